/** A platform in memory: what stands in its rooms, and what it was told to do wrong. */
import type { CardView } from '../../src/core/card/view.ts';
import type { Platform, Room } from '../../src/desk/inquiry.ts';
import type { Delivery, Messenger, Pending, Posted } from '../../src/desk/messenger.ts';

/** A message of the bot's. */
export interface Message {
  readonly id: string;
  readonly nonce: string;
  readonly room: Room;
  /** Null while it is a placeholder. */
  view: CardView | null;
  answer: string | null;
  edits: number;
}

/** What befalls a call: it throws, or waits. */
export type Mishap = (call: 'working' | 'deliver' | 'find' | 'remove', nonce: string) => Promise<void> | void;

export class TestMessenger implements Messenger {
  readonly platform: Platform;
  readonly messages = new Map<string, Message>();
  readonly deliveries: Delivery[] = [];
  readonly placeholders: string[] = [];
  /** Before the platform does anything. */
  before: Mishap = () => {};
  /** After it did it, before we hear of it. */
  after: Mishap = () => {};
  /** Whether a sign of life is a message that stands for the reply. */
  signs: 'placeholder' | 'status' = 'placeholder';
  #next = 1;

  constructor(platform: Platform = 'slack') {
    this.platform = platform;
  }

  async working(pending: Pending): Promise<Posted | null> {
    await this.before('working', pending.nonce);
    if (this.signs === 'status') return null;
    const message = this.#post(pending);
    this.placeholders.push(message.id);
    await this.after('working', pending.nonce);
    return { id: message.id };
  }

  async deliver(delivery: Delivery): Promise<Posted> {
    await this.before('deliver', delivery.nonce);
    this.deliveries.push(delivery);
    const standing = delivery.posted && this.messages.get(String(delivery.posted.id));
    const message = standing ?? this.#post(delivery);
    if (standing) standing.edits++;
    message.view = delivery.view;
    message.answer = delivery.answer;
    await this.after('deliver', delivery.nonce);
    return { id: message.id };
  }

  async find(pending: Pending): Promise<Posted | null> {
    await this.before('find', pending.nonce);
    for (const { id, nonce } of this.messages.values()) if (nonce === pending.nonce) return { id };
    return null;
  }

  async remove(posted: Posted): Promise<void> {
    await this.before('remove', '');
    this.messages.delete(String(posted.id));
  }

  #post({ nonce, room }: Pending): Message {
    const message = { id: `m${this.#next++}`, nonce, room, view: null, answer: null, edits: 0 };
    this.messages.set(message.id, message);
    return message;
  }
}
