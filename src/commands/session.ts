/**
 * A terminal's conversation: the desk and a store of its own in memory, gone with the process. What follows up on what
 * is therefore understood exactly as in a chat.
 */
import { TerminalMessenger } from '../adapters/terminal/messenger.ts';
import type { Answerer, AskOptions, Explanation } from '../core/answer/answerer.ts';
import { plainText } from '../core/card/plain.ts';
import { PUBLIC_COLLECTION } from '../core/document.ts';
import type { PassageIndex } from '../core/search/passageIndex.ts';
import { revisionOf } from '../corpus/revision.ts';
import { createDesk } from '../desk/createDesk.ts';
import type { Room } from '../desk/inquiry.ts';
import type { Library } from '../desk/library.ts';
import { openStore } from '../store/store.ts';
import type { Corpus } from './corpus.ts';
import type { Words } from './words.ts';

/** One person's questions, one after the other. */
export interface Session {
  /** Answers a line, as text that ends with a line end. */
  ask(line: string): Promise<string>;
  /** The last answer's excerpts as a reporter pastes them. */
  cite(): string;
  /** Forgets what was asked. */
  forget(): void;
  close(): Promise<void>;
}

/** What a session answers from. */
export interface SessionOptions {
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly answerer: Answerer;
  /** How questions are to be answered; `visible` is every collection there is. */
  readonly asking: AskOptions;
  readonly say: Words;
  /** The citations of an answer, copy-ready. */
  readonly cited: (explanation: Explanation) => string;
}

/** Somebody at a keyboard is not limited, and the only one there. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;
const NOBODY_LISTENS = { debug() {}, info() {}, warn() {}, error() {} };
const PERSON = 'terminal';

/** Opens a session. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { asking, say } = options;
  const library = new ExplainingLibrary(options);
  const store = await openStore({ memory: true });
  const channel = { platform: 'terminal', workspace: 'terminal', channel: 'terminal' } as const;
  // The terminal sees all collections.
  for (const collection of library.collections())
    if (collection !== PUBLIC_COLLECTION) await store.rooms.grant({ room: channel, collection, by: PERSON });
  const desk = createDesk({
    store,
    library,
    log: NOBODY_LISTENS,
    settings: { askerPerMinute: UNLIMITED, roomPerMinute: UNLIMITED },
    today: () => asking.today,
    clock: asking.clock,
  });
  const messenger = new TerminalMessenger();
  desk.register(messenger);
  desk.start();
  let conversation = 0;
  let count = 0;
  return {
    async ask(line) {
      const room: Room = { ...channel, thread: String(conversation), kind: 'direct', shared: false };
      const message = String(++count);
      const reply = messenger.replyTo(message);
      await desk.receive({
        room,
        message,
        asker: PERSON,
        text: line,
        addressed: 'direct',
        visibility: 'asker',
        namesOthers: false,
        route: null,
      });
      const { answer, view } = await reply;
      const kept = answer === null ? null : await store.answers.byId(answer);
      return kept === null || library.last === null
        ? `${plainText(view)}\n`
        : say(library.last, kept.understoodAs);
    },
    cite: () => (library.last === null ? 'Nothing was asked yet.\n' : options.cited(library.last)),
    forget: () => {
      conversation++;
    },
    async close() {
      await desk.stop(0);
      await store.close();
    },
  };
}

/** A corpus that stands still, and remembers what decided its last answer: `--explain` wants to know. */
class ExplainingLibrary implements Library {
  readonly #options: SessionOptions;
  last: Explanation | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  ask(question: string, given: AskOptions) {
    const { answerer, asking } = this.#options;
    this.last = answerer.explain(question, { ...asking, visible: given.visible });
    return this.last.answer;
  }

  current(id: string) {
    const document = this.#options.corpus.byId.get(id);
    return document && { document, revision: revisionOf(document) };
  }

  collections(): ReadonlySet<string> {
    return new Set(this.#options.corpus.documents.map(({ collection }) => collection));
  }

  documents(visible: AskOptions['visible']) {
    return this.#options.index.documents(visible);
  }

  complete(prefix: string, visible: AskOptions['visible'], limit: number): string[] {
    return this.#options.index.complete(prefix, visible, limit);
  }
}
