/**
 * What a snapshot saves at a start, and how long questions wait while a corpus changes:
 * `npx tsx bench/snapshot.ts [--passages N]`.
 *
 * Everything is done as a running bot does it, on real files in a temporary folder: a start without a snapshot, one
 * with it, then changes to short and to long documents. A wait is the longest time between two turns of the event
 * loop, which is what a question that comes in the meantime waits for at most.
 */
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCorpus } from '../src/corpus/keeper.ts';
import type { CorpusKeeper } from '../src/corpus/settings.ts';
import { snapshotPath } from '../src/corpus/snapshot.ts';
import { table } from '../src/evaluate/report.ts';
import { synthesize } from './synthetic.ts';
import { watched } from './watch.ts';

const PASSAGES = 20_000;
const SEED = 20_260_122;
/** Long before the start, so that a file's times are proof. */
const WRITTEN = new Date('2026-01-01T00:00:00Z');
const STARTS = 3;

interface Timed {
  readonly ms: number;
  readonly longestWaitMs: number;
}

/** Runs something and watches the event loop meanwhile. */
async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const end = watched();
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  return { ms, longestWaitMs: end() };
}

async function main(passages: number): Promise<void> {
  const base = await mkdtemp(join(tmpdir(), 'snapshot-bench-'));
  const [dir, dataDir] = [join(base, 'corpus'), join(base, 'data')];
  const { documents } = synthesize(passages, SEED);
  for (const { id, text } of documents) {
    await mkdir(dirname(join(dir, id)), { recursive: true });
    await writeFile(join(dir, id), text);
    await utimes(join(dir, id), WRITTEN, WRITTEN);
  }
  // Files are known by the time of their inode too, which cannot be set: it must not be of this moment.
  await new Promise((resolve) => setTimeout(resolve, 2_500));

  let keeper: CorpusKeeper | null = null;
  let done = (): void => {};
  const open = async (kept: boolean): Promise<void> => {
    keeper = await openCorpus({
      dir,
      dataDir: kept ? dataDir : null,
      log: { info: () => {}, warn: (line) => process.stderr.write(`${line}\n`) },
      onChange: () => done(),
      timing: { snapshotMs: 1e9 },
    });
  };
  const close = async (): Promise<void> => keeper?.close();
  const change = async (id: string, text: string): Promise<void> => {
    const changed = new Promise<void>((resolve) => {
      done = resolve;
    });
    await mkdir(dirname(join(dir, id)), { recursive: true });
    await writeFile(join(dir, id), text);
    await changed;
  };
  const rows: [string, Timed][] = [];
  const best = (all: readonly Timed[]): Timed => all.reduce((a, b) => (b.ms < a.ms ? b : a));

  const anew: Timed[] = [];
  for (let i = 0; i < STARTS; i++) {
    anew.push(await timed(() => open(false)));
    await close();
  }
  rows.push(['start without a snapshot', best(anew)]);
  await open(true);
  rows.push(['writing the snapshot', await timed(close)]);
  const again: Timed[] = [];
  for (let i = 0; i < STARTS; i++) {
    again.push(await timed(() => open(true)));
    await close();
  }
  rows.push(['start with the snapshot', best(again)]);
  await open(true);
  const text = documents.map((document) => document.text).join('\n\n');
  const first = documents[0];
  if (first) {
    await change('warm.txt', first.text);
    rows.push(['a document of 17 KB changes', await timed(() => change(first.id, `${first.text}\n\nMore.`))]);
  }
  for (const units of [60_000, 1_000_000, 5_000_000]) {
    if (text.length < units) continue;
    const id = `synthetic/long-${units}.txt`;
    rows.push([`one of ${units / 1000} KB comes`, await timed(() => change(id, text.slice(0, units)))]);
    rows.push([`it changes`, await timed(() => change(id, text.slice(-units)))]);
  }
  await close();
  const { size } = await stat(snapshotPath(dataDir));
  await rm(base, { recursive: true });

  const gain = best(anew).ms / best(again).ms;
  process.stdout.write(
    `${[
      `${documents.length} documents, ${passages} passages, snapshot of ${(size / 1e6).toFixed(1)} MB`,
      ...table(
        [
          ['', 'ms', 'longest wait ms'],
          ...rows.map(([name, { ms, longestWaitMs }]) => [name, ms.toFixed(0), longestWaitMs.toFixed(0)]),
        ],
        1,
      ),
      `a start with the snapshot is ${gain.toFixed(1)} times faster`,
    ].join('\n')}\n`,
  );
}

const { values } = parseArgs({ options: { passages: { type: 'string', default: String(PASSAGES) } } });
await main(Number(values.passages));
