/** Lines of a plain text with their places, and whether it was wrapped at a fixed width. */
import { trimSpan } from './draft.ts';

/** One line that is not blank; `start` and `end` leave its outer white space out. UTF-16 units. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Columns of white space before it; a tab counts four. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly gap: number;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Cuts a text into its lines that are not blank, in order. Any usual line break counts. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let gap = 0;
  const push = (end: number): void => {
    const span = trimSpan(text, at, end);
    if (span === null) {
      gap++;
      return;
    }
    lines.push({ start: span[0], end: span[1], indent: columns(text, at, span[0]), gap });
    gap = 0;
  };
  for (const match of text.matchAll(BREAK)) {
    push(match.index);
    at = match.index + match[0].length;
  }
  push(text.length);
  return lines;
}

function columns(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += text[at] === '\t' ? 4 : 1;
  return width;
}

const WIDEST_WRAP = 100;
const LOWER_START = /^["'“‘«(]?\p{Ll}/u;

/**
 * The width a text was wrapped at, or null where a line is a paragraph. Wrapped texts have lines of much the same
 * length whose next line, without a blank one between, goes on in lower case.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const sample = lines.slice(0, 2000);
  const lengths = sample.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width > WIDEST_WRAP || width < 30) return null;
  let full = 0;
  let continued = 0;
  for (let i = 0; i + 1 < sample.length; i++) {
    const line = sample[i];
    const next = sample[i + 1];
    if (line === undefined || next === undefined || next.gap > 0) continue;
    if (line.end - line.start < width * 0.7) continue;
    full++;
    if (LOWER_START.test(text.slice(next.start, next.start + 3))) continued++;
  }
  return full >= 3 && continued >= full * 0.4 ? width : null;
}
