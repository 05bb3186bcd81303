/** Looking a sentence's terms up in the question must find what looking the question's words up in it finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sought } from '../../../src/core/answer/lookup.ts';
import { type Match, Matcher } from '../../../src/core/answer/match.ts';
import type { SentenceView } from '../../../src/core/answer/sentenceView.ts';

type Words = Pick<Sought, 'alternatives' | 'phrases'>;

function viewOf(terms: readonly string[]): SentenceView {
  return { terms } as unknown as SentenceView;
}

function matcherOf(words: readonly Words[]): Matcher {
  return new Matcher(words as readonly Sought[]);
}

/** By the definition: every place of every alternative, then those at least half as strong as the strongest. */
function naive({ alternatives, phrases }: Words, terms: readonly string[]): Match | null {
  const found: { at: number; strength: number }[] = [];
  const all = [...alternatives].map(([form, weight]) => ({ stems: [form], weight }));
  for (const { stems, weight } of [...all, ...phrases]) {
    for (const at of terms.keys())
      if (stems.every((form, i) => terms[at + i] === form))
        found.push({ at: at + stems.length - 1, strength: weight });
  }
  const strength = Math.max(0, ...found.map((one) => one.strength));
  const kept = found.filter((one) => one.strength >= strength / 2).map((one) => one.at);
  return strength === 0 ? null : { strength, at: [...new Set(kept)].sort((a, b) => a - b) };
}

const term = fc.constantFrom('a', 'b', 'c', 'd');
const weight = fc.constantFrom(0.3, 0.5, 0.85, 1);
const words: fc.Arbitrary<Words> = fc.record({
  alternatives: fc.array(fc.tuple(term, weight), { maxLength: 3 }).map((pairs) => new Map(pairs)),
  phrases: fc.array(fc.record({ stems: fc.array(term, { minLength: 2, maxLength: 3 }), weight }), {
    maxLength: 2,
  }),
});

describe('Matcher', () => {
  it('matches a phrase by its last word', () => {
    const matcher = matcherOf([
      { alternatives: new Map(), phrases: [{ stems: ['in', 'charg'], weight: 0.85 }] },
    ]);
    expect(matcher.matches(viewOf(['is', 'in', 'charg', 'of', 'charg']))).toEqual([
      { strength: 0.85, at: [2] },
    ]);
  });

  it('finds what the definition finds', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), fc.array(term, { maxLength: 8 }), (sought, terms) => {
        expect(matcherOf(sought).matches(viewOf(terms))).toEqual(sought.map((one) => naive(one, terms)));
      }),
    );
  });

  it('supports a word by the strongest form among a heading’s terms, in any order', () => {
    const sought = [
      { alternatives: new Map([['head', 1]]), phrases: [] },
      { alternatives: new Map([['x', 0.5]]), phrases: [{ stems: ['in', 'charg'], weight: 0.85 }] },
      { alternatives: new Map([['y', 1]]), phrases: [] },
    ];
    expect(matcherOf(sought).support(new Set(['charg', 'x', 'head', 'in']))).toEqual([1, 0.85, 0]);
  });
});
