/** What is under way, so that a stop can wait for it. */

/** So long a stop waits (milliseconds): within the ten seconds that operators give a process. */
const PATIENCE = 8_000;

/** Counts work in flight. */
export class Work {
  readonly #running = new Set<Promise<unknown>>();

  /** @returns the promise itself */
  track<T>(work: Promise<T>): Promise<T> {
    const entry: Promise<unknown> = work.then(
      () => this.#running.delete(entry),
      () => this.#running.delete(entry),
    );
    this.#running.add(entry);
    return work;
  }

  /** Resolves when nothing runs any more, or when patience ends. @returns whether all was done */
  async done(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE);
    });
    const all = async (): Promise<true> => {
      while (this.#running.size > 0) await Promise.all(this.#running);
      return true;
    };
    try {
      return await Promise.race([all(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
