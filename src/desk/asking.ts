/**
 * From a question to an answer with all that must be known to show it again: what it cites, in which revision, from
 * which collections.
 *
 * Invariant: question, documents and revisions are read between two awaits, so that they are of one state of the
 * corpus.
 */
import type { Answer } from '../core/answer/types.ts';
import { excerptsShown } from '../core/card/card.ts';
import { LONGEST_QUESTION } from '../core/question/longest.ts';
import type { Library, Revision } from './library.ts';
import type { Seen } from './rights.ts';
import type { Turnstile } from './turnstile.ts';

/** An answer and the documents it shows. */
export interface Asked {
  readonly answer: Answer;
  readonly cited: readonly Revision[];
}

/** Asks the library, one question at a time. */
export class Asking {
  readonly #library: Library;
  readonly #turnstile: Turnstile;
  readonly #today: () => string;
  readonly #clock: () => number;

  constructor(library: Library, turnstile: Turnstile, today: () => string, clock: () => number) {
    this.#library = library;
    this.#turnstile = turnstile;
    this.#today = today;
    this.#clock = clock;
  }

  /** Answers a question that stands alone from what may be seen. */
  ask(question: string, visible: Seen): Promise<Asked> {
    if (isTooLong(question)) return Promise.resolve({ answer: tooLong(question.length), cited: [] });
    return this.#turnstile.run(() => {
      const answer = this.#library.ask(question, { visible, today: this.#today(), clock: this.#clock });
      const ids = new Set(excerptsShown(answer).map(({ document }) => document.id));
      const cited = [...ids].flatMap((id) => this.#library.current(id) ?? []);
      return { answer, cited };
    });
  }
}

/** Whether a question is refused unread. */
export function isTooLong(question: string): boolean {
  return question.length > LONGEST_QUESTION;
}

/** Document id to revision. */
export function revisionsOf(cited: readonly Revision[]): Record<string, string> {
  return Object.fromEntries(cited.map(({ document, revision }) => [document.id, revision]));
}

/** Document id to collection. */
export function collectionsOf(cited: readonly Revision[]): Record<string, string> {
  return Object.fromEntries(cited.map(({ document }) => [document.id, document.collection]));
}

/** Whether two answers say the same; how long they took does not count. */
export function saysTheSame(one: Answer, other: Answer): boolean {
  return words(one) === words(other);
}

function words(answer: Answer): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'elapsedMs' ? 0 : value));
}

function tooLong(length: number): Answer {
  const count = (characters: number) => characters.toLocaleString('en');
  return {
    question: '',
    outcome: 'unanswered',
    answer: null,
    excerpts: [],
    positions: [],
    parts: [],
    reason: {
      code: 'clarify',
      text: `A question may have ${count(LONGEST_QUESTION)} characters at most, and this one has ${count(length)}. Please ask again in fewer words.`,
    },
    nearest: [],
    confidence: 0,
    notes: [],
    elapsedMs: 0,
  };
}
