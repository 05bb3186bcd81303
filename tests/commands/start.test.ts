import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, folder, lines, run, tidy } from './cli.ts';

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
  [{ DISCORD_TOKEN: 'd' }, /answers on the terminal only/],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, /answers on the terminal only/],
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
