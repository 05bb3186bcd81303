/**
 * One bot a data folder. The lock is SQLite's own on a small file beside the database: the system frees it when the
 * process ends in whatever way, which a file with a process id does not, and commands open the database without it.
 */
import type { Database as Libsql } from 'libsql';
import { DatabaseRefused, isBusy, sqliteFailure } from './failures.ts';
import { lockFile, makeFolder, openFile } from './files.ts';

/** A hold on a data folder. */
export interface InstanceLock {
  /** Idempotent. */
  release(): void;
}

// An unreferenced connection could be collected, and the lock with it.
const held = new Set<Libsql>();

/**
 * Takes the folder for this process, until it is released or the process ends.
 *
 * @throws DatabaseRefused (`in-use`) where another bot has it; StoreUnavailable where the file cannot be made
 */
export function takeInstanceLock(dataDir: string): InstanceLock {
  makeFolder(dataDir);
  const file = lockFile(dataDir);
  const database = openFile(file, 0);
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error))
      throw new DatabaseRefused(
        'in-use',
        `Attaché already runs on the data folder ${dataDir}: stop it first, give this one another DATA_DIR, or set DATABASE_URL to share PostgreSQL`,
        { cause: error },
      );
    throw sqliteFailure(error, `The lock ${file}`);
  }
  held.add(database);
  return {
    release: () => {
      if (!held.delete(database)) return;
      // libsql's close alone leaves the lock to the garbage collector.
      database.exec('rollback');
      database.close();
    },
  };
}
