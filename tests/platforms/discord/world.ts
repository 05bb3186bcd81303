/** What there is on our Discord: people, one guild, channels, messages, interactions. Ids carry their time. */

import { FLAG } from './rules.ts';

const EPOCH = 1_420_070_400_000;
const TOKEN_LIVES = 15 * 60_000;

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** Whether they take no direct messages from the bot. */
  closed: boolean;
}

/** Discord's types: 0 a guild's text channel, 1 direct messages, 3 a group, 11 a thread. */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1 | 3 | 11;
  /** Null for direct messages. */
  readonly guild: string | null;
  readonly parent: string | null;
  readonly recipient: User | null;
  /** Whether the bot may not write here, and how Discord says so. */
  forbidden: boolean;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  content: string;
  flags: number;
  components: readonly unknown[];
  readonly allowed: unknown;
  readonly replyTo: string | null;
  readonly nonce: string | null;
  /** Who alone sees it, or null. */
  readonly to: User | null;
  readonly interaction: Interaction | null;
  webhook: boolean;
  edits: number;
  edited: boolean;
  gone: boolean;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly user: User;
  readonly channel: Channel;
  /** The interaction's own payload, for a redelivery. */
  readonly payload: object;
  /** The type of its first response, or null. */
  acknowledged: number | null;
  /** Whether the three seconds, or the fifteen minutes, are over. */
  late: boolean;
  expired: boolean;
  /** The message it is answered by, or that its button is under. */
  original: Message | null;
  /** Choices offered, for autocomplete. */
  choices: readonly { name: string; value: string }[] | null;
}

export class World {
  readonly token =
    `${Buffer.from('1180000000000000001').toString('base64url')}.GfAkE1.${'fake-token-of-nobody-at-all-000000000'}`;
  readonly application = '1180000000000000001';
  readonly bot: User = { id: '1180000000000000001', name: 'Attaché', bot: true, closed: false };
  readonly guild = '1180000000000000002';
  /** The role that came with the bot. */
  readonly role = '1180000000000000003';
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message>();
  readonly interactions = new Map<string, Interaction>();
  readonly watchers = new Set<() => void>();
  #last = 0n;

  /** A new id, of now. */
  id(): string {
    const now = BigInt(Date.now() - EPOCH) << 22n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return String(this.#last);
  }

  changed(): void {
    for (const watcher of [...this.watchers]) watcher();
  }

  /** Anybody, by name: the same person throughout. */
  user(name: string, bot = false): User {
    const known = this.users.get(name);
    if (known) return known;
    const user = { id: this.id(), name, bot, closed: false };
    this.users.set(name, user);
    return user;
  }

  open(type: Channel['type'], more: Partial<Channel> = {}): Channel {
    const guild = type === 0 || type === 11 ? this.guild : null;
    const channel: Channel = {
      id: this.id(),
      type,
      guild,
      parent: null,
      recipient: null,
      forbidden: false,
      ...more,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  direct(person: User): Channel {
    for (const channel of this.channels.values())
      if (channel.type === 1 && channel.recipient === person) return channel;
    return this.open(1, { recipient: person });
  }

  post(channel: Channel, author: User, more: Partial<Message>): Message {
    const message: Message = {
      id: this.id(),
      channel,
      author,
      content: '',
      flags: 0,
      components: [],
      allowed: null,
      replyTo: null,
      nonce: null,
      to: null,
      interaction: null,
      webhook: false,
      edits: 0,
      edited: false,
      gone: false,
      ...more,
    };
    this.messages.set(message.id, message);
    this.changed();
    return message;
  }

  interact(
    user: User,
    channel: Channel,
    payload: (id: string, token: string) => object,
    original: Message | null,
  ): Interaction {
    const id = this.id();
    const token = `aW50ZXJhY3Rpb246${Buffer.from(`${id}:secret-of-an-interaction`).toString('base64url')}`;
    const interaction: Interaction = {
      id,
      token,
      user,
      channel,
      payload: payload(id, token),
      acknowledged: null,
      late: false,
      expired: false,
      original,
      choices: null,
    };
    this.interactions.set(token, interaction);
    return interaction;
  }

  /** Whether its token is older than 15 minutes, or was made to be. */
  isExpired(interaction: Interaction): boolean {
    return interaction.expired || Date.now() - timeOf(interaction.id) > TOKEN_LIVES;
  }

  // As Discord's API shows them.

  userJson({ id, name, bot }: User) {
    return {
      id,
      username: name
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9_.]/g, ''),
      avatar: null,
      discriminator: '0',
      public_flags: 0,
      flags: 0,
      global_name: name,
      primary_guild: null,
      ...(bot ? { bot } : {}),
    };
  }

  channelJson(channel: Channel): object {
    const { id, type, guild, parent, recipient } = channel;
    if (type === 1)
      return {
        id,
        type,
        flags: 0,
        last_message_id: null,
        recipients: recipient ? [this.userJson(recipient)] : [],
      };
    if (type === 3)
      return {
        id,
        type,
        flags: 0,
        last_message_id: null,
        recipients: [],
        name: 'a group',
        owner_id: this.user('anna').id,
      };
    const common = {
      id,
      type,
      guild_id: guild,
      name: `room-${id}`,
      flags: 0,
      last_message_id: null,
      parent_id: parent,
    };
    if (type === 0)
      return {
        ...common,
        position: 0,
        permission_overwrites: [],
        nsfw: false,
        rate_limit_per_user: 0,
        topic: null,
      };
    return {
      ...common,
      owner_id: this.user('anna').id,
      thread_metadata: {
        archived: false,
        archive_timestamp: null,
        auto_archive_duration: 1440,
        locked: false,
      },
      message_count: 0,
      member_count: 1,
      rate_limit_per_user: 0,
      total_message_sent: 0,
    };
  }

  messageJson(message: Message, content = message.content): Record<string, unknown> {
    const { id, channel, author, flags, components, replyTo, nonce, webhook } = message;
    const known = replyTo === null ? undefined : this.messages.get(replyTo);
    const mentioned = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, one]) => this.#byId(one ?? '') ?? []);
    const rung = known && author !== this.bot ? [known.author] : [];
    return {
      id,
      channel_id: channel.id,
      author: this.userJson(author),
      type: replyTo === null ? 0 : 19,
      content,
      mentions: [...new Set([...mentioned, ...rung])].map((user) => this.userJson(user)),
      mention_roles: [...new Set([...content.matchAll(/<@&(\d+)>/g)].map(([, role]) => role ?? ''))],
      mention_everyone: /@(?:everyone|here)/.test(content) && author !== this.bot,
      attachments: [],
      embeds: [],
      components: numbered(components),
      flags,
      pinned: false,
      tts: false,
      timestamp: new Date(timeOf(id)).toISOString(),
      edited_timestamp: message.edited ? new Date().toISOString() : null,
      ...(nonce === null ? {} : { nonce }),
      ...(webhook ? { webhook_id: author.id } : {}),
      ...(author === this.bot && message.interaction
        ? { application_id: this.application, webhook_id: this.application }
        : {}),
      ...(replyTo === null
        ? {}
        : {
            message_reference: { type: 0, channel_id: channel.id, message_id: replyTo },
            referenced_message: known && !known.gone ? this.messageJson(known) : null,
          }),
    };
  }

  #byId(id: string): User | null {
    if (id === this.bot.id) return this.bot;
    for (const user of this.users.values()) if (user.id === id) return user;
    return null;
  }
}

/** Discord numbers components that have no id of their own. */
function numbered(components: readonly unknown[]): unknown[] {
  let next = 1;
  const number = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const copy: Record<string, unknown> = { id: next++, ...one };
    if (Array.isArray(copy.components)) copy.components = copy.components.map(number);
    if (copy.type === 17) copy.spoiler ??= false;
    if (copy.type === 14) {
      copy.divider ??= true;
      copy.spacing ??= 1;
    }
    return copy;
  };
  return components.map(number);
}

export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + EPOCH;
}

/** Whether a message stands for everybody in its channel to see. */
export function isPublic({ to, gone, flags }: Message): boolean {
  return to === null && !gone && (flags & FLAG.ephemeral) === 0;
}
