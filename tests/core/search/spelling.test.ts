import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { alignmentDistance, errorsForgiven, misspellingDistance } from '../../../src/core/search/spelling.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

describe('alignmentDistance', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(alignmentDistance('truce', 'turce')).toBe(1);
    expect(alignmentDistance('ca', 'abc')).toBe(3);
    expect(alignmentDistance('', 'abc')).toBe(3);
  });

  it('is a symmetric distance, at most Levenshtein’s and at least half of it', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = alignmentDistance(a, b);
        expect(edits).toBe(alignmentDistance(b, a));
        expect(edits === 0).toBe(a === b);
        expect(edits).toBeLessThanOrEqual(distance(a, b));
        expect(edits).toBeGreaterThanOrEqual(distance(a, b) / 2);
      }),
    );
  });
});

describe('misspellingDistance', () => {
  it('forgives one error from four letters on, two from eight, none in numbers', () => {
    expect(['may', 'iran', 'kremlin', 'delegate', '12345678', 'b52bomber'].map(errorsForgiven)).toEqual([
      0, 1, 1, 2, 0, 0,
    ]);
  });

  it('takes a changed letter in a short word for another word', () => {
    expect(misspellingDistance('iraq', 'iran')).toBeNull();
    expect(misspellingDistance('irna', 'iran')).toBe(1);
    expect(misspellingDistance('iraan', 'iran')).toBe(1);
    expect(misspellingDistance('davis', 'davos')).toBe(1);
  });

  it('wants the first letter, or the first two swapped', () => {
    expect(misspellingDistance('remlin', 'kremlin')).toBeNull();
    expect(misspellingDistance('rkemlin', 'kremlin')).toBe(1);
    expect(misspellingDistance('trkmlin', 'kremlin')).toBeNull();
  });

  it('never meets a word with a digit, nor the word itself', () => {
    expect(misspellingDistance('resolution', 'resolution2')).toBeNull();
    expect(misspellingDistance('kremlin', 'kremlin')).toBeNull();
  });
});
