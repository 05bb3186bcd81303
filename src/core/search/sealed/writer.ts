/** Writes postings that are sorted by term as `layout.ts` says. */
import { FIELDS } from '../bm25.ts';
import { layOut } from './dictionary.ts';
import {
  BOUNDED_FROM,
  CODE_SHIFT,
  MASKED_FROM,
  MOST_WINDOW_BITS,
  OTHER,
  PLACE,
  pack,
  RUN_HAS_MASK,
  RUN_HAS_OTHERS,
} from './layout.ts';
import { HalvesList } from './lists.ts';
import type { Triples } from './triples.ts';

/** Postings by term. */
export interface Gathered {
  /** By number, each once, in any order. */
  readonly terms: readonly string[];
  /** By number: where the term's postings begin in `slots` and `codes`, and where the last one's end. */
  readonly starts: Uint32Array;
  /** Ascending within a term. */
  readonly slots: Uint32Array;
  /** What `triples` keeps each posting's triple as. */
  readonly codes: Uint8Array;
  readonly triples: Triples;
}

/** The number of a window takes 16 bits. */
const MOST_WINDOWS = 65_536;
/** Postings written in one step: some milliseconds. */
export const STEP_POSTINGS = 50_000;

/** Runs steps to their end. @returns what they come to */
export function drained<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Writes in steps; only the sorting of the terms, and what is done to the finished bytes, is one step each.
 *
 * @param lengths by field and passage: distinct terms
 * @returns the segment's bytes
 * @throws RangeError for more than 65,536 windows (268 million passages)
 */
export function* write(
  gathered: Gathered,
  lengths: Uint16Array,
  windowBits: number = MOST_WINDOW_BITS,
): Generator<void, Uint8Array<ArrayBuffer>> {
  const passages = lengths.length / FIELDS.length;
  if (passages / 2 ** windowBits > MOST_WINDOWS) throw new RangeError('too many passages for one segment');
  const numbers = new Map(gathered.terms.map((term, number) => [term, number]));
  const terms = [...gathered.terms].sort();
  const starts = new Uint32Array(terms.length + 1);
  const frequencies = new Uint32Array(terms.length);
  const writer = new Writer(gathered, lengths, windowBits);
  let written = 0;
  yield;
  for (const [place, term] of terms.entries()) {
    const number = numbers.get(term) ?? 0;
    const [from = 0, to = 0] = gathered.starts.subarray(number, number + 2);
    frequencies[place] = to - from;
    writer.term(from, to);
    starts[place + 1] = writer.out.length;
    written += to - from;
    if (written < STEP_POSTINGS) continue;
    written = 0;
    yield;
  }
  const { offsets, bytes } = layOut(terms);
  return pack({
    windowBits,
    passages,
    totalLengths: FIELDS.map((_, field) => {
      const own = lengths.subarray(field * passages, (field + 1) * passages);
      return own.reduce((sum, length) => sum + length, 0);
    }),
    lengths,
    codes: writer.codes,
    offsets,
    words: bytes,
    starts,
    frequencies,
    postings: writer.out.take(),
  });
}

class Writer {
  readonly out = new HalvesList();
  /** By code: occurrences in title, heading and text. */
  readonly codes: Uint16Array;
  readonly #gathered: Gathered;
  readonly #lengths: Uint16Array;
  readonly #passages: number;
  readonly #windowBits: number;
  /** From what a triple is kept as to its code. */
  readonly #codeOf = new Uint8Array(256).fill(OTHER);
  /** By code and field, for the term at hand: the least length. */
  readonly #least = new Uint16Array((OTHER + 1) * FIELDS.length);

  constructor(gathered: Gathered, lengths: Uint16Array, windowBits: number) {
    this.#gathered = gathered;
    this.#lengths = lengths;
    this.#passages = lengths.length / FIELDS.length;
    this.#windowBits = windowBits;
    const commonest = gathered.triples.commonest(OTHER);
    commonest.forEach((kept, code) => {
      this.#codeOf[kept] = code;
    });
    this.codes = Uint16Array.from(commonest.flatMap((kept) => [...gathered.triples.of(-1, kept)]));
  }

  /** Writes a term's postings: those from `from` to before `to`. */
  term(from: number, to: number): void {
    if (to - from >= BOUNDED_FROM) this.#bounds(from, to);
    const { slots } = this.#gathered;
    let first = from;
    while (first < to) {
      const window = (slots[first] ?? 0) >>> this.#windowBits;
      let end = first + 1;
      while (end < to && (slots[end] ?? 0) >>> this.#windowBits === window) end += 1;
      this.#run(window, first, end);
      first = end;
    }
  }

  #code(posting: number): number {
    return this.#codeOf[this.#gathered.codes[posting] ?? 0] ?? OTHER;
  }

  #triple(posting: number): readonly [number, number, number] {
    return this.#gathered.triples.of(posting, this.#gathered.codes[posting] ?? 0);
  }

  #run(window: number, from: number, to: number): void {
    const { out } = this;
    const place = (posting: number): number =>
      (this.#gathered.slots[posting] ?? 0) & ((1 << this.#windowBits) - 1) & PLACE;
    let mask = 0;
    for (let posting = from; posting < to; posting++) mask |= 1 << this.#code(posting);
    const others = (mask & (1 << OTHER)) !== 0;
    const masked = to - from >= MASKED_FROM;
    out.push(window);
    out.push((to - from - 1) | (masked ? RUN_HAS_MASK : 0) | (others ? RUN_HAS_OTHERS : 0));
    if (masked) out.push(mask);
    for (let posting = from; posting < to; posting++)
      out.push(place(posting) | (this.#code(posting) << CODE_SHIFT));
    if (!others) return;
    let count = 0;
    for (let posting = from; posting < to; posting++) if (this.#code(posting) === OTHER) count += 1;
    out.push(count);
    for (let posting = from; posting < to; posting++) {
      if (this.#code(posting) !== OTHER) continue;
      out.push(place(posting));
      for (const occurrences of this.#triple(posting)) out.push(occurrences);
    }
  }

  #bounds(from: number, to: number): void {
    const least = this.#least.fill(0xffff);
    const most = [0, 0, 0];
    let mask = 0;
    for (let posting = from; posting < to; posting++) {
      const slot = this.#gathered.slots[posting] ?? 0;
      const code = this.#code(posting);
      mask |= 1 << code;
      for (let field = 0; field < FIELDS.length; field++) {
        const at = code * FIELDS.length + field;
        least[at] = Math.min(least[at] ?? 0, this.#lengths[field * this.#passages + slot] ?? 0);
      }
      if (code === OTHER) {
        this.#triple(posting).forEach((occurrences, field) => {
          most[field] = Math.max(most[field] ?? 0, occurrences);
        });
      }
    }
    const present = [...Array(OTHER + 1).keys()].filter((code) => (mask & (1 << code)) !== 0);
    this.out.push(present.length);
    for (const code of present) {
      this.out.push(code);
      for (let field = 0; field < FIELDS.length; field++)
        this.out.push(least[code * FIELDS.length + field] ?? 0);
      if (code === OTHER) for (const occurrences of most) this.out.push(occurrences);
    }
  }
}
