/** PostgreSQL goes away and comes back; two replicas start at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/desk/ports.ts';
import { openStore } from '../../src/store/store.ts';
import { ALL, claimed, incomingOf, LONG, recordOf, unique } from '../contracts/store.fixtures.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { startChild } from './child.ts';

let server: TestPostgres;
let databaseUrl: string;
const notices: Error[] = [];

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  databaseUrl = await server.create(unique('outage'));
});

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ databaseUrl }, { notice: (error) => notices.push(error) });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

it('loses nothing by a server that dies and comes back, and needs no restart', async () => {
  await withStore(async (store) => {
    const before = await claimed(store);
    await server.kill();
    const calls = {
      keep: () => store.inquiries.keep(incomingOf({ message: 'during' })),
      claim: () => store.inquiries.claim('w', ALL, LONG),
      answer: () => store.inquiries.answer(before.id, 'w', recordOf(before)),
      find: () => store.inquiries.byId(before.id),
      ping: () => store.ping(),
      forget: () => store.upkeep.forgetPerson('U-mirela'),
    };
    for (const [name, call] of Object.entries(calls))
      await expect(call(), name).rejects.toMatchObject({
        name: 'StoreUnavailable',
        code: 'ECONNREFUSED',
        message: expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:\d+\/outage\d+ cannot be used: .+$/),
      });
    // Waits for the server within its second, or says that it could not: either is right, a lost inquiry is not.
    const receipt = store.inquiries.keep(incomingOf({ message: 'while' })).catch((error: unknown) => error);
    await server.restart();
    if ((await receipt) !== 'kept')
      expect(await store.inquiries.keep(incomingOf({ message: 'while' }))).toMatch(/kept|repeated/);
    expect(await store.inquiries.byId(before.id)).toEqual(before);
    expect(await store.inquiries.answer(before.id, 'w', recordOf(before))).toBe(true);
    expect(await store.inquiries.keep(incomingOf({ message: 'during' }))).toBe('kept');
    expect((await store.inquiries.claim('w', ALL, LONG))?.message).toBe('while');
    await store.ping();
  });
  // Idle connections broke while nobody used them; it was told, and the process lives.
  expect(notices.length).toBeGreaterThan(0);
});

it('says within its second that a server which stands still did not keep an inquiry', async () => {
  await withStore(async (store) => {
    await store.inquiries.keep(incomingOf());
    server.pause();
    try {
      await expect(store.inquiries.keep(incomingOf({ message: 'still' }))).rejects.toMatchObject({
        name: 'StoreUnavailable',
      });
    } finally {
      server.resume();
    }
    // It may have got through after all; what counts is that it can be kept now.
    expect(await store.inquiries.keep(incomingOf({ message: 'still' }))).toMatch(/kept|repeated/);
    expect(await store.inquiries.keep(incomingOf({ message: 'still' }))).toBe('repeated');
  });
});

it('keeps the inbox open while all workers’ connections are taken', async () => {
  await withStore(async (store) => {
    for (let n = 0; n < 40; n += 1) await store.inquiries.keep(incomingOf());
    const work = Array.from({ length: 40 }, (_, n) => store.inquiries.claim(`w${n}`, ALL, LONG));
    expect(await store.inquiries.keep(incomingOf({ message: 'in between' }))).toBe('kept');
    const taken = (await Promise.all(work)).map((inquiry) => inquiry?.id);
    expect(new Set(taken).size).toBe(40);
  });
});

it('is made once by replicas that start at once', async () => {
  const child = await startChild();
  try {
    const opened = [1, 2, 3].map(() => openStore({ databaseUrl }));
    expect(await child.order({ do: 'open', location: { databaseUrl } })).toEqual({ result: 'open' });
    const stores = await Promise.all(opened);
    const incoming = incomingOf({ message: 'm', text: 'Who?' });
    const receipts = await Promise.all(stores.map((store) => store.inquiries.keep(incoming)));
    expect(receipts.sort()).toEqual(['kept', 'repeated', 'repeated']);
    expect(await child.order({ do: 'keep', message: 'm', text: 'Who?' })).toEqual({ result: 'repeated' });
    await Promise.all(stores.map((store) => store.close()));
  } finally {
    await child.kill();
  }
});

it('gives what a dead replica held to another when the lease has ended', async () => {
  const child = await startChild();
  await withStore(async (store) => {
    await store.inquiries.keep(incomingOf({ message: 'm' }));
    await child.order({ do: 'open', location: { databaseUrl } });
    expect(await child.order({ do: 'claim', leaseMs: 300 })).toEqual({ result: 'm' });
    await child.kill();
    for (;;) {
      const due = await store.inquiries.nextDue(ALL);
      if (due === 0) break;
      // The lease is due by the database's clock, and says when.
      await pause(due ?? 0);
    }
    expect(await store.inquiries.claim('w', ALL, LONG)).toMatchObject({ message: 'm', attempt: 2 });
  });
});

it('refuses what is none of ours, in one line and without the password', async () => {
  const open = (url: string) => expect(openStore({ databaseUrl: url })).rejects;
  const { port } = new URL(server.url);
  await open('postgres://anna:sesame@127.0.0.1:1/attache').toMatchObject({
    name: 'StoreUnavailable',
    code: 'ECONNREFUSED',
    message: expect.not.stringMatching(/sesame|\n/),
  });
  await open(`postgres://anna:sesame@127.0.0.1:${port}/attache`).toMatchObject({
    name: 'StoreUnavailable',
    message: expect.not.stringMatching(/sesame|\n/),
  });
  await open('attache.db').toMatchObject({ name: 'DatabaseRefused', code: 'missing' });
  await server.execute(databaseUrl, 'create table settings (shade text)');
  await open(databaseUrl).toMatchObject({ name: 'DatabaseRefused', code: 'foreign' });
  const latin = await server.create(unique('latin'), "encoding 'LATIN1' template template0");
  await open(latin).toMatchObject({
    name: 'DatabaseRefused',
    code: 'unsupported',
    message: expect.stringContaining('LATIN1'),
  });
  const later = await server.create(unique('later'));
  await (await openStore({ databaseUrl: later })).close();
  await server.execute(
    later,
    "insert into attache_migrations (name, timestamp) values ('9999-later', '2030')",
  );
  await open(later).toMatchObject({ name: 'DatabaseRefused', code: 'newer' });
});
