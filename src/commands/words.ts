/** An answer as what is printed: JSON for programs, a card for people. */
import { renderCard, renderUnderstood } from '../adapters/terminal/card.ts';
import { renderExplanation } from '../adapters/terminal/explain.ts';
import { harmless, harmlessJson } from '../adapters/terminal/harmless.ts';
import { screenOf } from '../adapters/terminal/screen.ts';
import type { Explanation } from '../core/answer/answerer.ts';
import { cardOf } from '../core/card/card.ts';
import { explainPart } from '../core/card/explain.ts';
import { referencesOf } from '../core/card/reference.ts';
import type { Corpus } from './corpus.ts';

/** Says an answer; `understoodAs` is the question that a follow-up was read as, or null. */
export type Words = (explanation: Explanation, understoodAs: string | null) => string;

/**
 * One line of JSON an answer; a follow-up has `understoodAs` besides, and with `explain`, what decided it is in
 * `explanation`, an object a part.
 */
export function jsonWords(explain: boolean): Words {
  return ({ answer, assessments, threshold }, understoodAs) => {
    const said = {
      ...answer,
      ...(understoodAs === null ? {} : { understoodAs }),
      ...(explain ? { explanation: assessments.map((one) => explainPart(one, threshold)) } : {}),
    };
    return `${harmlessJson(JSON.stringify(said))}\n`;
  };
}

/**
 * The excerpts of an answer as a reporter pastes them, one below the other.
 *
 * @param accessed ISO day, for 'accessed …'
 */
export function citationWords(corpus: Corpus, { answer }: Explanation, accessed: string): string {
  const references = referencesOf(answer, (id) => corpus.byId.get(id), accessed);
  if (references.length === 0) return 'There is nothing to cite in that answer.\n';
  return `${references.map(harmless).join('\n\n')}\n`;
}

/** A card, and below it its citations. */
export function citedWords(corpus: Corpus, explain: boolean, accessed: string): Words {
  const card = cardWords(corpus, explain);
  return (explanation, understoodAs) =>
    `${card(explanation, understoodAs)}\n${citationWords(corpus, explanation, accessed)}`;
}

/** A card, as the standard output can show it; with `explain`, what decided it comes below. */
export function cardWords(corpus: Corpus, explain: boolean): Words {
  const screen = screenOf(process.stdout);
  return ({ answer, assessments, threshold }, understoodAs) => {
    const body = renderCard(
      cardOf(answer, (id) => corpus.byId.get(id)),
      screen,
    );
    const card = understoodAs === null ? body : renderUnderstood(understoodAs, screen) + body;
    return explain
      ? `${card}\n${renderExplanation(
          assessments.map((one) => explainPart(one, threshold)),
          screen,
        )}`
      : card;
  };
}
