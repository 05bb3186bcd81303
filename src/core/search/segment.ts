/**
 * The passages of one collection in a MiniSearch index, read by our own scorer.
 *
 * MiniSearch keeps the postings; its `search` is not used. It takes its statistics from all that is indexed, what a
 * filter hides included, and it walks every posting of every word. This class reads the protected fields that
 * MiniSearch declares for subclasses, and sums what must be summed over several collections as whole numbers, so
 * that neither the order of adding nor a removal leaves a trace in a rounding error (MiniSearch's running averages
 * drift).
 *
 * Not for sharing: one segment belongs to one index, which checks what is added and removed.
 *
 * A segment that is about to be sealed is *frozen*: nothing is added, its postings stay as they are, and a passage
 * that is taken out is counted off. So the postings can be walked in steps while documents come and go.
 */
import MiniSearch from 'minisearch';
import type { Document } from '../document.ts';
import type { Passage } from '../text/passage.ts';
import type { FieldTerms } from './analyser.ts';
import { FIELDS } from './bm25.ts';
import { PIECE_NUMBERS, type PostingsPiece, type SlotsPiece } from './pieces.ts';

/** A passage and the document it was cut from. */
export interface Held {
  readonly passage: Passage;
  readonly document: Document;
}

interface Entry extends FieldTerms {
  readonly id: number;
}

/** A term's passages in one field: slot to occurrences. */
export type Postings = ReadonlyMap<number, number>;

/** A term's postings by the number of the field. */
type Fields = ReadonlyMap<number, Postings>;

/** Terms remembered as absent at most. */
const MOST_ABSENT = 10_000;

/** One collection's passages. A *slot* is a passage's number inside the segment; slots are used again. */
export class Segment extends MiniSearch<Entry> {
  readonly #held: (Held | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #totalLengths = [0, 0, 0];
  /** MiniSearch's `_fieldLength`, flat: read for every posting, an array is several times faster than a map. */
  #lengths = new Uint32Array(FIELDS.length * 64);
  readonly #frequencies = new Map<string, number>();
  readonly #fields = new Map<string, Fields>();
  /** Terms asked for that no passage holds. */
  readonly #absent = new Set<string>();
  #frozen = false;
  /** Slots whose passages were taken out since it was frozen, and in how many of them each term is. */
  readonly #buried: number[] = [];
  readonly #buriedTerms = new Map<string, number>();

  constructor() {
    // MiniSearch takes texts apart itself; ours come as terms. The field's terms are put where its tokenizer finds
    // them, since joining and splitting them again would keep the joined strings alive in the index's keys.
    const terms: { current: readonly string[] } = { current: [] };
    super({
      fields: [...FIELDS],
      stringifyField: (value: readonly string[]) => {
        terms.current = value;
        return '';
      },
      tokenize: () => [...terms.current],
      processTerm: (term) => term,
      autoVacuum: false,
    });
  }

  /** How many passages the segment holds. */
  get passages(): number {
    return this.documentCount - this.#buried.length;
  }

  /** From now on nothing is added, and its postings stay as they are. It cannot be undone. */
  freeze(): void {
    this.#frozen = true;
  }

  /** One more than the greatest slot ever in use. */
  get capacity(): number {
    return this.#held.length;
  }

  /**
   * @returns the slot the passage was given
   * @throws Error where the segment is frozen
   */
  addPassage(held: Held, terms: FieldTerms): number {
    if (this.#frozen) throw new Error('a frozen segment takes no passage');
    // MiniSearch numbers its entries by a counter that only grows; setting it back keeps the numbers dense, so that
    // scores fit in arrays however often documents are replaced.
    const slot = this.#free.pop() ?? this.#held.length;
    const next = this._nextId;
    this._nextId = slot;
    this.add({ id: slot, ...terms });
    this._nextId = Math.max(next, slot + 1);
    this.#held[slot] = held;
    this.#count(slot, 1);
    return slot;
  }

  /** Takes a passage out. `terms` must be what it was added with: MiniSearch finds its postings by them. */
  removePassage(slot: number, terms: FieldTerms): void {
    if (this.#frozen) {
      this.#bury(slot, terms);
      return;
    }
    this.#count(slot, -1);
    this.remove({ id: slot, ...terms });
    this.#held[slot] = undefined;
    this.#free.push(slot);
  }

  /** What a slot holds; undefined for a free one. */
  at(slot: number): Held | undefined {
    return this.#held[slot];
  }

  /** The sum over all passages of the distinct terms in a field. */
  totalLength(field: number): number {
    return this.#totalLengths[field] ?? 0;
  }

  /** The distinct terms of a passage's field. */
  lengthAt(slot: number, field: number): number {
    return this.#lengths[slot * FIELDS.length + field] ?? 0;
  }

  /** A term's postings in a field, if it has any. */
  postings(term: string, field: number): Postings | undefined {
    return this.#fieldsOf(term)?.get(field);
  }

  /** Whether any passage holds the term. */
  holds(term: string): boolean {
    return this.#buriedTerms.has(term) ? this.documentFrequency(term) > 0 : this._index.has(term);
  }

  /** A known term's postings by field. A search asks for them often, and MiniSearch's tree is walked by letters. */
  #fieldsOf(term: string): Fields | undefined {
    const known = this.#fields.get(term);
    if (known !== undefined) return known;
    if (this.#absent.has(term)) return undefined;
    const fields: Fields | undefined = this._index.get(term);
    if (fields) this.#fields.set(term, fields);
    else {
      // A question asks for dozens of synonyms that are not there; remembered without end they could fill the memory.
      if (this.#absent.size >= MOST_ABSENT) this.#absent.clear();
      this.#absent.add(term);
    }
    return fields;
  }

  /** How many passages hold the term in any field. */
  documentFrequency(term: string): number {
    return this.#postingsFrequency(term) - (this.#buriedTerms.get(term) ?? 0);
  }

  #postingsFrequency(term: string): number {
    const known = this.#frequencies.get(term);
    if (known !== undefined) return known;
    const fields = this.#fieldsOf(term);
    if (!fields) return 0;
    const maps = [...fields.values()].sort((a, b) => b.size - a.size);
    let count = maps[0]?.size ?? 0;
    for (let i = 1; i < maps.length; i++) {
      for (const slot of maps[i]?.keys() ?? []) {
        if (!maps.slice(0, i).some((larger) => larger.has(slot))) count += 1;
      }
    }
    this.#frequencies.set(term, count);
    return count;
  }

  /** Its slots, but not what they hold. */
  slots(): Pick<SlotsPiece, 'lengths' | 'free'> {
    const lengths = this.#lengths.slice(0, this.capacity * FIELDS.length);
    const free = [...this.#free, ...this.#buried];
    for (const slot of free) lengths.fill(0, slot * FIELDS.length, (slot + 1) * FIELDS.length);
    return { lengths, free };
  }

  /**
   * Its terms and their postings, in pieces; nothing may be added or removed before the last, but from a frozen one.
   *
   * @param numberOf what each slot is to be called, below 0 for one to leave out; by default the slots that hold a
   *   passage keep their numbers
   */
  *allPostings(
    numberOf = (slot: number): number => (this.#held[slot] === undefined ? -1 : slot),
  ): Generator<Pick<PostingsPiece, 'terms' | 'postings'>> {
    let terms: string[] = [];
    let numbers: number[] = [];
    for (const [term, fields] of this._index as Iterable<[string, Fields]>) {
      const start = numbers.push(0) - 1;
      let present = 0;
      for (const [field, slots] of fields) {
        const first = numbers.push(field, 0);
        for (const [slot, occurrences] of slots) {
          const number = numberOf(slot);
          if (number >= 0) numbers.push(number, occurrences);
        }
        const count = (numbers.length - first) / 2;
        numbers[first - 1] = count;
        if (count > 0) present += 1;
        else numbers.length = first - 2;
      }
      numbers[start] = present;
      if (present > 0) terms.push(term);
      else numbers.length = start;
      if (numbers.length < PIECE_NUMBERS) continue;
      yield { terms, postings: Uint32Array.from(numbers) };
      terms = [];
      numbers = [];
    }
    if (terms.length > 0) yield { terms, postings: Uint32Array.from(numbers) };
  }

  /** Takes up what `slots` gave, in an empty segment. What the slots hold comes by `restoreHeld`. */
  restoreSlots({ lengths, free }: Pick<SlotsPiece, 'lengths' | 'free'>): void {
    const capacity = lengths.length / FIELDS.length;
    this.#lengths = lengths.slice();
    this.#free.push(...free);
    this.#held.length = capacity;
    this._nextId = capacity;
  }

  /** Puts back what a slot held. */
  restoreHeld(slot: number, held: Held): void {
    const lengths = FIELDS.map((_, field) => this.lengthAt(slot, field));
    this.#held[slot] = held;
    this._documentIds.set(slot, slot);
    this._idToShortId.set(slot, slot);
    this._fieldLength.set(slot, lengths);
    this._documentCount += 1;
    lengths.forEach((length, field) => {
      this.#totalLengths[field] = this.totalLength(field) + length;
    });
  }

  /** Takes up what `allPostings` gave. */
  restorePostings({ terms, postings }: Pick<PostingsPiece, 'terms' | 'postings'>): void {
    let at = 0;
    const next = (): number => postings[at++] ?? 0;
    for (const term of terms) {
      const fields = new Map<number, Map<number, number>>();
      for (let left = next(); left > 0; left--) {
        const slots = new Map<number, number>();
        fields.set(next(), slots);
        for (let more = next(); more > 0; more--) slots.set(next(), next());
      }
      this._index.set(term, fields);
      this.#absent.delete(term);
    }
  }

  #bury(slot: number, terms: FieldTerms): void {
    if (this.#held[slot] === undefined) return;
    this.#held[slot] = undefined;
    this.#buried.push(slot);
    for (let field = 0; field < FIELDS.length; field++)
      this.#totalLengths[field] = this.totalLength(field) - this.lengthAt(slot, field);
    for (const term of new Set(FIELDS.flatMap((name) => terms[name])))
      this.#buriedTerms.set(term, (this.#buriedTerms.get(term) ?? 0) + 1);
  }

  #count(slot: number, sign: 1 | -1): void {
    this.#frequencies.clear();
    this.#fields.clear();
    this.#absent.clear();
    const first = slot * FIELDS.length;
    if (first + FIELDS.length > this.#lengths.length) {
      const longer = new Uint32Array(2 * (first + FIELDS.length));
      longer.set(this.#lengths);
      this.#lengths = longer;
    }
    for (let field = 0; field < FIELDS.length; field++) {
      const length = this._fieldLength.get(slot)?.[field] ?? 0;
      this.#lengths[first + field] = length;
      this.#totalLengths[field] = this.totalLength(field) + sign * length;
    }
  }
}
