import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveIndex } from '../../../src/core/search/liveIndex.ts';
import { passageIndexContract } from '../../contracts/passageIndex.contract.ts';
import { documentOf } from '../../contracts/passageIndex.naive.ts';

passageIndexContract('LiveIndex', () => new LiveIndex());

const query = (...terms: string[]) => ({
  groups: terms.map((term) => ({ weight: 1, alternatives: [{ term, weight: 1 }] })),
});
const whole = { visible: 'all', limit: Number.POSITIVE_INFINITY } as const;

/** Forty documents: all hold 'oil', those of `rare` hold 'truce' as well, with more or less beside it. */
function documents(rare: ReadonlySet<number>, lengths: readonly number[]) {
  return lengths.map((length, at) => {
    const text = [
      rare.has(at) ? 'truce' : 'river',
      ...Array(1 + (length % 3)).fill('oil'),
      ...Array(length).fill('port'),
    ];
    return documentOf({
      id: `d${at}`,
      lines: [[...text, ...Array.from({ length }, (_, n) => `w${at}x${n}`)].join(' ')],
    });
  });
}
const lengths = fc.array(fc.nat(20), { minLength: 40, maxLength: 40 });

describe('LiveIndex: common terms', () => {
  it('find nothing by themselves once rarer terms found enough, and score as ever', () => {
    fc.assert(
      fc.property(
        lengths,
        fc.subarray([...Array(40).keys()], { minLength: 10, maxLength: 20 }),
        (sizes, rare) => {
          const quick = new LiveIndex({ commonShare: 0.5, commonFloor: 0, enough: 0 });
          const exact = new LiveIndex();
          for (const document of documents(new Set(rare), sizes)) {
            quick.add(document);
            exact.add(document);
          }
          const both = query('oil', 'truce');
          const held = exact.search(both, whole).filter(({ groupScores }) => (groupScores[1] ?? 0) > 0);
          expect(held).toHaveLength(rare.length);
          // Ten candidates are enough for one hit, not for two.
          expect(quick.search(both, { ...whole, limit: 1 })).toEqual(held.slice(0, 1));
          expect(quick.search(both, whole)).toEqual(exact.search(both, whole));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('and rare ones as well find nothing more beyond the most candidates there may be, and score as ever', () => {
    const bounded = new LiveIndex({ most: 10 });
    const exact = new LiveIndex();
    for (let at = 0; at < 40; at++) {
      const rarest = at < 9 ? 'truce' : '';
      const rarer = at >= 9 && at < 19 ? 'treaty' : '';
      const oil = (at >= 5 && at < 17) || at >= 34 ? 'oil oil oil'.slice(0, at < 17 ? 3 : 11) : '';
      const document = documentOf({
        id: `d${at}`,
        lines: [`${rarest} ${rarer} ${oil} port river${at % 7}`],
      });
      bounded.add(document);
      exact.add(document);
    }
    const three = query('truce', 'treati', 'oil');
    const third = { groups: three.groups.map((group, at) => (at === 2 ? { ...group, weight: 10 } : group)) };
    const [outsider] = exact
      .search(third, whole)
      .filter(({ groupScores }) => groupScores[0] === groupScores[1]);
    const held = exact.search(third, whole).filter(({ groupScores }) => groupScores[0] !== groupScores[1]);
    // With its weight the third term alone would win, had it been walked.
    expect(outsider?.score).toBeGreaterThan(held[0]?.score ?? Number.POSITIVE_INFINITY);
    for (const query of [three, third]) {
      const expected = exact
        .search(query, whole)
        .filter(({ groupScores }) => groupScores[0] !== groupScores[1]);
      expect(bounded.search(query, { ...whole, limit: 1 })).toEqual(expected.slice(0, 1));
    }
    expect(bounded.search(three, whole)).toEqual(exact.search(three, whole));
  });

  it('are walked where no rarer term found enough', () => {
    const index = new LiveIndex({ commonShare: 0.5, commonFloor: 0, enough: 0 });
    const sizes = Array.from({ length: 40 }, (_, at) => at % 7);
    for (const document of documents(new Set([3, 4]), sizes)) index.add(document);
    expect(index.search(query('oil'), { ...whole, limit: 5 })).toHaveLength(5);
    expect(index.search(query('oil', 'truce'), { ...whole, limit: 5 })).toHaveLength(5);
    expect(index.search(query('oil', 'unheard'), { ...whole, limit: 5 })).toHaveLength(5);
  });

  it('lift a candidate over one that was ahead of it', () => {
    const index = new LiveIndex({ commonShare: 0.5, commonFloor: 0, enough: 0 });
    const filler = 'port '.repeat(30);
    for (let at = 0; at < 12; at++)
      index.add(documentOf({ id: `r${at}`, lines: [`truce ${filler} ${at} ${at + 50}`] }));
    for (let at = 0; at < 30; at++) index.add(documentOf({ id: `g${at}`, lines: ['oil'] }));
    index.add(documentOf({ id: 'z', lines: [`truce oil ${filler} 80 81 82 83`] }));
    expect(index.search(query('truce'), { ...whole, limit: 1 })[0]?.document.id).toBe('r0');
    const [first] = index.search(query('truce', 'oil'), { ...whole, limit: 1 });
    expect(first?.document.id).toBe('z');
    expect(first?.groupScores.every((score) => score > 0)).toBe(true);
  });
});

describe('LiveIndex: names', () => {
  const names = (...lines: string[]): string[] => {
    const index = new LiveIndex();
    index.add(documentOf({ id: 'a', lines }));
    return index.nameVariants('witkoff', 'all').map(({ printed }) => printed);
  };

  it('are capitalised inside a sentence, or never printed without a capital', () => {
    expect(names('Then Wittkoff spoke.')).toEqual(['Wittkoff']);
    expect(names('Wittkoff spoke.')).toEqual(['Wittkoff']);
    expect(names('# Wittkoff speaks')).toEqual(['Wittkoff']);
    expect(names('Wittkoff spoke of a wittkoff.')).toEqual([]);
    expect(names('A wittkoff is a tool.')).toEqual([]);
    expect(names('He spoke of Wittkoff, the wittkoff.')).toEqual(['Wittkoff']);
  });

  it('are printed as they are printed most', () => {
    expect(names('Then WITTKOFF spoke. Then Wittkoff left. Then Wittkoff’s plane left.')).toEqual([
      'Wittkoff',
    ]);
    const index = new LiveIndex();
    const printed = () => index.nameVariants('witkoff', 'all').map((variant) => variant.printed);
    index.add(documentOf({ id: 'a', lines: ['Then WITTKOFF spoke.', 'port'] }));
    index.add(documentOf({ id: 'b', lines: ['Then Wittkoff left, and Wittkoff stayed.'] }));
    expect(printed()).toEqual(['Wittkoff']);
    index.remove('b');
    expect(printed()).toEqual(['WITTKOFF']);
  });
});

describe('LiveIndex: many languages', () => {
  it('gives a misspelt word the term of the documents’ language where the question’s has none', () => {
    const index = new LiveIndex();
    index.add(
      documentOf({ id: 'a', language: 'fr', lines: ['Les pourparlers officieux continuaient hier.'] }),
    );
    const [spelling] = index.spellings('continuaent', 'en', 'all');
    expect(spelling?.printed).toBe('continuaient');
    expect(index.search(query(spelling?.term ?? ''), whole)).toHaveLength(1);
  });
});
