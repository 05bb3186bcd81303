/** Why an answer is what it is: what was looked up, which figures moved the score, and how sure that makes it. */
import type { Assessment } from '../answer/assess.ts';
import { contributions } from '../answer/trees.ts';
import { cite } from '../answer/types.ts';
import { CONFIDENCE, RANKER } from '../answer/weights.ts';
import { type Citation, citationOf } from './citation.ts';
import { inWords } from './figures.ts';

/** One figure of a model: its value, and what it moved the sum by (log odds; above 0 speaks for it). */
export interface MovedBy {
  readonly figure: string;
  /** The figure and its value in words. */
  readonly words: string;
  readonly value: number;
  readonly moved: number;
}

/** A word of the question as it was looked up. */
export interface LookedUp {
  readonly word: string;
  /** Whether any document has it, in any form. */
  readonly known: boolean;
  /** The spelling it was read as, or null. */
  readonly readAs: string | null;
  /** 0 (everywhere) to 1 (nowhere). */
  readonly rarity: number;
  /** Other index terms that count for it, most trusted first: `trust` is 0 to 1. */
  readonly alsoAs: readonly { readonly term: string; readonly trust: number }[];
}

/** A sentence that stood at the top, and why. */
export interface ExplainedSentence {
  readonly text: string;
  readonly citation: Citation;
  readonly score: number;
  /** Most moving first. */
  readonly because: readonly MovedBy[];
}

/** What decided one part of a question. */
export interface PartExplained {
  readonly question: string;
  /** The kind of answer that was looked for. */
  readonly wanted: string;
  readonly lookedUp: readonly LookedUp[];
  /** Best first. */
  readonly sentences: readonly ExplainedSentence[];
  readonly confidence: number;
  /** From which confidence an answer is shown. */
  readonly threshold: number;
  readonly confidenceBecause: readonly MovedBy[];
}

const SENTENCES = 3;
const FIGURES_SHOWN = 5;
const ALTERNATIVES = 8;

/**
 * Explains one part's assessment. Scores are comparable within one part alone.
 *
 * @param threshold the confidence from which an answer was shown
 */
export function explainPart(
  { part, sought, ranked, confidence, vector }: Assessment,
  threshold: number,
): PartExplained {
  return {
    question: part.text,
    wanted: part.list ? `${part.type}, several` : part.type,
    lookedUp: sought.map((wanted) => ({
      word: wanted.term.token.text,
      known: wanted.known,
      readAs: wanted.readAs,
      rarity: rounded(wanted.rarity),
      alsoAs: [...wanted.alternatives]
        .filter(([term]) => term !== wanted.stem)
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .slice(0, ALTERNATIVES)
        .map(([term, trust]) => ({ term, trust: rounded(trust) })),
    })),
    sentences: ranked.slice(0, SENTENCES).map(({ evidence, score }) => ({
      text: evidence.view.text,
      citation: citationOf(
        { ...evidence.view.sentence, document: cite(evidence.view.document) },
        evidence.view.document,
      ),
      score: rounded(score),
      because: moved(contributions(RANKER, evidence.vector)),
    })),
    confidence: rounded(confidence),
    threshold: rounded(threshold),
    confidenceBecause: vector ? moved(contributions(CONFIDENCE, vector)) : [],
  };
}

function moved(all: readonly { feature: string; value: number; moved: number }[]): MovedBy[] {
  return all
    .filter((one) => Math.abs(one.moved) >= 0.005)
    .slice(0, FIGURES_SHOWN)
    .map((one) => ({
      figure: one.feature,
      words: inWords(one.feature, one.value),
      value: rounded(one.value),
      moved: rounded(one.moved),
    }));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
