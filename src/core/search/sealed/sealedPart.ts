/**
 * A sealed segment among others: with what was taken from it since, as if it had never been there.
 *
 * The segment itself does not change. A passage that is taken out gets a tombstone, a bit by slot, and its terms and
 * lengths are counted, so that every statistic is that of the passages that are left.
 */
import type { FieldTerms } from '../analyser.ts';
import { FIELDS } from '../bm25.ts';
import type { Held } from '../segment.ts';
import { Cursor } from './cursor.ts';
import { Saturations } from './saturations.ts';
import type { SealedSegment } from './sealedSegment.ts';

/** A term in more than this share of the passages gets a row of its own: a byte for each passage. */
const DENSE_SHARE = 1 / 8;
/** Tables for so many different mean lengths are kept: one for each set of collections that rooms may see. */
const MOST_TABLES = 8;
/** Terms whose numbers are remembered at most: a question asks for dozens of synonyms, again and again. */
const MOST_NUMBERS = 20_000;

/** What was taken from a sealed segment. */
export interface Tombstones {
  /** By slot, a bit: 1 for a passage that was taken out. */
  readonly removed: Uint8Array;
  /** Two by term: its number, and in how many passages that were taken out it is. */
  readonly terms: Uint32Array;
}

/** A sealed segment and its tombstones. */
export class SealedPart {
  readonly segment: SealedSegment;
  /** What a slot holds. Asked for hits, and where documents are accepted or not. */
  readonly at: (slot: number) => Held | undefined;
  /** By slot, a bit: 1 for a passage that was taken out. */
  readonly removed: Uint8Array;
  #removedPassages = 0;
  readonly #removedLengths = [0, 0, 0];
  /** By term's number: in how many passages that were taken out it is. */
  readonly #removedTerms = new Map<number, number>();
  readonly #tables = new Map<string, Saturations>();
  readonly #rows = new Map<number, Uint8Array>();
  readonly #numbers = new Map<string, number>();

  constructor(segment: SealedSegment, at: (slot: number) => Held | undefined) {
    this.segment = segment;
    this.at = at;
    this.removed = new Uint8Array((segment.passages + 7) >> 3);
  }

  /** How many passages are left. */
  get passages(): number {
    return this.segment.passages - this.#removedPassages;
  }

  /** The sum over the passages that are left of the distinct terms in a field. */
  totalLength(field: number): number {
    return this.segment.totalLength(field) - (this.#removedLengths[field] ?? 0);
  }

  /** In how many passages that are left a term is. */
  documentFrequency(term: string): number {
    return this.frequency(this.numberOf(term));
  }

  /** A term's number, or -1. Found once, as long as not too many others are asked for. */
  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.segment.dictionary.find(term);
    if (this.#numbers.size >= MOST_NUMBERS) this.#numbers.clear();
    this.#numbers.set(term, number);
    return number;
  }

  /** The same, by the term's number; 0 for -1. */
  frequency(number: number): number {
    return this.segment.frequency(number) - (this.#removedTerms.get(number) ?? 0);
  }

  /** Whether any passage that is left holds the term. */
  holds(term: string): boolean {
    return this.documentFrequency(term) > 0;
  }

  /** Whether a passage was taken out. */
  isRemoved(slot: number): boolean {
    return ((this.removed[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0;
  }

  /** Takes a passage out, once. @param terms as it was added with */
  removePassage(slot: number, terms: FieldTerms): void {
    if (slot >= this.segment.passages || this.isRemoved(slot)) return;
    this.#bury(slot);
    for (const term of new Set(FIELDS.flatMap((name) => terms[name]))) {
      const number = this.segment.dictionary.find(term);
      if (number >= 0) this.#removedTerms.set(number, (this.#removedTerms.get(number) ?? 0) + 1);
    }
  }

  /** What was taken out, for `restore`. */
  tombstones(): Tombstones {
    return { removed: this.removed.slice(), terms: Uint32Array.from([...this.#removedTerms].flat()) };
  }

  /** Takes up what `tombstones` gave, in a part of the same segment that nothing was taken from. */
  restore({ removed, terms }: Tombstones): void {
    for (let slot = 0; slot < this.segment.passages; slot++)
      if (((removed[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0) this.#bury(slot);
    for (let at = 0; at < terms.length; at += 2) this.#removedTerms.set(terms[at] ?? 0, terms[at + 1] ?? 0);
  }

  #bury(slot: number): void {
    this.removed[slot >> 3] = (this.removed[slot >> 3] ?? 0) | (1 << (slot & 7));
    this.#removedPassages += 1;
    FIELDS.forEach((_, field) => {
      this.#removedLengths[field] = (this.#removedLengths[field] ?? 0) + this.segment.lengthAt(slot, field);
    });
  }

  /** What its postings say for given mean lengths; kept for the next query. */
  saturations(averages: readonly number[]): Saturations {
    const key = averages.join(' ');
    let table = this.#tables.get(key);
    if (!table) {
      if (this.#tables.size >= MOST_TABLES) this.#tables.clear();
      table = new Saturations(this.segment, averages);
      this.#tables.set(key, table);
    }
    return table;
  }

  /** By slot, a common term's code plus 1, or 0; null for a term that is not common. Kept once it was asked for. */
  row(number: number): Uint8Array | null {
    const known = this.#rows.get(number);
    if (known) return known;
    if (this.segment.frequency(number) <= DENSE_SHARE * this.segment.passages) return null;
    const row = new Uint8Array(this.segment.passages);
    for (const cursor = new Cursor(this.segment, number); !cursor.ended; cursor.next()) cursor.spread(row);
    this.#rows.set(number, row);
    return row;
  }
}
