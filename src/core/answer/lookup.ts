/**
 * What a question's words are called in the visible documents: their other forms, synonyms, spellings, and how rare
 * they are there. Every figure comes from the visible collections alone.
 */
import { expandAbbreviation } from '../lexicon/abbreviations.ts';
import { type CountryKind, countryForms, countryOf, kindOf } from '../lexicon/countries.ts';
import { phrasesIn, synonymsOf } from '../lexicon/synonyms.ts';
import { translationsOf } from '../lexicon/translations.ts';
import { vectorOf } from '../lexicon/vectors.ts';
import type { QuestionPart, QuestionTerm } from '../question/types.ts';
import type { PassageIndex, PassageQuery, Visible } from '../search/passageIndex.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';

/** One word of the question with every way it may be written in the documents. */
export interface Sought {
  readonly term: QuestionTerm;
  /** Its own index term. */
  readonly stem: string;
  /** Index terms with how far each is trusted (1 for the word itself). */
  readonly alternatives: ReadonlyMap<string, number>;
  /** Alternatives of several words ('in charge of'), as index terms in order. */
  readonly phrases: readonly { readonly stems: readonly string[]; readonly weight: number }[];
  /** Rarity in the visible documents, 0 (everywhere) to 1 (nowhere). */
  readonly rarity: number;
  /** Whether any visible document has it, in any form. */
  readonly known: boolean;
  /** The spelling it was read as, where the documents write it otherwise; null otherwise. */
  readonly readAs: string | null;
  /** What it counts for: its weight in the question times its rarity. */
  readonly weight: number;
  /** The country it means, or null. */
  readonly country: string | null;
  /** Its row in the table of word vectors, -1 for names and numbers. */
  readonly vector: number;
}

const SAME = 0.85;
const NEAR = 0.5;
const TRANSLATED = 0.75;
const METONYM = 0.55;
/** A name written in one word that was asked for in two, or the reverse. */
const IN_ONE = 0.95;
/** A spelling that the documents do not know is trusted this much for each letter that is off. */
const PER_LETTER = 0.12;

/**
 * Looks a part's words up.
 *
 * @param part what is asked
 * @param index the passages
 * @param visible the collections the room may see
 * @param language of the question, ISO 639-1
 */
export function lookUp(
  part: QuestionPart,
  index: PassageIndex,
  visible: Visible,
  language: string,
): Sought[] {
  const { passages, documentFrequency } = index.statistics(visible);
  const phrasesOf = phraseReadings(part, language);
  const inOne = writtenInOne(part.terms, (word) => documentFrequency(stem(word, language)) > 0);
  return part.terms.map((term, termIndex) => {
    const folded = term.token.folded;
    const own = stem(folded, language);
    const alternatives = new Map<string, number>([[own, 1]]);
    const phrases: { stems: readonly string[]; weight: number }[] = [];
    const add = (form: string, weight: number, formLanguage = language) => {
      const stems = stemsOf(form, formLanguage);
      const [first, ...others] = stems;
      if (first === undefined) return;
      if (others.length > 0) phrases.push({ stems, weight });
      else if ((alternatives.get(first) ?? 0) < weight) alternatives.set(first, weight);
    };
    const country = countryOf(folded, term.token.text);
    let readAs: string | null = null;
    if (country !== null) {
      const city = kindOf(folded) === 'capital' || kindOf(folded) === 'seat';
      for (const form of formsOf(country)) {
        const metonym = form.kind === 'capital' || form.kind === 'seat';
        add(form.form, metonym || city ? METONYM : 1);
        add(form.form, metonym || city ? METONYM : 0.95, 'fr');
      }
      alternatives.set(own, 1);
    } else {
      if (term.kind !== 'number') {
        for (const synonym of synonymsOf(folded, language))
          add(synonym.form, synonym.strength === 'same' ? SAME : NEAR);
        for (const translation of translationsOf(folded))
          add(translation.form, TRANSLATED, translation.language);
        for (const member of phrasesOf.get(termIndex) ?? []) add(member.form, member.weight);
        const expansion = expandAbbreviation(term.token.text);
        if (expansion && !expansion.ambiguous)
          for (const form of expansion.expansions) add(form.toLowerCase(), SAME);
      }
      if (term.kind === 'number') numberForms(folded, add);
      const knownWord = documentFrequency(own) > 0;
      // A common English word that no document has is no misspelling of another.
      const ordinary = term.kind !== 'name' && language === 'en' && vectorOf(folded) >= 0;
      const nameLike = term.kind === 'name' || term.part === 'PROPN' || (!knownWord && !ordinary);
      const whole = inOne.get(termIndex);
      if (whole !== undefined) {
        add(whole, IN_ONE);
        if (!knownWord) readAs = whole;
      } else if (nameLike && !knownWord && term.kind !== 'number')
        for (const [head, tail] of halvesOf(folded))
          if (documentFrequency(stem(head, language)) > 0 && documentFrequency(stem(tail, language)) > 0)
            add(`${head} ${tail}`, IN_ONE);
      if (nameLike && term.kind !== 'number') {
        for (const variant of index.nameVariants(folded, visible)) {
          const trust = variant.similarity;
          add(variant.printed, trust, 'en');
          const form = stem(variant.folded, language);
          if ((alternatives.get(form) ?? 0) < trust) alternatives.set(form, trust);
          if (!knownWord && readAs === null) readAs = variant.printed;
        }
      }
      if (
        !knownWord &&
        !ordinary &&
        readAs === null &&
        term.kind !== 'number' &&
        folded.length > 3 &&
        [...alternatives.keys()].every((form) => documentFrequency(form) === 0)
      ) {
        for (const spelling of index.spellings(folded, language, visible, 3)) {
          alternatives.set(spelling.term, 1 - PER_LETTER * spelling.distance);
          readAs ??= spelling.printed;
        }
      }
    }
    let frequency = documentFrequency(own);
    let known = frequency > 0;
    for (const [form, weight] of alternatives) {
      const count = documentFrequency(form);
      if (count > 0) known = true;
      // A word that is common under another form is no rare word.
      if (weight >= 0.8) frequency = Math.max(frequency, count);
    }
    known ||= phrases.some((phrase) => phrase.stems.every((form) => documentFrequency(form) > 0));
    const rarity =
      passages === 0 ? 1 : Math.log((passages + 1) / (frequency + 0.5)) / Math.log((passages + 1) / 0.5);
    const bounded = Math.min(1, Math.max(0.08, rarity));
    return {
      term,
      stem: own,
      alternatives,
      phrases,
      rarity: bounded,
      known,
      readAs,
      weight: term.weight * (0.35 + 0.65 * bounded),
      country,
      vector: country !== null || term.kind === 'name' || term.kind === 'number' ? -1 : vectorOf(folded),
    };
  });
}

/**
 * Names asked for in two words that the documents write in one, by the numbers of both terms: 'Ma Tie-Ying' for
 * 'Ma Tieying'.
 */
function writtenInOne(
  terms: readonly QuestionTerm[],
  printed: (word: string) => boolean,
): ReadonlyMap<number, string> {
  const inOne = new Map<number, string>();
  for (const [i, { token, kind }] of terms.entries()) {
    const next = terms[i + 1];
    if (!next || kind !== 'name' || next.kind !== 'name') continue;
    if (next.token.start - token.end !== 1 || !/^[-\u2010\u2011]?$/.test(next.token.before)) continue;
    const whole = token.folded + next.token.folded;
    if (!printed(whole)) continue;
    inOne.set(i, whole);
    inOne.set(i + 1, whole);
  }
  return inOne;
}

/** A name cut in two, each of at least two letters: as the documents may write what is asked for in one word. */
function halvesOf(name: string): [string, string][] {
  if (name.length < 5 || name.length > 16) return [];
  return Array.from({ length: name.length - 3 }, (_, i) => [name.slice(0, i + 2), name.slice(i + 2)]);
}

const stemmed = new Map<string, Map<string, readonly string[]>>();
let stemmedForms = 0;
/** The word lists have fewer forms. */
const MOST_STEMMED = 20_000;

/** The index terms of a form of the word lists, which one question asks for by the hundred. */
function stemsOf(form: string, language: string): readonly string[] {
  let forms = stemmed.get(language);
  const known = forms?.get(form);
  if (known !== undefined) return known;
  const stems = tokenize(form).map((token) => stem(token.folded, language));
  if (stemmedForms >= MOST_STEMMED) {
    stemmed.clear();
    stemmedForms = 0;
    forms = undefined;
  }
  if (forms === undefined) {
    forms = new Map();
    stemmed.set(language, forms);
  }
  forms.set(form, stems);
  stemmedForms++;
  return stems;
}

/** 'in charge of' in a question is one thing: its content word stands for what the whole phrase means. */
function phraseReadings(
  part: QuestionPart,
  language: string,
): ReadonlyMap<number, { form: string; weight: number }[]> {
  const tokens = tokenize(part.text);
  const readings = new Map<number, { form: string; weight: number }[]>();
  for (const { start, end, phrase } of phrasesIn(
    tokens.map((token) => token.folded),
    language,
  )) {
    const inside = part.terms.findIndex(
      (term) =>
        term.token.start >= (tokens[start]?.start ?? 0) && term.token.end <= (tokens[end - 1]?.end ?? 0),
    );
    if (inside < 0) continue;
    readings.set(
      inside,
      phrase.members.map(({ form, strength }) => ({ form, weight: strength === 'same' ? SAME : NEAR })),
    );
  }
  return readings;
}

let byCode: ReadonlyMap<string, { form: string; kind: CountryKind }[]> | null = null;

/** Every word that names a country: Russia, Russian, Moscow, Kremlin. */
function formsOf(code: string): readonly { readonly form: string; readonly kind: CountryKind }[] {
  if (byCode === null) {
    const table = new Map<string, { form: string; kind: CountryKind }[]>();
    for (const { form, code: of, kind } of countryForms()) {
      const known = table.get(of);
      if (known) known.push({ form, kind });
      else table.set(of, [{ form, kind }]);
    }
    byCode = table;
  }
  return byCode.get(code) ?? [];
}

/** '23' and '23rd', '4' and 'four': one number, several forms. */
function numberForms(folded: string, add: (form: string, weight: number) => void): void {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(folded)?.[1];
  if (!digits) return;
  const n = Number(digits);
  const suffix =
    n % 10 === 1 && n !== 11
      ? 'st'
      : n % 10 === 2 && n !== 12
        ? 'nd'
        : n % 10 === 3 && n !== 13
          ? 'rd'
          : 'th';
  add(digits, 1);
  add(`${digits}${suffix}`, 1);
  const word = WORDS[n];
  if (word && !/(?:st|nd|rd|th)$/.test(folded)) add(word, 0.9);
}
const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** The look-up as the index wants it. */
export function toQuery(sought: readonly Sought[]): PassageQuery {
  return {
    groups: sought.map(({ term, alternatives, phrases }) => {
      const all = new Map(alternatives);
      // A phrase's rarest word stands for it: which that is, the index knows; all are offered, little trusted.
      for (const phrase of phrases)
        for (const form of phrase.stems) if (!all.has(form)) all.set(form, phrase.weight * 0.4);
      return {
        alternatives: [...all].map(([form, weight]) => ({ term: form, weight })),
        weight: term.kind === 'name' ? term.weight * 1.2 : term.weight,
      };
    }),
  };
}
