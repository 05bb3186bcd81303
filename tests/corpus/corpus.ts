/** A corpus folder of a test's own, and a keeper that follows it. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Answer } from '../../src/core/answer/types.ts';
import { openCorpus } from '../../src/corpus/keeper.ts';
import type { CorpusChange, CorpusKeeper, CorpusSettings, CorpusTiming } from '../../src/corpus/settings.ts';

/** Short times; nothing in a test waits for one of them, but for the event it leads to. */
const QUICK: Partial<CorpusTiming> = { gatherMs: 10, settleMs: 60, rootMs: 100, snapshotMs: 50 };

/** Ids of one look's changes, put together with those of the looks before it. */
interface Awaited {
  readonly wanted: (seen: CorpusChange[]) => boolean;
  readonly done: () => void;
}

/** A folder that is followed. */
export class Followed {
  readonly base: string;
  readonly lines: string[] = [];
  /** Every look that changed something, since `open`. */
  readonly changes: CorpusChange[] = [];
  snapshots = 0;
  /** How often something was sealed. */
  sealed = 0;
  #keeper: CorpusKeeper | null = null;
  #awaited: Awaited[] = [];
  #snapshotAwaited: (() => void)[] = [];
  #sealedAwaited: (() => void)[] = [];

  constructor(base: string) {
    this.base = base;
  }

  static async make(): Promise<Followed> {
    const base = await mkdtemp(join(tmpdir(), 'corpus-'));
    await mkdir(join(base, 'corpus'));
    return new Followed(base);
  }

  get dir(): string {
    return join(this.base, 'corpus');
  }

  get dataDir(): string {
    return join(this.base, 'data');
  }

  get keeper(): CorpusKeeper {
    if (!this.#keeper) throw new Error('not open');
    return this.#keeper;
  }

  async open(settings: Partial<CorpusSettings> = {}): Promise<CorpusKeeper> {
    this.changes.length = 0;
    this.lines.length = 0;
    const say = (line: string) => void this.lines.push(line);
    this.#keeper = await openCorpus({
      dir: this.dir,
      dataDir: this.dataDir,
      log: { info: say, warn: say },
      onChange: (change) => {
        this.changes.push(change);
        const done = this.#awaited.filter(({ wanted }) => wanted(this.changes));
        this.#awaited = this.#awaited.filter((one) => !done.includes(one));
        for (const one of done) one.done();
      },
      onSnapshot: () => {
        this.snapshots++;
        for (const done of this.#snapshotAwaited.splice(0)) done();
      },
      onSealed: () => {
        this.sealed++;
        for (const done of this.#sealedAwaited.splice(0)) done();
      },
      ...settings,
      timing: { ...QUICK, ...settings.timing },
    });
    return this.#keeper;
  }

  async put(id: string, text: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.dir, id)), { recursive: true });
    await writeFile(join(this.dir, id), text);
  }

  /** As editors save: beside, then renamed into its place. */
  async replace(id: string, text: string): Promise<void> {
    const beside = join(dirname(join(this.dir, id)), '.saving');
    await writeFile(beside, text);
    await rename(beside, join(this.dir, id));
  }

  async move(from: string, to: string): Promise<void> {
    await mkdir(dirname(join(this.dir, to)), { recursive: true });
    await rename(join(this.dir, from), join(this.dir, to));
  }

  remove(id: string): Promise<void> {
    return rm(join(this.dir, id), { recursive: true });
  }

  /** Resolves once the looks since `open` or `forget` have shown what is wanted. */
  until(wanted: (seen: readonly CorpusChange[]) => boolean): Promise<void> {
    if (wanted(this.changes)) return Promise.resolve();
    return new Promise((done) => this.#awaited.push({ wanted, done }));
  }

  /** Resolves once this holds after a look. */
  untilTrue(holds: () => boolean): Promise<void> {
    return this.until(() => holds());
  }

  /** Resolves when the next snapshot is written. */
  nextSnapshot(): Promise<void> {
    return new Promise((done) => this.#snapshotAwaited.push(done));
  }

  /** Resolves when something is sealed the next time. */
  nextSealed(): Promise<void> {
    return new Promise((done) => this.#sealedAwaited.push(done));
  }

  async close(): Promise<void> {
    await this.#keeper?.close();
    this.#keeper = null;
  }

  async end(): Promise<void> {
    await this.close();
    await rm(this.base, { recursive: true, force: true });
  }
}

/** An answer, without the time it took. */
export function asked(keeper: CorpusKeeper, question: string, visible: ReadonlySet<string> | 'all' = 'all') {
  const { elapsedMs: _, ...answer } = keeper.ask(question, { visible, today: '2031-03-01', clock: () => 0 });
  return answer satisfies Omit<Answer, 'elapsedMs'>;
}

export function idsOf(keeper: CorpusKeeper, visible: ReadonlySet<string> | 'all' = 'all'): string[] {
  return [...keeper.documents(visible)].map(({ id }) => id).sort();
}

/** A text about who leads a delegation. */
export function about(country: string, leader: string, date = '2031-02-03'): string {
  return `---\ndate: ${date}\n---\n# Talks in Vessel\n\nThe ${country} delegation is led by ${leader}. The talks in Vessel went on for three hours.\n`;
}
