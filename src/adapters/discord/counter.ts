/** What the handlers of interactions share: the acknowledgement within three seconds, and the way out when it is late. */
import type { BaseInteraction } from 'discord.js';
import type { CardView } from '../../core/card/view.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Api } from './api.ts';
import { CODES, codeOf, describe, isTokenDead } from './failures.ts';
import type { Hands } from './messenger.ts';
import { messageOf } from './render.ts';

/** Where interactions are worked on. */
export interface Counter extends Hands {
  readonly api: Api;
  readonly desk: Desk;
}

/** An interaction that has a token to reply by. */
export type Answerable = BaseInteraction & { readonly token: string };

/**
 * What became of an acknowledgement. `ours`: taken, as far as is known; `taken`: somebody acknowledged it before
 * (another replica, a replay); `late`: Discord waits no longer, and its token is dead.
 */
export type Acknowledgement = 'ours' | 'taken' | 'late';

/** Acknowledges. Never rejects. */
export async function acknowledged(
  { log }: Counter,
  interaction: Answerable,
  send: () => Promise<void>,
): Promise<Acknowledgement> {
  try {
    await send();
    return 'ours';
  } catch (error) {
    log.warn({ interaction: interaction.id, error: describe(error) }, 'not acknowledged');
    if (codeOf(error) === CODES.acknowledged) return 'taken';
    // Where nobody knows whether it got through, the reply finds out.
    return isTokenDead(error) ? 'late' : 'ours';
  }
}

/** Shows a view in the direct messages with whoever interacted, where they take any. Never rejects. */
export async function toDirect(
  { api, log }: Counter,
  interaction: Answerable,
  view: CardView,
): Promise<void> {
  try {
    const channel = await api.direct(interaction.user.id);
    await api.post(channel, messageOf(view, null), { nonce: interaction.id, replyTo: null });
  } catch (error) {
    log.error({ interaction: interaction.id, error: describe(error) }, 'asker not reached');
  }
}
