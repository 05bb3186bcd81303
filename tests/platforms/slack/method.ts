/** What the methods of the Web API have in common: their form, their replies, a message on the wire. */
import type { Manifest } from './manifest.ts';
import type { Message, World } from './world.ts';

/** Arguments as they came: form fields, JSON parsed. */
export type Args = Readonly<Record<string, unknown>>;
/** A reply's body. */
export type Reply = Record<string, unknown>;

/** A method. */
export interface Method {
  readonly scopes: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly posts?: boolean;
  run(call: Call): Reply;
}

/** A call of one. */
export interface Call {
  readonly world: World;
  readonly manifest: Manifest;
  readonly method: string;
  readonly args: Args;
}

export const fail = (error: string, more: Reply = {}): Reply => ({ ok: false, error, ...more });
export const done = (more: Reply = {}): Reply => ({ ok: true, ...more });

/** A message as Slack sends it. */
export function wire(world: World, message: Message, withMetadata: boolean): Reply {
  const { blocks, channel: _, metadata, text, thread, ts, user } = message;
  return {
    type: 'message',
    ts,
    user,
    text,
    team: world.team,
    ...(user === world.botUser ? { bot_id: world.bot, app_id: 'A0ATTACHE' } : {}),
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(thread === null ? {} : { thread_ts: thread }),
    ...(withMetadata && metadata !== null ? { metadata } : {}),
  };
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
