/**
 * Words that tell what stands beside them: offices, honorifics, given names, saying verbs, an organisation's head
 * noun, months, weekdays and number words. All folded; look-ups take a word as `tokenize` folds it.
 */
import { stem } from '../text/stem.ts';
import { GIVEN_NAMES } from './roles/givenNames.ts';
import { HEADS, HONORIFICS, MONTHS, NUMBERS, ROLES, SAYING, WEEKDAYS } from './roles/words.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Whether a word names an office or function that a person holds: 'president', 'envoys', 'министра', 'ambassadeur'.
 */
export function isRoleWord(folded: string): boolean {
  return roleForms().has(folded) || (CYRILLIC.test(folded) && roleStems().has(stem(folded, 'ru')));
}

/** Whether a word is a title put before a name: 'mr', 'dr', 'gen', 'mme', 'herr'. */
export function isHonorific(folded: string): boolean {
  return honorifics().has(folded);
}

/** Whether a word is a given name common in the world's news; many are other words as well ('mark', 'will'). */
export function isGivenName(folded: string): boolean {
  return givenNames().has(folded);
}

/** Whether a word is a form of a verb of saying: 'said', 'notes', 'telling', 'заявил', 'declare'. */
export function isSayingVerb(folded: string): boolean {
  return sayingForms().has(folded);
}

/** Whether a word is a noun that heads an organisation's name: 'ministry', 'council', 'университет'. */
export function organizationHead(folded: string): boolean {
  return headForms().has(folded) || (CYRILLIC.test(folded) && headStems().has(stem(folded, 'ru')));
}

/** The month a word names, 1 to 12, in English, Russian, French, German or Spanish; null for any other word. */
export function monthOf(folded: string): number | null {
  return months().get(folded) ?? null;
}

/** The weekday a word names, 1 (Monday) to 7, in the languages of `monthOf`; null for any other word. */
export function weekdayOf(folded: string): number | null {
  return weekdays().get(folded) ?? null;
}

/**
 * The number a word says, cardinal or ordinal ('three', 'third', 'dozen', 'million'), in English, Russian or French.
 *
 * @returns null for any other word, digits included
 */
export function numberOf(folded: string): number | null {
  return numbers().get(folded) ?? null;
}

const roleForms = once(() => withPlurals(wordsOf(ROLES)));
const roleStems = once(() => cyrillicStems(wordsOf(ROLES)));
const honorifics = once(() => new Set(wordsOf(HONORIFICS)));
const givenNames = once(() => new Set(wordsOf(GIVEN_NAMES)));
const sayingForms = once(() => new Set(wordsOf(SAYING)));
const headForms = once(() => withPlurals(wordsOf(HEADS)));
const headStems = once(() => cyrillicStems(wordsOf(HEADS)));
const months = once(() => numbered(MONTHS));
const weekdays = once(() => numbered(WEEKDAYS));
const numbers = once(() => numbered(NUMBERS));

/** Reads a table when it is first looked into, so that loading the module costs nothing. */
function once<T>(read: () => T): () => T {
  let value: { readonly read: T } | null = null;
  return () => {
    value ??= { read: read() };
    return value.read;
  };
}

function wordsOf(table: string): string[] {
  return table.trim().split(/\s+/);
}

function withPlurals(words: readonly string[]): ReadonlySet<string> {
  const forms = new Set(words);
  for (const word of words) {
    if (/[^aeiou]y$/.test(word)) forms.add(`${word.slice(0, -1)}ies`);
    else if (word.endsWith('man')) forms.add(`${word.slice(0, -3)}men`);
    else if (!word.endsWith('s')) forms.add(`${word}s`);
    else forms.add(`${word}es`);
  }
  return forms;
}

function cyrillicStems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => CYRILLIC.test(word)).map((word) => stem(word, 'ru')));
}

/** Reads lines of a number and the words that say it. */
function numbered(table: string): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const line of table.trim().split('\n')) {
    const [number, ...words] = line.split(' ');
    for (const word of words) map.set(word, Number(number));
  }
  return map;
}
