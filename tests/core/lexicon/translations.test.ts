import { describe, expect, it } from 'vitest';
import { dictionary, translationsOf } from '../../../src/core/lexicon/translations.ts';
import { foldCase } from '../../../src/core/text/fold.ts';

const formsOf = (word: string, language?: string) =>
  translationsOf(word, language).map((each) => `${each.language} ${each.form}`);

describe('the dictionary', () => {
  it('has 200 meanings or more, each with folded words in all four languages', () => {
    expect(dictionary().length).toBeGreaterThanOrEqual(200);
    for (const meaning of dictionary()) {
      expect([...meaning.keys()]).toEqual(['en', 'ru', 'fr', 'de']);
      for (const [language, forms] of meaning) {
        for (const form of forms) {
          expect(form, [...meaning.values()].join(' | ')).toMatch(/^[\p{L}']+(?: [\p{L}']+)*$/u);
          expect(foldCase(form)).toBe(form);
          expect(/\p{Script=Cyrillic}/u.test(form)).toBe(language === 'ru');
        }
      }
    }
  });
});

describe('translationsOf', () => {
  it('finds a word in any inflection', () => {
    expect(formsOf('delegations', 'en')).toEqual(['ru делегация', 'fr delegation', 'de delegation']);
    expect(formsOf('делегацию')).toContain('en delegation');
    expect(formsOf('переговорах')).toContain('en talks');
    expect(formsOf('reunions', 'fr')).toContain('en meeting');
    expect(formsOf('son in law')).toContain('ru зять');
  });

  it('keeps to a language where one is given', () => {
    expect(formsOf('chef', 'fr')).toContain('en head');
    expect(formsOf('chef', 'en')).toEqual([]);
    expect(formsOf('chef')).toContain('en head');
    expect(formsOf('chef', 'xx')).toContain('en head');
  });

  it('translates back', () => {
    for (const meaning of dictionary()) {
      const english = meaning.get('en')?.[0] ?? '';
      for (const russian of meaning.get('ru') ?? []) {
        expect(formsOf(russian, 'ru'), russian).toContain(`en ${english}`);
      }
    }
  });

  it('gives nothing for a word it does not know', () => {
    for (const word of ['', 'zxqv', '2026', '\ud800']) expect(translationsOf(word)).toEqual([]);
  });
});
