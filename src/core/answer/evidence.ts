/**
 * Evidence: the sentences of the passages found, scored by how far each supports the whole claim of a question.
 */
import type { QuestionPart } from '../question/types.ts';
import type { PassageHit } from '../search/passageIndex.ts';
import { isHeaderRow } from '../text/passages.ts';
import { askedDay, speaksOf } from './days.ts';
import { type Context, FEATURES, type FeatureVector, featuresOf } from './features.ts';
import type { Sought } from './lookup.ts';
import { Matcher, type Matches } from './match.ts';
import { learnTypes, NameTypes } from './mentions.ts';
import { untilBreak } from './phraseSpans.ts';
import { relate } from './relative.ts';
import { asksHow, type Frame, type SentenceView, type ViewCache } from './sentenceView.ts';
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

/** From this share of the question's weight on, an FAQ asks the same. */
const SAME_QUESTION = 0.85;

/** How surely what stands first under the same question is what it asks for. */
const FAQ_ANSWER = 0.8;

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
    cheap: number;
    context: Context;
  }[] = [];
  const types = new NameTypes();
  const matcher = new Matcher(sought);
  const asks = asksHow(part.text);
  const day = askedDay(part);
  for (const [rank, hit] of hits.entries()) {
    const views = cache.of(hit.document, hit.passage);
    const matches = views.map((view) => matcher.matches(view));
    const frame = supportOfFrame(cache.frameOf(hit.document, hit.passage), matcher, sought, total, asks);
    const document = documentSupport.get(hit.document.id);
    const around = frame.support.map((support, t) => Math.max(support, document?.[t] ?? 0));
    for (const own of matches) lend(around, own, NEARBY.passage);
    const first = frame.asked === null ? -1 : firstAnswer(hit, views);
    for (const [i, view] of views.entries()) {
      if (view.sentence.kind === 'row' && view.once(namesColumns)) continue;
      const own = matches[i] as Matches;
      const support = around.slice();
      lend(support, matches[i - 1], NEARBY.previous);
      lend(support, matches[i - 2], NEARBY.beforePrevious);
      lend(support, matches[i + 1], NEARBY.next);
      if (day?.terms.some((t) => (own[t]?.strength ?? 0) < 0.6)) {
        const spoken = speaksOf(day, view);
        if (spoken > 0) for (const t of day.terms) support[t] = Math.max(support[t] ?? 0, spoken);
      }
      const context: Context = {
        support,
        faq: frame.faq,
        asked: i === first ? frame.asked : null,
        heading: frame.heading,
        passageScore: hit.score / best,
        passageRank: rank,
      };
      let cheap = 0;
      for (let t = 0; t < sought.length; t++)
        cheap += (sought[t]?.weight ?? 0) * Math.max(own[t]?.strength ?? 0, 0.6 * (support[t] ?? 0));
      shortlist.push({
        view,
        hit,
        rank,
        matches: own,
        cheap: cheap / total + 0.4 * frame.faq + 0.1 * (hit.score / best),
        context,
      });
    }
  }
  shortlist.sort((a, b) => b.cheap - a.cheap);
  const kept = shortlist.slice(0, SHORTLIST);
  for (const { view } of kept) learnTypes(view, types);
  const evidence = kept.map(({ view, hit, matches, context }): Evidence => {
    const found = candidates(part, view, matches, types);
    const chosen = choose(part, view, matches, found) ?? opening(part, view, context);
    return {
      view,
      hit,
      matches,
      chosen,
      context,
      vector: featuresOf(part, sought, view, matches, context, chosen, found.length),
    };
  });
  relate(evidence, FEATURES);
  return evidence;
}

/** What an FAQ answers first, where nothing in it has a measure: the sentence up to its first stop. */
function opening({ type }: QuestionPart, view: SentenceView, { asked }: Context): Chosen | null {
  if (asked === null || type !== 'definition' || view.tokens.length === 0) return null;
  return { from: 0, to: untilBreak(view, 0, /[.;:()]/), quality: FAQ_ANSWER, nearness: 1, side: 0 };
}

/** The sentence that an FAQ's answer begins with, by its index; -1 where there is none. */
function firstAnswer({ passage }: PassageHit, views: readonly SentenceView[]): number {
  const { question } = passage;
  return question === null
    ? -1
    : views.findIndex(({ sentence }) => sentence.start >= question.end && sentence.kind !== 'heading');
}

/** Whether a row is a table's first, which says what stands below and nothing of its own. */
function namesColumns({ document, sentence }: SentenceView): boolean {
  const block = document.blocks[sentence.block];
  return block !== undefined && isHeaderRow(document.text, block);
}

/** Raises the support of each word of the question to what a sentence nearby lends it. */
function lend(support: number[], nearby: Matches | undefined, share: number): void {
  if (nearby === undefined) return;
  for (let t = 0; t < support.length; t++) {
    const match = nearby[t];
    if (match && match.strength * share > (support[t] ?? 0)) support[t] = match.strength * share;
  }
}

/** What the headings, the title and the lead-in of a passage support. */
function supportOfFrame(
  frame: Frame,
  matcher: Matcher,
  sought: readonly Sought[],
  total: number,
  asks: string | null,
): { support: number[]; faq: number; heading: number; asked: readonly number[] | null } {
  const question = frame.question ? matcher.support(frame.question) : null;
  const leadIn = frame.leadIn ? matcher.support(frame.leadIn) : null;
  const title = matcher.support(frame.title);
  const headings: number[] = new Array(sought.length).fill(0);
  for (const terms of frame.headings) {
    for (const [t, strength] of matcher.support(terms).entries())
      headings[t] = Math.max(headings[t] ?? 0, strength);
  }
  const share = (support: readonly number[]) =>
    support.reduce((sum, value, t) => sum + value * (sought[t]?.weight ?? 0), 0) / total;
  const faq = question ? faqShare(share(question), frame, asks) : 0;
  return {
    support: sought.map((_, t) =>
      Math.max(
        (question?.[t] ?? 0) * NEARBY.question,
        (leadIn?.[t] ?? 0) * NEARBY.leadIn,
        (title[t] ?? 0) * NEARBY.title,
        (headings[t] ?? 0) * NEARBY.heading,
      ),
    ),
    faq,
    asked: question && faq >= SAME_QUESTION ? question.map((strength) => strength * NEARBY.question) : null,
    heading: share(sought.map((_, t) => Math.max(title[t] ?? 0, headings[t] ?? 0))),
  };
}

/** A question that asks alike ('How long …?' under 'How long were they held?') answers more likely, if it shares a word. */
function faqShare(shared: number, frame: Frame, asks: string | null): number {
  if (frame.asks === null || asks === null || shared < 0.15) return shared;
  return frame.asks === asks ? Math.min(1, shared + 0.25) : shared * 0.8;
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
