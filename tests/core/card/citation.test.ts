import { describe, expect, it } from 'vitest';
import { citationOf, dateInWords, placeOf } from '../../../src/core/card/citation.ts';
import type { Document } from '../../../src/core/document.ts';
import { documentOf, excerptOf } from './documents.ts';

const report = documentOf('report.md', [
  ['title', 'Talks in Solmark'],
  'The first paragraph.',
  ['furniture', 'Share this'],
  'The second paragraph.',
  ['heading', '## Who *sits* where'],
  'The third paragraph.',
  ['item', '- one'],
  ['item', '- two'],
  ['byline', 'By Orlo Veck'],
]);

function placeOfWords(document: Document, words: string): string {
  return placeOf(document, excerptOf(document, words, null));
}

describe('the place in a text', () => {
  it.each([
    ['Talks in', 'headline'],
    ['The first', 'paragraph 1'],
    ['The second', 'paragraph 2'],
    ['third', 'paragraph 3, under “Who sits where”'],
    ['sits', 'heading “Who sits where”'],
    ['two', 'list item 2, under “Who sits where”'],
    ['By Orlo', 'byline'],
  ])('of “%s” is %s', (words, place) => {
    expect(placeOfWords(report, words)).toBe(place);
  });

  it('counts table rows without the head', () => {
    const text = 'Name | Seat\n\nVeck | red';
    const cell = (start: number, end: number, column: string) => ({ start, end, column });
    const table: Document = {
      ...documentOf('table.md', []),
      text,
      blocks: [
        { kind: 'row', level: 0, start: 0, end: 11, cells: [cell(0, 4, 'Name'), cell(7, 11, 'Seat')] },
        { kind: 'row', level: 0, start: 13, end: 23, cells: [cell(13, 17, 'Name'), cell(20, 23, 'Seat')] },
      ],
    };
    expect(placeOf(table, { start: 13, end: 23 })).toBe('table row 1');
  });

  it('is a share of the text where one paragraph is endless or no block is there', () => {
    const endless = documentOf('long.txt', [`${'word '.repeat(3000)}end`]);
    expect(placeOf(endless, { start: 7_500, end: 7_504 })).toBe('paragraph 1, 49% into the text');
    expect(placeOf({ ...endless, blocks: [] }, { start: 7_500, end: 7_504 })).toBe('49% into the text');
  });

  it('cuts a long heading at a word', () => {
    const document = documentOf('h.md', [['heading', `## ${'heading '.repeat(20)}`], 'Text.']);
    const place = placeOfWords(document, 'Text');
    expect(place).toMatch(/^paragraph 1, under “(?:heading )+heading…”$/);
    expect(place.length).toBeLessThan(90);
  });
});

describe('the date in words', () => {
  it('says how the date is known', () => {
    expect(dateInWords({ day: '2031-04-02', dated: 'stated' })).toBe('2 April 2031');
    expect(dateInWords({ day: '2031-12-31', dated: 'inferred' })).toBe('31 December 2031 (date inferred)');
    expect(dateInWords({ day: null, dated: 'unknown' })).toBe('undated');
  });

  it('leaves a time out', () => {
    const document = documentOf('t.txt', ['Text.'], { publishedAt: '2031-04-02T10:00:00Z', dated: 'stated' });
    const citation = citationOf(excerptOf(document, 'Text.', null), document);
    expect(citation.day).toBe('2031-04-02');
  });
});

it('costs a gone document its place and nothing else', () => {
  const citation = citationOf(excerptOf(report, 'The first', null), undefined);
  expect(citation).toMatchObject({ id: 'report.md', title: 'Title of report.md', place: null });
});
