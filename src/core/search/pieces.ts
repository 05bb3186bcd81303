/**
 * An index taken apart into pieces that can be stored, and put together again without analysing a text.
 *
 * What is kept is the finished structure (postings, words, names under their keys), not what it was made from: most
 * of the time of indexing is spent on finding terms, filing them letter by letter and sounding names out.
 *
 * Invariant: an index restored from all pieces of another, in their order, answers everything as that one does, and
 * takes and forgets documents like it. Pieces are plain data (arrays, maps, strings, numbers, typed arrays), for the
 * structured clone algorithm. They are made for one build of this code: whoever stores them must see to it that no
 * other build reads them.
 */
import type { Document } from '../document.ts';
import type { Passage } from '../text/passage.ts';

/** The slots of a collection's segment. The first piece of its collection. */
export interface SlotsPiece {
  readonly kind: 'slots';
  readonly collection: string;
  /** By slot and field; 0 for a free slot. */
  readonly lengths: Uint32Array;
  readonly free: readonly number[];
}

/** Some documents, in the order they were added. */
export interface DocumentsPiece {
  readonly kind: 'documents';
  readonly collection: string;
  readonly documents: readonly Filed[];
}

/** A document with its passages and where they stand in the segment. */
export interface Filed {
  readonly document: Document;
  readonly passages: readonly Passage[];
  /** By passage. */
  readonly slots: readonly number[];
}

/** Some terms with where they stand. */
export interface PostingsPiece {
  readonly kind: 'postings';
  readonly collection: string;
  readonly terms: readonly string[];
  /** By term: how many fields; by field its number, how many passages; by passage its slot and occurrences. */
  readonly postings: Uint32Array;
}

/** Some words of the vocabulary. */
export interface WordsPiece {
  readonly kind: 'words';
  readonly collection: string;
  readonly folded: readonly string[];
  /** Three by word: in lower case, as a name, unclear. */
  readonly counts: Uint32Array;
  readonly forms: readonly (string | Map<string, number>)[];
}

/** Some names. */
export interface NamesPiece {
  readonly kind: 'names';
  readonly collection: string;
  readonly folded: readonly string[];
  readonly printed: readonly string[];
  readonly counts: Uint32Array;
}

/** Some of the keys that names are found under (`key`), or that keys are found under by their consonants. */
export interface KeysPiece {
  readonly kind: 'keys';
  readonly collection: string;
  readonly by: 'key' | 'consonants';
  readonly entries: readonly (readonly [string, string | readonly string[]])[];
}

/** Any of them. */
export type IndexPiece = SlotsPiece | DocumentsPiece | PostingsPiece | WordsPiece | NamesPiece | KeysPiece;

/** Entries of a list in one piece: a piece is made in a few milliseconds. */
const PIECE_ENTRIES = 2_000;
/** Numbers of postings in one piece, about. */
export const PIECE_NUMBERS = 50_000;
/** UTF-16 units of the documents in one piece, about; a longer document is a piece of its own. */
export const PIECE_UNITS = 200_000;

/** Some entries at a time. */
export function* batches<T>(entries: Iterable<T>, most: number = PIECE_ENTRIES): Generator<T[]> {
  let batch: T[] = [];
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
