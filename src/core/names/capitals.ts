/** What a capital means where it stands, judged by the whole text. */
import type { Token } from '../text/tokens.ts';
import { HONORIFICS, NEVER_NAMES, OFFICE_MODIFIERS, PEOPLES } from './vocabulary.ts';

/** What is known of each token of a text as a possible word of a name. */
export interface Survey {
  /** Whether the token may be part of a name. */
  mayBeName(at: number): boolean;
  /** Whether it is a name even alone: printed with a capital inside a sentence, and not oftener in lower case. */
  stands(at: number): boolean;
}

const LETTERS = /^[\p{L}\p{M}'’ʼ]+$/u;
const SENTENCE_END = /[.!?…:;•▪*|\u2022>"“«„([—–]/u;
// 'Meeting Venn in Tarn, …': no given name ends so.
const PARTICIPLE = /^.{3,}ing$/;
/** Lines with at least this share of capitals among this many words are set as headlines. */
const HEADLINE_SHARE = 0.6;
const HEADLINE_WORDS = 4;
const LONGEST_ACRONYM = 6;

function neverName(token: Token): boolean {
  const { folded } = token;
  return (
    NEVER_NAMES.has(folded) || HONORIFICS.has(folded) || OFFICE_MODIFIERS.has(folded) || PEOPLES.has(folded)
  );
}

function allCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** For each token, whether a sentence or line begins with it, and whether its line is a headline. */
function layout(
  text: string,
  tokens: readonly Token[],
): { opens: boolean[]; headline: boolean[]; shouts: boolean[] } {
  const opens: boolean[] = [];
  const headline = tokens.map(() => false);
  const shouts = tokens.map(() => false);
  let line = 0;
  const close = (end: number): void => {
    const words = tokens
      .slice(line, end)
      .filter((token) => LETTERS.test(token.text) && token.text.length > 3);
    const capitals = words.filter((token) => token.capital).length;
    const loud = words.filter((token) => allCapitals(token.text)).length;
    const set = words.length >= HEADLINE_WORDS && capitals / words.length >= HEADLINE_SHARE;
    const shouted = words.length >= 2 && loud / words.length >= HEADLINE_SHARE;
    const last = tokens[end - 1]?.end ?? 0;
    const stopped = /^["”»)]?[.!?]/u.test(text.slice(last, last + 2));
    const listed = tokens.slice(line + 1, end).filter((token) => /^[,;|]/.test(token.before)).length >= 2;
    headline.fill((set && !stopped && !listed) || shouted, line, end);
    shouts.fill(shouted, line, end);
    line = end;
  };
  tokens.forEach((token, at) => {
    const previous = tokens[at - 1];
    const gap = previous === undefined ? '' : text.slice(previous.end, token.start);
    const broken = previous === undefined || /[\r\n]/.test(gap);
    if (broken && at > 0) close(at);
    opens.push(broken || (SENTENCE_END.test(gap) && !abbreviated(previous, gap)));
  });
  close(tokens.length);
  return { opens, headline, shouts };
}

/** Whether the point after a token is that of an initial or an honorific: 'J. Doe', 'Mr. Doe'. */
function abbreviated(previous: Token | undefined, gap: string): boolean {
  if (previous === undefined || !/^\.\s*-?$/u.test(gap)) return false;
  return (previous.text.length === 1 && previous.capital) || HONORIFICS.has(previous.folded);
}

/**
 * Surveys a text.
 *
 * @param text the text the tokens' offsets belong to
 * @param tokens as `tokenize` gives them
 * @returns two questions about each token, answered in constant time
 */
export function surveyed(text: string, tokens: readonly Token[]): Survey {
  const { opens, headline, shouts } = layout(text, tokens);
  const inside = new Map<string, number>();
  const lower = new Map<string, number>();
  const count = (map: Map<string, number>, word: string): Map<string, number> =>
    map.set(word, (map.get(word) ?? 0) + 1);
  tokens.forEach((token, at) => {
    if (!token.capital) count(lower, token.folded);
    else if (opens[at] !== true && headline[at] !== true) count(inside, token.folded);
  });
  const stands = (at: number): boolean => {
    const word = tokens[at]?.folded ?? '';
    const capitals = inside.get(word) ?? 0;
    return capitals > 0 && capitals >= (lower.get(word) ?? 0);
  };
  const mayBeName = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || !token.capital || !LETTERS.test(token.text) || neverName(token)) return false;
    const initial = token.text.length === 1;
    if (initial) return true;
    if (allCapitals(token.text) && token.text.length <= LONGEST_ACRONYM && shouts[at] !== true) {
      // GRU, NATO; but 'Igor KOROV', with a capitalised name before it.
      const before = tokens[at - 1];
      if (before === undefined || !before.capital || token.text.length <= 3 || neverName(before))
        return false;
      if (allCapitals(before.text) || text.slice(before.end, token.start) !== ' ') return false;
    }
    if (headline[at] === true) return stands(at);
    if (opens[at] !== true) return (lower.get(token.folded) ?? 0) === 0 || stands(at);
    if (stands(at)) return true;
    // 'Orla Venn said': the word after it is a name, and it is nowhere a common word.
    const next = tokens[at + 1];
    return (
      next?.capital === true &&
      (lower.get(token.folded) ?? 0) === 0 &&
      next.text.length > 1 &&
      !PARTICIPLE.test(token.folded) &&
      !neverName(next) &&
      LETTERS.test(next.text) &&
      /^[ \u00a0]$/u.test(text.slice(token.end, next.start))
    );
  };
  return { mayBeName, stands };
}
