/**
 * What a platform does for the desk: shows that it looks, posts a reply, finds and removes what was posted.
 *
 * A reply may be tried again after a crash at any point. `deliver` with `posted` set finishes that message instead of
 * posting another; with `again` set and nothing known to be posted, the desk asks `find` first.
 */
import type { CardView } from '../core/card/view.ts';
import type { Json, Platform, Room } from './inquiry.ts';

/** A message that stands on the platform, as the adapter refers to it; kept by the desk, read by the adapter. */
export type Posted = { readonly [key: string]: Json | undefined };

/** A reply on its way, before its words are known. */
export interface Pending {
  /** The same at every try: at most 25 characters of [A-Za-z0-9_-], for platforms with an idempotency key. */
  readonly nonce: string;
  readonly room: Room;
  readonly asker: string;
  readonly message: string;
  readonly visibility: 'room' | 'asker';
  readonly route: Json;
  /** Unix milliseconds of the database when the inquiry was kept: tokens and response URLs age from here. */
  readonly receivedAt: number;
  /** The message that stands for this reply already (a placeholder, an answer to be revised), or null. */
  readonly posted: Posted | null;
  /** Whether an earlier try may have got through without our knowing. */
  readonly again: boolean;
}

/** A reply on its way. */
export interface Delivery extends Pending {
  readonly view: CardView;
  /** What actions refer to: an answer's id (at most 25 characters of [A-Za-z0-9_-]), or null where none can be pressed. */
  readonly answer: string | null;
}

/**
 * Why a reply could not be posted.
 * - `retry`: try again, not before `retryAfterMs` milliseconds where the platform says so
 * - `final`: it will never work (no such channel, token expired and no other way); logged with the message
 */
export class DeliveryError extends Error {
  readonly kind: 'retry' | 'final';
  readonly retryAfterMs: number | null;

  constructor(
    kind: 'retry' | 'final',
    message: string,
    options: { readonly retryAfterMs?: number; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'DeliveryError';
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** One platform's hands. Every method may be called for many replies at once. */
export interface Messenger {
  readonly platform: Platform;
  /**
   * A sign of life, after 500 ms without an answer.
   *
   * @returns a placeholder that `deliver` is to finish, or null where the sign is none (a status, a reaction) that
   *   the adapter removes in `deliver`. A failure is logged and costs nothing else.
   */
  working(pending: Pending): Promise<Posted | null>;
  /**
   * Posts the reply, or finishes `posted`.
   *
   * @returns the message, for revising and removing it
   * @throws DeliveryError; anything else counts as `retry`
   */
  deliver(delivery: Delivery): Promise<Posted>;
  /** Looks for a reply with this nonce that an earlier try posted. @returns null: it is not there, or cannot be told */
  find(pending: Pending): Promise<Posted | null>;
  /** Removes a message of ours; one that is gone already is no error. */
  remove(posted: Posted, room: Room): Promise<void>;
}
