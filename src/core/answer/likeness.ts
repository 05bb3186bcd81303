/** How near a sentence's words come to those of a question that it lacks. */
import { alike } from '../lexicon/vectors.ts';
import type { Sought } from './lookup.ts';
import type { SentenceView } from './sentenceView.ts';

/** A cosine as support, 0 to 0.8: below 0.3 two words are strangers; near 0.9 they are forms of one. */
function softened(cosine: number): number {
  return 0.8 * Math.min(1, Math.max(0, (Math.max(0, cosine) - 0.3) / 0.6));
}

/** How near the sentence's nearest word comes to one word of the question, 0 to 0.8; 0 for names and numbers. */
export function nearestLikeness(wanted: Sought, view: SentenceView): number {
  if (wanted.vector < 0) return 0;
  let most = 0;
  for (const [i, row] of view.vectors.entries())
    if (row >= 0 && view.terms[i] !== wanted.stem) most = Math.max(most, alike(wanted.vector, row));
  return softened(most);
}

/** `nearestLikeness` among the sentence's verbs alone. */
export function verbLikeness(wanted: Sought, view: SentenceView): number {
  if (wanted.vector < 0) return 0;
  let most = 0;
  // The word itself was passed over with reason: 'heading to Brill' heads nothing.
  for (const [i, row] of view.vectors.entries())
    if (row >= 0 && view.parts[i] === 'VERB' && view.terms[i] !== wanted.stem)
      most = Math.max(most, alike(wanted.vector, row));
  return softened(most);
}

/**
 * How alike the words of the question and of the sentence are.
 *
 * @returns `nearest`: for each word how near the sentence's nearest comes to it, 0 to 0.8; `topic`: the mean over the
 *   question of the mean over the sentence's three nearest
 */
export function likenessOf(
  sought: readonly Sought[],
  view: SentenceView,
): { readonly nearest: readonly number[]; readonly topic: number } {
  const rows = view.vectors;
  const nearest: number[] = [];
  let sum = 0;
  let count = 0;
  for (const wanted of sought) {
    if (wanted.vector < 0) {
      nearest.push(0);
      continue;
    }
    let first = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    let third = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      const likeness = row >= 0 ? alike(wanted.vector, row) : 0;
      if (likeness > first) {
        third = second;
        second = first;
        first = likeness;
      } else if (likeness > second) {
        third = second;
        second = likeness;
      } else if (likeness > third) third = likeness;
    }
    nearest.push(softened(first));
    sum += (held(first) + held(second) + held(third)) / 3;
    count++;
  }
  return { nearest, topic: count === 0 ? 0.35 : sum / count };
}

/** A sentence of fewer words than three is unlike beyond them. */
function held(likeness: number): number {
  return likeness === Number.NEGATIVE_INFINITY ? 0 : likeness;
}
