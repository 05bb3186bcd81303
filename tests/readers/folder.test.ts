import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/readers/index.ts';

let dir = '';
const put = async (id: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(dir, 'corpus', id)), { recursive: true });
  await writeFile(join(dir, 'corpus', id), content);
};
const read = (options = {}) => readCorpus(join(dir, 'corpus'), options);
const TEXT = 'The envoys of Norland and Sudmark met for three hours in the town of Vessel.';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'readers-'));
  await mkdir(join(dir, 'corpus'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('a corpus folder', () => {
  it('is read in the order of its paths, each folder a collection', async () => {
    await put('b.txt', TEXT);
    await put('a.md', `---\ncollection: desk\n---\n${TEXT}`);
    await put('public/c.html', `<p>${TEXT}</p>`);
    await put('secret/deep/d.md', `---\ncollection: public\n---\n${TEXT}`);
    const progress: string[] = [];
    const { documents, problems, missing } = await read({
      onProgress: (done: number, total: number) => progress.push(`${done}/${total}`),
    });
    expect(documents.map((document) => [document.id, document.collection])).toEqual([
      ['a.md', 'desk'],
      ['b.txt', 'public'],
      ['public/c.html', 'public'],
      ['secret/deep/d.md', 'secret'],
    ]);
    expect([problems, missing, progress]).toEqual([[], null, ['1/4', '2/4', '3/4', '4/4']]);
  });
  it('leaves out what describes it or is hidden or of no known format', async () => {
    for (const id of [
      'README.md',
      'x/readme.md',
      '.hidden.txt',
      '.git/a.txt',
      'aliases.txt',
      'x/aliases.md',
      'a.pdf',
      'a',
    ])
      await put(id, TEXT);
    await put('x/a.txt', TEXT);
    expect((await read()).documents.map((document) => document.id)).toEqual(['x/a.txt']);
  });
  it('names what cannot be read, and reads the rest', async () => {
    await put('a.txt', TEXT);
    await put('binary.txt', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]));
    await put('blank.txt', ' \n \n');
    await put('empty.txt', '');
    await put('huge.txt', '');
    await truncate(join(dir, 'corpus', 'huge.txt'), 200 * 1024 * 1024);
    const { documents, problems } = await read();
    expect(documents.map((document) => document.id)).toEqual(['a.txt']);
    expect(problems).toEqual([
      { id: 'binary.txt', reason: 'is not text' },
      { id: 'blank.txt', reason: 'is empty' },
      { id: 'empty.txt', reason: 'is empty' },
      { id: 'huge.txt', reason: 'is too large (200 MB; the limit is 64 MB)' },
    ]);
  });
  it('follows links inside itself once, and none that leads out or into another collection', async () => {
    await put('one/a.txt', TEXT);
    await put('two/b.txt', TEXT);
    await mkdir(join(dir, 'outside'));
    await writeFile(join(dir, 'outside', 'x.txt'), TEXT);
    const link = (target: string, id: string) => symlink(target, join(dir, 'corpus', id));
    await link('../outside/x.txt', 'out.txt');
    await link('../outside', 'out');
    await link('..', 'one/loop');
    await link('a.txt', 'one/again.txt');
    await link('../two/b.txt', 'one/theirs.txt');
    await link('nowhere.txt', 'gone.txt');
    const { documents, problems } = await read();
    expect(documents.map((document) => document.id)).toEqual(['one/a.txt', 'two/b.txt']);
    expect(problems.map((problem) => `${problem.id} ${problem.reason}`)).toEqual([
      'gone.txt is a link that leads nowhere (ENOENT)',
      'one/theirs.txt is a link that leads into another collection',
      'out is a link that leads out of the folder',
      'out.txt is a link that leads out of the folder',
    ]);
  });
  it('that is missing, a file, or empty is a plain result', async () => {
    expect(await readCorpus(join(dir, 'nowhere'))).toMatchObject({ documents: [], missing: 'not-found' });
    await writeFile(join(dir, 'file.txt'), TEXT);
    expect(await readCorpus(join(dir, 'file.txt'))).toMatchObject({ documents: [], missing: 'not-a-folder' });
    expect(await read()).toMatchObject({ documents: [], problems: [], missing: null });
  });
});
