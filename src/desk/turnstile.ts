/** Lets one piece of work through at a time. */

/**
 * Answering is synchronous and keeps the process busy for milliseconds: between two questions, timers and sockets get
 * their turn, so that an acknowledgement or a sign of life never waits for a queue of answers.
 */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work when it is its turn. @throws what the work throws; those behind it do not notice */
  run<T>(work: () => T): Promise<T> {
    const turn = this.#last.then(() => new Promise<void>((resolve) => setImmediate(resolve))).then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
