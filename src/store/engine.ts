/** What the stores ask of a database, whichever it is. */
import type { Kysely, RawBuilder } from 'kysely';
import type { Following } from '../desk/documents.ts';
import type { Schema } from './schema.ts';

export type EngineKind = 'sqlite' | 'postgres';

export type Db = Kysely<Schema>;

/**
 * One database. Every method rejects with StoreUnavailable when it cannot be reached, read or written, also for longer
 * than the engine's patience (5 s); nothing is then half done. Nobody keeps a `Db` beyond the callback.
 */
export interface Engine {
  readonly kind: EngineKind;
  /** The database's clock, in whole Unix milliseconds, as it reads when the statement runs. */
  readonly now: RawBuilder<number>;
  /** Runs one statement, or reads. It may be called again when the database was busy. */
  run<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs all of `work` or nothing of it. It may be called again when the database was busy or broke a deadlock. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * Runs one statement that may be repeated without harm, within `withinMs` milliseconds in total, before all others
   * where the engine can. Rejects then, though the statement may still take effect.
   */
  urgent<T>(work: (db: Db) => Promise<T>, withinMs: number): Promise<T>;
  /**
   * Listens on a channel of the database, until it is closed; see `DocumentStore.follow`. An engine without such a
   * thing hears nothing.
   */
  listen(channel: string, heard: (what: 'changed' | 'connected') => void): Following;
  /** Sees to it that what was deleted does not stay in the database's files, as far as the engine lets us. */
  erase(): Promise<void>;
  /** Idempotent; everything after it rejects. */
  close(): Promise<void>;
}
