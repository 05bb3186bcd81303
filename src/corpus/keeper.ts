/**
 * A corpus that stays current while questions are asked.
 *
 * Whenever something may have changed, the whole folder is looked at, and only what differs is read: what is known
 * then depends on what lies there and on nothing else, neither on the order of the system's events nor on a lost one.
 * Looking costs a call a file; reading, taking apart and indexing is done a file at a time, and in between others run.
 *
 * Invariant: between two awaits the index, the documents and the collections are those of one state. One job (a look,
 * or the writing of a snapshot) runs at a time; a question may hide a document in between, and changes nothing else.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Answerer, type AskOptions } from '../core/answer/answerer.ts';
import type { Answer } from '../core/answer/types.ts';
import type { Document } from '../core/document.ts';
import { prepare } from '../core/search/analyser.ts';
import { LiveIndex } from '../core/search/liveIndex.ts';
import type { Visible } from '../core/search/passageIndex.ts';
import type { Revision } from '../desk/library.ts';
import { type AliasReading, documentOf, readAliases, readBytes } from '../readers/index.ts';
import { citedIds } from './cited.ts';
import { lookAt, type SeenFile, type Sight, see } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import { type Known, missesOne, planFor, type ToRead, withoutDoubles } from './plan.ts';
import { revisionOf } from './revision.ts';
import { type CorpusKeeper, type CorpusSettings, type CorpusTiming, TIMING } from './settings.ts';
import { type FileMark, readSnapshot, writeSnapshot } from './snapshot.ts';
import { FolderWatch } from './watch.ts';

/** A signature proves nothing for a file that was read so soon after its last change: times may be coarse. */
const SURE_AFTER_MS = 2_000;
/** From an unproved signature to another look. */
const PROVE_MS = 2_500;
/** Questions asked again because a cited document is gone, before all files are checked. */
const ROUNDS = 3;

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
  #index = new LiveIndex();
  #answerer = new Answerer(this.#index);
  readonly #known = new Map<string, Known>();
  /** Documents whose file is gone and that are still to be taken out of the index. */
  readonly #hidden = new Set<string>();
  /** Changed files by id, with when they were first seen as they are. */
  readonly #settling = new Map<string, { readonly signature: string; readonly since: number }>();
  #aliases: AliasReading = { groups: [], warnings: [] };
  #sight: Pick<Sight, 'problems' | 'missing'> = { problems: [], missing: 'not-found' };
  #said = '';
  #watch: FolderWatch | null = null;
  #timer: { readonly handle: NodeJS.Timeout; readonly due: number } | null = null;
  #snapshotTimer: NodeJS.Timeout | null = null;
  #stale = false;
  #job: Promise<void> = Promise.resolve();
  #opened = false;
  #closed = false;

  constructor(settings: CorpusSettings) {
    this.#settings = settings;
    this.#timing = { ...TIMING, ...settings.timing };
  }

  async open(): Promise<void> {
    await this.#restore();
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
    await this.#job;
    await this.#keep();
  }

  get ready(): boolean {
    return this.#opened && !this.#closed && this.#sight.missing === null;
  }

  ask(question: string, options: AskOptions): Answer {
    for (let round = 0; ; round++) {
      const answer = this.#answerer.ask(question, options);
      const gone = citedIds(answer).filter((id) => this.#isGone(id));
      if (gone.length === 0) return answer;
      // The events of a removal take their time. When much is gone at once, all of it is found out at once.
      const all = round < ROUNDS ? gone : [...this.#known.keys()].filter((id) => this.#isGone(id));
      for (const id of all) this.#hide(id);
      this.#lookIn(this.#timing.gatherMs);
    }
  }

  current(id: string): Revision | undefined {
    const document = this.#known.get(id)?.document;
    if (!document || this.#isGone(id)) return undefined;
    return { document, revision: revisionOf(document) };
  }

  collections(): ReadonlySet<string> {
    return this.#index.collections();
  }

  documents(visible: Visible): Iterable<Document> {
    return this.#index.documents(visible);
  }

  complete(prefix: string, visible: Visible, limit: number): string[] {
    return this.#index.complete(prefix, visible, limit);
  }

  problems(): readonly string[] {
    const { dir } = this.#settings;
    const { missing, problems } = this.#sight;
    if (missing !== null)
      return [missing === 'not-found' ? `there is no folder '${dir}'` : `'${dir}' is not a folder`];
    const files = [...this.#known].flatMap(([id, { problem }]) =>
      problem === null ? [] : [`${id} ${problem}`],
    );
    const all = [...problems.map(({ id, reason }) => `${id} ${reason}`), ...files];
    return [...this.#aliases.warnings, ...all.sort()];
  }

  #hide(id: string): void {
    this.#hidden.add(id);
    this.#index.withdraw(id);
  }

  /** A call to the file system: a document that is about to be shown must still be there. */
  #isGone(id: string): boolean {
    if (this.#hidden.has(id)) return true;
    const path = this.#known.get(id)?.path;
    if (path === undefined) return true;
    try {
      return statSync(path, { throwIfNoEntry: false }) === undefined;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
    }
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
        this.#settings.log.warn(`the corpus could not be brought up to date: ${messageOf(error)}`);
        this.#lookIn(this.#timing.unwatchedMs);
      }
    });
  }

  async #look(): Promise<void> {
    const { dir, onChange } = this.#settings;
    const started = performance.now();
    let sight = await lookAt(dir);
    // A file that is renamed past the one who looks is met under no name: whatever is missing is looked for again.
    if (missesOne(this.#known, sight)) sight = await lookAt(dir);
    sight = await withoutDoubles(sight);
    const aliases = await this.#readAliases();
    this.#sight = { problems: sight.problems, missing: sight.missing };
    const plan = planFor(this.#known, sight);
    const change = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
    for (const id of plan.gone) this.#hide(id);
    for (const id of [...this.#hidden]) {
      if (!sight.files.has(id)) continue;
      this.#hidden.delete(id);
      this.#index.reinstate(id);
    }
    for (const [id, { path }] of sight.files) {
      const known = this.#known.get(id);
      if (known && known.path !== path) this.#known.set(id, { ...known, path });
    }
    const late = () => this.#opened && performance.now() - started > this.#timing.lookMs;
    const ready = plan.read.filter((one) => one.from !== null || !this.#opened || this.#hasSettled(one.file));
    for (const id of this.#settling.keys()) if (!sight.files.has(id)) this.#settling.delete(id);
    for (const id of this.#dropEmptied(plan.gone)) change.removed.push(id);
    let left = 0;
    const work: (() => Promise<void>)[] = [
      ...plan.gone.filter((id) => this.#known.has(id)).map((id) => () => this.#forget(id, change.removed)),
      ...ready.map((one) => () => this.#take(one, change)),
    ];
    for (const step of work) {
      if (this.#closed || late()) left++;
      else await step();
    }
    if (left > 0) this.#lookIn(0);
    const said = this.problems().join('\n');
    const problems = said !== this.#said;
    this.#said = said;
    const documents = change.added.length + change.changed.length + change.removed.length;
    // A folder that is gone, perhaps not mounted yet, is no reason to give up what was kept of it.
    if (documents > 0 && sight.missing === null) this.#outdate();
    if (this.#opened && (documents > 0 || aliases || problems)) onChange?.({ ...change, aliases, problems });
  }

  async #readAliases(): Promise<boolean> {
    const aliases = await readAliases(this.#settings.dir);
    const same = JSON.stringify(aliases) === JSON.stringify(this.#aliases);
    if (same) return false;
    this.#aliases = aliases;
    this.#index.setAliases(aliases.groups);
    for (const warning of aliases.warnings) this.#settings.log.warn(warning);
    return true;
  }

  #hasSettled({ id, signature }: SeenFile): boolean {
    const known = this.#known.get(id);
    // Read before, and only to be proved: there is nothing to wait for.
    if (known?.mark.signature === signature) return true;
    const now = performance.now();
    const settling = this.#settling.get(id);
    if (settling?.signature === signature && now - settling.since >= this.#timing.settleMs) return true;
    if (settling?.signature !== signature) this.#settling.set(id, { signature, since: now });
    this.#lookIn(this.#timing.settleMs);
    return false;
  }

  /** A collection that lost all its documents goes in one step. */
  #dropEmptied(gone: readonly string[]): string[] {
    const counts = new Map<string, number>();
    for (const { document } of this.#known.values()) {
      if (document) counts.set(document.collection, (counts.get(document.collection) ?? 0) + 1);
    }
    const going = new Map<string, string[]>();
    for (const id of gone) {
      const collection = this.#known.get(id)?.document?.collection;
      if (collection !== undefined) going.set(collection, [...(going.get(collection) ?? []), id]);
    }
    const dropped: string[] = [];
    for (const [collection, ids] of going) {
      if (ids.length !== counts.get(collection)) continue;
      this.#index.removeCollection(collection);
      for (const id of ids) this.#drop(id);
      dropped.push(...ids);
    }
    return dropped;
  }

  #drop(id: string): void {
    this.#known.delete(id);
    this.#hidden.delete(id);
  }

  async #forget(id: string, removed: string[]): Promise<void> {
    const document = this.#known.get(id)?.document;
    if (document) {
      const prepared = prepare(document);
      await setImmediate();
      this.#index.remove(id, prepared);
      removed.push(id);
    }
    this.#drop(id);
    await setImmediate();
  }

  /** Reads a file and puts its document in the place of the one that was there, in one synchronous step. */
  async #take({ file, from }: ToRead, change: { added: string[]; changed: string[]; removed: string[] }) {
    const { id, path } = file;
    const before = this.#known.get(id) ?? null;
    const read = await readBytes(file);
    if ((await see(file))?.signature !== file.signature) {
      this.#settling.delete(id);
      this.#lookIn(this.#timing.settleMs);
      return;
    }
    this.#settling.delete(id);
    const sure = Math.abs(Date.now() - file.changedAt) > SURE_AFTER_MS;
    if (!sure) this.#lookIn(PROVE_MS);
    const mark: FileMark = {
      signature: file.signature,
      self: file.self,
      hash: read.ok ? createHash('sha256').update(read.bytes).digest('base64url') : '',
      // What failed may go well the next time.
      sure: read.ok ? sure : read.code === null,
    };
    if (before && read.ok && before.mark.hash === mark.hash) {
      this.#known.set(id, { ...before, path, mark });
      if (before.mark.signature !== mark.signature || before.mark.sure !== sure) this.#outdate();
      return;
    }
    const result = read.ok ? await this.#documentOf(file, read.bytes) : read;
    if (!result.ok) {
      if (before?.problem !== result.reason) this.#settings.log.warn(`${id} ${result.reason}: left out`);
      if (before?.document) await this.#forget(id, change.removed);
      if (from !== null) await this.#forget(from, change.removed);
      this.#known.set(id, { path, mark, document: null, problem: result.reason });
      return;
    }
    for (const warning of result.warnings) this.#settings.log.warn(warning);
    const { document } = result;
    const prepared = prepare(document);
    await setImmediate();
    const old = from === null ? before?.document : this.#known.get(from)?.document;
    const previous = old ? prepare(old) : undefined;
    await setImmediate();
    if (from !== null && this.#index.remove(from, previous)) change.removed.push(from);
    if (from !== null) this.#drop(from);
    this.#index.add(document, prepared, previous);
    this.#known.set(id, { path, mark, document, problem: null });
    (before?.document ? change.changed : change.added).push(id);
    await setImmediate();
  }

  /** What a reader throws is a bug of the reader's; one file must not keep the others from being read. */
  async #documentOf(file: SeenFile, bytes: Uint8Array): ReturnType<typeof documentOf> {
    try {
      return await documentOf(file, bytes);
    } catch (error) {
      return { ok: false, id: file.id, reason: `cannot be understood (${messageOf(error)})` };
    }
  }

  /** The snapshot is not that of the folder any more. */
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
    const { dataDir, log, version, onSnapshot } = this.#settings;
    if (!this.#stale || dataDir === null) return;
    if (this.#hidden.size > 0) {
      // To be taken out first, by a look.
      this.#lookIn(0);
      this.#outdate();
      return;
    }
    const files = new Map<string, FileMark>();
    for (const [id, { document, mark }] of this.#known) if (document) files.set(id, mark);
    this.#stale = false;
    try {
      await writeSnapshot(dataDir, { index: this.#index, files }, fingerprint(version ?? ''));
      onSnapshot?.();
    } catch (error) {
      this.#stale = true;
      log.warn(`the snapshot of the index could not be kept: ${messageOf(error)}`);
    }
  }

  async #restore(): Promise<void> {
    const { dataDir, log, version } = this.#settings;
    if (dataDir === null) return;
    const snapshot = await readSnapshot(dataDir, fingerprint(version ?? ''), Date.now());
    if (snapshot === 'absent') return;
    if ('damage' in snapshot) {
      this.#stale = true;
      log.warn(`the snapshot of the index is not used, the corpus is read anew: ${snapshot.damage}`);
      return;
    }
    this.#index = snapshot.index;
    this.#answerer = new Answerer(this.#index);
    for (const document of snapshot.index.documents('all')) {
      const mark = snapshot.files.get(document.id);
      if (mark) this.#known.set(document.id, { path: '', mark, document, problem: null });
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
