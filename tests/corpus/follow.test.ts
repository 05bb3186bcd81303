import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { about, asked, Followed, idsOf } from './corpus.ts';

const WHO = 'Who leads the Norlandic delegation?';
let folder: Followed;
beforeEach(async () => {
  folder = await Followed.make();
});
afterEach(() => folder.end());

describe('a corpus that is followed', () => {
  it('answers from what lies there, and from what comes, changes and goes', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    const keeper = await folder.open();
    expect(asked(keeper, WHO).answer).toBe('Orla Venn');
    const before = keeper.current('a.md')?.revision;
    await folder.put('a.md', about('Norlandic', 'Tarn Quillfeather'));
    await folder.until((seen) => seen.some(({ changed }) => changed.includes('a.md')));
    expect(asked(keeper, WHO).answer).toBe('Tarn Quillfeather');
    expect(keeper.current('a.md')?.revision).not.toBe(before);
    await folder.put('deep/er/b.md', about('Sudmarkian', 'Ivo Brandt'));
    await folder.untilTrue(() => idsOf(keeper).includes('deep/er/b.md'));
    expect(asked(keeper, 'Who leads the Sudmarkian delegation?').answer).toBe('Ivo Brandt');
    expect([...keeper.collections()].sort()).toEqual(['deep', 'public']);
    await folder.remove('a.md');
    await folder.until((seen) => seen.some(({ removed }) => removed.includes('a.md')));
    expect(idsOf(keeper)).toEqual(['deep/er/b.md']);
    expect([keeper.current('a.md'), [...keeper.collections()]]).toEqual([undefined, ['deep']]);
    expect(keeper.complete('quill', 'all', 5)).toEqual([]);
    await folder.remove('deep');
    await folder.untilTrue(() => idsOf(keeper).length === 0);
    expect(asked(keeper, WHO).reason?.code).toBe('no-documents');
  });

  it('cites no document whose file is gone, whether or not the system has told of it', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const [day, name] of names.entries())
      await folder.put(`${name}.md`, about('Norlandic', 'Orla Venn', `2031-02-0${day + 1}`));
    for (const country of ['Sudmarkian', 'Westrian', 'Ostrian', 'Middish', 'Farlandic'])
      await folder.put(`z/${country}.md`, about(country, 'Ivo Brandt'));
    // Nobody looks: what is answered here is found out by the question itself.
    const keeper = await folder.open({ timing: { gatherMs: 1e9, rootMs: 1e9 } });
    const ofNames = () => {
      const { excerpts, nearest } = asked(keeper, WHO);
      return [...excerpts, ...nearest].filter(({ document }) => !document.id.startsWith('z/')).length;
    };
    expect(ofNames()).toBeGreaterThan(0);
    for (const name of names) await folder.remove(`${name}.md`);
    expect(ofNames()).toBe(0);
    expect(asked(keeper, WHO).outcome).toBe('unanswered');
    expect([keeper.current('a.md'), keeper.collections()]).toEqual([undefined, new Set(['z'])]);
  });

  it('shows a file again that was gone for a moment only', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await folder.put('b.md', about('Sudmarkian', 'Ivo Brandt'));
    const keeper = await folder.open();
    await rename(join(folder.dir, 'a.md'), join(folder.base, 'aside.md'));
    expect(asked(keeper, WHO).outcome).toBe('unanswered');
    await rename(join(folder.base, 'aside.md'), join(folder.dir, 'a.md'));
    await folder.put('c.md', about('Westrian', 'Ana Lund'));
    await folder.untilTrue(() => idsOf(keeper).join() === 'a.md,b.md,c.md');
    expect(asked(keeper, WHO).answer).toBe('Orla Venn');
  });

  it('reads what an editor saves by renaming, and a file moved in from elsewhere', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    const keeper = await folder.open();
    for (const leader of ['Tarn Quillfeather', 'Ivo Brandt', 'Ana Lund']) {
      await folder.replace('a.md', about('Norlandic', leader));
      await folder.untilTrue(() => asked(keeper, WHO).answer === leader);
    }
    expect(idsOf(keeper)).toEqual(['a.md']);
    await writeFile(join(folder.base, 'b.txt'), 'The Sudmarkian delegation is led by Ivo Brandt.');
    await rename(join(folder.base, 'b.txt'), join(folder.dir, 'b.txt'));
    await folder.untilTrue(() => idsOf(keeper).includes('b.txt'));
  });

  it('does not read what is still being written', async () => {
    // Longer than one of the steps below may take on a busy machine: a file that rests so long is read, and rightly.
    const keeper = await folder.open({ timing: { settleMs: 6_000 } });
    const seen = new Set<string>();
    let text = '';
    for (const word of ['The', 'protocol', 'of', 'Vessel.']) {
      text = `${text} ${word}`.trim();
      await folder.put('a.txt', text);
      // Aliases are read at every look: when these have come, the unfinished file has been looked at.
      await folder.put('aliases.txt', `${word} = Orla Venn\n`);
      const looks = folder.changes.length;
      await folder.until((changes) => changes.slice(looks).some(({ aliases }) => aliases));
      for (const document of keeper.documents('all')) seen.add(document.text);
    }
    await folder.untilTrue(() => idsOf(keeper).length === 1);
    for (const document of keeper.documents('all')) seen.add(document.text);
    expect([...seen]).toEqual(['The protocol of Vessel.']);
  });

  it('moves a document from one collection to another in one step', async () => {
    await folder.put('a.md', `---\ncollection: desk\n---\n${about('Norlandic', 'Orla Venn').slice(24)}`);
    await folder.put('b/b.md', about('Sudmarkian', 'Ivo Brandt'));
    const keeper = await folder.open();
    const states = new Set<string>();
    let looking = true;
    const watch = (): void => {
      const of = (visible: string) => idsOf(keeper, new Set([visible])).join('+');
      states.add(['desk', 'night', 'b', 'c'].map((name) => `${name}:${of(name)}`).join(' '));
      if (looking) setImmediate(watch);
    };
    watch();
    await folder.put('a.md', `---\ncollection: night\n---\n${about('Norlandic', 'Orla Venn').slice(24)}`);
    await folder.untilTrue(() => keeper.collections().has('night'));
    await folder.move('b/b.md', 'c/b.md');
    await folder.untilTrue(() => keeper.collections().has('c'));
    looking = false;
    watch();
    expect([...states]).toEqual([
      'desk:a.md night: b:b/b.md c:',
      'desk: night:a.md b:b/b.md c:',
      'desk: night:a.md b: c:c/b.md',
    ]);
    expect(asked(keeper, WHO, new Set(['desk', 'b'])).reason?.code).toBe('no-documents');
    expect(asked(keeper, WHO, new Set(['night'])).answer).toBe('Orla Venn');
  });

  it('withdraws a file that becomes unreadable, and names it', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await folder.put('b.md', about('Sudmarkian', 'Ivo Brandt'));
    const keeper = await folder.open();
    expect(keeper.problems()).toEqual([]);
    await folder.put('a.md', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]));
    await folder.untilTrue(() => keeper.problems().length > 0);
    expect(keeper.problems()).toEqual(['a.md is not text']);
    expect(folder.lines).toEqual(['a.md is not text: left out']);
    expect([idsOf(keeper), keeper.current('a.md')]).toEqual([['b.md'], undefined]);
    expect(asked(keeper, WHO).outcome).toBe('unanswered');
    await folder.put('a.md', about('Norlandic', 'Ana Lund'));
    await folder.untilTrue(() => keeper.problems().length === 0 && idsOf(keeper).length === 2);
    expect(asked(keeper, WHO).answer).toBe('Ana Lund');
  });

  it('follows no link out of the folder, and names it', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await mkdir(join(folder.base, 'outside'));
    await writeFile(join(folder.base, 'outside', 'x.md'), about('Sudmarkian', 'Ivo Brandt'));
    const keeper = await folder.open();
    await symlink(join(folder.base, 'outside'), join(folder.dir, 'out'));
    await symlink(join(folder.base, 'outside', 'x.md'), join(folder.dir, 'x.md'));
    await folder.untilTrue(() => keeper.problems().length === 2);
    expect(keeper.problems()).toEqual([
      'out is a link that leads out of the folder',
      'x.md is a link that leads out of the folder',
    ]);
    expect(idsOf(keeper)).toEqual(['a.md']);
    // A document that turns into a link out is one no more.
    await rm(join(folder.dir, 'a.md'));
    await symlink(join(folder.base, 'outside', 'x.md'), join(folder.dir, 'a.md'));
    await folder.untilTrue(() => keeper.problems().length === 3);
    expect(idsOf(keeper)).toEqual([]);
  });

  it('passes over what readers pass over', async () => {
    const keeper = await folder.open();
    for (const id of ['README.md', '.hidden.md', 'x/aliases.md', 'a.pdf', '.git/b.md'])
      await folder.put(id, about('Norlandic', 'Orla Venn'));
    await folder.put('z.md', about('Sudmarkian', 'Ivo Brandt'));
    await folder.untilTrue(() => idsOf(keeper).includes('z.md'));
    expect([idsOf(keeper), keeper.problems()]).toEqual([['z.md'], []]);
  });

  it('reads the aliases when they change', async () => {
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await folder.put('b.md', 'Orla Venn was born in Vessel in 1981.');
    await folder.put('aliases.txt', 'The Heron = Nobody Known\nalone\n');
    const keeper = await folder.open();
    expect(keeper.problems()).toEqual(["aliases.txt, line 2: one name alone: write 'A = B': left out"]);
    const born = 'When was Heron born?';
    expect(asked(keeper, born).notes).toEqual([]);
    await folder.put('aliases.txt', 'The Heron = Orla Venn\n');
    await folder.until((seen) => seen.some(({ aliases }) => aliases));
    expect(keeper.problems()).toEqual([]);
    expect(asked(keeper, born)).toMatchObject({ answer: '1981', notes: ['“Heron”, read as “Orla Venn”.'] });
    await folder.remove('aliases.txt');
    await folder.until((seen) => seen.filter(({ aliases }) => aliases).length === 2);
    expect(asked(keeper, born).notes).toEqual([]);
  });

  it('survives the folder: not yet there, deleted, made again, replaced', async () => {
    await rm(folder.dir, { recursive: true });
    const keeper = await folder.open();
    expect([keeper.ready, keeper.problems()]).toEqual([false, [`there is no folder '${folder.dir}'`]]);
    await folder.put('a.md', about('Norlandic', 'Orla Venn'));
    await folder.untilTrue(() => keeper.ready && idsOf(keeper).length === 1);
    await rm(folder.dir, { recursive: true });
    await folder.untilTrue(() => !keeper.ready);
    expect(idsOf(keeper)).toEqual([]);
    await folder.put('b.md', about('Norlandic', 'Ana Lund'));
    await folder.untilTrue(() => idsOf(keeper).join() === 'b.md');
    // Another folder in its place, and what happens in that one.
    await mkdir(join(folder.base, 'other'));
    await writeFile(join(folder.base, 'other', 'c.md'), about('Norlandic', 'Ivo Brandt'));
    await rename(folder.dir, join(folder.base, 'old'));
    await rename(join(folder.base, 'other'), folder.dir);
    await folder.untilTrue(() => idsOf(keeper).join() === 'c.md');
    await folder.put('d.md', about('Norlandic', 'Tarn Quillfeather'));
    await folder.untilTrue(() => idsOf(keeper).join() === 'c.md,d.md');
    expect(keeper.problems()).toEqual([]);
  });
});
