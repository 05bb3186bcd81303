/** What Discord replies: errors with their codes, and what every part of its REST API shares. */
import { list } from './rules.ts';
import type { Message } from './world.ts';

/** What goes back. A body of undefined is none. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly method: string;
  /** Below `/api/v10`, decoded. */
  readonly path: string;
  readonly body: unknown;
  /** Whether it is a message to a channel. */
  readonly posts: boolean;
}

export const error = (status: number, code: number, message: string): Reply => ({
  status,
  body: { code, message },
});
export const UNKNOWN_CHANNEL = error(404, 10_003, 'Unknown Channel');
export const UNKNOWN_MESSAGE = error(404, 10_008, 'Unknown Message');
export const UNKNOWN_WEBHOOK = error(404, 10_015, 'Unknown Webhook');
export const UNKNOWN_INTERACTION = error(404, 10_062, 'Unknown interaction');
export const INVALID_TOKEN = error(401, 50_027, 'Invalid Webhook Token');
export const MISSING_PERMISSIONS = error(403, 50_013, 'Missing Permissions');
export const CANNOT_MESSAGE = error(403, 50_007, 'Cannot send messages to this user');
export const POSTS = { limit: 5, window: 5_000 };

/** Notes what Discord would have refused, and refuses it. */
export type Refuse = (call: Call, why: string) => Reply;

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

/** What a body says of a message. */
export function contentOf(
  body: Readonly<Record<string, unknown>>,
): Pick<Message, 'content' | 'components' | 'flags'> {
  return {
    content: typeof body.content === 'string' ? body.content : '',
    components: list(body.components),
    flags: Number(body.flags ?? 0),
  };
}
