/** Interactions: acknowledged, answered, changed, and too late. The rules are in `rest.ts`. */
import type { GatewayServer } from './gateway.ts';
import type { MessageCalls } from './messageCalls.ts';
import {
  type Call,
  contentOf,
  error,
  INVALID_TOKEN,
  type Refuse,
  type Reply,
  UNKNOWN_INTERACTION,
  UNKNOWN_MESSAGE,
  UNKNOWN_WEBHOOK,
} from './replies.ts';
import { choiceFaults, FLAG, isFields, list, messageFaults } from './rules.ts';
import { type Interaction, timeOf, type World } from './world.ts';

const ACKNOWLEDGE_WITHIN = 3_000;

export class InteractionCalls {
  readonly #world: World;
  readonly #gateway: GatewayServer;
  readonly #messages: MessageCalls;
  readonly #refuse: Refuse;

  constructor(world: World, gateway: GatewayServer, messages: MessageCalls, refuse: Refuse) {
    this.#world = world;
    this.#gateway = gateway;
    this.#messages = messages;
    this.#refuse = refuse;
  }

  callback(call: Call, token: string): Reply {
    const interaction = this.#world.interactions.get(token);
    if (!interaction || interaction.late || Date.now() - timeOf(interaction.id) > ACKNOWLEDGE_WITHIN)
      return UNKNOWN_INTERACTION;
    if (interaction.acknowledged !== null)
      return error(400, 40_060, 'Interaction has already been acknowledged.');
    const { type, data: given } = isFields(call.body) ? call.body : {};
    const data = isFields(given) ? given : {};
    const faults =
      type === 4
        ? messageFaults(data, null, FLAG.v2 | FLAG.suppressEmbeds | FLAG.ephemeral)
        : type === 5
          ? (Number(data.flags ?? 0) & ~FLAG.ephemeral) === 0 &&
            Object.keys(data).every((key) => key === 'flags')
            ? []
            : ['a deferral takes the ephemeral flag alone']
          : type === 8
            ? choiceFaults(data.choices)
            : type === 6 && interaction.original
              ? []
              : [`a response of type ${type} here`];
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    interaction.acknowledged = Number(type);
    if (type === 8) interaction.choices = list(data.choices) as never;
    if (type === 4 || type === 5) this.#respond(interaction, type, data);
    this.#world.changed();
    return { status: 204 };
  }

  #respond(interaction: Interaction, type: number, data: Readonly<Record<string, unknown>>): void {
    const hidden = (Number(data.flags ?? 0) & FLAG.ephemeral) !== 0;
    const shown = type === 4 ? contentOf(data) : { flags: Number(data.flags ?? 0) | FLAG.loading };
    interaction.original = this.#world.post(interaction.channel, this.#world.bot, {
      ...shown,
      to: hidden ? interaction.user : null,
      interaction,
      allowed: data.allowed_mentions,
    });
    if (!hidden && interaction.channel.guild !== null)
      this.#gateway.message('MESSAGE_CREATE', interaction.original);
  }

  original(call: Call, token: string): Reply {
    const interaction = this.#world.interactions.get(token);
    if (!interaction || interaction.acknowledged === null) return UNKNOWN_WEBHOOK;
    if (this.#world.isExpired(interaction)) return INVALID_TOKEN;
    const { original } = interaction;
    if (!original || original.gone) return UNKNOWN_MESSAGE;
    if (call.method === 'GET') return { status: 200, body: this.#world.messageJson(original) };
    if (call.method === 'DELETE') return this.#messages.vanish(original);
    return this.#messages.change(call, original, FLAG.v2 | FLAG.suppressEmbeds);
  }

  further(call: Call, token: string): Reply {
    const interaction = this.#world.interactions.get(token);
    if (!interaction || interaction.acknowledged === null) return UNKNOWN_WEBHOOK;
    if (this.#world.isExpired(interaction)) return INVALID_TOKEN;
    const body = isFields(call.body) ? call.body : {};
    const faults = messageFaults(body, null, FLAG.v2 | FLAG.suppressEmbeds | FLAG.ephemeral);
    if (faults.length > 0) return this.#refuse(call, faults.join('; '));
    const hidden = (Number(body.flags ?? 0) & FLAG.ephemeral) !== 0;
    const message = this.#world.post(interaction.channel, this.#world.bot, {
      ...contentOf(body),
      to: hidden ? interaction.user : null,
      interaction,
      allowed: body.allowed_mentions,
    });
    return { status: 200, body: this.#world.messageJson(message) };
  }
}
