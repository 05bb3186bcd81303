/** When a named event was, as the documents date it. */
import type { Assessment } from './assess.ts';
import { sidesOf } from './dispute.ts';
import type { OnMatter } from './matter.ts';
import type { ViewCache } from './sentenceView.ts';
import { daysIn, isoDay } from './values/days.ts';

/**
 * The day of an event, from the evidence for 'When was …?'.
 *
 * @param threshold the confidence from which a day is believed
 * @returns ISO day: the one that most documents give, printed with its month; null where none is sure
 */
export function dayOfOccasion(assessment: Assessment, threshold: number, cache: ViewCache): string | null {
  if (assessment.ranked.length === 0) return null;
  const days = sidesOf(assessment, threshold, cache).flatMap(
    ({ confidence, evidence, normal: { value } }) => {
      if (confidence < threshold || value?.kind !== 'days') return [];
      // 'Today' and 'Friday' are often of something else that the sentence speaks of.
      const [reading] = value.month === null ? [] : value.readings;
      if (!reading || reading[0] !== reading[1]) return [];
      return [
        { day: reading[0], documents: new Set(evidence.map(({ excerpt }) => excerpt.document.id)).size },
      ];
    },
  );
  const [best] = days.sort((a, b) => b.documents - a.documents || b.day - a.day);
  return best ? isoDay(best.day) : null;
}

/** A sentence that has this share of an event's words speaks of the event. */
const OF_THE_EVENT = 0.9;

/**
 * The day that the sentences on an event print most often.
 *
 * @param found the sentences that speak of the event's words
 * @returns ISO day: of the days printed with day and month beside the event, the one in most documents; null where no
 * day is, or two are in equally many
 */
export function dayBeside(found: readonly OnMatter[]): string | null {
  const documents = new Map<number, Set<string>>();
  for (const { view, coverage } of found) {
    if (coverage < OF_THE_EVENT) continue;
    for (const { kind, from, to } of view.values) {
      if (kind !== 'date') continue;
      const [first, last] = [view.tokens[from], view.tokens[to - 1]];
      if (!first || !last) continue;
      const days = daysIn(view.document.text.slice(first.start, last.end), view.document.publishedAt);
      const [reading] = days && days.month !== null && days.day !== null ? days.readings : [];
      if (!reading || reading[0] !== reading[1]) continue;
      const known = documents.get(reading[0]);
      if (known) known.add(view.document.id);
      else documents.set(reading[0], new Set([view.document.id]));
    }
  }
  const [best, second] = [...documents].sort(([, a], [, b]) => b.size - a.size);
  if (!best || (second && second[1].size === best[1].size)) return null;
  return isoDay(best[0]);
}
