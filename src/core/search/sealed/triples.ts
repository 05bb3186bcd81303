/**
 * Occurrences of a term in title, heading and text, as one number each.
 *
 * Nearly all postings have one of a few triples (once in the text, twice in the text …). The first 255 that are met
 * have a number of a byte; the postings of all others, should there be any, stand in a list of their own.
 */

/** The number of every triple that has none of its own. */
const RARE = 255;

/** The triples of a segment's postings. */
export class Triples {
  readonly #numbers = new Map<number, number>();
  readonly #triples: (readonly [number, number, number])[] = [];
  readonly #counts = new Uint32Array(RARE);
  #rare: Map<number, number> = new Map();
  /** What the posting that was noted last is to be kept as. */
  latest = 0;

  /** By posting: the number of a triple that a byte does not hold. */
  get rare(): ReadonlyMap<number, number> {
    return this.#rare;
  }

  /** Says what a posting's triple is; each below 65,536. */
  note(posting: number, title: number, heading: number, text: number): void {
    const key = (title * 65_536 + heading) * 65_536 + text;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#triples.push([title, heading, text]) - 1;
      this.#numbers.set(key, number);
    }
    this.latest = Math.min(RARE, number);
    if (number < RARE) this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    else this.#rare.set(posting, number);
  }

  /** The same triples, their postings in other places. */
  moved(rare: Map<number, number>): Triples {
    this.#rare = rare;
    return this;
  }

  /** The triple of a posting that is kept as `code`. */
  of(posting: number, code: number): readonly [number, number, number] {
    return this.#triples[code === RARE ? (this.#rare.get(posting) ?? 0) : code] ?? [0, 0, 0];
  }

  /** The triples that most postings have, at most so many, the commonest first: the numbers they are kept as. */
  commonest(most: number): number[] {
    return [...this.#counts.keys()]
      .filter((number) => (this.#counts[number] ?? 0) > 0)
      .sort((a, b) => (this.#counts[b] ?? 0) - (this.#counts[a] ?? 0) || a - b)
      .slice(0, most);
  }
}
