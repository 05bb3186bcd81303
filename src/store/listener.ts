/**
 * A connection that only listens. It is none of a pool's: it holds no place there, and LISTEN belongs to a session. When
 * it breaks it is made anew, with longer and longer pauses while the server is away.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Following } from '../desk/documents.ts';

/** From a break to the next try, in milliseconds: the first, and the longest. */
const FIRST_MS = 50;
const LONGEST_MS = 5_000;
/** How long `close` waits for a server to part in order. */
const PARTING_MS = 1_000;

/** Listens on one channel of a PostgreSQL database until it is closed. */
export class Listener implements Following {
  readonly #config: pg.ClientConfig;
  readonly #channel: string;
  readonly #heard: (what: 'changed' | 'connected') => void;
  readonly #notice: (error: Error) => void;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #waitMs = FIRST_MS;
  #told = false;
  #closed = false;

  /**
   * Begins to connect, and returns.
   *
   * @param heard see `DocumentStore.follow`
   * @param notice called with the error when the connection breaks or cannot be made; once until it stands again
   */
  constructor(
    config: pg.ClientConfig,
    channel: string,
    heard: (what: 'changed' | 'connected') => void,
    notice: (error: Error) => void,
  ) {
    this.#config = config;
    this.#channel = channel;
    this.#heard = heard;
    this.#notice = notice;
    void this.#connect();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    if (client) await Promise.race([ended(client), pause(PARTING_MS, undefined, { ref: false })]);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.#config);
    this.#client = client;
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error('the server ended the connection')));
    client.on('notification', () => {
      if (this.#client === client) this.#heard('changed');
    });
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(this.#channel)}`);
    } catch (error) {
      this.#lost(client, error instanceof Error ? error : new Error(String(error)));
      return;
    }
    if (this.#client !== client) return;
    this.#waitMs = FIRST_MS;
    this.#told = false;
    this.#heard('connected');
  }

  /** Called more than once for one break. */
  #lost(client: pg.Client, error: Error): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    if (!this.#told) this.#notice(error);
    this.#told = true;
    void ended(client);
    this.#timer = setTimeout(() => void this.#connect(), this.#waitMs);
    this.#timer.unref();
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_MS);
  }
}

/** Ends a connection in whatever state it is. */
function ended(client: pg.Client): Promise<void> {
  return client.end().catch(() => undefined);
}
