/**
 * Claims what waits and hands it to workers, a bounded number at a time.
 *
 * One loop claims for all of them, so that many idle workers do not ask the database at once. It sleeps until
 * something becomes due and is woken when this process keeps an inquiry; what another process left behind when it
 * died is found when its lease ends, at the next look.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from './inquiry.ts';
import { Lease } from './lease.ts';
import type { DeskSettings, Log } from './options.ts';
import type { Inquiry, Store } from './ports.ts';

/** Shortest sleep: something that is due and that nobody gets is not asked for in a tight loop. */
const SHORTEST_SLEEP = 20;
/** Pause after the database could not be asked. */
const AWAY = 500;

/** What the dispatcher needs of the desk. */
export interface Dispatch {
  readonly store: Store;
  readonly settings: DeskSettings;
  readonly log: Log;
  /** The name of this process's workers, not another's. */
  readonly worker: string;
  readonly platforms: () => readonly Platform[];
  /** Works on one inquiry; never rejects but by mistake. */
  readonly attend: (inquiry: Inquiry, lease: Lease) => Promise<void>;
}

/** The pool of a process. */
export class Dispatcher {
  readonly #dispatch: Dispatch;
  readonly #active = new Map<Lease, Promise<void>>();
  #running: Promise<void> | null = null;
  #stopping = false;
  #woken = false;
  #wake: () => void = () => {};

  constructor(dispatch: Dispatch) {
    this.#dispatch = dispatch;
  }

  /** How many inquiries are worked on. */
  get inFlight(): number {
    return this.#active.size;
  }

  /** Whether it claims. */
  get isRunning(): boolean {
    return this.#running !== null && !this.#stopping;
  }

  /** Begins to claim. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Something may be due. */
  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  /**
   * Claims nothing more, and waits for what is under way.
   *
   * @param withinMs after which the rest is let go, for another process or the next start
   * @returns how many were let go
   */
  async stop(withinMs: number): Promise<number> {
    this.#stopping = true;
    this.wake();
    await this.#running;
    const timer = new AbortController();
    await Promise.race([
      Promise.all(this.#active.values()),
      pause(withinMs, undefined, { signal: timer.signal }).catch(() => {}),
    ]);
    timer.abort();
    const left = [...this.#active.keys()];
    await Promise.all(left.map((lease) => this.#letGo(lease)));
    return left.length;
  }

  async #run(): Promise<void> {
    const { settings } = this.#dispatch;
    while (!this.#stopping) {
      this.#woken = false;
      if (this.#active.size < settings.concurrency && (await this.#claim())) continue;
      if (this.#stopping) return;
      await this.#sleep(this.#active.size < settings.concurrency ? await this.#due() : settings.idleMs);
    }
  }

  /** @returns whether something was claimed */
  async #claim(): Promise<boolean> {
    const { log, platforms, settings, store, worker } = this.#dispatch;
    const served = platforms();
    if (served.length === 0) return false;
    let inquiry: Inquiry | null;
    try {
      inquiry = await store.inquiries.claim(worker, served, settings.leaseMs);
    } catch (error) {
      log.warn({ error: messageOf(error) }, 'cannot look for inquiries');
      return false;
    }
    if (inquiry === null) return false;
    // Our own, whose lease ran out while this process stood still: claiming it was as good as renewing it.
    if (this.#works(inquiry.id)) return true;
    const lease = new Lease(inquiry.id, worker, store.inquiries, settings.leaseMs, log);
    if (this.#stopping) {
      await this.#letGo(lease);
      return false;
    }
    this.#work(inquiry, lease);
    return true;
  }

  #works(id: string): boolean {
    for (const lease of this.#active.keys()) if (lease.id === id) return true;
    return false;
  }

  #work(inquiry: Inquiry, lease: Lease): void {
    const { attend, log } = this.#dispatch;
    const work = attend(inquiry, lease)
      .catch((error: unknown) => log.error({ inquiry: inquiry.id, error: messageOf(error) }, 'worker failed'))
      .finally(() => {
        lease.end();
        this.#active.delete(lease);
        this.wake();
      });
    this.#active.set(lease, work);
  }

  async #letGo(lease: Lease): Promise<void> {
    const { log, store, worker } = this.#dispatch;
    lease.end();
    await store.inquiries
      .release(lease.id, worker, 0)
      .catch((error: unknown) => log.warn({ inquiry: lease.id, error: messageOf(error) }, 'not released'));
  }

  /** Milliseconds until it is worth looking again. */
  async #due(): Promise<number> {
    const { platforms, settings, store } = this.#dispatch;
    const served = platforms();
    if (served.length === 0) return settings.idleMs;
    try {
      const due = await store.inquiries.nextDue(served);
      return Math.max(SHORTEST_SLEEP, Math.min(due ?? settings.idleMs, settings.idleMs));
    } catch {
      return AWAY;
    }
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#woken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => {};
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
}
