/** What becomes of a reply when the platform, the asker, an operator or the process does something in between. */
import { afterEach, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/desk/messenger.ts';
import type { Store } from '../../src/desk/ports.ts';
import { FILES, WIRE, WITH_CANARY } from './files.ts';
import { openTestStore } from './store.ts';
import { bound, CHANNEL, DIRECT, gate, once, openWorld, type World } from './world.ts';

const LED = 'Who led the Drovian delegation?';
const OTHER = 'Who led the Tarvonian delegation?';

const open: World[] = [];
let test = 0;
async function made(...options: Parameters<typeof openWorld>): Promise<World> {
  const world = await openWorld(...options);
  open.push(world);
  return world;
}
afterEach(async () => {
  test++;
  for (const world of open.splice(0)) await world.close();
});

/** A store whose rights cannot be read before the gate opens: answering takes that long. */
function slow(store: Store, opened: Promise<void>): Store {
  const rooms = bound(store.rooms);
  return {
    ...store,
    rooms: {
      ...rooms,
      granted: async (room) => {
        await opened;
        return rooms.granted(room);
      },
    },
  };
}

describe('whoever waits', () => {
  it('sees a placeholder, which the reply finishes', async () => {
    const { store, close } = await openTestStore();
    const { opened, open } = gate();
    const world = await made({ store: slow(store, opened), settings: { signAfterMs: 1 } });
    world.slack.after = async (call) => {
      if (call !== 'working') return;
      open();
      // The answer is ready long before we hear that the placeholder stands: it waits for that.
      await world.happened.until('recorded q');
      for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    const reply = await world.ask(LED, { message: 'q' });
    expect(world.slack.placeholders).toEqual([reply.message.id]);
    expect(reply.message.edits).toBe(1);
    expect(world.slack.messages.size).toBe(1);
    await world.desk.stop(1_000);
    await close();
  });

  it('gets the reply also where the sign of life failed', async () => {
    const { store, close } = await openTestStore();
    const { opened, open } = gate();
    const world = await made({ store: slow(store, opened), settings: { signAfterMs: 1 } });
    world.slack.before = (call) => {
      if (call !== 'working') return;
      open();
      throw new Error('no');
    };
    expect((await world.ask(LED)).view.tone).toBe('answered');
    await world.desk.stop(1_000);
    await close();
  });
});

describe('a reply that the platform refuses', () => {
  it('is tried again when the platform says, while others go on', async () => {
    const world = await made();
    world.slack.before = once((call) => {
      if (call === 'deliver') throw new DeliveryError('retry', 'slow down', { retryAfterMs: 300 });
    });
    await world.tell(LED, { message: 'first' });
    await world.happened.until('reply is tried again');
    await world.ask(OTHER, { message: 'second' });
    await world.happened.until('posted first');
    const order = world.happened.all.filter((what) => /^posted \w/.test(what));
    expect(order).toEqual(['posted second', 'posted first']);
    expect((await world.replyTo('first')).text).toContain('Orlo Veck');
  });

  it('for good is given up, with the reason for an operator', async () => {
    const world = await made();
    world.slack.before = once((call) => {
      if (call === 'deliver') throw new DeliveryError('final', 'channel_not_found');
    });
    await world.tell(LED, { message: 'lost' });
    await world.happened.until('reply cannot be posted');
    await world.ask(OTHER);
    const inquiry = await world.store.inquiries.find({ ...CHANNEL, message: 'lost' });
    expect(inquiry?.state).toBe('failed');
    expect(world.log.join('\n')).toContain('channel_not_found');
  });

  it('time and again is given up in the end', async () => {
    const world = await made({ settings: { mostAttempts: 2 } });
    world.slack.before = (call) => {
      if (call === 'deliver') throw new DeliveryError('retry', 'busy', { retryAfterMs: 1 });
    };
    await world.tell(LED);
    await world.happened.until('reply cannot be posted');
    expect(world.happened.count('reply is tried again')).toBe(1);
  });

  it('after it got through is found, not posted again', async () => {
    const world = await made();
    world.slack.after = once((call) => {
      if (call === 'deliver') throw new Error('connection lost');
    });
    const reply = await world.ask(LED);
    expect(world.slack.messages.size).toBe(1);
    expect(reply.message.edits).toBe(1);
  });

  it('is not posted while it cannot be told whether it stands already', async () => {
    const world = await made();
    world.slack.after = once((call) => {
      if (call === 'deliver') throw new Error('connection lost');
    });
    world.slack.before = once((call) => {
      if (call === 'find') throw new DeliveryError('retry', 'cannot look', { retryAfterMs: 1 });
    });
    const reply = await world.ask(LED);
    expect(world.slack.messages.size).toBe(1);
    expect(reply.message.edits).toBe(1);
  });
});

describe('an edited question', () => {
  it('has its own answer revised', async () => {
    const world = await made();
    const before = await world.ask(LED, { message: 'q' });
    expect(await world.desk.revise({ ...CHANNEL, message: 'q' }, OTHER)).toBe(true);
    await world.happened.until('posted q', 2);
    const after = await world.replyTo('q');
    expect(after.message.id).toBe(before.message.id);
    expect(after.text).toContain('Mirela Tansk');
    expect(await world.desk.revise({ ...CHANNEL, message: 'q' }, OTHER)).toBe(false);
    expect(await world.desk.revise({ ...CHANNEL, message: 'q' }, ' ')).toBe(false);
    expect(await world.desk.revise({ ...CHANNEL, message: 'unknown' }, LED)).toBe(false);
  });

  it.each(['claimed', 'recorded', 'checked', 'delivered'] as const)(
    'is answered as it reads in the end when it is edited at “%s”',
    async (step) => {
      let edited = false;
      const world: World = await made({
        onStep: async (at) => {
          if (at !== step || edited) return;
          edited = true;
          await world.desk.revise({ ...CHANNEL, message: 'q' }, OTHER);
        },
      });
      await world.tell(LED, { message: 'q' });
      const state = async () => (await world.store.inquiries.find({ ...CHANNEL, message: 'q' }))?.state;
      await world.happened.until('posted q');
      if ((await state()) !== 'posted') await world.happened.until('posted q', 2);
      expect((await world.replyTo('q')).text).toContain('Mirela Tansk');
      expect(world.slack.messages.size).toBe(1);
    },
  );

  it('is left as it is when it is edited too late', async () => {
    const world = await made({ settings: { reviseWithinMs: 0 } });
    await world.ask(LED, { message: 'q' });
    expect(await world.desk.revise({ ...CHANNEL, message: 'q' }, OTHER)).toBe(false);
  });
});

describe('a question that is deleted', () => {
  it('takes its answer along', async () => {
    const world = await made();
    const reply = await world.ask(LED, { message: 'q' });
    await world.desk.withdraw({ ...CHANNEL, message: 'q' });
    await world.happened.until('withdrawn');
    expect(world.slack.messages.size).toBe(0);
    expect(await world.store.answers.byId(reply.answer)).toBeNull();
    const inquiry = await world.store.inquiries.find({ ...CHANNEL, message: 'q' });
    expect(inquiry?.text).toBe('');
  });

  it.each(['claimed', 'recorded', 'checked', 'delivered'] as const)(
    'has no answer when it is deleted at “%s”',
    async (step) => {
      let deleted = false;
      const world: World = await made({
        onStep: async (at) => {
          if (at !== step || deleted) return;
          deleted = true;
          await world.desk.withdraw({ ...CHANNEL, message: 'q' });
        },
      });
      await world.tell(LED, { message: 'q' });
      await world.happened.until('withdrawn');
      expect(world.slack.messages.size).toBe(0);
    },
  );

  it('leaves its answer where it is so configured', async () => {
    const world = await made({ settings: { onWithdraw: 'leave' } });
    await world.ask(LED, { message: 'q' });
    await world.desk.withdraw({ ...CHANNEL, message: 'q' });
    await world.ask(OTHER);
    expect(world.slack.messages.size).toBe(2);
  });
});

describe('between the answer and its sending', () => {
  const SECRET = 'Who led the Vardane delegation?';

  it.each([
    [
      'a grant is withdrawn',
      async (world: World) => {
        await world.store.rooms.revoke(DIRECT, 'cables');
      },
    ],
    [
      'the document is removed',
      async (world: World) => {
        world.library.take('cables/canary.md');
      },
    ],
  ])('%s: it is answered anew', async (_, happens) => {
    const world: World = await made({
      files: WITH_CANARY,
      onStep: async (step) => {
        if (step === 'recorded') await happens(world);
      },
    });
    await world.store.rooms.grant({ room: DIRECT, collection: 'cables', by: 'operator' });
    const plain = await made({ files: FILES });
    const asked = { room: DIRECT, addressed: 'direct' } as const;
    const [reply, expected] = [await world.ask(SECRET, asked), await plain.ask(SECRET, asked)];
    expect(reply.text).not.toContain('Quill');
    expect(reply.view).toEqual(expected.view);
    expect(world.slack.deliveries).toHaveLength(1);
    expect((await world.store.answers.byId(reply.answer))?.answer.outcome).toBe('unanswered');
  });

  it('a document changes: what is sent is what it says now', async () => {
    const world: World = await made({
      onStep: async (step) => {
        if (step === 'recorded')
          await world.library.put('wire.md', WIRE.replace('Orlo Veck, the deputy', 'Juno Alder, the deputy'));
      },
    });
    const reply = await world.ask(LED);
    expect(reply.text).toContain('Juno Alder');
    expect(reply.text).not.toContain('Orlo Veck');
  });

  it('a grant is withdrawn and the process dies: the next one answers anew', async () => {
    const { store, close } = await openTestStore();
    const { opened } = gate();
    const dying: World = await made({
      store,
      files: WITH_CANARY,
      onStep: (step) => (step === 'recorded' ? opened : undefined),
    });
    await store.rooms.grant({ room: DIRECT, collection: 'cables', by: 'operator' });
    // Refused, and with more words about the cables than the room may have once the grant is gone.
    await dying.tell('Did Zephyrine Quill resign?', { room: DIRECT, message: 'q' });
    await until(async () => (await store.inquiries.find({ ...DIRECT, message: 'q' }))?.state === 'answered');
    await dying.desk.stop(0);
    await store.rooms.revoke(DIRECT, 'cables');
    const next = await made({ store, files: WITH_CANARY });
    await next.happened.until('posted q');
    const plain = await made({ files: FILES });
    const expected = await plain.ask('Did Zephyrine Quill resign?', { room: DIRECT });
    expect((await next.replyTo('q')).view).toEqual(expected.view);
    await next.desk.stop(1_000);
    await close();
  });
});

describe('a stop', () => {
  it('finishes what is under way and takes nothing up after it', async () => {
    const world = await made();
    const { opened, open } = gate();
    const began = gate();
    world.slack.before = async (call) => {
      if (call !== 'deliver') return;
      began.open();
      await opened;
    };
    await world.tell(LED, { message: 'q' });
    await began.opened;
    const stopped = world.desk.stop(10_000);
    await world.tell(OTHER, { message: 'later' });
    open();
    await stopped;
    expect((await world.replyTo('q')).view.tone).toBe('answered');
    expect((await world.store.inquiries.find({ ...CHANNEL, message: 'q' }))?.state).toBe('posted');
    expect((await world.store.inquiries.find({ ...CHANNEL, message: 'later' }))?.state).toBe('received');
    expect((await world.desk.health()).ready).toBe(false);
  });

  it('lets go of what takes too long, for the next start', async () => {
    const { store, close } = await openTestStore();
    const first = await made({ store });
    const began = gate();
    first.slack.before = async (call) => {
      if (call !== 'deliver') return;
      began.open();
      await new Promise(() => {});
    };
    await first.tell(LED, { message: 'q' });
    await began.opened;
    await first.desk.stop(1);
    expect(first.log.at(-1)).toContain('"released":1');
    const second = await made({ store });
    await second.happened.until('posted q');
    expect((await second.replyTo('q')).view.tone).toBe('answered');
    await second.desk.stop(1_000);
    await close();
  });
});

/** Awaits a state that nobody announces, until the test is over. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const mine = test;
  while (mine === test && !(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
