import { isFunctionWord } from '../../text/functionWords.ts';
import { type Edit, edited } from './edits.ts';
import { extended, type Phrase, type Reading, read, wordsOf } from './reading.ts';
import { isOrdinal } from './shapes.ts';
import { statesIn } from './states.ts';
import { agreeing } from './verbs.ts';
import { DETERMINERS, PREPOSITIONS } from './words.ts';

/** What a follow-up puts in place of something. */
export interface Fragment {
  readonly reading: Reading;
  /** The first token behind a preposition. */
  readonly from: number;
  /** Where it ends, 'one' and a noun like 'side' excluded. */
  readonly to: number;
  /** The preposition it opens with, folded; null for none. */
  readonly preposition: string | null;
  /** Whether 'one' or 'ones' ends it, so that only a modifier was said. */
  readonly one: boolean;
}

/** Takes a fragment apart; null where it says nothing. */
export function fragmentOf(text: string, language: string): Fragment | null {
  const reading = read(text, language);
  const { tokens } = reading;
  let to = tokens.length;
  const one = /^(?:ones?|one's)$/.test(tokens[to - 1]?.folded ?? '');
  if (one) to--;
  const opens = PREPOSITIONS.has(tokens[0]?.folded ?? '') && to > 1;
  const from = opens ? 1 : 0;
  if (from >= to || !saysSomething(reading, from, to)) return null;
  return { reading, from, to, preposition: opens ? (tokens[0]?.folded ?? null) : null, one };
}

function saysSomething({ tokens, language }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ folded }) => folded === 'us' || !isFunctionWord(folded, language));
}

/** Whether a fragment is one phrase, perhaps with what is said of it behind. */
export function isOne({ reading, from, to }: Fragment): boolean {
  const at = reading.phrases.findIndex((one) => one.from <= from && from < one.to);
  return at >= 0 && extended(reading, at).to >= to;
}

/** A fragment's words behind its preposition, without a possessive 's. */
export function said({ reading, from, to }: Fragment): string {
  return wordsOf(reading, from, to).replace(/['’]s$/, '');
}

/** The fragment's words with its states written properly. */
export function withStates(fragment: Fragment): string {
  const { reading, from, to } = fragment;
  const start = reading.tokens[from]?.start ?? 0;
  const edits = statesIn(reading.tokens, reading.language, true)
    .filter((one) => one.from >= from && one.to <= to)
    .map((one) => ({
      start: (reading.tokens[one.from]?.start ?? 0) - start,
      end: (reading.tokens[one.to - 1]?.end ?? 0) - start,
      to: one.text,
    }));
  return edited(wordsOf(reading, from, to), edits).replace(/['’]s$/, '');
}

/** 'and American team?' takes the article that stood there. */
export function articled(words: string, { reading, from }: Fragment, base: Reading, host: Phrase): string {
  const first = reading.tokens[from];
  if (!first || DETERMINERS.has(first.folded) || host.bare === host.from || base.language !== 'en')
    return words;
  // 'inflation' takes none.
  const described = statesIn(reading.tokens, reading.language, false).length > 0 || isOrdinal(first.folded);
  return described && host.head > host.bare ? `${base.tokens[host.from]?.text} ${words}` : words;
}

/** Words put behind a question's last one. */
export function append(base: Reading, words: string): Edit[] {
  const end = base.tokens.at(-1)?.end ?? base.text.length;
  return [{ start: end, end, to: ` ${words.trim()}` }];
}

/** The auxiliary in the number of its new subject. */
export function withAgreement(
  base: Reading,
  host: Phrase,
  { reading, from, to }: Fragment,
  edits: Edit[],
): Edit[] {
  const verb = base.auxiliary === null ? null : base.tokens[base.auxiliary];
  if (!verb || base.auxiliary !== host.from - 1) return edits;
  const plural = reading.phrases.findLast((one) => one.from >= from && one.to <= to)?.plural ?? false;
  const agreed = agreeing(verb.text, plural);
  return agreed === verb.text ? edits : [...edits, { start: verb.start, end: verb.end, to: agreed }];
}

/** Tokens [from, to) of a question become other words; with `to` equal to `from`, the words go before the token. */
export function edit({ text, tokens }: Reading, from: number, to: number, words: string): Edit {
  const start = tokens[from]?.start ?? text.length;
  const end = to > from ? (tokens[to - 1]?.end ?? start) : start;
  return { start, end, to: words };
}
