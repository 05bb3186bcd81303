/** Backups of the embedded database, and the way back. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { Kysely } from 'kysely';
import type { Database as Libsql } from 'libsql';
import { StoreUnavailable } from '../desk/unavailable.ts';
import { codeOf, DatabaseRefused, firstLine, isBusy, isDamaged, sqliteFailure } from './failures.ts';
import { databaseFile, inspect, makeFolder, mustExist, openFile, syncFolderOf, syncToDisk } from './files.ts';
import { LibsqlDialect } from './libsqlDialect.ts';
import { takeInstanceLock } from './lock.ts';
import { migrate } from './migrate.ts';
import type { StoreLocation } from './store.ts';

/** How long a command waits for the bot's writes, in milliseconds. It may block: it is all that its process does. */
const BUSY_MS = 5_000;

/**
 * Copies the database to a new file, as it is at one moment, while the bot goes on writing. The file appears when it is
 * complete, and only then.
 *
 * @throws DatabaseRefused where the file is there already, there is nothing to back up, or the engine is PostgreSQL;
 *   StoreUnavailable where it cannot be written
 */
export function backup(location: StoreLocation, file: string): void {
  if ('databaseUrl' in location)
    throw new DatabaseRefused(
      'unsupported',
      'A PostgreSQL database is backed up with its own means: pg_dump "$DATABASE_URL" > FILE',
    );
  if ('memory' in location) throw new DatabaseRefused('unsupported', 'What is kept in memory has no backup');
  const source = databaseFile(location.dataDir);
  mustExist(source, 'database');
  const target = resolve(file);
  mustNotExist(target);
  const partial = `${target}.${randomBytes(6).toString('hex')}.partial`;
  const database = openFile(source, BUSY_MS);
  try {
    inspect(database, source, false);
    // For its owner alone; SQLite writes into an empty file, and refuses any other.
    closeSync(openSync(partial, 'wx', 0o600));
    copyInto(database, partial, target);
  } catch (error) {
    throw writeFailure(error, `The backup ${target}`);
  } finally {
    database.close();
  }
}

function copyInto(database: Libsql, partial: string, target: string): void {
  try {
    database.prepare('vacuum into ?').run(partial);
    syncToDisk(partial);
    appear(partial, target);
    syncFolderOf(target);
  } finally {
    rmSync(partial, { force: true });
  }
}

/**
 * Puts a backup in the database's place. The bot must be stopped, and no command at work.
 *
 * @returns where the database that was there before lies now, or null where there was none
 * @throws DatabaseRefused where the backup is missing, damaged, another program's or a later version's, or where the
 *   folder is in use; StoreUnavailable where it cannot be written. The database is then as it was.
 */
export async function restore(file: string, dataDir: string): Promise<string | null> {
  const source = resolve(file);
  mustExist(source, 'backup');
  makeFolder(dataDir);
  const lock = takeInstanceLock(dataDir);
  const target = databaseFile(dataDir);
  const incoming = `${target}.${randomBytes(6).toString('hex')}.restoring`;
  try {
    copyFileSync(source, incoming, constants.COPYFILE_EXCL);
    await makeReady(incoming, source);
    syncToDisk(incoming);
    const aside = putAside(target);
    renameSync(incoming, target);
    syncFolderOf(target);
    return aside;
  } catch (error) {
    throw writeFailure(error, `The database ${target}`);
  } finally {
    removeDatabase(incoming);
    lock.release();
  }
}

/** Checks a copy through and through, and brings it to the present schema: what fails fails before anything is moved. */
async function makeReady(copy: string, source: string): Promise<void> {
  const database = openFile(copy, BUSY_MS);
  try {
    if (inspect(database, source, true) === 'empty')
      throw new DatabaseRefused('damaged', `${source} is empty, and no backup`);
    await migrate(new Kysely({ dialect: new LibsqlDialect(database) }), 'sqlite', source);
    // All of it in the one file that is renamed.
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (isDamaged(error))
      throw new DatabaseRefused('damaged', `${source} is no backup, or a damaged one: take another`, {
        cause: error,
      });
    throw error;
  } finally {
    database.close();
  }
}

/** Gives the database that is there a second name, and takes its journal away from the first. @returns that name */
function putAside(target: string): string | null {
  if (!existsSync(target)) {
    removeDatabase(target);
    return null;
  }
  const aside = unusedName(target);
  if (settle(target)) {
    // The first name stays until the new file takes it over: at no moment is there no database.
    linkSync(target, aside);
  } else {
    // Damaged. Its journal goes with it, or SQLite would play it into the new file.
    renameSync(target, aside);
    for (const end of ['-wal', '-shm']) if (existsSync(target + end)) renameSync(target + end, aside + end);
  }
  return aside;
}

/**
 * Brings the journal into the file, which only works for somebody who is alone with it.
 *
 * @returns false where the file is too damaged for that
 */
function settle(target: string): boolean {
  const database = openFile(target, BUSY_MS);
  try {
    database.pragma('journal_mode = DELETE');
    return !existsSync(`${target}-wal`);
  } catch (error) {
    if (isBusy(error))
      throw new DatabaseRefused(
        'in-use',
        `${target} is in use: let the other command end, then restore again`,
        {
          cause: error,
        },
      );
    return false;
  } finally {
    database.close();
  }
}

function unusedName(target: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${target}.before-restore-${number}`;
    if (!existsSync(name)) return name;
  }
}

/** Moves a file to a name that is free, or fails: unlike a rename, a link replaces nothing. */
function appear(partial: string, target: string): void {
  try {
    linkSync(partial, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') mustNotExist(target);
    // A file system without links (FAT, some network shares).
    copyFileSync(partial, target, constants.COPYFILE_EXCL);
    syncToDisk(target);
  }
}

function mustNotExist(file: string): void {
  if (existsSync(file))
    throw new DatabaseRefused(
      'exists',
      `${file} is there already: a backup overwrites nothing, choose another name`,
    );
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
}

function writeFailure(error: unknown, what: string): unknown {
  const failure = sqliteFailure(error, what);
  if (failure !== error || error instanceof DatabaseRefused || error instanceof StoreUnavailable)
    return failure;
  const code = codeOf(error);
  // An error of the file system, known by its errno's name.
  return code !== null && /^E[A-Z0-9]+$/.test(code)
    ? new StoreUnavailable(`${what} cannot be written: ${firstLine(error)}`, { code, cause: error })
    : error;
}
