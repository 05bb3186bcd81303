/** Excerpts grouped by the answer they give, and counted by the sources behind them. */
import { fullNameSimilarity, SAME_FULL_NAME } from '../names/similarity.ts';
import type { AnswerType } from '../question/types.ts';
import { foldCase } from '../text/fold.ts';
import type { Excerpt, Position } from './types.ts';

/**
 * Groups excerpts by their marked answers, most supported first, then in the excerpts' own order.
 *
 * @param type what was asked: names agree when they are spellings of one another, all else when it says the same
 * @param excerpts best first; those without a marked answer are in no position
 * @param originOf the independent source behind an excerpt's document; by default each document is one
 */
export function positionsOf(
  type: AnswerType,
  excerpts: readonly Excerpt[],
  originOf: (documentId: string) => string | number = (id) => id,
): Position[] {
  const groups: { answer: string; excerpts: number[]; origins: Set<string | number> }[] = [];
  for (const [i, excerpt] of excerpts.entries()) {
    if (!excerpt.answer) continue;
    const answer = excerpt.text.slice(excerpt.answer[0] - excerpt.start, excerpt.answer[1] - excerpt.start);
    const group = groups.find((known) => agree(type, known.answer, answer));
    if (group) {
      group.excerpts.push(i);
      group.origins.add(originOf(excerpt.document.id));
    } else groups.push({ answer, excerpts: [i], origins: new Set([originOf(excerpt.document.id)]) });
  }
  return groups
    .map((group) => ({ answer: group.answer, excerpts: group.excerpts, origins: group.origins.size }))
    .sort((a, b) => b.origins - a.origins);
}

/** Whether two answers say the same; one that contains the other agrees with it. */
export function agree(type: AnswerType, a: string, b: string): boolean {
  const [left, right] = [plain(a), plain(b)];
  if (left === right || ` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `)) return true;
  return (type === 'person' || type === 'organization') && fullNameSimilarity(a, b) >= SAME_FULL_NAME;
}

function plain(answer: string): string {
  return foldCase(answer)
    .replace(/[^\p{L}\p{N}$€£%.]+/gu, ' ')
    .replace(/\b(?:the|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' %', '%')
    .trim();
}
