/** Messages in channels: posted, changed, removed and listed, within their limits. The rules are in `rest.ts`. */
import type { GatewayServer } from './gateway.ts';
import {
  CANNOT_MESSAGE,
  type Call,
  contentOf,
  error,
  MISSING_PERMISSIONS,
  POSTS,
  type Refuse,
  type Reply,
  tooMany,
  UNKNOWN_CHANNEL,
  UNKNOWN_MESSAGE,
} from './replies.ts';
import { FLAG, isFields, messageFaults } from './rules.ts';
import { isPublic, type Message, type World } from './world.ts';

export class MessageCalls {
  /** As of a platform that does not take Components V2 yet. */
  refusesV2 = false;
  /** As some minutes later: a nonce that comes again makes another message. */
  forgetsNonces = false;
  /** As without the permission to read a channel's history. */
  hidesHistory = false;
  readonly #world: World;
  readonly #gateway: GatewayServer;
  readonly #refuse: Refuse;
  readonly #posts = new Map<string, number[]>();

  constructor(world: World, gateway: GatewayServer, refuse: Refuse) {
    this.#world = world;
    this.#gateway = gateway;
    this.#refuse = refuse;
  }

  post(call: Call, channelId: string): Reply {
    const channel = this.#world.channels.get(channelId);
    if (!channel) return UNKNOWN_CHANNEL;
    if (channel.forbidden) return MISSING_PERMISSIONS;
    if (channel.recipient?.closed) return CANNOT_MESSAGE;
    const limited = this.#take(channelId);
    if (limited) return limited;
    const body = isFields(call.body) ? call.body : {};
    if (this.refusesV2 && (Number(body.flags) & FLAG.v2) !== 0)
      return error(400, 50_035, 'Invalid Form Body');
    const faults = messageFaults(body, null, FLAG.v2 | FLAG.suppressEmbeds | FLAG.silent);
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    const nonce = typeof body.nonce === 'string' ? body.nonce : null;
    const first = [...this.#world.messages.values()].find(
      (one) => nonce !== null && one.nonce === nonce && one.channel === channel,
    );
    if (first && body.enforce_nonce === true && !this.forgetsNonces)
      return { status: 200, body: this.#world.messageJson(first) };
    const reference = isFields(body.message_reference) ? body.message_reference : null;
    const replyTo = reference ? String(reference.message_id) : null;
    const known = replyTo === null ? undefined : this.#world.messages.get(replyTo);
    const there = known !== undefined && !known.gone && known.channel === channel;
    if (replyTo !== null && !there && reference?.fail_if_not_exists !== false)
      return this.#refuse(call, 'a reply to what is not there');
    const message = this.#world.post(channel, this.#world.bot, {
      ...contentOf(body),
      nonce,
      replyTo: there ? replyTo : null,
      allowed: body.allowed_mentions,
    });
    this.#gateway.message('MESSAGE_CREATE', message);
    return { status: 200, body: this.#world.messageJson(message) };
  }

  edit(call: Call, channelId: string, id: string): Reply {
    const message = this.#world.messages.get(id);
    if (!message || message.gone || message.channel.id !== channelId || message.to) return UNKNOWN_MESSAGE;
    return this.change(call, message, FLAG.v2 | FLAG.suppressEmbeds);
  }

  change(call: Call, message: Message, allowed: number): Reply {
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

  remove(channelId: string, id: string): Reply {
    const message = this.#world.messages.get(id);
    if (!message || message.gone || message.channel.id !== channelId) return UNKNOWN_MESSAGE;
    if (message.author !== this.#world.bot) return MISSING_PERMISSIONS;
    return this.vanish(message);
  }

  vanish(message: Message): Reply {
    const { channel, id } = message;
    const seen = isPublic(message);
    message.gone = true;
    this.#world.changed();
    if (seen)
      this.#gateway.dispatch(
        'MESSAGE_DELETE',
        { id, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild } : {}) },
        channel,
      );
    return { status: 204 };
  }

  list(channelId: string, query: URLSearchParams): Reply {
    const channel = this.#world.channels.get(channelId);
    if (!channel) return UNKNOWN_CHANNEL;
    if (channel.forbidden || this.hidesHistory) return error(403, 50_001, 'Missing Access');
    const after = BigInt(query.get('after') ?? '0');
    const limit = Number(query.get('limit') ?? '50');
    const found = [...this.#world.messages.values()]
      .filter((message) => message.channel === channel && isPublic(message) && BigInt(message.id) > after)
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
      .slice(0, limit)
      .reverse();
    return {
      status: 200,
      body: found.map((message) => ({ ...this.#world.messageJson(message), nonce: undefined })),
    };
  }

  /** Counts a post. @returns the 429 where there were too many */
  #take(channel: string): Reply | null {
    const now = Date.now();
    const recent = (this.#posts.get(channel) ?? []).filter((at) => at > now - POSTS.window);
    const [oldest] = recent;
    if (recent.length >= POSTS.limit && oldest !== undefined)
      return tooMany((oldest + POSTS.window - now) / 1_000);
    this.#posts.set(channel, [...recent, now]);
    return null;
  }

  limits({ path, posts }: Call): Record<string, string> {
    if (!posts) return {};
    const recent = (this.#posts.get(path.split('/')[2] ?? '') ?? []).filter(
      (at) => at > Date.now() - POSTS.window,
    );
    const reset = ((recent[0] ?? Date.now()) + POSTS.window - Date.now()) / 1_000;
    return {
      'x-ratelimit-limit': String(POSTS.limit),
      'x-ratelimit-remaining': String(POSTS.limit - recent.length),
      'x-ratelimit-reset-after': reset.toFixed(3),
      'x-ratelimit-bucket': 'posts',
    };
  }
}
