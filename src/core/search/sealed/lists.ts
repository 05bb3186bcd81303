/** Lists of numbers that grow without being copied: some hundred thousand numbers at a time. */

const CHUNK_BITS = 18;
const CHUNK = 1 << CHUNK_BITS;

/** Whole numbers below 2 ** 32. */
export class WordsList {
  readonly #chunks: Uint32Array[] = [];
  length = 0;

  push(value: number): void {
    const place = this.length & (CHUNK - 1);
    // The first chunk begins small: most segments of a test, and many collections, stay in it.
    let chunk = this.#chunks[this.#chunks.length - 1];
    if (chunk === undefined || place === 0 || place === chunk.length) chunk = this.#more(place);
    chunk[place] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }

  #more(place: number): Uint32Array {
    if (place === 0) {
      const chunk = new Uint32Array(this.#chunks.length === 0 ? 256 : CHUNK);
      this.#chunks.push(chunk);
      return chunk;
    }
    const chunk = new Uint32Array(Math.min(CHUNK, 2 * place));
    chunk.set(this.#chunks.pop() ?? []);
    this.#chunks.push(chunk);
    return chunk;
  }
}

/** Whole numbers below 256. */
export class BytesList {
  readonly #chunks: Uint8Array[] = [];
  length = 0;

  push(value: number): void {
    const place = this.length & (CHUNK - 1);
    if (place === 0) this.#chunks.push(new Uint8Array(CHUNK));
    const chunk = this.#chunks[this.#chunks.length - 1];
    if (chunk) chunk[place] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }
}

/** Whole numbers below 65,536. */
export class HalvesList {
  readonly #chunks: Uint16Array[] = [];
  length = 0;

  push(value: number): void {
    const place = this.length & (CHUNK - 1);
    if (place === 0) this.#chunks.push(new Uint16Array(CHUNK));
    const chunk = this.#chunks[this.#chunks.length - 1];
    if (chunk) chunk[place] = value;
    this.length += 1;
  }

  /** All of them in one piece; the list is empty afterwards. */
  take(): Uint16Array {
    const all = new Uint16Array(this.length);
    for (let from = 0; from < this.length; from += CHUNK) {
      const chunk = this.#chunks.shift();
      if (chunk) all.set(chunk.subarray(0, this.length - from), from);
    }
    this.length = 0;
    return all;
  }
}
