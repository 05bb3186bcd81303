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
import { choiceFaults, commandFaults, FLAG, isFields, list, messageFaults } from './rules.ts';
import type { Schema } from './schema.ts';
import { type Channel, type Interaction, isPublic, type Message, timeOf, type World } from './world.ts';

/** What goes back. A body of undefined is none. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a test does to calls; each may wait, or reply in the platform's stead. */
export interface Faults {
  before(call: Call): Promise<Reply | null>;
  /** Whether to cut the connection instead of replying, though all is done. */
  cutsReply(call: Call): boolean;
}

export interface Call {
  readonly method: string;
  /** Below `/api/v10`, decoded. */
  readonly path: string;
  readonly body: unknown;
  /** Whether it is a message to a channel. */
  readonly posts: boolean;
}

const error = (status: number, code: number, message: string): Reply => ({ status, body: { code, message } });
const UNKNOWN_CHANNEL = error(404, 10_003, 'Unknown Channel');
const UNKNOWN_MESSAGE = error(404, 10_008, 'Unknown Message');
const UNKNOWN_WEBHOOK = error(404, 10_015, 'Unknown Webhook');
const UNKNOWN_INTERACTION = error(404, 10_062, 'Unknown interaction');
const INVALID_TOKEN = error(401, 50_027, 'Invalid Webhook Token');
const MISSING_PERMISSIONS = error(403, 50_013, 'Missing Permissions');
const CANNOT_MESSAGE = error(403, 50_007, 'Cannot send messages to this user');
const ACKNOWLEDGE_WITHIN = 3_000;
const POSTS = { limit: 5, window: 5_000 };

export class RestServer {
  /** Payloads that Discord would have refused. */
  readonly refused: string[] = [];
  readonly calls: Call[] = [];
  readonly registered: unknown[] = [];
  /** The application's flags: whether the portal has the Message Content switch on. */
  faults: Faults = { before: async () => null, cutsReply: () => false };
  /** As of a platform that does not take Components V2 yet. */
  refusesV2 = false;
  /** As of a platform that does not know a language. */
  refusesLocale: string | null = null;
  shards = 1;
  starts = 1_000;
  readonly #world: World;
  readonly #gateway: GatewayServer;
  readonly #schema: Schema;
  readonly #posts = new Map<string, number[]>();
  url = '';

  constructor(world: World, gateway: GatewayServer, schema: Schema) {
    this.#world = world;
    this.#gateway = gateway;
    this.#schema = schema;
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
    const own = (await this.faults.before(call)) ?? (authorized ? this.#answer(call, url.searchParams) : error(401, 0, '401: Unauthorized'));
    const problem = own.status < 300 ? this.#schema.reply(method, path, own.status, own.body) : null;
    if (problem !== null) this.refused.push(`OUR OWN reply to ${method} ${path}: ${problem}`);
    if (this.faults.cutsReply(call)) {
      response.destroy();
      return;
    }
    const type = own.body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(own.status, { ...type, ...this.#limits(call), ...own.headers });
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
            session_start_limit: { total: 1_000, remaining: this.starts, reset_after: 0, max_concurrency: 16 },
          },
        };
      case 'GET users':
        return { status: 200, body: { ...this.#world.userJson(this.#world.bot), bot: true, mfa_enabled: false, locale: 'en-US', verified: true, email: null } };
      case 'GET applications':
        return third === '' && second === '@me' ? { status: 200, body: this.#application() } : { status: 200, body: this.registered };
      case 'PUT applications':
        return this.#putCommands(call);
      case 'POST users':
        return this.#openDirect(body);
      case 'POST channels':
        return fourth === '' && third === 'typing' ? this.#typing(second) : this.#post(call, second);
      case 'GET channels':
        return this.#list(second, query);
      case 'PATCH channels':
        return this.#edit(call, second, fourth);
      case 'DELETE channels':
        return this.#remove(second, fourth);
      case 'POST interactions':
        return this.#callback(call, third);
      case 'POST webhooks':
        return this.#further(call, third);
      case 'PATCH webhooks':
      case 'GET webhooks':
      case 'DELETE webhooks':
        return fifth === '@original' ? this.#original(call, third) : this.#refuse(call, 'unknown');
      default:
        return this.#refuse(call, 'the fake does not know this call');
    }
  }

  #refuse({ method, path }: Call, why: string): Reply {
    this.refused.push(`${method} ${path.replace(/\/aW50[\w-]+/, '/<token>')}: ${why}`);
    return error(400, 50_035, 'Invalid Form Body');
  }

  #post(call: Call, channelId: string): Reply {
    const channel = this.#world.channels.get(channelId);
    if (!channel) return UNKNOWN_CHANNEL;
    if (channel.forbidden) return MISSING_PERMISSIONS;
    if (channel.recipient?.closed) return CANNOT_MESSAGE;
    const limited = this.#take(channelId);
    if (limited) return limited;
    const body = isFields(call.body) ? call.body : {};
    if (this.refusesV2 && (Number(body.flags) & FLAG.v2) !== 0) return error(400, 50_035, 'Invalid Form Body');
    const faults = messageFaults(body, null, FLAG.v2 | FLAG.suppressEmbeds | FLAG.silent);
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    const nonce = typeof body.nonce === 'string' ? body.nonce : null;
    const first = [...this.#world.messages.values()].find((one) => nonce !== null && one.nonce === nonce && one.channel === channel);
    if (first && body.enforce_nonce === true) return { status: 200, body: this.#world.messageJson(first) };
    const reference = isFields(body.message_reference) ? body.message_reference : null;
    const replyTo = reference ? String(reference.message_id) : null;
    const known = replyTo === null ? undefined : this.#world.messages.get(replyTo);
    const there = known !== undefined && !known.gone && known.channel === channel;
    if (replyTo !== null && !there && reference?.fail_if_not_exists !== false) return this.#refuse(call, 'a reply to what is not there');
    const message = this.#world.post(channel, this.#world.bot, {
      ...contentOf(body),
      nonce,
      replyTo: there ? replyTo : null,
      allowed: body.allowed_mentions,
    });
    this.#gateway.message('MESSAGE_CREATE', message);
    return { status: 200, body: this.#world.messageJson(message) };
  }

  #edit(call: Call, channelId: string, id: string): Reply {
    const message = this.#world.messages.get(id);
    if (!message || message.gone || message.channel.id !== channelId || message.to) return UNKNOWN_MESSAGE;
    return this.#change(call, message, FLAG.v2 | FLAG.suppressEmbeds);
  }

  #change(call: Call, message: Message, allowed: number): Reply {
    const body = isFields(call.body) ? call.body : {};
    // A deferral becomes its first message, of any form; a message keeps its form.
    const before = (message.flags & FLAG.loading) !== 0 ? null : message;
    const faults = messageFaults(body, before, allowed);
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    const kept = message.flags & (FLAG.ephemeral | FLAG.v2);
    Object.assign(message, contentOf(body), { flags: (Number(body.flags ?? 0) | kept) & ~FLAG.loading });
    message.edited = true;
    message.edits++;
    this.#world.changed();
    if (isPublic(message)) this.#gateway.message('MESSAGE_UPDATE', message);
    return { status: 200, body: this.#world.messageJson(message) };
  }

  #remove(channelId: string, id: string): Reply {
    const message = this.#world.messages.get(id);
    if (!message || message.gone || message.channel.id !== channelId) return UNKNOWN_MESSAGE;
    if (message.author !== this.#world.bot) return MISSING_PERMISSIONS;
    return this.#vanish(message);
  }

  #vanish(message: Message): Reply {
    const { channel, id } = message;
    const seen = isPublic(message);
    message.gone = true;
    this.#world.changed();
    if (seen) this.#gateway.dispatch('MESSAGE_DELETE', { id, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild } : {}) }, channel);
    return { status: 204 };
  }

  #list(channelId: string, query: URLSearchParams): Reply {
    const channel = this.#world.channels.get(channelId);
    if (!channel) return UNKNOWN_CHANNEL;
    if (channel.forbidden) return error(403, 50_001, 'Missing Access');
    const after = BigInt(query.get('after') ?? '0');
    const limit = Number(query.get('limit') ?? '50');
    const found = [...this.#world.messages.values()]
      .filter((message) => message.channel === channel && isPublic(message) && BigInt(message.id) > after)
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
      .slice(0, limit)
      .reverse();
    return { status: 200, body: found.map((message) => ({ ...this.#world.messageJson(message), nonce: undefined })) };
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
    if (this.refusesLocale !== null && JSON.stringify(call.body).includes(`"${this.refusesLocale}":`)) return error(400, 50_035, 'Invalid Form Body');
    const faults = commandFaults(call.body);
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    const commands = list(call.body).filter(isFields).map((command) => ({
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

  #callback(call: Call, token: string): Reply {
    const interaction = this.#world.interactions.get(token);
    if (!interaction || interaction.late || Date.now() - timeOf(interaction.id) > ACKNOWLEDGE_WITHIN) return UNKNOWN_INTERACTION;
    if (interaction.acknowledged !== null) return error(400, 40_060, 'Interaction has already been acknowledged.');
    const { type, data: given } = isFields(call.body) ? call.body : {};
    const data = isFields(given) ? given : {};
    const faults =
      type === 4 ? messageFaults(data, null, FLAG.v2 | FLAG.suppressEmbeds | FLAG.ephemeral)
      : type === 5 ? ((Number(data.flags ?? 0) & ~FLAG.ephemeral) === 0 && Object.keys(data).every((key) => key === 'flags') ? [] : ['a deferral takes the ephemeral flag alone'])
      : type === 8 ? choiceFaults(data.choices)
      : type === 6 && interaction.original ? [] : [`a response of type ${type} here`];
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    interaction.acknowledged = Number(type);
    if (type === 8) interaction.choices = list(data.choices) as never;
    if (type === 4 || type === 5) this.#respond(interaction, type, data);
    this.#world.changed();
    return { status: 204 };
  }

  #respond(interaction: Interaction, type: number, data: Readonly<Record<string, unknown>>): void {
    const hidden = (Number(data.flags ?? 0) & FLAG.ephemeral) !== 0;
    const shown = type === 4 ? contentOf(data) : { flags: Number(data.flags ?? 0) | FLAG.loading };
    interaction.original = this.#world.post(interaction.channel, this.#world.bot, {
      ...shown,
      to: hidden ? interaction.user : null,
      interaction,
      allowed: data.allowed_mentions,
    });
    if (!hidden && interaction.channel.guild !== null) this.#gateway.message('MESSAGE_CREATE', interaction.original);
  }

  #original(call: Call, token: string): Reply {
    const interaction = this.#world.interactions.get(token);
    if (!interaction || interaction.acknowledged === null) return UNKNOWN_WEBHOOK;
    if (this.#world.isExpired(interaction)) return INVALID_TOKEN;
    const { original } = interaction;
    if (!original || original.gone) return UNKNOWN_MESSAGE;
    if (call.method === 'GET') return { status: 200, body: this.#world.messageJson(original) };
    if (call.method === 'DELETE') return this.#vanish(original);
    return this.#change(call, original, FLAG.v2 | FLAG.suppressEmbeds);
  }

  #further(call: Call, token: string): Reply {
    const interaction = this.#world.interactions.get(token);
    if (!interaction || interaction.acknowledged === null) return UNKNOWN_WEBHOOK;
    if (this.#world.isExpired(interaction)) return INVALID_TOKEN;
    const body = isFields(call.body) ? call.body : {};
    const faults = messageFaults(body, null, FLAG.v2 | FLAG.suppressEmbeds | FLAG.ephemeral);
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    const hidden = (Number(body.flags ?? 0) & FLAG.ephemeral) !== 0;
    const message = this.#world.post(interaction.channel, this.#world.bot, {
      ...contentOf(body),
      to: hidden ? interaction.user : null,
      interaction,
      allowed: body.allowed_mentions,
    });
    return { status: 200, body: this.#world.messageJson(message) };
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

  /** Counts a post. @returns the 429 where there were too many */
  #take(channel: string): Reply | null {
    const now = Date.now();
    const recent = (this.#posts.get(channel) ?? []).filter((at) => at > now - POSTS.window);
    const [oldest] = recent;
    if (recent.length >= POSTS.limit && oldest !== undefined) return tooMany((oldest + POSTS.window - now) / 1_000);
    this.#posts.set(channel, [...recent, now]);
    return null;
  }

  #limits({ path, posts }: Call): Record<string, string> {
    if (!posts) return {};
    const recent = (this.#posts.get(path.split('/')[2] ?? '') ?? []).filter((at) => at > Date.now() - POSTS.window);
    const reset = ((recent[0] ?? Date.now()) + POSTS.window - Date.now()) / 1_000;
    return {
      'x-ratelimit-limit': String(POSTS.limit),
      'x-ratelimit-remaining': String(POSTS.limit - recent.length),
      'x-ratelimit-reset-after': reset.toFixed(3),
      'x-ratelimit-bucket': 'posts',
    };
  }
}

/** Too many requests. @param seconds until it may be tried again */
export function tooMany(seconds: number): Reply {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-limit': String(POSTS.limit),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': seconds.toFixed(3),
      'x-ratelimit-scope': 'user',
      'x-ratelimit-bucket': 'posts',
    },
  };
}

function contentOf(body: Readonly<Record<string, unknown>>): Pick<Message, 'content' | 'components' | 'flags'> {
  return {
    content: typeof body.content === 'string' ? body.content : '',
    components: list(body.components),
    flags: Number(body.flags ?? 0),
  };
}

export type { Channel };
