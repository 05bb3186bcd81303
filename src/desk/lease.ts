/** A worker's hold on one inquiry: prolonged while it works, and asked after before anything is posted. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './options.ts';
import type { InquiryStore } from './ports.ts';
import { StoreUnavailable } from './unavailable.ts';

/** The inquiry is no longer ours (lost, edited or let go): stop, and say nothing. */
export class LetGo extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LetGo';
  }
}

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2_000;

/** A lease that renews itself. */
export class Lease {
  readonly id: string;
  readonly worker: string;
  readonly #inquiries: InquiryStore;
  readonly #leaseMs: number;
  readonly #gone: AbortController;
  readonly #timer: NodeJS.Timeout;

  constructor(id: string, worker: string, inquiries: InquiryStore, leaseMs: number, log: Log) {
    this.id = id;
    this.worker = worker;
    this.#inquiries = inquiries;
    this.#leaseMs = leaseMs;
    this.#gone = new AbortController();
    this.#timer = setInterval(() => {
      this.#renew().catch((error: unknown) =>
        log.warn(
          { inquiry: id, error: error instanceof Error ? error.name : 'unknown' },
          'lease not renewed',
        ),
      );
    }, leaseMs / 3);
  }

  /** Aborted once the inquiry is no longer ours. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Lets go: whatever is still under way stops at its next step. */
  end(): void {
    clearInterval(this.#timer);
    this.#gone.abort();
  }

  /** @throws LetGo unless the inquiry is ours for a whole lease from now */
  async hold(): Promise<void> {
    if (!(await this.patiently(() => this.#inquiries.renew(this.id, this.worker, this.#leaseMs))))
      this.#lose();
  }

  /**
   * Records something with the store, again and again while the database is away.
   *
   * @throws LetGo once the inquiry is not ours any more
   */
  async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      this.#check();
      try {
        const done = await work();
        this.#check();
        return done;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        await pause(wait, undefined, { signal: this.gone }).catch(() => {});
      }
    }
  }

  /** As `patiently`, for what says false to anybody but the holder. @throws LetGo */
  async record(work: () => Promise<boolean>): Promise<void> {
    if (!(await this.patiently(work))) this.#lose();
  }

  #check(): void {
    if (this.gone.aborted) throw new LetGo(`inquiry ${this.id} is no longer ours`);
  }

  #lose(): never {
    this.end();
    throw new LetGo(`inquiry ${this.id} was taken over or edited`);
  }

  async #renew(): Promise<void> {
    if (!(await this.#inquiries.renew(this.id, this.worker, this.#leaseMs))) this.end();
  }
}
