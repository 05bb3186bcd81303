import { describe, expect, it } from 'vitest';
import { GIVEN_NAMES } from '../../../src/core/lexicon/roles/givenNames.ts';
import * as words from '../../../src/core/lexicon/roles/words.ts';
import {
  isGivenName,
  isHonorific,
  isRoleWord,
  isSayingVerb,
  monthOf,
  numberOf,
  organizationHead,
  weekdayOf,
} from '../../../src/core/lexicon/roles.ts';
import { foldCase } from '../../../src/core/text/fold.ts';

describe('the tables of roles', () => {
  it('are folded, and one word is one token', () => {
    for (const table of [GIVEN_NAMES, ...Object.values(words)]) {
      for (const word of table.trim().split(/\s+/)) {
        expect(foldCase(word)).toBe(word);
        expect(word).toMatch(/^(?:\p{L}+|\d+)$/u);
      }
    }
  });

  it('give no number word two numbers', () => {
    for (const table of [words.MONTHS, words.WEEKDAYS, words.NUMBERS]) {
      const all = table
        .trim()
        .split(/\s+/)
        .filter((word) => !/^\d/.test(word));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('hold 600 given names or more', () => {
    expect(new Set(GIVEN_NAMES.trim().split(/\s+/)).size).toBeGreaterThanOrEqual(600);
  });
});

describe('look-ups', () => {
  it('know offices, in the plural and in Russian cases', () => {
    for (const word of [
      'president',
      'envoys',
      'spokeswoman',
      'spokesmen',
      'deputies',
      'admiral',
      'министра',
      'посла',
      'ambassadeur',
      'botschafter',
    ])
      expect(isRoleWord(word), word).toBe(true);
    for (const word of ['delegation', 'major', 'kyiv', 'house', '', 'война'])
      expect(isRoleWord(word), word).toBe(false);
  });

  it('know honorifics, but no pronoun', () => {
    for (const word of ['mr', 'dr', 'gen', 'mme', 'herr']) expect(isHonorific(word)).toBe(true);
    for (const word of ['his', 'her', 'st', 'president', '']) expect(isHonorific(word)).toBe(false);
  });

  it('know given names of many cultures', () => {
    for (const word of [
      'igor',
      'steve',
      'rustem',
      'mohammed',
      'jinping',
      'francois',
      'narendra',
      'володимир',
      'игорь',
    ])
      expect(isGivenName(word), word).toBe(true);
    for (const word of ['delegation', 'the', 'to', 'he', 'moscow', ''])
      expect(isGivenName(word), word).toBe(false);
  });

  it('know verbs of saying in every form', () => {
    for (const word of [
      'said',
      'says',
      'noting',
      'told',
      'emphasised',
      'заявил',
      'подчеркнула',
      'declare',
      'erklarte',
    ])
      expect(isSayingVerb(word), word).toBe(true);
    for (const word of ['arrived', 'statement', '']) expect(isSayingVerb(word)).toBe(false);
  });

  it('know what heads an organisation', () => {
    for (const word of ['ministry', 'ministries', 'council', 'agencies', 'университета', 'ministere'])
      expect(organizationHead(word), word).toBe(true);
    for (const word of ['envoy', 'monday', '']) expect(organizationHead(word)).toBe(false);
  });

  it('count months and weekdays in five languages', () => {
    expect(['january', 'января', 'janvier', 'januar', 'enero'].map(monthOf)).toEqual([1, 1, 1, 1, 1]);
    expect(['dec', 'декабря', 'decembre', 'dezember', 'diciembre'].map(monthOf)).toEqual([
      12, 12, 12, 12, 12,
    ]);
    expect(['monday', 'понедельник', 'lundi', 'montag', 'lunes'].map(weekdayOf)).toEqual([1, 1, 1, 1, 1]);
    expect(['sunday', 'воскресенье', 'dimanche', 'sonntag', 'domingo'].map(weekdayOf)).toEqual([
      7, 7, 7, 7, 7,
    ]);
    expect([monthOf('monday'), weekdayOf('may'), monthOf('')]).toEqual([null, null, null]);
    for (let month = 1; month <= 12; month++) {
      const name = new Date(Date.UTC(2026, month - 1, 1)).toLocaleString('en', {
        month: 'long',
        timeZone: 'UTC',
      });
      expect(monthOf(name.toLowerCase())).toBe(month);
    }
  });

  it('read number words', () => {
    expect(['three', 'third', 'dozen', 'ninety', 'million', 'billion'].map(numberOf)).toEqual([
      3, 3, 12, 90, 1e6, 1e9,
    ]);
    expect(['четыре', 'четвертый', 'тысяч', 'quatre', 'cent', 'milliards'].map(numberOf)).toEqual([
      4, 4, 1000, 4, 100, 1e9,
    ]);
    expect(['23', 'few', 'un', 'constructor', ''].map(numberOf)).toEqual([null, null, null, null, null]);
  });
});
