/** 'Who led the delegation before the Abu Dhabi talks?': a question about the time before or since a day or an event. */
import { tokenize } from '../text/tokens.ts';

/** A question with its bound taken out. */
export interface Bound {
  readonly relation: 'before' | 'since';
  /** The day or event as typed, with its article: 'the Abu Dhabi talks', '10 January'. */
  readonly words: string;
  /** The question without it. */
  readonly rest: string;
}

const FORM =
  /^(?<rest>.+?),?\s+(?<relation>before|prior to|ahead of|until|till|up to|since|after|from)\s+(?<words>(?:the\s+)?(?:[^,;?!]|,(?=\s*\d{4})){2,80}?)\s*[?.!]*$/iu;
const EVENT =
  /\b(?:talks?|meetings?|summits?|sessions?|conferences?|rounds?|negotiations?|visits?|calls?|votes?|elections?|ceasefires?|truces?|signing|agreements?|forums?)\b/iu;
const DATED = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu;

/**
 * Reads the bound at the end of a question.
 *
 * An event must be a named one ('the Abu Dhabi talks'): 'before the vote' tells what is asked, and not when.
 *
 * @returns null where there is none
 */
export function boundOf(question: string): Bound | null {
  const groups = FORM.exec(question.trim())?.groups;
  if (!groups?.rest || !groups.words || !groups.relation) return null;
  const { rest, words } = groups;
  const named = EVENT.test(words) && tokenize(words).some(({ capital }) => capital);
  if (!named && !DATED.test(words)) return null;
  // A clause tells more than a time: 'before the talks in Berlin had begun'.
  if (/\b(?:was|were|had|has|is|are|did|began|begin|ended|met)\b/iu.test(words)) return null;
  const relation = /^(?:since|after|from)$/iu.test(groups.relation) ? 'since' : 'before';
  return { relation, words, rest: `${rest}?` };
}
