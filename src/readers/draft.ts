/**
 * Blocks while they are being recognised. A draft's kind may change from pass to pass; its offsets never do, and
 * what comes out at the end covers every non-white-space character of the text, in order, without overlap.
 */
import type { Block, BlockKind, Cell } from '../core/document.ts';

/** A block that is not final yet. Offsets are UTF-16 units of the document's text. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  kind: BlockKind;
  level: number;
  readonly cells?: readonly Cell[];
  /** Blank lines between the block before and this one; formats without lines give 1. */
  readonly gap: number;
  /** Whether the block is one line of the source. */
  readonly single: boolean;
}

/** Longer blocks are running text: no rule about short lines looks at them. UTF-16 units. */
export const LONGEST_LINE = 400;

const SENTENCE_END = /[.!?…。！？؟।]["'”’»“)\]*_]{0,6}$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
const BODY_LENGTH = 200;
const SENTENCE_LENGTH = 60;

/** The text of a draft, cut at `LONGEST_LINE` units: enough for every rule about lines. */
export function lineOf(text: string, draft: Draft): string {
  return text.slice(draft.start, Math.min(draft.end, draft.start + LONGEST_LINE));
}

/** Whether a text ends as a sentence does (a closing quote or bracket may follow the mark). */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-12).trimEnd());
}

/** Whether a draft is running text: long, or of some length and ending as a sentence does. */
export function isBody(text: string, draft: Draft): boolean {
  if (draft.kind === 'furniture' || draft.kind === 'title' || draft.kind === 'byline') return false;
  const length = draft.end - draft.start;
  if (draft.kind === 'heading') return false;
  if (length > BODY_LENGTH) return true;
  return (
    length >= SENTENCE_LENGTH && endsSentence(text.slice(Math.max(draft.start, draft.end - 12), draft.end))
  );
}

/**
 * Makes drafts final: sorted, clipped where two overlap, trimmed of white space, and with a paragraph for every
 * stretch of text that none of them covers, so that nothing readable is ever lost.
 *
 * @param text the document's text
 * @param drafts in any order; offsets outside the text are clipped
 */
export function toBlocks(text: string, drafts: readonly Draft[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const push = (start: number, end: number, draft: Draft | null): void => {
    const trimmed = trimSpan(text, start, end);
    if (trimmed === null) return;
    const [from, to] = trimmed;
    if (draft === null) {
      // Marks alone (a quote's '>') are no content.
      const kind = HAS_WORD.test(text.slice(from, to)) ? 'paragraph' : 'furniture';
      blocks.push({ start: from, end: to, kind, level: 0 });
      return;
    }
    const levelled = draft.kind === 'heading' || draft.kind === 'item';
    const block = { start: from, end: to, kind: draft.kind, level: levelled ? Math.max(1, draft.level) : 0 };
    if (draft.kind !== 'row') blocks.push(block);
    else blocks.push({ ...block, cells: (draft.cells ?? []).filter((c) => c.start >= from && c.end <= to) });
  };
  for (const draft of [...drafts].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, draft.start);
    const end = Math.min(text.length, draft.end);
    if (end <= start) continue;
    push(at, start, null);
    push(start, end, draft);
    at = end;
  }
  push(at, text.length, null);
  return blocks;
}

/** A span without its outer white space, or null where nothing else is in it. */
export function trimSpan(text: string, start: number, end: number): [number, number] | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? [from, to] : null;
}

/** White space as `\s` has it. */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
