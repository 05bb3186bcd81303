/**
 * Evidence: the sentences of the passages found, scored by how far each supports the whole claim of a question.
 */
import type { Document, Span } from '../document.ts';
import type { QuestionPart } from '../question/types.ts';
import type { PassageHit } from '../search/passageIndex.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import { type Context, type FeatureVector, featuresOf } from './features.ts';
import type { Sought } from './lookup.ts';
import { type Matches, matchAll } from './match.ts';
import { learnTypes, NameTypes } from './mentions.ts';
import type { SentenceView, ViewCache } from './sentenceView.ts';
import { type Chosen, candidates, choose } from './spans.ts';

/** A sentence with what it supports. */
export interface Evidence {
  readonly view: SentenceView;
  readonly hit: PassageHit;
  readonly matches: Matches;
  readonly chosen: Chosen | null;
  readonly vector: FeatureVector;
  readonly context: Context;
}

/** Sentences that are looked at closely; the rest lack too many of the question's words. */
const SHORTLIST = 28;

/** How far a word around a sentence counts as said in it, by where it stands. */
const NEARBY = {
  previous: 0.75,
  beforePrevious: 0.55,
  next: 0.35,
  passage: 0.4,
  leadIn: 0.85,
  question: 0.9,
  heading: 0.7,
  title: 0.6,
  document: 0.2,
};

/**
 * Gathers the evidence for one part of a question.
 *
 * @param part what is asked
 * @param sought its words as the documents write them
 * @param hits the passages found, best first
 * @param cache sentences taken apart before
 * @returns evidence in no order of merit: scoring is the model's
 */
export function gather(
  part: QuestionPart,
  sought: readonly Sought[],
  hits: readonly PassageHit[],
  cache: ViewCache,
): Evidence[] {
  const best = hits[0]?.score ?? 1;
  const total = sought.reduce((sum, wanted) => sum + wanted.weight, 0) || 1;
  const documentSupport = supportByDocument(hits, sought);
  const shortlist: {
    view: SentenceView;
    hit: PassageHit;
    rank: number;
    matches: Matches;
    near: readonly Matches[];
    cheap: number;
    context: Context;
  }[] = [];
  const types = new NameTypes();
  for (const [rank, hit] of hits.entries()) {
    const views = cache.of(hit.document, hit.passage);
    const matches = views.map((view) => matchAll(sought, view));
    const frame = frameOf(hit, sought, total);
    for (const [i, view] of views.entries()) {
      const own = matches[i] as Matches;
      const support = sought.map((_, t) => {
        const at = (offset: number) => matches[i + offset]?.[t]?.strength ?? 0;
        let most = Math.max(
          at(-1) * NEARBY.previous,
          at(-2) * NEARBY.beforePrevious,
          at(1) * NEARBY.next,
          frame.support[t] ?? 0,
          documentSupport.get(hit.document.id)?.[t] ?? 0,
        );
        for (const other of matches) most = Math.max(most, (other[t]?.strength ?? 0) * NEARBY.passage);
        return most;
      });
      const context: Context = {
        support,
        faq: frame.faq,
        heading: frame.heading,
        passageScore: hit.score / best,
        passageRank: rank,
      };
      let cheap = 0;
      for (const [t, wanted] of sought.entries())
        cheap += wanted.weight * Math.max(own[t]?.strength ?? 0, 0.6 * (support[t] ?? 0));
      shortlist.push({
        view,
        hit,
        rank,
        matches: own,
        near: matches,
        cheap: cheap / total + 0.4 * frame.faq + 0.1 * (hit.score / best),
        context,
      });
    }
  }
  shortlist.sort((a, b) => b.cheap - a.cheap);
  const kept = shortlist.slice(0, SHORTLIST);
  for (const { view } of kept) learnTypes(view, types);
  return kept.map(({ view, hit, matches, context }) => {
    const found = candidates(part, view, matches, types);
    const chosen = choose(part, view, matches, found);
    return {
      view,
      hit,
      matches,
      chosen,
      context,
      vector: featuresOf(part, sought, view, matches, context, chosen, found.length),
    };
  });
}

/** What the headings, the title and the lead-in of a passage support. */
function frameOf(
  hit: PassageHit,
  sought: readonly Sought[],
  total: number,
): { support: number[]; faq: number; heading: number } {
  const { document, passage } = hit;
  const question = passage.question ? supportOf(document, passage.question, sought) : null;
  const leadIn = passage.leadIn ? supportOf(document, passage.leadIn, sought) : null;
  const headings = passage.headings.map((span) => supportOf(document, span, sought));
  const title = supportOfText(document.title, document.language, sought);
  const share = (support: readonly number[]) =>
    support.reduce((sum, value, t) => sum + value * (sought[t]?.weight ?? 0), 0) / total;
  const above = sought.map((_, t) => Math.max(title[t] ?? 0, ...headings.map((support) => support[t] ?? 0)));
  return {
    support: sought.map((_, t) =>
      Math.max(
        (question?.[t] ?? 0) * NEARBY.question,
        (leadIn?.[t] ?? 0) * NEARBY.leadIn,
        (title[t] ?? 0) * NEARBY.title,
        ...headings.map((support) => (support[t] ?? 0) * NEARBY.heading),
      ),
    ),
    faq: question ? share(question) : 0,
    heading: share(above),
  };
}

function supportOf(document: Document, span: Span, sought: readonly Sought[]): number[] {
  return supportOfText(
    document.text.slice(span.start, Math.min(span.end, span.start + 400)),
    document.language,
    sought,
  );
}

function supportOfText(text: string, language: string, sought: readonly Sought[]): number[] {
  const terms = new Set(tokenize(text).map((token) => stem(token.folded, language)));
  return sought.map((wanted) => {
    let strength = 0;
    for (const [form, weight] of wanted.alternatives)
      if (weight > strength && terms.has(form)) strength = weight;
    for (const phrase of wanted.phrases)
      if (phrase.weight > strength && phrase.stems.every((form) => terms.has(form))) strength = phrase.weight;
    return strength;
  });
}

/** A word anywhere in the document's found passages counts a little: the document is about it. */
function supportByDocument(
  hits: readonly PassageHit[],
  sought: readonly Sought[],
): ReadonlyMap<string, readonly number[]> {
  const byDocument = new Map<string, number[]>();
  for (const hit of hits) {
    const support = byDocument.get(hit.document.id) ?? sought.map(() => 0);
    for (const [t, share] of hit.groupScores.entries()) if (share > 0) support[t] = NEARBY.document;
    byDocument.set(hit.document.id, support);
  }
  return byDocument;
}
