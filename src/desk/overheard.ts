/**
 * Whether a message that was not addressed to the bot is its business: a question about what the thread is about that
 * it can answer with confidence. Anything else is people talking, of which nothing is kept but a count.
 */

import type { Asking } from './asking.ts';
import type { Conversations } from './conversation.ts';
import { conversationOf } from './conversation.ts';
import type { Incoming } from './inquiry.ts';
import type { DeskSettings } from './options.ts';
import type { Store, Turn } from './ports.ts';
import type { Reading } from './reading.ts';
import type { Rights } from './rights.ts';

/** So many of the latest messages are remembered by their id, so that a redelivery does not count twice. */
const REMEMBERED = 1_000;

/** What it judges by. */
export interface Ear {
  readonly store: Store;
  readonly rights: Rights;
  readonly asking: Asking;
  readonly conversations: Conversations;
  readonly reading: Reading;
  readonly settings: DeskSettings;
}

/** Judges what is said beside the bot. */
export class Overheard {
  readonly #desk: Ear;
  readonly #seen = new Set<string>();

  constructor(desk: Ear) {
    this.#desk = desk;
  }

  /**
   * Whether to take it up. Counts it as a message between people otherwise.
   *
   * @throws StoreUnavailable
   */
  async isOurs(incoming: Incoming): Promise<boolean> {
    const { store, settings } = this.#desk;
    const { room } = incoming;
    const key = room.thread === null ? null : conversationOf(room);
    if (key === null) return false;
    const { turns, left } = await store.conversations.read(key, settings.conversationMs);
    // A thread that the bot never spoke in, or has left, is not listened to.
    if (turns.length === 0 || left) return false;
    if (!(await store.rooms.joinsThreads(room))) return false;
    if (await this.#isQuestionForUs(incoming)) return true;
    if (this.#isNew(incoming)) await store.conversations.aside(key, settings.leaveAt);
    return false;
  }

  async #isQuestionForUs({ room, text, namesOthers }: Incoming): Promise<boolean> {
    const { asking, conversations, reading, rights, settings } = this.#desk;
    if (namesOthers) return false;
    const visible = await rights.visible(room);
    const turns: readonly Turn[] = await conversations.turns(room, visible, null);
    const understoodAs = await reading.understand(text, turns);
    const question = understoodAs ?? text;
    if (!(await reading.isQuestion(question))) return false;
    if (understoodAs === null && !(await reading.isAbout(text, turns))) return false;
    const { answer } = await asking.ask(question, visible);
    return answer.outcome !== 'unanswered' && answer.confidence >= settings.overheardConfidence;
  }

  #isNew({ room, message }: Incoming): boolean {
    const key = JSON.stringify([room.platform, room.workspace, room.channel, message]);
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    const [oldest] = this.#seen;
    if (this.#seen.size > REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
    return true;
  }
}
