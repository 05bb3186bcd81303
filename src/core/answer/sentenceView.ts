/**
 * A sentence taken apart once: its words with stems, its values, its parts of speech. What evidence is scored on.
 *
 * Taking a sentence apart is cheap until its parts of speech are wanted, so those are found on first use.
 */
import type { Document } from '../document.ts';
import { vectorOf } from '../lexicon/vectors.ts';
import { isFunctionWord } from '../text/functionWords.ts';
import type { Passage, Sentence } from '../text/passage.ts';
import { type PartOfSpeech, tagParts } from '../text/pos.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { findValues, type Value } from '../text/values.ts';

/** Sentences longer than this are read by their beginning alone (UTF-16 units): they are data, not prose. */
const LONGEST = 4_000;

/** One sentence with what was found in it. */
export class SentenceView {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** Its place in the passage. */
  readonly index: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** One index term a token, in order; function words have theirs too. */
  readonly terms: readonly string[];
  /** Where each term stands: indexes into `tokens`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  #parts: readonly PartOfSpeech[] | null = null;
  #values: readonly Value[] | null = null;
  #content: readonly boolean[] | null = null;
  #vectors: readonly number[] | null = null;

  constructor(document: Document, passage: Passage, index: number) {
    const sentence = passage.sentences[index];
    if (!sentence) throw new RangeError(`passage ${passage.id} has no sentence ${index}`);
    this.document = document;
    this.passage = passage;
    this.sentence = sentence;
    this.index = index;
    this.text = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
    this.tokens = tokenize(this.text, sentence.start);
    this.terms = this.tokens.map((token) => stem(token.folded, document.language));
    const places = new Map<string, number[]>();
    for (const [i, term] of this.terms.entries()) {
      const known = places.get(term);
      if (known) known.push(i);
      else places.set(term, [i]);
    }
    this.places = places;
  }

  /** Parts of speech, one a token. */
  get parts(): readonly PartOfSpeech[] {
    this.#parts ??= tagParts(this.text, this.tokens, this.sentence.start, this.document.language);
    return this.#parts;
  }

  /** Dates, durations, amounts and the like. */
  get values(): readonly Value[] {
    this.#values ??= findValues(this.text, this.tokens, this.sentence.start);
    return this.#values;
  }

  /** For each token, whether it carries content. */
  get content(): readonly boolean[] {
    this.#content ??= this.tokens.map((token) => !isFunctionWord(token.folded, this.document.language));
    return this.#content;
  }

  /** For each content word in lower case its row in the table of word vectors; -1 for names, numbers and the rest. */
  get vectors(): readonly number[] {
    this.#vectors ??= this.tokens.map((token, i) =>
      this.content[i] && (!token.capital || i === 0) && this.document.language === 'en'
        ? vectorOf(token.folded)
        : -1,
    );
    return this.#vectors;
  }

  /** Whether it asks rather than says. */
  get isQuestion(): boolean {
    return /\?["”’')\]]*$/.test(this.text);
  }
}

/** Keeps the latest views, so that a conversation's questions do not take the same sentences apart again. */
export class ViewCache {
  readonly #limit: number;
  readonly #views = new Map<string, SentenceView[]>();

  /** @param limit how many passages' sentences are kept */
  constructor(limit = 4_000) {
    this.#limit = limit;
  }

  /** The views of a passage's sentences, in order. */
  of(document: Document, passage: Passage): readonly SentenceView[] {
    const known = this.#views.get(passage.id);
    if (known && known[0]?.passage === passage) return known;
    const views = passage.sentences.map((_, i) => new SentenceView(document, passage, i));
    if (this.#views.size >= this.#limit) {
      const oldest = this.#views.keys().next();
      if (!oldest.done) this.#views.delete(oldest.value);
    }
    this.#views.set(passage.id, views);
    return views;
  }
}
