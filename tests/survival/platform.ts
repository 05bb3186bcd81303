/**
 * A chat platform that keeps what it is sent, in a process that no test kills. What counts as posted counts here.
 *
 * With `key` a message of a nonce that stands is not posted again (Discord's nonce); without, it is posted as often as
 * it is sent, and the sender may look for it first.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';

interface Message {
  readonly id: string;
  readonly nonce: string;
  /** The question's message, which its reply names. */
  readonly question: string;
  /** Null for a placeholder. */
  text: string | null;
}

export class Platform {
  readonly messages: Message[] = [];
  /** Called when a reply (no placeholder) was posted, before the sender hears of it. */
  onReply: (question: string) => void = () => {};
  readonly #server: Server;
  readonly #waiting = new Set<() => void>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Platform> {
    const server = createServer();
    const platform = new Platform(server);
    server.on('request', (request, response) => {
      platform.#handle(request).then(
        (body) => response.end(JSON.stringify(body)),
        (error: unknown) => {
          response.statusCode = 500;
          response.end(String(error));
        },
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return platform;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What stands as replies to a question, placeholders included. */
  repliesTo(question: string): (string | null)[] {
    return this.messages.filter((message) => message.question === question).map(({ text }) => text);
  }

  /** How many questions have a reply. */
  get answered(): number {
    return new Set(this.messages.filter(({ text }) => text !== null).map(({ question }) => question)).size;
  }

  /** Awaits a state of the platform. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!holds()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #handle(request: IncomingMessage): Promise<unknown> {
    const url = new URL(request.url ?? '/', this.url);
    const body = await readText(request);
    const done = this.#do(request.method ?? '', url, body === '' ? {} : JSON.parse(body));
    for (const check of [...this.#waiting]) check();
    return done;
  }

  #do(
    method: string,
    url: URL,
    body: { nonce: string; question: string; text: string | null; key: boolean },
  ) {
    if (method === 'GET') return this.#standing(url.searchParams.get('nonce') ?? '') ?? null;
    if (method === 'PUT') {
      const message = this.messages.find(({ id }) => url.pathname.endsWith(`/${id}`));
      if (!message) throw new Error('no such message');
      message.text = body.text;
      this.onReply(message.question);
      return { id: message.id };
    }
    const standing = body.key ? this.#standing(body.nonce) : undefined;
    if (standing) return { id: standing.id };
    const { nonce, question, text } = body;
    const message = { id: `m${this.messages.length}`, nonce, question, text };
    this.messages.push(message);
    if (text !== null) this.onReply(question);
    return { id: message.id };
  }

  #standing(nonce: string): Message | undefined {
    return this.messages.find((message) => message.nonce === nonce);
  }
}
