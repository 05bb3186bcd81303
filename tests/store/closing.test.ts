/** The embedded store may be closed at any moment; what is under way is finished, what comes after is refused. */
import { expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/desk/unavailable.ts';
import { openTestStore } from '../desk/store.ts';

it('closes when what is under way is done', async () => {
  const { store, close } = await openTestStore();
  // Several statements in one transaction: a connection closed between two of them would take the process along.
  const underWay = Promise.allSettled([
    store.upkeep.prune(0),
    store.upkeep.forgetPerson('anna'),
    store.ping(),
  ]);
  await close();
  for (const one of await underWay)
    if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(StoreUnavailable);
  await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable);
});
