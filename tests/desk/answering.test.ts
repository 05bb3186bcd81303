/** A question's way through the desk, from what is handed in to what stands in the room. */
import { afterEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/desk/unavailable.ts';
import { openTestStore } from './store.ts';
import { bound, CHANNEL, DIRECT, once, openWorld, THREAD, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

const LED = 'Who led the Drovian delegation?';

describe('a question', () => {
  it('is answered in its room, briefly, with the sentence and its document', async () => {
    world = await openWorld();
    const reply = await world.ask(LED);
    expect(reply.text).toContain('The Drovian delegation was led by Orlo Veck');
    expect(reply.text).toContain('Skerry Wire');
    expect(reply.view.tone).toBe('answered');
    expect(world.slack.messages.size).toBe(1);
  });

  it('that is refused gets a line in a channel, and the nearest passages where nobody else reads along', async () => {
    world = await openWorld();
    const short = await world.ask('How old is Orlo Veck?');
    expect(short.view.blocks).toHaveLength(1);
    const long = await world.ask('How old is Orlo Veck?', { room: DIRECT, addressed: 'direct' });
    expect(long.view.blocks.some(({ kind }) => kind === 'excerpt')).toBe(true);
  });

  it('that its asker alone sees the answer to can be shown to everybody, and says so', async () => {
    world = await openWorld();
    const reply = await world.ask(LED, { addressed: 'command', visibility: 'asker' });
    expect(reply.view.actions.map(({ kind }) => kind)).toContain('share');
    const open = await world.ask(LED);
    expect(open.view.actions.map(({ kind }) => kind)).not.toContain('share');
  });

  it('that comes twice is answered once', async () => {
    world = await openWorld();
    await world.ask(LED, { message: 'twice' });
    expect(await world.tell(LED, { message: 'twice' })).toBe('repeated');
    await world.ask(LED);
    expect(world.slack.deliveries).toHaveLength(2);
  });

  it('that is empty gets help', async () => {
    world = await openWorld();
    const reply = await world.ask('  ');
    expect(reply.text).toContain('How to ask');
    expect((await world.ask('help')).text).toBe(reply.text);
    expect(reply.answer).toBe('');
  });

  it('that is far too long gets to know how long it may be', async () => {
    world = await openWorld();
    const reply = await world.ask(`Who led ${'the very '.repeat(500)}delegation?`);
    expect(reply.text).toMatch(/4,000 characters at most/);
  });

  it('that breaks the one who answers it gets an error with an id that is in the log', async () => {
    world = await openWorld();
    world.library.onAsk = (question) => {
      if (question.includes('Drovian')) throw new Error(`cannot make sense of ${question}`);
    };
    const reply = await world.ask(LED);
    expect(reply.view.tone).toBe('error');
    const id = /logged as ([\w-]+)/.exec(reply.text)?.[1] ?? '?';
    expect(world.log.filter((line) => line.includes('answering failed') && line.includes(id))).toHaveLength(
      1,
    );
    expect((await world.ask('Who led the Tarvonian delegation?')).view.tone).toBe('answered');
  });

  it('that cannot be kept is not acknowledged', async () => {
    const { store, close } = await openTestStore();
    world = await openWorld({ store });
    await world.desk.stop(1_000);
    await close();
    await expect(world.tell(LED)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(world.desk.unavailable().tone).toBe('error');
  });

  it('that the store is silent about is not acknowledged either', async () => {
    const { store, close } = await openTestStore();
    const silent = {
      ...store,
      inquiries: { ...bound(store.inquiries), keep: () => new Promise<'kept'>(() => {}) },
    };
    world = await openWorld({ store: silent, settings: { keepWithinMs: 20 } });
    await expect(world.tell(LED)).rejects.toBeInstanceOf(StoreUnavailable);
    await world.desk.stop(1_000);
    await close();
  });
});

describe('a follow-up', () => {
  it('is understood from the turns before it, and says how', async () => {
    world = await openWorld();
    await world.ask('Who led the Tarvonian delegation?', { room: THREAD });
    const reply = await world.ask('When was she born?', { room: THREAD });
    expect(reply.text).toContain('1972');
    expect(reply.text).toMatch(/Understood as: .*Tansk/);
  });

  it('is none in a channel outside its threads, nor in another thread', async () => {
    world = await openWorld();
    await world.ask('Who led the Tarvonian delegation?', { room: CHANNEL });
    await world.ask('Who led the Tarvonian delegation?', { room: THREAD });
    expect((await world.ask('When was she born?', { room: CHANNEL })).text).not.toContain('1972');
    const elsewhere = await world.ask('When was she born?', { room: { ...THREAD, thread: 't2' } });
    expect(elsewhere.text).not.toContain('1972');
  });
});

describe('limits', () => {
  it('tell who asks too much when to ask again, and slow nobody else', async () => {
    world = await openWorld({ settings: { askerPerMinute: 2 } });
    await world.ask(LED);
    await world.ask(LED);
    const third = await world.ask(LED);
    expect(third.text).toMatch(/ask again in (\d+ seconds|a second)/);
    expect(third.answer).toBe('');
    expect((await world.ask(LED, { asker: 'boris' })).view.tone).toBe('answered');
    // What was turned down does not count: the same is said again, not a longer wait.
    expect((await world.ask(LED)).text).toMatch(/ask again in/);
  });

  it('hold for a room as a whole', async () => {
    world = await openWorld({ settings: { roomPerMinute: 2 } });
    await world.ask(LED, { asker: 'anna' });
    await world.ask(LED, { asker: 'boris' });
    expect((await world.ask(LED, { asker: 'cleo' })).text).toMatch(/ask again in/);
    const elsewhere = await world.ask(LED, { asker: 'cleo', room: { ...CHANNEL, channel: 'C2' } });
    expect(elsewhere.view.tone).toBe('answered');
  });
});

describe('the log', () => {
  it('has ids and counts, and no word of what was asked or answered', async () => {
    world = await openWorld();
    world.slack.before = once((call) => {
      if (call === 'deliver') throw new Error('a message with Drovian in it');
    });
    await world.ask(LED);
    await world.ask('hello');
    const text = world.log.join('\n');
    expect(world.log.length).toBeGreaterThan(2);
    expect(text).not.toMatch(/Drovian|Veck|hello|anna/i);
  });
});
