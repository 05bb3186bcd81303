/** What the desk is made from, and the figures it keeps to. */
import type { Library } from './library.ts';
import type { Store } from './ports.ts';

/** Where the desk writes what an operator should know: ids and counts, never what was asked or answered. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The desk's settings. Durations are milliseconds. */
export interface DeskSettings {
  /** Questions a minute that one person may ask in a workspace. */
  readonly askerPerMinute: number;
  /** Questions a minute that may be asked in one channel or direct message. */
  readonly roomPerMinute: number;
  /** How many days inquiries, answers, judgments and conversations are kept. */
  readonly retentionDays: number;
  /** What becomes of an answer whose question its asker deleted. */
  readonly onWithdraw: 'delete' | 'leave';
  /** How many inquiries one process works on at a time. */
  readonly concurrency: number;
  /** How long an inquiry is a worker's own; renewed at a third of it. A killed worker's inquiries wait this long. */
  readonly leaseMs: number;
  /** From when on a question without an answer gets a sign of life. */
  readonly signAfterMs: number;
  /** How long an insert may take before the asker is told that nothing was kept. */
  readonly keepWithinMs: number;
  /** Within which time of asking an edit revises the answer. */
  readonly reviseWithinMs: number;
  /** How many turns of a conversation are remembered, and how long. */
  readonly mostTurns: number;
  readonly conversationMs: number;
  /** From which confidence (0 to 1) on a question that was not addressed to the bot is answered. */
  readonly overheardConfidence: number;
  /** After how many messages between people the bot leaves a thread. */
  readonly leaveAt: number;
  /** After how many attempts a reply that cannot be posted is given up. */
  readonly mostAttempts: number;
  /** Longest pause between two looks for work that somebody else may have left. */
  readonly idleMs: number;
}

/** The settings where nothing else is said. */
export const DESK_DEFAULTS: DeskSettings = {
  askerPerMinute: 10,
  roomPerMinute: 30,
  retentionDays: 90,
  onWithdraw: 'delete',
  concurrency: 8,
  leaseMs: 30_000,
  signAfterMs: 500,
  keepWithinMs: 1_000,
  reviseWithinMs: 120_000,
  mostTurns: 10,
  conversationMs: 12 * 3_600_000,
  // Above the threshold of an addressed question (0.42): nobody asked for this answer.
  overheardConfidence: 0.6,
  leaveAt: 2,
  // With pauses of up to a minute, over an hour and a half.
  mostAttempts: 100,
  idleMs: 2_000,
};

/**
 * A point on the way of an inquiry, in this order. `signed`: a sign of life was given and is not recorded yet;
 * `recorded`: what is to be posted stands in the store; `checked`: it may be sent; `delivered`: it was sent, which is
 * not recorded yet. `signed` is for those who wait; a reply that is known already goes on at `checked`.
 */
export type Step = 'kept' | 'claimed' | 'signed' | 'recorded' | 'checked' | 'delivered' | 'posted';

/** What `createDesk` needs. */
export interface DeskOptions {
  readonly store: Store;
  readonly library: Library;
  readonly log: Log;
  /** What differs from `DESK_DEFAULTS`. */
  readonly settings?: Partial<DeskSettings>;
  /** The ISO day it is, for questions about now. */
  readonly today: () => string;
  /** A stopwatch in milliseconds; differences alone matter. */
  readonly clock: () => number;
  /** Told of every step; what it returns is awaited. */
  readonly onStep?: (
    step: Step,
    inquiry: { readonly id: string; readonly message: string },
  ) => Promise<void> | void;
}
