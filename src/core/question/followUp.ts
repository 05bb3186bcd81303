import { isFunctionWord } from '../text/functionWords.ts';
import { tokenize } from '../text/tokens.ts';
import { completed } from './followUp/completing.ts';
import { asQuestion } from './followUp/edits.ts';
import type { Earlier } from './followUp/entities.ts';
import { type Fragment, fragmentOf } from './followUp/fragment.ts';
import { spelt, withoutFillers, withoutJoint } from './followUp/opening.ts';
import { exchange } from './followUp/parallel.ts';
import { askAnew } from './followUp/questionWord.ts';
import { type Asking, extended, type Reading, read, wordsOf } from './followUp/reading.ts';
import { ASK, AUXILIARIES, DETERMINERS, PREPOSITIONS } from './followUp/words.ts';
import { languageOfQuestion } from './language.ts';
import { parseQuestion } from './parse.ts';
import { smallTalk } from './smallTalk.ts';

/** An earlier exchange, as whoever remembers it hands it in. */
export interface PastTurn {
  /** As typed. */
  readonly question: string;
  /** The question made to stand alone, where it was a follow-up; else null. */
  readonly understoodAs: string | null;
  /** The short answer, or null. */
  readonly answer: string | null;
  /** How long ago it was, in milliseconds. */
  readonly ageMs: number;
}

/** A question as it is to be answered. */
export interface Understood {
  /** What to ask: as typed, or made to stand alone. */
  readonly text: string;
  /** The question made to stand alone, to be shown; null where nothing was carried over. */
  readonly understoodAs: string | null;
}

/** Older turns are not looked at: what was said before is forgotten by people, too. */
export const MOST_TURNS = 8;
/** Nor are those of another day (milliseconds). */
export const LONGEST_AGE_MS = 24 * 3_600_000;
/** A longer question stands alone (UTF-16 units). */
const LONGEST_FOLLOW_UP = 300;
/** No question that is made up is longer (UTF-16 units). */
export const LONGEST_UNDERSTOOD = 400;
/** A longer answer is not carried over (UTF-16 units): it is a sentence, and no name. */
const LONGEST_ANSWER = 80;
/** A fragment of more words is no fragment. */
const MOST_WORDS = 8;

/**
 * Understands a question from the turns before it. Never throws on what is asked.
 *
 * @param text what was typed, without the bot's mention
 * @param turns oldest first, of this conversation alone; small talk among them is passed over
 */
export function understand(text: string, turns: readonly PastTurn[]): Understood {
  const alone: Understood = { text, understoodAs: null };
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (turns.length === 0 || trimmed.length > LONGEST_FOLLOW_UP || smallTalk(trimmed) !== null) return alone;
  const recent = turns
    .slice(-MOST_TURNS)
    .filter(({ ageMs }) => ageMs <= LONGEST_AGE_MS)
    .reverse();
  const made = clarified(trimmed, recent[0]) ?? followed(trimmed, recent.flatMap(earlierOf));
  if (made === null) return alone;
  const question = asQuestion(made);
  if (question.length > LONGEST_UNDERSTOOD || question === asQuestion(trimmed)) return alone;
  return { text: question, understoodAs: question };
}

/** An earlier turn, read; none for what was no question or is too long to go on from. */
function earlierOf({ question, understoodAs, answer }: PastTurn): Earlier[] {
  const whole = understoodAs ?? question;
  if (whole.length > LONGEST_UNDERSTOOD) return [];
  const parsed = parseQuestion(whole);
  const part = parsed.parts.at(-1);
  if (!part || (understoodAs === null && isPiece(question))) return [];
  const typed = tokenize(question).map(({ folded }) => folded);
  const she = typed.some((word) => /^(?:she|her|hers|elle|она)$/.test(word));
  const he = typed.some((word) => /^(?:he|him|his|он|его)$/.test(word));
  return [
    {
      reading: read(part.text.replace(/[\s?!.]+$/, ''), parsed.language),
      type: part.type,
      answer: answer !== null && isCarried(answer) && parsed.parts.length === 1 ? answer.trim() : null,
      gender: understoodAs === null || she === he ? null : she ? 'she' : 'he',
    },
  ];
}

/** A follow-up that nobody understood: nothing goes on from it. */
function isPiece(question: string): boolean {
  const { joint, rest } = withoutJoint(question.trim());
  const reading = read(withoutFillers(rest));
  return (
    bareAsking(reading) !== null ||
    (joint !== '' && (reading.tokens.length <= 2 || isFragment(reading, joint)))
  );
}

function isCarried(answer: string): boolean {
  return (
    answer.length <= LONGEST_ANSWER && !/[\n\r?!]|[.]\s/.test(answer.trim()) && /[\p{L}\p{N}]/u.test(answer)
  );
}

/** 'Orlo Veck', after 'Where was he born?' was asked back: the name in the place of what was unclear. */
function clarified(text: string, last: PastTurn | undefined): string | null {
  if (!last || text.length > LONGEST_ANSWER) return null;
  const question = last.understoodAs ?? last.question;
  if (question.length > LONGEST_FOLLOW_UP) return null;
  const { aside } = parseQuestion(question);
  if (aside?.kind !== 'clarify') return null;
  const said = read(text.replace(/[\s?!.]+$/, ''));
  if (said.asking || said.auxiliary !== null || said.tokens.length > MOST_WORDS || !isAName(said))
    return null;
  const words = wordsOf(said, skipOpening(said), said.tokens.length);
  const at = tokenize(question).find((token) => token.text === aside.words);
  if (!at || words === '') return null;
  const owner = /^(?:his|their|its)$/i.test(aside.words) ? '’s' : '';
  // 'the FM of Norway' for 'FM' must not say 'the' twice.
  const before = question
    .slice(0, at.start)
    .replace(/\b(?:the|a) $/i, (found) => (/^(?:the|a) /i.test(words) ? '' : found));
  return `${before}${words}${owner}${question.slice(at.end)}`;
}

/** 'Orlo Veck', 'the minister of Drovia', 'mirela tansk': not three keywords of a new topic. */
function isAName(said: Reading): boolean {
  const from = skipOpening(said);
  const { phrases, tokens } = said;
  const at = phrases.findIndex((phrase) => phrase.from <= from && from < phrase.to);
  const phrase = phrases[at];
  if (!phrase || extended(said, at).to < tokens.length) return false;
  return phrase.kind !== 'thing' || phrase.bare > phrase.from || tokens.length - from <= 2;
}

/** 'I mean Veck'. */
function skipOpening({ tokens }: Reading): number {
  return tokens[0]?.folded === 'i' && /^(?:mean|meant)$/.test(tokens[1]?.folded ?? '') ? 2 : 0;
}

function followed(typed: string, earlier: readonly Earlier[]): string | null {
  const last = earlier[0];
  if (!last) return null;
  const { joint, rest } = withoutJoint(typed);
  const text = spelt(withoutFillers(rest));
  const [language, same] = languageFor(text, last, earlier);
  const reading = read(text, language);
  if (reading.tokens.length === 0) return null;
  const asked = bareAsking(reading);
  if (asked !== null) return askAnew(asked.words, asked.word, last);
  if (isFragment(reading, joint)) {
    const fragment = fragmentOf(text, language);
    return fragment && exchange(fragment, baseOf(fragment, earlier, last).reading, joint === '');
  }
  return completed(reading, same);
}

/** 'and the Ukrainian delegation?' goes on from the last question about a delegation, else from the last of all. */
function baseOf({ reading, from, to }: Fragment, earlier: readonly Earlier[], last: Earlier): Earlier {
  const own = reading.phrases.find((phrase) => phrase.from <= from && from < phrase.to);
  if (!own || own.to < to || own.to - own.bare < 2) return last;
  const head = reading.tokens[own.head]?.folded;
  const has = (one: Earlier) =>
    one.reading.phrases.some((phrase) => one.reading.tokens[phrase.head]?.folded === head);
  return earlier.find(has) ?? last;
}

/** A question's own language; a fragment of names takes that of the last question. */
function languageFor(text: string, last: Earlier, earlier: readonly Earlier[]): [string, readonly Earlier[]] {
  const own = languageOfQuestion(text);
  const other = last.reading.language;
  // 'EU' is no French participle.
  const words = tokenize(text).filter(({ text: word }) => word.length === 1 || word !== word.toUpperCase());
  const count = (language: string) => words.filter(({ folded }) => isFunctionWord(folded, language)).length;
  const [mine, theirs] = [count(own), count(other)];
  const sameScript = /\p{Script=Cyrillic}/u.test(text) === /\p{Script=Cyrillic}/u.test(last.reading.text);
  const language = own === other || (sameScript && (mine === 0 || theirs >= mine)) ? other : own;
  return [language, earlier.filter(({ reading }) => reading.language === language)];
}

/** The words that ask, where a question says nothing else: 'since when', 'who else', 'in which city'. */
function bareAsking({
  tokens,
  asking,
  text,
}: Reading): { readonly words: string; readonly word: string } | null {
  if (asking) {
    if (asking.to !== tokens.length || !isBare(asking, tokens.length)) return null;
    const bare = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
    return { words: bare.charAt(0).toUpperCase() + bare.slice(1), word: asking.word };
  }
  const folded = tokens.map((token) => token.folded).join(' ');
  if (/^any(?:one|body) else$/.test(folded)) return { words: 'Who else', word: 'who' };
  return /^anything else$/.test(folded) ? { words: 'What else', word: 'what' } : null;
}

/** 'how many ferries' and 'which accord' ask for something new; 'how long' and 'in which city' do not. */
function isBare({ from, word }: Asking, length: number): boolean {
  if (from !== 0) return false;
  if (word === 'how') return length <= 2;
  return length <= 3;
}

/** A few words without a verb that say what else the last question is asked of. */
function isFragment({ tokens, tags, asking, phrases }: Reading, joint: string): boolean {
  if (asking || tokens.length > MOST_WORDS) return false;
  const first = tokens[0]?.folded ?? '';
  if (AUXILIARIES.has(first) && !DETERMINERS.has(first)) return false;
  if (tokens.some(({ folded }) => ASK.has(folded) && !DETERMINERS.has(folded) && folded !== 'a'))
    return false;
  if (tags.includes('PRON') && !/^(?:ones?|one's|others?)$/.test(tokens.at(-1)?.folded ?? '')) return false;
  if (joint !== '') return true;
  if (/^(?:ones?|one's)$/.test(tokens.at(-1)?.folded ?? '') && tokens.length <= 4) return true;
  if (PREPOSITIONS.has(first) && tokens.length <= 5 && tokens.length > 1) return true;
  if (/^(?:the|la|le|die|der|das)$/.test(first) && tokens.length <= 4 && tokens.length > 1) return true;
  const [only] = phrases;
  return (
    tokens.length <= 2 &&
    only !== undefined &&
    only.from === 0 &&
    only.to === tokens.length &&
    /^(?:country|place|person|name|date)$/.test(only.kind)
  );
}
