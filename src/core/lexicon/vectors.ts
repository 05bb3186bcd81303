/**
 * How alike two English words are in use: 'telephoned' and 'rang', 'opposed' and 'voted'. What synonym tables miss.
 *
 * The vectors are counts of company kept, compressed (see `bench/vectors/build.ts`); nothing is generated from them,
 * and they never make two names one. The table is read at the first look-up.
 */
import { DIMENSIONS, VECTORS, WORDS } from './vectors/table.ts';

interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly bytes: Int8Array;
}

let table: Table | null = null;

function read(): Table {
  if (table === null) {
    const buffer = Buffer.from(VECTORS, 'base64');
    table = {
      rows: new Map(WORDS.split(' ').map((word, row) => [word, row])),
      bytes: new Int8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength),
    };
  }
  return table;
}

/**
 * The place of a word in the table, to be kept where a word is compared with many.
 *
 * @param folded a word as `tokenize` folds it
 * @returns its row, or -1 where the word is unknown
 */
export function vectorOf(folded: string): number {
  return read().rows.get(folded) ?? -1;
}

/**
 * How alike two words are: the cosine of their vectors.
 *
 * @param a a row as `vectorOf` gives it
 * @param b another
 * @returns -1 to 1; 0 where either is unknown
 */
export function alike(a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { bytes } = table ?? read();
  let sum = 0;
  const end = (a + 1) * DIMENSIONS;
  // Whole numbers: their sum is exact in any order.
  for (let i = a * DIMENSIONS, j = b * DIMENSIONS; i < end; i++, j++)
    sum += (bytes[i] ?? 0) * (bytes[j] ?? 0);
  return sum / (127 * 127);
}
