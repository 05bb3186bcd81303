import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/readers/index.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { kinds } from './kinds.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FRONT = [
  '---',
  'title: "Read-out: talks in Vessel"',
  'publisher: Lake Wire',
  'author: Ida Norrby',
  'published: 2026-01-22',
  'url: https://lake-wire.example/vessel',
  'language: en-GB',
  'collection: desk',
  '---',
  '',
].join('\n');

describe('front matter', () => {
  it('states the particulars, and the text begins after it', async () => {
    const result = await readDocument('a.md', bytes(`${FRONT}The envoys met.\n`));
    expect(result).toMatchObject({
      ok: true,
      warnings: [],
      document: {
        title: 'Read-out: talks in Vessel',
        publisher: 'Lake Wire',
        author: 'Ida Norrby',
        publishedAt: '2026-01-22',
        dated: 'stated',
        datedFrom: null,
        url: 'https://lake-wire.example/vessel',
        language: 'en',
        collection: 'desk',
        text: 'The envoys met.\n',
      },
    });
  });
  it('may have Windows line breaks', async () => {
    const result = await readDocument('a.md', bytes(`${FRONT}The envoys met.`.replaceAll('\n', '\r\n')));
    expect(result).toMatchObject({ ok: true, document: { text: 'The envoys met.', publisher: 'Lake Wire' } });
  });
  it('that is broken is named, and what can be read is', async () => {
    const result = await readDocument(
      'b.md',
      bytes('---\ntitle: Talks: day one\npublished: 2026-01-22\n---\nThey met.'),
    );
    expect(result).toMatchObject({
      ok: true,
      document: { title: 'Talks: day one', publishedAt: '2026-01-22', text: 'They met.' },
    });
    expect(result.ok && result.warnings).toHaveLength(1);
    expect(result.ok && result.warnings[0]).toMatch(/^b\.md: broken front matter/);
  });
  it('fields that mean nothing are named and left out', async () => {
    const result = await readDocument(
      'c.md',
      bytes('---\ntitle: Talks\npublished: soon\nurl: javascript:alert(1)\ncollection: ../x\n---\nThey met.'),
    );
    expect(result).toMatchObject({
      ok: true,
      document: { title: 'Talks', publishedAt: null, dated: 'unknown', url: null, collection: 'public' },
    });
    expect(result.ok && result.warnings).toHaveLength(3);
  });
  it('a rule at the top of a text is none', async () => {
    const { reading, known } = await readMarkdown('---\n\nThey met.');
    expect(reading.text).toBe('---\n\nThey met.');
    expect(known.title).toBeNull();
  });
});

describe('blocks', () => {
  it('keep their source, marks included', async () => {
    const source = [
      '# Talks in Vessel',
      '',
      'By Ida Norrby',
      '',
      'The **envoys** met',
      'for [three hours](https://x.example).',
      '',
      '- One',
      '  goes on',
      '  - nested',
      '- Two',
      '',
      '> Nobody left early.',
      '',
      '| Who | Role |',
      '|---|---|',
      '| Ida \\| Norrby | [envoy](https://y.example) |',
      '',
      '## Who led it?',
      '',
      'Ole Brandt did.',
      '',
      '---',
      '',
      'Share on Facebook',
      '',
    ].join('\n');
    const { reading } = await readMarkdown(source);
    expect(reading.text).toBe(source);
    expect(kinds(source, reading.blocks)).toEqual([
      'title: # Talks in Vessel',
      'byline: By Ida Norrby',
      'paragraph: The **envoys** met\nfor [three hours](https://x.example).',
      'item1: - One\n  goes on',
      'item2: - nested',
      'item1: - Two',
      'furniture: >',
      'paragraph: Nobody left early.',
      'row: | Who | Role |',
      'furniture: |---|---|',
      'row: | Ida \\| Norrby | [envoy](https://y.example) |',
      'heading2: ## Who led it?',
      'paragraph: Ole Brandt did.',
      'furniture: ---',
      'furniture: Share on Facebook',
    ]);
    const row = reading.blocks.find(
      (block) => block.kind === 'row' && source.startsWith('| Ida', block.start),
    );
    expect(row?.cells?.map((cell) => [cell.column, source.slice(cell.start, cell.end)])).toEqual([
      ['Who', 'Ida \\| Norrby'],
      ['Role', '[envoy](https://y.example)'],
    ]);
    expect(reading.particulars.title).toBe('Talks in Vessel');
  });
  it('hostile nesting is read as plain text, all of it', async () => {
    for (const source of [
      '>'.repeat(5000),
      `${'- '.repeat(5000)}a`,
      '[a]('.repeat(5000),
      '*a_ '.repeat(5000),
      `${' '.repeat(900)}- deep`,
    ]) {
      expect((await readMarkdown(source)).reading.blocks.length).toBeGreaterThan(0);
    }
  });
});
