/** Posts to response URLs: five uses within thirty minutes, no token, and no name of what was posted. */
import type { Block } from './blocks.ts';
import { ResponseUrlError } from './trouble.ts';

/** What a response URL takes. */
export interface Response {
  readonly text?: string;
  readonly blocks?: readonly Block[];
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string;
  readonly unfurl_links?: false;
  readonly unfurl_media?: false;
}

/** A response that hangs is given up after this (milliseconds). */
const TIMEOUT = 10_000;

/** @throws ResponseUrlError for what Slack refuses; fetch's own errors when it cannot be reached */
export async function respond(url: string, response: Response): Promise<void> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(response),
    signal: AbortSignal.timeout(TIMEOUT),
    redirect: 'error',
  });
  const text = await reply.text();
  if (reply.ok && isOk(text)) return;
  const retryAfter = Number(reply.headers.get('retry-after'));
  if (reply.status === 429)
    throw new ResponseUrlError('rate_limited', true, (Number.isFinite(retryAfter) ? retryAfter : 1) * 1000);
  if (reply.status >= 500) throw new ResponseUrlError(`http_${reply.status}`, true);
  throw new ResponseUrlError(codeOf(text) ?? `http_${reply.status}`, false);
}

/** Slack says 'ok', `{"ok":true}`, or an error in either form with any status. */
function isOk(text: string): boolean {
  return text === 'ok' || text === '' || /"ok"\s*:\s*true/.test(text);
}

function codeOf(text: string): string | null {
  return /^[a-z_]{2,40}$/.exec(text)?.[0] ?? /"error"\s*:\s*"([a-z_]{2,40})"/.exec(text)?.[1] ?? null;
}
