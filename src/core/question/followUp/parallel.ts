/**
 * 'and the American one?', 'and in December?': the last question with one element exchanged for its like: a modifier
 * for a modifier, a name for a name, a date for a date, a phrase for the phrase it is most like.
 */

import { monthOf, numberOf } from '../../lexicon/roles.ts';
import { alike, vectorOf } from '../../lexicon/vectors.ts';
import { isFunctionWord } from '../../text/functionWords.ts';
import { type Edit, edited } from './edits.ts';
import { extended, type Phrase, type PhraseKind, type Reading, read, wordsOf } from './reading.ts';
import { adjectiveOf, nameOf, type StateMention, singular, statesIn } from './states.ts';
import { agreeing } from './verbs.ts';
import { DETERMINERS, PREPOSITIONS } from './words.ts';

/** What a follow-up puts in place of something. */
export interface Fragment {
  readonly reading: Reading;
  /** The first token behind a preposition. */
  readonly from: number;
  /** Where it ends, 'one' and a noun like 'side' excluded. */
  readonly to: number;
  /** The preposition it opens with, folded; null for none. */
  readonly preposition: string | null;
  /** Whether 'one' or 'ones' ends it, so that only a modifier was said. */
  readonly one: boolean;
}

/** Takes a fragment apart; null where it says nothing. */
export function fragmentOf(text: string, language: string): Fragment | null {
  const reading = read(text, language);
  const { tokens } = reading;
  let to = tokens.length;
  const one = /^(?:ones?|one's)$/.test(tokens[to - 1]?.folded ?? '');
  if (one) to--;
  const opens = PREPOSITIONS.has(tokens[0]?.folded ?? '') && to > 1;
  const from = opens ? 1 : 0;
  if (from >= to || !saysSomething(reading, from, to)) return null;
  return { reading, from, to, preposition: opens ? (tokens[0]?.folded ?? null) : null, one };
}

function saysSomething({ tokens, language }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ folded }) => folded === 'us' || !isFunctionWord(folded, language));
}

/**
 * The last question with the fragment in the place of its like.
 *
 * @param fragment what was said now
 * @param base the last question, standing alone
 * @param sure whether only an exchange of like for like will do: nothing said that the question goes on
 * @returns the new question, or null where nothing in the last one is like it
 */
export function exchange(fragment: Fragment, base: Reading, sure: boolean): string | null {
  const edits =
    dates(fragment, base) ??
    states(fragment, base) ??
    modifier(fragment, base) ??
    (sure ? null : samePreposition(fragment, base)) ??
    phrase(fragment, base, sure) ??
    (sure ? null : behind(fragment, base));
  if (edits === null) return null;
  const result = edited(base.text, edits);
  return result === base.text ? null : result;
}

function said({ reading, from, to }: Fragment): string {
  return wordsOf(reading, from, to).replace(/['’]s$/, '');
}

/** A date for a date; where the last question had none, the new one is added. */
function dates(fragment: Fragment, base: Reading): Edit[] | null {
  const { reading, from, to, preposition } = fragment;
  const isDate = reading.phrases.some((one) => one.kind === 'date' && one.from <= from + 1 && one.to >= to);
  const folded = reading.tokens.slice(from, to).map((token) => token.folded);
  const last =
    /^(?:last|next|this)$/.test(folded[0] ?? '') && /^(?:week|month|year|weekend)$/.test(folded[1] ?? '');
  const months = folded.some((word) => monthOf(word) !== null) && folded.length <= 3;
  if (!isDate && !last && !months) return null;
  const words = capitalMonth(said(fragment), reading.language);
  const old = base.phrases.findLast((one) => one.kind === 'date');
  if (!old) return append(base, `${preposition === null ? (last ? '' : 'in ') : `${preposition} `}${words}`);
  const replaced = preposition !== null && old.preposition !== null ? old.preposition : old.from;
  return [edit(base, replaced, old.to, preposition !== null ? `${preposition} ${words}` : words)];
}

function capitalMonth(words: string, language: string): string {
  return language === 'en' && /^[a-z]/.test(words) && monthOf(words.split(' ')[0] ?? '') !== null
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}

/** A state for a state, in the form in which the last question had its own. */
function states(fragment: Fragment, base: Reading): Edit[] | null {
  const { reading, from, to, preposition } = fragment;
  const [state] = statesIn(reading.tokens, reading.language, true).filter(
    (one) => one.from >= from && one.to <= to,
  );
  if (!state) return null;
  const others = statesIn(base.tokens, base.language, false).filter(({ code }) => code !== state.code);
  const bare = alone(fragment, state);
  const old =
    (preposition !== null && preposition !== 'for'
      ? others.find((one) => base.tokens[one.from - 1]?.folded === preposition)
      : undefined) ??
    others.find(({ kind }) => kind === state.kind) ??
    (state.kind === 'capital'
      ? undefined
      : others.find(({ kind }) => kind !== 'capital' || state.kind === 'name'));
  if (!old) return bare ? withoutState(fragment, state, base) : null;
  // 'the American delegation': the whole phrase in place of the whole phrase.
  if (!bare) return wholePhrase(fragment, base, old);
  const oldText = base.text.slice(base.tokens[old.from]?.start, base.tokens[old.to - 1]?.end);
  const owner = /['’]s$/.exec(oldText)?.[0] ?? '';
  // 'the US delegation': a name where others have an adjective.
  const attributive =
    old.kind === 'demonym' || (old.kind === 'name' && owner === '' && standsBeforeNoun(base, old.to));
  if (attributive && state.kind === 'demonym' && sameScript(reading, base))
    return [edit(base, old.from, old.to, singular(state))];
  if (attributive) {
    const adjective = adjectiveOf(state.code, oldText);
    return adjective === null ? null : [edit(base, old.from, old.to, adjective)];
  }
  const name =
    state.kind === 'demonym' || !sameScript(reading, base)
      ? nameOf(state.code)
      : `${article(fragment, base, state)}${state.text}`;
  if (name === null) return null;
  const begins = /^the$/i.test(base.tokens[old.from - 1]?.folded ?? '') ? old.from - 1 : old.from;
  return [edit(base, begins, old.to, `${name}${owner}`)];
}

function sameScript(a: Reading, b: Reading): boolean {
  return (
    /\p{Script=Cyrillic}/u.test(a.text) === /\p{Script=Cyrillic}/u.test(b.text) && a.language === b.language
  );
}

function article({ reading, from }: Fragment, base: Reading, state: StateMention): string {
  const first = reading.tokens[from];
  const own = first && state.from === from + 1 && DETERMINERS.has(first.folded) ? `${first.folded} ` : '';
  return own !== '' || base.language !== 'en' ? own : /^(?:US|USA|UK|EU)$/.test(state.text) ? 'the ' : '';
}

/** Whether a fragment says the state and nothing else. */
function alone({ reading, from, to }: Fragment, state: StateMention): boolean {
  return reading.tokens
    .slice(from, to)
    .every(({ folded }, i) => (from + i >= state.from && from + i < state.to) || DETERMINERS.has(folded));
}

function standsBeforeNoun({ phrases }: Reading, at: number): boolean {
  return phrases.some(({ from, to }) => from < at && at < to);
}

/** The last question names no state: an adjective goes before its noun, a name takes an unknown state's place. */
function withoutState(fragment: Fragment, state: StateMention, base: Reading): Edit[] | null {
  if (state.kind === 'capital') return null;
  const host = base.phrases.find((one) => unknownState(base, one) !== null);
  if (host) {
    const at = unknownState(base, host) ?? host.bare;
    const adjective =
      state.kind === 'demonym' ? singular(state) : adjectiveOf(state.code, base.tokens[at]?.text ?? '');
    return adjective === null ? null : [edit(base, at, at + 1, adjective)];
  }
  if (fragment.preposition !== null && fragment.preposition !== 'for') return null;
  const names = base.phrases.find(({ kind, preposition }) => kind === 'name' && preposition !== null);
  if (names && state.kind === 'name') return [edit(base, names.from, names.to, state.text)];
  const body =
    base.phrases.find(({ kind }) => kind === 'body') ?? base.phrases.find(({ kind }) => kind === 'role');
  if (!body) return null;
  const adjective = state.kind === 'demonym' ? singular(state) : adjectiveOf(state.code, '');
  return adjective === null ? null : [edit(base, body.bare, body.bare, `${adjective} `)];
}

/** A modifier that looks as peoples' names do ('Drovian', 'tarvonische'), before a phrase's noun or behind it. */
function unknownState({ tokens, language }: Reading, { bare, to, kind }: Phrase): number | null {
  if (kind === 'date' || kind === 'person') return null;
  for (let i = bare; i < to; i++) {
    const word = tokens[i]?.folded ?? '';
    const last = i === to - 1;
    if (
      language === 'en'
        ? !last && /(?:ian|ean|ish|ese|ic|an)$/.test(word) && tokens[i]?.capital
        : isAdjective(word)
    )
      return i;
  }
  return null;
}

function isAdjective(word: string): boolean {
  return /(?:isch(?:e[nmrs]?)|ск(?:ий|ой|ая|ую|ое|ого|ому|им|ом|ие|их|ими)|(?:ien|ienne|ais|aise|ois|oise)s?)$/.test(
    word,
  );
}

/** The phrase around a state in place of the phrase around the other: 'the American team'. */
function wholePhrase(fragment: Fragment, base: Reading, old: StateMention): Edit[] | null {
  const { reading, from, to } = fragment;
  const host = base.phrases.find((one) => one.from <= old.from && old.to <= one.to);
  if (!host || !isOne(fragment)) return null;
  // Where only the state differs, only it is exchanged: cases and word order stay.
  const said = reading.tokens.slice(from, to).filter(({ folded }) => !DETERMINERS.has(folded));
  if (base.language !== 'en' && said.length === 2 && host.to - host.bare >= 2) {
    const shared = said.some(({ folded }) =>
      base.tokens.slice(host.bare, host.to).some((one) => one.folded === folded),
    );
    const state = said.find(({ folded }) => !base.tokens.some((one) => one.folded === folded));
    if (shared && state) return [edit(base, old.from, old.to, state.text)];
  }
  const words = withStates(fragment);
  return withAgreement(base, host, fragment, [
    edit(base, host.from, host.to, articled(words, fragment, base, host)),
  ]);
}

/** The fragment's words with its states written properly. */
function withStates(fragment: Fragment): string {
  const { reading, from, to } = fragment;
  const start = reading.tokens[from]?.start ?? 0;
  const edits = statesIn(reading.tokens, reading.language, true)
    .filter((one) => one.from >= from && one.to <= to)
    .map((one) => ({
      start: (reading.tokens[one.from]?.start ?? 0) - start,
      end: (reading.tokens[one.to - 1]?.end ?? 0) - start,
      to: one.text,
    }));
  return edited(wordsOf(reading, from, to), edits).replace(/['’]s$/, '');
}

/** 'and American team?' takes the article that stood there. */
function articled(words: string, { reading, from }: Fragment, base: Reading, host: Phrase): string {
  const first = reading.tokens[from];
  if (!first || DETERMINERS.has(first.folded) || host.bare === host.from || base.language !== 'en')
    return words;
  const named = reading.phrases.some(({ kind }) => /^(?:person|country|place|name|date)$/.test(kind));
  return named ? words : `${base.tokens[host.from]?.text} ${words}`;
}

/** 'the second one', 'the Tarvonian?': a modifier for the modifier it is most like. */
function modifier(fragment: Fragment, base: Reading): Edit[] | null {
  const { reading, from, to, one, preposition } = fragment;
  const { tokens } = reading;
  let bare = from;
  while (bare < to && DETERMINERS.has(tokens[bare]?.folded ?? '')) bare++;
  const word = tokens[bare];
  if (!word || to - bare > 2 || (preposition !== null && !/^(?:for|of)$/.test(preposition))) return null;
  const single = to - bare === 1;
  if (!one && !(single && (isOrdinal(word.folded) || looksLikeModifier(word.folded, base, word.capital))))
    return null;
  let best: { readonly at: number; readonly score: number } | null = null;
  for (const phrase of base.phrases) {
    if (phrase.kind === 'date' || phrase.kind === 'person') continue;
    const last = base.language === 'en' ? phrase.head : phrase.to;
    for (let at = phrase.bare; at < last; at++) {
      if (base.language !== 'en' && !isAdjective(base.tokens[at]?.folded ?? '')) continue;
      const score = likeness(
        base.tokens[at]?.folded ?? '',
        base.tokens[at]?.capital ?? false,
        word.folded,
        word.capital,
      );
      if (best === null || score > best.score) best = { at, score };
    }
  }
  const words = wordsOf(reading, bare, to).replace(/['’]s$/, '');
  if (best) return [edit(base, best.at, best.at + 1, words)];
  if (!one || base.language !== 'en') return null;
  const host = base.phrases.find(({ kind }) => kind === 'body' || kind === 'event') ?? base.phrases[0];
  if (!host || host.kind === 'person' || host.kind === 'name') return null;
  const edits = [edit(base, host.bare, host.bare, `${words} `)];
  const a = base.tokens[host.from];
  if (host.bare > host.from && a && /^an?$/.test(a.folded))
    edits.push(edit(base, host.from, host.from + 1, 'the'));
  return edits;
}

function isOrdinal(folded: string): boolean {
  return (
    /^\d+(?:st|nd|rd|th)$/.test(folded) ||
    /^(?:first|second|third|next|last|previous|former|latter|other|final|earlier|later|new|old)$/.test(
      folded,
    ) ||
    (numberOf(folded) !== null && /(?:th|rd|nd|st)$/.test(folded)) ||
    /^(?:перв|втор|трет|следующ|премьер|deuxieme|premier|premiere|zweite|erste|dritte|nachste)/.test(folded)
  );
}

/** 'the Tarvonian?' beside 'the Drovian delegation': the ending of a people's name, in a question that has one. */
function looksLikeModifier(folded: string, base: Reading, capital: boolean): boolean {
  const people = (word: string) => /(?:ian|ean|ish|ese)$/.test(word) || isAdjective(word);
  if (!people(folded) || (base.language === 'en' && !capital && vectorOf(folded) >= 0)) return false;
  return base.phrases.some(({ bare, to }) =>
    base.tokens.slice(bare, to).some((token) => people(token.folded)),
  );
}

function likeness(a: string, aCapital: boolean, b: string, bCapital: boolean): number {
  const ending = a.slice(-3) === b.slice(-3) ? 0.6 : a.slice(-2) === b.slice(-2) ? 0.3 : 0;
  const order = isOrdinal(a) && isOrdinal(b) ? 1 : 0;
  const company = Math.max(0, alike(vectorOf(a), vectorOf(b)));
  return ending + order + company + (aCapital === bCapital ? 0.2 : 0);
}

/** 'and about the mines?': behind the same preposition. */
function samePreposition(fragment: Fragment, base: Reading): Edit[] | null {
  if (fragment.preposition === null) return null;
  const host = base.phrases.findLast(
    (one) => one.preposition !== null && base.tokens[one.preposition]?.folded === fragment.preposition,
  );
  return host ? [edit(base, host.from, host.to, withStates(fragment))] : null;
}

/** How well a phrase of one kind stands in for one of another: 0 to 1. */
const STANDS_FOR: Readonly<Record<string, number>> = {
  'person name': 0.9,
  'person role': 0.8,
  'person thing': 0.3,
  'name role': 0.6,
  'name country': 0.8,
  'name place': 0.7,
  'name body': 0.6,
  'name thing': 0.4,
  'country place': 0.6,
  'country body': 0.7,
  'country role': 0.3,
  'body role': 0.5,
  'body thing': 0.4,
  'event thing': 0.5,
  'body event': 0.2,
  'role thing': 0.3,
  'place thing': 0.3,
};

/** From which likeness on one phrase stands in for another, where nothing says that the question goes on. */
const SURE = 0.8;
const LIKELY = 0.3;

function fits(a: PhraseKind, b: PhraseKind): number {
  if (a === b) return a === 'thing' ? 0.5 : 1;
  return STANDS_FOR[`${a} ${b}`] ?? STANDS_FOR[`${b} ${a}`] ?? 0;
}

/** Whether a fragment is one phrase, perhaps with what is said of it behind. */
function isOne({ reading, from, to }: Fragment): boolean {
  const at = reading.phrases.findIndex((one) => one.from <= from && from < one.to);
  return at >= 0 && extended(reading, at).to >= to;
}

/** A phrase for the phrase that it is most like. */
function phrase(fragment: Fragment, base: Reading, sure: boolean): Edit[] | null {
  const { reading, from, to, preposition } = fragment;
  if (!isOne(fragment)) return null;
  const own = reading.phrases.findLast((one) => one.from >= from && one.to <= to);
  const kind: PhraseKind = own?.kind ?? 'thing';
  const head = reading.tokens[(own?.to ?? to) - 1]?.folded ?? '';
  if (preposition !== null && !/^(?:for|of|pour|fur|для)$/.test(preposition) && kind !== 'place') return null;
  let best: { readonly phrase: Phrase; readonly score: number } | null = null;
  for (const one of base.phrases) {
    const there = base.tokens[one.head]?.folded ?? '';
    const company = there === head ? 1 : Math.max(0, alike(vectorOf(there), vectorOf(head)));
    const score = fits(kind, one.kind) + 0.5 * company;
    if (one.kind !== 'date' && (best === null || score > best.score)) best = { phrase: one, score };
  }
  if (!best || best.score < (sure ? SURE : LIKELY)) return null;
  const host = best.phrase;
  const words = articled(withStates(fragment), fragment, base, host);
  const withPreposition = preposition !== null && kind === 'place' && host.preposition !== null;
  return withAgreement(base, host, fragment, [
    withPreposition
      ? edit(base, host.preposition ?? host.from, host.to, `${preposition} ${words}`)
      : edit(base, host.from, host.to, words),
  ]);
}

/** 'in Geneva', 'with Tarvonia': said of the whole question. */
function behind(fragment: Fragment, base: Reading): Edit[] | null {
  if (fragment.preposition === null) return null;
  return append(base, `${fragment.preposition} ${withStates(fragment)}`);
}

function append(base: Reading, words: string): Edit[] {
  const end = base.tokens.at(-1)?.end ?? base.text.length;
  return [{ start: end, end, to: ` ${words.trim()}` }];
}

/** The auxiliary in the number of its new subject. */
function withAgreement(base: Reading, host: Phrase, { reading, from, to }: Fragment, edits: Edit[]): Edit[] {
  const verb = base.auxiliary === null ? null : base.tokens[base.auxiliary];
  if (!verb || base.auxiliary !== host.from - 1) return edits;
  const plural = reading.phrases.findLast((one) => one.from >= from && one.to <= to)?.plural ?? false;
  const agreed = agreeing(verb.text, plural);
  return agreed === verb.text ? edits : [...edits, { start: verb.start, end: verb.end, to: agreed }];
}

function edit({ text, tokens }: Reading, from: number, to: number, words: string): Edit {
  const start = tokens[from]?.start ?? text.length;
  const end = to > from ? (tokens[to - 1]?.end ?? start) : start;
  return { start, end, to: words };
}
