/** What a terminal can show: its width, and whether it takes styles. */

/** How to print something; without colours every style is the text itself. */
export interface Screen {
  /** Columns to wrap at; Infinity where the output is no terminal. */
  readonly width: number;
  readonly bold: Style;
  readonly dim: Style;
  /** For the words that answer. */
  readonly mark: Style;
  /** For headings and labels. */
  readonly label: Style;
  readonly warning: Style;
}

type Style = (text: string) => string;

/** The little of a stream that is asked. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** Node's own answer, which respects NO_COLOR, FORCE_COLOR and TERM. */
  readonly hasColors?: (() => boolean) | undefined;
}

/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 100;
const NARROWEST = 20;
const UNKNOWN_WIDTH = 80;

/**
 * The screen behind a stream: wrapped and styled if it is a terminal, plain otherwise.
 *
 * @param stream where output goes
 */
export function screenOf(stream: OutputStream): Screen {
  if (stream.isTTY !== true) return plainScreen();
  // A terminal that reports no width (0 under some emulators) gets the usual one.
  const width = Math.min(WIDEST, Math.max(NARROWEST, stream.columns || UNKNOWN_WIDTH));
  return stream.hasColors?.() === true ? styledScreen(width) : plainScreen(width);
}

/** Without styles. */
export function plainScreen(width = Number.POSITIVE_INFINITY): Screen {
  const same: Style = (text) => text;
  return { width, bold: same, dim: same, mark: same, label: same, warning: same };
}

/** With ANSI styles; none of them is put inside another. */
export function styledScreen(width: number): Screen {
  return {
    width,
    bold: ansi('1', '22'),
    dim: ansi('2', '22'),
    mark: ansi('1;4', '22;24'),
    label: ansi('36', '39'),
    warning: ansi('33', '39'),
  };
}

function ansi(on: string, off: string): Style {
  return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`);
}
