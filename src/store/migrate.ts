/** Brings a database to the present schema, or says why not. */
import { type Kysely, Migrator } from 'kysely';
import type { EngineKind } from './engine.ts';
import { DatabaseRefused } from './failures.ts';
import { type SchemaStep, STEPS } from './migrations/index.ts';

/** The table in which Kysely remembers what was done. Ours by name, for a PostgreSQL database may hold others. */
const MIGRATION_TABLE = 'attache_migrations';
const LOCK_TABLE = 'attache_migration_lock';

/**
 * Runs what is missing. Safe when two processes start at once: Kysely holds an advisory lock on PostgreSQL and, by our
 * dialect, SQLite's write lock, and looks again under it.
 *
 * @param where names the database in messages
 * @throws DatabaseRefused when a later version has migrated it; the driver's error otherwise
 */
export async function migrate<T>(
  db: Kysely<T>,
  engine: EngineKind,
  where: string,
  steps: readonly SchemaStep[] = STEPS,
): Promise<void> {
  const migrator = new Migrator({
    db,
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: LOCK_TABLE,
    // Kysely would tell the order by the time at which each was run, by the clock of the process that ran it.
    allowUnorderedMigrations: true,
    provider: {
      getMigrations: () =>
        Promise.resolve(
          Object.fromEntries(
            steps.map((step) => [step.name, { up: (on: Kysely<unknown>) => step.up(on, engine) }]),
          ),
        ),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.startsWith('corrupted migrations'))
    throw new DatabaseRefused(
      'newer',
      `${where} was made by a later version of Attaché: install that version again, or restore a backup from before`,
      { cause: error },
    );
  throw error;
}
