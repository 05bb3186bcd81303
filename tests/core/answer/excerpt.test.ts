/** What is cut out of a document for a sentence that answers. No model has a say here. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/answer/assess.ts';
import { excerptOf, namingExcerptOf } from '../../../src/core/answer/excerpt.ts';
import { ViewCache } from '../../../src/core/answer/sentenceView.ts';
import type { Document } from '../../../src/core/document.ts';
import { parseQuestion } from '../../../src/core/question/parse.ts';
import { documentOf } from '../card/documents.ts';
import { indexOf } from './invariants.ts';

/** The excerpts for the sentence that has these words: the one that answers, and the one that names, if there is one. */
function excerptsFor(question: string, document: Document, words: string): string[] {
  const index = indexOf([document]);
  const [part] = parseQuestion(question).parts;
  if (!part) throw new Error(`not a question: ${question}`);
  const scope = { index, visible: 'all', cache: new ViewCache() } as const;
  const { ranked } = assess(part, 'en', scope, { rank: () => 0, judge: () => 0 });
  const found = ranked.find(({ evidence }) => evidence.view.text.includes(words));
  if (!found) throw new Error(`no evidence has '${words}'`);
  const excerpt = excerptOf(part, found.evidence, 0, scope.cache);
  const naming = namingExcerptOf(found.evidence, excerpt, index.passagesOf(document.id), scope.cache);
  return [excerpt.text, ...(naming ? [naming.text] : [])];
}

const one = (text: string): Document => documentOf('veck.txt', [text]);

describe('an excerpt whose sentence says he or the adviser', () => {
  it.each([
    ['He', 'Orlo Veck landed in Quorra at dawn. He carried a sealed letter for the council.'],
    ['His', 'Orlo Veck landed in Quorra at dawn. His bag held a sealed letter for the council.'],
    [
      'The adviser',
      'Orlo Veck landed in Quorra at dawn. The adviser carried a sealed letter for the council.',
    ],
    [
      'On Friday he',
      'Orlo Veck landed in Quorra at dawn. On Friday he carried a sealed letter for the council.',
    ],
  ])('begins where the name stands: %s', (_, text) => {
    expect(excerptsFor('Who carried a sealed letter?', one(text), 'sealed letter')).toEqual([text]);
  });

  it('begins where the name stands, two sentences before', () => {
    const text =
      'Orlo Veck landed in Quorra at dawn. The harbour was empty then. He carried a sealed letter for the council.';
    expect(excerptsFor('Who carried a sealed letter?', one(text), 'sealed letter')).toEqual([text]);
  });

  it('has the name’s sentence as an excerpt of its own where that is far', () => {
    const far =
      'Orlo Veck landed in Quorra at dawn. The harbour was empty then. Nobody stood on the long pier. The wind had dropped. The lamps were still lit. He carried a sealed letter for the council.';
    const [excerpt, naming, ...more] = excerptsFor('Who carried a sealed letter?', one(far), 'sealed letter');
    expect(excerpt).toContain('He carried a sealed letter');
    expect(excerpt).not.toContain('Veck');
    expect(naming).toBe('Orlo Veck landed in Quorra at dawn.');
    expect(more).toEqual([]);
  });

  it('has it also from a paragraph before', () => {
    const document = documentOf('veck.txt', [
      `Orlo Veck landed in Quorra at dawn. ${'The harbour was empty then and the lamps were still lit. '.repeat(12).trim()}`,
      'He carried a sealed letter for the council.',
    ]);
    expect(excerptsFor('Who carried a sealed letter?', document, 'sealed letter').at(-1)).not.toContain(
      'Veck',
    );
    const near = documentOf('veck.txt', [
      `${'The harbour was empty then and the lamps were still lit. '.repeat(12).trim()} Orlo Veck landed in Quorra at dawn.`,
      'He carried a sealed letter for the council.',
    ]);
    expect(excerptsFor('Who carried a sealed letter?', near, 'sealed letter').join(' ')).toContain(
      'Orlo Veck',
    );
  });

  it('has no name that there is none of', () => {
    const text = 'The harbour was empty then. He carried a sealed letter for the council.';
    expect(excerptsFor('Who carried a sealed letter?', one(text), 'sealed letter')).toEqual([text]);
  });

  it.each([
    'The minister Orlo Veck carried a sealed letter for the council.',
    'The president of Norway carried a sealed letter for the council.',
    'Mirela Tansk said she carried a sealed letter for the council.',
    'When she landed, Mirela Tansk carried a sealed letter for the council.',
    'The sealed letter was for the council.',
  ])('is not sought for what stands alone: %s', (sentence) => {
    const text = `Orlo Veck landed in Quorra at dawn. ${sentence}`;
    expect(excerptsFor('Who carried a sealed letter?', one(text), 'sealed letter')).toEqual([sentence]);
  });
});

describe('an excerpt of a list', () => {
  const items = [
    '- open the Quorra crossing by May',
    '- exchange the prisoners of the winter',
    '- meet again in Lissel',
  ];
  const list = documentOf('list.md', [
    'The envoys met twice.',
    'The two sides agreed on three steps:',
    ...items.map((item) => ['item', item] as const),
    'The text is not public.',
  ]);

  it('is its lead-in with its items', () => {
    expect(excerptsFor('What steps did the two sides agree on?', list, 'three steps')).toEqual([
      `The two sides agreed on three steps:\n\n${items.join('\n\n')}`,
    ]);
  });

  it('is the same where an item is what was found', () => {
    expect(excerptsFor('What did the two sides agree to exchange?', list, 'prisoners')).toEqual([
      `The two sides agreed on three steps:\n\n${items.join('\n\n')}`,
    ]);
  });

  it('ends after a whole item where all do not fit', () => {
    const long = Array.from(
      { length: 9 },
      (_, i) =>
        `- step ${i + 1} opens a crossing. It needs the consent of both commissions and of the harbour master.`,
    );
    const document = documentOf('list.md', [
      'The two sides agreed on nine steps:',
      ...long.map((item) => ['item', item] as const),
    ]);
    const [excerpt = ''] = excerptsFor('What steps did the two sides agree on?', document, 'nine steps');
    expect(excerpt.length).toBeLessThanOrEqual(600);
    expect(excerpt).toBe(
      ['The two sides agreed on nine steps:', ...long.slice(0, excerpt.split('\n\n').length - 1)].join(
        '\n\n',
      ),
    );
    expect(excerpt.split('\n\n').length).toBeGreaterThan(3);
  });
});

describe('an excerpt of one long sentence', () => {
  it('is the whole of it', () => {
    const long = `Orlo Veck carried a sealed letter for the council, ${'and a lamp for the pier, '.repeat(30)}and left.`;
    expect(long.length).toBeGreaterThan(600);
    expect(
      excerptsFor(
        'Who carried a sealed letter?',
        one(`The harbour was empty. ${long} He slept.`),
        'sealed letter',
      ),
    ).toEqual([long]);
  });
});
