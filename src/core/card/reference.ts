/** A quote as a reporter pastes it: the words, who says them, where they are printed, and when that was looked up. */
import type { Quote } from './card.ts';
import { dateInWords } from './citation.ts';
import { lineOf, titleOf } from './wording.ts';

/**
 * The copy-ready citation of a quote.
 *
 * @param quote as a card has it; its words are given to the letter
 * @param accessed ISO day on which it was looked up
 * @returns two lines: the quote in quotation marks with its speaker; title, outlet, date, link and the day of access
 */
export function referenceOf({ pieces, speaker, citation }: Quote, accessed: string): string {
  const words = pieces.map(({ text }) => text).join('');
  // Words that are quoted in the document keep their marks inside ours.
  const quoted = /["“”]/.test(words) ? `‘${words}’` : `“${words}”`;
  const said = speaker === null ? '' : ` — ${lineOf(speaker)}`;
  const particulars = [
    titleOf(citation),
    citation.publisher === null ? null : lineOf(citation.publisher),
    dateInWords(citation),
    citation.url ?? lineOf(citation.id),
    `accessed ${dateInWords({ day: accessed, dated: 'stated' })}`,
  ].filter((part) => part !== null);
  return `${quoted}${said}\n${particulars.join(', ')}`;
}
