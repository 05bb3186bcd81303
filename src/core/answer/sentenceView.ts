/**
 * A sentence taken apart once: its words with stems, its values, its parts of speech. What evidence is scored on.
 *
 * Five of six sentences that a question looks into lack too many of its words, and are known by their terms alone;
 * all else is found on first use.
 */
import type { Document, Span } from '../document.ts';
import { vectorOf } from '../lexicon/vectors.ts';
import { functionWords } from '../text/functionWords.ts';
import type { Passage, Sentence } from '../text/passage.ts';
import { type PartOfSpeech, tagParts } from '../text/pos.ts';
import { stem } from '../text/stem.ts';
import { foldedWords, type Token, tokenize } from '../text/tokens.ts';
import { findValues, type Value } from '../text/values.ts';

/** Sentences longer than this are read by their beginning alone (UTF-16 units): they are data, not prose. */
const LONGEST = 4_000;

/** A word of a sentence with its row in the table of word vectors. */
export interface WordVector {
  /** Its place among the tokens. */
  readonly at: number;
  readonly row: number;
}

/** One sentence with what was found in it. */
export class SentenceView {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** Its place in the passage. */
  readonly index: number;
  readonly text: string;
  /** One index term a token, in order; function words have theirs too. */
  readonly terms: readonly string[];
  #tokens: readonly Token[] | null = null;
  #parts: readonly PartOfSpeech[] | null = null;
  #values: readonly Value[] | null = null;
  #content: readonly boolean[] | null = null;
  #vectors: readonly WordVector[] | null = null;
  #isQuestion: boolean | null = null;
  readonly #made = new Map<unknown, unknown>();

  constructor(document: Document, passage: Passage, index: number) {
    const sentence = passage.sentences[index];
    if (!sentence) throw new RangeError(`passage ${passage.id} has no sentence ${index}`);
    this.document = document;
    this.passage = passage;
    this.sentence = sentence;
    this.index = index;
    this.text = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
    this.terms = foldedWords(this.text).map((folded) => stem(folded, document.language));
  }

  /** Its words. Of most sentences that are looked into nothing is wanted but their terms. */
  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.text, this.sentence.start);
    return this.#tokens;
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
    if (this.#content === null) {
      const small = functionWords(this.document.language);
      this.#content = this.tokens.map((token) => !small.has(token.folded));
    }
    return this.#content;
  }

  /** Its content words in lower case that the table of word vectors knows; no names, no numbers. */
  get vectors(): readonly WordVector[] {
    this.#vectors ??= this.#readVectors();
    return this.#vectors;
  }

  #readVectors(): readonly WordVector[] {
    const vectors: WordVector[] = [];
    if (this.document.language !== 'en') return vectors;
    for (const [at, token] of this.tokens.entries()) {
      const row = this.content[at] && (!token.capital || at === 0) ? vectorOf(token.folded) : -1;
      if (row >= 0) vectors.push({ at, row });
    }
    return vectors;
  }

  /** Whether it asks rather than says. */
  get isQuestion(): boolean {
    this.#isQuestion ??= /\?["”’')\]]*$/.test(this.text);
    return this.#isQuestion;
  }

  /**
   * What another module makes of the sentence alone, whatever the question: made once, by whichever question first
   * wants it, and kept as long as the view.
   *
   * @param make always the same function for the same thing: it is what the thing is kept under
   */
  once<T>(make: (view: SentenceView) => T): T {
    const known = this.#made.get(make);
    if (known !== undefined) return known as T;
    const made = make(this);
    this.#made.set(make, made);
    return made;
  }
}

/** What stands over a passage, as index terms. */
export interface Frame {
  readonly title: ReadonlySet<string>;
  readonly headings: readonly ReadonlySet<string>[];
  readonly question: ReadonlySet<string> | null;
  /** How the question asks ('how long', 'who'), for one that this passage answers. */
  readonly asks: string | null;
  readonly leadIn: ReadonlySet<string> | null;
}

/** Headings and lead-ins are read to this length (UTF-16 units). */
const LONGEST_HEADING = 400;

function termsIn(text: string, language: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const folded of foldedWords(text)) terms.add(stem(folded, language));
  return terms;
}

const titles = new WeakMap<Document, ReadonlySet<string>>();

/** The same set for all passages of a document: what is found in it need be found once. */
function titleTerms(document: Document): ReadonlySet<string> {
  let terms = titles.get(document);
  if (terms === undefined) {
    terms = termsIn(document.title, document.language);
    titles.set(document, terms);
  }
  return terms;
}

function frameOf(document: Document, passage: Passage): Frame {
  const read = ({ start, end }: Span) =>
    termsIn(document.text.slice(start, Math.min(end, start + LONGEST_HEADING)), document.language);
  return {
    title: titleTerms(document),
    headings: passage.headings.map(read),
    question: passage.question ? read(passage.question) : null,
    asks: passage.question
      ? asksHow(document.text.slice(passage.question.start, passage.question.end))
      : null,
    leadIn: passage.leadIn ? read(passage.leadIn) : null,
  };
}

/**
 * How a question asks: its question word, with what 'how' measures.
 *
 * @returns null where it has none
 */
export function asksHow(text: string): string | null {
  const match =
    /\b(how (?:long|many|much|old|far|often)|how|who|whom|whose|when|where|why|which|what)\b/i.exec(text);
  return match?.[1]?.toLowerCase() ?? null;
}

interface Kept {
  readonly passage: Passage;
  readonly views: readonly SentenceView[];
  readonly frame: Frame;
}

/** Keeps the latest views, so that a conversation's questions do not take the same sentences apart again. */
export class ViewCache {
  readonly #limit: number;
  readonly #kept = new Map<string, Kept>();

  /** @param limit how many passages' sentences are kept */
  constructor(limit = 4_000) {
    this.#limit = limit;
  }

  /** The views of a passage's sentences, in order. */
  of(document: Document, passage: Passage): readonly SentenceView[] {
    return this.#read(document, passage).views;
  }

  /** What stands over a passage. */
  frameOf(document: Document, passage: Passage): Frame {
    return this.#read(document, passage).frame;
  }

  #read(document: Document, passage: Passage): Kept {
    const known = this.#kept.get(passage.id);
    if (known?.passage === passage) return known;
    const views = passage.sentences.map((_, i) => new SentenceView(document, passage, i));
    const kept = { passage, views, frame: frameOf(document, passage) };
    if (this.#kept.size >= this.#limit) {
      const oldest = this.#kept.keys().next();
      if (!oldest.done) this.#kept.delete(oldest.value);
    }
    this.#kept.set(passage.id, kept);
    return kept;
  }
}
