/**
 * What an answer is made of. The shape is the one that `ask --json` prints and that adapters lay out as a card.
 *
 * Invariant: `document.text.slice(start, end) === text` for every excerpt, and a marked answer lies inside its
 * excerpt. Offsets count UTF-16 units of the document's text.
 */
import type { Dated, Document, Span } from '../document.ts';

/** A document's particulars, as a citation names them. */
export interface CitedDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly dated: Dated;
  readonly url: string | null;
}

/** A span of a document, shown to a reader: at most three sentences and 600 characters, or one longer sentence. */
export interface Excerpt extends Span {
  readonly document: CitedDocument;
  readonly text: string;
  /** The shortest span that answers, [start, end) in the document, or null. */
  readonly answer: readonly [number, number] | null;
  /** Who says it, where the text says so. */
  readonly speaker: string | null;
  /** The ranker's score; comparable within one answer alone. */
  readonly score: number;
  /** ISO day of a newer document among those shown that contradicts it; absent where none does. */
  readonly contradictedOn?: string;
}

/** One answer that documents give, and the excerpts that give it. */
export interface Position {
  readonly answer: string;
  /** Indexes into the answer's excerpts. */
  readonly excerpts: readonly number[];
  /** How many independent origins its documents have: reprints, near-copies and texts of one agency are one. */
  readonly origins: number;
  /** Set where of all the documents that may be seen, only one was found to give it. */
  readonly sole?: boolean;
}

export type Outcome = 'answered' | 'disputed' | 'unanswered';

/** Why a question is not answered. */
export type ReasonCode =
  | 'small-talk'
  | 'command'
  | 'clarify'
  | 'no-evidence'
  | 'unknown-name'
  | 'unknown-word'
  | 'not-together'
  | 'wrong-kind'
  | 'not-a-speaker'
  | 'not-yet'
  | 'stale'
  | 'presupposition'
  | 'no-documents';

/** Why, as a code to act on and as words to read. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: string;
}

/** What is said of one question. */
export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** The shortest verbatim span that answers, or null. */
  readonly answer: string | null;
  /** Best first; empty when unanswered. */
  readonly excerpts: readonly Excerpt[];
  readonly positions: readonly Position[];
  /** For a question of several parts: an answer each. Empty otherwise. */
  readonly parts: readonly Answer[];
  /** Null when answered. */
  readonly reason: Reason | null;
  /** When unanswered, the closest passages, which are no answer. Empty otherwise. */
  readonly nearest: readonly Excerpt[];
  /** The calibrated chance that the first excerpt (or the nearest) answers: 0 to 1. */
  readonly confidence: number;
  /** What a reader should know: names read as another spelling, given names that contradict. */
  readonly notes: readonly string[];
  readonly elapsedMs: number;
}

/** The particulars of a document that a citation needs. */
export function cite(document: Document): CitedDocument {
  const { id, title, publisher, publishedAt, dated, url } = document;
  return { id, title, publisher, publishedAt, dated, url };
}
