import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const THREAD = '../../src/corpus/thread.ts';
let folder: import('./corpus.ts').Followed;

// Modules are shared with other files: they are loaded anew for this one, and again for those behind it.
beforeAll(() => {
  vi.resetModules();
  vi.doMock(THREAD, () => ({
    startThread: () => {
      throw new Error('no thread is to be had');
    },
  }));
});
afterAll(async () => {
  await folder.end();
  vi.doUnmock(THREAD);
  vi.resetModules();
});

it('without a thread passages are sealed on the spot, and one line says so', async () => {
  const { about, asked, Followed } = await import('./corpus.ts');
  folder = await Followed.make();
  for (const country of ['Norlandic', 'Sudmarkian', 'Westrian'])
    await folder.put(`${country}.md`, about(country, 'Orla Venn'));
  const keeper = await folder.open({ sealing: { from: 1, most: 100 } });
  await folder.nextSealed();
  expect(folder.lines).toEqual(['the index is sealed without a thread of its own: no thread is to be had']);
  expect(asked(keeper, 'Who leads the Norlandic delegation?').answer).toBe('Orla Venn');
  const again = folder.nextSealed();
  await folder.put('Middish.md', about('Middish', 'Ivo Brandt'));
  await again;
  expect(asked(keeper, 'Who leads the Middish delegation?').answer).toBe('Ivo Brandt');
  expect(folder.lines).toHaveLength(1);
});
