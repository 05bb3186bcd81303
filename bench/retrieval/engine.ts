/** What is measured: something that indexes a corpus and is asked for its ten best passages. */
import type { Article } from './corpus.ts';

/** How many passages a question is answered with. */
export const TOP = 10;

/** A found passage: its number in the corpus, and a score that compares within one answer. */
export interface Found {
  readonly passage: number;
  readonly score: number;
}

/** Asks for the `TOP` best passages, the best first. */
export type Search = (question: string) => readonly Found[] | Promise<readonly Found[]>;

/** What indexing gave. Times in milliseconds. */
export interface Indexed {
  /** Spent on the articles' texts by the engine; making the corpus is not counted. */
  readonly ms: number;
  /** The part of it that is reading texts into terms, where that is known. */
  readonly analysisMs?: number;
  /** By name: the ways to ask; the first is the engine's own. */
  readonly searches: Readonly<Record<string, Search>>;
  /** Keeps the index in `dir` if it is not there yet. @returns bytes on disk */
  save(): Promise<number>;
  close(): Promise<void>;
}

/** A way to find passages. */
export interface Engine {
  /** What is to be there before memory is measured. */
  before?(passages: number): void;
  /** @param dir a folder of its own, empty */
  index(passages: number, dir: string): Promise<Indexed>;
  /** Opens what was kept, as after a start. @returns the first of the ways to ask */
  open(dir: string): Promise<Search>;
}

/** Lets everything happen that waits for the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Hands a corpus to an engine that works in this thread, an article between two turns of the event loop.
 *
 * @returns milliseconds that the engine spent
 */
export async function fed(articles: Iterable<Article>, take: (article: Article) => unknown): Promise<number> {
  let ms = 0;
  for (const article of articles) {
    const started = performance.now();
    const taken = take(article);
    if (taken instanceof Promise) await taken;
    ms += performance.now() - started;
    await turn();
  }
  return ms;
}
