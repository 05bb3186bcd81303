/** What is Discord's own: every way to ask there, who sees what, and where an answer goes when its way is closed. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { CORPUS, WHERE, WHO_ELSE, WHO_HEADS } from '../corpus.ts';
import type { Place, Shown } from '../stage.ts';
import { isFields, list } from './rules.ts';
import { pressables } from './screen.ts';
import { type DiscordStage, openDiscord } from './stage.ts';
import type { Interaction, Message } from './world.ts';

/** A collection that only granted rooms may hear of. */
const SECRET = 'The Vardane delegation is headed by Zephyrine Quill, the Vardane ministry said.';
const WHO_SECRET = { question: 'Who heads the Vardane delegation?', answer: 'Zephyrine Quill' };
const WITH_SECRET = {
  ...CORPUS,
  'cables/canary.md': `---\ntitle: A cable\npublisher: Embassy\ndate: 2026-11-05\n---\n\n${SECRET}\n\n## Who heads the Vardane delegation?\n\n${SECRET}\n`,
  'public/faq.md': `---\ntitle: Questions\npublisher: Kestrel Wire\ndate: 2026-11-05\n---\n\n# Questions and answers\n\n## Who heads the Talvera delegation?\n\nIlse Maarten heads the Talvera delegation.\n`,
};
const ENV = { LIMIT_PER_ASKER: '1000', LIMIT_PER_ROOM: '1000' };

let stage: DiscordStage;
beforeAll(async () => {
  stage = await openDiscord({ corpus: WITH_SECRET, env: ENV });
}, 180_000);
afterEach(() => {
  expect(stage.refused()).toEqual([]);
});
afterAll(() => stage.close());

const has = (word: string) => (screen: readonly Shown[]) => screen.some(({ text }) => text.includes(word));
const callsTo = (pattern: RegExp) =>
  stage.fake.rest.calls.filter(({ method, path }) => pattern.test(`${method} ${path}`));

/** Grants the secret collection to a room, as the command does beside a running bot. */
async function grant(place: Place, workspace: string): Promise<void> {
  const store = await openStore({ dataDir: stage.dataDir });
  try {
    await store.rooms.grant({
      room: { platform: 'discord', workspace, channel: place.id },
      collection: 'cables',
      by: 'test',
    });
  } finally {
    await store.close();
  }
}

async function done(interaction: Interaction): Promise<Message> {
  await stage.untilWorld(() => interaction.acknowledged !== null && (interaction.original?.edits ?? 0) > 0);
  if (!interaction.original) throw new Error('no reply');
  return interaction.original;
}

function read(place: Place, person: string, id: string): Shown {
  const shown = stage.seen(place, person).find((one) => one.id === id);
  if (!shown) throw new Error('not seen');
  return shown;
}

describe('ways to ask', () => {
  test('what is typed into /ask is completed from public documents alone, in a granted room too', async () => {
    const place = await stage.channel();
    await grant(place, stage.fake.world.guild);
    const anna = stage.fake.world.user('anna');
    for (const [typed, offered] of [
      ['Who heads the T', 'Who heads the Talvera delegation?'],
      ['Maart', 'Maarten'],
      ['Zephyr', null],
      ['Who heads the V', null],
      ['', null],
    ] as const) {
      const interaction = stage.fake.type(anna, stage.channelOf(place), typed);
      await stage.untilWorld(() => interaction.choices !== null);
      const names = (interaction.choices ?? []).map(({ name }) => name.toLowerCase());
      if (offered) expect(names.some((name) => name.includes(offered.toLowerCase()))).toBe(true);
      expect(names.join()).not.toMatch(/vardane|zephyrine/);
    }
  });

  test('a late suggestion is swallowed', async () => {
    const place = await stage.channel();
    stage.fake.lateNext();
    stage.fake.type(stage.fake.world.user('anna'), stage.channelOf(place), 'Maart');
    const asked = await stage.mention('anna', place, WHO_HEADS.question);
    await stage.until(place, asked.by, has(WHO_HEADS.answer));
  });

  test('/ask shown to everyone is everyone’s; in direct messages it is seen without asking for it', async () => {
    const place = await stage.channel();
    const anna = stage.fake.world.user('anna');
    stage.fake.command(anna, stage.channelOf(place), 'ask', {
      question: WHO_HEADS.question,
      visibility: 'room',
    });
    const [shown] = await stage.until(place, 'bert', has(WHO_HEADS.answer));
    expect(shown?.to).toBeNull();
    expect(shown?.buttons).not.toContain('share');
    const direct = await stage.direct('gwen');
    stage.fake.command(stage.fake.world.user('gwen'), stage.channelOf(direct), 'ask', {
      question: WHO_HEADS.question,
    });
    const [own] = await stage.until(direct, 'gwen', has(WHO_HEADS.answer));
    expect(own?.to).toBeNull();
  });

  test('/corpus says what the room may know of', async () => {
    const place = await stage.channel();
    const open = await done(
      stage.fake.command(stage.fake.world.user('anna'), stage.channelOf(place), 'corpus'),
    );
    const text = read(place, 'anna', open.id);
    expect(text.to).toBe('anna');
    expect(text.text).toMatch(/\d+ documents can be asked here/);
    expect(text.text).not.toContain('cables');
    await grant(place, stage.fake.world.guild);
    const granted = await done(
      stage.fake.command(stage.fake.world.user('anna'), stage.channelOf(place), 'corpus'),
    );
    expect(read(place, 'anna', granted.id).text).toContain('cables: 1 document');
  });

  test('the bot’s own role is a mention of it', async () => {
    const place = await stage.channel();
    await stage.say('anna', place, `<@&${stage.fake.world.role}> ${WHO_HEADS.question}`);
    await stage.until(place, 'anna', has(WHO_HEADS.answer));
  });

  test('a reply to its answer goes on, without a mention and in a channel', async () => {
    const place = await stage.channel();
    await stage.mention('anna', place, WHO_HEADS.question);
    const [first] = await stage.until(place, 'anna', has(WHO_HEADS.answer));
    const anna = stage.fake.world.user('anna');
    stage.fake.write(anna, stage.channelOf(place), WHO_ELSE.question, { replyTo: first?.id ?? '' });
    const screen = await stage.until(place, 'anna', has(WHO_ELSE.answer));
    const second = screen.find(({ text }) => text.includes(WHO_ELSE.answer));
    expect(second?.text).toContain('Understood as');
    // The reply to the reply goes on from the same beginning.
    stage.fake.write(anna, stage.channelOf(place), 'and the Talvera one?', { replyTo: second?.id ?? '' });
    await stage.until(
      place,
      'anna',
      (now) => now.filter(({ text }) => text.includes(WHO_HEADS.answer)).length === 2,
    );
  });

  test('what was asked in the channel is the beginning of a thread that is opened on it', async () => {
    const place = await stage.channel();
    const asked = await stage.mention('anna', place, WHO_HEADS.question);
    await stage.until(place, 'anna', has(WHO_HEADS.answer));
    await stage.mention('anna', place, WHO_ELSE.question, asked);
    const screen = await stage.until(place, 'anna', has(WHO_ELSE.answer));
    expect(stage.message(screen.at(-1)?.id ?? '').channel.id).toBe(asked.id);
  });

  test('everyone, other people and other roles are not the bot', async () => {
    const place = await stage.channel();
    const bert = stage.fake.world.user('bert');
    await stage.say('anna', place, `@everyone ${WHO_HEADS.question}`);
    await stage.say('anna', place, `<@${bert.id}> ${WHO_HEADS.question}`);
    await stage.say('anna', place, `<@&1180000000000000999> ${WHO_HEADS.question}`);
    const elsewhere = await stage.channel();
    await stage.mention('anna', elsewhere, WHERE.question);
    await stage.until(elsewhere, 'anna', has(WHERE.answer));
    expect(stage.seen(place, 'anna')).toEqual([]);
  });
});

describe('who sees what', () => {
  test('a room sees what it was granted; where the bot is no member, public documents only', async () => {
    const place = await stage.channel();
    await grant(place, stage.fake.world.guild);
    const anna = stage.fake.world.user('anna');
    const channel = stage.channelOf(place);
    const granted = await done(stage.fake.command(anna, channel, 'ask', { question: WHO_SECRET.question }));
    expect(read(place, 'anna', granted.id).text).toContain(WHO_SECRET.answer);
    for (const context of ['foreign', 'group'] as const) {
      const other = stage.fake.world.open(context === 'group' ? 3 : 0, { guild: null });
      const away = { id: other.id, kind: 'channel' } as const;
      // A grant that somebody made for such a room changes nothing.
      await grant(away, context === 'group' ? '@dm' : '1180000000000000777');
      const before = stage.fake.rest.calls.length;
      const hidden = await done(
        stage.fake.command(anna, other, 'ask', { question: WHO_SECRET.question }, context),
      );
      expect(read(away, 'anna', hidden.id).text).not.toContain(WHO_SECRET.answer);
      const open = await done(
        stage.fake.command(anna, other, 'ask', { question: WHO_HEADS.question }, context),
      );
      const shown = read(away, 'anna', open.id);
      expect(shown.text).toContain(WHO_HEADS.answer);
      // By the interaction's token alone, and nothing to press that would need more.
      expect(
        stage.fake.rest.calls
          .slice(before)
          .filter(({ path }) => !/^\/(?:interactions|webhooks)\//.test(path)),
      ).toEqual([]);
      expect(shown.buttons).not.toContain('share');
    }
  });

  test('a forged or foreign button is refused politely, and alike', async () => {
    const place = await stage.channel();
    const asked = await stage.command('anna', place, WHO_HEADS.question);
    const [answer] = await stage.until(place, asked.by, has(WHO_HEADS.answer));
    const message = stage.message(answer?.id ?? '');
    const own = pressables(message).find(({ button }) => button === 'context')?.customId ?? '';
    const elsewhere = await stage.channel();
    await stage.mention('bert', elsewhere, WHERE.question);
    const [other] = await stage.until(elsewhere, 'bert', has(WHERE.answer));
    const foreign = stage.message(other?.id ?? '');
    const texts: string[] = [];
    for (const [person, under, id] of [
      ['bert', foreign, own],
      ['bert', foreign, own.replace(/:[\w-]+:0:/, ':no-such-answer:0:')],
      ['bert', foreign, 'attache-of-another-age'],
      ['bert', foreign, own.replace(/^at1:c/, 'at1:s')],
    ] as const) {
      const { original: reply } = await pressed(person, under, id);
      if (!reply) throw new Error('no reply');
      texts.push(read(elsewhere, person, reply.id).text);
      expect(reply.to?.name).toBe(person);
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/not available here/);
  });
});

/** Presses by custom id; the reply is a message of its own. */
async function pressed(person: string, under: Message, customId: string): Promise<Interaction> {
  const interaction = stage.fake.press(stage.fake.world.user(person), under, customId);
  await stage.untilWorld(() => interaction.original !== under && (interaction.original?.edits ?? 0) > 0);
  return interaction;
}

describe('when a way is closed', () => {
  test('an acknowledgement that came too late ends in the channel, or with the asker alone', async () => {
    const place = await stage.channel();
    const anna = stage.fake.world.user('anna');
    stage.fake.lateNext();
    stage.fake.command(anna, stage.channelOf(place), 'ask', {
      question: WHO_HEADS.question,
      visibility: 'room',
    });
    const [shown] = await stage.until(place, 'bert', has(WHO_HEADS.answer));
    expect(shown?.to).toBeNull();
    const hidden = await stage.channel();
    const direct = await stage.direct('anna');
    stage.fake.lateNext();
    stage.fake.command(anna, stage.channelOf(hidden), 'ask', { question: WHERE.question });
    const [own] = await stage.until(direct, 'anna', has(WHERE.answer));
    // In another room than its own nothing can be pressed.
    expect(own?.buttons).toEqual([]);
    expect(stage.seen(hidden, 'anna')).toEqual([]);
  });

  test('somebody else’s acknowledgement (40060) is no second answer', async () => {
    const place = await stage.channel();
    const mine = stage.fake.once(
      ({ path }) => path.endsWith('/callback'),
      () => ({ status: 400, body: { code: 40_060, message: 'Interaction has already been acknowledged.' } }),
    );
    const interaction = stage.fake.command(stage.fake.world.user('anna'), stage.channelOf(place), 'ask', {
      question: WHO_HEADS.question,
    });
    await mine;
    // The other replica's acknowledgement, as it got through.
    interaction.acknowledged = 5;
    interaction.original = stage.fake.world.post(interaction.channel, stage.fake.world.bot, {
      flags: 64 | 128,
      to: interaction.user,
      interaction,
    });
    await stage.until(place, 'anna', has(WHO_HEADS.answer));
    stage.fake.replay(interaction);
    const elsewhere = await stage.channel();
    await stage.mention('anna', elsewhere, WHERE.question);
    await stage.until(elsewhere, 'anna', has(WHERE.answer));
    expect(stage.seen(place, 'anna')).toHaveLength(1);
  });

  test('a channel that may not be written to: the answer comes as a direct message', async () => {
    const place = await stage.channel();
    const direct = await stage.direct('hugo');
    stage.channelOf(place).forbidden = true;
    await stage.mention('hugo', place, WHO_HEADS.question);
    await stage.until(direct, 'hugo', has(WHO_HEADS.answer));
  });

  test('nobody to be reached is logged, and the bot goes on', async () => {
    const place = await stage.channel();
    stage.channelOf(place).forbidden = true;
    const ivo = stage.fake.world.user('ivo');
    ivo.closed = true;
    await stage.mention('ivo', place, WHO_HEADS.question);
    await stage.untilWorld(() => /cannot be posted/.test(stage.log()) && stage.log().includes('50007'));
    const elsewhere = await stage.channel();
    await stage.mention('anna', elsewhere, WHO_HEADS.question);
    await stage.until(elsewhere, 'anna', has(WHO_HEADS.answer));
  });

  test('an answer whose token is long dead can still be removed', async () => {
    const place = await stage.channel();
    const asked = await stage.command('anna', place, WHO_HEADS.question);
    const [answer] = await stage.until(place, asked.by, has(WHO_HEADS.answer));
    const old = [...stage.fake.world.interactions.values()].find(({ id }) => id === asked.id);
    if (old) old.expired = true;
    if (answer) await stage.press('anna', answer, 'remove');
    await stage.untilWorld(() => !has(WHO_HEADS.answer)(stage.seen(place, 'anna')));
  });

  test('a question that was deleted before it was answered is answered without the reference', async () => {
    const place = await stage.channel();
    const held = stage.holdPosts();
    const asked = await stage.mention('anna', place, WHO_HEADS.question);
    await held.held;
    stage.message(asked.id).gone = true;
    held.release();
    const [shown] = await stage.until(place, 'anna', has(WHO_HEADS.answer));
    expect(stage.message(shown?.id ?? '').replyTo).toBeNull();
  });

  test('Components V2 that are not taken: plain words, with links and buttons', async () => {
    stage.fake.rest.messages.refusesV2 = true;
    try {
      const place = await stage.channel();
      await stage.mention('anna', place, WHERE.question);
      const [shown] = await stage.until(place, 'anna', has(WHERE.answer));
      const message = stage.message(shown?.id ?? '');
      expect(message.content).toContain('> The delegations met in ');
      expect(shown?.links.map(({ url }) => url)).toEqual([
        'https://kestrel.example/lisbon-opening#:~:text=The%20delegations%20met%20in%20the%20Ajuda%20Palace%20in%20Lisbon.',
      ]);
      expect(shown?.buttons).toContain('useful');
    } finally {
      stage.fake.rest.messages.refusesV2 = false;
    }
  });
});

describe('its commands', () => {
  test('are what is registered, in their languages, and registered again only when they changed', async () => {
    expect(callsTo(/^PUT \/applications\//)).toHaveLength(1);
    const names = stage.fake.rest.registered
      .filter(isFields)
      .map(({ name, contexts, integration_types: types }) => [name, contexts, types]);
    expect(names).toEqual(['ask', 'corpus', 'Ask Attaché'].map((name) => [name, [0, 1, 2], [0, 1]]));
    for (const command of stage.fake.rest.registered.filter(isFields))
      expect(
        Object.keys(isFields(command.name_localizations) ? command.name_localizations : {}).sort(),
      ).toEqual(['ar', 'de', 'es-ES', 'fr', 'ru', 'uk']);
    const place = await stage.channel();
    await stage.mention('anna', place, WHERE.question);
    const [answer] = await stage.until(place, 'anna', has(WHERE.answer));
    await stage.stopBot();
    await stage.startBot();
    expect(callsTo(/^PUT \/applications\//)).toHaveLength(1);
    // Buttons of before the start still work.
    if (answer) await stage.press('bert', answer, 'context');
    await stage.until(place, 'bert', has('heads the Talvera delegation'));
    expect(list(stage.fake.rest.registered)).toHaveLength(3);
  }, 180_000);
});
