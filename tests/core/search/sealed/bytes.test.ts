import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../../src/core/search/sealed/checksum.ts';
import { Dictionary, layOut } from '../../../../src/core/search/sealed/dictionary.ts';
import { SealedDamage } from '../../../../src/core/search/sealed/layout.ts';
import { bytesOf, openSealed } from '../../../../src/core/search/sealed/sealedSegment.ts';
import { entries, fieldTerms, seal, TERMS } from './fixtures.ts';

const passages = fc.array(fieldTerms, { minLength: 1, maxLength: 100, size: 'max' }).map(entries);

describe('the bytes of a sealed segment', () => {
  it('open as what they were, wherever they lie in their buffer', () => {
    fc.assert(
      fc.property(passages, fc.nat(9), (all, offset) => {
        const { segment } = seal(all);
        const bytes = bytesOf(segment);
        const moved = new Uint8Array(bytes.length + offset).subarray(offset);
        moved.set(bytes);
        const again = openSealed(moved);
        again.verify();
        expect(again.passages).toBe(all.length);
        for (const term of TERMS) {
          const number = again.dictionary.find(term);
          expect(number).toBe(segment.dictionary.find(term));
          expect(again.frequency(number)).toBe(segment.frequency(number));
        }
      }),
    );
  });

  it('are refused where they are cut off or any bit is another', () => {
    fc.assert(
      fc.property(passages, fc.nat(), fc.nat(7), (all, place, bit) => {
        const bytes = bytesOf(seal(all).segment);
        const changed = bytes.slice();
        const at = place % bytes.length;
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => openSealed(changed).verify()).toThrow(SealedDamage);
        expect(() => openSealed(bytes.slice(0, at)).verify()).toThrow(SealedDamage);
      }),
    );
  });

  it('have the checksum XXH32', () => {
    const of = (text: string): string => checksum(new TextEncoder().encode(text)).toString(16);
    expect(of('')).toBe('2cc5d05');
    expect(of('a')).toBe('550d7456');
    expect(of('abc')).toBe('32d153ff');
  });
});

describe('Dictionary', () => {
  it('finds words and beginnings as a list does', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', 'é', '跨', '\ud83d', '\ude00'), maxLength: 5 }),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60, size: 'max' }), word, (words, asked) => {
        const sorted = [...words].sort();
        const { offsets, bytes } = layOut(sorted);
        const dictionary = new Dictionary(offsets, bytes);
        expect(dictionary.find(asked)).toBe(sorted.indexOf(asked));
        sorted.forEach((own, number) => {
          expect(dictionary.at(number)).toBe(own);
          expect(dictionary.find(own)).toBe(number);
        });
        const [from, to] = dictionary.range(asked);
        expect(sorted.slice(from, to)).toEqual(sorted.filter((own) => own.startsWith(asked)));
      }),
    );
  });
});
