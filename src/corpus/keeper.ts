/**
 * A corpus that stays current while questions are asked.
 *
 * Whenever something may have changed, the whole folder is looked at, and only what differs is read: what is known
 * then depends on what lies there and on nothing else, neither on the order of the system's events nor on a lost one.
 * Looking costs a call a file; reading, taking apart and indexing is done a file at a time, and in between others run.
 *
 * One job (a look, or the writing of a snapshot) runs at a time.
 */
import type { AskOptions } from '../core/answer/answerer.ts';
import type { Answer } from '../core/answer/types.ts';
import type { Document } from '../core/document.ts';
import type { Visible } from '../core/search/passageIndex.ts';
import type { Revision } from '../desk/library.ts';
import { type AliasReading, readAliases } from '../readers/index.ts';
import { type Changed, Contents } from './contents.ts';
import { lookAt, type SeenFile, type Sight } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import { missesOne, type Plan, planFor, withoutDoubles } from './plan.ts';
import { revisionOf } from './revision.ts';
import { Sealery } from './sealing.ts';
import { type CorpusKeeper, type CorpusSettings, type CorpusTiming, TIMING } from './settings.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { isStored, StoredDocuments, supplanted } from './stored.ts';
import { FolderWatch } from './watch.ts';
import { Workshop } from './workshop.ts';

/** From a file that changed a moment ago, and may have changed again unnoticed, to another look at it. */
const PROVE_MS = 2_500;

/**
 * Opens a corpus and follows it.
 *
 * @returns once every document that lies there can be asked for. A missing folder is no error: it is among the
 *   problems, and followed when it comes
 */
export async function openCorpus(settings: CorpusSettings): Promise<CorpusKeeper> {
  const keeper = new Keeper(settings);
  await keeper.open();
  return keeper;
}

class Keeper implements CorpusKeeper {
  readonly #settings: CorpusSettings;
  readonly #timing: CorpusTiming;
  readonly #fingerprint: string;
  readonly #workshop: Workshop;
  readonly #contents: Contents;
  readonly #sealery: Sealery;
  readonly #stored: StoredDocuments | null;
  /** Changed files by id, with when they were first seen as they are. */
  readonly #settling = new Map<string, { readonly signature: string; readonly since: number }>();
  #aliases: AliasReading = { groups: [], warnings: [] };
  #sight: Pick<Sight, 'problems' | 'missing'> = { problems: [], missing: 'not-found' };
  /** The problems as they were last told. */
  #told = '';
  #watch: FolderWatch | null = null;
  #timer: { readonly handle: NodeJS.Timeout; readonly due: number } | null = null;
  #snapshotTimer: NodeJS.Timeout | null = null;
  /** Whether the snapshot is not that of the contents any more. */
  #stale = false;
  #job: Promise<void> = Promise.resolve();
  #opened = false;
  #closed = false;

  constructor(settings: CorpusSettings) {
    const warn = (line: string) => settings.log.warn(line);
    this.#settings = settings;
    this.#timing = { ...TIMING, ...settings.timing };
    this.#fingerprint = fingerprint(settings.version ?? '');
    this.#workshop = new Workshop(warn);
    this.#sealery = new Sealery({
      index: () => this.#contents.index,
      policy: settings.sealing,
      enqueue: (job) => this.#enqueue(job),
      warn,
      sealed: () => {
        this.#outdate();
        settings.onSealed?.();
      },
    });
    const { stored, log } = settings;
    this.#stored = stored
      ? new StoredDocuments(stored, this.#timing, log, (gone) => this.#storeChanged(gone))
      : null;
    this.#contents = new Contents(this.#workshop, warn, this.#stored, settings.threshold);
  }

  async open(): Promise<void> {
    await this.#restore();
    await this.#stored?.open();
    const { dir, log } = this.#settings;
    // Watched before it is looked at, so that no change falls between the two.
    this.#watch = new FolderWatch(
      dir,
      this.#timing,
      () => this.#lookIn(this.#timing.gatherMs),
      (line) => log.warn(line),
    );
    await this.#look();
    this.#opened = true;
    this.#lookIn(0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer.handle);
    if (this.#snapshotTimer) clearTimeout(this.#snapshotTimer);
    await this.#watch?.close();
    await this.#stored?.close();
    await this.#workshop.close();
    await this.#sealery.close();
    await this.#job;
    await this.#keep();
  }

  get ready(): boolean {
    return this.#opened && !this.#closed && this.#sight.missing === null;
  }

  ask(question: string, options: AskOptions): Answer {
    return this.#contents.ask(question, options, () => this.#lookIn(this.#timing.gatherMs));
  }

  current(id: string): Revision | undefined {
    const document = this.#contents.index.document(id);
    if (!document || this.#contents.isGone(id)) return undefined;
    return { document, revision: revisionOf(document) };
  }

  collections(): ReadonlySet<string> {
    return this.#contents.index.collections();
  }

  documents(visible: Visible): Iterable<Document> {
    return this.#contents.index.documents(visible);
  }

  complete(prefix: string, visible: Visible, limit: number): string[] {
    return this.#contents.index.complete(prefix, visible, limit);
  }

  problems(): readonly string[] {
    const { dir } = this.#settings;
    const { missing, problems } = this.#sight;
    if (missing !== null)
      return [missing === 'not-found' ? `there is no folder '${dir}'` : `'${dir}' is not a folder`];
    const lines = problems.map(({ id, reason }) => `${id} ${reason}`);
    for (const [id, { problem }] of this.#contents.known)
      if (problem !== null) lines.push(`${id} ${problem}`);
    return [...this.#aliases.warnings, ...lines.sort()];
  }

  #joined(sight: Sight): Sight {
    return this.#stored?.joined(sight) ?? sight;
  }

  /** Hides at once what is gone from the store; a look does the rest. */
  #storeChanged(gone: readonly string[]): void {
    const { known } = this.#contents;
    for (const id of gone) {
      const mark = known.get(id)?.mark;
      if (mark && isStored(mark)) this.#contents.hide(id);
    }
    this.#lookIn(this.#timing.gatherMs);
  }

  /** Looks in so many milliseconds, or sooner where that is due already. */
  #lookIn(ms: number): void {
    if (this.#closed || !this.#opened) return;
    const due = performance.now() + ms;
    if (this.#timer && this.#timer.due <= due) return;
    if (this.#timer) clearTimeout(this.#timer.handle);
    const handle = setTimeout(() => {
      this.#timer = null;
      this.#enqueue(() => this.#look());
    }, ms);
    this.#timer = { handle, due };
  }

  #enqueue(job: () => Promise<void>): void {
    this.#job = this.#job.then(async () => {
      if (this.#closed) return;
      try {
        await job();
      } catch (error) {
        // What is given up in order to close is no failure.
        if (this.#closed) return;
        this.#settings.log.warn(`the corpus could not be brought up to date: ${messageOf(error)}`);
        this.#lookIn(this.#timing.unwatchedMs);
      }
    });
  }

  async #look(): Promise<void> {
    const { dir } = this.#settings;
    const { known, hidden } = this.#contents;
    const started = performance.now();
    let sight = await lookAt(dir);
    // A file that is renamed past the one who looks is met under no name: whatever is missing is looked for again.
    if (missesOne(known, this.#joined(sight))) sight = await lookAt(dir);
    sight = await withoutDoubles(sight);
    const aliases = await this.#readAliases();
    // Last, so that what is known of the store is of this moment.
    sight = this.#joined(sight);
    this.#sight = { problems: sight.problems, missing: sight.missing };
    const plan = planFor(known, sight);
    for (const id of plan.gone) this.#contents.hide(id);
    const others = supplanted(known, sight);
    for (const id of [...hidden]) if (sight.files.has(id) && !others.has(id)) this.#contents.show(id);
    for (const [id, { path }] of sight.files) {
      const before = known.get(id);
      if (!before || before.path === path) continue;
      if (!others.has(id)) known.set(id, { ...before, path });
      // A stored document takes the place of a file that is gone; until it is read there is neither.
      else if (path === null) this.#contents.hide(id);
    }
    for (const id of this.#settling.keys()) if (!sight.files.has(id)) this.#settling.delete(id);
    const change: Changed = { added: [], changed: [], removed: [] };
    await this.#carryOut(plan, change, started);
    const documents = change.added.length + change.changed.length + change.removed.length;
    // A folder that is gone, perhaps not mounted yet, is no reason to give up what was kept of it.
    if (documents > 0 && sight.missing === null) this.#outdate();
    if (this.#opened) this.#sealery.look();
    this.#tell(change, documents > 0, aliases);
  }

  async #carryOut(plan: Plan, change: Changed, started: number): Promise<void> {
    const ready = plan.read.filter(
      ({ file, from }) => from !== null || !this.#opened || this.#hasSettled(file),
    );
    for (const id of this.#contents.dropEmptied(plan.gone)) change.removed.push(id);
    const work: (() => Promise<void>)[] = [
      ...plan.gone
        .filter((id) => this.#contents.known.has(id))
        .map((id) => () => this.#contents.forget(id, change.removed)),
      ...ready.map((one) => async () => {
        const taken = await this.#contents.take(one, change);
        this.#settling.delete(one.file.id);
        if (taken === 'unsettled') this.#lookIn(this.#timing.settleMs);
        if (taken === 'remarked') this.#outdate();
        const mark = this.#contents.known.get(one.file.id)?.mark;
        if (mark?.sure === false && mark.hash !== '') this.#lookIn(PROVE_MS);
      }),
    ];
    for (const step of work) {
      if (this.#closed) return;
      if (this.#opened && performance.now() - started > this.#timing.lookMs) {
        this.#lookIn(0);
        return;
      }
      await step();
    }
  }

  #tell(change: Changed, documents: boolean, aliases: boolean): void {
    const lines = this.problems().join('\n');
    const problems = lines !== this.#told;
    this.#told = lines;
    if (this.#opened && (documents || aliases || problems))
      this.#settings.onChange?.({ ...change, aliases, problems });
  }

  async #readAliases(): Promise<boolean> {
    const aliases = await readAliases(this.#settings.dir);
    const same = JSON.stringify(aliases) === JSON.stringify(this.#aliases);
    if (same) return false;
    this.#aliases = aliases;
    this.#contents.index.setAliases(aliases.groups);
    for (const warning of aliases.warnings) this.#settings.log.warn(warning);
    return true;
  }

  #hasSettled(file: SeenFile): boolean {
    const { id, signature } = file;
    // The store never shows half a document.
    if (isStored(file)) return true;
    const known = this.#contents.known.get(id);
    // Read before, and only to be proved: there is nothing to wait for.
    if (known?.mark.signature === signature) return true;
    const now = performance.now();
    const settling = this.#settling.get(id);
    if (settling?.signature === signature && now - settling.since >= this.#timing.settleMs) return true;
    if (settling?.signature !== signature) this.#settling.set(id, { signature, since: now });
    this.#lookIn(this.#timing.settleMs);
    return false;
  }

  #outdate(): void {
    this.#stale = true;
    if (this.#snapshotTimer !== null || this.#closed || this.#settings.dataDir === null) return;
    this.#snapshotTimer = setTimeout(() => {
      this.#snapshotTimer = null;
      this.#enqueue(() => this.#keep());
    }, this.#timing.snapshotMs);
    this.#snapshotTimer.unref();
  }

  async #keep(): Promise<void> {
    const { dataDir, log, onSnapshot } = this.#settings;
    if (!this.#stale || dataDir === null) return;
    if (this.#contents.hidden.size > 0) {
      // To be taken out first, by a look.
      this.#lookIn(0);
      this.#outdate();
      return;
    }
    this.#stale = false;
    try {
      const { index } = this.#contents;
      await writeSnapshot(dataDir, { index, files: this.#contents.marks() }, this.#fingerprint);
      onSnapshot?.();
    } catch (error) {
      this.#stale = true;
      log.warn(`the snapshot of the index could not be kept: ${messageOf(error)}`);
    }
  }

  async #restore(): Promise<void> {
    const { dataDir, log } = this.#settings;
    if (dataDir === null) return;
    const snapshot = await readSnapshot(dataDir, this.#fingerprint, Date.now());
    if (snapshot === 'absent') return;
    if ('damage' in snapshot) {
      this.#stale = true;
      log.warn(`the snapshot of the index is not used, the corpus is read anew: ${snapshot.damage}`);
    } else this.#contents.restore(snapshot);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
