/** The commands of whoever runs the bot, as child processes on a store that a bot has filled. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/desk/ports.ts';
import { takeInstanceLock } from '../../src/store/lock.ts';
import { openStore } from '../../src/store/store.ts';
import { answered, roomOf, unanswered } from '../contracts/store.fixtures.ts';
import { attache, build, folder, lines, TALKS, tidy } from './cli.ts';

const ROOM = 'slack:T1:C1';
let corpus: string;
let data: string;

beforeAll(build);
afterAll(tidy);
beforeEach(async () => {
  corpus = await folder({
    ...TALKS,
    'embassy/cable.txt': 'The cable of Pell names Orlo Veck as the envoy.\n',
  });
  data = await folder({});
});

function operator(...args: string[]) {
  return attache(args, { cwd: data, env: { CORPUS_DIR: corpus, DATA_DIR: data } });
}

/** Works on the store as a bot does that holds the folder, and goes on holding it. */
async function bot(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ dataDir: data });
  await work(store);
  await store.close();
}

it('grants, lists and revokes collections, beside a running bot', async () => {
  const lock = takeInstanceLock(data);
  try {
    expect((await operator('rooms', 'list')).out).toMatch(/^No room was granted a collection/);
    expect(await operator('rooms', 'grant', ROOM, 'embassy', '--by', 'ilse')).toMatchObject({
      status: 0,
      out: `${ROOM} now sees 'embassy'.\n`,
    });
    expect((await operator('rooms', 'grant', ROOM, 'embassy')).out).toBe(`${ROOM} saw already 'embassy'.\n`);
    const [grant] = lines((await operator('rooms', 'list', '--json')).out).map((line) => JSON.parse(line));
    expect(grant).toMatchObject({ room: ROOM, collection: 'embassy', by: 'ilse' });
    expect(Math.abs(Date.parse(grant.at) - Date.now())).toBeLessThan(600_000);
    expect((await operator('rooms', 'list')).out).toMatch(/slack:T1:C1 +embassy +ilse/);
    await bot(async (store) => {
      const room = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
      expect([...(await store.rooms.granted(room))]).toEqual(['embassy']);
    });
    expect((await operator('rooms', 'revoke', ROOM, 'embassy')).status).toBe(0);
    expect(await operator('rooms', 'revoke', ROOM, 'embassy')).toMatchObject({
      status: 2,
      err: `attache: ${ROOM} was not granted 'embassy'\n`,
    });
  } finally {
    lock.release();
  }
});

it.each([
  [['rooms', 'grant', ROOM, 'nowhere'], /there is no collection 'nowhere' in the corpus: it has embassy/],
  [['rooms', 'grant', ROOM, 'public'], /'public' needs no grant/],
  [['rooms', 'grant', 'general', 'embassy'], /a room is slack:WORKSPACE:CHANNEL/],
  [['rooms', 'grant', ROOM], /usage: npm run rooms/],
  [['rooms', 'threads', ROOM, 'maybe'], /'threads' wants on or off/],
  [['rooms'], /usage: npm run rooms/],
  [['forget'], /usage: npm run forget/],
  [['forget', 'U1', '--platform', 'irc'], /--platform wants slack or discord/],
  [['forget', 'U1', '--workspace', 'T1'], /--workspace wants --platform/],
  [['questions', '--since', 'monday'], /--since wants a date such as/],
  [['questions', '--limit', '0'], /--limit wants a whole number/],
  [['backup'], /usage: npm run backup/],
  [['restore', 'nothing.db'], /nothing\.db/],
])('%j is refused in one line', async (args, line) => {
  const said = await operator(...args);
  expect([said.status, said.out, lines(said.err).length]).toEqual([2, '', 1]);
  expect(said.err).toMatch(line);
});

it('switches answers to unaddressed messages off in the threads of a room', async () => {
  expect((await operator('rooms', 'threads', ROOM, 'off')).out).toMatch(/does not answer/);
  await bot(async (store) => {
    const room = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
    expect(await store.rooms.joinsThreads(room)).toBe(false);
  });
});

it('lists what went unanswered and what was judged not useful, and forgets a person', async () => {
  await bot(async (store) => {
    const room = roomOf({ platform: 'slack', workspace: 'T1', channel: 'C1' });
    await answered(
      store,
      { room, asker: 'U1', message: '1', text: 'Who guards the orchid?' },
      unanswered('unknown-word'),
    );
    const answer = await answered(store, { room, asker: 'U2', message: '2', text: 'Who leads?' });
    await store.judgments.put(answer, 'U3', false);
  });
  const listed = lines((await operator('questions', '--json')).out).map((line) => JSON.parse(line));
  expect(listed.map(({ question, why, reason, room }) => [question, why, reason, room])).toEqual([
    ['Who leads?', 'not-useful', null, ROOM],
    ['Who guards the orchid?', 'unanswered', 'unknown-word', ROOM],
  ]);
  expect((await operator('questions', '--limit', '1')).out.split('\n')[1]).toMatch(
    /not useful +0 +1 +slack:T1:C1 +Who leads\?/,
  );
  expect((await operator('forget', 'U1')).out).toBe('Erased 1 question of U1, with what was judged.\n');
  expect((await operator('questions')).out).not.toContain('orchid');
  expect((await readFile(join(data, 'attache.db'))).includes('Who guards the orchid?')).toBe(false);
});

it('backs up beside a running bot, overwrites nothing, and restores while it does not run', async () => {
  await operator('rooms', 'grant', ROOM, 'embassy');
  const lock = takeInstanceLock(data);
  const file = join(data, 'kept.db');
  expect(await operator('backup', file)).toMatchObject({ status: 0, out: `Backed up to ${file}.\n` });
  expect((await operator('backup', file)).err).toMatch(/is there already/);
  await operator('rooms', 'revoke', ROOM, 'embassy');
  expect((await operator('restore', file)).err).toMatch(/already runs on the data folder/);
  lock.release();
  expect((await operator('restore', file)).out).toMatch(/^Restored from .*What was there before is /);
  expect((await operator('rooms', 'list')).out).toContain('embassy');
});

it('finds what is to be mended, a line each', async () => {
  await writeFile(join(corpus, 'noise.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]));
  const said = await operator('doctor');
  expect(said.status).toBe(2);
  const found = lines(said.out).map((line) => line.replace(/ {2,}/g, ' | '));
  expect(found).toEqual([
    expect.stringMatching(/^mend \| configuration \| no platform to start: set SLACK_BOT_TOKEN/),
    expect.stringMatching(
      /^ok \| corpus \| .*: 4 documents, the newest of 2031-04-13, \d undated; collections: embassy 1, public 3$/,
    ),
    expect.stringMatching(/^note \| corpus \| noise\.txt .*: left out$/),
    expect.stringMatching(
      /^ok \| store \| the database in .* can be read and written; 0 grants, 0 documents$/,
    ),
    expect.stringMatching(/^ok \| store \| no bot runs on it$/),
    expect.stringMatching(/^note \| index \| no snapshot yet: the next start makes one$/),
  ]);
});

it('a doctor names a folder that is not there and a platform that cannot be reached, and keeps tokens to itself', async () => {
  const said = await attache(['doctor'], {
    cwd: data,
    env: {
      CORPUS_DIR: join(corpus, 'gone'),
      DATA_DIR: data,
      SLACK_BOT_TOKEN: 'xoxb-planted',
      SLACK_SIGNING_SECRET: 'planted',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    },
  });
  expect(said.status).toBe(2);
  expect(said.out).toMatch(/^mend +corpus +there is no folder '.*gone': set CORPUS_DIR$/m);
  expect(said.out).toMatch(/^mend +slack +Slack cannot be reached/m);
  expect(said.out + said.err).not.toContain('planted');
});
