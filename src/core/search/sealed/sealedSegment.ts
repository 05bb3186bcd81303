/**
 * Passages in typed arrays, which nothing is added to or taken from: read where they lie, in one buffer.
 *
 * What is there is told here; `cursor.ts` walks a term's postings, `maxScore.ts` ranks.
 */
import { FIELDS } from '../bm25.ts';
import { Dictionary } from './dictionary.ts';
import { BOUNDED_FROM, type Load, OTHER, PAGE, type SealedParts, unpack } from './layout.ts';

/** A sealed segment. A *slot* is a passage's number in it, a *term's number* its place in the dictionary. */
export class SealedSegment {
  /** The bytes it was opened from. */
  readonly bytes: Uint8Array;
  readonly passages: number;
  readonly windowBits: number;
  readonly dictionary: Dictionary;
  readonly codes: Uint16Array;
  /** By field and slot: distinct terms. */
  readonly lengths: Uint16Array;
  /** The most distinct terms that any passage has in any field. */
  readonly longest: number;
  readonly postings: Uint16Array;
  readonly #parts: SealedParts;
  readonly #trust: (from: number, to: number) => void;

  /** @throws SealedDamage, see `openSealed` */
  constructor(bytes: Uint8Array, load?: Load) {
    const { parts, longest, trust } = unpack(bytes, load);
    this.bytes = bytes;
    this.passages = parts.passages;
    this.windowBits = parts.windowBits;
    this.dictionary = new Dictionary(parts.offsets, parts.words);
    this.codes = parts.codes;
    this.lengths = parts.lengths;
    this.longest = longest;
    this.postings = parts.postings;
    this.#parts = parts;
    this.#trust = trust;
  }

  /** The sum over all passages of the distinct terms in a field. */
  totalLength(field: number): number {
    return this.#parts.totalLengths[field] ?? 0;
  }

  /** The distinct terms of a passage's field. */
  lengthAt(slot: number, field: number): number {
    return this.lengths[field * this.passages + slot] ?? 0;
  }

  /** How many passages hold a term, by its number; 0 for -1. */
  frequency(number: number): number {
    return this.#parts.frequencies[number] ?? 0;
  }

  /**
   * Where a term's postings stand: what bounds its scores (nothing for a rare term) from `bounds`, its runs from
   * `from` to before `to`.
   *
   * @throws SealedDamage where they are not as they were written
   */
  placeOf(number: number): { readonly bounds: number; readonly from: number; readonly to: number } {
    const bounds = this.#parts.starts[number] ?? 0;
    const to = this.#parts.starts[number + 1] ?? bounds;
    this.#trust(bounds, to);
    let from = bounds;
    if (this.frequency(number) >= BOUNDED_FROM) {
      const count = this.postings[bounds] ?? 0;
      from = bounds + 1 + count * (1 + FIELDS.length);
      if (this.postings[from - 1 - FIELDS.length] === OTHER) from += FIELDS.length;
    }
    return { bounds, from, to };
  }

  /** @throws SealedDamage where any byte is not as it was written; without it, postings are tried when touched */
  verify(): void {
    for (const _ of this.verifying());
  }

  /** `verify` in steps, a page of postings each: what is not there yet is loaded by it, and no query need load it. */
  *verifying(): Generator<void> {
    const { length } = this.postings;
    for (let from = 0; from < length; from += PAGE) {
      this.#trust(from, Math.min(length, from + PAGE));
      yield;
    }
  }
}

/**
 * Opens a sealed segment: what `bytesOf` gave, or a builder's `finish`. Nothing is copied where the bytes begin at a
 * multiple of eight in their buffer; they must not be changed any more.
 *
 * @param load fills in bytes that are not there yet, as they lie in a file; the segment's are then all zeros where no
 *   query has been, and `bytesOf` gives them as they are
 * @throws SealedDamage where the bytes are cut off or were changed. Damage to postings shows when a query touches them
 */
export function openSealed(bytes: Uint8Array, load?: Load): SealedSegment {
  return new SealedSegment(bytes, load);
}

/** The bytes of a segment, for `openSealed`, here, in another thread, or after another start. */
export function bytesOf(segment: SealedSegment): Uint8Array {
  return segment.bytes;
}
