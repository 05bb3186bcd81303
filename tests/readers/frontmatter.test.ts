/** Flat front matter is read without the YAML parser: what is read so must be what the parser would have given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flatFields, readFrontMatter } from '../../src/readers/frontmatter.ts';

const piece = fc.constantFrom(
  ...['word', 'Zé', '“q”', '2026', '2026-01-22', '007', '0x1F', '.5', '~', 'yes', 'null', 'True', '.inf'],
  ...['"', "'", '""', '\\', '\\"', '\\n', '"a\\"b"', ' #', '#', ':', ': ', 'http://a.b/c', '12:30'],
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\u00a0',
    '\u2028',
    '- a',
    '[a]',
    '{a: b}',
    '*a',
    '&a',
    '!t',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    ',',
    '…',
  ],
);
const value = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
const line = fc
  .tuple(fc.constantFrom('title', 'Title', 'url', 'x-y', 'null'), fc.constantFrom(': ', ':  ', ':'), value)
  .map(([name, colon, text]) => name + colon + text);
const source = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => lines.join(end)));

describe('flatFields', () => {
  it('reads names with plain and quoted text', () => {
    const yaml = 'title: Talks: none\nurl: https://a.example/x#y\n';
    expect(flatFields(yaml)).toBeNull();
    const flat = flatFields(
      'title: "Talks: \\"none\\""\npublisher: \'The Heron\'\npublished: 2026-01-22\nurl: https://a.example/x#y\n',
    );
    expect([...(flat ?? [])]).toEqual([
      ['title', 'Talks: "none"'],
      ['publisher', 'The Heron'],
      ['published', '2026-01-22'],
      ['url', 'https://a.example/x#y'],
    ]);
  });

  it.each([
    'a: [b]',
    'a: 1.0',
    'a: yes # no',
    'a: |\n  b',
    'a: b\n  c',
    'a: b\na: c',
    'a:',
    'true: b',
    '- a',
    '',
  ])('leaves %j to the parser', (yaml) => {
    expect(flatFields(yaml)).toBeNull();
  });

  it('gives what the parser gives, wherever it reads at all', () => {
    fc.assert(
      fc.property(source, (yaml) => {
        const flat = flatFields(yaml);
        if (flat !== null) expect(Object.fromEntries(flat)).toEqual(parse(yaml, { schema: 'core' }));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readFrontMatter', () => {
  it('states the same for flat lines and for the same fields in braces', async () => {
    const flat = await readFrontMatter('title: Heron talks\npublished: 2026-01-22\nlanguage: en-GB');
    const nested = await readFrontMatter('{title: Heron talks, published: 2026-01-22, language: en-GB}');
    expect(flat).toEqual(nested);
    expect(flat.known).toMatchObject({ title: 'Heron talks', published: '2026-01-22', language: 'en' });
  });
});
