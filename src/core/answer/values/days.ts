/**
 * Dates as days of the calendar: 'Jan. 23', 'the 23rd' and 'Friday' are read against the day their document was
 * printed. What cannot be told is left open rather than guessed: a weekday may be the last one or the next.
 */
import { monthOf, weekdayOf } from '../../lexicon/roles.ts';
import { type Token, tokenize } from '../../text/tokens.ts';

/** A date: each reading is a stretch of days, first and last, as days since 1970. */
export interface Days {
  readonly kind: 'days';
  /** In no order; none where the document's own date would be needed and is not known. */
  readonly readings: readonly (readonly [number, number])[];
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

const DAY = 86_400_000;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th|er|го)?$/;

/**
 * Reads a date.
 *
 * @param printed the answer as printed
 * @param publishedAt the day its document was printed, ISO, or null
 * @returns null where no date is found; a time of day alone is none
 */
export function daysIn(printed: string, publishedAt: string | null): Days | null {
  const tokens = tokenize(printed);
  const base = publishedAt === null ? null : dayNumber(publishedAt.slice(0, 10));
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(printed);
  if (iso) return known(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(printed);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
    const readings = [stretch(year, second, first), stretch(year, first, second)].filter(
      (reading) => reading !== null,
    );
    return readings.length > 0 ? { kind: 'days', readings, month: null, day: null, weekday: null } : null;
  }
  const parts = partsOf(tokens);
  const { year, month, day, last, weekday } = parts;
  if (month !== null) {
    const years = year !== null ? [year] : base === null ? [] : nearestYear(base, month, day);
    const readings = years.flatMap((one) => {
      const from = stretch(one, month, day);
      const to = last === null ? from : stretch(one, month, last);
      return from && to ? [[from[0], to[1]] as const] : [];
    });
    return { kind: 'days', readings, month, day, weekday };
  }
  if (day !== null && year === null) {
    const readings = base === null ? [] : monthsAround(base, day);
    return { kind: 'days', readings, month: null, day, weekday };
  }
  if (weekday !== null) {
    if (base === null) return { kind: 'days', readings: [], month: null, day: null, weekday };
    const now = weekdayOfDay(base);
    const back = (now - weekday + 7) % 7;
    const days = back === 0 ? [base, base + 7, base - 7] : [base - back, base - back + 7];
    return {
      kind: 'days',
      readings: days.map((one) => [one, one] as const),
      month: null,
      day: null,
      weekday,
    };
  }
  const relative = base === null ? null : relativeDay(tokens, base);
  if (relative) return { kind: 'days', readings: [relative], month: null, day: null, weekday: null };
  if (year !== null)
    return {
      kind: 'days',
      readings: [[dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)]],
      month: null,
      day: null,
      weekday: null,
    };
  return null;
}

/** Whether two dates can be one: a day lies in its month. Null where that cannot be told. */
export function daysAgree(a: Days, b: Days): boolean | null {
  if (a.readings.length > 0 && b.readings.length > 0)
    return a.readings.some((left) => b.readings.some((right) => left[0] <= right[1] && right[0] <= left[1]));
  // Without a year: the calendar's words alone.
  const [bare, other] = a.readings.length > 0 ? [b, a] : [a, b];
  if (bare.month !== null && other.month !== null) {
    if (bare.month !== other.month) return false;
    return bare.day === null || other.day === null || bare.day === other.day;
  }
  if (bare.day !== null && other.day !== null) return bare.day === other.day ? true : null;
  if (bare.weekday !== null && other.weekday !== null) return bare.weekday === other.weekday ? true : null;
  if (
    bare.weekday !== null &&
    other.readings.some(([from, to]) => from === to && weekdayOfDay(from) === bare.weekday)
  )
    return true;
  return null;
}

/** Days since 1970 of an ISO day. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** The ISO day of a number of days since 1970. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Of '12-14 February'. */
  readonly last: number | null;
  readonly weekday: number | null;
}

function partsOf(tokens: readonly Token[]): Parts {
  let [year, month, day, last, weekday]: (number | null)[] = [null, null, null, null, null];
  for (const { folded, capital, before } of tokens) {
    const number = DAY_NUMBER.exec(folded)?.[1];
    if (YEAR.test(folded)) year = Number(folded);
    else if (number !== undefined && Number(number) >= 1 && Number(number) <= 31) {
      if (day === null) day = Number(number);
      else if (/^[-–—‑]$/.test(before)) last = Number(number);
    } else if (monthOf(folded) !== null && (capital || !/^(?:may|march|mar|mai)$/.test(folded)))
      month = monthOf(folded);
    else if (weekdayOf(folded) !== null && (capital || folded.length > 4)) weekday = weekdayOf(folded);
  }
  return {
    year: year ?? null,
    month: month ?? null,
    day: day ?? null,
    last: last ?? null,
    weekday: weekday ?? null,
  };
}

function known(year: number, month: number, day: number): Days | null {
  const reading = stretch(year, month, day);
  return reading && { kind: 'days', readings: [reading], month, day, weekday: null };
}

function stretch(year: number, month: number, day: number | null): readonly [number, number] | null {
  if (month < 1 || month > 12) return null;
  const first = Math.round(Date.UTC(year, month - 1, day ?? 1) / DAY);
  if (day === null) return [first, Math.round(Date.UTC(year, month, 0) / DAY)];
  return new Date(first * DAY).getUTCMonth() === month - 1 ? [first, first] : null;
}

/** The year that puts a month nearest to the day of print: in a paper of January, 'December' is last year's. */
function nearestYear(base: number, month: number, day: number | null): number[] {
  const year = new Date(base * DAY).getUTCFullYear();
  const distance = (one: number) => Math.abs((stretch(one, month, day ?? 15)?.[0] ?? 0) - base);
  return [
    [year - 1, year, year + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best), year),
  ];
}

/** 'The 23rd': of this month, the last or the next, whichever is within a month. */
function monthsAround(base: number, day: number): (readonly [number, number])[] {
  const date = new Date(base * DAY);
  const readings: (readonly [number, number])[] = [];
  for (const shift of [-1, 0, 1]) {
    const month = date.getUTCMonth() + shift;
    const reading = stretch(
      date.getUTCFullYear() + Math.floor(month / 12),
      (((month % 12) + 12) % 12) + 1,
      day,
    );
    if (reading && Math.abs(reading[0] - base) <= 20) readings.push(reading);
  }
  return readings;
}

function weekdayOfDay(day: number): number {
  return new Date(day * DAY).getUTCDay() || 7;
}

function relativeDay(tokens: readonly Token[], base: number): readonly [number, number] | null {
  const words = tokens.map((token) => token.folded).join(' ');
  if (/\b(?:today|tonight|heute|сегодня|hoy)\b/.test(words) || /aujourd/.test(words)) return [base, base];
  if (/\b(?:yesterday|gestern|hier|ayer)\b/.test(words) || words.includes('вчера'))
    return [base - 1, base - 1];
  if (/\b(?:tomorrow|demain)\b/.test(words) || words.includes('завтра')) return [base + 1, base + 1];
  const year = new Date(base * DAY).getUTCFullYear();
  const shift = /\blast year\b/.test(words)
    ? -1
    : /\bnext year\b/.test(words)
      ? 1
      : /\bthis year\b/.test(words)
        ? 0
        : null;
  if (shift !== null) return [dayNumber(`${year + shift}-01-01`), dayNumber(`${year + shift}-12-31`)];
  if (/\blast week\b/.test(words)) return [base - 13, base - 1];
  if (/\bnext week\b/.test(words)) return [base + 1, base + 13];
  if (/\bthis week\b/.test(words)) return [base - 6, base + 6];
  return null;
}
