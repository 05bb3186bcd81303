/** An answer as what is printed: JSON for programs, a card for people. */
import { renderCard } from '../adapters/terminal/card.ts';
import { renderExplanation } from '../adapters/terminal/explain.ts';
import { harmlessJson } from '../adapters/terminal/harmless.ts';
import { screenOf } from '../adapters/terminal/screen.ts';
import type { Explanation } from '../core/answer/answerer.ts';
import { cardOf } from '../core/card/card.ts';
import { explainPart } from '../core/card/explain.ts';
import type { Corpus } from './corpus.ts';

/** One line of JSON an answer; with `explain`, what decided it is in `explanation`, an object a part. */
export function jsonWords(explain: boolean): (explanation: Explanation) => string {
  return ({ answer, assessments }) => {
    const said = explain ? { ...answer, explanation: assessments.map(explainPart) } : answer;
    return `${harmlessJson(JSON.stringify(said))}\n`;
  };
}

/** A card, as the standard output can show it; with `explain`, what decided it comes below. */
export function cardWords(corpus: Corpus, explain: boolean): (explanation: Explanation) => string {
  const screen = screenOf(process.stdout);
  return ({ answer, assessments }) => {
    const card = renderCard(
      cardOf(answer, (id) => corpus.byId.get(id)),
      screen,
    );
    return explain ? `${card}\n${renderExplanation(assessments.map(explainPart), screen)}` : card;
  };
}
