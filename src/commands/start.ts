/** What `npm start` says of a configuration. */
import type { Config } from '../config.ts';

/**
 * Why nothing is started, in one line: a platform's missing token, or half a pair, or that no platform is built in.
 *
 * @param config as it was read
 */
export function whyNotStarted(config: Config): string {
  const { slackBotToken, slackAppToken, slackSigningSecret, discordToken } = config;
  const slackOther = slackAppToken ?? slackSigningSecret;
  if (slackBotToken !== undefined && slackOther === undefined)
    return 'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP)';
  if (slackBotToken === undefined && slackOther !== undefined)
    return `${slackAppToken === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'} is set, but not SLACK_BOT_TOKEN`;
  if (slackBotToken === undefined && discordToken === undefined)
    return 'no platform to start: set SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET, or DISCORD_TOKEN';
  return "this version answers on the terminal only ('npm run ask'): Slack and Discord are not part of it";
}
