/**
 * The name words of one collection of documents, and their families.
 *
 * Invariant: what a book answers depends on the names that are in it now and on nothing else, so that a room which
 * sees a collection learns nothing of another. A look-up never walks the vocabulary: it meets words with the same
 * key, with the same consonants, and one edit of the key away.
 */
import { distance } from 'fastest-levenshtein';
import { consonantsOf, keyOfSound } from './key.ts';
import { type Analysis, analyse } from './sounds.ts';
import { analysisSimilarity, NEAR_NAME } from './word.ts';

/** One name word of a book. */
export interface NameOccurrence {
  /** As `tokenize` folds it. */
  readonly folded: string;
  /** As it is printed; of several ways the first that is not all capitals. */
  readonly printed: string;
  /** How often it occurs. */
  readonly count: number;
}

/** Another spelling of a name. `similarity` is 0 to 1: from `SAME_NAME` on it is the same, below it may be. */
export interface NameVariant {
  readonly folded: string;
  readonly printed: string;
  readonly similarity: number;
}

interface Entry {
  printed: string;
  count: number;
  /** Filled when a look-up first meets the word: most words of a book are never met. */
  analysis: Analysis | null;
}

const KEY_LETTERS = [...'abcdfghijklmnprstuv'];
/** Keys shorter than this have neighbours by chance. */
const SHORTEST_NEIGHBOURED = 4;
/** Consonants alone say too little below this. */
const SHORTEST_CONSONANTS = 3;
/** Vowels that may differ between keys with the same consonants. */
const MOST_VOWEL_CHANGES = 2;
const MOST_VARIANTS = 50;
/** Words whose variants are remembered at most, until the book changes: the same names are asked about again. */
const MOST_REMEMBERED = 1_000;

/** A name word in a question is no longer than this; what is longer has no spellings. UTF-16 units. */
const LONGEST = 40;

/** A multimap that holds a lone value without an array around it: most keys have one word. */
class Bucket {
  readonly #values = new Map<string, string | string[]>();

  add(key: string, value: string): void {
    const held = this.#values.get(key);
    if (held === undefined) this.#values.set(key, value);
    else if (typeof held === 'string') {
      if (held !== value) this.#values.set(key, [held, value]);
    } else if (!held.includes(value)) held.push(value);
  }

  remove(key: string, value: string): void {
    const held = this.#values.get(key);
    if (held === value) this.#values.delete(key);
    else if (Array.isArray(held)) {
      const rest = held.filter((one) => one !== value);
      const [only] = rest;
      if (only === undefined) this.#values.delete(key);
      else this.#values.set(key, rest.length === 1 ? only : rest);
    }
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  entries(): Iterable<readonly [string, string | readonly string[]]> {
    return this.#values;
  }

  restore(key: string, held: string | readonly string[]): void {
    this.#values.set(key, typeof held === 'string' ? held : [...held]);
  }

  get(key: string): readonly string[] {
    const held = this.#values.get(key);
    return held === undefined ? [] : typeof held === 'string' ? [held] : held;
  }
}

function keysOf(analysis: Analysis): string[] {
  const keys = new Set(analysis.readings.map(({ sound }) => keyOfSound(sound)));
  keys.delete('');
  return [...keys];
}

/** Whether a printed form is shouted: a headline's capitals say nothing of how a name is written. */
function shouted(printed: string): boolean {
  return printed.length > 1 && printed === printed.toUpperCase() && printed !== printed.toLowerCase();
}

/** The name words of one collection. */
export class NameBook {
  readonly #entries = new Map<string, Entry>();
  readonly #byKey = new Bucket();
  readonly #keysByConsonants = new Bucket();
  readonly #remembered = new Map<string, readonly NameVariant[]>();

  /** How many different name words it holds. */
  get size(): number {
    return this.#entries.size;
  }

  /**
   * One occurrence of a capitalised name word.
   *
   * @param folded as `tokenize` folds it; '' is passed over
   * @param printed as the text has it
   */
  add(folded: string, printed: string): void {
    if (folded === '') return;
    this.#forget();
    const known = this.#entries.get(folded);
    if (known !== undefined) {
      known.count += 1;
      if (shouted(known.printed) && !shouted(printed)) known.printed = printed;
      return;
    }
    this.#entries.set(folded, { printed, count: 1, analysis: null });
    for (const key of keysOf(analyse(folded))) {
      this.#byKey.add(key, folded);
      const consonants = consonantsOf(key);
      if (consonants.length >= SHORTEST_CONSONANTS) this.#keysByConsonants.add(consonants, key);
    }
  }

  /** One occurrence less; with the last the word is forgotten. An unknown word is passed over. */
  remove(folded: string): void {
    const known = this.#entries.get(folded);
    if (known === undefined) return;
    this.#forget();
    known.count -= 1;
    if (known.count > 0) return;
    this.#entries.delete(folded);
    for (const key of keysOf(analyse(folded))) {
      this.#byKey.remove(key, folded);
      if (!this.#byKey.has(key)) this.#keysByConsonants.remove(consonantsOf(key), key);
    }
  }

  has(folded: string): boolean {
    return this.#entries.has(folded);
  }

  /** The names it holds. */
  *occurrences(): Iterable<NameOccurrence> {
    for (const [folded, { printed, count }] of this.#entries) yield { folded, printed, count };
  }

  /** What its names are found under: with `occurrences` all that `restore` and `restoreKeys` need. */
  keys(by: 'key' | 'consonants'): Iterable<readonly [string, string | readonly string[]]> {
    return this.#bucket(by).entries();
  }

  /** Puts a name back, as `occurrences` gave it, without sounding it out. Its keys come by `restoreKeys`. */
  restore({ folded, printed, count }: NameOccurrence): void {
    this.#forget();
    this.#entries.set(folded, { printed, count, analysis: null });
  }

  /** Puts back what `keys` gave. */
  restoreKeys(
    by: 'key' | 'consonants',
    entries: Iterable<readonly [string, string | readonly string[]]>,
  ): void {
    this.#forget();
    for (const [key, held] of entries) this.#bucket(by).restore(key, held);
  }

  /** What was found before holds no longer. Asked for with each word of a document, while nothing is remembered. */
  #forget(): void {
    if (this.#remembered.size > 0) this.#remembered.clear();
  }

  #bucket(by: 'key' | 'consonants'): Bucket {
    return by === 'key' ? this.#byKey : this.#keysByConsonants;
  }

  /** The word as it stands in this book, or null. */
  occurrence(folded: string): NameOccurrence | null {
    const entry = this.#entries.get(folded);
    return entry === undefined ? null : { folded, printed: entry.printed, count: entry.count };
  }

  /**
   * Other spellings of `folded` in this book, best first, at most 50, all of at least `NEAR_NAME`; without itself.
   * The word need not be in the book: a question's misspelling finds its family too.
   */
  variants(folded: string): readonly NameVariant[] {
    if (folded === '' || folded.length > LONGEST) return [];
    const known = this.#remembered.get(folded);
    if (known !== undefined) return known;
    const variants = this.#look(folded);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(folded, variants);
    return variants;
  }

  #look(folded: string): readonly NameVariant[] {
    const asked = analyse(folded);
    const candidates = new Set<string>();
    for (const key of keysOf(asked)) {
      for (const near of this.#nearKeys(key)) {
        for (const word of this.#byKey.get(near)) candidates.add(word);
      }
    }
    candidates.delete(folded);
    const found: NameVariant[] = [];
    for (const word of candidates) {
      const entry = this.#entries.get(word);
      if (entry === undefined) continue;
      entry.analysis ??= analyse(word);
      const similarity = analysisSimilarity(asked, entry.analysis);
      if (similarity >= NEAR_NAME) {
        found.push({ folded: word, printed: entry.printed, similarity });
      }
    }
    return found.sort(bestFirst).slice(0, MOST_VARIANTS);
  }

  #nearKeys(key: string): Set<string> {
    const near = new Set<string>([key]);
    if (key.length < SHORTEST_NEIGHBOURED) return near;
    for (const other of this.#keysByConsonants.get(consonantsOf(key))) {
      if (
        Math.abs(other.length - key.length) <= MOST_VOWEL_CHANGES &&
        distance(other, key) <= MOST_VOWEL_CHANGES
      ) {
        near.add(other);
      }
    }
    const tryKey = (candidate: string): void => {
      if (this.#byKey.has(candidate)) near.add(candidate);
    };
    for (let at = 0; at <= key.length; at += 1) {
      const head = key.slice(0, at);
      const tail = key.slice(at + 1);
      const rest = key.slice(at);
      for (const letter of KEY_LETTERS) {
        tryKey(head + letter + rest);
        if (at < key.length) tryKey(head + letter + tail);
      }
      if (at < key.length) tryKey(head + tail);
      if (at + 1 < key.length) tryKey(head + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2));
    }
    return near;
  }
}

function bestFirst(a: NameVariant, b: NameVariant): number {
  return b.similarity - a.similarity || (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0);
}

/**
 * The spellings of a name in several books: the union over the books of the visible collections alone.
 *
 * @param books those a room may see; no other book is ever asked
 * @param folded as `tokenize` folds it
 * @returns best first, each spelling once
 */
export function variantsAcross(books: Iterable<NameBook>, folded: string): NameVariant[] {
  const found = new Map<string, NameVariant>();
  for (const book of books) {
    for (const variant of book.variants(folded)) {
      const known = found.get(variant.folded);
      if (known === undefined || (shouted(known.printed) && !shouted(variant.printed))) {
        found.set(variant.folded, variant);
      }
    }
  }
  return [...found.values()].sort(bestFirst).slice(0, MOST_VARIANTS);
}
