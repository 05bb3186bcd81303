/**
 * Wishes that no single sentence answers: the news on a matter, and what each of several sides says of it. English
 * alone; whatever does not fit goes the usual way.
 */
import { countryOf, countryPhrasesIn } from '../lexicon/countries.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** 'What changed since 2 December?', 'latest on sanctions'. One of the two is set at least. */
export interface NewsWish {
  readonly topic: string | null;
  /** What stands behind 'since', as typed: a date, or an event. */
  readonly since: string | null;
}

/** One side of a comparison. */
export interface WishedSide {
  /** As typed: 'US', 'Ukrainian', 'the Kremlin'. */
  readonly printed: string;
  /** The state or body it stands for, or null for a name that is none. */
  readonly code: string | null;
}

/** 'Compare the US, Russian and Ukrainian positions on territory.' */
export interface SidesWish {
  readonly sides: readonly WishedSide[];
  readonly topic: string;
}

/** UTF-16 units; a longer text is no such wish. */
const LONGEST = 300;
const ON = '(?:on|about|regarding|concerning|with|in|around|over|to|towards?|of|from)';
const NEWS: readonly RegExp[] = [
  new RegExp(
    `^(?:what(?:'s|’s| is| are)? |(?:give|tell|show) (?:me|us) )?(?:the )?(?:latest|newest|most recent)(?: (?:news|developments?|updates?|word|state of play|information|reports?))?(?: ${ON} (?<topic>.+?))?(?: since (?<since>.+))?$`,
    'iu',
  ),
  new RegExp(
    `^(?:(?:what(?:'s|’s| is) new|(?:is there |are there )?any(?:thing)? (?:new|news|updates?|developments?)|news|updates?)(?: ${ON} (?<topic>.+?))?)(?: since (?<since>.+))?$`,
    'iu',
  ),
  new RegExp(
    `^what (?:has |have |is |’s |'s )?(?:changed|happened|new|moved)(?: ${ON} (?<topic>.+?))? (?:since|after) (?<since>.+)$`,
    'iu',
  ),
];

/**
 * Reads a wish for news.
 *
 * @param text what was typed
 * @returns null for anything else
 */
export function newsWishOf(text: string): NewsWish | null {
  const bare = bareOf(text);
  if (bare === null) return null;
  for (const form of NEWS) {
    const groups = form.exec(bare)?.groups;
    if (!groups) continue;
    const [topic, since] = [groups.topic ?? null, groups.since ?? null];
    if (topic !== null || since !== null) return { topic, since };
  }
  return null;
}

const STANCE =
  '(?:positions?|views?|stances?|demands?|attitudes?|reactions?|statements?|proposals?|aims?|goals?|conditions?|red lines|sides?|lines?|approach(?:es)?)';
const SIDES: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:please )?(?:compare|contrast|set out|list|show(?: me)?|give(?: me)?)|what (?:are|were)|how (?:do|did)) (?:the )?(?<sides>.+?) ${STANCE} (?:compare |differ )?(?:on|about|regarding|concerning|towards?|over|to) (?<topic>.+)$`,
    'iu',
  ),
  /^(?:please )?(?:compare|contrast) (?:what )?(?:the )?(?<sides>.+?) (?:each )?(?:say|said|says|want|wants|wanted|demand|demanded|think|propose|proposed)? ?(?:on|about|regarding|over|for) (?<topic>.+)$/iu,
  /^what (?:do|did|have) (?:the |both )?(?<sides>.+?) (?:each |both )?(?:say|said|want|demand|think|propose|proposed) (?:on|about|regarding|of|over|for) (?<topic>.+)$/iu,
  /^(?:how|where) (?:do|did) (?:the |both )?(?<sides>.+?) (?:differ|disagree|stand|diverge|see things?) (?:on|about|over|regarding) (?<topic>.+)$/iu,
  new RegExp(`^(?:the )?(?<sides>.+?) ${STANCE} (?:on|about|regarding|over) (?<topic>.+)$`, 'iu'),
];
/** More sides than this are no comparison that a reader could take in. */
const MOST_SIDES = 6;

/**
 * Reads a wish to see several sides of a matter.
 *
 * @param text what was typed
 * @returns null for anything else, and where less than two sides are named
 */
export function sidesWishOf(text: string): SidesWish | null {
  const bare = bareOf(text);
  if (bare === null) return null;
  for (const form of SIDES) {
    const groups = form.exec(bare)?.groups;
    if (!groups?.sides || !groups.topic) continue;
    const sides = sidesIn(groups.sides);
    if (sides) return { sides, topic: groups.topic };
  }
  return null;
}

/** The sides of a list: every item must be a state, a people, a seat of power, or a capitalised name of its own. */
function sidesIn(list: string): WishedSide[] | null {
  const items = list
    .split(/\s*(?:,|\band\b|\bvs\.?|\bversus\b|&|\/)\s*/iu)
    .map((item) =>
      item
        .replace(/^(?:both|the|each of)\s+/iu, '')
        .replace(/['’]s?$/u, '')
        .trim(),
    )
    .filter((item) => item !== '');
  if (items.length < 2 || items.length > MOST_SIDES) return null;
  const sides = items.map((printed) => ({ printed, code: codeIn(tokenize(printed)) }));
  const plausible = ({ printed, code }: WishedSide): boolean =>
    code !== null || (/^\p{Lu}/u.test(printed) && printed.split(/\s+/u).length <= 3);
  if (!sides.every(plausible)) return null;
  return sides;
}

/** The state or body that words name, by its only mention; null for none or several. */
export function codeIn(tokens: readonly Token[]): string | null {
  const phrases = countryPhrasesIn(tokens.map(({ folded }) => folded)).map(({ code }) => code);
  const words = tokens.flatMap(({ folded, text }) => countryOf(folded.replace(/['’]s?$/u, ''), text) ?? []);
  const codes = new Set(phrases.length > 0 ? phrases : words);
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}

function bareOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[\s?!.]+$/u, '')
    .replace(/\s+/gu, ' ');
  return bare === '' || bare.length > LONGEST ? null : bare;
}
