/** A sign of life for whoever waits longer than half a second. */
import type { Lease } from './lease.ts';
import type { Messenger, Pending, Posted } from './messenger.ts';
import type { DeskSettings, Log } from './options.ts';
import type { Store } from './ports.ts';

/** Given when nothing came in time; its placeholder is recorded before anything else is posted. */
export class Sign {
  #posted: Posted | null = null;
  #given: Promise<void> = Promise.resolve();
  readonly #timer: NodeJS.Timeout;

  constructor(
    messenger: Messenger,
    pending: Pending,
    lease: Lease,
    desk: {
      readonly settings: DeskSettings;
      readonly log: Log;
      readonly store: Store;
    },
    onGiven: () => Promise<void>,
  ) {
    this.#timer = setTimeout(() => {
      this.#given = this.#give(messenger, pending, lease, desk, onGiven);
    }, desk.settings.signAfterMs);
  }

  /** The placeholder that stands for the reply, or null. */
  get posted(): Posted | null {
    return this.#posted;
  }

  /** Gives no sign any more, and waits for one that is under way: a reply beside it would be two. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#given;
  }

  async #give(
    messenger: Messenger,
    pending: Pending,
    lease: Lease,
    { log, store }: { readonly log: Log; readonly store: Store },
    onGiven: () => Promise<void>,
  ): Promise<void> {
    try {
      const posted = await messenger.working(pending);
      if (posted === null) return;
      this.#posted = posted;
      await onGiven();
      await lease.record(() => store.inquiries.placeholder(lease.id, lease.worker, posted));
    } catch (error) {
      log.warn(
        { inquiry: lease.id, error: error instanceof Error ? error.name : 'unknown' },
        'no sign of life',
      );
    }
  }
}
