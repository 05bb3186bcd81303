/**
 * Values in a text: dates, durations, amounts of money, shares, counts, ordinals, ages.
 *
 * They are found over tokens rather than with one large expression, so that the time taken is linear in the text,
 * and each value is a span of it, its approximation ('almost four hours') and qualifier ('early March') included:
 * a value is shown to a reader, and 'four hours' is not what 'almost four hours' says.
 */
import type { Span } from '../document.ts';
import { beginsDate, dateAt } from './dates.ts';
import { beginsNumber, isHalf, numberAt, UNITS } from './numbers.ts';
import type { Token } from './tokens.ts';

/** What a value measures. */
export type ValueKind = 'date' | 'time' | 'duration' | 'money' | 'percent' | 'quantity' | 'ordinal' | 'age';

/** One value, as printed. */
export interface Value extends Span {
  readonly kind: ValueKind;
  /** Index of its first token, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** For dates: how much is given, so that a day can be told from 'last year'. */
  readonly precision?: 'day' | 'month' | 'year' | 'relative';
}

const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'dollar dollars euro euros pound pounds ruble rubles rouble roubles yuan yen franc francs rupee rupees hryvnia ' +
    'hryvnias riyal riyals dirham dirhams usd eur gbp chf krone kroner kronor kronas crown crowns peso pesos lira ' +
    'доллар доллара долларов евро рубль рубля рублей'
  ).split(' '),
);
const PERCENT: ReadonlySet<string> = new Set([
  'percent',
  'percentage',
  'pc',
  'процент',
  'процента',
  'процентов',
  'prozent',
  'pourcent',
]);
const APPROXIMATE: ReadonlySet<string> = new Set(
  (
    'about almost nearly around approximately roughly some over under below above exactly only just barely ' +
    'около почти примерно более менее environ pres presque plus fast etwa rund ungefahr casi unos'
  ).split(' '),
);
const QUALIFIERS: ReadonlySet<string> = new Set([
  'early',
  'late',
  'mid',
  'end',
  'beginning',
  'middle',
  'начале',
  'конце',
  'debut',
  'fin',
  'anfang',
  'ende',
]);
const FRACTIONS: ReadonlySet<string> = new Set(
  'third thirds quarter quarters fifth fifths tenth tenths'.split(' '),
);
const MEASURED: ReadonlySet<string> = new Set('nautical square cubic metric statute'.split(' '));
const NOT_COUNTED: ReadonlySet<string> = new Set(
  'and or of in on at to for from by with the a is was were are be as than then that which who per but not it'.split(
    ' ',
  ),
);

const DIGIT_ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;
const SIGN_BEFORE = /[$€£¥₽][^\S\n]?$/u;
const SIGN_AFTER = /^[^\S\n]?[%$€£¥₽]/u;
/**
 * Finds the values of a text.
 *
 * @param text the text the tokens were cut from
 * @param tokens its tokens
 * @param offset what was added to the tokens' offsets (UTF-16 units)
 * @returns the values in order of their start, without overlap
 */
export function findValues(text: string, tokens: readonly Token[], offset = 0): Value[] {
  const values: Value[] = [];
  let i = 0;
  while (i < tokens.length) {
    const value = mayBegin(tokens[i]?.folded ?? '') ? valueAt(text, tokens, offset, i) : null;
    if (value) {
      // A sign between two amounts belongs to the first: '12 € 15'.
      const taken = value.start < (values.at(-1)?.end ?? 0);
      values.push(taken ? { ...value, start: tokens[value.from]?.start ?? value.end } : value);
      i = value.to;
    } else {
      i++;
    }
  }
  return values;
}

const LEADS: ReadonlySet<string> = new Set([
  ...'more less fewer at up pres plus moins au не between shortly just'.split(' '),
  ...APPROXIMATE,
  ...QUALIFIERS,
]);
const begins = new Map<string, boolean>();
const MOST_REMEMBERED = 50_000;

/** Whether a value can begin with a word at all. Most words are none of these, and looking closer is dear. */
function mayBegin(folded: string): boolean {
  let may = begins.get(folded);
  if (may === undefined) {
    may = !/^\p{L}/u.test(folded) || LEADS.has(folded) || beginsDate(folded) || beginsNumber(folded);
    if (begins.size >= MOST_REMEMBERED) begins.clear();
    begins.set(folded, may);
  }
  return may;
}

function valueAt(text: string, tokens: readonly Token[], offset: number, i: number): Value | null {
  const lead = leadAt(tokens, i);
  const at = i + lead;
  const after = (to: number) =>
    text.slice((tokens[to - 1]?.end ?? 0) - offset, (tokens[to - 1]?.end ?? 0) - offset + 2);
  const signBefore = (token: Token) =>
    SIGN_BEFORE.exec(text.slice(Math.max(0, token.start - offset - 2), token.start - offset));
  const make = (kind: ValueKind, to: number, precision?: Value['precision']): Value => {
    const first = tokens[i] as Token;
    const final = tokens[to - 1] as Token;
    let start = first.start;
    let end = final.end;
    if (kind === 'money' && lead === 0) start -= signBefore(first)?.[0].length ?? 0;
    // The sign after an amount belongs to it: '12.5 %', '500 €'.
    if (kind === 'percent' || kind === 'money')
      end += SIGN_AFTER.exec(text.slice(end - offset, end - offset + 2))?.[0].length ?? 0;
    return precision ? { kind, start, end, from: i, to, precision } : { kind, start, end, from: i, to };
  };
  const date = dateAt(tokens, at);
  if (date) return make(date.kind, date.to, date.precision);
  const token = tokens[at];
  if (!token) return null;
  if (DIGIT_ORDINAL.test(token.folded)) {
    const isDay = !token.capital && tokens[at - 1]?.folded === 'the' && isDayContext(tokens, at);
    return isDay ? make('date', at + 1, 'day') : make('ordinal', at + 1);
  }
  const fraction = fractionAt(tokens, at);
  if (fraction !== null) return make('percent', fraction);
  const number = numberAt(tokens, at);
  if (!number) return null;
  const end = number.to;
  const next = tokens[end];
  const currency = signBefore(token) !== null || /^[^\S\n]?[$€£¥₽]/.test(after(end));
  if (currency) return make('money', end);
  if (next && isCurrency(next)) return make('money', end + 1);
  if (next?.folded === 'de' && CURRENCIES.has(tokens[end + 1]?.folded ?? '')) return make('money', end + 2);
  if (next?.folded === "o'clock") return make('time', end + 1, 'day');
  if (
    next &&
    (next.folded === 'us' || next.folded === 'usa') &&
    CURRENCIES.has(tokens[end + 1]?.folded ?? '')
  ) {
    return make('money', end + 2);
  }
  if (/^\s?%/.test(after(end)) || (next && PERCENT.has(next.folded))) {
    return make('percent', next && PERCENT.has(next.folded) ? end + 1 : end);
  }
  if (next?.folded === 'per' && tokens[end + 1]?.folded === 'cent') return make('percent', end + 2);
  if (number.ordinal) return make('ordinal', end);
  if (next && UNITS.has(next.folded)) {
    const following = tokens[end + 1]?.folded;
    if (following === 'old' || following === 'age') return make('age', end + 2);
    if (following === 'ago' || following === 'earlier' || following === 'later' || following === 'назад') {
      return make('date', end + 2, 'relative');
    }
    return make('duration', isHalf(tokens, end + 1) ? end + 4 : end + 1);
  }
  if (tokens[i - 1]?.folded === 'aged') return make('age', end);
  // 'one' alone is a pronoun more often than a number; 'only one issue' counts.
  if (
    number.value === 1 &&
    number.bare &&
    !(lead > 0 || (next && !next.before && /^\p{Ll}/u.test(next.text) && !NOT_COUNTED.has(next.folded)))
  )
    return null;
  // 'some' and 'over' before a bare number belong to it; a counted noun, if one follows, completes it.
  let counted = end;
  // 'three nautical miles', '90 square metres': the measure's adjective goes with it.
  if (next && !next.before && MEASURED.has(next.folded)) counted++;
  const thing = tokens[counted];
  if (thing && !thing.before && !NOT_COUNTED.has(thing.folded) && /^\p{L}/u.test(thing.text)) counted++;
  return make('quantity', counted);
}

/** Approximations before a value: 'almost', 'more than', 'at least', 'up to'. Gives how many tokens they take. */
function leadAt(tokens: readonly Token[], i: number): number {
  const word = tokens[i]?.folded ?? '';
  const next = tokens[i + 1]?.folded ?? '';
  const isValue = (at: number) => numberAt(tokens, at) !== null || dateAt(tokens, at) !== null;
  if ((word === 'more' || word === 'less' || word === 'fewer') && next === 'than' && isValue(i + 2)) return 2;
  if (word === 'at' && (next === 'least' || next === 'most') && isValue(i + 2)) return 2;
  if (word === 'up' && next === 'to' && isValue(i + 2)) return 2;
  if (/^(?:pres|plus|moins)$/.test(word) && next === 'de' && isValue(i + 2)) return 2;
  if ((word === 'au' && next === 'moins') || (word === 'не' && (next === 'менее' || next === 'более')))
    return isValue(i + 2) ? 2 : 0;
  if (word === 'between' && dateAt(tokens, i + 1) === null && numberAt(tokens, i + 1)?.range) return 1;
  if (
    (word === 'shortly' || word === 'just') &&
    (next === 'before' || next === 'after') &&
    dateAt(tokens, i + 2)
  )
    return 2;
  if ((APPROXIMATE.has(word) || QUALIFIERS.has(word)) && isValue(i + 1)) return 1;
  return 0;
}

/** 'two-thirds', 'three quarters', 'one fifth': where it ends, or null. */
function fractionAt(tokens: readonly Token[], i: number): number | null {
  const [count, part] = [tokens[i], tokens[i + 1]];
  if (!count || !part || !/^-?$/.test(part.before) || !FRACTIONS.has(part.folded)) return null;
  const several = part.folded.endsWith('s');
  const numbers = several ? /^(?:two|three|four|seven|nine)$/ : /^(?:one|a)$/;
  // 'one third' is a share, 'a third' more often the next after the second, unless a whole follows.
  if (count.folded === 'a' && tokens[i + 2]?.folded !== 'of') return null;
  return numbers.test(count.folded) ? i + 2 : null;
}

function isCurrency({ folded }: Token): boolean {
  return CURRENCIES.has(folded) || (folded.startsWith("d'") && CURRENCIES.has(folded.slice(2)));
}

/** '… on the 23rd' is a day; 'the 23rd president' is not. */
function isDayContext(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 2]?.folded ?? '';
  const next = tokens[at + 1];
  return (
    /^(?:on|for|by|until|from|since|to|till|before|after)$/.test(lead) &&
    (next?.before !== '' || next.folded === 'of' || next.folded === 'in' || next.folded === 'and')
  );
}
