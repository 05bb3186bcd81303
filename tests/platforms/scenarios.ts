/**
 * What a bot does, whatever the platform: written once, run on Slack over HTTP, on Slack's Socket Mode and on Discord.
 *
 * A platform's test calls `scenarios` with a way to open a stage. Every scenario has a room of its own; one bot serves
 * the calm ones, and each of those that end, cut or limit something has a bot to itself.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CORPUS,
  HOSTILE,
  HOSTILE_SENTENCE,
  HOW_LONG,
  OVERSIZE,
  TURNED,
  UNKNOWN,
  WHERE,
  WHO_ELSE,
  WHO_HEADS,
} from './corpus.ts';
import type { Asked, Button, Place, Setup, Shown, Stage } from './stage.ts';

/** Opens a stage with its bot started. */
export type Open = (setup: Setup) => Promise<Stage>;

/**
 * A bot of its own is started once or twice, and what a killed one worked on is its own until its lease ends (30 s). A
 * limit for failures (milliseconds), not a measure.
 */
const SLOW = 180_000;

const says =
  (...words: readonly string[]) =>
  (shown: Shown): boolean =>
    words.every((word) => shown.text.includes(word));
const count = (screen: readonly Shown[], ...words: readonly string[]): number =>
  screen.filter(says(...words)).length;

/** Runs every scenario. `name` heads them in the report. */
export function scenarios(name: string, open: Open): void {
  describe(name, () => {
    describe('a calm day', () => {
      let stage: Stage;
      beforeAll(async () => {
        stage = await open({ corpus: CORPUS, env: { LIMIT_PER_ASKER: '1000', LIMIT_PER_ROOM: '1000' } });
      });
      afterAll(async () => {
        const [refused, log] = [stage.refused(), stage.log()];
        await stage.close();
        expect(refused).toEqual([]);
        // What was asked and what was answered is nobody's business but the room's.
        for (const word of ['Talvera', 'Maarten', 'Quillon', 'Zubrowka']) expect(log).not.toContain(word);
      });

      test('a mention is answered in its thread, with the sentence and its document', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        const [answer] = await answered(stage, asked, WHO_HEADS.answer);
        expect(answer?.to).toBeNull();
        expect(answer?.text).toContain(
          'Ilse Maarten heads the Talvera delegation at the talks on the Orlen strait, the Talveran foreign ministry said on Monday.',
        );
        expect(answer?.text).toContain('Kestrel Wire');
        expect(answer?.links).toContainEqual({
          text: 'Talks on the Orlen strait open in Lisbon',
          url: 'https://kestrel.example/lisbon-opening#:~:text=Ilse%20Maarten%20heads%20the%20Talvera,foreign%20ministry%20said%20on%20Monday.',
        });
        expect(answer?.buttons).toEqual(
          expect.arrayContaining(['context', 'useful', 'not-useful', 'remove']),
        );
      });

      test('documents that differ are both shown', async () => {
        const place = await stage.direct('dora');
        const asked = await stage.say('dora', place, HOW_LONG.question);
        await answered(stage, asked, ...HOW_LONG.answers);
      });

      test('a question without an answer is told so', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, UNKNOWN.question);
        const [reply] = await answered(stage, asked, 'Zubrowka');
        expect(reply?.text).not.toContain('Maarten');
      });

      test('a thread goes on without a mention, and understands the follow-up', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await answered(stage, asked, WHO_HEADS.answer);
        // In a few words, after a mention: of the question before it.
        const addressed = await stage.mention('anna', place, WHO_ELSE.question, asked);
        await answered(stage, addressed, WHO_ELSE.answer);
        const further = await stage.say('anna', place, WHERE.question, asked);
        await answered(stage, further, WHERE.answer);
      });

      test('people who talk to one another in that thread are left alone', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await answered(stage, asked, WHO_HEADS.answer);
        await stage.say('bert', place, 'thanks, see you at lunch', asked);
        await stage.say('bert', place, 'Who is the mayor of Zubrowka?', asked);
        await quiet(stage, place, 'bert', 1);
      });

      test('a question in a channel that does not address the bot is left alone', async () => {
        const place = await stage.channel();
        await stage.say('anna', place, WHO_HEADS.question);
        await quiet(stage, place, 'anna', 0);
      });

      test('a direct message is answered', async () => {
        const place = await stage.direct('carl');
        const asked = await stage.say('carl', place, WHO_HEADS.question);
        await answered(stage, asked, WHO_HEADS.answer);
      });

      test('a command is answered for the asker alone, who can share it with the channel', async () => {
        const place = await stage.channel();
        const asked = await stage.command('anna', place, WHO_HEADS.question);
        const [answer] = await answered(stage, asked, WHO_HEADS.answer);
        expect(answer?.to).toBe('anna');
        expect(stage.seen(place, 'bert')).toEqual([]);
        expect(answer?.buttons).toContain('share');
        await press(stage, 'anna', answer, 'share');
        const screen = await stage.until(place, 'bert', (shown) => count(shown, WHO_HEADS.answer) > 0);
        expect(count(screen, WHO_HEADS.answer)).toBe(1);
        // Pressed twice, shared once.
        await press(stage, 'anna', answer, 'share');
        await quiet(stage, place, 'bert', 1);
      });

      test("'help' and an empty question are told how to ask", async () => {
        const place = await stage.channel();
        await stage.command('anna', place, 'help');
        const help = await stage.until(place, 'anna', (screen) => screen.length > 0);
        expect(help[0]?.text.length).toBeGreaterThan(20);
        expect(help[0]?.to).toBe('anna');
        const other = await stage.channel();
        await stage.mention('anna', other, '');
        const empty = await stage.until(other, 'anna', (screen) => screen.length > 0);
        expect(empty[0]?.text.length).toBeGreaterThan(20);
      });

      test("'ask about this' on somebody's question answers it", async () => {
        const place = await stage.channel();
        const message = await stage.say('bert', place, WHO_HEADS.question);
        const asked = await stage.shortcut('anna', message);
        const [answer] = await answered(stage, asked, WHO_HEADS.answer);
        expect(answer?.to).toBe('anna');
      });

      test('the context of an excerpt is shown to who asks for it', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        const [answer] = await answered(stage, asked, WHO_HEADS.answer);
        await press(stage, 'bert', answer, 'context');
        const screen = await stage.until(
          place,
          'bert',
          (shown) => count(shown, 'The delegations met in the Ajuda Palace in Lisbon.') > 0,
        );
        expect(screen.find(says('Ajuda Palace'))?.to).toBe('bert');
        expect(count(stage.seen(place, 'anna'), 'Ajuda Palace')).toBe(0);
      });

      test('a citation ready to be pasted is given to who asks for it', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        const [answer] = await answered(stage, asked, WHO_HEADS.answer);
        await press(stage, 'bert', answer, 'cite');
        const screen = await stage.until(place, 'bert', (shown) => count(shown, ', accessed ') > 0);
        const cited = screen.find(says(', accessed '));
        expect(cited?.to).toBe('bert');
        expect(cited?.text).toContain(
          '“Ilse Maarten heads the Talvera delegation at the talks on the Orlen strait, the Talveran foreign ministry said on Monday.”',
        );
        expect(cited?.text).toMatch(
          /Talks on the Orlen strait open in Lisbon, Kestrel Wire, \d+ \w+ \d{4}, https:\/\/kestrel\.example\/lisbon-opening#:~:text=\S+, accessed \d+ \w+ \d{4}/,
        );
        expect(count(stage.seen(place, 'anna'), ', accessed ')).toBe(0);
      });

      test('a judgment is taken, and may be changed', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        const [answer] = await answered(stage, asked, WHO_HEADS.answer);
        for (const button of ['useful', 'not-useful'] as const) {
          const before = stage.seen(place, 'bert').length;
          await press(stage, 'bert', answer, button);
          await stage.until(place, 'bert', (screen) => screen.length > before || screen.some(says('Noted')));
        }
        expect(count(stage.seen(place, 'anna'), 'Noted')).toBe(0);
      });

      test('its asker can remove an answer, and nobody else', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        const [answer] = await answered(stage, asked, WHO_HEADS.answer);
        await press(stage, 'bert', answer, 'remove');
        await stage.until(place, 'bert', (screen) => screen.some(({ to }) => to === 'bert'));
        expect(count(stage.seen(place, 'anna'), WHO_HEADS.answer)).toBe(1);
        await press(stage, 'anna', answer, 'remove');
        await stage.until(place, 'anna', (screen) => count(screen, WHO_HEADS.answer) === 0);
      });

      test('an answer that only its asker saw can be removed too', async () => {
        const place = await stage.channel();
        const asked = await stage.command('anna', place, WHO_HEADS.question);
        const [answer] = await answered(stage, asked, WHO_HEADS.answer);
        await press(stage, 'anna', answer, 'remove');
        await stage.until(place, 'anna', (screen) => count(screen, WHO_HEADS.answer) === 0);
      });

      test('a delivery that comes again is answered once', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await stage.redeliver(asked);
        await answered(stage, asked, WHO_HEADS.answer);
        await stage.redeliver(asked);
        await quiet(stage, place, 'anna', 1);
      });

      test('an edited question revises its own answer', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        const [first] = await answered(stage, asked, WHO_HEADS.answer);
        await stage.edit(asked, WHERE.question);
        const screen = await stage.until(place, 'anna', (shown) => shown.some(says('Ajuda Palace')));
        expect(screen.map(({ id }) => id)).toEqual([first?.id]);
        expect(screen[0]?.text).not.toContain(WHO_HEADS.answer);
        await quiet(stage, place, 'anna', 1);
      });

      test('a deleted question takes its answer along', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await answered(stage, asked, WHO_HEADS.answer);
        await stage.erase(asked);
        await stage.until(place, 'anna', (screen) => screen.length === 0);
      });

      test("the bot's own messages and other bots' are not answered", async () => {
        const place = await stage.channel();
        await stage.ownMessage(place, WHO_HEADS.question);
        await stage.otherBot(place, WHO_HEADS.question);
        await quiet(stage, place, 'anna', 0);
      });

      test('an answer too long for the platform loses whole excerpts, and says so', async () => {
        const place = await stage.direct('emil');
        const asked = await stage.say('emil', place, OVERSIZE.question);
        const [answer] = await answered(stage, asked, OVERSIZE.answer);
        // An excerpt is whole or not there, and none is without its document.
        const begun = answer?.text.split('The Ferro islands conference lasted').length ?? 0;
        const ended = answer?.text.split(
          'islet number 27 added that the harbour master had been heard with patience.',
        );
        expect(begun).toBeGreaterThan(1);
        expect(ended?.length).toBe(begun);
        expect(answer?.text).toMatch(/left out|not shown|more/i);
      });

      test('what a document holds rings nobody, links nowhere, and stands to the letter', async () => {
        for (const place of [await stage.channel(), await stage.direct('finn')]) {
          const by = place.kind === 'channel' ? 'anna' : 'finn';
          const asked = await (place.kind === 'channel'
            ? stage.mention(by, place, HOSTILE.question)
            : stage.say(by, place, HOSTILE.question));
          const [answer] = await answered(stage, asked, HOSTILE.answer);
          expect(answer?.text).toContain(HOSTILE_SENTENCE);
          expect(answer?.pings).toEqual([]);
          expect(answer?.links.filter(({ url }) => url.includes('evil'))).toEqual([]);
        }
      });

      test('marks that turn the reading direction and letters of no width do nothing', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, TURNED.question);
        const [answer] = await answered(stage, asked, TURNED.answer);
        expect(answer?.text).not.toMatch(/[\u200b\u2060\u202a-\u202e\u2066-\u2069]/);
      });

      test('a hostile question is shown as inert as a document', async () => {
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, 'Who is &lt;!channel&gt; of Zubrowka `*_~ now?');
        const [reply] = await replied(stage, asked);
        expect(reply?.pings).toEqual([]);
      });
    });

    describe('a bad day', () => {
      const alone = (title: string, play: (stage: Stage, place: Place) => Promise<void>): void => {
        test(
          title,
          async () => {
            const stage = await open({ corpus: CORPUS });
            try {
              await play(stage, await stage.channel());
              expect(stage.refused()).toEqual([]);
            } finally {
              await stage.close();
            }
          },
          SLOW,
        );
      };

      alone('too many requests: it comes again when the platform says so', async (stage, place) => {
        const limited = stage.limitNextPost();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await limited;
        await answered(stage, asked, WHO_HEADS.answer);
        await quiet(stage, place, 'anna', 1);
      });

      alone('a post whose reply was lost is not posted again', async (stage, place) => {
        const lost = stage.loseNextPostReply();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await lost;
        await answered(stage, asked, WHO_HEADS.answer);
        await quiet(stage, place, 'anna', 1);
      });

      alone('an acknowledgement that came too late makes no second answer', async (stage, place) => {
        stage.lateNextAck();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await answered(stage, asked, WHO_HEADS.answer);
        await quiet(stage, place, 'anna', 1);
      });

      alone('a connection lost in the middle of an answer', async (stage, place) => {
        const holding = stage.holdPosts();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await holding.held;
        await stage.cutConnection();
        holding.release();
        await answered(stage, asked, WHO_HEADS.answer);
        await quiet(stage, place, 'anna', 1);
      });

      alone(
        'stopped with work in flight: finished or taken up by the next start, never twice',
        async (stage, place) => {
          const holding = stage.holdPosts();
          const asked = await stage.mention('anna', place, WHO_HEADS.question);
          await holding.held;
          const stopped = stage.stopBot();
          holding.release();
          await stopped;
          await stage.startBot();
          await answered(stage, asked, WHO_HEADS.answer);
          await quiet(stage, place, 'anna', 1);
        },
      );

      alone('killed with work in flight: the next start goes on', async (stage, place) => {
        const holding = stage.holdPosts();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await holding.held;
        await stage.killBot();
        holding.release();
        await stage.startBot();
        await answered(stage, asked, WHO_HEADS.answer);
        await quiet(stage, place, 'anna', 1);
      });

      test(
        'who asks too much is told when to come again, and others are not slowed',
        async () => {
          const stage = await open({ corpus: CORPUS, env: { LIMIT_PER_ASKER: '1' } });
          try {
            const place = await stage.channel();
            await answered(stage, await stage.mention('anna', place, WHO_HEADS.question), WHO_HEADS.answer);
            const other = await stage.channel();
            const [refusal] = await replied(stage, await stage.mention('anna', other, WHO_HEADS.question));
            expect(refusal?.text).not.toContain(WHO_HEADS.answer);
            const third = await stage.channel();
            await answered(stage, await stage.mention('bert', third, WHO_HEADS.question), WHO_HEADS.answer);
            expect(stage.refused()).toEqual([]);
          } finally {
            await stage.close();
          }
        },
        SLOW,
      );
    });
  });
}

/** Waits for a reply with these words in the place of the question. @returns the messages that have them */
async function answered(stage: Stage, asked: Asked, ...words: readonly string[]): Promise<Shown[]> {
  const wanted = says(...words);
  const screen = await stage.until(asked.place, asked.by, (shown) => shown.some(wanted));
  return screen.filter(wanted);
}

/** Waits for anything that is said in the place of the question. */
async function replied(stage: Stage, asked: Asked): Promise<readonly Shown[]> {
  return stage.until(asked.place, asked.by, (screen) => screen.length > 0);
}

/**
 * Holds that a place shows so many messages to everybody, and that nothing was under way that would add one: another
 * question, asked after what should stay quiet, has been answered in a room of its own.
 */
async function quiet(stage: Stage, place: Place, person: string, messages: number): Promise<void> {
  const elsewhere = await stage.channel();
  const asked = await stage.mention('sentry', elsewhere, WHERE.question);
  await answered(stage, asked, WHERE.answer);
  // A post that failed is tried again later than that.
  await stage.settled();
  expect(stage.seen(place, person).filter(({ to }) => to === null)).toHaveLength(messages);
}

async function press(stage: Stage, by: string, on: Shown | undefined, button: Button): Promise<void> {
  if (on === undefined) throw new Error('there is nothing to press');
  expect(on.buttons).toContain(button);
  await stage.press(by, on, button);
}
