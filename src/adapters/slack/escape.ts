/**
 * Text for Slack: what would be obeyed is shown instead.
 *
 * Two things are kept apart. `inert` makes text safe to look at (controls, reading direction, letters of no width);
 * `escaped` makes it safe to parse (`&`, `<` and `>`, exactly these: Slack decodes nothing else).
 */

// Built from numbers so that no control character stands in this file.
const range = (from: number, to = from) =>
  from === to ? `\\u{${from.toString(16)}}` : `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`;
const LINE_ENDS = new RegExp(`\\r\\n|[\\r\\v\\f${range(0x85)}${range(0x2028, 0x2029)}]`, 'gu');
/** C0 but tab and newline, DEL, C1. */
const CONTROLS = new RegExp(`[${range(0, 8)}${range(0x0b, 0x1f)}${range(0x7f, 0x9f)}]`, 'gu');
/** Marks that embed, override or isolate the reading direction: U+202A to U+202E, U+2066 to U+2069. */
const TURNING = new RegExp(`[${range(0x202a, 0x202e)}${range(0x2066, 0x2069)}]`, 'gu');
/**
 * Letters of no width that mean nothing: soft hyphen, zero-width space, direction marks, word joiner and its invisible
 * kin, byte order mark, tags, interlinear marks. Joiners (U+200C, U+200D) stay: Persian, Hindi and emoji need them.
 */
const NO_WIDTH = new RegExp(
  `[${[range(0xad), range(0x61c), range(0x180e), range(0x200b), range(0x200e, 0x200f), range(0x2060, 0x2064), range(0xfeff), range(0xfff9, 0xfffb), range(0xe0000, 0xe007f)].join('')}]`,
  'gu',
);

/**
 * Text as it is safe to look at. Controls become their pictures (␛), marks that turn the reading direction their names
 * (⟨U+202E⟩), letters of no width are dropped; line ends become `\n`; lone surrogates `\ufffd`. All else is to the letter.
 */
export function inert(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(LINE_ENDS, '\n')
    .replace(NO_WIDTH, '')
    .replace(TURNING, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase()}⟩`)
    .replace(CONTROLS, picture);
}

/** Text that Slack shows as it is: `&`, `<` and `>` as entities. Inert it is not: see `inert`. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

/**
 * Cuts escaped text at a limit, never within an entity or a pair of surrogates, and ends it with '…'. For words of
 * ours and for notifications alone: a quote is never cut.
 *
 * @param most UTF-16 units at most, the '…' included
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/&[a-z]{0,3}$/, '');
  return `${kept.trimEnd()}…`;
}

/** An address as it may stand in `<address|words>`: what would end it is percent-encoded. */
export function linkable(url: string): string {
  return url.replace(/[<>|\s]/g, (sign) => encodeURIComponent(sign));
}

function picture(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
