/** What every passage index must hold, whatever keeps it. An implementation's test calls this in a few lines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/document.ts';
import type { PassageHit, PassageIndex, PassageQuery, Visible } from '../../src/core/search/passageIndex.ts';
import { stem } from '../../src/core/text/stem.ts';
import { tokenize } from '../../src/core/text/tokens.ts';
import { type Draft, documentOf, naiveSearch } from './passageIndex.naive.ts';

const WORDS = [
  'envoy',
  'envoys',
  'talk',
  'truce',
  'border',
  'river',
  'gas',
  'port',
  'treaty',
  'the',
  'of',
  'and',
];
const ASKED = ['envoy', 'talk', 'truce', 'border', 'river', 'gas', 'port', 'treaty', 'unheard'];
const COLLECTIONS = ['public', 'desk', 'press'];
const PUBLIC: Visible = new Set(['public']);

const term = (word: string, language = 'en'): string => stem(tokenize(word)[0]?.folded ?? '', language);
/** A query of single words, each a group of its own. */
const ask = (words: string, language = 'en'): PassageQuery => ({
  groups: words
    .split(' ')
    .map((word) => ({ weight: 1, alternatives: [{ term: term(word, language), weight: 1 }] })),
});
const ids = (hits: readonly PassageHit[]): string[] => hits.map(({ passage }) => passage.id);
const all = { visible: 'all', limit: Number.POSITIVE_INFINITY } as const;

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(' '));
const line = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: words.map((w) => `# ${w}`) });
const corpus = fc
  .array(
    fc.record({
      title: words,
      lines: fc.array(line, { minLength: 1, maxLength: 5 }),
      collection: fc.constantFrom(...COLLECTIONS),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drafts) => drafts.map((draft, index) => documentOf({ id: `d${index}`, ...draft })));
const weight = fc.constantFrom(1, 0.9, 0.5, 0);
const queries = fc.array(
  fc.record({
    weight,
    alternatives: fc.array(fc.record({ term: fc.constantFrom(...ASKED).map((w) => term(w)), weight }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 4 },
);
const views: fc.Arbitrary<Visible> = fc.oneof(
  fc.constant('all' as const),
  fc.subarray([...COLLECTIONS, 'nowhere']).map((names) => new Set(names)),
);

/** Everything an index tells a room, as one string. */
function everything(index: PassageIndex, query: PassageQuery, visible: Visible): string {
  const statistics = index.statistics(visible);
  return JSON.stringify({
    hits: index
      .search(query, { visible, limit: 1000 })
      .map(({ passage, document, score, groupScores }) => [passage, document.id, score, groupScores]),
    few: ids(index.search(query, { visible, limit: 3 })),
    passages: statistics.passages,
    frequencies: ASKED.map((word) => statistics.documentFrequency(term(word))),
    spellings: ['trucee', 'rivver', 'treayt', 'wittkof'].map((word) => index.spellings(word, 'en', visible)),
    variants: ['witkoff', 'envoy'].map((name) => index.nameVariants(name, visible)),
    completions: ['tr', 'en', 'wi'].map((prefix) => index.complete(prefix, visible)),
    known: [...ASKED, 'witkoff'].map((word) => index.knows(term(word), visible)),
    documents: [...index.documents(visible)].map(({ id }) => id),
  });
}

/** Documents whose words and names come near what is asked in `everything`. */
const secrets: Draft[] = [
  {
    id: 'a-secret',
    title: 'truce',
    lines: ['Today Wittkoff and Witkoff met. Then river envoys met Whitkoff.'],
  },
  { id: 'z-secret', lines: ['# treaty trove', 'unheard rivers, treats and trucks; gas, gas and gas.'] },
];

export function passageIndexContract(name: string, make: () => PassageIndex): void {
  const indexOf = (...documents: (Draft | Document)[]): PassageIndex => {
    const index = make();
    for (const document of documents) index.add('text' in document ? document : documentOf(document));
    return index;
  };

  describe(`${name}: ranking`, () => {
    it('is that of a naive BM25+ scorer over the visible collections', () => {
      fc.assert(
        fc.property(corpus, queries, views, (documents, groups, visible) => {
          const hits = indexOf(...documents).search({ groups }, { visible, limit: Number.POSITIVE_INFINITY });
          const naive = naiveSearch(documents, { groups }, visible);
          expect(new Set(ids(hits))).toEqual(new Set(naive.map(({ id }) => id)));
          const scores = new Map(naive.map((hit) => [hit.id, hit]));
          hits.forEach((hit, at) => {
            expect(hit.score).toBeCloseTo(scores.get(hit.passage.id)?.score ?? -1, 9);
            expect(hit.score).toBeCloseTo(naive[at]?.score ?? -1, 9);
            hit.groupScores.forEach((score, group) => {
              expect(score).toBeCloseTo(scores.get(hit.passage.id)?.groupScores[group] ?? -1, 9);
            });
            expect(hit.score).toBe(hit.groupScores.reduce((sum, score) => sum + score, 0));
            expect(hit.document).toBe(documents.find(({ id }) => id === hit.passage.documentId));
          });
        }),
      );
    });

    it('cut by the limit is the beginning of the whole', () => {
      fc.assert(
        fc.property(corpus, queries, fc.nat(6), (documents, groups, limit) => {
          const index = indexOf(...documents);
          const whole = index.search({ groups }, all);
          expect(index.search({ groups }, { ...all, limit })).toEqual(whole.slice(0, limit));
        }),
      );
      const index = indexOf({ id: 'a', lines: ['truce'] });
      for (const limit of [0, -1, Number.NaN])
        expect(index.search(ask('truce'), { ...all, limit })).toEqual([]);
    });

    it('lets `accept` leave out documents before the cut, and asks once a document', () => {
      fc.assert(
        fc.property(corpus, queries, fc.nat(4), (documents, groups, limit) => {
          const index = indexOf(...documents);
          const asked: string[] = [];
          const accept = (document: Document): boolean => {
            asked.push(document.id);
            return Number(document.id.slice(1)) % 2 === 0;
          };
          const expected = index
            .search({ groups }, all)
            .filter((hit) => Number(hit.document.id.slice(1)) % 2 === 0);
          expect(index.search({ groups }, { ...all, limit, accept })).toEqual(expected.slice(0, limit));
          expect(new Set(asked).size).toBe(asked.length);
        }),
      );
    });

    it('orders equals by document, then ordinal, however they came', () => {
      const paragraph = `truce ${'river '.repeat(130)}`;
      const index = indexOf(
        { id: 'b', lines: [paragraph, paragraph] },
        { id: 'a', lines: [paragraph, paragraph] },
      );
      const hits = index.search(ask('truce'), all);
      expect(ids(hits)).toEqual(['a#0', 'a#1', 'b#0', 'b#1']);
      expect(new Set(hits.map(({ score }) => score)).size).toBe(1);
    });

    it('gives a group the score of its best alternative, never more for having two', () => {
      const index = indexOf({ id: 'both', lines: ['truce treaty'] }, { id: 'one', lines: ['truce border'] });
      const either = (second: number): PassageQuery => ({
        groups: [
          {
            weight: 1,
            alternatives: [
              { term: term('truce'), weight: 1 },
              { term: term('treaty'), weight: second },
            ],
          },
        ],
      });
      const [a, b] = index.search(either(0.5), all);
      expect(a?.score).toBe(b?.score);
      expect(index.search(either(1), all).map(({ score }) => score)).toEqual([a?.score, a?.score]);
    });

    it('has nothing for no groups, unknown terms, weights of 0, or no visible collection', () => {
      const index = indexOf({ id: 'a', lines: ['truce'] });
      const weightless = { groups: ask('truce').groups.map((group) => ({ ...group, weight: 0 })) };
      expect(index.search({ groups: [] }, all)).toEqual([]);
      expect(index.search({ groups: [{ weight: 1, alternatives: [] }] }, all)).toEqual([]);
      expect(index.search(ask('unheard'), all)).toEqual([]);
      expect(index.search(weightless, all)).toEqual([]);
      expect(index.search(ask('truce'), { ...all, visible: new Set() })).toEqual([]);
      expect(make().search(ask('truce'), all)).toEqual([]);
      expect(index.search(ask('unheard truce'), all)[0]?.groupScores[0]).toBe(0);
    });

    it('finds a passage by the document’s title and by the heading above it, never by furniture', () => {
      const document = documentOf({
        id: 'a',
        title: 'Harbour',
        lines: ['# Fishing', 'Nets were mended.', 'Share'],
      });
      const blocks = document.blocks.map((block, at) =>
        at === 2 ? { ...block, kind: 'furniture' as const } : block,
      );
      const index = indexOf({ ...document, blocks });
      for (const word of ['harbour', 'fishing', 'nets'])
        expect(ids(index.search(ask(word), all))).toEqual(['a#0']);
      expect(index.search(ask('share'), all)).toEqual([]);
      expect(index.knows(term('share'), 'all')).toBe(false);
    });
  });

  describe(`${name}: words`, () => {
    it('never counts a function word', () => {
      const bare = indexOf({ id: 'a', lines: ['truce holds'] }, { id: 'b', lines: ['border river'] });
      const full = indexOf(
        { id: 'a', lines: ['the truce of the and holds'] },
        { id: 'b', lines: ['border river'] },
      );
      expect(full.search(ask('truce'), all).map(({ score }) => score)).toEqual(
        bare.search(ask('truce'), all).map(({ score }) => score),
      );
      expect(full.search(ask('the of'), all)).toEqual([]);
      expect(full.statistics('all').documentFrequency('the')).toBe(0);
      expect(full.knows('the', 'all')).toBe(false);
      expect(full.complete('th', 'all')).toEqual([]);
    });

    it('folds case, diacritics and script, and stems', () => {
      const index = indexOf(
        { id: 'swiss', lines: ['The delegations went to Zürich.'] },
        { id: 'russian', language: 'ru', lines: ['Вчера Путин приехал в Москву.'] },
        { id: 'french', language: 'fr', lines: ['Les négociations continuent.'] },
      );
      for (const word of ['ZURICH', 'Zürich', 'Zu\u0308rich', 'delegation']) {
        expect(ids(index.search(ask(word), all))).toEqual(['swiss#0']);
      }
      for (const word of ['Putin', 'ПУТИН', 'Путина'])
        expect(ids(index.search(ask(word), all))).toEqual(['russian#0']);
      expect(ids(index.search(ask('negociation', 'fr'), all))).toEqual(['french#0']);
    });

    it('counts passages and frequencies over the visible collections', () => {
      const index = indexOf(
        { id: 'a', title: 'truce', lines: ['truce'] },
        { id: 'b', collection: 'desk', lines: ['truce'] },
      );
      expect(index.statistics('all').passages).toBe(2);
      expect(index.statistics('all').documentFrequency('truce')).toBe(2);
      expect(index.statistics(PUBLIC).passages).toBe(1);
      expect(index.statistics(PUBLIC).documentFrequency('truce')).toBe(1);
      expect(index.statistics(new Set(['nowhere'])).passages).toBe(0);
    });

    it('knows terms and printed words', () => {
      const index = indexOf(
        { id: 'a', lines: ['Negotiations began.'] },
        { id: 'b', collection: 'desk', lines: ['Truce.'] },
      );
      expect(index.knows(term('negotiation'), PUBLIC)).toBe(true);
      expect(index.knows('negotiations', PUBLIC)).toBe(true);
      expect(index.knows('truce', PUBLIC)).toBe(false);
      expect(index.knows('truce', 'all')).toBe(true);
    });

    it('reads a misspelt word that it does not know as one it knows', () => {
      const index = indexOf({
        id: 'a',
        lines: [
          'The delegation from Iran met another delegation, and a Delegation left on 12345678 in May for Riyadh.',
        ],
      });
      const meant = (word: string): unknown[] =>
        index.spellings(word, 'en', 'all').map(({ printed, distance }) => [printed, distance]);
      expect(index.spellings('delegaton', 'en', 'all')).toEqual([
        { term: term('delegation'), printed: 'delegation', distance: 1, count: 3 },
      ]);
      expect(meant('delegatoin')).toEqual([['delegation', 1]]);
      expect(meant('edlegation')).toEqual([['delegation', 1]]);
      expect(meant('dellegatiom')).toEqual([['delegation', 2]]);
      expect(meant('riyad')).toEqual([['Riyadh', 1]]);
      expect(meant('irna')).toEqual([['Iran', 1]]);
      for (const word of [
        'iraq',
        'delegations',
        'delegation',
        'xelegation',
        '12345679',
        'mya',
        'rixaxh',
        '',
      ]) {
        expect(meant(word)).toEqual([]);
      }
    });

    it('puts the nearer and the more frequent spelling first, one a term', () => {
      const index = indexOf({
        id: 'a',
        lines: ['sanction sanctions sanctioned. The mission, a mission, some fission, a passion.'],
      });
      const printed = (word: string, limit?: number): string[] =>
        index.spellings(word, 'en', 'all', limit).map((spelling) => spelling.printed);
      expect(printed('sancttion')).toEqual(['sanction']);
      expect(printed('misssion')).toEqual(['mission']);
      const twins = indexOf({ id: 'a', lines: ['marked market market marker'] });
      expect(twins.spellings('markex', 'en', 'all').map(({ count }) => count)).toEqual([2, 1, 1]);
      expect(twins.spellings('markex', 'en', 'all', 1)).toHaveLength(1);
    });

    it('completes from the visible vocabulary, the most frequent first', () => {
      const index = indexOf(
        { id: 'a', lines: ['The Kremlin said. Kremlin sources and Kreuzberg agreed.'] },
        { id: 'b', collection: 'desk', lines: ['Kresnik kresnik kresnik'] },
      );
      expect(index.complete('KRE', PUBLIC)).toEqual(['Kremlin', 'Kreuzberg']);
      expect(index.complete('kre', PUBLIC, 1)).toEqual(['Kremlin']);
      expect(index.complete('kre', 'all')[0]).toBe('kresnik');
      expect(index.complete('k', PUBLIC)).toEqual([]);
    });

    it('finds a name’s other spellings where they are visible', () => {
      const index = indexOf(
        { id: 'a', lines: ['Then Witkoff left.', 'Here Wittkoff stayed.'] },
        { id: 'b', collection: 'desk', lines: ['Then Whitkoff left.'] },
      );
      const variants = (visible: Visible): string[] =>
        index.nameVariants('witkoff', visible).map(({ printed }) => printed);
      expect(variants(PUBLIC)).toEqual(['Wittkoff']);
      expect(variants('all').sort()).toEqual(['Whitkoff', 'Wittkoff']);
    });
  });

  describe(`${name}: confidence`, () => {
    it('tells a room the same, to the bit, whatever lies in collections it may not see', () => {
      fc.assert(
        fc.property(corpus, queries, (documents, groups) => {
          const seen = documents.filter(({ collection }) => collection === 'public');
          const alone = indexOf(...seen);
          const beside = indexOf(
            ...secrets.map((draft) => ({ ...draft, collection: 'desk' })),
            ...documents,
            { ...secrets[0], id: 'b-secret', lines: ['truce'], collection: 'press' },
          );
          expect(everything(beside, { groups }, PUBLIC)).toBe(everything(alone, { groups }, PUBLIC));
          expect(everything(alone, { groups }, 'all')).toBe(everything(alone, { groups }, PUBLIC));
        }),
      );
    });
  });

  describe(`${name}: change`, () => {
    it('forgets a removed document to the last trace', () => {
      fc.assert(
        fc.property(corpus, fc.array(fc.nat(9)), queries, (documents, removals, groups) => {
          const index = indexOf(...documents, ...secrets);
          const gone = new Set(['a-secret', 'z-secret', ...removals.map((number) => `d${number}`)]);
          for (const id of gone) {
            const known = id.endsWith('secret') || documents.some((document) => document.id === id);
            expect(index.remove(id)).toBe(known);
            expect(index.remove(id)).toBe(false);
            expect(index.passagesOf(id)).toEqual([]);
          }
          const never = indexOf(...documents.filter(({ id }) => !gone.has(id)));
          expect(everything(index, { groups }, 'all')).toBe(everything(never, { groups }, 'all'));
          expect(index.size).toEqual(never.size);
        }),
      );
    });

    it('replaces a document of the same id, in whichever collection it was', () => {
      fc.assert(
        fc.property(corpus, corpus, queries, (before, after, groups) => {
          const index = indexOf(...secrets, ...before, ...after);
          for (const { id } of [...before, ...secrets])
            if (!after.some((other) => other.id === id)) index.remove(id);
          const fresh = indexOf(...after);
          expect(everything(index, { groups }, 'all')).toBe(everything(fresh, { groups }, 'all'));
          expect(everything(index, { groups }, PUBLIC)).toBe(everything(fresh, { groups }, PUBLIC));
          expect(index.size).toEqual(fresh.size);
        }),
      );
    });

    it('keeps documents without passages', () => {
      const index = indexOf({ id: 'empty', lines: [] });
      expect(index.size).toEqual({ documents: 1, passages: 0 });
      expect([...index.documents('all')].map(({ id }) => id)).toEqual(['empty']);
      expect(index.search(ask('untitled'), all)).toEqual([]);
      expect(index.remove('empty')).toBe(true);
    });
  });
}
