/** Questions that no single sentence answers: quotations, names, sides compared, news. */
import { newsWishOf, sidesWishOf } from '../question/wishes.ts';
import type { AskOptions } from './answerer.ts';
import { dayOfEvent, type Looking } from './bounded.ts';
import { joined } from './joined.ts';
import type { MatterScope } from './matter.ts';
import { answerName } from './nameAnswer.ts';
import { answerNews } from './news.ts';
import { answerQuote } from './quoteAnswer.ts';
import { answerSides } from './sides.ts';
import { firstDay } from './timeScope.ts';
import type { Answer } from './types.ts';

/**
 * Answers a question of these kinds.
 *
 * @param text the question without its time; `asked` is as it was typed
 * @returns null for a question that goes the usual way
 */
export function specialAnswer(
  text: string,
  asked: string,
  options: AskOptions,
  scope: Looking & MatterScope,
): Omit<Answer, 'elapsedMs'> | null {
  const { index, visible, accept } = scope;
  const seen = { visible, ...(accept ? { accept } : {}) };
  const printed = answerQuote(asked, index, seen) ?? answerName(text, index, seen);
  if (printed) return printed;
  const sides = sidesWishOf(text);
  if (sides)
    return joined(
      asked,
      answerSides(sides, scope).map((part) => ({ ...part, elapsedMs: 0 })),
    );
  const news = newsWishOf(text);
  if (!news) return null;
  if (news.since === null) return answerNews(asked, news, null, scope);
  const since = firstDay(news.since, options.asOf ?? options.today) ?? dayOfEvent(news.since, options, scope);
  // 'Since the storm': without a day there is nothing that could be newer.
  return since === null ? null : answerNews(asked, news, since, scope);
}
