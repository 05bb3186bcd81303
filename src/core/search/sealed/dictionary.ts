/**
 * Words in order, in one run of bytes, found by binary search.
 *
 * Words are kept in CESU-8 (Unicode Technical Report 26): each UTF-16 unit by itself in one to three bytes. So every
 * string has a form, and bytes have the order of JavaScript's own comparison of strings, in which they were sorted.
 */

/** A word's CESU-8. */
function encode(word: string): Uint8Array {
  const bytes = new Uint8Array(3 * word.length);
  let to = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 0x80) bytes[to++] = unit;
    else {
      if (unit < 0x800) bytes[to++] = 0xc0 | (unit >> 6);
      else {
        bytes[to++] = 0xe0 | (unit >> 12);
        bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
      }
      bytes[to++] = 0x80 | (unit & 0x3f);
    }
  }
  return bytes.subarray(0, to);
}

/** Words that stand in order; a word's *number* is its place. */
export class Dictionary {
  /** How many words there are. */
  readonly size: number;
  readonly #offsets: Uint32Array;
  readonly #bytes: Uint8Array;

  /**
   * @param offsets where each word begins, and where the last one ends
   * @param bytes the words in CESU-8, sorted, each once
   */
  constructor(offsets: Uint32Array, bytes: Uint8Array) {
    this.size = Math.max(0, offsets.length - 1);
    this.#offsets = offsets;
    this.#bytes = bytes;
  }

  /** @returns the word's number, or -1 */
  find(word: string): number {
    const wanted = encode(word);
    const at = this.#firstFrom(wanted);
    if (at === this.size) return -1;
    const length = (this.#offsets[at + 1] ?? 0) - (this.#offsets[at] ?? 0);
    return length === wanted.length && this.#compare(at, wanted) === 0 ? at : -1;
  }

  /** @returns the word of a number; '' for one that is not there */
  at(number: number): string {
    const bytes = this.#bytes;
    const end = this.#offsets[number + 1] ?? 0;
    let word = '';
    for (let at = this.#offsets[number] ?? end; at < end; at++) {
      const first = bytes[at] ?? 0;
      let unit = first;
      if (first >= 0xe0) {
        unit = ((first & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
        at += 2;
      } else if (first >= 0xc0) {
        unit = ((first & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f);
        at += 1;
      }
      word += String.fromCharCode(unit);
    }
    return word;
  }

  /** @returns the numbers of the words that begin so: from the first to before the second */
  range(prefix: string): readonly [number, number] {
    const wanted = encode(prefix);
    const from = this.#firstFrom(wanted);
    let low = from;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, wanted) === 0) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  /** The first word that is not before these bytes. */
  #firstFrom(wanted: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0 for a word before these bytes, above 0 for one after, 0 for one that begins with them. */
  #compare(number: number, wanted: Uint8Array): number {
    const bytes = this.#bytes;
    const start = this.#offsets[number] ?? 0;
    const length = (this.#offsets[number + 1] ?? 0) - start;
    for (let at = 0; at < wanted.length; at++) {
      if (at === length) return -1;
      const difference = (bytes[start + at] ?? 0) - (wanted[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/**
 * Lays words out for a `Dictionary`.
 *
 * @param words sorted by JavaScript's comparison, each once
 * @throws RangeError where they come to 4 GB
 */
export function layOut(words: readonly string[]): { offsets: Uint32Array; bytes: Uint8Array } {
  const offsets = new Uint32Array(words.length + 1);
  let bytes = new Uint8Array(1024);
  let end = 0;
  words.forEach((word, number) => {
    const encoded = encode(word);
    if (end + encoded.length > bytes.length) {
      if (end + encoded.length > 0xffff_ffff) throw new RangeError('the words of one segment come to 4 GB');
      const longer = new Uint8Array(2 * (end + encoded.length));
      longer.set(bytes);
      bytes = longer;
    }
    bytes.set(encoded, end);
    end += encoded.length;
    offsets[number + 1] = end;
  });
  return { offsets, bytes: bytes.subarray(0, end) };
}
