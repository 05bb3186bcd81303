import { copyFileSync, existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/desk/ports.ts';
import { backup, restore } from '../../src/store/backup.ts';
import { takeInstanceLock } from '../../src/store/lock.ts';
import { incomingOf, roomOf } from '../contracts/store.fixtures.ts';
import { type Child, startChild } from './child.ts';
import { folders, onFile, settled, withStore } from './files.ts';

const folder = folders();
let child: Child;
beforeAll(async () => {
  child = await startChild();
});
afterAll(() => child.kill());

const has = async (store: Store, message: string): Promise<boolean> =>
  (await store.inquiries.find({ ...roomOf(), message })) !== null;
const keep = (dataDir: string, ...messages: string[]): Promise<void> =>
  withStore(dataDir, async (store) => {
    for (const message of messages) await store.inquiries.keep(incomingOf({ message }));
  });
const kept = (dataDir: string): Promise<string[]> =>
  withStore(dataDir, async (store) => {
    const found = await Promise.all(
      ['a', 'b', 'c'].map(async (message) => ((await has(store, message)) ? [message] : [])),
    );
    return found.flat();
  });
/** Files that a failure left lying. */
const litter = (dataDir: string): string[] =>
  readdirSync(dataDir).filter((name) => /partial|restoring/.test(name));

describe('a backup', () => {
  it('is whole while another process goes on writing', async () => {
    const dataDir = folder();
    const target = folder();
    await child.order({ do: 'open', location: { dataDir } });
    for (let n = 0; n < 20; n += 1) await child.order({ do: 'keep', message: `b${n}`, text: 'Who?' });
    let going = true;
    let more = 20;
    const writing = (async () => {
      for (; going; more += 1)
        expect(await child.order({ do: 'keep', message: `b${more}`, text: 'Who? '.repeat(400) })).toEqual({
          result: 'kept',
        });
    })();
    for (let n = 0; n < 5; n += 1) {
      backup({ dataDir }, join(target, `${n}.db`));
      // The writer's answers are read.
      await new Promise((resolve) => setImmediate(resolve));
    }
    going = false;
    await writing;
    for (let n = 0; n < 5; n += 1) {
      const there = folder();
      expect(await restore(join(target, `${n}.db`), there)).toBeNull();
      const messages = onFile(there, (database) =>
        database.prepare('select message from inquiries order by seq').pluck().all(),
      );
      // All that was kept before, and of the rest the first ones: one moment, nothing left out in between.
      expect(messages.length).toBeGreaterThanOrEqual(20);
      expect(messages).toEqual(messages.map((_, index) => `b${index}`));
    }
    expect(statSync(join(target, '0.db')).mode & 0o777).toBe(0o600);
  });

  it('overwrites nothing', async () => {
    const dataDir = folder();
    await keep(dataDir, 'a');
    const file = join(folder(), 'here');
    writeFileSync(file, 'precious');
    expect(() => backup({ dataDir }, file)).toThrow(
      expect.objectContaining({ name: 'DatabaseRefused', code: 'exists' }),
    );
    expect(statSync(file).size).toBe(8);
  });

  it('says what it cannot do', async () => {
    const dataDir = folder();
    expect(() => backup({ dataDir }, join(folder(), 'x'))).toThrow(/There is no database/);
    expect(() => backup({ databaseUrl: 'postgres://u:secret@h/d' }, 'x')).toThrow(/pg_dump/);
    await keep(dataDir, 'a');
    expect(() => backup({ dataDir }, '/dev/null/x')).toThrow(
      expect.objectContaining({ name: 'StoreUnavailable', code: 'ENOTDIR' }),
    );
  });
});

describe('a restored backup', () => {
  it('takes the place of the database, which is kept aside', async () => {
    const dataDir = folder();
    const file = join(folder(), 'backup.db');
    await keep(dataDir, 'a');
    backup({ dataDir }, file);
    await keep(dataDir, 'b');
    const aside = await restore(file, dataDir);
    expect(await kept(dataDir)).toEqual(['a']);
    expect(basename(aside ?? '')).toBe('attache.db.before-restore-1');
    expect(existsSync(file)).toBe(true);
    const second = await restore(aside ?? '', dataDir);
    expect(basename(second ?? '')).toBe('attache.db.before-restore-2');
    expect(await kept(dataDir)).toEqual(['a', 'b']);
    expect(litter(dataDir)).toEqual([]);
  });

  it('takes the place of one whose last words are still in its journal', async () => {
    const dataDir = folder();
    const file = join(folder(), 'backup.db');
    await keep(dataDir, 'a');
    backup({ dataDir }, file);
    await settled();
    const other = await startChild();
    await other.order({ do: 'open', location: { dataDir } });
    await other.order({ do: 'keep', message: 'b', text: 'Who?' });
    await other.kill();
    expect(statSync(join(dataDir, 'attache.db-wal')).size).toBeGreaterThan(0);
    const aside = await restore(file, dataDir);
    expect(await kept(dataDir)).toEqual(['a']);
    await restore(aside ?? '', dataDir);
    expect(await kept(dataDir)).toEqual(['a', 'b']);
  });

  it('takes the place of a damaged one', async () => {
    const dataDir = folder();
    const file = join(folder(), 'backup.db');
    await keep(dataDir, 'a');
    backup({ dataDir }, file);
    writeFileSync(join(dataDir, 'attache.db'), 'no database '.repeat(1000));
    writeFileSync(join(dataDir, 'attache.db-wal'), 'no journal '.repeat(1000));
    const aside = await restore(file, dataDir);
    expect(statSync(aside ?? '').size).toBe(12_000);
    expect(await kept(dataDir)).toEqual(['a']);
  });

  it('is refused while a bot holds the folder, or a command its database', async () => {
    const dataDir = folder();
    const file = join(folder(), 'backup.db');
    await keep(dataDir, 'a');
    backup({ dataDir }, file);
    await keep(dataDir, 'b');
    const lock = takeInstanceLock(dataDir);
    await expect(restore(file, dataDir)).rejects.toMatchObject({ code: 'in-use' });
    lock.release();
    const other = await startChild();
    await other.order({ do: 'open', location: { dataDir } });
    await expect(restore(file, dataDir)).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('attache.db is in use'),
    });
    expect(await other.order({ do: 'keep', message: 'c', text: 'Who?' })).toEqual({ result: 'kept' });
    await other.kill();
    expect(await kept(dataDir)).toEqual(['a', 'b', 'c']);
    expect(litter(dataDir)).toEqual([]);
  });

  it('is refused where it is none, cut short, another program’s or a later version’s', async () => {
    const dataDir = folder();
    const place = folder();
    const good = join(place, 'good.db');
    await keep(dataDir, 'a', 'b');
    backup({ dataDir }, good);
    const file = (name: string): string => join(place, name);
    writeFileSync(file('text'), 'minutes of the meeting '.repeat(300));
    writeFileSync(file('empty'), '');
    copyFileSync(good, file('cut'));
    truncateSync(file('cut'), 4096 * 3);
    onFile(folder(), (database) => {
      database.exec('create table recipes (dish text)');
      database.prepare('vacuum into ?').run(file('foreign'));
    });
    onFile(dataDir, (database) => {
      database.exec("insert into attache_migrations (name, timestamp) values ('9999-later', '2030-01-01')");
      database.prepare('vacuum into ?').run(file('newer'));
      database.exec("delete from attache_migrations where name = '9999-later'");
    });
    for (const [name, code] of [
      ['text', 'damaged'],
      ['empty', 'damaged'],
      ['cut', 'damaged'],
      ['foreign', 'foreign'],
      ['newer', 'newer'],
      ['none', 'missing'],
    ] as const)
      await expect(restore(file(name), dataDir), name).rejects.toMatchObject({
        name: 'DatabaseRefused',
        code,
        message: expect.stringMatching(new RegExp(`^[^\\n]*${name}[^\\n]*$`)),
      });
    expect(await kept(dataDir)).toEqual(['a', 'b']);
    expect(litter(dataDir)).toEqual([]);
  });
});
