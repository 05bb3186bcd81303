/**
 * Plain full-text search, to be measured against: MiniSearch with its defaults over the same passages, and the
 * sentence of the first passage that shares most words with the question. It never abstains.
 */
import MiniSearch from 'minisearch';
import type { Document } from '../core/document.ts';
import type { Passage } from '../core/text/passage.ts';
import { toPassages } from '../core/text/passages.ts';
import { foldedWords } from '../core/text/tokens.ts';
import type { Quotable } from './judge.ts';

/** What plain search would show first. */
export interface PlainAnswer {
  readonly excerpt: Quotable;
  /** MiniSearch's own; above 0, without an upper bound. */
  readonly score: number;
}

/** An index of some documents that is never changed. */
export class PlainSearch {
  readonly #passages: { readonly document: Document; readonly passage: Passage }[] = [];
  readonly #index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
  });

  /** Indexes each passage's text, and its document's title beside it. */
  constructor(documents: readonly Document[]) {
    for (const document of documents) {
      for (const passage of toPassages(document)) {
        const text = document.text.slice(passage.start, passage.end);
        this.#index.add({ id: this.#passages.length, title: document.title, text });
        this.#passages.push({ document, passage });
      }
    }
  }

  /** @returns the first passage's best sentence, the earlier of equals; null where no passage has a word of the question */
  ask(question: string): PlainAnswer | null {
    const [hit] = this.#index.search(question);
    const found = hit === undefined ? undefined : this.#passages[hit.id];
    if (!hit || !found) return null;
    const { document, passage } = found;
    const asked = new Set(foldedWords(question));
    let best = { start: passage.start, end: passage.end, shared: -1 };
    for (const { start, end } of passage.sentences) {
      const words = new Set(foldedWords(document.text.slice(start, end)));
      const shared = [...words].filter((word) => asked.has(word)).length;
      if (shared > best.shared) best = { start, end, shared };
    }
    return { excerpt: { document, start: best.start, end: best.end }, score: hit.score };
  }
}
