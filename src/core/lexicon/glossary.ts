/**
 * Words of other languages in English: what a question is read through, so that one way of understanding serves them
 * all. Russian, Ukrainian, French, German, Spanish and Arabic; read at the first question that needs it.
 */
import { foldCase } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { type CountryKind, countryOf, countryPhrasesIn, formsOf, kindOf } from './countries.ts';
import { QUESTION_FORMS, SMALL_WORDS } from './glossary/questionForms.ts';
import { CITIES, FORMS, GERMAN_STATES, STATE_WORDS, VOCABULARY } from './glossary/vocabulary.ts';
import { translationsOf } from './translations.ts';

/** A phrase of another language with the English for it. */
export interface GlossedPhrase {
  /** Folded words. */
  readonly words: readonly string[];
  readonly english: string;
  /** Whether it says of what state something is. */
  readonly adjective: boolean;
}

/** The languages questions are read in, ISO 639-1. */
export const GLOSSED: ReadonlySet<string> = new Set(['ru', 'uk', 'fr', 'de', 'es', 'ar']);

interface Glossary {
  readonly questions: ReadonlyMap<string, readonly GlossedPhrase[]>;
  readonly small: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By language; longest phrases first. */
  readonly words: ReadonlyMap<string, readonly GlossedPhrase[]>;
}

let glossary: Glossary | null = null;

/** How questions begin in a language, the longest first. */
export function questionForms(language: string): readonly GlossedPhrase[] {
  return read().questions.get(language) ?? [];
}

/**
 * What a small word stands for.
 *
 * @returns the English for it, or null for one that is left out or is no small word
 */
export function smallWord(folded: string, language: string): string | null {
  return read().small.get(language)?.get(folded) ?? null;
}

/**
 * The English for the words that begin at a place.
 *
 * @param words folded, of the whole question
 * @param at where to look
 * @returns the longest phrase known with how many words it takes, or null
 */
export function glossAt(
  words: readonly string[],
  at: number,
  language: string,
): { readonly english: string; readonly adjective: boolean; readonly length: number } | null {
  const fitting = (read().words.get(language) ?? []).filter(({ words: phrase }) =>
    phrase.every((word, i) => isSame(word, words[at + i], language)),
  );
  const longest = fitting[0]?.words.length ?? 0;
  // 'representa' is nearer to 'representar' than to 'representante'.
  const spoken = words.slice(at, at + longest).join(' ').length;
  const [nearest] = fitting
    .filter(({ words: phrase }) => phrase.length === longest)
    .sort((a, b) => Math.abs(lengthOf(a) - spoken) - Math.abs(lengthOf(b) - spoken));
  if (nearest) return { english: nearest.english, adjective: nearest.adjective, length: longest };
  const word = words[at] ?? '';
  const [named] = countryPhrasesIn(words.slice(at, at + LONGEST_NAME));
  if (named?.start === 0) {
    const english = englishOf(named.code, named.kind);
    if (english !== null) return { english, adjective: named.kind === 'demonym', length: named.end };
  }
  const code = countryOf(word);
  const kind = kindOf(word);
  const country = code === null || kind === null ? null : englishOf(code, kind);
  if (country !== null) return { english: country, adjective: kind === 'demonym', length: 1 };
  for (const length of [3, 2, 1]) {
    if (at + length > words.length) continue;
    const phrase = words.slice(at, at + length).join(' ');
    for (const form of length === 1 ? germanForms(phrase, language) : [phrase]) {
      const translated = translationsOf(form, language).find((one) => one.language === 'en');
      if (translated) return { english: translated.form, adjective: false, length };
    }
  }
  return null;
}

/** The adjective of a state's English name; the name itself where it has none here. */
export function adjectiveOf(name: string): string {
  for (const [state, adjective] of linesOf(STATE_WORDS)) if (state === name) return adjective ?? name;
  return name;
}

/** Words that a state's name has at most. */
const LONGEST_NAME = 4;

/** A German verb's form with the infinitive it may belong to: 'leitet', 'sagte'. */
function germanForms(word: string, language: string): string[] {
  if (language !== 'de') return [word];
  const root = word.replace(/(?:eten|etet|ete|et|ten|te|t)$/u, '');
  return root === word || root.length < 3 ? [word] : [word, `${root}en`];
}

/** 'российскую' gives 'Russian', 'Moscou' gives 'Moscow'. */
function englishOf(code: string, kind: CountryKind): string | null {
  const form = formsOf(code).find((one) => one.kind === kind && /^[a-z ]+$/.test(one.form));
  return form ? form.form.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : null;
}

const ARABIC = /\p{Script=Arabic}/u;
/** What Arabic writes to the word behind it: the article, 'and', 'in', 'to', 'like', one after another. */
const PREFIXED = /^(?:و|ف)?(?:ال|لل|بال|كال|ب|ل|ك)?/u;
/** A feminine or plural ending, or a person's. */
const SUFFIXED = /(?:ية|ين|ون|ات|ة|ي|ه|ها|هم)$/u;
const CYRILLIC_ENDING = 3;
const CYRILLIC_ROOT = 4;

function isSame(form: string, word: string | undefined, language: string): boolean {
  if (word === undefined) return false;
  if (form === word) return true;
  if (ARABIC.test(form))
    return arabicForms(word).has(form) || arabicForms(word).has(form.replace(SUFFIXED, ''));
  if (stem(form, language) === stem(word, language)) return form.length > 3;
  if (language === 'es' && form.replace(/[eo]?s?$/u, '') === word.replace(/[aeo]?s?$/u, ''))
    return form.length > 4;
  if (language === 'de' && form === word.replace(/e[nrsm]?$/u, '')) return form.length > 3;
  // Ukrainian has no stemmer here: two words of one beginning that differ in their endings are one.
  if (language !== 'uk') return false;
  let shared = 0;
  while (shared < form.length && form[shared] === word[shared]) shared++;
  return (
    shared >= CYRILLIC_ROOT &&
    form.length - shared <= CYRILLIC_ENDING &&
    word.length - shared <= CYRILLIC_ENDING
  );
}

function arabicForms(word: string): ReadonlySet<string> {
  const prefix = PREFIXED.exec(word)?.[0] ?? '';
  const bases = new Set([
    word,
    word.slice(prefix.length),
    word.replace(/^(?:و|ف|ب|ل|ك)/u, ''),
    word.replace(/^ال/u, ''),
  ]);
  const forms = new Set<string>();
  for (const base of bases) {
    if (base.length < 2) continue;
    forms.add(base);
    const bare = base.replace(SUFFIXED, '');
    if (bare.length >= 3) {
      forms.add(bare);
      forms.add(`${bare}ي`);
      forms.add(`${bare}ة`);
    }
  }
  return forms;
}

function read(): Glossary {
  if (glossary !== null) return glossary;
  const questions = new Map<string, GlossedPhrase[]>();
  for (const line of linesOf(QUESTION_FORMS)) {
    const [language = '', phrase = '', english = ''] = line;
    file(questions, language, phrase, english, false);
  }
  const small = new Map<string, Map<string, string>>();
  for (const [language = '', words = '', english = ''] of linesOf(SMALL_WORDS)) {
    const known = small.get(language) ?? new Map<string, string>();
    small.set(language, known);
    for (const word of words.split(', ')) known.set(foldCase(word), english);
  }
  const words = new Map<string, GlossedPhrase[]>();
  for (const [english = '', ...columns] of linesOf(VOCABULARY))
    for (const [i, language] of ['uk', 'es', 'ar'].entries())
      for (const phrase of (columns[i] ?? '').split(', ')) file(words, language, phrase, english, false);
  for (const [name = '', adjective = '', ...columns] of linesOf(STATE_WORDS))
    for (const [i, language] of ['uk', 'es', 'ar'].entries()) {
      const forms = (columns[i] ?? '').split(', ');
      // The names come first, the adjectives last: one of the latter, two in some languages.
      for (const [at, phrase] of forms.entries()) {
        const of = isAdjective(phrase, language, at, forms.length);
        file(words, language, phrase, of ? adjective : name, of);
      }
    }
  for (const [name = '', adjective = '', column = ''] of linesOf(GERMAN_STATES))
    for (const phrase of column.split(', ')) {
      const of = /isch$|^deutsch$/.test(phrase);
      file(words, 'de', phrase, of ? adjective : name, of);
    }
  for (const [language = '', column = '', english = ''] of linesOf(FORMS))
    for (const phrase of column.split(', ')) file(words, language, phrase, english, false);
  for (const [name = '', ...columns] of linesOf(CITIES))
    for (const [i, language] of ['ru', 'uk', 'fr', 'de', 'es', 'ar'].entries())
      for (const phrase of (columns[i] ?? '').split(', ')) file(words, language, phrase, name, false);
  for (const map of [questions, words])
    for (const phrases of map.values())
      phrases.sort((a, b) => b.words.length - a.words.length || lengthOf(b) - lengthOf(a));
  glossary = { questions, small, words };
  return glossary;
}

/** Of several forms of a state the last is its adjective; in Ukrainian and Arabic the ending tells. */
function isAdjective(phrase: string, language: string, at: number, count: number): boolean {
  if (language === 'uk') return /ий$/u.test(phrase);
  if (language === 'ar') return /ي$/u.test(phrase);
  return count > 1 && at === count - 1;
}

function lengthOf({ words }: GlossedPhrase): number {
  return words.join(' ').length;
}

function file(
  map: Map<string, GlossedPhrase[]>,
  language: string,
  phrase: string,
  english: string,
  adjective: boolean,
): void {
  const words = foldCase(phrase)
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return;
  const known = map.get(language);
  const entry = { words, english, adjective };
  if (known) known.push(entry);
  else map.set(language, [entry]);
}

function linesOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));
}
