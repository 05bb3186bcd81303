/** The workspaces that installed the app, each with a token of its own that is kept sealed. */
import type { Installation, InstallationStore } from '@slack/bolt';
import { isRecord } from './events.ts';
import { boltLogger } from './logger.ts';
import type { SlackInstallations, SlackLog } from './options.ts';
import { sealed, unsealed } from './sealed.ts';
import { clientFor, type Workspace, type Workspaces } from './workspaces.ts';

/** An installation read is trusted for so long (milliseconds); another replica may remove it meanwhile. */
const FRESH = 60_000;

/** Workspaces by what the store has of them. */
export class InstalledWorkspaces implements Workspaces {
  readonly #installations: SlackInstallations;
  readonly #key: Uint8Array;
  readonly #apiUrl: string;
  readonly #log: SlackLog;
  readonly #clock: () => number;
  readonly #read = new Map<string, { readonly installation: Installation | null; readonly at: number }>();
  readonly #clients = new Map<string, Workspace>();

  constructor(
    installations: SlackInstallations,
    key: Uint8Array,
    apiUrl: string,
    log: SlackLog,
    clock: () => number = () => performance.now(),
  ) {
    this.#installations = installations;
    this.#key = key;
    this.#apiUrl = apiUrl;
    this.#log = log;
    this.#clock = clock;
  }

  async of(workspace: string): Promise<Workspace | null> {
    const bot = (await this.#installation(workspace))?.bot;
    if (bot === undefined) return null;
    const known = this.#clients.get(workspace);
    if (known?.token === bot.token) return known;
    const made: Workspace = {
      workspace,
      botUser: bot.userId,
      bot: bot.id,
      token: bot.token,
      client: clientFor(bot.token, this.#apiUrl, boltLogger(this.#log)),
    };
    this.#clients.set(workspace, made);
    return made;
  }

  /** What Bolt's installer keeps and fetches. */
  readonly store: InstallationStore = {
    storeInstallation: async (installation) => {
      const workspace = installation.team?.id;
      if (workspace === undefined)
        throw new Error('an installation for a whole organisation is not supported');
      await this.#installations.put(workspace, sealed(JSON.stringify(installation), this.#key, workspace));
      this.#read.delete(workspace);
      this.#log.info({ workspace }, 'installed in a workspace');
    },
    fetchInstallation: async ({ teamId }) => {
      const installation = teamId === undefined ? null : await this.#installation(teamId);
      if (installation === null) throw new Error('not installed there');
      return installation as Installation<'v2', false>;
    },
    deleteInstallation: async ({ teamId }) => {
      if (teamId !== undefined) await this.remove(teamId);
    },
  };

  async remove(workspace: string): Promise<void> {
    this.#read.delete(workspace);
    this.#clients.delete(workspace);
    await this.#installations.remove(workspace);
  }

  async #installation(workspace: string): Promise<Installation | null> {
    const known = this.#read.get(workspace);
    if (known && this.#clock() - known.at < FRESH) return known.installation;
    const data = await this.#installations.get(workspace);
    const plain = data === null ? null : unsealed(data, this.#key, workspace);
    if (data !== null && plain === null)
      this.#log.error(
        { workspace },
        'an installation does not open: SECRET_KEY has changed, or the row was tampered with',
      );
    const parsed: unknown = plain === null ? null : JSON.parse(plain);
    const installation = isRecord(parsed) ? (parsed as unknown as Installation) : null;
    // One that is not there may be there in a second.
    if (installation !== null) this.#read.set(workspace, { installation, at: this.#clock() });
    return installation;
  }
}
