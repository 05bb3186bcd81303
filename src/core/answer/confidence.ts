/**
 * How sure an answer is: a calibrated chance that the first excerpt answers, from the best evidence and from what is
 * missing, with one threshold for answering or abstaining.
 */

import type { Evidence } from './evidence.ts';
import { FEATURES } from './features.ts';
import type { Sought } from './lookup.ts';

/** Figures of the best evidence, then of what stands beside it and of what no document knows. */
export const CONFIDENCE_FEATURES = [
  ...FEATURES,
  'score',
  'runnerUp',
  'gap',
  'supporters',
  'unknownWeight',
  'unknownName',
  'readOtherwise',
  'rarestMissing',
  'bestCoverageAnywhere',
  'bestPairsAnywhere',
] as const;

/**
 * Computes the figures that confidence is judged by.
 *
 * @param ranked evidence with scores, best first; at least one
 * @param sought the question's words as the documents write them
 */
export function confidenceFeatures(
  ranked: readonly { evidence: Evidence; score: number }[],
  sought: readonly Sought[],
): Float64Array {
  const vector = new Float64Array(CONFIDENCE_FEATURES.length);
  const [best, second] = ranked;
  if (!best) return vector;
  vector.set(best.evidence.vector, 0);
  let at = FEATURES.length;
  const total = sought.reduce((sum, wanted) => sum + wanted.weight, 0) || 1;
  const unknown = sought.filter((wanted) => !wanted.known);
  const feature = (name: (typeof FEATURES)[number]) => FEATURES.indexOf(name);
  const most = (name: (typeof FEATURES)[number]) =>
    Math.max(...ranked.slice(0, 8).map(({ evidence }) => evidence.vector[feature(name)] ?? 0));
  const missing = sought.filter(
    (_, i) =>
      (best.evidence.matches[i]?.strength ?? 0) < 0.4 && (best.evidence.context.support[i] ?? 0) < 0.5,
  );
  vector[at++] = best.score;
  vector[at++] = second?.score ?? 0;
  vector[at++] = best.score - (second?.score ?? 0);
  vector[at++] = Math.min(6, ranked.filter((other) => other.score > best.score - 1).length);
  vector[at++] = unknown.reduce((sum, wanted) => sum + wanted.weight, 0) / total;
  vector[at++] = unknown.some((wanted) => wanted.term.kind === 'name') ? 1 : 0;
  vector[at++] = sought.some((wanted) => wanted.readAs !== null) ? 1 : 0;
  vector[at++] = Math.max(0, ...missing.map((wanted) => wanted.weight));
  vector[at++] = most('coverage');
  vector[at++] = most('pairs');
  return vector;
}

/**
 * What no chance outweighs. Each of these breaks the claim outright (another country's delegation, no date where a
 * date was asked for), and trees that saw too few of them would trade them against matching words. The caps stand
 * near the share of right answers among the flagged questions of the build sets, cross-fitted (`npm run train`
 * prints those), and below the threshold: a broken claim is not shown.
 */
export const VETOES: readonly {
  readonly figure: (typeof CONFIDENCE_FEATURES)[number];
  readonly broken: (value: number) => boolean;
  readonly cap: number;
}[] = [
  { figure: 'countryConflict', broken: (value) => value === 1, cap: 0.25 },
  { figure: 'rivalNumber', broken: (value) => value === 1, cap: 0.1 },
  { figure: 'privative', broken: (value) => value === 1, cap: 0.25 },
  { figure: 'spanless', broken: (value) => value === 1, cap: 0.15 },
  { figure: 'speaker', broken: (value) => value < 0.3, cap: 0.2 },
  { figure: 'missingName', broken: (value) => value > 0.8, cap: 0.1 },
  { figure: 'agentVerb', broken: (value) => value < 0.3, cap: 0.25 },
  { figure: 'unrealised', broken: (value) => value === 1, cap: 0.25 },
  { figure: 'strayFocus', broken: (value) => value === 1, cap: 0.25 },
  { figure: 'presupposed', broken: (value) => value === 1, cap: 0.25 },
  { figure: 'otherAgent', broken: (value) => value === 1, cap: 0.2 },
  { figure: 'otherOffice', broken: (value) => value === 1, cap: 0.2 },
  { figure: 'otherOwner', broken: (value) => value === 1, cap: 0.2 },
  { figure: 'birthless', broken: (value) => value === 1, cap: 0.1 },
  { figure: 'unsaid', broken: (value) => value === 1, cap: 0.25 },
];
/** How far below its cap a broken claim may lie for what the model says of it. */
const SPREAD = 0.2;
const PLACES = VETOES.map(({ figure }) => CONFIDENCE_FEATURES.indexOf(figure));

/**
 * Applies the vetoes.
 *
 * @param chance what the model says
 * @param vector the figures it was judged by, as `confidenceFeatures` gives them
 * @returns the chance, or the lowest cap among what is broken
 */
export function capped(chance: number, vector: ArrayLike<number>): number {
  const least = VETOES.reduce(
    (lowest, { broken, cap }, i) => (broken(vector[PLACES[i] ?? -1] ?? 0) ? Math.min(lowest, cap) : lowest),
    chance,
  );
  // Among broken claims, too, one is likelier than another.
  return least < chance ? least * (1 - SPREAD + SPREAD * chance) : chance;
}

/** How many of the best sentences are tried when the first breaks the claim, and how far behind they may be. */
const TRIED = 6;
const BEHIND = 2;

/**
 * Puts the best sentence that breaks nothing first: 'the Russian delegation heading to Brill' matches more words of
 * 'Who will lead the Russian delegation?' than the sentence that names the one who leads it.
 *
 * @param ranked evidence with scores (log odds), best first
 * @returns the same evidence; its order is kept where the first breaks nothing, or everything near it does
 */
export function promoted<T extends { readonly evidence: Evidence; readonly score: number }>(
  ranked: readonly T[],
): T[] {
  const best = ranked[0];
  if (!best) return [];
  for (const candidate of ranked.slice(0, TRIED)) {
    if (candidate.score < best.score - BEHIND) break;
    if (breaksNothing(candidate.evidence))
      return [candidate, ...ranked.filter((other) => other !== candidate)];
  }
  return [...ranked];
}

/** Whether a sentence breaks none of the `VETOES`. */
export function breaksNothing({ vector }: Evidence): boolean {
  return VETOES.every(({ broken }, i) => !broken(vector[PLACES[i] ?? -1] ?? 0));
}
