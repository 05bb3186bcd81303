/**
 * What sealing changes for a running bot: `npx tsx bench/sealing.ts [--passages N]`.
 *
 * The same corpus is kept once as live segments and once sealed, and each snapshot is started from by a process of its
 * own, in turns; of the starts the fastest counts, as does the least of each other figure. Memory is what is in use
 * after the start and a collection of garbage, texts and words included, which are the same on both sides.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { termsOf } from '../src/core/search/analyser.ts';
import { SEAL_POLICY } from '../src/core/search/sealing.ts';
import { tokenize } from '../src/core/text/tokens.ts';
import { fingerprint } from '../src/corpus/fingerprint.ts';
import { openCorpus } from '../src/corpus/keeper.ts';
import { readSnapshot, snapshotPath } from '../src/corpus/snapshot.ts';
import { table } from '../src/evaluate/report.ts';
import { synthesize } from './synthetic.ts';
import { watched } from './watch.ts';

const PASSAGES = 20_000;
const SEED = 20_260_122;
/** Long before the start, so that a file's times are proof. */
const WRITTEN = new Date('2026-01-01T00:00:00Z');
const STARTS = 3;
const QUESTIONS = 50;
const NEVER = { from: Number.POSITIVE_INFINITY, most: 1 };

type Kind = 'live' | 'sealed';
type Figures = Record<string, number>;

async function open(dir: string, dataDir: string, kind: Kind, onSealed = (): void => {}) {
  return openCorpus({
    dir,
    dataDir,
    log: { info: () => {}, warn: (line) => process.stderr.write(`${line}\n`) },
    sealing: kind === 'sealed' ? { ...SEAL_POLICY, from: 1 } : NEVER,
    onSealed,
    timing: { snapshotMs: 1e9 },
  });
}

/** Reads the corpus and keeps it; tells of the sealing. */
async function keep(dir: string, dataDir: string, kind: Kind): Promise<Figures> {
  let done = (): void => {};
  const sealed = new Promise<void>((resolve) => {
    done = resolve;
  });
  const keeper = await open(dir, dataDir, kind, () => done());
  const end = watched();
  const started = performance.now();
  if (kind === 'sealed') await sealed;
  const ms = performance.now() - started;
  const longest = end();
  await keeper.close();
  return { 'sealing, ms': ms, 'longest wait meanwhile, ms': longest };
}

/** Starts from what was kept, and asks. */
async function start(dir: string, dataDir: string, kind: Kind, passages: number): Promise<Figures> {
  const before = performance.now();
  const keeper = await open(dir, dataDir, kind);
  const started = performance.now() - before;
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const questions = synthesize(passages, SEED)
    .facts.slice(0, QUESTIONS)
    .map(({ question }) => question);
  const today = '2026-02-01';
  const asked = timesOf(questions, (question) =>
    keeper.ask(question, { visible: 'all', today, clock: () => 0 }),
  );
  await keeper.close();
  const snapshot = await readSnapshot(dataDir, fingerprint(''), Date.now());
  if (typeof snapshot === 'string' || 'damage' in snapshot) throw new Error('the snapshot is not used');
  const found = timesOf(questions, (question) => {
    const terms = termsOf(tokenize(question), 'en').filter((term) => term !== null);
    const groups = terms.map((term) => ({ weight: 1, alternatives: [{ term, weight: 1 }] }));
    snapshot.index.search({ groups }, { visible: 'all', limit: 30 });
  });
  return {
    'start from the snapshot, ms': started,
    'memory, MB': (heapUsed + arrayBuffers) / 1e6,
    'retrieval, median ms': at(found, 0.5),
    'retrieval, 95th percentile ms': at(found, 0.95),
    'question to answer, median ms': at(asked, 0.5),
    'question to answer, 95th percentile ms': at(asked, 0.95),
  };
}

/** Times in milliseconds, ascending, of a second round: in the first the code is compiled. */
function timesOf(questions: readonly string[], work: (question: string) => unknown): number[] {
  const round = (): number[] =>
    questions.map((question) => {
      const before = performance.now();
      work(question);
      return performance.now() - before;
    });
  round();
  return round().sort((a, b) => a - b);
}

function at(times: readonly number[], share: number): number {
  return times[Math.floor(share * (times.length - 1))] ?? 0;
}

async function child(step: 'keep' | 'start', base: string, kind: Kind, passages: number): Promise<Figures> {
  const args = ['--expose-gc', '--import', import.meta.resolve('tsx'), fileURLToPath(import.meta.url)];
  const own = ['--step', step, '--base', base, '--kind', kind, '--passages', String(passages)];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...own]);
  return JSON.parse(stdout);
}

async function main(passages: number): Promise<void> {
  const base = await mkdtemp(join(tmpdir(), 'sealing-bench-'));
  const { documents } = synthesize(passages, SEED);
  for (const { id, text } of documents) {
    const path = join(base, 'corpus', id);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    await utimes(path, WRITTEN, WRITTEN);
  }
  // Files are known by the time of their inode too, which cannot be set: it must not be of this moment.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const kinds: readonly Kind[] = ['live', 'sealed'];
  const figures = new Map<string, Map<Kind, number>>();
  const note = (kind: Kind, all: Figures): void => {
    for (const [name, value] of Object.entries(all)) {
      const row = figures.get(name) ?? new Map<Kind, number>();
      row.set(kind, Math.min(value, row.get(kind) ?? Number.POSITIVE_INFINITY));
      figures.set(name, row);
    }
  };
  for (const kind of kinds) {
    const kept = await child('keep', base, kind, passages);
    if (kind === 'sealed') note(kind, kept);
    note(kind, { 'snapshot, MB': (await stat(snapshotPath(join(base, kind)))).size / 1e6 });
  }
  for (let i = 0; i < STARTS; i++)
    for (const kind of kinds) note(kind, await child('start', base, kind, passages));
  await rm(base, { recursive: true });
  const shown = (value: number | undefined): string =>
    value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0);
  const rows = [...figures].map(([name, row]) => [name, ...kinds.map((kind) => shown(row.get(kind)))]);
  const lines = table([['', ...kinds], ...rows], 1);
  process.stdout.write(`${[`${documents.length} documents, ${passages} passages`, ...lines].join('\n')}\n`);
}

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: String(PASSAGES) },
    // For the processes it starts.
    step: { type: 'string' },
    base: { type: 'string', default: '' },
    kind: { type: 'string' },
  },
});
const passages = Number(values.passages);
const kind: Kind = values.kind === 'sealed' ? 'sealed' : 'live';
const [dir, dataDir] = [join(values.base, 'corpus'), join(values.base, kind)];
if (values.step === 'keep') process.stdout.write(JSON.stringify(await keep(dir, dataDir, kind)));
else if (values.step === 'start')
  process.stdout.write(JSON.stringify(await start(dir, dataDir, kind, passages)));
else await main(passages);
