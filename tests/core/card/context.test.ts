import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AROUND, contextView } from '../../../src/core/card/context.ts';
import { helpView, noticeView } from '../../../src/core/card/notice.ts';
import { plainText } from '../../../src/core/card/plain.ts';
import type { Block } from '../../../src/core/document.ts';
import { documentOf } from './documents.ts';
import { column, excerptsOf, wordsOf } from './views.ts';

const letter = documentOf(
  'letter.md',
  [
    ['furniture', 'Share this page'],
    'The ferries stopped.',
    'Veck came. He spoke of mines. He left.',
    'The ferries sailed.',
    ['furniture', 'See also: other ferries'],
    'Another matter.',
  ],
  { title: 'A letter', url: 'https://skerry.example/letter' },
);
const spoke = (() => {
  const start = letter.text.indexOf('He spoke');
  return { start, end: start + 'He spoke of mines.'.length };
})();

describe('an excerpt in its context', () => {
  it('is marked among the paragraphs around it, up to what is no text of the document', () => {
    const view = contextView(letter, spoke, 3);
    const [block] = excerptsOf(view);
    expect(block?.index).toBe(3);
    expect(block?.quote).toEqual([
      { kind: 'quoted', text: 'The ferries stopped.\n\nVeck came. ', marked: false },
      { kind: 'quoted', text: 'He spoke of mines.', marked: true },
      { kind: 'quoted', text: ' He left.\n\nThe ferries sailed.', marked: false },
    ]);
    expect(column(view)[0]).toMatch(/A letter · undated · paragraph 2$/);
    expect(block?.citation[0]?.kind).toBe('link');
  });

  it('is cut at paragraphs, and in a long one at sentences', () => {
    const near = excerptsOf(contextView(letter, spoke, 0, 12))[0];
    expect(wordsOf(near?.quote ?? [])).toBe('Veck came. He spoke of mines. He left.');
    const nearer = excerptsOf(contextView(letter, spoke, 0, 9))[0];
    expect(wordsOf(nearer?.quote ?? [])).toBe('He spoke of mines. He left.');
    expect(wordsOf(excerptsOf(contextView(letter, spoke, 0, 0))[0]?.quote ?? [])).toBe('He spoke of mines.');
  });
});

it('is a slice of the document with the excerpt in it, whatever the document', () => {
  const kinds: Block['kind'][] = ['paragraph', 'heading', 'item', 'furniture', 'row'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...kinds), fc.string({ unit: 'binary', minLength: 1 })), {
        minLength: 1,
      }),
      fc.nat(),
      fc.nat(),
      fc.nat(200),
      (blocks, m, n, around) => {
        const document = documentOf('any.txt', blocks);
        const { length } = document.text;
        const [start, end] = [m % (length + 1), n % (length + 1)].sort((a, b) => a - b) as [number, number];
        const [block] = excerptsOf(contextView(document, { start, end }, 0, around));
        const words = wordsOf(block?.quote ?? []);
        expect(document.text).toContain(words);
        expect(words.length).toBeLessThanOrEqual(end - start + 2 * around);
        const marked = block?.quote.filter((run) => run.kind === 'quoted' && run.marked) ?? [];
        expect(wordsOf(marked)).toBe(document.text.slice(start, end));
      },
    ),
  );
});

it('stays short by default', () => {
  const long = documentOf('long.txt', ['He spoke of mines. '.repeat(400)]);
  const [block] = excerptsOf(contextView(long, { start: 1900, end: 2200 }));
  expect(wordsOf(block?.quote ?? []).length).toBeLessThanOrEqual(300 + 2 * AROUND);
  expect(wordsOf(block?.quote ?? []).length).toBeGreaterThan(1500);
});

it('says what went wrong in one short line', () => {
  expect(column(noticeView('error', 'The store\n cannot be reached.'))).toEqual([
    'text: The store cannot be reached.',
  ]);
  expect(plainText(noticeView('talk', 'x '.repeat(5000))).length).toBeLessThanOrEqual(600);
});

it('helps: how to ask, what others added, what not to expect', () => {
  const lines = column(helpView(['/ask QUESTION asks in private.']));
  expect(lines[0]).toBe('headline: How to ask');
  expect(lines).toContain('text: /ask QUESTION asks in private.');
  expect(lines.at(-1)).toContain('checks no facts');
});
