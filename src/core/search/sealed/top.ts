/** The best passages met so far, by scores that are right but for the last bits. */

/**
 * Scores that are summed in another order differ in their last bits: within this share, two may be equal, and both
 * are kept until they are summed in the query's order.
 */
const SLACK = 1e-9;
/** What is kept is sifted when it has grown to so many, or to twice what the last sifting left. */
const SIFTED_FROM = 256;

/** A passage that may be among the best. */
export interface Kept {
  /** Which of the segments it is in. */
  readonly part: number;
  readonly slot: number;
}

/** Keeps what may be among the best `limit`. */
export class Top {
  readonly #limit: number;
  /** The greatest scores, the least of them first: a binary heap. */
  readonly #heap: number[] = [];
  #parts: number[] = [];
  #slots: number[] = [];
  #scores: number[] = [];
  #siftAt: number;
  /** Below this, a passage is not among the best; what may be equal is not below it. */
  bound = 0;

  /** @param limit 1 or more */
  constructor(limit: number) {
    this.#limit = limit;
    this.#siftAt = Math.max(SIFTED_FROM, 4 * limit);
  }

  /** Counts a score of something that is kept elsewhere. */
  count(score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(score);
      this.#rise(heap.length - 1);
    } else if (score > (heap[0] ?? 0)) {
      heap[0] = score;
      this.#sink();
    } else return;
    if (heap.length === this.#limit) this.bound = (heap[0] ?? 0) * (1 - SLACK);
  }

  /** Keeps a passage whose score is not below `bound`. */
  keep(part: number, slot: number, score: number): void {
    this.#parts.push(part);
    this.#slots.push(slot);
    this.#scores.push(score);
    this.count(score);
    if (this.#slots.length >= this.#siftAt) this.#sift();
  }

  /** What may be among the best, in no order. */
  kept(): Kept[] {
    this.#sift();
    return this.#slots.map((slot, at) => ({ part: this.#parts[at] ?? 0, slot }));
  }

  #sift(): void {
    const stay = (_: number, at: number): boolean => (this.#scores[at] ?? 0) >= this.bound;
    this.#parts = this.#parts.filter(stay);
    this.#slots = this.#slots.filter(stay);
    this.#scores = this.#scores.filter(stay);
    this.#siftAt = Math.max(this.#siftAt, 2 * this.#slots.length);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    const value = heap[from] ?? 0;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] ?? 0;
      if (other <= value) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = value;
  }

  #sink(): void {
    const heap = this.#heap;
    const value = heap[0] ?? 0;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
      const other = heap[child] ?? 0;
      if (other >= value) break;
      heap[at] = other;
      at = child;
    }
    heap[at] = value;
  }
}
