/** Where a sentence has the words of a question, in whatever form. */
import type { Sought } from './lookup.ts';
import type { SentenceView } from './sentenceView.ts';

/** One word of the question found in a sentence. */
export interface Match {
  /** How far it is the word that was asked for: 1 for the word itself, less for synonyms and spellings. */
  readonly strength: number;
  /** Token indexes where it stands with that strength or a little less, ascending. */
  readonly at: readonly number[];
}

/** One match a term of the question, null where the sentence lacks it. */
export type Matches = readonly (Match | null)[];

/** Places whose strength is this much below the best are kept too: the binding may be at any of them. */
const KEPT = 0.5;

/** What one index term may stand for: a word of the question, or the beginning of a phrase that does. */
interface Reading {
  /** Index of the question's word. */
  readonly wanted: number;
  readonly weight: number;
  /** The other terms of a phrase, in order; null for a single word. */
  readonly rest: readonly string[] | null;
}

const HEAD = 'head';
const TOWARDS: ReadonlySet<string> = new Set([
  'to',
  'for',
  'towards',
  'toward',
  'home',
  'back',
  'into',
  'off',
]);

/** 'the delegation heading to Brill' goes there and leads nothing. */
function isMotion(view: SentenceView, at: number): boolean {
  return TOWARDS.has(view.tokens[at + 1]?.folded ?? '');
}

/**
 * A question's words by the terms they are found under, for looking into many sentences: a sentence has some twenty
 * terms, a question hundreds of alternatives, so that each sentence's terms are looked up here and not the other way.
 */
export class Matcher {
  readonly #count: number;
  readonly #readings = new Map<string, Reading[]>();
  readonly #phrases: {
    readonly wanted: number;
    readonly stems: readonly string[];
    readonly weight: number;
  }[] = [];

  readonly #supports = new Map<ReadonlySet<string>, readonly number[]>();

  constructor(sought: readonly Sought[]) {
    this.#count = sought.length;
    for (const [wanted, { alternatives, phrases }] of sought.entries()) {
      for (const [form, weight] of alternatives) this.#file(form, { wanted, weight, rest: null });
      for (const { stems, weight } of phrases) {
        const [first, ...rest] = stems;
        this.#file(first ?? '', { wanted, weight, rest });
        this.#phrases.push({ wanted, stems, weight });
      }
    }
  }

  /** Finds the words of the question in a sentence. */
  matches(view: SentenceView): Matches {
    const found: (Match | null)[] = new Array(this.#count).fill(null);
    const places: ({ at: number[]; weights: number[] } | undefined)[] = [];
    const { terms } = view;
    for (let start = 0; start < terms.length; start++) {
      const term = terms[start] ?? '';
      const readings = this.#readings.get(term);
      if (readings === undefined) continue;
      for (const { wanted, weight, rest } of readings) {
        if (rest !== null && !follows(terms, start, rest)) continue;
        if (term === HEAD && isMotion(view, start)) continue;
        const at = start + (rest === null ? 0 : rest.length);
        const known = places[wanted];
        if (known === undefined) places[wanted] = { at: [at], weights: [weight] };
        else {
          known.at.push(at);
          known.weights.push(weight);
        }
      }
    }
    for (let wanted = 0; wanted < places.length; wanted++) {
      const known = places[wanted];
      if (known !== undefined) found[wanted] = matchOf(known.at, known.weights);
    }
    return found;
  }

  /**
   * How strongly a set of terms, in whatever order, supports each word of the question.
   *
   * @param terms index terms of a heading, a title, a lead-in
   * @returns a strength a word, 0 where it is not there
   */
  support(terms: ReadonlySet<string>): readonly number[] {
    let support = this.#supports.get(terms);
    if (support === undefined) {
      support = this.#support(terms);
      this.#supports.set(terms, support);
    }
    return support;
  }

  #support(terms: ReadonlySet<string>): readonly number[] {
    const strengths: number[] = new Array(this.#count).fill(0);
    for (const term of terms) {
      const readings = this.#readings.get(term);
      if (readings === undefined) continue;
      for (const { wanted, weight, rest } of readings)
        if (rest === null && weight > (strengths[wanted] ?? 0)) strengths[wanted] = weight;
    }
    for (const { wanted, stems, weight } of this.#phrases)
      if (weight > (strengths[wanted] ?? 0) && stems.every((form) => terms.has(form)))
        strengths[wanted] = weight;
    return strengths;
  }

  #file(term: string, reading: Reading): void {
    const known = this.#readings.get(term);
    if (known === undefined) this.#readings.set(term, [reading]);
    else known.push(reading);
  }
}

function follows(terms: readonly string[], start: number, rest: readonly string[]): boolean {
  for (let i = 0; i < rest.length; i++) if (terms[start + 1 + i] !== rest[i]) return false;
  return true;
}

function matchOf(at: readonly number[], weights: readonly number[]): Match | null {
  let strength = 0;
  for (const weight of weights) if (weight > strength) strength = weight;
  if (strength === 0) return null;
  if (at.length === 1) return { strength, at };
  const kept: number[] = [];
  for (let i = 0; i < at.length; i++) {
    const place = at[i] ?? 0;
    if ((weights[i] ?? 0) >= strength * KEPT && !kept.includes(place)) kept.push(place);
  }
  return { strength, at: kept.sort((a, b) => a - b) };
}
