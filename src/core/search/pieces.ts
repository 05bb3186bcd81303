/**
 * An index taken apart into pieces that can be stored, and put together again without analysing a text.
 *
 * What is kept is the finished structure (postings, words, names under their keys), not what it was made from: most
 * of the time of indexing is spent on finding terms, filing them letter by letter and sounding names out. Sealed
 * segments go over as the bytes they are.
 *
 * Invariant: an index restored from all pieces of another, in their order, answers everything as that one does, and
 * takes and forgets documents like it. Pieces are plain data (arrays, maps, strings, numbers, typed arrays), for the
 * structured clone algorithm. They are made for one build of this code: whoever stores them must see to it that no
 * other build reads them.
 */
import type { Document } from '../document.ts';
import type { Passage } from '../text/passage.ts';
import type { Tombstones } from './sealed/sealedPart.ts';

/**
 * The slots of one of a collection's live segments. These come first; sealed segments follow, and both are called by
 * their number in this order, a *holder*.
 */
export interface SlotsPiece {
  readonly kind: 'slots';
  readonly collection: string;
  /** By slot and field; 0 for a free slot. */
  readonly lengths: Uint32Array;
  readonly free: readonly number[];
}

/** Some bytes of a sealed segment. */
export interface SealedPiece {
  readonly kind: 'sealed';
  readonly collection: string;
  /** Bytes of the whole, and where these stand in it. */
  readonly size: number;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What was taken from the sealed segment whose bytes stand before. */
export interface TombstonesPiece extends Tombstones {
  readonly kind: 'tombstones';
  readonly collection: string;
}

/** Some documents, in the order they were added. */
export interface DocumentsPiece {
  readonly kind: 'documents';
  readonly collection: string;
  readonly documents: readonly FiledPiece[];
}

/** A document with its passages and where they stand. */
export interface FiledPiece {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly slots: Slots;
  /** The number of what holds them. */
  readonly holder: number;
}

/** By passage, in a live segment; or, in a sealed one, the first passage's, the others' after it. */
export type Slots = readonly number[] | number;

/** Some terms with where they stand. */
export interface PostingsPiece {
  readonly kind: 'postings';
  readonly collection: string;
  /** The number of the live segment. */
  readonly holder: number;
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
export type IndexPiece =
  | SlotsPiece
  | SealedPiece
  | TombstonesPiece
  | DocumentsPiece
  | PostingsPiece
  | WordsPiece
  | NamesPiece
  | KeysPiece;

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
