/**
 * Rebuilds `src/core/answer/weights.ts` from the question sets: `npm run train`.
 *
 * The ranker learns which sentence answers; confidence learns, from rankings of questions the ranker had not seen
 * (cross-fitting by corpus), how sure the best sentence is. Held-out sets are never read.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TreeModel } from '../../src/core/answer/trees.ts';
import { findSets, loadSet } from '../../src/evaluate/sets.ts';
import { collect, type Example } from './collect.ts';
import {
  crossFit,
  crossJudge,
  report,
  reportVetoes,
  thresholdFor,
  trainConfidence,
  trainRanker,
} from './fit.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const GOLD = join(ROOT, 'tests/gold');
const SHARED = join(ROOT, '../shared/bench');
/** Every so many questions of a public set: they teach the ranker English, not this domain's odds. */
const PUBLIC = [
  { folder: 'squad2', step: 3, weight: 0.4 },
  { folder: 'wikipedia', step: 12, weight: 0.4 },
];

export async function examplesOf(withPublic: boolean): Promise<Example[]> {
  const examples: Example[] = [];
  for (const dir of await findSets(GOLD)) {
    const { sets } = await loadSet(dir);
    for (const set of sets) if (!set.held) examples.push(...collect(set, 3));
  }
  if (!withPublic) return examples;
  for (const { folder, step, weight } of PUBLIC) {
    const dir = join(SHARED, folder);
    if (!existsSync(dir)) continue;
    const { sets } = await loadSet(dir);
    for (const set of sets) {
      const some = set.questions.filter((_, i) => i % step === 0);
      for (const example of collect(set, weight, some)) {
        const about = example.gold.answers[0]?.document ?? example.assessment.hits[0]?.document.id;
        examples.push({ ...example, group: `${folder}/${about}` });
      }
    }
  }
  return examples;
}

async function main(): Promise<void> {
  const examples = await examplesOf(true);
  console.log(`${examples.length} questions`);
  const scored = crossFit(examples);
  const judged = crossJudge(scored);
  const threshold = thresholdFor(judged.filter((row) => row.example.weight > 1));
  report(judged, threshold);
  reportVetoes(scored);
  const groups = [...new Set(examples.map((example) => example.group))]
    .filter((group) => !PUBLIC.some(({ folder }) => group.startsWith(folder)))
    .sort();
  const provenance = `${examples.length} questions: ${groups.join(', ')}; SQuAD 2.0 (CC BY-SA 4.0), a third of half of its development set; SQuADShifts New-Wiki (CC BY 4.0), every twelfth question`;
  await writeFile(
    join(ROOT, 'src/core/answer/weights.ts'),
    render(trainRanker(examples), trainConfidence(scored), threshold, provenance),
  );
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

if (process.argv[1]?.endsWith('main.ts')) await main();
