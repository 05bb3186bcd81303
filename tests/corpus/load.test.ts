import { rmSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisionOf } from '../../src/corpus/revision.ts';
import { readDocument } from '../../src/readers/index.ts';
import { about, asked, Followed, idsOf } from './corpus.ts';

let folder: Followed;
beforeEach(async () => {
  folder = await Followed.make();
});
afterEach(() => folder.end());

const WHO = 'Who leads the Norlandic delegation?';
const GUARDIAN = 'Who is the guardian of the Heronbridge?';

/** A protocol of so many paragraphs, every one another: some 90 bytes each. */
function protocol(paragraphs: number, leader: string): string {
  const lines = Array.from(
    { length: paragraphs },
    (_, i) =>
      `On day ${i} the envoys of Sudmark${i} spoke of bridge ${i * 7} and of the ferry at Vessel${i % 50}.`,
  );
  lines.splice(paragraphs >> 1, 0, `The Norlandic delegation is led by ${leader}.`);
  // The first paragraphs are filed first; in another place each time, so that two versions do not cover each other.
  lines.splice(10 * (leader.length % 7), 0, `The guardian of the Heronbridge is ${leader}.`);
  return lines.join('\n\n');
}

describe('a corpus under load', () => {
  it('takes a burst of a thousand changes, and ends with what lies there', async () => {
    const name = (i: number) => `${i % 3 === 0 ? 'desk/' : ''}n${i}.txt`;
    for (let i = 0; i < 300; i++) await folder.put(name(i), `Envoy Number${i} arrived in Vessel.`);
    const keeper = await folder.open();
    const wanted = new Map<string, string>();
    for (let i = 0; i < 300; i++) wanted.set(name(i), `Envoy Number${i} arrived in Vessel.`);
    // At once, and no turn of the event loop in between.
    for (let i = 0; i < 1000; i++) {
      const id = name(i % 400);
      if (i % 5 === 4) {
        rmSync(join(folder.dir, id), { force: true });
        wanted.delete(id);
      } else {
        writeFileSync(join(folder.dir, id), `Envoy Number${i} left Vessel again.`);
        wanted.set(id, `Envoy Number${i} left Vessel again.`);
      }
    }
    const state = () => new Map([...keeper.documents('all')].map(({ id, text }) => [id, text]));
    await folder.untilTrue(() => {
      const now = state();
      return now.size === wanted.size && [...wanted].every(([id, text]) => now.get(id) === text);
    });
    for (const [id, text] of wanted) {
      const read = await readDocument(id, Buffer.from(text), id.includes('/') ? { collection: 'desk' } : {});
      expect(keeper.current(id)?.revision).toBe(read.ok ? revisionOf(read.document) : null);
    }
  });

  it('answers while it works, from what lies there alone, old or new, and never from both', async () => {
    for (let i = 0; i < 16; i++) await folder.put(`d${i}.md`, about('Norlandic', 'Orla Venn', '2031-02-03'));
    await folder.put('long.txt', protocol(1_000, 'Orla Venn'));
    await folder.put('z.md', about('Sudmarkian', 'Ivo Brandt'));
    const keeper = await folder.open();
    const gone = new Set<string>();
    let answers = 0;
    let asking = true;
    const ask = (): void => {
      const before = new Set(gone);
      const { excerpts, nearest } = asked(keeper, answers % 3 === 0 ? WHO : GUARDIAN);
      for (const { document, text, start, end } of [...excerpts, ...nearest]) {
        expect(before.has(document.id)).toBe(false);
        expect(keeper.current(document.id)?.document.text.slice(start, end)).toBe(text);
      }
      const ids = idsOf(keeper);
      expect(new Set(ids).size).toBe(ids.length);
      answers++;
      if (asking) setImmediate(ask);
    };
    ask();
    for (let i = 0; i < 16; i++) {
      if (i % 2 === 0) {
        await folder.remove(`d${i}.md`);
        gone.add(`d${i}.md`);
      } else await folder.replace(`d${i}.md`, about('Norlandic', 'Ana Lund', '2031-02-04'));
    }
    await folder.replace('long.txt', protocol(1_000, 'Ana Lund'));
    const long = () => keeper.current('long.txt')?.document.text ?? '';
    await folder.untilTrue(() => idsOf(keeper).length === 10 && long().includes('Ana Lund'));
    asking = false;
    expect(asked(keeper, GUARDIAN).answer).toBe('Ana Lund');
    expect(answers).toBeGreaterThan(10);
    expect([...keeper.documents('all')].filter(({ text }) => text.includes('Orla Venn'))).toEqual([]);
    expect(folder.lines).toEqual([]);
  });

  it('reads a long document aside, and moves and removes it whole', async () => {
    await folder.put('z.md', about('Sudmarkian', 'Ivo Brandt'));
    await folder.put('desk/y.md', about('Middish', 'Ivo Brandt'));
    const keeper = await folder.open();
    const text = protocol(2_000, 'Orla Venn');
    await folder.put('long.txt', text);
    await folder.untilTrue(() => idsOf(keeper).includes('long.txt'));
    expect(asked(keeper, WHO).answer).toBe('Orla Venn');
    // What the thread made is what would have been made here.
    const read = await readDocument('long.txt', Buffer.from(text));
    expect(keeper.current('long.txt')?.document).toEqual(read.ok ? read.document : null);
    const states = new Set<string>();
    let looking = true;
    const look = (): void => {
      states.add(
        `${idsOf(keeper, new Set(['public'])).join('+')} | ${idsOf(keeper, new Set(['desk'])).join('+')}`,
      );
      // Nothing of it is told to those who do not see it any more.
      const inPublic = idsOf(keeper, new Set(['public'])).includes('long.txt');
      if (keeper.collections().has('desk') && idsOf(keeper, new Set(['desk'])).includes('desk/long.txt'))
        expect([inPublic, keeper.complete('sudmark7', new Set(['public']), 3)]).toEqual([false, []]);
      if (looking) setImmediate(look);
    };
    look();
    await folder.move('long.txt', 'desk/long.txt');
    await folder.untilTrue(() => idsOf(keeper).includes('desk/long.txt'));
    looking = false;
    look();
    expect([...states]).toEqual(['long.txt+z.md | desk/y.md', 'z.md | desk/long.txt+desk/y.md']);
    await folder.remove('desk/long.txt');
    await folder.untilTrue(() => idsOf(keeper).length === 2);
    expect(keeper.complete('sudmark7', 'all', 3)).toEqual([]);
    expect(folder.lines).toEqual([]);
  });

  it('can be closed at any moment, and goes on from there', async () => {
    await writeFile(join(folder.base, 'long.txt'), protocol(3_000, 'Orla Venn'));
    await folder.put('z.md', about('Sudmarkian', 'Ivo Brandt'));
    for (let turn = 0; turn < 6; turn++) {
      const keeper = await folder.open();
      if (turn === 0) await rename(join(folder.base, 'long.txt'), join(folder.dir, 'long.txt'));
      for (let i = 0; i < turn * 5; i++) await new Promise(setImmediate);
      await folder.close();
      expect(keeper.ready).toBe(false);
    }
    const keeper = await folder.open();
    expect(idsOf(keeper)).toEqual(['long.txt', 'z.md']);
    expect(asked(keeper, WHO).answer).toBe('Orla Venn');
    expect(folder.lines).toEqual([]);
  });
});
