/** What a sentence is beside the others that were found for the same question. */
import type { Evidence } from './evidence.ts';

/** Figures of the sentence alone whose distance from the best found is a figure too. */
const COMPARED = [
  'coverage',
  'coverageInContext',
  'plainAround',
  'soft',
  'typeQuality',
  'typeNearness',
] as const;

/** The figures, in the order of `relate`. */
export const RELATIVE_FEATURES = [
  'behindCoverage',
  'behindCoverageInContext',
  'behindPlainAround',
  'behindSoft',
  'behindTypeQuality',
  'behindTypeNearness',
  'agreement',
] as const;

/** Others that give the same answer count up to this many. */
const MOST_AGREEING = 3;
/** A sentence with a smaller share of the question's words agrees by chance. */
const AGREES_FROM = 0.35;

/**
 * Completes the vectors of one question's evidence: how far each stands behind the best in what is compared, and how
 * many others mark the same words as the answer.
 *
 * @param evidence of one question, its vectors filled but for the relative figures
 * @param names the figures of a vector, in order
 */
export function relate(evidence: readonly Evidence[], names: readonly string[]): void {
  const first = names.indexOf(RELATIVE_FEATURES[0]);
  for (const [i, name] of COMPARED.entries()) {
    const at = names.indexOf(name);
    let best = 0;
    for (const { vector } of evidence) best = Math.max(best, vector[at] ?? 0);
    for (const { vector } of evidence) vector[first + i] = best - (vector[at] ?? 0);
  }
  const coverage = names.indexOf('coverageInContext');
  const answers = evidence.map(answerOf);
  for (const [i, { vector }] of evidence.entries()) {
    const own = answers[i];
    let count = 0;
    if (own)
      for (const [j, other] of evidence.entries())
        if (j !== i && answers[j] === own && (other.vector[coverage] ?? 0) >= AGREES_FROM) count++;
    vector[first + COMPARED.length] = Math.min(MOST_AGREEING, count);
  }
}

/** What a sentence marks as the answer, by its last word for a name ('Igor Orlo', 'Orlo'); null for long or no marks. */
function answerOf({ view, chosen }: Evidence): string | null {
  if (!chosen || chosen.quality < 0.3 || chosen.to - chosen.from > 5) return null;
  const words = view.tokens.slice(chosen.from, chosen.to);
  return words.every((token) => token.capital)
    ? (words.at(-1)?.folded ?? null)
    : words.map((token) => token.folded).join(' ');
}
