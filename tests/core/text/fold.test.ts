import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, foldScript, isForeignScript } from '../../../src/core/text/fold.ts';

describe('folding case and diacritics', () => {
  it.each([
    ['ZÜRICH', 'zurich'],
    ['Zürich', 'zurich'],
    ['Zu\u0308rich', 'zurich'],
    ['Grünbaum', 'grunbaum'],
    ['Straße', 'strasse'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['d’Ivoire', "d'ivoire"],
    ['Kyiv', 'kyiv'],
    ['ﬁnal', 'final'],
    ['２０２６', '2026'],
    ['𝐔𝐍', 'un'],
    ['', ''],
  ])('%s gives %s', (word, folded) => {
    expect(foldCase(word)).toBe(folded);
  });

  it('keeps the script, and й a letter of its own', () => {
    expect(foldCase('ЗЕЛЕНСКИЙ')).toBe('зеленский');
    expect(foldCase('и\u0306од')).toBe('йод');
    expect(foldCase('Жёлтый')).toBe('желтый');
    expect(foldCase('Αθήνα')).toBe('αθηνα');
  });

  it('is the same for a word composed and decomposed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldCase(word.normalize('NFD'))).toBe(foldCase(word.normalize('NFC')));
      }),
    );
  });

  it('changes nothing the second time, and takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const folded = foldCase(word);
        expect(foldCase(folded)).toBe(folded);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves a lone surrogate', () => {
    expect(foldCase('A\ud800é')).toBe('a\ud800e');
  });
});

describe('folding the script', () => {
  it.each([
    ['Зеленский', 'zelenskiy'],
    ['Москва', 'moskva'],
    ['Zürich', 'zurich'],
    ['Αθήνα', 'athina'],
    ['GRU', 'gru'],
    ['12-й', '12-y'],
  ])('%s gives %s', (word, folded) => {
    expect(foldScript(word)).toBe(folded);
  });

  it('gives ASCII in lower case, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        const folded = foldScript(word);
        expect(folded).toMatch(/^[\0-\x7f]*$/);
        expect(folded).toBe(folded.toLowerCase());
      }),
    );
  });
});

describe('telling a foreign script', () => {
  it('looks at letters alone', () => {
    expect(isForeignScript('Зеленский')).toBe(true);
    expect(isForeignScript('東京')).toBe(true);
    expect(isForeignScript('Zürich')).toBe(false);
    expect(isForeignScript('€500')).toBe(false);
    expect(isForeignScript('plain')).toBe(false);
    expect(isForeignScript('Tokyo東')).toBe(true);
  });
});
