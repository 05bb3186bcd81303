/**
 * Text made inert: whatever somebody typed or a document printed is shown to the letter, and does nothing.
 *
 * Discord's Markdown takes a backslash before any sign that is neither letter, digit nor space as that sign. Every
 * sign that can begin or end one of its constructs gets one: bold, italics, underline, strike, spoiler, code, quotes,
 * headings, small print, lists, masked and bare links, mentions, timestamps (`<t:…>`), emoji. Wrapping text in a code
 * block was rejected: a document's own backticks end it, and the answering words could not be marked in it.
 */

/** Signs that may begin a construct anywhere. `:` for bare links and emoji, `@` for `@everyone`, `<` for mentions. */
const ANYWHERE = /[\\*_~|`<>[\]()#@:]/g;
/** Signs that begin one only where a line begins: lists and small print. */
const AT_LINE_START = /^([^\S\n]*)([-+])/gm;
const NUMBERED = /^([^\S\n]*\d+)([.)])/gm;

/** Marks that turn the reading direction round, and marks of no width; without the joiners, which some scripts need. */
const INVISIBLE =
  /\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
/** A joiner is kept where a script joins letters by it, or an emoji people. */
const IDLE_JOINER =
  /(?<![\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;
/** Half a character is none that Discord takes. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Control characters but the line end and the tab. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/**
 * What is shown of a text: marks that nobody sees are left out, control characters become their pictures (␛), and
 * every line ends alike. Offsets and what is kept are untouched: this is for display alone.
 */
export function visible(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROL, picture)
    .replace(INVISIBLE, '')
    .replace(IDLE_JOINER, '')
    .replace(LONE, '\ufffd');
}

/**
 * Text as Discord's Markdown that shows it to the letter.
 *
 * @param text anything
 * @returns longer than the text where it has signs to be escaped: measure after this
 */
export function inert(text: string): string {
  return visible(text).replace(ANYWHERE, '\\$&').replace(AT_LINE_START, '$1\\$2').replace(NUMBERED, '$1\\$2');
}

/** Text on one line of a button or choice, which know no Markdown; cut at `most` UTF-16 units. */
export function label(text: string, most: number): string {
  const line = visible(text).replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

function picture(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
