/** Slack as a stage for the scenarios, on either transport. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, startBot } from '../bot.ts';
import { untilSettled } from '../settled.ts';
import type { Place, Setup, Shown, Stage } from '../stage.ts';
import { OverHttp, overSocket, type Transport } from './delivery.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { People } from './people.ts';
import { read } from './screen.ts';
import { type App, SlackServer } from './server.ts';
import type { World } from './world.ts';

/** Which transport, and which of the two manifests. */
export interface SlackSetup extends Setup {
  readonly transport: 'http' | 'socket';
  readonly manifest?: 'slack-manifest.yaml' | 'slack-manifest-minimal.yaml';
}

/** How long a screen may take to become as wanted (milliseconds): a limit for failures, not a measure. */
const PATIENCE = 55_000;

/** What a test's app is registered with. */
export function testApp(manifest: Manifest): App {
  return {
    manifest,
    appToken: 'xapp-1-A0ATTACHE-1234-planted-app-token',
    botToken: 'xoxb-1234-5678-planted-bot-token',
    signingSecret: 'planted-signing-secret-0123456789',
    clientId: '1234.5678',
    clientSecret: 'planted-client-secret',
  };
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Opens a stage with its bot connected. */
export async function openSlack(setup: SlackSetup): Promise<SlackStage> {
  const stage = await setSlack(setup);
  await stage.startBot();
  return stage;
}

/** Opens a stage without a bot on it yet. */
export async function setSlack(setup: SlackSetup): Promise<SlackStage> {
  const server = new SlackServer(testApp(readManifest(setup.manifest ?? 'slack-manifest.yaml')));
  await server.listen();
  const folder = await mkdtemp(join(tmpdir(), 'attache-slack-'));
  for (const [path, contents] of Object.entries(setup.corpus)) {
    const file = join(folder, 'corpus', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  return new SlackStage(server, folder, setup, await freePort());
}

/** The stage, with what is Slack's own beside what every platform has. */
export class SlackStage extends People implements Stage {
  readonly platform = 'slack';
  readonly transport: Transport;
  readonly #setup: SlackSetup;
  readonly #folder: string;
  readonly #port: number;
  readonly #logs: string[] = [];
  #bot: Bot | null = null;

  constructor(server: SlackServer, folder: string, setup: SlackSetup, port: number) {
    super(server);
    this.#folder = folder;
    this.#setup = setup;
    this.#port = port;
    this.transport =
      setup.transport === 'socket'
        ? overSocket(server)
        : new OverHttp(server, () => `${this.url}/slack/events`);
  }

  /** Where the bot listens, over HTTP. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What another process of the same bot is started with, besides the environment of the set-up. */
  get anotherBot(): { readonly folder: string; readonly env: Readonly<Record<string, string>> } {
    const { app, apiUrl } = this.server;
    return {
      folder: this.#folder,
      env: {
        SLACK_API_URL: apiUrl,
        SLACK_BOT_TOKEN: app.botToken,
        SLACK_APP_TOKEN: app.appToken,
        CORPUS_DIR: join(this.#folder, 'corpus'),
        DATA_DIR: `${this.dataDir}-of-another`,
      },
    };
  }

  /** Where the bot's database lies. */
  get dataDir(): string {
    return join(this.#folder, 'data');
  }

  seen(place: Place, person: string): readonly Shown[] {
    const user = this.world.person(person);
    return this.world.messages
      .filter((one) => one.channel === place.id && one.user === this.world.botUser && !one.deleted)
      .filter((one) => one.to === null || one.to === user)
      .map((one) => ({
        id: one.ts,
        place,
        to: one.to === null ? null : person,
        edits: one.edits,
        ...read(one.text, one.blocks),
      }));
  }

  async until(
    place: Place,
    person: string,
    wanted: (screen: readonly Shown[]) => boolean,
  ): Promise<readonly Shown[]> {
    await this.untilWorld(
      () => wanted(this.seen(place, person)),
      () => this.seen(place, person),
    );
    return this.seen(place, person);
  }

  /** Waits until the workspace is as wanted; `what` is shown when it does not come about. */
  async untilWorld(
    wanted: () => boolean,
    what: () => unknown = () => '',
    world: World = this.world,
  ): Promise<void> {
    const over = AbortSignal.timeout(PATIENCE);
    while (!wanted()) {
      const ended = this.#bot?.hasEnded() === true;
      if (over.aborted || ended)
        throw new Error(
          `${ended ? 'the bot ended' : 'not in time'}: ${JSON.stringify(what(), null, 1)}\n${this.log().slice(-3000)}`,
        );
      const either = new AbortController();
      await Promise.race([
        once(world, 'change', { signal: AbortSignal.any([over, either.signal]) }).catch(() => {}),
        ...(this.#bot === null ? [] : [this.#bot.ended]),
      ]);
      either.abort();
    }
  }

  /** Waits until the bot has logged something. */
  async untilLogged(what: RegExp): Promise<void> {
    const { bot } = this;
    const found = (): boolean => what.test(this.log());
    if (found()) return;
    await new Promise<void>((resolve, reject) => {
      const missing = (): void => reject(new Error(`never logged: ${what}\n${this.log()}`));
      const over = setTimeout(missing, PATIENCE);
      bot.watch(() => {
        if (!found() && !bot.hasEnded()) return;
        clearTimeout(over);
        if (found()) resolve();
        else missing();
      });
    });
  }

  settled(): Promise<void> {
    return untilSettled(this.dataDir, this.bot);
  }

  async limitNextPost(): Promise<void> {
    this.server.faults.limitNext = 1;
    await once(this.server, 'limited');
  }

  async loseNextPostReply(): Promise<void> {
    this.server.faults.loseNext = 1;
    await once(this.server, 'lost');
  }

  lateNextAck(): void {
    // Both events of a mention.
    if (this.transport instanceof OverHttp) this.transport.lateAcks = 2;
    else this.server.faults.deafAcks = 2;
  }

  async cutConnection(): Promise<void> {
    if (this.#setup.transport === 'http') return;
    const again = once(this.server, 'socket');
    this.server.sockets.cut();
    await again;
  }

  holdPosts(): { readonly held: Promise<void>; release(): void } {
    const release = this.server.hold();
    return { held: once(this.server, 'held').then(() => {}), release };
  }

  async stopBot(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async killBot(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Starts it; `connected: false` does not wait for a connection. */
  async startBot(options: { readonly connected?: boolean } = {}): Promise<void> {
    const { app } = this.server;
    const socket = this.#setup.transport === 'socket';
    const ready = socket ? once(this.server, 'socket') : null;
    this.#bot = startBot(this.#folder, {
      SLACK_API_URL: this.server.apiUrl,
      SLACK_BOT_TOKEN: app.botToken,
      ...(socket ? { SLACK_APP_TOKEN: app.appToken } : { SLACK_SIGNING_SECRET: app.signingSecret }),
      PORT: String(this.#port),
      CORPUS_DIR: join(this.#folder, 'corpus'),
      DATA_DIR: this.dataDir,
      ...this.#setup.env,
    });
    if (options.connected === false) return;
    const bot = this.#bot;
    const over = bot.ended.then((code) => {
      throw new Error(`the bot ended (${code}): ${bot.log()}`);
    });
    over.catch(() => {});
    await Promise.race([ready ?? this.#healthy(), over]);
  }

  get bot(): Bot {
    if (this.#bot === null) throw new Error('no bot runs');
    return this.#bot;
  }

  refused(): readonly string[] {
    return this.world.refused;
  }

  log(): string {
    return [...this.#logs, this.#bot?.log() ?? ''].join('');
  }

  async close(): Promise<void> {
    if (this.#bot !== null) await this.#end('SIGKILL');
    await this.server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const bot = this.bot;
    await bot.end(signal);
    this.#logs.push(bot.log());
    this.#bot = null;
  }

  /** Nothing tells when an HTTP server has begun to listen but asking it. */
  async #healthy(): Promise<void> {
    const over = AbortSignal.timeout(PATIENCE);
    while (!over.aborted) {
      const healthy = await fetch(`${this.url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (healthy || this.#bot?.hasEnded() !== false) return;
      await pause(25);
    }
    throw new Error('not healthy in time');
  }
}
