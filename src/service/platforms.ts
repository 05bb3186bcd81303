/** Which chat platforms a configuration asks for, and what it lacks for them. */
import type { Config } from '../config.ts';

/** How Slack is reached. */
export type SlackSettings =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string; readonly apiUrl: string }
  | {
      readonly mode: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly port: number;
      readonly apiUrl: string;
    }
  /** Several workspaces: each installs the app itself, and its token is kept in the store. */
  | {
      readonly mode: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly signingSecret: string;
      readonly secretKey: Uint8Array;
      readonly port: number;
      readonly apiUrl: string;
    };

/** How Discord is reached. */
export interface DiscordSettings {
  readonly token: string;
  readonly apiUrl: string;
  /** Whether to ask for the Message Content intent. */
  readonly messageContent: boolean;
}

/** What is to be started: at least one platform. */
export interface Platforms {
  readonly slack: SlackSettings | null;
  readonly discord: DiscordSettings | null;
}

/** Platforms, or one line that names what is missing. */
export type PlatformsResult =
  | { readonly ok: true; readonly platforms: Platforms }
  | { readonly ok: false; readonly problem: string };

/**
 * Which platforms to start.
 *
 * Half a pair is a mistake, never a platform left out in silence. With the tokens of both of Slack's modes it is
 * Socket Mode: it needs no address that Slack can reach.
 */
export function platformsOf(config: Config): PlatformsResult {
  const slack = slackOf(config);
  if (typeof slack === 'string') return { ok: false, problem: slack };
  const { discordToken: token, discordApiUrl: apiUrl, discordMessageContent: messageContent } = config;
  const discord = token === undefined ? null : { token, apiUrl, messageContent };
  if (slack === null && discord === null)
    return {
      ok: false,
      problem:
        'no platform to start: set SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET, or DISCORD_TOKEN',
    };
  return { ok: true, platforms: { slack, discord } };
}

/** Slack's settings, null where nothing asks for Slack, or what is missing. */
function slackOf(config: Config): SlackSettings | null | string {
  const { slackBotToken, slackAppToken, slackSigningSecret, slackClientId, slackClientSecret } = config;
  const { secretKey, port, slackApiUrl: apiUrl } = config;
  if (slackBotToken !== undefined && slackAppToken !== undefined)
    return { mode: 'socket', botToken: slackBotToken, appToken: slackAppToken, apiUrl };
  if (slackClientId !== undefined || slackClientSecret !== undefined) {
    if (slackClientId === undefined) return 'SLACK_CLIENT_SECRET is set, but not SLACK_CLIENT_ID';
    if (slackClientSecret === undefined) return 'SLACK_CLIENT_ID is set, but not SLACK_CLIENT_SECRET';
    if (slackBotToken !== undefined)
      return 'SLACK_BOT_TOKEN is one workspace and SLACK_CLIENT_ID is several: set one of them';
    if (slackSigningSecret === undefined)
      return 'SLACK_CLIENT_ID is set, but not SLACK_SIGNING_SECRET: several workspaces are served over HTTP';
    if (secretKey === undefined)
      return 'SLACK_CLIENT_ID is set, but not SECRET_KEY, which the installations are encrypted with';
    return {
      mode: 'oauth',
      clientId: slackClientId,
      clientSecret: slackClientSecret,
      signingSecret: slackSigningSecret,
      secretKey,
      port,
      apiUrl,
    };
  }
  if (slackBotToken !== undefined && slackSigningSecret !== undefined)
    return { mode: 'http', botToken: slackBotToken, signingSecret: slackSigningSecret, port, apiUrl };
  if (slackBotToken !== undefined)
    return 'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP)';
  if (slackAppToken !== undefined) return 'SLACK_APP_TOKEN is set, but not SLACK_BOT_TOKEN';
  if (slackSigningSecret !== undefined) return 'SLACK_SIGNING_SECRET is set, but not SLACK_BOT_TOKEN';
  return null;
}
