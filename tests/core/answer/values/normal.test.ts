/** What answers say, however they are printed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountIn } from '../../../../src/core/answer/values/amounts.ts';
import { daysIn, isoDay } from '../../../../src/core/answer/values/days.ts';
import { normalise, standing } from '../../../../src/core/answer/values/normal.ts';
import type { AnswerType } from '../../../../src/core/question/types.ts';

const FRIDAY = '2026-01-23';

describe('two answers', () => {
  it.each<[AnswerType, string, string, 'same' | 'incompatible' | 'unclear']>([
    ['duration', 'four hours', 'four-hour', 'same'],
    ['duration', 'four hours', 'almost four hours', 'same'],
    ['duration', 'four hours', 'five hours', 'incompatible'],
    ['duration', 'four hours', 'just under five hours', 'incompatible'],
    ['duration', 'almost four hours', 'three hours and forty minutes', 'same'],
    ['duration', 'four hours', 'three hours and forty minutes', 'same'],
    ['duration', 'four hours', 'three hours', 'incompatible'],
    ['duration', 'an hour and a half', '90 minutes', 'same'],
    ['duration', 'two weeks', '14 days', 'same'],
    ['duration', 'six to eight weeks', 'seven weeks', 'same'],
    ['duration', 'more than five hours', 'five hours', 'same'],
    ['duration', 'почти четыре часа', 'four hours', 'same'],
    ['date', 'Jan. 23', 'January 23', 'same'],
    ['date', 'the 23rd', 'January 23', 'same'],
    ['date', 'Friday', '23 January 2026', 'same'],
    ['date', 'Friday', '30 January 2026', 'same'],
    ['date', 'Friday', '22 January 2026', 'incompatible'],
    ['date', 'yesterday', 'Thursday', 'same'],
    ['date', 'January 2026', 'Jan. 23', 'same'],
    ['date', 'March 2026', 'Jan. 23', 'incompatible'],
    ['date', '22 November', '23 November', 'incompatible'],
    ['date', '2026-01-23', '23.01.2026', 'same'],
    ['date', '02/03/2026', '2 March 2026', 'same'],
    ['percent', '20%', 'approximately 20 percent', 'same'],
    ['percent', 'about 20 percent', 'a fifth', 'same'],
    ['percent', '20 percent', '30 percent', 'incompatible'],
    ['money', '$15 billion', '15 billion dollars', 'same'],
    ['money', '$15 billion', '$15.2bn', 'same'],
    ['money', '$15 billion', '€15 billion', 'unclear'],
    ['money', '$40 million', '$4 million', 'incompatible'],
    ['quantity', 'four bombers', 'six bombers', 'incompatible'],
    ['quantity', 'four bombers', 'six fighters', 'unclear'],
    ['quantity', '1,200 prisoners', '1,187 prisoners', 'same'],
    ['person', 'Orlo Veck', 'Veck', 'same'],
    ['person', 'Orlo Veck', 'Ilse Veck', 'incompatible'],
    ['person', 'Orlo Veck', 'the chief negotiator', 'unclear'],
    ['place', 'Paris', 'France', 'same'],
    ['place', 'Paris', 'Spain', 'incompatible'],
    ['place', 'the customs house in Quorra', 'Quorra', 'same'],
    ['statement', 'the truce will hold', 'The truce will hold.', 'same'],
    ['statement', 'the truce will hold', 'the truce will not hold', 'unclear'],
    ['reason', 'because of the snow', 'because of the strike', 'unclear'],
  ])('of the type %s: “%s” and “%s” are %s', (type, a, b, how) => {
    const [left, right] = [normalise(type, a, FRIDAY), normalise(type, b, FRIDAY)];
    expect(standing(left, right)).toBe(how);
    expect(standing(right, left)).toBe(how);
  });

  it('with the same words are the same, and the order never matters', () => {
    const words = fc.constantFrom(
      ...[
        'four hours',
        'Friday',
        'the 5th',
        '$3',
        'half an hour',
        '7 %',
        'no one',
        '',
        '12-14 May',
        'Veck',
        '1.5m crowns',
      ],
    );
    const types = fc.constantFrom<AnswerType>(
      'date',
      'duration',
      'money',
      'percent',
      'quantity',
      'person',
      'place',
      'thing',
    );
    fc.assert(
      fc.property(types, words, words, fc.option(fc.constant(FRIDAY)), (type, a, b, day) => {
        const [left, right] = [normalise(type, a, day), normalise(type, b, day)];
        expect(standing(left, left)).toBe('same');
        expect(standing(left, right)).toBe(standing(right, left));
      }),
    );
  });
});

describe('a date', () => {
  const read = (printed: string, day: string | null) =>
    daysIn(printed, day)?.readings.map(([from, to]) =>
      from === to ? isoDay(from) : `${isoDay(from)}..${isoDay(to)}`,
    );
  it.each([
    ['December', '2026-01-09', ['2025-12-01..2025-12-31']],
    ['Dec. 28', '2026-01-09', ['2025-12-28']],
    ['the 29th', '2026-01-04', ['2025-12-29']],
    ['February 12-14', '2026-01-23', ['2026-02-12..2026-02-14']],
    ['29 February 2031', null, []],
    ['Monday', null, []],
    ['last year', '2026-01-09', ['2025-01-01..2025-12-31']],
  ])('%s in a document of %s', (printed, day, days) => {
    expect(read(printed, day)).toEqual(days);
  });

  it('without its document’s day is still held against another by the calendar’s words', () => {
    expect(standing(normalise('date', 'Jan. 23'), normalise('date', '23 January 2026'))).toBe('same');
    expect(standing(normalise('date', 'Jan. 23'), normalise('date', '24 January'))).toBe('incompatible');
    expect(standing(normalise('date', 'Monday'), normalise('date', '24 January'))).toBe('unclear');
  });
});

describe('an amount', () => {
  it.each([
    ['three hours', ' and forty minutes, he said', 220, 220],
    ['three hours', ' and left', 180, 180],
    ['half an hour', '', 30, 30],
    ['6-8 hours', '', 360, 480],
  ])('%s%s is read in minutes', (printed, after, low, high) => {
    expect(amountIn(printed, after)).toMatchObject({ unit: 'min', low, high });
  });

  it('that is about says so', () => {
    expect(amountIn('almost four hours')).toMatchObject({ approximate: true, high: 240 });
    expect(amountIn('four hours')).toMatchObject({ approximate: false });
    expect(amountIn('the third envoy')).toBeNull();
    expect(amountIn('one hundred and fifty thousand lorries')).toMatchObject({
      low: 150_000,
      noun: 'lorrie',
    });
  });
});
