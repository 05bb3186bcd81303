/** Whether a bot has worked off all that it was asked, as its own database says. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'libsql';
import type { Bot } from './bot.ts';

/** How long it may take (milliseconds): a limit for failures, not a measure. */
const PATIENCE = 60_000;

/**
 * Resolves when no inquiry waits for anything any more. Nothing outside tells of that, so the database is asked again
 * and again.
 */
export async function untilSettled(dataDir: string, bot: Bot): Promise<void> {
  const over = AbortSignal.timeout(PATIENCE);
  while (waiting(dataDir) > 0) {
    if (over.aborted || bot.hasEnded())
      throw new Error(`${waiting(dataDir)} inquiries still wait:\n${bot.log().slice(-3000)}`);
    await pause(25);
  }
}

function waiting(dataDir: string): number {
  const database = new Database(join(dataDir, 'attache.db'), { readonly: true });
  try {
    // Null once nothing is left to do.
    const row: unknown = database
      .prepare('SELECT count(*) AS n FROM inquiries WHERE due_at IS NOT NULL')
      .get();
    return typeof row === 'object' && row !== null && 'n' in row ? Number(row.n) : 0;
  } finally {
    database.close();
  }
}
