/**
 * Our sealed segments: one, made in a thread of its own, kept in a file, and read from it as it is needed. Which
 * document a passage is of is told by a list of the documents' first passages; a hit's document is nothing but its
 * name here.
 */
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rank } from '../../../src/core/search/ranking.ts';
import { SealedPart } from '../../../src/core/search/sealed/sealedPart.ts';
import type { Held } from '../../../src/core/search/segment.ts';
import { openSealedFile } from '../../../src/corpus/sealedFile.ts';
import { documentId, toDocument } from '../corpus.ts';
import { type Engine, type Search, TOP } from '../engine.ts';
import { EXHAUSTIVE, queryOf, toFound } from '../query.ts';
import { FIRSTS_FILE, SEGMENT_FILE, type Sealed, type SealerOrder } from '../sealer.ts';

/** What a slot holds, by the ascending first passages of the documents. */
function heldBy(firsts: Uint32Array): (slot: number) => Held {
  return (slot) => {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((firsts[middle] ?? 0) <= slot) low = middle + 1;
      else high = middle;
    }
    const first = firsts[low - 1] ?? 0;
    const id = documentId(first);
    const passage = {
      id: `${id}#${slot - first}`,
      documentId: id,
      ordinal: slot - first,
      start: 0,
      end: 0,
      sentences: [],
      headings: [],
      question: null,
      leadIn: null,
    };
    return { passage, document: toDocument({ first, title: '', passages: [] }) };
  };
}

/** @param ahead whether all of it is read before the first question, or what each touches */
async function opened(dir: string, ahead: boolean): Promise<Search> {
  const { segment, readAhead } = openSealedFile(join(dir, SEGMENT_FILE));
  if (ahead) await readAhead();
  const firsts = new Uint32Array(Uint8Array.from(await readFile(join(dir, FIRSTS_FILE))).buffer);
  const part = new SealedPart(segment, heldBy(firsts));
  return (question) =>
    toFound(rank([], queryOf(question), { visible: 'all', limit: TOP }, EXHAUSTIVE, [part]));
}

export const sealed: Engine = {
  async index(passages, dir) {
    const order: SealerOrder = { passages, dir };
    const worker = new Worker(new URL('./sealer.js', import.meta.url), { workerData: order });
    const [done] = (await once(worker, 'message')) as [Sealed];
    await worker.terminate();
    return {
      ms: done.analysisMs + done.buildMs + done.writeMs,
      analysisMs: done.analysisMs,
      searches: { own: await opened(dir, true) },
      async save() {
        return (await stat(join(dir, SEGMENT_FILE))).size + (await stat(join(dir, FIRSTS_FILE))).size;
      },
      async close() {},
    };
  },
  open: (dir) => opened(dir, false),
};
