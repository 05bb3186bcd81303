/** Asking: every question of a set, of an index of that set's documents. */
import { Answerer } from '../core/answer/answerer.ts';
import type { Answer } from '../core/answer/types.ts';
import type { Document } from '../core/document.ts';
import { LiveIndex } from '../core/search/liveIndex.ts';
import { rankOfGold } from './ceiling.ts';
import { holds, type Judged, judge } from './judge.ts';
import { PlainSearch } from './plain.ts';
import type { GoldQuestion, QuestionSet } from './sets.ts';

/** The day on which a question is asked where no document of its set has a date. */
const UNDATED_TODAY = '2026-01-28';

/** A question with its answer and what came of it. */
export interface Asked {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
  readonly judged: Judged;
  readonly beside: Beside;
}

/** What is measured beside the answer. */
export interface Beside {
  /**
   * Whether the best excerpt is right, whether it was shown or stands first among the nearest passages: what
   * confidence is the chance of. Never for an unanswerable question.
   */
  readonly best: boolean;
  /** From 1: the first passage found that holds an answer; null where none of the first 50 does. */
  readonly rank: number | null;
  /** Whether plain search's sentence is right. */
  readonly plain: boolean;
  /** Plain search's score, 0 where it finds nothing. */
  readonly plainScore: number;
}

/**
 * Asks the questions of one set, all of its documents indexed as one corpus.
 *
 * 'Now' is the day of the set's newest document, so that figures do not change with the calendar.
 *
 * @param questions those of the set's questions to ask
 * @param clock a stopwatch in milliseconds
 * @param onAsked called after each question
 */
export function askAll(
  set: QuestionSet,
  questions: readonly GoldQuestion[],
  clock: () => number,
  onAsked?: () => void,
): Asked[] {
  const index = new LiveIndex();
  for (const document of set.documents) index.add(document);
  const answerer = new Answerer(index);
  const plain = new PlainSearch(set.documents);
  const today = newestDay(set.documents) ?? UNDATED_TODAY;
  return questions.map((gold) => {
    const answer = answerer.ask(gold.question, { visible: 'all', today, clock });
    const best = answer.excerpts[0] ?? answer.nearest[0];
    const found = plain.ask(gold.question);
    const beside = {
      best: gold.answerable && best !== undefined && holds(best, gold.answers),
      rank: rankOfGold(gold, index, today),
      plain: gold.answerable && found !== null && holds(found.excerpt, gold.answers),
      plainScore: found?.score ?? 0,
    };
    onAsked?.();
    return { gold, answer, judged: judge(gold, answer), beside };
  });
}

/** The day of the newest dated document, ISO; null where none has a date. */
export function newestDay(documents: readonly Document[]): string | null {
  return documents.reduce<string | null>((newest, { publishedAt }) => {
    const day = publishedAt?.slice(0, 10) ?? null;
    return day !== null && (newest === null || day > newest) ? day : newest;
  }, null);
}
