/** What the commands on the store's documents share. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { changePages } from '../corpus/changes.ts';
import type { StoredDocument } from '../desk/documents.ts';
import type { Store } from '../desk/ports.ts';
import { isSkipped } from '../readers/index.ts';
import { refuse } from './streams.ts';

/** Bytes; see `DocumentStore.put`. */
const LONGEST_ID = 1_024;

/** The documents that the store has, in the order of their ids. */
export async function storedDocuments({ documents }: Store): Promise<StoredDocument[]> {
  const there = new Map<string, StoredDocument>();
  for await (const page of changePages(documents, 0)) {
    for (const one of page) {
      if (one.removed) there.delete(one.id);
      else there.set(one.id, one);
    }
  }
  return [...there.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * What is wrong with an id, which is a path below the corpus folder, so that a file may take its place.
 *
 * @returns words that complete 'ID …', or null
 */
export function wrongId(id: string): string | null {
  if (Buffer.byteLength(id) > LONGEST_ID) return `is longer than ${LONGEST_ID} bytes`;
  if (/[\p{Cc}\p{Cs}\\]/u.test(id)) return 'is no path: it holds a control character or a backslash';
  const parts = id.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'is no path below the corpus folder, such as embassy/cable.md';
  if (parts.some(isSkipped)) return 'is a name that no document has (dot-files, README, aliases)';
  return null;
}

/** Whether the corpus folder has a file of this id, which then goes before the store's document. */
export async function inFolder(corpusDir: string, id: string): Promise<boolean> {
  return (await stat(join(corpusDir, id)).catch(() => null)) !== null;
}

/** Names all problems, a line each. @returns the last of them for the one who gives the exit status, or null */
export function allBut(problems: readonly string[]): string | null {
  for (const problem of problems.slice(0, -1)) refuse(problem);
  return problems.at(-1) ?? null;
}
