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
// Any word may stand where a month does, and is looked up then: a pattern of all their names, in whatever case, takes
// longer to compile than a corpus takes to read. So does ignoring the case of `\p{L}`.
const YEAR = String.raw`((?:19|20)\d\d)(?!\d|[-‑–]\d)`;
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(\\p{L}+)\\.? (\\d{1,2})(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])?,? ${YEAR}`,
  'gu',
);
const DAY_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d.,–‑-])(\d{1,2})(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH]|[eE][rR]|º|\.)?[ -](?:[oO][fF] |[dD][eE] )?(\p{L}+)\.?,?[ -](?:[dD][eE] |[dD][eE][lL] )?${YEAR}`,
  'gu',
);
const ISO = /(?<![\d/-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d|-\d)/g;
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d|\.\d)/g;
/** What stands before a date when its day of the week is printed with it; `’` is a letter in 'п’ятниця'. */
const WEEKDAY_BEFORE =
  /(?<![\p{L}’])([\p{L}’]+)\.?,? (?:(?:[tT][hH][eE]|[dD][eE][nN]|[lL][eE]|[eE][lL]) )?$/u;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/gu;

/** What a date has beside its year; most years stand without. */
const A_DAY = /(?<!\d)\d{1,2}(?!\d)/;
const LETTERS = /\p{L}+/gu;
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
  let last = 0;
  const add = (
    match: RegExpMatchArray,
    weekdays: boolean,
    year: string,
    month: number,
    day: string,
  ): void => {
    const at = match.index ?? 0;
    const iso = isoOf(Number(year), month, Number(day));
    if (iso === null) return;
    const before = weekdays ? WEEKDAY_BEFORE.exec(near.slice(last, at)) : null;
    const printed = WEEKDAY_OF.get((before?.[1] ?? '').toLowerCase());
    last = at + match[0].length;
    if (printed !== undefined && new Date(`${iso}T00:00:00Z`).getUTCDay() !== printed) return;
    const lead = printed === undefined ? 0 : (before?.[0].length ?? 0);
    found.push({ start: from + at - lead, end: from + last, iso, weekday: printed !== undefined });
  };
  if (named) {
    for (const m of near.matchAll(MONTH_FIRST)) add(m, true, m[3] ?? '', monthOf(m[1]), m[2] ?? '');
    last = 0;
    for (const m of near.matchAll(DAY_FIRST)) add(m, true, m[3] ?? '', monthOf(m[2]), m[1] ?? '');
    last = 0;
  }
  if (!figures) return found.sort((a, b) => a.start - b.start);
  for (const m of near.matchAll(ISO)) add(m, false, m[1] ?? '', Number(m[2]), m[3] ?? '');
  for (const m of near.matchAll(DOTTED)) add(m, true, m[3] ?? '', Number(m[2]), m[1] ?? '');
  for (const m of near.matchAll(SLASHED)) {
    const [one, two] = [Number(m[1]), Number(m[2])];
    if (one > 12 || one === two) add(m, false, m[3] ?? '', two, String(one));
    else if (two > 12) add(m, false, m[3] ?? '', one, String(two));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether any whole word names a month: the patterns are tried only then. */
function namesMonth(near: string): boolean {
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
