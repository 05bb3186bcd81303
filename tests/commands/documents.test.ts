/** `add`, `remove` and `documents` as child processes, on a store beside a running bot. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { takeInstanceLock } from '../../src/store/lock.ts';
import { openStore } from '../../src/store/store.ts';
import { settled } from '../store/files.ts';
import { attache, build, folder, lines, TALKS, tidy } from './cli.ts';

let corpus: string;
let data: string;
let files: string;

beforeAll(build);
afterAll(tidy);
beforeEach(async () => {
  corpus = await folder({ 'gardens.txt': TALKS['gardens.txt'] ?? '' });
  data = await folder({});
  // Its real path: on some systems the folder of temporary files is a link.
  files = await realpath(
    await folder({
      ...TALKS,
      'cable.txt': 'The cable of Pell names Orlo Veck as the envoy.\n',
      'closed.md': '---\ncollection: night\n---\nThe envoy of Pell is Ilse Marn.\n',
      'again/cable.txt': 'Another cable.\n',
      'picture.txt': new Uint8Array([137, 80, 78, 71, 0, 0, 255, 0, 1]),
      'empty.md': '',
      'table.csv': 'a,b\n',
      '.hidden.md': 'Hidden.\n',
    }),
  );
});

function operator(...args: string[]) {
  return attache(args, { cwd: files, env: { CORPUS_DIR: corpus, DATA_DIR: data } });
}

async function stored(): Promise<Record<string, string>> {
  const store = await openStore({ dataDir: data });
  try {
    const all: Record<string, string> = {};
    for (const { id, removed } of await store.documents.changes(0, 99))
      if (!removed) all[id] = new TextDecoder().decode((await store.documents.read(id))?.bytes);
    return all;
  } finally {
    await store.close();
    // A restore is refused while this process has the file open.
    await settled();
  }
}

it('adds, replaces and removes documents beside a running bot, a line each', async () => {
  const lock = takeInstanceLock(data);
  try {
    expect(await operator('add', 'quayside.txt', join(files, 'closed.md'))).toEqual({
      status: 0,
      out: 'added quayside.txt (public)\nadded closed.md (night)\n',
      err: '',
    });
    expect((await operator('add', 'cable.txt', '--collection', 'embassy')).out).toBe(
      'added embassy/cable.txt (embassy)\n',
    );
    expect((await operator('add', 'cable.txt', '--id', 'embassy/cable.txt')).out).toBe(
      'unchanged embassy/cable.txt (embassy)\n',
    );
    expect((await operator('add', 'again/cable.txt', '--collection', 'embassy')).out).toBe(
      'replaced embassy/cable.txt (embassy)\n',
    );
    expect(await stored()).toEqual({
      'quayside.txt': TALKS['quayside.txt'],
      'closed.md': '---\ncollection: night\n---\nThe envoy of Pell is Ilse Marn.\n',
      'embassy/cable.txt': 'Another cable.\n',
    });
    const listed = lines((await operator('documents', '--json')).out).map((line) => JSON.parse(line));
    expect(listed.map(({ id, collection }) => [id, collection])).toEqual([
      ['closed.md', 'night'],
      ['embassy/cable.txt', 'embassy'],
      ['quayside.txt', 'public'],
    ]);
    expect((await operator('documents')).out).toMatch(/^document +collection +added\nclosed\.md +night +2/);
    expect(await operator('remove', 'closed.md', 'nowhere.md', 'gardens.txt', 'quayside.txt')).toEqual({
      status: 2,
      out: 'removed closed.md\nremoved quayside.txt\n',
      err:
        "attache: there is no document 'nowhere.md' in the store\n" +
        `attache: gardens.txt is a file of '${corpus}', and not in the store: delete it there\n`,
    });
    expect(Object.keys(await stored())).toEqual(['embassy/cable.txt']);
  } finally {
    lock.release();
  }
});

it('names a file that is left out, and adds the others', async () => {
  const said = await operator(
    'add',
    'picture.txt',
    'brookvale.md',
    'empty.md',
    'nowhere.txt',
    'table.csv',
    '.hidden.md',
    'cable.txt',
    'again/cable.txt',
    'again',
  );
  expect(said.status).toBe(2);
  expect(said.out).toBe('added brookvale.md (public)\nadded cable.txt (public)\n');
  expect(lines(said.err)).toEqual([
    'attache: picture.txt is not text: left out',
    'attache: empty.md is empty: left out',
    'attache: nowhere.txt cannot be read (ENOENT): left out',
    'attache: table.csv is of no format that can be read (txt, md, html): left out',
    'attache: .hidden.md: .hidden.md is a name that no document has (dot-files, README, aliases): left out',
    'attache: again/cable.txt would take the place of cable.txt, which is cable.txt as well: left out',
    'attache: again cannot be read (EISDIR): left out',
  ]);
});

it('refuses an id that is too long', async () => {
  const said = await operator('add', 'cable.txt', '--id', `${'long/'.repeat(300)}a.txt`);
  expect([said.status, said.out]).toEqual([2, '']);
  expect(said.err).toMatch(/is longer than 1024 bytes: left out\n$/);
});

it('says that a file of the folder goes before what was added', async () => {
  const said = await operator('add', 'gardens.txt');
  expect([said.status, said.out]).toEqual([0, 'added gardens.txt (public)\n']);
  expect(said.err).toBe(
    `attache: warning: gardens.txt is in '${corpus}' as well, and a file there goes before a document of the store\n`,
  );
});

it('grants a collection that only the store has', async () => {
  const grant = ['rooms', 'grant', 'slack:T1:C1', 'embassy'];
  expect((await operator(...grant)).err).toMatch(/there is no collection 'embassy'/);
  await operator('add', 'cable.txt', '--collection', 'embassy');
  expect(await operator(...grant)).toMatchObject({ status: 0, out: "slack:T1:C1 now sees 'embassy'.\n" });
  await operator('remove', 'embassy/cable.txt');
  expect((await operator('rooms', 'grant', 'slack:T1:C2', 'embassy')).status).toBe(2);
});

it('brings documents back from a backup', async () => {
  await operator('add', 'cable.txt');
  await operator('backup', 'kept.db');
  await operator('remove', 'cable.txt');
  expect(await stored()).toEqual({});
  expect((await operator('restore', 'kept.db')).status).toBe(0);
  expect(Object.keys(await stored())).toEqual(['cable.txt']);
});

it.each([
  [['add'], /usage: npm run add/],
  [['add', 'cable.txt', '--id', 'a/b.txt', '--collection', 'a'], /leave out --collection/],
  [['add', 'cable.txt', 'brookvale.md', '--id', 'a.txt'], /--id wants one file/],
  [['add', 'cable.txt', '--collection', 'a/b'], /--collection wants the name of a folder, not 'a\/b'/],
  [['add', 'cable.txt', '--collection', '..'], /--collection wants the name of a folder/],
  [['add', 'cable.txt', '--id', '../cable.txt'], /is no path below the corpus folder/],
  [['add', 'cable.txt', '--id', '/cable.txt'], /is no path below the corpus folder/],
  [['add', 'cable.txt', '--id', 'a\\b.txt'], /a control character or a backslash/],
  [['add', 'cable.txt', '--id', 'a\u001b[2J.txt'], /a control character or a backslash/],
  [['add', 'cable.txt', '--id', 'cable.pdf'], /is of no format that can be read/],
  [['add', 'cable.txt', '--shelf', 'a'], /usage: npm run add/],
  [['remove'], /usage: npm run remove/],
  [['documents', 'cable.txt'], /usage: npm run documents/],
])('%j is refused in one line', async (args, line) => {
  const said = await operator(...args);
  expect([said.status, said.out, lines(said.err).length]).toEqual([2, '', 1]);
  expect(said.err).toMatch(line);
});
