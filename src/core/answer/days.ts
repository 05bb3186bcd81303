/**
 * The day a question asks about, and whether a sentence speaks of it: '22 January' is 'Thursday' in a report printed on
 * the 23rd, and 'yesterday' too.
 */
import { monthOf, weekdayOf } from '../lexicon/roles.ts';
import type { QuestionPart } from '../question/types.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { findValues } from '../text/values.ts';
import type { SentenceView } from './sentenceView.ts';

/** A date as far as it is given. */
interface Given {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** The date of a question, with the terms that say it. */
export interface AskedDay extends Given {
  readonly terms: readonly number[];
}

const DAY = 86_400_000;
/** The sentence says the day, if in other words. */
const SAID = 0.9;
/** The document was printed on the day or the day after, and the sentence names no other. */
const PRINTED = 0.6;

/** The one date that a question names, or null where it names none or several. */
export function askedDay(part: QuestionPart): AskedDay | null {
  const tokens = tokenize(part.text);
  const dates = findValues(part.text, tokens).filter(
    ({ kind, precision }) => kind === 'date' && precision !== 'relative',
  );
  const [only] = dates;
  if (!only || dates.length > 1) return null;
  const given = read(tokens.slice(only.from, only.to));
  if (given === null) return null;
  const terms = part.terms.flatMap(({ token }, i) =>
    token.start >= (tokens[only.from]?.start ?? 0) && token.end <= (tokens[only.to - 1]?.end ?? 0) ? [i] : [],
  );
  return { ...given, terms };
}

/** How far a sentence speaks of a date: 0 to 0.9. A date it prints in the question's own words is not this one's business. */
export function speaksOf(asked: AskedDay, view: SentenceView): number {
  const { days, other, printed, before } = view.once(readDays);
  if (days.some((day) => agrees(asked, day))) return SAID;
  if (other || printed === null) return 0;
  return agrees(asked, printed) || (asked.day !== null && agrees(asked, before)) ? PRINTED : 0;
}

/** The days a sentence may speak of. */
interface Days {
  readonly days: readonly Given[];
  /** Whether one of them is a day of its own, so that the day of print is not meant. */
  readonly other: boolean;
  /** When its document was printed, where that is known, and the day before. */
  readonly printed: Given | null;
  readonly before: Given;
}

const UNKNOWN: Given = { year: null, month: null, day: null };

function readDays(view: SentenceView): Days {
  const printed = view.document.publishedAt?.slice(0, 10) ?? null;
  const days: Given[] = [];
  let other = false;
  for (const value of view.values) {
    if (value.kind !== 'date') continue;
    const tokens = view.tokens.slice(value.from, value.to);
    const given = read(tokens);
    if (given !== null) {
      days.push(given);
      if (given.day !== null || given.year !== null) other = true;
    } else if (printed !== null) {
      const near = resolved(tokens, printed);
      days.push(...near);
      if (near.length > 0) other = true;
    }
  }
  if (printed === null || other) return { days, other, printed: null, before: UNKNOWN };
  const before = new Date(Date.parse(printed) - DAY).toISOString().slice(0, 10);
  return { days, other, printed: split(printed), before: split(before) };
}

function agrees(asked: Given, given: Given): boolean {
  if (asked.year !== null && given.year !== null && asked.year !== given.year) return false;
  if (asked.month !== null && given.month !== asked.month) return false;
  if (asked.day !== null && given.day !== asked.day) return false;
  return asked.month !== null || (asked.year !== null && given.year !== null);
}

function read(tokens: readonly Token[]): Given | null {
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  for (const { folded } of tokens) {
    if (/^(?:1[5-9]|20)\d\d$/.test(folded)) year = Number(folded);
    else if (monthOf(folded) !== null) month = monthOf(folded);
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(folded)) day ??= Number.parseInt(folded, 10);
  }
  return month === null && year === null ? null : { year, month, day };
}

function split(iso: string): Given {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year ?? null, month: month ?? null, day: day ?? null };
}

/** The days that 'Thursday' or 'yesterday' may be in a text printed on a day: the weekday before and after it. */
function resolved(tokens: readonly Token[], printed: string): Given[] {
  const at = Date.parse(printed);
  const on = (days: number) => split(new Date(at + days * DAY).toISOString().slice(0, 10));
  for (const { folded } of tokens) {
    if (/^(?:today|tonight)$/.test(folded)) return [on(0)];
    if (folded === 'yesterday') return [on(-1)];
    if (folded === 'tomorrow') return [on(1)];
    const weekday = weekdayOf(folded);
    if (weekday === null) continue;
    const now = new Date(at).getUTCDay() || 7;
    const back = (now - weekday + 7) % 7;
    return back === 0 ? [on(0)] : [on(-back), on(7 - back)];
  }
  return [];
}
