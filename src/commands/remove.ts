/** `remove`: takes documents out of the store, and with that out of every bot on it. */
import { oneLine } from '../adapters/terminal/harmless.ts';
import { readOptions } from './options.ts';
import { withStore } from './store.ts';
import { allBut, inFolder } from './stored.ts';
import { print, refuse } from './streams.ts';

const USAGE = 'npm run remove -- ID…';

/** Runs `remove`. @returns the exit status: 2 where an id is not there */
export async function runRemove(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {}, USAGE);
  if (!options.ok) return refuse(options.problem);
  const ids = new Set(options.value.positionals);
  if (ids.size === 0) return refuse(`usage: ${USAGE}`);
  return withStore(async ({ documents }, { corpusDir }) => {
    const problems: string[] = [];
    for (const id of ids) {
      if (await documents.remove(id)) await print(`removed ${oneLine(id)}\n`);
      else if (await inFolder(corpusDir, id))
        problems.push(`${id} is a file of '${corpusDir}', and not in the store: delete it there`);
      else problems.push(`there is no document '${id.slice(0, 200)}' in the store`);
    }
    return allBut(problems);
  });
}
