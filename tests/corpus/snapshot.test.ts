import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus/keeper.ts';
import { readRecords, writeRecords } from '../../src/corpus/records.ts';
import { snapshotPath } from '../../src/corpus/snapshot.ts';
import { about, asked, Followed, idsOf } from './corpus.ts';

let folder: Followed;
beforeEach(async () => {
  folder = await Followed.make();
});
afterEach(() => folder.end());

const COUNTRIES = ['Norlandic', 'Sudmarkian', 'Westrian', 'Middish'];
const LEADERS = ['Orla Venn', 'Tarn Quillfeather', 'Ivo Brandt', 'Étienne Vauclair', 'Яна Верховина'];
const QUESTIONS = [
  ...COUNTRIES.map((country) => `Who leads the ${country} delegation?`),
  'How long did the talks in Vessel go on?',
  'Who is Quilfeather?',
  'Where were the tlaks held?',
  'Что сказала Верховина?',
];

/** Everything that can be asked, so that two corpora that give the same are the same. */
function all(keeper: Awaited<ReturnType<typeof openCorpus>>): unknown {
  const rooms = ['all', new Set(['public']), new Set(['public', 'desk']), new Set(['night'])] as const;
  return JSON.stringify(
    rooms.map((visible) => [
      QUESTIONS.map((question) => asked(keeper, question, visible)),
      ['ve', 'qu', 'the', 'ор', 'et'].map((prefix) => keeper.complete(prefix, visible, 10)),
      idsOf(keeper, visible).map((id) => keeper.current(id)),
    ]),
  );
}

/** What a corpus without a snapshot says of the same folder. */
async function fresh(dir: string): Promise<unknown> {
  const log = { info: () => {}, warn: () => {} };
  const keeper = await openCorpus({ dir, dataDir: null, log });
  const said = all(keeper);
  await keeper.close();
  return said;
}

const id = fc.constantFrom('a.md', 'b.md', 'desk/c.md', 'desk/d.md', 'night/e.md', 'public/f.md');
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      id,
      country: fc.constantFrom(...COUNTRIES),
      leader: fc.constantFrom(...LEADERS),
      collection: fc.constantFrom(null, 'desk', 'night'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ id, gone: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ id, bytes: fc.constantFrom('', '\0\0\0\0') }) },
);

async function apply(change: typeof edit extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  if ('gone' in change) return rm(join(folder.dir, change.id), { force: true });
  if ('bytes' in change) return folder.put(change.id, change.bytes);
  const text = about(change.country, change.leader);
  const head =
    change.collection === null ? text : text.replace('---\n', `---\ncollection: ${change.collection}\n`);
  return folder.put(change.id, head);
}

describe('the snapshot of a corpus', () => {
  it('gives the very answers that a corpus read anew gives, whatever changed in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 12 }),
        fc.array(edit, { maxLength: 4 }),
        async (first, then) => {
          await rm(folder.dir, { recursive: true, force: true });
          await rm(folder.dataDir, { recursive: true, force: true });
          await mkdir(folder.dir);
          for (const change of first) await apply(change);
          await folder.open();
          await folder.close();
          for (const change of then) await apply(change);
          const keeper = await folder.open();
          const said = all(keeper);
          const lines = folder.lines.filter((line) => line.includes('snapshot'));
          await folder.close();
          // Once more, from the snapshot of a corpus that came from a snapshot.
          const again = all(await folder.open());
          await folder.close();
          const wanted = await fresh(folder.dir);
          expect([said, again, lines]).toEqual([wanted, wanted, []]);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('saves reading: what did not change is not read again, what looks the same is compared by its bytes', async () => {
    const old = new Date('2031-01-01T00:00:00Z');
    for (const [number, country] of COUNTRIES.entries()) {
      await folder.put(`${number}.md`, about(country, 'Orla Venn'));
      await utimes(join(folder.dir, `${number}.md`), old, old);
    }
    await folder.open();
    await folder.close();
    // The same length, and the time put back: as tools do that keep times.
    await folder.put('1.md', about('Sudmarkian', 'Orla Vinn'));
    await utimes(join(folder.dir, '1.md'), old, old);
    const keeper = await folder.open();
    expect(asked(keeper, 'Who leads the Sudmarkian delegation?').answer).toBe('Orla Vinn');
    expect(asked(keeper, 'Who leads the Norlandic delegation?').answer).toBe('Orla Venn');
  });

  it('is written while the corpus is followed, and taken up after a change', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    const written = folder.nextSnapshot();
    await folder.open();
    await written;
    const first = await readFile(snapshotPath(folder.dataDir));
    const again = folder.nextSnapshot();
    await folder.put('b.md', about('Sudmarkian', 'Ivo Brandt'));
    await again;
    expect((await readFile(snapshotPath(folder.dataDir))).equals(first)).toBe(false);
    expect(await readdir(join(folder.dataDir, 'snapshot'))).toEqual(['corpus']);
    await folder.close();
    const kept = folder.snapshots;
    // Nothing changed: there is nothing to write.
    await folder.open();
    await folder.close();
    expect(folder.snapshots).toBe(kept);
  });

  it('is noticed, named in one line and made anew wherever it is damaged', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await folder.put('desk/b.md', about('Sudmarkian', 'Ivo Brandt'));
    await folder.open();
    await folder.close();
    const path = snapshotPath(folder.dataDir);
    const whole = await readFile(path);
    const wanted = await fresh(folder.dir);
    const flips = fc.sample(fc.tuple(fc.nat(whole.length - 1), fc.nat(7)), { numRuns: 12, seed: 7 });
    const damages: (() => Promise<void>)[] = [
      ...[0, 9, 13, whole.length - 40, whole.length - 33, whole.length - 1].map((at) => [at, 0] as const),
      ...flips,
    ].map(([at, bit]) => () => {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      return writeFile(path, damaged);
    });
    for (const length of [0, 1, 8, 39, 41, whole.length >> 1, whole.length - 1])
      damages.push(() => truncate(path, length));
    damages.push(
      () => writeFile(path, Buffer.concat([whole, Buffer.from('more')])),
      () => writeFile(path, 'not a snapshot at all, but long enough to be taken for one'),
      // Whole by its checksum, and yet not what was expected.
      () => writeRecords(path, []),
      () => writeRecords(path, [{ kind: 'header', fingerprint: 'another' }]),
      () => writeRecords(path, [null, 5, 'text']),
    );
    for (const damage of damages) {
      await writeFile(path, whole);
      await damage();
      const keeper = await folder.open();
      const lines = folder.lines.filter((line) => line.includes('snapshot'));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^the snapshot of the index is not used, the corpus is read anew: \S[^\n]*$/);
      expect(all(keeper)).toEqual(wanted);
      await folder.close();
      // Made anew: the next start has nothing to say.
      await folder.open();
      expect(folder.lines).toEqual([]);
      await folder.close();
    }
  });

  it('is not trusted where its records are whole and do not fit together', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await folder.put('b.md', about('Sudmarkian', 'Ivo Brandt'));
    await folder.open();
    await folder.close();
    const path = snapshotPath(folder.dataDir);
    const records: unknown[] = [];
    expect(await readRecords(path, (record) => records.push(record))).toBeNull();
    for (const left of records.keys()) {
      await writeRecords(
        path,
        records.filter((_, at) => at !== left),
      );
      const keeper = await folder.open();
      expect(idsOf(keeper)).toEqual(['a.md', 'b.md']);
      expect(asked(keeper, 'Who leads the Norlandic delegation?').answer).toBe('Orla Venn');
      await folder.close();
    }
  });

  it('of another version of the program is not used', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await folder.open({ version: '1.0.0' });
    await folder.close();
    const keeper = await folder.open({ version: '1.0.1' });
    expect(folder.lines).toEqual([
      'the snapshot of the index is not used, the corpus is read anew: another version of the program made it',
    ]);
    expect(idsOf(keeper)).toEqual(['a.md']);
  });

  it('does not hold the aliases: they are read at every start', async () => {
    await folder.put('b.md', 'Orla Venn was born in Vessel in 1981.');
    await folder.put('aliases.txt', 'The Heron = Orla Venn\n');
    await folder.open();
    await folder.close();
    await folder.put('aliases.txt', 'The Stork = Orla Venn\n');
    const keeper = await folder.open();
    expect(asked(keeper, 'When was Stork born?').answer).toBe('1981');
    expect(asked(keeper, 'When was Heron born?').answer).toBeNull();
  });

  it('is answered from with the threshold it is opened with, as a folder is', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    const outcome = (threshold: number | undefined) =>
      folder.open({ threshold }).then((keeper) => asked(keeper, QUESTIONS[0] ?? '').outcome);
    expect(await outcome(1)).toBe('unanswered');
    await folder.nextSnapshot();
    await folder.close();
    expect(await outcome(undefined)).toBe('answered');
    await folder.close();
    // From the snapshot this time.
    expect(await outcome(1)).toBe('unanswered');
  });

  it('that cannot be kept is named in one line, and questions are answered', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await writeFile(folder.dataDir, 'a file where the folder should be');
    const keeper = await folder.open();
    expect(asked(keeper, 'Who leads the Norlandic delegation?').answer).toBe('Orla Venn');
    await folder.close();
    expect(folder.lines.at(-1)).toMatch(/^the snapshot of the index could not be kept: \S/);
  });

  it('is the old one or the new one when its writer is killed at any moment', async () => {
    const path = join(folder.dataDir, 'records');
    const script = fileURLToPath(new URL('./writer.ts', import.meta.url));
    let newest = -1;
    for (let round = 0; round < 12; round++) {
      const child = spawn(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), script, path, String(newest + 1)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let written = newest;
      let after = 1 + round;
      child.stdout.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString().split('\n')) {
          if (line === '') continue;
          if (line.startsWith('done')) written = Number(line.slice(4));
          after -= 1;
          if (after === 0) child.kill('SIGKILL');
        }
      });
      await once(child, 'close');
      const seen: { readonly generation: number; readonly of: number }[] = [];
      expect(await readRecords(path, (record) => seen.push(record as (typeof seen)[number]))).toBe(
        newest < 0 && seen.length === 0 && written < 0 ? 'absent' : null,
      );
      const [first] = seen;
      if (!first) continue;
      // One generation, all of it, and none older than what was reported as written.
      expect(new Set(seen.map(({ generation }) => generation)).size).toBe(1);
      expect(seen).toHaveLength(first.of);
      expect(first.generation).toBeGreaterThanOrEqual(written);
      newest = first.generation;
    }
    expect(newest).toBeGreaterThan(0);
  });
});
