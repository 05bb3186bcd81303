import { expect, it } from 'vitest';
import { progressOn } from '../../../src/adapters/terminal/progress.ts';

function written(isTTY: boolean, moments: readonly number[]): string[] {
  const said: string[] = [];
  let now = 0;
  const progress = progressOn({ isTTY, write: (text: string) => said.push(text) }, () => now);
  for (const [index, moment] of moments.entries()) {
    now = moment;
    progress.at('Reading document', index + 1, 5000);
  }
  progress.end();
  return said;
}

it('says nothing to a file, nor of what is quick', () => {
  expect(written(false, [0, 600, 1200])).toEqual([]);
  expect(written(true, [0, 100, 499])).toEqual([]);
});

it('reports a few times a second, and cleans up behind itself', () => {
  const said = written(true, [0, 600, 610, 750]);
  expect(said).toHaveLength(3);
  expect(said[0]).toContain('Reading document 2 of 5,000');
  expect(said[1]).toContain('Reading document 4 of 5,000');
  expect(said[2]).toBe('\r\u001b[2K');
});
