import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictingGivenNames, findNames } from '../../../src/core/names/mentions.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

function names(text: string): string[] {
  return findNames(text, tokenize(text)).map(
    ({ honorific, given, surname }) => `${honorific ?? ''}|${given ?? ''}|${surname}`,
  );
}

describe('findNames', () => {
  it.each([
    ['an office before the name', 'Yesterday Admiral Igor Mostyukov left.', ['Admiral|Igor|Mostyukov']],
    ['an office of two words', 'Then Foreign Minister Orla Venn left.', ['Foreign Minister|Orla|Venn']],
    ['an abbreviated one', 'It was Mr. Venn who left.', ['Mr.||Venn']],
    [
      'a nationality before the office',
      'The Russian President Pavel Korin spoke.',
      ['President|Pavel|Korin'],
    ],
    ['initials', 'He saw J. D. Marrow and John F. Olden.', ['|J. D.|Marrow', '|John F.|Olden']],
    [
      'particles',
      'He saw Ursula von der Tann and Farid bin Tarzi.',
      ['|Ursula|von der Tann', '|Farid|bin Tarzi'],
    ],
    ['an article', 'He saw Bashir al-Tarzi.', ['|Bashir|al-Tarzi']],
    ['hyphens', 'He saw Jean-Claude Bruckner.', ['|Jean-Claude|Bruckner']],
    ['Korean and Chinese order', 'He saw Kim Jong-mi and Wang Fei.', ['|Jong-mi|Kim', '|Fei|Wang']],
    ['Russian order', 'Вчера Мостюков Игорь Олегович уехал.', ['|Игорь Олегович|Мостюков']],
    ['Russian offices', 'Вчера адмирал Игорь Мостюков уехал.', ['адмирал|Игорь|Мостюков']],
    ['a possessive', "It was Orla Venn's plan.", ['|Orla|Venn']],
    ['a name that opens a sentence', 'Orla Venn left.', ['|Orla|Venn']],
    [
      'several on one line',
      'Present: Orla Venn, Piet Marr; Igor Mostyukov',
      ['|Orla|Venn', '|Piet|Marr', '|Igor|Mostyukov'],
    ],
  ])('%s', (_why, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('takes no sentence start, weekday, month, office, people or body for a name', () => {
    expect(names('Talks ended on Friday. Delegates left in January. The American ambassador slept.')).toEqual(
      [],
    );
    expect(names('It was the Ministry of Works and the GRU.')).toEqual([]);
  });

  it('knows a name at the beginning of a sentence from the rest of the text', () => {
    expect(names('Venn left.')).toEqual([]);
    expect(names('Praising Orla Venn, he left.')).toEqual(['|Orla|Venn']);
    expect(names('Talks With Marr began.')).toEqual(['||Marr']);
    expect(names('Venn left. Later they saw Venn again.')).toEqual(['||Venn', '||Venn']);
  });

  it('takes from a headline only what the text knows as a name', () => {
    const text =
      'Venn And Marr Spend Long Hours Without Result\nAfter this, Orla Venn met Piet Marr in spring.';
    expect(names(text)).toEqual(['||Venn', '||Marr', '|Orla|Venn', '|Piet|Marr']);
  });

  it('ends a name at a line break', () => {
    expect(names('He saw Orla Venn\nPiet Marr left.')).toEqual(['|Orla|Venn', '|Piet|Marr']);
  });

  it('gives spans of the text, in order, without overlap, for any text', () => {
    const piece = fc.constantFrom(
      'Orla',
      'Venn',
      ' ',
      '. ',
      '-',
      'al',
      'de',
      'Mr',
      '\n',
      'X',
      'Kim',
      '’s',
      '😀',
      'Игорь',
      ', ',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const mention of findNames(given, tokenize(given))) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(given.slice(mention.start, mention.end)).toContain(mention.surname);
          last = mention.end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
    );
  });
});

describe('contradictingGivenNames', () => {
  const mentions = (text: string) => findNames(text, tokenize(text));

  it('shows given names that contradict, over spellings of the surname', () => {
    const text =
      'He saw Steve Witmar. She saw George Whitmar. Later Steve Wittmar left, and Steven Witmar came.';
    expect(contradictingGivenNames(mentions(text), 'witmar')).toEqual([
      { given: 'Steve', printed: 'Steve Wittmar', count: 3 },
      { given: 'George', printed: 'George Whitmar', count: 1 },
    ]);
  });

  it('is empty where they agree: spellings, initials, short forms, none', () => {
    const text =
      'He saw Sergei Brensky, Sergey Brenskyy, S. Brensky and Brensky. Also Ben Olden and Benjamin Olden.';
    expect(contradictingGivenNames(mentions(text), 'Brensky')).toEqual([]);
    expect(contradictingGivenNames(mentions(text), 'Olden')).toEqual([]);
    expect(contradictingGivenNames(mentions(text), 'Marr')).toEqual([]);
  });
});
