/**
 * Rebuilds `src/core/answer/weights.ts` from the question sets: `npm run train`.
 *
 * The ranker learns which sentence answers; confidence learns, from rankings of questions the ranker had not seen
 * (cross-fitting by corpus), how sure the best sentence is. Held-out sets are never read.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
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
/**
 * Every so many questions of a public set: they teach the ranker English, not this domain's odds. ClapNQ's answers are
 * whole sentences that people chose; the ranker was no better for them, on its own set and on ours.
 */
const PUBLIC = [
  {
    folder: 'squad2',
    step: 3,
    weight: 0.4,
    ranks: true,
    name: 'SQuAD 2.0, half of its development set (CC BY-SA 4.0)',
  },
  {
    folder: 'clapnq',
    step: 1,
    weight: 0.4,
    ranks: false,
    name: 'ClapNQ, half of its development set (Apache-2.0)',
  },
  { folder: 'wikipedia', step: 12, weight: 0.4, ranks: true, name: 'SQuADShifts New-Wiki (CC BY 4.0)' },
];

export async function examplesOf(withPublic: boolean): Promise<Example[]> {
  const examples: Example[] = [];
  for (const dir of await findSets(GOLD)) {
    const { sets } = await loadSet(dir);
    for (const set of sets) if (!set.held) examples.push(...collect(set, 3));
  }
  if (!withPublic) return examples;
  for (const { folder, step, weight, ranks } of PUBLIC) {
    const dir = join(SHARED, folder);
    if (!existsSync(dir)) continue;
    const { sets } = await loadSet(dir);
    for (const set of sets) {
      const some = set.questions.filter((_, i) => i % step === 0);
      for (const example of collect(set, weight, some)) {
        const about = example.gold.answers[0]?.document ?? example.assessment.hits[0]?.document.id;
        examples.push({ ...example, ranks, group: `${folder}/${about}` });
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
  const figures = report(judged, threshold);
  reportVetoes(scored);
  const file = join(ROOT, 'src/core/answer/weights.ts');
  const body = render(trainRanker(examples), trainConfidence(scored), threshold);
  const before = existsSync(file) ? await readFile(file, 'utf8') : '';
  // The same weights keep the day they were first made: the same input gives the same bytes on any day.
  if (before.endsWith(body)) return;
  await writeFile(file, header(examples, figures, new Date().toISOString().slice(0, 10)) + body);
}

/** What the weights were learned from, and what came of it. */
function header(examples: readonly Example[], figures: string, day: string): string {
  const isOf = (folder: string) => (example: Example) => example.group.startsWith(`${folder}/`);
  const own = examples.filter((example) => !PUBLIC.some(({ folder }) => isOf(folder)(example)));
  const count = (set: string) => own.filter((example) => example.set === set).length;
  const sets = [...new Set(own.map((example) => example.set))].sort();
  const lines = [
    ...sets.map((set) => `- ${set}: ${count(set)} questions, our own (MIT)`),
    ...PUBLIC.map(({ folder, name }) => `- ${name}: ${examples.filter(isOf(folder)).length} questions`),
  ];
  return `/**
 * The learned weights: written by \`npm run train\`, never by hand. No text of a question set is in them.
 *
 * Learned on ${day} from ${examples.length} questions, of each of which its evidence was removed for another:
${lines.map((line) => ` * ${line}`).join('\n')}
 *
 * Cross-fitted over our own sets, at the threshold below: ${figures}
 */
`;
}

function render(ranker: TreeModel, confidence: TreeModel, threshold: number): string {
  const model = ({ features, bias, trees }: TreeModel) => JSON.stringify({ features, bias, trees });
  return `import type { TreeModel } from './trees.ts';

/** Which sentence answers. */
export const RANKER: TreeModel = ${model(ranker)};

/** How sure the best sentence is. */
export const CONFIDENCE: TreeModel = ${model(confidence)};

/** The confidence from which an answer is shown. */
export const THRESHOLD = ${threshold};
`;
}

if (process.argv[1]?.endsWith('main.ts')) await main();
