/** Our live index, with all that it keeps for spellings, names and completions; kept as a snapshot. */
import { stat } from 'node:fs/promises';
import type { Document } from '../../../src/core/document.ts';
import { prepare } from '../../../src/core/search/analyser.ts';
import { LiveIndex } from '../../../src/core/search/liveIndex.ts';
import { readSnapshot, snapshotPath, writeSnapshot } from '../../../src/corpus/snapshot.ts';
import { articles, firstOf, toDocument } from '../corpus.ts';
import { type Engine, type Search, TOP, turn } from '../engine.ts';
import { EXHAUSTIVE, queryOf, toFound } from '../query.ts';

const FINGERPRINT = 'bench';

function searchIn(index: LiveIndex): Search {
  return (question) => toFound(index.search(queryOf(question), { visible: 'all', limit: TOP }));
}

function copied(index: LiveIndex): LiveIndex {
  const copy = new LiveIndex(EXHAUSTIVE);
  for (const piece of index.pieces()) copy.restore(piece);
  return copy;
}

/** The documents are made before memory is measured: like texts, they are not the index's. */
export function live(): Engine {
  let documents: Document[] = [];
  return {
    before(passages) {
      documents = Array.from(articles(passages), toDocument);
    },
    async index(_passages, dir) {
      const index = new LiveIndex();
      let ms = 0;
      let analysisMs = 0;
      for (const document of documents) {
        const started = performance.now();
        const prepared = prepare(document);
        analysisMs += performance.now() - started;
        for (const steps = index.adding(prepared); ; ) {
          const before = performance.now();
          const { done } = steps.next();
          ms += performance.now() - before;
          await turn();
          if (done) break;
        }
      }
      let exhaustive: Search | null = null;
      return {
        ms: ms + analysisMs,
        analysisMs,
        searches: {
          own: searchIn(index),
          // Made when it is asked for, when memory has been measured.
          'every passage scored': (question) => {
            exhaustive ??= searchIn(copied(index));
            return exhaustive(question);
          },
        },
        async save() {
          const files = new Map(
            documents.map(({ id }) => [
              id,
              { signature: id, self: id, hash: String(firstOf(id)), sure: true },
            ]),
          );
          await writeSnapshot(dir, { index, files }, FINGERPRINT);
          return (await stat(snapshotPath(dir))).size;
        },
        async close() {},
      };
    },
    async open(dir) {
      const snapshot = await readSnapshot(dir, FINGERPRINT, Date.now());
      if (snapshot === 'absent' || 'damage' in snapshot)
        throw new Error(`the snapshot cannot be read: ${JSON.stringify(snapshot)}`);
      return searchIn(snapshot.index);
    },
  };
}
