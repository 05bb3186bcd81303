/** What an operator should know of Slack before the bot is started: tokens and scopes, a line each. */
import { SCOPES } from './names.ts';
import type { SlackSettings } from './options.ts';
import { troubleOf } from './trouble.ts';
import { clientFor } from './workspaces.ts';

/** What was found of one thing. */
export interface SlackFinding {
  readonly ok: boolean;
  /** What is well, or what is wrong and what to do; no token is in it. */
  readonly line: string;
}

/** Scopes that only follow-ups without a mention need: the careful manifest leaves them out. */
const FOR_FOLLOW_UPS: readonly string[] = ['channels:history', 'groups:history', 'mpim:history'];

/**
 * Asks Slack about the tokens.
 *
 * @returns a finding for each; never rejects: a Slack that cannot be reached is a finding
 */
export async function checkSlack(settings: SlackSettings): Promise<SlackFinding[]> {
  if (settings.mode === 'oauth')
    return [
      {
        ok: true,
        line: `several workspaces: each is checked when it installs the app, at /slack/install on port ${settings.port}`,
      },
    ];
  const findings = await checkBotToken(settings.botToken, settings.apiUrl);
  if (settings.mode === 'socket') findings.push(await checkAppToken(settings.appToken, settings.apiUrl));
  else
    findings.push({
      ok: true,
      line: `HTTP: Slack's request URL should end in /slack/events and lead to port ${settings.port}`,
    });
  return findings;
}

async function checkBotToken(token: string, apiUrl: string): Promise<SlackFinding[]> {
  try {
    const { team, user, response_metadata } = await clientFor(token, apiUrl, undefined).auth.test();
    const known: SlackFinding = { ok: true, line: `SLACK_BOT_TOKEN is @${user} in ${team}` };
    const granted = response_metadata?.scopes;
    if (granted === undefined) return [known];
    const missing = SCOPES.filter((scope) => !granted.includes(scope));
    const needed = missing.filter((scope) => !FOR_FOLLOW_UPS.includes(scope));
    if (needed.length > 0)
      return [
        known,
        {
          ok: false,
          line: `the app lacks ${needed.join(', ')}: add them under 'OAuth & Permissions' (or paste slack-manifest.yaml) and install it again`,
        },
      ];
    if (missing.length > 0)
      return [
        known,
        { ok: true, line: `without ${missing.join(', ')}: follow-ups in channels need a mention` },
      ];
    return [known, { ok: true, line: 'the app has every scope it needs' }];
  } catch (error) {
    return [refused('SLACK_BOT_TOKEN', "it begins with 'xoxb-', under 'OAuth & Permissions'", error)];
  }
}

async function checkAppToken(token: string, apiUrl: string): Promise<SlackFinding> {
  try {
    await clientFor(token, apiUrl, undefined).apps.connections.open();
    return { ok: true, line: 'SLACK_APP_TOKEN opens a connection, and Socket Mode is on' };
  } catch (error) {
    return refused(
      'SLACK_APP_TOKEN',
      "an app-level token with 'connections:write', under 'Basic Information', with Socket Mode switched on",
      error,
    );
  }
}

function refused(variable: string, what: string, error: unknown): SlackFinding {
  const { code } = troubleOf(error);
  if (code === 'unreachable')
    return { ok: false, line: 'Slack cannot be reached: look at the network, or SLACK_API_URL' };
  return { ok: false, line: `Slack does not take ${variable} (${code}): ${what}` };
}
