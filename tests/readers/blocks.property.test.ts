import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/document.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readText } from '../../src/readers/text.ts';

/** In order, apart, inside the text, trimmed; and every character that is not white space is in a block. */
function check(text: string, blocks: readonly Block[]): void {
  let at = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at);
    expect(block.end).toBeGreaterThan(block.start);
    expect(text.slice(at, block.start)).toMatch(/^\s*$/);
    expect(text.slice(block.start, block.end)).toMatch(/^\S(?:.*\S)?$/s);
    expect(block.level > 0).toBe(block.kind === 'heading' || block.kind === 'item');
    expect(block.cells !== undefined).toBe(block.kind === 'row');
    let cellAt = block.start;
    for (const cell of block.cells ?? []) {
      expect(cell.start).toBeGreaterThanOrEqual(cellAt);
      expect(cell.end).toBeGreaterThan(cell.start);
      expect(cell.end).toBeLessThanOrEqual(block.end);
      cellAt = cell.end;
    }
    at = block.end;
  }
  expect(text.slice(at)).toMatch(/^\s*$/);
}

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\u2028',
    '\ufeff',
    '\u0085',
    '\ud83d',
    '\udc00',
    'e\u0301',
    ' ',
    '\t',
    '  ',
  ),
  fc.constantFrom(
    '- ',
    '* ',
    '1. ',
    '▪️ ',
    '| a | b |',
    '|---|---|',
    '# ',
    '> ',
    '---',
    '```',
    '    ',
    'a\tb',
    '\\|',
    '[x]: y',
  ),
  fc.constantFrom(
    'Share',
    'See also Something',
    'Leave a comment',
    '😀 😃',
    'By Ida Norrby',
    'Who leads?',
    'Key points:',
    'Title: x',
  ),
  fc.constantFrom(
    'The envoys met for three hours in the town of Vessel and agreed to meet again, a spokesperson said.',
  ),
  fc.constantFrom('January 22, 2026', 'VESSEL, January 22, 2026 — '),
);
const source = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<ul>',
  '<li>',
  '</ul>',
  '<table>',
  '<tr>',
  '<td>',
  '<th>',
  '</table>',
  '<h1>',
  '</h1>',
  '<h2>',
  '</h2>',
  '<br>',
  '<pre>',
  '</pre>',
  '<nav>',
  '</nav>',
  '<dl>',
  '<dt>',
  '<dd>',
  '<button>',
  '<!--',
  '-->',
  '&amp;',
  '<script>',
  '</script>',
  '<p hidden>',
  '<summary>',
  '<article>',
  '<form>',
  '</td>',
  '</tr>',
  '&nbsp;',
  '<title>',
  '</title>',
);
const html = fc.array(fc.oneof(tag, piece), { maxLength: 50 }).map((parts) => parts.join(''));

describe('the blocks of any text', () => {
  it('plain text', () => {
    fc.assert(
      fc.property(source, (text) => {
        const reading = readText(text);
        expect(reading.text).toBe(text);
        check(text, reading.blocks);
      }),
      { numRuns: 400 },
    );
  });
  it('Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const { reading } = await readMarkdown(text);
        expect(text.endsWith(reading.text)).toBe(true);
        check(reading.text, reading.blocks);
      }),
      { numRuns: 300 },
    );
  });
  it('HTML', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (text) => {
        const { reading } = await readHtml(text);
        check(reading.text, reading.blocks);
      }),
      { numRuns: 300 },
    );
  });
});
