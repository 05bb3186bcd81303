import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store.contract.ts';
import { onFile } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'attache-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the store on a file', () => {
  storeContract(() => {
    const dataDir = mkdtempSync(join(folder, 'data-'));
    return Promise.resolve({
      open: () => openStore({ dataDir }),
      execute: (sql) =>
        Promise.resolve(onFile(dataDir, (database) => database.exec(sql))).then(() => undefined),
    });
  });
});
