/** Full calendar dates as news prints them, in several languages. A date without its year is no date here. */

/** A date found in a text; offsets are UTF-16 units of the text that was searched. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601, `2026-01-22`. */
  readonly iso: string;
  /** Whether the day of the week is printed with it (and is the right one). */
  readonly weekday: boolean;
}

const MONTHS: readonly string[] = [
  'january|jan|janvier|janv|januar|jänner|enero|ene|января|январь|янв|січня|janeiro|gennaio',
  'february|feb|février|fevrier|févr|februar|febrero|февраля|февраль|фев|лютого|fevereiro|febbraio',
  'march|mar|mars|märz|maerz|marzo|марта|март|мар|березня|março',
  'april|apr|avril|avr|abril|abr|апреля|апрель|апр|квітня|aprile',
  'may|mai|mayo|мая|май|травня|maio|maggio',
  'june|jun|juin|juni|junio|июня|июнь|июн|червня|junho|giugno',
  'july|jul|juillet|juil|juli|julio|июля|июль|июл|липня|julho|luglio',
  'august|aug|août|aout|agosto|ago|августа|август|авг|серпня',
  'september|sept|sep|septembre|septiembre|setiembre|сентября|сентябрь|сен|сент|вересня|setembro|settembre',
  'october|oct|octobre|oktober|okt|octubre|октября|октябрь|окт|жовтня|outubro|ottobre',
  'november|nov|novembre|noviembre|ноября|ноябрь|ноя|листопада|novembro',
  'december|dec|décembre|decembre|déc|dezember|dez|diciembre|dic|декабря|декабрь|дек|грудня|dezembro|dicembre',
];
const WEEKDAYS: readonly string[] = [
  'sunday|sun|dimanche|sonntag|domingo|воскресенье|неділя',
  'monday|mon|lundi|montag|lunes|понедельник|понеділок',
  'tuesday|tue|tues|mardi|dienstag|martes|вторник|вівторок',
  'wednesday|wed|mercredi|mittwoch|miércoles|miercoles|среда|среду|середа|середу',
  'thursday|thu|thur|thurs|jeudi|donnerstag|jueves|четверг|четвер',
  'friday|fri|vendredi|freitag|viernes|пятница|пятницу|п’ятниця|п’ятницю',
  'saturday|sat|samedi|samstag|sonnabend|sábado|sabado|суббота|субботу|субота|суботу',
];
const numbered = (groups: readonly string[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((group, index) => group.split('|').map((name): [string, number] => [name, index])));
const MONTH_OF = numbered(MONTHS);
const WEEKDAY_OF = numbered(WEEKDAYS);
const MONTH = `(${MONTHS.join('|')})`;
const WEEKDAY = `(?:(?<!\\p{L})(${WEEKDAYS.join('|')})\\.?,? (?:the |den |le |el )?)?`;
const YEAR = String.raw`((?:19|20)\d\d)(?!\d|[-‑–]\d)`;

const MONTH_FIRST = new RegExp(
  `${WEEKDAY}(?<!\\p{L})${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`,
  'giu',
);
const DAY_FIRST = new RegExp(
  `${WEEKDAY}(?<![\\p{L}\\d.,–‑-])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ -](?:of |de )?${MONTH}\\.?,?[ -](?:de |del )?${YEAR}`,
  'giu',
);
const ISO = new RegExp(
  `(?<![\\d/-])${YEAR.replace('(?!\\d|[-‑–]\\d)', '')}-(\\d\\d)-(\\d\\d)(?!\\d|-\\d)`,
  'gu',
);
const DOTTED = new RegExp(
  `${WEEKDAY}(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)(?!\\d|\\.\\d)`,
  'giu',
);
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/gu;

/** What a date has beside its year; most years stand without. */
const A_DAY = /(?<!\d)\d{1,2}(?!\d)/;
const LETTERS = /\p{L}+/gu;
/** The signs that count as Latin letters where case is ignored, though their lower case is none of them. */
const ODD_LETTER = /[\u017f\u212a]/;
const A_NUMBER_BEFORE_YEAR = /\d[./-](?:19|20)\d\d|(?:19|20)\d\d-\d/;

const A_YEAR = /(?:19|20)\d\d/g;
const REACH = 48;

/**
 * Every full date of a text, in order. Impossible days, a wrong day of the week, ranges of days and slashed dates
 * whose day and month could be either are left out.
 *
 * @param text some kilobytes at most: the head of a document, or a line
 */
export function readDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  let last = 0;
  // The patterns are costly on long texts: only the neighbourhood of a year is searched.
  for (const year of text.matchAll(A_YEAR)) {
    const from = Math.max(last, year.index - REACH);
    const to = Math.min(text.length, year.index + REACH);
    if (year.index + 4 <= last) continue;
    for (const date of datesNear(text, from, to)) {
      if (date.start < last) continue;
      found.push(date);
      last = date.end;
    }
  }
  return found;
}

function datesNear(text: string, from: number, to: number): FoundDate[] {
  const found: FoundDate[] = [];
  const near = text.slice(from, to);
  const named = A_DAY.test(near) && namesMonth(near);
  const figures = A_NUMBER_BEFORE_YEAR.test(near);
  if (!named && !figures) return found;
  const add = (
    match: RegExpMatchArray,
    weekday: string | undefined,
    year: string,
    month: number,
    day: string,
  ): void => {
    const iso = isoOf(Number(year), month, Number(day));
    if (iso === null) return;
    const printed = weekday === undefined ? undefined : WEEKDAY_OF.get(weekday.toLowerCase());
    if (printed !== undefined && new Date(`${iso}T00:00:00Z`).getUTCDay() !== printed) return;
    const start = from + (match.index ?? 0);
    found.push({ start, end: start + match[0].length, iso, weekday: printed !== undefined });
  };
  if (named) {
    for (const m of near.matchAll(MONTH_FIRST)) add(m, m[1], m[4] ?? '', monthOf(m[2]), m[3] ?? '');
    for (const m of near.matchAll(DAY_FIRST)) add(m, m[1], m[4] ?? '', monthOf(m[3]), m[2] ?? '');
  }
  if (!figures) return found.sort((a, b) => a.start - b.start);
  for (const m of near.matchAll(ISO)) add(m, undefined, m[1] ?? '', Number(m[2]), m[3] ?? '');
  for (const m of near.matchAll(DOTTED)) add(m, m[1], m[4] ?? '', Number(m[3]), m[2] ?? '');
  for (const m of near.matchAll(SLASHED)) {
    const [one, two] = [Number(m[1]), Number(m[2])];
    if (one > 12 || one === two) add(m, undefined, m[3] ?? '', two, String(one));
    else if (two > 12) add(m, undefined, m[3] ?? '', one, String(two));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether any whole word names a month: costly patterns for months are tried only then. */
function namesMonth(near: string): boolean {
  if (ODD_LETTER.test(near)) return true;
  for (const [word] of near.matchAll(LETTERS)) if (MONTH_OF.has(word.toLowerCase())) return true;
  return false;
}

function monthOf(name: string | undefined): number {
  const month = MONTH_OF.get((name ?? '').toLowerCase());
  return month === undefined ? 0 : month + 1;
}

/** A day of the Gregorian calendar in ISO 8601, or null where there is no such day. */
function isoOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const STAMP =
  /^((?:1|2)\d{3})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A date that a source states as such: ISO 8601 with or without a time, or any date `readDates` knows.
 *
 * @returns `2026-01-22`, or `2026-01-22T14:30:00+03:00` where the source gives the time; null if it is no date
 */
export function statedDate(value: string): string | null {
  const text = value.trim().slice(0, 100);
  const stamp = STAMP.exec(text);
  if (stamp) {
    const day = isoOf(Number(stamp[1]), Number(stamp[2]), Number(stamp[3]));
    if (day === null || stamp[4] === undefined) return day;
    if (Number(stamp[4]) > 23 || Number(stamp[5]) > 59) return day;
    const zone = (stamp[7] ?? '').toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
    return `${day}T${stamp[4]}:${stamp[5]}:${stamp[6] ?? '00'}${zone}`;
  }
  return readDates(text)[0]?.iso ?? null;
}
