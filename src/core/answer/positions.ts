/** Excerpts grouped by the answer they give, and counted by the sources behind them. */
import type { AnswerType } from '../question/types.ts';
import type { Excerpt, Position } from './types.ts';
import { type Normal, normalise, standing } from './values/normal.ts';

/**
 * Groups excerpts by their marked answers, most supported first, then in the excerpts' own order.
 *
 * Answers are one where they say the same, however printed: 'four hours' and 'a four-hour meeting', 'Jan. 23' and
 * 'Friday' in a document of that week, two spellings of a name. What has no such measure is one where its words are.
 *
 * @param type what was asked
 * @param excerpts best first; those without a marked answer are in no position
 * @param originOf the independent source behind an excerpt's document; by default each document is one
 */
export function positionsOf(
  type: AnswerType,
  excerpts: readonly Excerpt[],
  originOf: (documentId: string) => string | number = (id) => id,
): Position[] {
  const groups: { answer: string; normal: Normal; excerpts: number[]; origins: Set<string | number> }[] = [];
  for (const [i, excerpt] of excerpts.entries()) {
    const normal = normalOf(type, excerpt);
    if (!normal) continue;
    const group = groups.find((known) => standing(known.normal, normal) === 'same');
    if (group) {
      group.excerpts.push(i);
      group.origins.add(originOf(excerpt.document.id));
    } else
      groups.push({
        answer: normal.printed,
        normal,
        excerpts: [i],
        origins: new Set([originOf(excerpt.document.id)]),
      });
  }
  return groups
    .map((group) => ({ answer: group.answer, excerpts: group.excerpts, origins: group.origins.size }))
    .sort((a, b) => b.origins - a.origins);
}

/** An excerpt's marked answer, normalised; null where none is marked. */
export function normalOf(type: AnswerType, { answer, text, start, document }: Excerpt): Normal | null {
  if (!answer) return null;
  const [from, to] = [answer[0] - start, answer[1] - start];
  return normalise(type, text.slice(from, to), document.publishedAt, text.slice(to, to + 60));
}

/** Whether two answers say the same; one that contains the other agrees with it. */
export function agree(type: AnswerType, a: string, b: string): boolean {
  return standing(normalise(type, a), normalise(type, b)) === 'same';
}
