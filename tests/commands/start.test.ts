import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeInstanceLock } from '../../src/store/lock.ts';
import { build, folder, lines, run, TALKS, tidy } from './cli.ts';

beforeAll(build);
afterAll(tidy);

it.each<[Record<string, string>, RegExp]>([
  [
    {},
    /no platform to start: set SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET, or DISCORD_TOKEN/,
  ],
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN/],
  [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_APP_TOKEN is set, but not SLACK_BOT_TOKEN/],
  [{ SLACK_SIGNING_SECRET: 's', DISCORD_TOKEN: 'd' }, /SLACK_SIGNING_SECRET is set, but not SLACK_BOT_TOKEN/],
  [{ SLACK_CLIENT_ID: '1.2' }, /SLACK_CLIENT_ID is set, but not SLACK_CLIENT_SECRET/],
  [{ DISCORD_TOKEN: 'd', CORPUS_DIR: 'nowhere' }, /CORPUS_DIR should be a folder of documents: there is no/],
  [{ DISCORD_TOKEN: 'd', PORT: 'eighty' }, /PORT should be a port number/],
])('npm start with %j says in one line what stands in the way', async (env, line) => {
  const said = await run('main.js', [], { env });
  expect([said.status, said.out]).toEqual([2, '']);
  expect(lines(said.err)).toHaveLength(1);
  expect(said.err).toMatch(line);
});

it('reads .env of the working folder, without a word of dotenv', async () => {
  const cwd = await folder({ '.env': 'SLACK_APP_TOKEN="xapp-1"\n' });
  const said = await run('main.js', [], { cwd });
  expect(said.err).toBe('attache: SLACK_APP_TOKEN is set, but not SLACK_BOT_TOKEN\n');
});

it('refuses a second bot on one data folder, and says what to do', async () => {
  const [corpus, data] = [await folder(TALKS), await folder({})];
  const lock = takeInstanceLock(data);
  try {
    const said = await run('main.js', [], {
      env: { DISCORD_TOKEN: 'd', CORPUS_DIR: corpus, DATA_DIR: data },
    });
    expect([said.status, lines(said.err).length]).toEqual([2, 1]);
    expect(said.err).toMatch(/already runs on the data folder .*: stop it first/);
  } finally {
    lock.release();
  }
});

it('names a database file that is none', async () => {
  const [corpus, data] = [await folder(TALKS), await folder({})];
  await writeFile(
    join(data, 'attache.db'),
    'not a database, but long enough to have a header of one'.repeat(40),
  );
  const said = await run('main.js', [], { env: { DISCORD_TOKEN: 'd', CORPUS_DIR: corpus, DATA_DIR: data } });
  expect([said.status, lines(said.err).length]).toEqual([2, 1]);
  expect(said.err).toContain(join(data, 'attache.db'));
});

it('says in one line that a database cannot be reached, without its password', async () => {
  const corpus = await folder(TALKS);
  const said = await run('main.js', [], {
    env: { DISCORD_TOKEN: 'd', CORPUS_DIR: corpus, DATABASE_URL: 'postgres://bot:hunter22@127.0.0.1:9/x' },
  });
  expect([said.status, lines(said.err).length]).toEqual([2, 1]);
  expect(said.err).not.toContain('hunter22');
});
