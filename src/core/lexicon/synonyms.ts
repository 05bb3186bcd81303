/**
 * Words that say the same thing in news and diplomacy, for matching a question with a sentence that words it otherwise.
 *
 * The tables in `synonyms/` hold one group a line: the part of speech, `=` where any member may stand for any other
 * in an answer ('heads', 'leads', 'is in charge of') or `~` where they are merely related ('said', 'stressed'),
 * then the members as base forms, folded, parted by commas. A member may be of several words; hyphens are spaces, as
 * the tokeniser cuts there. Words are looked up by stem, so that 'chairing' finds the group of 'chair'. The tables
 * are read at the first look-up, not when the module loads.
 */
import { baseOf, memberKey, plainKey, tongueOf, wordKey } from './synonyms/keys.ts';
import type { SynonymStrength } from './synonyms/shelves.ts';
import { groupsAt, phrasesUnder, prefixOf, synonymGroups } from './synonyms/shelves.ts';

export type { SynonymStrength } from './synonyms/shelves.ts';
export { synonymGroups };

/** A word or words that may stand for another. */
export interface Synonym {
  /** Base form, folded; words parted by single spaces. */
  readonly form: string;
  readonly strength: SynonymStrength;
}

/** A member of several words, to be looked for in a run of tokens. */
export interface SynonymPhrase {
  /** Its words as the table gives them, folded. */
  readonly words: readonly string[];
  readonly language: string;
  /** What may stand for the phrase. */
  readonly members: readonly Synonym[];
}

/** A phrase found in a run of words: `words[start]` up to, not including, `words[end]`. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly phrase: SynonymPhrase;
}

const found = new Map<string, readonly Synonym[]>();
const FOUND_LIMIT = 20_000;
let phrases: readonly SynonymPhrase[] | null = null;

/** A phrase of the tables with the keys of its words. */
interface KeyedPhrase {
  readonly form: string;
  readonly keys: readonly string[];
}

/** By the list that `phrasesUnder` gives. The tables' phrases are few, and are asked for with every question. */
const keyedPhrases = new Map<readonly string[], readonly KeyedPhrase[]>();

/**
 * What may stand for a word or phrase.
 *
 * @param folded a word as `tokenize` folds it, in any inflection, or a phrase of such words parted by single spaces
 *   (phrases are found inflected too: 'stepped down')
 * @param language ISO 639-1 of the text it stands in; Cyrillic words are always Russian, unknown languages English
 * @returns the other members of its groups, `same` before `near`, each form once; empty for an unknown word
 */
export function synonymsOf(folded: string, language = 'en'): readonly Synonym[] {
  const tongue = tongueOf(folded, language);
  const cacheKey = `${tongue}:${folded}`;
  const known = found.get(cacheKey);
  if (known !== undefined) return known;
  const strengths = new Map<string, SynonymStrength>();
  const own = keysOf(folded, tongue);
  const isItself = (form: string) => own.get(memberKey(form, tongue)) === prefixOf(form, tongue);
  for (const [key, prefix] of own) {
    for (const { forms, strength } of groupsAt(prefix, key, tongue)) {
      for (const form of forms) if (strengths.get(form) !== 'same') strengths.set(form, strength);
    }
  }
  const synonyms = [...strengths].map(([form, strength]) => ({ form, strength }));
  const others = synonyms.filter(({ form }) => !isItself(form));
  const sorted = [
    ...others.filter(({ strength }) => strength === 'same'),
    ...others.filter(({ strength }) => strength === 'near'),
  ];
  if (found.size >= FOUND_LIMIT) found.clear();
  found.set(cacheKey, sorted);
  return sorted;
}

/**
 * The phrases of the tables in a run of words, in any inflection: 'took part' is found as 'take part'.
 *
 * @param words folded as `tokenize` folds them, in order
 * @param language ISO 639-1 of the text; phrases of other languages are not looked for
 * @returns the matches by where they start, the longest first; they may overlap
 */
export function phrasesIn(words: readonly string[], language = 'en'): readonly PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (const [start, word] of words.entries()) {
    const tongue = tongueOf(word, language);
    const own = wordKey(word, tongue);
    for (const { form, keys } of keyed(phrasesUnder(baseOf(word, tongue).slice(0, 2), tongue), tongue)) {
      const end = start + keys.length;
      if (keys[0] !== own || end > words.length) continue;
      if (!keys.every((key, i) => i === 0 || key === wordKey(words[start + i] ?? '', tongue))) continue;
      matches.push({ start, end, phrase: phraseOf(form, tongue) });
    }
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Every member of several words, of all languages, each once, with what may stand for it. Looks all of them up (tens
 * of milliseconds, once): to look into one question or sentence, `phrasesIn` is cheaper.
 */
export function phraseSynonyms(): readonly SynonymPhrase[] {
  if (phrases !== null) return phrases;
  const byForm = new Map<string, SynonymPhrase>();
  for (const { forms, language } of synonymGroups()) {
    for (const form of forms)
      if (form.includes(' ')) byForm.set(`${language}:${form}`, phraseOf(form, language));
  }
  phrases = [...byForm.values()];
  return phrases;
}

function phraseOf(form: string, language: string): SynonymPhrase {
  return { words: form.split(' '), language, members: synonymsOf(form, language) };
}

function keyed(forms: readonly string[], tongue: string): readonly KeyedPhrase[] {
  let phrases = keyedPhrases.get(forms);
  if (phrases === undefined) {
    phrases = forms.map((form) => ({ form, keys: form.split(' ').map((word) => wordKey(word, tongue)) }));
    keyedPhrases.set(forms, phrases);
  }
  return phrases;
}

/** The keys a word or phrase is looked up under, with their prefixes: 'found' as itself and as 'find'. */
function keysOf(folded: string, tongue: string): ReadonlyMap<string, string> {
  const prefix = prefixOf(folded, tongue);
  if (folded.includes(' ')) return new Map([[memberKey(folded, tongue), prefix]]);
  const base = baseOf(folded, tongue);
  return new Map([
    [plainKey(folded, tongue), prefix],
    [plainKey(base, tongue), base.slice(0, 2)],
  ]);
}
