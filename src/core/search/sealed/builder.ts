/**
 * Makes a sealed segment of passages, which come one after another.
 *
 * While it gathers it keeps five bytes a posting (the term's number, and the number of the occurrences in title,
 * heading and text), and as much again while it sorts them by term; the finished segment has about three.
 */
import type { FieldTerms } from '../analyser.ts';
import { FIELDS } from '../bm25.ts';
import { BytesList, WordsList } from './lists.ts';
import { Triples } from './triples.ts';
import { drained, type Gathered, write } from './writer.ts';

/** What counts distinct terms and occurrences is 16 bits wide. */
const MOST_OCCURRENCES = 0xffff;

/** Gathers passages for one sealed segment, and makes it. */
export class SealedBuilder {
  readonly #windowBits: number | undefined;
  readonly #numbers = new Map<string, number>();
  readonly #triples = new Triples();
  /** By posting, in the order they came: the term's number. */
  readonly #terms = new WordsList();
  readonly #codes = new BytesList();
  /** By passage: how many postings, and for each field how many distinct terms. */
  readonly #postings = new WordsList();
  readonly #lengths = FIELDS.map(() => new WordsList());
  #frequencies = new Uint32Array(1024);
  /** By term and field: occurrences in the passage at hand; zeros in between. */
  #occurrences = new Uint32Array(1024 * FIELDS.length);

  /** @param windowBits see `layout.ts`; 12 by default, fewer for tests of what happens at a window's end */
  constructor(windowBits?: number) {
    this.#windowBits = windowBits;
  }

  /** How many passages came so far. */
  get passages(): number {
    return this.#postings.length;
  }

  /**
   * Takes up a passage.
   *
   * @param terms as `analyse` gives them
   * @returns its number in the segment, its *slot*: they count from 0
   * @throws RangeError where a field has more than 65,535 terms; passages as `toPassages` cuts them have some hundreds
   */
  add(terms: FieldTerms): number {
    const slot = this.#postings.length;
    if (FIELDS.some((name) => terms[name].length > MOST_OCCURRENCES))
      throw new RangeError('a passage has more than 65,535 terms');
    const met: number[] = [];
    FIELDS.forEach((name, field) => {
      let distinct = 0;
      for (const term of terms[name]) {
        const number = this.#numberOf(term);
        const at = number * FIELDS.length;
        const first = this.#occurrences;
        if (first[at] === 0 && first[at + 1] === 0 && first[at + 2] === 0) met.push(number);
        const before = first[at + field] ?? 0;
        if (before === 0) distinct += 1;
        first[at + field] = before + 1;
      }
      this.#lengths[field]?.push(distinct);
    });
    for (const number of met) {
      const at = number * FIELDS.length;
      const counts = this.#occurrences;
      this.#triples.note(this.#codes.length, counts[at] ?? 0, counts[at + 1] ?? 0, counts[at + 2] ?? 0);
      this.#codes.push(this.#triples.latest);
      this.#terms.push(number);
      this.#frequencies[number] = (this.#frequencies[number] ?? 0) + 1;
      counts[at] = 0;
      counts[at + 1] = 0;
      counts[at + 2] = 0;
    }
    this.#postings.push(met.length);
    return slot;
  }

  /** @returns the segment's bytes, for `openSealed`; they may be stored, or handed to another thread */
  finish(): Uint8Array<ArrayBuffer> {
    const passages = this.#postings.length;
    const lengths = new Uint16Array(FIELDS.length * passages);
    this.#lengths.forEach((list, field) => {
      for (let slot = 0; slot < passages; slot++) lengths[field * passages + slot] = list.at(slot);
    });
    return drained(write(this.#byTerm(), lengths, this.#windowBits));
  }

  /** The postings sorted by term, by counting: within a term they stay in the order of the passages. */
  #byTerm(): Gathered {
    const terms = [...this.#numbers.keys()];
    const starts = new Uint32Array(terms.length + 1);
    for (let number = 0; number < terms.length; number++)
      starts[number + 1] = (starts[number] ?? 0) + (this.#frequencies[number] ?? 0);
    const next = starts.slice();
    const slots = new Uint32Array(this.#terms.length);
    const codes = new Uint8Array(this.#terms.length);
    const moved = new Map<number, number>();
    let posting = 0;
    for (let slot = 0; slot < this.#postings.length; slot++) {
      for (const end = posting + this.#postings.at(slot); posting < end; posting++) {
        const number = this.#terms.at(posting);
        const to = next[number] ?? 0;
        next[number] = to + 1;
        slots[to] = slot;
        codes[to] = this.#codes.at(posting);
        const rare = this.#triples.rare.get(posting);
        if (rare !== undefined) moved.set(to, rare);
      }
    }
    return { terms, starts, slots, codes, triples: this.#triples.moved(moved) };
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    if (number === this.#frequencies.length) {
      this.#frequencies = longer(this.#frequencies);
      this.#occurrences = longer(this.#occurrences);
    }
    return number;
  }
}

function longer(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(2 * numbers.length);
  twice.set(numbers);
  return twice;
}
