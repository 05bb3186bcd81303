/** A quote as a reporter pastes it: the words, who says them, where they are printed, and when that was looked up. */
import type { Answer } from '../answer/types.ts';
import { type DocumentLookup, type Quote, quoteOf } from './card.ts';
import { dateInWords } from './citation.ts';
import type { CardView, ExcerptBlock } from './view.ts';
import { lineOf, titleOf } from './wording.ts';

/**
 * The copy-ready citation of a quote.
 *
 * @param quote as a card has it; its words are given to the letter
 * @param accessed ISO day on which it was looked up
 * @returns two lines: the quote in quotation marks with its speaker; title, outlet, date, link and the day of access
 */
export function referenceOf(quote: Quote, accessed: string): string {
  const { opening, words, closing, particulars } = referenceParts(quote, accessed);
  return `${opening}${words}${closing}\n${particulars}`;
}

/**
 * The copy-ready citations of an answer's excerpts, in the order they are shown.
 *
 * @param documents finds the documents that the answer cites; one that is gone costs the place in the text only
 * @param accessed ISO day on which they were looked up
 * @returns none for an answer that shows no excerpt: the nearest passages of a refusal are not cited
 */
export function referencesOf(answer: Answer, documents: DocumentLookup, accessed: string): string[] {
  return quotesOf(answer, documents).map((quote) => referenceOf(quote, accessed));
}

/** The same as a card, for whoever wants to copy them: each whole, none parted from its particulars. */
export function referencesView(answer: Answer, documents: DocumentLookup, accessed: string): CardView {
  const blocks = quotesOf(answer, documents).map((quote): ExcerptBlock => {
    const { opening, words, closing, particulars } = referenceParts(quote, accessed);
    return {
      kind: 'excerpt',
      index: quote.index,
      label: [],
      quote: [
        { kind: 'plain', text: opening },
        { kind: 'quoted', text: words, marked: false },
        { kind: 'plain', text: closing },
      ],
      speaker: [],
      citation: [{ kind: 'plain', text: particulars }],
      same: [],
    };
  });
  return { tone: 'talk', blocks, actions: [] };
}

function quotesOf(answer: Answer, documents: DocumentLookup): Quote[] {
  return answer.parts.length > 0
    ? answer.parts.flatMap((part) => quotesOf(part, documents))
    : answer.excerpts.map((excerpt, at) => quoteOf(excerpt, documents, at));
}

function referenceParts(
  { pieces, speaker, citation }: Quote,
  accessed: string,
): { opening: string; words: string; closing: string; particulars: string } {
  const words = pieces.map(({ text }) => text).join('');
  // Words that are quoted in the document keep their marks inside ours.
  const [opening, end] = /["“”]/.test(words) ? ['‘', '’'] : ['“', '”'];
  const particulars = [
    titleOf(citation),
    citation.publisher === null ? null : lineOf(citation.publisher),
    dateInWords(citation),
    citation.url ?? lineOf(citation.id),
    `accessed ${dateInWords({ day: accessed, dated: 'stated' })}`,
  ].filter((part) => part !== null);
  return {
    opening,
    words,
    closing: speaker === null ? end : `${end} — ${lineOf(speaker)}`,
    particulars: particulars.join(', '),
  };
}
