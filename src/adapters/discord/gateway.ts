/** The gateway: a client of discord.js that is connected, or says in one line why it cannot be. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DiscordAPIError, Events, GatewayIntentBits, Options, Partials, Status } from 'discord.js';
import type { Log } from '../../desk/options.ts';
import { describe } from './failures.ts';
import { BAD_TOKEN, DiscordStartError, refusalOf } from './startError.ts';

/** How Discord is reached. */
export interface DiscordSettings {
  readonly token: string;
  /** 'https://discord.com/api'; `/v10` is added. */
  readonly apiUrl: string;
  /**
   * Whether to ask for the Message Content intent (default: yes). Without it mentions, replies that ring, commands and
   * direct messages work; follow-ups in a thread need a mention.
   */
  readonly messageContent?: boolean;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** Messages remembered in a channel: replies refer to them. What people say is forgotten soon, and never written. */
const REMEMBERED = 50;

/** What is kept of a connection. */
export interface Gateway {
  readonly client: Client<true>;
  /** Null while connected; otherwise what is the matter. */
  trouble(): string | null;
  close(): Promise<void>;
}

/** What is told of a connection. */
export interface GatewayListener {
  /** Called before the client connects, to attach its listeners: nothing that arrives is missed. */
  readonly attach: (client: Client) => void;
  /** The gateway closed for good, after it had been open: the token was reset, an intent withdrawn. */
  readonly onRefused: (error: DiscordStartError) => void;
}

/**
 * Connects, again and again while Discord cannot be reached.
 *
 * @param signal gives up waiting
 * @throws DiscordStartError where trying again is of no use
 */
export async function connect(
  settings: DiscordSettings,
  listener: GatewayListener,
  log: Log,
  signal: AbortSignal | undefined,
): Promise<Gateway> {
  for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    signal?.throwIfAborted();
    const client = clientOf(settings, log);
    listener.attach(client);
    try {
      return await ready(client, settings.token, listener, signal);
    } catch (error) {
      await client.destroy().catch(() => {});
      if (error instanceof DiscordStartError || signal?.aborted) throw error;
      log.warn({ error: describe(error), wait }, 'Discord cannot be reached; tried again');
      await pause(wait, undefined, signal ? { signal } : {});
    }
  }
}

function clientOf({ apiUrl, messageContent = true }: DiscordSettings, log: Log): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come in channels not seen before; edits and deletions concern messages of before the start.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: apiUrl.replace(/\/+$/, '') },
    // As many as the gateway recommends: one, up to 2,500 guilds.
    shards: 'auto',
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: REMEMBERED,
      ReactionManager: 0,
      PresenceManager: 0,
      GuildMemberManager: { maxSize: 200, keepOverLimit: ({ id, client: { user } }) => id === user.id },
    }),
  });
  // Without this listener a rejected listener ends the process.
  client.on(Events.Error, (error) => log.error({ error: describe(error) }, 'discord.js'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error: describe(error) }, 'gateway connection failed'),
  );
  client.on(Events.Warn, (message) => log.warn({ warning: message }, 'discord.js'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway reconnects'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway resumed'));
  return client;
}

async function ready(
  client: Client,
  token: string,
  { onRefused }: GatewayListener,
  signal: AbortSignal | undefined,
): Promise<Gateway> {
  let refused: DiscordStartError | null = null;
  let isReady = false;
  await new Promise<void>((resolve, reject) => {
    const abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    client.once(Events.ClientReady, () => {
      isReady = true;
      resolve();
    });
    // `login` resolves though the gateway has closed for good: the event alone tells.
    client.on(Events.ShardDisconnect, ({ code }) => {
      refused = refusalOf(code);
      if (isReady) onRefused(refused);
      else reject(refused);
    });
    client.login(token).catch((error: unknown) => reject(isBadToken(error) ? badToken(error) : error));
  });
  if (!client.isReady()) throw new Error('discord.js is ready without a user');
  return {
    client,
    trouble: () => {
      if (refused) return refused.message;
      const away = client.ws.shards.filter(({ status }) => status !== Status.Ready).size;
      return away === 0 ? null : `gateway: ${away} of ${client.ws.shards.size} connections down`;
    },
    close: () => client.destroy(),
  };
}

function isBadToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}

function badToken(cause: unknown): DiscordStartError {
  return new DiscordStartError('token', BAD_TOKEN, { cause });
}
