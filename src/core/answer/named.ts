/** Whether a sentence is itself about whom a question names. */
import type { Assessment } from './assess.ts';
import type { Evidence } from './evidence.ts';

/** How surely a name must stand in a sentence (0 to 1): as itself or in another spelling. */
const NAMED = 0.5;

/**
 * Whether a sentence has every name and country of the question that the best sentence has. What stands in the row or
 * the heading beside it is not enough for an answer of its own: each row of a table stands beside all the others.
 */
export function namesAll(
  { ranked, sought }: Pick<Assessment, 'ranked' | 'sought'>,
  { matches }: Evidence,
): boolean {
  const best = ranked[0]?.evidence.matches;
  return sought.every(({ term, country }, at) => {
    if (term.kind !== 'name' && country === null) return true;
    const needed = (best?.[at]?.strength ?? 0) >= NAMED;
    return !needed || (matches[at]?.strength ?? 0) >= NAMED;
  });
}
