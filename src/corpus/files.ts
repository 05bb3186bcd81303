/** The files of a corpus folder as they lie there now, told apart from what they were. */
import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type CorpusFile, type CorpusListing, listCorpus } from '../readers/index.ts';
import { codeOf } from '../readers/io.ts';

/** A file, or a document of the store, and what it looks like from outside. */
export interface SeenFile {
  readonly id: string;
  /** Where its bytes are, as `CorpusFile` has it; null for a document of the store. */
  readonly path: string | null;
  readonly signature: string;
  /** What stays the same when a file is renamed, and hardly ever is between two files. */
  readonly self: string;
  /** When its contents or itself last changed, Unix milliseconds. */
  readonly changedAt: number;
}

/** What a folder holds. */
export interface Sight {
  readonly files: ReadonlyMap<string, SeenFile>;
  readonly problems: CorpusListing['problems'];
  readonly missing: CorpusListing['missing'];
}

/** Asked for at once: the thread pool has four threads. */
const AT_ONCE = 8;

/**
 * Looks at every file of a folder without reading one. A file that goes away meanwhile is not among them.
 *
 * @param dir the folder; a missing one is told as `missing`
 */
export async function lookAt(dir: string): Promise<Sight> {
  const { files, problems, missing } = await listCorpus(dir);
  const seen: (SeenFile | null)[] = new Array(files.length).fill(null);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at];
      if (file) seen[at] = await see(file);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    files: new Map(seen.flatMap((file) => (file === null ? [] : [[file.id, file] as const]))),
    problems,
    missing,
  };
}

/** @returns the file as it looks now, or null where it is gone */
export async function see(file: CorpusFile): Promise<SeenFile | null> {
  let stats: BigIntStats;
  try {
    stats = await stat(file.path, { bigint: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    // There, but not to be looked at: reading it will fail and say why.
    return { ...file, signature: code, self: file.path, changedAt: 0 };
  }
  const { size, mtimeNs, ctimeNs, mtimeMs, ctimeMs, ino, dev } = stats;
  return {
    id: file.id,
    path: file.path,
    // The time of the inode too: a copy may keep size and time of what it replaces.
    signature: `${size}-${mtimeNs}-${ctimeNs}-${ino}`,
    self: `${size}-${mtimeNs}-${ino}-${dev}`,
    changedAt: Math.max(Number(mtimeMs), Number(ctimeMs)),
  };
}
