/** When the bot speaks without being asked, and when it leaves people alone. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/desk/inquiry.ts';
import { CHANNEL, openWorld, THREAD, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

const overheard = { room: THREAD, addressed: 'overheard' } satisfies Partial<Incoming>;
const ON_TOPIC = 'Why did the talks break up?';

/** A thread that the bot takes part in. */
async function inThread(): Promise<void> {
  world = await openWorld();
  await world.ask('Who led the Tarvonian delegation at the talks?', { room: THREAD });
}

describe('a message that does not address the bot', () => {
  it('is answered where it asks about what the thread is about', async () => {
    await inThread();
    expect((await world.ask(ON_TOPIC, overheard)).text).toContain('could not agree');
    expect((await world.ask('When was Mirela Tansk born?', overheard)).text).toContain('1972');
  });

  it.each([
    ['small talk', 'thanks!', {}],
    ['a remark', 'I think the delegation was led by someone else.', {}],
    ['an order', 'Please send me the delegation list.', {}],
    ['a question about something else', 'How many ferries will sail under the accord?', {}],
    ['a question that is not answered', 'How old is Orlo Veck?', {}],
    ['a question to somebody else', ON_TOPIC, { namesOthers: true }],
    ['a question in a thread of others', ON_TOPIC, { room: { ...THREAD, thread: 'theirs' } }],
    ['a question in the open channel', ON_TOPIC, { room: CHANNEL }],
    ['nothing', '  ', {}],
  ] as const)('is left alone where it is %s, and nothing of it is kept', async (_, text, more) => {
    await inThread();
    const incoming = { ...overheard, message: 'beside', ...more };
    expect(await world.tell(text, incoming)).toBe('ignored');
    expect(await world.store.inquiries.find({ ...CHANNEL, message: 'beside' })).toBeNull();
    expect(world.slack.messages.size).toBe(1);
    const { turns } = await world.store.conversations.read(THREAD, 60_000);
    expect(turns).toHaveLength(1);
  });

  it('is left alone in a room that wants it so', async () => {
    await inThread();
    await world.store.rooms.setJoinsThreads(CHANNEL, false);
    expect(await world.tell(ON_TOPIC, overheard)).toBe('ignored');
    await world.store.rooms.setJoinsThreads(CHANNEL, true);
    expect(await world.tell(ON_TOPIC, overheard)).toBe('kept');
  });
});

describe('two messages between people', () => {
  it('make the bot leave, until it is addressed again', async () => {
    await inThread();
    await world.tell('thanks!', overheard);
    await world.tell('See you tomorrow.', overheard);
    expect(await world.tell(ON_TOPIC, overheard)).toBe('ignored');
    await world.ask('Where is the next round?', { room: THREAD });
    expect(await world.tell(ON_TOPIC, overheard)).toBe('kept');
  });

  it('with an answer between them do not', async () => {
    await inThread();
    await world.tell('thanks!', overheard);
    await world.ask(ON_TOPIC, overheard);
    await world.tell('thanks!', overheard);
    expect(await world.tell('When was Mirela Tansk born?', overheard)).toBe('kept');
  });

  it('are not two where one is delivered twice', async () => {
    await inThread();
    await world.tell('thanks!', { ...overheard, message: 'once' });
    await world.tell('thanks!', { ...overheard, message: 'once' });
    expect(await world.tell(ON_TOPIC, overheard)).toBe('kept');
  });
});

describe('an overheard question', () => {
  it('that is not sure any more when its turn comes is left alone after all', async () => {
    await inThread();
    await world.desk.stop(1_000);
    const { store, library } = world;
    await world.tell(ON_TOPIC, { ...overheard, message: 'late' });
    const next = await openWorld({ store, files: {} });
    try {
      const inquiry = async () => store.inquiries.find({ ...CHANNEL, message: 'late' });
      while ((await inquiry())?.state === 'received') await new Promise((resolve) => setImmediate(resolve));
      expect((await inquiry())?.state).toBe('failed');
      expect(next.slack.messages.size).toBe(0);
      expect(library.current('wire.md')).toBeDefined();
    } finally {
      await next.desk.stop(1_000);
    }
  });
});
