/**
 * The words of one collection as they are printed: for spellings, completions and names.
 *
 * Invariant: what it knows depends on the counts of the words in it alone, not on the order they came in, so that
 * adding and taking away again leaves no trace.
 */
import SearchableMap from 'minisearch/SearchableMap';
import { NameBook } from '../names/book.ts';
import type { Token } from '../text/tokens.ts';
import { batches, type WordsPiece } from './pieces.ts';

/** How often each printed form occurs; a single form is kept as itself, since most words have no other. */
type Forms = string | Map<string, number>;

interface Word {
  /** Occurrences in lower case. */
  lower: number;
  /** Occurrences with a capital that tells a name: inside a sentence. */
  name: number;
  /** Occurrences with a capital that tells nothing: at a sentence's start, in a heading. */
  unclear: number;
  forms: Forms;
}

/** A word's occurrences and printed forms. */
export interface WordCount {
  readonly count: number;
  readonly forms: ReadonlyMap<string, number>;
}

/** The words of one document by folded form, to be added or taken away in one go. */
export type WordTally = Map<string, Word>;

const POSSESSIVE = /['’ʼ]s?$/u;
const UPPER = /\p{Lu}/u;
const NAME_WORD = /^[\p{L}\p{M}'’ʼ]{3,}$/u;

/**
 * The same string in memory of its own. An engine may keep a slice as a reference into the string it was cut from,
 * and one word would then hold a removed document's whole text.
 */
export function owned(slice: string): string {
  return ` ${slice}`.slice(1);
}

/**
 * Counts a token.
 *
 * @param tells whether its capital, if it has one, tells a name: not at a sentence's start nor in a heading
 */
export function tally(words: WordTally, token: Token, tells: boolean): void {
  const printed = token.text.replace(POSSESSIVE, '');
  let word = words.get(token.folded);
  if (!word) {
    word = { lower: 0, name: 0, unclear: 0, forms: owned(printed) };
    words.set(owned(token.folded), word);
  }
  countForm(word, printed, 1);
  if (!token.capital) word.lower += 1;
  else if (tells) word.name += 1;
  else word.unclear += 1;
}

function occurrences(word: Word): number {
  return word.lower + word.name + word.unclear;
}

/** Counts a form, before the word's own counts are changed: a single form's count is the word's. */
function countForm(word: Word, form: string, change: number): void {
  if (word.forms === form) return;
  if (typeof word.forms === 'string') word.forms = new Map([[word.forms, occurrences(word)]]);
  const left = (word.forms.get(form) ?? 0) + change;
  if (left > 0) word.forms.set(owned(form), left);
  else word.forms.delete(form);
}

/** The form that is printed most often; of equals the first by code units. */
export function commonest(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, count] of forms) {
    if (count > most || (count === most && form < best)) {
      best = form;
      most = count;
    }
  }
  return best;
}

/** The vocabulary of one collection. Function words are not told to it. */
export class Vocabulary {
  readonly names = new NameBook();
  readonly #words = new SearchableMap<Word>();

  /** Adds (1) or takes away (-1) a document's words; only what was added may be taken away. */
  change(words: WordTally, sign: 1 | -1): void {
    for (const [folded, delta] of words) {
      const known = this.#words.get(folded);
      const before = known ? nameOf(folded, known) : null;
      const word = known ?? { lower: 0, name: 0, unclear: 0, forms: commonest(read(delta).forms) };
      apply(word, delta, sign);
      if (!known) this.#words.set(folded, word);
      else if (occurrences(word) === 0) this.#words.delete(folded);
      const after = nameOf(folded, word);
      if (before === after) continue;
      if (before !== null) this.names.remove(folded);
      if (after !== null) this.names.add(folded, after);
    }
  }

  /** Whether the folded word occurs. */
  has(folded: string): boolean {
    return this.#words.has(folded);
  }

  /** Words within two letters' difference of one that begin like it or with its first two letters swapped. */
  near(folded: string): Map<string, WordCount> {
    const found = new Map<string, WordCount>();
    const first = folded[0] ?? '';
    const second = folded[1] ?? '';
    for (const [key, [word]] of this.#words.atPrefix(first).fuzzyGet(folded.slice(first.length), 2)) {
      found.set(first + key, read(word));
    }
    if (second !== first) {
      const swapped = second + first;
      for (const [key, [word]] of this.#words.atPrefix(swapped).fuzzyGet(folded.slice(2), 1)) {
        found.set(swapped + key, read(word));
      }
    }
    return found;
  }

  /** Its words, in pieces; nothing may change before the last. The names are told by `names.pieces`. */
  *pieces(): Generator<Omit<WordsPiece, 'kind' | 'collection'>> {
    for (const batch of batches(this.#words)) {
      yield {
        folded: batch.map(([folded]) => folded),
        counts: Uint32Array.from(batch.flatMap(([, { lower, name, unclear }]) => [lower, name, unclear])),
        forms: batch.map(([, { forms }]) => forms),
      };
    }
  }

  /** Takes up what `pieces` gave. */
  restore({ folded, counts, forms }: Omit<WordsPiece, 'kind' | 'collection'>): void {
    folded.forEach((word, index) => {
      const [lower = 0, name = 0, unclear = 0] = counts.subarray(3 * index, 3 * index + 3);
      const printed = forms[index] ?? word;
      this.#words.set(word, {
        lower,
        name,
        unclear,
        forms: typeof printed === 'string' ? printed : new Map(printed),
      });
    });
  }

  /** Words that begin with a folded prefix. */
  *beginning(prefix: string): Iterable<[string, WordCount]> {
    for (const [key, word] of this.#words.atPrefix(prefix)) yield [key, read(word)];
  }
}

function read(word: Word): WordCount {
  const count = occurrences(word);
  return { count, forms: typeof word.forms === 'string' ? new Map([[word.forms, count]]) : word.forms };
}

function apply(word: Word, delta: Word, sign: 1 | -1): void {
  if (typeof delta.forms === 'string') countForm(word, delta.forms, sign * occurrences(delta));
  else {
    if (typeof word.forms === 'string') word.forms = new Map([[word.forms, occurrences(word)]]);
    for (const [form, count] of delta.forms) countForm(word, form, sign * count);
  }
  word.lower += sign * delta.lower;
  word.name += sign * delta.name;
  word.unclear += sign * delta.unclear;
  if (typeof word.forms !== 'string' && word.forms.size === 1) {
    for (const form of word.forms.keys()) word.forms = form;
  }
}

/**
 * A name's commonest capitalised form, or null where the word is none: it must be capitalised inside a sentence
 * somewhere, or, where it only ever opens sentences or stands in headings, never be printed in lower case.
 */
function nameOf(folded: string, word: Word): string | null {
  if (word.name === 0 && (word.unclear === 0 || word.lower > 0)) return null;
  if (!NAME_WORD.test(folded)) return null;
  if (typeof word.forms === 'string') return word.forms;
  let name: string | null = null;
  let most = 0;
  for (const [form, count] of word.forms) {
    const better = count > most || (count === most && name !== null && form < name);
    if (!better || !UPPER.test(form)) continue;
    name = form;
    most = count;
  }
  return name;
}
