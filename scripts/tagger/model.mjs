/**
 * wink-nlp's English model, read from what pack.mjs wrote: the same words, numbers and machines as
 * `wink-eng-lite-web-model` gives, of which tests/scripts/tagger.test.ts makes sure, without the work at the start.
 * What parts of speech do not need (entities, sentiment, negation, lemmas) is left out.
 */
import features from 'wink-eng-lite-web-model/dist/feature.js';
import loadPos from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import loadSentences from 'wink-eng-lite-web-model/dist/load-sbd-model.js';

/** What follows the header, in order; all but the last are 32-bit numbers. */
export const LEXICON_PARTS = ['lexicon', 'xpansions', 'table', 'offsets', 'words'];

/** FNV-1a over UTF-16 units. */
export function hashOf(word) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

const NOTHING = { machines: ['[100,0,{"0":{}},{},{},{}]'], transformers: [] };

/**
 * A model for `winkNlp(model, ['sbd', 'pos'])`, and for no other pipe.
 *
 * @public imported by the module that cli/bundle.mjs writes
 * @param {() => Uint8Array} read gives the packed bytes, when they are needed
 */
export function modelFrom(read) {
  return {
    core: () => coreOf(read()),
    sbd: loadSentences,
    pos: loadPos,
    ner: () => ({ machines: [], transformers: [] }),
    sa: () => NOTHING,
    negation: () => NOTHING,
    metaCER: () => NOTHING,
    featureFn: features,
    addons: {},
  };
}

function coreOf(bytes) {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const buffer = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const size = buffer.readUInt32LE(0);
  const { lexeme, lengths, features: small, ...model } = JSON.parse(buffer.toString('utf8', 4, 4 + size));
  const part = {};
  let at = buffer.byteOffset + 4 + size;
  for (const name of LEXICON_PARTS) {
    const Kind = name === 'words' ? Uint8Array : Uint32Array;
    part[name] = new Kind(buffer.buffer, at, lengths[name]);
    at += part[name].byteLength;
  }
  for (const feature of Object.values(small))
    if (feature.hash) feature.hash = Object.assign(Object.create(null), feature.hash);
  small.posClusters.list = small.posClusters.list.map((tags) => new Set(tags));
  const words = Buffer.from(part.words.buffer, part.words.byteOffset, part.words.length);
  return {
    ...model,
    lexicon: part.lexicon,
    xpansions: part.xpansions,
    features: { ...small, lexeme: { ...lexeme, ...wordsOf(part.table, part.offsets, words) } },
  };
}

/**
 * The words as wink-nlp uses them: `hash[word]` and `list[index]` to read, `hash[word] = index` and
 * `list.push(word)` for words that the lexicon does not have.
 */
function wordsOf(table, offsets, words) {
  const mask = table.length - 1;
  const decoded = [];
  const known = new Map();
  let length = offsets.length - 1;
  const wordAt = (index) => {
    const word = decoded[index];
    if (word !== undefined || !(index < offsets.length - 1)) return word;
    decoded[index] = words.toString('utf8', offsets[index], offsets[index + 1]);
    return decoded[index];
  };
  const indexOf = (word) => {
    for (let slot = hashOf(word) & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
      const index = table[slot] - 1;
      // UTF-8 is never shorter than UTF-16 in units: most strangers need not be decoded.
      if (offsets[index + 1] - offsets[index] >= word.length && wordAt(index) === word) return index;
    }
    return undefined;
  };
  const push = (word) => {
    decoded[length] = word;
    return ++length;
  };
  return {
    hash: new Proxy(Object.create(null), {
      get(_, word) {
        let index = known.get(word);
        if (index !== undefined) return index;
        index = indexOf(word);
        if (index !== undefined) known.set(word, index);
        return index;
      },
      set(_, word, index) {
        known.set(word, index);
        return true;
      },
    }),
    list: new Proxy([], {
      get: (_, key) => (key === 'push' ? push : key === 'length' ? length : wordAt(Number(key))),
    }),
  };
}
