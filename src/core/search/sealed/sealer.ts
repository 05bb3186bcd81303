/**
 * Makes a sealed segment of others, live and sealed, whose postings come in pieces: here, or in another thread.
 *
 * Nothing is analysed again: a posting goes over as it is, its passage under a new number. The pieces are plain data
 * for the structured clone algorithm. While it gathers it keeps nine bytes a posting, and as much again while it
 * sorts them.
 */
import { FIELDS } from '../bm25.ts';
import { Cursor } from './cursor.ts';
import { CODE_SHIFT, OTHER, PLACE } from './layout.ts';
import { BytesList, WordsList } from './lists.ts';
import { openSealed, type SealedSegment } from './sealedSegment.ts';
import { Triples } from './triples.ts';
import { type Gathered, STEP_POSTINGS, write } from './writer.ts';

/** How long the passages of the new segment are, a piece of them. */
interface LengthsPiece {
  readonly kind: 'lengths';
  /** The first passage's slot in the new segment. */
  readonly first: number;
  /** By passage and field: distinct terms. */
  readonly lengths: Uint16Array;
}

/** Some terms of a live segment: see `PostingsPiece`; slots are those of the new segment. */
interface LivePiece {
  readonly kind: 'postings';
  readonly terms: readonly string[];
  readonly postings: Uint32Array;
}

/** Some bytes of a sealed segment, in order. */
interface BytesPiece {
  readonly kind: 'bytes';
  /** Of the whole. */
  readonly size: number;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** By slot of the sealed segment whose bytes came before: the slot in the new one, or -1 for none. */
interface PlacesPiece {
  readonly kind: 'places';
  readonly places: Int32Array;
}

/** What a `Sealer` is given. */
export type SealPiece = LengthsPiece | LivePiece | BytesPiece | PlacesPiece;

/** Bytes of a sealed segment in one piece. */
const PIECE_BYTES = 1 << 20;

/** The bytes of a sealed segment in pieces, each a copy. */
export function* bytePieces(segment: SealedSegment): Generator<BytesPiece> {
  const { bytes } = segment;
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    yield { kind: 'bytes', size: bytes.length, at, bytes: bytes.slice(at, at + PIECE_BYTES) };
}

/** Puts together what `bytePieces` took apart. */
export class ByteGatherer {
  #bytes = new Uint8Array(0);
  #filled = 0;

  /** @throws Error for a piece that does not come after the one before it */
  take({ size, at, bytes }: Omit<BytesPiece, 'kind'>): void {
    if (at === 0) {
      this.#bytes = new Uint8Array(size);
      this.#filled = 0;
    }
    if (at !== this.#filled || at + bytes.length > this.#bytes.length)
      throw new Error('the pieces of a sealed segment are not in order');
    this.#bytes.set(bytes, at);
    this.#filled += bytes.length;
  }

  /** @returns the whole, which is not kept @throws Error where a piece lacks */
  whole(): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes;
    if (bytes.length === 0 || this.#filled !== bytes.length)
      throw new Error('a sealed segment lacks a piece');
    this.#bytes = new Uint8Array(0);
    return bytes;
  }
}

/** Takes pieces, and makes a sealed segment's bytes of them. */
export class Sealer {
  readonly #passages: number;
  readonly #windowBits: number | undefined;
  readonly #lengths: Uint16Array;
  readonly #numbers = new Map<string, number>();
  readonly #triples = new Triples();
  /** By posting, in the order they came. */
  readonly #terms = new WordsList();
  readonly #slots = new WordsList();
  readonly #codes = new BytesList();
  readonly #gatherer = new ByteGatherer();
  /** By slot and field: occurrences of the term at hand; zeros in between. */
  readonly #occurrences: Uint16Array;

  /**
   * @param passages how many the new segment has
   * @param windowBits see `layout.ts`; 12 by default, fewer for tests
   */
  constructor(passages: number, windowBits?: number) {
    this.#passages = passages;
    this.#windowBits = windowBits;
    this.#lengths = new Uint16Array(FIELDS.length * passages);
    this.#occurrences = new Uint16Array(FIELDS.length * passages);
  }

  /**
   * Takes a piece, in steps.
   *
   * @throws Error for pieces of bytes out of order
   * @throws SealedDamage where the bytes are not those of a sealed segment
   */
  *take(piece: SealPiece): Generator<void> {
    if (piece.kind === 'lengths') {
      piece.lengths.forEach((length, at) => {
        const slot = piece.first + Math.floor(at / FIELDS.length);
        this.#lengths[(at % FIELDS.length) * this.#passages + slot] = length;
      });
    } else if (piece.kind === 'postings') this.#takeLive(piece);
    else if (piece.kind === 'bytes') this.#gatherer.take(piece);
    else yield* this.#takeSealed(openSealed(this.#gatherer.whole()), piece.places);
  }

  /** @returns the segment's bytes, for `openSealed`; in steps, as `write` */
  *finish(): Generator<void, Uint8Array<ArrayBuffer>> {
    const gathered = yield* this.#byTerm();
    return yield* write(gathered, this.#lengths, this.#windowBits);
  }

  #takeLive({ terms, postings }: LivePiece): void {
    let at = 0;
    const next = (): number => postings[at++] ?? 0;
    for (const term of terms) {
      const number = this.#numberOf(term);
      const met: number[] = [];
      for (let fields = next(); fields > 0; fields--) {
        const field = next();
        for (let more = next(); more > 0; more--) {
          const slot = next();
          const place = slot * FIELDS.length;
          const here = this.#occurrences;
          if (here[place] === 0 && here[place + 1] === 0 && here[place + 2] === 0) met.push(slot);
          here[place + field] = next();
        }
      }
      const here = this.#occurrences;
      for (const slot of met) {
        const place = slot * FIELDS.length;
        this.#note(number, slot, here[place] ?? 0, here[place + 1] ?? 0, here[place + 2] ?? 0);
        here.fill(0, place, place + FIELDS.length);
      }
    }
  }

  *#takeSealed(segment: SealedSegment, places: Int32Array): Generator<void> {
    let done = 0;
    for (let term = 0; term < segment.dictionary.size; term++) {
      let number = -1;
      for (const cursor = new Cursor(segment, term); !cursor.ended; cursor.next()) {
        done += cursor.to - cursor.from;
        for (let at = cursor.from; at < cursor.to; at++) {
          const posting = cursor.postings[at] ?? 0;
          const slot = places[cursor.base + (posting & PLACE)] ?? -1;
          if (slot < 0) continue;
          const code = posting >>> CODE_SHIFT;
          const from = code === OTHER ? cursor.othersAt(posting & PLACE) : code * FIELDS.length;
          const source = code === OTHER ? cursor.postings : segment.codes;
          if (number < 0) number = this.#numberOf(segment.dictionary.at(term));
          this.#note(number, slot, source[from] ?? 0, source[from + 1] ?? 0, source[from + 2] ?? 0);
        }
      }
      if (done < STEP_POSTINGS) continue;
      done = 0;
      yield;
    }
  }

  #note(number: number, slot: number, title: number, heading: number, text: number): void {
    this.#triples.note(this.#codes.length, title, heading, text);
    this.#codes.push(this.#triples.latest);
    this.#terms.push(number);
    this.#slots.push(slot);
  }

  /** The postings by term, by counting, and within a term by slot. */
  *#byTerm(): Generator<void, Gathered> {
    const count = this.#terms.length;
    const terms = [...this.#numbers.keys()];
    const starts = new Uint32Array(terms.length + 1);
    for (let posting = 0; posting < count; posting++) {
      const after = this.#terms.at(posting) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
      if (posting % STEP_POSTINGS === 0) yield;
    }
    for (let number = 0; number < terms.length; number++)
      starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
    const next = starts.slice();
    /** By posting in the new order: which it was. */
    const from = new Uint32Array(count);
    for (let posting = 0; posting < count; posting++) {
      const number = this.#terms.at(posting);
      const to = next[number] ?? 0;
      next[number] = to + 1;
      from[to] = posting;
      if (posting % STEP_POSTINGS === 0) yield;
    }
    let sorted = 0;
    for (let number = 0; number < terms.length; number++) {
      const own = from.subarray(starts[number], starts[number + 1]);
      this.#sort(own);
      sorted += own.length;
      if (sorted < STEP_POSTINGS) continue;
      sorted = 0;
      yield;
    }
    const slots = new Uint32Array(count);
    const codes = new Uint8Array(count);
    const moved = new Map<number, number>();
    for (let to = 0; to < count; to++) {
      const posting = from[to] ?? 0;
      slots[to] = this.#slots.at(posting);
      codes[to] = this.#codes.at(posting);
      const rare = this.#triples.rare.get(posting);
      if (rare !== undefined) moved.set(to, rare);
      if (to % STEP_POSTINGS === 0) yield;
    }
    return { terms, starts, slots, codes, triples: this.#triples.moved(moved) };
  }

  /** Puts a term's postings in the order of their slots: as they came from one segment they mostly are already. */
  #sort(postings: Uint32Array): void {
    const count = postings.length;
    let ascending = true;
    for (let at = 1; at < count && ascending; at++)
      ascending = this.#slots.at(postings[at - 1] ?? 0) < this.#slots.at(postings[at] ?? 0);
    if (ascending) return;
    // A slot and a place in one number, exact below 2 ** 53: numbers alone are sorted without a call for each pair.
    const keys = Float64Array.from(postings, (posting, at) => this.#slots.at(posting) * count + at).sort();
    const before = postings.slice();
    keys.forEach((key, at) => {
      postings[at] = before[key % count] ?? 0;
    });
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}
