import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/core/document.ts';
import { LiveIndex } from '../../../src/core/search/liveIndex.ts';

function document(id: string, text: string, collection = 'public'): Document {
  return {
    id,
    title: id,
    publisher: null,
    author: null,
    publishedAt: null,
    dated: 'unknown',
    datedFrom: null,
    url: null,
    language: 'en',
    collection,
    text,
    blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }],
  };
}

describe('declared aliases', () => {
  const index = new LiveIndex({}, [
    ['Bruno', 'Marta Lindqvar'],
    ['Zed', 'Quell'],
  ]);
  index.add(document('a.txt', 'The talks were opened by Marta Lindqvar on Monday.'));
  index.add(document('desk/b.txt', 'The paper was signed by Quell.', 'desk'));

  it('are told as spellings of the word that was asked', () => {
    expect(index.nameVariants('bruno', 'all')).toContainEqual({
      folded: 'lindqvar',
      printed: 'Marta Lindqvar',
      similarity: 1,
    });
  });

  it('are not told to a room that sees no document with them', () => {
    expect(index.nameVariants('zed', new Set(['public']))).toEqual([]);
    expect(index.nameVariants('zed', new Set(['public', 'desk']))).toContainEqual({
      folded: 'quell',
      printed: 'Quell',
      similarity: 1,
    });
  });
});
