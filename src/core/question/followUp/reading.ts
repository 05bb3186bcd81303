/**
 * An earlier question, or a follow-up, as what can be exchanged in it: the words that ask, the auxiliary, and the
 * phrases, each of a kind.
 *
 * English is read by its tags. Elsewhere a phrase is a run of words that carry content, opened by an article.
 */
import { countryOf, countryPhrasesIn, isPlaceWord, kindOf } from '../../lexicon/countries.ts';
import {
  isGivenName,
  isHonorific,
  isRoleWord,
  monthOf,
  organizationHead,
  weekdayOf,
} from '../../lexicon/roles.ts';
import { isFunctionWord } from '../../text/functionWords.ts';
import type { PartOfSpeech } from '../../text/pos.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { findValues } from '../../text/values.ts';
import { languageOfQuestion } from '../language.ts';
import { questionParts } from '../tags.ts';
import { isPlural } from './verbs.ts';
import { ASK, AUXILIARIES, DAYS, DETERMINERS, EVENTS, GROUPS, MEASURES, PREPOSITIONS } from './words.ts';

/** What a phrase stands for. `name` is a name of which nothing tells whose or what it is. */
export type PhraseKind =
  | 'person'
  | 'role'
  | 'body'
  | 'country'
  | 'place'
  | 'event'
  | 'date'
  | 'name'
  | 'thing';

/** A noun phrase: tokens [from, to), an article included. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Where it begins without its article. */
  readonly bare: number;
  readonly head: number;
  /** The preposition directly before it, or null. */
  readonly preposition: number | null;
  readonly kind: PhraseKind;
  readonly plural: boolean;
}

/** The words that ask: tokens [from, to), with a preposition before and a noun behind ('since when', 'which port'). */
export interface Asking {
  readonly from: number;
  readonly to: number;
  /** Folded. */
  readonly word: string;
}

/** A sentence read. */
export interface Reading {
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly PartOfSpeech[];
  readonly asking: Asking | null;
  /** The auxiliary that the question turns on, in English; null for none. */
  readonly auxiliary: number | null;
  /** The nouns within `asking` ('soldiers' in 'How many soldiers'), or null. */
  readonly asked: Phrase | null;
  /** In order, without overlap; none within `asking`. */
  readonly phrases: readonly Phrase[];
}

/**
 * Reads a sentence.
 *
 * @param text one question or fragment
 * @param language ISO 639-1; told from the text where it is left out
 */
export function read(text: string, language: string = languageOfQuestion(text)): Reading {
  const tokens = tokenize(text);
  const tags = questionParts(text, tokens, language);
  const verb = untaggedVerb(tokens, tags);
  if (verb >= 0) tags[verb] = 'VERB';
  const asking = askingOf(tokens, tags);
  const after = asking?.to ?? 0;
  const auxiliary = language === 'en' && AUXILIARIES.has(tokens[after]?.folded ?? '') ? after : null;
  const dated = datesOf(text, tokens);
  const spans = language === 'en' ? taggedSpans(tokens, tags, after) : runs(tokens, language, asking);
  const phrases = spans.map(([from, to]) => phraseOf(tokens, from, to, dated));
  const nouns = tags.findIndex((tag, i) => i > 0 && i < after && /^(?:NOUN|PROPN)$/.test(tag));
  const asked = nouns < 0 || language !== 'en' ? null : phraseOf(tokens, nouns, after, dated);
  return { text, language, tokens, tags, asking, auxiliary, asked, phrases };
}

/** The words of tokens [from, to) as they stand in the text. */
export function wordsOf({ text, tokens }: Reading, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** A phrase with what is said of it behind: 'the talks' in 'the talks in Quorra', up to two further phrases. */
export function extended(reading: Reading, at: number): { readonly from: number; readonly to: number } {
  const { phrases, tokens } = reading;
  const first = phrases[at];
  if (!first) return { from: 0, to: 0 };
  let to = first.to;
  for (const next of phrases.slice(at + 1, at + 4)) {
    // 'the envoys of Brenn and Tarvonia', 'Drovia and Tarvonia'.
    if (
      next.from === to + 1 &&
      isAnd(tokens[to]?.folded ?? '') &&
      isNamed(next.kind) &&
      isNamed(phrases[phrases.indexOf(next) - 1]?.kind)
    ) {
      to = next.to;
      continue;
    }
    if (next.preposition !== to || next.from !== to + 1 || next.kind === 'date') break;
    const preposition = tokens[to]?.folded ?? '';
    const named = isNamed(next.kind) || next.kind === 'body';
    if (
      !/^(?:of|de|du|des|von|der)$/.test(preposition) &&
      !(named && /^(?:in|at|on|between|for|with|en|a|в|на)$/.test(preposition))
    )
      break;
    to = next.to;
  }
  return { from: first.from, to };
}

function isNamed(kind: PhraseKind | undefined): boolean {
  return kind !== undefined && /^(?:country|place|name|person)$/.test(kind);
}

function isAnd(folded: string): boolean {
  return /^(?:and|et|und|и|та|y)$/.test(folded);
}

function askingOf(tokens: readonly Token[], tags: readonly PartOfSpeech[]): Asking | null {
  let from = 0;
  if (PREPOSITIONS.has(tokens[0]?.folded ?? '') && ASK.has(tokens[1]?.folded ?? '')) from = 1;
  // 'с каких пор', 'depuis combien de temps'.
  const word = tokens[from]?.folded ?? '';
  if (/^(?:с|з)$/.test(word) && /^(?:каких|яких)$/.test(tokens[1]?.folded ?? ''))
    return { from: 0, to: Math.min(3, tokens.length), word: 'когда' };
  if (!ASK.has(word)) return null;
  let to = from + 1;
  if (word === 'how') {
    if (MEASURES.has(tokens[to]?.folded ?? '') || tags[to] === 'ADJ') to++;
    if (/^(?:many|much)$/.test(tokens[to - 1]?.folded ?? '')) to = nounsEnd(tokens, tags, to);
  } else if (/^(?:what|which|whose)$/.test(word)) to = nounsEnd(tokens, tags, to);
  else if (word === 'combien' && tokens[to]?.folded === 'de') to += 2;
  else if (/^(?:quel|welche|как(?:ой|ая|ое|ие)$)/.test(word) && tokens.length > to) to++;
  else if (word === 'wie' && /^(?:lange|viele|viel|oft|alt)$/.test(tokens[to]?.folded ?? '')) to++;
  else if (word === 'как' && /^(?:долго|часто)$/.test(tokens[to]?.folded ?? '')) to++;
  if (/^(?:else|еще|ще|noch|d['’]autres?|mas)$/.test(tokens[to]?.folded ?? '')) to++;
  return { from: 0, to: Math.min(to, tokens.length), word };
}

function nounsEnd(tokens: readonly Token[], tags: readonly PartOfSpeech[], from: number): number {
  let to = from;
  while (
    to < tokens.length &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tags[to] ?? '') &&
    (tokens[to]?.before ?? '') === '' &&
    !AUXILIARIES.has(tokens[to]?.folded ?? '')
  )
    to++;
  return to;
}

/** 'Did Drovia and Tarvonia sign the accord?': a noun by its tag, and the verb by its place; -1 for none. */
function untaggedVerb(tokens: readonly Token[], tags: readonly PartOfSpeech[]): number {
  const auxiliary = tokens.findIndex(({ folded }) =>
    /^(?:do|does|did|will|would|can|could|should)$/.test(folded),
  );
  if (auxiliary < 0 || tags.includes('VERB')) return -1;
  return tokens.findIndex(
    ({ capital, before }, i) =>
      i > auxiliary + 1 &&
      !capital &&
      before === '' &&
      tags[i] === 'NOUN' &&
      /^(?:NOUN|PROPN)$/.test(tags[i - 1] ?? '') &&
      tags[i + 1] === 'DET',
  );
}

/** Runs of nouns with what describes them. */
function taggedSpans(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  after: number,
): [number, number][] {
  const spans: [number, number][] = [];
  let from = -1;
  const end = (to: number) => {
    const noun = from >= 0 && tags.slice(from, to).some((tag) => /^(?:NOUN|PROPN|NUM)$/.test(tag));
    const numbered = from >= 0 && /^(?:the|a|an)$/.test(tokens[from]?.folded ?? '') && to - from > 1;
    if (noun || numbered) spans.push([from, to]);
    from = -1;
  };
  for (let i = after; i < tokens.length; i++) {
    const tag = tags[i] ?? 'X';
    const apart = (tokens[i]?.before ?? '') !== '' && !/^["“'‘-]$/.test(tokens[i]?.before ?? '');
    const determiner = DETERMINERS.has(tokens[i]?.folded ?? '') && !tokens[i]?.capital;
    const nominal = /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tag) && !AUXILIARIES.has(tokens[i]?.folded ?? '');
    if (apart || determiner || !nominal) end(i);
    if (from < 0 && (determiner || nominal)) from = i;
  }
  end(tokens.length);
  return spans;
}

/** Runs of content words; the word directly behind what asks is its verb, and no phrase's. */
function runs(tokens: readonly Token[], language: string, asking: Asking | null): [number, number][] {
  const spans: [number, number][] = [];
  const first = asking?.to ?? 0;
  let from = -1;
  const end = (to: number) => {
    if (from >= 0 && to > from && !(to - from === 1 && DETERMINERS.has(tokens[from]?.folded ?? '')))
      spans.push([from, to]);
    from = -1;
  };
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const apart = token.before !== '' && !/^["“«'’-]$/.test(token.before);
    const determiner = DETERMINERS.has(token.folded);
    const verb = asking !== null && i === first && !token.capital && countryOf(token.folded) === null;
    // 'fanden statt': the end of a German verb.
    const particle =
      language === 'de' && i === tokens.length - 1 && /^(?:statt|teil|vor|ab|an|ein)$/.test(token.folded);
    const content = !verb && !particle && !isFunctionWord(token.folded, language);
    if (apart || determiner || !content) end(i);
    if (from < 0 && (determiner || content)) from = i;
  }
  end(tokens.length);
  return spans;
}

function phraseOf(tokens: readonly Token[], from: number, to: number, dated: ReadonlySet<number>): Phrase {
  let bare = from;
  while (bare < to - 1 && DETERMINERS.has(tokens[bare]?.folded ?? '')) bare++;
  const before = tokens[from - 1]?.folded ?? '';
  const preposition = from > 0 && PREPOSITIONS.has(before) ? from - 1 : null;
  const head = to - 1;
  const folded = tokens[head]?.folded ?? '';
  const kind = kindOfPhrase(tokens, bare, to, preposition === null ? null : before, dated);
  const plural = isPlural(folded) && kind !== 'person' && kind !== 'name';
  return { from, to, bare, head, preposition, kind, plural };
}

function kindOfPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  preposition: string | null,
  dated: ReadonlySet<number>,
): PhraseKind {
  const run = tokens.slice(from, to);
  const folded = run.map((token) => token.folded);
  const head = folded.at(-1) ?? '';
  const whole = folded.join(' ');
  if (run.every((_, i) => dated.has(from + i)) || DAYS.has(head)) return 'date';
  if (EVENTS.has(head)) return 'event';
  if (GROUPS.has(head) || organizationHead(head)) return 'body';
  const country = kindOf(whole) ?? (run.length === 1 ? kindOf(head) : null);
  if (country === 'capital') return 'place';
  if (
    country !== null ||
    countryPhrasesIn(folded).some(({ start, end }) => start === 0 && end === folded.length)
  )
    return 'country';
  if (isPlaceWord(whole) || isPlaceWord(head)) return 'place';
  const last = run.at(-1);
  if (isRoleWord(head) && !last?.capital) return 'role';
  if (!last?.capital) return 'thing';
  if (last.text.length > 1 && last.text === last.text.toUpperCase() && last.text.length <= 6) return 'body';
  if (/^(?:in|at|from|near|into|to|dans|a|в|во|im|nach)$/.test(preposition ?? '')) return 'place';
  const titled = folded.some((word) => isHonorific(word) || (isRoleWord(word) && word !== head));
  if (titled || isGivenName(folded[0] ?? '') || run.filter((token) => token.capital).length > 1)
    return 'person';
  return 'name';
}

function datesOf(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const values = findValues(text, tokens).filter(({ kind }) => kind === 'date');
  return new Set(
    tokens.flatMap((token, i) =>
      values.some((value) => value.start <= token.start && token.end <= value.end) ||
      (token.capital && (monthOf(token.folded) !== null || weekdayOf(token.folded) !== null))
        ? [i]
        : [],
    ),
  );
}
