/** Part of the store's contract: what is erased, and what is not. */
import { expect, it } from 'vitest';
import type { Store } from '../../src/desk/ports.ts';
import type { Open } from './store.contract.ts';
import { ALL, answered, claimed, incomingOf, LONG, recordOf, revisionOf, roomOf } from './store.fixtures.ts';

const ask = (store: Store, asker: string, workspace: string, document: string): Promise<string> =>
  answered(store, { asker, room: roomOf({ workspace, thread: 'th' }) }, undefined, (inquiry) => {
    const record = recordOf(inquiry);
    return {
      cited: [revisionOf(document, 'r1')],
      answer: record.answer === null ? null : { ...record.answer, revisions: { [document]: 'r1' } },
    };
  });

export function upkeepContract(open: Open): void {
  it('prunes what is old, with all that hangs on it, in more than one batch', async () => {
    const { store, execute } = await open();
    const id = await ask(store, 'U-mirela', 'T-orla', 'orla/talks.md');
    await store.judgments.put(id, 'U-1', false);
    await store.conversations.aside(roomOf(), 1);
    await store.rooms.grant({ room: roomOf(), collection: 'press', by: 'U-admin' });
    await execute(`insert into inquiries (id, platform, workspace, channel, kind, shared, message, asker, text, addressed,
        visibility, route, received_at, state, attempt, revision, claimed_revision, limited, due_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 450)
      select id || i, platform, workspace, channel, kind, shared, message || i, asker, text, addressed, visibility,
        route, received_at, 'received', 0, 0, 0, 0, received_at from inquiries, n`);
    expect(await store.upkeep.prune(LONG)).toBe(0);
    expect(await store.answers.byId(id)).not.toBeNull();
    expect(await store.answers.revision('orla/talks.md', 'r1')).not.toBeNull();
    expect(await store.upkeep.prune(0)).toBe(451);
    expect(await store.answers.byId(id)).toBeNull();
    expect(await store.judgments.of(id)).toEqual({ useful: 0, notUseful: 0 });
    expect(await store.answers.unresolved({ limit: 9 })).toEqual([]);
    expect(await store.answers.revision('orla/talks.md', 'r1')).toBeNull();
    expect(await store.conversations.read(roomOf({ thread: 'th' }), LONG)).toMatchObject({ turns: [] });
    expect(await store.conversations.read(roomOf(), LONG)).toMatchObject({ aside: 0, left: false });
    expect(await store.inquiries.claim('w', ALL, LONG)).toBeNull();
    expect(await store.rooms.granted(roomOf())).toEqual(new Set(['press']));
  });

  it('prunes old documents that nobody cites any more, and no other', async () => {
    const { store, execute } = await open();
    await ask(store, 'U-mirela', 'T-orla', 'own.md');
    await ask(store, 'U-mirela', 'T-orla', 'shared.md');
    await ask(store, 'U-osk', 'T-orla', 'shared.md');
    await store.upkeep.forgetPerson('U-mirela');
    await store.upkeep.prune(LONG);
    expect(await store.answers.revision('own.md', 'r1')).not.toBeNull();
    await execute('update revisions set kept_at = 0');
    await store.upkeep.prune(LONG);
    expect(await store.answers.revision('own.md', 'r1')).toBeNull();
    expect(await store.answers.revision('shared.md', 'r1')).not.toBeNull();
    // Cited again after long: it is not old any more, even when nobody cites it in the next moment.
    await ask(store, 'U-mirela', 'T-orla', 'again.md');
    await execute('update revisions set kept_at = 0');
    await ask(store, 'U-mirela', 'T-orla', 'again.md');
    await store.upkeep.forgetPerson('U-mirela');
    await store.upkeep.prune(LONG);
    expect(await store.answers.revision('again.md', 'r1')).not.toBeNull();
  });

  it('prunes by the age of the question', async () => {
    const { store, execute } = await open();
    const old = await ask(store, 'U-mirela', 'T-orla', 'a.md');
    await execute('update inquiries set received_at = received_at - 1000000');
    const young = await ask(store, 'U-mirela', 'T-orla', 'a.md');
    expect(await store.upkeep.prune(LONG)).toBe(1);
    expect(await store.answers.byId(old)).toBeNull();
    expect(await store.answers.byId(young)).not.toBeNull();
  });

  it('forgets what one person asked and judged, in one workspace or in all', async () => {
    const { store } = await open();
    const here = await ask(store, 'U-mirela', 'T-orla', 'a.md');
    const there = await ask(store, 'U-mirela', 'T-other', 'a.md');
    const theirs = await ask(store, 'U-osk', 'T-orla', 'a.md');
    const judge = async (...answers: string[]): Promise<void> => {
      for (const answer of answers) await store.judgments.put(answer, 'U-mirela', false);
    };
    await judge(theirs, there);
    await store.judgments.put(theirs, 'U-osk', true);
    const waiting = await claimed(store, { asker: 'U-mirela' });
    expect(await store.upkeep.forgetPerson('U-mirela', 'discord')).toBe(0);
    expect(await store.upkeep.forgetPerson('U-mirela', 'slack', 'T-orla')).toBe(2);
    expect(await store.answers.byId(here)).toBeNull();
    expect(await store.answers.byId(there)).not.toBeNull();
    expect(await store.judgments.of(theirs)).toEqual({ useful: 1, notUseful: 0 });
    expect(await store.judgments.of(there)).toEqual({ useful: 0, notUseful: 1 });
    // No longer not useful to anybody.
    expect((await store.answers.unresolved({ limit: 9 })).map((one) => one.room.workspace)).toEqual([
      'T-other',
    ]);
    // Whoever was at work on one of them is told.
    expect(await store.inquiries.answer(waiting.id, 'w', recordOf(waiting))).toBe(false);
    const turns = async (workspace: string): Promise<string[]> =>
      (await store.conversations.read(roomOf({ workspace, thread: 'th' }), LONG)).turns.map(
        (one) => one.asker,
      );
    expect(await turns('T-orla')).toEqual(['U-osk']);
    expect(await turns('T-other')).toEqual(['U-mirela']);
    expect(await store.upkeep.forgetPerson('U-mirela')).toBe(1);
    expect(await turns('T-other')).toEqual([]);
    expect(await store.upkeep.forgetPerson('U-mirela')).toBe(0);
    expect(await store.answers.byId(theirs)).not.toBeNull();
  });

  it('forgets a workspace, and only that', async () => {
    const { store } = await open();
    const fill = async (workspace: string): Promise<string> => {
      const room = roomOf({ workspace, thread: 'th' });
      const id = await ask(store, 'U-mirela', workspace, 'a.md');
      await store.judgments.put(id, 'U-1', false);
      await store.conversations.aside(room, 1);
      await store.rooms.grant({ room, collection: 'press', by: 'U-admin' });
      await store.rooms.setJoinsThreads(room, false);
      await store.installations.put('slack', workspace, 'cipher');
      return id;
    };
    const gone = await fill('T-orla');
    const stays = await fill('T-other');
    for (const workspace of ['T-orla', 'T-other'])
      await store.inquiries.keep(incomingOf({ room: roomOf({ workspace }), message: 'waiting' }));
    await store.upkeep.forgetWorkspace('discord', 'T-orla');
    expect(await store.answers.byId(gone)).not.toBeNull();
    await store.upkeep.forgetWorkspace('slack', 'T-orla');
    const room = roomOf({ thread: 'th' });
    expect(await store.answers.byId(gone)).toBeNull();
    expect(await store.judgments.of(gone)).toEqual({ useful: 0, notUseful: 0 });
    expect(await store.conversations.read(room, LONG)).toEqual({ turns: [], aside: 0, left: false });
    expect(await store.rooms.granted(room)).toEqual(new Set());
    expect(await store.rooms.joinsThreads(room)).toBe(true);
    expect(await store.installations.get('slack', 'T-orla')).toBeNull();
    expect(await store.inquiries.find({ ...room, message: 'waiting' })).toBeNull();
    const other = roomOf({ workspace: 'T-other', thread: 'th' });
    expect(await store.answers.byId(stays)).not.toBeNull();
    expect(await store.judgments.of(stays)).toEqual({ useful: 0, notUseful: 1 });
    expect(await store.conversations.read(other, LONG)).toMatchObject({ aside: 1, left: true });
    expect(await store.rooms.granted(other)).toEqual(new Set(['press']));
    expect(await store.rooms.joinsThreads(other)).toBe(false);
    expect(await store.installations.get('slack', 'T-other')).toBe('cipher');
    expect(await store.inquiries.find({ ...other, message: 'waiting' })).not.toBeNull();
  });
}
