/** What one person asked lately, as a room may be reminded of it. */
import type { RecentQuestion } from './desk.ts';
import type { StoredAnswer } from './ports.ts';
import { covers, type Seen } from './rights.ts';

/**
 * A question whose answer shows a collection that this room does not see stands there as unanswered, which it would be
 * had it been asked here.
 *
 * @param kept newest first
 */
export function recentOf(kept: readonly StoredAnswer[], seen: Seen): RecentQuestion[] {
  return kept
    .filter(({ removedAt, answer }) => removedAt === null && !isTalk(answer.reason?.code ?? ''))
    .map(({ question, answer, answeredAt, collections }) =>
      covers(seen, Object.values(collections))
        ? { question, outcome: answer.outcome, answer: answer.answer, at: answeredAt }
        : { question, outcome: 'unanswered', answer: null, at: answeredAt },
    );
}

function isTalk(code: string): boolean {
  return /^(?:small-talk|command|clarify)$/.test(code);
}
