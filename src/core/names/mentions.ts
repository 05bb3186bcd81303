/**
 * Name mentions: runs of capitalised words that name somebody or some place, split into given name and surname.
 *
 * No list of people is consulted. A capital is evidence of a name only where it is not owed to something else: the
 * beginning of a sentence, a headline's capitals, the calendar, an office, a nationality. Where it may be owed to
 * that, the rest of the text decides: a word that is also printed in lower case, or never with a capital inside a
 * sentence, is no name.
 */
import type { Span } from '../document.ts';
import type { Token } from '../text/tokens.ts';
import { type Survey, surveyed } from './capitals.ts';
import {
  BODY_WORDS,
  EAST_ASIAN_SURNAMES,
  HONORIFICS,
  INNER_PARTICLES,
  OFFICE_MODIFIERS,
} from './vocabulary.ts';

export { contradictingGivenNames } from './given.ts';

/** One mention of a name; its span covers the words of the name, without the honorific. */
export interface NameMention extends Span {
  readonly words: readonly Token[];
  /** All that stands before the surname (after it, in 'Kim Jong-un'), as printed; null for a surname alone. */
  readonly given: string | null;
  /** As printed, with its particles ('von der Leyen', 'al-Sisi'). */
  readonly surname: string;
  /** 'Admiral', 'Foreign Minister', 'Mr.': as printed just before the name; null where there is none. */
  readonly honorific: string | null;
}

/** A run is cut here; no name has more words. */
const MOST_WORDS = 7;

/**
 * Finds the names in a text.
 *
 * @param text the text the tokens' offsets belong to
 * @param tokens as `tokenize` gives them, in order
 * @returns mentions in order, without overlap; places come too where nothing tells them from people
 */
export function findNames(text: string, tokens: readonly Token[]): NameMention[] {
  const survey = surveyed(text, tokens);
  const found: NameMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!survey.mayBeName(at)) {
      at += 1;
      continue;
    }
    const end = runEnd(text, tokens, survey, at);
    const mention = mentionOf(text, tokens, survey, at, end);
    if (mention !== null) found.push(mention);
    at = end;
  }
  return found;
}

function gapOf(text: string, tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  const previous = tokens[at - 1];
  return token === undefined || previous === undefined ? '' : text.slice(previous.end, token.start);
}

function hyphened(gap: string): boolean {
  return gap === '-' || gap === '‑' || gap === '.-';
}

/** Whether the token at `at` goes on with the name before it. */
function continues(text: string, tokens: readonly Token[], at: number): boolean {
  const gap = gapOf(text, tokens, at);
  if (hyphened(gap)) return true;
  if (gap.length > 3 || /[\r\n]/.test(gap)) return false;
  if (/^\s+$/u.test(gap)) return !/['’]s?$/u.test(tokens[at - 1]?.text ?? '');
  // The point of an initial: John F. Kennedy.
  return /^\.\s*$/u.test(gap) && (tokens[at - 1]?.text.length ?? 0) === 1;
}

/** The index after the last token of the run that begins at `at`. */
function runEnd(text: string, tokens: readonly Token[], survey: Survey, at: number): number {
  let end = at + 1;
  while (end < tokens.length && end - at < MOST_WORDS && continues(text, tokens, end)) {
    if (survey.mayBeName(end)) {
      end += 1;
      continue;
    }
    // Kim Jong-un: only behind an East Asian surname, so that 'Marr-led' stays outside.
    const syllable = tokens[end]?.folded ?? '';
    if (
      end - at >= 2 &&
      syllable.length <= 6 &&
      hyphened(gapOf(text, tokens, end)) &&
      EAST_ASIAN_SURNAMES.has(tokens[at]?.folded ?? '')
    ) {
      end += 1;
      continue;
    }
    // de, von der, bin: only with a name behind them.
    let after = end;
    while (
      after < tokens.length &&
      after - end < 3 &&
      INNER_PARTICLES.has(tokens[after]?.folded ?? '') &&
      continues(text, tokens, after)
    ) {
      after += 1;
    }
    if (after === end || !survey.mayBeName(after) || !continues(text, tokens, after)) break;
    end = after + 1;
  }
  return end;
}

function mentionOf(
  text: string,
  tokens: readonly Token[],
  survey: Survey,
  from: number,
  end: number,
): NameMention | null {
  const run = tokens.slice(from, end);
  if (run.some((token) => BODY_WORDS.has(token.folded))) return null;
  // 'Ministry of Works'.
  if (
    /^(?:of|for|de|des)$/.test(tokens[from - 1]?.folded ?? '') &&
    BODY_WORDS.has(tokens[from - 2]?.folded ?? '')
  ) {
    if (tokens[from - 2]?.capital === true) return null;
  }
  let start = from;
  const articled = gapOf(text, tokens, from) === '-' && isArticle(tokens[from - 1]);
  if (articled) start -= 1;
  const words = tokens.slice(start, end);
  const units = unitsOf(text, tokens, start, end);
  const first = words[0];
  const last = words.at(-1);
  const honorific = honorificBefore(text, tokens, start);
  if (first === undefined || last === undefined) return null;
  if (words.every((token) => token.text.length === 1 || INNER_PARTICLES.has(token.folded))) return null;
  if (end - from === 1 && honorific === null && !survey.stands(from)) return null;
  const { given, surname } = split(text, units);
  return { start: first.start, end: nameEnd(last), words, given, surname, honorific };
}

function isArticle(token: Token | undefined): boolean {
  return token !== undefined && /^(?:al|el|ul|ad|as|ash|an|ar|az)$/.test(token.folded);
}

/** Without the possessive that belongs to the token's span. */
function nameEnd(token: Token): number {
  return token.end - (/['’ʼ]s?$/u.exec(token.text)?.[0].length ?? 0);
}

interface Unit extends Span {
  readonly folded: string;
  readonly hyphened: boolean;
}

/** Words joined by hyphens count as one: Jong-un, al-Sisi, Pérez-Castejón. */
function unitsOf(text: string, tokens: readonly Token[], start: number, end: number): Unit[] {
  const units: Unit[] = [];
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const before = units.at(-1);
    if (before !== undefined && hyphened(gapOf(text, tokens, at))) {
      units[units.length - 1] = { ...before, end: nameEnd(token), hyphened: true };
    } else {
      units.push({ start: token.start, end: nameEnd(token), folded: token.folded, hyphened: false });
    }
  }
  return units;
}

const PATRONYMIC =
  /(?:ovich|evich|yevich|ovych|evych|ovna|evna|ович|евич|овна|евна|івна|йович)(?:а|у|ем|ом|ы|е|у|ой)?$/;
const PINYIN =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiou]{1,3}(?:n|ng|r)?(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)[aeiou]{1,3}(?:n|ng|r)?)?$/;

function split(text: string, units: readonly Unit[]): { given: string | null; surname: string } {
  const [first, second] = units;
  const last = units.at(-1);
  if (first === undefined || last === undefined) return { given: null, surname: '' };
  if (units.length === 1 || second === undefined)
    return { given: null, surname: text.slice(first.start, first.end) };
  const familyFirst =
    (units.length === 3 && PATRONYMIC.test(last.folded)) ||
    (units.length === 2 && EAST_ASIAN_SURNAMES.has(first.folded) && eastAsianGiven(second));
  if (familyFirst) {
    return { given: text.slice(second.start, last.end), surname: text.slice(first.start, first.end) };
  }
  let from = units.length - 1;
  while (from > 1 && INNER_PARTICLES.has(units[from - 1]?.folded ?? '')) from -= 1;
  const surname = units[from];
  const before = units[from - 1];
  if (surname === undefined || before === undefined)
    return { given: null, surname: text.slice(first.start, last.end) };
  // 'Von der Leyen' at the beginning of a sentence has no given name.
  if (from === 1 && INNER_PARTICLES.has(first.folded)) {
    return { given: null, surname: text.slice(first.start, last.end) };
  }
  return {
    given: text.slice(first.start, pointed(text, before)),
    surname: text.slice(surname.start, last.end),
  };
}

/** The end of a unit with the point of an initial: 'John F.'. */
function pointed(text: string, unit: Unit): number {
  return unit.end - unit.start === 1 && text.charAt(unit.end) === '.' ? unit.end + 1 : unit.end;
}

function eastAsianGiven(unit: Unit): boolean {
  return (unit.hyphened && unit.end - unit.start <= 12) || PINYIN.test(unit.folded);
}

/** The offices printed directly before a name: 'Foreign Minister', 'Mr.', 'U.S. Special Envoy' without 'U.S.'. */
function honorificBefore(text: string, tokens: readonly Token[], start: number): string | null {
  let from = start;
  while (from > 0) {
    const token = tokens[from - 1];
    if (token === undefined) break;
    const office = HONORIFICS.has(token.folded);
    if (!office && !(OFFICE_MODIFIERS.has(token.folded) && from < start)) break;
    const gap = gapOf(text, tokens, from);
    if (!/^(?:\.? {1,2}|-|\u00a0)$/u.test(gap)) break;
    from -= 1;
    if (start - from >= 4) break;
  }
  while (from < start && !tokens[from]?.capital && OFFICE_MODIFIERS.has(tokens[from]?.folded ?? ''))
    from += 1;
  const first = tokens[from];
  const name = tokens[start];
  if (from === start || first === undefined || name === undefined) return null;
  return text.slice(first.start, name.start).trim().replace(/-$/, '');
}
