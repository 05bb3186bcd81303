/** Part of the store's contract: answers, their sources, judgments, and what an operator reads. */
import { expect, it } from 'vitest';
import type { Open } from './store.contract.ts';
import {
  answered,
  answerOf,
  claimed,
  documentOf,
  LONG,
  recordOf,
  revisionOf,
  roomOf,
  unanswered,
} from './store.fixtures.ts';

export function answersContract(open: Open): void {
  it('keeps an answer as it was given, with the documents as they were', async () => {
    const { store } = await open();
    const inquiry = await claimed(store, { room: roomOf({ thread: 'th' }) });
    const record = recordOf(inquiry, { cited: [revisionOf('orla/talks.md', 'r1'), revisionOf('b', 'r2')] });
    expect(await store.inquiries.answer(inquiry.id, 'w', record)).toBe(true);
    const stored = await store.answers.byId(record.answer?.id ?? '');
    expect(stored).toEqual({
      ...record.answer,
      inquiry: inquiry.id,
      answeredAt: expect.any(Number),
      removedAt: null,
    });
    expect(stored?.answeredAt).toBeGreaterThanOrEqual(inquiry.receivedAt);
    expect(await store.answers.revision('orla/talks.md', 'r1')).toEqual(revisionOf('orla/talks.md', 'r1'));
    expect(await store.answers.revision('b', 'r2')).toEqual({ document: documentOf('b'), revision: 'r2' });
    expect(await store.answers.revision('b', 'r1')).toBeNull();
    expect(await store.answers.byId('nobody')).toBeNull();
  });

  it('records all of an answer or nothing', async () => {
    const { store } = await open();
    const taken = await answered(store);
    const inquiry = await claimed(store, { room: roomOf({ thread: 'th' }) });
    const good = recordOf(inquiry, { cited: [revisionOf('new', 'r1')] });
    // The identifier is another answer's: the transaction fails half way.
    const bad = { ...good, answer: good.answer === null ? null : { ...good.answer, id: taken } };
    await expect(store.inquiries.answer(inquiry.id, 'w', bad)).rejects.toThrow();
    expect(await store.inquiries.byId(inquiry.id)).toEqual(inquiry);
    expect((await store.conversations.read(inquiry.room, LONG)).turns).toEqual([]);
    expect(await store.answers.revision('new', 'r1')).toBeNull();
    expect(await store.answers.byId(taken)).not.toBeNull();
    expect(await store.inquiries.answer(inquiry.id, 'w', good)).toBe(true);
  });

  it('replaces the answer to a question that was edited, and its turn', async () => {
    const { store } = await open();
    const old = await answered(store);
    const inquiry = await store.answers.byId(old);
    const first = await store.inquiries.byId(inquiry?.inquiry ?? '');
    if (first === null) throw new Error('Lost');
    await store.inquiries.revise({ ...first.room, message: first.message }, 'Who leads it?', LONG);
    const again = await store.inquiries.claim('w', ['slack'], LONG);
    if (again === null) throw new Error('Lost');
    const record = recordOf(again);
    expect(await store.inquiries.answer(again.id, 'w', record)).toBe(true);
    expect(await store.answers.byId(old)).toBeNull();
    expect(await store.answers.byId(record.answer?.id ?? '')).toMatchObject({ question: 'Who leads it?' });
    const { turns } = await store.conversations.read(first.room, LONG);
    expect(turns.map((turn) => turn.question)).toEqual(['Who leads it?']);
  });

  it('removes an answer once', async () => {
    const { store } = await open();
    const id = await answered(store);
    expect(await store.answers.remove(id)).toBe(true);
    expect(await store.answers.remove(id)).toBe(false);
    expect(await store.answers.remove('nobody')).toBe(false);
    expect((await store.answers.byId(id))?.removedAt).toEqual(expect.any(Number));
  });

  it("lists one person's latest in one workspace, without the removed", async () => {
    const { store } = await open();
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push(await answered(store, { text: `Question ${n}?` }));
    await answered(store, { asker: 'U-osk' });
    await answered(store, { room: roomOf({ workspace: 'T-other' }) });
    await answered(store, { room: roomOf({ platform: 'discord' }) });
    await store.answers.remove(ids[1] ?? '');
    const recent = await store.answers.recent('slack', 'T-orla', 'U-mirela', 2);
    expect(recent).toHaveLength(2);
    const all = await store.answers.recent('slack', 'T-orla', 'U-mirela', 10);
    // Newest first; within one millisecond in any order.
    const times = all.map((one) => one.answeredAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(all.map((one) => one.id).sort()).toEqual([ids[0], ids[2], ids[3]].sort());
  });

  it('counts one judgment a person and answer, and the last one', async () => {
    const { store } = await open();
    const id = await answered(store);
    await store.judgments.put(id, 'U-1', true);
    await store.judgments.put(id, 'U-2', true);
    await store.judgments.put(id, 'U-1', false);
    await store.judgments.put(id, 'U-1', false);
    expect(await store.judgments.of(id)).toEqual({ useful: 1, notUseful: 1 });
    await store.judgments.put('nobody', 'U-1', true);
    expect(await store.judgments.of('nobody')).toEqual({ useful: 0, notUseful: 0 });
  });

  it('counts judgments of many people at once', async () => {
    const { store, again } = await open();
    const second = await again();
    const id = await answered(store);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? store : second).judgments.put(id, `U-${n}`, n % 4 === 0),
      ),
    );
    expect(await store.judgments.of(id)).toEqual({ useful: 5, notUseful: 15 });
  });

  it('lists what went unanswered and what was not useful', async () => {
    const { store } = await open();
    for (const code of ['small-talk', 'command', 'clarify'] as const)
      await answered(store, { text: `${code}?` }, unanswered(code));
    await answered(store, { text: 'Good?' });
    const open1 = await answered(store, { text: 'Open?' }, unanswered('no-evidence'), (inquiry) => {
      const record = recordOf(inquiry, {}, unanswered('no-evidence'));
      return { answer: record.answer === null ? null : { ...record.answer, understoodAs: 'Open, really?' } };
    });
    const poor = await answered(store, { text: 'Poor?' });
    const mended = await answered(store, { text: 'Mended?' });
    const disputed = await answered(store, { text: 'Split?' }, answerOf({ outcome: 'disputed' }));
    for (const id of [poor, mended, disputed]) await store.judgments.put(id, 'U-1', false);
    await store.judgments.put(poor, 'U-2', true);
    await store.judgments.put(mended, 'U-1', true);
    await store.judgments.put(open1, 'U-1', true);
    const list = await store.answers.unresolved({ limit: 10 });
    expect(new Map(list.map((one) => [one.question, one]))).toEqual(
      new Map([
        [
          'Open?',
          {
            question: 'Open?',
            understoodAs: 'Open, really?',
            why: 'unanswered',
            reason: 'no-evidence',
            room: roomOf(),
            notUseful: 0,
            useful: 1,
            at: expect.any(Number),
          },
        ],
        ['Poor?', expect.objectContaining({ why: 'not-useful', reason: null, notUseful: 1, useful: 1 })],
        ['Split?', expect.objectContaining({ why: 'not-useful', reason: null, notUseful: 1, useful: 0 })],
      ]),
    );
    const times = list.map((one) => one.at);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(await store.answers.unresolved({ limit: 1 })).toHaveLength(1);
    expect(await store.answers.unresolved({ limit: 10, since: (times[0] ?? 0) + 1 })).toEqual([]);
    expect(await store.answers.unresolved({ limit: 10, since: times.at(-1) ?? 0 })).toHaveLength(3);
  });

  it('knows what was answered well, most asked first', async () => {
    const { store } = await open();
    const ask = (text: string, collection = 'public', change: Parameters<typeof answered>[1] = {}) =>
      answered(store, { text, ...change }, answerOf(), (inquiry) => {
        const record = recordOf(inquiry);
        return {
          answer:
            record.answer === null
              ? null
              : { ...record.answer, collections: { 'orla/talks.md': collection } },
        };
      });
    await ask('Once?');
    await ask('Often?');
    await ask('Often?', 'press');
    await ask('Bad?');
    await store.judgments.put(await ask('Bad?'), 'U-1', false);
    await answered(store, { text: 'Open?' }, unanswered('no-evidence'));
    await answered(store, { text: 'Split?' }, answerOf({ outcome: 'disputed' }));
    await store.answers.remove(await ask('Removed?'));
    await ask('Whispered?', 'public', { room: roomOf({ kind: 'direct' }) });
    await ask('For myself?', 'public', { visibility: 'asker' });
    await ask('Elsewhere?', 'public', { room: roomOf({ workspace: 'T-other' }) });
    const often = { question: 'Often?', collections: ['press', 'public'] };
    const well = await store.answers.wellAnswered(10);
    expect(well[0]).toEqual(often);
    expect(new Set(well.map((one) => one.question))).toEqual(new Set(['Often?', 'Once?', 'Elsewhere?']));
    expect(await store.answers.wellAnswered(10, { platform: 'slack', workspace: 'T-orla' })).toEqual([
      often,
      { question: 'Once?', collections: ['public'] },
    ]);
    expect(await store.answers.wellAnswered(1)).toEqual([often]);
  });
}
