/**
 * Amounts in one measure: durations in minutes, money by currency, shares, counts. 'Four hours', 'a four-hour meeting'
 * and 'almost four hours' become ranges that can be held against one another.
 */
import { numberOf } from '../../lexicon/roles.ts';
import { type Token, tokenize } from '../../text/tokens.ts';

/** An amount: what it may be at least and at most, in its unit. */
export interface Amount {
  readonly kind: 'amount';
  /** `min` for durations, `%`, a currency (`usd`), `years` for an age, or '' for a count. */
  readonly unit: string;
  /** The counted noun, folded, or ''. */
  readonly noun: string;
  readonly low: number;
  readonly high: number;
  /** The step the amount is given in: 60 for whole hours, 1 for 25 minutes; half of it is how far it is rounded. */
  readonly grain: number;
  /** Said to be no exact amount: 'almost', 'about', 'at least'. */
  readonly approximate: boolean;
}

const MINUTES: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['second seconds секунд sekunden', 1 / 60],
      ['minute minutes min mins минут минуты минуту minuten minuto minutos', 1],
      ['hour hours hr hrs час часа часов heure heures stunde stunden hora horas', 60],
      ['day days день дня дней jour jours tag tage tagen dia dias', 1_440],
      ['week weeks неделя недели недель semaine semaines woche wochen semana semanas', 10_080],
      ['month months месяц месяца месяцев mois monat monate', 43_800],
      ['year years год года лет an ans annee annees jahr jahre ano anos', 525_600],
      ['decade decades', 5_256_000],
    ] as const
  ).flatMap(([names, minutes]) => names.split(' ').map((name) => [name, minutes])),
);
const CURRENCIES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['$ dollar dollars usd доллар доллара долларов', 'usd'],
      ['€ euro euros eur евро', 'eur'],
      ['£ pound pounds gbp', 'gbp'],
      ['₽ ruble rubles rouble roubles rub рубль рубля рублей', 'rub'],
      ['¥ yuan yen', 'cny'],
      ['franc francs chf', 'chf'],
      ['crown crowns krone kroner kronor', 'crown'],
      ['hryvnia hryvnias гривен', 'uah'],
      ['dirham dirhams', 'aed'],
      ['riyal riyals', 'sar'],
      ['rupee rupees', 'inr'],
      ['lira', 'try'],
      ['peso pesos', 'mxn'],
    ] as const
  ).flatMap(([names, code]) => names.split(' ').map((name) => [name, code])),
);
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  hundreds: 100,
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  тысяч: 1e3,
  тысячи: 1e3,
  mille: 1e3,
  tausend: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  миллион: 1e6,
  миллионов: 1e6,
  млн: 1e6,
  millionen: 1e6,
  millones: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  миллиард: 1e9,
  миллиардов: 1e9,
  млрд: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  milliarden: 1e9,
  tn: 1e12,
  trillion: 1e12,
  trillions: 1e12,
};
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 0.5,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 0.25,
  quarters: 0.25,
  fifth: 0.2,
  fifths: 0.2,
  sixth: 1 / 6,
  eighth: 0.125,
  tenth: 0.1,
  tenths: 0.1,
};
const BELOW =
  /\b(?:almost|nearly|just under|under|below|less than|fewer than|up to|at most|no more than|not quite|почти|presque|fast|casi|менее)\b/;
const ABOVE =
  /\b(?:more than|over|above|at least|just over|upwards? of|no less than|no fewer than|exceeding|более|plus de|mehr als|mindestens)\b/;
const ABOUT =
  /\b(?:about|around|approximately|roughly|some|circa|estimated|or so|около|примерно|environ|etwa|rund)\b/;
/** How far 'almost' and 'more than' reach from the number, and 'about' to either side, as shares of it. */
const NEAR_BELOW = 0.15;
const NEAR_ABOVE = 0.25;
const ABOUT_SHARE = 0.12;

/**
 * Reads an amount.
 *
 * @param printed the answer as printed, with what approximates it
 * @param after what the document prints after it, which may go on: 'three hours' – ' and forty minutes'
 * @returns null where no number is found, or one that is no amount (an ordinal, a year)
 */
export function amountIn(printed: string, after = ''): Amount | null {
  const own = tokenize(printed);
  const rest = /^\s*(?:,|and|und|et|и)\s/u.test(after) ? after.slice(0, 40) : '';
  const tokens = rest === '' ? own : tokenize(printed + rest);
  const folded = own.map((token) => token.folded).join(' ');
  const found = firstNumber(printed + rest, tokens, own.length);
  if (!found) return null;
  const { value, upper, unit, noun, grain } = found;
  const top = upper ?? value;
  if (BELOW.test(folded))
    return { kind: 'amount', unit, noun, low: value * (1 - NEAR_BELOW), high: top, grain, approximate: true };
  if (ABOVE.test(folded))
    return { kind: 'amount', unit, noun, low: value, high: top * (1 + NEAR_ABOVE), grain, approximate: true };
  if (ABOUT.test(folded))
    return {
      kind: 'amount',
      unit,
      noun,
      low: value * (1 - ABOUT_SHARE),
      high: top * (1 + ABOUT_SHARE),
      grain,
      approximate: true,
    };
  return { kind: 'amount', unit, noun, low: value, high: top, grain, approximate: false };
}

/** Whether two amounts can both be right: the coarser one is rounded. Null where they measure different things. */
export function amountsAgree(a: Amount, b: Amount): boolean | null {
  if (a.unit !== b.unit) return null;
  if (a.unit === '' && a.noun !== '' && b.noun !== '' && a.noun !== b.noun) return null;
  // What is given in whole hours is rounded beside what is given in minutes; alike, both mean what they say.
  const slackA = a.grain > b.grain ? a.grain / 2 : 0;
  const slackB = b.grain > a.grain ? b.grain / 2 : 0;
  const tiny = 1e-9 * Math.max(1, a.high, b.high);
  return a.low - slackA <= b.high + slackB + tiny && b.low - slackB <= a.high + slackA + tiny;
}

interface Found {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly noun: string;
  readonly grain: number;
}

/** @param own how many of the tokens are the answer's: the number must begin in them */
function firstNumber(text: string, tokens: readonly Token[], own: number): Found | null {
  for (let i = 0; i < own; i++) {
    const number = numberFrom(tokens, i);
    if (!number) continue;
    const upper = upperFrom(tokens, number.to);
    const to = upper?.to ?? number.to;
    const next = tokens[to]?.folded ?? '';
    if (MINUTES[next] !== undefined) {
      if (/^(?:old|age)$/.test(tokens[to + 1]?.folded ?? ''))
        return { value: number.value, upper: upper?.value ?? null, unit: 'years', noun: '', grain: 1 };
      return durationFrom(tokens, number.value, upper?.value ?? null, to);
    }
    const sign = text
      .slice(Math.max(0, (tokens[i]?.start ?? 0) - 2), tokens[i]?.start)
      .trim()
      .slice(-1);
    const trailing = text.slice(tokens[to - 1]?.end ?? 0, (tokens[to - 1]?.end ?? 0) + 2).trim();
    const currency =
      CURRENCIES[sign] ??
      CURRENCIES[trailing.charAt(0)] ??
      CURRENCIES[next] ??
      (/^(?:de|usa?|of)$/.test(next) ? CURRENCIES[tokens[to + 1]?.folded ?? ''] : undefined);
    const base = { value: number.value, upper: upper?.value ?? null };
    const grain = upper ? Math.min(number.grain, upper.grain) : number.grain;
    if (currency) return { ...base, unit: currency, noun: '', grain };
    const share =
      trailing.startsWith('%') || /^(?:percent|per|pc|процент\p{L}*|prozent|pourcent)$/u.test(next);
    if (number.fraction || share)
      return {
        ...base,
        value: number.fraction ? number.value * 100 : number.value,
        unit: '%',
        noun: '',
        grain: number.fraction ? 5 : grain,
      };
    if (number.ordinal) return null;
    const noun =
      tokens[to] && tokens[to]?.before === '' && /^\p{L}/u.test(next) ? next.replace(/s$/, '') : '';
    return { ...base, unit: '', noun, grain };
  }
  return null;
}

/** 'Three hours and forty minutes', 'an hour and a half'. */
function durationFrom(tokens: readonly Token[], first: number, upper: number | null, at: number): Found {
  let minutes = MINUTES[tokens[at]?.folded ?? ''] ?? 1;
  let value = first * minutes;
  let grain = Number.isInteger(first) ? minutes : minutes / 2;
  let i = at + 1;
  for (;;) {
    if (/^(?:and|und|et|и)$/.test(tokens[i]?.folded ?? '')) i++;
    if (
      /^(?:a|an|one)$/.test(tokens[i]?.folded ?? '') &&
      /^(?:half|quarter)$/.test(tokens[i + 1]?.folded ?? '')
    ) {
      value += (FRACTIONS[tokens[i + 1]?.folded ?? ''] ?? 0) * minutes;
      grain = minutes / 2;
      break;
    }
    const more = numberFrom(tokens, i);
    const unit = more ? MINUTES[tokens[more.to]?.folded ?? ''] : undefined;
    if (!more || unit === undefined || unit >= minutes) break;
    value += more.value * unit;
    minutes = unit;
    grain = unit;
    i = more.to + 1;
  }
  const high = upper === null ? null : upper * (MINUTES[tokens[at]?.folded ?? ''] ?? 1);
  return { value, upper: high, unit: 'min', noun: '', grain };
}

interface FoundNumber {
  readonly value: number;
  readonly to: number;
  readonly grain: number;
  readonly fraction: boolean;
  readonly ordinal: boolean;
}

function numberFrom(tokens: readonly Token[], i: number): FoundNumber | null {
  const token = tokens[i];
  if (!token) return null;
  const plain = { fraction: false, ordinal: false };
  const next = tokens[i + 1]?.folded ?? '';
  const digits = /^(\d+(?:[.,]\d+)*)([a-z]*)$/.exec(token.folded);
  if (digits) {
    if (/^(?:st|nd|rd|th)$/.test(digits[2] ?? ''))
      return { value: 0, to: i + 1, grain: 1, fraction: false, ordinal: true };
    const value = digitValue(digits[1] ?? '');
    const joined = SCALES[digits[2] ?? ''] ?? 1;
    const worded = digits[2] === '' ? (SCALES[next] ?? 1) : 1;
    const decimals = /\.(\d{1,2}|\d{4,})$/.exec(digits[1] ?? '')?.[1]?.length ?? 0;
    const scale = joined * worded;
    let to = worded > 1 ? i + 2 : i + 1;
    let sum = value * scale;
    if (isHalfAt(tokens, to)) {
      sum += 0.5 * scale;
      to += 3;
    }
    const round = scale === 1 ? roundness(sum) : scale / 10 ** decimals;
    return { value: sum, to, grain: decimals > 0 && scale === 1 ? 10 ** -decimals : round, ...plain };
  }
  // 'half an hour', 'an hour', 'a dozen', 'a third of'.
  if (token.folded === 'half' && /^(?:a|an)$/.test(next))
    return { value: 0.5, to: i + 2, grain: 0.5, ...plain };
  if (/^(?:a|an)$/.test(token.folded)) {
    if (FRACTIONS[next] !== undefined && next !== 'second')
      return { value: FRACTIONS[next] ?? 0, to: i + 2, grain: 1, fraction: true, ordinal: false };
    if (MINUTES[next] !== undefined) return { value: 1, to: i + 1, grain: 1, ...plain };
    if (next === 'dozen') return { value: 12, to: i + 2, grain: 2, ...plain };
    if (SCALES[next] !== undefined)
      return { value: SCALES[next] ?? 1, to: i + 2, grain: SCALES[next] ?? 1, ...plain };
    return null;
  }
  const several = numberOf(token.folded);
  if (several === null) return null;
  if (FRACTIONS[next] !== undefined && several < 10 && /^-?$/.test(tokens[i + 1]?.before ?? ''))
    return { value: several * (FRACTIONS[next] ?? 0), to: i + 2, grain: 1, fraction: true, ordinal: false };
  return wordsFrom(tokens, i);
}

/** 'one hundred and fifty thousand', 'twenty-five', 'three and a half'. */
function wordsFrom(tokens: readonly Token[], i: number): FoundNumber | null {
  let [total, current, to] = [0, 0, i];
  let scale = 1;
  for (; to < tokens.length; to++) {
    const token = tokens[to];
    if (!token || (to > i && !/^[-‑]?$/.test(token.before))) break;
    const factor = SCALES[token.folded];
    const number = numberOf(token.folded);
    if (
      token.folded === 'and' &&
      to > i &&
      numberOf(tokens[to + 1]?.folded ?? '') !== null &&
      current % 100 === 0 &&
      current > 0
    )
      continue;
    if (factor === 100) current = Math.max(1, current) * 100;
    else if (factor !== undefined) {
      total += Math.max(1, current) * factor;
      current = 0;
      scale = factor;
    } else if (number !== null && (current === 0 || number < 10 || current % 100 === 0)) {
      if (/(?:th|rd|first|second)$/.test(token.folded))
        return { value: number, to: to + 1, grain: 1, fraction: false, ordinal: true };
      current += number;
    } else break;
  }
  if (to === i) return null;
  let value = total + current;
  if (isHalfAt(tokens, to)) {
    value += 0.5 * scale;
    to += 3;
  }
  return {
    value,
    to,
    grain: scale > 1 ? scale : Number.isInteger(value) ? roundness(value) : 0.5,
    fraction: false,
    ordinal: false,
  };
}

/** '6-8', 'six to eight', '12 and 14' after 'between'. */
function upperFrom(tokens: readonly Token[], to: number): FoundNumber | null {
  const next = tokens[to];
  if (!next) return null;
  if (/^[-–—‑]$/.test(next.before)) return /^\d/.test(next.folded) ? numberFrom(tokens, to) : null;
  if (!/^(?:to|or|and)$/.test(next.folded)) return null;
  if (next.folded === 'and' && tokens[to - 2]?.folded !== 'between') return null;
  const upper = numberFrom(tokens, to + 1);
  return upper && !upper.ordinal && !upper.fraction ? upper : null;
}

function isHalfAt(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.folded === 'and' &&
    /^(?:a|one)$/.test(tokens[at + 1]?.folded ?? '') &&
    tokens[at + 2]?.folded === 'half'
  );
}

/** '1,500.5', '1.500.000', '1,5': a point or comma before three digits parts thousands, else decimals. */
function digitValue(digits: string): number {
  const decimal = /[.,](\d{1,2}|\d{4,})$/.exec(digits);
  const whole = decimal ? digits.slice(0, decimal.index) : digits;
  return Number(`${whole.replace(/[.,]/g, '')}${decimal ? `.${decimal[1]}` : ''}`);
}

/** A number ending in two noughts or more is rounded to them: 1,200 to hundreds. */
function roundness(value: number): number {
  const noughts = /0{2,}$/.exec(String(Math.round(value)))?.[0].length ?? 0;
  return value > 0 ? 10 ** noughts : 1;
}
