/**
 * A process that runs a desk and can be killed: started by the survival tests, told by messages what to do.
 *
 * It knows one answer to everything, so that it starts fast. Everything else is what runs in earnest: the desk, the
 * store, and a platform behind HTTP.
 */
import type { Answer } from '../../src/core/answer/types.ts';
import { plainText } from '../../src/core/card/plain.ts';
import { createDesk, type Lifecycle } from '../../src/desk/createDesk.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { Incoming, Platform } from '../../src/desk/inquiry.ts';
import type { Library } from '../../src/desk/library.ts';
import {
  type Delivery,
  DeliveryError,
  type Messenger,
  type Pending,
  type Posted,
} from '../../src/desk/messenger.ts';
import type { Store } from '../../src/desk/ports.ts';
import { openStore, type StoreLocation } from '../../src/store/store.ts';

/** What a test tells a replica. */
export type Order =
  | {
      readonly kind: 'open';
      readonly store: StoreLocation;
      readonly platform: string;
      readonly leaseMs: number;
    }
  /** `dieAt`: the step of this message at which the process kills itself. `slow`: only answered after a sign of life. */
  | {
      readonly kind: 'receive';
      readonly incoming: Incoming;
      readonly dieAt: string | null;
      readonly slow: boolean;
    }
  | { readonly kind: 'stop' };

/** What a replica tells. */
export type Word =
  | { readonly kind: 'ready' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'acknowledged'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string; readonly error: string }
  | { readonly kind: 'stopped' };

/** The answer to a question, short enough for a headline. */
export function answerTo(question: string): string {
  return `the answer to ${question.slice(0, question.indexOf('?'))}`;
}

const library: Library = {
  ask: (question): Answer => ({
    question,
    outcome: 'answered',
    answer: answerTo(question),
    excerpts: [],
    positions: [],
    parts: [],
    reason: null,
    nearest: [],
    confidence: 1,
    notes: [],
    elapsedMs: 0,
  }),
  current: () => undefined,
  collections: () => new Set(),
  documents: () => [],
  complete: () => [],
};

const dying = new Map<string, string>();
/** By message that a process dies over: given once its acknowledgement has left the process. */
const told = new Map<string, ReturnType<typeof signal>>();
const signs = new Map<string, { readonly given: Promise<void>; readonly give: () => void }>();

/** A platform behind HTTP: `discord` takes an idempotency key, `slack` can only be searched. */
class HttpMessenger implements Messenger {
  readonly platform: Platform;
  readonly #url: string;

  constructor(platform: Platform, url: string) {
    this.platform = platform;
    this.#url = url;
  }

  async working(pending: Pending): Promise<Posted | null> {
    const posted = await this.#post(pending, null);
    signs.get(pending.message)?.give();
    return posted;
  }

  async deliver(delivery: Delivery): Promise<Posted> {
    const text = plainText(delivery.view);
    if (!delivery.posted) return this.#post(delivery, text);
    await this.#call('PUT', `/messages/${String(delivery.posted.id)}`, { text });
    return delivery.posted;
  }

  async find(pending: Pending): Promise<Posted | null> {
    return (await this.#call('GET', `/messages?nonce=${pending.nonce}`)) as Posted | null;
  }

  async remove(posted: Posted): Promise<void> {
    await this.#call('DELETE', `/messages/${String(posted.id)}`);
  }

  async #post({ nonce, message }: Pending, text: string | null): Promise<Posted> {
    const key = this.platform === 'discord';
    return (await this.#call('POST', '/messages', { nonce, question: message, text, key })) as Posted;
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(this.#url + path, {
        method,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch (error) {
      throw new DeliveryError('retry', 'the platform cannot be reached', { cause: error, retryAfterMs: 50 });
    }
    if (!response.ok) throw new DeliveryError('retry', `the platform says ${response.status}`);
    return response.json();
  }
}

let desk: (Desk & Lifecycle) | null = null;
let store: Store | null = null;

async function obey(order: Order): Promise<void> {
  if (order.kind === 'open') return open(order);
  if (order.kind === 'stop') {
    await desk?.stop(10_000);
    await store?.close();
    say({ kind: 'stopped' });
    process.disconnect();
    return;
  }
  const { incoming, dieAt, slow } = order;
  if (dieAt !== null) dying.set(incoming.message, dieAt);
  if (dieAt !== null && dieAt !== 'kept') told.set(incoming.message, signal());
  if (slow) signs.set(incoming.message, signal());
  try {
    await desk?.receive(incoming);
    say({ kind: 'acknowledged', message: incoming.message }, () => told.get(incoming.message)?.give());
  } catch (error) {
    say({ kind: 'refused', message: incoming.message, error: String(error) });
  }
}

async function open({ store: location, platform, leaseMs }: Extract<Order, { kind: 'open' }>): Promise<void> {
  const opened = await openStore(location);
  store = opened;
  desk = createDesk({
    store: { ...opened, rooms: { ...opened.rooms, ...slowRooms(opened) } },
    library,
    log: { debug: quiet, info: quiet, warn: quiet, error: console.error },
    today: () => '2031-03-10',
    clock: () => 0,
    settings: { leaseMs, idleMs: 100, signAfterMs: 1, askerPerMinute: 10_000, roomPerMinute: 10_000 },
    onStep: async (step, { message }) => {
      if (dying.get(message) !== step) return;
      // Work may begin before the platform has its acknowledgement: which of the two is first is another test's.
      await told.get(message)?.given;
      process.kill(process.pid, 'SIGKILL');
    },
  });
  desk.register(new HttpMessenger('slack', platform));
  desk.register(new HttpMessenger('discord', platform));
  desk.start();
  say({ kind: 'opened' });
}

/** Rights that are only known once the room (named after its question) has had its sign of life. */
function slowRooms({ rooms }: Store): Pick<Store['rooms'], 'granted' | 'joinsThreads'> {
  return {
    granted: async (room) => {
      await signs.get(room.channel)?.given;
      return rooms.granted(room);
    },
    joinsThreads: (room) => rooms.joinsThreads(room),
  };
}

function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

function say(word: Word, sent: () => void = quiet): void {
  process.send?.(word, undefined, undefined, sent);
}

function quiet(): void {}

process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
    process.disconnect();
  });
});
say({ kind: 'ready' });
