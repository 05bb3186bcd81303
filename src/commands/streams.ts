/** Where a command's words go: answers to standard output, everything else to standard error, a line each. */
import { oneLine } from '../adapters/terminal/harmless.ts';

/** Exit status of a command that did what it was asked; an unanswered question is no failure. */
export const DONE = 0;
/** Exit status of a mistake that the user can mend. */
export const MISTAKE = 2;

/** Prints an answer, and waits until it is taken: a reader that has gone ends the program before the next. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

/** Says in one line why a command did nothing. @returns the exit status */
export function refuse(problem: string): number {
  process.stderr.write(`attache: ${oneLine(problem)}\n`);
  return MISTAKE;
}

/** Says in one line what was left out. */
export function warn(warning: string): void {
  process.stderr.write(`attache: warning: ${oneLine(warning)}\n`);
}
