/** What is said of a question that nothing answers. */
import type { Answer, Excerpt, Reason } from './types.ts';

/** @param nearest the closest passages, which are no answer */
export function unanswered(
  question: string,
  reason: Reason,
  nearest: readonly Excerpt[],
  confidence: number,
  notes: readonly string[],
): Omit<Answer, 'elapsedMs'> {
  return {
    question,
    outcome: 'unanswered',
    answer: null,
    excerpts: [],
    positions: [],
    parts: [],
    reason,
    nearest,
    confidence,
    notes,
  };
}
