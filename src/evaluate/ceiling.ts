/** The ceiling of answering: where in the passage search the first passage stands that holds an answer. */
import { searchTexts } from '../core/answer/copies.ts';
import { lookUp, toQuery } from '../core/answer/lookup.ts';
import { whoIsInstead } from '../core/answer/nameAnswer.ts';
import { timeScopeOf } from '../core/answer/timeScope.ts';
import { parseQuestion } from '../core/question/parse.ts';
import type { PassageIndex } from '../core/search/passageIndex.ts';
import { holds } from './judge.ts';
import type { GoldQuestion } from './sets.ts';

/** Passages looked through; what is found further down is not found. */
const DEPTH = 50;

/**
 * Looks a question up as answering does, only further down.
 *
 * @param today the ISO day on which it is asked
 * @returns from 1; of several parts the best one's; null where none of the first `DEPTH` passages holds an accepted
 *   span whole, and for a question without an answer
 */
export function rankOfGold(gold: GoldQuestion, index: PassageIndex, today: string): number | null {
  if (!gold.answerable) return null;
  const question = parseQuestion(whoIsInstead(timeScopeOf(gold.question, today).text));
  const ranks = question.parts.flatMap((part) => {
    const query = toQuery(lookUp(part, index, 'all', question.language));
    const hits = searchTexts(index, query, { visible: 'all', limit: DEPTH });
    const at = hits.findIndex(({ document, passage: { start, end } }) =>
      holds({ document, start, end }, gold.answers),
    );
    return at < 0 ? [] : [at + 1];
  });
  return ranks.length > 0 ? Math.min(...ranks) : null;
}
