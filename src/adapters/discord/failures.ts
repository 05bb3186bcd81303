/** What Discord refuses, and what it means for a reply. */
import { DiscordAPIError, RateLimitError } from 'discord.js';
import { DeliveryError } from '../../desk/messenger.ts';

/** Discord's JSON error codes that this adapter tells apart. */
export const CODES = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  acknowledged: 40_060,
  missingAccess: 50_001,
  cannotMessageUser: 50_007,
  missingPermissions: 50_013,
  invalidWebhookToken: 50_027,
  invalidForm: 50_035,
  /** A reply needs the permission to read the channel's history. */
  cannotReply: 160_002,
} as const;

/** Discord's code of an error, or null for any other error. */
export function codeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

/** Whether an interaction's token does not work: never acknowledged, too late, or older than 15 minutes. */
export function isTokenDead(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === CODES.unknownWebhook || code === CODES.unknownInteraction || code === CODES.invalidWebhookToken
  );
}

/** Whether the bot may not post where it wanted to: another way may be open. */
export function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.status === 403 || error.code === CODES.unknownChannel);
}

/** An error of Discord's client as the desk understands it. */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof RateLimitError) {
    const retryAfterMs = Math.ceil(Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout, 0));
    return new DeliveryError('retry', `too many requests (${error.route})`, { retryAfterMs, cause: error });
  }
  // 401 is the bot's own token, which an operator can replace; the question waits for that.
  const final = error instanceof DiscordAPIError && error.status < 500 && error.status !== 401;
  return new DeliveryError(final ? 'final' : 'retry', describe(error), { cause: error });
}

/** One line for the log: what Discord said, without the request, which holds the token and the answer. */
export function describe(error: unknown): string {
  if (error instanceof DiscordAPIError) {
    const [line = ''] = error.message.split('\n');
    return `Discord says ${error.status} (${error.code}): ${line.slice(0, 200)}`;
  }
  if (typeof error === 'string') return error;
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : typeof error;
}
