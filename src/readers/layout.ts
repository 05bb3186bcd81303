/**
 * What the lines of a plain text look like: list items, tables, rules, paragraphs wrapped over several lines.
 * Headings, bylines and furniture are told apart later, when the neighbours of a line are known.
 */
import { type Draft, endsSentence } from './draft.ts';
import { type Line, splitLines, wrapWidth } from './lines.ts';
import { readTable } from './tables.ts';

const BULLET = /^(?:[-*+•◦‣▪▫■□●○◆◇►▸▶➢➤✓✔✅☑·※⁃]|-->?|=>|->)\uFE0F?[ \t\u00a0]+(?=\S)/u;
const GLUED_BULLET = /^[•◦‣▪▫■□●○◆◇►▸▶➢➤✓✔✅☑]\uFE0F?(?=[\p{L}\p{N}"“«])/u;
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-zа-я]|[ivx]{1,5})\)|\d{1,3}\.)[ \t\u00a0]+(?=\S)/u;
const DASH = /^[–—][ \t\u00a0]+(?=\S)/u;
const PICTURE = /^(?![©®™\d#*])\p{Extended_Pictographic}\uFE0F?[ \t\u00a0]*(?=[\p{L}\p{N}"“«])/u;
const OUTLINE = /^\d{1,3}(?:\.\d{1,3}){1,4}\.?[ \t]+(?=\p{L})/u;
const MONTH_NEXT =
  /^\d{1,2}\.\s+(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/iu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** The length of a list marker at the start of a line, its white space included; 0 where there is none. */
export function markerLength(line: string): number {
  const bullet = BULLET.exec(line) ?? GLUED_BULLET.exec(line);
  if (bullet) return bullet[0].length;
  const number = NUMBER.exec(line);
  return number && !MONTH_NEXT.test(line) ? number[0].length : 0;
}

/** The depth of an outline number ('2.1 Scope' gives 2, '3. Scope' 1), or 0. */
export function outlineDepth(line: string): number {
  const outline = OUTLINE.exec(line);
  if (outline) return outline[0].trim().replace(/\.$/, '').split('.').length;
  return /^\d{1,3}\.[ \t]+\p{L}/u.test(line) && !MONTH_NEXT.test(line) ? 1 : 0;
}

/**
 * Cuts a plain text into drafts: `item`, `row`, `furniture` for rules and separator rows, `heading` for lines
 * marked with `#`, `paragraph` for everything else.
 *
 * @param text the whole text, UTF-16
 */
export function layOut(text: string): Draft[] {
  const lines = splitLines(text);
  const width = wrapWidth(text, lines);
  const loose = looseMarkers(text, lines);
  const drafts: Draft[] = [];
  let indents: number[] = [];
  // After a blank line, a list of the other sort is a list of its own.
  let counting = false;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    const table = readTable(text, lines, i);
    if (table) {
      drafts.push(...table.drafts);
      i = table.next;
      indents = [];
      continue;
    }
    const head = text.slice(line.start, Math.min(line.end, line.start + 120));
    if (line.end - line.start <= 120 && !HAS_WORD.test(head)) {
      drafts.push(draft(line, line.end, 'furniture', 0, true));
      i++;
      continue;
    }
    const hashes = /^#{1,6}(?=[ \t])/.exec(head);
    const marked = markerLength(head) > 0 || loose.has(i);
    const numbered = NUMBER.test(head);
    if (line.gap > 0 && numbered !== counting) indents = [];
    counting = numbered;
    if (hashes) indents = [];
    else if (marked) indents = nest(indents, line.indent);
    else indents = [];
    const last = joined(text, lines, i, marked, width);
    const kind = hashes ? 'heading' : marked ? 'item' : 'paragraph';
    const level = hashes ? hashes[0].length : indents.length;
    const end = lines[last]?.end ?? line.end;
    drafts.push(draft(line, end, kind, level, last === i));
    i = last + 1;
  }
  return drafts;
}

function draft(line: Line, end: number, kind: Draft['kind'], level: number, single: boolean): Draft {
  return { start: line.start, end, kind, level, gap: line.gap, single };
}

/** The indents of the lists around an item at this indent, its own the last. */
function nest(indents: readonly number[], indent: number): number[] {
  return [...indents.filter((outer) => outer < indent), indent];
}

/** The last line that belongs to the block that begins at line `first`. */
function joined(
  text: string,
  lines: readonly Line[],
  first: number,
  item: boolean,
  width: number | null,
): number {
  const start = lines[first];
  let last = first;
  if (start === undefined) return first;
  for (;;) {
    const line = lines[last];
    const next = lines[last + 1];
    if (line === undefined || next === undefined || next.gap > 0) return last;
    const head = text.slice(next.start, Math.min(next.end, next.start + 120));
    if (markerLength(head) > 0 || head.startsWith('|') || !HAS_WORD.test(head)) return last;
    const hanging = item && next.indent > start.indent;
    const full =
      width !== null && line.end - line.start >= width * 0.6 && line.end - line.start <= width * 1.2;
    const lower = /^["'“‘«(]?\p{Ll}/u.test(head);
    const open = width !== null && !endsSentence(text.slice(Math.max(line.start, line.end - 12), line.end));
    if (!hanging && !full && !(open && lower)) return last;
    last++;
  }
}

/** Lines that a dash or a picture marks as items: only where at least two lines do so, as lone ones are prose. */
function looseMarkers(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const byMarker = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const head = text.slice(line.start, line.start + 16);
    const match = DASH.exec(head) ?? PICTURE.exec(head);
    if (!match) return;
    const key = match[0].trim();
    const known = byMarker.get(key);
    if (known) known.push(index);
    else byMarker.set(key, [index]);
  });
  const found = new Set<number>();
  for (const indexes of byMarker.values()) {
    indexes.forEach((index, at) => {
      const near = [indexes[at - 1], indexes[at + 1]].some(
        (o) => o !== undefined && Math.abs(o - index) <= 2,
      );
      if (near) found.add(index);
    });
  }
  return found;
}
