/** Stems by language, so that 'delegations' meets 'delegation'. A word's script decides where a language is unsure. */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { baseForm } from '../lexicon/irregular.ts';
import { foldScript } from './fold.ts';

// A map, not an object: a document may call its language `constructor`.
const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
  ['en', english],
  ['fr', french],
  ['de', german],
  ['es', spanish],
  ['ru', russian],
  ['uk', russian],
]);
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** By the language asked for, then by word. */
const cache = new Map<string, Map<string, string>>();
const CACHE_LIMIT = 200_000;
let cached = 0;

/**
 * The index term of a word: irregular forms made regular, stemmed by its language, then written in Latin letters.
 *
 * @param folded a word as `tokenize` folds it
 * @param language ISO 639-1; an unknown one is stemmed as English, Cyrillic words always as Russian
 * @returns the term; the same input always gives the same term
 */
export function stem(folded: string, language: string): string {
  const words = cache.get(language);
  const known = words?.get(folded);
  if (known !== undefined) return known;
  const term = termOf(folded, language);
  if (cached >= CACHE_LIMIT) {
    cache.clear();
    cached = 0;
  }
  const filed = cache.get(language);
  if (filed) filed.set(folded, term);
  else cache.set(language, new Map([[folded, term]]));
  cached++;
  return term;
}

function termOf(folded: string, language: string): string {
  const lang = CYRILLIC.test(folded)
    ? 'ru'
    : STEMMERS.has(language) && language !== 'ru' && language !== 'uk'
      ? language
      : 'en';
  // Irregular forms meet their base ('led', 'lead'), which no suffix rule can do.
  const base = lang === 'en' ? baseForm(folded) : folded;
  const stemmed = /\d/.test(base) || base.length < 3 ? base : (STEMMERS.get(lang) ?? english)(base);
  return foldScript(stemmed);
}
