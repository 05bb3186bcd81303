/**
 * What a document is to the core: its text, what is known of it, and how it is laid out.
 *
 * Invariant, held by every reader: blocks are in the order of the text, do not overlap, and every offset counts
 * UTF-16 units of `text`. Nothing downstream changes `text`; what is shown is always a slice of it.
 */

/** A half-open range [start, end) of UTF-16 units in a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a document's date is known: printed as such, read out of the text, or not at all. */
export type Dated = 'stated' | 'inferred' | 'unknown';

/**
 * What a block of text is.
 * - `title`: the document's own headline (also where it is repeated in the text)
 * - `heading`: a heading inside the text; `level` 1 to 6
 * - `paragraph`: running text
 * - `item`: one list item, its marker included; `level` is the nesting, from 1
 * - `row`: one row of a table; `cells` give each cell's span and its column's name
 * - `byline`: who wrote or contributed ('Kimberly Hayek and Reuters contributed'): citable, not running text
 * - `furniture`: share and comment forms, 'See also …', cookie notices …: never indexed, never cited
 */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'row' | 'byline' | 'furniture';

/** One cell of a table row. `column` is the column's name, or null where the table names none. */
export interface Cell extends Span {
  readonly column: string | null;
}

/** One laid-out piece of a document's text. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Heading level (1 to 6) or list nesting (from 1); 0 for every other kind. */
  readonly level: number;
  /** Only for `row`. The header row of a table is a `row` whose cells' text equals their column. */
  readonly cells?: readonly Cell[];
}

/** A document as a reader hands it over. */
export interface Document {
  /** The path below the corpus folder, with forward slashes. */
  readonly id: string;
  /** What an answer cites it as; never empty. */
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO 8601 date (`2026-01-22`), with a time only where the source gives one; null when unknown. */
  readonly publishedAt: string | null;
  readonly dated: Dated;
  /** The words an inferred date was read from; null otherwise. */
  readonly datedFrom: string | null;
  readonly url: string | null;
  /** ISO 639-1, lower case; `und` where it cannot be told. */
  readonly language: string;
  /** `public`, or the name of the collection a room must be granted. */
  readonly collection: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The collection that every room may see. */
export const PUBLIC_COLLECTION = 'public';
