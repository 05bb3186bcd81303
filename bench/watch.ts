/** How long the event loop goes without a turn: what anything that comes meanwhile waits for at most. */

/** Asked for so often, in milliseconds: a shorter wait is none. */
const EVERY_MS = 1;

/** Watches the event loop. @returns ends it and gives the longest time between two turns, in milliseconds */
export function watched(): () => number {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - EVERY_MS);
    last = now;
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}
