/**
 * A sealed segment's bytes: one buffer, its parts views onto it.
 *
 * A header of 64-bit floating-point numbers (exact for whole numbers, and a magic number that reads wrong on a
 * machine of the other byte order), then the sections, each at a multiple of eight. Header and sections have a
 * checksum each, but the postings: these are by far the largest, and have one for every page, so that a page is
 * read, and trusted, when a query first touches it. Nothing else of a page is looked at before (`Load`).
 *
 * Postings are runs of 16-bit numbers. A *window* is `2 ** windowBits` passages in a row, at most 4,096; a *run* is a
 * term's postings in one window:
 *
 * - the window's number,
 * - how many postings less one (12 bits), `RUN_HAS_MASK`, `RUN_HAS_OTHERS`,
 * - with `RUN_HAS_MASK`: one bit for each code that occurs,
 * - the postings in order: the passage's place in the window (12 bits) and its code (4 bits),
 * - with `RUN_HAS_OTHERS`: how many postings have the code `OTHER`, and for each its place and its occurrences in
 *   title, heading and text.
 *
 * A *code* stands for occurrences in title, heading and text; the segment's 15 commonest triples have one.
 *
 * A term in `BOUNDED_FROM` passages or more begins with what bounds its scores: how many codes occur, then each code
 * with the least length of each field among its passages, and for `OTHER`, which comes last, the most occurrences in
 * each field besides.
 */
import { checksum } from './checksum.ts';

/** The most a window may have: a place in it takes 12 bits. */
export const MOST_WINDOW_BITS = 12;
export const PLACE = 0xfff;
export const CODE_SHIFT = 12;
/** The code of every triple that has none of its own. */
export const OTHER = 15;
export const RUN_HAS_MASK = 0x4000;
export const RUN_HAS_OTHERS = 0x8000;
/** A run of so many postings tells which codes occur. */
export const MASKED_FROM = 8;
/** A term of so many passages tells what bounds its scores; for a rarer one they are soon looked at. */
export const BOUNDED_FROM = 64;

/** 'attach' in six bytes. */
const MAGIC = 0x617474616368;
const VERSION = 2;
const HEADER_NUMBERS = 64;
const HEADER_BYTES = HEADER_NUMBERS * 8;
/** Where the list of sections begins: three numbers each, start and length in bytes, and checksum. */
const SECTIONS_FROM = 16;
/** 16-bit numbers of postings under one checksum. */
export const PAGE = 32_768;

/** What a sealed segment is made of. */
export interface SealedParts {
  readonly windowBits: number;
  readonly passages: number;
  /** By field: the sum over all passages of its distinct terms. */
  readonly totalLengths: readonly number[];
  /** By field and passage: distinct terms. */
  readonly lengths: Uint16Array;
  /** By code: occurrences in title, heading and text; as many as there are codes, `OTHER` not among them. */
  readonly codes: Uint16Array;
  /** Where each term begins in `words`, and where the last one ends. */
  readonly offsets: Uint32Array;
  /** The terms in CESU-8, in order. */
  readonly words: Uint8Array;
  /** Where each term begins in `postings`, and where the last one ends. */
  readonly starts: Uint32Array;
  /** By term: how many passages hold it. */
  readonly frequencies: Uint32Array;
  readonly postings: Uint16Array;
}

/** A sealed segment that is not as it was written. */
export class SealedDamage extends Error {
  override readonly name = 'SealedDamage';
  constructor(what: string) {
    super(`the sealed index cannot be used: ${what}`);
  }
}

/** Puts a segment's parts into one buffer, which may be stored or handed to another thread. */
export function pack(parts: SealedParts): Uint8Array<ArrayBuffer> {
  const { lengths, codes, offsets, words, starts, frequencies, postings } = parts;
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const pages = new Uint32Array(Math.ceil(roundUp(postings.byteLength) / 2 / PAGE));
  const sections = [lengths, codes, offsets, words, starts, frequencies, postings, pages];
  let size = HEADER_BYTES;
  const places = sections.map(({ byteLength }) => {
    const place = size;
    size += roundUp(byteLength);
    return place;
  });
  const bytes = new Uint8Array(size);
  const header = new Float64Array(bytes.buffer, 0, HEADER_NUMBERS);
  header.set([MAGIC, VERSION, size, parts.windowBits, parts.passages, ...parts.totalLengths, longest]);
  sections.forEach((section, index) => {
    const place = places[index] ?? 0;
    const { buffer, byteOffset, byteLength } = section;
    if (section === pages) {
      const written = new Uint16Array(bytes.buffer, places[index - 1], roundUp(postings.byteLength) / 2);
      for (let page = 0; page < pages.length; page++) pages[page] = checksum(pageOf(written, page));
    }
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), place);
    const sum = section === postings ? 0 : checksum(bytes.subarray(place, place + roundUp(byteLength)));
    header.set([place, byteLength, sum], SECTIONS_FROM + 3 * index);
  });
  header[HEADER_NUMBERS - 1] = checksum(bytes.subarray(0, HEADER_BYTES - 8));
  return bytes;
}

/**
 * Puts the bytes from `start` to before `end` where they belong in the bytes that are being opened. Called before a
 * stretch is first read: for all but the postings while a segment is opened, for a page of these when a query first
 * touches it.
 */
export type Load = (start: number, end: number) => void;

/**
 * Reads what `pack` wrote, without copying where the bytes begin at a multiple of eight in their buffer.
 *
 * @param load where the bytes are not all there yet; they must begin at a multiple of eight then
 * @returns the parts, the greatest of the lengths, and what makes sure of a stretch of the postings before it is read
 * @throws SealedDamage where anything but the postings is not as it was written
 */
export function unpack(
  given: Uint8Array,
  load: Load = () => {},
): { parts: SealedParts; longest: number; trust: (from: number, to: number) => void } {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  if (bytes.length < HEADER_BYTES) throw new SealedDamage('it is cut off');
  load(0, HEADER_BYTES);
  const header = new Float64Array(bytes.buffer, bytes.byteOffset, HEADER_NUMBERS);
  if (header[0] !== MAGIC) throw new SealedDamage('it is none, or of a machine of another byte order');
  if (header[HEADER_NUMBERS - 1] !== checksum(bytes.subarray(0, HEADER_BYTES - 8)))
    throw new SealedDamage('its header is damaged');
  if (header[1] !== VERSION) throw new SealedDamage('another version of the program made it');
  if (header[2] !== bytes.length)
    throw new SealedDamage(bytes.length < (header[2] ?? 0) ? 'it is cut off' : 'there is more after its end');
  const placeOf = (index: number): readonly [number, number] => {
    const [place = 0, length = 0, sum] = header.subarray(SECTIONS_FROM + 3 * index);
    const whole = bytes.subarray(place, place + roundUp(length));
    if (index !== POSTINGS) load(place, place + whole.length);
    if (index !== POSTINGS && checksum(whole) !== sum)
      throw new SealedDamage(`its ${SECTIONS[index]} are damaged`);
    return [bytes.byteOffset + place, length];
  };
  const of16 = (index: number): Uint16Array => {
    const [place, length] = placeOf(index);
    return new Uint16Array(bytes.buffer, place, length / 2);
  };
  const of32 = (index: number): Uint32Array => {
    const [place, length] = placeOf(index);
    return new Uint32Array(bytes.buffer, place, length / 4);
  };
  const [wordsAt, wordsLength] = placeOf(3);
  const parts: SealedParts = {
    windowBits: header[3] ?? 0,
    passages: header[4] ?? 0,
    totalLengths: [...header.subarray(5, 8)],
    lengths: of16(0),
    codes: of16(1),
    offsets: of32(2),
    words: new Uint8Array(bytes.buffer, wordsAt, wordsLength),
    starts: of32(4),
    frequencies: of32(5),
    postings: of16(POSTINGS),
  };
  const padded = new Uint16Array(
    bytes.buffer,
    parts.postings.byteOffset,
    roundUp(parts.postings.byteLength) / 2,
  );
  const from = parts.postings.byteOffset - bytes.byteOffset;
  const longest = header[8] ?? 0;
  return { parts, longest, trust: truster(padded, of32(7), (start, end) => load(from + start, from + end)) };
}

/** The sections in their order. */
const SECTIONS = ['lengths', 'codes', 'terms', 'terms', 'places', 'frequencies', 'postings', 'checksums'];
const POSTINGS = 6;

/** @param load by places in the postings' bytes */
function truster(postings: Uint16Array, sums: Uint32Array, load: Load): (from: number, to: number) => void {
  const trusted = new Uint8Array(sums.length);
  return (from, to) => {
    const last = Math.ceil(to / PAGE);
    for (let page = Math.floor(from / PAGE); page < last; page++) {
      if (trusted[page] === 1) continue;
      const bytes = pageOf(postings, page);
      load(2 * page * PAGE, 2 * page * PAGE + bytes.length);
      if (checksum(bytes) !== sums[page]) throw new SealedDamage('its postings are damaged');
      trusted[page] = 1;
    }
  };
}

function pageOf(postings: Uint16Array, page: number): Uint8Array {
  const { buffer, byteOffset, length } = postings;
  return new Uint8Array(buffer, byteOffset + 2 * page * PAGE, 2 * Math.min(PAGE, length - page * PAGE));
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
