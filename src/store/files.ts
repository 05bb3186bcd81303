/** Where the embedded database lies, and how a file is looked at before it is used. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database, { type Database as Libsql } from 'libsql';
import { StoreUnavailable } from '../desk/unavailable.ts';
import { codeOf, DatabaseRefused, firstLine, isDamaged } from './failures.ts';

/** 'Atta' in SQLite's header: tells our databases from others (https://www.sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x41747461;

/** The database below a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'attache.db');
}

/** The file whose lock says that a bot runs on the folder. */
export function lockFile(dataDir: string): string {
  return join(dataDir, 'attache.lock');
}

/** Makes the folder, for its owner alone. @throws StoreUnavailable where it cannot be made */
export function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreUnavailable(`The data folder ${dataDir} cannot be made: ${firstLine(error)}`, {
      code: codeOf(error),
      cause: error,
    });
  }
}

/**
 * Opens a database file; one that is not there is made, readable by its owner alone.
 *
 * @param busyMs how long a statement blocks the process while another one writes, in milliseconds
 * @throws StoreUnavailable where the file cannot be opened
 */
export function openFile(file: string, busyMs: number): Libsql {
  try {
    if (file !== ':memory:') create(file);
    const database = new Database(file);
    // libsql waits for nothing by default.
    database.pragma(`busy_timeout = ${busyMs}`);
    return database;
  } catch (error) {
    throw new StoreUnavailable(`The database ${file} cannot be opened: ${firstLine(error)}`, {
      code: codeOf(error),
      cause: error,
    });
  }
}

/**
 * Makes an empty file. One that is there is not touched: to open and close it would drop every lock that this process
 * has on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
function create(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/**
 * Looks whether a database is ours and whole.
 *
 * @param thorough whether to read all of it; otherwise only what opening reads
 * @returns whether it holds anything yet
 * @throws DatabaseRefused where it is another program's, or broken; the driver's error where it cannot be read now
 */
export function inspect(database: Libsql, file: string, thorough: boolean): 'ours' | 'empty' {
  try {
    const tables = numberOf(database.prepare('select count(*) as n from sqlite_schema').all());
    const id = numberOf(database.pragma('application_id'));
    if (tables === 0 && id === 0) return 'empty';
    if (id !== APPLICATION_ID)
      throw new DatabaseRefused(
        'foreign',
        `${file} is a database of another program: move it away, or choose another DATA_DIR`,
      );
    if (thorough) {
      const [first] = Object.values(firstRow(database.pragma('integrity_check(1)')));
      if (first !== 'ok') throw new DatabaseRefused('damaged', damaged(file), { cause: first });
    }
    return 'ours';
  } catch (error) {
    if (isDamaged(error)) throw new DatabaseRefused('damaged', damaged(file), { cause: error });
    throw error;
  }
}

/** Marks a database as ours. */
export function sign(database: Libsql): void {
  database.pragma(`application_id = ${APPLICATION_ID}`);
}

/** What to say of a broken file. */
function damaged(file: string): string {
  return `${file} is no database, or a damaged one: restore a backup (attache restore FILE), or move it away to begin anew`;
}

/** Makes a file, or a folder's list of names, survive a power cut. */
export function syncToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a rename or a new name of this file survive a power cut. */
export function syncFolderOf(file: string): void {
  syncToDisk(dirname(file));
}

/** @throws DatabaseRefused where there is no such file */
export function mustExist(file: string, what: string): void {
  if (!existsSync(file)) throw new DatabaseRefused('missing', `There is no ${what} ${file}`);
}

function firstRow(rows: unknown): object {
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined;
  return typeof row === 'object' && row !== null ? row : {};
}

/** The first number of the first row, 0 where there is none. */
function numberOf(rows: unknown): number {
  const [value] = Object.values(firstRow(rows));
  return typeof value === 'number' ? value : 0;
}
