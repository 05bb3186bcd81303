/** Data folders of tests, and a hand on the database in them that is not the store's. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database, { type Database as Libsql } from 'libsql';
import { afterAll } from 'vitest';
import type { Store } from '../../src/desk/ports.ts';
import { openStore } from '../../src/store/store.ts';

/** Makes folders that are removed when the file's tests are done. */
export function folders(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'attache-store-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => mkdtempSync(join(root, 'data-'));
}

/**
 * Ends the connections that were closed: libsql does so when their statements are collected. A process that ends needs
 * no such thing; here one process plays many.
 */
export async function settled(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('No garbage collector');
  collect();
  await new Promise((resolve) => setImmediate(resolve));
}

/** Works on a folder's database past the store. */
export function onFile<T>(dataDir: string, work: (database: Libsql) => T): T {
  const database = new Database(join(dataDir, 'attache.db'));
  try {
    database.pragma('busy_timeout = 5000');
    return work(database);
  } finally {
    database.close();
  }
}

/** Opens a folder's store for as long as `work` lasts. */
export async function withStore<T>(dataDir: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir });
  try {
    return await work(store);
  } finally {
    await store.close();
    await settled();
  }
}

/** The files of a folder whose bytes hold a text. Read by another process: to read one here would drop our locks. */
export function filesWith(dataDir: string, text: string): string[] {
  const { status, stdout } = spawnSync('grep', ['-rlaF', '--', text, dataDir], { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error('grep failed');
  return stdout.split('\n').filter((line) => line !== '');
}
