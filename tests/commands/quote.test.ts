import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attache, build, folder, lines, tidy } from './cli.ts';

let papers = '';

beforeAll(async () => {
  build();
  papers = await folder({
    'post.txt': 'Orlo Veck told reporters that the talks had been “patient, useful, and very frank.”\n',
    'echo.txt': 'The talks were useful and extremely frank, Veck stated.\n',
  });
});
afterAll(tidy);

describe('quote', () => {
  it('gives where words stand, a line of JSON each: exact ones first, word by word, verbatim', async () => {
    const said = await attache(['quote', '--json', '--corpus', papers, '"patient, useful and very frank"']);
    expect(said).toMatchObject({ status: 0, err: '' });
    const places = lines(said.out).map((line) => JSON.parse(line));
    expect(places.map(({ document, exact }) => [document.id, exact])).toEqual([
      ['post.txt', true],
      ['echo.txt', false],
    ]);
    expect(places[0]).toMatchObject({ speaker: 'Orlo Veck' });
    expect(places[1].words).toContainEqual({ asked: 'very', printed: 'extremely', same: false });
    const whole = (await attache(['text', '--corpus', papers, 'post.txt'])).out;
    expect(whole.slice(places[0].answer[0], places[0].answer[1])).toBe('patient, useful, and very frank');
  });

  it('says so where they stand nowhere, and refuses what is no quotation', async () => {
    expect((await attache(['quote', '--corpus', papers, 'a bridge of glass and honey'])).out).toMatch(
      /^No document/,
    );
    expect(await attache(['quote', '--corpus', papers, 'frank'])).toMatchObject({ status: 2, out: '' });
    expect(await attache(['quote', '--as-of', 'soon', 'very frank'])).toMatchObject({ status: 2 });
  });
});
