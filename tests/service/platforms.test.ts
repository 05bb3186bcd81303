import { describe, expect, it } from 'vitest';
import { type Environment, readConfig } from '../../src/config.ts';
import { platformsOf } from '../../src/service/platforms.ts';

async function platforms(env: Environment) {
  const read = await readConfig(env);
  if (!read.ok) throw new Error(read.problem);
  return platformsOf(read.config);
}

const KEY = 'a1'.repeat(32);

describe('what is started', () => {
  it('takes Socket Mode where both modes have their tokens', async () => {
    expect(
      await platforms({ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', SLACK_SIGNING_SECRET: 's' }),
    ).toMatchObject({ platforms: { slack: { mode: 'socket' }, discord: null } });
  });
  it('takes HTTP with a signing secret, on PORT', async () => {
    expect(
      await platforms({ SLACK_BOT_TOKEN: 'b', SLACK_SIGNING_SECRET: 's', PORT: '8080', DISCORD_TOKEN: 'd' }),
    ).toMatchObject({
      platforms: {
        slack: { mode: 'http', botToken: 'b', signingSecret: 's', port: 8080 },
        discord: { token: 'd', apiUrl: 'https://discord.com/api', messageContent: true },
      },
    });
  });
  it('serves several workspaces with a client id', async () => {
    const read = await platforms({
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'c',
      SLACK_SIGNING_SECRET: 's',
      SECRET_KEY: KEY,
    });
    expect(read).toMatchObject({ platforms: { slack: { mode: 'oauth', clientId: '1.2' } } });
  });
});

describe('what is missing', () => {
  it.each<[Environment, RegExp]>([
    [{}, /^no platform to start/],
    [{ SLACK_BOT_TOKEN: 'b' }, /neither SLACK_APP_TOKEN .* nor SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: 'a', DISCORD_TOKEN: 'd' }, /^SLACK_APP_TOKEN is set, but not SLACK_BOT_TOKEN$/],
    [{ SLACK_SIGNING_SECRET: 's' }, /^SLACK_SIGNING_SECRET is set, but not SLACK_BOT_TOKEN$/],
    [{ SLACK_CLIENT_ID: '1' }, /^SLACK_CLIENT_ID is set, but not SLACK_CLIENT_SECRET$/],
    [{ SLACK_CLIENT_SECRET: '1' }, /^SLACK_CLIENT_SECRET is set, but not SLACK_CLIENT_ID$/],
    [{ SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2' }, /but not SLACK_SIGNING_SECRET/],
    [{ SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2', SLACK_SIGNING_SECRET: 's' }, /but not SECRET_KEY/],
    [{ SLACK_BOT_TOKEN: 'b', SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2' }, /one of them$/],
  ])('%j: one line', async (env, line) => {
    const read = await platforms(env);
    expect(read.ok ? '' : read.problem).toMatch(line);
  });
});
