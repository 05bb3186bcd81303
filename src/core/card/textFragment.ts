/**
 * Links that open at the words cited: a text fragment (`#:~:text=…`) behind the address, as the WICG's specification
 * 'URL Fragment Text Directives' writes it.
 */
import type { Document, Span } from '../document.ts';

/** Words at either end of a longer stretch; the browser marks all between them. */
const END_WORDS = 5;
/** A stretch of up to this many words is given whole. */
const WHOLE_WORDS = 10;
/** Words before and behind that tell a stretch from its like. */
const CONTEXT_WORDS = 3;

/**
 * A text directive's words, percent-encoded. All but letters, digits and `_ . ! ~ * ' ( )` is encoded; `-`, `,` and
 * `&`, which part a directive, are encoded besides.
 */
export function encodedWords(words: string): string {
  // A lone surrogate is no character and cannot be encoded.
  return encodeURIComponent(
    words.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
  ).replace(/[-]/g, '%2D');
}

/**
 * The text directive that finds a span of a document: `text=[prefix-,]start[,end][,-suffix]`.
 *
 * A browser matches words within one block for the start and the end each, and does not care for white space: a span
 * of several lines is given by its ends. Prefix and suffix come where its words stand more than once.
 *
 * @returns null where the span holds no word
 */
export function textDirective(document: Document, span: Span): string | null {
  const { text } = document;
  const words = wordsOf(text, span);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const whole = words.length <= WHOLE_WORDS && !text.slice(first.start, last.end).includes('\n');
  const head = whole ? words : words.slice(0, ends(text, words.slice(0, END_WORDS)));
  const tail = whole ? [] : words.slice(-endsBack(text, words.slice(-END_WORDS)));
  const start = printed(text, head);
  const end = printed(text, tail);
  const before = wordsBefore(text, blockOf(document, first.start).start, first.start);
  const after = wordsOf(text, { start: last.end, end: blockOf(document, last.start).end }).slice(
    0,
    CONTEXT_WORDS,
  );
  const twice = times(text, start) > 1;
  const prefix = twice && before.length > 0 ? `${encodedWords(printed(text, before))}-,` : '';
  const suffix = whole && twice && after.length > 0 ? `,-${encodedWords(printed(text, after))}` : '';
  return `text=${prefix}${encodedWords(start)}${end === '' ? '' : `,${encodedWords(end)}`}${suffix}`;
}

/**
 * A link that opens at a span.
 *
 * @param url the document's address; a fragment it has is kept in front of the directive
 */
export function linkTo(url: string, document: Document, span: Span): string {
  const directive = textDirective(document, span);
  // An address with a directive of its own says already where to open.
  if (directive === null || url.includes(':~:')) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:${directive}`;
}

/** Words parted by white space, list marks and Markdown's signs left out: a page shows none of those. */
function wordsOf(text: string, { start, end }: Span): Span[] {
  const words: Span[] = [];
  for (const { index, 0: word } of text.slice(start, end).matchAll(/[^\s*_`|#<>[\]]+/gu))
    if (/[\p{L}\p{N}]/u.test(word)) words.push({ start: start + index, end: start + index + word.length });
  return words;
}

function wordsBefore(text: string, from: number, to: number): Span[] {
  return wordsOf(text, { start: from, end: to }).slice(-CONTEXT_WORDS);
}

function printed(text: string, words: readonly Span[]): string {
  const [first] = words;
  const last = words.at(-1);
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}

/** How many of the first words stand on one line. */
function ends(text: string, words: readonly Span[]): number {
  const at = words.findIndex((word, i) => i > 0 && text.slice(words[i - 1]?.end, word.start).includes('\n'));
  return at < 0 ? words.length : at;
}

function endsBack(text: string, words: readonly Span[]): number {
  const at = words.findLastIndex(
    (word, i) => i > 0 && text.slice(words[i - 1]?.end, word.start).includes('\n'),
  );
  return words.length - Math.max(0, at);
}

function blockOf({ blocks, text }: Document, at: number): Span {
  return blocks.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: text.length };
}

function times(text: string, words: string): number {
  const folded = text.replace(/\s+/g, ' ').toLowerCase();
  const wanted = words.toLowerCase();
  let count = 0;
  for (let at = folded.indexOf(wanted); at >= 0 && count < 2; at = folded.indexOf(wanted, at + 1)) count++;
  return count;
}
