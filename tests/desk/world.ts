/** A desk at work, over a real store, a real index and a platform in memory; whatever happens can be awaited. */
import { plainText } from '../../src/core/card/plain.ts';
import type { CardView } from '../../src/core/card/view.ts';
import { createDesk, type Lifecycle } from '../../src/desk/createDesk.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { Incoming, Receipt, Room } from '../../src/desk/inquiry.ts';
import type { DeskSettings, Log, Step } from '../../src/desk/options.ts';
import type { Store } from '../../src/desk/ports.ts';
import { FILES } from './files.ts';
import { TestLibrary } from './library.ts';
import { type Message, type Mishap, TestMessenger } from './messenger.ts';
import { openTestStore } from './store.ts';

const TODAY = '2031-03-10';

export const CHANNEL: Room = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  thread: null,
  kind: 'channel',
  shared: false,
};
export const THREAD: Room = { ...CHANNEL, thread: 't1' };
export const DIRECT: Room = { ...CHANNEL, channel: 'D1', kind: 'direct' };

/** Things that happen, each awaited by its words. */
class Happenings {
  readonly all: string[] = [];
  readonly #waiting = new Set<() => void>();

  add(what: string): void {
    this.all.push(what);
    for (const check of [...this.#waiting]) check();
  }

  count(what: string): number {
    return this.all.filter((one) => one === what).length;
  }

  until(what: string, times = 1): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (this.count(what) < times) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }
}

export interface World {
  readonly desk: Desk & Lifecycle;
  readonly store: Store;
  readonly library: TestLibrary;
  readonly slack: TestMessenger;
  /** 'posted q1' once the reply to message q1 is recorded as posted; the log's messages likewise, as they are. */
  readonly happened: Happenings;
  /** Every line of the log, as an operator would see it. */
  readonly log: string[];
  /** Hands a message in. */
  tell(text: string, more?: Partial<Incoming>): Promise<Receipt>;
  /** Hands a question in and waits for its reply. */
  ask(text: string, more?: Partial<Incoming>): Promise<Reply>;
  /** The one message that replies to this one. @throws unless there is exactly one */
  replyTo(message: string): Promise<Reply>;
  close(): Promise<void>;
}

/** A reply as it stands in the room. */
export interface Reply {
  readonly text: string;
  readonly view: CardView;
  readonly answer: string;
  readonly message: Message;
  /** The id that the question had. */
  readonly question: string;
}

export interface WorldOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Partial<DeskSettings>;
  readonly store?: Store;
  readonly today?: () => string;
  readonly onStep?: (step: Step, message: string) => Promise<void> | void;
  /** Whether to leave the desk unstarted. */
  readonly idle?: boolean;
}

let questions = 0;

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const library = await TestLibrary.of(options.files ?? FILES);
  const opened = options.store ? null : await openTestStore();
  const store = options.store ?? opened?.store;
  if (!store) throw new Error('no store');
  const happened = new Happenings();
  const lines: string[] = [];
  const logged = (level: string) => (fields: object, message: string) => {
    lines.push(JSON.stringify({ level, ...fields, message }));
    happened.add(message);
  };
  const log: Log = {
    debug: logged('debug'),
    info: logged('info'),
    warn: logged('warn'),
    error: logged('error'),
  };
  const desk = createDesk({
    store,
    library,
    log,
    today: options.today ?? (() => TODAY),
    clock: () => 0,
    settings: { idleMs: 50, ...options.settings },
    onStep: async (step, { message }) => {
      await options.onStep?.(step, message);
      happened.add(`${step} ${message}`);
    },
  });
  const slack = new TestMessenger();
  desk.register(slack);
  if (!options.idle) desk.start();

  const replyTo = async (message: string): Promise<Reply> => {
    const nonce = slack.deliveries.find((delivery) => delivery.message === message)?.nonce;
    const [posted, ...others] = [...slack.messages.values()].filter((one) => one.nonce === nonce);
    if (!posted?.view || others.length > 0)
      throw new Error(`${others.length + (posted ? 1 : 0)} messages reply to ${message}`);
    const { view, answer } = posted;
    return { text: plainText(view), view, answer: answer ?? '', message: posted, question: message };
  };
  const tell = (text: string, more: Partial<Incoming> = {}): Promise<Receipt> =>
    desk.receive({
      room: CHANNEL,
      message: `q${++questions}`,
      asker: 'anna',
      text,
      addressed: 'mention',
      visibility: 'room',
      namesOthers: false,
      route: null,
      ...more,
    });
  return {
    desk,
    store,
    library,
    slack,
    happened,
    log: lines,
    tell,
    replyTo,
    async ask(text, more = {}) {
      const message = more.message ?? `q${++questions}`;
      const before = happened.count(`posted ${message}`);
      const receipt = await tell(text, { ...more, message });
      if (receipt !== 'kept') throw new Error(`${message} was ${receipt}`);
      await happened.until(`posted ${message}`, before + 1);
      return replyTo(message);
    },
    async close() {
      await desk.stop(10_000);
      await opened?.close();
    },
  };
}

/** A door that opens when it is told to. */
export function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** A mishap that strikes the first time it throws and never again. */
export function once(mishap: Mishap): Mishap {
  let struck = false;
  return async (call, nonce) => {
    if (struck) return;
    try {
      await mishap(call, nonce);
    } catch (error) {
      struck = true;
      throw error;
    }
  };
}

/** A part of a store with its methods bound, so that some may be replaced in a copy. */
export function bound<T extends object>(part: T): T {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(part)).flatMap((name) => {
    const value: unknown = Reflect.get(part, name);
    return typeof value === 'function' ? [[name, value.bind(part)] as const] : [];
  });
  return { ...part, ...Object.fromEntries(methods) };
}
