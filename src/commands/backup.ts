/** `backup` and `restore`: the embedded database as one file, and back. */
import { loadConfig, whereOf } from '../config.ts';
import { backup, restore } from '../store/backup.ts';
import { readOptions } from './options.ts';
import { mendable } from './store.ts';
import { DONE, print, refuse } from './streams.ts';

const BACKUP_USAGE = 'npm run backup -- FILE';
const RESTORE_USAGE = 'npm run restore -- FILE';

/** Runs `backup`, also beside a running bot. @returns the exit status */
export async function runBackup(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {}, BACKUP_USAGE);
  if (!options.ok) return refuse(options.problem);
  const [file, ...more] = options.value.positionals;
  if (file === undefined || more.length > 0) return refuse(`usage: ${BACKUP_USAGE}`);
  const loaded = await loadConfig();
  if (!loaded.ok) return refuse(loaded.problem);
  try {
    backup(whereOf(loaded.config), file);
  } catch (error) {
    return refuse(mendable(error));
  }
  await print(`Backed up to ${file}.\n`);
  return DONE;
}

/** Runs `restore`, for which the bot must be stopped. @returns the exit status */
export async function runRestore(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {}, RESTORE_USAGE);
  if (!options.ok) return refuse(options.problem);
  const [file, ...more] = options.value.positionals;
  if (file === undefined || more.length > 0) return refuse(`usage: ${RESTORE_USAGE}`);
  const loaded = await loadConfig();
  if (!loaded.ok) return refuse(loaded.problem);
  if (loaded.config.databaseUrl !== undefined)
    return refuse(
      'a PostgreSQL database is restored with its own means: psql "$DATABASE_URL" < FILE, or pg_restore',
    );
  try {
    const aside = await restore(file, loaded.config.dataDir);
    await print(`Restored from ${file}.${aside === null ? '' : ` What was there before is ${aside}.`}\n`);
    return DONE;
  } catch (error) {
    return refuse(mendable(error));
  }
}
