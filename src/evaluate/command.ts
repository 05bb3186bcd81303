/** The command `evaluate`: how well the core answers the question sets it is given or finds. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, comparisonLines, type Earlier, readEarlier } from './compare.ts';
import { spread } from './judge.ts';
import { evaluateNames, findNamePairs } from './names.ts';
import { writePlots } from './plots.ts';
import { type Report, type SetReport, toDrawn, toJson, toLines, wrongLine } from './report.ts';
import { type Asked, askAll } from './run.ts';
import { findSets, type LeftOut, loadSet, type QuestionSet, QuestionSetError } from './sets.ts';

/** The project's folder, from `src/evaluate/` and from `dist/evaluate/` alike. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOUND_BY_DEFAULT = ['tests/gold', '../shared/bench'];
/** Progress is written at most so often (milliseconds). */
const PROGRESS_EVERY = 200;

interface Settings {
  readonly dirs: readonly string[];
  readonly json: boolean;
  readonly verbose: boolean;
  /** Questions a set at most. */
  readonly limit: number;
  /** Whether to print what each threshold comes to. */
  readonly curve: boolean;
  /** An earlier evaluation's JSON, to be compared with. */
  readonly compare: string | undefined;
  /** The folder of the plots. */
  readonly plots: string | undefined;
}

/** Where the command writes, and its stopwatch (milliseconds). */
export interface Surroundings {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Rewrites the line of progress; null where nobody watches. */
  readonly progress: ((line: string) => void) | null;
  readonly clock: () => number;
}

/**
 * `evaluate [DIR…] [--json] [--limit N] [--verbose] [--curve] [--compare FILE] [--plots DIR]`.
 *
 * Without a folder: `tests/gold` and `../shared/bench`, and a line for the one that is not there. `--limit` asks
 * about every k-th question of a set, so that N are asked; `--verbose` lists what went wrong, never of a held set. `--compare` says what
 * was won and lost since an earlier `--json`; `--plots` draws confidence into two SVGs; `--curve` prints what each
 * threshold comes to.
 *
 * @param args the command line after `evaluate`
 * @returns the exit status: 0, or 2 after one line on standard error (an unknown option, a folder that is not there
 *   or holds no set, a malformed file)
 */
export async function runEvaluate(args: string[], surroundings: Surroundings = terminal()): Promise<number> {
  const settings = readSettings(args);
  if (typeof settings === 'string') {
    surroundings.err(settings);
    return 2;
  }
  try {
    // Before the questions are asked: a file that cannot be read should be told at once.
    const earlier = settings.compare === undefined ? null : await readEarlier(settings.compare);
    const report = await evaluate(settings, earlier, surroundings);
    if (typeof report === 'string') {
      surroundings.err(report);
      return 2;
    }
    if (settings.json) surroundings.out(toJson(report));
    else {
      const compared = report.compared ? comparisonLines(settings.compare ?? '', report.compared) : [];
      for (const line of [...toLines(report, settings.curve), ...compared]) surroundings.out(line);
    }
    if (settings.plots !== undefined) await writePlots(settings.plots, toDrawn(report));
    return 0;
  } catch (error) {
    if (!(error instanceof QuestionSetError)) throw error;
    surroundings.err(error.message);
    return 2;
  }
}

function terminal(): Surroundings {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    progress: process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001b[K${line}`) : null,
    clock: () => performance.now(),
  };
}

function readSettings(args: string[]): Settings | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        limit: { type: 'string' },
        curve: { type: 'boolean', default: false },
        compare: { type: 'string' },
        plots: { type: 'string' },
      },
    });
    const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
    if (values.limit !== undefined && !(Number.isInteger(limit) && limit > 0))
      return `--limit takes a whole number above 0, not '${values.limit}'`;
    const { json, verbose, curve, compare: file, plots } = values;
    return { dirs: positionals, json, verbose, limit, curve, compare: file, plots };
  } catch (error) {
    // parseArgs throws a TypeError with a code for what the user typed; anything else is a bug.
    if (error instanceof TypeError && 'code' in error) return error.message.split('\n', 1)[0] ?? '';
    throw error;
  }
}

/** @returns what was found, or in one line why there is nothing */
async function evaluate(
  settings: Settings,
  earlier: Earlier | null,
  surroundings: Surroundings,
): Promise<Report | string> {
  const leftOut: LeftOut[] = [];
  const dirs: string[] = [];
  if (settings.dirs.length > 0) {
    const missing = settings.dirs.find((dir) => !existsSync(dir));
    if (missing !== undefined) return `no such folder: ${missing}`;
    dirs.push(...settings.dirs);
  } else {
    for (const dir of FOUND_BY_DEFAULT) {
      if (existsSync(join(ROOT, dir))) dirs.push(join(ROOT, dir));
      else leftOut.push({ name: dir, reason: 'is not there' });
    }
  }
  const setDirs = (await Promise.all(dirs.map(findSets))).flat();
  const nameDirs = (await Promise.all(dirs.map(findNamePairs))).flat();
  if (setDirs.length + nameDirs.length === 0) return `no question set in ${dirs.join(', ') || ROOT}`;
  const sets: SetReport[] = [];
  for (const dir of setDirs) {
    const loaded = await loadSet(dir);
    if (loaded.leftOut) leftOut.push(loaded.leftOut);
    const report = evaluateSets(loaded.sets, settings, surroundings);
    if (report) sets.push(report);
  }
  surroundings.progress?.('');
  const names = [];
  for (const dir of nameDirs) {
    const name = relative(dirname(dirname(resolve(dir))), resolve(dir)) || basename(dir);
    names.push({ name, agreement: await evaluateNames(dir) });
  }
  return { sets, names, leftOut, compared: earlier && compare(earlier, sets) };
}

/** The sets of one folder as one: several where each question brings its own documents. */
function evaluateSets(
  sets: readonly QuestionSet[],
  settings: Settings,
  { progress, clock }: Surroundings,
): SetReport | null {
  const [first] = sets;
  if (!first) return null;
  const chosen = spread(
    sets.flatMap((set) => set.questions.map((gold) => ({ set, gold }))),
    settings.limit,
  );
  let done = 0;
  let written = 0;
  const onAsked = () => {
    done++;
    if (!progress || clock() - written < PROGRESS_EVERY) return;
    written = clock();
    progress(`${first.name}: ${done} of ${chosen.length}`);
  };
  const asked: Asked[] = [];
  const bySet = new Map<QuestionSet, QuestionSet['questions'][number][]>();
  for (const { set, gold } of chosen) {
    const those = bySet.get(set);
    if (those) those.push(gold);
    else bySet.set(set, [gold]);
  }
  for (const [set, questions] of bySet) asked.push(...askAll(set, questions, clock, onAsked));
  const wrong = settings.verbose && first.part !== 'held' ? asked.flatMap((one) => wrongLine(one) ?? []) : [];
  const measured = asked.map(({ gold: { id, question }, judged, beside }) => ({
    asked: first.part === 'held' ? null : { id, question },
    judged,
    beside,
  }));
  return { name: first.name, part: first.part, measured, wrong };
}
