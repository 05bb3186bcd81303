/** The bot under test: the production entry in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A running bot. */
export interface Bot {
  /** Everything it wrote so far, both streams. */
  log(): string;
  readonly pid: number | undefined;
  /** Its exit code, once it has ended; null for a signal. */
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
  /** Calls back whenever it wrote something, and at its end. */
  watch(onOutput: () => void): void;
  /** Sends a signal and waits for the end. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const ENTRY = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/**
 * Starts it.
 *
 * @param cwd where it is started: a folder without a `.env` that is not the test's
 * @param env its whole environment but PATH and HOME
 */
export function startBot(cwd: string, env: Readonly<Record<string, string>>): Bot {
  const { PATH = '', HOME = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ENTRY], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout?.on('data', (part: Buffer) => {
    log += part.toString('utf8');
  });
  child.stderr?.on('data', (part: Buffer) => {
    log += part.toString('utf8');
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  return {
    log: () => log,
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
