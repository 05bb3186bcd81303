/** Tables in plain text: pipes with or without a separator row, and columns parted by tabs. */
import type { Cell } from '../core/document.ts';
import { type Draft, trimSpan } from './draft.ts';
import type { Line } from './lines.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const LONGEST_ROW = 20_000;
const RULE_CELL = /^:?-+:?$/;

/**
 * Reads the table that begins at a line, if one does.
 *
 * @returns its rows (and the separator row as furniture) and the index of the first line after it, or null
 */
export function readTable(
  text: string,
  lines: readonly Line[],
  first: number,
): { drafts: Draft[]; next: number } | null {
  const line = lines[first];
  if (line === undefined || line.end - line.start > LONGEST_ROW) return null;
  const separator = separatorOf(text, line, lines[first + 1]);
  if (separator === null) return null;
  const rows: { line: Line; spans: Span[] }[] = [];
  let next = first;
  for (; next < lines.length; next++) {
    const row = lines[next];
    if (row === undefined || row.end - row.start > LONGEST_ROW) break;
    if (next > first && row.gap > (separator === '|' && text[row.start] === '|' ? 1 : 0)) break;
    const spans = cut(text, row, separator);
    if (spans.length < 2 && !(separator === '|' && text[row.start] === '|')) break;
    rows.push({ line: row, spans });
  }
  const ruled = rows[1] !== undefined && isRule(text, rows[1].spans);
  if (rows.length < 2) return null;
  const figures = rows.slice(1).some(({ line: row }) => /\d/.test(text.slice(row.start, row.end)));
  const columns = rows[0] ? headerOf(text, rows[0].spans, ruled, figures) : null;
  const drafts = rows.map(({ line: row, spans }): Draft => {
    const rule = isRule(text, spans);
    const base = { start: row.start, end: row.end, level: 0, gap: row.gap, single: true };
    return rule
      ? { ...base, kind: 'furniture' }
      : { ...base, kind: 'row', cells: alignCells(text, spans, columns) };
  });
  return { drafts, next };
}

/**
 * Gives the cells of a row their columns. A row that fills a single cell of several names no column: it may be a
 * label, a spanning cell or one whose neighbour was lost, and a wrong column is worse than none.
 *
 * @param spans the row's cells in order, empty ones with start equal to end
 * @param columns the column names, or null where the table has none
 */
export function alignCells(text: string, spans: readonly Span[], columns: readonly string[] | null): Cell[] {
  const filled = spans.filter((span) => span.end > span.start).length;
  const lone = columns !== null && columns.length > 1 && filled < 2;
  const cells: Cell[] = [];
  spans.forEach(({ start, end }, index) => {
    if (end <= start) return;
    const name = lone ? '' : (columns?.[index] ?? '');
    const own = text.slice(start, end);
    cells.push({
      start,
      end,
      column: name !== '' ? name : columns !== null && lone && columns.includes(own) ? own : null,
    });
  });
  return cells;
}

function separatorOf(text: string, line: Line, next: Line | undefined): '|' | '\t' | null {
  if (next === undefined || next.gap > 1) return null;
  const head = text.slice(line.start, line.end);
  const second = text.slice(next.start, Math.min(next.end, next.start + LONGEST_ROW));
  if (head.startsWith('|') && second.startsWith('|')) return '|';
  if (next.gap > 0) return null;
  if (head.includes('|') && isRule(text, cut(text, next, '|')) && second.includes('|')) return '|';
  const tabs = count(head, '\t');
  return tabs > 0 && tabs === count(second, '\t') ? '\t' : null;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}

/** The cells of a row, trimmed; a pipe after a backslash is no border. Empty cells are kept. */
function cut(text: string, line: Line, separator: '|' | '\t'): Span[] {
  const borders: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    if (text[at] === separator && text[at - 1] !== '\\') borders.push(at);
  }
  if (borders.length === 0) return [];
  const from = separator === '|' && borders[0] === line.start ? line.start + 1 : line.start;
  const to = separator === '|' && borders.at(-1) === line.end - 1 ? line.end - 1 : line.end;
  const inner = borders.filter((at) => at >= from && at < to);
  const edges = [from - 1, ...inner, to];
  const spans: Span[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = (edges[i] ?? 0) + 1;
    const end = edges[i + 1] ?? start;
    const trimmed = trimSpan(text, start, end);
    spans.push(trimmed ? { start: trimmed[0], end: trimmed[1] } : { start, end: start });
  }
  return spans;
}

function isRule(text: string, spans: readonly Span[]): boolean {
  return (
    spans.length > 0 &&
    spans.every(({ start, end }) => end - start < 400 && RULE_CELL.test(text.slice(start, end)))
  );
}

/** Column names: the row above a rule; without one, a first row of short words over rows with figures. */
function headerOf(text: string, spans: readonly Span[], ruled: boolean, figures: boolean): string[] | null {
  const names = spans.map(({ start, end }) => text.slice(start, end));
  if (ruled) return names;
  const plain = names.every((name) => name.length > 0 && name.length <= 40 && !/\d/.test(name));
  return plain && figures ? names : null;
}
