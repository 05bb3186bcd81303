import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt, Outcome } from '../../src/core/answer/types.ts';
import {
  agreement,
  areaUnderRoc,
  holds,
  type Judged,
  judge,
  median,
  quantile,
  spread,
  total,
} from '../../src/evaluate/judge.ts';
import type { GoldQuestion } from '../../src/evaluate/sets.ts';

function excerpt(id: string, start: number, end: number): Excerpt {
  return {
    document: { id, title: id, publisher: null, publishedAt: null, dated: 'unknown', url: null },
    start,
    end,
    text: 'x'.repeat(end - start),
    answer: null,
    speaker: null,
    score: 1,
  };
}

function answer(outcome: Outcome, excerpts: readonly Excerpt[], nearest: readonly Excerpt[] = []): Answer {
  return {
    question: 'Who chairs the Orla Commission?',
    outcome,
    answer: null,
    excerpts,
    positions: [],
    parts: [],
    reason: null,
    nearest,
    confidence: 0.4,
    notes: [],
    elapsedMs: 7,
  };
}

const gold: GoldQuestion = {
  id: 'q',
  question: 'Who chairs the Orla Commission?',
  answerable: true,
  answers: [
    { document: 'a.txt', start: 10, end: 20, text: 'Ilse Varga' },
    { document: 'b.txt', start: 5, end: 10, text: 'Varga' },
  ],
};
const hopeless: GoldQuestion = { ...gold, answerable: false, answers: [] };

describe('what is right', () => {
  it('is an excerpt that holds a span whole, in its document', () => {
    expect(holds(excerpt('a.txt', 10, 20), gold.answers)).toBe(true);
    expect(holds(excerpt('a.txt', 0, 100), gold.answers)).toBe(true);
    expect(holds(excerpt('a.txt', 11, 100), gold.answers)).toBe(false);
    expect(holds(excerpt('a.txt', 0, 19), gold.answers)).toBe(false);
    expect(holds(excerpt('c.txt', 0, 100), gold.answers)).toBe(false);
    expect(holds(excerpt('a.txt', 0, 100), [])).toBe(false);
  });

  it('counts the first excerpt, and the first three, not the fourth', () => {
    const [right, wrong] = [excerpt('b.txt', 0, 30), excerpt('b.txt', 40, 60)];
    const places = (excerpts: readonly Excerpt[]) => {
      const { first, three } = judge(gold, answer('answered', excerpts));
      return { first, three };
    };
    expect(places([right])).toEqual({ first: true, three: true });
    expect(places([wrong, wrong, right])).toEqual({ first: false, three: true });
    expect(places([wrong, wrong, wrong, right])).toEqual({ first: false, three: false });
    expect(places([])).toEqual({ first: false, three: false });
  });

  it('counts a dispute as shown, and the nearest passages of a refusal for nothing', () => {
    const right = excerpt('b.txt', 0, 30);
    expect(judge(gold, answer('disputed', [right]))).toMatchObject({ shown: true, first: true });
    expect(judge(gold, answer('unanswered', [], [right]))).toEqual({
      answerable: true,
      shown: false,
      first: false,
      three: false,
      confidence: 0.4,
      elapsedMs: 7,
    });
  });

  it('is nothing that is shown for an unanswerable question', () => {
    expect(judge(hopeless, answer('answered', [excerpt('b.txt', 0, 30)]))).toMatchObject({
      answerable: false,
      shown: true,
      first: false,
      three: false,
    });
  });
});

describe('totals', () => {
  const one = (answerable: boolean, shown: boolean, first: boolean, confidence: number): Judged => ({
    answerable,
    shown,
    first,
    three: first,
    confidence,
    elapsedMs: confidence * 10,
  });

  it('count each kind of outcome', () => {
    const judged = [
      one(true, true, true, 0.9),
      { ...one(true, true, false, 0.8), three: true },
      one(true, false, false, 0.3),
      one(false, false, false, 0.1),
      one(false, true, false, 0.7),
    ];
    expect(total(judged)).toEqual({
      questions: 5,
      answerable: 3,
      first: 1,
      three: 2,
      wronglyRefused: 1,
      unanswerable: 2,
      refused: 1,
      shown: 3,
      shownRight: 1,
      auc: 5 / 6,
      medianMs: 7,
    });
  });

  it('of nothing are nothing', () => {
    expect(total([])).toMatchObject({ questions: 0, shown: 0, auc: null, medianMs: null });
  });
});

describe('the area under the ROC curve', () => {
  it('is known at its ends and in its middle', () => {
    expect(areaUnderRoc([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(areaUnderRoc([0.1, 0.2], [0.9, 0.8])).toBe(0);
    expect(areaUnderRoc([0.5, 0.5], [0.5])).toBe(0.5);
    expect(areaUnderRoc([], [0.5])).toBeNull();
    expect(areaUnderRoc([0.5], [])).toBeNull();
  });

  it('is the share of pairs in the right order', () => {
    // Few different values, so that ties are common.
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let sum = 0;
        for (const p of positives) for (const n of negatives) sum += p > n ? 1 : p === n ? 0.5 : 0;
        expect(areaUnderRoc(positives, negatives)).toBeCloseTo(sum / positives.length / negatives.length, 10);
      }),
    );
  });
});

describe('the middle', () => {
  it('is the middle value, or between the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([10, 9])).toBe(9.5);
    expect(median([])).toBeNull();
  });

  it('and the quantiles reach from the least to the greatest', () => {
    expect(quantile([10, 2, 30], 0)).toBe(2);
    expect(quantile([10, 2, 30], 1)).toBe(30);
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5, 10);
  });
});

describe('agreement with the truth', () => {
  const rows = (...pairs: [boolean, boolean][]) => pairs.map(([truth, said]) => ({ truth, said }));

  it('gives precision, recall and F1', () => {
    expect(
      agreement(rows([true, true], [true, false], [true, false], [false, true], [false, false])),
    ).toEqual({
      pairs: 5,
      precision: 1 / 2,
      recall: 1 / 3,
      f1: 2 / 5,
    });
  });

  it('says null where there is nothing to divide by', () => {
    expect(agreement(rows([false, false]))).toEqual({ pairs: 1, precision: null, recall: null, f1: null });
    expect(agreement(rows([true, false]))).toEqual({ pairs: 1, precision: null, recall: 0, f1: 0 });
  });
});

describe('a few of many', () => {
  it('are spread evenly, in order, beginning with the first', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
    expect(spread([0, 1, 2], 5)).toEqual([0, 1, 2]);
  });

  it('are as many as were asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (length, most) => {
        const list = Array.from({ length }, (_, i) => i);
        const few = spread(list, most);
        expect(few.length).toBe(Math.min(length, most));
        expect(few).toEqual([...new Set(few)].sort((a, b) => a - b));
      }),
    );
  });
});
