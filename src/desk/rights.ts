/**
 * What a room may see, always asked anew: a grant withdrawn a moment ago counts.
 *
 * Closed by default: public documents, and the collections the channel was granted. A room that people from elsewhere
 * share sees public documents only.
 */
import { PUBLIC_COLLECTION } from '../core/document.ts';
import type { Room } from './inquiry.ts';
import type { Library } from './library.ts';
import type { RoomStore } from './ports.ts';

/** Collections, `public` always among them. */
export type Seen = ReadonlySet<string>;

/** Tells what rooms may see. */
export class Rights {
  readonly #rooms: RoomStore;
  readonly #library: Library;

  constructor(rooms: RoomStore, library: Library) {
    this.#rooms = rooms;
    this.#library = library;
  }

  /** What the room is entitled to, whether or not such a collection holds a document now. */
  async of(room: Room): Promise<Seen> {
    const entitled = new Set([PUBLIC_COLLECTION]);
    if (room.shared) return entitled;
    for (const collection of await this.#rooms.granted(room)) entitled.add(collection);
    return entitled;
  }

  /** What the room may see of the corpus as it stands: nothing that does not exist. */
  async visible(room: Room): Promise<Seen> {
    const entitled = await this.of(room);
    const existing = this.#library.collections();
    return new Set([...entitled].filter((name) => name === PUBLIC_COLLECTION || existing.has(name)));
  }
}

/** Whether all of these collections may be seen. */
export function covers(seen: Seen, collections: Iterable<string>): boolean {
  for (const collection of collections) if (!seen.has(collection)) return false;
  return true;
}
