/** Part of the store's contract: kept once, leased to one at a time, edited, counted. */
import { expect, it } from 'vitest';
import type { Inquiry } from '../../src/desk/ports.ts';
import type { Open } from './store.contract.ts';
import { ALL, claimed, incomingOf, LONG, recordOf, roomOf } from './store.fixtures.ts';

export function claimsContract(open: Open): void {
  it('keeps an inquiry once, and all of it', async () => {
    const { store } = await open();
    const incoming = incomingOf({ room: roomOf({ thread: 'th', kind: 'direct', shared: true }) });
    expect(await store.inquiries.keep(incoming)).toBe('kept');
    expect(await store.inquiries.keep({ ...incoming, text: 'Another?', asker: 'U-else' })).toBe('repeated');
    const found = await store.inquiries.find({ ...incoming.room, message: incoming.message });
    const { namesOthers: _, ...rest } = incoming;
    expect(found).toEqual({
      ...rest,
      id: expect.stringMatching(/^[A-Za-z0-9_-]{22,25}$/),
      receivedAt: expect.any(Number),
      state: 'received',
      attempt: 0,
      revision: 0,
      posted: null,
      reply: null,
    });
    expect(await store.inquiries.byId(found?.id ?? '')).toEqual(found);
    expect(await store.inquiries.byId('nobody')).toBeNull();
    expect(await store.inquiries.find({ ...incoming.room, message: 'other' })).toBeNull();
  });

  it('tells inquiries apart by platform, workspace, channel and message, and by nothing else', async () => {
    const { store } = await open();
    const base = incomingOf({ message: '1' });
    const others = [
      incomingOf({ message: '2' }),
      incomingOf({ message: '1', room: roomOf({ platform: 'discord' }) }),
      incomingOf({ message: '1', room: roomOf({ workspace: 'T-other' }) }),
      incomingOf({ message: '1', room: roomOf({ channel: 'C-other' }) }),
    ];
    for (const incoming of [base, ...others]) expect(await store.inquiries.keep(incoming)).toBe('kept');
    const inThread = incomingOf({ message: '1', room: roomOf({ thread: 'th' }) });
    expect(await store.inquiries.keep(inThread)).toBe('repeated');
  });

  it('keeps one of many deliveries at once', async () => {
    const { store, again } = await open();
    const second = await again();
    const incoming = incomingOf();
    const receipts = await Promise.all(
      Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? store : second).inquiries.keep(incoming)),
    );
    expect(receipts.filter((receipt) => receipt === 'kept')).toHaveLength(1);
  });

  it('gives out the oldest first, of the platforms asked for', async () => {
    const { store } = await open();
    for (const [message, platform] of [
      ['1', 'slack'],
      ['2', 'discord'],
      ['3', 'slack'],
      ['4', 'discord'],
    ] as const)
      await store.inquiries.keep(incomingOf({ message, room: roomOf({ platform }) }));
    const take = async (...platforms: Parameters<typeof store.inquiries.claim>[1]) =>
      (await store.inquiries.claim('w', platforms, LONG))?.message;
    expect(await take()).toBeUndefined();
    expect(await take('terminal')).toBeUndefined();
    expect(await take('discord')).toBe('2');
    expect(await take('slack', 'discord')).toBe('1');
    expect(await take('slack', 'discord')).toBe('3');
    expect(await take('slack')).toBeUndefined();
    expect(await take('discord')).toBe('4');
  });

  it('gives each to one worker alone, however many ask at once', async () => {
    const { store, again } = await open();
    const stores = [store, await again()];
    const messages = Array.from({ length: 60 }, (_, n) => `c${n}`);
    for (const message of messages) await store.inquiries.keep(incomingOf({ message }));
    const taken: string[] = [];
    const work = async (worker: number): Promise<void> => {
      for (;;) {
        const inquiry = await stores[worker % 2]?.inquiries.claim(`w${worker}`, ALL, LONG);
        if (inquiry === null || inquiry === undefined) return;
        taken.push(inquiry.message);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, worker) => work(worker)));
    expect(taken.sort()).toEqual(messages.sort());
  });

  it('gives it out again when a lease has ended, and takes nothing more from who lost it', async () => {
    const { store } = await open();
    await store.inquiries.keep(incomingOf());
    const first = (await store.inquiries.claim('a', ALL, 0)) as Inquiry;
    expect(await store.inquiries.renew(first.id, 'a', 0)).toBe(true);
    const second = await store.inquiries.claim('b', ALL, LONG);
    expect(second).toEqual({ ...first, attempt: 2 });
    const { id } = first;
    expect(await store.inquiries.renew(id, 'a', LONG)).toBe(false);
    expect(await store.inquiries.answer(id, 'a', recordOf(first))).toBe(false);
    expect(await store.inquiries.placeholder(id, 'a', { ts: 'lost' })).toBe(false);
    expect(await store.inquiries.posted(id, 'a', { ts: 'lost' })).toBe(false);
    expect(await store.inquiries.release(id, 'a', 0)).toBe(false);
    expect(await store.inquiries.fail(id, 'a', 'lost')).toBe(false);
    expect(await store.inquiries.byId(id)).toEqual(second);
    expect(await store.inquiries.claim('c', ALL, LONG)).toBeNull();
    expect((await store.conversations.read(first.room, LONG)).turns).toEqual([]);
    expect(await store.inquiries.renew(id, 'b', LONG)).toBe(true);
  });

  it('leaves an ended lease with its holder until somebody else claims', async () => {
    const { store } = await open();
    await store.inquiries.keep(incomingOf());
    const { id } = (await store.inquiries.claim('a', ALL, 0)) as Inquiry;
    const inquiry = (await store.inquiries.byId(id)) as Inquiry;
    expect(await store.inquiries.answer(id, 'a', recordOf(inquiry))).toBe(true);
    expect(await store.inquiries.posted(id, 'a', { ts: '9' })).toBe(true);
    expect(await store.inquiries.claim('b', ALL, LONG)).toBeNull();
  });

  it('goes from received to posted', async () => {
    const { store } = await open();
    const inquiry = await claimed(store);
    const { id } = inquiry;
    expect(await store.inquiries.placeholder(id, 'w', { ts: 'p' })).toBe(true);
    const record = recordOf(inquiry);
    expect(await store.inquiries.answer(id, 'w', record)).toBe(true);
    expect(await store.inquiries.byId(id)).toEqual({
      ...inquiry,
      state: 'answered',
      posted: { ts: 'p' },
      reply: record.reply,
    });
    expect(await store.inquiries.posted(id, 'w', { ts: 'p', n: 2 })).toBe(true);
    expect(await store.inquiries.byId(id)).toMatchObject({ state: 'posted', posted: { ts: 'p', n: 2 } });
    expect(await store.inquiries.claim('w', ALL, LONG)).toBeNull();
    expect(await store.inquiries.posted(id, 'w', { ts: 'again' })).toBe(false);
    expect(await store.inquiries.nextDue(ALL)).toBeNull();
  });

  it('gives out what was answered and not posted, with what is to be posted', async () => {
    const { store } = await open();
    await store.inquiries.keep(incomingOf());
    const inquiry = (await store.inquiries.claim('a', ALL, 0)) as Inquiry;
    const record = recordOf(inquiry);
    expect(await store.inquiries.answer(inquiry.id, 'a', record)).toBe(true);
    expect(await store.inquiries.claim('b', ALL, LONG)).toMatchObject({
      id: inquiry.id,
      state: 'answered',
      reply: record.reply,
      attempt: 2,
    });
  });

  it('lets go for a while, and says when something is due', async () => {
    const { store } = await open();
    expect(await store.inquiries.nextDue(ALL)).toBeNull();
    const inquiry = await claimed(store);
    const leased = await store.inquiries.nextDue(ALL);
    expect(leased).toBeGreaterThan(0);
    expect(leased).toBeLessThanOrEqual(LONG);
    expect(await store.inquiries.release(inquiry.id, 'w', LONG)).toBe(true);
    expect(await store.inquiries.claim('w', ALL, LONG)).toBeNull();
    expect(await store.inquiries.nextDue(ALL)).toBeGreaterThan(0);
    expect(await store.inquiries.nextDue(['discord'])).toBeNull();
    await store.inquiries.keep(incomingOf({ message: 'later' }));
    expect(await store.inquiries.nextDue(ALL)).toBe(0);
    const later = await store.inquiries.claim('w', ALL, LONG);
    expect(later?.message).toBe('later');
    expect(await store.inquiries.release(later?.id ?? '', 'w', 0)).toBe(true);
    expect((await store.inquiries.claim('w', ALL, LONG))?.attempt).toBe(2);
  });

  it('gives up for good', async () => {
    const { store } = await open();
    const { id } = await claimed(store);
    expect(await store.inquiries.fail(id, 'w', 'no such channel')).toBe(true);
    expect((await store.inquiries.byId(id))?.state).toBe('failed');
    expect(await store.inquiries.claim('w', ALL, LONG)).toBeNull();
    expect(await store.inquiries.fail(id, 'w', 'again')).toBe(false);
  });

  it('takes an edit back to the start, and keeps the message', async () => {
    const { store } = await open();
    const inquiry = await claimed(store);
    const key = { ...inquiry.room, message: inquiry.message };
    await store.inquiries.answer(inquiry.id, 'w', recordOf(inquiry));
    await store.inquiries.posted(inquiry.id, 'w', { ts: 'p' });
    expect(await store.inquiries.revise(key, inquiry.text, LONG)).toBe(false);
    expect(await store.inquiries.revise(key, 'Too late?', 0)).toBe(false);
    expect(await store.inquiries.revise({ ...key, message: 'unknown' }, 'Who?', LONG)).toBe(false);
    expect(await store.inquiries.revise(key, 'Who leads it?', LONG)).toBe(true);
    expect(await store.inquiries.claim('v', ALL, LONG)).toMatchObject({
      id: inquiry.id,
      text: 'Who leads it?',
      state: 'received',
      revision: 1,
      posted: { ts: 'p' },
      reply: null,
    });
  });

  it('takes no answer to a question that was edited meanwhile, but remembers what was posted', async () => {
    const { store } = await open();
    const inquiry = await claimed(store);
    const key = { ...inquiry.room, message: inquiry.message };
    expect(await store.inquiries.revise(key, 'Who leads it?', LONG)).toBe(true);
    expect(await store.inquiries.answer(inquiry.id, 'w', recordOf(inquiry))).toBe(false);
    expect(await store.inquiries.claim('v', ALL, LONG)).toBeNull();
    expect(await store.inquiries.fail(inquiry.id, 'w', 'of the old text')).toBe(false);
    const next = (await store.inquiries.claim('w', ALL, LONG)) as Inquiry;
    expect(next).toMatchObject({ text: 'Who leads it?', revision: 1 });
    // Edited between answer and post: the message stands, so the next answer goes into it.
    await store.inquiries.answer(next.id, 'w', recordOf(next));
    expect(await store.inquiries.revise(key, 'Who leads it now?', LONG)).toBe(true);
    expect(await store.inquiries.posted(next.id, 'w', { ts: 'p' })).toBe(true);
    expect(await store.inquiries.claim('v', ALL, LONG)).toMatchObject({
      state: 'received',
      revision: 2,
      posted: { ts: 'p' },
    });
  });

  it('counts what an asker and a room asked before, without what was limited', async () => {
    const { store } = await open();
    const ask = async (change: Parameters<typeof incomingOf>[0], limited = false): Promise<Inquiry> => {
      const inquiry = await claimed(store, change);
      if (limited)
        await store.inquiries.answer(inquiry.id, 'w', {
          ...recordOf(inquiry),
          reply: { kind: 'limited', retryAfterMs: 5 },
          answer: null,
          turn: null,
        });
      return inquiry;
    };
    const first = await ask({});
    await ask({ asker: 'U-osk' });
    await ask({ room: roomOf({ thread: 'th' }) });
    await ask({ room: roomOf({ channel: 'C-other' }) });
    await ask({}, true);
    await ask({ room: roomOf({ workspace: 'T-other' }) });
    await ask({ room: roomOf({ platform: 'discord' }) });
    const last = await ask({});
    await ask({});
    const load = await store.inquiries.load(last, LONG);
    expect(load.asker).toEqual({ count: 3, oldest: first.receivedAt });
    expect(load.room).toEqual({ count: 3, oldest: first.receivedAt });
    expect(load.now).toBeGreaterThanOrEqual(last.receivedAt);
    const none = { count: 0, oldest: null };
    expect(await store.inquiries.load(last, 0)).toMatchObject({ asker: none, room: none });
    expect(await store.inquiries.load(first, LONG)).toMatchObject({ asker: none, room: none });
  });
}
