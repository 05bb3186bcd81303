/** Messages in: which of them are the bot's business, and what they ask. */
import {
  type Client,
  type Message,
  MessageReferenceType,
  MessageType,
  type PartialMessage,
} from 'discord.js';
import type { Addressed, Incoming, InquiryKey } from '../../desk/inquiry.ts';
import { type Own, plainWords } from './plainWords.ts';
import { customIdsIn, pressedOf } from './references.ts';
import { roomOfMessage } from './rooms.ts';
import { keptRoute } from './routes.ts';

/**
 * What a message asks of the bot.
 *
 * @param listens whether the bot may read what does not address it (the Message Content intent)
 * @returns null for what is none of its business: its own messages, other bots' and webhooks', joins and pins, and what
 *   people say among themselves outside a thread
 */
export function heard(message: Message, self: string, listens: boolean): Incoming | null {
  if (!isPersons(message)) return null;
  const own = ownMentions(message, self);
  const addressed = howAddressed(message, own, self, listens);
  if (addressed === null) return null;
  const room = roomOfMessage(message, rootOf(message, self));
  const text = wordsOf(message, own);
  // An overheard message without words (a picture, a sticker) asks nothing.
  if (addressed === 'overheard' && text === '') return null;
  return {
    room,
    message: message.id,
    asker: message.author.id,
    text,
    addressed,
    visibility: 'room',
    namesOthers: namesOthers(message, own, self),
    route: keptRoute({ by: 'message', channel: message.channelId, replyTo: message.id }),
  };
}

/** What an edited message says now. @returns null for what was not edited by a person: an embed that arrived, a pin */
export function edited(message: Message, self: string): { key: InquiryKey; text: string } | null {
  if (!isPersons(message) || message.editedTimestamp === null) return null;
  return { key: keyOf(message), text: wordsOf(message, ownMentions(message, self)) };
}

/** What makes a message's inquiry one. */
export function keyOf(message: Message | PartialMessage): InquiryKey {
  const { platform, workspace, channel } = roomOfMessage(message, null);
  return { platform, workspace, channel, message: message.id };
}

function isPersons({ author, type, webhookId }: Message): boolean {
  if (webhookId !== null || author.bot || author.system) return false;
  return type === MessageType.Default || type === MessageType.Reply;
}

function howAddressed(message: Message, own: Own, self: string, listens: boolean): Addressed | null {
  if (message.guildId === null) return 'direct';
  const { mentions } = message;
  if (mentions.users.has(self) && mentionsInText(message, own.user)) return 'mention';
  if (own.role !== null && mentions.roles.has(own.role)) return 'mention';
  if (repliedTo(message)?.author.id === self) return 'reply';
  // Without its content a reply's ring shows as a mention alone.
  if (mentions.users.has(self) && message.content === '') return 'mention';
  return listens && message.channel.isThread() ? 'overheard' : null;
}

/** A reply rings whom it replies to: such a mention is not in the text. */
function mentionsInText({ content }: Message, user: string): boolean {
  return content.includes(`<@${user}>`) || content.includes(`<@!${user}>`);
}

function repliedTo(message: Message): Message | null {
  const { messageId: id, type } = message.reference ?? {};
  // A forwarded message is no reply to it.
  return id === undefined || type !== MessageReferenceType.Default
    ? null
    : (message.channel.messages.cache.get(id) ?? null);
}

/**
 * Where a conversation outside a thread began. A reply to an answer goes on from what its buttons refer to, or from the
 * question it replied to; anything else begins one. A thread that is opened on a question has the question's id: what
 * was asked before it was opened is its conversation too.
 */
function rootOf(message: Message, self: string): string {
  const answer = repliedTo(message);
  if (answer?.author.id !== self) return message.id;
  const components = answer.components.map((component) => component.toJSON());
  const referred = customIdsIn(components).map((id) => pressedOf(id)?.root ?? null);
  return referred.find((root) => root !== null) ?? answer.reference?.messageId ?? answer.id;
}

function namesOthers(message: Message, own: Own, self: string): boolean {
  const { mentions } = message;
  if (mentions.everyone || mentions.users.some(({ id }) => id !== self)) return true;
  if (mentions.roles.some(({ id }) => id !== own.role)) return true;
  const to = repliedTo(message);
  return to !== null && to.author.id !== self && to.author.id !== message.author.id;
}

function ownMentions({ guild }: Message, self: string): Own {
  return { user: self, role: guild?.roles.botRoleFor(self)?.id ?? null };
}

function wordsOf(message: Message, own: Own): string {
  const { client, content, guild, mentions } = message;
  return plainWords(content, own, namesIn(client, mentions, guild));
}

/** How people, roles and channels are called where the message stands. */
export function namesIn(
  client: Client,
  mentions: Message['mentions'] | null,
  guild: Message['guild'],
): Parameters<typeof plainWords>[2] {
  return {
    user: (id) => {
      const user = mentions?.users.get(id) ?? client.users.cache.get(id);
      return guild?.members.cache.get(id)?.displayName ?? user?.displayName ?? null;
    },
    role: (id) => guild?.roles.cache.get(id)?.name ?? null,
    channel: (id) => {
      const channel = client.channels.cache.get(id);
      return channel && 'name' in channel ? channel.name : null;
    },
  };
}
