/**
 * What a passage and a sentence are. A passage is what the index holds and ranks; a sentence is what is cited.
 *
 * Invariants: passages cover a document's indexable text (every block but furniture) in order and without
 * overlap; a passage's sentences lie inside its span, in order, without overlap, trimmed of outer white space.
 */
import type { Block, Span } from '../document.ts';

/** One sentence, list item's sentence, table row or heading line, as a span of the document's text. */
export interface Sentence extends Span {
  /** The kind of the block it stands in; never `furniture`. */
  readonly kind: Exclude<Block['kind'], 'furniture'>;
  /** Index of its block in `document.blocks`. */
  readonly block: number;
}

/** A stretch of a document that is ranked as one: a paragraph or a few, a list with its lead-in, an FAQ pair. */
export interface Passage extends Span {
  /** `<document id>#<ordinal>`, unique in the corpus. */
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly sentences: readonly Sentence[];
  /** The headings above it, outermost first, as spans of the document's text. */
  readonly headings: readonly Span[];
  /** The heading that is a question this passage answers (FAQ), if there is one. */
  readonly question: Span | null;
  /** The sentence that introduces the list this passage holds ('They agreed that:'), if there is one. */
  readonly leadIn: Span | null;
}
