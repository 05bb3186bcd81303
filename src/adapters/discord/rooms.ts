/** Discord's channels, threads and direct messages as rooms. */
import {
  ApplicationIntegrationType,
  type BaseInteraction,
  ChannelType,
  InteractionContextType,
  type Message,
  type PartialMessage,
} from 'discord.js';
import type { Room } from '../../desk/inquiry.ts';

/** The workspace of direct messages, which belong to no guild. */
const DIRECT = '@dm';

/** The room of a message. A message in a guild reaches only members: no such room is shared. */
export function roomOfMessage(message: Message | PartialMessage, thread: string | null): Room {
  const { channel, guildId } = message;
  if (guildId === null)
    return {
      platform: 'discord',
      workspace: DIRECT,
      channel: message.channelId,
      thread: null,
      kind: 'direct',
      shared: channel.type === ChannelType.GroupDM,
    };
  const parent = channel.isThread() ? channel.parentId : null;
  return {
    platform: 'discord',
    workspace: guildId,
    channel: parent ?? message.channelId,
    thread: channel.isThread() ? channel.id : thread,
    kind: 'channel',
    shared: false,
  };
}

/**
 * Whether the bot itself is where the interaction came from: installed to the guild, or in its own direct messages.
 * Elsewhere an installation to a user brought it along: it sees public documents only, and has the interaction's token
 * alone to answer by.
 */
export function isMember(interaction: BaseInteraction): boolean {
  const { context, guildId, authorizingIntegrationOwners: owners, client } = interaction;
  if (guildId === null) return context === InteractionContextType.BotDM;
  return owners[ApplicationIntegrationType.GuildInstall] === guildId && client.guilds.cache.has(guildId);
}

/** The room an interaction came from. */
export function roomOfInteraction(interaction: BaseInteraction, thread: string | null): Room {
  const { guildId, channel } = interaction;
  const channelId = interaction.channelId ?? interaction.user.id;
  const shared = !isMember(interaction);
  if (guildId === null)
    return {
      platform: 'discord',
      workspace: DIRECT,
      channel: channelId,
      thread: null,
      kind: 'direct',
      shared,
    };
  const isThread = channel?.isThread() ?? false;
  const parent = channel?.isThread() ? channel.parentId : null;
  return {
    platform: 'discord',
    workspace: guildId,
    channel: parent ?? channelId,
    thread: isThread ? channelId : thread,
    kind: 'channel',
    shared,
  };
}
