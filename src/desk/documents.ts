/**
 * Documents that live in the store, as whoever follows them asks for it. `src/store` implements it on SQLite and on
 * PostgreSQL; the corpus takes them up beside those of its folder.
 */

/** A document of the store, without its bytes. */
export interface StoredDocument {
  /** As a path below the corpus folder: its first folder is its collection, its ending says its format. */
  readonly id: string;
  /** Given anew whenever the document is added, replaced or removed; see `DocumentStore.changes`. */
  readonly change: number;
  /** What it was read as when it was added, for lists. Who may see it is told by whoever reads it. */
  readonly collection: string;
  /** SHA-256 of its bytes, in base64url. */
  readonly hash: string;
  /** Whether it is gone: of a removed document only this is kept, so that those who follow hear of it. */
  readonly removed: boolean;
  /** When its contents were added, Unix milliseconds. */
  readonly addedAt: number;
}

/** Keeps documents as they came, byte for byte. */
export interface DocumentStore {
  /** The largest document that is kept, in bytes. */
  readonly largest: number;
  /**
   * Adds a document, or puts it in the place of the one with its id. The same bytes once more change nothing.
   *
   * @throws RangeError, in one line, for more bytes than `largest` or an id of more than 1,024 bytes
   */
  put(document: {
    readonly id: string;
    readonly collection: string;
    readonly bytes: Uint8Array;
  }): Promise<'added' | 'replaced' | 'unchanged'>;
  /** Erases a document's bytes. @returns false where there was none of that id */
  remove(id: string): Promise<boolean>;
  /**
   * What changed after a change, in the order of the changes: each document once, as it is now. Numbers grow in the
   * order in which changes become visible, on any number of processes, so that whoever asks on from the last one he
   * was given misses none. After 0 it is all there ever was.
   *
   * @param limit how many at most
   */
  changes(after: number, limit: number): Promise<StoredDocument[]>;
  /** A document's bytes with their hash, or null where it is gone. */
  read(id: string): Promise<{ readonly hash: string; readonly bytes: Uint8Array } | null>;
  /**
   * Listens for changes. Nothing heard does not mean that nothing happened: one engine tells nothing at all, and a
   * connection may be lost unnoticed. So whoever follows asks besides, now and then.
   *
   * @param heard called with 'changed' when somebody changed a document, and with 'connected' when listening began,
   *   also anew: what happened before may have been missed
   */
  follow(heard: (what: 'changed' | 'connected') => void): Following;
}

/** A listening that goes on until it is closed; where it breaks it mends itself. */
export interface Following {
  /** Idempotent. Nothing is heard any more. */
  close(): Promise<void>;
}
