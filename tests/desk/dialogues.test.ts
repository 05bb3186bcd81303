/** Conversations as they are held, on both engines: who says what, what the bot answers, when it is silent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incoming, Room } from '../../src/desk/inquiry.ts';
import type { Store } from '../../src/desk/ports.ts';
import { openStore } from '../../src/store/store.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { WITH_CANARY } from './files.ts';
import { openTestStore } from './store.ts';
import { CHANNEL, DIRECT, openWorld, type World } from './world.ts';

interface Opened {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const ENGINES: readonly [string, () => Promise<Opened>][] = [
  ['a file', openTestStore],
  [
    'PostgreSQL',
    async () => {
      const store = await openStore({ databaseUrl: postgres.url });
      return { store, close: () => store.close() };
    },
  ],
];

let threads = 0;

describe.each(ENGINES)('on %s', (_, open) => {
  let opened: Opened;
  let world: World;
  beforeAll(async () => {
    opened = await open();
    world = await openWorld({ store: opened.store, files: WITH_CANARY, settings: { askerPerMinute: 100 } });
  });
  afterAll(async () => {
    await world.close();
    await opened.close();
  });

  const thread = (): Room => ({ ...CHANNEL, thread: `dialogue ${++threads}` });

  it('a follow-up goes on from the answer', async () => {
    await dialogue(world, thread(), [
      'anna: @bot Who led the Tarvonian delegation?',
      'bot: The Tarvonian delegation was led by Mirela Tansk',
      'anna: @bot When was she born?',
      'bot: 1972',
      'bot: Understood as: When was Mirela Tansk born?',
    ]);
  });

  it('another asks on in the same thread', async () => {
    await dialogue(world, thread(), [
      'anna: @bot Who led the Tarvonian delegation?',
      'bot: Mirela Tansk',
      'boris: @bot and the Drovian one?',
      'bot: Orlo Veck',
      'bot: Understood as',
    ]);
  });

  it('a new topic inherits nothing', async () => {
    await dialogue(world, thread(), [
      'anna: @bot Who led the Tarvonian delegation?',
      'bot: Mirela Tansk',
      'anna: @bot How many ferries will sail under the accord?',
      'bot: Twelve ferries',
      'bot: not: Understood as',
    ]);
  });

  it('what was asked back is answered by a name', async () => {
    await dialogue(world, { ...DIRECT, channel: `D ${++threads}` }, [
      'anna: @bot Where was she born?',
      'bot: Whom or what do you mean by “she”?',
      'anna: @bot Mirela Tansk',
      'bot: Anselm',
    ]);
  });

  it('people are left to talk', async () => {
    await dialogue(world, thread(), [
      'anna: @bot Who led the Tarvonian delegation at the talks?',
      'bot: Mirela Tansk',
      'boris: Why did the talks break up?',
      'bot: could not agree',
      'boris: thanks, that helps a lot',
      'bot: silent',
      'anna: We should call them tomorrow.',
      'bot: silent',
      'boris: Why did the talks break up?',
      'bot: silent',
      'boris: @bot Why did the talks break up?',
      'bot: could not agree',
      'boris: When was Mirela Tansk born?',
      'bot: 1972',
    ]);
  });

  it('a greeting is returned, and nothing is found for what no document says', async () => {
    await dialogue(world, { ...DIRECT, channel: `D ${++threads}` }, [
      'anna: @bot hello',
      'bot: Hello!',
      'anna: @bot Who led the Vardane delegation?',
      'bot: No answer',
      'bot: not: Quill',
    ]);
  });
});

/**
 * Holds a dialogue. '@bot' addresses it; any other line is overheard. A line of the bot's is a part of its one reply to
 * the line before, 'not: …' no part of it, 'silent' no reply at all.
 */
async function dialogue(world: World, room: Room, lines: readonly string[]): Promise<void> {
  let said = '';
  for (const line of lines) {
    const [, who = '', words = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
    if (who !== 'bot') {
      said = await turn(world, room, who, words);
    } else if (words === 'silent') expect(said, line).toBe('');
    else if (words.startsWith('not: ')) expect(said, line).not.toContain(words.slice(5));
    else expect(said, line).toContain(words);
  }
}

async function turn(world: World, room: Room, asker: string, words: string): Promise<string> {
  const addressed: Incoming['addressed'] = !words.startsWith('@bot ')
    ? 'overheard'
    : room.kind === 'direct'
      ? 'direct'
      : 'mention';
  const message = `${room.channel} ${room.thread} ${++threads}`;
  const text = words.replace('@bot ', '');
  if ((await world.tell(text, { room, asker, addressed, message })) === 'ignored') return '';
  await world.happened.until(`posted ${message}`);
  return (await world.replyTo(message)).text;
}
