/**
 * 'and the American one?', 'and in December?': the last question with one element exchanged for its like: a modifier
 * for a modifier, a name for a name, a date for a date, a phrase for the phrase it is most like.
 */
import { monthOf } from '../../lexicon/roles.ts';
import { alike, vectorOf } from '../../lexicon/vectors.ts';
import { type Edit, edited } from './edits.ts';
import { append, articled, edit, type Fragment, isOne, said, withAgreement, withStates } from './fragment.ts';
import { deed, modifier } from './modifiers.ts';
import type { Phrase, PhraseKind, Reading } from './reading.ts';
import { states } from './stateExchange.ts';

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
    deed(fragment, base) ??
    (sure ? null : samePreposition(fragment, base)) ??
    phrase(fragment, base, sure) ??
    (sure ? null : behind(fragment, base));
  if (edits === null) return null;
  const result = edited(base.text, edits);
  return result === base.text ? null : result;
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

/** 'and about the mines?': behind the same preposition. */
function samePreposition(fragment: Fragment, base: Reading): Edit[] | null {
  if (fragment.preposition === null) return null;
  const host = base.phrases.findLast(
    (one) =>
      one.kind !== 'date' &&
      one.preposition !== null &&
      base.tokens[one.preposition]?.folded === fragment.preposition,
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

/** A phrase for the phrase that it is most like. */
function phrase(fragment: Fragment, base: Reading, sure: boolean): Edit[] | null {
  const { reading, from, to, preposition } = fragment;
  if (!isOne(fragment)) return null;
  const own = reading.phrases.findLast((one) => one.from >= from && one.to <= to);
  const kind: PhraseKind = own?.kind ?? 'thing';
  const head = reading.tokens[(own?.to ?? to) - 1]?.folded ?? '';
  if (preposition !== null && !/^(?:for|of|pour|fur|для)$/.test(preposition) && kind !== 'place') return null;
  let best: { readonly phrase: Phrase; readonly score: number } | null = null;
  const candidates = base.asked && preposition === null ? [base.asked, ...base.phrases] : base.phrases;
  for (const one of candidates) {
    const there = base.tokens[one.head]?.folded ?? '';
    const company = there === head ? 1 : Math.max(0, alike(vectorOf(there), vectorOf(head)));
    // Without a preposition it rather stands for what has none.
    const apart =
      one.preposition !== null &&
      preposition === null &&
      !/^(?:of|about)$/.test(base.tokens[one.preposition]?.folded ?? '');
    const score = fits(kind, one.kind) + 0.5 * company - (apart ? 0.25 : 0);
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
