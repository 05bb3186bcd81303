import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/core/text/stem.ts';

const same = (a: string, b: string, language: string) => stem(a, language) === stem(b, language);

describe('stems', () => {
  it.each([
    ['delegation', 'delegations', 'en'],
    ['negotiate', 'negotiating', 'en'],
    ['led', 'lead', 'en'],
    ['met', 'meet', 'en'],
    ['men', 'man', 'en'],
    ['делегация', 'делегации', 'ru'],
    ['переговоры', 'переговоров', 'ru'],
    ['négociation'.normalize('NFC').replace('é', 'e'), 'negociations', 'fr'],
    ['verhandlung', 'verhandlungen', 'de'],
    ['reunion', 'reuniones', 'es'],
  ])('%s meets %s (%s)', (a, b, language) => {
    expect(same(a, b, language)).toBe(true);
  });

  it.each([
    ['delegation', 'delegitimise', 'en'],
    ['russia', 'rust', 'en'],
    ['делегация', 'делать', 'ru'],
  ])('%s does not meet %s', (a, b, language) => {
    expect(same(a, b, language)).toBe(false);
  });

  it('takes Cyrillic as Russian whatever the language says, and Latin words of a Russian text as English', () => {
    for (const language of ['ru', 'en', 'uk', 'fr', 'und']) {
      expect(same('переговоры', 'переговорами', language)).toBe(true);
      expect(stem('переговоры', language)).toBe(stem('переговоры', 'ru'));
    }
    expect(stem('delegations', 'ru')).toBe(stem('delegations', 'en'));
    expect(stem('delegations', 'xx')).toBe(stem('delegations', 'en'));
  });

  it('leaves numbers and the shortest words alone', () => {
    expect(stem('2026', 'en')).toBe('2026');
    expect(stem('23rd', 'en')).toBe('23rd');
    expect(stem('un', 'en')).toBe('un');
    expect(stem('f16s', 'en')).toBe('f16s');
  });

  it('is written in ASCII and is the same every time, whatever comes', () => {
    const language = fc.constantFrom(
      'en',
      'fr',
      'de',
      'es',
      'ru',
      'uk',
      'und',
      '',
      'constructor',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), language, (word, lang) => {
        const term = stem(word, lang);
        expect(term).toMatch(/^[\0-\x7f]*$/);
        expect(stem(word, lang)).toBe(term);
      }),
    );
  });
});
