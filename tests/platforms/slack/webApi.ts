/**
 * Slack's Web API as a strict fake: what the real one refuses is refused, and noted where the caller is at fault.
 *
 * Rules and their sources, beside those of `rules.ts` (docs.slack.dev/reference/methods/<method> throughout):
 * - arguments: required ones `missing_argument` / `invalid_arguments`; unknown ones are noted (Slack passes them over);
 * - a method needs one of its scopes: `missing_scope` with `needed` and `provided`;
 * - chat.postMessage: `not_in_channel`, `channel_not_found`, `is_archived`, `no_text`, text at most 40,000; a user's id
 *   as the channel is the direct messages with them; metadata is `event_type` and a flat `event_payload`;
 * - chat.update: own messages alone (`cant_update_message`), text at most 4,000 (`msg_too_long`);
 * - chat.postEphemeral: both must be members (`user_not_in_channel`, `not_in_channel`); no metadata;
 * - chat.delete: own messages alone; `message_not_found`;
 * - reactions: `already_reacted`, `no_reaction`, `message_not_found`;
 * - views.open: a trigger serves once (`exchanged_trigger_id`) and three seconds (`expired_trigger_id`);
 * - setSuggestedPrompts: four prompts; with `agent_view`, a `thread_ts` makes the call do nothing;
 * - setStatus: needs a `thread_ts` of that channel.
 */
import { CHAT } from './chatMethods.ts';
import type { Manifest } from './manifest.ts';
import { type Args, asList, type Call, done, fail, type Method, type Reply, wire } from './method.ts';
import { faultsOfView } from './rules.ts';
import type { World } from './world.ts';

const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];
const OF_KIND = { public: 'channels', private: 'groups', direct: 'im', group: 'mpim' } as const;

/** Every method the fake knows; one that is called and not listed fails the test. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': {
    scopes: [],
    required: [],
    optional: [],
    run: ({ world }) =>
      done({
        url: 'https://attache.slack.com/',
        team: 'Desk',
        user: 'attache',
        team_id: world.team,
        user_id: world.botUser,
        bot_id: world.bot,
        is_enterprise_install: false,
      }),
  },
  ...CHAT,
  'reactions.add': {
    scopes: ['reactions:write'],
    required: ['channel', 'timestamp', 'name'],
    optional: [],
    run: ({ world, args }) => react(world, args, true),
  },
  'reactions.remove': {
    scopes: ['reactions:write'],
    required: ['channel', 'timestamp', 'name'],
    optional: [],
    run: ({ world, args }) => react(world, args, false),
  },
  'conversations.info': {
    scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
    required: ['channel'],
    optional: [],
    run(call) {
      const { world, args, manifest } = call;
      const channel = world.channels.get(String(args.channel));
      const member = channel?.members.has(world.botUser) === true;
      if (channel === undefined || (!member && channel.kind !== 'public')) return fail('channel_not_found');
      const needed = `${OF_KIND[channel.kind]}:read`;
      if (!manifest.scopes.has(needed)) return missingScope(manifest, needed);
      return done({
        channel: {
          id: channel.id,
          is_im: channel.kind === 'direct',
          ...(channel.kind === 'direct' ? {} : { is_member: member }),
          is_ext_shared: channel.shared,
          is_archived: channel.archived,
        },
      });
    },
  },
  'conversations.history': {
    scopes: HISTORY,
    required: ['channel'],
    optional: ['oldest', 'latest', 'inclusive', 'limit', 'cursor', 'include_all_metadata'],
    run: (call) => history(call, null),
  },
  'conversations.replies': {
    scopes: HISTORY,
    required: ['channel', 'ts'],
    optional: ['oldest', 'latest', 'inclusive', 'limit', 'cursor', 'include_all_metadata'],
    run: (call) => history(call, String(call.args.ts)),
  },
  'views.open': {
    scopes: [],
    required: ['trigger_id', 'view'],
    optional: [],
    run({ world, method, args }) {
      const trigger = world.triggers.get(String(args.trigger_id));
      if (trigger === undefined) return fail('invalid_trigger_id');
      if (trigger.used) return fail('exchanged_trigger_id');
      if (Date.now() - trigger.at > 3_000) return fail('expired_trigger_id');
      const wrong = world.refuse(method, faultsOfView(args.view), 'invalid_arguments');
      if (wrong !== null) return fail(wrong);
      trigger.used = true;
      world.post({
        channel: trigger.channel,
        user: world.botUser,
        to: trigger.user,
        surface: 'modal',
        thread: null,
        text: '',
        blocks: viewBlocks(args.view),
        metadata: null,
      });
      return done({ view: { id: world.id('V') } });
    },
  },
  'views.publish': {
    scopes: [],
    required: ['user_id', 'view'],
    optional: ['hash'],
    run({ world, manifest, method, args }) {
      if (!manifest.home) return fail('not_enabled');
      const wrong = world.refuse(method, faultsOfView(args.view), 'invalid_arguments');
      if (wrong !== null) return fail(wrong);
      world.homes.set(String(args.user_id), viewBlocks(args.view));
      world.changed();
      return done({ view: { id: world.id('V') } });
    },
  },
  'assistant.threads.setStatus': {
    scopes: ['assistant:write', 'chat:write'],
    required: ['channel_id', 'thread_ts', 'status'],
    optional: ['loading_messages'],
    run({ world, method, args }) {
      const [channel, thread, status] = [
        String(args.channel_id),
        String(args.thread_ts),
        String(args.status),
      ];
      if (world.find(channel, thread) === undefined) {
        world.refuse(method, ['no such thread'], '');
        return fail('invalid_thread_ts');
      }
      if (status === '') world.statuses.delete(`${channel} ${thread}`);
      else {
        world.statuses.set(`${channel} ${thread}`, status);
        world.statusesSet.push(status);
      }
      world.changed();
      return done();
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    scopes: ['assistant:write'],
    required: ['channel_id', 'prompts'],
    optional: ['thread_ts', 'title'],
    run({ world, manifest, method, args }) {
      const prompts = asList(args.prompts) as { title: string; message: string }[];
      const faults = [
        ...(prompts.length > 4 || prompts.length === 0 ? ['one to four prompts'] : []),
        ...(prompts.every(({ title, message }) => title && message)
          ? []
          : ['a prompt has a title and a message']),
        ...(manifest.agentView && args.thread_ts !== undefined
          ? ['thread_ts with agent_view does nothing']
          : []),
      ];
      const wrong = world.refuse(method, faults, 'invalid_arguments');
      if (wrong !== null) return fail(wrong);
      world.prompts.set(String(args.channel_id), prompts);
      world.changed();
      return done();
    },
  },
};

/** Answers a call of a known method with a good token. */
export function call(world: World, manifest: Manifest, method: string, args: Args): Reply {
  const known = METHODS[method];
  if (known === undefined) {
    world.refuse(method, ['unknown method'], '');
    return fail('unknown_method', { req_method: method });
  }
  if (known.scopes.length > 0 && !known.scopes.some((scope) => manifest.scopes.has(scope)))
    return missingScope(manifest, known.scopes[0] ?? '');
  const missing = known.required.filter((name) => args[name] === undefined);
  const unknown = Object.keys(args).filter(
    (name) => name !== 'token' && !known.required.includes(name) && !known.optional.includes(name),
  );
  const faults = [
    ...missing.map((name) => `missing argument ${name}`),
    ...unknown.map((name) => `unknown argument ${name}`),
  ];
  if (world.refuse(method, faults, 'invalid_arguments') !== null && missing.length > 0)
    return fail('invalid_arguments');
  return known.run({ world, manifest, method, args });
}

function react(world: World, { channel, timestamp, name }: Args, on: boolean): Reply {
  const message = world.find(String(channel), String(timestamp));
  if (message === undefined) return fail('message_not_found');
  const who = message.reactions.get(String(name)) ?? new Set();
  if (on === who.has(world.botUser)) return fail(on ? 'already_reacted' : 'no_reaction');
  if (on) who.add(world.botUser);
  else who.delete(world.botUser);
  message.reactions.set(String(name), who);
  world.changed();
  return done();
}

function history({ world, manifest, args }: Call, thread: string | null): Reply {
  const channel = world.channels.get(String(args.channel));
  if (channel === undefined || !channel.members.has(world.botUser)) return fail('channel_not_found');
  const needed = `${OF_KIND[channel.kind]}:history`;
  if (!manifest.scopes.has(needed)) return missingScope(manifest, needed);
  const oldest = Number(args.oldest ?? 0);
  const found = world.messages
    .filter(
      (one) => one.channel === channel.id && one.to === null && one.surface === 'message' && !one.deleted,
    )
    .filter((one) => (thread === null ? one.thread === null : one.thread === thread || one.ts === thread))
    .filter((one) => Number(one.ts) >= oldest || one.ts === thread);
  const ordered = thread === null ? found.reverse() : found;
  const limit = Number(args.limit ?? 100);
  const from = Number(args.cursor ?? 0);
  const next = from + limit < ordered.length ? String(from + limit) : '';
  const metadata = args.include_all_metadata === true || args.include_all_metadata === 'true';
  return done({
    messages: ordered.slice(from, from + limit).map((one) => wire(world, one, metadata)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  });
}

function missingScope(manifest: Manifest, needed: string): Reply {
  return fail('missing_scope', { needed, provided: [...manifest.scopes].join(',') });
}

function viewBlocks(view: unknown): readonly unknown[] {
  return typeof view === 'object' && view !== null && 'blocks' in view ? asList(view.blocks) : [];
}
