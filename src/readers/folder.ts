/** A corpus folder to documents: every readable file below it, and by name each one that could not be read. */
import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Document, PUBLIC_COLLECTION } from '../core/document.ts';
import { codeOf } from './io.ts';
import { isReadable, type ReadResult, readDocument } from './read.ts';

/** A file or folder that could not be read; `reason` completes 'ID …'. */
export interface CorpusProblem {
  readonly id: string;
  readonly reason: string;
}

/** What a folder held. `documents` are in the order of their ids. */
export interface CorpusReading {
  readonly documents: readonly Document[];
  readonly problems: readonly CorpusProblem[];
  /** What was read in spite of a flaw, one line each, beginning with the file's id. */
  readonly warnings: readonly string[];
  /** Why there is nothing: the folder is missing, or is none; null otherwise. */
  readonly missing: 'not-found' | 'not-a-folder' | null;
}

/** Settings of `readCorpus`. */
export interface CorpusOptions {
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Files read at once. Default 8. */
  readonly concurrency?: number;
  /** The largest file that is read, in bytes. Default 64 MB. */
  readonly largestFile?: number;
}

const LARGEST_FILE = 64 * 1024 * 1024;
const DEEPEST = 64;
const SKIPPED = /^(?:\.|readme\.(?:md|markdown|txt)$|aliases\.)/i;

/** A file of a corpus folder that can be a document. */
export interface CorpusFile {
  /** Its path below the folder, with forward slashes. */
  readonly id: string;
  /** Where its bytes are: an absolute path without links, inside the folder. */
  readonly path: string;
}

/** The files of a folder, in the order of their ids, and what is wrong with its links and folders. */
export interface CorpusListing {
  readonly files: readonly CorpusFile[];
  readonly problems: readonly CorpusProblem[];
  /** Why there is nothing: the folder is missing, or is none; null otherwise. */
  readonly missing: 'not-found' | 'not-a-folder' | null;
}

/**
 * Reads every document below a folder, in the order of their paths.
 *
 * Left out without a word: dot-files, README files and `aliases.*` (the operator's), and files of other formats.
 * A symbolic link that leads out of the folder is a problem; one inside is followed once.
 *
 * The collection of a document is its first-level folder; in the root and in `public/` it is `public`, and only in
 * the root front matter may name another one: a folder is what an operator guards.
 *
 * @param dir the folder; a missing one gives `missing`, not an exception
 */
export async function readCorpus(dir: string, options: CorpusOptions = {}): Promise<CorpusReading> {
  const { files, problems: found, missing } = await listCorpus(dir);
  const problems = [...found];
  const results: ReadResult[] = new Array(files.length);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      const index = next++;
      const file = files[index];
      if (file === undefined) return;
      const bytes = await readBytes(file, options.largestFile);
      const result = bytes.ok ? await documentOf(file, bytes.bytes) : { ...bytes, id: file.id };
      if (!result.ok) problems.push({ id: result.id, reason: result.reason });
      results[index] = result;
      done++;
      options.onProgress?.(done, files.length);
    }
  };
  const workers = Math.max(1, Math.min(options.concurrency ?? 8, files.length));
  await Promise.all(Array.from({ length: workers }, work));
  return {
    documents: results.flatMap((result) => (result.ok ? [result.document] : [])),
    problems: problems.sort((a, b) => compare(a.id, b.id)),
    warnings: results.flatMap((result) => (result.ok ? result.warnings : [])),
    missing,
  };
}

/**
 * Finds the files of a corpus folder, without reading one: see `readCorpus` for which they are.
 *
 * @param dir the folder; a missing one gives `missing`, not an exception
 */
export async function listCorpus(dir: string): Promise<CorpusListing> {
  const problems: CorpusProblem[] = [];
  const root = await rootOf(dir);
  if (typeof root !== 'string') return { files: [], problems, missing: root.missing };
  const files: CorpusFile[] = [];
  const state: Walk = { root, files, problems, links: [], seen: new Set([root]) };
  await walk(state, root, '', 0);
  // Links last, so that what they lead to keeps its own name; a link's folder may hold more of them.
  for (let link = state.links.shift(); link !== undefined; link = state.links.shift())
    await follow(state, link);
  files.sort((a, b) => compare(a.id, b.id));
  return { files, problems, missing: null };
}

/** Whether a file or folder of this name is left out without a word, whatever it holds. */
export function isSkipped(name: string): boolean {
  return SKIPPED.test(name);
}

/**
 * Reads one file's bytes.
 *
 * @param largest the largest file that is read, in bytes; default 64 MB
 * @returns the bytes, or why not: `reason` completes 'ID …', `code` is the I/O error's, null where there was none
 */
export async function readBytes(
  file: CorpusFile,
  largest: number = LARGEST_FILE,
): Promise<
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string; readonly code: string | null }
> {
  try {
    const { size } = await stat(file.path);
    if (size > largest) {
      const reason = `is too large (${megabytes(size)} MB; the limit is ${megabytes(largest)} MB)`;
      return { ok: false, reason, code: null };
    }
    return { ok: true, bytes: await readFile(file.path) };
  } catch (error) {
    const code = codeOf(error);
    return { ok: false, reason: `cannot be read (${code})`, code };
  }
}

/** Reads a document out of a file's bytes, into the collection of the file's folder. */
export function documentOf({ id }: Pick<CorpusFile, 'id'>, bytes: Uint8Array): Promise<ReadResult> {
  return readDocument(id, bytes, id.includes('/') ? { collection: topOf(id) } : {});
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function rootOf(dir: string): Promise<string | { missing: 'not-found' | 'not-a-folder' }> {
  try {
    const root = await realpath(dir);
    return (await stat(root)).isDirectory() ? root : { missing: 'not-a-folder' };
  } catch {
    return { missing: 'not-found' };
  }
}

interface Walk {
  readonly root: string;
  readonly files: CorpusFile[];
  readonly problems: CorpusProblem[];
  /** Real paths of the folders and files already taken, so that links make no loop and no copy. */
  readonly seen: Set<string>;
  /** Links to follow once everything else is known. */
  readonly links: { readonly path: string; readonly id: string; readonly depth: number }[];
}

async function walk(state: Walk, folder: string, prefix: string, depth: number): Promise<void> {
  if (depth > DEEPEST) {
    state.problems.push({ id: prefix, reason: `lies more than ${DEEPEST} folders deep` });
    return;
  }
  let entries: Awaited<ReturnType<typeof list>>;
  try {
    entries = await list(folder);
  } catch (error) {
    state.problems.push({ id: prefix === '' ? '.' : prefix, reason: `cannot be read (${codeOf(error)})` });
    return;
  }
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    if (SKIPPED.test(entry.name)) continue;
    const id = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) state.links.push({ path, id, depth });
    else if (entry.isDirectory()) await enter(state, path, id, depth);
    else if (entry.isFile() && isReadable(entry.name)) take(state, path, id);
  }
}

function list(folder: string) {
  return readdir(folder, { withFileTypes: true });
}

async function enter(state: Walk, path: string, id: string, depth: number): Promise<void> {
  if (state.seen.has(path)) return;
  state.seen.add(path);
  await walk(state, path, id, depth + 1);
}

function take(state: Walk, path: string, id: string): void {
  if (state.seen.has(path)) return;
  state.seen.add(path);
  state.files.push({ id, path });
}

async function follow(state: Walk, link: Walk['links'][number]): Promise<void> {
  const { path, id, depth } = link;
  let target: string;
  let kind: Stats;
  try {
    target = await realpath(path);
    kind = await stat(target);
  } catch (error) {
    state.problems.push({ id, reason: `is a link that leads nowhere (${codeOf(error)})` });
    return;
  }
  if (target !== state.root && !target.startsWith(state.root + sep)) {
    state.problems.push({ id, reason: 'is a link that leads out of the folder' });
    return;
  }
  // A link may not carry a file past its collection's folder, nor reveal a hidden one.
  const inside = target.slice(state.root.length + 1);
  if (target === state.root || inside.split(sep).some((part) => SKIPPED.test(part))) return;
  if (topOf(inside.split(sep).join('/')) !== topOf(id)) {
    state.problems.push({ id, reason: 'is a link that leads into another collection' });
    return;
  }
  if (kind.isDirectory()) await enter(state, target, id, depth);
  else if (kind.isFile() && isReadable(id)) take(state, target, id);
}

function topOf(id: string): string {
  const top = id.includes('/') ? (id.split('/')[0] ?? '') : PUBLIC_COLLECTION;
  return top;
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}
