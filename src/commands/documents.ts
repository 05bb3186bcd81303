/** `documents`: what the store has, beside what lies in the corpus folder. */
import { harmlessJson } from '../adapters/terminal/harmless.ts';
import { readOptions } from './options.ts';
import { withStore } from './store.ts';
import { storedDocuments } from './stored.ts';
import { print, refuse } from './streams.ts';
import { table } from './table.ts';

const USAGE = 'npm run documents -- [--json]';

/** Runs `documents`. @returns the exit status */
export async function runDocuments(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { json: { type: 'boolean' } }, USAGE);
  if (!options.ok) return refuse(options.problem);
  if (options.value.positionals.length > 0) return refuse(`usage: ${USAGE}`);
  return withStore(async (store) => {
    const all = (await storedDocuments(store)).map(({ id, collection, addedAt }) => ({
      id,
      collection,
      addedAt: new Date(addedAt).toISOString(),
    }));
    if (options.value.values.json)
      await print(all.map((one) => `${harmlessJson(JSON.stringify(one))}\n`).join(''));
    else if (all.length === 0) await print('The store has no documents.\n');
    else
      await print(
        table(
          ['document', 'collection', 'added'],
          all.map(({ id, collection, addedAt }) => [id, collection, addedAt.slice(0, 16).replace('T', ' ')]),
        ),
      );
    return null;
  });
}
