/**
 * How fast a question is answered, beside plain MiniSearch (its defaults, search alone) in the same run:
 * `npm run bench [-- --passages N]`.
 *
 * 400 whole questions, from the typed words to the Answer, each asked once, so that no result can come out of a
 * cache; what an Answerer keeps of the sentences it has looked at stays, as it does while a bot runs.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from '../src/evaluate/report.ts';
import type { Figures, Measured } from './measure.ts';

const PASSAGES = 100_000;
const HEAP_MB = 8_192;

function run(...args: string[]): Measured {
  const child = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${HEAP_MB}`,
      '--import',
      import.meta.resolve('tsx'),
      fileURLToPath(new URL('./measure.ts', import.meta.url)),
      ...args,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 24 },
  );
  if (child.status !== 0)
    throw new Error(`measuring '${args.join(' ')}' ended with ${child.status ?? child.signal}`);
  return JSON.parse(child.stdout) as Measured;
}

function lines({
  corpus,
  documents,
  passages,
  unitsAPassage,
  questions,
  ours,
  plain,
  right,
}: Measured): string[] {
  const row = (name: string, { medianMs, p95Ms, indexMs, bytesAPassage }: Figures) => [
    `  ${name}`,
    medianMs.toFixed(2),
    p95Ms.toFixed(2),
    (indexMs / 1000).toFixed(2),
    (bytesAPassage / 1024).toFixed(2),
  ];
  const ratio = (of: (figures: Figures) => number) => `${(of(ours) / of(plain)).toFixed(2)} x`;
  return [
    `${corpus}: ${documents} documents, ${passages} passages of ${Math.round(unitsAPassage)} characters, ${questions} questions`,
    ...table(
      [
        ['', 'median ms', 'p95 ms', 'index s', 'KB a passage'],
        row('Attaché, whole answer', ours),
        row('MiniSearch, search alone', plain),
        [
          '  ratio',
          ratio((figures) => figures.medianMs),
          ratio((figures) => figures.p95Ms),
          ratio((figures) => figures.indexMs),
          ratio((figures) => figures.bytesAPassage),
        ],
      ],
      1,
    ),
    ...(right === null ? [] : [`  the stated fact stands in the first excerpt: ${right} of ${questions}`]),
    '',
  ];
}

const { values } = parseArgs({ options: { passages: { type: 'string', default: String(PASSAGES) } } });
const passages = Number(values.passages);
if (!Number.isInteger(passages) || passages < 5_000) {
  console.error('--passages takes a whole number from 5000');
  process.exitCode = 2;
} else {
  for (const line of lines(run('sample'))) console.log(line);
  const last = run('synthetic', String(passages));
  for (const line of lines(last)) console.log(line);
  console.log(`MiniSearch was asked ${last.plainQuestions} of the questions.`);
  console.log('KB a passage: heap after collection, the documents themselves not counted.');
}
