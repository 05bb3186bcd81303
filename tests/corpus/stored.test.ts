/** Documents of the store beside those of the folder, followed by several keepers. */
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus/keeper.ts';
import type { DocumentStore } from '../../src/desk/documents.ts';
import type { Store } from '../../src/desk/ports.ts';
import { openStore, type StoreLocation } from '../../src/store/store.ts';
import { unique } from '../contracts/store.fixtures.ts';
import { folders } from '../store/files.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { about, asked, Followed, idsOf } from './corpus.ts';

const WHO = 'Who leads the Norlandic delegation?';
const NEVER = 1e9;
/** Nothing but what the store tells leads to anything. */
const TOLD_ONLY = { storeMs: NEVER, againMs: NEVER, rootMs: NEVER };

const dataDir = folders();
let server: TestPostgres;
const opened: Store[] = [];
const followed: Followed[] = [];
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
afterEach(async () => {
  for (const folder of followed.splice(0)) await folder.end();
  for (const store of opened.splice(0)) await store.close();
});

async function storeAt(location: StoreLocation): Promise<DocumentStore> {
  const store = await openStore(location);
  opened.push(store);
  return store.documents;
}

async function follower(): Promise<Followed> {
  const folder = await Followed.make();
  followed.push(folder);
  return folder;
}

function put(documents: DocumentStore, id: string, text: string) {
  return documents.put({ id, collection: 'public', bytes: new TextEncoder().encode(text) });
}

/** The same documents, some of what is asked of them done otherwise. */
function but(documents: DocumentStore, otherwise: Partial<DocumentStore>): DocumentStore {
  return {
    largest: documents.largest,
    put: (document) => documents.put(document),
    remove: (id) => documents.remove(id),
    changes: (after, limit) => documents.changes(after, limit),
    read: (id) => documents.read(id),
    follow: (heard) => documents.follow(heard),
    ...otherwise,
  };
}

/** The same, one of which is read when it is told so. `begun` resolves when it is asked for. */
function slowly(documents: DocumentStore, slow: string) {
  let begin = (): void => {};
  let release = (): void => {};
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  const held = new Promise<void>((done) => {
    release = done;
  });
  const read = async (id: string) => {
    if (id === slow) {
      begin();
      await held;
    }
    return documents.read(id);
  };
  return { documents: but(documents, { read }), begun, release: () => release() };
}

/** Resolves once it holds; a test's own time-out ends it otherwise. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

describe.each<[string, () => Promise<StoreLocation>]>([
  ['a file that two processes have open', async () => ({ dataDir: dataDir() })],
  ['PostgreSQL', async () => ({ databaseUrl: await server.create(unique('stored')) })],
])('two followers of one store, on %s', (_, locate) => {
  it('both answer from what is added and replaced, and neither from what is removed', async () => {
    const location = await locate();
    const writer = await storeAt(location);
    await put(writer, 'early.md', about('Sudmarkian', 'Ivo Brandt'));
    const both = [await follower(), await follower()];
    const keepers = [];
    for (const one of both) keepers.push(await one.open({ stored: await storeAt(location) }));
    for (const keeper of keepers) {
      expect(idsOf(keeper)).toEqual(['early.md']);
      expect(asked(keeper, 'Who leads the Sudmarkian delegation?').answer).toBe('Ivo Brandt');
    }
    await put(writer, 'a.md', about('Norlandic', 'Orla Venn'));
    await put(writer, 'night/b.md', about('Westrian', 'Ana Lund'));
    for (const keeper of keepers) {
      await until(() => idsOf(keeper).length === 3);
      expect(asked(keeper, WHO).answer).toBe('Orla Venn');
      // A folder is a collection, and only rooms that see it are told of it.
      expect([...keeper.collections()].sort()).toEqual(['night', 'public']);
      const westrian = 'Who leads the Westrian delegation?';
      expect(asked(keeper, westrian, new Set(['public'])).outcome).toBe('unanswered');
      expect(JSON.stringify(asked(keeper, westrian, new Set(['public'])))).not.toContain('Lund');
      expect(asked(keeper, westrian, new Set(['public', 'night'])).answer).toBe('Ana Lund');
      expect(idsOf(keeper, new Set(['public']))).toEqual(['a.md', 'early.md']);
    }
    const before = keepers.map((keeper) => keeper.current('a.md')?.revision);
    await put(writer, 'a.md', about('Norlandic', 'Tarn Quillfeather'));
    for (const [at, keeper] of keepers.entries()) {
      await until(() => asked(keeper, WHO).answer === 'Tarn Quillfeather');
      expect(keeper.current('a.md')?.revision).not.toBe(before[at]);
      expect(JSON.stringify(asked(keeper, WHO))).not.toContain('Venn');
    }
    await writer.remove('a.md');
    await writer.remove('night/b.md');
    for (const keeper of keepers) {
      await until(() => idsOf(keeper).length === 1);
      expect([asked(keeper, WHO).outcome, keeper.current('a.md')]).toEqual(['unanswered', undefined]);
      expect([...keeper.collections()]).toEqual(['public']);
      // Its words are taken apart once more after it is hidden.
      await until(() => keeper.complete('quill', 'all', 5).length === 0);
    }
  });
});

describe('a follower', () => {
  let documents: DocumentStore;
  let folder: Followed;
  beforeEach(async () => {
    documents = await storeAt({ memory: true });
    folder = await follower();
  });
  const open = (stored: DocumentStore = documents) => folder.open({ stored, timing: { storeMs: 20 } });

  it('does not show what it knows to be removed, before it finds time to look', async () => {
    await put(documents, 'a.md', about('Norlandic', 'Orla Venn'));
    await put(documents, 'b.md', about('Sudmarkian', 'Ivo Brandt'));
    const slow = slowly(documents, 'c.md');
    const keeper = await open(slow.documents);
    expect(asked(keeper, WHO).answer).toBe('Orla Venn');
    await put(documents, 'c.md', about('Westrian', 'Ana Lund'));
    await slow.begun;
    await documents.remove('a.md');
    await until(() => keeper.current('a.md') === undefined);
    expect([idsOf(keeper), asked(keeper, WHO).answer]).toEqual([['b.md'], null]);
    slow.release();
    await until(() => idsOf(keeper).join() === 'b.md,c.md');
  });

  it('lets a file of the folder go first, and takes up the stored document when that goes', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await put(documents, 'a.md', about('Norlandic', 'Tarn Quillfeather'));
    const keeper = await open();
    expect([asked(keeper, WHO).answer, idsOf(keeper)]).toEqual(['Orla Venn', ['a.md']]);
    // From the moment the file is gone, nobody sees what it held.
    const states = new Set<string>();
    await folder.remove('a.md');
    await until(() => {
      const { answer, outcome } = asked(keeper, WHO);
      states.add(`${outcome} ${answer}`);
      return answer === 'Tarn Quillfeather';
    });
    states.delete('unanswered null');
    expect([...states]).toEqual(['answered Tarn Quillfeather']);
    await folder.put('a.md', about('Norlandic', 'Ana Lund'));
    await until(() => asked(keeper, WHO).answer === 'Ana Lund');
    // It is not the store's to remove now.
    await documents.remove('a.md');
    await put(documents, 'b.md', about('Sudmarkian', 'Ivo Brandt'));
    await until(() => idsOf(keeper).length === 2);
    expect(asked(keeper, WHO).answer).toBe('Ana Lund');
    await folder.remove('a.md');
    await until(() => idsOf(keeper).join() === 'b.md');
    expect(asked(keeper, WHO).outcome).toBe('unanswered');
  });

  it.each(['a look', 'a question'])(
    'shows nothing of a file that %s finds gone while the stored document in its place is read',
    async (finder) => {
      await folder.put('a.md', about('Norlandic', 'Orla Venn'));
      await put(documents, 'a.md', about('Norlandic', 'Tarn Quillfeather'));
      const slow = slowly(documents, 'a.md');
      const keeper = await open(slow.documents);
      await folder.remove('a.md');
      if (finder === 'a question') expect(asked(keeper, WHO).answer).toBeNull();
      await slow.begun;
      expect([idsOf(keeper), keeper.current('a.md'), asked(keeper, WHO).answer]).toEqual([
        [],
        undefined,
        null,
      ]);
      slow.release();
      await until(() => asked(keeper, WHO).answer === 'Tarn Quillfeather');
    },
  );

  it('shows the same bytes when they move from the folder into the store, and back', async () => {
    const text = about('Norlandic', 'Orla Venn');
    await folder.put('a.md', text);
    // No snapshot is due, which would look again.
    const keeper = await folder.open({ stored: documents, dataDir: null, timing: { storeMs: 20 } });
    await put(documents, 'a.md', text);
    await folder.remove('a.md');
    await until(() => asked(keeper, WHO).answer === 'Orla Venn');
    await folder.put('a.md', text);
    await documents.remove('a.md');
    await until(() => asked(keeper, WHO).answer === 'Orla Venn');
    await folder.remove('a.md');
    await until(() => idsOf(keeper).length === 0);
  });

  it('names what cannot be read, and reads it when it is mended', async () => {
    await documents.put({ id: 'a.md', collection: 'public', bytes: new Uint8Array([0, 1, 2, 255, 0]) });
    await put(documents, 'b.exe', 'Orla Venn leads the Norlandic delegation.');
    const keeper = await open();
    expect(keeper.problems()).toEqual([
      'a.md is not text',
      'b.exe is of no format that can be read (txt, md, html)',
    ]);
    await put(documents, 'a.md', about('Norlandic', 'Orla Venn'));
    await documents.remove('b.exe');
    await until(() => asked(keeper, WHO).answer === 'Orla Venn');
    await until(() => keeper.problems().length === 0);
  });

  it('keeps them in the snapshot, and compares them with the store before they are shown', async () => {
    for (const [id, leader] of [
      ['same', 'Orla Venn'],
      ['other', 'Ivo Brandt'],
      ['gone', 'Ana Lund'],
    ])
      await put(documents, `${id}.md`, about(`${id}ish`, leader ?? ''));
    await folder.put('file.md', about('Norlandic', 'Tarn Quillfeather'));
    await open();
    await folder.close();
    await put(documents, 'other.md', about('otherish', 'Mirela Oss'));
    await put(documents, 'late.md', about('lateish', 'Osk Tarrin'));
    await documents.remove('gone.md');
    const read: string[] = [];
    const watched = but(documents, {
      read: (id) => {
        read.push(id);
        return documents.read(id);
      },
    });
    const keeper = await open(watched);
    expect(read.sort()).toEqual(['late.md', 'other.md']);
    expect(idsOf(keeper)).toEqual(['file.md', 'late.md', 'other.md', 'same.md']);
    expect(asked(keeper, 'Who leads the sameish delegation?').answer).toBe('Orla Venn');
    expect(asked(keeper, 'Who leads the otherish delegation?').answer).toBe('Mirela Oss');
    await folder.close();
    // Another database: numbers and all are of no use.
    const elsewhere = await storeAt({ memory: true });
    await put(elsewhere, 'same.md', about('sameish', 'Ana Lund'));
    const moved = await open(elsewhere);
    expect(idsOf(moved)).toEqual(['file.md', 'same.md']);
    expect(asked(moved, 'Who leads the sameish delegation?').answer).toBe('Ana Lund');
    await folder.close();
    expect(idsOf(await folder.open())).toEqual(['file.md']);
  });

  it('reads later what it heard of and could not read, and says once that the store is away', async () => {
    let away = false;
    const failing = (): Promise<never> => Promise.reject(new Error('the store is away'));
    let reads = 0;
    const shaky = but(documents, {
      changes: (after, limit) => (away ? failing() : documents.changes(after, limit)),
      read: (id) => {
        // Between hearing of it and reading it.
        if (id === 'b.md' && reads++ === 0) away = true;
        return away ? failing() : documents.read(id);
      },
    });
    await put(documents, 'a.md', about('Norlandic', 'Orla Venn'));
    const keeper = await open(shaky);
    await put(documents, 'b.md', about('Sudmarkian', 'Ivo Brandt'));
    await until(() => folder.lines.length > 0);
    expect([asked(keeper, WHO).answer, idsOf(keeper)]).toEqual(['Orla Venn', ['a.md']]);
    away = false;
    await until(() => idsOf(keeper).join() === 'a.md,b.md');
    await until(() => folder.lines.length > 1);
    expect(folder.lines).toEqual([
      'stored documents cannot be followed now, what is known of them stays: the store is away',
      'stored documents are followed again',
    ]);
  });

  it('does not open where the store cannot be read', async () => {
    const store = await openStore({ memory: true });
    await store.close();
    const opening = openCorpus({
      dir: folder.dir,
      stored: store.documents,
      dataDir: null,
      log: { info: () => {}, warn: () => {} },
    });
    await expect(opening).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });

  it('ends with what lies in the folder and, under other ids, in the store, whatever happened', async () => {
    const ids = ['a.md', 'b.md', 'x/c.md'];
    const step = fc.record({
      where: fc.constantFrom('folder', 'store'),
      id: fc.constantFrom(...ids),
      leader: fc.option(fc.constantFrom('Orla Venn', 'Ivo Brandt', 'Ana Lund'), { nil: null }),
      restart: fc.boolean(),
      wait: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const place = await Followed.make();
        const store = await openStore({ memory: true });
        const sides = { folder: new Map<string, string>(), store: new Map<string, string>() };
        const start = () => place.open({ stored: store.documents, timing: { storeMs: 5 } });
        try {
          let keeper = await start();
          for (const { where, id, leader, restart, wait } of steps) {
            const side = where === 'folder' ? sides.folder : sides.store;
            const text = leader && about('Norlandic', leader);
            if (text !== null) {
              side.set(id, text);
              await (where === 'folder' ? place.put(id, text) : put(store.documents, id, text));
            } else if (side.delete(id))
              await (where === 'folder' ? place.remove(id) : store.documents.remove(id));
            for (let turn = 0; turn < wait * 40; turn++) await new Promise((done) => setImmediate(done));
            if (!restart) continue;
            await place.close();
            keeper = await start();
          }
          const wanted = new Map([...sides.store, ...sides.folder]);
          const there = () =>
            ids.map((id) => {
              const text = keeper.current(id)?.document.text;
              return [id, text === undefined ? null : /led by ([^.]+)/.exec(text)?.[1]];
            });
          const model = ids.map((id) => [id, /led by ([^.]+)/.exec(wanted.get(id) ?? '')?.[1] ?? null]);
          // A file that is gone is listed until somebody looks; it is not shown.
          await until(() => JSON.stringify(there()) === JSON.stringify(model));
          await until(() => idsOf(keeper).join() === [...wanted.keys()].sort().join());
        } finally {
          await place.end();
          await store.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('a follower on PostgreSQL', () => {
  let databaseUrl: string;
  let writer: DocumentStore;
  let folder: Followed;
  beforeEach(async () => {
    databaseUrl = await server.create(unique('stored'));
    writer = await storeAt({ databaseUrl });
    folder = await follower();
  });
  const endListening = () =>
    server.execute(
      databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`,
    );

  it('hears of changes, also of those that fell into a break of its connection', async () => {
    const keeper = await folder.open({ stored: await storeAt({ databaseUrl }), timing: TOLD_ONLY });
    await put(writer, 'a.md', about('Norlandic', 'Orla Venn'));
    await until(() => asked(keeper, WHO).answer === 'Orla Venn');
    for (const leader of ['Ivo Brandt', 'Ana Lund']) {
      await endListening();
      // Most likely before it listens again: then it is asked for, and not heard of.
      await put(writer, 'a.md', about('Norlandic', leader));
      await until(() => asked(keeper, WHO).answer === leader);
    }
    await endListening();
    await writer.remove('a.md');
    await until(() => idsOf(keeper).length === 0);
  });

  it('asks each second as well, for those that are never told', async () => {
    const keeper = await folder.open({
      stored: await storeAt({ databaseUrl }),
      timing: { storeMs: 50, againMs: NEVER, rootMs: NEVER },
    });
    const text = about('Norlandic', 'Orla Venn').replaceAll('\n', '\\012');
    await server.execute(
      databaseUrl,
      `insert into documents values ('a.md', 1, 'public', 'by-hand', 0, 0, '${text}')`,
    );
    await until(() => asked(keeper, WHO).answer === 'Orla Venn');
  });

  it('sees that a database was put back to an earlier day', async () => {
    const keeper = await folder.open({ stored: await storeAt({ databaseUrl }), timing: TOLD_ONLY });
    await put(writer, 'a.md', about('Norlandic', 'Orla Venn'));
    await server.execute(databaseUrl, 'create table earlier as select * from documents');
    await put(writer, 'a.md', about('Norlandic', 'Ivo Brandt'));
    await put(writer, 'b.md', about('Sudmarkian', 'Ana Lund'));
    await until(() => idsOf(keeper).length === 2 && asked(keeper, WHO).answer === 'Ivo Brandt');
    await server.execute(databaseUrl, 'delete from documents; insert into documents select * from earlier');
    await endListening();
    await until(() => idsOf(keeper).join() === 'a.md' && asked(keeper, WHO).answer === 'Orla Venn');
  });

  it('answers from what it knows while the server is away, and goes on when it is back', async () => {
    await put(writer, 'a.md', about('Norlandic', 'Orla Venn'));
    const keeper = await folder.open({ stored: await storeAt({ databaseUrl }), timing: { storeMs: 50 } });
    await server.kill();
    await until(() => folder.lines.some((line) => line.startsWith('stored documents cannot be followed')));
    expect(asked(keeper, WHO).answer).toBe('Orla Venn');
    await server.restart();
    await writer.remove('a.md');
    await put(writer, 'b.md', about('Sudmarkian', 'Ivo Brandt'));
    await until(() => idsOf(keeper).join() === 'b.md');
    await until(() => folder.lines.length === 2);
    expect(folder.lines[1]).toBe('stored documents are followed again');
  });
});
