import { describe, expect, it } from 'vitest';
import { Segment } from '../../../src/core/search/segment.ts';
import { toPassages } from '../../../src/core/text/passages.ts';
import { documentOf } from '../../contracts/passageIndex.naive.ts';

const document = documentOf({ id: 'a', lines: ['truce'] });
const [passage] = toPassages(document);
const fields = (title: string, heading: string, text: string) => ({
  title: title.split(' ').filter(Boolean),
  heading: heading.split(' ').filter(Boolean),
  text: text.split(' ').filter(Boolean),
});

describe('Segment', () => {
  if (!passage) throw new Error('the fixture has a passage');
  const held = { passage, document };

  it('counts a passage once a term, in whichever fields it stands', () => {
    const segment = new Segment();
    segment.addPassage(held, fields('truce', 'truce', 'truce truce'));
    segment.addPassage(held, fields('truce', '', 'river'));
    segment.addPassage(held, fields('', 'truce', 'river'));
    segment.addPassage(held, fields('', '', 'truce river'));
    expect(segment.documentFrequency('truce')).toBe(4);
    expect(segment.documentFrequency('river')).toBe(3);
    expect(segment.documentFrequency('unheard')).toBe(0);
    segment.addPassage(held, fields('', '', 'truce'));
    expect(segment.documentFrequency('truce')).toBe(5);
    segment.addPassage(held, fields('', '', 'unheard'));
    expect(segment.documentFrequency('unheard')).toBe(1);
  });

  it('finds what it was asked for in vain, once that is there', () => {
    const segment = new Segment();
    for (let at = 0; at < 25_000; at++) expect(segment.documentFrequency(`w${at}`)).toBe(0);
    segment.addPassage(held, fields('', '', 'w7 w24999'));
    expect([segment.documentFrequency('w7'), segment.documentFrequency('w24999')]).toEqual([1, 1]);
  });

  it('keeps the distinct terms of each field, and their sums', () => {
    const segment = new Segment();
    const slot = segment.addPassage(held, fields('truce', '', 'gas gas port'));
    expect([0, 1, 2].map((field) => segment.lengthAt(slot, field))).toEqual([1, 0, 2]);
    segment.addPassage(held, fields('truce talks', 'gas', 'gas'));
    expect([0, 1, 2].map((field) => segment.totalLength(field))).toEqual([3, 1, 3]);
    expect(segment.postings('gas', 2)?.get(slot)).toBe(2);
  });

  it('uses slots again, and leaves nothing of what was there', () => {
    const segment = new Segment();
    const others = [fields('a', 'b', 'c'), fields('d', 'e', 'f')];
    for (const terms of others) segment.addPassage(held, terms);
    for (let round = 0; round < 200; round++) {
      const terms = fields(`t${round}`, '', `truce x${round}`);
      const slot = segment.addPassage(held, terms);
      expect(segment.at(slot)).toBe(held);
      segment.removePassage(slot, terms);
      expect(segment.at(slot)).toBeUndefined();
    }
    expect(segment.capacity).toBe(3);
    expect(segment.passages).toBe(2);
    expect(segment.termCount).toBe(6);
    expect(segment.holds('truce')).toBe(false);
    expect([0, 1, 2].map((field) => segment.totalLength(field))).toEqual([2, 2, 2]);
  });

  it('grows', () => {
    const segment = new Segment();
    const slots = Array.from({ length: 500 }, (_, at) =>
      segment.addPassage(held, fields('', '', `w${at} truce`)),
    );
    expect(new Set(slots).size).toBe(500);
    expect(slots.every((slot) => segment.lengthAt(slot, 2) === 2)).toBe(true);
    expect(segment.totalLength(2)).toBe(1000);
  });

  it('that is frozen takes nothing, counts off what is taken out, and lets go of it in its pieces', () => {
    const segment = new Segment();
    const gone = segment.addPassage(held, fields('truce', '', 'gas gas'));
    const stays = segment.addPassage(held, fields('', 'truce', 'port'));
    segment.freeze();
    expect(() => segment.addPassage(held, fields('', '', 'port'))).toThrow('frozen');
    for (let again = 0; again < 2; again++) segment.removePassage(gone, fields('truce', '', 'gas gas'));
    expect([segment.passages, segment.at(gone), segment.at(stays)]).toEqual([1, undefined, held]);
    expect(['truce', 'gas', 'port'].map((term) => segment.documentFrequency(term))).toEqual([1, 0, 1]);
    expect(['truce', 'gas', 'port'].map((term) => segment.holds(term))).toEqual([true, false, true]);
    expect([0, 1, 2].map((field) => segment.totalLength(field))).toEqual([0, 1, 1]);
    // What is not there any more keeps its postings, for those who walk them.
    expect(segment.postings('gas', 2)?.get(gone)).toBe(2);
    const { free, lengths } = segment.slots();
    expect([free, [...lengths]]).toEqual([[gone], [0, 0, 0, 0, 1, 1]]);
    const terms = [...segment.allPostings()].flatMap((piece) => piece.terms);
    expect(terms.sort()).toEqual(['port', 'truce']);
  });
});
