/**
 * What an adapter can ask of the desk. Everything that adapters would each do again (once only, rights, limits,
 * conversation, wording) is behind these methods; an adapter translates, and shows what it gets back.
 */
import type { CardView } from '../core/card/view.ts';
import type { Incoming, InquiryKey, Receipt, Room } from './inquiry.ts';
import type { Messenger } from './messenger.ts';

/** Somebody pressed something under an answer. Rights are those of the room it was pressed in, at that moment. */
export interface Press {
  /** The answer's id, as a Delivery gave it; a foreign or forged one gets a polite refusal. */
  readonly answer: string;
  readonly person: string;
  readonly room: Room;
}

/** A reply to a press, for the one who pressed. */
export interface PressReply {
  /** Whether it was done; otherwise the view says why not. */
  readonly done: boolean;
  readonly view: CardView;
}

/** What the corpus holds, as a room may know it. */
export interface CorpusOverview {
  readonly documents: number;
  /** ISO day of the newest document, or null. */
  readonly newest: string | null;
  /** Names of the collections the room sees, `public` first where it holds anything. */
  readonly collections: readonly { readonly name: string; readonly documents: number }[];
}

/** A question that somebody asked before, for a list of their own. */
export interface RecentQuestion {
  readonly question: string;
  readonly outcome: 'answered' | 'disputed' | 'unanswered';
  /** The short answer, or null. */
  readonly answer: string | null;
  /** Unix milliseconds. */
  readonly at: number;
}

/** The desk, as adapters see it. */
export interface Desk {
  /**
   * Keeps an inquiry: one insert, at most a second. Only then acknowledge.
   *
   * @throws StoreUnavailable (desk/unavailable.ts) when it could not be kept
   */
  receive(incoming: Incoming): Promise<Receipt>;
  /**
   * A question was edited. Within two minutes of asking, its own answer is revised; never a second one.
   *
   * @returns whether anything comes of it
   */
  revise(key: InquiryKey, text: string): Promise<boolean>;
  /** A question was deleted: its answer is deleted or left, as configured. */
  withdraw(key: InquiryKey): Promise<void>;
  /** 'Useful' or 'not useful': one judgment a person and answer, changeable. */
  judge(press: Press, useful: boolean): Promise<PressReply>;
  /** All excerpts of an answer, for the one who pressed. */
  more(press: Press): Promise<PressReply>;
  /** The paragraphs around an excerpt, the excerpt marked; or that the document has changed or gone since. */
  context(press: Press, excerpt: number): Promise<PressReply>;
  /** The answer's excerpts as a reporter pastes them, with the day they were looked up. */
  cite(press: Press): Promise<PressReply>;
  /** Shows an answer that its asker alone saw to a whole room, whose rights are checked. A reply goes its own way. */
  share(press: Press, message: string, route: Incoming['route']): Promise<PressReply>;
  /** Removes an answer; only its asker may. */
  remove(press: Press): Promise<PressReply>;
  /** What the room may know of the corpus. */
  overview(room: Room): Promise<CorpusOverview>;
  /** What to offer while somebody types: names and answered questions from what the room may see. */
  suggest(room: Room, typed: string, limit: number): Promise<string[]>;
  /** Questions that the visible corpus answers well, to begin with. */
  prompts(room: Room, limit: number): Promise<string[]>;
  /** The latest questions of one person in this workspace, newest first. */
  recent(room: Room, person: string, limit: number): Promise<RecentQuestion[]>;
  /** How to ask, for `/ask help` and an empty question. */
  help(): CardView;
  /** What to show when an inquiry could not be kept. */
  unavailable(): CardView;
  /** Erases all that is kept of a workspace whose installation was removed. */
  forgetWorkspace(platform: Room['platform'], workspace: string): Promise<void>;
  /** An adapter reports for work: replies of its platform go through it from now on. */
  register(messenger: Messenger): void;
}
