/**
 * Whether people from elsewhere read along in a channel, or the app is no member of it.
 *
 * Events say so themselves. Commands, shortcuts and buttons do not, and are asked about; what cannot be found out
 * counts as shared, so that nothing but public documents is shown there.
 */
import { isRecord } from './events.ts';
import type { SlackLog } from './options.ts';
import { troubleOf } from './trouble.ts';
import type { Workspace } from './workspaces.ts';

/** A channel is asked about again after this (milliseconds): it may be shared at any time. */
const FRESH = 60_000;
/** Whoever waits for an acknowledgement has three seconds in all; one is the insert's. */
const PATIENCE = 1_000;
const REMEMBERED = 5_000;

/** Remembers channels for a minute. */
export class Channels {
  readonly #known = new Map<string, { readonly shared: boolean; readonly at: number }>();
  readonly #log: SlackLog;
  readonly #clock: () => number;

  /** @param clock a stopwatch in milliseconds */
  constructor(log: SlackLog, clock: () => number = () => performance.now()) {
    this.#log = log;
    this.#clock = clock;
  }

  /** Never rejects, and takes a second at most. */
  async isShared(workspace: Workspace, channel: string): Promise<boolean> {
    const key = `${workspace.workspace} ${channel}`;
    const known = this.#known.get(key);
    if (known && this.#clock() - known.at < FRESH) return known.shared;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), PATIENCE);
    });
    const asked = this.#ask(workspace, channel).then((shared) => {
      if (shared !== null) this.#remember(key, shared);
      return shared;
    });
    const shared = await Promise.race([asked, late]);
    clearTimeout(timer);
    return shared ?? true;
  }

  async #ask({ client }: Workspace, id: string): Promise<boolean | null> {
    try {
      const { channel } = await client.conversations.info({ channel: id });
      if (!isRecord(channel)) return null;
      const elsewhere = channel.is_ext_shared === true || channel.is_pending_ext_shared === true;
      // Direct messages with the app have no membership to speak of.
      return elsewhere || (channel.is_im !== true && channel.is_member !== true);
    } catch (error) {
      const { code, passing } = troubleOf(error);
      this.#log.info({ channel: id, code }, 'cannot tell who reads along: public documents only');
      return passing ? null : true;
    }
  }

  #remember(key: string, shared: boolean): void {
    this.#known.delete(key);
    this.#known.set(key, { shared, at: this.#clock() });
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}
