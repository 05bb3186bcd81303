/** Changes of documents are heard on PostgreSQL, also after the listening connection, or the server, was gone. */
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { DocumentStore, Following } from '../../src/desk/documents.ts';
import type { Store } from '../../src/desk/ports.ts';
import { openStore } from '../../src/store/store.ts';
import { unique } from '../contracts/store.fixtures.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

let server: TestPostgres;
let databaseUrl: string;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  databaseUrl = await server.create(unique('listen'));
});

/** Counts what is heard. */
class Ear extends EventTarget {
  readonly heard: string[] = [];
  readonly notices: string[] = [];
  readonly following: Following;

  constructor({ documents }: { readonly documents: DocumentStore }) {
    super();
    this.following = documents.follow((what) => {
      this.heard.push(what);
      this.dispatchEvent(new Event('heard'));
    });
  }

  count(what: string): number {
    return this.heard.filter((one) => one === what).length;
  }

  async until(what: string, times: number): Promise<void> {
    while (this.count(what) < times) await once(this, 'heard');
  }
}

async function withTwo(work: (own: Store, other: Store, notices: Error[]) => Promise<void>): Promise<void> {
  const notices: Error[] = [];
  const own = await openStore({ databaseUrl }, { notice: (error) => notices.push(error) });
  const other = await openStore({ databaseUrl });
  try {
    await work(own, other, notices);
  } finally {
    await Promise.all([own.close(), other.close()]);
  }
}

const put = ({ documents }: Store, id: string, text: string) =>
  documents.put({ id, collection: 'public', bytes: new TextEncoder().encode(text) });

it('hears of what another process adds and removes, and of nothing once it is closed', async () => {
  await withTwo(async (own, other) => {
    const ear = new Ear(own);
    await ear.until('connected', 1);
    await put(other, 'a.md', 'Brana Ketz leads.');
    await ear.until('changed', 1);
    // What it hears of is there.
    expect(await own.documents.changes(0, 9)).toHaveLength(1);
    await other.documents.remove('a.md');
    await ear.until('changed', 2);
    await ear.following.close();
    const late = new Ear(own);
    await late.until('connected', 1);
    await put(other, 'a.md', 'Osk Tarrin leads.');
    await late.until('changed', 1);
    expect(ear.count('changed')).toBe(2);
  });
});

it('listens again after its connection was ended, and says that it may have missed something', async () => {
  await withTwo(async (own, other, notices) => {
    const ear = new Ear(own);
    for (let times = 1; times <= 3; times++) {
      await ear.until('connected', times);
      await put(other, 'a.md', `Brana Ketz leads ${times}.`);
      await ear.until('changed', times);
      await server.execute(
        databaseUrl,
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query ilike 'listen%'`,
      );
    }
    await ear.until('connected', 4);
    expect(notices.map(({ message }) => message).join()).toContain('terminating connection');
    // Told once a break.
    expect(notices).toHaveLength(3);
  });
});

it('listens again when a server that died is back, and ends while it is away', async () => {
  await withTwo(async (own, other) => {
    const ear = new Ear(own);
    await ear.until('connected', 1);
    await server.kill();
    await expect(put(other, 'a.md', 'Brana Ketz leads.')).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await server.restart();
    await ear.until('connected', 2);
    await put(other, 'a.md', 'Brana Ketz leads.');
    await ear.until('changed', 1);
    await server.kill();
    await ear.following.close();
    await server.restart();
  });
});

it('numbers a change only when the one before it can be seen', async () => {
  await withTwo(async (own) => {
    const slow = new pg.Client(databaseUrl);
    await slow.connect();
    try {
      await slow.query('begin');
      await slow.query('select pg_advisory_xact_lock(1098151009, 1)');
      await slow.query("insert into documents values ('slow.md', 1, 'public', 'hash', 0, 0, '\\x78')");
      let done = false;
      const quick = put(own, 'quick.md', 'Brana Ketz leads.').then(() => {
        done = true;
      });
      const waiting = async (): Promise<boolean> =>
        (await slow.query("select 1 from pg_locks where locktype = 'advisory' and not granted")).rows.length >
        0;
      while (!done && !(await waiting()));
      // Whoever looks now sees neither, and asks on from nothing.
      expect([done, await own.documents.changes(0, 9)]).toEqual([false, []]);
      await slow.query('commit');
      await quick;
      expect((await own.documents.changes(0, 9)).map(({ id, change }) => [id, change])).toEqual([
        ['slow.md', 1],
        ['quick.md', 2],
      ]);
    } finally {
      await slow.end();
    }
  });
});
