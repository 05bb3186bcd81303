import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameBook, variantsAcross } from '../../../src/core/names/book.ts';
import { nameSimilarity, SAME_NAME } from '../../../src/core/names/similarity.ts';
import { foldCase } from '../../../src/core/text/fold.ts';

function bookOf(...printed: string[]): NameBook {
  const book = new NameBook();
  for (const word of printed) book.add(foldCase(word), word);
  return book;
}

function spellings(book: NameBook, folded: string): string[] {
  return book.variants(folded).map((variant) => variant.printed);
}

describe('NameBook', () => {
  const book = bookOf(
    ...[
      'Mostyukov',
      'Mostiukov',
      'Мостюкова',
      'Brensky',
      'Brenskyy',
      'Бренского',
      'Kuschmer',
      'Dmitry',
      'Dmitriev',
    ],
    ...['Chen', 'Shen', 'Ivanov', 'Ivanova'],
  );

  it('finds the other spellings, best first, without the word itself', () => {
    expect(spellings(book, 'mostyukov').sort()).toEqual(['Mostiukov', 'Мостюкова']);
    expect(spellings(book, 'brensky').sort()).toEqual(['Brenskyy', 'Бренского']);
    const found = book.variants('brensky').map(({ similarity }) => similarity);
    expect(found).toEqual([...found].sort((a, b) => b - a));
  });

  it('finds the base from an inflected form', () => {
    expect(spellings(book, 'мостюковым')).toContain('Mostyukov');
  });

  it('finds the family of a misspelling that it does not know', () => {
    expect(book.has('mostikov')).toBe(false);
    expect(spellings(book, 'mostikov')).toContain('Mostyukov');
    expect(spellings(book, 'brenksy')).toContain('Brensky');
    expect(spellings(book, 'kuschmir')).toContain('Kuschmer');
    expect(spellings(book, 'kuschmre')).toContain('Kuschmer');
  });

  it('is less sure of a misspelling than of a romanisation', () => {
    const slip = book.variants('brenksy').find(({ printed }) => printed === 'Brensky');
    const variant = book.variants('brenskiy').find(({ printed }) => printed === 'Brensky');
    expect(slip?.similarity).toBeLessThan(variant?.similarity ?? 0);
  });

  it('keeps short names, given names and the sexes apart', () => {
    expect(spellings(book, 'chen')).toEqual([]);
    const same = (word: string): string[] =>
      book
        .variants(word)
        .filter((variant) => variant.similarity >= SAME_NAME)
        .map((variant) => variant.printed);
    expect(same('dmitry')).toEqual([]);
    expect(same('ivanov')).toEqual([]);
  });

  it('forgets a word with its last occurrence', () => {
    const two = bookOf('Brensky', 'Brensky', 'Brenskyy');
    two.remove('brensky');
    expect(spellings(two, 'brenskyy')).toEqual(['Brensky']);
    two.remove('brensky');
    expect(two.has('brensky')).toBe(false);
    expect(spellings(two, 'brenskyy')).toEqual([]);
    two.remove('brensky');
    expect(two.size).toBe(1);
  });

  it('looks again for what it was asked before, once a word has come', () => {
    const growing = bookOf('Brensky');
    expect(spellings(growing, 'brenskyy')).toEqual(['Brensky']);
    growing.add('brenskii', 'Brenskii');
    expect(spellings(growing, 'brenskyy').sort()).toEqual(['Brenskii', 'Brensky']);
    const restored = new NameBook();
    expect(spellings(restored, 'brenskyy')).toEqual([]);
    for (const one of growing.occurrences()) restored.restore(one);
    for (const by of ['key', 'consonants'] as const) restored.restoreKeys(by, growing.keys(by));
    expect(restored.variants('brenskyy')).toEqual(growing.variants('brenskyy'));
  });

  it('prefers a printed form that is not shouted', () => {
    const loud = bookOf('BRENSKY', 'Brensky');
    expect(loud.occurrence('brensky')).toEqual({ folded: 'brensky', printed: 'Brensky', count: 2 });
  });

  it('after any additions and removals is as if only what is left had been added', () => {
    const word = fc.constantFrom(
      'Brensky',
      'Brenskyy',
      'Бренский',
      'Jurev',
      'Yurev',
      'Achmarow',
      'Akhmarov',
      'Chen',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (kept, gone) => {
        const changed = bookOf(...gone, ...kept);
        for (const one of gone) changed.remove(foldCase(one));
        const fresh = bookOf(...kept);
        for (const one of [...kept, ...gone]) {
          expect(changed.variants(foldCase(one))).toEqual(fresh.variants(foldCase(one)));
        }
        expect(changed.size).toBe(fresh.size);
      }),
    );
  });

  it('gives the similarity that nameSimilarity gives', () => {
    for (const variant of book.variants('mostikov')) {
      expect(variant.similarity).toBe(nameSimilarity('mostikov', variant.folded));
    }
  });

  it('answers hostile words', () => {
    expect(book.variants('')).toEqual([]);
    expect(book.variants('a'.repeat(100_000))).toEqual([]);
    const long = bookOf('B'.repeat(100_000));
    expect(long.size).toBe(1);
  });
});

describe('variantsAcross', () => {
  it('is the union over the given books alone, each spelling once', () => {
    const open = bookOf('Brensky', 'BRENSKYY');
    const granted = bookOf('Brenskyy', 'Brenskiy');
    expect(variantsAcross([open], 'brensky').map(({ printed }) => printed)).toEqual(['BRENSKYY']);
    const both = variantsAcross([open, granted], 'brensky').map(({ printed }) => printed);
    expect(both.sort()).toEqual(['Brenskiy', 'Brenskyy']);
    expect(variantsAcross([], 'brensky')).toEqual([]);
  });
});
