/** The desk, put together: what adapters ask of it, and its start and stop. */
import { Asking } from './asking.ts';
import { Conversations } from './conversation.ts';
import type { Desk } from './desk.ts';
import { Dispatcher } from './dispatcher.ts';
import { newId } from './identity.ts';
import type { Incoming, InquiryKey, Platform, Receipt, Room } from './inquiry.ts';
import type { Messenger } from './messenger.ts';
import { Offers } from './offers.ts';
import { DESK_DEFAULTS, type DeskOptions, type DeskSettings } from './options.ts';
import { Overheard } from './overheard.ts';
import { Presses } from './presses.ts';
import { coreReading } from './reading.ts';
import { recentOf } from './recent.ts';
import { help, unavailable } from './replies.ts';
import { Rights } from './rights.ts';
import { Turnstile } from './turnstile.ts';
import { StoreUnavailable } from './unavailable.ts';
import { attend } from './worker.ts';

const DAY = 86_400_000;
/** How long a look at the store may take before it counts as away. */
const PING_WITHIN = 1_000;

/** How the desk is. */
export interface Health {
  /** Whether the process does its work; otherwise it is to be started again. */
  readonly live: boolean;
  /** Whether it can keep what is asked: started, not stopping, the store at hand. */
  readonly ready: boolean;
  readonly store: 'ok' | 'unavailable';
  /** Inquiries worked on at this moment. */
  readonly inFlight: number;
  readonly platforms: readonly Platform[];
}

/** Start and stop. */
export interface Lifecycle {
  /** Begins to work on what waits, and prunes what is too old, now and daily. */
  start(): void;
  /**
   * Claims nothing more, finishes what is under way or lets go of it, and returns. What is still handed in is kept for
   * the next start. The store stays open: it is its opener's to close. A second call waits for the first.
   *
   * @param withinMs how long to finish at most
   */
  stop(withinMs: number): Promise<void>;
  health(): Promise<Health>;
}

/**
 * Makes a desk. It does nothing until it is started; adapters may register before or after.
 *
 * @param options where it keeps, asks and logs
 */
export function createDesk(options: DeskOptions): Desk & Lifecycle {
  return new WorkingDesk(options);
}

class WorkingDesk implements Desk, Lifecycle {
  readonly #options: DeskOptions;
  readonly #settings: DeskSettings;
  readonly #messengers = new Map<Platform, Messenger>();
  readonly #rights: Rights;
  readonly #overheard: Overheard;
  readonly #presses: Presses;
  readonly #offers: Offers;
  readonly #dispatcher: Dispatcher;
  #pruning: NodeJS.Timeout | null = null;
  #pruned: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | null = null;

  constructor(options: DeskOptions) {
    const { clock, library, log, store, today } = options;
    const settings = { ...DESK_DEFAULTS, ...options.settings };
    const reading = coreReading;
    const understand = reading.understand;
    const asking = new Asking(library, new Turnstile(), today, clock);
    const rights = new Rights(store.rooms, library);
    const conversations = new Conversations(store.conversations, asking, understand, settings.conversationMs);
    const messengers = this.#messengers;
    const kitchen = { store, library, rights, asking, conversations, understand, settings, log };
    const workshop = { ...kitchen, messengers, step: this.#step };
    this.#options = options;
    this.#settings = settings;
    this.#rights = rights;
    this.#overheard = new Overheard({ store, rights, asking, conversations, reading, settings });
    this.#offers = new Offers(library, asking);
    this.#dispatcher = new Dispatcher({
      store,
      settings,
      log,
      worker: newId(),
      platforms: () => [...messengers.keys()],
      attend: (inquiry, lease) => attend(workshop, inquiry, lease),
    });
    const wake = () => this.#dispatcher.wake();
    this.#presses = new Presses({ store, library, rights, log, messengers, wake, today });
  }

  async receive(incoming: Incoming): Promise<Receipt> {
    if (incoming.addressed === 'overheard' && !(await this.#overheard.isOurs(incoming))) return 'ignored';
    const receipt = await this.#keep(incoming);
    await this.#step('kept', { id: '', message: incoming.message });
    return receipt;
  }

  async revise(key: InquiryKey, text: string): Promise<boolean> {
    // An edit to nothing is no question; a question taken back is withdrawn.
    if (text.trim() === '') return false;
    const revised = await this.#options.store.inquiries.revise(key, text, this.#settings.reviseWithinMs);
    if (revised) this.#dispatcher.wake();
    return revised;
  }

  async withdraw(key: InquiryKey): Promise<void> {
    if (this.#settings.onWithdraw === 'leave') return;
    // A revision to nothing: durable, and seen by whoever works on it, in any process.
    const withinMs = this.#settings.retentionDays * DAY;
    if (await this.#options.store.inquiries.revise(key, '', withinMs)) this.#dispatcher.wake();
  }

  judge: Desk['judge'] = (press, useful) => this.#presses.judge(press, useful);
  more: Desk['more'] = (press) => this.#presses.more(press);
  context: Desk['context'] = (press, excerpt) => this.#presses.context(press, excerpt);
  cite: Desk['cite'] = (press) => this.#presses.cite(press);
  share: Desk['share'] = (press, message, route) => this.#presses.share(press, message, route);
  remove: Desk['remove'] = (press) => this.#presses.remove(press);

  async overview(room: Room) {
    return this.#offers.overview(await this.#rights.visible(room));
  }

  async suggest(room: Room, typed: string, limit: number): Promise<string[]> {
    return this.#offers.suggest(typed, await this.#rights.visible(room), limit);
  }

  async prompts(room: Room, limit: number): Promise<string[]> {
    return this.#offers.prompts(await this.#rights.visible(room), limit);
  }

  async recent(room: Room, person: string, limit: number) {
    const { platform, workspace } = room;
    const kept = await this.#options.store.answers.recent(platform, workspace, person, limit);
    return recentOf(kept, await this.#rights.of(room));
  }

  help: Desk['help'] = () => help();
  unavailable: Desk['unavailable'] = () => unavailable();

  async forgetWorkspace(platform: Platform, workspace: string): Promise<void> {
    await this.#options.store.upkeep.forgetWorkspace(platform, workspace);
    this.#options.log.info({ platform }, 'a workspace was forgotten');
  }

  register(messenger: Messenger): void {
    this.#messengers.set(messenger.platform, messenger);
    this.#dispatcher.wake();
  }

  start(): void {
    if (this.#stopped !== null || this.#pruning !== null) return;
    const prune = () => {
      this.#pruned = this.#prune();
    };
    this.#pruning = setInterval(prune, DAY);
    this.#pruning.unref();
    prune();
    this.#dispatcher.start();
  }

  stop(withinMs: number): Promise<void> {
    this.#stopped ??= this.#stop(withinMs);
    return this.#stopped;
  }

  async health(): Promise<Health> {
    const store = await within(PING_WITHIN, this.#options.store.ping()).then(
      () => 'ok' as const,
      () => 'unavailable' as const,
    );
    const working = this.#dispatcher.isRunning;
    return {
      live: working || this.#stopped !== null || this.#pruning === null,
      ready: working && store === 'ok',
      store,
      inFlight: this.#dispatcher.inFlight,
      platforms: [...this.#messengers.keys()],
    };
  }

  async #keep(incoming: Incoming): Promise<Receipt> {
    const kept = this.#options.store.inquiries.keep(incoming);
    // Kept after all, when nobody waits for it any more: it is worked on all the same.
    kept.then(
      (receipt) => receipt === 'kept' && this.#dispatcher.wake(),
      () => {},
    );
    return within(this.#settings.keepWithinMs, kept);
  }

  async #stop(withinMs: number): Promise<void> {
    if (this.#pruning) clearInterval(this.#pruning);
    const released = await this.#dispatcher.stop(withinMs);
    await this.#pruned;
    this.#options.log.info({ released }, 'the desk has stopped');
  }

  async #prune(): Promise<void> {
    const { log, store } = this.#options;
    try {
      const pruned = await store.upkeep.prune(this.#settings.retentionDays * DAY);
      log.info({ pruned }, 'what was too old was removed');
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'not pruned');
    }
  }

  #step: (
    step: Parameters<NonNullable<DeskOptions['onStep']>>[0],
    inquiry: { readonly id: string; readonly message: string },
  ) => Promise<void> = async (step, { id, message }) => {
    await this.#options.onStep?.(step, { id, message });
  };
}

/** @throws StoreUnavailable when it takes longer */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailable(`the store did not answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
