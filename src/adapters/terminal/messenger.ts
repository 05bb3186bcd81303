/** A terminal's hands: a reply goes to whoever waits for it. */
import type { Delivery, Messenger } from '../../desk/messenger.ts';

/** Hands replies over to those who asked, by message. */
export class TerminalMessenger implements Messenger {
  readonly platform = 'terminal';
  readonly #waiting = new Map<string, (delivery: Delivery) => void>();

  /** The reply to a message. Ask for it before the message is handed in. */
  replyTo(message: string): Promise<Delivery> {
    return new Promise((resolve) => this.#waiting.set(message, resolve));
  }

  /** Whoever typed waits for the next prompt: that is sign enough. */
  async working(): Promise<null> {
    return null;
  }

  async deliver(delivery: Delivery): Promise<{ message: string }> {
    const { message } = delivery;
    this.#waiting.get(message)?.(delivery);
    this.#waiting.delete(message);
    return { message };
  }

  async find(): Promise<null> {
    return null;
  }

  async remove(): Promise<void> {}
}
