/**
 * Judging: whether an answer is right, and what many answers come to.
 *
 * Right is what a reader would call right at a glance: the excerpt holds one of the accepted spans whole, in the
 * document they stand in. Pure: nothing is read, nothing is printed.
 */
import type { Answer, Excerpt } from '../core/answer/types.ts';
import type { GoldQuestion, GoldSpan } from './sets.ts';

/** What came of one question. */
export interface Judged {
  readonly answerable: boolean;
  /** Whether anything was shown as an answer (answered or disputed). */
  readonly shown: boolean;
  /** Whether the first excerpt shown holds an accepted span; never for an unanswerable question. */
  readonly first: boolean;
  /** Whether one of the first three excerpts does. */
  readonly three: boolean;
  /** The answer's own, 0 to 1. */
  readonly confidence: number;
  /** Milliseconds. */
  readonly elapsedMs: number;
}

/** What a set of questions comes to: counts, so that several sets can be put together. */
export interface Totals {
  readonly questions: number;
  readonly answerable: number;
  /** Answerable ones right in the first excerpt, and in the first three. */
  readonly first: number;
  readonly three: number;
  /** Answerable ones for which nothing was shown. */
  readonly wronglyRefused: number;
  readonly unanswerable: number;
  /** Unanswerable ones for which nothing was shown. */
  readonly refused: number;
  /** Answers shown, whatever was asked, and those of them whose first excerpt is right. */
  readonly shown: number;
  readonly shownRight: number;
  /** Chance that an answerable question has a higher confidence than an unanswerable one; null without both. */
  readonly auc: number | null;
  /** Median milliseconds a question; null without any. */
  readonly medianMs: number | null;
}

/** A span of a document, as far as judging needs to know it. */
export interface Quotable extends Pick<Excerpt, 'start' | 'end'> {
  readonly document: { readonly id: string };
}

/** Whether an excerpt holds one of the spans whole. */
export function holds(excerpt: Quotable, spans: readonly GoldSpan[]): boolean {
  return spans.some(
    (span) => span.document === excerpt.document.id && excerpt.start <= span.start && span.end <= excerpt.end,
  );
}

/** Judges one answer. The nearest passages of an unanswered question are no answer and count for nothing. */
export function judge(gold: GoldQuestion, answer: Answer): Judged {
  const shown = answer.outcome !== 'unanswered';
  const right =
    shown && gold.answerable ? answer.excerpts.map((excerpt) => holds(excerpt, gold.answers)) : [];
  return {
    answerable: gold.answerable,
    shown,
    first: right[0] ?? false,
    three: right.slice(0, 3).includes(true),
    confidence: answer.confidence,
    elapsedMs: answer.elapsedMs,
  };
}

/** Puts judgments together. Of none, every count is 0. */
export function total(judged: readonly Judged[]): Totals {
  const answerable = judged.filter((one) => one.answerable);
  const unanswerable = judged.filter((one) => !one.answerable);
  const shown = judged.filter((one) => one.shown);
  return {
    questions: judged.length,
    answerable: answerable.length,
    first: answerable.filter((one) => one.first).length,
    three: answerable.filter((one) => one.three).length,
    wronglyRefused: answerable.filter((one) => !one.shown).length,
    unanswerable: unanswerable.length,
    refused: unanswerable.filter((one) => !one.shown).length,
    shown: shown.length,
    shownRight: shown.filter((one) => one.first).length,
    auc: areaUnderRoc(
      answerable.map((one) => one.confidence),
      unanswerable.map((one) => one.confidence),
    ),
    medianMs: median(judged.map((one) => one.elapsedMs)),
  };
}

/**
 * Area under the ROC curve, as the Mann-Whitney statistic: the share of pairs in which the positive scores higher,
 * equal scores counting half.
 *
 * @returns 0 to 1; null when either side is empty
 */
export function areaUnderRoc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  // Ranks from 1; equal scores share the mean of theirs.
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) if (all[i]?.positive) rankSum += rank;
    from = to;
  }
  const n = positives.length;
  return (rankSum - (n * (n + 1)) / 2) / (n * negatives.length);
}

/** The middle value, or the mean of the middle two; null of none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/**
 * A quantile, interpolated between the two values it falls between.
 *
 * @param share 0 (the least) to 1 (the greatest)
 * @returns null of none
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}

/** What a yes-or-no decision comes to against the truth. */
export interface Agreement {
  readonly pairs: number;
  /** Share of what was called a match that is one; null when nothing was. */
  readonly precision: number | null;
  /** Share of the matches that was found; null when there are none. */
  readonly recall: number | null;
  /** Harmonic mean of the two, by counts (2tp / (2tp + fp + fn)); null when neither side has a match. */
  readonly f1: number | null;
}

/** Compares decisions with the truth, pair by pair. */
export function agreement(rows: readonly { readonly truth: boolean; readonly said: boolean }[]): Agreement {
  const found = rows.filter((row) => row.truth && row.said).length;
  const said = rows.filter((row) => row.said).length;
  const there = rows.filter((row) => row.truth).length;
  return {
    pairs: rows.length,
    precision: said > 0 ? found / said : null,
    recall: there > 0 ? found / there : null,
    f1: said + there > 0 ? (2 * found) / (said + there) : null,
  };
}

/**
 * Takes about every k-th of a list, spread evenly from its first.
 *
 * @param most how many at most; a list that is no longer is given whole
 */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return list.filter(
    (_, i) => Math.floor((i * most) / list.length) !== Math.floor(((i - 1) * most) / list.length),
  );
}
