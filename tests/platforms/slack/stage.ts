/** Slack as a stage for the scenarios, on either transport. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, startBot } from '../bot.ts';
import type { Asked, Button, Place, Setup, Shown, Stage } from '../stage.ts';
import { OverHttp, overSocket, type Transport } from './delivery.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { read } from './screen.ts';
import { type App, SlackServer } from './server.ts';
import { type Reply, wire } from './webApi.ts';
import type { Channel, Message, World } from './world.ts';

/** Which transport, and which of the two manifests. */
export interface SlackSetup extends Setup {
  readonly transport: 'http' | 'socket';
  readonly manifest?: 'slack-manifest.yaml' | 'slack-manifest-minimal.yaml';
}

const TYPES = { public: 'channel', private: 'group', direct: 'im', group: 'mpim' } as const;
const EVENTS = { public: 'message.channels', private: 'message.groups', direct: 'message.im', group: 'message.mpim' } as const;
/** How long a screen may take to become as wanted (milliseconds): a limit for failures, not a measure. */
const PATIENCE = 60_000;

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
export async function freePort(): Promise<number> {
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
  const server = new SlackServer(testApp(readManifest(setup.manifest ?? 'slack-manifest.yaml')));
  await server.listen();
  const folder = await mkdtemp(join(tmpdir(), 'attache-slack-'));
  for (const [path, contents] of Object.entries(setup.corpus)) {
    const file = join(folder, 'corpus', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  const stage = new SlackStage(server, folder, setup, await freePort());
  await stage.startBot();
  return stage;
}

/** The stage, with what is Slack's own beside what every platform has. */
export class SlackStage implements Stage {
  readonly platform = 'slack';
  readonly server: SlackServer;
  readonly world: World;
  readonly transport: Transport;
  readonly #setup: SlackSetup;
  readonly #folder: string;
  readonly #port: number;
  readonly #delivered = new Map<string, (() => Promise<void>)[]>();
  readonly #logs: string[] = [];
  #bot: Bot | null = null;

  constructor(server: SlackServer, folder: string, setup: SlackSetup, port: number) {
    this.server = server;
    this.world = server.world;
    this.#folder = folder;
    this.#setup = setup;
    this.#port = port;
    this.transport =
      setup.transport === 'socket' ? overSocket(server) : new OverHttp(server, () => `${this.url}/slack/events`);
  }

  /** Where the bot listens, over HTTP. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get corpusDir(): string {
    return join(this.#folder, 'corpus');
  }

  async channel(kind: 'public' | 'private' = 'public'): Promise<Place> {
    const { id } = this.world.channel(kind, [this.world.botUser]);
    return { id, kind: 'channel' };
  }

  async direct(person: string): Promise<Place> {
    return { id: this.world.direct(this.world.person(person)).id, kind: 'direct' };
  }

  async say(by: string, place: Place, text: string, inThreadOf?: Asked): Promise<Asked> {
    const channel = this.#in(place, by);
    const message = this.world.post({
      channel: channel.id,
      user: this.world.person(by),
      to: null,
      surface: 'message',
      thread: inThreadOf === undefined ? null : (inThreadOf.thread ?? inThreadOf.id),
      text,
      blocks: [],
      metadata: null,
    });
    await this.#deliver(message, {}, `${message.ts}`);
    return { id: message.ts, place, thread: message.thread ?? (place.kind === 'direct' ? null : message.ts), by };
  }

  mention(by: string, place: Place, text: string, inThreadOf?: Asked): Promise<Asked> {
    return this.say(by, place, `<@${this.world.botUser}> ${text}`.trim(), inThreadOf);
  }

  async command(by: string, place: Place, text: string): Promise<Asked> {
    const user = this.world.person(by);
    this.#in(place, by);
    const trigger = this.world.trigger(user, place.id);
    const url = this.world.url(place.id, user, null);
    const registered = this.server.app.manifest.commands.some(({ command }) => command === '/ask');
    if (!registered) throw new Error('the manifest has no /ask');
    const fields = {
      token: 'verification-token-of-old',
      team_id: this.world.team,
      team_domain: 'desk',
      channel_id: place.id,
      channel_name: place.kind === 'direct' ? 'directmessage' : 'talks',
      user_id: user,
      user_name: by,
      command: '/ask',
      text: escape(text),
      api_app_id: 'A0ATTACHE',
      is_enterprise_install: 'false',
      response_url: `${this.server.origin}/response/${url.id}`,
      trigger_id: trigger,
    };
    const { acked, body } = await this.transport.command(fields);
    // What a command without an acknowledgement shows: Slack's own words.
    const shown = acked ? body : { text: '/ask failed with the error "dispatch_failed"' };
    if (shown !== null && (shown.text !== undefined || shown.blocks !== undefined)) {
      const blocks = Array.isArray(shown.blocks) ? shown.blocks : [];
      this.world.checkBlocks('command reply', blocks);
      url.original = this.world.post({
        channel: place.id,
        user: this.world.botUser,
        to: user,
        surface: 'message',
        thread: null,
        text: String(shown.text ?? ''),
        blocks,
        metadata: null,
      });
    }
    this.#delivered.set(trigger, [async () => void (await this.transport.command(fields))]);
    return { id: trigger, place, thread: null, by };
  }

  async shortcut(by: string, on: Asked): Promise<Asked> {
    const user = this.world.person(by);
    const [shortcut] = this.server.app.manifest.shortcuts;
    const message = this.world.find(on.place.id, on.id);
    if (shortcut === undefined || message === undefined) throw new Error('no shortcut, or no message to use it on');
    const trigger = this.world.trigger(user, on.place.id);
    const url = this.world.url(on.place.id, user, null);
    await this.transport.interaction({
      type: 'message_action',
      callback_id: shortcut.callback_id,
      token: 'verification-token-of-old',
      action_ts: this.world.ts(),
      trigger_id: trigger,
      response_url: `${this.server.origin}/response/${url.id}`,
      team: { id: this.world.team, domain: 'desk' },
      channel: { id: on.place.id, name: 'talks' },
      user: { id: user, name: by, team_id: this.world.team },
      message: wire(this.world, message, false),
      message_ts: message.ts,
      is_enterprise_install: false,
      enterprise: null,
    });
    return { id: trigger, place: on.place, thread: message.thread, by };
  }

  async press(by: string, on: Shown, button: Button): Promise<void> {
    const message = this.#message(on);
    const element = elementOf(message, button);
    if (element === null) throw new Error(`nothing to press: ${button}`);
    await this.#pressElement(by, message, element);
  }

  /** Presses with a payload of one's own choosing. */
  async pressForged(by: string, on: Shown, action: Reply): Promise<void> {
    await this.#pressElement(by, this.#message(on), action);
  }

  async #pressElement(by: string, message: Message, action: Reply): Promise<void> {
    const user = this.world.person(by);
    const url = this.world.url(message.channel, user, message);
    await this.transport.interaction({
      type: 'block_actions',
      token: 'verification-token-of-old',
      api_app_id: 'A0ATTACHE',
      trigger_id: this.world.trigger(user, message.channel),
      response_url: `${this.server.origin}/response/${url.id}`,
      team: { id: this.world.team, domain: 'desk' },
      channel: { id: message.channel, name: 'talks' },
      user: { id: user, username: by, name: by, team_id: this.world.team },
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: message.to !== null,
        ...(message.thread === null ? {} : { thread_ts: message.thread }),
      },
      // Of what one person alone sees, Slack sends no message along.
      ...(message.to === null ? { message: wire(this.world, message, false) } : {}),
      actions: [{ block_id: 'b1', action_ts: this.world.ts(), ...action }],
      state: { values: {} },
      is_enterprise_install: false,
      enterprise: null,
    });
  }

  async edit(asked: Asked, text: string): Promise<void> {
    const message = this.world.find(asked.place.id, asked.id);
    if (message === undefined) throw new Error('no such message');
    const before = wire(this.world, message, false);
    const mention = message.text.startsWith('<@') ? `<@${this.world.botUser}> ` : '';
    message.text = `${mention}${text}`;
    const edited = { user: message.user, ts: this.world.ts() };
    const changed = {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: message.channel,
      channel_type: TYPES[this.#channel(message).kind],
      ts: this.world.ts(),
      message: { ...wire(this.world, message, false), edited },
      previous_message: before,
    };
    await this.#events(message, changed, mention === '' ? null : { ...wire(this.world, message, false), edited }, `edit-${edited.ts}`);
  }

  async erase(asked: Asked): Promise<void> {
    const message = this.world.find(asked.place.id, asked.id);
    if (message === undefined) throw new Error('no such message');
    message.deleted = true;
    await this.#events(
      message,
      {
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        channel: message.channel,
        channel_type: TYPES[this.#channel(message).kind],
        ts: this.world.ts(),
        deleted_ts: message.ts,
        previous_message: wire(this.world, message, false),
      },
      null,
      `erase-${message.ts}`,
    );
  }

  async redeliver(asked: Asked): Promise<void> {
    await Promise.all((this.#delivered.get(asked.id) ?? []).map((again) => again()));
  }

  async otherBot(place: Place, text: string): Promise<void> {
    const message = this.#plain(place, 'U0OTHERBOT', `<@${this.world.botUser}> ${text}`);
    await this.#deliver(message, { bot_id: 'B0OTHER', subtype: 'bot_message' }, message.ts);
    const modern = this.#plain(place, 'U0OTHERBOT', `<@${this.world.botUser}> ${text}`);
    await this.#deliver(modern, { bot_id: 'B0OTHER', app_id: 'A0OTHER' }, modern.ts);
  }

  async ownMessage(place: Place, text: string): Promise<void> {
    const message = this.#plain(place, this.world.botUser, `<@${this.world.botUser}> ${text}`);
    await this.#deliver(message, {}, message.ts);
    message.deleted = true;
  }

  /** Delivers any message event about a new message, with fields of one's choosing. */
  async oddMessage(by: string, place: Place, text: string, fields: Reply): Promise<Asked> {
    this.#in(place, by);
    const message = this.#plain(place, this.world.person(by), text);
    await this.#deliver(message, fields, message.ts);
    return { id: message.ts, place, thread: message.ts, by };
  }

  /** Delivers an event that is no message. */
  async event(event: Reply): Promise<void> {
    if (!this.server.app.manifest.events.has(String(event.type))) throw new Error(`not subscribed: ${String(event.type)}`);
    await this.transport.event(this.world, null, event, this.world.id('Ev'));
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
    await this.untilWorld(() => wanted(this.seen(place, person)), () => this.seen(place, person));
    return this.seen(place, person);
  }

  /** Waits until the workspace is as wanted; `what` is shown when it does not come about. */
  async untilWorld(wanted: () => boolean, what: () => unknown = () => ''): Promise<void> {
    const over = AbortSignal.timeout(PATIENCE);
    while (!wanted()) {
      const ended = this.#bot?.hasEnded() === true;
      if (over.aborted || ended)
        throw new Error(`${ended ? 'the bot ended' : 'not in time'}: ${JSON.stringify(what(), null, 1)}\n${this.log().slice(-3000)}`);
      const either = new AbortController();
      await Promise.race([
        once(this.world, 'change', { signal: AbortSignal.any([over, either.signal]) }).catch(() => {}),
        ...(this.#bot === null ? [] : [this.#bot.ended]),
      ]);
      either.abort();
    }
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
    this.server.cut();
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
      CORPUS_DIR: this.corpusDir,
      DATA_DIR: join(this.#folder, 'data'),
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
      const healthy = await fetch(`${this.url}/healthz`).then(({ ok }) => ok, () => false);
      if (healthy || this.#bot?.hasEnded() !== false) return;
      await pause(25);
    }
    throw new Error('not healthy in time');
  }

  /** The message as events, by what the manifest subscribes to. */
  #deliver(message: Message, fields: Reply, eventId: string): Promise<void> {
    const event = {
      ...wire(this.world, message, false),
      channel: message.channel,
      channel_type: TYPES[this.#channel(message).kind],
      event_ts: message.ts,
      client_msg_id: `client-${message.ts}`,
      ...fields,
    };
    const mentioned = message.text.includes(`<@${this.world.botUser}>`);
    return this.#events(message, event, mentioned && fields.subtype === undefined ? event : null, eventId);
  }

  async #events(message: Message, event: Reply, mention: Reply | null, eventId: string): Promise<void> {
    const channel = this.#channel(message);
    const { manifest } = this.server.app;
    const ways: (() => Promise<void>)[] = [];
    if (channel.members.has(this.world.botUser) && manifest.events.has(EVENTS[channel.kind]))
      ways.push(() => this.transport.event(this.world, channel, event, `Ev-m-${eventId}`));
    // Direct messages have no mentions.
    if (mention !== null && channel.kind !== 'direct' && manifest.events.has('app_mention')) {
      const { channel_type: _, ...fields } = { channel_type: '', ...mention };
      const mentioned = { ...fields, type: 'app_mention', channel: message.channel, event_ts: message.ts };
      ways.push(() => this.transport.event(this.world, channel, mentioned, `Ev-a-${eventId}`));
    }
    this.#delivered.set(message.ts, ways);
    await Promise.all(ways.map((way) => way()));
  }

  #plain(place: Place, user: string, text: string): Message {
    return this.world.post({ channel: place.id, user, to: null, surface: 'message', thread: null, text, blocks: [], metadata: null });
  }

  #in(place: Place, person: string): Channel {
    const channel = this.world.channels.get(place.id);
    if (channel === undefined) throw new Error('no such channel');
    channel.members.add(this.world.person(person));
    return channel;
  }

  #channel(message: Message): Channel {
    const channel = this.world.channels.get(message.channel);
    if (channel === undefined) throw new Error('no such channel');
    return channel;
  }

  #message(on: Shown): Message {
    const message = this.world.messages.find((one) => one.ts === on.id && one.channel === on.place.id);
    if (message === undefined) throw new Error('no such message');
    return message;
  }
}

/** What pressing a button sends of it. */
function elementOf(message: Message, button: Button): Reply | null {
  for (const block of message.blocks as { elements?: Reply[] }[])
    for (const element of block.elements ?? []) {
      const id = String(element.action_id ?? '');
      if (element.type === 'feedback_buttons' && (button === 'useful' || button === 'not-useful')) {
        const pressed = (button === 'useful' ? element.positive_button : element.negative_button) as Reply;
        return { type: 'feedback_buttons', action_id: id, value: pressed.value, text: pressed.text };
      }
      if (id === `attache.${button}` || id.startsWith(`attache.${button}.`))
        return { type: 'button', action_id: id, value: element.value, text: element.text };
    }
  return null;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
