/** Who stands behind documents: a wire and its reprints, a shared agency, and those who went there themselves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import { searchTexts } from '../../../src/core/answer/copies.ts';
import { creditsOf } from '../../../src/core/answer/credits.ts';
import { originsOf, shareOrigin } from '../../../src/core/answer/origins.ts';
import { areCopies, containment } from '../../../src/core/answer/shingles.ts';
import type { Document } from '../../../src/core/document.ts';
import { indexOf, timeless } from './invariants.ts';
import { edited, OWN, printed, WIRE } from './newsroom.ts';

const ASK = { visible: 'all', today: '2031-06-15', clock: () => 0 } as const;

describe('one text', () => {
  it.each([
    ['with a paragraph more', [...WIRE, 'The parish choir will sing on the bridge at Easter.']],
    ['shortened to its half', WIRE.slice(0, 2)],
    ['in a round-up', [...OWN, ...WIRE, 'In other news, the harbour of Ilsk froze over for the first time.']],
    ['with every tenth word changed', edited(WIRE, (word) => word % 10 === 4)],
  ])('is known again %s', (_, paragraphs) => {
    expect(shareOrigin(printed('wire', WIRE), printed('paper', paragraphs))).toBe(true);
  });

  it('is known where two copies share no five words in a row', () => {
    const [a, b] = [2, 7].map((at) =>
      printed(
        `copy-${at}`,
        edited(WIRE, (word) => word % 10 === at),
      ),
    );
    if (!a || !b) throw new Error('no copies');
    expect(containment(a, b)).toBeLessThan(0.1);
    expect(areCopies(a, b)).toBe(true);
  });

  it('is not seen in another account of the same event', () => {
    const [wire, own] = [printed('wire', WIRE), printed('own', OWN)];
    expect(areCopies(wire, own)).toBe(false);
    expect(containment(wire, own)).toBeLessThan(0.1);
    expect(originsOf([wire, own])).toEqual([0, 1]);
  });

  it('is, of one sentence, only the same sentence', () => {
    const says = (id: string, name: string) => printed(id, [`The Drovian delegation is led by ${name}.`]);
    expect(areCopies(says('a', 'Orlo Veck'), says('b', 'Orlo Veck'))).toBe(true);
    expect(areCopies(says('a', 'Orlo Veck'), says('b', 'Ilse Morn'))).toBe(false);
  });

  it('is known in documents of any length, sampled or not', () => {
    const long = Array.from({ length: 4_000 }, (_, at) => `word${(at * 7919) % 3001} of${at % 17} line${at}`);
    const whole = printed('whole', [long.join(' ')]);
    expect(areCopies(whole, printed('part', [long.slice(1_000, 1_100).join(' ')]))).toBe(true);
    expect(areCopies(whole, printed('copy', [long.slice(0, 3_800).join(' ')]))).toBe(true);
    expect(areCopies(whole, printed('wire', WIRE))).toBe(false);
  });

  it('edited by a tenth fifty times counts once, whatever the edits', () => {
    const length = WIRE.join(' ').split(' ').length;
    const edits = fc.array(
      fc.uniqueArray(fc.nat(length - 1), { minLength: 0, maxLength: Math.floor(length / 10) }),
      { minLength: 50, maxLength: 50 },
    );
    fc.assert(
      fc.property(edits, (all) => {
        const copies = all.map((words, at) => {
          const changed = new Set(words);
          return printed(
            `copy-${at}`,
            edited(WIRE, (word) => changed.has(word)),
          );
        });
        expect(new Set(originsOf([...copies, printed('own', OWN)])).size).toBe(2);
      }),
      { numRuns: 8 },
    );
  });

  it('counts the same in any order', () => {
    const all = [
      printed('wire', WIRE),
      printed('head', WIRE.slice(0, 2)),
      printed('tail', WIRE.slice(2)),
      printed('own', OWN),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (documents) => {
        const origins = originsOf(documents);
        const of = (id: string) => origins[documents.findIndex((document) => document.id === id)];
        expect(of('head')).toBe(of('wire'));
        expect(of('tail')).toBe(of('wire'));
        expect(of('own')).not.toBe(of('wire'));
      }),
    );
  });
});

describe('an agency', () => {
  const dated = (line: string) => [`${line} ${OWN[0]}`, ...OWN.slice(1)];
  it.each([
    ['a dateline', dated('QUORRA, May 4 (Halden Wire) –'), 'halden wire'],
    ['a bare dateline', dated('(Halden Wire) - The bridge.'), 'halden wire'],
    ['a contribution', [...OWN, 'Ada Prenn and Halden Wire contributed to this report.'], 'halden wire'],
    ['reporting', [...OWN, 'Additional reporting by Halden Wire.'], 'halden wire'],
    [
      'a supplier',
      [...OWN, '*This report was supplied by Halden Wire. The Post changed the headline.*'],
      'halden wire',
    ],
    ['letters', dated('QUORRA (AP) —'), 'ap'],
    ['a full name', [...OWN, 'The Associated Press contributed to this report.'], 'ap'],
    ['a source', [...OWN, 'Source: Reuters'], 'reuters'],
  ])('is credited by %s', (_, paragraphs, agency) => {
    expect([...creditsOf(printed('a', paragraphs))]).toContain(agency);
  });

  it.each([
    ['reported on', ['Halden Wire said on Monday that it would close its office.', ...OWN]],
    [
      'in brackets within a sentence',
      ['The clock (Halden Works) had stopped, and so had the talks – for a while.', ...OWN],
    ],
    ['quoted by a minister', [...OWN, 'The minister contributed forty crowns to the band.']],
  ])('is not credited where it is %s', (_, paragraphs) => {
    expect(
      [...creditsOf(printed('a', paragraphs))].filter((agency) => /halden|minister/.test(agency)),
    ).toEqual([]);
  });

  it('credited by two papers in their own words is one origin, and so is the agency itself', () => {
    const wire = printed('wire', WIRE, { publisher: 'Halden Wire' });
    const first = printed('first', dated('QUORRA (Halden Wire) –'));
    const second = printed('second', [
      'Lorries may cross the Quorra again, and the price is forty crowns. Drovia wanted eighty.',
      'Halden Wire contributed to this report.',
    ]);
    expect(new Set(originsOf([wire, first, second])).size).toBe(1);
    expect(new Set(originsOf([first, printed('own', OWN, { publisher: 'Halden Wireless' })])).size).toBe(1);
  });
});

describe('a search', () => {
  const query = {
    groups: ['led', 'drovian', 'deleg'].map((term) => ({ alternatives: [{ term, weight: 1 }], weight: 1 })),
  };
  const copies = Array.from({ length: 60 }, (_, at) =>
    printed(
      `copy-${at}.md`,
      edited(WIRE, (word) => word % 30 === at % 30 && word > 60),
    ),
  );
  const faint = printed('faint.md', ['The harbour froze. A delegation of bakers skated home.']);
  const found = (documents: readonly Document[]) =>
    searchTexts(indexOf(documents), query, { visible: 'all', limit: 20 }).map(({ document }) => document.id);

  it('finds what copies of one text would stand in front of, and five of them', () => {
    const ids = found([...copies, faint]);
    expect(ids).toContain('faint.md');
    expect(new Set(ids.filter((id) => id.startsWith('copy'))).size).toBe(5);
  });

  it('is the index’s own where no text is there so often', () => {
    const few = [...copies.slice(0, 5), faint];
    expect(found(few)).toEqual(
      indexOf(few)
        .search(query, { visible: 'all', limit: 20 })
        .map(({ document }) => document.id),
    );
  });
});

describe('an answer', () => {
  const particulars = (id: string, publishedAt = '2031-05-04') => ({
    id,
    publishedAt,
    dated: 'stated' as const,
  });
  const wire = printed('wire.md', WIRE, particulars('wire.md'));
  const reprint = printed('reprint.md', [...WIRE, 'The choir will sing.'], particulars('reprint.md'));
  const own = printed('own.md', OWN, particulars('own.md'));
  const ask = (documents: readonly Document[], visible: 'all' | ReadonlySet<string> = 'all') =>
    new Answerer(indexOf(documents), 0).ask('Who led the Drovian delegation?', { ...ASK, visible });

  it('counts a wire and its reprint once, and another reporter besides', () => {
    const [position] = ask([wire, reprint]).positions;
    expect(position).toMatchObject({ answer: 'Orlo Veck', origins: 1 });
    expect(position?.excerpts.length).toBe(2);
    expect(position?.sole).toBeUndefined();
  });

  it('says when one document alone says so, among those that the room may see', () => {
    const secret = { ...reprint, id: 'secret.md', collection: 'desk' };
    expect(ask([wire, secret], new Set(['public'])).positions[0]).toMatchObject({ origins: 1, sole: true });
    expect(ask([wire, secret]).positions[0]?.sole).toBeUndefined();
  });

  it('is the same, and counts the same origins, with hundreds of copies of one of its documents', () => {
    const other = printed(
      'other.md',
      ['Ilse Morn led the Drovian delegation to the talks in Quorra, the ministry said on Tuesday.'],
      particulars('other.md'),
    );
    const copies = Array.from({ length: 300 }, (_, at) =>
      printed(
        `copy-${at}.md`,
        edited(WIRE, (word) => word % 60 === at % 60 && word > 60),
        particulars(`copy-${at}.md`),
      ),
    );
    const few = ask([wire, reprint, own, other]);
    const many = ask([wire, reprint, own, other, ...copies]);
    const counted = ({ positions }: typeof few) =>
      positions
        .map(({ answer, origins }) => ({ answer, origins }))
        .sort((a, b) => (a.answer < b.answer ? -1 : 1));
    expect(counted(few).map(({ answer }) => answer)).toContain('Ilse Morn');
    expect(counted(many)).toEqual(counted(few));
    expect(timeless(many)).toEqual(timeless(ask([wire, reprint, own, other, ...copies])));
  });
});
