/** Socket Mode's end of the socket: hello, envelopes until they are acknowledged, disconnects, pongs. */
import { EventEmitter } from 'node:events';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Reply } from './method.ts';
import type { Faults } from './server.ts';

/** An envelope on its way through the socket. */
interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly payload: object;
  readonly accepts: boolean;
  attempt: number;
  readonly acked: (payload: Reply | null) => void;
}

/** Emits `socket` when a connection was greeted. */
export class SocketMode extends EventEmitter {
  readonly server = new WebSocketServer({ noServer: true, autoPong: false });
  readonly #faults: Faults;
  readonly #pending = new Map<string, Envelope>();
  readonly #live = new Set<WebSocket>();
  #count = 0;
  #turn = 0;

  constructor(faults: Faults) {
    super();
    this.#faults = faults;
  }

  /**
   * Sends an envelope through the socket, and again until it is acknowledged: three seconds are the real Slack's
   * patience, a lost connection ends it at once.
   *
   * @returns what the acknowledgement carried
   */
  send(type: 'events_api' | 'slash_commands' | 'interactive', payload: object): Promise<Reply | null> {
    return new Promise((acked) => {
      const id = `env-${++this.#count}`;
      const envelope: Envelope = { id, type, payload, accepts: type !== 'events_api', attempt: 0, acked };
      this.#pending.set(id, envelope);
      this.#transmit(envelope);
    });
  }

  /** Slack asks the app to connect anew. */
  requestRefresh(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const socket of this.#live)
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'fake' } }));
  }

  /** Cuts every socket, without a word. */
  cut(): void {
    for (const socket of this.#live) socket.terminate();
  }

  welcome(socket: WebSocket): void {
    this.#live.add(socket);
    socket.on('ping', (data) => {
      if (!this.#faults.zombie) socket.pong(data);
    });
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as {
        envelope_id: string;
        payload?: Reply;
      };
      if (this.#faults.zombie) return;
      if (this.#faults.deafAcks > 0) {
        this.#faults.deafAcks -= 1;
        const envelope = this.#pending.get(id);
        if (envelope) this.#transmit(envelope);
        return;
      }
      const envelope = this.#pending.get(id);
      this.#pending.delete(id);
      envelope?.acked(payload && Object.keys(payload).length > 0 ? payload : null);
    });
    socket.on('close', () => this.#live.delete(socket));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#live.size,
        connection_info: { app_id: 'A0ATTACHE' },
      }),
    );
    for (const envelope of this.#pending.values()) this.#transmit(envelope);
    this.emit('socket');
  }

  #transmit(envelope: Envelope): void {
    // The newest connection: an old one may be dead without our knowing.
    const live = [...this.#live];
    const socket = this.#faults.spreads ? live[this.#turn++ % live.length] : live.at(-1);
    if (socket === undefined || this.#faults.zombie) return;
    const { accepts, attempt, id, payload, type } = envelope;
    socket.send(
      JSON.stringify({
        envelope_id: id,
        type,
        payload,
        accepts_response_payload: accepts,
        ...(type === 'events_api'
          ? { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' }
          : {}),
      }),
    );
    envelope.attempt += 1;
    const again = setTimeout(() => {
      if (this.#pending.has(id) && type === 'events_api' && envelope.attempt <= 3) this.#transmit(envelope);
    }, 3_000);
    again.unref();
  }
}
