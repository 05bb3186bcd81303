/** Part of the store's contract: documents byte for byte, and every change told to whoever asks on from the last one. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DocumentStore } from '../../src/desk/documents.ts';
import type { Open } from './store.contract.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

function put(documents: DocumentStore, id: string, text: string) {
  return documents.put({ id, collection: 'public', bytes: bytesOf(text) });
}

async function textOf(documents: DocumentStore, id: string): Promise<string | null> {
  const read = await documents.read(id);
  return read === null ? null : new TextDecoder().decode(read.bytes);
}

/** All changes after one, asked for a few at a time. */
async function changesAfter(documents: DocumentStore, after: number, limit = 2) {
  const all = [];
  for (let last = after; ; ) {
    const some = await documents.changes(last, limit);
    all.push(...some);
    if (some.length < limit) return all;
    last = some.at(-1)?.change ?? last;
  }
}

export function documentsContract(open: Open): void {
  it('adds, replaces and removes a document, and gives each change a greater number', async () => {
    const { store, again } = await open();
    const { documents } = store;
    expect(await documents.changes(0, 9)).toEqual([]);
    expect(await put(documents, 'orla.md', 'Brana Ketz leads.')).toBe('added');
    expect(await put(documents, 'orla.md', 'Brana Ketz leads.')).toBe('unchanged');
    const [first] = await documents.changes(0, 9);
    expect(first).toEqual({
      id: 'orla.md',
      change: expect.any(Number),
      collection: 'public',
      hash: hashOf(bytesOf('Brana Ketz leads.')),
      removed: false,
      addedAt: expect.any(Number),
    });
    const before = first?.change ?? 0;
    expect(await put(documents, 'press/b.txt', 'Osk Tarrin leads.')).toBe('added');
    expect(await put(documents, 'orla.md', 'Mirela Oss leads.')).toBe('replaced');
    const other = (await again()).documents;
    expect((await changesAfter(other, before)).map(({ id }) => id)).toEqual(['press/b.txt', 'orla.md']);
    expect(await textOf(other, 'orla.md')).toBe('Mirela Oss leads.');
    expect(await other.remove('press/b.txt')).toBe(true);
    expect(await other.remove('press/b.txt')).toBe(false);
    expect(await other.remove('nowhere.md')).toBe(false);
    expect(await textOf(documents, 'press/b.txt')).toBeNull();
    const all = await changesAfter(documents, 0, 1);
    expect(all.map(({ id, removed }) => [id, removed])).toEqual([
      ['orla.md', false],
      ['press/b.txt', true],
    ]);
    // What was removed may come again, also with the same bytes.
    expect(await put(documents, 'press/b.txt', 'Osk Tarrin leads.')).toBe('added');
    expect(await textOf(documents, 'press/b.txt')).toBe('Osk Tarrin leads.');
    const numbers = [
      before,
      ...all.map(({ change }) => change),
      (await documents.changes(0, 9)).at(-1)?.change,
    ];
    expect(new Set(numbers).size).toBe(4);
    expect(numbers).toEqual([...numbers].sort((a, b) => Number(a) - Number(b)));
  });

  it('takes the same bytes in another collection for a change', async () => {
    const { documents } = (await open()).store;
    const bytes = bytesOf('Brana Ketz leads.');
    await documents.put({ id: 'a.md', collection: 'public', bytes });
    expect(await documents.put({ id: 'a.md', collection: 'night', bytes })).toBe('replaced');
    expect(await documents.changes(0, 9)).toMatchObject([{ collection: 'night' }]);
  });

  it('keeps nothing of a removed document but that it was there', async () => {
    const { store, execute } = await open();
    await put(store.documents, 'a.md', 'Brana Ketz leads.');
    await store.documents.remove('a.md');
    // Fails where anything is left: a removed document without a body is the only one that may be.
    await execute(`create temp table left_over (n integer check (n = 0));
      insert into left_over select count(*) from documents where body is not null;
      drop table left_over`);
  });

  it('keeps any bytes, and any id', async () => {
    const { documents } = (await open()).store;
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
        async (bytes, id) => {
          await documents.put({ id, collection: 'public', bytes });
          const read = await documents.read(id);
          expect(read?.hash).toBe(hashOf(bytes));
          expect([...(read?.bytes ?? [])]).toEqual([...bytes]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('keeps a document of its largest size, and refuses a larger one and too long an id in one line', async () => {
    const { documents } = (await open()).store;
    const bytes = new Uint8Array(documents.largest).fill(120);
    bytes[documents.largest - 1] = 0;
    await documents.put({ id: 'long.txt', collection: 'public', bytes });
    expect((await documents.read('long.txt'))?.hash).toBe(hashOf(bytes));
    const larger = documents.put({
      id: 'a.txt',
      collection: 'public',
      bytes: new Uint8Array(documents.largest + 1),
    });
    await expect(larger).rejects.toThrow(/^a document of \d+ bytes is too large for the store \(\d+\)$/);
    await expect(put(documents, `${'\ud800'.repeat(300)}.txt`, 'x')).rejects.toThrow(RangeError);
    expect(await documents.changes(0, 9)).toHaveLength(1);
  });

  it('numbers changes so that whoever asks on from the last one misses none, however many write', async () => {
    const { store, again } = await open();
    const stores = [store, await again(), await again()];
    const seen = new Map<string, string>();
    let last = 0;
    let writing = true;
    const reader = (async () => {
      const { documents } = await again();
      while (true) {
        const final = !writing;
        for (const row of await documents.changes(last, 3)) {
          expect(row.change).toBeGreaterThan(last);
          last = row.change;
          if (row.removed) seen.delete(row.id);
          else seen.set(row.id, row.hash);
        }
        if (final && (await documents.changes(last, 1)).length === 0) return;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await Promise.all(
      stores.map(async ({ documents }, writer) => {
        for (let n = 0; n < 40; n++) {
          const id = `${(n * 7 + writer) % 12}.md`;
          if (n % 5 === 4) await documents.remove(id);
          else await put(documents, id, `${writer} ${n}`);
        }
      }),
    );
    writing = false;
    await reader;
    const there = (await store.documents.changes(0, 99)).filter(({ removed }) => !removed);
    expect(seen.size).toBeGreaterThan(0);
    expect(new Map(there.map(({ id, hash }) => [id, hash]))).toEqual(seen);
  });

  it('is listened to until that is closed', async () => {
    const { store } = await open();
    const following = store.documents.follow(() => {});
    await put(store.documents, 'a.md', 'Brana Ketz leads.');
    await following.close();
    await following.close();
  });
}
