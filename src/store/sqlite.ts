/**
 * The embedded engine: one connection of libsql on one file, which other processes (commands, a backup) may use too.
 *
 * libsql is synchronous: while it waits for another process's lock, nothing else runs here, not even the insert that an
 * acknowledgement waits for. So SQLite itself waits for `BUSY_MS` only, and between tries we wait without blocking, for
 * the 5 s (or the second) that an operation has in total.
 */
import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import type { Database as Libsql } from 'libsql';
import type { Following } from '../desk/documents.ts';
import { StoreUnavailable } from '../desk/unavailable.ts';
import type { Db, Engine } from './engine.ts';
import { isBusy, sqliteFailure } from './failures.ts';
import { databaseFile, inspect, makeFolder, openFile, sign } from './files.ts';
import { LibsqlDialect } from './libsqlDialect.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { WirePlugin } from './wire.ts';

const PATIENCE_MS = 5_000;
const BUSY_MS = 25;
/** Up to this size, in bytes, a file is read through at the start (some 100 ms); a larger one tells when it is used. */
const READ_THROUGH = 64 * 1024 * 1024;

/** Opens, checks and migrates the database of a data folder. @throws StoreUnavailable, DatabaseRefused */
export async function openSqlite(dataDir: string): Promise<Engine> {
  makeFolder(dataDir);
  return open(databaseFile(dataDir));
}

/** A database that lives as long as its engine. */
export function openMemory(): Promise<Engine> {
  return open(':memory:');
}

async function open(file: string): Promise<Engine> {
  const where = file === ':memory:' ? 'The database in memory' : `The database ${file}`;
  const database = openFile(file, BUSY_MS);
  try {
    await patiently(where, PATIENCE_MS, () => prepare(database, file));
    const db = new Kysely<Schema>({
      dialect: new LibsqlDialect(database),
      plugins: [new WirePlugin()],
    });
    await patiently(where, PATIENCE_MS, () => migrate(db, 'sqlite', where));
    return new SqliteEngine(database, db, where);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function prepare(database: Libsql, file: string): Promise<void> {
  const thorough = file !== ':memory:' && statSync(file).size <= READ_THROUGH;
  const state = inspect(database, file, thorough);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What is deleted is overwritten with zeros.
  database.pragma('secure_delete = ON');
  if (state === 'empty') sign(database);
}

/** Tries until it is no longer busy, without blocking between the tries. */
async function patiently<T>(where: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() + wait + BUSY_MS >= end) throw sqliteFailure(error, where);
      await pause(wait);
    }
  }
}

class SqliteEngine implements Engine {
  readonly kind = 'sqlite';
  readonly now = sql<number>`cast(round(unixepoch('subsec') * 1000) as integer)`;
  readonly #database: Libsql;
  readonly #db: Db;
  readonly #where: string;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(database: Libsql, db: Db, where: string) {
    this.#database = database;
    this.#db = db;
    this.#where = where;
  }

  run<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.#patiently(PATIENCE_MS, () => work(this.#db));
  }

  transaction<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.#patiently(PATIENCE_MS, () => this.#db.transaction().execute(work));
  }

  urgent<T>(work: (db: Db) => Promise<T>, withinMs: number): Promise<T> {
    return this.#patiently(withinMs, () => work(this.#db));
  }

  /** SQLite tells other processes nothing. */
  listen(): Following {
    return { close: () => Promise.resolve() };
  }

  /** Deleted rows are zeros in the file already; the journal still has them as they were, and is emptied. */
  async erase(): Promise<void> {
    await this.run(async (db) => {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
      // Busy: a reader elsewhere still needs the journal.
      if (rows[0]?.busy === 1) throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
    });
  }

  /** Waits for what is under way: libsql ends the whole process over a statement on a closed connection. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#underWay);
    // libsql closes the file when its statements are collected. So the journal is brought into the file here, for
    // whoever copies or moves that next; where somebody else still reads it, they will.
    try {
      this.#database.pragma('wal_checkpoint(truncate)');
    } catch {
      // A full disk: the journal stays, and is read at the next start.
    }
    this.#database.close();
  }

  #patiently<T>(patienceMs: number, work: () => Promise<T>): Promise<T> {
    return patiently(this.#where, patienceMs, async () => {
      if (this.#closed) throw new StoreUnavailable(`${this.#where} is closed`, { code: 'CLOSED' });
      const done = work();
      this.#underWay.add(done);
      try {
        return await done;
      } finally {
        this.#underWay.delete(done);
      }
    });
  }
}
