/**
 * A corpus of natural shape out of nothing, as long as one likes, and questions about it.
 *
 * The recipe. Words are drawn by rank as `words.ts` says: Zipf's law with the vocabulary growing by Heaps'. A content
 * word is with a chance of one in four one that the article has said before instead of a new draw, each time it was
 * said counting once: words come in bursts (S. M. Katz, 'Distribution of content words and phrases in text and language
 * modelling', Natural Language Engineering 2, 1996; the cache of R. Kuhn and R. De Mori, 'A Cache-Based Natural
 * Language Model for Speech Recognition', IEEE PAMI 12, 1990, has weights about this), and how often a word is said
 * over all stays what the law says. A sentence's length is lognormal with a mean of about 22 words, as news has
 * (H. S. Sichel, 'On a Distribution Representing Sentence-length in Written Prose', JRSS A 137, 1974, for the skew); a
 * paragraph has 60 words and goes on to the sentence's end after about 80, which is one passage of `toPassages`; an
 * article has 4 to 14 of them, and a title of 5 to 10 of the words that it says first.
 *
 * The corpus of a size is the beginning of any larger one. Questions ask for two to five words of one of the first
 * thousand passages, each as likely as it is said there, in a frame of function words as people ask; so the questions
 * are the same at every size, and all of them can be answered.
 */
import type { Block, Document } from '../../src/core/document.ts';
import { shuffled } from '../synthetic.ts';
import { isFunctionRank, type Rank, Words } from './words.ts';

/** Fixed: the same corpus and the same questions in every run. */
const SEED = 20_260_122;
/** Questions are about the first so many passages. */
const ASKED_FROM = 1000;

/** The chance that a content word is one the article has said already. */
const SAID_AGAIN = 0.25;
/** … once it has said so many. */
const SAID_FROM = 30;
const LEAST_WORDS = 60;
const MOST_WORDS = 150;

/** An article, its passages in order. */
export interface Article {
  /** The number of its first passage in the corpus. */
  readonly first: number;
  readonly title: string;
  /** By passage: its text. */
  readonly passages: readonly string[];
}

/** Questions' frames, by how many words they ask for. Nothing but function words, a blank for a word. */
export const FRAMES: readonly (readonly string[])[] = [
  ['What did _ do about the _?', 'Who is the _ of _?', 'When was the _ in _?', 'Where is the _ for _?'],
  ['What did the _ of _ do to the _?', 'Why is _ against the _ of the _?', 'How was the _ for _ in _?'],
  ['What was the _ of the _ about _ and _?', 'Who would have been at the _ with _ on the _ of _?'],
  ['When did the _ of _ have its _ for the _ in _?', 'How could _ and _ be in the _ of the _ after the _?'],
];

/**
 * Makes a corpus, article by article.
 *
 * @param passages how many it comes to, exactly: the last article ends early
 */
export function* articles(passages: number, seed: number = SEED): Generator<Article> {
  const writer = new Writer(seed);
  for (let first = 0; first < passages; ) {
    const article = writer.article(first, passages - first);
    yield article;
    first += article.passages.length;
  }
}

/** @returns different questions, in no order; fewer than `count` where the first thousand passages do not give them */
export function questions(count: number, seed: number = SEED): string[] {
  const texts: string[] = [];
  for (const { passages } of articles(ASKED_FROM, seed)) texts.push(...passages);
  const words = new Words(seed + 1);
  const known = new Set<string>();
  const pick = (length: number): number => Math.floor(words.uniform() * length);
  for (const text of shuffled(texts, seed)) {
    if (known.size === count) break;
    const frames = FRAMES[pick(FRAMES.length)] ?? [];
    const frame = (frames[pick(frames.length)] ?? '').split('_');
    const content = text
      .split(/[ .,]+/u)
      .filter((word) => word !== '' && !SAID_EMPTY.has(word.toLowerCase()));
    const asked = new Set<string>();
    for (let tries = 0; asked.size < frame.length - 1 && tries < 100; tries++) {
      const word = content[pick(content.length)];
      if (word !== undefined) asked.add(word);
    }
    const blanks = [...asked, ''];
    known.add(frame.map((part, at) => part + (blanks[at] ?? '')).join(''));
  }
  return [...known];
}

/** The article as a reader of files would hand it over. */
export function toDocument({ first, title, passages }: Article): Document {
  const blocks: Block[] = [{ kind: 'title', level: 0, start: 0, end: title.length }];
  let text = title;
  for (const passage of passages) {
    const start = text.length + 2;
    text += `\n\n${passage}`;
    blocks.push({ kind: 'paragraph', level: 0, start, end: text.length });
  }
  return {
    id: documentId(first),
    title,
    publisher: null,
    author: null,
    publishedAt: null,
    dated: 'unknown',
    datedFrom: null,
    url: null,
    language: 'en',
    collection: 'public',
    text,
    blocks,
  };
}

/** The id of the document whose first passage has this number; ids sort as the numbers do. */
export function documentId(first: number): string {
  return `generated/${String(first).padStart(9, '0')}.txt`;
}

/** The number in the corpus of a document's first passage. */
export function firstOf(id: string): number {
  return Number(id.slice('generated/'.length, -'.txt'.length));
}

const SAID_EMPTY: ReadonlySet<string> = new Set(
  (function* () {
    const words = new Words(0);
    for (let rank = 1; rank < 1000; rank++) if (isFunctionRank(rank)) yield words.word(rank);
  })(),
);

class Writer {
  readonly #words: Words;
  /** The content words the article at hand has said. */
  #said: Rank[] = [];

  constructor(seed: number) {
    this.#words = new Words(seed);
  }

  article(first: number, most: number): Article {
    this.#said = [];
    const count = Math.min(most, 4 + Math.floor(11 * this.#words.uniform()));
    const passages = Array.from({ length: count }, () => this.#paragraph());
    const length = 5 + Math.floor(6 * this.#words.uniform());
    const title = [...new Set(this.#said)].slice(0, length).map((rank) => this.#words.word(rank));
    return { first, title: capital(title.join(' ')), passages };
  }

  #paragraph(): string {
    const wanted = Math.min(
      MOST_WORDS,
      Math.max(LEAST_WORDS, Math.exp(Math.log(68) + 0.25 * this.#normal())),
    );
    const sentences: string[] = [];
    for (let words = 0; words < wanted; ) {
      const length = Math.min(50, Math.max(5, Math.round(Math.exp(3 + 0.4 * this.#normal()))));
      const sentence = Array.from({ length }, () => this.#words.word(this.#rank()));
      sentences.push(`${capital(sentence.join(' '))}.`);
      words += length;
    }
    return sentences.join(' ');
  }

  #rank(): Rank {
    let rank = this.#words.rank();
    if (isFunctionRank(rank)) return rank;
    const said = this.#said;
    if (said.length >= SAID_FROM && this.#words.uniform() < SAID_AGAIN)
      rank = said[Math.floor(this.#words.uniform() * said.length)] ?? rank;
    said.push(rank);
    return rank;
  }

  /** G. E. P. Box and M. E. Muller's way to a normal number. */
  #normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.#words.uniform()));
    return radius * Math.cos(2 * Math.PI * this.#words.uniform());
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
