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
      discordMessageContent: true,
      port: 3000,
      slackClientId: undefined,
      slackClientSecret: undefined,
      secretKey: undefined,
      healthPort: undefined,
      confidenceThreshold: undefined,
      limits: { perAsker: 10, perRoom: 30 },
      retentionDays: 90,
      onDeletedQuestion: 'delete',
      logLevel: 'info',
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
    CONFIDENCE_THRESHOLD: '.65',
  });
  expect(read).toMatchObject({
    ok: true,
    config: {
      corpusDir: '/srv/documents',
      databaseUrl: 'postgres://localhost/attache',
      slackBotToken: 'xoxb-1',
      slackApiUrl: 'http://127.0.0.1:9000/api/',
      port: 8080,
      confidenceThreshold: 0.65,
    },
  });
});

it.each([
  ['PORT', '70000', 'PORT should be a port number from 0 to 65535'],
  ['HEALTH_PORT', 'x', 'HEALTH_PORT should be a port number from 0 to 65535'],
  ['LIMIT_PER_ASKER', '0', 'LIMIT_PER_ASKER should be a whole number from 1 to 100000'],
  ['CONFIDENCE_THRESHOLD', '1.2', 'CONFIDENCE_THRESHOLD should be a number from 0 to 1, such as 0.6'],
  ['CONFIDENCE_THRESHOLD', '.', 'CONFIDENCE_THRESHOLD should be a number from 0 to 1, such as 0.6'],
  ['LIMIT_PER_ROOM', 'many', 'LIMIT_PER_ROOM should be a whole number from 1 to 100000'],
  ['RETENTION_DAYS', '1.5', 'RETENTION_DAYS should be a whole number from 1 to 36500'],
  ['ON_DELETED_QUESTION', 'burn', 'ON_DELETED_QUESTION should be one of delete, keep'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL should be one of fatal, error, warn, info, debug, silent'],
  [
    'SECRET_KEY',
    'password',
    'SECRET_KEY should be 32 bytes in hexadecimal or base64, as `openssl rand -hex 32` prints them',
  ],
  ['PORT', '-1', 'PORT should be a port number from 0 to 65535'],
  ['SLACK_API_URL', 'slack', 'SLACK_API_URL should be an http or https address'],
  ['DISCORD_API_URL', 'ftp://x.example', 'DISCORD_API_URL should be an http or https address'],
  ['DISCORD_MESSAGE_CONTENT', 'no', 'DISCORD_MESSAGE_CONTENT should be one of on, off'],
  [
    'DATABASE_URL',
    'mysql://x/y',
    "DATABASE_URL should be a PostgreSQL address such as 'postgres://host/name'",
  ],
])('names %s when it is %s, and never repeats the value', async (name, value, problem) => {
  expect(await readConfig({ [name]: value })).toEqual({ ok: false, problem });
});

it.each([
  ['hexadecimal', '00ff'.repeat(16)],
  ['base64', Buffer.from('00ff'.repeat(16), 'hex').toString('base64')],
  ['base64url', Buffer.from('00ff'.repeat(16), 'hex').toString('base64url')],
])('takes a secret key in %s', async (_, written) => {
  const read = await readConfig({ SECRET_KEY: written });
  expect(read.ok && Buffer.from(read.config.secretKey ?? []).toString('hex')).toBe('00ff'.repeat(16));
});
