/**
 * Discord's REST API, as far as the bot uses it, through discord.js's own client for it.
 *
 * It is apart from the gateway's: a bot that stops closes the gateway first and still posts what is under way.
 */
import {
  type APIApplicationCommandOptionChoice,
  type APIChannel,
  type APIMessage,
  InteractionResponseType,
  MessageFlags,
  REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Body } from './render.ts';

/** What is waited for within a call (milliseconds); a longer limit is the desk's to wait for, without a worker held. */
const LONGEST_WAIT = 1_000;
const TIMEOUT = 10_000;

/** A message to be posted once. */
export interface Once {
  /** At most 25 characters; Discord gives the first message again when it comes twice within minutes. */
  readonly nonce: string;
  readonly replyTo: string | null;
}

/** The calls. Each rejects with what discord.js throws. */
export class Api {
  readonly #rest: REST;

  constructor({ token, apiUrl }: { readonly token: string; readonly apiUrl: string }) {
    this.#rest = new REST({
      api: apiUrl.replace(/\/+$/, ''),
      version: '10',
      timeout: TIMEOUT,
      rejectOnRateLimit: ({ timeToReset, retryAfter, sublimitTimeout }) =>
        Math.max(timeToReset, retryAfter, sublimitTimeout) > LONGEST_WAIT,
    }).setToken(token);
  }

  async post(channel: string, body: Body, { nonce, replyTo }: Once): Promise<APIMessage> {
    // A question that is gone is replied to all the same, without the reference.
    const reference =
      replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
    return message(
      await this.#rest.post(Routes.channelMessages(channel), {
        body: { ...body, ...reference, nonce, enforce_nonce: true },
      }),
    );
  }

  async edit(channel: string, id: string, body: Body): Promise<APIMessage> {
    return message(await this.#rest.patch(Routes.channelMessage(channel, id), { body }));
  }

  async remove(channel: string, id: string): Promise<void> {
    await this.#rest.delete(Routes.channelMessage(channel, id));
  }

  /** Messages after an id, 100 at most, in no particular order. */
  async after(channel: string, id: string): Promise<APIMessage[]> {
    const query = new URLSearchParams({ after: id, limit: '100' });
    const found = await this.#rest.get(Routes.channelMessages(channel), { query });
    return Array.isArray(found) ? found.map(message) : [];
  }

  async typing(channel: string): Promise<void> {
    await this.#rest.post(Routes.channelTyping(channel));
  }

  /** The direct messages with a person. */
  async direct(person: string): Promise<string> {
    const channel = (await this.#rest.post(Routes.userChannels(), {
      body: { recipient_id: person },
    })) as APIChannel;
    return channel.id;
  }

  /** Acknowledges a command or a button: 'thinking', to be finished by `finish`. */
  defer(id: string, token: string, ephemeral: boolean): Promise<void> {
    const data = ephemeral ? { flags: MessageFlags.Ephemeral as number } : {};
    return this.#callback(id, token, {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data,
    });
  }

  /** Acknowledges a button, the message it is under to be changed or left. */
  deferUpdate(id: string, token: string): Promise<void> {
    return this.#callback(id, token, { type: InteractionResponseType.DeferredMessageUpdate });
  }

  /** Replies to an interaction at once. */
  reply(id: string, token: string, body: Body, ephemeral: boolean): Promise<void> {
    const data = ephemeral ? hidden(body) : body;
    return this.#callback(id, token, { type: InteractionResponseType.ChannelMessageWithSource, data });
  }

  /** What may be chosen while somebody types. */
  choices(id: string, token: string, choices: APIApplicationCommandOptionChoice[]): Promise<void> {
    return this.#callback(id, token, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
  }

  /** Finishes an interaction's reply; the same however often. */
  async finish(application: string, token: string, body: Body): Promise<APIMessage> {
    return message(
      await this.#rest.patch(Routes.webhookMessage(application, token, '@original'), { body, auth: false }),
    );
  }

  /** An interaction's reply as it stands. */
  async finished(application: string, token: string): Promise<APIMessage> {
    return message(
      await this.#rest.get(Routes.webhookMessage(application, token, '@original'), { auth: false }),
    );
  }

  /** A further message for the one who pressed alone. */
  async further(application: string, token: string, body: Body): Promise<void> {
    await this.#rest.post(Routes.webhook(application, token), { body: hidden(body), auth: false });
  }

  /** Removes an interaction's reply. */
  async removeFinished(application: string, token: string): Promise<void> {
    await this.#rest.delete(Routes.webhookMessage(application, token, '@original'), { auth: false });
  }

  /** Replaces all commands of the application. */
  async putCommands(application: string, body: RESTPutAPIApplicationCommandsJSONBody): Promise<void> {
    await this.#rest.put(Routes.applicationCommands(application), { body });
  }

  /** The bot's own user, its application, and how the gateway would be reached: for a check before a start. */
  user = (): Promise<unknown> => this.#rest.get(Routes.user());
  application = (): Promise<unknown> => this.#rest.get(Routes.currentApplication());
  gateway = (): Promise<unknown> => this.#rest.get(Routes.gatewayBot());

  async #callback(id: string, token: string, body: object): Promise<void> {
    await this.#rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  }
}

function hidden(body: Body): Body {
  return { ...body, flags: body.flags | MessageFlags.Ephemeral };
}

/** Discord's reply has a message's id at least, or it is none. */
function message(reply: unknown): APIMessage {
  if (typeof reply === 'object' && reply !== null && 'id' in reply && typeof reply.id === 'string')
    return reply as APIMessage;
  throw new Error('Discord replied without a message');
}
