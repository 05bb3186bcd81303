/** What befalls a bot on Discord: refusals, a gateway that dies in every way, limits, no intent, no disk. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CORPUS, WHERE, WHO_ELSE, WHO_HEADS } from '../corpus.ts';
import type { Place, Shown } from '../stage.ts';
import { type DiscordStage, openDiscord, prepareDiscord } from './stage.ts';

/** A bot is started for each: a limit for failures (milliseconds), not a measure. */
const SLOW = 180_000;
const has = (word: string) => (screen: readonly Shown[]) => screen.some(({ text }) => text.includes(word));

/** Plays on a stage of its own, and holds that nothing was refused. */
async function on(open: Promise<DiscordStage>, play: (stage: DiscordStage) => Promise<void>): Promise<void> {
  const stage = await open;
  try {
    await play(stage);
    expect(stage.refused()).toEqual([]);
  } finally {
    await stage.close();
  }
}

/** A question that is asked and answered shows that the bot is well. @returns its place */
async function well(stage: DiscordStage, place?: Place): Promise<Place> {
  const where = place ?? (await stage.channel());
  await stage.mention('anna', where, WHO_HEADS.question);
  await stage.until(where, 'anna', has(WHO_HEADS.answer));
  return where;
}

describe('a start', () => {
  test(
    'with a bad token: one line that says what to do, and status 2',
    () =>
      on(prepareDiscord({ corpus: CORPUS }), async (stage) => {
        await stage.startBot({ connected: false, env: { DISCORD_TOKEN: 'a-token-of-another-bot' } });
        expect(await stage.bot.ended).toBe(2);
        const lines = stage
          .log()
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('{'));
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(/DISCORD_TOKEN is not accepted.*Reset Token/);
        expect(stage.log()).not.toContain('a-token-of-another-bot');
      }),
    SLOW,
  );

  test(
    'with an intent that is not allowed: the switch is named, and the way without it works',
    () =>
      on(prepareDiscord({ corpus: CORPUS }), async (stage) => {
        stage.fake.gateway.allowsContent = false;
        await stage.startBot({ connected: false });
        expect(await stage.bot.ended).toBe(2);
        const lines = stage
          .log()
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('{'));
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(
          /Message Content Intent.*Privileged Gateway Intents.*DISCORD_MESSAGE_CONTENT=off/,
        );
        await stage.startBot({ env: { DISCORD_MESSAGE_CONTENT: 'off' } });
        await withoutContent(stage);
      }),
    SLOW,
  );

  test(
    'while Discord cannot be reached: it comes as soon as it can',
    () =>
      on(prepareDiscord({ corpus: CORPUS }), async (stage) => {
        // Four tries are the client's own; the fifth is ours.
        for (let failed = 0; failed < 4; failed++)
          void stage.fake.once(
            ({ path }) => path === '/gateway/bot',
            () => ({ status: 503, body: {} }),
          );
        await stage.startBot();
        expect(stage.log()).toContain('Discord cannot be reached; tried again');
        await well(stage);
      }),
    SLOW,
  );

  test(
    'in several shards, where the gateway recommends them',
    () =>
      on(prepareDiscord({ corpus: CORPUS }), async (stage) => {
        stage.fake.rest.shards = 3;
        await stage.startBot();
        expect([...stage.fake.gateway.sessions.values()].map(({ shard }) => shard.join('/')).sort()).toEqual([
          '0/3',
          '1/3',
          '2/3',
        ]);
        await well(stage);
        const direct = await stage.direct('carl');
        await stage.say('carl', direct, WHERE.question);
        await stage.until(direct, 'carl', has(WHERE.answer));
      }),
    SLOW,
  );

  test(
    'with a language that Discord does not know: the commands are registered without it',
    () =>
      on(prepareDiscord({ corpus: CORPUS }), async (stage) => {
        stage.fake.rest.refusesLocale = 'ar';
        await stage.startBot();
        expect(JSON.stringify(stage.fake.rest.registered)).toContain('fragen');
        expect(JSON.stringify(stage.fake.rest.registered)).not.toContain('"ar"');
      }),
    SLOW,
  );
});

/** Without the Message Content intent: whatever addresses the bot is answered, and nothing else is heard. */
async function withoutContent(stage: DiscordStage): Promise<void> {
  const place = await stage.channel();
  const asked = await stage.mention('anna', place, WHO_HEADS.question);
  const [answer] = await stage.until(place, 'anna', has(WHO_HEADS.answer));
  await stage.say('anna', place, WHERE.question, asked);
  // A reply rings the bot unless its writer says no: with the ring its words are there.
  stage.fake.write(stage.fake.world.user('anna'), stage.channelOf(place), WHO_ELSE.question, {
    replyTo: answer?.id ?? '',
  });
  await stage.until(place, 'anna', has(WHO_ELSE.answer));
  const direct = await stage.direct('carl');
  await stage.say('carl', direct, WHERE.question);
  await stage.until(direct, 'carl', has(WHERE.answer));
  expect(has('Ajuda Palace')(stage.seen(place, 'anna'))).toBe(false);
  await stage.edit(asked, WHERE.question);
  await stage.until(place, 'anna', has('Ajuda Palace'));
}

describe('a gateway', () => {
  test(
    'that asks to reconnect, forgets the session, or replays: each question is answered once',
    () =>
      on(openDiscord({ corpus: CORPUS, env: { LIMIT_PER_ASKER: '1000' } }), async (stage) => {
        const { gateway } = stage.fake;
        const place = await stage.channel();
        const asked = await stage.mention('anna', place, WHO_HEADS.question);
        await stage.until(place, 'anna', has(WHO_HEADS.answer));
        // Op 7: a RESUME, and what was missed meanwhile.
        gateway.askToReconnect();
        await stage.untilWorld(() => gateway.resumes === 1 && gateway.isConnected);
        await stage.redeliver(asked);
        await well(stage);
        // Asked while nobody is connected: replayed by the RESUME.
        gateway.cut();
        await stage.untilWorld(() => !gateway.isConnected);
        const missed = await stage.channel();
        await stage.mention('anna', missed, WHERE.question);
        await stage.until(missed, 'anna', has(WHERE.answer));
        // Op 9: a new session.
        const identified = gateway.identifies;
        gateway.invalidate(false);
        await stage.untilWorld(() => gateway.identifies > identified && gateway.isConnected);
        await stage.redeliver(asked);
        await well(stage);
        // A RESUME that is refused.
        gateway.forgetsSessions = true;
        gateway.cut();
        await stage.untilWorld(() => gateway.identifies > identified + 1 && gateway.isConnected);
        await stage.redeliver(asked);
        await well(stage);
        expect(stage.seen(place, 'anna')).toHaveLength(1);
        expect(stage.seen(missed, 'anna')).toHaveLength(1);
      }),
    SLOW,
  );

  test(
    'that is a zombie is left, and what was asked meanwhile is answered',
    () =>
      on(prepareDiscord({ corpus: CORPUS }), async (stage) => {
        const { gateway } = stage.fake;
        gateway.interval = 1_000;
        await stage.startBot();
        gateway.zombie = true;
        await stage.untilWorld(() => !gateway.isConnected);
        const place = await stage.channel();
        await stage.mention('anna', place, WHO_HEADS.question);
        gateway.zombie = false;
        await stage.until(place, 'anna', has(WHO_HEADS.answer));
        expect(stage.seen(place, 'anna')).toHaveLength(1);
      }),
    SLOW,
  );

  test(
    'that refuses the token later on (it was reset): one line, and status 2',
    () =>
      on(openDiscord({ corpus: CORPUS }), async (stage) => {
        await well(stage);
        stage.fake.gateway.close(4004);
        expect(await stage.bot.ended).toBe(2);
        expect(stage.log()).toContain('DISCORD_TOKEN is not accepted');
      }),
    SLOW,
  );
});

describe('limits', () => {
  test(
    '30 s on one channel hold up no other',
    () =>
      on(openDiscord({ corpus: CORPUS }), async (stage) => {
        const place = await stage.channel();
        const limited = stage.fake.limitNext(30, ({ posts, path }) => posts && path.includes(place.id));
        await stage.mention('anna', place, WHO_HEADS.question);
        await limited;
        for (const person of ['bert', 'carl', 'dora']) {
          const other = await stage.channel();
          await stage.mention(person, other, WHO_HEADS.question);
          await stage.until(other, person, has(WHO_HEADS.answer));
        }
        expect(stage.seen(place, 'anna')).toEqual([]);
        await stage.until(place, 'anna', has(WHO_HEADS.answer));
        expect(stage.seen(place, 'anna')).toHaveLength(1);
      }),
    SLOW,
  );

  test(
    'a server that fails for a while: the answer comes when it is back',
    () =>
      on(openDiscord({ corpus: CORPUS }), async (stage) => {
        let failed = 0;
        const end = stage.fake.always(({ posts }) =>
          posts
            ? Promise.resolve({
                status: 500,
                body: { code: 0, message: 'Internal Server Error', failed: ++failed },
              })
            : null,
        );
        const place = await stage.channel();
        await stage.mention('anna', place, WHO_HEADS.question);
        await stage.untilWorld(() => stage.log().includes('reply is tried again'));
        end();
        await stage.until(place, 'anna', has(WHO_HEADS.answer));
        expect(failed).toBeGreaterThanOrEqual(4);
        expect(stage.seen(place, 'anna')).toHaveLength(1);
      }),
    SLOW,
  );
});

describe('a full disk', () => {
  test(
    'the asker is told that nothing was kept; with space again, questions are answered',
    () =>
      on(openDiscord({ corpus: CORPUS }), async (stage) => {
        const place = await well(stage);
        const limit = (bytes: string) =>
          promisify(execFile)('prlimit', ['--pid', String(stage.bot.pid), `--fsize=${bytes}`]);
        await limit('1:');
        const full = await stage.channel();
        stage.fake.command(stage.fake.world.user('bert'), stage.channelOf(full), 'ask', {
          question: WHO_HEADS.question,
        });
        await stage.until(full, 'bert', has('could not be kept'));
        await stage.mention('bert', full, WHO_HEADS.question);
        await stage.until(full, 'anna', has('could not be kept'));
        await limit('unlimited:');
        await well(stage, place);
      }),
    SLOW,
  );
});

describe('a bot that is killed', () => {
  test.each([
    ['long after, when nonces are forgotten: it finds the answer', 'forgetsNonces'],
    ['where it may not read the history: the nonce gives the answer again', 'hidesHistory'],
  ] as const)(
    'after its answer got through, and is started %s',
    (_, handicap) =>
      on(openDiscord({ corpus: CORPUS }), async (stage) => {
        const place = await stage.channel();
        const holding = stage.holdPosts();
        await stage.mention('anna', place, WHO_HEADS.question);
        await holding.held;
        await stage.killBot();
        holding.release();
        await stage.until(place, 'anna', has(WHO_HEADS.answer));
        stage.fake.rest.messages[handicap] = true;
        await stage.startBot();
        await stage.untilWorld(() => stage.log().includes('"msg":"posted"'));
        expect(stage.seen(place, 'anna')).toHaveLength(1);
      }),
    SLOW,
  );

  test(
    'before it acknowledged: the answer comes as a direct message, for the command is past',
    () =>
      on(openDiscord({ corpus: CORPUS }), async (stage) => {
        const place = await stage.channel();
        const asking = stage.fake.once(
          ({ path }) => path.endsWith('/callback'),
          () => new Promise(() => {}),
        );
        const bert = stage.fake.world.user('bert');
        stage.fake.command(bert, stage.channelOf(place), 'ask', { question: WHO_HEADS.question });
        await asking;
        await stage.killBot();
        await stage.startBot();
        const direct = await stage.direct('bert');
        await stage.until(direct, 'bert', has(WHO_HEADS.answer));
        expect(stage.seen(place, 'bert')).toEqual([]);
        expect(stage.seen(direct, 'bert')).toHaveLength(1);
      }),
    SLOW,
  );
});
