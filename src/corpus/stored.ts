/**
 * The documents that live in the store, as a look at the corpus takes them up beside the files of the folder.
 *
 * As with the folder, what is heard is a reason to ask, and no more: what changed after the last change that is known
 * is asked for when the store says that something did, each second besides, and all of it at the start, whenever
 * listening began anew, and every few minutes. A store that is away is told of once; what is known of it stays.
 */
import type { DocumentStore, Following } from '../desk/documents.ts';
import { changePages } from './changes.ts';
import type { SeenFile, Sight } from './files.ts';
import type { Known } from './plan.ts';
import type { CorpusLog, CorpusTiming } from './settings.ts';
import type { FileMark } from './snapshot.ts';

/** How the marks of stored documents begin; those of a file begin with its size or its absolute path. */
const STORE = 'store:';

/** Whether a document came from the store, and not from a file. */
export function isStored({ self }: Pick<FileMark, 'self'>): boolean {
  return self.startsWith(STORE);
}

/**
 * Ids of documents whose bytes come from elsewhere now: a file that is gone has given way to a stored document of its
 * id, or the other way round.
 */
export function supplanted(known: ReadonlyMap<string, Known>, sight: Sight): Set<string> {
  const ids = new Set<string>();
  for (const [id, file] of sight.files) {
    const before = known.get(id);
    if (before && isStored(before.mark) !== isStored(file)) ids.add(id);
  }
  return ids;
}

/** Follows the documents of one store. */
export class StoredDocuments {
  readonly #store: DocumentStore;
  readonly #timing: Pick<CorpusTiming, 'storeMs' | 'againMs'>;
  readonly #log: CorpusLog;
  readonly #changed: (removed: readonly string[]) => void;
  /** Hashes by id of what is there. */
  #rows = new Map<string, string>();
  #last = 0;
  #following: Following | null = null;
  #timer: NodeJS.Timeout | null = null;
  #job: Promise<void> = Promise.resolve();
  #queued = false;
  /** Whether all of it is to be compared at the next occasion, and when that was last done. */
  #whole = true;
  #comparedAt = 0;
  /** Whether the store was away when it was last asked, and something waits to be read until it is back. */
  #away = false;
  #behind = false;
  #closed = false;

  /**
   * @param changed called when other documents are there than before, with the ids of those that are gone
   */
  constructor(
    store: DocumentStore,
    timing: Pick<CorpusTiming, 'storeMs' | 'againMs'>,
    log: CorpusLog,
    changed: (removed: readonly string[]) => void,
  ) {
    this.#store = store;
    this.#timing = timing;
    this.#log = log;
    this.#changed = changed;
  }

  /**
   * Asks for all there is, and follows it from then on.
   *
   * @throws the store's error, where it cannot be read: nobody knows then what may be shown of what was kept
   */
  async open(): Promise<void> {
    // Listened to before it is asked, so that no change falls between the two.
    const following = this.#store.follow((what) => {
      if (what === 'connected') this.#whole = true;
      this.#ask();
    });
    this.#following = following;
    // What is heard meanwhile is asked for afterwards.
    const listing = this.#list();
    this.#job = listing.catch(() => undefined);
    try {
      await listing;
    } catch (error) {
      this.#closed = true;
      await following.close();
      throw error;
    }
    this.#timer = setInterval(() => this.#ask(), this.#timing.storeMs);
    this.#timer.unref();
  }

  /** Stops; nothing is told any more. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#following?.close();
    await this.#job;
  }

  /** Whether the store has a document of this id, as far as is known. */
  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** What a folder holds, and what the store holds under other ids: a file goes before a stored document. */
  joined(sight: Sight): Sight {
    const files = new Map<string, SeenFile>(sight.files);
    for (const [id, hash] of this.#rows) if (!files.has(id)) files.set(id, seen(id, hash));
    return { ...sight, files };
  }

  /**
   * Reads a document's bytes.
   *
   * @returns null where it is not what was seen any more, or the store is away: `changed` is called when it is there
   */
  async read({ id, self }: SeenFile): Promise<Uint8Array | null> {
    try {
      const found = await this.#store.read(id);
      return found && seen(id, found.hash).self === self ? found.bytes : null;
    } catch (error) {
      this.#behind = true;
      this.#warn(error);
      return null;
    }
  }

  /** Asks soon; one question serves all that was heard until it is put. */
  #ask(): void {
    if (this.#queued || this.#closed) return;
    this.#queued = true;
    this.#job = this.#job.then(async () => {
      this.#queued = false;
      if (this.#closed) return;
      if (performance.now() - this.#comparedAt >= this.#timing.againMs) this.#whole = true;
      try {
        await (this.#whole ? this.#list() : this.#catchUp());
      } catch (error) {
        this.#warn(error);
        return;
      }
      if (this.#away) this.#log.info('stored documents are followed again');
      this.#away = false;
      if (this.#behind) this.#tell([]);
    });
  }

  /** Compares all that is there with what is known, also where numbers went back: a database may be restored. */
  async #list(): Promise<void> {
    this.#whole = true;
    const rows = new Map<string, string>();
    let last = 0;
    for await (const page of changePages(this.#store, 0)) {
      for (const { id, hash, removed } of page) {
        if (removed) rows.delete(id);
        else rows.set(id, hash);
      }
      last = page.at(-1)?.change ?? last;
    }
    const before = this.#rows;
    this.#rows = rows;
    this.#last = last;
    this.#whole = false;
    this.#comparedAt = performance.now();
    const removed = [...before.keys()].filter((id) => !rows.has(id));
    if (removed.length > 0 || [...rows].some(([id, hash]) => before.get(id) !== hash)) this.#tell(removed);
  }

  async #catchUp(): Promise<void> {
    for await (const page of changePages(this.#store, this.#last)) {
      const gone: string[] = [];
      let others = false;
      for (const { id, hash, removed, change } of page) {
        this.#last = change;
        if (removed) {
          if (this.#rows.delete(id)) gone.push(id);
        } else if (this.#rows.get(id) !== hash) {
          this.#rows.set(id, hash);
          others = true;
        }
      }
      if (others || gone.length > 0) this.#tell(gone);
    }
  }

  #tell(removed: readonly string[]): void {
    this.#behind = false;
    if (!this.#closed) this.#changed(removed);
  }

  /** Once until the store is back. */
  #warn(error: unknown): void {
    if (this.#away || this.#closed) return;
    this.#away = true;
    const message = error instanceof Error ? error.message : String(error);
    this.#log.warn(`stored documents cannot be followed now, what is known of them stays: ${message}`);
  }
}

/** A stored document as a look sees it: its hash is all that tells it from its changed self. */
function seen(id: string, hash: string): SeenFile {
  const self = `${STORE}${hash}:${id}`;
  return { id, path: null, signature: self, self, changedAt: 0 };
}
