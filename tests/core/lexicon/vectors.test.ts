import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, vectorOf } from '../../../src/core/lexicon/vectors.ts';

const WORDS = [
  'envoy',
  'delegation',
  'resign',
  'reporter',
  'treaty',
  'hotel',
  'price',
  'attack',
  'river',
  'said',
];

describe('word vectors', () => {
  it('bring words of like use together and keep strangers apart', () => {
    const likeness = (a: string, b: string) => alike(vectorOf(a), vectorOf(b));
    expect(likeness('reporter', 'correspondent')).toBeGreaterThan(0.6);
    expect(likeness('resign', 'quit')).toBeGreaterThan(0.5);
    expect(likeness('treaty', 'hotel')).toBeLessThan(0.3);
  });

  it('know no word that is not in the table, and likeness to it is nothing', () => {
    expect(vectorOf('quorlvek')).toBe(-1);
    expect(alike(-1, vectorOf('envoy'))).toBe(0);
  });

  it('are of unit length and symmetric, as far as a byte tells', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS), (a, b) => {
        const [left, right] = [vectorOf(a), vectorOf(b)];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(alike(left, left)).toBeCloseTo(1, 1);
        expect(alike(left, right)).toBe(alike(right, left));
        expect(Math.abs(alike(left, right))).toBeLessThanOrEqual(1.05);
      }),
    );
  });
});
