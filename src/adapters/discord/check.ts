/** Discord's part of the doctor: a line a finding, each with what to do. Nothing is connected or posted. */
import { DiscordAPIError } from 'discord.js';
import { Api } from './api.ts';
import { describe } from './failures.ts';
import type { DiscordSettings } from './gateway.ts';
import { BAD_TOKEN, DISALLOWED_INTENTS } from './startError.ts';

/** A finding. */
export interface Finding {
  readonly ok: boolean;
  readonly line: string;
}

/** `flags` of an application: Message Content is on, for a bot in 100 guilds and more, and for a smaller one. */
const MESSAGE_CONTENT = (1 << 18) | (1 << 19);

/**
 * Checks the token, the application and its intents.
 *
 * @returns at least one finding; never rejects
 */
export async function checkDiscord(settings: DiscordSettings): Promise<Finding[]> {
  const api = new Api(settings);
  try {
    const user = record(await api.user());
    const application = record(await api.application());
    const gateway = record(await api.gateway());
    return [
      { ok: true, line: `the token is ${textOf(user.username)}'s (user ${textOf(user.id)})` },
      intents(application, settings.messageContent ?? true),
      installable(application),
      starts(gateway),
    ];
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      return [{ ok: false, line: `${BAD_TOKEN}` }];
    return [{ ok: false, line: `${settings.apiUrl} does not answer as Discord does: ${describe(error)}` }];
  }
}

function intents({ flags }: Fields, wanted: boolean): Finding {
  const on = typeof flags === 'number' && (flags & MESSAGE_CONTENT) !== 0;
  if (!wanted)
    return { ok: true, line: 'runs without Message Content; follow-ups in threads need a mention' };
  return on
    ? { ok: true, line: 'the Message Content intent is on' }
    : { ok: false, line: `${DISALLOWED_INTENTS}` };
}

function installable({ id, integration_types_config: types }: Fields): Finding {
  const [guild, user] = ['0', '1'].map((type) => Reflect.has(record(types), type));
  const missing = [guild ? [] : ['Guild Install'], user ? [] : ['User Install']].flat();
  return missing.length === 0
    ? { ok: true, line: `application ${textOf(id)} can be installed to servers and users` }
    : {
        ok: false,
        line: `turn on ${missing.join(' and ')} in the developer portal (Installation) of application ${textOf(id)}`,
      };
}

function starts({ session_start_limit: limit, shards }: Fields): Finding {
  const { remaining } = record(limit);
  const enough = typeof remaining !== 'number' || remaining > 0;
  return enough
    ? { ok: true, line: `the gateway recommends ${textOf(shards)} shard(s)` }
    : {
        ok: false,
        line: 'no starts are left today; wait for tomorrow, and see what restarts the bot',
      };
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
}
