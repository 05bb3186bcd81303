/** A corpus folder to documents: every readable file below it, and by name each one that could not be read. */
import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Document, PUBLIC_COLLECTION } from '../core/document.ts';
import { isReadable, readDocument } from './read.ts';

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

interface Found {
  readonly id: string;
  readonly path: string;
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
  const problems: CorpusProblem[] = [];
  const root = await rootOf(dir);
  if (typeof root !== 'string') return { documents: [], problems, warnings: [], missing: root.missing };
  const files: Found[] = [];
  const state: Walk = { root, files, problems, links: [], seen: new Set([root]) };
  await walk(state, root, '', 0);
  // Links last, so that what they lead to keeps its own name; a link's folder may hold more of them.
  for (let link = state.links.shift(); link !== undefined; link = state.links.shift())
    await follow(state, link);
  files.sort((a, b) => compare(a.id, b.id));
  const results: { document: Document | null; warnings: readonly string[] }[] = new Array(files.length);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      const index = next++;
      const file = files[index];
      if (file === undefined) return;
      results[index] = await readOne(file, options.largestFile ?? LARGEST_FILE, problems);
      done++;
      options.onProgress?.(done, files.length);
    }
  };
  const workers = Math.max(1, Math.min(options.concurrency ?? 8, files.length));
  await Promise.all(Array.from({ length: workers }, work));
  return {
    documents: results.flatMap((result) => (result.document === null ? [] : [result.document])),
    problems: problems.sort((a, b) => compare(a.id, b.id)),
    warnings: results.flatMap((result) => result.warnings),
    missing: null,
  };
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
  readonly files: Found[];
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

async function readOne(
  file: Found,
  largest: number,
  problems: CorpusProblem[],
): Promise<{ document: Document | null; warnings: readonly string[] }> {
  const nothing = { document: null, warnings: [] };
  try {
    const { size } = await stat(file.path);
    if (size > largest) {
      problems.push({
        id: file.id,
        reason: `is too large (${megabytes(size)} MB; the limit is ${megabytes(largest)} MB)`,
      });
      return nothing;
    }
    const collection = file.id.includes('/') ? topOf(file.id) : undefined;
    const bytes = await readFile(file.path);
    const result = await readDocument(file.id, bytes, collection === undefined ? {} : { collection });
    if (result.ok) return { document: result.document, warnings: result.warnings };
    problems.push({ id: file.id, reason: result.reason });
  } catch (error) {
    problems.push({ id: file.id, reason: `cannot be read (${codeOf(error)})` });
  }
  return nothing;
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}

/** An I/O error's code. Anything else is a bug, and must not pass for an unreadable file. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
