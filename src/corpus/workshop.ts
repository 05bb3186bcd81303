/**
 * Where bytes become documents, and documents are taken apart for the index.
 *
 * A short document is done on the spot, in a step of some milliseconds. A long one is done by a thread of its own,
 * which is started when one comes and ended when none has come for a while: a parser cannot be interrupted.
 */
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Document } from '../core/document.ts';
import { type FieldTerms, type Prepared, prepare } from '../core/search/analyser.ts';
import type { WordTally } from '../core/search/vocabulary.ts';
import type { Passage } from '../core/text/passage.ts';
import { type CorpusFile, documentOf } from '../readers/index.ts';
import { startThread } from './thread.ts';

/** What the thread is told. */
export type Order =
  | 'next'
  | { readonly kind: 'read'; readonly file: Pick<CorpusFile, 'id'>; readonly bytes: Uint8Array }
  | { readonly kind: 'prepare'; readonly document: Document };

/** What it gives, a piece for each order. */
export type Piece =
  | { readonly kind: 'result'; readonly result: Awaited<ReturnType<typeof documentOf>> }
  | {
      readonly kind: 'passages';
      readonly passages: readonly Passage[];
      readonly terms: readonly FieldTerms[];
    }
  | { readonly kind: 'words'; readonly words: [string, WordTally extends Map<string, infer W> ? W : never][] }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly message: string };

/** What came of a file. */
export type Reading =
  | { readonly ok: true; readonly prepared: Prepared; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** From this many bytes, or UTF-16 units, on a document is long: below, a step took 30 ms on a slow machine. */
export const LONG = 64 * 1024;
/** The thread is ended after so long without work: it holds some 50 MB. */
const IDLE_MS = 30_000;

/** Reads and takes apart, one document at a time. */
export class Workshop {
  readonly #warn: (line: string) => void;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #useless = false;
  #closed = false;
  /** How the piece that is waited for is handed over. */
  #waiting: ((piece: Piece | Error) => void) | null = null;

  /** @param warn called with one line when there is no thread, and long documents are done on the spot */
  constructor(warn: (line: string) => void) {
    this.#warn = warn;
  }

  /** Reads a file's bytes. What a reader throws is a bug of the reader's, and no reason to leave other files unread. */
  async read({ id }: Pick<CorpusFile, 'id'>, bytes: Uint8Array): Promise<Reading> {
    try {
      const made = bytes.length < LONG ? null : await this.#made({ kind: 'read', file: { id }, bytes });
      if (made) return made;
      const result = await documentOf({ id }, bytes);
      if (!result.ok) return result;
      await setImmediate();
      return { ok: true, prepared: prepare(result.document), warnings: result.warnings };
    } catch (error) {
      return { ok: false, reason: `cannot be understood (${messageOf(error)})` };
    }
  }

  /** Takes a document apart once more, for its removal. */
  async prepare(document: Document): Promise<Prepared> {
    const made = document.text.length < LONG ? null : await this.#made({ kind: 'prepare', document });
    if (!made?.ok) return prepare(document);
    // The very object: what is removed is recognised by it.
    return { ...made.prepared, document };
  }

  /** Ends the thread. What it was at is given up: a reading fails, and `prepare` rejects. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#end();
  }

  async #end(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  /** @returns what the thread made, or null where there is no thread */
  async #made(order: Exclude<Order, 'next'>): Promise<Reading | null> {
    if (this.#useless) return null;
    if (this.#idle) clearTimeout(this.#idle);
    const passages: Passage[] = [];
    const terms: FieldTerms[] = [];
    const words: WordTally = new Map();
    let document = order.kind === 'prepare' ? order.document : null;
    let warnings: readonly string[] = [];
    for (let next: Order = order; ; next = 'next') {
      const piece = await this.#ask(next);
      if (this.#closed) throw new Error('the corpus is being closed');
      if (piece instanceof Error) {
        // Out of memory, or no such file in this build: the work is done, if more slowly.
        this.#useless = true;
        this.#warn(`long documents are read without a thread of their own: ${piece.message}`);
        return null;
      }
      if (piece.kind === 'failed') throw new Error(piece.message);
      if (piece.kind === 'end') break;
      if (piece.kind === 'passages') {
        for (const passage of piece.passages) passages.push(passage);
        for (const fields of piece.terms) terms.push(fields);
      } else if (piece.kind === 'words') {
        for (const [word, count] of piece.words) words.set(word, count);
      } else if (piece.result.ok) ({ document, warnings } = piece.result);
      else return piece.result;
    }
    this.#idle = setTimeout(() => void this.#end(), IDLE_MS);
    this.#idle.unref();
    if (document === null) return null;
    return { ok: true, prepared: { document, passages, analysis: { passages: terms, words } }, warnings };
  }

  #ask(order: Order): Promise<Piece | Error> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#start().postMessage(order);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = startThread(new URL('./worker.ts', import.meta.url));
    const hand = (piece: Piece | Error): void => {
      const waiting = this.#waiting;
      this.#waiting = null;
      waiting?.(piece);
    };
    worker.on('message', hand);
    worker.on('error', (error) => hand(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => {
      if (this.#worker === worker) this.#worker = null;
      hand(new Error(`the thread ended (${code})`));
    });
    this.#worker = worker;
    return worker;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
