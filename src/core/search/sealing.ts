/**
 * How a collection's live passages become a sealed segment, and sealed segments are merged.
 *
 * The work is in three parts, so that the longest one may be done in another thread: what is to be sealed is chosen
 * and frozen in one step (`sealingOf`); its postings are walked piece by piece (`Sealing.pieces`) and a `Sealer` makes
 * bytes of them, while documents come and go; the bytes take the place of what they were made of in one step
 * (`Sealing.takeUp`), and what was taken out meanwhile gets its tombstones. Before and after, every answer is the
 * same, but that sealed passages are ranked exactly where live ones may take a shortcut (see `COMMON_TERMS`).
 *
 * Which are merged: what is sealed takes along every sealed segment that is not greater than all gathered so far, from
 * the smallest on. That is the logarithmic method (J. L. Bentley and J. B. Saxe, 'Decomposable searching problems I',
 * Journal of Algorithms 1, 1980): of n passages there are at most about log2(n / `from`) segments, and as often is a
 * passage written anew. A segment that lost a quarter of its passages is written anew whatever its size.
 */
import type { FieldTerms } from './analyser.ts';
import { FIELDS } from './bm25.ts';
import { openSealed } from './sealed/sealedSegment.ts';
import { bytePieces, Sealer, type SealPiece } from './sealed/sealer.ts';
import { Segment } from './segment.ts';
import { dropEmpty, type Filed, type Shelf, type Step, slotAt } from './shelf.ts';
import { ShelfPart } from './shelfPart.ts';

/** When and how much is sealed at once. */
export interface SealPolicy {
  /** A collection's live passages are sealed once there are so many. */
  readonly from: number;
  /** No more passages than this are sealed at once, but those of a single segment. */
  readonly most: number;
}

/**
 * 2,000 live passages take some 9 MB, and are sealed in a few tenths of a second. While a segment is made, 18 bytes a
 * posting are in use, some hundred postings a passage: at 250,000 passages some 450 MB of the thread that makes it.
 */
export const SEAL_POLICY: SealPolicy = { from: 2_000, most: 250_000 };

/** A sealed segment that lost more than this share of its passages is written anew. */
const WORN_SHARE = 1 / 4;
/** Passages whose lengths are told in one piece, or that are taken out in one step. */
const STEP_PASSAGES = 10_000;
const STEP_REMOVALS = 50;

/**
 * Chooses what of a collection is to be sealed now, and freezes it. Documents of the collection must be filed whole.
 *
 * @returns null where nothing is due, or some of it is being sealed
 */
export function sealingOf(shelf: Shelf, policy: SealPolicy): Sealing | null {
  if (shelf.sealing !== null) return null;
  const sources = sourcesOf(shelf, policy);
  return sources.length === 0 ? null : new Sealing(shelf, sources);
}

function sourcesOf({ segments, parts }: Shelf, { from, most }: SealPolicy): Filed['holder'][] {
  const chosen: Filed['holder'][] = [];
  let gathered = 0;
  const gather = (holder: Filed['holder']): void => {
    if (chosen.length > 0 && gathered + holder.passages > most) return;
    chosen.push(holder);
    gathered += holder.passages;
  };
  const live = segments.filter(({ passages }) => passages > 0);
  if (live.reduce((sum, { passages }) => sum + passages, 0) >= from) live.forEach(gather);
  for (const part of [...parts].sort((a, b) => a.passages - b.passages)) {
    const worn = part.passages < (1 - WORN_SHARE) * part.sealed.segment.passages;
    if (worn || part.passages <= gathered) gather(part);
  }
  return chosen;
}

/** Passages that are being sealed. */
export class Sealing {
  /** How many the new segment has. */
  readonly passages: number;
  readonly #shelf: Shelf;
  readonly #sources: ReadonlySet<Filed['holder']>;
  /** By document: the slot of its first passage in the new segment. */
  readonly #firsts = new Map<Filed, number>();
  /** What was taken out since: the slot of the first passage, and the passages' terms. */
  readonly #removed: { readonly first: number; readonly terms: readonly FieldTerms[] }[] = [];

  /** See `sealingOf`. */
  constructor(shelf: Shelf, sources: readonly Filed['holder'][]) {
    this.#shelf = shelf;
    this.#sources = new Set(sources);
    const { segments } = shelf;
    for (const source of sources) if (source instanceof Segment) source.freeze();
    if (segments.some((segment, at) => at === segments.length - 1 && this.#sources.has(segment)))
      segments.push(new Segment());
    let passages = 0;
    for (const filed of shelf.documents.values()) {
      if (!this.#sources.has(filed.holder)) continue;
      this.#firsts.set(filed, passages);
      passages += filed.passages.length;
    }
    this.passages = passages;
    shelf.sealing = (filed, terms) => {
      const first = this.#firsts.get(filed);
      if (first !== undefined) this.#removed.push({ first, terms });
    };
  }

  /** What a `Sealer` is to be given, each piece made when it is asked for. Documents may come and go meanwhile. */
  *pieces(): Generator<SealPiece> {
    yield* this.#lengths();
    for (const source of this.#sources) {
      const places = this.#placesOf(source);
      if (source instanceof Segment) {
        for (const piece of source.allPostings((slot) => places[slot] ?? -1))
          yield { kind: 'postings', ...piece };
      } else {
        yield* bytePieces(source.sealed.segment);
        yield { kind: 'places', places };
      }
    }
  }

  /**
   * Puts the sealed segment in the place of what it was made of, in steps; nothing else may change before the last.
   *
   * @param bytes as a `Sealer` made them of all `pieces`
   * @throws SealedDamage, Error where they are not; then nothing changed, but that nothing is being sealed any more
   */
  *takeUp(bytes: Uint8Array): Generator<Step> {
    const shelf = this.#shelf;
    shelf.sealing = null;
    const segment = openSealed(bytes);
    if (segment.passages !== this.passages) throw new Error('a sealed segment has other passages');
    const part = new ShelfPart(segment);
    const moved: (readonly [before: Filed, after: Filed])[] = [];
    for (const [before, first] of this.#firsts) {
      const after: Filed = {
        document: before.document,
        passages: before.passages,
        slots: first,
        holder: part,
      };
      part.place(first, after);
      moved.push([before, after]);
      if (moved.length % STEP_PASSAGES === 0) yield 'worked';
    }
    let removed = 0;
    for (const { first, terms } of this.#removed) {
      for (const [index, fields] of terms.entries()) {
        part.removePassage(first + index, fields);
        removed += 1;
        if (removed % STEP_REMOVALS === 0) yield 'worked';
      }
    }
    const { segments, parts, documents } = shelf;
    segments.splice(0, segments.length, ...segments.filter((one) => !this.#sources.has(one)));
    parts.splice(0, parts.length, ...parts.filter((one) => !this.#sources.has(one)), part);
    for (const [before, after] of moved)
      if (documents.get(before.document.id) === before) documents.set(before.document.id, after);
    dropEmpty(shelf);
    yield 'turned';
  }

  /** Leaves everything as it is; it may be sealed another time. */
  giveUp(): void {
    this.#shelf.sealing = null;
  }

  *#lengths(): Generator<SealPiece> {
    let first = 0;
    let lengths: number[] = [];
    for (const { holder, passages, slots } of this.#firsts.keys()) {
      const of = holder instanceof Segment ? holder : holder.sealed.segment;
      for (const index of passages.keys())
        for (let field = 0; field < FIELDS.length; field++)
          lengths.push(of.lengthAt(slotAt(slots, index), field));
      if (lengths.length < STEP_PASSAGES * FIELDS.length) continue;
      yield { kind: 'lengths', first, lengths: Uint16Array.from(lengths) };
      first += lengths.length / FIELDS.length;
      lengths = [];
    }
    yield { kind: 'lengths', first, lengths: Uint16Array.from(lengths) };
  }

  /** By slot of a source: the slot in the new segment, or -1. */
  #placesOf(source: Filed['holder']): Int32Array<ArrayBuffer> {
    const capacity = source instanceof Segment ? source.capacity : source.sealed.segment.passages;
    const places = new Int32Array(capacity).fill(-1);
    for (const [{ holder, passages, slots }, first] of this.#firsts) {
      if (holder !== source) continue;
      for (const index of passages.keys()) places[slotAt(slots, index)] = first + index;
    }
    return places;
  }
}

/**
 * Makes the bytes for `takeUp` in steps, in this thread.
 *
 * @param windowBits see `Sealer`
 */
export function* sealedHere(sealing: Sealing, windowBits?: number): Generator<Step, Uint8Array<ArrayBuffer>> {
  const sealer = new Sealer(sealing.passages, windowBits);
  for (const piece of sealing.pieces()) {
    for (const _ of sealer.take(piece)) yield 'worked';
    yield 'worked';
  }
  for (const steps = sealer.finish(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 'worked';
  }
}
