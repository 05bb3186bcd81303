/** The sentences that speak of a matter, whatever they say of it: what news and comparisons are chosen from. */
import type { Document } from '../document.ts';
import { parsePart } from '../question/parse.ts';
import type { PassageIndex, Visible } from '../search/passageIndex.ts';
import { leaningOf } from './antecedent.ts';
import { lookUp, type Sought, toQuery } from './lookup.ts';
import { Matcher } from './match.ts';
import type { SentenceView, ViewCache } from './sentenceView.ts';
import { speakerAt } from './speakers.ts';
import { cite, type Excerpt } from './types.ts';

/** Passages looked through: news is of the newest documents, not of those with the most words. */
const PASSAGES = 200;
/** How far a word of the title or a heading counts as said in a sentence below it. */
const ABOVE = 0.7;
/** The share of the matter's weight that a sentence with what stands above it must have … */
const ENOUGH = 0.7;
/** … and by itself. */
const ENOUGH_HERE = 0.3;
/** A word with this share of the weight may not lack: 'security' alone is not 'security guarantees'. */
const WEIGHTY = 0.25;
const STANDS = 0.4;

/** Where and how to look. */
export interface MatterScope {
  readonly index: PassageIndex;
  readonly visible: Visible;
  readonly accept?: (document: Document) => boolean;
  readonly cache: ViewCache;
}

/** A sentence on the matter. */
export interface OnMatter {
  readonly view: SentenceView;
  /** The share of the matter's words, weighed by rarity, that stand in it or above it, 0 to 1. */
  readonly coverage: number;
}

/**
 * Finds the sentences on a matter.
 *
 * @param topic the matter in a few words: 'territory', 'the exchange of prisoners'
 * @returns in the order of the search; headings, bylines and questions are left out; none for a topic without content
 */
export function sentencesOn(topic: string, { index, visible, accept, cache }: MatterScope): OnMatter[] {
  const part = parsePart(topic, 'en');
  const sought = lookUp(part, index, visible, 'en');
  const total = sought.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return [];
  const hits = index.search(toQuery(sought), { visible, limit: PASSAGES, ...(accept ? { accept } : {}) });
  const matcher = new Matcher(sought);
  return hits.flatMap(({ document, passage }) => {
    const frame = cache.frameOf(document, passage);
    const above = [frame.title, ...frame.headings].map((terms) => matcher.support(terms));
    return cache.of(document, passage).flatMap((view): OnMatter[] => {
      const { kind } = view.sentence;
      if (kind === 'title' || kind === 'heading' || kind === 'byline' || view.isQuestion) return [];
      const matches = matcher.matches(view);
      const here = share(sought, total, (at) => matches[at]?.strength ?? 0);
      const supported = (at: number): number =>
        Math.max(matches[at]?.strength ?? 0, ...above.map((support) => ABOVE * (support[at] ?? 0)));
      if (sought.some(({ weight }, at) => weight >= WEIGHTY * total && supported(at) < STANDS)) return [];
      const coverage = share(sought, total, supported);
      return here >= ENOUGH_HERE && coverage >= ENOUGH ? [{ view, coverage }] : [];
    });
  });
}

function share(sought: readonly Sought[], total: number, of: (at: number) => number): number {
  return sought.reduce((sum, { weight }, at) => sum + weight * Math.min(1, of(at)), 0) / total;
}

/** The excerpt of a sentence, with the one before it where it leans on that; with its speaker. */
export function excerptOn({ view, coverage }: OnMatter, index: PassageIndex): Excerpt {
  const { document, passage, sentence } = view;
  const before = leaningOf(view) === null ? undefined : passage.sentences[view.index - 1];
  const start = before && before.block === sentence.block ? before.start : sentence.start;
  return {
    document: cite(document),
    start,
    end: sentence.end,
    text: document.text.slice(start, sentence.end),
    answer: null,
    speaker: speakerAt(document, index.passagesOf(document.id), sentence.start),
    score: coverage,
  };
}
