/** Progress on one line of a terminal, for what takes longer than a person waits without wondering. */

/** Where progress is written. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Reports how far something is. */
export interface Progress {
  /** Says how far it is; cheap enough to be called for every document. */
  readonly at: (what: string, done: number, total: number) => void;
  /** Removes the line. */
  readonly end: () => void;
}

/** Milliseconds before anything is shown, and between two reports. */
const PATIENCE = 500;
const EVERY = 100;

/**
 * Progress on a stream; silent unless it is a terminal.
 *
 * @param stream usually standard error
 * @param clock a stopwatch in milliseconds
 */
export function progressOn(stream: ProgressStream, clock: () => number): Progress {
  if (stream.isTTY !== true) return { at: () => {}, end: () => {} };
  const begun = clock();
  let last = begun + PATIENCE - EVERY;
  let shown = false;
  return {
    at(what, done, total) {
      const now = clock();
      if (now - last < EVERY) return;
      last = now;
      shown = true;
      stream.write(`\r\u001b[2K${what} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} …`);
    },
    end() {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
}
