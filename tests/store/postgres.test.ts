import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store.contract.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

let server: TestPostgres;
let hand: pg.Client;
let tables: string;

beforeAll(async () => {
  server = await startPostgres();
  await (await openStore({ databaseUrl: server.url })).close();
  hand = new pg.Client(server.url);
  await hand.connect();
  const found = await hand.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'attache_%'",
  );
  tables = found.rows.map(({ name }) => name).join(', ');
});
afterAll(async () => {
  await hand.end();
  await server.stop();
});

describe('the store on PostgreSQL', () => {
  storeContract(async () => {
    // A database of its own for each test would take longer than the test.
    await hand.query(`truncate ${tables}`);
    return {
      open: () => openStore({ databaseUrl: server.url }),
      execute: async (sql) => {
        await hand.query(sql);
      },
    };
  });
});
