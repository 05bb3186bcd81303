/**
 * `npm start`: reads the configuration, starts the bot, and stops it in order.
 *
 * Exit status: 0 after SIGTERM or SIGINT, 2 where the configuration (or a refused token) has to be mended, 1 after a
 * bug.
 */

import { MISTAKE, refuse } from './commands/streams.ts';
import { type Config, loadConfig } from './config.ts';
import { CannotStart } from './service/cannotStart.ts';
import { createLog } from './service/log.ts';
import { type Bot, startBot } from './service/start.ts';

/** After this long (milliseconds) a stop that does not come to its end is cut off; the desk itself takes 10 s at most. */
const CUT_OFF = 15_000;

async function main(config: Config): Promise<void> {
  const log = createLog(config.logLevel, [
    config.slackBotToken,
    config.slackAppToken,
    config.slackSigningSecret,
    config.slackClientSecret,
    config.discordToken,
    config.databaseUrl,
    config.secretKey && Buffer.from(config.secretKey).toString('hex'),
    config.secretKey && Buffer.from(config.secretKey).toString('base64'),
  ]);
  let starting: Promise<Bot> | null = null;
  let leaving = false;
  const giveUp = new AbortController();
  /** Once, whatever comes meanwhile: npm forwards a signal that the terminal has sent already. */
  const leave = async (status: number): Promise<void> => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(status || 1), CUT_OFF).unref();
    giveUp.abort();
    // A start under way is waited for: what it opens is to be closed.
    const bot = await starting?.catch(() => null);
    await bot?.stop();
    process.exit(status);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (!leaving) log.info({ signal }, 'stopping');
      void leave(0);
    });
  for (const event of ['unhandledRejection', 'uncaughtException'] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, `a bug: ${event}; stopping`);
      void leave(1);
    });
  starting = startBot(config, log, {
    onHopeless: (problem) => {
      refuse(problem);
      void leave(MISTAKE);
    },
    signal: giveUp.signal,
  });
  try {
    await starting;
  } catch (error) {
    // Given up on the way out: whoever leaves ends the process.
    if (leaving) return;
    if (!(error instanceof CannotStart)) throw error;
    process.exit(refuse(error.message));
  }
}

const loaded = await loadConfig();
if (loaded.ok) await main(loaded.config);
else process.exitCode = refuse(loaded.problem);
