/** Quotations checked: printed as asked, nearly, by somebody else, or nowhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import { differencesIn, findQuotation, quotationIn } from '../../../src/core/answer/quotes.ts';
import type { Document } from '../../../src/core/document.ts';
import { documentOf } from '../card/documents.ts';
import { checkAnswer, indexOf } from './invariants.ts';

const WORDS = 'patient, useful and very frank';
const EXACT = documentOf('exact.md', [
  'Orlo Veck, a Drovian aide, told reporters that the talks had been “patient, useful, and very frank.”',
]);
const NEARLY = documentOf('nearly.md', [
  'The talks were useful and extremely frank, Veck stated.',
  'Snow fell.',
]);
const OTHER = documentOf('other.md', ['Ilse Morn called the winter long and dark. The harbour stayed open.']);
const ALL = [EXACT, NEARLY, OTHER];

const find = (words: string, documents: readonly Document[] = ALL) =>
  findQuotation(indexOf(documents), words, { visible: 'all', limit: 10 });
const ask = (question: string, documents: readonly Document[] = ALL) => {
  const index = indexOf(documents);
  const answer = new Answerer(index).ask(question, { visible: 'all', today: '2031-01-01', clock: () => 0 });
  checkAnswer(answer, index, documents);
  return answer;
};

describe('a quotation', () => {
  it('is found as printed first, then nearly, with the words that differ', () => {
    const [exact, nearly, ...others] = find(WORDS);
    expect(exact).toMatchObject({
      exact: true,
      likeness: 1,
      excerpt: { speaker: 'Orlo Veck, a Drovian aide' },
    });
    expect(exact?.excerpt.document.id).toBe('exact.md');
    expect(nearly).toMatchObject({
      exact: false,
      excerpt: { document: { id: 'nearly.md' }, speaker: 'Veck' },
    });
    expect(nearly && differencesIn(nearly)).toBe('lacks “patient”, prints “extremely” for “very”');
    expect(others).toEqual([]);
  });

  it('marks the words alone', () => {
    const marked = find(WORDS).map(({ excerpt: { answer, document } }) => {
      const { text = '' } = ALL.find(({ id }) => id === document.id) ?? {};
      return answer && text.slice(answer[0], answer[1]);
    });
    expect(marked).toEqual(['patient, useful, and very frank', 'useful and extremely frank']);
  });

  it('may run over two sentences', () => {
    const two = documentOf('two.md', [
      '“We counted the boats. Nobody had moved them,” Ilse Morn said. It was late.',
    ]);
    expect(find('counted the boats. Nobody had moved', [two])[0]).toMatchObject({
      exact: true,
      excerpt: {
        text: '“We counted the boats. Nobody had moved them,” Ilse Morn said.',
        speaker: 'Ilse Morn',
      },
    });
  });

  it('of which too little stands anywhere is not found', () => {
    expect(find('the bridge will never be opened again by anyone')).toEqual([]);
    expect(find('frank')).toEqual([]);
  });

  it('cut from a text is found there exactly, wherever it is cut', () => {
    const text =
      'Seven grey herons watched while Tarvonian customs officers weighed barley, counted copper kettles and misspelled every second surname on the manifest.';
    const words = text.split(' ');
    const long = documentOf('long.md', ['The ferry was late again.', text, 'The ferry came at last.']);
    const stretch = fc.tuple(fc.nat(words.length - 4), fc.integer({ min: 4, max: 9 }));
    fc.assert(
      fc.property(stretch, ([from, count]) => {
        const [place] = find(words.slice(from, from + count).join(' '), [...ALL, long]);
        expect(place).toMatchObject({ exact: true, excerpt: { document: { id: 'long.md' } } });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a question with a quotation', () => {
  it.each([
    ['Did Veck say "patient, useful and very frank"?', WORDS],
    ['Who said “the winter is long”?', 'the winter is long'],
    ['Who is Veck?', null],
    ['What is the "Board"?', null],
  ])('%s has its words read', (question, words) => {
    expect(quotationIn(question)).toBe(words);
  });

  it('is answered by where the words stand, and says what differs', () => {
    const answer = ask('Did Veck say "patient, useful and very frank"?');
    expect(answer).toMatchObject({ outcome: 'answered', answer: 'patient, useful, and very frank' });
    expect(answer.notes).toEqual([
      'Exactly these words.',
      'Title of nearly.md: lacks “patient”, prints “extremely” for “very”.',
    ]);
  });

  it('finds who said it', () => {
    const answer = ask('Who said "patient, useful and very frank"?');
    expect(answer.answer).toBe('Orlo Veck');
    expect(answer.notes).toContain('Said by Orlo Veck, a Drovian aide.');
  });

  it('says when it was somebody else', () => {
    expect(ask('Did Morn say "patient, useful and very frank"?').notes).toContain(
      'Said by Orlo Veck, a Drovian aide.',
    );
    expect(ask('Did Veck say "patient, useful and very frank"?').notes.join()).not.toMatch(/Said by/);
  });

  it('whose words nobody printed is not answered', () => {
    expect(ask('Did Veck say "we will sell the bridge tomorrow"?')).toMatchObject({
      outcome: 'unanswered',
      reason: { code: 'no-evidence' },
    });
  });

  it('that asks about a term in marks goes the usual way', () => {
    const board = documentOf('board.md', ['The Board of Tides is a body that counts waves.']);
    expect(ask('What is the "Board of Tides"?', [board]).notes.join()).not.toMatch(/words/);
  });

  it('does not see what a room may not see', () => {
    const secret = { ...EXACT, id: 'secret.md', collection: 'desk' };
    const index = indexOf([secret, OTHER]);
    const answer = new Answerer(index).ask('Who said "patient, useful and very frank"?', {
      visible: new Set(['public']),
      today: '2031-01-01',
      clock: () => 0,
    });
    expect(answer).toMatchObject({ outcome: 'unanswered', confidence: 0 });
  });
});
