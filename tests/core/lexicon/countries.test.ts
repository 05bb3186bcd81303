import { describe, expect, it } from 'vitest';
import {
  countryForms,
  countryOf,
  countryPhrases,
  countryPhrasesIn,
  formsOf,
  isPlaceWord,
  kindOf,
} from '../../../src/core/lexicon/countries.ts';
import { foldCase } from '../../../src/core/text/fold.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

describe('the tables of countries', () => {
  it('hold the 193 members of the United Nations and more', () => {
    expect(new Set(countryForms().map(({ code }) => code)).size).toBeGreaterThan(230);
    expect(
      new Set(
        countryForms()
          .map(({ code }) => code)
          .filter((code) => /^[A-Z]{2}$/.test(code)),
      ).size,
    ).toBeGreaterThan(200);
  });

  it('are folded and cut as the tokeniser cuts', () => {
    for (const { form } of countryForms()) {
      expect(foldCase(form)).toBe(form);
      const cut = tokenize(form).map(({ folded }) => folded);
      expect(cut.join(' ')).toBe(form);
    }
  });

  it('give every code a name', () => {
    for (const { code } of countryForms()) {
      expect(formsOf(code)[0]?.kind, code).toBe('name');
    }
    expect(formsOf('XX')).toEqual([]);
  });
});

describe('countryOf and kindOf', () => {
  it.each([
    ['russia', 'RU', 'name'],
    ['russians', 'RU', 'demonym'],
    ['moscow', 'RU', 'capital'],
    ['kremlin', 'RU', 'seat'],
    ['rada', 'UA', 'seat'],
    ['elysee', 'FR', 'seat'],
    ['emirati', 'AE', 'demonym'],
    ['norwegian', 'NO', 'demonym'],
    ['taipei', 'TW', 'capital'],
    ['kosovo', 'XK', 'name'],
    ['eu', 'EU', 'name'],
    ['nato', 'NATO', 'name'],
    ['singapore', 'SG', 'name'],
    ['россии', 'RU', 'name'],
    ['российская', 'RU', 'demonym'],
    ['украинской', 'UA', 'demonym'],
    ['allemagne', 'DE', 'name'],
    ['britannique', 'GB', 'demonym'],
  ])('%s is %s, a %s', (word, code, kind) => {
    expect(countryOf(word)).toBe(code);
    expect(kindOf(word)).toBe(kind);
  });

  it('takes us for the country only where it is printed so', () => {
    expect(countryOf('us', 'US')).toBe('US');
    expect(countryOf('us', 'U.S.')).toBe('US');
    expect(countryOf('us', 'us')).toBeNull();
    expect(countryOf('us', 'Us')).toBeNull();
  });

  it('knows no country in other words', () => {
    for (const word of ['male', 'delegation', 'ivan', '', 'постоянный', '\udc00'])
      expect(countryOf(word)).toBeNull();
  });
});

describe('names of several words', () => {
  it('are found at their longest', () => {
    const words =
      'the united states of america and saudi arabia met north korean envoys near the white house'.split(' ');
    expect(
      countryPhrasesIn(words).map(({ start, end, code, kind }) => [
        words.slice(start, end).join(' '),
        code,
        kind,
      ]),
    ).toEqual([
      ['the united states', 'US', 'name'],
      ['saudi arabia', 'SA', 'name'],
      ['north korean', 'KP', 'demonym'],
      ['the white house', 'US', 'seat'],
    ]);
  });

  it('are found in Russian cases', () => {
    expect(countryPhrasesIn(['в', 'белом', 'доме', 'саудовской', 'аравии']).map(({ code }) => code)).toEqual([
      'US',
      'SA',
    ]);
  });

  it('each find themselves', () => {
    for (const { words, code } of countryPhrases()) {
      expect(countryPhrasesIn(words)[0]?.code, words.join(' ')).toBe(code);
      expect(words.length).toBeGreaterThan(1);
    }
    expect(countryPhrasesIn(['white'])).toEqual([]);
  });
});

describe('isPlaceWord', () => {
  it.each([
    'geneva',
    'davos',
    'istanbul',
    'donbas',
    'florida',
    'alaska',
    'mar a lago',
    'russia',
    'moscow',
    'europe',
    'black sea',
    'женеве',
    'женева',
    'crimea',
  ])('%s is a place', (word) => expect(isPlaceWord(word)).toBe(true));

  it.each(['russian', 'kremlin', 'nato', 'eu', 'un', 'delegation', 'monday', ''])('%s is none', (word) =>
    expect(isPlaceWord(word)).toBe(false),
  );
});
