/**
 * Seals the index in the background: see `core/search/sealing.ts` for what that is.
 *
 * What is sealed is chosen, and taken up, as jobs of the keeper: while neither documents come or go nor a snapshot is
 * written. In between, a thread makes the bytes, and everything else goes on. Without a thread they are made here, in
 * steps.
 */
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { LiveIndex } from '../core/search/liveIndex.ts';
import type { SealPiece } from '../core/search/sealed/sealer.ts';
import { SEAL_POLICY, type Sealing, type SealPolicy, sealedHere } from '../core/search/sealing.ts';
import { startThread } from './thread.ts';

/** What the thread is told. */
export type SealOrder =
  | { readonly kind: 'begin'; readonly passages: number }
  | SealPiece
  | { readonly kind: 'finish' };

/** What it gives for all orders up to `finish`. */
export type SealResult =
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };

/** What a `Sealery` needs of the keeper. */
export interface SealerySettings {
  /** The index, as it is now: a restored one takes another's place. */
  readonly index: () => LiveIndex;
  readonly policy?: SealPolicy | undefined;
  /** Runs a job when no other runs, or never once the corpus is closed. */
  readonly enqueue: (job: () => Promise<void>) => void;
  readonly warn: (line: string) => void;
  /** Called when something was sealed. */
  readonly sealed: () => void;
}

/** Work goes on for so long before others may run. */
const SLICE_MS = 10;
/** The thread is ended after so long without work: it holds memory. */
const IDLE_MS = 30_000;

/** Seals what is due, one collection at a time. */
export class Sealery {
  readonly #settings: SealerySettings;
  #running = false;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  /** Whether a thread could not be had, or failed. */
  #threadless = false;
  #closed = false;

  constructor(settings: SealerySettings) {
    this.#settings = settings;
  }

  /** Begins to seal what is due, unless that is going on. */
  look(): void {
    if (this.#running || this.#closed) return;
    this.#running = true;
    void this.#run();
  }

  /** Gives up what is being made. What was taken up stays. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#end();
  }

  async #run(): Promise<void> {
    const { index, policy = SEAL_POLICY, sealed, warn } = this.#settings;
    let sealing: Sealing | null = null;
    try {
      for (;;) {
        sealing = await this.#inTurn(async () => index().startSealing(policy));
        if (sealing === null) break;
        const bytes = await this.#made(sealing);
        const taken = sealing;
        await this.#inTurn(() => inSlices(taken.takeUp(bytes), () => false));
        sealed();
      }
      this.#running = false;
      if (this.#closed) return;
      this.#idle = setTimeout(() => void this.#end(), IDLE_MS);
      this.#idle.unref();
    } catch (error) {
      sealing?.giveUp();
      // What is not sealed is found as well, and would most likely fail again: `#running` stays.
      if (!this.#closed) warn(`the index is not sealed: ${messageOf(error)}`);
      await this.#end();
    }
  }

  /** Runs something as a job of the keeper. Never resolves once the corpus is closed. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#settings.enqueue(() => work().then(resolve, reject));
    });
  }

  /** @throws Error when it is given up, or fails here as well as in the thread */
  async #made(sealing: Sealing): Promise<Uint8Array> {
    if (!this.#threadless) {
      try {
        return await this.#madeAside(sealing);
      } catch (error) {
        if (this.#closed) throw error;
        await this.#end();
        // Out of memory, or no such file in this build: the work is done, if more slowly.
        this.#threadless = true;
        this.#settings.warn(`the index is sealed without a thread of its own: ${messageOf(error)}`);
      }
    }
    return inSlices(sealedHere(sealing), () => this.#closed);
  }

  async #madeAside(sealing: Sealing): Promise<Uint8Array> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker ?? startThread(new URL('./sealer.ts', import.meta.url));
    this.#worker = worker;
    let failure: Error | null = null;
    const result = new Promise<Uint8Array>((resolve, reject) => {
      const fail = (error: Error): void => {
        failure = error;
        reject(error);
      };
      worker.removeAllListeners();
      worker.on('message', (result: SealResult) => {
        if (result.kind === 'sealed') resolve(result.bytes);
        else fail(new Error(result.message));
      });
      worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
      worker.on('exit', (code) => {
        if (this.#worker === worker) this.#worker = null;
        fail(new Error(`the thread ended (${code})`));
      });
    });
    // It may fail while pieces are still made; whoever awaits it below is told.
    result.catch(() => {});
    const tell = (order: SealOrder): void => worker.postMessage(order, buffersOf(order));
    tell({ kind: 'begin', passages: sealing.passages });
    let since = performance.now();
    for (const piece of sealing.pieces()) {
      tell(piece);
      if (performance.now() - since < SLICE_MS) continue;
      await setImmediate();
      since = performance.now();
      if (failure !== null || this.#closed) break;
    }
    tell({ kind: 'finish' });
    return result;
  }

  async #end(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

/** What is handed over rather than copied. */
function buffersOf(order: SealOrder): ArrayBuffer[] {
  const numbers =
    order.kind === 'lengths'
      ? order.lengths
      : order.kind === 'postings'
        ? order.postings
        : order.kind === 'bytes'
          ? order.bytes
          : order.kind === 'places'
            ? order.places
            : null;
  return numbers?.buffer instanceof ArrayBuffer ? [numbers.buffer] : [];
}

/** Runs steps to their end, with pauses. @throws Error where it is given up */
async function inSlices<T>(steps: Generator<unknown, T>, givenUp: () => boolean): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    if (givenUp()) throw new Error('the corpus is being closed');
    since = performance.now();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
