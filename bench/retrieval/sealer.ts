/** The thread that makes a sealed segment: articles in, a file out. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from '../../src/core/search/analyser.ts';
import { SealedBuilder } from '../../src/core/search/sealed/builder.ts';
import { writeSealed } from '../../src/corpus/sealedFile.ts';
import { articles, toDocument } from './corpus.ts';

/** What the thread is given. */
export interface SealerOrder {
  readonly passages: number;
  readonly dir: string;
}

/** What it did. Times in milliseconds. */
export interface Sealed {
  /** Reading the texts into terms. */
  readonly analysisMs: number;
  /** Gathering the terms and making the segment of them. */
  readonly buildMs: number;
  readonly writeMs: number;
}

export const SEGMENT_FILE = 'passages.sealed';
/** The number of each document's first passage, 32 bits each. */
export const FIRSTS_FILE = 'documents.first';

async function seal({ passages, dir }: SealerOrder): Promise<Sealed> {
  const builder = new SealedBuilder();
  const firsts: number[] = [];
  let analysisMs = 0;
  let buildMs = 0;
  for (const article of articles(passages)) {
    const document = toDocument(article);
    const started = performance.now();
    const { analysis } = prepare(document);
    const read = performance.now();
    for (const terms of analysis.passages) builder.add(terms);
    buildMs += performance.now() - read;
    analysisMs += read - started;
    if (analysis.passages.length !== article.passages.length)
      throw new Error(`${document.id} was cut into other passages than it was written in`);
    firsts.push(article.first);
  }
  const gathered = performance.now();
  const bytes = builder.finish();
  const built = performance.now();
  buildMs += built - gathered;
  await writeSealed(join(dir, SEGMENT_FILE), bytes);
  await writeFile(join(dir, FIRSTS_FILE), Uint32Array.from(firsts));
  return { analysisMs, buildMs, writeMs: performance.now() - built };
}

parentPort?.postMessage(await seal(workerData as SealerOrder));
