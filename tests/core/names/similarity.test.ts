import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/core/names/key.ts';
import {
  fullNameSimilarity,
  nameSimilarity,
  SAME_FULL_NAME,
  SAME_NAME,
} from '../../../src/core/names/similarity.ts';
import { foldCase } from '../../../src/core/text/fold.ts';

const letters = fc.string({
  unit: fc.constantFrom(
    ...'abcdefghijklmnopqrstuvwxyzABCDZäöüéñøßабвгдежзийклмнопрстуфхцчшщъыьэюяёЖШ王김محم',
  ),
  minLength: 1,
  maxLength: 14,
});
const anything = fc.string({ unit: 'binary', maxLength: 60 });

describe('spellings of one name', () => {
  it.each([
    ['doubled letters, wh, -off', 'Vitkor', 'Wittkor'],
    ['the endings of -sky', 'Brenskiy', 'Brenskyy'],
    ['Ukrainian -ський', 'Brensky', 'Бренський'],
    ['yu, iu and ю', 'Mostyukov', 'Мостюков'],
    ['a Russian genitive', 'Mostyukov', 'Мостюкова'],
    ['a Russian instrumental', 'Mostiukov', 'Мостюковым'],
    ['an adjective in the genitive', 'Brenski', 'Бренского'],
    ['umlauts written out', 'Gruenfeld', 'Grünfeld'],
    ['umlauts left out', 'Gruenfeld', 'Grunfeld'],
    ['French romanisation', 'Toushakov', 'Touchakov'],
    ['German romanisation', 'Tushakov', 'Tuschakow'],
    ['zh in three languages', 'Zhorinovsky', 'Jorinovski'],
    ['kh and German ch', 'Akhmarov', 'Achmarow'],
    ['y, i and iy', 'Yuri', 'Yury'],
    ['y, i and iy', 'Yuri', 'Yuriy'],
    ['ei, ey and French uei', 'Sergei', 'Serguei'],
    ['x and ks', 'Aleksandr', 'Alexander'],
    ['Arabic vowels', 'Mohammed', 'Muhammad'],
    ['Arabic vowels', 'Mohamed', 'Muhammad'],
    ['Arabic script, which writes few vowels', 'Muhammad', 'محمد'],
    ['the Arabic article', 'al-Tarzi', 'el-Tarzi'],
    ['English heard in Russian', 'Уитмар', 'Whitmar'],
    ['a possessive', "Witmar's", 'Witmar'],
  ])('are one: %s (%s, %s)', (_why, a, b) => {
    expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(SAME_NAME);
  });

  it.each([
    ['a surname made from a given name', 'Dmitriev', 'Dmitry'],
    ['the same beginning', 'Witmar', 'Wittgenfels'],
    ['another last consonant', 'Macron', 'Macros'],
    ['another ending', 'Lavrov', 'Lavrin'],
    ["a man's and a woman's, in Latin letters", 'Ivanov', 'Ivanova'],
    ["a man's and a woman's given name", 'Angelo', 'Angela'],
    ['a plural s', 'Robert', 'Roberts'],
    ['Chinese names', 'Chen', 'Shen'],
    ['Chinese names', 'Zhang', 'Zheng'],
    ['Chinese and Vietnamese', 'Wu', 'Vu'],
    ['Chinese and English', 'Li', 'Lee'],
    ['Korean names', 'Park', 'Pak'],
    ['Spanish names', 'Hernandez', 'Fernandez'],
    ['Arabic names', 'Hassan', 'Hussein'],
    ['a letter before', 'Costa', 'Acosta'],
  ])('are two: %s (%s, %s)', (_why, a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(SAME_NAME);
  });

  it('doubts a Russian form that may be a woman more than one that may not', () => {
    expect(nameSimilarity('Mostyukov', 'Мостюкова')).toBeLessThan(nameSimilarity('Mostyukov', 'Мостюковым'));
  });

  it('is symmetric, between 0 and 1, and 1 for a word and itself', () => {
    const holds = (a: string, b: string): void => {
      const similarity = nameSimilarity(a, b);
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
      expect(nameSimilarity(b, a)).toBeCloseTo(similarity, 10);
      expect(nameSimilarity(a, a)).toBe(1);
    };
    fc.assert(fc.property(letters, letters, holds));
    fc.assert(fc.property(anything, anything, holds));
  });
});

describe('nameKey', () => {
  it('is the same for every romanisation', () => {
    expect(new Set(['Tushakov', 'Touchakov', 'Tuschakow', 'Тушаков'].map(nameKey)).size).toBe(1);
    expect(new Set(['Brensky', 'Brenskyy', 'Brenskiy', 'Brenskij', 'Бренский'].map(nameKey)).size).toBe(1);
    expect(nameKey('Brensky')).not.toBe(nameKey('Brenkov'));
  });

  it('is the same for a word as printed and as folded, in Latin letters and digits', () => {
    fc.assert(
      fc.property(letters, (word) => {
        expect(nameKey(foldCase(word))).toBe(nameKey(word));
        expect(nameKey(word)).toMatch(/^[a-z0-9]*$/);
      }),
    );
  });

  it('is empty for a word without letters', () => {
    expect(nameKey('—…')).toBe('');
  });
});

describe('whole names', () => {
  it.each([
    ['Igor Mostyukov', 'Мостюков Игорь Олегович'],
    ['Igor Mostyukov', 'Adm. I. Mostyukov'],
    ['Igor Olegovich Mostiukov', 'Igor Mostyukov'],
    ['Marr, Orla', 'Orla Marr'],
    ['OrlaVennmar', 'Orla Vennmar'],
    ['President Tarzi', 'Farid Tarzi'],
    ['Farid al-Tarzi', 'Fareed el-Tarzi'],
    ['J.-C. Bruckner', 'Jean-Claude Bruckner'],
  ])('are one: %s, %s', (a, b) => {
    expect(fullNameSimilarity(a, b)).toBeGreaterThanOrEqual(SAME_FULL_NAME);
    expect(fullNameSimilarity(b, a)).toBeCloseTo(fullNameSimilarity(a, b), 10);
  });

  it.each([
    ['Hafez Tarzi', 'Rami Tarzi'],
    ['Orla B. Venn', 'Piet B. Venn'],
    ['Orla G. Vennmar', 'Orla W. Vennmar'],
    ['Piet Marr', 'Piet Olden'],
    ['A. Vennmar', 'Orla Vennmar'],
    ['', 'Orla Venn'],
  ])('are two: %s, %s', (a, b) => {
    expect(fullNameSimilarity(a, b)).toBeLessThan(SAME_FULL_NAME);
  });

  // Names of equal weight, where neither is the shorter.
  it.each([
    ['Orla', 'O. B.'],
    ['Orla O.', 'van de Orlo'],
    ['Orla Venn', 'O. V. Vennmar'],
  ])('are all one in which order: %s, %s', (a, b) => {
    expect(fullNameSimilarity(a, b)).toBe(fullNameSimilarity(b, a));
  });

  it('are between 0 and 1 whatever is compared', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const similarity = fullNameSimilarity(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(fullNameSimilarity(b, a)).toBeCloseTo(similarity, 10);
      }),
    );
  });
});
