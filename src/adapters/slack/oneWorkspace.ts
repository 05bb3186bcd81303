/** The one workspace that a bot token belongs to. */
import { boltLogger } from './logger.ts';
import { type SlackLog, SlackStartError } from './options.ts';
import { isRefused, troubleOf } from './trouble.ts';
import { clientFor, NotReady, type Workspace, type Workspaces } from './workspaces.ts';

/** First and longest pause between attempts to reach Slack (milliseconds). */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/** Learns from Slack who the token is, and tries until it can be reached. */
export class OneWorkspace implements Workspaces {
  readonly #token: string;
  readonly #client: Workspace['client'];
  readonly #log: SlackLog;
  #known: Workspace | null = null;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(token: string, apiUrl: string, log: SlackLog) {
    this.#token = token;
    this.#client = clientFor(token, apiUrl, boltLogger(log));
    this.#log = log;
  }

  /** Who it is, once known. */
  get known(): Workspace | null {
    return this.#known;
  }

  /** @throws NotReady before Slack has told */
  async of(workspace: string): Promise<Workspace | null> {
    if (this.#known === null) throw new NotReady();
    return workspace === this.#known.workspace ? this.#known : null;
  }

  /**
   * Asks once; where Slack cannot be reached, again in the background until it can.
   *
   * @param onKnown called once, when it is known
   * @param onRefused called once, when a later attempt is refused
   * @throws SlackStartError when the first attempt is refused
   */
  async identify(onKnown: () => Promise<void>, onRefused: (error: SlackStartError) => void): Promise<void> {
    await this.#attempt(onKnown, FIRST_PAUSE, (error) => {
      if (error instanceof SlackStartError) onRefused(error);
      else this.#log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'start not finished');
    });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #attempt(
    onKnown: () => Promise<void>,
    pause: number,
    later: (error: unknown) => void,
  ): Promise<void> {
    const trouble = await this.#ask();
    if (this.#stopped) return;
    if (trouble === null) return onKnown();
    if (isRefused(trouble))
      throw new SlackStartError(
        `Slack refuses SLACK_BOT_TOKEN (${trouble.code}): copy it anew from the app's settings, 'OAuth & Permissions'`,
      );
    const wait = trouble.retryAfterMs ?? pause;
    this.#log.warn({ code: trouble.code, againInMs: wait }, 'Slack cannot be reached');
    this.#timer = setTimeout(() => {
      this.#attempt(onKnown, Math.min(LONGEST_PAUSE, pause * 2), later).catch(later);
    }, wait);
  }

  async #ask(): Promise<ReturnType<typeof troubleOf> | null> {
    try {
      const { bot_id: bot, team_id: workspace, user_id: botUser } = await this.#client.auth.test();
      if (workspace === undefined || botUser === undefined)
        return { code: 'no_identity', passing: true, retryAfterMs: null };
      this.#known = { workspace, botUser, bot: bot ?? null, token: this.#token, client: this.#client };
      return null;
    } catch (error) {
      return troubleOf(error);
    }
  }
}
