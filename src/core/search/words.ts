/** What is known of the words of several collections together. */
import { foldCase } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import type { Spelling } from './passageIndex.ts';
import { holds, type Shelf } from './shelf.ts';
import { misspellingDistance } from './spelling.ts';
import { commonest, type WordCount } from './vocabulary.ts';

const SHORTEST_PREFIX = 2;

/** Words near one that is not known, best first, one a term: see `PassageIndex.spellings`. */
export function spellingsIn(
  shelves: readonly Shelf[],
  folded: string,
  language: string,
  limit: number,
): Spelling[] {
  const words = merged(shelves.map((shelf) => shelf.vocabulary.near(folded)));
  const found: (Spelling & { readonly word: string })[] = [];
  for (const [word, { count, forms }] of words) {
    const distance = misspellingDistance(folded, word);
    if (distance === null) continue;
    const term = indexedTerm(word, language, shelves);
    if (term !== null) found.push({ term, printed: commonest(forms), distance, count, word });
  }
  found.sort((a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1));
  const terms = new Set<string>();
  const spellings: Spelling[] = [];
  for (const { word: _, ...spelling } of found) {
    if (spellings.length >= limit) break;
    if (!terms.has(spelling.term)) spellings.push(spelling);
    terms.add(spelling.term);
  }
  return spellings;
}

/** Words that begin like this, as they are most often printed: see `PassageIndex.complete`. */
export function completionsIn(shelves: readonly Shelf[], prefix: string, limit: number): string[] {
  const folded = foldCase(prefix.trim());
  if (folded.length < SHORTEST_PREFIX) return [];
  const words = merged(shelves.map((shelf) => shelf.vocabulary.beginning(folded)));
  return [...words]
    .sort(([a, { count: m }], [b, { count: n }]) => n - m || (a < b ? -1 : 1))
    .slice(0, Math.max(0, limit))
    .map(([, { forms }]) => commonest(forms));
}

/** The index term of a word of the vocabulary: by the question's language if it is one there, else by the documents'. */
function indexedTerm(word: string, language: string, shelves: readonly Shelf[]): string | null {
  const languages = new Set([language, ...shelves.flatMap((shelf) => [...shelf.languages.keys()]).sort()]);
  for (const candidate of languages) {
    const term = stem(word, candidate);
    if (shelves.some((shelf) => holds(shelf, term))) return term;
  }
  return null;
}

/** Counts of the same word in several vocabularies, summed. */
function merged(vocabularies: readonly Iterable<[string, WordCount]>[]): Map<string, WordCount> {
  const all = new Map<string, WordCount>();
  for (const vocabulary of vocabularies) {
    for (const [word, { count, forms }] of vocabulary) {
      const known = all.get(word);
      if (!known) {
        all.set(word, { count, forms });
        continue;
      }
      const sums = new Map(known.forms);
      for (const [form, times] of forms) sums.set(form, (sums.get(form) ?? 0) + times);
      all.set(word, { count: known.count + count, forms: sums });
    }
  }
  return all;
}
