/** Where a sentence has the words of a question, in whatever form. */
import type { Sought } from './lookup.ts';
import type { SentenceView } from './sentenceView.ts';

/** One word of the question found in a sentence. */
export interface Match {
  /** How far it is the word that was asked for: 1 for the word itself, less for synonyms and spellings. */
  readonly strength: number;
  /** Token indexes where it stands with that strength or a little less, ascending. */
  readonly at: readonly number[];
}

/** One match a term of the question, null where the sentence lacks it. */
export type Matches = readonly (Match | null)[];

/** Places whose strength is this much below the best are kept too: the binding may be at any of them. */
const KEPT = 0.5;

/** Finds the words of a question in a sentence. */
export function matchAll(sought: readonly Sought[], view: SentenceView): Matches {
  return sought.map((wanted) => matchOne(wanted, view));
}

function matchOne(wanted: Sought, view: SentenceView): Match | null {
  let strength = 0;
  const found: { at: number; strength: number }[] = [];
  for (const [form, weight] of wanted.alternatives) {
    const places = view.places.get(form);
    if (!places) continue;
    for (const at of places) found.push({ at, strength: weight });
    if (weight > strength) strength = weight;
  }
  for (const phrase of wanted.phrases) {
    const [first, ...rest] = phrase.stems;
    for (const at of view.places.get(first ?? '') ?? []) {
      if (!rest.every((form, i) => view.terms[at + 1 + i] === form)) continue;
      found.push({ at: at + rest.length, strength: phrase.weight });
      if (phrase.weight > strength) strength = phrase.weight;
    }
  }
  if (strength === 0) return null;
  const at = found.filter((place) => place.strength >= strength * KEPT).map((place) => place.at);
  return { strength, at: [...new Set(at)].sort((a, b) => a - b) };
}
