/** Our own Discord, whole: REST and gateway on one port, what people do on it, and what befalls it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayServer } from './gateway.ts';
import { type Call, type Reply, tooMany } from './replies.ts';
import { RestServer } from './rest.ts';
import { Schema } from './schema.ts';
import { type Channel, type Interaction, type Message, type User, World } from './world.ts';

/** How an interaction comes to a bot: in a guild it is a member of, in its direct messages, or where a user took it. */
export type Context = 'member' | 'direct' | 'foreign' | 'group';

export class FakeDiscord {
  readonly world = new World();
  readonly gateway: GatewayServer;
  readonly rest: RestServer;
  readonly #schema = new Schema();
  readonly #server = createServer((request, response) => {
    this.rest.handle(request, response).catch((error: unknown) => {
      this.rest.refused.push(`OUR OWN fault: ${error instanceof Error ? error.stack : error}`);
      response.destroy();
    });
  });
  readonly #befall: ((call: Call) => Promise<Reply | null> | null)[] = [];
  readonly #cuts: ((call: Call) => boolean)[] = [];
  #late = 0;

  private constructor() {
    this.gateway = new GatewayServer(this.#server, this.world);
    this.rest = new RestServer(this.world, this.gateway, this.#schema);
    this.rest.faults = {
      before: async (call) => {
        for (const befall of [...this.#befall]) {
          const reply = await befall(call);
          if (reply) return reply;
        }
        return null;
      },
      cutsReply: (call) => this.#cuts.some((cuts) => cuts(call)),
    };
  }

  static async start(): Promise<FakeDiscord> {
    const fake = new FakeDiscord();
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    const { port } = fake.#server.address() as AddressInfo;
    fake.gateway.url = `ws://127.0.0.1:${port}`;
    fake.rest.url = `ws://127.0.0.1:${port}`;
    fake.apiUrl = `http://127.0.0.1:${port}/api`;
    return fake;
  }

  apiUrl = '';

  async stop(): Promise<void> {
    await this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Everything that Discord would have refused, of the bot's and of our own. */
  get refused(): readonly string[] {
    return [...this.rest.refused, ...this.gateway.faults];
  }

  // What people do.

  channel(): Channel {
    const channel = this.world.open(0);
    this.gateway.dispatch('CHANNEL_CREATE', this.world.channelJson(channel), channel);
    return channel;
  }

  /** The thread of a message, opened where there is none: it has the message's id. */
  thread(of: string): Channel {
    const known = this.world.channels.get(of);
    if (known) return known;
    const started = this.world.messages.get(of);
    if (!started) throw new Error(`no message ${of}`);
    const thread = this.world.open(11, { id: of, parent: started.channel.id });
    this.gateway.dispatch(
      'THREAD_CREATE',
      { ...this.world.channelJson(thread), newly_created: true },
      thread,
    );
    return thread;
  }

  /** A person (or another bot) writes. */
  write(by: User, channel: Channel, content: string, more: Partial<Message> = {}): Message {
    const message = this.world.post(channel, by, { content, ...more });
    this.#hold('MessageResponse', this.world.messageJson(message));
    this.gateway.message('MESSAGE_CREATE', message);
    return message;
  }

  edit(message: Message, content: string): void {
    message.content = content;
    message.edited = true;
    this.gateway.message('MESSAGE_UPDATE', message);
  }

  erase(message: Message): void {
    message.gone = true;
    const { channel, id } = message;
    this.gateway.dispatch(
      'MESSAGE_DELETE',
      { id, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild } : {}) },
      channel,
    );
  }

  /** `/name`, with its options. */
  command(
    by: User,
    channel: Channel,
    name: string,
    options: Readonly<Record<string, string>> = {},
    context: Context = contextOf(channel),
  ): Interaction {
    const data = {
      id: this.world.application,
      name,
      type: 1,
      options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })),
    };
    return this.interact(by, channel, 2, data, context);
  }

  /** Somebody types into an option. */
  type(by: User, channel: Channel, typed: string, context: Context = contextOf(channel)): Interaction {
    const data = {
      id: this.world.application,
      name: 'ask',
      type: 1,
      options: [{ name: 'question', type: 3, value: typed, focused: true }],
    };
    return this.interact(by, channel, 4, data, context);
  }

  /** 'Ask Attaché' on a message. */
  menu(by: User, message: Message, context: Context = contextOf(message.channel)): Interaction {
    const data = {
      id: this.world.application,
      name: 'Ask Attaché',
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: this.world.messageJson(message) } },
    };
    return this.interact(by, message.channel, 2, data, context);
  }

  press(
    by: User,
    message: Message,
    customId: string,
    context: Context = contextOf(message.channel),
  ): Interaction {
    return this.interact(
      by,
      message.channel,
      3,
      { custom_id: customId, component_type: 2 },
      context,
      message,
    );
  }

  interact(
    by: User,
    channel: Channel,
    type: number,
    data: object,
    context: Context,
    original: Message | null = null,
  ): Interaction {
    const { world } = this;
    const guild = context === 'member' ? world.guild : context === 'foreign' ? '1180000000000000777' : null;
    const person = world.userJson(by);
    const interaction = world.interact(
      by,
      channel,
      (id, token) => ({
        id,
        token,
        type,
        data,
        version: 1,
        application_id: world.application,
        channel_id: channel.id,
        channel: { ...world.channelJson(channel), ...(guild ? { guild_id: guild } : {}) },
        ...(guild === null
          ? { user: person }
          : {
              guild_id: guild,
              guild: { id: guild, locale: 'en-US', features: [] },
              member: { user: person, ...this.gateway.member(), permissions: '274877975552' },
            }),
        app_permissions: '274877975552',
        locale: 'en-US',
        ...(guild === null ? {} : { guild_locale: 'en-US' }),
        entitlements: [],
        entitlement_sku_ids: [],
        authorizing_integration_owners:
          context === 'member' ? { '0': world.guild } : context === 'direct' ? { '0': '0' } : { '1': by.id },
        context: { member: 0, direct: 1, foreign: 0, group: 2 }[context],
        attachment_size_limit: 10_485_760,
        ...(original ? { message: world.messageJson(original) } : {}),
      }),
      original,
    );
    if (this.#late > 0) {
      this.#late--;
      interaction.late = true;
    }
    this.gateway.dispatch('INTERACTION_CREATE', interaction.payload, {
      guild: context === 'member' ? world.guild : null,
    });
    return interaction;
  }

  replay(interaction: Interaction): void {
    this.gateway.dispatch('INTERACTION_CREATE', interaction.payload, interaction.channel);
  }

  // What befalls it.

  /** The next interaction's three seconds are over before the bot's acknowledgement arrives. */
  lateNext(): void {
    this.#late++;
  }

  /** Does something to one call that fits. Resolves when it was done. */
  once(
    fits: (call: Call) => boolean,
    befall: (call: Call) => Promise<Reply | null> | Reply | null,
  ): Promise<void> {
    return new Promise((resolve) => {
      const one = (call: Call): Promise<Reply | null> | null => {
        if (!fits(call)) return null;
        this.#befall.splice(this.#befall.indexOf(one), 1);
        resolve();
        return Promise.resolve(befall(call));
      };
      this.#befall.push(one);
    });
  }

  /** Does something to every call that fits. @returns its end */
  always(befall: (call: Call) => Promise<Reply | null> | null): () => void {
    this.#befall.push(befall);
    return () => this.#befall.splice(this.#befall.indexOf(befall), 1);
  }

  /** The next post is taken, and the connection cut before it is said so. */
  loseNext(fits: (call: Call) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const cuts = (call: Call): boolean => {
        if (!fits(call)) return false;
        this.#cuts.splice(this.#cuts.indexOf(cuts), 1);
        resolve();
        return true;
      };
      this.#cuts.push(cuts);
    });
  }

  limitNext(seconds: number, fits: (call: Call) => boolean = ({ posts }) => posts): Promise<void> {
    return this.once(fits, () => tooMany(seconds));
  }

  /** Waits until the world is as wanted. */
  async until(wanted: () => boolean, signal?: AbortSignal): Promise<void> {
    if (wanted()) return;
    await new Promise<void>((resolve, reject) => {
      const done = () => this.world.watchers.delete(watch);
      const watch = () => {
        if (!wanted()) return;
        done();
        resolve();
      };
      signal?.addEventListener('abort', () => {
        done();
        reject(signal.reason);
      });
      this.world.watchers.add(watch);
    });
  }

  #hold(name: string, value: object): void {
    const problem = this.#schema.object(name, value);
    if (problem !== null) this.rest.refused.push(`OUR OWN ${name}: ${problem}`);
  }
}

function contextOf({ type, guild }: Channel): Context {
  return guild !== null ? 'member' : type === 1 ? 'direct' : 'group';
}
