import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store.contract.ts';
import { unique } from '../contracts/store.fixtures.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describe('the store on PostgreSQL', () => {
  storeContract(async () => {
    const databaseUrl = await server.create(unique('contract'));
    return { open: () => openStore({ databaseUrl }) };
  });
});
