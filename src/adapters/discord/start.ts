/** The Discord adapter: events in, cards out. Everything else is the desk's. */
import { type Client, Events, type Interaction, type Message } from 'discord.js';
import type { CardView } from '../../core/card/view.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Log } from '../../desk/options.ts';
import { Api } from './api.ts';
import { asked, askedAbout, suggested, surveyed } from './asks.ts';
import { NAMES } from './commands.ts';
import type { Counter } from './counter.ts';
import { Deferrals } from './deferrals.ts';
import { describe } from './failures.ts';
import { connect, type DiscordSettings } from './gateway.ts';
import { edited, heard, keyOf } from './hearing.ts';
import { DiscordMessenger } from './messenger.ts';
import { pressed } from './presses.ts';
import { registerCommands, type SettingsPort } from './registration.ts';
import { messageOf } from './render.ts';
import type { DiscordStartError } from './startError.ts';

export { DiscordStartError } from './startError.ts';

/** What the adapter is given. */
export interface DiscordOptions {
  readonly settings: DiscordSettings;
  readonly desk: Desk;
  readonly log: Log;
  /** Where it remembers which commands are registered; without, they are registered at every start. */
  readonly remembered?: SettingsPort;
  /** Discord refuses the bot after it had been connected: nothing mends that but an operator. */
  readonly onRefused?: (error: DiscordStartError) => void;
  /** Gives up a start while Discord cannot be reached. */
  readonly signal?: AbortSignal;
}

/** The adapter at work. */
export interface DiscordAdapter {
  /** Takes nothing more, and lets what was taken be kept and acknowledged. Replies can still be posted. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
  /** @returns null when well, else what is the matter */
  health(): Promise<string | null>;
}

/**
 * Connects to Discord and hands what comes in to the desk. Waits while Discord cannot be reached.
 *
 * @throws DiscordStartError where the token or an intent is not accepted: one line that says what to do
 */
export async function startDiscord(options: DiscordOptions): Promise<DiscordAdapter> {
  const { settings, desk, log } = options;
  const api = new Api(settings);
  const work = new Work();
  const listens = settings.messageContent ?? true;
  const hands = { api, desk, log, deferrals: new Deferrals(), presses: new Map() };
  const gateway = await connect(
    settings,
    {
      attach: (client) => attach(client, hands, work, listens),
      onRefused: (error) => {
        log.error({ error: error.message }, 'Discord refuses the bot');
        options.onRefused?.(error);
      },
    },
    log,
    options.signal,
  );
  const { application, user } = gateway.client;
  desk.register(new DiscordMessenger({ ...hands, self: user.id }));
  await registerCommands(api, application.id, options.remembered ?? null, log);
  log.info({ shards: gateway.client.ws.shards.size }, 'connected');
  const quiet = async (): Promise<void> => {
    await gateway.close();
    await work.done();
  };
  return {
    quiet,
    // Replies go by requests of their own, which need no end.
    stop: quiet,
    health: async () => gateway.trouble(),
  };
}

/** What is under way of events that came in. */
class Work {
  readonly #active = new Set<Promise<void>>();

  add(work: Promise<void>): void {
    this.#active.add(work);
    void work.finally(() => this.#active.delete(work));
  }

  async done(): Promise<void> {
    while (this.#active.size > 0) await Promise.all(this.#active);
  }
}

function attach(client: Client, hands: Omit<Counter, 'self'>, work: Work, listens: boolean): void {
  const { desk, log } = hands;
  const on = (what: string, handle: (self: string) => Promise<void>): void => {
    const self = client.user?.id;
    if (self === undefined) return;
    work.add(
      handle(self).catch((error: unknown) =>
        log.error({ event: what, error: describe(error) }, 'an event failed'),
      ),
    );
  };
  client.on(Events.MessageCreate, (message) => on('message', (self) => hear(hands, message, self, listens)));
  client.on(Events.MessageUpdate, (_, message) =>
    on('edit', async (self) => {
      const edit = edited(message, self);
      if (edit) await desk.revise(edit.key, edit.text);
    }),
  );
  client.on(Events.MessageDelete, (message) => on('deletion', () => desk.withdraw(keyOf(message))));
  client.on(Events.MessageBulkDelete, (messages) =>
    on('deletion', async () => {
      for (const message of messages.values()) await desk.withdraw(keyOf(message));
    }),
  );
  client.on(Events.GuildDelete, ({ id }) => on('removal', () => desk.forgetWorkspace('discord', id)));
  client.on(Events.InteractionCreate, (interaction) =>
    on('interaction', (self) => interact({ ...hands, self }, interaction)),
  );
}

async function hear(
  { api, desk, log }: Omit<Counter, 'self'>,
  message: Message,
  self: string,
  listens: boolean,
): Promise<void> {
  const incoming = heard(message, self, listens);
  if (incoming === null) return;
  try {
    await desk.receive(incoming);
  } catch (error) {
    log.error({ message: message.id, error: describe(error) }, 'a question was not kept');
    if (incoming.addressed !== 'overheard') await tell(api, message, desk.unavailable());
  }
}

/** Tells whoever wrote a message something at once, past the desk. */
async function tell(api: Api, { channelId, id }: Message, view: CardView): Promise<void> {
  await api.post(channelId, messageOf(view, null), { nonce: `u${id}`, replyTo: id });
}

async function interact(counter: Counter, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return suggested(counter, interaction);
  if (interaction.isButton()) return pressed(counter, interaction);
  if (interaction.isMessageContextMenuCommand()) return askedAbout(counter, interaction);
  if (!interaction.isChatInputCommand()) return;
  return interaction.commandName === NAMES.corpus
    ? surveyed(counter, interaction)
    : asked(counter, interaction);
}
