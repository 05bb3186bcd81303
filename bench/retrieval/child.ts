/**
 * One engine at one size, in a process of its own: `measure ENGINE PASSAGES DIR` indexes and asks, `cold ENGINE DIR`
 * opens what that kept and asks one question. Prints one line of JSON. Run by `main.ts`, with the garbage collector
 * exposed.
 */
import { quantile, spread } from '../../src/evaluate/judge.ts';
import { watched } from '../watch.ts';
import { questions } from './corpus.ts';
import type { Engine, Found, Search } from './engine.ts';
import { turn } from './engine.ts';

/** Questions that are timed; fewer of them, evenly spread, where all would take longer than this. */
const TIMED = 400;
const MOST_MS = 60_000;
const LEAST_TIMED = 40;
/** Asked before, none of them among the timed: all of them at least once, and again for at least so long. */
const WARM_UP = 20;
const WARM_MS = 1000;

/** One way of asking, measured. Times in milliseconds. */
export interface Asked {
  readonly search: string;
  readonly questions: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** The longest gap of the event loop while questions were asked, one a turn. */
  readonly gapMs: number;
  /** By question that was timed: its number, and what was found. */
  readonly found: readonly (readonly [number, readonly Found[]])[];
}

/** One engine at one size. Times in milliseconds, memory in bytes. */
export interface Measured {
  readonly indexMs: number;
  readonly analysisMs: number | null;
  /** The longest gap of the event loop while it was indexed. */
  readonly gapMs: number;
  readonly fileBytes: number;
  /** Heap and external memory that indexing and asking added, collected. */
  readonly memoryBytes: number;
  /** The most that the process ever had, corpus generator and all. */
  readonly peakBytes: number;
  readonly asked: readonly Asked[];
}

/** A start: milliseconds until modules were loaded, and from there to the first answer. */
export interface Cold {
  readonly loadedMs: number;
  readonly answeredMs: number;
}

/** Loads an engine, and no other. */
async function engineOf(name: string | undefined): Promise<Engine> {
  const url = process.env.DATABASE_URL ?? '';
  switch (name) {
    case 'minisearch':
      return (await import('./engines/miniSearch.ts')).miniSearch(true);
    case 'minisearch-content':
      return (await import('./engines/miniSearch.ts')).miniSearch(false);
    case 'fts5':
      return (await import('./engines/fts5.ts')).fts5;
    case 'postgres-gin':
      return (await import('./engines/postgres.ts')).postgres('gin', url);
    case 'postgres-rum':
      return (await import('./engines/postgres.ts')).postgres('rum', url);
    case 'live':
      return (await import('./engines/live.ts')).live();
    case 'sealed':
      return (await import('./engines/sealed.ts')).sealed;
    default:
      throw new Error(`no engine is called ${name}`);
  }
}

function memory(): number {
  if (!globalThis.gc) throw new Error('run with --expose-gc, as main.ts does');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function asked(name: string, search: Search, all: readonly string[]): Promise<Asked> {
  const warmed = performance.now();
  let round = warmed;
  // The last round tells how long a question takes: the first may make what the others find there.
  do {
    round = performance.now();
    for (const question of all.slice(0, WARM_UP)) await search(question);
  } while (performance.now() - warmed < WARM_MS);
  const each = (performance.now() - round) / WARM_UP;
  const numbered = all.map((question, number) => ({ question, number })).slice(WARM_UP);
  const timed = spread(numbered, Math.max(LEAST_TIMED, Math.floor(MOST_MS / each)));
  const ended = watched();
  const times: number[] = [];
  const found: [number, readonly Found[]][] = [];
  for (const { question, number } of timed) {
    const started = performance.now();
    const given = search(question);
    const hits = given instanceof Promise ? await given : given;
    times.push(performance.now() - started);
    found.push([number, hits]);
    await turn();
  }
  const gapMs = ended();
  const share = (of: number): number => quantile(times, of) ?? 0;
  return {
    search: name,
    questions: timed.length,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    gapMs,
    found,
  };
}

async function measure(engine: Engine, passages: number, dir: string): Promise<Measured> {
  const all = questions(TIMED + WARM_UP);
  engine.before?.(passages);
  const before = memory();
  const ended = watched();
  const indexed = await engine.index(passages, dir);
  const gapMs = ended();
  const rows: Asked[] = [];
  let memoryBytes: number | null = null;
  for (const [name, search] of Object.entries(indexed.searches)) {
    rows.push(await asked(name, search, all));
    memoryBytes ??= memory() - before;
  }
  const fileBytes = await indexed.save();
  await indexed.close();
  return {
    indexMs: indexed.ms,
    analysisMs: indexed.analysisMs ?? null,
    gapMs,
    fileBytes,
    memoryBytes: memoryBytes ?? 0,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    asked: rows,
  };
}

async function cold(engine: Engine, dir: string, question: string): Promise<Cold> {
  const loaded = performance.now();
  const search = await engine.open(dir);
  await search(question);
  return { loadedMs: loaded, answeredMs: performance.now() - loaded };
}

const [task, name, ...rest] = process.argv.slice(2);
const engine = await engineOf(name);
const result =
  task === 'cold'
    ? await cold(engine, rest[0] ?? '', rest[1] ?? '')
    : await measure(engine, Number(rest[0]), rest[1] ?? '');
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
