/**
 * What must survive, as the desk asks for it. `src/store` implements it on SQLite and on PostgreSQL, and one contract
 * suite holds both.
 *
 * Times are Unix milliseconds of the database's clock, never of the process. Every method rejects with
 * `StoreUnavailable` when the database cannot be reached or written (disk full included); nothing is then half done.
 */
import type { Answer } from '../core/answer/types.ts';
import type { DocumentStore } from './documents.ts';
import type { Incoming, InquiryKey, Platform, Room } from './inquiry.ts';
import type { Revision } from './library.ts';
import type { Posted } from './messenger.ts';

/**
 * How far an inquiry has come.
 * - `received`: kept, nobody works on it
 * - `answered`: what is to be posted stands in the store, not yet known to be posted
 * - `posted`: done
 * - `failed`: it will never be posted; `failure` says why
 */
export type InquiryState = 'received' | 'answered' | 'posted' | 'failed';

/** An inquiry as kept. */
export interface Inquiry extends Omit<Incoming, 'namesOthers'> {
  /** At most 25 characters of [A-Za-z0-9_-]; the nonce of its reply. */
  readonly id: string;
  readonly receivedAt: number;
  readonly state: InquiryState;
  /** How often somebody claimed it, this time included. */
  readonly attempt: number;
  /** Counts the edits of its question that are to be answered: 0 as asked. */
  readonly revision: number;
  /** The message that stands for its reply, or null. */
  readonly posted: Posted | null;
  /** What is to be posted, once `answered`. */
  readonly reply: StoredReply | null;
}

/** What is to be posted: an answer, or one of the desk's own replies ('limited': ask again later). */
export type StoredReply =
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  | { readonly kind: 'shared'; readonly answer: string }
  | { readonly kind: 'error' };

/** An answer as kept. */
export interface StoredAnswer {
  /** At most 25 characters of [A-Za-z0-9_-], not to be guessed (128 bits of chance). */
  readonly id: string;
  readonly inquiry: string;
  readonly room: Room;
  readonly asker: string;
  /** As typed. */
  readonly question: string;
  /** The question made to stand alone, where a follow-up was understood; null where it stood alone. */
  readonly understoodAs: string | null;
  readonly answer: Answer;
  /** Document id to the revision that was cited. */
  readonly revisions: Readonly<Record<string, string>>;
  /** Collection of each cited document, as it was: rights are checked against it when the answer is shown again. */
  readonly collections: Readonly<Record<string, string>>;
  readonly answeredAt: number;
  /** When its asker removed it, or null. */
  readonly removedAt: number | null;
}

/** One exchange of a conversation. */
export interface Turn {
  readonly asker: string;
  readonly question: string;
  readonly understoodAs: string | null;
  readonly outcome: Answer['outcome'];
  /** The short answer, or null. */
  readonly answer: string | null;
  /** Collections whose documents the answer shows: a room that lost one of them does not follow up on it. */
  readonly collections: readonly string[];
  readonly at: number;
}

/** What is remembered of a thread, direct message or session. */
export interface ConversationState {
  /** Oldest first; bounded. */
  readonly turns: readonly Turn[];
  /** Messages between people since the bot was last addressed or answered. */
  readonly aside: number;
  /** Whether the bot has left until it is addressed again. */
  readonly left: boolean;
}

/** Leases inquiries to one worker at a time. */
export interface InquiryStore {
  /** One insert. @returns whether it is new; a repeated delivery changes nothing */
  keep(incoming: Incoming): Promise<'kept' | 'repeated'>;
  /**
   * Leases the oldest inquiry of these platforms that waits for work and that nobody holds (or whose lease has ended).
   * No two workers hold one at a time, on any number of processes.
   *
   * @param worker names the holder; `answer`, `posted` and the rest do nothing and say false for anybody else. A lease
   *   that has ended is lost when somebody else claims, not before
   */
  claim(worker: string, platforms: readonly Platform[], leaseMs: number): Promise<Inquiry | null>;
  /** Prolongs a lease. @returns false when it was lost */
  renew(id: string, worker: string, leaseMs: number): Promise<boolean>;
  /**
   * Records an answer and what is to be posted, with the revisions it cites and the conversation's new turn, in one
   * transaction. It replaces an earlier answer to the same inquiry. @returns false (and records nothing) when the lease
   * was lost, or when the question was edited meanwhile: then it is still the worker's, to release
   */
  answer(id: string, worker: string, record: AnswerRecord): Promise<boolean>;
  /** Keeps a placeholder's reference before the reply is posted. */
  placeholder(id: string, worker: string, posted: Posted): Promise<boolean>;
  /** Records the post, and ends the lease. After an edit the inquiry waits for its next answer, the post known. */
  posted(id: string, worker: string, posted: Posted): Promise<boolean>;
  /** Lets go: it waits for `delayMs` and is claimed again. */
  release(id: string, worker: string, delayMs: number): Promise<boolean>;
  /** Gives up, with the reason for an operator. After an edit it is let go instead. @returns whether it gave up */
  fail(id: string, worker: string, failure: string): Promise<boolean>;
  /**
   * A question was edited: within `withinMs` of its arrival it goes back to `received` with the new text and
   * `revision` one higher, keeping `posted` and its holder. @returns whether it was (the same text changes nothing)
   */
  revise(key: InquiryKey, text: string, withinMs: number): Promise<boolean>;
  find(key: InquiryKey): Promise<Inquiry | null>;
  byId(id: string): Promise<Inquiry | null>;
  /**
   * How many inquiries of an asker (in a workspace) and of a room (its channel) arrived within the window before this
   * one and were not limited themselves; with the arrival of the oldest of those that count, to say when to try again.
   */
  load(
    inquiry: Inquiry,
    windowMs: number,
  ): Promise<{
    readonly asker: { readonly count: number; readonly oldest: number | null };
    readonly room: { readonly count: number; readonly oldest: number | null };
    readonly now: number;
  }>;
  /** Milliseconds until something could be claimed, 0 for now, null for nothing at all. */
  nextDue(platforms: readonly Platform[]): Promise<number | null>;
}

/** What `InquiryStore.answer` records. */
export interface AnswerRecord {
  readonly reply: StoredReply;
  /** Null where the reply is none of the core's. */
  readonly answer: Omit<StoredAnswer, 'inquiry' | 'answeredAt' | 'removedAt'> | null;
  readonly cited: readonly Revision[];
  /** The revision of the question that was answered. */
  readonly revision: number;
  /** What the conversation remembers of it, or null. `mostTurns` bounds the memory. */
  readonly turn: { readonly turn: Omit<Turn, 'at'>; readonly mostTurns: number } | null;
}

export interface AnswerStore {
  byId(id: string): Promise<StoredAnswer | null>;
  /** Marks an answer as removed. @returns whether it was there and not removed yet */
  remove(id: string): Promise<boolean>;
  /** A cited document as it was, or null. */
  revision(documentId: string, revision: string): Promise<Revision | null>;
  /** Newest first, without the removed ones. */
  recent(platform: Platform, workspace: string, asker: string, limit: number): Promise<StoredAnswer[]>;
  /**
   * What went unanswered and what was judged not useful, newest first: the operator's list. Small talk, commands and
   * what was asked back are not in it.
   */
  unresolved(options: { readonly limit: number; readonly since?: number }): Promise<UnresolvedQuestion[]>;
  /**
   * Questions that were answered for all in a channel to see and not judged badly, most asked first, with the
   * collections their answers show; as understood where that differs from what was typed. `where` leaves out what
   * other workspaces asked.
   */
  wellAnswered(
    limit: number,
    where?: Pick<Room, 'platform' | 'workspace'>,
  ): Promise<{ readonly question: string; readonly collections: readonly string[] }[]>;
}

export interface UnresolvedQuestion {
  readonly question: string;
  readonly understoodAs: string | null;
  readonly why: 'unanswered' | 'not-useful';
  /** The reason's code when unanswered. */
  readonly reason: string | null;
  readonly room: Room;
  readonly notUseful: number;
  readonly useful: number;
  readonly at: number;
}

export interface JudgmentStore {
  /** One a person and answer; the last one counts. */
  put(answer: string, person: string, useful: boolean): Promise<void>;
  of(answer: string): Promise<{ readonly useful: number; readonly notUseful: number }>;
}

/** A collection that a room was granted. */
export interface Grant {
  readonly room: Pick<Room, 'platform' | 'workspace' | 'channel'>;
  readonly collection: string;
  readonly by: string;
  readonly at: number;
}

export interface RoomStore {
  /** Collections granted to the room's channel; `public` is not among them, for it needs no grant. */
  granted(room: Pick<Room, 'platform' | 'workspace' | 'channel'>): Promise<ReadonlySet<string>>;
  /** @returns false when it was granted already */
  grant(grant: Omit<Grant, 'at'>): Promise<boolean>;
  /** @returns false when there was nothing to revoke */
  revoke(room: Grant['room'], collection: string): Promise<boolean>;
  grants(): Promise<Grant[]>;
  /** Whether the bot answers unaddressed messages in threads of this channel (default: yes). */
  joinsThreads(room: Grant['room']): Promise<boolean>;
  setJoinsThreads(room: Grant['room'], joins: boolean): Promise<void>;
}

/** A conversation is a thread, a direct message, or a terminal's session: platform, workspace, channel and thread. */
export type ConversationKey = Pick<Room, 'platform' | 'workspace' | 'channel' | 'thread'>;

export interface ConversationStore {
  /** Empty for an unknown one. Turns older than `maxAgeMs` are left out. */
  read(key: ConversationKey, maxAgeMs: number): Promise<ConversationState>;
  /** Counts a message between people, and leaves at the second. No word of it is kept. @returns the state after it */
  aside(key: ConversationKey, leaveAt: number): Promise<Pick<ConversationState, 'aside' | 'left'>>;
  /** The bot was addressed: it is back. */
  addressed(key: ConversationKey): Promise<void>;
}

export interface InstallationStore {
  /** `data` is ciphertext: the store never sees a token. */
  put(platform: Platform, workspace: string, data: string): Promise<void>;
  get(platform: Platform, workspace: string): Promise<string | null>;
  remove(platform: Platform, workspace: string): Promise<void>;
  list(platform: Platform): Promise<{ readonly workspace: string; readonly data: string }[]>;
}

export interface SettingStore {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

/** What is erased and kept in order. */
export interface Upkeep {
  /**
   * Removes inquiries, answers, judgments and conversations older than this, and revisions nobody cites any more.
   * @returns how many inquiries
   */
  prune(olderThanMs: number): Promise<number>;
  /** Erases what one person asked and judged, in one workspace or in all. @returns how many questions were erased */
  forgetPerson(person: string, platform?: Platform, workspace?: string): Promise<number>;
  /** Erases every row of a workspace, installation and grants included. */
  forgetWorkspace(platform: Platform, workspace: string): Promise<void>;
}

/** The whole store. */
export interface Store {
  readonly inquiries: InquiryStore;
  readonly answers: AnswerStore;
  readonly judgments: JudgmentStore;
  readonly rooms: RoomStore;
  readonly conversations: ConversationStore;
  readonly installations: InstallationStore;
  readonly settings: SettingStore;
  readonly documents: DocumentStore;
  readonly upkeep: Upkeep;
  /** Reads and writes something small. @throws StoreUnavailable */
  ping(): Promise<void>;
  close(): Promise<void>;
}
