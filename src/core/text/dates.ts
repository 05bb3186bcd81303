/** Dates and times of day in a text, over tokens. */
import { monthOf, numberOf, weekdayOf } from '../lexicon/roles.ts';
import type { Token } from './tokens.ts';

const RELATIVE_DAYS: ReadonlySet<string> = new Set(
  'yesterday today tomorrow tonight вчера сегодня завтра hier demain gestern heute morgen ayer hoy'.split(
    ' ',
  ),
);
const PERIODS: ReadonlySet<string> = new Set(
  (
    'week month year night summer winter autumn spring fall decade century quarter weekend morning evening afternoon ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
const SEASONS: ReadonlySet<string> = new Set(['spring', 'summer', 'autumn', 'winter']);
const DAY_PARTS: ReadonlySet<string> = new Set([
  'midnight',
  'noon',
  'midday',
  'dawn',
  'dusk',
  'полночь',
  'полуночи',
  'minuit',
  'mitternacht',
]);
const PARTS_OF_DAY: ReadonlySet<string> = new Set(['night', 'morning', 'evening', 'afternoon']);
const CLOCK_LEADS: ReadonlySet<string> = new Set([
  'at',
  'until',
  'till',
  'by',
  'from',
  'before',
  'after',
  'since',
]);
const FEASTS: ReadonlySet<string> = new Set(
  'christmas easter ramadan epiphany ascension pentecost whitsun hanukkah passover diwali nowruz'.split(' '),
);

const CLOCK = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/;
/** '11pm', '4.30am': the half of the day written to the hour. */
const CLOCK_JOINED = /^\d{1,2}(?:[:.][0-5]\d)?(?:am|pm)$/;
/** 'the 1990s'. */
const DECADE = /^(?:1[5-9]|20)\d0s$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const NUMERIC_DATE = /^(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2}))$/;

const DEICTIC: ReadonlySet<string> = new Set(['last', 'next', 'this', 'earlier', 'later']);

/** Whether a date or time can begin with a word: true for every word that `dateAt` finds one at, and for few others. */
export function beginsDate(folded: string): boolean {
  return (
    folded === 'half' ||
    folded === 'quarter' ||
    DEICTIC.has(folded) ||
    SEASONS.has(folded) ||
    DAY_PARTS.has(folded) ||
    FEASTS.has(folded) ||
    RELATIVE_DAYS.has(folded) ||
    monthOf(folded) !== null ||
    weekdayOf(folded) !== null
  );
}

/** A date found, without what approximates it. */
export interface FoundDate {
  readonly kind: 'date' | 'time';
  readonly to: number;
  readonly precision: 'day' | 'month' | 'year' | 'relative';
}

/** The date or time of day that begins at a token, or null. */
export function dateAt(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i];
  if (!token) return null;
  const word = token.folded;
  const found = (
    to: number,
    precision: FoundDate['precision'],
    kind: FoundDate['kind'] = 'date',
  ): FoundDate => ({
    kind,
    to,
    precision,
  });
  if (isWeekday(token)) {
    // 'Thursday, January 22, 2026' is one date.
    const rest = monthDayAt(tokens, i + 1);
    if (rest) return found(rest.to, 'day');
    const part = tokens[i + 1];
    return found(part && !part.before && PARTS_OF_DAY.has(part.folded) ? i + 2 : i + 1, 'day');
  }
  const monthDay = monthDayAt(tokens, i);
  if (monthDay) return found(monthDay.to, monthDay.precision);
  if (NUMERIC_DATE.test(token.text)) return found(i + 1, 'day');
  const iso = isoAt(tokens, i) ?? slashedAt(tokens, i);
  if (iso) return found(iso, 'day');
  if (CLOCK.test(token.text) && (token.text.includes(':') || isMeridiem(tokens[i + 1]))) {
    return found(isMeridiem(tokens[i + 1]) ? i + 2 : i + 1, 'day', 'time');
  }
  // '10.00' is a time of day behind a preposition of time alone: elsewhere it is a number.
  if (CLOCK.test(token.text) && CLOCK_LEADS.has(tokens[i - 1]?.folded ?? ''))
    return found(i + 1, 'day', 'time');
  const past = pastHourAt(tokens, i);
  if (past !== null) return found(past, 'day', 'time');
  if (FEASTS.has(word) && token.capital) return found(i + 1, 'day');
  if (CLOCK_JOINED.test(word)) return found(i + 1, 'day', 'time');
  if (DECADE.test(word)) return found(i + 1, 'year');
  if (/^\d{1,2}$/.test(word) && isMeridiem(tokens[i + 1])) return found(i + 2, 'day', 'time');
  if (DAY_PARTS.has(word)) return found(i + 1, 'day', 'time');
  if (RELATIVE_DAYS.has(word) && !(word === 'morgen' && token.capital)) return found(i + 1, 'relative');
  const next = tokens[i + 1]?.folded ?? '';
  if (
    (word === 'last' || word === 'next' || word === 'this' || word === 'earlier' || word === 'later') &&
    !tokens[i + 1]?.before
  ) {
    if (PERIODS.has(next)) return found(i + 2, 'relative');
    if (monthOf(next) !== null && tokens[i + 1]?.capital) return found(i + 2, 'month');
    if (next === 'this' && PERIODS.has(tokens[i + 2]?.folded ?? '')) return found(i + 3, 'relative');
  }
  if (SEASONS.has(word) && next === 'of' && YEAR.test(tokens[i + 2]?.folded ?? ''))
    return found(i + 3, 'month');
  if (SEASONS.has(word) && YEAR.test(next)) return found(i + 2, 'month');
  if (YEAR.test(token.text) && isYearContext(tokens, i)) return found(i + 1, 'year');
  return null;
}

/** 'January 22, 2026', '22 January 2026', 'Jan. 23', 'the 23rd of January', 'January 2026', '22 января'. */
function monthDayAt(tokens: readonly Token[], i: number): { to: number; precision: 'day' | 'month' } | null {
  const token = tokens[i];
  if (!token) return null;
  if (isMonth(token)) {
    let to = i + 1;
    let precision: 'day' | 'month' = 'month';
    if (isDayNumber(tokens[to])) {
      to++;
      precision = 'day';
      // 'February 12-14 2026'
      if (isDayNumber(tokens[to]) && /^[-–—‑]$/.test(tokens[to]?.before ?? '')) to++;
    }
    if (YEAR.test(tokens[to]?.text ?? '') && /^,?$/.test((tokens[to]?.before ?? '').replace('.', ''))) to++;
    else if (precision === 'month' && !token.capital && !/\p{Script=Cyrillic}/u.test(token.text)) return null;
    return { to, precision };
  }
  if (isDayNumber(token)) {
    let month = i + 1;
    if (isDayNumber(tokens[month]) && /^[-–—‑]$/.test(tokens[month]?.before ?? '')) month++;
    // '15 to 18 September', '7 and 8 October'
    else if (/^(?:to|and|or)$/.test(tokens[month]?.folded ?? '') && isDayNumber(tokens[month + 1]))
      month += 2;
    if (tokens[month]?.folded === 'of' || tokens[month]?.folded === 'de') month++;
    const named = tokens[month];
    if (!named || !isMonth(named) || named.before) return null;
    let to = month + 1;
    if (tokens[to]?.folded === 'de') to++;
    if (YEAR.test(tokens[to]?.text ?? '') && /^,?$/.test(tokens[to]?.before ?? '')) to++;
    else if (tokens[to - 1]?.folded === 'de') to--;
    return { to, precision: 'day' };
  }
  return null;
}

function isMonth(token: Token): boolean {
  if (monthOf(token.folded) === null) return false;
  // 'may' and 'march' are verbs unless printed as names.
  return token.capital || !['may', 'march', 'mar', 'mai', 'sept', 'dec', 'jan'].includes(token.folded);
}

function isWeekday(token: Token): boolean {
  return weekdayOf(token.folded) !== null && (token.capital || token.folded.length > 4);
}

function isDayNumber(token: Token | undefined): boolean {
  if (!token) return false;
  const day = Number.parseInt(token.text, 10);
  return /^\d{1,2}(?:st|nd|rd|th|er)?$/.test(token.folded) && day >= 1 && day <= 31;
}

function isMeridiem(token: Token | undefined): boolean {
  return token !== undefined && (token.folded === 'am' || token.folded === 'pm') && !token.before;
}

/** 'half past three', 'a quarter to ten', 'ten past one': where it ends, or null. 'six in the morning' likewise. */
function pastHourAt(tokens: readonly Token[], i: number): number | null {
  const word = tokens[i]?.folded ?? '';
  const hour = (at: number) => {
    const value = Number(tokens[at]?.folded) || numberOf(tokens[at]?.folded ?? '');
    return value !== null && value >= 1 && value <= 12;
  };
  const at = word === 'a' ? i + 1 : i;
  if (
    /^(?:half|quarter|five|ten|twenty)$/.test(tokens[at]?.folded ?? '') &&
    /^(?:past|to)$/.test(tokens[at + 1]?.folded ?? '') &&
    (tokens[at + 1]?.folded === 'past' || tokens[at]?.folded === 'quarter') &&
    hour(at + 2)
  )
    return at + 3;
  if (
    hour(i) &&
    tokens[i + 1]?.folded === 'in' &&
    tokens[i + 2]?.folded === 'the' &&
    PARTS_OF_DAY.has(tokens[i + 3]?.folded ?? '')
  )
    return i + 4;
  return null;
}

/** '2026-01-22' is three tokens joined by hyphens. */
function isoAt(tokens: readonly Token[], i: number): number | null {
  const [year, month, day] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!year || !month || !day || !YEAR.test(year.text)) return null;
  const joined =
    month.before === '-' && day.before === '-' && month.start === year.end + 1 && day.start === month.end + 1;
  return joined && /^\d\d$/.test(month.text) && /^\d\d$/.test(day.text) ? i + 3 : null;
}

/** '22/01/2026' is three tokens joined by slashes. */
function slashedAt(tokens: readonly Token[], i: number): number | null {
  const [day, month, year] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!day || !month || !year || month.before !== '/' || year.before !== '/') return null;
  const joined = month.start === day.end + 1 && year.start === month.end + 1;
  return joined && isDayNumber(day) && isDayNumber(month) && /^(?:\d{4}|\d{2})$/.test(year.text)
    ? i + 3
    : null;
}

/** A bare year is a date unless it counts something ('2000 soldiers'). */
function isYearContext(tokens: readonly Token[], i: number): boolean {
  const previous = tokens[i - 1]?.folded ?? '';
  if (/[$€£¥₽]$/.test(tokens[i]?.before ?? '')) return false;
  if (
    /^(?:in|since|of|by|until|before|after|from|to|during|early|late|mid|year|в|с|до|en|depuis|im|seit|desde)$/.test(
      previous,
    )
  )
    return true;
  const next = tokens[i + 1];
  return next?.before !== '' || !/^\p{Ll}+s$/u.test(next.text);
}
