/** Signed HTTP: `/slack/events` for everything Slack sends, `/healthz`, and the pages of an installation. */
import { hkdfSync } from 'node:crypto';
import { HTTPReceiver, type InstallationStore } from '@slack/bolt';
import { boltLogger } from './logger.ts';
import { SCOPES } from './names.ts';
import type { SlackLog, SlackSettings } from './options.ts';
import { clientOptions } from './workspaces.ts';

type HttpSettings = Exclude<SlackSettings, { mode: 'socket' }>;

/**
 * A receiver for Bolt. A forged or stale signature (older than five minutes) gets 401 and reaches nobody; what could
 * not be kept gets 503, and Slack delivers it again.
 *
 * @param store where installations are kept, in mode `oauth`
 * @param health what `/healthz` tells
 */
export function httpReceiver(
  settings: HttpSettings,
  store: InstallationStore | null,
  log: SlackLog,
  health: () => Promise<string | null>,
): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret: settings.signingSecret,
    endpoints: '/slack/events',
    logger: boltLogger(log),
    customRoutes: [
      {
        path: '/healthz',
        method: ['GET', 'HEAD'],
        handler(request, response) {
          void health()
            .catch(() => 'unknown')
            .then((trouble) => {
              response.writeHead(trouble === null ? 200 : 503, {
                'content-type': 'application/json',
                'cache-control': 'no-store',
              });
              const body = `${JSON.stringify(trouble === null ? { ready: true } : { ready: false, trouble })}\n`;
              response.end(request.method === 'HEAD' ? undefined : body);
            });
        },
      },
    ],
    async processEventErrorHandler({ error, response }) {
      log.warn({ error: error.name }, 'event left unacknowledged: Slack delivers it again');
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
    // Asked after three seconds of whatever was not acknowledged, refused ones included.
    unhandledRequestHandler({ response }) {
      if (response.headersSent) return;
      log.warn({}, 'not acknowledged in time');
      response.writeHead(503).end();
    },
    ...(settings.mode === 'oauth' && store !== null ? installing(settings, store, log) : {}),
  });
}

function installing(
  settings: Extract<HttpSettings, { mode: 'oauth' }>,
  installationStore: InstallationStore,
  log: SlackLog,
): Partial<ConstructorParameters<typeof HTTPReceiver>[0]> {
  // The state is signed with a key of its own: whoever learns one of them has not the other.
  const stateSecret = Buffer.from(
    hkdfSync('sha256', settings.secretKey, new Uint8Array(), 'slack installation state', 32),
  ).toString('hex');
  return {
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    stateSecret,
    scopes: [...SCOPES],
    installationStore,
    installerOptions: {
      authorizationUrl: new URL('/oauth/v2/authorize', settings.apiUrl).href,
      clientOptions: clientOptions(settings.apiUrl, boltLogger(log)),
    },
  };
}
