/** The store that a command works on, beside a running bot or without one. */
import { type Config, loadConfig } from '../config.ts';
import type { Store } from '../desk/ports.ts';
import { StoreUnavailable } from '../desk/unavailable.ts';
import { openStore } from '../store/index.ts';
import { DONE, refuse } from './streams.ts';

/** How the configuration says where the store is. */
export function whereOf(config: Config): { databaseUrl: string } | { dataDir: string } {
  return config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl };
}

/**
 * Runs a command on the configured store, and closes it.
 *
 * @param work returns one line on what was wrong, or null
 * @returns the exit status: 2 for a wrong configuration, a store that cannot be opened, and whatever `work` refuses
 */
export async function withStore(
  work: (store: Store, config: Config) => Promise<string | null>,
): Promise<number> {
  const loaded = await loadConfig();
  if (!loaded.ok) return refuse(loaded.problem);
  let store: Store | null = null;
  try {
    store = await openStore(whereOf(loaded.config));
    const problem = await work(store, loaded.config);
    return problem === null ? DONE : refuse(problem);
  } catch (error) {
    // What a user can mend is told in a line; the rest is a bug and keeps its stack.
    if (error instanceof StoreUnavailable) return refuse(error.message);
    throw error;
  } finally {
    await store?.close();
  }
}
