import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus/keeper.ts';
import { readRecords, writeRecords } from '../../src/corpus/records.ts';
import type { CorpusKeeper } from '../../src/corpus/settings.ts';
import { snapshotPath } from '../../src/corpus/snapshot.ts';
import { about, asked, Followed, idsOf } from './corpus.ts';

/** All that is live is sealed. */
const AT_ONCE = { sealing: { from: 1, most: 1_000_000 } };
/** Nothing is. */
const NEVER = { sealing: { from: Number.POSITIVE_INFINITY, most: 1 } };

let folder: Followed;
beforeEach(async () => {
  folder = await Followed.make();
});
afterEach(() => folder.end());

const COUNTRIES = ['Norlandic', 'Sudmarkian', 'Westrian', 'Middish', 'Farlandic'];
const LEADERS = ['Orla Venn', 'Tarn Quillfeather', 'Ivo Brandt', 'Étienne Vauclair'];
const QUESTIONS = [
  ...COUNTRIES.map((country) => `Who leads the ${country} delegation?`),
  'How long did the talks in Vessel go on?',
  'Who is Quilfeather?',
  'Where were the tlaks held?',
];

/** Everything that can be asked, so that two corpora that give the same are the same. */
function all(keeper: CorpusKeeper): unknown {
  const rooms = ['all', new Set(['public']), new Set(['desk'])] as const;
  return JSON.stringify(
    rooms.map((visible) => [
      QUESTIONS.map((question) => asked(keeper, question, visible)),
      ['ve', 'qu', 'the', 'et'].map((prefix) => keeper.complete(prefix, visible, 10)),
      idsOf(keeper, visible).map((id) => keeper.current(id)),
    ]),
  );
}

/** What a corpus without a snapshot, and without anything sealed, says of the same folder. */
async function fresh(): Promise<unknown> {
  const log = { info: () => {}, warn: () => {} };
  const keeper = await openCorpus({ dir: folder.dir, dataDir: null, log, ...NEVER });
  const said = all(keeper);
  await keeper.close();
  return said;
}

async function kinds(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  await readRecords(snapshotPath(folder.dataDir), (record) => {
    const { kind } = record as { readonly kind: string };
    found.set(kind, (found.get(kind) ?? 0) + 1);
  });
  return found;
}

async function some(): Promise<void> {
  for (const [at, country] of COUNTRIES.entries())
    await folder.put(`${at % 2 === 0 ? '' : 'desk/'}${at}.md`, about(country, LEADERS[at % 4] ?? ''));
}

describe('a corpus that is sealed', () => {
  it('says what it said before, and keeps the sealed bytes for the next start', async () => {
    await some();
    const wanted = await fresh();
    const keeper = await folder.open(AT_ONCE);
    // A collection at a time.
    while (folder.sealed < 2) await folder.nextSealed();
    expect(all(keeper)).toEqual(wanted);
    await folder.close();
    expect((await kinds()).get('sealed')).toBe(2);
    // No posting of a live segment is left to be kept.
    expect((await kinds()).get('postings')).toBeUndefined();
    const again = await folder.open(AT_ONCE);
    expect(all(again)).toEqual(wanted);
    expect([folder.lines, folder.sealed]).toEqual([[], 2]);
  });

  it('says what a corpus read anew says, whatever came, changed and went while it was sealed', async () => {
    const edit = fc.record({
      id: fc.constantFrom('a.md', 'b.md', 'desk/c.md', 'desk/d.md', 'e.md'),
      text: fc.oneof(
        { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...COUNTRIES), fc.constantFrom(...LEADERS)) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    });
    const rounds = fc.uniqueArray(edit, { selector: ({ id }) => id, minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(rounds, { minLength: 1, maxLength: 3 }), async (rounds) => {
        await folder.end();
        folder = await Followed.make();
        await some();
        const keeper = await folder.open(AT_ONCE);
        await folder.nextSealed();
        const texts = new Map<string, string | null>();
        for (const round of rounds) {
          const looks = folder.changes.length;
          const removed: string[] = [];
          for (const { id, text } of round) {
            if (text) await folder.put(id, about(...text));
            else if (texts.get(id)) {
              await folder.remove(id);
              removed.push(id);
            }
            texts.set(id, text ? about(...text) : null);
          }
          await folder.until((changes) => {
            const gone = changes.slice(looks).flatMap((change) => change.removed);
            return (
              removed.every((id) => gone.includes(id)) &&
              [...texts].every(
                ([id, text]) => text === null || text.endsWith(keeper.current(id)?.document.text ?? 'none'),
              )
            );
          });
        }
        const wanted = await fresh();
        expect(all(keeper)).toEqual(wanted);
        await folder.close();
        expect(all(await folder.open(AT_ONCE))).toEqual(wanted);
        expect(folder.lines).toEqual([]);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('keeps what was taken from a sealed segment', async () => {
    await some();
    for (let at = 0; at < 9; at++) await folder.put(`n${at}.md`, about('Ostrian', `Nadia Fenn${at}`));
    await folder.open(AT_ONCE);
    while (folder.sealed < 2) await folder.nextSealed();
    await folder.close();
    await folder.remove('0.md');
    const wanted = await fresh();
    const keeper = await folder.open(NEVER);
    expect(all(keeper)).toEqual(wanted);
    await folder.close();
    expect(all(await folder.open(NEVER))).toEqual(wanted);
    expect([folder.lines, (await kinds()).get('sealed')]).toEqual([[], 2]);
  });

  it('is not restored from sealed bytes that are damaged or do not belong to the documents', async () => {
    await some();
    await folder.open(AT_ONCE);
    while (folder.sealed < 2) await folder.nextSealed();
    await folder.close();
    const wanted = await fresh();
    const path = snapshotPath(folder.dataDir);
    const whole = await readFile(path);
    interface Record {
      readonly kind: string;
      readonly bytes: Uint8Array;
      readonly removed: Uint8Array;
      readonly documents: readonly {
        readonly holder: number;
        readonly slots: number;
        readonly passages: unknown[];
      }[];
    }
    const damages: ((record: Record) => unknown)[] = [
      ...[0, 8, 600, 0.9].map((place) => (record: Record) => {
        if (record.kind !== 'sealed') return record;
        const bytes = record.bytes.slice();
        const at = place < 1 ? Math.floor(place * bytes.length) : place;
        bytes[at] = (bytes[at] ?? 0) ^ 4;
        return { ...record, bytes };
      }),
      (record) => (record.kind === 'sealed' ? { ...record, bytes: record.bytes.slice(8) } : record),
      (record) =>
        record.kind === 'tombstones'
          ? { ...record, removed: record.removed.map((bits) => bits | 1) }
          : record,
      (record) =>
        record.kind === 'documents'
          ? { ...record, documents: record.documents.map((filed) => ({ ...filed, holder: 7 })) }
          : record,
      (record) =>
        record.kind === 'documents'
          ? { ...record, documents: record.documents.map((filed) => ({ ...filed, slots: 9 })) }
          : record,
      (record) =>
        record.kind === 'documents'
          ? { ...record, documents: record.documents.map((filed) => ({ ...filed, passages: [] })) }
          : record,
    ];
    for (const damage of damages) {
      await writeFile(path, whole);
      const records: unknown[] = [];
      await readRecords(path, (record) => records.push(damage(record as Record)));
      await writeRecords(path, records);
      const keeper = await folder.open(NEVER);
      expect(folder.lines).toHaveLength(1);
      expect(folder.lines[0]).toMatch(/^the snapshot of the index is not used, the corpus is read anew: \S/);
      expect(all(keeper)).toEqual(wanted);
      await folder.close();
    }
  });

  it('can be closed at any moment of it, and goes on at the next start', async () => {
    await some();
    const wanted = await fresh();
    for (let turn = 0; turn < 8; turn++) {
      await folder.open(AT_ONCE);
      for (let i = 0; i < turn * turn * 20; i++) await new Promise(setImmediate);
      await folder.close();
      expect(folder.lines).toEqual([]);
    }
    const keeper = await folder.open(AT_ONCE);
    while (folder.sealed < 2) await folder.nextSealed();
    expect(all(keeper)).toEqual(wanted);
    await folder.close();
    expect((await kinds()).get('postings')).toBeUndefined();
  });
});
