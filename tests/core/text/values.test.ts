import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/core/text/tokens.ts';
import { findValues } from '../../../src/core/text/values.ts';

/** 'duration: four hours | date: Monday' */
function values(text: string): string {
  return findValues(text, tokenize(text))
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
    .join(' | ');
}

function precisions(text: string): string[] {
  return findValues(text, tokenize(text)).map(({ precision }) => precision ?? 'none');
}

describe('dates', () => {
  it.each([
    ['They met on Thursday, January 22, 2026.', 'date: Thursday, January 22, 2026'],
    ['on 22 January 2026 and Jan. 23', 'date: 22 January 2026 | date: Jan. 23'],
    ['by Sept. 5, 2025', 'date: Sept. 5, 2025'],
    ['the 4th of July', 'date: 4th of July'],
    ['on 2026-01-22', 'date: 2026-01-22'],
    ['on 22.01.2026', 'date: 22.01.2026'],
    ['dated 22/01/2026', 'date: 22/01/2026'],
    ['February 12-14, 2026', 'date: February 12-14, 2026'],
    ['12–14 February', 'date: 12–14 February'],
    ['in early March 2025', 'date: early March 2025'],
    ['in mid-March', 'date: mid-March'],
    ['in March 2025', 'date: March 2025'],
    ['in the summer of 2025 and spring 2026', 'date: summer of 2025 | date: spring 2026'],
    ['born in 1961', 'date: 1961'],
    ['from 2014 to 2022', 'date: 2014 | date: 2022'],
    ['in the 1990s', 'date: 1990s'],
    ['last December', 'date: last December'],
    [
      'last week, next Thursday and this morning',
      'date: last week | date: next Thursday | date: this morning',
    ],
    ['two weeks ago, three days later', 'date: two weeks ago | date: three days later'],
    ['late Thursday night', 'date: late Thursday night'],
    ['He arrived yesterday.', 'date: yesterday'],
    ['on the 23rd', 'date: 23rd'],
    ['22 января 2026 года', 'date: 22 января 2026'],
    ['в январе', 'date: январе'],
    ['три дня назад', 'date: три дня назад'],
    ['вчера', 'date: вчера'],
    ['le 22 janvier 2026', 'date: 22 janvier 2026'],
    ['le 1er janvier', 'date: 1er janvier'],
    ['hier', 'date: hier'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });

  it('say how exact they are', () => {
    expect(precisions('January 22, 2026')).toEqual(['day']);
    expect(precisions('January 2026')).toEqual(['month']);
    expect(precisions('in 2026')).toEqual(['year']);
    expect(precisions('last week')).toEqual(['relative']);
    expect(precisions('two weeks ago')).toEqual(['relative']);
    expect(precisions('four hours')).toEqual(['none']);
  });

  it('are not what only looks like one', () => {
    expect(values('He may go; they march on.')).toBe('');
    expect(values('the 23rd president')).toBe('ordinal: 23rd');
    expect(values('2000 soldiers')).toBe('quantity: 2000 soldiers');
    expect(values('$2000 a head')).toBe('money: $2000');
    expect(values('the 24/7 line')).not.toMatch(/date/);
  });
});

describe('times of day', () => {
  it.each([
    ['at 16:30', 'time: 16:30'],
    ['at 4 p.m. and 4:30 a.m.', 'time: 4 p.m. | time: 4:30 a.m.'],
    ['at 11pm', 'time: 11pm'],
    ['at 4.30 pm', 'time: 4.30 pm'],
    ["at ten o'clock", "time: ten o'clock"],
    ['shortly before midnight', 'time: shortly before midnight'],
    ['until noon', 'time: noon'],
    ['к полуночи', 'time: полуночи'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('durations', () => {
  it.each([
    ['It lasted almost four hours.', 'duration: almost four hours'],
    ['for three and a half hours', 'duration: three and a half hours'],
    ['an hour and a half', 'duration: an hour and a half'],
    ['half an hour', 'duration: half an hour'],
    ['an hour, a week', 'duration: an hour | duration: a week'],
    ['between 5 and 6 hours', 'duration: between 5 and 6 hours'],
    ['five or six hours', 'duration: five or six hours'],
    ['some six to eight weeks', 'duration: some six to eight weeks'],
    ['for over five hours', 'duration: over five hours'],
    ['within 48 hours', 'duration: 48 hours'],
    ['a three-day visit', 'duration: three-day'],
    ['более четырех часов', 'duration: более четырех часов'],
    ['не менее трех недель', 'duration: не менее трех недель'],
    ['почти четыре часа', 'duration: почти четыре часа'],
    ['environ quatre heures', 'duration: environ quatre heures'],
    ['près de quatre heures', 'duration: près de quatre heures'],
    ['au moins trois semaines', 'duration: au moins trois semaines'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('money', () => {
  it.each([
    ['the $1.5 billion fund', 'money: $1.5 billion'],
    ['about $20 million', 'money: about $20 million'],
    ['$800bn and £5m', 'money: $800bn | money: £5m'],
    ['a $1.5bn loan', 'money: $1.5bn'],
    ['500 € 700', 'money: 500 € | money: 700'],
    ['€500 and € 700', 'money: €500 | money: € 700'],
    ['500 € or 20 euros', 'money: 500 € | money: 20 euros'],
    ['$1,500.50', 'money: $1,500.50'],
    ['100,000 US dollars', 'money: 100,000 US dollars'],
    ['300 billion rubles', 'money: 300 billion rubles'],
    ['5 миллиардов долларов', 'money: 5 миллиардов долларов'],
    ['20 млн евро', 'money: 20 млн евро'],
    ["20 millions d'euros", "money: 20 millions d'euros"],
    ['plus de 3 milliards de dollars', 'money: plus de 3 milliards de dollars'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('shares', () => {
  it.each([
    ['15 percent, 15%, 15 per cent', 'percent: 15 percent | percent: 15% | percent: 15 per cent'],
    ['12.5 % of voters', 'percent: 12.5 %'],
    ['10 to 15 percent', 'percent: 10 to 15 percent'],
    ['between 12 and 14 percent', 'percent: between 12 and 14 percent'],
    ['less than 0.5%', 'percent: less than 0.5%'],
    ['two-thirds of the territory', 'percent: two-thirds'],
    ['three quarters of it', 'percent: three quarters'],
    ['about one third', 'percent: about one third'],
    ['20 процентов', 'percent: 20 процентов'],
    ['15 % des voix', 'percent: 15 %'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('counts', () => {
  it.each([
    ['some 2,000 soldiers', 'quantity: some 2,000 soldiers'],
    ['more than 30 countries', 'quantity: more than 30 countries'],
    ['up to 800,000 troops', 'quantity: up to 800,000 troops'],
    ['6-8 people', 'quantity: 6-8 people'],
    ['12–14 million people', 'quantity: 12–14 million people'],
    ['twenty-five people', 'quantity: twenty-five people'],
    ['one hundred and fifty soldiers', 'quantity: one hundred and fifty soldiers'],
    ['3.5 million people', 'quantity: 3.5 million people'],
    ['half a million people', 'quantity: half a million people'],
    ['a dozen people', 'quantity: a dozen people'],
    ['dozens of drones', 'quantity: dozens'],
    ['5,000km of cable', 'quantity: 5,000km'],
    ['12 and 14 members', 'quantity: 12 | quantity: 14 members'],
    ['около 30 стран', 'quantity: около 30 стран'],
    ['plus de 30 pays', 'quantity: plus de 30 pays'],
    ['one of them', ''],
    ['World War II', ''],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('ordinals', () => {
  it.each([
    ['the third round', 'ordinal: third'],
    ['the second day', 'ordinal: second'],
    ['the twenty-first century', 'ordinal: twenty-first'],
    ['the 12th package', 'ordinal: 12th'],
    ['третий раунд', 'ordinal: третий'],
    ['пять раундов', 'quantity: пять раундов'],
    ['le deuxième tour', 'ordinal: deuxième'],
    ['for a second', 'duration: a second'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('ages', () => {
  it.each([
    ['a 64-year-old envoy', 'age: 64-year-old'],
    ['She is 64 years old.', 'age: 64 years old'],
    ['Varga, aged 64', 'age: 64'],
    ['64 years of age', 'duration: 64 years'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('values of any text', () => {
  const word = fc.constantFrom(
    ...(
      'a an the half and between to or of about almost 4 23rd 2026 1,500.5 16:30 $ € % - – / , . four hours hour million ' +
      'third thirds January Monday night last week ago old year aged percent euros dollars US de au moins не менее ' +
      'января часа three hundred 12bn 11pm 1990s may second one dozen dozens'
    ).split(' '),
    '😀',
    '\ud800',
    'é',
    '\n',
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '', ' ')), { maxLength: 40 })
    .map((pairs) => pairs.flat().join(''));

  it('are in order, do not overlap, lie in the text and have no white space outside', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 500 }), (given, offset) => {
        const tokens = tokenize(given, offset);
        let last = offset;
        let token = 0;
        for (const value of findValues(given, tokens, offset)) {
          expect(value.start).toBeGreaterThanOrEqual(last);
          expect(value.end).toBeGreaterThan(value.start);
          expect(value.end - offset).toBeLessThanOrEqual(given.length);
          expect(value.from).toBeGreaterThanOrEqual(token);
          expect(value.to).toBeGreaterThan(value.from);
          expect(value.to).toBeLessThanOrEqual(tokens.length);
          const shown = given.slice(value.start - offset, value.end - offset);
          expect(shown).toBe(shown.trim());
          last = value.end;
          token = value.to;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are the same wherever the text stands in its document', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 500 }), (given, offset) => {
        const here = findValues(given, tokenize(given));
        const there = findValues(given, tokenize(given, offset), offset);
        expect(there).toEqual(
          here.map((value) => ({ ...value, start: value.start + offset, end: value.end + offset })),
        );
      }),
    );
  });

  it('take a time that grows with the text alone', () => {
    for (const unit of [
      'between 1 and ',
      'one hundred and ',
      '1 to ',
      '6-',
      'half a ',
      'more than ',
      'January 1 ',
      '1/',
    ]) {
      const long = unit.repeat(50_000);
      expect(findValues(long, tokenize(long)).length).toBeGreaterThanOrEqual(0);
    }
  });
});
