/** Kysely's SQLite dialect, made to fit libsql and several processes on one file. */

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database as Libsql } from 'libsql';

/** What is no write, or may stand in no transaction. */
const NO_WRITE = /^\s*(?:pragma|begin|commit|rollback|savepoint|release|vacuum|select)\b/i;

/**
 * Keeps a write that finds the database busy from undoing those after it.
 *
 * libsql does not reset a prepared statement that came back busy. Until it is collected, SQLite counts it as a write
 * under way, and commits nothing else on the connection: an insert reports its row, and no other connection ever sees
 * it. So a prepared statement writes only with the write lock in hand, and the lock is taken by `exec`, which leaves no
 * statement behind.
 */
class LibsqlConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #database: Libsql;

  constructor(inner: DatabaseConnection, database: Libsql) {
    this.#inner = inner;
    this.#database = database;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#database.inTransaction || query.query.kind === 'SelectQueryNode' || NO_WRITE.test(query.sql))
      return this.#inner.executeQuery<R>(query);
    this.#database.exec('begin immediate');
    try {
      // libsql is synchronous: the statement has run when this returns.
      const result = this.#inner.executeQuery<R>(query);
      this.#database.exec('commit');
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery<R>(query, chunkSize);
  }
}

/** Begins with the write lock in hand: a transaction that read first and writes later may find it gone. */
class LibsqlDriver extends SqliteDriver {
  readonly #database: Libsql;

  constructor(database: Libsql) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new LibsqlConnection(await super.acquireConnection(), this.#database);
  }

  override async beginTransaction(): Promise<void> {
    this.#database.exec('begin immediate');
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    // SQLite has rolled back itself after some errors (a full disk among them); asked again, it would say so with an
    // error that hides the first.
    if (this.#database.inTransaction) this.#database.exec('rollback');
  }
}

/** Migrations run in one transaction, whose write lock keeps a second process out. */
class LibsqlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class LibsqlDialect implements Dialect {
  readonly #database: Libsql;

  constructor(database: Libsql) {
    this.#database = database;
  }

  createDriver(): Driver {
    return new LibsqlDriver(this.#database);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new LibsqlAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}
