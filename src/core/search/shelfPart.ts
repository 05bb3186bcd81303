/** A sealed segment of a collection, and the documents whose passages are in it. */
import type { Document } from '../document.ts';
import type { Passage } from '../text/passage.ts';
import type { FieldTerms } from './analyser.ts';
import { SealedPart } from './sealed/sealedPart.ts';
import type { SealedSegment } from './sealed/sealedSegment.ts';
import type { Held } from './segment.ts';

/** A document's passages, which stand one after another in the segment. */
interface Placed {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** What holds a collection's sealed passages. A document is kept here until all its passages are taken out. */
export class ShelfPart {
  readonly sealed: SealedPart;
  /** By document: the slot of its first passage, ascending. */
  readonly #firsts: number[] = [];
  readonly #placed: (Placed | undefined)[] = [];
  #passages = 0;

  constructor(segment: SealedSegment) {
    this.sealed = new SealedPart(segment, (slot) => this.at(slot));
  }

  /** How many passages are left. */
  get passages(): number {
    return this.sealed.passages;
  }

  /** How many passages the documents have that were placed. */
  get placed(): number {
    return this.#passages;
  }

  /**
   * Says whose passages stand from a slot on.
   *
   * @throws RangeError where that is before the last one's, or past the segment's end
   */
  place(first: number, placed: Placed): void {
    const end = first + placed.passages.length;
    const latest = this.#firsts.length - 1;
    const least = (this.#firsts[latest] ?? 0) + (this.#placed[latest]?.passages.length ?? 0);
    if (!(first >= least && end <= this.sealed.segment.passages))
      throw new RangeError('documents do not fit into their sealed segment');
    this.#firsts.push(first);
    this.#placed.push(placed);
    this.#passages += placed.passages.length;
  }

  /** What a slot holds; undefined where its document is gone. */
  at(slot: number): Held | undefined {
    const number = this.#numberAt(slot);
    const placed = this.#placed[number];
    const passage = placed?.passages[slot - (this.#firsts[number] ?? 0)];
    return placed && passage ? { document: placed.document, passage } : undefined;
  }

  /** Takes a passage out, once; its document with the last one. @param terms as it was added with */
  removePassage(slot: number, terms: FieldTerms): void {
    this.sealed.removePassage(slot, terms);
    const number = this.#numberAt(slot);
    const first = this.#firsts[number] ?? 0;
    const count = this.#placed[number]?.passages.length ?? 0;
    // From the end: they are taken out from the first on.
    for (let at = first + count - 1; at >= first; at--) if (!this.sealed.isRemoved(at)) return;
    this.#placed[number] = undefined;
  }

  /** The last document that begins at or before a slot: one without passages ends before it. */
  #numberAt(slot: number): number {
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#firsts[middle] ?? 0) <= slot) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
