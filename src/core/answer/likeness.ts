/** How near a sentence's words come to those of a question that it lacks. */
import { alike } from '../lexicon/vectors.ts';
import type { Sought } from './lookup.ts';
import type { SentenceView } from './sentenceView.ts';

/** A cosine as support, 0 to 0.8: below 0.3 two words are strangers; near 0.9 they are forms of one. */
function softened(cosine: number): number {
  return 0.8 * Math.min(1, Math.max(0, (Math.max(0, cosine) - 0.3) / 0.6));
}

/** How near a sentence comes to one word of a question. */
interface Nearness {
  /** The nearest word, the word itself too: 0 to 0.8. */
  readonly any: number;
  /** The nearest word but the word itself. */
  readonly other: number;
  /** The nearest verb but the word itself. */
  readonly verb: number;
  /** The mean cosine of the three nearest. */
  readonly topic: number;
}

/** Names and numbers are near nothing. */
const FAR: Nearness = { any: 0, other: 0, verb: 0, topic: 0 };

/** What a sentence's words are to the words of one question: each pair is compared once, when it is first wanted. */
export class Likeness {
  readonly #view: SentenceView;
  readonly #found = new Map<Sought, Nearness>();

  constructor(view: SentenceView) {
    this.#view = view;
  }

  /** How near the sentence's nearest word comes to a word of the question, 0 to 0.8; 0 for names and numbers. */
  nearest(wanted: Sought): number {
    return this.#of(wanted).other;
  }

  /** `nearest` among the sentence's verbs alone. */
  nearestVerb(wanted: Sought): number {
    return this.#of(wanted).verb;
  }

  /**
   * How alike the words of the question and of the sentence are.
   *
   * @returns `nearest`: for each word how near the sentence's nearest comes to it, itself not passed over, 0 to 0.8;
   *   `topic`: the mean over the question of the mean over the sentence's three nearest
   */
  overall(sought: readonly Sought[]): { readonly nearest: readonly number[]; readonly topic: number } {
    const nearest: number[] = [];
    let sum = 0;
    let count = 0;
    for (const wanted of sought) {
      const { any, topic } = this.#of(wanted);
      nearest.push(any);
      if (wanted.vector < 0) continue;
      sum += topic;
      count++;
    }
    return { nearest, topic: count === 0 ? 0.35 : sum / count };
  }

  #of(wanted: Sought): Nearness {
    if (wanted.vector < 0) return FAR;
    let found = this.#found.get(wanted);
    if (found === undefined) {
      found = compare(wanted, this.#view);
      this.#found.set(wanted, found);
    }
    return found;
  }
}

function compare(wanted: Sought, view: SentenceView): Nearness {
  const { vectors, terms } = view;
  let other = 0;
  let verb = 0;
  // A word that the table lacks is like nothing; a sentence of fewer words than three is so beyond them.
  const least = terms.length > vectors.length ? 0 : Number.NEGATIVE_INFINITY;
  let first = least;
  let second = terms.length - vectors.length > 1 ? 0 : Number.NEGATIVE_INFINITY;
  let third = terms.length - vectors.length > 2 ? 0 : Number.NEGATIVE_INFINITY;
  for (const { at, row } of vectors) {
    const likeness = alike(wanted.vector, row);
    if (likeness > first) {
      third = second;
      second = first;
      first = likeness;
    } else if (likeness > second) {
      third = second;
      second = likeness;
    } else if (likeness > third) third = likeness;
    // The word itself is passed over with reason: 'heading to Brill' heads nothing.
    if (likeness <= verb || terms[at] === wanted.stem) continue;
    if (likeness > other) other = likeness;
    if (view.parts[at] === 'VERB') verb = likeness;
  }
  return {
    any: softened(first),
    other: softened(other),
    verb: softened(verb),
    topic: (held(first) + held(second) + held(third)) / 3,
  };
}

function held(likeness: number): number {
  return likeness === Number.NEGATIVE_INFINITY ? 0 : likeness;
}
