/**
 * Notices that something below a folder may have changed. What changed is not its business: the one that is told
 * looks for himself, so that a lost, late or doubled event of the system does no harm.
 *
 * Chokidar sees what happens in the folder. What happens to the folder itself (deleted and made again, replaced, a
 * link to it turned elsewhere) it does not survive, so the folder's identity is looked at besides.
 */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { ALIASES, isReadable, isSkipped } from '../readers/index.ts';

/** Times in milliseconds. */
export interface WatchTiming {
  /** How often the folder's identity is looked at. */
  readonly rootMs: number;
  /** How often something is said to have changed though nothing was noticed: network folders tell nothing. */
  readonly againMs: number;
  /** The same where the system refuses to watch. */
  readonly unwatchedMs: number;
}

/** Where there is nothing to watch. */
const MISSING = '';

/** Watches one folder until it is closed. */
export class FolderWatch {
  readonly #dir: string;
  readonly #timing: WatchTiming;
  readonly #notice: () => void;
  readonly #warn: (message: string) => void;
  #watcher: FSWatcher | null = null;
  #identity: string | null = null;
  #lost = false;
  #refused = false;
  #quietMs = 0;
  #busy = false;
  #closed = false;
  readonly #timer: NodeJS.Timeout;

  /**
   * @param dir the folder; it need not be there yet
   * @param notice called, often and from anywhere, when something may have changed; also once watching has begun
   * @param warn called with one line when the system refuses to watch
   */
  constructor(dir: string, timing: WatchTiming, notice: () => void, warn: (message: string) => void) {
    this.#dir = resolve(dir);
    this.#timing = timing;
    this.#notice = notice;
    this.#warn = warn;
    this.#timer = setInterval(() => void this.#tick(), timing.rootMs);
    this.#timer.unref();
    void this.#tick();
  }

  /** Stops; nothing is noticed any more. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closed = true;
    await this.#watcher?.close();
  }

  async #tick(): Promise<void> {
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    try {
      const identity = await identityOf(this.#dir);
      this.#quietMs += this.#timing.rootMs;
      if (identity !== this.#identity || this.#lost) {
        await this.#begin(identity);
        this.#quietMs = 0;
        this.#notice();
      } else if (this.#quietMs >= (this.#refused ? this.#timing.unwatchedMs : this.#timing.againMs)) {
        this.#quietMs = 0;
        this.#notice();
      }
    } finally {
      this.#busy = false;
    }
  }

  async #begin(identity: string): Promise<void> {
    this.#identity = identity;
    this.#lost = false;
    const before = this.#watcher;
    this.#watcher = null;
    await before?.close();
    if (identity === MISSING) return;
    const root = await realpath(this.#dir).catch(() => null);
    if (root === null || this.#closed) return;
    const watcher = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path, stats) => path !== root && ignores(root, path, stats?.isFile() ?? false),
    });
    this.#watcher = watcher;
    watcher.on('ready', () => this.#notice());
    watcher.on('all', (_event, path) => {
      if (path === root) this.#lost = true;
      this.#quietMs = 0;
      this.#notice();
    });
    watcher.on('error', (error) => this.#fail(error));
  }

  #fail(error: unknown): void {
    if (!this.#refused) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      this.#warn(
        `the corpus folder cannot be watched (${code}): it is looked at every ${this.#timing.unwatchedMs / 1000} s instead`,
      );
    }
    this.#refused = true;
    this.#notice();
  }
}

/** What `listCorpus` passes over, and what is no document; the aliases of the folder itself are wanted. */
function ignores(root: string, path: string, isFile: boolean): boolean {
  const name = basename(path);
  if (name === ALIASES && dirname(path) === root) return false;
  return isSkipped(name) || (isFile && !isReadable(name));
}

/** What the folder is, beyond its name; `MISSING` where there is none. Numbers of files are used again, births not. */
async function identityOf(dir: string): Promise<string> {
  try {
    const [real, { dev, ino, birthtimeNs }] = await Promise.all([realpath(dir), stat(dir, { bigint: true })]);
    return `${real}:${dev}:${ino}:${birthtimeNs}`;
  } catch {
    return MISSING;
  }
}
