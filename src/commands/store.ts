/** The store that a command works on, beside a running bot or without one. */
import { type Config, loadConfig, whereOf } from '../config.ts';
import type { Store } from '../desk/ports.ts';
import { StoreUnavailable } from '../desk/unavailable.ts';
import { DatabaseRefused } from '../store/failures.ts';
import { openStore } from '../store/store.ts';
import { DONE, refuse } from './streams.ts';

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
    return refuse(mendable(error));
  } finally {
    await store?.close();
  }
}

/**
 * What went wrong with a store, in one line, where an operator can mend it.
 *
 * @throws what was given, if it is a bug: that keeps its stack
 */
export function mendable(error: unknown): string {
  if (error instanceof StoreUnavailable || error instanceof DatabaseRefused) return error.message;
  throw error;
}
