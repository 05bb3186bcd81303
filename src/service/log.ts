/**
 * The log of a running bot: one line of JSON an event, on standard output.
 *
 * No secret is ever in it. Redaction by path misses what stands deeper or inside a message, so the finished line is
 * searched for every secret that the process holds, in the forms that JSON and URLs give it.
 */
import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';

const HIDDEN = '[secret]';
/** Shorter strings would blot out ordinary words. */
const SHORTEST_SECRET = 6;
/** Tokens of the platforms by their looks, whosever they are: Slack's, Discord's, a password in an address. */
const LOOKS_SECRET =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}|(?<=:\/\/[^\s:@/"]{1,100}:)[^\s@/"]{1,200}(?=@)/g;

/** Where finished lines go. */
export interface LineSink {
  write(line: string): unknown;
}

/**
 * A logger.
 *
 * @param level what is logged
 * @param secrets what must never appear; undefined ones are passed over
 * @param sink where lines go, standard output by default
 */
export function createLog(
  level: LogLevel,
  secrets: readonly (string | undefined)[],
  sink: LineSink = process.stdout,
): Logger {
  const hide = scrubber(secrets);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => sink.write(hide(line)) },
  );
}

/** Replaces secrets in a text. */
export function scrubber(secrets: readonly (string | undefined)[]): (text: string) => string {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret === undefined || secret.length < SHORTEST_SECRET) continue;
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
      forms.add(form);
  }
  // The longest first: a secret may begin with another.
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  return (text) =>
    ordered.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text).replace(LOOKS_SECRET, HIDDEN);
}
