/**
 * What was said before in a thread, direct message or session, as far as the room may still know it.
 *
 * A turn whose answer shows a collection that the room has lost must not speak on through a follow-up. Leaving that
 * turn out is not enough, for the turns after it were understood from it: the conversation is then asked through
 * again, from its questions alone, under present rights. What comes out is what would have been remembered had the
 * room never seen more.
 */
import type { Asking } from './asking.ts';
import { collectionsOf } from './asking.ts';
import type { Room } from './inquiry.ts';
import type { ConversationKey, ConversationStore, Turn } from './ports.ts';
import { covers, type Seen } from './rights.ts';

/** Where follow-ups are understood, or null: a channel outside its threads is no conversation. */
export function conversationOf(room: Room): ConversationKey | null {
  if (room.kind === 'channel' && room.thread === null) return null;
  const { platform, workspace, channel, thread } = room;
  return { platform, workspace, channel, thread };
}

/** A follow-up made to stand alone, or null where the text stands alone as it is. */
export type Understand = (text: string, turns: readonly Turn[]) => Promise<string | null>;

/** Reads conversations. */
export class Conversations {
  readonly #store: ConversationStore;
  readonly #asking: Asking;
  readonly #understand: Understand;
  readonly #maxAgeMs: number;

  constructor(store: ConversationStore, asking: Asking, understand: Understand, maxAgeMs: number) {
    this.#store = store;
    this.#asking = asking;
    this.#understand = understand;
    this.#maxAgeMs = maxAgeMs;
  }

  /**
   * The turns a room may be reminded of, oldest first.
   *
   * @param own a question that is being answered anew: the turn it left behind is none before it
   */
  async turns(
    room: Room,
    visible: Seen,
    own: { asker: string; question: string } | null,
  ): Promise<readonly Turn[]> {
    const key = conversationOf(room);
    if (key === null) return [];
    const { turns } = await this.#store.read(key, this.#maxAgeMs);
    const last = turns.at(-1);
    const before =
      own && last && last.asker === own.asker && last.question === own.question ? turns.slice(0, -1) : turns;
    return before.every((turn) => covers(visible, turn.collections)) ? before : this.#anew(before, visible);
  }

  async #anew(turns: readonly Turn[], visible: Seen): Promise<readonly Turn[]> {
    const anew: Turn[] = [];
    for (const { asker, question, at } of turns) {
      const understoodAs = await this.#understand(question, anew);
      const asked = await this.#asking.ask(understoodAs ?? question, visible);
      anew.push({ ...turnOf(asker, question, understoodAs, asked), at });
    }
    return anew;
  }
}

/** What a conversation remembers of an answer. */
export function turnOf(
  asker: string,
  question: string,
  understoodAs: string | null,
  { answer, cited }: Awaited<ReturnType<Asking['ask']>>,
): Omit<Turn, 'at'> {
  return {
    asker,
    question,
    understoodAs,
    outcome: answer.outcome,
    answer: answer.answer,
    collections: [...new Set(Object.values(collectionsOf(cited)))],
  };
}
