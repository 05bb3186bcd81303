/** What an answer says, apart from how it is printed; and whether two answers can both be right. */
import { countryOf, countryPhrasesIn } from '../../lexicon/countries.ts';
import { fullNameSimilarity, SAME_FULL_NAME } from '../../names/similarity.ts';
import type { AnswerType } from '../../question/types.ts';
import { foldCase } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import { type Amount, amountIn, amountsAgree } from './amounts.ts';
import { type Days, daysAgree, daysIn } from './days.ts';

/** An answer normalised: what it can be compared by. */
export interface Normal {
  readonly type: AnswerType;
  readonly printed: string;
  /** Folded words, without articles. */
  readonly words: string;
  readonly value: Amount | Days | null;
}

/** How two answers stand to one another. `unclear`: neither the same nor incompatible, as far as can be told. */
export type Standing = 'same' | 'incompatible' | 'unclear';

/** Surnames are one from this likeness on: spellings, not people of like names. */
const SAME_SURNAME = 0.9;

/**
 * Normalises an answer.
 *
 * @param type what was asked
 * @param printed the answer as printed
 * @param publishedAt the day its document was printed, ISO, or null: dates are read against it
 * @param after what the document prints after it
 */
export function normalise(
  type: AnswerType,
  printed: string,
  publishedAt: string | null = null,
  after = '',
): Normal {
  return { type, printed, words: plain(printed), value: measured(type, printed, publishedAt, after) };
}

function measured(
  type: AnswerType,
  printed: string,
  publishedAt: string | null,
  after: string,
): Amount | Days | null {
  switch (type) {
    case 'date':
      return daysIn(printed, publishedAt);
    case 'duration':
    case 'money':
    case 'percent':
    case 'quantity':
    case 'age':
      return amountIn(printed, after);
    default:
      return null;
  }
}

/** Whether two answers to one question say the same. Symmetric. */
export function standing(a: Normal, b: Normal): Standing {
  if (a.words === b.words) return 'same';
  if (a.value?.kind === 'amount' && b.value?.kind === 'amount') return judged(amountsAgree(a.value, b.value));
  if (a.value?.kind === 'days' && b.value?.kind === 'days') return judged(daysAgree(a.value, b.value));
  if (a.words === '' || b.words === '') return 'unclear';
  if (a.type === 'person' || a.type === 'organization') return namesStand(a, b);
  if (contains(a.words, b.words) || contains(b.words, a.words)) return 'same';
  return a.type === 'place' ? placesStand(a, b) : 'unclear';
}

function judged(agree: boolean | null): Standing {
  return agree === null ? 'unclear' : agree ? 'same' : 'incompatible';
}

function contains(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

function namesStand(a: Normal, b: Normal): Standing {
  if (fullNameSimilarity(a.printed, b.printed) >= SAME_FULL_NAME) return 'same';
  const [left, right] = [nameWords(a.printed), nameWords(b.printed)];
  // 'The Kremlin aide' is not held against a name.
  if (left.length === 0 || right.length === 0)
    return contains(a.words, b.words) || contains(b.words, a.words) ? 'same' : 'unclear';
  if (a.type === 'organization') {
    if (contains(a.words, b.words) || contains(b.words, a.words)) return 'same';
    return 'unclear';
  }
  return 'incompatible';
}

/** Words printed as names, without the possessive; one in lower case makes it no plain name. */
function nameWords(printed: string): string[] {
  const tokens = tokenize(printed);
  const small = /^(?:von|van|der|de|del|al|bin|ibn|da|di|la|le|du)$/;
  return tokens.every(({ capital, folded }) => capital || small.test(folded))
    ? tokens.map(({ folded }) => folded)
    : [];
}

/** Two given names under one surname: a dispute about the name, not about who it is. */
export function sameSurname(a: Normal, b: Normal): boolean {
  const [left, right] = [nameWords(a.printed), nameWords(b.printed)];
  const [one, other] = [left.at(-1), right.at(-1)];
  return (
    left.length > 1 &&
    right.length > 1 &&
    one !== undefined &&
    other !== undefined &&
    fullNameSimilarity(one, other) >= SAME_SURNAME
  );
}

/** A capital lies in its state; two states are two places. */
function placesStand(a: Normal, b: Normal): Standing {
  const [left, right] = [stateOf(a.words), stateOf(b.words)];
  if (left === null || right === null) return 'unclear';
  return left === right ? 'same' : 'incompatible';
}

function stateOf(words: string): string | null {
  const whole = countryOf(words.replaceAll(' ', '')) ?? countryOf(words);
  if (whole !== null) return whole;
  const list = words.split(' ');
  const [phrase] = countryPhrasesIn(list);
  if (phrase) return phrase.code;
  for (const word of list) {
    const code = countryOf(word);
    if (code !== null) return code;
  }
  return null;
}

/** Folded words without articles and marks. */
function plain(answer: string): string {
  return foldCase(answer)
    .replace(/[^\p{L}\p{N}$€£%.]+/gu, ' ')
    .replace(/\b(?:the|a|an)\b/g, ' ')
    .replace(/\.(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' %', '%')
    .trim();
}
