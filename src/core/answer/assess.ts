/**
 * One part of a question, assessed: the evidence ranked, and how sure the best of it is. What answering, training
 * and explaining share.
 */
import type { Document } from '../document.ts';
import type { QuestionPart } from '../question/types.ts';
import type { PassageHit, PassageIndex, Visible } from '../search/passageIndex.ts';
import { capped, confidenceFeatures, promoted } from './confidence.ts';
import { searchTexts } from './copies.ts';
import { isRetraction } from './corrections.ts';
import { type Evidence, gather } from './evidence.ts';
import { lookUp, type Sought, toQuery } from './lookup.ts';
import type { ViewCache } from './sentenceView.ts';
import { chance, margin } from './trees.ts';
import { CONFIDENCE, RANKER } from './weights.ts';

/** Passages that are looked into for evidence. Recall of the right passage within them is the ceiling of all else. */
const PASSAGES = 30;

/** Evidence with the ranker's score: comparable within one question alone. */
export interface Ranked {
  readonly evidence: Evidence;
  readonly score: number;
}

/** What was found for one part. */
export interface Assessment {
  readonly part: QuestionPart;
  readonly sought: readonly Sought[];
  readonly hits: readonly PassageHit[];
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** The calibrated chance that the best evidence answers; 0 without any. */
  readonly confidence: number;
  /** What confidence was judged by; null without evidence. */
  readonly vector: Float64Array | null;
}

/** Where and how to look. */
export interface Scope {
  readonly index: PassageIndex;
  readonly visible: Visible;
  /** Documents that may answer, all when absent. */
  readonly accept?: (document: Document) => boolean;
  readonly cache: ViewCache;
}

/**
 * Looks one part's evidence up and ranks it.
 *
 * @param part what is asked
 * @param language of the question, ISO 639-1
 * @param scope what may be seen
 * @param models rank evidence and judge the best of it; the trained ones by default
 */
export function assess(
  part: QuestionPart,
  language: string,
  scope: Scope,
  models: Models = TRAINED,
): Assessment {
  const sought = lookUp(part, scope.index, scope.visible, language);
  const hits = searchTexts(scope.index, toQuery(sought), {
    visible: scope.visible,
    limit: PASSAGES,
    ...(scope.accept ? { accept: scope.accept } : {}),
  });
  const sorted = gather(part, sought, hits, scope.cache)
    .filter(({ view }) => !isRetraction(view))
    .map((evidence) => ({ evidence, score: models.rank(evidence.vector) }))
    .sort(byMerit(language));
  const ranked = promoted(sorted);
  const vector = ranked.length > 0 ? confidenceFeatures(ranked, sought) : null;
  return { part, sought, hits, ranked, vector, confidence: vector ? models.judge(vector) : 0 };
}

/** What scores evidence by its figures, and what judges the best of it. */
export interface Models {
  readonly rank: (vector: Float64Array) => number;
  readonly judge: (vector: Float64Array) => number;
}

const TRAINED: Models = {
  rank: (vector) => margin(RANKER, vector),
  judge: (vector) => capped(chance(CONFIDENCE, vector), vector),
};

/** A sentence in the language of the question is read more easily than one that is this much better (log odds). */
const OWN_LANGUAGE = 0.4;

/** Ties are broken by what a reader would prefer, then by place: the same question always gives the same answer. */
function byMerit(language: string): (a: Ranked, b: Ranked) => number {
  const merit = ({ evidence, score }: Ranked) =>
    score + (evidence.view.document.language === language ? OWN_LANGUAGE : 0);
  return (a, b) => {
    const [x, y] = [merit(a), merit(b)];
    return x === y ? byPlace(a, b) : y - x;
  };
}

function byPlace(a: Ranked, b: Ranked): number {
  const dateA = a.evidence.view.document.publishedAt ?? '';
  const dateB = b.evidence.view.document.publishedAt ?? '';
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  const idA = a.evidence.view.document.id;
  const idB = b.evidence.view.document.id;
  return idA === idB ? a.evidence.view.sentence.start - b.evidence.view.sentence.start : idA < idB ? -1 : 1;
}
