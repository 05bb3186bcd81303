import { describe, expect, it } from 'vitest';
import { articles, FRAMES, questions, toDocument } from '../../bench/retrieval/corpus.ts';
import { FUNCTION_WORDS } from '../../bench/retrieval/words.ts';
import { isFunctionWord } from '../../src/core/text/functionWords.ts';
import { toPassages } from '../../src/core/text/passages.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** How often each word is said in the first so many passages, the commonest first. */
function counted(passages: number): number[] {
  const counts = new Map<string, number>();
  for (const article of articles(passages))
    for (const text of article.passages)
      for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

/** The slope of a straight line through points, by least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const up = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return up / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

describe('the generated corpus', () => {
  it('is the same each time, and the beginning of any larger one', () => {
    const [small, again, large] = [[...articles(300)], [...articles(300)], [...articles(900)]];
    expect(again).toEqual(small);
    expect(small.flatMap(({ passages }) => passages)).toHaveLength(300);
    expect(large.slice(0, small.length - 1)).toEqual(small.slice(0, -1));
    expect([...articles(300, 1)]).not.toEqual(small);
  });

  it('has words by the laws of Zipf and Heaps', () => {
    const [small, large] = [counted(200), counted(2000)];
    const line = large.slice(4, 1000).map((count, at) => [Math.log(at + 5), Math.log(count)] as const);
    expect(slope(line)).toBeGreaterThan(-1.15);
    expect(slope(line)).toBeLessThan(-0.85);
    // Ten times the text: more words, but by far not ten times as many.
    const growth = Math.log10(large.length / small.length);
    expect(growth).toBeGreaterThan(0.5);
    expect(growth).toBeLessThan(0.85);
  });

  it('is cut into the passages that it is written in', () => {
    for (const article of articles(500)) {
      const document = toDocument(article);
      const texts = toPassages(document).map(({ start, end }) => document.text.slice(start, end));
      expect(texts.map((text) => text.slice(text.lastIndexOf('\n') + 1))).toEqual(article.passages);
    }
  });

  it('is asked about with function words, and for words that one of its passages has', () => {
    for (const word of FUNCTION_WORDS) expect(isFunctionWord(word, 'en'), word).toBe(true);
    for (const frame of FRAMES.flat())
      expect(wordsOf(frame).filter((word) => !isFunctionWord(word, 'en'))).toEqual([]);
    const passages = [...articles(1000)].flatMap((article) =>
      article.passages.map((text) => new Set(wordsOf(text))),
    );
    const asked = questions(200);
    expect(new Set(asked).size).toBe(200);
    expect(questions(200)).toEqual(asked);
    for (const question of asked) {
      const wanted = wordsOf(question).filter((word) => !isFunctionWord(word, 'en'));
      expect(wanted.length).toBeGreaterThanOrEqual(2);
      expect(
        passages.some((has) => wanted.every((word) => has.has(word))),
        question,
      ).toBe(true);
    }
  });
});
