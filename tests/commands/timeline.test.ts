import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attache, build, folder, lines, tidy } from './cli.ts';

let papers = '';

beforeAll(async () => {
  build();
  papers = await folder({
    'old.md': '---\npublished: 2030-11-10\n---\n\nOrlo Veck heads the Drovian delegation.\n',
    'new.md': '---\npublished: 2031-02-10\n---\n\nIlse Morn heads the Drovian delegation.\n',
  });
});
afterAll(tidy);

describe('timeline', () => {
  it('gives the answers in order of time', async () => {
    const said = await attache([
      'timeline',
      '--json',
      '--corpus',
      papers,
      'Who heads the Drovian delegation?',
    ]);
    expect(said).toMatchObject({ status: 0, err: '' });
    expect(lines(said.out).map((line) => JSON.parse(line))).toMatchObject([
      { answer: 'Orlo Veck', first: '2030-11-10' },
      { answer: 'Ilse Morn', first: '2031-02-10' },
    ]);
    const shown = await attache(['timeline', '--corpus', papers, 'Who heads the Drovian delegation?']);
    expect(shown.out).toMatch(
      /^10 November 2030: Orlo Veck — 1 document\n[\s\S]*\n10 February 2031: Ilse Morn/,
    );
  });

  it('hides what was printed later, and refuses an empty question', async () => {
    const early = await attache([
      'timeline',
      '--as-of',
      '2030-12-31',
      '--corpus',
      papers,
      'Who heads the Drovian delegation?',
    ]);
    expect(early.out).toContain('Orlo Veck');
    expect(early.out).not.toContain('Morn');
    expect(await attache(['timeline', '--corpus', papers])).toMatchObject({ status: 2 });
  });
});
