/** Slack, started and stopped. */
import type { Server } from 'node:http';
import { App, type Authorize, type HTTPReceiver } from '@slack/bolt';
import { Channels } from './channels.ts';
import { httpReceiver } from './http.ts';
import { InstalledWorkspaces } from './installedWorkspaces.ts';
import { listen } from './listen.ts';
import { boltLogger } from './logger.ts';
import { slackMessenger } from './messenger.ts';
import { OneWorkspace } from './oneWorkspace.ts';
import { type SlackHandle, type SlackOptions, SlackStartError } from './options.ts';
import { SocketConnection, socketReceiver } from './socket.ts';
import { Work } from './work.ts';
import { clientOptions, NotReady } from './workspaces.ts';

/**
 * Starts the adapter: reports to the desk, and takes in what Slack sends.
 *
 * Where Slack cannot be reached, it comes back all the same and goes on trying; `health` says so meanwhile.
 *
 * @throws SlackStartError when Slack refuses a token; the system's error when the port cannot be had
 */
export async function startSlack(options: SlackOptions): Promise<SlackHandle> {
  const { desk, log, settings } = options;
  const work = new Work();
  let stopping = false;
  let refused: SlackStartError | null = null;
  const onRefused = (error: SlackStartError): void => {
    refused = error;
    log.error({}, error.message);
    options.onRefused?.(error);
  };

  const installed = settings.mode === 'oauth' ? installedFor(options, settings) : null;
  const one = settings.mode === 'oauth' ? null : new OneWorkspace(settings.botToken, settings.apiUrl, log);
  const workspaces = one ?? installed;
  if (workspaces === null) throw new Error('no workspaces');

  let connection: SocketConnection | null = null;
  const health = async (): Promise<string | null> => {
    if (stopping) return 'stopping';
    if (refused !== null) return 'Slack refuses the token';
    if (one !== null && one.known === null) return 'Slack cannot be reached';
    return connection?.trouble ?? null;
  };

  const socket = settings.mode === 'socket' ? socketReceiver(settings.appToken, settings.apiUrl, log) : null;
  const http =
    settings.mode === 'socket' ? null : httpReceiver(settings, installed?.store ?? null, log, health);
  const receiver = socket ?? http;
  if (receiver === null) throw new Error('no receiver');
  const app = new App({
    receiver,
    logger: boltLogger(log),
    clientOptions: clientOptions(settings.apiUrl, boltLogger(log)),
    convoStore: false,
    // Without this, a bad token is an unhandled rejection.
    deferInitialization: true,
    ...(one === null ? {} : { authorize: authorizeAs(one) }),
  });
  await app.init();
  listen({
    app,
    desk,
    workspaces,
    channels: new Channels(log),
    work,
    log,
    installations: installed,
    stopping: () => stopping,
  });
  desk.register(slackMessenger({ workspaces, log }));

  if (socket !== null) {
    let starting = true;
    let hopeless: SlackStartError | null = null;
    connection = new SocketConnection(socket, log, ({ code }) => {
      const error = new SlackStartError(
        `Slack refuses SLACK_APP_TOKEN (${code}): it is an app-level token with 'connections:write', and Socket Mode is on`,
      );
      if (starting) hopeless = error;
      else onRefused(error);
    });
    const connecting = connection;
    await one?.identify(() => connecting.start(), onRefused);
    starting = false;
    if (hopeless !== null) throw hopeless;
  } else await one?.identify(async () => log.info({}, 'Slack reached'), onRefused);
  const server = http === null || settings.mode === 'socket' ? null : await http.start(settings.port);

  let quieted: Promise<void> | null = null;
  const hush = async (): Promise<void> => {
    stopping = true;
    one?.stop();
    const closed = server === null ? Promise.resolve() : close(http);
    if (!(await work.done())) log.warn({}, 'stopped with requests of Slack still at work');
    // Last, so that what was taken in is acknowledged.
    await connection?.stop();
    await closed;
  };
  const quiet = (): Promise<void> => {
    quieted ??= hush();
    return quieted;
  };
  return { port: portOf(server), health, quiet, stop: quiet };
}

function installedFor(
  { installations, log }: SlackOptions,
  { apiUrl, secretKey }: { readonly apiUrl: string; readonly secretKey: Uint8Array },
): InstalledWorkspaces {
  if (installations === undefined) throw new Error('several workspaces need a place for their installations');
  return new InstalledWorkspaces(installations, secretKey, apiUrl, log);
}

function authorizeAs(one: OneWorkspace): Authorize<boolean> {
  return async () => {
    const { known } = one;
    if (known === null) throw new NotReady();
    const { bot, botUser, token, workspace } = known;
    return {
      botToken: token,
      botUserId: botUser,
      teamId: workspace,
      ...(bot === null ? {} : { botId: bot }),
    };
  };
}

async function close(http: HTTPReceiver | null): Promise<void> {
  await http?.stop().catch(() => {});
}

function portOf(server: Server | null): number | null {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
