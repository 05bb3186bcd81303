import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, tokenize } from '../../../src/core/text/tokens.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);
const folded = (text: string) => tokenize(text).map((token) => token.folded);

describe('where words stand', () => {
  // Pieces that the expression treats specially, so that random strings meet its every branch.
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      'U.S.',
      'a.m.',
      '16:30',
      '1,500.5',
      "Ilse's",
      '’',
      "'",
      '.',
      ',',
      '-',
      '4th',
      'é',
      'e\u0301',
      '😀',
      '\ufeff',
      '\r\n',
      '\ud800',
      'Костюков',
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('is to the letter, in order, without overlap, and nothing but white space and marks lies between', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 1000 }), (given, offset) => {
        let last = offset;
        for (const token of tokenize(given, offset)) {
          expect(given.slice(token.start - offset, token.end - offset)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.before).toBe(given.slice(last - offset, token.start - offset).trim());
          expect(token.before).not.toMatch(/[\p{L}\p{N}]/u);
          last = token.end;
        }
        expect(foldedWords(given)).toEqual(folded(given));
        expect(given.slice(last - offset)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a megabyte of anything in its stride', () => {
    for (const unit of ['a', 'a.', '1,', "a'", '1st', '.', 'a1', 'é']) {
      expect(Array.isArray(tokenize(unit.repeat(500_000)))).toBe(true);
    }
  });
});

describe('what is a word', () => {
  it.each([
    ['The four-hour talks ended.', ['The', 'four', 'hour', 'talks', 'ended']],
    ['at 16:30 or 4.30 p.m.', ['at', '16:30', 'or', '4.30', 'p.m.']],
    ['It cost $1,500.50, he said', ['It', 'cost', '1,500.50', 'he', 'said']],
    ['In 2025, 12 died', ['In', '2025', '12', 'died']],
    ['on the 23rd, the 2nd and 1st', ['on', 'the', '23rd', 'the', '2nd', 'and', '1st']],
    ['U.S. and U.N. envoys', ['U.S.', 'and', 'U.N.', 'envoys']],
    ['the F-16 and T72s', ['the', 'F', '16', 'and', 'T72s']],
    ["Côte d'Ivoire’s envoy", ['Côte', "d'Ivoire’s", 'envoy']],
    ['Это Костюков, Игорь', ['Это', 'Костюков', 'Игорь']],
    ['22.01.2026', ['22.01.2026']],
    ['and/or 50%', ['and', 'or', '50']],
    ['...', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('ends a number before a full stop or comma that ends the clause', () => {
    expect(words('It was 2025. Then 5, then 6: seven')).toEqual([
      'It',
      'was',
      '2025',
      'Then',
      '5',
      'then',
      '6',
      'seven',
    ]);
  });
});

describe('what a word folds to', () => {
  it('loses case, diacritics and a possessive', () => {
    expect(folded("Witkoff's, Witkoff’s, Davos' ÉLYSÉE")).toEqual(['witkoff', 'witkoff', 'davos', 'elysee']);
  });

  it('loses abbreviation points', () => {
    expect(folded('U.N. a.m. e.g.')).toEqual(['un', 'am', 'eg']);
  });

  it('tells the country from the pronoun', () => {
    expect(folded("US U.S. U.S.A. us Us US's")).toEqual(['usa', 'usa', 'usa', 'us', 'us', 'usa']);
    expect(folded('US’s')).toEqual(['usa']);
    expect(folded("U.S.'s")[0]).toBe('usa');
  });

  it('keeps the points of a number', () => {
    expect(folded('22.01.2026 1.5')).toEqual(['22.01.2026', '1.5']);
  });

  it('knows capitals', () => {
    expect(tokenize('The envoy Élodie 5th ёж Ёж').map((token) => token.capital)).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  it('says what stands before', () => {
    expect(tokenize('He paid ($5), “today” — or  not').map((token) => token.before)).toEqual([
      '',
      '',
      '($',
      '), “',
      '” —',
      '',
    ]);
  });
});
