/** chat.*: posting, changing, deleting. Rules and sources stand in `webApi.ts`. */
import { asList, type Call, done, fail, type Method, wire } from './method.ts';
import { faultsOfText } from './rules.ts';
import type { Channel, World } from './world.ts';

/** The methods. */
export const CHAT: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scopes: ['chat:write'],
    required: ['channel'],
    optional: ['text', 'blocks', 'thread_ts', 'metadata', 'unfurl_links', 'unfurl_media'],
    posts: true,
    run(call) {
      const { world, method, args } = call;
      const to = String(args.channel);
      const channel = to.startsWith('U') ? world.direct(to) : world.channels.get(to);
      const closed = whyClosed(world, channel);
      if (closed !== null || channel === undefined) return fail(closed ?? 'channel_not_found');
      const wrong = content(call, 40_000) ?? metadataFault(call) ?? threadFault(call, channel);
      if (wrong !== null) return fail(wrong);
      // Unfurls are the poster's to forbid: a citation's link would fill the channel with a preview.
      world.refuse(
        method,
        [args.unfurl_links, args.unfurl_media].every(isFalse) ? [] : ['would unfurl links'],
        '',
      );
      const message = world.post({
        channel: channel.id,
        user: world.botUser,
        to: null,
        surface: 'message',
        thread: typeof args.thread_ts === 'string' ? args.thread_ts : null,
        text: String(args.text),
        blocks: asList(args.blocks),
        metadata: args.metadata ?? null,
      });
      return done({ channel: channel.id, ts: message.ts, message: wire(world, message, false) });
    },
  },
  'chat.update': {
    scopes: ['chat:write'],
    required: ['channel', 'ts'],
    optional: ['text', 'blocks', 'metadata'],
    posts: true,
    run(call) {
      const { world, args } = call;
      const message = world.find(String(args.channel), String(args.ts));
      if (message === undefined || message.to !== null) return fail('message_not_found');
      if (message.user !== world.botUser) return fail('cant_update_message');
      const wrong = content(call, 4_000) ?? metadataFault(call);
      if (wrong !== null) return fail(wrong);
      message.text = String(args.text);
      message.blocks = asList(args.blocks);
      message.edits += 1;
      world.changed();
      return done({ channel: message.channel, ts: message.ts, text: message.text });
    },
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    required: ['channel', 'user'],
    optional: ['text', 'blocks', 'thread_ts'],
    posts: true,
    run(call) {
      const { world, args } = call;
      const channel = world.channels.get(String(args.channel));
      const closed = whyClosed(world, channel);
      if (closed !== null || channel === undefined) return fail(closed ?? 'channel_not_found');
      if (!channel.members.has(String(args.user))) return fail('user_not_in_channel');
      const wrong = content(call, 40_000) ?? threadFault(call, channel);
      if (wrong !== null) return fail(wrong);
      const message = world.post({
        channel: channel.id,
        user: world.botUser,
        to: String(args.user),
        surface: 'message',
        thread: typeof args.thread_ts === 'string' ? args.thread_ts : null,
        text: String(args.text),
        blocks: asList(args.blocks),
        metadata: null,
      });
      return done({ message_ts: message.ts });
    },
  },
  'chat.delete': {
    scopes: ['chat:write'],
    required: ['channel', 'ts'],
    optional: [],
    run({ world, args }) {
      const message = world.find(String(args.channel), String(args.ts));
      if (message === undefined || message.to !== null) return fail('message_not_found');
      if (message.user !== world.botUser) return fail('cant_delete_message');
      message.deleted = true;
      world.changed();
      return done({ channel: message.channel, ts: message.ts });
    },
  },
};

function whyClosed(world: World, channel: Channel | undefined): string | null {
  if (channel === undefined) return 'channel_not_found';
  if (channel.archived) return 'is_archived';
  if (channel.members.has(world.botUser)) return null;
  return channel.kind === 'public' ? 'not_in_channel' : 'channel_not_found';
}

function content({ world, method, args }: Call, most: number): string | null {
  if (args.text === undefined)
    return world.refuse(method, ['text is what notifications and screen readers have'], 'no_text');
  if (String(args.text).length > most)
    return world.refuse(method, [`text longer than ${most}`], 'msg_too_long');
  const text = world.refuse(method, faultsOfText(args.text, most), 'no_text');
  return text ?? (args.blocks === undefined ? null : world.checkBlocks(method, args.blocks));
}

function metadataFault({ world, method, args }: Call): string | null {
  const { metadata } = args;
  if (metadata === undefined) return null;
  const good =
    typeof metadata === 'object' &&
    metadata !== null &&
    'event_type' in metadata &&
    /^\w{1,100}$/.test(String(metadata.event_type)) &&
    'event_payload' in metadata &&
    typeof metadata.event_payload === 'object';
  return world.refuse(
    method,
    good ? [] : ['metadata is event_type and event_payload'],
    'invalid_metadata_format',
  );
}

function threadFault({ world, method, args }: Call, channel: Channel): string | null {
  if (args.thread_ts === undefined) return null;
  const known =
    /^\d{10}\.\d{6}$/.test(String(args.thread_ts)) &&
    world.messages.some((one) => one.channel === channel.id && one.ts === args.thread_ts);
  return world.refuse(method, known ? [] : ['no such thread'], 'thread_not_found');
}

function isFalse(value: unknown): boolean {
  return value === false || value === 'false';
}
