/** Starts replicas as processes of their own, compiled once, and talks with them. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Incoming } from '../../src/desk/inquiry.ts';
import type { StoreLocation } from '../../src/store/store.ts';
import type { Order, Word } from './replica.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The compiled replica: plain JavaScript starts several times faster than what is compiled as it is loaded. */
export class Program {
  readonly #folder: string;

  constructor() {
    // Inside the project, so that its packages are found.
    const cache = join(ROOT, 'node_modules', '.cache');
    mkdirSync(cache, { recursive: true });
    this.#folder = mkdtempSync(join(cache, 'survival-'));
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['-p', join(ROOT, 'tests/survival/tsconfig.json'), '--outDir', this.#folder, '--noCheck'];
    execFileSync(process.execPath, [tsc, ...options], { stdio: 'inherit' });
  }

  get file(): string {
    return join(this.#folder, 'tests', 'survival', 'replica.js');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** One process. */
export class Replica {
  readonly process: ChildProcess;
  /** Resolved when the process is gone. */
  readonly gone: Promise<void>;
  readonly #words: Word[] = [];
  readonly #waiting = new Set<() => void>();
  #isGone = false;

  /** Starts one; it does nothing before it is opened. */
  constructor(program: Program, command?: (file: string) => ChildProcess) {
    this.process = command
      ? command(program.file)
      : fork(program.file, [], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.process.on('message', (word: Word) => {
      this.#words.push(word);
      this.#look();
    });
    this.gone = once(this.process, 'exit').then(() => {
      this.#isGone = true;
      this.#look();
    });
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  async open(store: StoreLocation, platform: string, leaseMs: number): Promise<void> {
    await this.#said((word) => word.kind === 'ready');
    this.#tell({ kind: 'open', store, platform, leaseMs });
    if (!(await this.#said((word) => word.kind === 'opened'))) throw new Error('a replica did not open');
  }

  /** Hands a message in. @returns whether it was acknowledged; false also when the process died over it */
  async receive(
    incoming: Incoming,
    { dieAt = null, slow = false }: { dieAt?: string | null; slow?: boolean } = {},
  ): Promise<{ readonly acknowledged: boolean; readonly error: string | null }> {
    if (this.#isGone) return { acknowledged: false, error: null };
    const before = this.#words.length;
    this.#tell({ kind: 'receive', incoming, dieAt, slow });
    const word = await this.#said((one) => 'message' in one && one.message === incoming.message, before);
    return {
      acknowledged: word?.kind === 'acknowledged',
      error: word?.kind === 'refused' ? word.error : null,
    };
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.gone;
  }

  async stop(): Promise<void> {
    this.#tell({ kind: 'stop' });
    await this.gone;
  }

  #tell(order: Order): void {
    // A process that just died is no error here: it is what these tests are about.
    this.process.send(order, () => {});
  }

  /** Awaits a word, or the end of the process. */
  #said(is: (word: Word) => boolean, from = 0): Promise<Word | null> {
    return new Promise((resolve) => {
      const check = () => {
        const word = this.#words.slice(from).find(is);
        if (!word && !this.#isGone) return;
        this.#waiting.delete(check);
        resolve(word ?? null);
      };
      this.#waiting.add(check);
      check();
    });
  }

  #look(): void {
    for (const check of [...this.#waiting]) check();
  }
}
