/**
 * Words with their places. A token's offsets are those of the text it was cut from and are never changed by what
 * is done to its form; `text.slice(token.start, token.end) === token.text`, always.
 */
import type { Span } from '../document.ts';
import { foldCase } from './fold.ts';

/** One word, number, or abbreviation of a text. */
export interface Token extends Span {
  /** As printed. */
  readonly text: string;
  /** Case and diacritics folded, abbreviation points and a possessive removed: 'U.N.' gives 'un' ('US' and 'U.S.' give 'usa'). */
  readonly folded: string;
  /** Whether it is printed with an upper-case first letter. */
  readonly capital: boolean;
  /** What stands between the previous token and this one, from its last non-space character: '' or e.g. ','. */
  readonly before: string;
}

// In order: dotted abbreviations (U.S., a.m.), numbers with their inner separators and what is written to them
// (1,500.5; 16:30; 23rd; 1.5bn), and words with
// inner apostrophes. Hyphens and slashes end a word, so that 'four-hour' meets 'four hours'. Every alternative is
// linear: no nested quantifier can match the same character in two ways.
const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}[\p{L}\p{M}\p{N}]*)?|[\p{L}\p{M}\p{N}_]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const UPPER = /^\p{Lu}/u;
/** Words that folding leaves alone, and words that it only lowers: nearly all. */
const LOWER_WORD = /^[a-z0-9]+$/;
const CASED_WORD = /^[A-Za-z0-9]+$/;
const SPACE = 0x20;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const POSSESSIVE = /['’ʼ]s?$/u;

/**
 * Cuts a text into words.
 *
 * @param text any string
 * @param offset what is added to each offset, for a text that is a slice of a longer one (UTF-16 units)
 * @returns the tokens in order; a possessive 's is part of the token's span but not of `folded`
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const word = match[0];
    const at = match.index;
    tokens.push({
      text: word,
      start: at + offset,
      end: at + word.length + offset,
      folded: foldWord(word),
      capital: isCapital(word),
      before: between(text, last, at),
    });
    last = at + word.length;
  }
  return tokens;
}

/**
 * The words of a text as `tokenize` folds them, in order, without their places: cheaper to make and far cheaper to
 * keep, for text that is looked through and mostly not looked at again.
 */
export function foldedWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(foldWord);
}

/** What stands between two words, trimmed: mostly a single space. */
function between(text: string, from: number, to: number): string {
  return from === to || (to === from + 1 && text.charCodeAt(from) === SPACE)
    ? ''
    : text.slice(from, to).trim();
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first >= UPPER_A && first <= UPPER_Z : UPPER.test(word);
}

function foldWord(word: string): string {
  if (LOWER_WORD.test(word)) return word;
  // The country, not the pronoun: the one abbreviation whose folded form is another, much commoner word.
  if (word === 'US' || word === 'U.S.' || word === 'U.S.A.') return 'usa';
  if (word === "US's" || word === 'US’s') return 'usa';
  if (CASED_WORD.test(word)) return word.toLowerCase();
  const folded = foldCase(word);
  if (folded.includes('.') && /^\p{L}\./u.test(folded)) return folded.replaceAll('.', '');
  return folded.replace(POSSESSIVE, '');
}
