/**
 * What is known of a corpus, and how it changes: a document at a time, each in one turn from what was to what is.
 *
 * Invariant: between two awaits the index, the files and what is hidden are those of one state. One change is made at
 * a time; a question may hide a document in between, and changes nothing else.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Answerer, type AskOptions } from '../core/answer/answerer.ts';
import type { Answer } from '../core/answer/types.ts';
import type { Document } from '../core/document.ts';
import { LiveIndex } from '../core/search/liveIndex.ts';
import type { Step } from '../core/search/shelf.ts';
import { readBytes } from '../readers/index.ts';
import { citedIds } from './cited.ts';
import { type SeenFile, see } from './files.ts';
import type { Known, ToRead } from './plan.ts';
import type { FileMark, Snapshot } from './snapshot.ts';
import { isStored, type StoredDocuments } from './stored.ts';
import { LONG, type Workshop } from './workshop.ts';

/** Ids of documents, in the order of the work. */
export interface Changed {
  readonly added: string[];
  readonly changed: string[];
  readonly removed: string[];
}

/**
 * What came of a file.
 * - `done`: what is known of it is what it holds; `remarked`: and only how it looks from outside was new
 * - `unsettled`: it changed while it was read, and is to be looked at again
 */
export type Taken = 'done' | 'remarked' | 'unsettled';

/** A signature proves nothing for a file that was read so soon after its last change: times may be coarse. */
const SURE_AFTER_MS = 2_000;
/** Questions asked again because a cited document is gone, before all files are checked. */
const ROUNDS = 3;
/** A long document is filed for so long before others may run. */
const SLICE_MS = 10;
/** Bytes that are hashed in one step: some milliseconds. */
const HASHED = 1 << 22;

/** The documents, the index over them, and the files they came from. */
export class Contents {
  readonly known = new Map<string, Known>();
  /** Documents whose file is gone and that are still to be taken out of the index. */
  readonly hidden = new Set<string>();
  readonly #workshop: Workshop;
  readonly #warn: (line: string) => void;
  readonly #stored: StoredDocuments | null;
  readonly #threshold: number | undefined;
  #index = new LiveIndex();
  #answerer: Answerer;

  /**
   * @param stored documents that are no files, or null
   * @param threshold as `CorpusSettings` has it
   */
  constructor(
    workshop: Workshop,
    warn: (line: string) => void,
    stored: StoredDocuments | null,
    threshold?: number,
  ) {
    this.#stored = stored;
    this.#workshop = workshop;
    this.#warn = warn;
    this.#threshold = threshold;
    this.#answerer = new Answerer(this.#index, threshold);
  }

  get index(): LiveIndex {
    return this.#index;
  }

  /** Takes the place of what was there, which must be nothing. */
  restore({ index, files }: Snapshot): void {
    this.#index = index;
    this.#answerer = new Answerer(index, this.#threshold);
    for (const document of index.documents('all')) {
      const mark = files.get(document.id);
      if (mark) this.known.set(document.id, { path: null, mark, document, problem: null });
    }
  }

  /** By document, for a snapshot. */
  marks(): Map<string, FileMark> {
    const marks = new Map<string, FileMark>();
    for (const [id, { document, mark }] of this.known) if (document) marks.set(id, mark);
    return marks;
  }

  /**
   * Answers from what is there. A document whose file is gone, though nothing told of it yet, is hidden, and the
   * question asked again.
   *
   * @param found called when such a document was found
   */
  ask(question: string, options: AskOptions, found: () => void): Answer {
    for (let round = 0; ; round++) {
      const answer = this.#answerer.ask(question, options);
      const gone = citedIds(answer).filter((id) => this.isGone(id));
      if (gone.length === 0) return answer;
      // When much is gone at once, all of it is found out at once.
      const all = round < ROUNDS ? gone : [...this.known.keys()].filter((id) => this.isGone(id));
      for (const id of all) this.hide(id);
      found();
    }
  }

  /** Makes sure that a document is not found, from now on. */
  hide(id: string): void {
    this.hidden.add(id);
    this.#index.withdraw(id);
  }

  /** The file is there after all. */
  show(id: string): void {
    this.hidden.delete(id);
    this.#index.reinstate(id);
  }

  /** A call to the file system: a document that is about to be shown must still be there, or in the store. */
  isGone(id: string): boolean {
    const known = this.known.get(id);
    if (known === undefined || this.hidden.has(id)) return true;
    if (isStored(known.mark)) return !this.#stored?.has(id);
    const { path } = known;
    if (path === null) return false;
    try {
      return statSync(path, { throwIfNoEntry: false }) === undefined;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
    }
  }

  /**
   * Forgets at once the collections that lost all their documents.
   *
   * @param gone ids of files that are gone
   * @returns those of them that were forgotten
   */
  dropEmptied(gone: readonly string[]): string[] {
    const counts = new Map<string, number>();
    for (const { document } of this.known.values()) {
      if (document) counts.set(document.collection, (counts.get(document.collection) ?? 0) + 1);
    }
    const going = new Map<string, string[]>();
    for (const id of gone) {
      const collection = this.known.get(id)?.document?.collection;
      if (collection === undefined) continue;
      const ids = going.get(collection);
      if (ids) ids.push(id);
      else going.set(collection, [id]);
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

  /** Forgets a file and takes its document out of the index; it is not found from now on. */
  async forget(id: string, removed: string[]): Promise<void> {
    const document = this.known.get(id)?.document;
    if (document) {
      this.hide(id);
      const prepared = await this.#workshop.prepare(document);
      await setImmediate();
      removed.push(id);
      await inSteps(this.#index.removing(id, prepared), document, () => this.#drop(id));
    }
    this.#drop(id);
    await setImmediate();
  }

  /** Reads a file and puts its document in the place of the one that was there. */
  async take({ file, from }: ToRead, change: Changed): Promise<Taken> {
    const { id, path } = file;
    const before = this.known.get(id);
    const read = await this.#bytesOf(file);
    // Told of again, by the one who knows the store.
    if (read === null) return 'done';
    if (path !== null && (await see({ id, path }))?.signature !== file.signature) return 'unsettled';
    const mark = await markOf(file, read);
    if (before && read.ok && before.mark.hash === mark.hash) {
      this.known.set(id, { ...before, path, mark });
      // The same bytes from elsewhere: hidden as long as they were nowhere.
      if (isStored(before.mark) !== isStored(mark)) this.show(id);
      const same = before.mark.signature === mark.signature && before.mark.sure === mark.sure;
      return same ? 'done' : 'remarked';
    }
    const result = read.ok ? await this.#workshop.read(file, read.bytes) : read;
    if (!result.ok) {
      if (before?.problem !== result.reason) this.#warn(`${id} ${result.reason}: left out`);
      if (before?.document) await this.forget(id, change.removed);
      if (from !== null) await this.forget(from, change.removed);
      this.known.set(id, { path, mark, document: null, problem: result.reason });
      return 'done';
    }
    for (const warning of result.warnings) this.#warn(warning);
    const { prepared } = result;
    await setImmediate();
    const old = (from === null ? before : this.known.get(from))?.document;
    const previous = old ? await this.#workshop.prepare(old) : undefined;
    await setImmediate();
    await inSteps(this.#index.adding(prepared, previous, from ?? id), prepared.document, () => {
      if (from !== null) this.#drop(from);
      this.hidden.delete(id);
      this.known.set(id, { path, mark, document: prepared.document, problem: null });
    });
    if (from !== null) change.removed.push(from);
    (before?.document ? change.changed : change.added).push(id);
    await setImmediate();
    return 'done';
  }

  async #bytesOf(file: SeenFile): Promise<Awaited<ReturnType<typeof readBytes>> | null> {
    const { id, path } = file;
    if (path !== null) return readBytes({ id, path });
    const bytes = (await this.#stored?.read(file)) ?? null;
    return bytes && { ok: true, bytes };
  }

  #drop(id: string): void {
    this.known.delete(id);
    this.hidden.delete(id);
  }
}

/** Runs to the end, a long document with pauses; `turn` is called in the step from which on things are otherwise. */
async function inSteps(steps: Iterable<Step>, { text }: Document, turn: () => void): Promise<void> {
  let since = performance.now();
  for (const step of steps) {
    if (step === 'turned') turn();
    if (text.length < LONG || performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

async function markOf(file: SeenFile, read: Awaited<ReturnType<typeof readBytes>>): Promise<FileMark> {
  const { signature, self, changedAt } = file;
  // What failed by the system's fault may go well the next time.
  if (!read.ok) return { signature, self, hash: '', sure: read.code === null };
  const hash = createHash('sha256');
  for (let at = 0; at < read.bytes.length; at += HASHED) {
    hash.update(read.bytes.subarray(at, at + HASHED));
    if (at > 0) await setImmediate();
  }
  const sure = isStored(file) || Math.abs(Date.now() - changedAt) > SURE_AFTER_MS;
  return { signature, self, hash: hash.digest('base64url'), sure };
}
