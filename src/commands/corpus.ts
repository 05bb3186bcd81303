/** The folders a command answers from: read, joined, and every flaw named. */
import { realpath } from 'node:fs/promises';
import { progressOn } from '../adapters/terminal/progress.ts';
import { corpusDir } from '../config.ts';
import type { Document } from '../core/document.ts';
import type { LiveIndex } from '../core/search/liveIndex.ts';
import { stopwatch } from './clock.ts';
import { bad, good, type Result } from './result.ts';

/** Documents from one or several folders. */
export interface Corpus {
  /** In the order of the folders, then of their ids; at least one. */
  readonly documents: readonly Document[];
  readonly byId: ReadonlyMap<string, Document>;
  /** The operator's names that are one, from each folder's `aliases.txt`. */
  readonly aliases: readonly (readonly string[])[];
  /** What was left out or read in spite of a flaw, one line each. */
  readonly warnings: readonly string[];
}

/** How many unreadable files the failure of a whole folder names. */
const NAMED = 3;

/**
 * Reads the corpus of a command.
 *
 * @param given the folders of `--corpus`; without any, the configured one
 * @returns the corpus, or one line when a folder is missing or there is no document in any
 */
export async function loadCorpus(given: readonly string[] | undefined): Promise<Result<Corpus>> {
  const dirs = await distinct(given && given.length > 0 ? given : [await corpusDir()]);
  const { readAliases, readCorpus } = await import('../readers/index.ts');
  const byId = new Map<string, Document>();
  const from = new Map<string, string>();
  const aliases: (readonly string[])[] = [];
  const warnings: string[] = [];
  const problems: string[] = [];
  const empty: string[] = [];
  const progress = progressOn(process.stderr, stopwatch);
  for (const dir of dirs) {
    const reading = await readCorpus(dir, {
      onProgress: (done, total) => progress.at('Reading document', done, total),
    });
    if (reading.missing !== null) {
      progress.end();
      return bad(
        reading.missing === 'not-found' ? `there is no folder '${dir}'` : `'${dir}' is not a folder`,
      );
    }
    for (const { id, reason } of reading.problems) problems.push(`${id} ${reason}`);
    warnings.push(...reading.warnings);
    if (reading.documents.length === 0) empty.push(dir);
    for (const document of reading.documents) {
      if (byId.has(document.id)) {
        warnings.push(
          `${document.id} is in '${from.get(document.id)}' and in '${dir}': the second is left out`,
        );
        continue;
      }
      byId.set(document.id, document);
      from.set(document.id, dir);
    }
    const own = await readAliases(dir);
    aliases.push(...own.groups);
    warnings.push(...own.warnings);
  }
  progress.end();
  if (byId.size === 0) return bad(nothingIn(dirs, problems));
  return good({
    documents: [...byId.values()],
    byId,
    aliases,
    warnings: [
      ...empty.map((dir) => `there are no documents in '${dir}'`),
      ...problems.map((problem) => `${problem}: left out`),
      ...warnings,
    ],
  });
}

/** Indexes a corpus, showing progress where it takes long. */
export function fill(index: LiveIndex, { documents }: Corpus): void {
  const progress = progressOn(process.stderr, stopwatch);
  for (const [done, document] of documents.entries()) {
    progress.at('Indexing document', done, documents.length);
    index.add(document);
  }
  progress.end();
}

/** The folders without those named twice; one that cannot be resolved stays, to be reported by its reader. */
async function distinct(dirs: readonly string[]): Promise<string[]> {
  const real = new Map<string, string>();
  for (const dir of dirs) {
    const path = await realpath(dir).catch(() => dir);
    if (!real.has(path)) real.set(path, dir);
  }
  return [...real.values()];
}

function nothingIn(dirs: readonly string[], problems: readonly string[]): string {
  const where = dirs.map((dir) => `'${dir}'`).join(' or ');
  if (problems.length === 0) return `there are no documents (.txt, .md, .html) in ${where}`;
  const more = problems.length > NAMED ? ` and ${problems.length - NAMED} more` : '';
  return `no document in ${where} could be read: ${problems.slice(0, NAMED).join(', ')}${more}`;
}
