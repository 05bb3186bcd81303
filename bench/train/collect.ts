/** From question sets to examples: every question assessed, every candidate with its figures and its label. */
import { type Assessment, assess, type Models, type Ranked } from '../../src/core/answer/assess.ts';
import { excerptOf } from '../../src/core/answer/excerpt.ts';
import { ViewCache } from '../../src/core/answer/sentenceView.ts';
import { parseQuestion } from '../../src/core/question/parse.ts';
import { LiveIndex } from '../../src/core/search/liveIndex.ts';
import type { GoldQuestion, GoldSpan, QuestionSet } from '../../src/evaluate/sets.ts';

/** One question with its candidates. */
export interface Example {
  readonly set: string;
  readonly group: string;
  readonly gold: GoldQuestion;
  readonly assessment: Assessment;
  /** By candidate, in the assessment's order: whether its excerpt holds an answer. */
  readonly labels: readonly boolean[];
  readonly weight: number;
  /** Whether the ranker learns from it. */
  readonly ranks: boolean;
  /** Whether its set has questions without an answer too: confidence learns from no other. */
  readonly odds: boolean;
}

/** Training sees figures, not what an earlier model made of them. */
const UNTRAINED: Models = { rank: () => 0, judge: () => 0 };

function indexOf(set: QuestionSet): LiveIndex {
  const index = new LiveIndex();
  for (const document of set.documents) index.add(document);
  return index;
}

/** Whether a span of a document holds an answer whole. */
function holds(document: string, start: number, end: number, answers: readonly GoldSpan[]): boolean {
  return answers.some((answer) => answer.document === document && answer.start >= start && answer.end <= end);
}

export function collect(
  set: QuestionSet,
  weight: number,
  questions: readonly GoldQuestion[] = set.questions,
): Example[] {
  const index = indexOf(set);
  const cache = new ViewCache(100_000);
  const odds = set.questions.some(({ answerable }) => !answerable);
  const examples: Example[] = [];
  for (const gold of questions) {
    const question = parseQuestion(gold.question);
    const [part] = question.parts;
    if (!part || question.parts.length > 1) continue;
    const assessment = assess(part, question.language, { index, visible: 'all', cache }, UNTRAINED);
    if (assessment.ranked.length === 0) continue;
    const labels = assessment.ranked.map((ranked) => labelOf(part, ranked, gold, cache));
    examples.push({ set: set.name, group: set.name, gold, assessment, labels, weight, ranks: true, odds });
  }
  return examples;
}

function labelOf(part: Assessment['part'], ranked: Ranked, gold: GoldQuestion, cache: ViewCache): boolean {
  const { view } = ranked.evidence;
  const { start, end } = view.sentence;
  if (holds(view.document.id, start, end, gold.answers)) return true;
  const excerpt = excerptOf(part, ranked.evidence, 0, cache);
  return holds(view.document.id, excerpt.start, excerpt.end, gold.answers);
}
