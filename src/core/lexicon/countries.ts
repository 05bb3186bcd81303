/**
 * States and the parties that act beside them, with every word that names them: name, demonym, capital, seat.
 *
 * A capital may be the place or the government ('Moscow said'), and a seat is nearly always the government; the kind
 * is given so that the caller can tell. Codes are ISO 3166-1 alpha-2, own ones ('EU', 'NATO', 'CRIMEA') where there
 * is none. Russian forms are found in any case, by stem. The tables are read at the first look-up.
 */
import { stem } from '../text/stem.ts';
import { ENTITIES } from './countries/entities.ts';
import { FOREIGN } from './countries/foreign.ts';
import { PLACES } from './countries/places.ts';
import { STATES } from './countries/states.ts';

/** What a word is to its state. */
export type CountryKind = 'name' | 'demonym' | 'capital' | 'seat';

/** One way to name a state or party. */
export interface CountryForm {
  /** Folded; words parted by single spaces. */
  readonly form: string;
  readonly code: string;
  readonly kind: CountryKind;
}

/** A name of several words. */
export interface CountryPhrase {
  /** Folded, as the tokeniser cuts them. */
  readonly words: readonly string[];
  readonly code: string;
  readonly kind: CountryKind;
}

/** A phrase found in a run of words: `words[start]` up to, not including, `words[end]`. */
export interface CountryMatch {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly kind: CountryKind;
}

interface Tables {
  readonly byForm: ReadonlyMap<string, CountryForm>;
  readonly byCode: ReadonlyMap<string, readonly CountryForm[]>;
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly CountryPhrase[]>;
}

const KINDS: readonly CountryKind[] = ['name', 'demonym', 'capital', 'seat'];
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Two-letter codes that are no land. */
const BODIES: ReadonlySet<string> = new Set(['EU', 'UN', 'G7', 'WB']);
const LANDS: ReadonlySet<string> = new Set(
  `CRIMEA TRNC TRANSNISTRIA ABKHAZIA SOUTH-OSSETIA KARABAKH SOMALILAND KURDISTAN CHECHNYA KASHMIR TIBET XINJIANG
  CATALONIA DNR LNR`.split(/\s+/),
);
let tables: Tables | null = null;
let places: ReadonlySet<string> | null = null;
let placeStems: ReadonlySet<string> | null = null;
let stems: ReadonlyMap<string, CountryForm> | null = null;
let cyrillicPhrases: ReadonlyMap<string, readonly CountryPhrase[]> | null = null;

/**
 * The state or other party a single word stands for.
 *
 * @param folded a word as `tokenize` folds it; Russian in any case
 * @param printed the word as printed, where it is at hand: 'us' is the country only where it is printed 'US' or
 *   'U.S.'; without it, 'us' counts as the country
 * @returns the code, or null. A word that names two ('congolese', 'georgia') gives the state that is first in the table
 */
export function countryOf(folded: string, printed?: string): string | null {
  if (folded === 'us' && printed !== undefined && !isPrintedUS(printed)) return null;
  return entryOf(folded)?.code ?? null;
}

/**
 * What a word or phrase is to its state.
 *
 * @param form folded; words parted by single spaces
 * @returns null where `form` names no state
 */
export function kindOf(form: string): CountryKind | null {
  return entryOf(form)?.kind ?? null;
}

/** Every name of several words. */
export function countryPhrases(): readonly CountryPhrase[] {
  return [...read().phrases.values()].flat();
}

/**
 * The names of several words in a run of words ('white house', 'saudi arabia').
 *
 * @param words folded as `tokenize` folds them, in order
 * @returns the longest match at each start, in order; those that begin inside an earlier one are left out
 */
export function countryPhrasesIn(words: readonly string[]): readonly CountryMatch[] {
  const matches: CountryMatch[] = [];
  let start = 0;
  while (start < words.length) {
    const phrase = phraseAt(words, start);
    if (phrase === null) {
      start += 1;
      continue;
    }
    const end = start + phrase.words.length;
    matches.push({ start, end, code: phrase.code, kind: phrase.kind });
    start = end;
  }
  return matches;
}

/**
 * Every word and phrase that stands for a state or party, with what each is to it.
 *
 * @param code as `countryOf` gives it
 * @returns names first, then demonyms, capitals and seats; of all languages; empty for an unknown code
 */
export function formsOf(code: string): readonly CountryForm[] {
  return read().byCode.get(code) ?? [];
}

/** Every form of the tables, for tests and for building other tables. */
export function countryForms(): readonly CountryForm[] {
  return [...read().byForm.values()];
}

/**
 * Whether a word or phrase names a place: a city, region, continent, water or estate of the table, or a state or
 * capital. Demonyms and seats are none.
 *
 * @param folded a word as `tokenize` folds it (Russian in any case), or words parted by single spaces
 */
export function isPlaceWord(folded: string): boolean {
  places ??= new Set(PLACES.trim().split(/, |\n/));
  if (places.has(folded)) return true;
  const kind = kindOf(folded);
  if (kind !== null) return kind === 'capital' || (kind === 'name' && isLand(folded));
  if (!CYRILLIC.test(folded)) return false;
  placeStems ??= new Set([...places].filter((place) => CYRILLIC.test(place)).map((place) => keyOf(place)));
  return placeStems.has(keyOf(folded));
}

function keyOf(cyrillic: string): string {
  return cyrillic
    .split(' ')
    .map((word) => stem(word, 'ru'))
    .join(' ');
}

/** Organisations are parties, not places: their codes are not two letters, but for the regions named here. */
function isLand(folded: string): boolean {
  const code = countryOf(folded) ?? '';
  return (code.length === 2 && !BODIES.has(code)) || LANDS.has(code);
}

function isPrintedUS(printed: string): boolean {
  return printed.startsWith('US') || printed.startsWith('U.S');
}

function phraseAt(words: readonly string[], start: number): CountryPhrase | null {
  const first = words[start] ?? '';
  const isCyrillic = CYRILLIC.test(first);
  const candidates = isCyrillic ? readCyrillicPhrases().get(stem(first, 'ru')) : read().phrases.get(first);
  const same = (a: string, b: string) => a === b || (isCyrillic && stem(a, 'ru') === stem(b, 'ru'));
  const matches = (phrase: CountryPhrase) =>
    phrase.words.every((word, i) => same(word, words[start + i] ?? ''));
  return candidates?.find(matches) ?? null;
}

function entryOf(form: string): CountryForm | undefined {
  const exact = read().byForm.get(form);
  if (exact !== undefined || form.includes(' ') || !CYRILLIC.test(form)) return exact;
  stems ??= readStems();
  return stems.get(stem(form, 'ru'));
}

function readStems(): ReadonlyMap<string, CountryForm> {
  const map = new Map<string, CountryForm>();
  for (const entry of read().byForm.values()) {
    // Acronyms ('ес', 'рф') have no cases, and a short stem would meet strangers.
    if (!CYRILLIC.test(entry.form) || entry.form.includes(' ') || entry.form.length < 4) continue;
    const key = stem(entry.form, 'ru');
    if (!map.has(key)) map.set(key, entry);
  }
  return map;
}

function readCyrillicPhrases(): ReadonlyMap<string, readonly CountryPhrase[]> {
  cyrillicPhrases ??= byFirst(
    countryPhrases().filter(({ words }) => CYRILLIC.test(words[0] ?? '')),
    (word) => stem(word, 'ru'),
  );
  return cyrillicPhrases;
}

function read(): Tables {
  if (tables !== null) return tables;
  const byForm = new Map<string, CountryForm>();
  for (const line of `${STATES}${ENTITIES}${FOREIGN}`.split('\n')) {
    if (line === '') continue;
    const [code = '', ...columns] = line.split('|').map((column) => column.trim());
    for (const [i, column] of columns.entries()) {
      const kind = KINDS[i] ?? 'seat';
      for (const form of column.split(', ')) {
        if (form !== '' && !byForm.has(form)) byForm.set(form, { form, code, kind });
      }
    }
  }
  const several = [...byForm.values()]
    .filter(({ form }) => form.includes(' '))
    .map(({ form, code, kind }) => ({ words: form.split(' '), code, kind }));
  const byCode = new Map<string, CountryForm[]>();
  for (const kind of KINDS) {
    for (const entry of byForm.values()) {
      if (entry.kind !== kind) continue;
      const filed = byCode.get(entry.code);
      if (filed === undefined) byCode.set(entry.code, [entry]);
      else filed.push(entry);
    }
  }
  tables = { byForm, byCode, phrases: byFirst(several, (word) => word) };
  return tables;
}

function byFirst(
  phrases: readonly CountryPhrase[],
  key: (word: string) => string,
): ReadonlyMap<string, readonly CountryPhrase[]> {
  const map = new Map<string, CountryPhrase[]>();
  for (const phrase of phrases) {
    const first = key(phrase.words[0] ?? '');
    const filed = map.get(first);
    if (filed === undefined) map.set(first, [phrase]);
    else filed.push(phrase);
  }
  for (const filed of map.values()) filed.sort((a, b) => b.words.length - a.words.length);
  return map;
}
