/** Numbers in a text, in digits or words: with their scale ('15 billion', '1.5bn') and as ranges ('6-8', 'six to eight'). */
import { numberOf } from '../lexicon/roles.ts';
import type { Token } from './tokens.ts';

/** Units of time, folded. */
export const UNITS: ReadonlySet<string> = new Set(
  (
    'second seconds minute minutes hour hours day days week weeks month months year years decade decades night nights ' +
    'century centuries час часа часов минут минуты минуту день дня дней неделя недели недель месяц месяца месяцев ' +
    'год года лет heure heures jour jours semaine semaines mois an ans annee annees ' +
    'stunde stunden tag tage tagen woche wochen monat monate jahr jahre hora horas dia dias semana semanas ano anos'
  ).split(' '),
);
const SCALES: ReadonlySet<string> = new Set(
  (
    'hundred thousand million millions billion billions trillion trillions bn mn dozen dozens hundreds thousands ' +
    'тысяч тысячи тысячу тыс миллион миллиона миллионов млн миллиард миллиарда миллиардов млрд ' +
    'mille millier milliers milliard milliards tausend millionen milliarden millones'
  ).split(' '),
);
const DIGITS = /^\p{Nd}+(?:[.,]\p{Nd}+)*$/u;
/** '800bn', '1.5m', '40km': a scale or a measure written to the number. */
const SCALED =
  /^\p{Nd}+(?:[.,]\p{Nd}+)*(?:k|m|b|mn|bn|tn|km|kmh|mi|mph|ft|cm|mm|kg|g|t|ha|l|kw|mw|gw|kwh|mwh|gwh)$/u;
const HYPHEN = /^[-–—‑]$/u;
const ORDINAL =
  /(?:st|nd|rd|th|first|second|third|ieme|premiere?)$|^(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ий|ая|ое|ья|ье|ого|ьего|ом|ьем)$/u;
/** The most tokens one number takes: 'one hundred and fifty thousand'. */
const MOST_TOKENS = 6;
/** Bounds follow one another at most once: 'two or three to four' is not a range. */
type Bound = 'lower' | 'upper';

/** A number found. */
export interface FoundNumber {
  /** The token after its last. */
  readonly to: number;
  /** The first number of a range; meant for telling one from many, not for sums. */
  readonly value: number;
  readonly ordinal: boolean;
  /** One word alone, in letters. */
  readonly bare: boolean;
  readonly range: boolean;
}

/** Whether a number can begin with a word: true for every word that `numberAt` finds one at, and for few others. */
export function beginsNumber(folded: string): boolean {
  return (
    !/^\p{L}/u.test(folded) ||
    folded === 'a' ||
    folded === 'an' ||
    folded === 'half' ||
    SCALES.has(folded) ||
    numberOf(folded) !== null
  );
}

/** The number that begins at a token, or null. */
export function numberAt(tokens: readonly Token[], i: number, bound: Bound = 'lower'): FoundNumber | null {
  const first = tokens[i];
  if (!first) return null;
  const simple = wordsAt(tokens, i) ?? partialAt(tokens, i);
  if (!simple) return null;
  const to = withHalf(tokens, simple.to);
  const found: FoundNumber = { ...simple, to, range: false };
  if (bound === 'upper') return found;
  const upper = upperAt(tokens, i, to);
  return upper ? { ...found, to: upper.to, bare: false, range: true } : found;
}

type Simple = Omit<FoundNumber, 'range'>;

function wordsAt(tokens: readonly Token[], i: number): Simple | null {
  let to = i;
  let value = 0;
  let ordinal = false;
  let spelled = false;
  for (; to < tokens.length && to < i + MOST_TOKENS; to++) {
    const token = tokens[to] as Token;
    const joined = to === i || token.before === '' || token.before === '-' || token.before === '‑';
    if (!joined) break;
    if ((DIGITS.test(token.folded) || SCALED.test(token.folded)) && to === i) {
      value = Number.parseFloat(token.folded.replaceAll(',', ''));
    } else if (to > i && SCALES.has(token.folded)) {
      // '15 billion'
    } else if (token.folded === 'and' && spelled && isHundred(tokens[to - 1]) && isSpelled(tokens[to + 1])) {
      // 'one hundred and fifty'
    } else {
      const number = numberOf(token.folded);
      if (number === null || (to > i && !spelled)) break;
      spelled = true;
      value = number;
      if (ORDINAL.test(token.folded)) {
        ordinal =
          token.folded !== 'second' || !/^(?:a|one|per|each|every)$/.test(tokens[to - 1]?.folded ?? '');
      }
    }
  }
  return to === i ? null : { to, value, ordinal, bare: to === i + 1 && spelled };
}

/** 'half an hour', 'an hour', 'half a million', 'a dozen', and 'dozens', 'hundreds' of something. */
function partialAt(tokens: readonly Token[], i: number): Simple | null {
  const word = tokens[i]?.folded ?? '';
  const next = tokens[i + 1]?.folded ?? '';
  const third = tokens[i + 2]?.folded ?? '';
  const found = (to: number, value: number): Simple => ({ to, value, ordinal: false, bare: false });
  const article = word === 'an' || word === 'a';
  if (article && UNITS.has(next) && next !== 'day') return found(i + 1, 1);
  if (article && SCALES.has(next) && !tokens[i + 1]?.before) return found(i + 2, 100);
  if (word === 'half' && (next === 'an' || next === 'a')) {
    if (UNITS.has(third)) return found(i + 2, 0.5);
    if (SCALES.has(third)) return found(i + 3, 100);
  }
  if (SCALES.has(word) && word.endsWith('s')) return found(i + 1, 100);
  return null;
}

/** 'three and a half': where the half ends, or where the number did. */
function withHalf(tokens: readonly Token[], to: number): number {
  return isHalf(tokens, to) ? to + 3 : to;
}

/** Whether 'and a half' (or quarter) stands at a token. */
export function isHalf(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.folded === 'and' &&
    tokens[at]?.before === '' &&
    (tokens[at + 1]?.folded === 'a' || tokens[at + 1]?.folded === 'one') &&
    (tokens[at + 2]?.folded === 'half' || tokens[at + 2]?.folded === 'quarter')
  );
}

/** The upper bound of a range whose lower one ends before `to`: '6-8', 'six to eight', 'between 12 and 14'. */
function upperAt(tokens: readonly Token[], i: number, to: number): FoundNumber | null {
  const until = tokens[to];
  if (!until) return null;
  const last = tokens[to - 1];
  if (HYPHEN.test(until.before) && DIGITS.test(until.folded) && last && DIGITS.test(last.folded)) {
    return numberAt(tokens, to, 'upper');
  }
  if (until.before) return null;
  const between = tokens[i - 1]?.folded === 'between';
  if (until.folded !== 'to' && until.folded !== 'or' && !(between && until.folded === 'and')) return null;
  const upper = numberAt(tokens, to + 1, 'upper');
  return upper && !upper.ordinal ? upper : null;
}

function isHundred(token: Token | undefined): boolean {
  return token?.folded === 'hundred' || token?.folded === 'thousand';
}

function isSpelled(token: Token | undefined): boolean {
  return token !== undefined && token.before === '' && numberOf(token.folded) !== null;
}
