/**
 * What postings say, before rarity: the sum of `saturation` over the fields, looked up.
 *
 * The sums are those of the live index to the last bit: the same expressions, added in the fields' order. A field
 * without the term adds 0, which changes no bit.
 */
import { BOOSTS, FIELDS, saturation } from '../bm25.ts';
import type { Cursor } from './cursor.ts';
import { BOUNDED_FROM, CODE_SHIFT, OTHER, PLACE } from './layout.ts';
import type { SealedSegment } from './sealedSegment.ts';

const CODES = OTHER + 1;

/** The values of one segment for given mean lengths. */
export class Saturations {
  readonly #segment: SealedSegment;
  readonly #averages: readonly number[];
  /** By row and length: a field's value. The first row is of no occurrences. */
  readonly table: Float64Array;
  /** By code: where its row of the title, of the heading and of the text begins in `table`. */
  readonly titles = new Int32Array(CODES);
  readonly headings = new Int32Array(CODES);
  readonly texts = new Int32Array(CODES);
  /** By code: 1 where it is of the text alone. */
  readonly plain = new Uint8Array(CODES);

  /** @param averages the mean length of each field over all visible passages */
  constructor(segment: SealedSegment, averages: readonly number[]) {
    this.#segment = segment;
    this.#averages = averages;
    const width = segment.longest + 1;
    const places = [this.titles, this.headings, this.texts];
    const rows = new Map<string, number>();
    const values: { readonly field: number; readonly frequency: number }[] = [];
    const count = segment.codes.length / FIELDS.length;
    for (let code = 0; code < count; code++) {
      places.forEach((place, field) => {
        const frequency = segment.codes[code * FIELDS.length + field] ?? 0;
        if (frequency === 0) return;
        const key = `${field} ${frequency}`;
        const row = rows.get(key) ?? values.push({ field, frequency });
        rows.set(key, row);
        place[code] = row * width;
      });
      this.plain[code] = this.titles[code] === 0 && this.headings[code] === 0 ? 1 : 0;
    }
    this.table = new Float64Array((values.length + 1) * width);
    values.forEach(({ field, frequency }, index) => {
      const from = (index + 1) * width;
      for (let length = 0; length < width; length++)
        this.table[from + length] = this.#value(field, frequency, length);
    });
  }

  /** What a posting says. @param code as it stands in the run that the cursor is at */
  sum(cursor: Cursor, code: number, slot: number): number {
    const { passages, lengths } = this.#segment;
    const title = lengths[slot] ?? 0;
    const heading = lengths[passages + slot] ?? 0;
    const text = lengths[2 * passages + slot] ?? 0;
    if (code === OTHER) {
      const at = cursor.othersAt(slot & ((1 << this.#segment.windowBits) - 1));
      return this.#sumOf(cursor.postings, at, title, heading, text);
    }
    const { table } = this;
    return (
      (table[(this.titles[code] ?? 0) + title] ?? 0) +
      (table[(this.headings[code] ?? 0) + heading] ?? 0) +
      (table[(this.texts[code] ?? 0) + text] ?? 0)
    );
  }

  /**
   * The most that a term's postings say, by code; 0 for a code that does not occur.
   *
   * @param cursor of the term, at its first run, where it is left
   */
  bounds(number: number, cursor: Cursor): Float64Array {
    const bounds = new Float64Array(CODES);
    const { postings } = this.#segment;
    if (this.#segment.frequency(number) < BOUNDED_FROM) {
      for (; !cursor.ended; cursor.next()) {
        for (let at = cursor.from; at < cursor.to; at++) {
          const posting = postings[at] ?? 0;
          const code = posting >>> CODE_SHIFT;
          const value = this.sum(cursor, code, cursor.base + (posting & PLACE));
          if (value > (bounds[code] ?? 0)) bounds[code] = value;
        }
      }
      cursor.rewind();
      return bounds;
    }
    let at = this.#segment.placeOf(number).bounds;
    const count = postings[at++] ?? 0;
    for (let i = 0; i < count; i++) {
      const code = postings[at] ?? 0;
      const [title = 0, heading = 0, text = 0] = postings.subarray(at + 1, at + 4);
      at += 4;
      const source = code === OTHER ? postings : this.#segment.codes;
      bounds[code] = this.#sumOf(source, code === OTHER ? at : code * FIELDS.length, title, heading, text);
    }
    return bounds;
  }

  /** @param at where occurrences in title, heading and text stand in `source` */
  #sumOf(source: Uint16Array, at: number, title: number, heading: number, text: number): number {
    const lengths = [title, heading, text];
    let sum = 0;
    for (let field = 0; field < FIELDS.length; field++) {
      const frequency = source[at + field] ?? 0;
      if (frequency > 0) sum += this.#value(field, frequency, lengths[field] ?? 0);
    }
    return sum;
  }

  #value(field: number, frequency: number, length: number): number {
    return (BOOSTS[field] ?? 1) * saturation(frequency, length, this.#averages[field] ?? 1);
  }
}
