import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/core/document.ts';
import type { PassageHit, PassageQuery } from '../../../../src/core/search/passageIndex.ts';
import { rank } from '../../../../src/core/search/ranking.ts';
import { Segment } from '../../../../src/core/search/segment.ts';
import { type Entry, entries, fieldTerms, queries, seal, TERMS } from './fixtures.ts';

/** Common terms never stop to find passages: every one is scored. */
const EXHAUSTIVE = { commonShare: 1, commonFloor: Infinity, enough: Infinity, most: Infinity };

function live(passages: readonly Entry[]): Segment {
  const segment = new Segment();
  for (const { held, terms } of passages) segment.addPassage(held, terms);
  return segment;
}

/** Every passage scored, one by one, from its terms: by nothing that the indexes share but the formula. */
function naive(passages: readonly Entry[], query: PassageQuery): Map<string, number> {
  const fields = ['title', 'heading', 'text'] as const;
  const averages = fields.map(
    (name) => passages.reduce((sum, { terms }) => sum + new Set(terms[name]).size, 0) / passages.length,
  );
  const frequency = (term: string): number =>
    passages.filter(({ terms }) => fields.some((name) => terms[name].includes(term))).length;
  const scores = new Map<string, number>();
  for (const { held, terms } of passages) {
    let score = 0;
    for (const group of query.groups) {
      let best = 0;
      for (const { term, weight } of group.alternatives) {
        if (!(weight > 0 && group.weight > 0)) continue;
        const trusted = group.alternatives.filter((other) => other.weight >= weight);
        const n = Math.max(...trusted.map((other) => frequency(other.term)));
        const rarity = Math.log(1 + (passages.length - n + 0.5) / (n + 0.5));
        let sum = 0;
        for (const [field, name] of fields.entries()) {
          const times = terms[name].filter((other) => other === term).length;
          if (times === 0) continue;
          const norm = 1.2 * (0.3 + (0.7 * new Set(terms[name]).size) / (averages[field] ?? 1));
          sum += (field < 2 ? 1.5 : 1) * (0.5 + (times * 2.2) / (times + norm));
        }
        best = Math.max(best, group.weight * weight * rarity * sum);
      }
      score += best;
    }
    if (score > 0) scores.set(held.passage.id, score);
  }
  return scores;
}

const told = (hits: readonly PassageHit[]) =>
  hits.map(({ passage, document, score, groupScores }) => [passage.id, document.id, score, groupScores]);
const cases = fc.record({
  // Few, and so many that terms are bounded and runs masked.
  terms: fc.oneof(
    fc.array(fieldTerms, { minLength: 1, maxLength: 40, size: 'max' }),
    fc.array(fieldTerms, { minLength: 100, maxLength: 300, size: 'max' }),
  ),
  query: queries,
  limit: fc.constantFrom(1, 2, 3, 10, 1000, Number.POSITIVE_INFINITY),
  windowBits: fc.nat(7),
  // Where the live passages end and the sealed ones begin, and where the second sealed segment does: shares of all.
  cuts: fc.tuple(fc.constantFrom(0, 0, 0.2, 0.7), fc.constantFrom(0, 0.5, 1)),
  removed: fc.array(fc.nat(99), { maxLength: 40, size: 'max' }),
});

describe('sealed segments', () => {
  it('are ranked as if each passage were scored, to the bit as live ones, alone and beside these', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ terms, query, limit, windowBits, cuts, removed }, some) => {
        const all = entries(terms);
        const [first, second] = [Math.floor(cuts[0] * all.length), Math.floor(cuts[1] * all.length)];
        const middle = Math.max(first, second);
        const parts = [all.slice(first, middle), all.slice(middle)].map((own) => ({
          own,
          part: seal(own, windowBits),
        }));
        const gone = new Set<Entry>();
        for (const { own, part } of parts) {
          for (const slot of removed) {
            const entry = own[slot];
            if (!entry) continue;
            part.removePassage(slot, entry.terms);
            gone.add(entry);
          }
        }
        const left = all.filter((entry) => !gone.has(entry));
        const accept = (document: Document): boolean => document.id.length % 2 === 0;
        const options = { visible: 'all' as const, limit, ...(some ? { accept } : {}) };
        const mixed = rank(
          [live(all.slice(0, first))],
          query,
          options,
          EXHAUSTIVE,
          parts.map(({ part }) => part),
        );
        const whole = rank([live(left)], query, { ...options, limit: Infinity }, EXHAUSTIVE);
        expect(told(mixed)).toEqual(told(whole.slice(0, limit)));
        const scores = naive(left, query);
        for (const { passage, score } of mixed) expect(score).toBeCloseTo(scores.get(passage.id) ?? -1, 9);
        if (!some) {
          const best = [...scores.values()].sort((a, b) => b - a).slice(0, limit);
          expect(mixed).toHaveLength(best.length);
          mixed.forEach(({ score }, at) => {
            expect(score).toBeCloseTo(best[at] ?? -1, 9);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are ranked right where a common term, which finds nothing by itself, decides between passages', () => {
    const times = fc.constantFrom(0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    const passage = fc.record({ rare: fc.nat(9), oil: times, title: fc.nat(9) });
    const many = fc.array(passage, { minLength: 80, maxLength: 250, size: 'max' });
    fc.assert(
      fc.property(many, fc.nat(7), fc.constantFrom(1, 2, 5), (drafts, windowBits, limit) => {
        const all = entries(
          drafts.map(({ rare, oil, title }) => ({
            title: title === 0 ? ['oil'] : ['port'],
            heading: [],
            text: [rare === 0 ? 'truce' : 'river', ...Array<string>(oil).fill('oil')],
          })),
        );
        const query = {
          groups: ['oil', 'truce'].map((term) => ({ weight: 1, alternatives: [{ term, weight: 1 }] })),
        };
        const options = { visible: 'all' as const, limit };
        const hits = rank([], query, options, EXHAUSTIVE, [seal(all, windowBits)]);
        expect(told(hits)).toEqual(told(rank([live(all)], query, options, EXHAUSTIVE)));
      }),
      { numRuns: 150 },
    );
  });

  it('count what is left in them, as if what was taken out had never been there', () => {
    fc.assert(
      fc.property(cases, ({ terms, windowBits, removed }) => {
        const all = entries(terms);
        const part = seal(all, windowBits);
        for (const slot of removed)
          part.removePassage(slot, all[slot]?.terms ?? { title: [], heading: [], text: [] });
        const fresh = live(all.filter((_, slot) => !removed.includes(slot)));
        expect(part.passages).toBe(fresh.passages);
        for (const term of [...TERMS, 'unheard', 'oi', 'oill', '']) {
          expect(part.documentFrequency(term)).toBe(fresh.documentFrequency(term));
          expect(part.holds(term)).toBe(fresh.documentFrequency(term) > 0);
        }
        for (const field of [0, 1, 2]) expect(part.totalLength(field)).toBe(fresh.totalLength(field));
      }),
    );
  });
});
