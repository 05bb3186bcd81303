/** `rooms`: which collections a room may see, who granted them and when. */
import { userInfo } from 'node:os';
import { harmlessJson } from '../adapters/terminal/harmless.ts';
import { PUBLIC_COLLECTION } from '../core/document.ts';
import type { Store } from '../desk/ports.ts';
import { loadCorpus } from './corpus.ts';
import { readOptions } from './options.ts';
import { bad, good, type Result } from './result.ts';
import { type Channel, readRoom, roomName } from './roomName.ts';
import { withStore } from './store.ts';
import { storedDocuments } from './stored.ts';
import { print, refuse } from './streams.ts';
import { table } from './table.ts';

const USAGE =
  'npm run rooms -- list [--json] | grant ROOM COLLECTION [--by NAME] | revoke ROOM COLLECTION | threads ROOM on|off';

/** Runs `rooms`. @returns the exit status */
export async function runRooms(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { json: { type: 'boolean' }, by: { type: 'string' } }, USAGE);
  if (!options.ok) return refuse(options.problem);
  const { values, positionals } = options.value;
  const [verb, written, word, ...more] = positionals;
  if (verb === 'list' && written === undefined)
    return withStore((store) => list(store, values.json ?? false));
  if (written === undefined || word === undefined || more.length > 0) return refuse(`usage: ${USAGE}`);
  const room = readRoom(written);
  if (!room.ok) return refuse(room.problem);
  switch (verb) {
    case 'grant':
      return withStore(async (store) => {
        const known = await collectionOf(store, word);
        if (!known.ok) return known.problem;
        return grant(store, room.value, word, values.by ?? userInfo().username);
      });
    case 'revoke':
      return withStore((store) => revoke(store, room.value, word));
    case 'threads':
      if (word !== 'on' && word !== 'off') return refuse(`'threads' wants on or off; usage: ${USAGE}`);
      return withStore(async (store) => {
        await store.rooms.setJoinsThreads(room.value, word === 'on');
        const joins = word === 'on' ? 'answers' : 'does not answer';
        await print(`In threads of ${roomName(room.value)} it ${joins} questions that do not mention it.\n`);
        return null;
      });
    default:
      return refuse(`usage: ${USAGE}`);
  }
}

/** A collection that may be granted: one that the corpus folder or the store has. */
async function collectionOf(store: Store, name: string): Promise<Result<string>> {
  if (name === PUBLIC_COLLECTION) return bad(`'${PUBLIC_COLLECTION}' needs no grant: every room sees it`);
  const stored = await storedDocuments(store);
  const corpus = await loadCorpus(undefined);
  if (!corpus.ok && stored.length === 0) return corpus;
  const documents = [...stored, ...(corpus.ok ? corpus.value.documents : [])];
  const known = [...new Set(documents.map(({ collection }) => collection))]
    .filter((collection) => collection !== PUBLIC_COLLECTION)
    .sort();
  if (known.includes(name)) return good(name);
  const choice = known.length === 0 ? 'it has none but public' : `it has ${known.join(', ')}`;
  return bad(`there is no collection '${name.slice(0, 60)}' in the corpus: ${choice}`);
}

async function grant(store: Store, room: Channel, collection: string, by: string): Promise<null> {
  const fresh = await store.rooms.grant({ room, collection, by });
  await print(`${roomName(room)} ${fresh ? 'now sees' : 'saw already'} '${collection}'.\n`);
  return null;
}

async function revoke(store: Store, room: Channel, collection: string): Promise<string | null> {
  if (!(await store.rooms.revoke(room, collection)))
    return `${roomName(room)} was not granted '${collection.slice(0, 60)}'`;
  await print(`${roomName(room)} no longer sees '${collection}'.\n`);
  return null;
}

async function list(store: Store, json: boolean): Promise<null> {
  const grants = (await store.rooms.grants()).map(({ room, collection, by, at }) => ({
    room: roomName(room),
    collection,
    by,
    at: new Date(at).toISOString(),
  }));
  if (json) await print(grants.map((one) => `${harmlessJson(JSON.stringify(one))}\n`).join(''));
  else if (grants.length === 0)
    await print('No room was granted a collection: all see public documents only.\n');
  else
    await print(
      table(
        ['room', 'collection', 'granted by', 'when'],
        grants.map(({ room, collection, by, at }) => [
          room,
          collection,
          by,
          at.slice(0, 16).replace('T', ' '),
        ]),
      ),
    );
  return null;
}
