/** What a question says of the time it asks for: 'as of 10 January', 'in November'. */
import { dayNumber, daysIn, isoDay } from './values/days.ts';

/** A question with its time taken out. */
export interface TimeScope {
  /** The question as it is to be looked up. */
  readonly text: string;
  /** ISO day: what was printed later is hidden. Null where the question does not say so. */
  readonly asOf: string | null;
  /** ISO days, first and last: documents of this time are asked first. Null where the question names no month. */
  readonly within: readonly [string, string] | null;
}

const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const DATE = String.raw`(?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}(?:,?\s+\d{4})?|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)`;
const AS_OF = new RegExp(String.raw`,?\s*\b(?:as of|as at)\s+(${DATE})(?!\d),?`, 'i');
const IN_MONTH = new RegExp(
  String.raw`\b(?:in|during|back in)\s+(?:early\s+|late\s+|mid-?)?(${MONTH}(?:\s+\d{4})?)(?!\s*\d)(?=\W|$)`,
);

/**
 * Reads the time a question asks for. A date without a year is the last one that was: nobody asks for what will be
 * printed.
 *
 * @param question as typed
 * @param today ISO day
 */
export function timeScopeOf(question: string, today: string): TimeScope {
  const asOf = AS_OF.exec(question);
  const day = asOf ? lastDay(asOf[1] ?? '', today) : null;
  const text =
    asOf && day !== null
      ? question
          .replace(asOf[0], ' ')
          .replace(/\s+/g, ' ')
          .replace(/\s([?.!])/g, '$1')
          .trim()
      : question;
  const month = IN_MONTH.exec(text);
  return {
    text: text === '' ? question : text,
    asOf: day,
    within: month ? lastMonth(month[1] ?? '', day ?? today) : null,
  };
}

/**
 * The last day that a date names, as of a day.
 *
 * @param printed '10 January', '2031-04-12', 'December', 'last week'
 * @param today ISO day; a date without a year is the last one that was
 * @returns ISO day, or null where it names none
 */
function lastDay(printed: string, today: string): string | null {
  const days = daysIn(printed, today);
  const [reading] = days?.readings ?? [];
  if (!reading) return null;
  const hasYear = /\d{4}/.test(printed);
  const day = isoDay(reading[1]);
  return !hasYear && day > today ? yearBefore(day) : day;
}

/** The first day that a date names, as `lastDay`: 'since December' begins with the 1st. */
export function firstDay(printed: string, today: string): string | null {
  const [reading] = daysIn(printed, today)?.readings ?? [];
  if (!reading) return null;
  const day = isoDay(reading[0]);
  return !/\d{4}/.test(printed) && day > today ? yearBefore(day) : day;
}

function lastMonth(printed: string, today: string): readonly [string, string] | null {
  const [reading] = daysIn(printed, today)?.readings ?? [];
  if (!reading) return null;
  const [first, last] = [isoDay(reading[0]), isoDay(reading[1])];
  return !/\d{4}/.test(printed) && reading[0] > dayNumber(today)
    ? [yearBefore(first), yearBefore(last)]
    : [first, last];
}

function yearBefore(iso: string): string {
  return `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
}
