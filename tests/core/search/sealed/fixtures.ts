/** Passages that are nothing but their terms, for tests of sealed segments. */
import fc from 'fast-check';
import type { Document } from '../../../../src/core/document.ts';
import type { FieldTerms } from '../../../../src/core/search/analyser.ts';
import type { PassageQuery } from '../../../../src/core/search/passageIndex.ts';
import { SealedBuilder } from '../../../../src/core/search/sealed/builder.ts';
import { SealedPart } from '../../../../src/core/search/sealed/sealedPart.ts';
import { openSealed } from '../../../../src/core/search/sealed/sealedSegment.ts';
import type { Held } from '../../../../src/core/search/segment.ts';
import type { Passage } from '../../../../src/core/text/passage.ts';
import { documentOf } from '../../../contracts/passageIndex.naive.ts';

/** A passage with its terms. */
export interface Entry {
  readonly held: Held;
  readonly terms: FieldTerms;
}

/** From the commonest to the rarest; the last stand for letters that take two and three bytes, and a lone surrogate. */
export const TERMS = [
  'oil',
  'port',
  'envoy',
  'truce',
  'gas',
  'river',
  'vauclair',
  'ödland',
  '跨境',
  '\ud83d',
];

/** A term by its rank: the smaller, the more often (about 1 over the square). */
const term = fc.double({ min: 0, max: 1, noNaN: true }).map((draw) => {
  return TERMS[Math.min(TERMS.length - 1, Math.floor(TERMS.length * draw ** 3))] ?? 'oil';
});
const short = fc.array(term, { maxLength: 3 });
/** Words and how often each is said: so that there are more triples of occurrences than have a code. */
const text = fc
  .array(fc.tuple(term, fc.constantFrom(1, 1, 1, 1, 2, 3, 7, 20)), { maxLength: 8, size: 'max' })
  .map((said) => said.flatMap(([word, times]) => Array<string>(times).fill(word)));

/** Terms of a passage. */
export const fieldTerms: fc.Arbitrary<FieldTerms> = fc.record({ title: short, heading: short, text });

const weight = fc.constantFrom(1, 1, 0.9, 0.5, 1e-9, 0);

/** Queries of up to six groups, with terms that are not there as well. */
export const queries: fc.Arbitrary<PassageQuery> = fc
  .array(
    fc.record({
      weight,
      alternatives: fc.array(fc.record({ term: fc.constantFrom(...TERMS, 'unheard'), weight }), {
        maxLength: 3,
        size: 'max',
      }),
    }),
    { maxLength: 6, size: 'max' },
  )
  .map((groups) => ({ groups }));

/** Passages of documents of three each; the documents' names are not in the order they come in. */
export function entries(terms: readonly FieldTerms[]): Entry[] {
  let document: Document | null = null;
  return terms.map((own, at) => {
    if (document === null || at % 3 === 0)
      document = documentOf({ id: `d${(at * 7) % 101}-${at}`, lines: [] });
    const passage: Passage = {
      id: `${document.id}#${at % 3}`,
      documentId: document.id,
      ordinal: at % 3,
      start: 0,
      end: 0,
      sentences: [],
      headings: [],
      question: null,
      leadIn: null,
    };
    return { held: { document, passage }, terms: own };
  });
}

/** The passages sealed, in windows of `2 ** windowBits`. */
export function seal(passages: readonly Entry[], windowBits?: number): SealedPart {
  const builder = new SealedBuilder(windowBits);
  for (const { terms } of passages) builder.add(terms);
  return new SealedPart(openSealed(builder.finish()), (slot) => passages[slot]?.held);
}
