/**
 * How Slack brings events, commands and presses to the app: over signed HTTP or through the socket.
 *
 * Rules and their sources:
 * - the signature is `v0=` and the HMAC-SHA256 of `v0:timestamp:body`: docs.slack.dev/authentication/verifying-requests-from-slack;
 * - an event that is not answered with 2xx within three seconds comes again, up to three times, with
 *   `x-slack-retry-num` and `x-slack-retry-reason`: at once, after a minute, after five minutes (the fake does not wait so
 *   long, but for the ones that are to be waited for): docs.slack.dev/apis/events-api#retries;
 * - commands and presses come once; without 2xx the person is told `dispatch_failed`;
 * - only subscribed events are delivered, message events only of channels the app is a member of: the manifest;
 * - commands and presses are form-encoded: docs.slack.dev/interactivity.
 */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Reply } from './method.ts';
import type { SlackServer } from './server.ts';
import type { Channel, World } from './world.ts';

/** How the app is reached. */
export interface Transport {
  /** @returns when it is acknowledged or given up on */
  event(world: World, channel: Channel | null, event: Reply, eventId: string): Promise<void>;
  /** @returns the acknowledgement's body, and whether there was an acknowledgement */
  command(fields: Reply): Promise<{ readonly acked: boolean; readonly body: Reply | null }>;
  interaction(payload: Reply): Promise<{ readonly acked: boolean }>;
}

/** Between retries, where the real Slack takes minutes (milliseconds). */
const RETRY_PAUSES = [0, 400, 1_500];
const PATIENCE = 3_000;

/** What stands around an event. */
function envelopeOf(world: World, channel: Channel | null, event: Reply, eventId: string): Reply {
  return {
    token: 'verification-token-of-old',
    team_id: world.team,
    context_team_id: world.team,
    context_enterprise_id: null,
    api_app_id: 'A0ATTACHE',
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.team,
        user_id: world.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.shared === true,
  };
}

/** Socket Mode. */
export function overSocket(server: SlackServer): Transport {
  return {
    async event(world, channel, event, eventId) {
      await server.sockets.send('events_api', envelopeOf(world, channel, event, eventId));
    },
    async command(fields) {
      return { acked: true, body: await server.sockets.send('slash_commands', fields) };
    },
    async interaction(payload) {
      await server.sockets.send('interactive', payload);
      return { acked: true };
    },
  };
}

/** Signed HTTP. */
export class OverHttp implements Transport {
  readonly #server: SlackServer;
  readonly #url: () => string;
  /** So many acknowledgements are not seen in time. */
  lateAcks = 0;

  /** @param url where the app listens now */
  constructor(server: SlackServer, url: () => string) {
    this.#server = server;
    this.#url = url;
  }

  async event(world: World, channel: Channel | null, event: Reply, eventId: string): Promise<void> {
    const body = JSON.stringify(envelopeOf(world, channel, event, eventId));
    for (let attempt = 0; attempt <= RETRY_PAUSES.length; attempt++) {
      const retry =
        attempt === 0 ? {} : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_error' };
      const { status } = await this.post(body, 'application/json', retry);
      if (status >= 200 && status < 300 && this.lateAcks-- <= 0) return;
      await pause(RETRY_PAUSES[attempt] ?? 0);
    }
  }

  async command(fields: Reply): Promise<{ acked: boolean; body: Reply | null }> {
    const form = new URLSearchParams(
      Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
    ).toString();
    const { status, text } = await this.post(form, 'application/x-www-form-urlencoded');
    return { acked: status === 200, body: text.startsWith('{') ? (JSON.parse(text) as Reply) : null };
  }

  async interaction(payload: Reply): Promise<{ acked: boolean }> {
    const form = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    const { status } = await this.post(form, 'application/x-www-form-urlencoded');
    return { acked: status === 200 };
  }

  /** A request with a signature; `age` seconds old, signed with another secret where one is given. */
  async post(
    body: string,
    type: string,
    headers: Readonly<Record<string, string>> = {},
    forged: { readonly age?: number; readonly secret?: string; readonly signature?: string } = {},
  ): Promise<{ status: number; text: string }> {
    const timestamp = Math.floor(Date.now() / 1000) - (forged.age ?? 0);
    const secret = forged.secret ?? this.#server.app.signingSecret;
    const signature =
      forged.signature ??
      `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    try {
      const response = await fetch(this.#url(), {
        method: 'POST',
        body,
        headers: {
          'content-type': type,
          'x-slack-request-timestamp': String(timestamp),
          'x-slack-signature': signature,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          ...headers,
        },
        signal: AbortSignal.timeout(PATIENCE),
      });
      return { status: response.status, text: await response.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }
}
