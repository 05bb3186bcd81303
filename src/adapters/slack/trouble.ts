/** What went wrong on Slack's side, in the adapter's own terms. */
import { webApi } from '@slack/bolt';

/** Why a call to Slack failed. */
export interface Trouble {
  /** Slack's code (`not_in_channel`), or `rate_limited`, `http_503`, `unreachable`. Never a text of ours or a token. */
  readonly code: string;
  /** Whether the same call may work later. */
  readonly passing: boolean;
  /** Milliseconds to wait, where Slack says so. */
  readonly retryAfterMs: number | null;
}

/** Slack's own passing troubles: https://docs.slack.dev/reference/methods/chat.postMessage#errors and others. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'team_added_to_org',
  'ekm_access_denied_temporarily',
]);
/** The token is worth nothing, now or later. */
const REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'app_uninstalled',
]);
/** The message itself is what Slack will not take. */
const TOO_MUCH = new Set([
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'metadata_too_large',
  'no_text',
]);

/** Reads an error of a Web API call, or of a response URL. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { code: 'rate_limited', passing: true, retryAfterMs: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = String(error.data.error);
    return { code, passing: PASSING.has(code), retryAfterMs: null };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return { code: `http_${error.statusCode}`, passing: true, retryAfterMs: null };
  if (error instanceof ResponseUrlError)
    return { code: error.code, passing: error.passing, retryAfterMs: error.retryAfterMs };
  return { code: 'unreachable', passing: true, retryAfterMs: null };
}

/** Whether the token will never be taken. */
export function isRefused({ code }: Trouble): boolean {
  return REFUSED.has(code);
}

/** Whether another form of the same message may be taken. */
export function isTooMuch({ code }: Trouble): boolean {
  return TOO_MUCH.has(code);
}

/** What a response URL answered. */
export class ResponseUrlError extends Error implements Trouble {
  readonly code: string;
  readonly passing: boolean;
  readonly retryAfterMs: number | null;

  constructor(code: string, passing: boolean, retryAfterMs: number | null = null) {
    super(`response URL: ${code}`);
    this.name = 'ResponseUrlError';
    this.code = code;
    this.passing = passing;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * What an asker is told when a reply cannot go where it belongs, and what to do about it.
 *
 * @param code Slack's
 * @param channel where it should have gone: a link Slack makes of the id
 */
export function explanation(code: string, channel: string): string {
  const there = `<#${channel}>`;
  switch (code) {
    case 'not_in_channel':
    case 'channel_not_found':
      return `I could not answer in ${there}: I am not a member there. Invite me with /invite, or ask me here.`;
    case 'is_archived':
      return `I could not answer in ${there}: it is archived. Ask me here instead.`;
    case 'missing_scope':
      return `I could not answer in ${there}: this app lacks a permission. Whoever installed it can add it by installing it anew.`;
    case 'restricted_action':
    case 'restricted_action_read_only_channel':
    case 'restricted_action_thread_only_channel':
    case 'restricted_action_thread_locked':
      return `I could not answer in ${there}: apps may not post there. Ask me here instead.`;
    default:
      return `I could not answer in ${there}: Slack did not take the message (${code}). Ask me here, or try again later.`;
  }
}
