/**
 * Replies out. A reply goes where it was asked for; where that way is closed (a token too late or too old, a channel
 * that may not be written to), to the channel or to the asker's direct messages: never nowhere.
 *
 * Once: a message in a channel carries the reply's nonce, and an interaction has one reply, which is finished however
 * often.
 */
import { type APIMessage, MessageFlags } from 'discord.js';
import type { Room } from '../../desk/inquiry.ts';
import {
  type Delivery,
  DeliveryError,
  type Messenger,
  type Pending,
  type Posted,
} from '../../desk/messenger.ts';
import type { Log } from '../../desk/options.ts';
import type { Api } from './api.ts';
import type { Deferrals } from './deferrals.ts';
import { CODES, codeOf, deliveryError, describe, isForbidden, isTokenDead } from './failures.ts';
import { customIdsIn, pressedOf, type Reference } from './references.ts';
import { type Body, messageOf, plainMessageOf } from './render.ts';
import { type InteractionRoute, posted, routeOf, type Standing, standingOf } from './routes.ts';
import { idAt, timeOf } from './snowflake.ts';

/** Another replica may be acknowledging an interaction that we claimed first: so long a dead token is tried again. */
const ACKNOWLEDGING = 5_000;
const SOON = 500;
/** How far the database's clock may be behind Discord's when a reply is looked for (milliseconds). */
const SKEW = 60_000;

/** What the messenger works with. */
export interface Hands {
  readonly api: Api;
  readonly deferrals: Deferrals;
  readonly log: Log;
  /** The bot's own user id. */
  readonly self: string;
  /** Tokens of presses under way, by the message that was pressed: they remove what an old token cannot. */
  readonly presses: Map<string, { readonly application: string; readonly token: string }>;
}

export class DiscordMessenger implements Messenger {
  readonly platform = 'discord';
  readonly #hands: Hands;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** Typing, in a channel; an interaction says 'thinking' since it was acknowledged. */
  async working({ route }: Pending): Promise<null> {
    const way = routeOf(route);
    if (way?.by === 'message') await this.#hands.api.typing(way.channel);
    return null;
  }

  async deliver(delivery: Delivery): Promise<Posted> {
    try {
      const shown = delivery.room.shared ? withoutShare(delivery) : delivery;
      const standing = delivery.posted && standingOf(delivery.posted);
      return posted(standing ? await this.#revise(shown, standing) : await this.#post(shown));
    } catch (error) {
      throw deliveryError(error);
    }
  }

  async find(pending: Pending): Promise<Posted | null> {
    const way = routeOf(pending.route);
    if (way?.by === 'interaction') return this.#findFinished(way);
    if (way === null) return null;
    const { api, log } = this.#hands;
    try {
      const since = way.replyTo ?? idAt(pending.receivedAt - SKEW);
      const found = (await api.after(way.channel, since)).find((one) =>
        this.#isReply(one, pending, way.replyTo),
      );
      return found ? posted({ message: found.id, channel: way.channel, interaction: null }) : null;
    } catch (error) {
      // Without the permission to read the history, the nonce alone keeps a second one away.
      if (!isForbidden(error)) throw deliveryError(error);
      log.warn({ nonce: pending.nonce, error: describe(error) }, 'cannot look for an earlier reply');
      return null;
    }
  }

  async remove(kept: Posted, _room: Room): Promise<void> {
    const standing = standingOf(kept);
    if (!standing) return;
    const { api, presses } = this.#hands;
    const token = presses.get(standing.message) ?? standing.interaction;
    try {
      if (standing.channel !== null) await api.remove(standing.channel, standing.message);
      else if (token) await api.removeFinished(token.application, token.token);
    } catch (error) {
      if (codeOf(error) !== CODES.unknownMessage) throw deliveryError(error);
    }
  }

  async #post(delivery: Delivery): Promise<Standing> {
    const way = routeOf(delivery.route);
    if (way === null) throw new DeliveryError('final', 'the reply has no way back');
    if (way.by === 'interaction') return this.#finish(delivery, way);
    try {
      return await this.#toChannel(delivery, way.channel, way.replyTo);
    } catch (error) {
      if (!isForbidden(error)) throw error;
      return this.#toAsker(delivery, error);
    }
  }

  async #finish(delivery: Delivery, way: InteractionRoute): Promise<Standing> {
    const { api, deferrals } = this.#hands;
    const acknowledged = await deferrals.settled(way.id);
    try {
      if (!acknowledged) return await this.#elsewhere(delivery, way, 'never acknowledged');
      const sent = await withForms(delivery, (body) => api.finish(way.application, way.token, body));
      return standingFinished(sent, way);
    } catch (error) {
      if (!isTokenDead(error)) throw error;
      if (Date.now() - timeOf(way.id) < ACKNOWLEDGING)
        throw new DeliveryError('retry', describe(error), { retryAfterMs: SOON, cause: error });
      return this.#elsewhere(delivery, way, error);
    }
  }

  /** The interaction's own way is closed: the channel, if everybody may see it there; else the asker's messages. */
  async #elsewhere(delivery: Delivery, { channel }: InteractionRoute, why: unknown): Promise<Standing> {
    if (channel !== null && (delivery.visibility === 'room' || delivery.room.kind === 'direct'))
      try {
        return await this.#toChannel(delivery, channel, null);
      } catch (error) {
        if (!isForbidden(error)) throw error;
      }
    return this.#toAsker(delivery, why);
  }

  async #toChannel(delivery: Delivery, channel: string, replyTo: string | null): Promise<Standing> {
    const { api } = this.#hands;
    const sent = await withForms(delivery, async (body) => {
      try {
        return await api.post(channel, body, { nonce: delivery.nonce, replyTo });
      } catch (error) {
        if (codeOf(error) !== CODES.cannotReply) throw error;
        return api.post(channel, body, { nonce: delivery.nonce, replyTo: null });
      }
    });
    return { message: sent.id, channel, interaction: null };
  }

  /** Without buttons: an answer is pressed in its own room, and this is another. */
  async #toAsker(delivery: Delivery, why: unknown): Promise<Standing> {
    const { api, log } = this.#hands;
    log.warn({ nonce: delivery.nonce, error: describe(why) }, 'the reply goes to direct messages');
    const channel = await api.direct(delivery.asker);
    const sent = await withForms({ ...delivery, answer: null }, (body) =>
      api.post(channel, body, { nonce: delivery.nonce, replyTo: null }),
    );
    return { message: sent.id, channel, interaction: null };
  }

  async #revise(delivery: Delivery, { message, channel, interaction }: Standing): Promise<Standing> {
    const { api } = this.#hands;
    const body = messageOf(delivery.view, referenceOf(delivery));
    if (channel !== null) await api.edit(channel, message, body);
    else if (interaction) await api.finish(interaction.application, interaction.token, body);
    return { message, channel, interaction };
  }

  async #findFinished(way: InteractionRoute): Promise<Posted | null> {
    try {
      const standing = await this.#hands.api.finished(way.application, way.token);
      const thinking = ((standing.flags ?? 0) & MessageFlags.Loading) !== 0;
      return thinking ? null : posted(standingFinished(standing, way));
    } catch (error) {
      if (isTokenDead(error) || codeOf(error) === CODES.unknownMessage) return null;
      throw deliveryError(error);
    }
  }

  #isReply(one: APIMessage, { nonce }: Pending, replyTo: string | null): boolean {
    if (one.author.id !== this.#hands.self) return false;
    if (replyTo !== null && one.message_reference?.message_id === replyTo) return true;
    return customIdsIn(one.components ?? []).some((id) => pressedOf(id)?.nonce === nonce);
  }
}

/** Where the bot is no member it has the interaction alone: what its asker alone saw cannot be shown to others. */
function withoutShare(delivery: Delivery): Delivery {
  const { view } = delivery;
  return { ...delivery, view: { ...view, actions: view.actions.filter(({ kind }) => kind !== 'share') } };
}

/** In Components V2; where Discord does not take that, in plain form. */
async function withForms(delivery: Delivery, send: (body: Body) => Promise<APIMessage>): Promise<APIMessage> {
  const reference = referenceOf(delivery);
  try {
    return await send(messageOf(delivery.view, reference));
  } catch (error) {
    if (codeOf(error) !== CODES.invalidForm) throw error;
    return send(plainMessageOf(delivery.view, reference));
  }
}

function referenceOf({ answer, nonce, room }: Delivery): Reference | null {
  return answer === null ? null : { answer, nonce, root: room.thread };
}

/** A reply that everybody sees can be changed by the bot itself where it is a member, however old the token. */
function standingFinished(sent: APIMessage, { application, channel, token }: InteractionRoute): Standing {
  const ephemeral = ((sent.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const own = ephemeral || channel === null ? null : sent.channel_id;
  return { message: sent.id, channel: own, interaction: { application, token } };
}
