/**
 * Our Discord's gateway, version 10, JSON over WebSockets. Source: discord.com/developers/docs/events/gateway and
 * /topics/opcodes-and-status-codes.
 *
 * - HELLO first; a client that sends anything but IDENTIFY, RESUME and heartbeats before it is identified: 4003; a
 *   second IDENTIFY: 4005; an unknown op: 4001; what is no JSON, or has no op: 4002; 120 payloads in 60 s: 4008
 * - IDENTIFY: a wrong token 4004, a wrong shard 4010, unknown intents 4013, intents not allowed 4014
 * - heartbeats are acknowledged; a client that misses two is closed with 4009
 * - RESUME replays what was missed, from the sequence on, then RESUMED; an unknown session: op 9, false
 * - a close with 1000 or 1001 by the client ends its session
 * - content is blank without the Message Content intent, but in direct messages and where the bot is mentioned
 */
import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isFields, list } from './rules.ts';
import type { Message, World } from './world.ts';

const INTENT = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 };
const KNOWN_INTENTS = 0b11_0011_1111_1111_1111_1111_1111;
const MOST_SENT = 120;

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  seq: number;
  /** What was dispatched, for a RESUME. */
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
}

export class GatewayServer {
  readonly world: World;
  readonly sessions = new Map<string, Session>();
  /** Milliseconds between heartbeats. */
  interval = 41_250;
  /** Whether the portal allows Message Content. */
  allowsContent = true;
  /** A zombie: takes everything and says nothing, not even to a heartbeat. */
  zombie = false;
  /** The next RESUME is refused: the session is gone. */
  forgetsSessions = false;
  identifies = 0;
  resumes = 0;
  readonly faults: string[] = [];
  readonly #sockets = new Set<WebSocket>();
  readonly #server: WebSocketServer;
  #url = '';

  constructor(server: Server, world: World) {
    this.world = world;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket, request) => this.#connected(socket, request.url ?? ''));
  }

  set url(url: string) {
    this.#url = url;
  }

  /** Whether a bot is connected and identified. */
  get isConnected(): boolean {
    return [...this.sessions.values()].some(({ socket }) => socket !== null);
  }

  /** Sends an event to every session whose shard it concerns; who is away gets it with a RESUME. */
  dispatch(t: string, d: object, where: { readonly guild: string | null }): void {
    for (const session of this.sessions.values()) {
      const [id, total] = session.shard;
      const shard = where.guild === null ? 0 : Number((BigInt(where.guild) >> 22n) % BigInt(total));
      if (shard === id) this.#send(session, t, d);
    }
  }

  /** A message's event, blanked where the bot may not read it. */
  message(t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
    const { channel, author } = message;
    for (const session of this.sessions.values()) {
      const needed = channel.guild === null ? INTENT.directMessages : INTENT.guildMessages;
      if ((session.intents & needed) === 0) continue;
      const json = this.world.messageJson(message);
      const mentioned = list(json.mentions).some((user) => isFields(user) && user.id === this.world.bot.id);
      const readable =
        channel.guild === null ||
        author === this.world.bot ||
        mentioned ||
        (session.intents & INTENT.messageContent) !== 0;
      const d = {
        ...json,
        ...(readable ? {} : { content: '', components: [] }),
        channel_type: channel.type,
        ...(channel.guild === null ? {} : { guild_id: channel.guild, member: this.member() }),
      };
      this.#send(session, t, d);
    }
  }

  member(): object {
    return { roles: [], joined_at: '2026-01-01T00:00:00.000000+00:00', deaf: false, mute: false, flags: 0 };
  }

  /** Cuts every connection, as a failing network does. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Closes every connection with a code. */
  close(code: number): void {
    for (const socket of this.#sockets) socket.close(code);
  }

  /** Op 7: reconnect and resume. */
  askToReconnect(): void {
    for (const { socket } of this.sessions.values()) socket?.send(JSON.stringify({ op: 7, d: null }));
  }

  /** Op 9: the session is gone. */
  invalidate(resumable: boolean): void {
    for (const { socket } of this.sessions.values()) socket?.send(JSON.stringify({ op: 9, d: resumable }));
    if (!resumable) this.sessions.clear();
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #connected(socket: WebSocket, url: string): void {
    const query = new URL(url, 'ws://gateway').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json')
      this.faults.push(`gateway called with ${url}`);
    this.#sockets.add(socket);
    let session: Session | null = null;
    let sent = 0;
    let missed = 0;
    const beat = setInterval(() => {
      if (!this.zombie && ++missed > 2) socket.close(4009);
    }, this.interval);
    const refuse = (code: number, why: string) => {
      if (code !== 4004 && code !== 4014) this.faults.push(`gateway closed with ${code}: ${why}`);
      socket.close(code);
    };
    socket.on('error', () => {});
    socket.on('close', (code) => {
      clearInterval(beat);
      this.#sockets.delete(socket);
      if (session?.socket === socket) {
        session.socket = null;
        if (code === 1000 || code === 1001) this.sessions.delete(session.id);
      }
      this.world.changed();
    });
    socket.on('message', (data) => {
      if (this.zombie) return;
      if (++sent > MOST_SENT) return refuse(4008, 'more than 120 payloads');
      const payload = parsed(data);
      if (!payload) return refuse(4002, 'no payload');
      const { op, d } = payload;
      if (op === 1) {
        missed = 0;
        socket.send(JSON.stringify({ op: 11, d: null }));
      } else if (op === 2) {
        if (session) return refuse(4005, 'identified twice');
        const code = this.#refusal(d);
        if (code !== null) return refuse(code, 'IDENTIFY');
        session = this.#identify(socket, isFields(d) ? d : {});
      } else if (op === 6) {
        session = this.#resume(socket, isFields(d) ? d : {});
      } else if (op === 3 || op === 4 || op === 8) {
        if (!session) refuse(4003, `op ${op} before IDENTIFY`);
      } else refuse(4001, `op ${op}`);
    });
    if (!this.zombie)
      socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.interval, _trace: [] } }));
  }

  #refusal(d: unknown): number | null {
    if (!isFields(d)) return 4002;
    if (d.token !== this.world.token) return 4004;
    if (typeof d.intents !== 'number' || (d.intents & ~KNOWN_INTENTS) !== 0) return 4013;
    if ((d.intents & INTENT.messageContent) !== 0 && !this.allowsContent) return 4014;
    if ((d.intents & INTENT.guilds) === 0) return 4013;
    const [id, total] = list(d.shard ?? [0, 1]).map(Number);
    return id === undefined || total === undefined || !(id < total) ? 4010 : null;
  }

  #identify(socket: WebSocket, d: Readonly<Record<string, unknown>>): Session {
    this.identifies++;
    const [shard = 0, total = 1] = list(d.shard ?? [0, 1]).map(Number);
    const session: Session = {
      id: `session-${this.identifies}-${this.world.id()}`,
      intents: Number(d.intents),
      shard: [shard, total],
      seq: 0,
      sent: [],
      socket,
    };
    this.sessions.set(session.id, session);
    const { world } = this;
    const here = Number((BigInt(world.guild) >> 22n) % BigInt(total)) === shard;
    this.#send(session, 'READY', {
      v: 10,
      user: { ...world.userJson(world.bot), bot: true, verified: true, mfa_enabled: false, email: null },
      guilds: here ? [{ id: world.guild, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: this.#url,
      session_type: 'normal',
      shard: session.shard,
      application: { id: world.application, flags: this.allowsContent ? 1 << 19 : 0 },
    });
    if (here) this.#send(session, 'GUILD_CREATE', this.guildJson());
    this.world.changed();
    return session;
  }

  #resume(socket: WebSocket, d: Readonly<Record<string, unknown>>): Session | null {
    this.resumes++;
    const session = this.sessions.get(String(d.session_id));
    if (!session || d.token !== this.world.token || this.forgetsSessions) {
      this.forgetsSessions = false;
      if (session) this.sessions.delete(session.id);
      socket.send(JSON.stringify({ op: 9, d: false }));
      return null;
    }
    session.socket = socket;
    for (const { s, t, d: event } of session.sent)
      if (s > Number(d.seq)) socket.send(JSON.stringify({ op: 0, s, t, d: event }));
    this.#send(session, 'RESUMED', {});
    this.world.changed();
    return session;
  }

  guildJson(): object {
    const { world } = this;
    const channels = [...world.channels.values()].filter(({ guild }) => guild === world.guild);
    const role = {
      color: 0,
      hoist: false,
      position: 0,
      permissions: '0',
      managed: false,
      mentionable: true,
      flags: 0,
    };
    return {
      id: world.guild,
      name: 'Talks',
      owner_id: world.user('anna').id,
      unavailable: false,
      large: false,
      member_count: 9,
      joined_at: '2026-01-01T00:00:00.000000+00:00',
      roles: [
        { ...role, id: world.guild, name: '@everyone', permissions: '274877975552' },
        {
          ...role,
          id: world.role,
          name: 'Attaché',
          managed: true,
          position: 1,
          tags: { bot_id: world.bot.id },
        },
      ],
      channels: channels.filter(({ type }) => type === 0).map((channel) => world.channelJson(channel)),
      threads: channels.filter(({ type }) => type === 11).map((channel) => world.channelJson(channel)),
      members: [{ user: world.userJson(world.bot), ...this.member(), roles: [world.role] }],
      emojis: [],
      stickers: [],
      features: [],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
      preferred_locale: 'en-US',
      afk_timeout: 300,
      system_channel_flags: 0,
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      mfa_level: 0,
      nsfw_level: 0,
      premium_tier: 0,
      premium_progress_bar_enabled: false,
    };
  }

  #send(session: Session, t: string, d: unknown): void {
    const event = { s: ++session.seq, t, d };
    session.sent.push(event);
    session.socket?.send(JSON.stringify({ op: 0, ...event }));
  }
}

function parsed(data: RawData): { op: number; d: unknown } | null {
  try {
    const payload: unknown = JSON.parse(String(data));
    return isFields(payload) && typeof payload.op === 'number' ? { op: payload.op, d: payload.d } : null;
  } catch {
    return null;
  }
}
