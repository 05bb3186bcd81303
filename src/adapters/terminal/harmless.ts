/**
 * Makes text safe to print on a terminal: what would be executed is shown instead.
 *
 * A document may hold escape sequences that clear the screen, set the title, or write to the clipboard, and marks
 * that turn the reading direction round. They are made visible; everything else is left to the letter.
 */

// Built from numbers so that no control character stands in this file.
const range = (from: number, to: number) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`;
/** C0 but tab and newline, DEL, C1. */
const CONTROLS = range(0x00, 0x08) + range(0x0b, 0x1f) + range(0x7f, 0x9f);
/** Marks that override the reading direction: U+202A to U+202E, U+2066 to U+2069. */
const DIRECTIONS = range(0x202a, 0x202e) + range(0x2066, 0x2069);
const LINE_ENDS = new RegExp(`\\r\\n|[\\r\\v\\f${range(0x85, 0x85)}${range(0x2028, 0x2029)}]`, 'gu');
const UNSAFE = new RegExp(`[${CONTROLS}${DIRECTIONS}]`, 'gu');
/** What JSON leaves as it is and a terminal might obey: DEL and C1. */
const UNSAFE_IN_JSON = new RegExp(`[${range(0x7f, 0x9f)}]`, 'gu');

/**
 * Text for a terminal, line ends made `\n`.
 *
 * @param text any string
 * @returns C0 and DEL as their pictures (␛, ␀, ␡), C1 and direction marks as `\x9b` and `\u202e`
 */
export function harmless(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNSAFE, picture);
}

/** The same on one line: for file names, titles and messages, in which a line end would forge a second message. */
export function oneLine(text: string): string {
  return harmless(text).replace(/[\n\t]+/g, ' ');
}

/** JSON that means the same and holds no character that a terminal obeys. */
export function harmlessJson(json: string): string {
  return json.replace(UNSAFE_IN_JSON, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
}

function picture(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return code < 0x100 ? `\\x${code.toString(16)}` : `\\u${code.toString(16)}`;
}
