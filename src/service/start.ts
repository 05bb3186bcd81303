/** What `npm start` runs: every part named, started in order, and stopped in the reverse. */
import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { type Config, whereOf } from '../config.ts';
import { openCorpus } from '../corpus/keeper.ts';
import { createDesk } from '../desk/createDesk.ts';
import { dayOf } from '../desk/today.ts';
import { StoreUnavailable } from '../desk/unavailable.ts';
import { DatabaseRefused } from '../store/failures.ts';
import { takeInstanceLock } from '../store/lock.ts';
import { openStore } from '../store/store.ts';
import { type Adapter, startAdapters } from './adapters.ts';
import { CannotStart, errnoOf } from './cannotStart.ts';
import { type HealthCheck, serveHealth } from './health.ts';
import { type Platforms, platformsOf } from './platforms.ts';
import { packageVersion } from './version.ts';

/** How long what is under way may take to finish after a stop is asked for (milliseconds). */
const FINISH_WITHIN = 10_000;

/** What a start can be told, and tells. */
export interface StartOptions {
  /** Called when a platform refuses the bot for good after it was started, with one line that says why. */
  readonly onHopeless: (problem: string) => void;
  /** Ends the waiting for a platform that cannot be reached: the start then fails, with everything closed. */
  readonly signal: AbortSignal;
}

/** A running bot. */
export interface Bot {
  /** Takes nothing new, finishes or releases what is under way within 10 s, and closes everything. Idempotent. */
  stop(): Promise<void>;
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
 * @throws CannotStart, with everything closed that was opened
 */
export async function startBot(
  config: Config,
  log: Logger,
  { onHopeless, signal }: StartOptions,
): Promise<Bot> {
  const asked = platformsOf(config);
  if (!asked.ok) throw new CannotStart(asked.problem);
  await folderIsThere(config.corpusDir);
  const opened = new Opened(log);
  try {
    await open(config, asked.platforms, log, { onHopeless, signal }, opened);
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
  { onHopeless, signal }: StartOptions,
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
    stored: store.documents,
    dataDir,
    version: packageVersion,
    threshold: config.confidenceThreshold,
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
  desk.start();
  const adapters: Adapter[] = [];
  // Closed first: nothing new is taken, what is under way is finished while the platforms can still be spoken to.
  opened.add('desk', async () => {
    await Promise.all(adapters.map((adapter) => adapter.quiet()));
    await desk.stop(FINISH_WITHIN);
    await Promise.all(adapters.map((adapter) => adapter.stop()));
  });
  await startAdapters({ platforms, desk, store, log, onHopeless, signal }, (adapter) => {
    adapters.push(adapter);
    checks.push({ name: adapter.name, check: () => adapter.health() });
  });
  log.info({ platforms: adapters.map(({ name }) => name) }, 'ready');
}

async function folderIsThere(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => null);
  if (found === null)
    throw new CannotStart(`CORPUS_DIR should be a folder of documents: there is no '${dir}'`);
  if (!found.isDirectory()) throw new CannotStart(`CORPUS_DIR should be a folder: '${dir}' is a file`);
}
