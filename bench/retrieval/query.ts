/** A question as our indexes are asked it: its words but the function words, each for itself. */
import { termsOf } from '../../src/core/search/analyser.ts';
import type { PassageHit, PassageQuery } from '../../src/core/search/passageIndex.ts';
import type { Shortcut } from '../../src/core/search/ranking.ts';
import { tokenize } from '../../src/core/text/tokens.ts';
import { firstOf } from './corpus.ts';
import type { Found } from './engine.ts';

/** No shortcut: every passage that holds a word is scored. */
export const EXHAUSTIVE: Shortcut = {
  commonShare: 1,
  commonFloor: Number.POSITIVE_INFINITY,
  enough: Number.POSITIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
};

/** No synonyms, no other spellings: what MiniSearch and FTS5 are asked as well. */
export function queryOf(question: string): PassageQuery {
  const groups = termsOf(tokenize(question), 'en').flatMap((term) =>
    term === null ? [] : [{ alternatives: [{ term, weight: 1 }], weight: 1 }],
  );
  return { groups };
}

/** Hits by their passages' numbers in the corpus. */
export function toFound(hits: readonly PassageHit[]): Found[] {
  return hits.map(({ document, passage, score }) => ({
    passage: firstOf(document.id) + passage.ordinal,
    score,
  }));
}
