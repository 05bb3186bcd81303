/**
 * A Slack of our own: the Web API, response URLs, OAuth, and Socket Mode's socket, on one loopback port.
 *
 * Rules and their sources, beside those of `webApi.ts` and `rules.ts`:
 * - tokens by header: `not_authed`, `invalid_auth`; an app-level token for apps.connections.open alone
 *   (`not_allowed_token_type`): docs.slack.dev/reference/methods/apps.connections.open;
 * - response URLs: five uses within thirty minutes (`used_url`, `expired_url`), `replace_original` and
 *   `delete_original`: docs.slack.dev/interactivity/handling-user-interaction#message_responses;
 * - Socket Mode: the URL of apps.connections.open serves one connection; `hello` first; an envelope is acknowledged by
 *   its `envelope_id`, else it is sent again with a growing `retry_attempt`; `disconnect` with `warning` or
 *   `refresh_requested`; pings: docs.slack.dev/apis/events-api/using-socket-mode;
 * - too many requests: 429 with `Retry-After` in seconds: docs.slack.dev/apis/web-api/rate-limits;
 * - oauth.v2.access: a code serves once (`code_already_used`), with the client's id and secret
 *   (`bad_client_secret`): docs.slack.dev/reference/methods/oauth.v2.access.
 */
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse as parseForm } from 'node:querystring';
import type { Manifest } from './manifest.ts';
import type { Args, Reply } from './method.ts';
import { faultsOfText } from './rules.ts';
import { SocketMode } from './socketMode.ts';
import { call, METHODS } from './webApi.ts';
import { World } from './world.ts';

/** What goes wrong on purpose, once or until it is lifted. */
export interface Faults {
  /** `down`: connections are cut; `500`: every call fails. */
  outage: 'none' | 'down' | '500';
  /** Refuse new sockets (the API stays up). */
  noSockets: boolean;
  limitNext: number;
  loseNext: number;
  /** Whether acknowledgements over the socket are not seen. */
  deafAcks: number;
  /** Envelopes go to the connections in turn, as Slack may choose; otherwise to the newest. */
  spreads: boolean;
  /** A socket that neither pongs nor sends nor closes. */
  zombie: boolean;
  /** The next calls of a method fail with these codes, one each. */
  readonly failNext: Map<string, string[]>;
}

/** How the app is registered. */
export interface App {
  readonly manifest: Manifest;
  readonly appToken: string;
  readonly botToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const USES = 5;
const URL_LIFE = 30 * 60_000;

/** The server. Emits `call` (method, args, reply), `limited`, `lost`, `socket` (a connection said hello), `held`. */
export class SlackServer extends EventEmitter {
  readonly app: App;
  readonly faults: Faults = {
    outage: 'none',
    noSockets: false,
    limitNext: 0,
    loseNext: 0,
    deafAcks: 0,
    spreads: false,
    zombie: false,
    failNext: new Map(),
  };
  /** Workspaces by bot token. */
  readonly worlds = new Map<string, World>();
  readonly calls: { readonly method: string; readonly args: Args }[] = [];
  /** OAuth codes and whom they are for. */
  readonly codes = new Map<string, { readonly token: string; used: boolean }>();
  #server: Server;
  readonly sockets: SocketMode;
  #tickets = new Set<string>();
  #hold: Promise<void> | null = null;
  #count = 0;

  constructor(app: App) {
    super();
    this.setMaxListeners(0);
    this.app = app;
    this.worlds.set(app.botToken, new World());
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => {
        this.world.refused.push(`the fake itself failed: ${String(error)}`);
        response.writeHead(500).end();
      });
    });
    this.sockets = new SocketMode(this.faults);
    this.sockets.on('socket', () => this.emit('socket'));
    this.#server.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? '';
      if (this.faults.outage !== 'none' || this.faults.noSockets || !this.#tickets.delete(ticket)) {
        socket.destroy();
        return;
      }
      this.sockets.server.handleUpgrade(request, socket, head, (ws) => this.sockets.welcome(ws));
    });
  }

  /** The workspace of the app's own token. */
  get world(): World {
    const world = this.worlds.get(this.app.botToken);
    if (world === undefined) throw new Error('the app is in no workspace');
    return world;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  async listen(port = 0): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.server.clients) socket.terminate();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Posts wait until released. */
  hold(): () => void {
    let release = () => {};
    this.#hold = new Promise((resolve) => {
      release = () => {
        this.#hold = null;
        resolve();
      };
    });
    return () => release();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.faults.outage === 'down') {
      request.socket.destroy();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://slack');
    const body = await bodyOf(request);
    if (this.faults.outage === '500') {
      response.writeHead(500).end('<html>Server Error</html>');
      return;
    }
    const [, kind, name = ''] = url.pathname.split('/');
    if (kind === 'response') return this.#posting(request, response, name, () => this.#answerUrl(name, body));
    if (kind !== 'api') {
      response.writeHead(404).end();
      return;
    }
    const args = argsOf(body, request.headers['content-type'] ?? '');
    const reply = (): Outcome => ({
      status: 200,
      body: this.#call(name, args, request.headers.authorization ?? ''),
    });
    if (METHODS[name]?.posts === true) return this.#posting(request, response, name, reply);
    send(response, reply());
  }

  /** What can happen to whatever posts: held back, limited, lost on the way back. */
  async #posting(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    reply: () => Outcome,
  ): Promise<void> {
    if (this.#hold !== null) {
      this.emit('held');
      await this.#hold;
    }
    // Whoever hung up meanwhile has not asked.
    if (request.socket.destroyed) return;
    if (this.faults.limitNext > 0) {
      this.faults.limitNext -= 1;
      response.writeHead(429, { 'retry-after': '1', 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
      this.emit('limited', name);
      return;
    }
    const outcome = reply();
    if (this.faults.loseNext > 0) {
      this.faults.loseNext -= 1;
      request.socket.destroy();
      this.emit('lost', name);
      return;
    }
    send(response, outcome);
  }

  #call(method: string, args: Args, authorization: string): Reply {
    this.calls.push({ method, args });
    const reply = this.#answer(method, args, authorization);
    this.emit('call', method, args, reply);
    return reply;
  }

  #answer(method: string, args: Args, authorization: string): Reply {
    const fault = this.faults.failNext.get(method)?.shift();
    if (fault !== undefined) return { ok: false, error: fault };
    if (method === 'oauth.v2.access') return this.#access(args);
    const token = /^Bearer (.+)$/.exec(authorization)?.[1];
    if (token === undefined) return { ok: false, error: 'not_authed' };
    if (method === 'apps.connections.open') {
      if (token !== this.app.appToken)
        return { ok: false, error: token.startsWith('xapp-') ? 'invalid_auth' : 'not_allowed_token_type' };
      const ticket = `ticket-${++this.#count}`;
      this.#tickets.add(ticket);
      return { ok: true, url: `${this.origin.replace('http', 'ws')}/link?ticket=${ticket}` };
    }
    const world = this.worlds.get(token);
    if (world === undefined) return { ok: false, error: 'invalid_auth' };
    return call(world, this.app.manifest, method, args);
  }

  #access({ client_id: id, client_secret: secret, code }: Args): Reply {
    if (id !== this.app.clientId || secret !== this.app.clientSecret)
      return { ok: false, error: 'bad_client_secret' };
    const grant = this.codes.get(String(code));
    if (grant === undefined) return { ok: false, error: 'invalid_code' };
    if (grant.used) return { ok: false, error: 'code_already_used' };
    grant.used = true;
    const world = this.worlds.get(grant.token) ?? new World();
    return {
      ok: true,
      access_token: grant.token,
      token_type: 'bot',
      scope: [...this.app.manifest.scopes].join(','),
      bot_user_id: world.botUser,
      app_id: 'A0ATTACHE',
      team: { id: world.team, name: 'Desk' },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: 'U0ADMIN' },
    };
  }

  #answerUrl(id: string, body: string): Outcome {
    const world = [...this.worlds.values()].find((one) => one.urls.has(id));
    const url = world?.urls.get(id);
    if (world === undefined || url === undefined) return { status: 404, body: 'expired_url' };
    if (Date.now() - url.at > URL_LIFE) return { status: 404, body: 'expired_url' };
    if (url.uses >= USES) return { status: 404, body: 'used_url' };
    url.uses += 1;
    const args = argsOf(body, 'application/json');
    const known = [
      'text',
      'blocks',
      'response_type',
      'replace_original',
      'delete_original',
      'thread_ts',
      'unfurl_links',
      'unfurl_media',
    ];
    const faults = Object.keys(args)
      .filter((name) => !known.includes(name))
      .map((name) => `unknown field ${name}`);
    world.refuse('response_url', faults, '');
    if (args.delete_original === true) {
      if (url.original !== null) url.original.deleted = true;
      world.changed();
      return { status: 200, body: 'ok' };
    }
    if (args.text === undefined) {
      world.refuse('response_url', ['no text'], '');
      return { status: 400, body: 'no_text' };
    }
    const wrong =
      world.refuse('response_url', faultsOfText(args.text, 40_000), 'no_text') ??
      (args.blocks === undefined ? null : world.checkBlocks('response_url', args.blocks));
    if (wrong !== null) return { status: 400, body: wrong };
    const blocks = Array.isArray(args.blocks) ? args.blocks : [];
    if (args.replace_original === true && url.original !== null && !url.original.deleted) {
      url.original.text = String(args.text);
      url.original.blocks = blocks;
      url.original.edits += 1;
      world.changed();
      return { status: 200, body: 'ok' };
    }
    const message = world.post({
      channel: url.channel,
      user: world.botUser,
      to: args.response_type === 'in_channel' ? null : url.user,
      surface: 'message',
      thread: typeof args.thread_ts === 'string' ? args.thread_ts : null,
      text: String(args.text),
      blocks,
      metadata: null,
    });
    if (message.to !== null) url.original ??= message;
    return { status: 200, body: 'ok' };
  }
}

interface Outcome {
  readonly status: number;
  readonly body: Reply | string;
}

function send(response: ServerResponse, { status, body }: Outcome): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
  });
  response.end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Form fields (JSON within them parsed) or a JSON body. */
function argsOf(body: string, type: string): Args {
  if (body === '') return {};
  if (type.includes('json')) return JSON.parse(body) as Args;
  const JSONS = new Set(['blocks', 'metadata', 'view', 'prompts', 'loading_messages']);
  return Object.fromEntries(
    Object.entries(parseForm(body)).map(([name, value]) => [
      name,
      JSONS.has(name) ? JSON.parse(String(value)) : String(value),
    ]),
  );
}
