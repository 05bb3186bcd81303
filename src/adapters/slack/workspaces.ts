/** The workspaces that the app is installed in, and how to speak to each. */
import { webApi } from '@slack/bolt';

/** Who the app is in a workspace. */
export interface Identity {
  /** The team's id. */
  readonly workspace: string;
  readonly botUser: string;
  readonly bot: string | null;
  readonly token: string;
}

/** A workspace that can be spoken to. */
export interface Workspace extends Identity {
  readonly client: webApi.WebClient;
}

/** Finds workspaces. */
export interface Workspaces {
  /**
   * @returns null where the app is not installed
   * @throws whatever keeps installations from being read; NotReady while it is not known yet
   */
  of(workspace: string): Promise<Workspace | null>;
}

/** Slack has not told yet who the app is: events are left unacknowledged and come again. */
export class NotReady extends Error {
  constructor() {
    super('Slack has not been reached yet');
    this.name = 'NotReady';
  }
}

/** A call that hangs is given up after this (milliseconds). */
const CALL_TIMEOUT = 10_000;

/**
 * A client that fails at once: whoever calls knows better when to try again (the desk does, from a store that
 * survives), and a hidden retry of a post whose reply was lost would post it twice.
 */
export function clientFor(
  token: string | undefined,
  apiUrl: string,
  logger: webApi.WebClientOptions['logger'],
): webApi.WebClient {
  return new webApi.WebClient(token, clientOptions(apiUrl, logger));
}

/** The same as options, for clients that Bolt makes itself. */
export function clientOptions(
  apiUrl: string,
  logger: webApi.WebClientOptions['logger'],
): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    timeout: CALL_TIMEOUT,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(logger ? { logger } : {}),
  };
}
