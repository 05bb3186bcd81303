/** Where something is printed, in words: the document's particulars and the place in its text. */

import type { CitedDocument } from '../answer/types.ts';
import type { Dated, Document, Span } from '../document.ts';
import { linkTo } from './textFragment.ts';

/** What a reader needs to find a quote. */
export interface Citation {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO day, or null when the document's date is unknown. */
  readonly day: string | null;
  readonly dated: Dated;
  /** 'paragraph 4, under “Who sits where”', or null where the document is not at hand. */
  readonly place: string | null;
  /** ISO day of a newer document shown that says otherwise, or null. */
  readonly contradictedOn: string | null;
  /** Opens at the words cited, where the document is at hand. */
  readonly url: string | null;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** A heading longer than this says too much for a citation (UTF-16 units). */
const LONGEST_HEADING = 60;

/**
 * The citation of a span.
 *
 * @param cited the span with its document's particulars
 * @param document the document itself, for the place in its text
 */
export function citationOf(
  cited: Span & { readonly document: CitedDocument; readonly contradictedOn?: string },
  document: Document | undefined,
): Citation {
  const { id, title, publisher, publishedAt, dated, url } = cited.document;
  return {
    id,
    title,
    publisher,
    day: publishedAt?.slice(0, 10) ?? null,
    dated,
    place: document ? placeOf(document, cited) : null,
    contradictedOn: cited.contradictedOn ?? null,
    url: url !== null && document ? linkTo(url, document, cited) : url,
  };
}

/** The date in words: '23 January 2026', '23 January 2026 (date inferred)' or 'undated'. */
export function dateInWords({ day, dated }: Pick<Citation, 'day' | 'dated'>): string {
  if (day === null) return 'undated';
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  const words = name && date ? `${date} ${name} ${year}` : day;
  return dated === 'inferred' ? `${words} (date inferred)` : words;
}

/**
 * Where in the text a span begins, as a reader counts: paragraphs from 1, list items and table rows from 1 within
 * their list or table, each under its heading.
 */
export function placeOf(document: Document, { start }: Span): string {
  const { blocks, text } = document;
  const at = blocks.findIndex((block) => block.start <= start && start < block.end);
  const block = blocks[at];
  if (!block) return `${percent(start, text.length)} into the text`;
  switch (block.kind) {
    case 'title':
      return 'headline';
    case 'byline':
      return 'byline';
    case 'heading':
      return `heading “${short(text.slice(block.start, block.end))}”`;
    case 'furniture':
      return `${percent(start, text.length)} into the text`;
    case 'paragraph': {
      const number = blocks.slice(0, at + 1).filter(({ kind }) => kind === 'paragraph').length;
      // One endless paragraph is no place: say how far into it.
      const far = block.end - block.start > 5000 ? `, ${percent(start, text.length)} into the text` : '';
      return `paragraph ${number}${far}${under(document, at)}`;
    }
    case 'item':
    case 'row': {
      let first = at;
      while (first > 0 && blocks[first - 1]?.kind === block.kind) first--;
      // A table's head is not counted as a row; citing the head itself is row 0 to nobody.
      const head = blocks[first];
      if (first < at && head && isHead(document, head)) first++;
      const name = block.kind === 'item' ? 'list item' : 'table row';
      return `${name} ${at - first + 1}${under(document, at)}`;
    }
  }
}

function isHead({ text }: Document, { cells }: Document['blocks'][number]): boolean {
  return (
    cells !== undefined &&
    cells.length > 0 &&
    cells.every(
      (cell) => cell.column !== null && text.slice(cell.start, cell.end).trim() === cell.column.trim(),
    )
  );
}

function under({ blocks, text }: Document, at: number): string {
  for (let i = at - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block?.kind === 'heading') return `, under “${short(text.slice(block.start, block.end))}”`;
  }
  return '';
}

/** A heading on one line, without Markdown's marks, cut at a word. */
function short(heading: string): string {
  const plain = heading
    .replace(/^[#\s]+/, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= LONGEST_HEADING) return plain;
  const cut = plain.slice(0, LONGEST_HEADING);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : LONGEST_HEADING)}…`;
}

function percent(start: number, length: number): string {
  return `${Math.floor((100 * start) / Math.max(1, length))}%`;
}
