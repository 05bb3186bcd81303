/**
 * Cuts running text into sentences, each an exact span.
 *
 * One pass over the marks that may end a sentence, each judged by a bounded look to its left and right, so the
 * time is linear in the text. `Intl.Segmenter` was measured and left out: on Node 20 it took 0.13 s for 100 kB in
 * one paragraph and 24 s for 1 MB, it breaks at every line feed of a wrapped paragraph, and its marks are those of
 * the Unicode property used here (`Sentence_Terminal`).
 *
 * Invariants: the spans are in order, do not overlap, are trimmed of white space, and together hold every character
 * of the input that is not white space.
 */
import type { Span } from '../document.ts';
import {
  CAPITAL_TITLES,
  ENDERS,
  GENERAL,
  HOURS,
  MONTHS,
  NUMBERED,
  opensSentence,
  SPEECH,
  SUFFIXES,
  TITLES,
} from './abbreviations.ts';

/**
 * No sentence is longer, in UTF-16 units: a longer one is cut at a semicolon or white space. It keeps a megabyte
 * without a full stop from becoming one citation; the longest sentences of treaties and rulings fit.
 */
export const MAX_SENTENCE = 3_000;

/** How far left of a mark its word is looked for, in UTF-16 units. The longest abbreviation has 12. */
const LOOK_BEHIND = 32;
/** How far right of a mark the next words are read, in UTF-16 units: a name and a speech verb fit. */
const LOOK_AHEAD = 80;

const MARK = /[\p{Sentence_Terminal}…‥]+|[\n\r\u2029]\s*/gu;
const LINE_BREAK = /^[\n\r\u2029]/u;
const PARAGRAPH_BREAK = /\u2029|\r\n[^\S\r\n]*\r|(?:\n|\r(?!\n))[^\S\r\n]*[\r\n]/u;
const BULLET = /[•▪‣◦●○■□►▶➤➢✓✔✗✘∙]/uy;
const CLOSER = /^["'”’»›)\]}」』）】〉》〕*_~`]$/u;
const QUOTE = /["'”’»›“‘]/u;
const CITATION = /\[(?:\p{N}{1,3}|[a-z])\]/uy;
const SPACED_CLOSER = /\s(?:[»›”)\]]|'')(?=\s|$)/uy;
const SPACED_ELLIPSIS = /[^\S\r\n]{0,3}(?:[[(](?:…|\.{3})[\])]|…|\.{2,4}(?!\.))["'”’»›)\]]{0,3}/uy;
const LEADING = /[\s\p{Ps}\p{Pi}\p{Pf}"'„*_#>`~]*/uy;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’]*$/u;
const WORD_AFTER = /^\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)?/u;
const LIST_MARKER = /^(?:\p{N}{1,3}(?:\.\p{N}{1,3}){0,4}|\p{L}|[IVX]{1,5}|[ivx]{1,5})$/u;
const NO_WORD = /^[^\p{L}\p{N}]*$/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const LOWER = /^\p{Ll}/u;
const NUMBER = /^\p{N}/u;
const SPACE = /^\s/u;
const WIDE = /[。！？｡．]/u;
const PLAIN = /^[.!?…‥]+$/u;
const ROMAN = /^[IVXLC]{2,7}$/u;
const ZONE_OR_DAY =
  /^(?:[A-Z]{2,5}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:\p{Lu}\p{L}{0,15} ){1,3}[Tt]ime)(?!\p{L})/u;
const NOT_PROSE = /[/@\\#_=&%]|www\.|\.\p{L}[^\s.]*\.\p{L}/iu;
const GLUED_LEFT = /^(?:\p{Ll}[\p{Ll}\p{M}'’]+|\p{Lu}[\p{Ll}\p{M}'’]{2,}|\p{N}+)$/u;
const GLUED_RIGHT = /^["'“‘«„(]?(?:\p{Lu}[\p{Ll}\p{M}'’]+|[AI](?=\s))(?=[\s,])/u;

/**
 * The sentences of a stretch of running text.
 *
 * A single line break counts as a space, an empty line always ends a sentence. A closing quotation mark or bracket
 * belongs to the sentence it closes. What holds no letter and no digit joins the sentence before it.
 *
 * @param text the whole text; any string, lone surrogates included
 * @param span the stretch to cut, in UTF-16 units of `text`; what lies outside the text is left out
 * @param language ISO 639-1, lower case; decides ordinals ('5. Januar') and the words that open a sentence
 * @returns trimmed spans of `text`, in order; none where there is only white space
 */
export function splitSentences(text: string, span: Span, language = 'und'): Span[] {
  const offset = Math.max(0, span.start);
  const body = text.slice(offset, Math.max(offset, span.end));
  const pieces: { start: number; end: number; hard: boolean }[] = [];
  let from = 0;
  let hard = true;
  const push = (end: number, endsHard: boolean): void => {
    const piece = trim(body, from, end);
    const last = pieces.at(-1);
    if (piece.start < piece.end) {
      if (last && !hard && NO_WORD.test(body.slice(piece.start, piece.end))) last.end = piece.end;
      else pieces.push({ ...piece, hard });
      hard = endsHard;
    } else hard ||= endsHard;
    from = end;
  };
  const mark = new RegExp(MARK);
  for (let match = mark.exec(body); match; match = mark.exec(body)) {
    const at = match.index;
    const after = at + match[0].length;
    if (LINE_BREAK.test(match[0])) {
      if (PARAGRAPH_BREAK.test(match[0]) || matchAt(BULLET, body, after) > 0) push(after, true);
      continue;
    }
    const end = skipClosers(body, after);
    if (endsSentence({ body, from, at, run: match[0], after, end, language })) push(end, false);
    mark.lastIndex = end;
  }
  push(body.length, true);
  return pieces.flatMap((piece) => capped(body, piece, offset));
}

/** A mark that may end a sentence: where it stands, and where what it closes (quotes, brackets) ends. */
interface Candidate {
  readonly body: string;
  /** Where the sentence began. */
  readonly from: number;
  readonly at: number;
  readonly run: string;
  /** The end of the mark itself. */
  readonly after: number;
  /** The end of the mark with its closing quotation marks, brackets and trailing ellipsis. */
  readonly end: number;
  readonly language: string;
}

function endsSentence(mark: Candidate): boolean {
  const { body, run, at, after, end, language } = mark;
  if (end >= body.length) return false;
  const closed = body.slice(after, end);
  if (!SPACE.test(body.charAt(end))) {
    if (WIDE.test(run)) return closed === '';
    return PLAIN.test(run) ? isGlued(mark) : true;
  }
  let next = end + matchAt(LEADING, body, end);
  const dash = /^[-–—]/u.test(body.charAt(next));
  if (dash) {
    if (QUOTE.test(closed)) return false;
    next += 1 + matchAt(LEADING, body, next + 1);
  }
  const ahead = body.slice(next, next + LOOK_AHEAD);
  if (ahead === '' || LOWER.test(ahead)) return false;
  if (run === '.') return fullStopEnds(mark, ahead);
  if (body.charAt(at - 1) === '(' && closed.startsWith(')')) return false;
  if (QUOTE.test(closed) && isAttribution(ahead)) return false;
  const ellipsis = !/[^.…‥]/u.test(run);
  // 'I think ... Putin will come': an omission inside a sentence, unless something clearly starts after it.
  if (
    ellipsis &&
    /\s/u.test(body.charAt(at - 1)) &&
    !/[.!?]\s*$/u.test(body.slice(Math.max(0, at - 4), at))
  ) {
    return opensSentence(wordAfter(ahead), language);
  }
  return true;
}

function fullStopEnds({ body, from, at, language }: Candidate, ahead: string): boolean {
  const behind = body.slice(Math.max(from, at - LOOK_BEHIND), at);
  const word = WORD_BEFORE.exec(behind)?.[0] ?? '';
  if (word === '') return true;
  const wordAt = at - word.length;
  const before = body.slice(Math.max(from, wordAt - LOOK_BEHIND), wordAt);
  const opening = wordAt - from <= LOOK_BEHIND && NO_WORD.test(before);
  if (opening && LIST_MARKER.test(word)) return false;

  const lower = word.toLowerCase();
  const next = wordAfter(ahead);
  const starts = opensSentence(next, language);
  if (ENDERS.has(lower) || (/^[дп]$/u.test(lower) && /т\.\s?$/u.test(before))) return true;
  if (TITLES.has(lower) || (CAPITAL_TITLES.has(lower) && !LOWER.test(word))) return false;
  if (NUMBERED.has(lower)) return !NUMBER.test(ahead) && !ROMAN.test(next);
  if (/^\p{N}{1,2}$/u.test(word)) return language !== 'de' || starts || NUMBER.test(ahead);
  if (HOURS.has(lower)) return starts || !(NUMBER.test(ahead) || ZONE_OR_DAY.test(ahead));
  if (word === 'I' && /(?:^|\s)(?:\p{Ll}+|War)\s$/u.test(before)) return true;
  const short = /^\p{L}$/u.test(word) || DOTTED.test(word) || GENERAL.has(lower) || MONTHS.has(lower);
  return !short || starts;
}

/**
 * Whether two sentences were printed without the space between them ('…reiterated.The…'). Both sides must look
 * like prose: a word of lower-case letters, then a capitalised one with more behind it. After a capitalised word
 * or a number ('Moscow.The') only a word that opens sentences will do, so that 'Node.JS' and names stay whole.
 */
function isGlued({ body, from, at, end, run, language }: Candidate): boolean {
  const behind = body.slice(Math.max(from, at - LOOK_BEHIND), at);
  const word = /[\p{L}\p{M}\p{N}.'’@_/\\-]+$/u.exec(behind)?.[0] ?? '';
  const left = /[^-]*$/u.exec(word)?.[0] ?? '';
  const ahead = body.slice(end, end + LOOK_AHEAD);
  const right = GLUED_RIGHT.exec(ahead)?.[0];
  if (
    right === undefined ||
    !GLUED_LEFT.test(left) ||
    !/\s/u.test(body.slice(from, at).slice(-LOOK_BEHIND))
  ) {
    return false;
  }
  const chunkEnd = /^\S*/u.exec(ahead)?.[0] ?? '';
  const chunkStart = /\S*$/u.exec(behind)?.[0] ?? '';
  if (NOT_PROSE.test(chunkStart + run + chunkEnd)) return false;
  const name = right.replace(/^\P{L}/u, '');
  if (SUFFIXES.has(name.toLowerCase())) return false;
  return LOWER.test(left) || opensSentence(name, language);
}

/** Whether what follows a quotation says who spoke: one to five capitalised words, then a verb of speech. */
function isAttribution(ahead: string): boolean {
  const following = ahead.split(/\s+/u, 7);
  const verb = following.findIndex((word) => SPEECH.has(word.replace(/\P{L}+$/u, '')));
  return verb > 0 && following.slice(0, verb).every((word) => /^\p{Lu}/u.test(word));
}

/** The end of the closing marks, citation numbers and trailing ellipses that stand at `at`. */
function skipClosers(body: string, at: number): number {
  let end = at;
  for (;;) {
    const char = body.charAt(end);
    // German and careless quotes close with “; before a letter it opens the next sentence.
    const low = (char === '“' || char === '‘') && !/^[\p{L}\p{N}]/u.test(body.slice(end + 1, end + 3));
    if (CLOSER.test(char) || low) end += 1;
    else {
      const more =
        matchAt(CITATION, body, end) ||
        matchAt(SPACED_CLOSER, body, end) ||
        matchAt(SPACED_ELLIPSIS, body, end);
      if (more === 0) return end;
      end += more;
    }
  }
}

function wordAfter(ahead: string): string {
  return WORD_AFTER.exec(ahead)?.[0] ?? '';
}

/** The length of what a sticky pattern matches at `at`, or 0. */
function matchAt(pattern: RegExp, body: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(body)?.[0].length ?? 0;
}

function trim(body: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(body.charAt(start))) start += 1;
  while (end > start && SPACE.test(body.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** A piece as spans of the whole text, none longer than `MAX_SENTENCE`. */
function capped(body: string, piece: Span, offset: number): Span[] {
  const spans: Span[] = [];
  let { start } = piece;
  while (piece.end - start > MAX_SENTENCE) {
    const cut = start + cutWithin(body.slice(start, start + MAX_SENTENCE));
    const part = trim(body, start, cut);
    spans.push({ start: part.start + offset, end: part.end + offset });
    start = trim(body, cut, piece.end).start;
  }
  if (start < piece.end) spans.push({ start: start + offset, end: piece.end + offset });
  return spans;
}

/** Where to cut a stretch that is too long: after its last semicolon or space, if that is past the middle. */
function cutWithin(stretch: string): number {
  const middle = stretch.length / 2;
  const semicolon = stretch.lastIndexOf('; ') + 1;
  if (semicolon > middle) return semicolon;
  for (let at = stretch.length - 1; at > middle; at -= 1) if (SPACE.test(stretch.charAt(at))) return at;
  const high = stretch.charCodeAt(stretch.length - 1);
  return high >= 0xd800 && high <= 0xdbff ? stretch.length - 1 : stretch.length;
}
