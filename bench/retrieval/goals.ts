/** What the sealed segment is to reach, as ratios of one run, and how far it does. */
import { table } from '../../src/evaluate/report.ts';
import type { Cold, Measured } from './child.ts';
import type { Results } from './report.ts';
import type { Outcome } from './run.ts';

interface Both {
  readonly measured: Measured;
  readonly cold: Cold;
}

/** One goal: what it says, its number, and what was measured. */
interface Goal {
  readonly what: string;
  readonly wanted: number;
  readonly got: number | null;
  /** Whether more is better. */
  readonly least: boolean;
  readonly unit: string;
}

const MILLION = 1_000_000;

/** The goals' lines: each with what was measured, those of sizes that were not run left out. */
export function goalLines(results: Results): string[] {
  const rows = goals(results).flatMap(({ what, wanted, got, least, unit }) => {
    if (got === null) return [];
    const reached = least ? got >= wanted : got <= wanted;
    const digits = got < 10 ? 2 : got < 100 ? 1 : 0;
    return [
      [
        what,
        `${least ? 'at least' : 'at most'} ${wanted}${unit}`,
        `${got.toFixed(digits)}${unit}`,
        reached ? 'reached' : 'not reached',
      ],
    ];
  });
  return rows.length === 0 ? [] : [...table([['sealed segment', 'goal', 'here', ''], ...rows], 2)];
}

function goals(results: Results): Goal[] {
  const at = (passages: number, engine: string): Both | null => figures(results.get(passages)?.get(engine));
  const ratio = (
    what: string,
    passages: number,
    engine: string,
    of: (both: Both) => number,
    wanted: number,
  ): Goal => {
    const [theirs, ours] = [at(passages, engine), at(passages, 'sealed')];
    return {
      what: `${what}, ${passages.toLocaleString('en')} passages`,
      wanted,
      got: theirs && ours ? of(theirs) / of(ours) : null,
      least: true,
      unit: ' x',
    };
  };
  const median = ({ measured }: Both): number => measured.asked[0]?.p50 ?? Number.NaN;
  const [small, large, whole] = [at(10_000, 'sealed'), at(100_000, 'sealed'), at(MILLION, 'sealed')];
  const bound = (what: string, wanted: number, unit: string, of: (both: Both) => number): Goal => ({
    what: `${what}, 1,000,000 passages`,
    wanted,
    got: whole && of(whole),
    least: false,
    unit,
  });
  const LARGE = 100_000;
  return [
    ratio("median before MiniSearch's defaults", 1000, 'minisearch', median, 60),
    ratio("median before MiniSearch's defaults", 10_000, 'minisearch', median, 250),
    ratio("median before MiniSearch's defaults", LARGE, 'minisearch', median, 1000),
    ratio('median before MiniSearch without function words', LARGE, 'minisearch-content', median, 100),
    ratio(
      "indexing before MiniSearch's defaults",
      LARGE,
      'minisearch',
      ({ measured }) => measured.indexMs,
      15,
    ),
    ratio(
      "memory below MiniSearch's defaults",
      LARGE,
      'minisearch',
      ({ measured }) => measured.memoryBytes,
      9,
    ),
    ratio("cold start before MiniSearch's defaults", LARGE, 'minisearch', ({ cold }) => cold.answeredMs, 150),
    {
      what: 'growth of the median, 10,000 to 100,000 passages',
      wanted: 5,
      got: small && large ? median(large) / median(small) : null,
      least: false,
      unit: ' x',
    },
    bound('median', 2, ' ms', median),
    bound('99th percentile', 10, ' ms', ({ measured }) => measured.asked[0]?.p99 ?? Number.NaN),
    bound('memory a passage', 600, ' bytes', ({ measured }) => measured.memoryBytes / MILLION),
    bound(
      'first answer after start, modules included',
      400,
      ' ms',
      ({ cold }) => cold.loadedMs + cold.answeredMs,
    ),
    bound('longest gap of the event loop', 25, ' ms', ({ measured }) =>
      Math.max(measured.gapMs, measured.asked[0]?.gapMs ?? 0),
    ),
  ];
}

function figures(outcome: Outcome | undefined): Both | null {
  return outcome && 'measured' in outcome ? outcome : null;
}
