/** Part of the store's contract: what rooms may see and do, installations, settings, a sign of life. */
import { expect, it } from 'vitest';
import type { Open } from './store.contract.ts';
import { roomOf } from './store.fixtures.ts';

export function roomsContract(open: Open): void {
  it('grants a collection to one channel, its threads included, and to no other', async () => {
    const { store } = await open();
    const channel = { platform: 'slack', workspace: 'T-orla', channel: 'C-desk' } as const;
    const others = [
      { ...channel, platform: 'discord' as const },
      { ...channel, workspace: 'T-other' },
      { ...channel, channel: 'C-other' },
    ];
    expect(await store.rooms.grant({ room: channel, collection: 'press', by: 'U-admin' })).toBe(true);
    expect(await store.rooms.grant({ room: channel, collection: 'press', by: 'U-else' })).toBe(false);
    expect(await store.rooms.grant({ room: channel, collection: 'embassy', by: 'U-admin' })).toBe(true);
    expect(await store.rooms.granted(channel)).toEqual(new Set(['press', 'embassy']));
    expect(await store.rooms.granted(roomOf({ thread: 'th' }))).toEqual(new Set(['press', 'embassy']));
    for (const other of others) expect(await store.rooms.granted(other)).toEqual(new Set());
    expect(await store.rooms.grants()).toEqual([
      { room: channel, collection: 'embassy', by: 'U-admin', at: expect.any(Number) },
      { room: channel, collection: 'press', by: 'U-admin', at: expect.any(Number) },
    ]);
    for (const other of others) expect(await store.rooms.revoke(other, 'press')).toBe(false);
    expect(await store.rooms.revoke(channel, 'press')).toBe(true);
    expect(await store.rooms.revoke(channel, 'press')).toBe(false);
    expect(await store.rooms.granted(channel)).toEqual(new Set(['embassy']));
  });

  it('joins threads unless a channel says no', async () => {
    const { store } = await open();
    expect(await store.rooms.joinsThreads(roomOf())).toBe(true);
    await store.rooms.setJoinsThreads(roomOf({ thread: 'th' }), false);
    expect(await store.rooms.joinsThreads(roomOf())).toBe(false);
    expect(await store.rooms.joinsThreads(roomOf({ channel: 'C-other' }))).toBe(true);
    await store.rooms.setJoinsThreads(roomOf(), true);
    expect(await store.rooms.joinsThreads(roomOf())).toBe(true);
  });

  it('keeps installations as they are given', async () => {
    const { store } = await open();
    const { installations } = store;
    expect(await installations.get('slack', 'T-orla')).toBeNull();
    await installations.put('slack', 'T-orla', 'c1pher==');
    await installations.put('slack', 'T-other', 'other');
    await installations.put('discord', 'T-orla', 'third');
    await installations.put('slack', 'T-orla', 'newer==');
    expect(await installations.get('slack', 'T-orla')).toBe('newer==');
    expect(await installations.list('slack')).toEqual([
      { workspace: 'T-orla', data: 'newer==' },
      { workspace: 'T-other', data: 'other' },
    ]);
    await installations.remove('slack', 'T-orla');
    await installations.remove('slack', 'T-orla');
    expect(await installations.get('slack', 'T-orla')).toBeNull();
    expect(await installations.get('discord', 'T-orla')).toBe('third');
  });

  it('keeps settings', async () => {
    const { store } = await open();
    expect(await store.settings.get('prompts')).toBeNull();
    await store.settings.put('prompts', 'on');
    await store.settings.put('prompts', '');
    expect(await store.settings.get('prompts')).toBe('');
  });

  it('gives a sign of life, and none when it is closed', async () => {
    const { store } = await open();
    await store.ping();
    await store.ping();
    await store.close();
    await store.close();
    await expect(store.ping()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(store.inquiries.claim('w', ['slack'], 1)).rejects.toMatchObject({
      name: 'StoreUnavailable',
    });
  });
}
