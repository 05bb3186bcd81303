/**
 * PostgreSQL, for several replicas. Two pools: work of all kinds, and the inbox, so that the insert which an
 * acknowledgement waits for never queues behind an answer. A connection on which anything but a plain error of the
 * server happened is thrown away; the next one is made when it is needed, so that a database that comes back is used.
 */
import { setTimeout as pause } from 'node:timers/promises';
import {
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely';
import pg from 'pg';
import type { Following } from '../desk/documents.ts';
import { StoreUnavailable } from '../desk/unavailable.ts';
import type { Db, Engine } from './engine.ts';
import { codeOf, DatabaseRefused, postgresFailure } from './failures.ts';
import { Listener } from './listener.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { WirePlugin } from './wire.ts';

/** How long a connection may take to come, in milliseconds. */
const CONNECT_MS = 5_000;
/** How long a statement may take: on the server, and as we wait for a server that says nothing. Milliseconds. */
const STATEMENT_MS = 10_000;
const SILENCE_MS = 12_000;
/** What `urgent` allows a statement on the server; the rest of its second is for the connection. */
const URGENT_STATEMENT_MS = 900;
const WORKERS = 10;
const INBOX = 4;

/** Where a problem that nobody waits for is told (an idle connection that broke). */
export type Notice = (error: Error) => void;

/** Connects, checks and migrates. @throws StoreUnavailable, DatabaseRefused */
export async function openPostgres(databaseUrl: string, notice: Notice): Promise<Engine> {
  const where = placeOf(databaseUrl);
  // A migration of a large table takes as long as it takes, and so does waiting for another replica's.
  const setup = database(
    connect(databaseUrl, { max: 2, connectionTimeoutMillis: CONNECT_MS, keepAlive: true }, notice),
  );
  try {
    await checkEncoding(setup, where);
    await migrate(setup, 'postgres', `The database at ${where}`);
  } catch (error) {
    // A table of that name that we did not make.
    if (codeOf(error) === '42P07')
      throw new DatabaseRefused(
        'foreign',
        `The database at ${where} holds tables of another program: give Attaché a database of its own`,
        { cause: error },
      );
    throw postgresFailure(error, where);
  } finally {
    await setup.destroy();
  }
  const common = { keepAlive: true, idle_in_transaction_session_timeout: SILENCE_MS };
  return new PostgresEngine(
    where,
    connect(
      databaseUrl,
      {
        ...common,
        max: WORKERS,
        connectionTimeoutMillis: CONNECT_MS,
        statement_timeout: STATEMENT_MS,
        query_timeout: SILENCE_MS,
      },
      notice,
    ),
    connect(
      databaseUrl,
      {
        ...common,
        max: INBOX,
        connectionTimeoutMillis: URGENT_STATEMENT_MS,
        statement_timeout: URGENT_STATEMENT_MS,
        query_timeout: URGENT_STATEMENT_MS,
      },
      notice,
    ),
    (channel, heard) =>
      new Listener(
        {
          connectionString: databaseUrl,
          application_name: 'attache listening',
          connectionTimeoutMillis: CONNECT_MS,
          query_timeout: SILENCE_MS,
          keepAlive: true,
        },
        channel,
        heard,
        notice,
      ),
  );
}

async function checkEncoding(db: Db, where: string): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
  const encoding = rows[0]?.server_encoding ?? '';
  // SQL_ASCII keeps the bytes it is given, which are UTF-8.
  if (encoding !== 'UTF8' && encoding !== 'SQL_ASCII')
    throw new DatabaseRefused(
      'unsupported',
      `The database at ${where} is encoded in ${encoding}: make one in UTF8 (createdb -E UTF8 -T template0)`,
    );
}

/** Host, port and database, without user and password. */
function placeOf(databaseUrl: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
    return `${hostname || searchParams.get('host') || 'localhost'}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch {
    throw new DatabaseRefused(
      'missing',
      'DATABASE_URL is no URL: it reads postgres://user:password@host/database',
    );
  }
}

function connect(connectionString: string, config: pg.PoolConfig, notice: Notice): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'attache',
    ...config,
    types: {
      // 64-bit integers are times and counts here, far below 2^53; pg would give strings.
      getTypeParser: (id, format) =>
        id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format),
    },
  });
  pool.on('error', notice);
  // The pool listens to a connection only while it is idle; one that breaks between two statements of a transaction
  // would end the process.
  pool.on('connect', (client) => client.on('error', notice));
  return pool;
}

function database(pool: pg.Pool): Db {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new CarefulPool(pool) }),
    plugins: [new WirePlugin()],
  });
}

/** Throws away connections whose state is not known any more. */
class CarefulPool implements PostgresPool {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async connect(): Promise<PostgresPoolClient> {
    return new CarefulClient(await this.#pool.connect());
  }

  end(): Promise<void> {
    return this.#pool.end();
  }
}

class CarefulClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  #broken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    statement: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof statement !== 'string') throw new TypeError('Nothing is read through a cursor here');
    return this.#run(statement, parameters);
  }

  release(): void {
    this.#client.release(this.#broken);
  }

  async #run<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    try {
      const { command, rowCount, rows } = await this.#client.query(text, [...values]);
      return { command: command as PostgresQueryResult<R>['command'], rowCount: rowCount ?? 0, rows };
    } catch (error) {
      // A statement that was merely refused leaves the connection as it was. One that the server did not answer may
      // still run there, and its answer would be taken for the next one's.
      if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR') this.#broken = true;
      throw error;
    }
  }
}

class PostgresEngine implements Engine {
  readonly kind = 'postgres';
  // As a sub-select it is read once a statement, not once a row, and an index can be searched with it. `now()` would
  // be the transaction's beginning, before it waited for a lock.
  readonly now = sql<number>`(select floor(extract(epoch from clock_timestamp()) * 1000)::bigint)`;
  readonly #where: string;
  readonly #db: Db;
  readonly #inbox: Db;
  readonly #listener: Engine['listen'];
  readonly #listening = new Set<Following>();
  #closing: Promise<void> | null = null;

  constructor(where: string, workers: pg.Pool, inbox: pg.Pool, listener: Engine['listen']) {
    this.#where = where;
    this.#db = database(workers);
    this.#inbox = database(inbox);
    this.#listener = listener;
  }

  async run<T>(work: (db: Db) => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    try {
      return await work(this.#db);
    } catch (error) {
      throw postgresFailure(error, this.#where);
    }
  }

  async transaction<T>(work: (db: Db) => Promise<T>): Promise<T> {
    for (let left = 3; ; left -= 1) {
      try {
        return await this.run((db) => db.transaction().execute(work));
      } catch (error) {
        // Serialization failure and deadlock: the server undid it and asks for another try.
        const again = codeOf(error) === '40001' || codeOf(error) === '40P01';
        if (!again || left === 0) throw error;
      }
    }
  }

  async urgent<T>(work: (db: Db) => Promise<T>, withinMs: number): Promise<T> {
    this.#mustBeOpen();
    let late = false;
    const end = performance.now() + withinMs;
    const tries = async (): Promise<T> => {
      for (;;) {
        try {
          return await work(this.#inbox);
        } catch (error) {
          const failure = postgresFailure(error, this.#where);
          // A connection that died while it was idle says so only now: worth another try.
          if (!(failure instanceof StoreUnavailable) || late || performance.now() + 50 >= end) throw failure;
          await pause(20);
        }
      }
    };
    const stop = new AbortController();
    const limit = pause(withinMs, undefined, { signal: stop.signal }).then(() => {
      late = true;
      throw new StoreUnavailable(`PostgreSQL at ${this.#where} did not answer within ${withinMs} ms`, {
        code: 'TIMEOUT',
      });
    });
    try {
      return await Promise.race([tries(), limit]);
    } finally {
      late = true;
      stop.abort();
      limit.catch(() => undefined);
    }
  }

  listen(channel: string, heard: (what: 'changed' | 'connected') => void): Following {
    this.#mustBeOpen();
    const listening = this.#listener(channel, heard);
    this.#listening.add(listening);
    return {
      close: () => {
        this.#listening.delete(listening);
        return listening.close();
      },
    };
  }

  /** The server's vacuum sees to it. */
  erase(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled([
      ...[...this.#listening].map((listening) => listening.close()),
      this.#db.destroy(),
      this.#inbox.destroy(),
    ]).then(() => undefined);
    return this.#closing;
  }

  #mustBeOpen(): void {
    if (this.#closing !== null)
      throw new StoreUnavailable(`The connection to PostgreSQL at ${this.#where} is closed`, {
        code: 'CLOSED',
      });
  }
}
