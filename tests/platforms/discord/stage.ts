/** Discord as a stage for the scenarios. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Bot, startBot } from '../bot.ts';
import { untilSettled } from '../settled.ts';
import type { Asked, Button, Place, Setup, Shown, Stage } from '../stage.ts';
import { FakeDiscord } from './fake.ts';
import { isThinking, pressables, shownOf } from './screen.ts';
import type { Channel, Interaction, Message } from './world.ts';

/** How long a screen may take to become as wanted (milliseconds): a limit for failures, not a measure. */
const PATIENCE = 100_000;

/** Opens a stage with its bot connected. */
export async function openDiscord(setup: Setup): Promise<DiscordStage> {
  const stage = await prepareDiscord(setup);
  await stage.startBot();
  return stage;
}

/** Opens a stage whose bot is not started yet. */
export async function prepareDiscord(setup: Setup): Promise<DiscordStage> {
  const fake = await FakeDiscord.start();
  const folder = await mkdtemp(join(tmpdir(), 'attache-discord-'));
  for (const [path, contents] of Object.entries(setup.corpus)) {
    const file = join(folder, 'corpus', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  return new DiscordStage(fake, folder, setup);
}

/** The stage, with what is Discord's own beside what every platform has. */
export class DiscordStage implements Stage {
  readonly platform = 'discord';
  readonly fake: FakeDiscord;
  readonly #folder: string;
  readonly #setup: Setup;
  readonly #interactions = new Map<string, Interaction>();
  readonly #logs: string[] = [];
  #bot: Bot | null = null;
  #late = false;

  constructor(fake: FakeDiscord, folder: string, setup: Setup) {
    this.fake = fake;
    this.#folder = folder;
    this.#setup = setup;
  }

  get corpusDir(): string {
    return join(this.#folder, 'corpus');
  }

  get dataDir(): string {
    return join(this.#folder, 'data');
  }

  get bot(): Bot {
    if (this.#bot === null) throw new Error('no bot runs');
    return this.#bot;
  }

  async channel(): Promise<Place> {
    return { id: this.fake.channel().id, kind: 'channel' };
  }

  async direct(person: string): Promise<Place> {
    return { id: this.fake.world.direct(this.fake.world.user(person)).id, kind: 'direct' };
  }

  async say(by: string, place: Place, text: string, inThreadOf?: Asked): Promise<Asked> {
    const root = inThreadOf?.thread ?? null;
    const channel = root === null ? this.channelOf(place) : this.fake.thread(root);
    const message = this.fake.write(this.fake.world.user(by), channel, text);
    return { id: message.id, place, thread: root ?? (place.kind === 'direct' ? null : message.id), by };
  }

  mention(by: string, place: Place, text: string, inThreadOf?: Asked): Promise<Asked> {
    return this.say(by, place, `<@${this.fake.world.bot.id}> ${text}`.trim(), inThreadOf);
  }

  async command(by: string, place: Place, text: string): Promise<Asked> {
    const options = { question: text === '' ? ' ' : text };
    return this.#acknowledged(
      by,
      place,
      this.fake.command(this.fake.world.user(by), this.channelOf(place), 'ask', options),
    );
  }

  async shortcut(by: string, on: Asked): Promise<Asked> {
    return this.#acknowledged(by, on.place, this.fake.menu(this.fake.world.user(by), this.message(on.id)));
  }

  async press(by: string, on: Shown, button: Button): Promise<void> {
    const message = this.message(on.id);
    const found = pressables(message).find((one) => one.button === button);
    if (!found) throw new Error(`nothing to press: ${button}`);
    await this.#acknowledged(
      by,
      on.place,
      this.fake.press(this.fake.world.user(by), message, found.customId),
    );
  }

  async edit(asked: Asked, text: string): Promise<void> {
    const message = this.message(asked.id);
    const mention = message.content.startsWith('<@') ? `<@${this.fake.world.bot.id}> ` : '';
    this.fake.edit(message, `${mention}${text}`);
  }

  async erase(asked: Asked): Promise<void> {
    this.fake.erase(this.message(asked.id));
  }

  async redeliver(asked: Asked): Promise<void> {
    const interaction = this.#interactions.get(asked.id);
    if (interaction) this.fake.replay(interaction);
    else this.fake.gateway.message('MESSAGE_CREATE', this.message(asked.id));
  }

  async otherBot(place: Place, text: string): Promise<void> {
    const mention = `<@${this.fake.world.bot.id}> ${text}`;
    this.fake.write(this.fake.world.user('Other bot', true), this.channelOf(place), mention);
    this.fake.write(this.fake.world.user('A webhook'), this.channelOf(place), mention, { webhook: true });
  }

  async ownMessage(place: Place, text: string): Promise<void> {
    const mention = `<@${this.fake.world.bot.id}> ${text}`;
    this.fake.write(this.fake.world.bot, this.channelOf(place), mention).gone = true;
  }

  seen(place: Place, person: string): readonly Shown[] {
    const { world } = this.fake;
    return [...world.messages.values()]
      .filter(
        ({ author, channel, gone }) =>
          author === world.bot && !gone && (channel.id === place.id || channel.parent === place.id),
      )
      .filter((message) => !isThinking(message) && (message.to === null || message.to === world.user(person)))
      .map((message) => shownOf(message, place, person));
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

  /** Waits until Discord is as wanted; `what` is shown when it does not come about. */
  async untilWorld(wanted: () => boolean, what: () => unknown = () => ''): Promise<void> {
    const over = new AbortController();
    const why = (reason: string) =>
      new Error(
        `${reason}: ${JSON.stringify(what(), null, 1)}\nrefused: ${this.refused().join('\n')}\n${this.log().slice(-4000)}`,
      );
    const timer = setTimeout(() => over.abort(why('not in time')), PATIENCE);
    void this.#bot?.ended.then(() => over.abort(why('the bot ended')));
    try {
      await this.fake.until(wanted, over.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  settled(): Promise<void> {
    return untilSettled(this.dataDir, this.bot);
  }

  limitNextPost(): Promise<void> {
    return this.fake.limitNext(1.2);
  }

  loseNextPostReply(): Promise<void> {
    return this.fake.loseNext(({ posts }) => posts);
  }

  /** Discord acknowledges no messages: this concerns the next interaction. */
  lateNextAck(): void {
    this.#late = true;
  }

  async cutConnection(): Promise<void> {
    const { gateway } = this.fake;
    const before = gateway.resumes + gateway.identifies;
    gateway.cut();
    await this.untilWorld(() => gateway.isConnected && gateway.resumes + gateway.identifies > before);
  }

  holdPosts(): { readonly held: Promise<void>; release(): void } {
    let release: () => void = () => {};
    let held: () => void = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = new Promise<void>((resolve) => {
      held = resolve;
    });
    const end = this.fake.always(({ posts }) => {
      if (!posts) return null;
      held();
      return released.then(() => null);
    });
    return {
      held: first,
      release: () => {
        end();
        release();
      },
    };
  }

  async stopBot(): Promise<void> {
    await this.end('SIGTERM');
  }

  async killBot(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Starts it; `connected: false` does not wait for a connection. @param env beside the stage's own */
  async startBot(
    options: { readonly connected?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
  ): Promise<void> {
    this.#bot = startBot(this.#folder, {
      DISCORD_API_URL: this.fake.apiUrl,
      DISCORD_TOKEN: this.fake.world.token,
      CORPUS_DIR: this.corpusDir,
      DATA_DIR: this.dataDir,
      ...this.#setup.env,
      ...options.env,
    });
    const bot = this.#bot;
    bot.watch(() => this.fake.world.changed());
    if (options.connected === false) return;
    await this.untilWorld(() => bot.log().includes('"msg":"ready"'));
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { bot } = this;
    const code = await bot.end(signal);
    this.#logs.push(bot.log());
    this.#bot = null;
    return code;
  }

  refused(): readonly string[] {
    return this.fake.refused;
  }

  log(): string {
    return [...this.#logs, this.#bot?.log() ?? ''].join('');
  }

  async close(): Promise<void> {
    if (this.#bot !== null) await this.end('SIGKILL');
    await this.fake.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  channelOf(place: Place): Channel {
    const channel = this.fake.world.channels.get(place.id);
    if (!channel) throw new Error('no such channel');
    return channel;
  }

  message(id: string): Message {
    const message = this.fake.world.messages.get(id);
    if (!message) throw new Error('no such message');
    return message;
  }

  /** Waits until an interaction is acknowledged, or given up on: three seconds, as Discord's client waits. */
  async #acknowledged(by: string, place: Place, interaction: Interaction): Promise<Asked> {
    this.#interactions.set(interaction.id, interaction);
    if (this.#late) interaction.late = true;
    this.#late = false;
    const settled = () => interaction.acknowledged !== null || interaction.late;
    await this.untilWorld(settled);
    return { id: interaction.id, place, thread: null, by };
  }
}
