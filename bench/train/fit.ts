/** Fitting: rankers and confidence from examples, cross-fitted by corpus so that no figure is of a question it learned. */
import {
  CONFIDENCE_FEATURES,
  capped,
  confidenceFeatures,
  promoted,
  VETOES,
} from '../../src/core/answer/confidence.ts';
import type { Evidence } from '../../src/core/answer/evidence.ts';
import { FEATURES } from '../../src/core/answer/features.ts';
import { chance, margin, type TreeModel } from '../../src/core/answer/trees.ts';
import { type BoostOptions, boost, boostRanking, type Group, type Rows } from './boost.ts';
import type { Example } from './collect.ts';

const FOLDS = 5;
/** Candidates of a question that the ranker learns from, besides the right ones. */
const LEARNED_FROM = 14;
/** What a public question weighs for confidence: its odds of having an answer are not this domain's. */
const PUBLIC_ODDS = 0.12;
/** What a question with its evidence removed weighs beside a real one. */
const BLANKED = 0.1;

const RISING = new Set([
  'coverage',
  'coverageInContext',
  'names',
  'namesInContext',
  'verb',
  'verbInContext',
  'numbers',
  'nouns',
  'pairs',
  'worstPair',
  'plainHere',
  'plainAround',
  'plainSoft',
  'agentVerb',
  'soft',
  'softVerb',
  'softNouns',
  'subjectHere',
  'focusHere',
  'sides',
  'sameClause',
  'typeQuality',
  'typeNearness',
  'typeSide',
  'faq',
  'speaker',
  'score',
  'gap',
  'agentFit',
  'patientFit',
  'answerFit',
  'roleHere',
  'verbal',
  'owned',
  'agreement',
]);
const FALLING = new Set([
  'future',
  'softWorst',
  'missingWords',
  'missingShare',
  'countryConflict',
  'privative',
  'rivalNumber',
  'spanless',
  'missingName',
  'missingModifier',
  'missingNumber',
  'missingNoun',
  'violations',
  'worstMissing',
  'worstMissingInContext',
  'pairConflict',
  'isQuestion',
  'unrealised',
  'unknownWeight',
  'unknownName',
  'rivalName',
  'otherAgent',
  'otherOffice',
  'unsaid',
  'otherOwner',
  'birthless',
  'behindCoverage',
  'behindCoverageInContext',
  'behindPlainAround',
  'behindSoft',
  'behindTypeQuality',
  'behindTypeNearness',
]);
const monotone = (names: readonly string[]) =>
  names.map((name) => (RISING.has(name) ? 1 : FALLING.has(name) ? -1 : 0));

const RANKER_OPTIONS: BoostOptions = {
  trees: 120,
  depth: 4,
  rate: 0.1,
  lambda: 4,
  leaf: 2,
  monotone: monotone(FEATURES),
  columns: 0.5,
  seed: 1,
};
/** Models of confidence that are averaged: each draws other figures, and what one reads into chance the others do not. */
const CONFIDENCE_MODELS = 5;
const CONFIDENCE_OPTIONS: BoostOptions = {
  trees: 90,
  depth: 4,
  rate: 0.08,
  lambda: 6,
  leaf: 3,
  monotone: monotone(CONFIDENCE_FEATURES),
  columns: 0.5,
  seed: 2,
};

/** A question ranked by a model that had not seen its corpus. */
export interface Scored {
  readonly example: Example;
  readonly vector: Float64Array;
  readonly right: boolean;
  readonly rightInThree: boolean;
  /** By candidate, in the assessment's order. */
  readonly scores: readonly number[];
  /** What confidence would be judged by had the answering sentences not been printed; null for unanswerable ones. */
  readonly removed: Float64Array | null;
}

export function trainRanker(examples: readonly Example[]): TreeModel {
  const vectors: ArrayLike<number>[] = [];
  const labels: number[] = [];
  const groups: Group[] = [];
  for (const example of examples) {
    if (!example.ranks || !example.labels.includes(true) || !example.labels.includes(false)) continue;
    const start = vectors.length;
    for (const [i, label] of example.labels.entries()) {
      // The shortlist is in the order of the cheap score: its tail teaches little and costs as much.
      if (i >= LEARNED_FROM && !label) continue;
      vectors.push(example.assessment.ranked[i]?.evidence.vector as Float64Array);
      labels.push(label ? 1 : 0);
    }
    groups.push({ start, end: vectors.length, weight: example.weight });
  }
  return boostRanking(FEATURES, vectors, labels, groups, RANKER_OPTIONS);
}

function rescore(example: Example, model: TreeModel): Scored {
  const scores = example.assessment.ranked.map(({ evidence }) => margin(model, evidence.vector));
  const sorted = example.assessment.ranked
    .map(({ evidence }, i) => ({
      evidence,
      score: scores[i] ?? 0,
      label: example.labels[i] ?? false,
    }))
    .sort((a, b) => b.score - a.score);
  const ranked = promoted(sorted);
  return {
    example,
    vector: confidenceFeatures(ranked, example.assessment.sought),
    right: ranked[0]?.label ?? false,
    scores,
    removed: example.labels.includes(true) ? removedVector(ranked, example) : null,
    rightInThree: ranked.slice(0, 3).some((row) => row.label),
  };
}

/** Sets that have answers to everything teach no odds at all. */
function oddsWeight(example: Example): number {
  if (example.weight >= 1) return example.weight;
  return example.odds ? PUBLIC_ODDS : 0;
}

function removedVector(
  ranked: readonly { evidence: Evidence; score: number; label: boolean }[],
  example: Example,
): Float64Array | null {
  const left = promoted(ranked.filter((row) => !row.label));
  return left.length === 0 ? null : confidenceFeatures(left, example.assessment.sought);
}

export function trainConfidence(rows: readonly Scored[]): TreeModel {
  // Evidence removed: the same question over the same documents without the sentences that answer it is a hard
  // question without an answer.
  const blanked = rows.filter((row) => row.removed !== null);
  const data: Rows = {
    vectors: [...rows.map((row) => row.vector), ...blanked.map((row) => row.removed as Float64Array)],
    labels: [...rows.map((row) => (row.right ? 1 : 0)), ...blanked.map(() => 0)],
    weights: [
      ...rows.map((row) => oddsWeight(row.example)),
      ...blanked.map((row) => row.example.weight * BLANKED),
    ],
  };
  return averaged(
    Array.from({ length: CONFIDENCE_MODELS }, (_, at) =>
      boost(CONFIDENCE_FEATURES, data, { ...CONFIDENCE_OPTIONS, seed: CONFIDENCE_OPTIONS.seed + at * 17 }),
    ),
  );
}

/** One model whose margin is the mean of several: each leaf gives its share. */
function averaged(models: readonly TreeModel[]): TreeModel {
  const share = (value: number) => Math.round((value / models.length) * 1e5) / 1e5;
  return {
    features: models[0]?.features ?? [],
    bias: share(models.reduce((sum, { bias }) => sum + bias, 0)),
    trees: models.flatMap(({ trees }) =>
      trees.map((tree) => ({
        ...tree,
        value: tree.value.map((value, node) => ((tree.feature[node] ?? -1) < 0 ? share(value) : value)),
      })),
    ),
  };
}

/** Ranks every question by a model that was not fitted on its group. */
export function crossFit(examples: readonly Example[]): Scored[] {
  const fold = foldOf(examples);
  const out: Scored[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const model = trainRanker(examples.filter((example) => fold(example) !== k));
    for (const example of examples) if (fold(example) === k) out.push(rescore(example, model));
  }
  return out;
}

/** Judges every ranked question's confidence by a model that was not fitted on its group. */
export function crossJudge(scored: readonly Scored[]): (Scored & { confidence: number })[] {
  const fold = foldOf(scored.map((row) => row.example));
  const out: (Scored & { confidence: number })[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const model = trainConfidence(scored.filter((row) => fold(row.example) !== k));
    for (const row of scored)
      if (fold(row.example) === k)
        out.push({ ...row, confidence: capped(chance(model, row.vector), row.vector) });
  }
  return out;
}

function foldOf(examples: readonly Example[]): (example: Example) => number {
  const groups = [...new Set(examples.map((example) => example.group))].sort();
  const folds = new Map(groups.map((group, i) => [group, i % FOLDS]));
  return (example) => folds.get(example.group) ?? 0;
}

/** Of the questions without an answer, so many are to be refused. */
const REFUSED = 0.85;

/**
 * The lowest threshold that refuses `REFUSED` of the questions without an answer. What it costs in right answers is
 * printed as a curve, so that another balance can be chosen with open eyes.
 */
export function thresholdFor(
  rows: readonly { confidence: number; right: boolean; example: Example }[],
): number {
  const yes = rows.filter((row) => row.example.gold.answerable).length || 1;
  const no = rows.filter((row) => !row.example.gold.answerable).length || 1;
  let chosen: number | null = null;
  for (let step = 26; step < 60; step++) {
    const threshold = step / 100;
    const shown = rows.filter((row) => row.confidence >= threshold);
    const right = shown.filter((row) => row.right).length;
    const refused = rows.filter((row) => !row.example.gold.answerable && row.confidence < threshold).length;
    if (step % 4 === 2)
      console.log(
        `threshold ${threshold.toFixed(2)} right ${(right / yes).toFixed(3)} refused ${(refused / no).toFixed(3)} precision ${(right / (shown.length || 1)).toFixed(3)}`,
      );
    if (chosen === null && refused / no >= REFUSED) chosen = threshold;
  }
  return chosen ?? 0.5;
}

/** Prints, set by set, what cross-fitting came to. @returns the line of the sets that are this domain's */
export function report(
  rows: readonly { confidence: number; right: boolean; rightInThree: boolean; example: Example }[],
  threshold: number,
): string {
  let domain = '';
  const sets = [...new Set(rows.map((row) => row.example.set))];
  console.log(`threshold ${threshold}`);
  for (const set of [...sets, 'DOMAIN']) {
    const here = rows.filter((row) => (set === 'DOMAIN' ? row.example.weight > 1 : row.example.set === set));
    const yes = here.filter((row) => row.example.gold.answerable);
    const no = here.filter((row) => !row.example.gold.answerable);
    const shown = here.filter((row) => row.confidence >= threshold);
    const ratio = (a: number, b: number) => (b === 0 ? '-' : (a / b).toFixed(3));
    const figures = [
      `first ${ratio(yes.filter((row) => row.right).length, yes.length)}`,
      `three ${ratio(yes.filter((row) => row.rightInThree).length, yes.length)}`,
      `candidate ${ratio(yes.filter((row) => row.example.labels.includes(true)).length, yes.length)}`,
      `shown-right ${ratio(yes.filter((row) => row.right && row.confidence >= threshold).length, yes.length)}`,
      `refused ${ratio(no.filter((row) => row.confidence < threshold).length, no.length)}`,
      `precision ${ratio(shown.filter((row) => row.right).length, shown.length)}`,
      `auc ${auc(here).toFixed(3)}`,
    ].join(' ');
    console.log(set.padEnd(32), figures);
    if (set === 'DOMAIN') domain = figures;
  }
  return domain;
}

/** How often the flagged questions are right: what the caps are read from. */
export function reportVetoes(rows: readonly Scored[]): void {
  for (const { figure, broken, cap } of VETOES) {
    const at = CONFIDENCE_FEATURES.indexOf(figure);
    const flagged = rows.filter((row) => row.example.weight > 1 && broken(row.vector[at] ?? 0));
    const right = flagged.filter((row) => row.right).length;
    console.log(`veto ${figure.padEnd(18)} cap ${cap} right ${right} of ${flagged.length}`);
  }
}

function auc(rows: readonly { confidence: number; example: Example }[]): number {
  let sum = 0;
  let pairs = 0;
  for (const a of rows) {
    if (!a.example.gold.answerable) continue;
    for (const b of rows) {
      if (b.example.gold.answerable) continue;
      pairs++;
      sum += a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0;
    }
  }
  return pairs === 0 ? 0.5 : sum / pairs;
}
