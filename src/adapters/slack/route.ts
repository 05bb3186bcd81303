/** What the adapter leaves with the desk so that it can post a reply later, perhaps in another process. */
import type { Json } from '../../desk/inquiry.ts';
import type { Posted } from '../../desk/messenger.ts';

/** The way back. A type, not an interface: the desk keeps it as JSON. */
export type Route = {
  /** The `thread_ts` that the reply goes to, or null for the channel itself. */
  readonly thread: string | null;
  /** The `ts` of the message that asked, or null where no message did. */
  readonly message: string | null;
  /** A response URL: five uses within thirty minutes. */
  readonly url: string | null;
  /** Whether it was asked in the app's direct messages, where a status can be shown. */
  readonly pane: boolean;
};

/** A message that stands: in a channel, or shown to one person, where it has no name that it could be changed by. */
export type Standing = { readonly channel: string; readonly ts: string } | { readonly alone: true };

/** Reads a route back. What is no route of ours gives one that leads to the channel. */
export function routeOf(kept: Json): Route {
  const fields = record(kept);
  return {
    thread: textOr(fields.thread),
    message: textOr(fields.message),
    url: textOr(fields.url),
    pane: fields.pane === true,
  };
}

/** Reads a reference back, or null where it refers to nothing that can be changed or removed. */
export function standingOf(posted: Posted | null): Extract<Standing, { ts: string }> | null {
  if (posted === null) return null;
  const { channel, ts } = posted;
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : null;
}

function record(kept: Json): { readonly [key: string]: Json | undefined } {
  // `Array.isArray` does not narrow readonly arrays away.
  return typeof kept === 'object' && kept !== null && !('length' in kept)
    ? (kept as { readonly [key: string]: Json })
    : {};
}

function textOr(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
