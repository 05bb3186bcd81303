/**
 * Rebuilds `src/core/answer/weights.ts` from the question sets: `npm run train`.
 *
 * The ranker learns which sentence answers; confidence learns, from rankings of questions the ranker had not seen
 * (cross-fitting by corpus), how sure the best sentence is. Held-out sets are never read.
 */

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../../src/core/answer/confidence.ts';
import { FEATURES } from '../../src/core/answer/features.ts';
import { chance, type TreeModel } from '../../src/core/answer/trees.ts';
import { findSets, loadSet } from '../../src/evaluate/sets.ts';
import { type BoostOptions, boost, type Rows } from './boost.ts';
import { collect, type Example } from './collect.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const GOLD = join(ROOT, 'tests/gold');
const SHARED = join(ROOT, '../shared/bench');
const PRECISION = 0.9;

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
  'sides',
  'sameClause',
  'typeQuality',
  'typeNearness',
  'typeSide',
  'faq',
  'speaker',
  'score',
  'gap',
]);
const FALLING = new Set([
  'worstMissing',
  'worstMissingInContext',
  'pairConflict',
  'isQuestion',
  'unrealised',
  'unknownWeight',
  'unknownName',
]);
const monotone = (names: readonly string[]) =>
  names.map((name) => (RISING.has(name) ? 1 : FALLING.has(name) ? -1 : 0));

const RANKER_OPTIONS: BoostOptions = {
  trees: 140,
  depth: 4,
  rate: 0.1,
  lambda: 4,
  leaf: 2,
  monotone: monotone(FEATURES),
};
const CONFIDENCE_OPTIONS: BoostOptions = {
  trees: 90,
  depth: 3,
  rate: 0.08,
  lambda: 6,
  leaf: 3,
  monotone: monotone(CONFIDENCE_FEATURES),
};

async function main(): Promise<void> {
  const examples: Example[] = [];
  for (const dir of await findSets(GOLD)) {
    if (dir.includes('held')) continue;
    const { sets } = await loadSet(dir);
    for (const set of sets) if (!set.held) examples.push(...collect(set, 3));
  }
  const squad = join(SHARED, 'squad2');
  if (existsSync(squad)) {
    const { sets } = await loadSet(squad);
    for (const set of sets) {
      const found = collect(set, 0.35);
      examples.push(
        ...found.map((example) => ({
          ...example,
          group: `squad2/${example.gold.answers[0]?.document ?? example.assessment.hits[0]?.document.id}`,
        })),
      );
    }
  }
  console.log(`${examples.length} questions`);
  const groups = [...new Set(examples.map((example) => example.group))].sort();
  const fold = new Map(groups.map((group, i) => [group, i % 5]));
  const out: (Scored | null)[] = examples.map(() => null);
  for (let k = 0; k < 5; k++) {
    const model = trainRanker(examples.filter((example) => fold.get(example.group) !== k));
    for (const [i, example] of examples.entries())
      if (fold.get(example.group) === k) out[i] = rescore(example, model);
  }
  const scored = out.filter((row): row is Scored => row !== null);
  const ranker = trainRanker(examples);
  // Confidence, cross-fitted again for the report, then on everything.
  const honest = scored.map((row) => ({ ...row, confidence: 0 }));
  for (let k = 0; k < 5; k++) {
    const model = trainConfidence(scored.filter((row) => fold.get(row.example.group) !== k));
    for (const row of honest)
      if (fold.get(row.example.group) === k) row.confidence = chance(model, row.vector);
  }
  const confidence = trainConfidence(scored);
  const domain = honest.filter((row) => row.example.weight > 1);
  const threshold = thresholdFor(domain);
  report(honest, threshold);
  const provenance = groups.filter((group) => !group.startsWith('squad2')).join(', ');
  await writeFile(
    join(ROOT, 'src/core/answer/weights.ts'),
    render(
      ranker,
      confidence,
      threshold,
      `${examples.length} questions: ${provenance}; SQuAD 2.0 (CC BY-SA 4.0), half of its development set`,
    ),
  );
}

interface Scored {
  readonly example: Example;
  readonly vector: Float64Array;
  readonly right: boolean;
  readonly rightInThree: boolean;
}

function trainRanker(examples: readonly Example[]): TreeModel {
  const vectors: ArrayLike<number>[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const example of examples) {
    const positives = example.labels.filter(Boolean).length;
    if (example.gold.answerable && positives === 0) continue;
    for (const [i, label] of example.labels.entries()) {
      vectors.push(example.assessment.ranked[i]?.evidence.vector as Float64Array);
      labels.push(label ? 1 : 0);
      weights.push(example.weight * (label ? 1 / Math.sqrt(positives) : 0.12));
    }
  }
  return boost(FEATURES, { vectors, labels, weights }, RANKER_OPTIONS);
}

function rescore(example: Example, model: TreeModel): Scored {
  const ranked = example.assessment.ranked
    .map(({ evidence }, i) => ({
      evidence,
      score: chance(model, evidence.vector),
      label: example.labels[i] ?? false,
    }))
    .sort((a, b) => b.score - a.score);
  return {
    example,
    vector: confidenceFeatures(ranked, example.assessment.sought),
    right: ranked[0]?.label ?? false,
    rightInThree: ranked.slice(0, 3).some((row) => row.label),
  };
}

function trainConfidence(rows: readonly Scored[]): TreeModel {
  const data: Rows = {
    vectors: rows.map((row) => row.vector),
    labels: rows.map((row) => (row.right ? 1 : 0)),
    weights: rows.map((row) => row.example.weight),
  };
  return boost(CONFIDENCE_FEATURES, data, CONFIDENCE_OPTIONS);
}

/** The threshold at which right answers shown and right refusals balance best. */
function thresholdFor(rows: readonly { confidence: number; right: boolean; example: Example }[]): number {
  let best = 0.5;
  let most = -1;
  for (let t = 0.1; t < 0.95; t += 0.01) {
    const shown = rows.filter((row) => row.confidence >= t);
    const answered = rows.filter((row) => row.example.gold.answerable).length || 1;
    const refusable = rows.filter((row) => !row.example.gold.answerable).length || 1;
    const right = shown.filter((row) => row.right).length / answered;
    const refused =
      rows.filter((row) => !row.example.gold.answerable && row.confidence < t).length / refusable;
    const precision = shown.filter((row) => row.right).length / (shown.length || 1);
    const value = Math.min(right, refused) + 0.3 * (right + refused) + 0.3 * Math.min(precision, PRECISION);
    if (value > most) {
      most = value;
      best = t;
    }
  }
  return Math.round(best * 100) / 100;
}

function report(
  rows: readonly { confidence: number; right: boolean; rightInThree: boolean; example: Example }[],
  threshold: number,
): void {
  const sets = [...new Set(rows.map((row) => row.example.set))];
  console.log(`threshold ${threshold}`);
  for (const set of [...sets, 'DOMAIN']) {
    const here = rows.filter((row) => (set === 'DOMAIN' ? row.example.weight > 1 : row.example.set === set));
    const yes = here.filter((row) => row.example.gold.answerable);
    const no = here.filter((row) => !row.example.gold.answerable);
    const shown = here.filter((row) => row.confidence >= threshold);
    const ratio = (a: number, b: number) => (b === 0 ? '-' : (a / b).toFixed(3));
    console.log(
      set.padEnd(32),
      `first ${ratio(yes.filter((row) => row.right).length, yes.length)}`,
      `three ${ratio(yes.filter((row) => row.rightInThree).length, yes.length)}`,
      `candidate ${ratio(yes.filter((row) => row.example.labels.includes(true)).length, yes.length)}`,
      `shown-right ${ratio(yes.filter((row) => row.right && row.confidence >= threshold).length, yes.length)}`,
      `refused ${ratio(no.filter((row) => row.confidence < threshold).length, no.length)}`,
      `precision ${ratio(shown.filter((row) => row.right).length, shown.length)}`,
      `auc ${auc(here).toFixed(3)}`,
    );
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

function render(ranker: TreeModel, confidence: TreeModel, threshold: number, provenance: string): string {
  const model = ({ features, bias, trees }: TreeModel) => JSON.stringify({ features, bias, trees });
  return `/**
 * The learned weights: written by \`npm run train\`, never by hand. No text of a question set is in them.
 *
 * Learned from ${provenance}.
 */
import type { TreeModel } from './trees.ts';

/** Which sentence answers. */
export const RANKER: TreeModel = ${model(ranker)};

/** How sure the best sentence is. */
export const CONFIDENCE: TreeModel = ${model(confidence)};

/** The confidence from which an answer is shown. */
export const THRESHOLD = ${threshold};
`;
}

await main();
