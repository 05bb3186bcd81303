/** Another process holds the database for longer than anybody waits; what is kept after that is really kept. */
import Database from 'libsql';
import { expect, it } from 'vitest';
import type { Store } from '../../src/desk/ports.ts';
import { databaseFile } from '../../src/store/files.ts';
import { ALL, claimed, incomingOf, LONG, recordOf } from '../contracts/store.fixtures.ts';
import { folders, onFile, withStore } from './files.ts';

const folder = folders();

/** What another connection sees: not what this one believes. */
const seen = (dataDir: string): unknown =>
  onFile(dataDir, (database) => database.prepare('SELECT message, state FROM inquiries ORDER BY seq').all());

/** Holds the write lock while `work` is refused. */
async function heldDuring(dataDir: string, work: () => Promise<unknown>): Promise<void> {
  const other = new Database(databaseFile(dataDir));
  other.exec('BEGIN EXCLUSIVE');
  try {
    await expect(work()).rejects.toMatchObject({ name: 'StoreUnavailable' });
  } finally {
    other.exec('COMMIT');
    other.close();
  }
}

it('an insert that was refused undoes none of those after it', async () => {
  const dataDir = folder();
  await withStore(dataDir, async (store: Store) => {
    await heldDuring(dataDir, () => store.inquiries.keep(incomingOf({ message: 'refused' })));
    expect(await store.inquiries.keep(incomingOf({ message: 'kept' }))).toBe('kept');
    expect(seen(dataDir)).toEqual([{ message: 'kept', state: 'received' }]);
  });
});

it('a transaction that was refused leaves the next one whole', async () => {
  const dataDir = folder();
  await withStore(dataDir, async (store: Store) => {
    const inquiry = await claimed(store);
    await heldDuring(dataDir, () => store.inquiries.answer(inquiry.id, 'w', recordOf(inquiry)));
    expect(await store.inquiries.answer(inquiry.id, 'w', recordOf(inquiry))).toBe(true);
    expect(seen(dataDir)).toMatchObject([{ state: 'answered' }]);
    expect(await store.inquiries.claim('other', ALL, LONG)).toBeNull();
  });
});
