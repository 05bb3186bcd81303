/**
 * A small dictionary of diplomacy, English, Russian, French and German, so that a question in one language meets a
 * document in another. It is read at the first look-up; a word is found in any inflection its stemmer knows.
 */
import { stem } from '../text/stem.ts';
import { WORDS } from './translations/words.ts';

/** The languages of the dictionary, in the order of its columns. */
export type DictionaryLanguage = 'en' | 'ru' | 'fr' | 'de';

/** A word in another language. */
export interface Translation {
  /** Base form, folded; words parted by single spaces. */
  readonly form: string;
  readonly language: DictionaryLanguage;
}

const LANGUAGES: readonly DictionaryLanguage[] = ['en', 'ru', 'fr', 'de'];
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** One meaning: its words, by language. */
type Meaning = ReadonlyMap<DictionaryLanguage, readonly string[]>;

/** Meanings by language and by the first two letters of the word, which no stemmer touches. */
type Shelf = ReadonlyMap<string, readonly (readonly [form: string, meaning: Meaning])[]>;

let shelf: Shelf | null = null;
const known = new Map<string, readonly Translation[]>();
const KNOWN_LIMIT = 20_000;

/**
 * The words for the same thing in other languages.
 *
 * @param folded a word as `tokenize` folds it, in any regular inflection, or a phrase in its dictionary form
 * @param language ISO 639-1 of the text it stands in; without it, every language of the word's script is tried
 * @returns each translation once, in the order of the dictionary; empty for an unknown word
 */
export function translationsOf(folded: string, language?: string): readonly Translation[] {
  const cacheKey = `${language ?? ''}:${folded}`;
  const cached = known.get(cacheKey);
  if (cached !== undefined) return cached;
  shelf ??= read();
  const found = new Map<string, Translation>();
  for (const tongue of tonguesOf(folded, language)) {
    for (const [form, meaning] of shelf.get(`${tongue}:${folded.slice(0, 2)}`) ?? []) {
      if (!isSame(form, folded, tongue)) continue;
      for (const [other, forms] of meaning) {
        if (other === tongue) continue;
        for (const each of forms) found.set(`${other}:${each}`, { form: each, language: other });
      }
    }
  }
  const translations = [...found.values()];
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(cacheKey, translations);
  return translations;
}

/** The dictionary's meanings, each with its words by language. */
export function dictionary(): readonly Meaning[] {
  return meanings();
}

function tonguesOf(folded: string, language: string | undefined): readonly DictionaryLanguage[] {
  if (CYRILLIC.test(folded)) return ['ru'];
  const given = LANGUAGES.find((each) => each === language);
  return given === undefined || given === 'ru' ? ['en', 'fr', 'de'] : [given];
}

function isSame(form: string, folded: string, tongue: DictionaryLanguage): boolean {
  if (form === folded) return true;
  return !form.includes(' ') && !folded.includes(' ') && stem(form, tongue) === stem(folded, tongue);
}

function meanings(): readonly Meaning[] {
  return WORDS.trim()
    .split('\n')
    .map((line) => {
      const columns = line.split(' | ');
      return new Map(LANGUAGES.map((language, i) => [language, (columns[i] ?? '').split(', ')] as const));
    });
}

function read(): Shelf {
  const byPrefix = new Map<string, [string, Meaning][]>();
  for (const meaning of meanings()) {
    for (const [language, forms] of meaning) {
      for (const form of forms) {
        const key = `${language}:${form.slice(0, 2)}`;
        const filed = byPrefix.get(key);
        if (filed === undefined) byPrefix.set(key, [[form, meaning]]);
        else filed.push([form, meaning]);
      }
    }
  }
  return byPrefix;
}
