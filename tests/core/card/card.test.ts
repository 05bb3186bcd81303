import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCE_FEATURES } from '../../../src/core/answer/confidence.ts';
import { FEATURES } from '../../../src/core/answer/features.ts';
import { cardOf, quoteOf } from '../../../src/core/card/card.ts';
import { FIGURES, inWords } from '../../../src/core/card/figures.ts';
import { answerOf, documentOf, excerptOf } from './documents.ts';

const a = documentOf('a.txt', ['Orlo Veck leads the Tarnian team.', 'Veck, an admiral, leads it again.']);
const b = documentOf('b.txt', ['The Tarnian team is led by Veck.']);
const c = documentOf('c.txt', ['Ilse Morn leads the Tarnian team.']);
const documents = (id: string) => [a, b, c].find((document) => document.id === id);
const excerpts = [
  excerptOf(a, 'Orlo Veck leads the Tarnian team.', 'Orlo Veck'),
  excerptOf(c, 'Ilse Morn leads the Tarnian team.', 'Ilse Morn'),
  excerptOf(b, 'The Tarnian team is led by Veck.', 'Veck'),
  excerptOf(a, 'Veck, an admiral, leads it again.', null),
];
const veck = { answer: 'Orlo Veck', excerpts: [0, 2], origins: 1 };
const morn = { answer: 'Ilse Morn', excerpts: [1], origins: 1 };

describe('a card', () => {
  it('puts the first position first, each other after it, and what is in none last', () => {
    const card = cardOf(answerOf({ answer: 'Orlo Veck', excerpts, positions: [morn, veck] }), documents);
    expect(card.headline).toBe('Orlo Veck');
    expect(card.statements.map(({ answer }) => answer)).toEqual(['Orlo Veck', 'Ilse Morn', null]);
    expect(card.statements[0]).toMatchObject({
      documents: 2,
      origins: 1,
      same: [{ answer: 'Veck', citation: { id: 'b.txt', place: 'paragraph 1' } }],
    });
  });

  it('prefers no position when disputed', () => {
    const card = cardOf(
      answerOf({ outcome: 'disputed', excerpts: excerpts.slice(0, 3), positions: [morn, veck] }),
      documents,
    );
    expect(card.headline).toBeNull();
    expect(card.statements.map(({ answer }) => answer)).toEqual(['Ilse Morn', 'Orlo Veck']);
  });

  it('shows an excerpt without a marked answer whole', () => {
    const card = cardOf(answerOf({ excerpts: excerpts.slice(3) }), documents);
    expect(card.statements[0]?.quote.pieces).toEqual([
      { text: 'Veck, an admiral, leads it again.', marked: false },
    ]);
  });

  it('gives each part its own card and keeps nothing twice', () => {
    const part = answerOf({ question: 'Who?', answer: 'Orlo Veck', excerpts: excerpts.slice(0, 1) });
    const reason = { code: 'no-evidence', text: 'Nothing near.' } as const;
    const open = answerOf({
      question: 'When?',
      outcome: 'unanswered',
      reason,
      nearest: excerpts.slice(1, 2),
    });
    const card = cardOf(
      answerOf({ answer: 'Orlo Veck', excerpts: part.excerpts, parts: [part, open] }),
      documents,
    );
    expect(card).toMatchObject({ headline: null, statements: [], nearest: [], reason: null });
    expect(card.parts.map(({ question, outcome }) => [question, outcome])).toEqual([
      ['Who?', 'answered'],
      ['When?', 'unanswered'],
    ]);
    expect(card.parts[1]?.nearest).toHaveLength(1);
  });
});

it('quotes to the letter, whatever is marked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, m, n) => {
      const document = documentOf('any.txt', [text]);
      const [from, to] = [m % (text.length + 1), n % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const quote = quoteOf({ ...excerptOf(document, text, null), answer: [from, to] }, () => document);
      expect(quote.pieces.map((piece) => piece.text).join('')).toBe(text);
      const marked = quote.pieces.filter((piece) => piece.marked);
      expect(marked.map((piece) => piece.text).join('')).toBe(text.slice(from, to));
    }),
  );
});

it('has words for every figure of the models', () => {
  const wordless = CONFIDENCE_FEATURES.filter((figure) => !Object.hasOwn(FIGURES, figure));
  expect(wordless).toEqual([]);
  expect(CONFIDENCE_FEATURES).toEqual(expect.arrayContaining([...FEATURES]));
  expect(inWords('isRow', 1)).toBe('it is a table row: yes');
  expect(inWords('coverage', 0.456)).toMatch(/: 0\.46$/);
});
