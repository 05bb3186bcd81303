/** Walks a term's runs, window by window. */
import { FIELDS } from '../bm25.ts';
import { CODE_SHIFT, PLACE, RUN_HAS_MASK, RUN_HAS_OTHERS } from './layout.ts';
import type { SealedSegment } from './sealedSegment.ts';

/** The window after the last one. */
const END = 0x7fff_ffff;

/** Where a walk over a term's runs stands. */
export class Cursor {
  readonly postings: Uint16Array;
  readonly #windowBits: number;
  /** The number of the run's window, or `END`. */
  window = END;
  /** The run's postings: from the first to before the second. */
  from = 0;
  to = 0;
  /** Which codes occur in the run, by bit; 0 where it does not tell. */
  mask = 0;
  /** Where the occurrences of postings with the code `OTHER` stand, and how many they are. */
  others = 0;
  otherCount = 0;
  readonly #first: number;
  readonly #end: number;
  #next: number;

  /** @param number the term's; one that is there */
  constructor(segment: SealedSegment, number: number) {
    const { from, to } = segment.placeOf(number);
    this.postings = segment.postings;
    this.#windowBits = segment.windowBits;
    this.#first = from;
    this.#end = to;
    this.#next = from;
    this.next();
  }

  /** Whether there is no run left. */
  get ended(): boolean {
    return this.window === END;
  }

  /** The slot of the run's window's first passage. */
  get base(): number {
    return this.window << this.#windowBits;
  }

  /** Writes the run's codes plus 1 into a row of all slots. */
  spread(row: Uint8Array): void {
    const { postings, to, base } = this;
    for (let at = this.from; at < to; at++) {
      const posting = postings[at] ?? 0;
      row[base + (posting & PLACE)] = (posting >>> CODE_SHIFT) + 1;
    }
  }

  /** Goes back to the first run. */
  rewind(): void {
    this.#next = this.#first;
    this.next();
  }

  /** Goes to the next run. */
  next(): void {
    let at = this.#next;
    if (at >= this.#end) {
      this.window = END;
      return;
    }
    const { postings } = this;
    this.window = postings[at] ?? END;
    const head = postings[at + 1] ?? 0;
    at += 2;
    this.mask = 0;
    if ((head & RUN_HAS_MASK) !== 0) this.mask = postings[at++] ?? 0;
    this.from = at;
    at += (head & PLACE) + 1;
    this.to = at;
    this.otherCount = 0;
    if ((head & RUN_HAS_OTHERS) !== 0) {
      this.otherCount = postings[at] ?? 0;
      this.others = at + 1;
      at += 1 + this.otherCount * (1 + FIELDS.length);
    }
    this.#next = at;
  }

  /** Goes to the run of a window, or the next after it. @returns whether the window has one */
  seek(window: number): boolean {
    while (this.window < window) this.next();
    return this.window === window;
  }

  /** @returns the code of the passage at a place of the window, or -1 */
  codeAt(place: number): number {
    const { postings } = this;
    let low = this.from;
    let high = this.to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (((postings[middle] ?? 0) & PLACE) < place) low = middle + 1;
      else high = middle;
    }
    if (low === this.to) return -1;
    const posting = postings[low] ?? 0;
    return (posting & PLACE) === place ? posting >>> CODE_SHIFT : -1;
  }

  /** @returns where the occurrences in title, heading and text stand of the place, whose code is `OTHER` */
  othersAt(place: number): number {
    const step = 1 + FIELDS.length;
    let at = this.others;
    for (const end = at + this.otherCount * step; at < end; at += step) {
      if (this.postings[at] === place) return at + 1;
    }
    throw new Error('a posting lacks its occurrences');
  }
}
