/** A real store on a file of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/desk/ports.ts';
import { openStore } from '../../src/store/store.ts';

export async function openTestStore(): Promise<{ store: Store; close: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'attache-desk-'));
  const store = await openStore({ dataDir });
  return {
    store,
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
