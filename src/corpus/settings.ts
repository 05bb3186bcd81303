/** What a corpus is opened with, and what is told of it. */
import type { SealPolicy } from '../core/search/sealing.ts';
import type { DocumentStore } from '../desk/documents.ts';
import type { Library } from '../desk/library.ts';

/** What a look at the folder changed. Ids of documents, in the order of the work. */
export interface CorpusChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Whether the operator's aliases are others now. */
  readonly aliases: boolean;
  /** Whether `problems()` says something else now. */
  readonly problems: boolean;
}

/** Times in milliseconds. */
export interface CorpusTiming {
  /** From an event to the look, so that one look serves many events. */
  readonly gatherMs: number;
  /**
   * A new or changed file is read once it has stayed the same for so long: before, it may be half written. More than
   * 50: chokidar tells nothing of a change within 50 ms of another one of the same file.
   */
  readonly settleMs: number;
  /** After so long a look ends and another begins, so that what changed meanwhile does not wait for all the rest. */
  readonly lookMs: number;
  /** From a change to the snapshot. */
  readonly snapshotMs: number;
  /** See `WatchTiming`. */
  readonly rootMs: number;
  readonly againMs: number;
  readonly unwatchedMs: number;
  /** How often the store is asked for changed documents though nothing was heard of one. */
  readonly storeMs: number;
}

export const TIMING: CorpusTiming = {
  gatherMs: 50,
  settleMs: 200,
  lookMs: 1_000,
  snapshotMs: 5_000,
  rootMs: 1_000,
  againMs: 300_000,
  unwatchedMs: 10_000,
  storeMs: 1_000,
};

/** Where one line goes. */
export interface CorpusLog {
  info(message: string): void;
  warn(message: string): void;
}

/** What `openCorpus` is given. */
export interface CorpusSettings {
  /** The corpus folder. It may be missing, and come later. */
  readonly dir: string;
  /** Documents that are taken up beside those of the folder, which goes first where both have an id. */
  readonly stored?: DocumentStore;
  /** Where the snapshot is kept (below `snapshot/`), or null for none. */
  readonly dataDir: string | null;
  readonly log: CorpusLog;
  /** The package's version: a snapshot of another one is not used. */
  readonly version?: string;
  /** Called after each look that changed something, once the corpus is open. */
  readonly onChange?: (change: CorpusChange) => void;
  /** Called when a snapshot was written. */
  readonly onSnapshot?: () => void;
  /** Called when passages were sealed. */
  readonly onSealed?: () => void;
  readonly timing?: Partial<CorpusTiming>;
  /** When passages are sealed, and how many at once; `SEAL_POLICY` by default. */
  readonly sealing?: SealPolicy;
  /** The confidence (0 to 1) from which an answer is shown; the trained one by default. */
  readonly threshold?: number | undefined;
}

/** A `Library` that follows a folder. */
export interface CorpusKeeper extends Library {
  /** What could not be read, one line each; none when all is well. */
  problems(): readonly string[];
  /** Whether the folder was there at the last look, and the corpus is open. */
  readonly ready: boolean;
  /** Stops following, keeps a last snapshot where one is due, and resolves when nothing runs any more. */
  close(): Promise<void>;
}
