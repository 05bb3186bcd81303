import { afterEach, expect, it } from 'vitest';
import { takeInstanceLock } from '../../src/store/lock.ts';
import { type Child, startChild } from './child.ts';
import { folders } from './files.ts';

const folder = folders();
const children: Child[] = [];
const child = async (): Promise<Child> => {
  const one = await startChild();
  children.push(one);
  return one;
};
afterEach(() => Promise.all(children.splice(0).map((one) => one.kill())));

it('is held by one process, and freed by its violent end', async () => {
  const dataDir = folder();
  const other = await child();
  expect(await other.order({ do: 'lock', dataDir })).toEqual({ result: 'held' });
  expect(() => takeInstanceLock(dataDir)).toThrow(
    expect.objectContaining({
      name: 'DatabaseRefused',
      code: 'in-use',
      message: `Attaché already runs on the data folder ${dataDir}: stop it first, give this one another DATA_DIR, or set DATABASE_URL to share PostgreSQL`,
    }),
  );
  await other.kill();
  takeInstanceLock(dataDir).release();
});

it('is held against the same process too, until it is released', () => {
  const dataDir = folder();
  const lock = takeInstanceLock(dataDir);
  expect(() => takeInstanceLock(dataDir)).toThrow(/already runs/);
  takeInstanceLock(folder()).release();
  lock.release();
  lock.release();
  const second = takeInstanceLock(dataDir);
  lock.release();
  expect(() => takeInstanceLock(dataDir)).toThrow(/already runs/);
  second.release();
});

it('keeps no command from the database', async () => {
  const dataDir = folder();
  const lock = takeInstanceLock(dataDir);
  const other = await child();
  expect(await other.order({ do: 'open', location: { dataDir } })).toEqual({ result: 'open' });
  expect(await other.order({ do: 'keep', message: 'm', text: 'Who?' })).toEqual({ result: 'kept' });
  lock.release();
});

it('says in one line that the folder cannot be made', () => {
  expect(() => takeInstanceLock('/dev/null/data')).toThrow(
    expect.objectContaining({ name: 'StoreUnavailable', code: expect.stringMatching(/^ENOT/) }),
  );
});
