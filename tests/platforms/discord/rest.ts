/**
 * Our Discord's REST API: the calls the bot uses, as strict as Discord. Sources: discord.com/developers/docs, sections
 * Rate Limits, Message, Channel, Webhook, Receiving and Responding; error codes from Opcodes and Status Codes.
 *
 * - every body and reply is held against the OpenAPI document (`schema.ts`), every body against `rules.ts`
 * - a bot's calls carry `Bot <token>`, else 401; interactions' and webhooks' carry none
 * - posting to a channel: 5 in 5 s a channel, with X-RateLimit headers; beyond that 429 with Retry-After
 * - a nonce with enforce_nonce gives the first message again, whatever the second says
 * - an interaction is acknowledged once (40060), within 3 s (10062 afterwards); its reply can be changed only then
 *   (10015 before) and for 15 minutes (50027 afterwards)
 * - Components V2 cannot be taken back by an edit; a deferral takes the ephemeral flag alone
 * - a reply to a message that is not there is refused unless fail_if_not_exists is false
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GatewayServer } from './gateway.ts';
import { InteractionCalls } from './interactionCalls.ts';
import { MessageCalls } from './messageCalls.ts';
import {
  type Call,
  error,
  MISSING_PERMISSIONS,
  type Refuse,
  type Reply,
  UNKNOWN_CHANNEL,
} from './replies.ts';
import { commandFaults, isFields, list } from './rules.ts';
import type { Schema } from './schema.ts';
import type { World } from './world.ts';

/** What a test does to calls; each may wait, or reply in the platform's stead. */
export interface Faults {
  before(call: Call): Promise<Reply | null>;
  /** Whether to cut the connection instead of replying, though all is done. */
  cutsReply(call: Call): boolean;
}

export class RestServer {
  /** Payloads that Discord would have refused. */
  readonly refused: string[] = [];
  readonly calls: Call[] = [];
  readonly registered: unknown[] = [];
  faults: Faults = { before: async () => null, cutsReply: () => false };
  /** As of a platform that does not know a language. */
  refusesLocale: string | null = null;
  shards = 1;
  starts = 1_000;
  readonly #world: World;
  readonly #gateway: GatewayServer;
  readonly #schema: Schema;
  readonly messages: MessageCalls;
  readonly #interactions: InteractionCalls;
  url = '';

  constructor(world: World, gateway: GatewayServer, schema: Schema) {
    this.#world = world;
    this.#gateway = gateway;
    this.#schema = schema;
    const refuse: Refuse = (call, why) => this.#refuse(call, why);
    this.messages = new MessageCalls(world, gateway, refuse);
    this.#interactions = new InteractionCalls(world, gateway, this.messages, refuse);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', 'http://discord');
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
    if (!url.pathname.startsWith('/api/v10/')) this.refused.push(`${method} ${url.pathname}: not version 10`);
    let body: unknown;
    try {
      body = text === '' ? undefined : JSON.parse(text);
    } catch {
      this.refused.push(`${method} ${path}: no JSON`);
    }
    const call = { method, path, body, posts: method === 'POST' && /^\/channels\/\d+\/messages$/.test(path) };
    this.calls.push(call);
    const isHook = /^\/(?:interactions|webhooks)\//.test(path);
    const authorized = isHook || request.headers.authorization === `Bot ${this.#world.token}`;
    const own =
      (await this.faults.before(call)) ??
      (authorized ? this.#answer(call, url.searchParams) : error(401, 0, '401: Unauthorized'));
    const problem = own.status < 300 ? this.#schema.reply(method, path, own.status, own.body) : null;
    if (problem !== null) this.refused.push(`OUR OWN reply to ${method} ${path}: ${problem}`);
    if (this.faults.cutsReply(call)) {
      response.destroy();
      return;
    }
    const type = own.body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(own.status, { ...type, ...this.messages.limits(call), ...own.headers });
    response.end(own.body === undefined ? undefined : JSON.stringify(own.body));
  }

  #answer(call: Call, query: URLSearchParams): Reply {
    const { method, path, body } = call;
    const wrong = this.#schema.request(method, path, body);
    if (wrong !== null) return this.#refuse(call, wrong);
    const [, first = '', second = '', third = '', fourth = '', fifth = ''] = path.split('/');
    switch (`${method} ${first}`) {
      case 'GET gateway':
        return {
          status: 200,
          body: {
            url: this.url,
            shards: this.shards,
            session_start_limit: {
              total: 1_000,
              remaining: this.starts,
              reset_after: 0,
              max_concurrency: 16,
            },
          },
        };
      case 'GET users':
        return {
          status: 200,
          body: {
            ...this.#world.userJson(this.#world.bot),
            bot: true,
            mfa_enabled: false,
            locale: 'en-US',
            verified: true,
            email: null,
          },
        };
      case 'GET applications':
        return third === '' && second === '@me'
          ? { status: 200, body: this.#application() }
          : { status: 200, body: this.registered };
      case 'PUT applications':
        return this.#putCommands(call);
      case 'POST users':
        return this.#openDirect(body);
      case 'POST channels':
        return fourth === '' && third === 'typing' ? this.#typing(second) : this.messages.post(call, second);
      case 'GET channels':
        return this.messages.list(second, query);
      case 'PATCH channels':
        return this.messages.edit(call, second, fourth);
      case 'DELETE channels':
        return this.messages.remove(second, fourth);
      case 'POST interactions':
        return this.#interactions.callback(call, third);
      case 'POST webhooks':
        return this.#interactions.further(call, third);
      case 'PATCH webhooks':
      case 'GET webhooks':
      case 'DELETE webhooks':
        return fifth === '@original'
          ? this.#interactions.original(call, third)
          : this.#refuse(call, 'unknown');
      default:
        return this.#refuse(call, 'the fake does not know this call');
    }
  }

  #refuse({ method, path }: Call, why: string): Reply {
    this.refused.push(`${method} ${path.replace(/\/aW50[\w-]+/, '/<token>')}: ${why}`);
    return error(400, 50_035, 'Invalid Form Body');
  }

  #typing(channelId: string): Reply {
    const channel = this.#world.channels.get(channelId);
    if (!channel) return UNKNOWN_CHANNEL;
    return channel.forbidden ? MISSING_PERMISSIONS : { status: 204 };
  }

  #openDirect(body: unknown): Reply {
    const id = isFields(body) ? body.recipient_id : null;
    const user = [...this.#world.users.values()].find((one) => one.id === id);
    if (!user) return error(400, 50_033, 'Invalid Recipient(s)');
    return { status: 200, body: this.#world.channelJson(this.#world.direct(user)) };
  }

  #putCommands(call: Call): Reply {
    if (this.refusesLocale !== null && JSON.stringify(call.body).includes(`"${this.refusesLocale}":`))
      return error(400, 50_035, 'Invalid Form Body');
    const faults = commandFaults(call.body);
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    const commands = list(call.body)
      .filter(isFields)
      .map((command) => ({
        description: '',
        ...command,
        id: this.#world.id(),
        application_id: this.#world.application,
        version: this.#world.id(),
        default_member_permissions: null,
      }));
    this.registered.splice(0, this.registered.length, ...commands);
    this.#world.changed();
    return { status: 200, body: commands };
  }

  #application(): object {
    const { application, bot } = this.#world;
    return {
      id: application,
      name: 'Attaché',
      icon: null,
      description: '',
      type: null,
      bot: this.#world.userJson(bot),
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: this.#gateway.allowsContent ? 1 << 19 : 0,
      flags_new: String(this.#gateway.allowsContent ? 1 << 19 : 0),
      integration_types_config: { '0': {}, '1': {} },
      redirect_uris: [],
      eligible_oauth2_scopes: ['bot', 'applications.commands'],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: this.#world.userJson(this.#world.user('anna')),
      approximate_guild_count: 1,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      team: null,
    };
  }
}
