import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOOSTS, saturation } from '../../../../src/core/search/bm25.ts';
import { rank } from '../../../../src/core/search/ranking.ts';
import { Cursor } from '../../../../src/core/search/sealed/cursor.ts';
import { CODE_SHIFT, OTHER, PLACE } from '../../../../src/core/search/sealed/layout.ts';
import { Saturations } from '../../../../src/core/search/sealed/saturations.ts';
import { Segment } from '../../../../src/core/search/segment.ts';
import { type Entry, entries, fieldTerms, seal, TERMS } from './fixtures.ts';

const EXHAUSTIVE = { commonShare: 1, commonFloor: Infinity, enough: Infinity, most: Infinity };
const FIELDS = ['title', 'heading', 'text'] as const;

/** What a term's occurrences in a passage say, from its terms alone. */
function said({ terms }: Entry, term: string, averages: readonly number[]): number {
  return FIELDS.reduce((sum, name, field) => {
    const times = terms[name].filter((own) => own === term).length;
    const length = new Set(terms[name]).size;
    const boost = BOOSTS[field] ?? 1;
    return times === 0 ? sum : sum + boost * saturation(times, length, averages[field] ?? 1);
  }, 0);
}

describe('the bounds of a term in a sealed segment', () => {
  it('are reached by no passage from above, and for each code by what its shortest fields would say', () => {
    const many = fc.array(fieldTerms, { minLength: 1, maxLength: 300, size: 'max' }).map(entries);
    const average = fc.double({ min: 0.25, max: 9, noNaN: true });
    fc.assert(
      fc.property(many, fc.tuple(average, average, average), fc.nat(7), (all, averages, windowBits) => {
        const { segment } = seal(all, windowBits);
        const saturations = new Saturations(segment, averages);
        for (const term of TERMS) {
          const number = segment.dictionary.find(term);
          if (number < 0) continue;
          const bounds = saturations.bounds(number, new Cursor(segment, number));
          const holders = new Map<number, Entry[]>();
          for (const cursor = new Cursor(segment, number); !cursor.ended; cursor.next()) {
            for (let at = cursor.from; at < cursor.to; at++) {
              const posting = cursor.postings[at] ?? 0;
              const entry = all[cursor.base + (posting & PLACE)];
              const code = posting >>> CODE_SHIFT;
              if (entry) holders.set(code, [...(holders.get(code) ?? []), entry]);
            }
          }
          for (let code = 0; code <= OTHER; code++) {
            const own = holders.get(code) ?? [];
            const most = Math.max(0, ...own.map((entry) => said(entry, term, averages)));
            expect(bounds[code]).toBeGreaterThanOrEqual(most);
            // As low as it can be without knowing which passage is how long in which field.
            const least = FIELDS.map((name) =>
              Math.min(...own.map(({ terms }) => new Set(terms[name]).size)),
            );
            const loosest = FIELDS.reduce((sum, name, field) => {
              const times = Math.max(
                0,
                ...own.map(({ terms }) => terms[name].filter((one) => one === term).length),
              );
              const value = saturation(times, least[field] ?? 0, averages[field] ?? 1);
              return times === 0 ? sum : sum + (BOOSTS[field] ?? 1) * value;
            }, 0);
            expect(bounds[code]).toBeLessThanOrEqual(loosest);
          }
        }
      }),
      { endOnFailure: true },
    );
  });

  it('let a better passage be found in a later window, whatever code it has', () => {
    // The last passage says a little more than all others: a bound that is too low by a hundredth loses it.
    for (const own of [['title'], ['heading'], ['text'], ['title', 'text'], FIELDS] as const) {
      const all = entries(
        Array.from({ length: 200 }, (_, at) => {
          const rest = Array.from({ length: at < 199 ? 100 : 99 }, (_, n) => `w${n}`);
          const field = (name: (typeof FIELDS)[number]): string[] =>
            (own as readonly string[]).includes(name) ? ['oil', ...rest] : [];
          return { title: field('title'), heading: field('heading'), text: field('text') };
        }),
      );
      const live = new Segment();
      for (const { held, terms } of all) live.addPassage(held, terms);
      const query = { groups: [{ weight: 1, alternatives: [{ term: 'oil', weight: 1 }] }] };
      const options = { visible: 'all' as const, limit: 1 };
      const hits = rank([], query, options, EXHAUSTIVE, [seal(all, 3)]);
      expect(hits).toEqual(rank([live], query, options, EXHAUSTIVE));
      expect(hits[0]?.passage.id).toBe(all.at(-1)?.held.passage.id);
    }
  });
});
