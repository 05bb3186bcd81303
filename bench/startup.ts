/**
 * `npm run startup`: how long a question takes from the keyboard to the screen, over the sample corpus.
 *
 *     npm run startup                 # 15 runs each
 *     npm run startup -- --runs 40
 *
 * The programs take turns, so that a busy moment falls on all alike. An empty Node program is the yardstick: what a
 * start costs depends on the machine first of all.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const QUESTION = 'Who heads the Russian delegation?';
const PROGRAMS: readonly (readonly [string, ...string[]])[] = [
  ['node', '-e', '0'],
  ['npm', '--version'],
  ['node', 'dist/cli.js', 'ask', QUESTION],
  ['node', 'scripts/run.mjs', 'ask', QUESTION],
  ['npm', 'run', 'ask', '--', QUESTION],
];

/** Milliseconds until the program has ended. */
function timed([command, ...args]: readonly [string, ...string[]]): number {
  const before = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  const after = performance.now();
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return after - before;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const runs = Number(values.runs);
const times = PROGRAMS.map((): number[] => []);
// The first turn builds where that is needed, and fills the caches of the disk.
for (const program of [...PROGRAMS].reverse()) timed(program);
for (let turn = 0; turn < runs; turn++)
  for (const [i, program] of PROGRAMS.entries()) times[i]?.push(timed(program));

const medians = times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0);
console.log('program'.padEnd(70), 'least ms  median ms  times an empty program');
for (const [i, program] of PROGRAMS.entries()) {
  const [least = 0, median = 0] = [times[i]?.[0], medians[i]];
  const ratio = median / (medians[0] ?? 1);
  console.log(
    program.join(' ').padEnd(70),
    least.toFixed(0).padStart(8),
    median.toFixed(0).padStart(10),
    ratio.toFixed(1).padStart(23),
  );
}
