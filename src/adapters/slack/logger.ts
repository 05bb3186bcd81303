/** Bolt's and its clients' logging, into the service's log. */
import { type Logger, LogLevel } from '@slack/bolt';
import type { SlackLog } from './options.ts';

/**
 * A logger for Bolt. What it says at `debug` holds whole payloads, questions included, and is logged at that level
 * alone; of errors, the message goes in and nothing of what hangs on them (responses, requests).
 */
export function boltLogger(log: SlackLog): Logger {
  const say =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...parts: readonly unknown[]): void =>
      log[level]({ from: 'bolt' }, parts.map(words).join(' '));
  return {
    debug: say('debug'),
    // What is news to a developer (socket states) is noise to an operator.
    info: say('debug'),
    warn: say('warn'),
    error: say('error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

function words(part: unknown): string {
  if (part instanceof Error) return `${part.name}: ${part.message}`;
  return typeof part === 'string' ? part : '';
}
