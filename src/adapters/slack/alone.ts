/** Shows something to one person, by whatever way is open. */
import type { Drawn } from './blocks.ts';
import type { SlackLog } from './options.ts';
import { respond } from './respond.ts';
import { isTooMuch, troubleOf } from './trouble.ts';
import type { Workspace } from './workspaces.ts';

/** Whom to show it to, and the ways there. */
export interface Alone {
  readonly channel: string;
  readonly person: string;
  readonly thread: string | null;
  /** A response URL, or null. */
  readonly url: string | null;
  /** Whether to put it in the place of what the response URL showed before. */
  readonly replace: boolean;
}

/**
 * A response URL first; where it is used up, expired or none, an ephemeral message; where the app is no member, a
 * direct message.
 *
 * @returns the message, where it has a name: only in direct messages
 * @throws the last way's error. A passing trouble of the first way is thrown at once: the next try has all ways again
 */
export async function tellAlone(
  { client }: Workspace,
  to: Alone,
  drawn: Drawn,
  log: SlackLog,
): Promise<{ readonly channel: string; readonly ts: string } | null> {
  const { channel, person, thread, url } = to;
  const message = {
    text: drawn.text,
    blocks: drawn.blocks,
    unfurl_links: false,
    unfurl_media: false,
  } as const;
  const inThread = thread === null ? {} : { thread_ts: thread };
  if (url !== null) {
    try {
      await respond(url, {
        ...message,
        ...inThread,
        response_type: 'ephemeral',
        replace_original: to.replace,
      });
      return null;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.passing || isTooMuch(trouble)) throw error;
      log.info({ code: trouble.code }, 'response URL not taken: trying an ephemeral message');
    }
  }
  try {
    await client.chat.postEphemeral({
      channel,
      user: person,
      ...inThread,
      text: drawn.text,
      blocks: drawn.blocks,
    });
    return null;
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble.passing || isTooMuch(trouble)) throw error;
    log.info({ channel, code: trouble.code }, 'ephemeral message not taken: trying a direct message');
  }
  // A person's id as the channel is their direct messages with the app.
  const { channel: direct, ts } = await client.chat.postMessage({ channel: person, ...message });
  return direct === undefined || ts === undefined ? null : { channel: direct, ts };
}
