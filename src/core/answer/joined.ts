/** One answer of several parts. */
import type { Answer } from './types.ts';

/** The whole of several parts: answered if one part is. */
export function joined(question: string, parts: readonly Answer[]): Omit<Answer, 'elapsedMs'> {
  const answered = parts.filter((part) => part.outcome !== 'unanswered');
  const excerpts = answered.flatMap((part) => part.excerpts.slice(0, 1));
  const open = parts.filter((part) => part.outcome === 'unanswered');
  return {
    question,
    outcome: answered.length > 0 ? 'answered' : 'unanswered',
    answer: answered.length === 1 ? (answered[0]?.answer ?? null) : null,
    excerpts,
    positions: [],
    parts,
    reason: answered.length > 0 ? null : (open[0]?.reason ?? null),
    nearest: answered.length > 0 ? [] : open.flatMap((part) => part.nearest.slice(0, 1)),
    confidence: Math.max(0, ...(answered.length > 0 ? answered : parts).map((part) => part.confidence)),
    notes: [...new Set(parts.flatMap((part) => part.notes))],
  };
}
