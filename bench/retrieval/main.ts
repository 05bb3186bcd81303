/**
 * Retrieval alone, at growing sizes, beside other engines, in one run and on the same questions:
 * `npm run bench:retrieval [-- --full] [--sizes N,…] [--engines NAME,…] [--plots DIR]`.
 *
 * The corpus is made as `corpus.ts` says. Every engine at every size has a process of its own: the corpus is indexed,
 * the engine warmed, 400 questions are asked one after another for the ten best passages, the index is kept in a file,
 * and a new process opens the file and asks a question. No engine keeps texts. With `DATABASE_URL` the PostgreSQL
 * there is measured as well, in a schema of its own. `--full` adds a million passages, for those that can.
 *
 * What is printed, by engine: questions asked (fewer where all would take more than a minute); quantiles of a
 * question's time, from its words to ten passages; passages indexed a second, reading their texts included; bytes on
 * disk and of collected memory (heap and external) a passage; the process's greatest memory, the corpus's generator
 * included; from modules loaded to the first answer in a new process (the file in the system's cache); and the longest
 * gaps of the event loop in milliseconds.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { watched } from '../watch.ts';
import { cleared, offersRum } from './engines/postgres.ts';
import { goalLines } from './goals.ts';
import { growthSvg } from './growth.ts';
import { agrees, ENGINES, type Outcomes, sizeLines } from './report.ts';
import { type Outcome, runner } from './run.ts';

const SIZES = [1000, 10_000, 100_000];
const FULL = 1_000_000;
/** At a million MiniSearch does not fit, and our live index is made of its maps. */
const MOST: Readonly<Record<string, number>> = {
  minisearch: 100_000,
  'minisearch-content': 100_000,
  live: 100_000,
  // There a question takes seconds, and making the index many minutes.
  'postgres-gin': 100_000,
  'postgres-rum': 100_000,
};

interface Settings {
  readonly sizes: readonly number[];
  readonly engines: readonly string[];
  readonly plots: string | undefined;
}

/** @returns what is to be run, or what is wrong with the arguments in a line */
function settingsOf(args: string[]): Settings | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        full: { type: 'boolean', default: false },
        sizes: { type: 'string' },
        engines: { type: 'string' },
        plots: { type: 'string' },
      },
    });
    const sizes = values.sizes?.split(',').map(Number) ?? [...SIZES, ...(values.full ? [FULL] : [])];
    if (sizes.some((size) => !Number.isInteger(size) || size < 1000))
      return '--sizes takes whole numbers from 1000, with commas';
    const engines = values.engines?.split(',') ?? Object.keys(ENGINES);
    const unknown = engines.find((engine) => !(engine in ENGINES));
    if (unknown !== undefined)
      return `--engines: there is no '${unknown}', but ${Object.keys(ENGINES).join(', ')}`;
    return { sizes, engines, plots: values.plots };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Those of the engines that this machine has. */
async function present(engines: readonly string[], url: string | undefined): Promise<string[]> {
  if (url === undefined) return engines.filter((engine) => !engine.startsWith('postgres'));
  const rum = engines.includes('postgres-rum') && (await offersRum(url));
  return engines.filter((engine) => engine !== 'postgres-rum' || rum);
}

/** The longest gap of an event loop that does nothing: what this machine's other work adds to every figure. */
async function idleGap(): Promise<number> {
  const ended = watched();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return ended();
}

async function main({ sizes, engines, plots }: Settings): Promise<void> {
  const url = process.env.DATABASE_URL;
  const measured = await present(engines, url);
  const all = cpus();
  console.log(
    `${all.length} cores, ${all[0]?.model.trim() ?? arch()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`,
  );
  console.log(`An event loop without work has a gap of ${(await idleGap()).toFixed(1)} ms here.\n`);
  const { run, close } = await runner();
  const results = new Map<number, Outcomes>();
  try {
    for (const passages of sizes) {
      const outcomes = new Map<string, Outcome>();
      for (const engine of measured) {
        if (passages > (MOST[engine] ?? Number.POSITIVE_INFINITY)) continue;
        outcomes.set(engine, await run(engine, passages));
      }
      results.set(passages, outcomes);
      for (const line of sizeLines(passages, outcomes)) console.log(line);
      // After each size: a run of hours that is ended early has drawn what it measured.
      if (plots !== undefined) {
        await mkdir(plots, { recursive: true });
        await writeFile(join(plots, 'growth.svg'), growthSvg(results));
      }
    }
  } finally {
    await close();
    if (url !== undefined) await cleared(url);
  }
  for (const line of goalLines(results)) console.log(line);
  if (!agrees(results)) process.exitCode = 1;
}

const settings = settingsOf(process.argv.slice(2));
if (typeof settings === 'string') {
  console.error(settings);
  process.exitCode = 2;
} else {
  try {
    await main(settings);
  } catch (error) {
    // A server that does not answer, a folder that cannot be written: a line tells it.
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
