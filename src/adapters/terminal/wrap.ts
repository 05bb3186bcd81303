/** Lines that fit a terminal's width, without losing which words are marked. */

/** A stretch of text that is printed in one way. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const NARROW = /^[\x20-\x7e]*$/;
const TAB = 4;

/** How many columns a text takes on a terminal: wide East Asian characters and emoji take two, accents none. */
export function columns(text: string): number {
  if (NARROW.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

function widthOf(character: string): number {
  if (character === '\t') return TAB;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/**
 * Breaks text into lines at white space; a word wider than a line is cut. White space at a break is dropped, all
 * other stays; line ends in the text are kept.
 *
 * @param stretches the text, in order
 * @param width columns of a line; Infinity breaks at line ends alone
 * @returns at least one line; a line's stretches, joined, are what is printed
 */
export function wrap(stretches: readonly Stretch[], width: number): Stretch[][] {
  const lines: Stretch[][] = [];
  let line: Stretch[] = [];
  let used = 0;
  let space: Stretch[] = [];
  let word: Stretch[] = [];
  let wordWidth = 0;
  const endLine = () => {
    lines.push(line);
    line = [];
    used = 0;
    space = [];
  };
  const endWord = () => {
    if (word.length === 0) return;
    const gap = widthOfAll(space);
    if (used > 0 && used + gap + wordWidth > width) endLine();
    else {
      line.push(...space);
      used += gap;
    }
    space = [];
    for (const piece of cut(word, width)) {
      if (piece === null) {
        endLine();
        continue;
      }
      line.push(piece);
      used += columns(piece.text);
    }
    word = [];
    wordWidth = 0;
  };
  for (const { text, marked } of stretches) {
    for (const [part] of text.matchAll(/\n|[^\S\n]+|\S+/gu)) {
      if (part === '\n') {
        endWord();
        endLine();
      } else if (/^\s/u.test(part)) {
        endWord();
        space.push({ text: Number.isFinite(width) ? part.replaceAll('\t', ' '.repeat(TAB)) : part, marked });
      } else {
        word.push({ text: part, marked });
        wordWidth += columns(part);
      }
    }
  }
  endWord();
  endLine();
  return lines.map(joined);
}

function widthOfAll(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { text }) => sum + columns(text), 0);
}

/** A word's stretches, with null where the line is full. */
function* cut(word: readonly Stretch[], width: number): Generator<Stretch | null> {
  if (widthOfAll(word) <= width) {
    yield* word;
    return;
  }
  let used = 0;
  for (const { text, marked } of word) {
    let from = 0;
    let at = 0;
    for (const character of text) {
      const wide = widthOf(character);
      if (used > 0 && used + wide > width) {
        if (at > from) yield { text: text.slice(from, at), marked };
        yield null;
        from = at;
        used = 0;
      }
      used += wide;
      at += character.length;
    }
    if (at > from) yield { text: text.slice(from, at), marked };
  }
}

/** Neighbours of one kind made one, so that each is styled once. */
function joined(line: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of line) {
    const last = all.at(-1);
    if (last && last.marked === stretch.marked)
      all[all.length - 1] = { text: last.text + stretch.text, marked: last.marked };
    else all.push(stretch);
  }
  return all;
}
