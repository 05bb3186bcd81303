import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/core/document.ts';
import { prepare } from '../../../src/core/search/analyser.ts';
import { LiveIndex } from '../../../src/core/search/liveIndex.ts';

/** A document of many passages, each with the word that is looked for. */
function long(id: string, word: string, collection = 'public'): Document {
  const blocks: Block[] = [];
  let text = '';
  for (let i = 0; i < 60; i++) {
    const line = `${`The heron ${word} of bridge ${i} stood. `.repeat(12)}`.trim();
    blocks.push({ kind: 'paragraph', level: 0, start: text.length, end: text.length + line.length });
    text += `${line}\n\n`;
  }
  const nothing = { publisher: null, author: null, publishedAt: null, datedFrom: null, url: null };
  return { id, title: 'Herons', ...nothing, dated: 'unknown', language: 'en', collection, text, blocks };
}

const found = (index: LiveIndex): string => {
  const groups = [{ weight: 1, alternatives: [{ term: 'heron', weight: 1 }] }];
  const hits = index.search({ groups }, { visible: 'all', limit: 1_000 });
  return [...new Set(hits.map(({ document }) => `${document.id} in ${document.collection}`))]
    .sort()
    .join(', ');
};

function statesOf(index: LiveIndex, steps: Iterable<unknown>): string[] {
  const states = [found(index)];
  for (const _ of steps) states.push(found(index));
  states.push(found(index));
  return states.filter((state, at) => state !== states[at - 1]);
}

describe('an index that is changed in steps', () => {
  it('finds a document from one step on, and what it replaces up to that one', () => {
    const index = new LiveIndex();
    const add = (document: Document, replaced?: string) =>
      statesOf(index, index.adding(prepare(document), undefined, replaced));
    expect(add(long('a', 'watcher'))).toEqual(['', 'a in public']);
    expect(add(long('b', 'keeper'), 'a')).toEqual(['a in public', 'b in public']);
    expect(add(long('b', 'keeper', 'desk'))).toEqual(['b in public', 'b in desk']);
    expect(statesOf(index, index.removing('b'))).toEqual(['b in desk', '']);
    expect(index.size).toEqual({ documents: 0, passages: 0 });
  });
  it('never finds passages of two versions, nor some of one', () => {
    const index = new LiveIndex();
    const versions = [long('a', 'watcher'), long('a', 'keeper')];
    const [first, second] = versions;
    if (!first || !second) throw new Error('two versions');
    index.add(first);
    const whole = prepare(first).passages.length;
    const groups = [{ weight: 1, alternatives: [{ term: 'heron', weight: 1 }] }];
    for (const _ of index.adding(prepare(second))) {
      const hits = index.search({ groups }, { visible: 'all', limit: 1_000 });
      expect(new Set(hits.map(({ document }) => document)).size).toBe(1);
      expect(hits).toHaveLength(whole);
    }
    expect(index.complete('watch', 'all')).toEqual([]);
  });
});
