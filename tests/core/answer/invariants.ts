/** What holds of every answer, whatever was asked of whatever documents. */
import { expect } from 'vitest';
import { LONGEST_EXCERPT, MOST_SENTENCES } from '../../../src/core/answer/excerpt.ts';
import type { Answer, Excerpt } from '../../../src/core/answer/types.ts';
import type { Document } from '../../../src/core/document.ts';
import { LiveIndex } from '../../../src/core/search/liveIndex.ts';
import type { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import type { Sentence } from '../../../src/core/text/passage.ts';

/** An index of these documents. */
export function indexOf(documents: readonly Document[]): LiveIndex {
  const index = new LiveIndex();
  for (const document of documents) index.add(document);
  return index;
}

/** The answer without its time, which is no part of what was answered. */
export function timeless(answer: Answer): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (key === 'elapsedMs' ? undefined : value)),
  );
}

/** Checks one answer and its parts against the documents it was given from. */
export function checkAnswer(answer: Answer, index: PassageIndex, documents: readonly Document[]): void {
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const excerpt of [...answer.excerpts, ...answer.nearest])
    checkExcerpt(excerpt, index, byId.get(excerpt.document.id));
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  if (answer.outcome === 'unanswered') {
    expect(answer.excerpts).toEqual([]);
    expect(answer.positions).toEqual([]);
    expect(answer.answer).toBeNull();
    expect(answer.reason?.text).toMatch(/\S/);
  } else {
    expect(answer.reason).toBeNull();
    expect(answer.nearest).toEqual([]);
    expect(answer.excerpts.length).toBeGreaterThan(0);
  }
  for (const excerpt of answer.nearest) expect(excerpt.answer).toBeNull();
  checkPositions(answer);
  for (const part of answer.parts) checkAnswer(part, index, documents);
  if (answer.parts.length > 0)
    expect(answer.outcome === 'unanswered').toBe(
      answer.parts.every(({ outcome }) => outcome === 'unanswered'),
    );
}

function checkExcerpt(excerpt: Excerpt, index: PassageIndex, document: Document | undefined): void {
  if (!document) throw new Error(`an excerpt of ${excerpt.document.id}, which is not there`);
  expect(document.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
  expect(excerpt.text).toMatch(/\S/);
  const sentences = sentencesOf(excerpt, index);
  expect(sentences[0]?.start).toBe(excerpt.start);
  expect(sentences.at(-1)?.end).toBe(excerpt.end);
  if (sentences.length > 1) expect(excerpt.text.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
  // A list with its lead-in is one excerpt, of as many items as fit.
  if (!sentences.some(({ kind }) => kind === 'item'))
    expect(sentences.length).toBeLessThanOrEqual(MOST_SENTENCES);
  if (excerpt.answer) {
    const [start, end] = excerpt.answer;
    expect(start).toBeGreaterThanOrEqual(excerpt.start);
    expect(end).toBeLessThanOrEqual(excerpt.end);
    expect(end).toBeGreaterThan(start);
  }
}

/** The sentences an excerpt is made of: it begins with one and ends with one. */
function sentencesOf(excerpt: Excerpt, index: PassageIndex): Sentence[] {
  return index
    .passagesOf(excerpt.document.id)
    .flatMap(({ sentences }) => sentences)
    .filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end);
}

function checkPositions({ positions, excerpts, answer, parts }: Answer): void {
  const seen = new Set<number>();
  for (const position of positions) {
    expect(position.excerpts.length).toBeGreaterThan(0);
    expect(position.origins).toBeGreaterThan(0);
    expect(position.origins).toBeLessThanOrEqual(position.excerpts.length);
    for (const i of position.excerpts) {
      expect(excerpts[i]?.answer).toBeTruthy();
      expect(seen.has(i)).toBe(false);
      seen.add(i);
    }
  }
  if (answer !== null && parts.length === 0) expect(excerpts[0]?.text).toContain(answer);
}
