/** The embedded database as a file: what is refused, what is erased, who may write at once. */
import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import {
  answered,
  answerOf,
  claimed,
  incomingOf,
  LONG,
  recordOf,
  revisionOf,
} from '../contracts/store.fixtures.ts';
import { type Child, startChild } from './child.ts';
import { filesWith, folders, onFile, withStore } from './files.ts';

const folder = folders();

describe('a new data folder', () => {
  it('is made on the first start, for its owner alone', async () => {
    const dataDir = join(folder(), 'made', 'here');
    await withStore(dataDir, (store) => store.ping());
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'attache.db')).mode & 0o777).toBe(0o600);
  });

  it('may be started on twice at once', async () => {
    const dataDir = folder();
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ dataDir })));
    const incoming = incomingOf();
    const receipts = await Promise.all(stores.map((store) => store.inquiries.keep(incoming)));
    expect(receipts.sort()).toEqual(['kept', 'repeated', 'repeated']);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('that cannot be made is named', async () => {
    await expect(openStore({ dataDir: '/dev/null/data' })).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('/dev/null/data'),
    });
  });
});

it('is durable: every commit is synced, in a journal that readers do not wait for', async () => {
  const dataDir = folder();
  await withStore(dataDir, async (store) => {
    await store.ping();
    expect(onFile(dataDir, (database) => database.pragma('journal_mode'))).toEqual([{ journal_mode: 'wal' }]);
  });
});

describe('a file that cannot be used is named in one line, with what to do', () => {
  const refused = async (dataDir: string, code: string): Promise<string> => {
    const error = await openStore({ dataDir }).then(
      () => new Error('It was opened'),
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'DatabaseRefused', code });
    const message = error instanceof Error ? error.message : '';
    expect(message).toContain(join(dataDir, 'attache.db'));
    expect(message).not.toContain('\n');
    return message;
  };

  it('because it is no database', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'attache.db'), 'minutes of the meeting at Orla\n'.repeat(400));
    expect(await refused(dataDir, 'damaged')).toMatch(/attache restore FILE/);
  });

  it('because it is damaged', async () => {
    const dataDir = folder();
    await withStore(dataDir, async (store) => {
      for (let n = 0; n < 40; n += 1) await store.inquiries.keep(incomingOf({ text: 'Who? '.repeat(500) }));
    });
    const file = join(dataDir, 'attache.db');
    const { size } = statSync(file);
    const handle = openSync(file, 'r+');
    for (let at = 8192; at < size; at += 4096) writeSync(handle, Buffer.alloc(64, 0xa5), 0, 64, at);
    closeSync(handle);
    expect(await refused(dataDir, 'damaged')).toMatch(/attache restore FILE/);
  });

  it('because it was cut short', async () => {
    const dataDir = folder();
    await withStore(dataDir, (store) => store.ping());
    writeFileSync(join(dataDir, 'attache.db'), Buffer.alloc(100, 1));
    await refused(dataDir, 'damaged');
  });

  it('because it is another program’s', async () => {
    const dataDir = folder();
    onFile(dataDir, (database) => database.exec('create table recipes (dish text)'));
    expect(await refused(dataDir, 'foreign')).toMatch(/another program/);
    expect(onFile(dataDir, (database) => database.prepare('select * from recipes').all())).toEqual([]);
  });

  it('because a later version made it', async () => {
    const dataDir = folder();
    await withStore(dataDir, (store) => store.ping());
    onFile(dataDir, (database) =>
      database.exec("insert into attache_migrations (name, timestamp) values ('9999-later', '2030-01-01')"),
    );
    expect(await refused(dataDir, 'newer')).toMatch(/later version/);
  });
});

describe('what was erased', () => {
  const SECRET = 'Zoltan Brisk at the Hotel Meridian';

  it('stays in no file of the folder, while the bot runs', async () => {
    const dataDir = folder();
    await withStore(dataDir, async (store) => {
      for (let n = 0; n < 30; n += 1) {
        const secret = `${SECRET} ${n} `.repeat(n + 1);
        const text = n % 3 === 0 ? secret : `Who heads delegation ${n}?`;
        const asker = n % 3 === 0 ? 'U-mirela' : 'U-osk';
        const inquiry = await claimed(store, { text, asker });
        const record = recordOf(
          inquiry,
          {},
          answerOf({ question: text, notes: n % 3 === 0 ? [secret] : [] }),
        );
        await store.inquiries.answer(inquiry.id, 'w', record);
        await store.inquiries.posted(inquiry.id, 'w', { note: text });
      }
      await store.inquiries.keep(incomingOf({ asker: 'U-mirela', text: SECRET }));
      expect(filesWith(dataDir, SECRET)).not.toEqual([]);
      expect(await store.upkeep.forgetPerson('U-mirela')).toBe(11);
      expect(filesWith(dataDir, SECRET)).toEqual([]);
      expect(filesWith(dataDir, 'U-mirela')).toEqual([]);
      expect(filesWith(dataDir, 'U-osk')).not.toEqual([]);
    });
  });

  it('goes with a workspace, an installation and old age as well', async () => {
    const dataDir = folder();
    await withStore(dataDir, async (store) => {
      await answered(store, { text: SECRET });
      await store.upkeep.forgetWorkspace('slack', 'T-orla');
      expect(filesWith(dataDir, SECRET)).toEqual([]);
      await store.installations.put('slack', 'T-orla', SECRET);
      await store.installations.remove('slack', 'T-orla');
      expect(filesWith(dataDir, SECRET)).toEqual([]);
      await answered(store, {}, answerOf(), () => ({ cited: [revisionOf('d', 'r', SECRET)] }));
      await store.upkeep.prune(0);
      expect(filesWith(dataDir, SECRET)).toEqual([]);
    });
  });
});

describe('with another process on the file', () => {
  let child: Child;
  beforeAll(async () => {
    child = await startChild();
  });
  afterAll(() => child.kill());

  it('each inquiry goes to one of them', async () => {
    const dataDir = folder();
    await withStore(dataDir, async (store) => {
      const messages = Array.from({ length: 40 }, (_, n) => `x${n}`);
      for (const message of messages) await store.inquiries.keep(incomingOf({ message }));
      await child.order({ do: 'open', location: { dataDir } });
      const taken: unknown[] = [];
      const here = async (): Promise<void> => {
        for (;;) {
          const inquiry = await store.inquiries.claim('here', ['slack'], LONG);
          if (inquiry === null) return;
          taken.push(inquiry.message);
        }
      };
      const there = async (): Promise<void> => {
        for (;;) {
          const { result } = await child.order({ do: 'claim', leaseMs: LONG });
          if (result === null) return;
          taken.push(result);
        }
      };
      await Promise.all([here(), there()]);
      expect(taken.sort()).toEqual(messages.sort());
    });
  });

  it('an insert that waits for its lock gives up within a second, and others go on meanwhile', async () => {
    const dataDir = folder();
    await withStore(dataDir, async (store) => {
      const incoming = incomingOf();
      const writer = new Database(join(dataDir, 'attache.db'));
      writer.exec('begin immediate');
      let over = false;
      const outcome = store.inquiries
        .keep(incoming)
        .catch((error: unknown) => error)
        .finally(() => {
          over = true;
        });
      // Readers do not wait, and this process is not blocked.
      expect(await store.settings.get('any')).toBeNull();
      expect(over).toBe(false);
      expect(await outcome).toMatchObject({
        name: 'StoreUnavailable',
        code: 'SQLITE_BUSY',
        message: expect.stringContaining('is being written by another process'),
      });
      writer.exec('rollback');
      writer.close();
      expect(await store.inquiries.keep(incoming)).toBe('kept');
    });
  });
});
