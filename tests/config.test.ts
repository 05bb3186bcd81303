import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

it('has a default for all but the tokens', async () => {
  expect(await readConfig({ PATH: '/bin', SLACK_BOT_TOKEN: '', PORT: '' })).toEqual({
    ok: true,
    config: {
      corpusDir: 'corpus',
      dataDir: 'data',
      databaseUrl: undefined,
      slackBotToken: undefined,
      slackAppToken: undefined,
      slackSigningSecret: undefined,
      slackApiUrl: 'https://slack.com/api/',
      discordToken: undefined,
      discordApiUrl: 'https://discord.com/api',
      port: 3000,
    },
  });
});

it('takes what is set', async () => {
  const read = await readConfig({
    CORPUS_DIR: '/srv/documents',
    DATABASE_URL: 'postgres://localhost/attache',
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_API_URL: 'http://127.0.0.1:9000/api/',
    PORT: '8080',
  });
  expect(read).toMatchObject({
    ok: true,
    config: {
      corpusDir: '/srv/documents',
      databaseUrl: 'postgres://localhost/attache',
      slackBotToken: 'xoxb-1',
      slackApiUrl: 'http://127.0.0.1:9000/api/',
      port: 8080,
    },
  });
});

it.each([
  ['PORT', '70000', 'PORT should be a port number from 0 to 65535'],
  ['PORT', '-1', 'PORT should be a port number from 0 to 65535'],
  ['SLACK_API_URL', 'slack', 'SLACK_API_URL should be an http or https address'],
  ['DISCORD_API_URL', 'ftp://x.example', 'DISCORD_API_URL should be an http or https address'],
  [
    'DATABASE_URL',
    'mysql://x/y',
    "DATABASE_URL should be a PostgreSQL address such as 'postgres://host/name'",
  ],
])('names %s when it is %s, and never repeats the value', async (name, value, problem) => {
  expect(await readConfig({ [name]: value })).toEqual({ ok: false, problem });
});
