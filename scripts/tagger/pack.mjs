/**
 * The tagger's model as one file that is used as it lies there.
 *
 * The package keeps its lexicon of 88,000 words as JSON and base64. Parsing that, copying it and hashing every word
 * costs more at each start than answering a question. Here the numbers are written as they stand in memory, and the
 * words with a hash table over them, so that a start reads bytes and a look-up decodes the few words it meets.
 */
import { createRequire } from 'node:module';
import { hashOf, LEXICON_PARTS } from './model.mjs';

/** At least a quarter of the slots stay free: a probe for a word that is not there ends soon. */
const FULLEST = 0.75;

/**
 * Packs the model of `wink-eng-lite-web-model`, as its own loader gives it.
 *
 * @returns {Buffer} what `modelFrom` of model.mjs reads
 */
export function packTagger() {
  const model = createRequire(import.meta.url)('wink-eng-lite-web-model/dist/load-core-model.js')();
  const { lexicon, xpansions, features, ...rest } = model;
  const { lexeme, posClusters, ...plain } = features;
  const { list, hash: _, ...sizes } = lexeme;
  const { offsets, bytes } = packWords(list);
  const parts = [lexicon, xpansions, tableOf(list), offsets, bytes];
  const header = {
    ...rest,
    features: { ...plain, posClusters: { ...posClusters, list: posClusters.list.map((set) => [...set]) } },
    lexeme: sizes,
    lengths: Object.fromEntries(LEXICON_PARTS.map((name, i) => [name, parts[i].length])),
  };
  const text = JSON.stringify(header);
  // Numbers are read where they lie, which must be at a multiple of their size.
  const head = Buffer.from(text + ' '.repeat((4 - (Buffer.byteLength(text) % 4)) % 4));
  const size = Uint32Array.of(head.length);
  return Buffer.concat([size, head, ...parts].map(bytesOf));
}

function bytesOf(array) {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

function packWords(list) {
  const encoded = list.map((word) => Buffer.from(word, 'utf8'));
  if (encoded.some((bytes, i) => bytes.toString('utf8') !== list[i]))
    throw new Error('a word of the lexicon is no text');
  const offsets = new Uint32Array(list.length + 1);
  encoded.forEach((bytes, i) => {
    offsets[i + 1] = offsets[i] + bytes.length;
  });
  return { offsets, bytes: Buffer.concat(encoded) };
}

/** Open addressing, the next free slot; a slot holds a word's index plus one, or 0. */
function tableOf(list) {
  let size = 1;
  while (list.length > size * FULLEST) size *= 2;
  const table = new Uint32Array(size);
  // The package's loader lets the last of equal words win.
  for (const [word, index] of new Map(list.map((word, index) => [word, index]))) {
    let slot = hashOf(word) & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = index + 1;
  }
  return table;
}
