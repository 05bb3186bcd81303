/** Signs of life: a status in the app's own messages, an eye elsewhere. Each is taken away at the end. */
import type { Pending } from '../../desk/messenger.ts';
import type { SlackLog } from './options.ts';
import { routeOf } from './route.ts';
import { troubleOf } from './trouble.ts';
import type { Workspace } from './workspaces.ts';

const EYES = 'eyes';
const LOOKING = 'is looking through the documents…';

/** Gives and takes signs. What fails costs the sign and nothing else. */
export class Signs {
  readonly #log: SlackLog;
  /** Nonces of replies that show one. */
  readonly #shown = new Set<string>();

  constructor(log: SlackLog) {
    this.#log = log;
  }

  async give(workspace: Workspace, pending: Pending): Promise<void> {
    this.#shown.add(pending.nonce);
    await this.#set(workspace, pending, true);
  }

  /** Takes it away, if one was given by this process or, as a crash would leave it, perhaps by another. */
  async take(workspace: Workspace, pending: Pending): Promise<void> {
    const given = this.#shown.delete(pending.nonce);
    if (given || pending.again) await this.#set(workspace, pending, false);
  }

  async #set({ client }: Workspace, { room, route }: Pending, on: boolean): Promise<void> {
    const { message, pane, thread } = routeOf(route);
    if (message === null) return;
    const reaction = { channel: room.channel, timestamp: message, name: EYES };
    try {
      if (pane)
        await client.assistant.threads.setStatus({
          channel_id: room.channel,
          thread_ts: thread ?? message,
          status: on ? LOOKING : '',
        });
      else if (on) await client.reactions.add(reaction);
      else await client.reactions.remove(reaction);
    } catch (error) {
      const { code } = troubleOf(error);
      if (code === 'already_reacted' || code === 'no_reaction' || code === 'message_not_found') return;
      this.#log.warn({ channel: room.channel, code }, on ? 'no sign of life' : 'sign of life not taken away');
    }
  }
}
