/** What `npm start` runs: every part named, started in order, and stopped in the reverse. */
import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { dayOf } from '../commands/options.ts';
import { whereOf } from '../commands/store.ts';
import type { Config } from '../config.ts';
import { openCorpus } from '../corpus/keeper.ts';
import { createDesk } from '../desk/createDesk.ts';
import type { Desk } from '../desk/desk.ts';
import { StoreUnavailable } from '../desk/unavailable.ts';
import { DatabaseRefused } from '../store/failures.ts';
import { takeInstanceLock } from '../store/lock.ts';
import { openStore } from '../store/store.ts';
import { type HealthCheck, serveHealth } from './health.ts';
import { type Platforms, platformsOf } from './platforms.ts';
import { packageVersion } from './version.ts';

/** How long what is under way may take to finish after a stop is asked for (milliseconds). */
const FINISH_WITHIN = 10_000;

/** The bot cannot start as it is configured or as things are: one line that says what to do. */
export class CannotStart extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotStart';
  }
}

/** A running bot. */
export interface Bot {
  /** Takes nothing new, finishes or releases what is under way within 10 s, and closes everything. Idempotent. */
  stop(): Promise<void>;
}

/** What of a platform's adapter is used here. */
interface Adapter {
  /** Takes nothing new; replies can still be posted. */
  quiet?(): Promise<void>;
  stop(): Promise<void>;
  health(): Promise<string | null>;
}

/** What was opened, closed from the last to the first. */
class Opened {
  readonly #closers: { readonly what: string; readonly close: () => Promise<void> | void }[] = [];
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  add(what: string, close: () => Promise<void> | void): void {
    this.#closers.push({ what, close });
  }

  async close(): Promise<void> {
    for (const { what, close } of this.#closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        // The others are to be closed all the same.
        this.#log.error({ err: error, what }, 'could not be closed in order');
      }
    }
  }
}

/**
 * Starts the bot.
 *
 * @param config as it was read
 * @param log where it tells what it does
 * @param onHopeless called when a platform refuses the bot for good after it was started, with one line that says why
 * @throws CannotStart, with everything closed that was opened
 */
export async function startBot(
  config: Config,
  log: Logger,
  onHopeless: (problem: string) => void,
): Promise<Bot> {
  const asked = platformsOf(config);
  if (!asked.ok) throw new CannotStart(asked.problem);
  await folderIsThere(config.corpusDir);
  const opened = new Opened(log);
  try {
    await open(config, asked.platforms, log, onHopeless, opened);
  } catch (error) {
    await opened.close();
    if (error instanceof StoreUnavailable || error instanceof DatabaseRefused)
      throw new CannotStart(error.message, { cause: error });
    throw error;
  }
  let stopped: Promise<void> | null = null;
  return {
    stop: () => {
      stopped ??= opened.close().then(() => log.info({}, 'stopped'));
      return stopped;
    },
  };
}

async function open(
  config: Config,
  platforms: Platforms,
  log: Logger,
  onHopeless: (problem: string) => void,
  opened: Opened,
): Promise<void> {
  const { corpusDir: dir, dataDir, databaseUrl, limits } = config;
  // On PostgreSQL several replicas are meant to run; the local file has one bot.
  if (databaseUrl === undefined) {
    const lock = takeInstanceLock(dataDir);
    opened.add('lock', () => lock.release());
  }
  const notice = (error: Error) => log.warn({ err: error }, 'the database connection broke');
  const store = await openStore(whereOf(config), { notice });
  opened.add('store', () => store.close());
  const keeper = await openCorpus({
    dir,
    dataDir,
    version: packageVersion,
    log: { info: (message) => log.info({}, message), warn: (message) => log.warn({}, message) },
    onChange: ({ added, changed, removed }) =>
      log.info({ added: added.length, changed: changed.length, removed: removed.length }, 'corpus changed'),
  });
  opened.add('corpus', () => keeper.close());
  for (const problem of keeper.problems()) log.warn({}, `${problem}: left out`);

  const desk = createDesk({
    store,
    library: keeper,
    log,
    settings: {
      askerPerMinute: limits.perAsker,
      roomPerMinute: limits.perRoom,
      retentionDays: config.retentionDays,
      onWithdraw: config.onDeletedQuestion === 'delete' ? 'delete' : 'leave',
    },
    today: () => dayOf(new Date()),
    clock: () => performance.now(),
  });
  const checks: HealthCheck[] = [
    { name: 'corpus', check: async () => (keeper.ready ? null : 'the folder is not there') },
    {
      name: 'desk',
      check: async () => {
        const { ready, store: state } = await desk.health();
        if (ready) return null;
        return state === 'ok' ? 'starting or stopping' : 'the database does not reply';
      },
    },
  ];
  if (config.healthPort !== undefined) {
    const health = await serveHealth(config.healthPort, checks).catch((error: unknown) => {
      throw new CannotStart(`HEALTH_PORT ${config.healthPort} cannot be had: ${errnoOf(error)}`);
    });
    opened.add('health', () => health.close());
    log.info({ port: health.port }, 'health is told');
  }
  const adapters = await startAdapters(platforms, desk, store, log, onHopeless, opened);
  for (const [name, adapter] of adapters) checks.push({ name, check: () => adapter.health() });
  desk.start();
  // Closed first: nothing new is taken, what is under way is finished while the platforms can still be spoken to.
  opened.add('desk', async () => {
    await Promise.all(adapters.map(([, adapter]) => adapter.quiet?.()));
    await desk.stop(FINISH_WITHIN);
  });
  log.info({ platforms: adapters.map(([name]) => name) }, 'ready');
}

async function startAdapters(
  platforms: Platforms,
  desk: Desk,
  store: Awaited<ReturnType<typeof openStore>>,
  log: Logger,
  onHopeless: (problem: string) => void,
  opened: Opened,
): Promise<[string, Adapter][]> {
  const adapters: [string, Adapter][] = [];
  const keep = (name: string, adapter: Adapter): void => {
    opened.add(name, () => adapter.stop());
    adapters.push([name, adapter]);
  };
  // Each is loaded where it is wanted: a bot for one platform does not pay for the other's client.
  if (platforms.slack !== null) {
    const [{ startSlack }, { SlackStartError }] = await Promise.all([
      import('../adapters/slack/start.ts'),
      import('../adapters/slack/options.ts'),
    ]);
    const { installations } = store;
    const adapter = await startSlack({
      settings: platforms.slack,
      desk,
      log: log.child({ platform: 'slack' }),
      installations: {
        put: (workspace, data) => installations.put('slack', workspace, data),
        get: (workspace) => installations.get('slack', workspace),
        remove: (workspace) => installations.remove('slack', workspace),
      },
      onRefused: (error) => onHopeless(error.message),
    }).catch((error: unknown) => {
      throw error instanceof SlackStartError
        ? new CannotStart(error.message, { cause: error })
        : portTaken(error);
    });
    keep('slack', adapter);
  }
  if (platforms.discord !== null) {
    const { DiscordStartError, startDiscord } = await import('../adapters/discord/start.ts');
    const adapter = await startDiscord({
      settings: platforms.discord,
      desk,
      log: log.child({ platform: 'discord' }),
      remembered: store.settings,
      onRefused: (error) => onHopeless(error.message),
    }).catch((error: unknown) => {
      throw error instanceof DiscordStartError ? new CannotStart(error.message, { cause: error }) : error;
    });
    keep('discord', adapter);
  }
  return adapters;
}

async function folderIsThere(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => null);
  if (found === null)
    throw new CannotStart(`CORPUS_DIR should be a folder of documents: there is no '${dir}'`);
  if (!found.isDirectory()) throw new CannotStart(`CORPUS_DIR should be a folder: '${dir}' is a file`);
}

function portTaken(error: unknown): unknown {
  const code = errnoOf(error);
  if (code === 'EADDRINUSE' || code === 'EACCES')
    return new CannotStart(`PORT cannot be had: ${code === 'EACCES' ? 'not allowed' : 'in use'}`, {
      cause: error,
    });
  return error;
}

function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
