/**
 * A corpus out of nothing: invented words in a natural distribution, sentences from a small grammar, and questions
 * about facts that the sentences state.
 *
 * The same seed gives the same corpus, to the letter. Function words are English, so that a query for 'the' costs
 * what it costs in real text; content words are drawn by rank with a probability of about 1/rank (Zipf's law).
 */
import type { Block, Document } from '../src/core/document.ts';

/** A question with the words that answer it and the document that has them. */
export interface Fact {
  readonly question: string;
  readonly answer: string;
  readonly documentId: string;
}

/** What was made. */
export interface Synthetic {
  readonly documents: readonly Document[];
  /** About one for every ten passages, spread over the corpus, every question another. */
  readonly facts: readonly Fact[];
}

const PARAGRAPHS = 25;
const SENTENCES = 5;
const FACT_EVERY = 10;
const CONSONANTS = 'b c d f g k l m n p r s t v z br dr gr kl pr st tr sh th'.split(' ');
const VOWELS = 'a e i o u ai ea io ou'.split(' ');
const ENDINGS = 'n r l s t m nd rk st x'.split(' ');
const ROLES = 'minister envoy adviser president spokesman ambassador commander secretary'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const VERBS = 'discussed rejected welcomed reviewed delayed approved questioned described'.split(' ');

/** A generator of numbers from 0 to below 1: mulberry32, public domain, 32 bits of state. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same list in another order, the same order for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const draw = random(seed);
  return list
    .map((value) => ({ value, key: draw() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/**
 * Makes a corpus.
 *
 * @param passages about how many passages it comes to: each paragraph is long enough to be one
 */
export function synthesize(passages: number, seed: number): Synthetic {
  return new Writer(seed).write(passages);
}

class Writer {
  readonly #draw: () => number;
  readonly #nouns: readonly string[];
  readonly #adjectives: readonly string[];
  readonly #given: readonly string[];
  readonly #family: readonly string[];
  readonly #places: readonly string[];
  readonly #facts = new Map<string, Fact>();

  constructor(seed: number) {
    this.#draw = random(seed);
    const used = new Set<string>();
    this.#nouns = this.#words(20_000, used, 2);
    this.#adjectives = this.#words(6_000, used, 2).map((word) => `${word}ic`);
    this.#given = this.#words(300, used, 1).map(capital);
    this.#family = this.#words(4_000, used, 2).map((word) => capital(`${word}ov`));
    this.#places = this.#words(600, used, 2).map((word) => capital(`${word}ia`));
  }

  write(passages: number): Synthetic {
    const documents: Document[] = [];
    for (let made = 0; made < passages; made += PARAGRAPHS) {
      documents.push(this.#document(documents.length, Math.min(PARAGRAPHS, passages - made)));
    }
    return { documents, facts: [...this.#facts.values()] };
  }

  #document(number: number, paragraphs: number): Document {
    const id = `synthetic/${String(number).padStart(5, '0')}.txt`;
    const title = `${capital(this.#noun())} talks in ${this.#place()}`;
    const blocks: Block[] = [{ kind: 'title', level: 0, start: 0, end: title.length }];
    let text = title;
    for (let i = 0; i < paragraphs; i++) {
      const sentences = Array.from({ length: SENTENCES }, () => this.#filler());
      if ((number * PARAGRAPHS + i) % FACT_EVERY === 0)
        sentences[Math.floor(this.#draw() * SENTENCES)] = this.#fact(id);
      const start = text.length + 2;
      text += `\n\n${sentences.join(' ')}`;
      blocks.push({ kind: 'paragraph', level: 0, start, end: text.length });
    }
    const day = new Date(Date.UTC(2020, 0, 1 + (number % 2000))).toISOString().slice(0, 10);
    return {
      id,
      title,
      publisher: null,
      author: null,
      publishedAt: day,
      dated: 'stated',
      datedFrom: null,
      url: null,
      language: 'en',
      collection: 'public',
      text,
      blocks,
    };
  }

  #filler(): string {
    const [a, b, c] = [this.#noun(), this.#noun(), this.#noun()];
    switch (Math.floor(this.#draw() * 4)) {
      case 0:
        return `${this.#name()}, the ${this.#pick(ROLES)} of ${this.#place()}, ${this.#pick(VERBS)} the ${this.#adjective()} ${a} and the ${b} in a meeting on the ${c}.`;
      case 1:
        return `The ${this.#adjective()} ${a} of ${this.#place()} was ${this.#pick(VERBS)} by the ${b} on ${this.#date()}, after the ${c} had been put to the delegation.`;
      case 2:
        return `It is not clear who will pay for the ${a}, or when the ${this.#adjective()} ${b} of the ${c} is to begin, ${this.#name()} said.`;
      default:
        return `In ${this.#place()}, ${this.#number()} ${a}s were counted in the ${b}, and the ${this.#adjective()} ${c} was to be reviewed by the end of the year.`;
    }
  }

  /** A sentence that states something, and the question that asks for it. */
  #fact(documentId: string): string {
    const [noun, other] = [this.#noun(), this.#noun()];
    const [adjective, place, date] = [this.#adjective(), this.#place(), this.#date()];
    const note = (question: string, answer: string, sentence: string): string => {
      if (!this.#facts.has(question)) this.#facts.set(question, { question, answer, documentId });
      return sentence;
    };
    switch (this.#facts.size % 4) {
      case 0: {
        const name = this.#name();
        return note(
          `Who heads the ${adjective} delegation to the ${noun} talks?`,
          name,
          `${name}, the ${this.#pick(ROLES)} of ${place}, heads the ${adjective} delegation to the ${noun} talks, which were called over the ${other}.`,
        );
      }
      case 1:
        return note(
          `When did the ${noun} summit on the ${adjective} ${other} open?`,
          date,
          `The ${noun} summit on the ${adjective} ${other} opened in ${place} on ${date}, with the ministers of both sides present.`,
        );
      case 2:
        return note(
          `Where did the ${noun} conference on the ${adjective} ${other} take place?`,
          place,
          `The ${noun} conference on the ${adjective} ${other} took place in ${place}, and the parties were to return to it in ${this.#pick(MONTHS)}.`,
        );
      default: {
        const count = this.#number();
        return note(
          `How many ${noun}s were sent to ${place} for the ${adjective} ${other}?`,
          count,
          `${this.#name()} told reporters that ${count} ${noun}s were sent to ${place} for the ${adjective} ${other} on ${date}.`,
        );
      }
    }
  }

  #words(count: number, used: Set<string>, syllables: number): string[] {
    const words: string[] = [];
    while (words.length < count) {
      let word = '';
      const length = syllables + Math.floor(this.#draw() * 2);
      for (let i = 0; i < length; i++) word += this.#pick(CONSONANTS) + this.#pick(VOWELS);
      word += this.#pick(ENDINGS);
      if (!used.has(word)) words.push(word);
      used.add(word);
    }
    return words;
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(this.#draw() * list.length)] ?? '';
  }

  /** By rank: the first word is drawn most, with a probability that falls as 1/rank. */
  #common(list: readonly string[]): string {
    return list[Math.floor((list.length + 1) ** this.#draw()) - 1] ?? '';
  }

  #noun(): string {
    return this.#common(this.#nouns);
  }

  #adjective(): string {
    return this.#common(this.#adjectives);
  }

  #place(): string {
    return this.#common(this.#places);
  }

  #name(): string {
    return `${this.#common(this.#given)} ${this.#common(this.#family)}`;
  }

  #date(): string {
    return `${this.#pick(MONTHS)} ${1 + Math.floor(this.#draw() * 28)}, ${2015 + Math.floor(this.#draw() * 11)}`;
  }

  #number(): string {
    return String(2 + Math.floor(this.#draw() * 900));
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
