/**
 * Socket Mode's connection, kept up by ourselves.
 *
 * The client's own reconnecting was rejected: it stays deaf for seconds after every `disconnect` of Slack's, and a
 * refusal while it reconnects is a rejection that nobody can catch. So it is told not to reconnect; a lost connection
 * comes back at once, and what cannot be reached is tried again with growing pauses, for as long as it takes.
 */
import { SocketModeReceiver } from '@slack/bolt';
import { boltLogger } from './logger.ts';
import type { SlackLog } from './options.ts';
import { isRefused, type Trouble, troubleOf } from './trouble.ts';
import { clientOptions } from './workspaces.ts';

/** First and longest pause between attempts (milliseconds). */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/** A connection that does not come about in this time is given up (milliseconds). */
const CONNECT_WITHIN = 20_000;
/** Without a pong for this long the socket is dead, whatever it looks like (milliseconds). */
const PONG_WITHIN = 5_000;

/** Slack's answers that no waiting changes: the app token is wrong, or Socket Mode is off for this app. */
const HOPELESS = new Set([
  'socket_mode_disabled',
  'not_allowed',
  'forbidden_team',
  'missing_scope',
  'access_denied',
]);

/** A receiver for Bolt, whose connection `SocketConnection` keeps. */
export function socketReceiver(appToken: string, apiUrl: string, log: SlackLog): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    clientPingTimeout: PONG_WITHIN,
    installerOptions: { clientOptions: clientOptions(apiUrl, boltLogger(log)) },
    async processEventErrorHandler({ error }) {
      log.warn({ error: error.name }, 'event left unacknowledged: Slack delivers it again');
      return false;
    },
  });
}

/** Keeps a receiver connected. */
export class SocketConnection {
  readonly #client: SocketModeReceiver['client'];
  readonly #log: SlackLog;
  readonly #onRefused: (trouble: Trouble) => void;
  #connected = false;
  #stopping = false;
  #trouble: string | null = 'not connected yet';
  #wake: () => void = () => {};
  #lost: () => void = () => {};
  #running: Promise<void> | null = null;

  /** @param onRefused told once, when the app token is refused: the connection is given up */
  constructor(receiver: SocketModeReceiver, log: SlackLog, onRefused: (trouble: Trouble) => void) {
    this.#client = receiver.client;
    this.#log = log;
    this.#onRefused = onRefused;
    // Without a listener of one's own, a socket's error is an exception to whoever emits it.
    this.#client.on('error', (error: unknown) => log.debug({ error: String(error) }, 'socket'));
    this.#client.on('disconnected', () => this.#lost());
  }

  /** Null when connected, else what keeps it. */
  get trouble(): string | null {
    return this.#connected ? null : this.#trouble;
  }

  /** Connects, and stays connected until `stop`. @returns when the first attempt has come out, however it did */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#running = this.#keep(resolve);
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await within(this.#client.disconnect(), 2_000);
    if (this.#running) await within(this.#running, 2_000);
  }

  async #keep(tried: () => void): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!this.#stopping) {
      const lost = new Promise<void>((resolve) => {
        this.#lost = resolve;
      });
      try {
        await this.#connect();
        if (this.#stopping) return await within(this.#client.disconnect(), 2_000);
        this.#connected = true;
        this.#trouble = null;
        pause = FIRST_PAUSE;
        this.#log.info({}, 'connected to Slack');
        tried();
        await lost;
        this.#connected = false;
        this.#trouble = 'connection lost';
        if (!this.#stopping) this.#log.info({}, 'connection to Slack lost: connecting again');
      } catch (error) {
        const trouble =
          error === undefined ? { code: 'unreachable', passing: true, retryAfterMs: null } : troubleOf(error);
        this.#trouble = `Slack: ${trouble.code}`;
        if (isRefused(trouble) || HOPELESS.has(trouble.code)) {
          this.#onRefused(trouble);
          tried();
          return;
        }
        this.#log.warn(
          { code: trouble.code, againInMs: trouble.retryAfterMs ?? pause },
          'no connection to Slack',
        );
        tried();
        await this.#rest(trouble.retryAfterMs ?? pause);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
      }
    }
  }

  async #connect(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const starting = this.#client.start();
    // Given up on, it may still fail later.
    starting.catch(() => {});
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        void this.#client.disconnect().catch(() => {});
        reject(new Error('no connection in time'));
      }, CONNECT_WITHIN);
    });
    try {
      await Promise.race([starting, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #rest(ms: number): Promise<void> {
    if (this.#stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function within(done: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([done.catch(() => {}), late]);
  clearTimeout(timer);
}
