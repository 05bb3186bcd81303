/** What is to be done so that what is known of a folder is what lies there. */
import type { Document } from '../core/document.ts';
import { type SeenFile, type Sight, see } from './files.ts';
import type { FileMark } from './snapshot.ts';

/** What is known of a file. */
export interface Known {
  /** Where its bytes are; null before the first look after a start, and for a document of the store. */
  readonly path: string | null;
  readonly mark: FileMark;
  /** The document it is, or null where it could not be read. */
  readonly document: Document | null;
  /** Why it could not be read ('is not text'), or null. */
  readonly problem: string | null;
}

/** A file to be read. */
export interface ToRead {
  readonly file: SeenFile;
  /** The id it had before it was renamed, or null. */
  readonly from: string | null;
}

/** What is to be done. */
export interface Plan {
  /** Ids of files that are gone and did not come back under another name. */
  readonly gone: readonly string[];
  readonly read: readonly ToRead[];
}

/** Compares what is known with what lies there. */
export function planFor(known: ReadonlyMap<string, Known>, sight: Sight): Plan {
  const gone = new Set<string>();
  const bySelf = new Map<string, string>();
  for (const [id, { mark }] of known) {
    if (sight.files.has(id)) continue;
    gone.add(id);
    bySelf.set(mark.self, id);
  }
  const read: ToRead[] = [];
  for (const [id, file] of sight.files) {
    const before = known.get(id);
    if (before?.mark.sure && before.mark.signature === file.signature) continue;
    const from = before ? undefined : bySelf.get(file.self);
    if (from !== undefined) {
      bySelf.delete(file.self);
      gone.delete(from);
    }
    read.push({ file, from: from ?? null });
  }
  return { gone: [...gone], read };
}

/** Whether a file that is known was not met: it is gone, or was renamed past the one who looked. */
export function missesOne(known: ReadonlyMap<string, Known>, sight: Sight): boolean {
  for (const id of known.keys()) if (!sight.files.has(id)) return true;
  return false;
}

/**
 * A file that is renamed while a folder is looked at may be met under both names. Looks again at files that seem to
 * be one, and leaves out the name that is none any more. (Two names of one file, hard links, both stay.)
 */
export async function withoutDoubles(sight: Sight): Promise<Sight> {
  const bySelf = new Map<string, SeenFile>();
  const doubled = new Set<SeenFile>();
  for (const file of sight.files.values()) {
    const other = bySelf.get(file.self);
    if (other) doubled.add(other).add(file);
    bySelf.set(file.self, file);
  }
  if (doubled.size === 0) return sight;
  const files = new Map(sight.files);
  for (const { id, path } of doubled)
    if (path !== null && (await see({ id, path })) === null) files.delete(id);
  return { ...sight, files };
}
