import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../../../src/core/search/ranking.ts';
import { SealedPart } from '../../../../src/core/search/sealed/sealedPart.ts';
import { openSealed } from '../../../../src/core/search/sealed/sealedSegment.ts';
import { bytePieces, Sealer, type SealPiece } from '../../../../src/core/search/sealed/sealer.ts';
import { drained } from '../../../../src/core/search/sealed/writer.ts';
import { Segment } from '../../../../src/core/search/segment.ts';
import { type Entry, entries, fieldTerms, queries, seal, TERMS } from './fixtures.ts';

const EXHAUSTIVE = { commonShare: 1, commonFloor: Infinity, enough: Infinity, most: Infinity };
const ALL = { visible: 'all', limit: Number.POSITIVE_INFINITY } as const;

/** Makes one sealed segment of a live and a sealed one; where a passage goes is told by `order`, its number if it stays. */
function sealer(passages: readonly Entry[], cut: number, order: readonly number[], windowBits: number) {
  const places = passages.map((_, at) => order.indexOf(at));
  const segment = new Segment();
  for (const { held, terms } of passages.slice(0, cut)) segment.addPassage(held, terms);
  const made = new Sealer(order.length, windowBits);
  const take = (piece: SealPiece): void => drained(made.take(structuredClone(piece)));
  const lengths = order.flatMap((at) => {
    const { terms } = passages[at] ?? { terms: { title: [], heading: [], text: [] } };
    return [terms.title, terms.heading, terms.text].map((own) => new Set(own).size);
  });
  take({ kind: 'lengths', first: 0, lengths: Uint16Array.from(lengths) });
  for (const piece of segment.allPostings((slot) => places[slot] ?? -1)) take({ kind: 'postings', ...piece });
  for (const piece of bytePieces(seal(passages.slice(cut), windowBits).segment)) take(piece);
  take({ kind: 'places', places: Int32Array.from(places.slice(cut)) });
  const own = order.flatMap((at) => passages[at] ?? []);
  return new SealedPart(openSealed(drained(made.finish())), (slot) => own[slot]?.held);
}

function live(passages: readonly Entry[]): Segment {
  const segment = new Segment();
  for (const { held, terms } of passages) segment.addPassage(held, terms);
  return segment;
}

describe('Sealer', () => {
  it('makes of live and sealed passages, in any order and of some of them, what they are', () => {
    fc.assert(
      fc.property(
        fc.array(fieldTerms, { minLength: 1, maxLength: 120, size: 'max' }).map(entries),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.infiniteStream(fc.nat(0xffff)),
        queries,
        fc.nat(7),
        (all, share, draws, query, windowBits) => {
          const keyed = all.map((_, at) => ({ at, key: draws.next().value }));
          const order = keyed
            .filter(({ key }) => key % 4 > 0)
            .sort((a, b) => a.key - b.key)
            .map(({ at }) => at);
          const part = sealer(all, Math.floor(share * all.length), order, windowBits);
          const fresh = live(order.flatMap((at) => all[at] ?? []));
          part.segment.verify();
          for (const term of TERMS) expect(part.documentFrequency(term)).toBe(fresh.documentFrequency(term));
          for (const field of [0, 1, 2]) expect(part.totalLength(field)).toBe(fresh.totalLength(field));
          expect(rank([], query, ALL, EXHAUSTIVE, [part])).toEqual(rank([fresh], query, ALL, EXHAUSTIVE));
        },
      ),
    );
  });

  it('keeps every number of occurrences, however many there are', () => {
    const all = entries(
      Array.from({ length: 700 }, (_, at) => ({
        title: Array<string>(at % 5).fill('oil'),
        heading: Array<string>(at % 11).fill('oil'),
        text: [...Array<string>(at % 13).fill('oil'), 'port'],
      })),
    );
    const order = all.map((_, at) => (at * 3) % 700);
    const part = sealer(all, 350, order, 6);
    const query = { groups: [{ weight: 1, alternatives: [{ term: 'oil', weight: 1 }] }] };
    const hits = rank([], query, ALL, EXHAUSTIVE, [part]);
    expect(hits).toEqual(rank([live(all)], query, ALL, EXHAUSTIVE));
    expect(new Set(hits.map(({ score }) => score)).size).toBeGreaterThan(300);
  });

  it('refuses bytes out of order, cut short, or changed', () => {
    const bytes = [...bytePieces(seal(entries([{ title: ['oil'], heading: [], text: ['port'] }])).segment)];
    const [piece] = bytes;
    if (!piece || bytes.length > 1) throw new Error('one piece');
    const places: SealPiece = { kind: 'places', places: Int32Array.of(0) };
    const given = (...pieces: SealPiece[]) => {
      const made = new Sealer(1);
      for (const one of pieces) drained(made.take(one));
    };
    expect(() => given(places)).toThrow('lacks a piece');
    expect(() => given({ ...piece, at: 8 })).toThrow('not in order');
    expect(() => given({ ...piece, bytes: piece.bytes.slice(8) }, places)).toThrow('lacks a piece');
    const changed = piece.bytes.slice();
    changed[600] = (changed[600] ?? 0) ^ 1;
    expect(() => given({ ...piece, bytes: changed }, places)).toThrow('damaged');
    given(piece, places);
  });
});
