/** Registers the commands, only when they are not what was registered last. */
import { createHash } from 'node:crypto';
import type { Log } from '../../desk/options.ts';
import type { Api } from './api.ts';
import { commands } from './commands.ts';
import { CODES, codeOf, describe } from './failures.ts';
import { LOCALES } from './words.ts';

/** Where the mark of what was registered is kept; the store's settings are one. */
export interface SettingsPort {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

/**
 * Registers the commands. What fails is logged and costs no start: mentions and direct messages work without.
 *
 * @param application its id: another application has registered nothing yet
 * @param settings null where nothing is kept: they are then registered at every start, which Discord takes 200 times a
 *   day
 */
export async function registerCommands(
  api: Api,
  application: string,
  settings: SettingsPort | null,
  log: Log,
): Promise<void> {
  const key = `discord.commands.${application}`;
  const wanted = commands();
  const mark = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  try {
    if (settings && (await settings.get(key)) === mark) return;
    await put(api, application, log);
    await settings?.put(key, mark);
    log.info({ commands: wanted.length }, 'commands registered');
  } catch (error) {
    log.error({ error: describe(error) }, 'commands not registered; tried at the next start');
  }
}

async function put(api: Api, application: string, log: Log): Promise<void> {
  try {
    await api.putCommands(application, commands());
  } catch (error) {
    if (codeOf(error) !== CODES.invalidForm) throw error;
    // A language that Discord does not know (any more) must not cost the commands.
    log.warn({ error: describe(error) }, 'commands registered without Arabic');
    await api.putCommands(application, commands(LOCALES.filter((locale) => locale !== 'ar')));
  }
}
