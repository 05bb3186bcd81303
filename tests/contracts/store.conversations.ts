/** Part of the store's contract: what is remembered of a conversation, and when the bot leaves it. */
import { expect, it } from 'vitest';
import type { Open } from './store.contract.ts';
import { answered, claimed, LONG, recordOf, roomOf, unanswered } from './store.fixtures.ts';

const EMPTY = { turns: [], aside: 0, left: false };

export function conversationsContract(open: Open): void {
  it('remembers the last turns, oldest first, and no more than it is told to', async () => {
    const { store } = await open();
    const room = roomOf({ thread: 'th' });
    for (let n = 0; n < 5; n += 1) {
      const inquiry = await claimed(store, { room, text: `Question ${n}?` });
      const record = recordOf(inquiry);
      const turn = record.turn === null ? null : { ...record.turn, mostTurns: 3 };
      await store.inquiries.answer(inquiry.id, 'w', { ...record, turn });
      await store.inquiries.posted(inquiry.id, 'w', {});
    }
    const { turns } = await store.conversations.read(room, LONG);
    expect(turns.map((turn) => turn.question)).toEqual(['Question 2?', 'Question 3?', 'Question 4?']);
    expect(turns[0]).toEqual({
      asker: 'U-mirela',
      question: 'Question 2?',
      understoodAs: null,
      outcome: 'answered',
      answer: 'Brana Ketz',
      collections: ['public'],
      at: expect.any(Number),
    });
  });

  it('keeps conversations apart', async () => {
    const { store } = await open();
    await answered(store, { room: roomOf({ thread: 'th' }) });
    for (const change of [
      {},
      { thread: 'other' },
      { thread: 'th', channel: 'C-other' },
      { thread: 'th', workspace: 'T-other' },
      { thread: 'th', platform: 'discord' as const },
    ])
      expect(await store.conversations.read(roomOf(change), LONG)).toEqual(EMPTY);
    expect((await store.conversations.read(roomOf({ thread: 'th' }), LONG)).turns).toHaveLength(1);
  });

  it('leaves out turns that are too old', async () => {
    const { store } = await open();
    await answered(store);
    expect((await store.conversations.read(roomOf(), LONG)).turns).toHaveLength(1);
    expect((await store.conversations.read(roomOf(), -1)).turns).toEqual([]);
  });

  it('remembers no turn where none is given', async () => {
    const { store } = await open();
    await answered(store, {}, unanswered('small-talk'), () => ({ turn: null }));
    expect(await store.conversations.read(roomOf(), LONG)).toEqual(EMPTY);
  });

  it('leaves at the second message between people, until it is addressed', async () => {
    const { store } = await open();
    const key = roomOf({ thread: 'th' });
    expect(await store.conversations.aside(key, 2)).toEqual({ aside: 1, left: false });
    expect(await store.conversations.aside(key, 2)).toEqual({ aside: 2, left: true });
    expect(await store.conversations.aside(key, 2)).toEqual({ aside: 3, left: true });
    expect(await store.conversations.read(key, LONG)).toEqual({ turns: [], aside: 3, left: true });
    expect(await store.conversations.read(roomOf({ thread: 'other' }), LONG)).toEqual(EMPTY);
    await store.conversations.addressed(key);
    expect(await store.conversations.read(key, LONG)).toEqual(EMPTY);
    expect(await store.conversations.aside(key, 2)).toEqual({ aside: 1, left: false });
    await store.conversations.addressed(roomOf({ thread: 'never seen' }));
    expect(await store.conversations.aside(roomOf({ thread: 'one' }), 1)).toEqual({ aside: 1, left: true });
  });

  it('begins to count anew when it answers, and comes back by that from nowhere', async () => {
    const { store } = await open();
    const room = roomOf({ thread: 'th' });
    await store.conversations.aside(room, 2);
    await answered(store, { room });
    expect(await store.conversations.read(room, LONG)).toMatchObject({ aside: 0, left: false });
    await store.conversations.aside(room, 2);
    await store.conversations.aside(room, 2);
    await answered(store, { room });
    expect(await store.conversations.read(room, LONG)).toMatchObject({ aside: 0, left: true });
  });

  it('counts messages that come at once', async () => {
    const { store, again } = await open();
    const second = await again();
    const states = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? store : second).conversations.aside(roomOf(), 5)),
    );
    expect(states.map((state) => state.aside).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(states.every((state) => state.left === state.aside >= 5)).toBe(true);
  });
}
