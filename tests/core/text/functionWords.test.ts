import { describe, expect, it } from 'vitest';
import { foldCase } from '../../../src/core/text/fold.ts';
import { functionWords, isFunctionWord, NEGATIONS } from '../../../src/core/text/functionWords.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

const LANGUAGES = ['en', 'ru', 'uk', 'fr', 'de', 'es', 'ar'];

function content(question: string, language: string): string[] {
  return tokenize(question)
    .map((token) => token.folded)
    .filter((folded) => !isFunctionWord(folded, language));
}

describe('function words', () => {
  it.each([
    [
      'en',
      'Please tell me: who’s leading the delegation, and where will they’ve met?',
      'leading delegation met',
    ],
    [
      'en',
      'What were the first and last talks between the US and Oman in May?',
      'first last talks usa oman may',
    ],
    ['en', 'Didn’t Lind say there’s no new deal?', 'lind say no new deal'],
    [
      'ru',
      'Кто, по её словам, возглавляет делегацию и когда ещё они встретились?',
      'словам возглавляет делегацию встретились',
    ],
    ['uk', 'Хто очолює їхню делегацію, коли й де вона була?', 'очолює іхню делегацію'],
    [
      'fr',
      "Qui est-ce qui dirige la délégation, et qu'est-ce qu'il a dit à Genève ?",
      'dirige delegation dit geneve',
    ],
    [
      'de',
      'Wer leitet die Delegation und wann können sie über Genf reisen?',
      'leitet delegation genf reisen',
    ],
    ['es', '¿Quién dirige la delegación y cuándo está en Ginebra?', 'dirige delegacion ginebra'],
    ['ar', 'من هو رئيس الوفد إلى جنيف', 'رئيس الوفد جنيف'],
  ])('%s: %s', (language, question, expected) => {
    expect(content(question, language)).toEqual(expected.split(' ').map(foldCase));
  });

  it('are folded as tokens are, in every language', () => {
    for (const language of LANGUAGES) {
      const unfolded = [...functionWords(language)].filter((word) => foldCase(word) !== word);
      expect(unfolded).toEqual([]);
      expect(functionWords(language).size).toBeGreaterThan(60);
    }
  });

  it('gives the English set for an unknown language, and takes a region', () => {
    expect(functionWords('und')).toBe(functionWords('en'));
    expect(functionWords('')).toBe(functionWords('en'));
    expect(functionWords('est')).toBe(functionWords('en'));
    expect(functionWords('fr-CA')).toBe(functionWords('fr'));
    expect(functionWords('en')).not.toBe(functionWords('fr'));
  });

  it('leaves what an answer may turn on: order, negation, the US, the month', () => {
    for (const word of [
      'first',
      'last',
      'new',
      'all',
      'no',
      'not',
      'never',
      'none',
      'without',
      'usa',
      'may',
      'mine',
    ]) {
      expect(isFunctionWord(word, 'en'), word).toBe(false);
    }
  });
});

describe('negations', () => {
  it('hold the negations of each language, folded', () => {
    for (const word of [
      'no',
      'not',
      'never',
      'nobody',
      'without',
      "don't",
      'не',
      'нет',
      'немає',
      'pas',
      'kein',
      'nadie',
      'لم',
    ]) {
      expect(NEGATIONS.has(foldCase(word)), word).toBe(true);
    }
    expect([...NEGATIONS].filter((word) => foldCase(word) !== word)).toEqual([]);
  });

  it('count a negative contraction as a function word too, so that a search does not look it up', () => {
    for (const word of ["isn't", "don't", 'cannot', 'didnt']) {
      expect(NEGATIONS.has(word) && isFunctionWord(word, 'en'), word).toBe(true);
    }
    expect(NEGATIONS.has('sin')).toBe(false);
  });
});
