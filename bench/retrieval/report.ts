/** What was measured, in words and columns. */
import { table } from '../../src/evaluate/report.ts';
import type { Asked } from './child.ts';
import type { Found } from './engine.ts';
import type { Outcome } from './run.ts';

/** The engines, in the order of their rows, and what they are called. */
export const ENGINES: Readonly<Record<string, string>> = {
  minisearch: 'MiniSearch, defaults',
  'minisearch-content': 'MiniSearch, no function words',
  fts5: 'SQLite FTS5, no function words',
  'postgres-gin': 'PostgreSQL, GIN and ts_rank_cd',
  'postgres-rum': 'PostgreSQL, RUM',
  live: 'Attaché, live index',
  sealed: 'Attaché, sealed segment',
};

/** By engine. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** By size. */
export type Results = ReadonlyMap<number, Outcomes>;

const BLANK = '-';
/** Their memory is not Node's to tell. */
const ELSEWHERE = /^(?:fts5|postgres)/;
/** Their processes are not ours. */
const SERVER = /^postgres/;

function small(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(ms >= 1 ? 2 : 3);
}

function rowsOf(engine: string, outcome: Outcome, passages: number): string[][] {
  const name = ENGINES[engine] ?? engine;
  if ('failure' in outcome) return [[name, ...Array<string>(11).fill(BLANK)]];
  const { measured, cold } = outcome;
  return measured.asked.map((asked, index) => {
    const first = index === 0;
    const once = (figure: string): string => (first ? figure : BLANK);
    return [
      first ? name : `  the same, ${asked.search}`,
      String(asked.questions),
      small(asked.p50),
      small(asked.p95),
      small(asked.p99),
      once(((1000 * passages) / measured.indexMs).toFixed(0)),
      once((measured.fileBytes / passages).toFixed(0)),
      once(ELSEWHERE.test(engine) ? BLANK : (measured.memoryBytes / passages).toFixed(0)),
      once(SERVER.test(engine) ? BLANK : (measured.peakBytes / 1e6).toFixed(0)),
      once(small(cold.answeredMs)),
      once(measured.gapMs.toFixed(0)),
      asked.gapMs.toFixed(0),
    ];
  });
}

/** One size's table and what is to be said of it. */
export function sizeLines(passages: number, outcomes: Outcomes): string[] {
  const all = [...outcomes];
  const failures = all.flatMap(([engine, outcome]) =>
    'failure' in outcome ? [`${ENGINES[engine] ?? engine}: ${outcome.failure}`] : [],
  );
  return [
    `${passages.toLocaleString('en')} passages`,
    ...table(
      [
        [
          '',
          'asked',
          'p50 ms',
          'p95 ms',
          'p99 ms',
          'indexed/s',
          'file B',
          'memory B',
          'peak MB',
          'cold ms',
          'gap: indexing',
          'asking',
        ],
        ...all.flatMap(([engine, outcome]) => rowsOf(engine, outcome, passages)),
      ],
      1,
    ),
    ...failures,
    ...partLines(outcomes, passages),
    ...agreementLines(outcomes),
    '',
  ];
}

/** Where our own indexing spends its time. */
function partLines(outcomes: Outcomes, passages: number): string[] {
  return ['live', 'sealed'].flatMap((engine) => {
    const outcome = outcomes.get(engine);
    if (!outcome || 'failure' in outcome) return [];
    const { indexMs, analysisMs } = outcome.measured;
    if (analysisMs === null) return [];
    const each = (ms: number): string => ((1000 * ms) / passages).toFixed(0);
    return [
      `${ENGINES[engine] ?? engine}: of indexing, reading a passage into terms takes ${each(analysisMs)} µs, the rest ${each(indexMs - analysisMs)}`,
    ];
  });
}

/** The way of asking, if it was measured. */
export function askedOf(outcomes: Outcomes | undefined, engine: string, way = 0): Asked | null {
  const outcome = outcomes?.get(engine);
  return outcome && 'measured' in outcome ? (outcome.measured.asked[way] ?? null) : null;
}

/** By how many of the questions two ways of asking differ in any passage, score or place; null where one was not asked. */
function differing(
  a: Asked | null,
  b: Asked | null,
): { readonly differ: number; readonly of: number } | null {
  if (!a || !b) return null;
  const others = new Map<number, readonly Found[]>(b.found);
  const both = a.found.filter(([question]) => others.has(question));
  const differ = both.filter(
    ([question, found]) => JSON.stringify(found) !== JSON.stringify(others.get(question)),
  ).length;
  return { differ, of: both.length };
}

function agreementLines(outcomes: Outcomes): string[] {
  const exact = differing(askedOf(outcomes, 'sealed'), askedOf(outcomes, 'live', 1));
  const shortened = differing(askedOf(outcomes, 'sealed'), askedOf(outcomes, 'live'));
  if (!exact || !shortened) return [];
  return [
    exact.differ === 0
      ? `The sealed segment's top ten, scores and order are those of the live index that scores every passage, to the bit: ${exact.of} of ${exact.of} questions.`
      : `THE SEALED SEGMENT'S TOP TEN IS WRONG for ${exact.differ} of ${exact.of} questions.`,
    `The live index with its shortcut gives another top ten for ${shortened.differ} of ${shortened.of}.`,
  ];
}

/** Whether sealed and live gave the same wherever both were asked. */
export function agrees(results: Results): boolean {
  return [...results.values()].every(
    (outcomes) => (differing(askedOf(outcomes, 'sealed'), askedOf(outcomes, 'live', 1))?.differ ?? 0) === 0,
  );
}
