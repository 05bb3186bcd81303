/** `add`: puts documents into the store, from where every bot on it takes them up. */
import { basename, resolve } from 'node:path';
import { oneLine } from '../adapters/terminal/harmless.ts';
import type { Config } from '../config.ts';
import type { DocumentStore } from '../desk/documents.ts';
import { documentOf, readBytes } from '../readers/index.ts';
import { readOptions } from './options.ts';
import { bad, good, type Result } from './result.ts';
import { withStore } from './store.ts';
import { allBut, inFolder, wrongId } from './stored.ts';
import { print, refuse, warn } from './streams.ts';

const USAGE = 'npm run add -- FILE… [--collection NAME | --id ID]';

/** Runs `add`. @returns the exit status: 2 where a file was left out */
export async function runAdd(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { collection: { type: 'string' }, id: { type: 'string' } }, USAGE);
  if (!options.ok) return refuse(options.problem);
  const { values, positionals: files } = options.value;
  const { collection, id } = values;
  if (files.length === 0) return refuse(`usage: ${USAGE}`);
  // An id says its collection by its first folder: which of the two were meant decides who may see the document.
  if (id !== undefined && collection !== undefined)
    return refuse('--id names the collection by its folder (embassy/cable.md): leave out --collection');
  if (id !== undefined && files.length > 1) return refuse('--id wants one file');
  if (collection !== undefined && (collection.includes('/') || wrongId(collection) !== null))
    return refuse(`--collection wants the name of a folder, not '${collection.slice(0, 60)}'`);
  const idOf = (file: string): string =>
    id ?? `${collection === undefined ? '' : `${collection}/`}${basename(resolve(file))}`;
  return withStore(async ({ documents }, config) => {
    const problems: string[] = [];
    const taken = new Map<string, string>();
    for (const file of files) {
      const own = idOf(file);
      const other = taken.get(own);
      const added =
        other === undefined
          ? await add(documents, config, file, own)
          : bad(`${file} would take the place of ${other}, which is ${own} as well: left out`);
      if (added.ok) {
        taken.set(own, file);
        await print(`${oneLine(added.value)}\n`);
      } else problems.push(added.problem);
    }
    return allBut(problems);
  });
}

/** Adds one file. @returns what was done, in a line, or why it was left out */
async function add(
  documents: DocumentStore,
  { corpusDir }: Config,
  file: string,
  id: string,
): Promise<Result<string>> {
  const wrong = wrongId(id);
  if (wrong !== null) return bad(`${file}: ${id} ${wrong}: left out`);
  const read = await readBytes({ id, path: resolve(file) }, documents.largest);
  if (!read.ok) return bad(`${file} ${read.reason}: left out`);
  // Read as every bot will read it, so that what none could use does not come into the store.
  const result = await documentOf({ id }, read.bytes);
  if (!result.ok) return bad(`${file} ${result.reason}: left out`);
  for (const warning of result.warnings) warn(warning);
  const { collection } = result.document;
  const done = await documents.put({ id, collection, bytes: read.bytes });
  if (await inFolder(corpusDir, id))
    warn(`${id} is in '${corpusDir}' as well, and a file there goes before a document of the store`);
  return good(`${done} ${id} (${collection})`);
}
