/** The bot under test: what `npm start` runs, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build, ROOT } from '../commands/cli.ts';

/** A running bot. */
export interface Bot {
  /** Everything it wrote so far, both streams. */
  log(): string;
  /** What of it went to standard error: what a person who started it reads. */
  errors(): string;
  readonly pid: number | undefined;
  /** Its exit code, once it has ended; null for a signal. */
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
  /** Calls back whenever it wrote something, and at its end. */
  watch(onOutput: () => void): void;
  /** Sends a signal and waits for the end. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

let built = false;

/**
 * Starts it.
 *
 * @param cwd where it is started: a folder without a `.env` that is not the test's
 * @param env its whole environment but PATH and HOME
 */
export function startBot(cwd: string, env: Readonly<Record<string, string>>): Bot {
  const { PATH = '', HOME = '' } = process.env;
  if (!built) build();
  built = true;
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'dist/main.js')], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let errors = '';
  child.stdout?.on('data', (part: Buffer) => {
    log += part.toString('utf8');
  });
  child.stderr?.on('data', (part: Buffer) => {
    errors += part.toString('utf8');
    log += part.toString('utf8');
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  return {
    log: () => log,
    errors: () => errors,
    pid: child.pid,
    ended,
    hasEnded: () => over,
    watch(onOutput) {
      child.stdout?.on('data', onOutput);
      child.stderr?.on('data', onOutput);
      void ended.then(onOutput);
    },
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
