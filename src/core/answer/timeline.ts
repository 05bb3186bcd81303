/** Positions in order of time: what was said when, and since and until when it was said. */
import type { Assessment } from './assess.ts';
import { sidesOf } from './dispute.ts';
import type { ViewCache } from './sentenceView.ts';
import type { Excerpt } from './types.ts';

/** One answer over time. */
export interface TimelineEntry {
  readonly answer: string;
  /** ISO day on which the first document that gives it was printed; null where none of them is dated. */
  readonly first: string | null;
  /** ISO day of the last one. */
  readonly last: string | null;
  /** One a document, the earliest first; those without a date come last. */
  readonly excerpts: readonly Excerpt[];
}

/**
 * The answers that documents give, each with its days.
 *
 * @param threshold the confidence from which an answer other than the best is supported
 * @returns the earliest first; those without any date last; none without a marked answer
 */
export function timelineOf(assessment: Assessment, threshold: number, cache: ViewCache): TimelineEntry[] {
  return sidesOf(assessment, threshold, cache)
    .map(({ normal, evidence }): TimelineEntry => {
      const seen = new Set<string>();
      const excerpts = evidence
        .map(({ excerpt }) => excerpt)
        .filter(({ document }) => !seen.has(document.id) && seen.add(document.id))
        .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
      const days = excerpts.flatMap(({ document }) => document.publishedAt?.slice(0, 10) ?? []);
      return { answer: normal.printed, first: days[0] ?? null, last: days.at(-1) ?? null, excerpts };
    })
    .sort((a, b) => (a.first ?? LATEST).localeCompare(b.first ?? LATEST));
}

/** After every day. */
const LATEST = '9999';

function dayOf({ document }: Excerpt): string {
  return document.publishedAt?.slice(0, 10) ?? LATEST;
}
