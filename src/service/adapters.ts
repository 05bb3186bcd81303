/** The platforms' adapters, each loaded where it is wanted: a bot for one platform does not pay for the other's client. */
import type { Logger } from 'pino';
import type { Desk } from '../desk/desk.ts';
import type { Store } from '../desk/ports.ts';
import { CannotStart, errnoOf } from './cannotStart.ts';
import type { DiscordSettings, Platforms, SlackSettings } from './platforms.ts';

/** A platform's adapter at work. */
export interface Adapter {
  readonly name: string;
  /** Takes nothing new; replies can still be posted. Idempotent. */
  quiet(): Promise<void>;
  /** Ends the connection. Idempotent. */
  stop(): Promise<void>;
  /** Null when it takes questions, else what is wrong in a few words. */
  health(): Promise<string | null>;
}

/** What adapters are made from. */
export interface AdapterOptions {
  readonly platforms: Platforms;
  readonly desk: Desk;
  readonly store: Store;
  readonly log: Logger;
  readonly onHopeless: (problem: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Starts the platforms side by side: one that cannot be reached keeps no other waiting.
 *
 * @param onStarted told of each as soon as it takes questions
 * @throws CannotStart for the first that is refused; those that started are known from `onStarted`
 */
export async function startAdapters(
  options: AdapterOptions,
  onStarted: (adapter: Adapter) => void,
): Promise<void> {
  const { slack, discord } = options.platforms;
  const failures: unknown[] = [];
  const giveUp = new AbortController();
  const signal = AbortSignal.any([options.signal, giveUp.signal]);
  const start = (adapter: Promise<Adapter> | null): Promise<void> | undefined =>
    adapter?.then(onStarted).catch((error: unknown) => {
      failures.push(error);
      // Nobody waits for a platform that cannot be reached when another is refused.
      giveUp.abort();
    });
  await Promise.all([
    start(slack && startSlack(slack, options)),
    start(discord && startDiscord(discord, { ...options, signal })),
  ]);
  if (failures.length > 0) throw failures[0];
}

async function startSlack(
  settings: SlackSettings,
  { desk, store: { installations }, log, onHopeless }: AdapterOptions,
): Promise<Adapter> {
  const [slack, { SlackStartError }] = await Promise.all([
    import('../adapters/slack/start.ts'),
    import('../adapters/slack/options.ts'),
  ]);
  try {
    const adapter = await slack.startSlack({
      settings,
      desk,
      log: log.child({ platform: 'slack' }),
      installations: {
        put: (workspace, data) => installations.put('slack', workspace, data),
        get: (workspace) => installations.get('slack', workspace),
        remove: (workspace) => installations.remove('slack', workspace),
      },
      onRefused: (error) => onHopeless(error.message),
    });
    return { name: 'slack', ...bound(adapter) };
  } catch (error) {
    if (error instanceof SlackStartError) throw new CannotStart(error.message, { cause: error });
    const code = errnoOf(error);
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EACCES' ? 'not allowed' : 'in use';
    throw new CannotStart(`PORT cannot be had: it is ${why}`, { cause: error });
  }
}

async function startDiscord(
  settings: DiscordSettings,
  { desk, store, log, onHopeless, signal }: AdapterOptions,
): Promise<Adapter> {
  const discord = await import('../adapters/discord/start.ts');
  try {
    const adapter = await discord.startDiscord({
      settings,
      desk,
      log: log.child({ platform: 'discord' }),
      remembered: store.settings,
      onRefused: (error) => onHopeless(error.message),
      signal,
    });
    return { name: 'discord', ...bound(adapter) };
  } catch (error) {
    if (error instanceof discord.DiscordStartError) throw new CannotStart(error.message, { cause: error });
    throw error;
  }
}

function bound(adapter: Omit<Adapter, 'name'>): Omit<Adapter, 'name'> {
  return {
    quiet: () => adapter.quiet(),
    stop: () => adapter.stop(),
    health: () => adapter.health(),
  };
}
