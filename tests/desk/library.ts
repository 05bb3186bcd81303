/** A library over the real index: documents are put in and taken out while questions are asked. */
import { createHash } from 'node:crypto';
import { Answerer, type AskOptions } from '../../src/core/answer/answerer.ts';
import type { Answer } from '../../src/core/answer/types.ts';
import type { Document } from '../../src/core/document.ts';
import { LiveIndex } from '../../src/core/search/liveIndex.ts';
import type { Visible } from '../../src/core/search/passageIndex.ts';
import type { Library, Revision } from '../../src/desk/library.ts';
import { readDocument } from '../../src/readers/index.ts';

export class TestLibrary implements Library {
  readonly #index = new LiveIndex();
  readonly #answerer = new Answerer(this.#index);
  readonly #documents = new Map<string, Revision>();
  /** Called before each question is answered; may throw, which a library never does. */
  onAsk: (question: string) => void = () => {};

  /** @param files by path below the corpus folder, as they would lie there */
  static async of(files: Readonly<Record<string, string>>): Promise<TestLibrary> {
    const library = new TestLibrary();
    for (const [id, text] of Object.entries(files)) await library.put(id, text);
    return library;
  }

  async put(id: string, text: string): Promise<void> {
    const folder = id.includes('/') ? id.slice(0, id.indexOf('/')) : 'public';
    const read = await readDocument(id, new TextEncoder().encode(text), { collection: folder });
    if (!read.ok) throw new Error(`${id} ${read.reason}`);
    const { document } = read;
    const revision = createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 16);
    this.#documents.set(id, { document, revision });
    this.#index.add(document);
  }

  take(id: string): void {
    this.#documents.delete(id);
    this.#index.remove(id);
  }

  ask(question: string, options: AskOptions): Answer {
    this.onAsk(question);
    return this.#answerer.ask(question, options);
  }

  current(id: string): Revision | undefined {
    return this.#documents.get(id);
  }

  collections(): ReadonlySet<string> {
    return new Set([...this.#documents.values()].map(({ document }) => document.collection));
  }

  documents(visible: Visible): Iterable<Document> {
    return this.#index.documents(visible);
  }

  complete(prefix: string, visible: Visible, limit: number): string[] {
    return this.#index.complete(prefix, visible, limit);
  }
}
