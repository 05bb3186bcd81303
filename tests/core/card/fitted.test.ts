import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../../src/core/answer/types.ts';
import { cardOf, excerptsShown } from '../../../src/core/card/card.ts';
import { fitted, pages } from '../../../src/core/card/fitted.ts';
import { viewOf } from '../../../src/core/card/layout.ts';
import { plainText } from '../../../src/core/card/plain.ts';
import type { CardView } from '../../../src/core/card/view.ts';
import { answerOf, documentOf, excerptOf } from './documents.ts';
import { column, excerptsOf, pressable, wordsOf } from './views.ts';

const within = (most: number) => (view: CardView) => plainText(view).length <= most;

const texts = [
  'Orlo Veck leads the Tarnian team.',
  'Ilse Morn leads it.',
  'The team is led by Veck, an admiral.',
];
const documents = texts.map((text, at) => documentOf(`${at}.txt`, [text]));
const marks = ['Orlo Veck', 'Ilse Morn', 'Veck'];
const answer = answerOf({
  answer: 'Orlo Veck',
  excerpts: documents.map((document, at) => excerptOf(document, document.text, marks[at] ?? null)),
  positions: [
    { answer: 'Orlo Veck', excerpts: [0, 2], origins: 2 },
    { answer: 'Ilse Morn', excerpts: [1], origins: 1 },
  ],
});
const whole = viewOf(
  cardOf(answer, (id) => documents.find((document) => document.id === id)),
  { compact: false, understoodAs: null, actions: { share: false, remove: false } },
);

describe('a card made to fit', () => {
  it('is itself where it fits', () => {
    expect(fitted(whole, () => true)).toBe(whole);
  });

  it('loses other places first, then whole excerpts from the end, and says how many', () => {
    // Each refusal costs one more piece.
    const refused = (refusals: number) => {
      let asked = 0;
      return fitted(whole, () => asked++ >= refusals);
    };
    expect(column(refused(1)).at(-1)).toBe('note: Left out for length: 1 place that says the same.');
    expect(excerptsOf(refused(1))).toHaveLength(2);
    const one = refused(2);
    expect(column(one).at(-1)).toBe('note: Left out for length: 1 excerpt and 1 place that says the same.');
    expect(excerptsOf(one).map(({ quote }) => wordsOf(quote))).toEqual([texts[0]]);
    expect(pressable(one)).toEqual(['more', 'context 0', 'cite', 'useful', 'not-useful']);
    const none = refused(3);
    expect(column(none)).toEqual([
      'headline: Orlo Veck',
      'note: 2 excerpts left out: not even one is short enough to be shown here.',
    ]);
    expect(pressable(none)).toEqual(['more', 'context 0', 'cite', 'useful', 'not-useful']);
  });

  it('is the least there is where nothing fits', () => {
    expect(excerptsOf(fitted(whole, () => false))).toEqual([]);
  });

  it('takes as many messages as it needs, and loses nothing', () => {
    const all = pages(whole, within(230));
    expect(all.length).toBeGreaterThan(1);
    expect(all.flatMap(excerptsOf)).toEqual(excerptsOf(whole));
    expect(all.map(pressable)).toEqual([['context 0'], ['context 1', 'cite', 'useful', 'not-useful']]);
  });
});

/** Any answer: some parts, some refused, with excerpts of any words. */
const anyExcerpts = (from: number): fc.Arbitrary<Excerpt[]> =>
  fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), { maxLength: 4 }).map((all) =>
    all.map((text, at) => {
      const document = documentOf(`${from}-${at}`, [text], { title: text });
      return { ...excerptOf(document, text, null), answer: [0, Math.floor(text.length / 2)] as const };
    }),
  );
const anySingle = (from: number): fc.Arbitrary<Answer> =>
  fc.oneof(
    anyExcerpts(from).map((excerpts) =>
      answerOf({
        answer: excerpts[0]?.text ?? null,
        excerpts,
        positions: [{ answer: 'x', excerpts: excerpts.map((_, at) => at), origins: 1 }].slice(from % 2),
      }),
    ),
    anyExcerpts(from).map((nearest) =>
      answerOf({ outcome: 'unanswered', reason: { code: 'no-evidence', text: 'None.' }, nearest }),
    ),
  );
const anyAnswer = fc.oneof(
  anySingle(0),
  fc.tuple(anySingle(1), anySingle(2)).map((parts) => answerOf({ parts })),
);

it('never shows half an excerpt, nor one without its citation, whatever the room', () => {
  fc.assert(
    fc.property(anyAnswer, fc.boolean(), fc.nat(3000), (given, compact, most) => {
      const view = viewOf(
        cardOf(given, () => undefined),
        { compact, understoodAs: null, actions: { share: true, remove: true } },
      );
      const fits = within(most);
      const shown = fitted(view, fits);
      expect(fits(shown) || excerptsOf(shown).length === 0).toBe(true);
      const known = excerptsShown(given);
      const check = (one: CardView) => {
        for (const { index, quote, citation } of excerptsOf(one)) {
          expect(quote.every(({ kind }) => kind === 'quoted')).toBe(true);
          expect(wordsOf(quote)).toBe(known[index]?.text);
          expect(citation.length).toBeGreaterThan(0);
        }
        for (const action of one.actions)
          if (action.kind === 'context') expect(known[action.excerpt]).toBeDefined();
      };
      check(shown);
      // What is left is the beginning, in its order.
      const before = excerptsOf(view).map(({ index }) => index);
      expect(excerptsOf(shown).map(({ index }) => index)).toEqual(before.slice(0, excerptsOf(shown).length));
      const all = pages(view, fits);
      for (const page of all) {
        check(page);
        expect(fits(page) || excerptsOf(page).length === 0).toBe(true);
      }
      expect(all.flatMap((page) => page.blocks).filter(({ kind }) => kind === 'headline')).toEqual(
        view.blocks.filter(({ kind }) => kind === 'headline'),
      );
    }),
  );
});

it('reads as plain text', () => {
  expect(plainText(whole)).toBe(`Orlo Veck

In 2 documents, 2 independent origins:
Orlo Veck leads the Tarnian team.
— Title of 0.txt · undated · paragraph 1
The same in: “Veck” · Title of 2.txt · undated · paragraph 1

Also: Ilse Morn — 1 document
Ilse Morn leads it.
— Title of 1.txt · undated · paragraph 1`);
});
