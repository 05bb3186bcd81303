/**
 * What can go wrong with a database, told apart once: unavailable (it may work again by itself), refused (somebody has
 * to do something first), or a bug of ours, which is passed on as it is.
 */
import { StoreUnavailable } from '../desk/unavailable.ts';

/**
 * Why a database is not used.
 * - `damaged`: no database, or a broken one
 * - `foreign`: a database, but another program's
 * - `newer`: migrated by a later version
 * - `in-use`: another bot holds the data folder
 * - `exists`: a file is in the way and is not overwritten
 * - `missing`: there is no such database or backup
 * - `unsupported`: this engine has other means for it
 */
export type RefusalCode = 'damaged' | 'foreign' | 'newer' | 'in-use' | 'exists' | 'missing' | 'unsupported';

/** A database that is not used as it is. The message is one line: which one, and what to do. */
export class DatabaseRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = 'DatabaseRefused';
    this.code = code;
  }
}

/** The code that a driver or the system gave an error, or null. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

/** The first line of an error's message: what follows belongs into a log, with the cause. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}

/** Whether SQLite refused because somebody else is writing: worth another try. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error) ?? '');
}

/** Whether a file is no database, or a broken one. */
export function isDamaged(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(codeOf(error) ?? '');
}

// What a correct program never meets: a statement that is wrong, a row that breaks a constraint. Everything else
// (locks, disks, memory, permissions, connections) is the world's, and may pass.
const SQLITE_BUG = /^SQLITE_(ERROR|CONSTRAINT|MISMATCH|MISUSE|RANGE|TOOBIG|AUTH)/;
// Classes of SQLSTATE: 0A not supported, 21 and 22 data, 23 constraints, 42 syntax and names, 54 limits.
const POSTGRES_BUG = /^(0A|21|22|23|42|54)[0-9A-Z]{3}$/;

/**
 * What to throw for an error of a driver.
 *
 * @param where names the database in a message: a file, or host and database, never a password
 * @returns StoreUnavailable with the driver's code and the error as its cause, or the error itself where it is a bug
 */
export function sqliteFailure(error: unknown, where: string): unknown {
  if (ours(error)) return error;
  const code = codeOf(error);
  if (code === null || !code.startsWith('SQLITE_')) return error;
  if (SQLITE_BUG.test(code)) return error;
  const what = isBusy(error)
    ? 'is being written by another process'
    : isDamaged(error)
      ? 'is damaged: stop the bot and restore a backup'
      : /^SQLITE_(FULL|IOERR)/.test(code)
        ? 'cannot be written (is the disk full?)'
        : 'cannot be used';
  return new StoreUnavailable(`${where} ${what}: ${firstLine(error)}`, { code, cause: error });
}

/** As `sqliteFailure`. An error without a code is the connection's: the driver gives a lost one none. */
export function postgresFailure(error: unknown, where: string): unknown {
  if (ours(error)) return error;
  const code = codeOf(error);
  if (code !== null && POSTGRES_BUG.test(code)) return error;
  if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError) return error;
  return new StoreUnavailable(`PostgreSQL at ${where} cannot be used: ${firstLine(error)}`, {
    code,
    cause: error,
  });
}

function ours(error: unknown): boolean {
  return error instanceof StoreUnavailable || error instanceof DatabaseRefused;
}
