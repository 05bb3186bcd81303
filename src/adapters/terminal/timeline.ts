/** Answers in order of time, as text for a terminal. */
import type { TimelineEntry } from '../../core/answer/timeline.ts';
import { type DocumentLookup, quoteOf } from '../../core/card/card.ts';
import { dateInWords } from '../../core/card/citation.ts';
import { counted, lineOf } from '../../core/card/wording.ts';
import { quoteLines } from './card.ts';
import { harmless } from './harmless.ts';
import type { Screen } from './screen.ts';

/**
 * Renders a timeline: each answer with the day it first and last appears, and the sentence it first appears in.
 *
 * @returns text that ends with a line end
 */
export function renderTimeline(
  entries: readonly TimelineEntry[],
  documents: DocumentLookup,
  screen: Screen,
): string {
  if (entries.length === 0) return 'No document answers this.\n';
  const blocks = entries.map(({ answer, first, last, excerpts }) => {
    const lines = [
      screen.label(`${span(first, last)}: `) +
        harmless(lineOf(answer)) +
        ` — ${counted(excerpts.length, 'document')}`,
    ];
    const [excerpt] = excerpts;
    if (excerpt) lines.push(...quoteLines(quoteOf(excerpt, documents), screen));
    return lines.join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function span(first: string | null, last: string | null): string {
  if (first === null || last === null) return 'undated';
  const words = (day: string) => dateInWords({ day, dated: 'stated' });
  return first === last ? words(first) : `${words(first)} to ${words(last)}`;
}
