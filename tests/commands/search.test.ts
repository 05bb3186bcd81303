import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attache, build, folder, lines, TALKS, tidy } from './cli.ts';

let talks = '';

beforeAll(async () => {
  build();
  talks = await folder(TALKS);
});
afterAll(tidy);

interface Hit {
  document: { id: string };
  start: number;
  end: number;
  text: string;
  score: number;
}

async function search(...args: string[]): Promise<Hit[]> {
  const said = await attache(['search', '--json', '--corpus', talks, ...args]);
  expect(said).toMatchObject({ status: 0, err: '' });
  return lines(said.out).map((line) => JSON.parse(line) as Hit);
}

describe('search', () => {
  it('ranks passages, a line of JSON each, verbatim by their offsets', async () => {
    const hits = await search('Tarnian delegation');
    expect(hits.map(({ document }) => document.id).sort()).toEqual(['brookvale.md', 'quayside.txt']);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    for (const { document, start, end, text } of hits) {
      const whole = (await attache(['text', '--corpus', talks, document.id])).out;
      expect(whole.slice(start, end)).toBe(text);
    }
  });

  it('gives as many as are wanted', async () => {
    expect(await search('--limit', '1', 'Tarnian delegation')).toHaveLength(1);
  });

  it('takes questions of several parts, and finds nothing for function words', async () => {
    const hits = await search('Who leads the Tarnians, and when do the orchids open?');
    expect(new Set(hits.map(({ document }) => document.id))).toContain('gardens.txt');
    expect(hits.length).toBeGreaterThan(1);
    expect(await search('of the')).toEqual([]);
  });

  it('searches for what would be asked back or answered as small talk', async () => {
    expect(await search('hello')).toEqual([]);
    expect((await search('who is he, the orchids'))[0]?.document.id).toBe('gardens.txt');
  });

  it('shows a person where each stands', async () => {
    const said = await attache(['search', '--corpus', talks, 'orchids']);
    expect(said.out).toMatch(
      /^1\. +The botanical garden of Pell .*\n {2}— .* · undated · paragraph 1\n {4}gardens\.txt\n/,
    );
    expect((await attache(['search', '--corpus', talks, 'xylophone'])).out).toBe('Nothing found.\n');
  });

  it.each<[string, string[], RegExp]>([
    ['no passage', ['--limit', '0', 'orchids'], /--limit wants a whole number/],
    ['a part of a passage', ['--limit', '1.5', 'orchids'], /--limit wants a whole number/],
    ['fewer than none', ['--limit', '-3', 'orchids'], /--limit.*; usage: search/],
    ['no words', [], /nothing to search for; usage: search/],
    ['too many words', ['x'.repeat(4001)], /4,000 characters at most/],
  ])('refuses %s in one line', async (_, args, line) => {
    const said = await attache(['search', '--corpus', talks, ...args]);
    expect(said.status).toBe(2);
    expect(said.out).toBe('');
    expect(lines(said.err)).toHaveLength(1);
    expect(said.err).toMatch(line);
  });
});

describe('text', () => {
  it('prints the text exactly: no line end added, none changed, no mark before it', async () => {
    const dir = await folder({
      'crlf.txt': '\uFEFFOne line.\r\nAnother line.\r\n',
      'open.txt': 'A line that does not end',
      'wide.txt': Buffer.from('\uFEFFZwölf Boxkämpfer.\n', 'utf16le'),
    });
    const text = async (id: string) => (await attache(['text', '--corpus', dir, id])).out;
    expect(await text('crlf.txt')).toBe('One line.\r\nAnother line.\r\n');
    expect(await text('open.txt')).toBe('A line that does not end');
    expect(await text('wide.txt')).toBe('Zwölf Boxkämpfer.\n');
  });

  it.each([
    [['nowhere.txt'], /there is no document 'nowhere\.txt'/],
    [[], /one document's id is wanted/],
    [['a', 'b'], /one document's id is wanted/],
  ])('refuses %j in one line', async (args, line) => {
    const said = await attache(['text', '--corpus', talks, ...args]);
    expect([said.status, said.out]).toEqual([2, '']);
    expect(lines(said.err)).toHaveLength(1);
    expect(said.err).toMatch(line);
  });
});
