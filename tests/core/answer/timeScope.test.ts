/** The time a question asks for: hidden, preferred, in order. */
import { describe, expect, it } from 'vitest';
import { Answerer, type AskOptions } from '../../../src/core/answer/answerer.ts';
import { timeScopeOf } from '../../../src/core/answer/timeScope.ts';
import { documentOf } from '../card/documents.ts';
import { indexOf } from './invariants.ts';

const TODAY = '2031-02-20';

describe('the time in a question', () => {
  it.each([
    ['Who leads it as of 10 January?', 'Who leads it?', '2031-01-10'],
    ['As of January 10, 2031, who leads it?', 'who leads it?', '2031-01-10'],
    ['Who led it as of 2030-12-01', 'Who led it', '2030-12-01'],
    ['Who led it as of 5 November?', 'Who led it?', '2030-11-05'],
    ['Who leads it?', 'Who leads it?', null],
    ['What did he say as of late?', 'What did he say as of late?', null],
  ])('%s', (question, text, asOf) => {
    expect(timeScopeOf(question, TODAY)).toMatchObject({ text, asOf });
  });

  it.each([
    ['Who headed it in November?', ['2030-11-01', '2030-11-30']],
    ['Who headed it in January 2029?', ['2029-01-01', '2029-01-31']],
    ['Who headed it in Maybridge?', null],
    ['Who headed it in May 5 talks?', null],
  ])('%s', (question, within) => {
    expect(timeScopeOf(question, TODAY).within).toEqual(within);
  });
});

describe('an office over time', () => {
  const paper = (id: string, day: string | null, text: string) =>
    documentOf(id, [text], { publishedAt: day, dated: day === null ? 'unknown' : 'stated' });
  const index = indexOf([
    paper('autumn.md', '2030-11-10', 'Orlo Veck heads the Drovian delegation.'),
    paper('late.md', '2030-12-01', 'Orlo Veck, who heads the Drovian delegation, smiled.'),
    paper('new.md', '2031-02-10', 'Ilse Morn heads the Drovian delegation.'),
  ]);
  const options: AskOptions = { visible: 'all', today: TODAY, clock: () => 0 };
  const answerer = new Answerer(index);
  const ask = (question: string, more: Partial<AskOptions> = {}) =>
    answerer.ask(question, { ...options, ...more });

  it('is the newest document’s', () => {
    expect(ask('Who heads the Drovian delegation?').answer).toBe('Ilse Morn');
  });

  it('is of the day in the question, and says so', () => {
    const answer = ask('Who heads the Drovian delegation as of 5 January?');
    expect(answer).toMatchObject({
      answer: 'Orlo Veck',
      question: 'Who heads the Drovian delegation as of 5 January?',
    });
    expect(answer.notes.join()).toMatch(/As of 2031-01-05/);
    for (const { document } of answer.excerpts)
      expect(document.publishedAt?.localeCompare('2031-01-05')).toBe(-1);
  });

  it('is never of a later day than was asked for', () => {
    expect(
      ask('Who heads the Drovian delegation as of 15 February 2031?', { asOf: '2030-12-31' }).answer,
    ).toBe('Orlo Veck');
  });

  it('is of the month in the question, where its documents tell', () => {
    expect(ask('Who headed the Drovian delegation in November?').answer).toBe('Orlo Veck');
    expect(ask('Who headed the Drovian delegation in February?').answer).toBe('Ilse Morn');
  });

  it('is laid out in order, with the first and the last day of each', () => {
    expect(answerer.timeline('Who heads the Drovian delegation?', options)).toMatchObject([
      { answer: 'Orlo Veck', first: '2030-11-10', last: '2030-12-01', excerpts: [{}, {}] },
      { answer: 'Ilse Morn', first: '2031-02-10', last: '2031-02-10', excerpts: [{}] },
    ]);
    expect(answerer.timeline('hello', options)).toEqual([]);
  });
});
