/**
 * From words to index terms: the same way for what is indexed and for what is asked.
 */
import type { Document, Span } from '../document.ts';
import { isFunctionWord } from '../text/functionWords.ts';
import type { Passage } from '../text/passage.ts';
import { toPassages } from '../text/passages.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { owned, tally, type WordTally } from './vocabulary.ts';

/** A passage's terms by field, in order, repeated as often as they occur. */
export interface FieldTerms {
  readonly title: readonly string[];
  readonly heading: readonly string[];
  readonly text: readonly string[];
}

/**
 * Headings and titles longer than this (UTF-16 units) are no headings: they would be indexed again with each passage
 * below them. Of a title the beginning counts, a heading is text of the passage it opens.
 */
const LONGEST_HEADING = 400;

/** Before a word that is capitalised as a sentence's first, though it stands inside one: 'He said: "The …'. */
const OPENS_SENTENCE = /["“”„«»:;!?…—–-]/u;

/**
 * The index term of each token, or null where it is a function word and neither indexed nor looked for.
 *
 * @param tokens as `tokenize` gives them
 * @param language ISO 639-1
 * @returns as many entries as tokens, in their order
 */
export function termsOf(tokens: readonly Token[], language: string): (string | null)[] {
  return tokens.map((token) => termOf(token.folded, language));
}

function termOf(folded: string, language: string): string | null {
  return isFunctionWord(folded, language) ? null : stem(folded, language) || null;
}

/** What a document puts into an index. */
export interface Analysis {
  /** By passage, in order. */
  readonly passages: readonly FieldTerms[];
  /** Its words but the function words, each occurrence once, however many passages its heading is over. */
  readonly words: WordTally;
}

/**
 * Takes a document apart: a passage is found by its own sentences (text), by the headings above it, the question it
 * answers and the lead-in of its list (heading), and by the document's title. What is not a sentence of a passage,
 * such as page furniture, is not there.
 *
 * @param passages the document's, as `toPassages` cuts them
 * @returns the same for the same document: what was added is taken away again by it
 */
export function analyse(document: Document, passages: readonly Passage[]): Analysis {
  const words: WordTally = new Map();
  const known = new Map<string, string | null>();
  const read = (text: string, capitalsTell: boolean): string[] => {
    const terms: string[] = [];
    const tokens = tokenize(text);
    // In a sentence without a lower-case word but its first, such as a headline, capitals tell nothing.
    const telling = capitalsTell && tokens.some((token, index) => index > 0 && !token.capital);
    tokens.forEach((token, index) => {
      let term = known.get(token.folded);
      if (term === undefined) {
        const folded = owned(token.folded);
        term = termOf(folded, document.language);
        known.set(folded, term);
      }
      if (term === null) return;
      terms.push(term);
      tally(words, token, telling && index > 0 && !OPENS_SENTENCE.test(token.before));
    });
    return terms;
  };
  const titleText = document.title.slice(0, LONGEST_HEADING);
  const title = document.blocks.some((block) => block.kind === 'title')
    ? termsOf(tokenize(titleText), document.language).filter((term) => term !== null)
    : read(titleText, false);
  const headingTerms = new Map<number, string[]>();
  const fields = passages.map((passage): FieldTerms => {
    const headings = headingsOf(passage);
    const heading: string[] = [];
    for (const { start, end } of headings.values()) {
      // A heading that repeats the title is the title.
      if (document.text.slice(start, end).trim() === document.title.trim()) continue;
      const terms = headingTerms.get(start) ?? read(document.text.slice(start, end), false);
      headingTerms.set(start, terms);
      heading.push(...terms);
    }
    const text: string[] = [];
    for (const sentence of passage.sentences) {
      const above = headings.get(sentence.start);
      if (above && sentence.end <= above.end) continue;
      const running = sentence.kind !== 'title' && sentence.kind !== 'heading';
      for (const term of read(document.text.slice(sentence.start, sentence.end), running)) text.push(term);
    }
    return { title, heading, text };
  });
  return { passages: fields, words };
}

/** A document taken apart ahead of its indexing, which is the longer part of the work. */
export interface Prepared {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly analysis: Analysis;
}

/** Cuts a document into passages and takes them apart. */
export function prepare(document: Document): Prepared {
  const passages = toPassages(document);
  return { document, passages, analysis: analyse(document, passages) };
}

/** What stands over a passage, by where it starts. */
function headingsOf(passage: Passage): Map<number, Span> {
  const over = [...passage.headings];
  if (passage.question) over.push(passage.question);
  const leadIn = passage.leadIn;
  if (leadIn && (leadIn.end <= passage.start || leadIn.start >= passage.end)) over.push(leadIn);
  const short = over.filter(({ start, end }) => end - start <= LONGEST_HEADING);
  return new Map(short.map((span) => [span.start, span]));
}
