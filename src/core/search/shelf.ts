/** What an index keeps of one collection. */
import type { Document } from '../document.ts';
import type { Passage } from '../text/passage.ts';
import type { Analysis, FieldTerms, Prepared } from './analyser.ts';
import { batches, type Slots } from './pieces.ts';
import type { SealedPart } from './sealed/sealedPart.ts';
import { Segment } from './segment.ts';
import type { ShelfPart } from './shelfPart.ts';
import { Vocabulary } from './vocabulary.ts';

/** A document with its passages and where they stand. */
export interface Filed {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly slots: Slots;
  /** What holds its passages; any of the shelf's for a document without passages. */
  readonly holder: Segment | ShelfPart;
}

/** What is told of a document that is taken out while its passages are being sealed. */
export type Removal = (filed: Filed, terms: readonly FieldTerms[]) => void;

/** One collection's passages, words and documents. */
export interface Shelf {
  /** The last one takes what is added. */
  readonly segments: Segment[];
  readonly parts: ShelfPart[];
  readonly vocabulary: Vocabulary;
  readonly documents: Map<string, Filed>;
  /** How many documents are in each language. */
  readonly languages: Map<string, number>;
  /** Set while passages of it are being sealed. */
  sealing: Removal | null;
}

/** A collection without documents. */
export function emptyShelf(): Shelf {
  return {
    segments: [new Segment()],
    parts: [],
    vocabulary: new Vocabulary(),
    documents: new Map(),
    languages: new Map(),
    sealing: null,
  };
}

/** All that is counted when something is counted over a collection's passages. */
export function countedOf({ segments, parts }: Shelf): (Segment | SealedPart)[] {
  return [...segments, ...parts.map(({ sealed }) => sealed)];
}

/** Whether any passage of the collection holds the term. */
export function holds({ segments, parts }: Shelf, term: string): boolean {
  return segments.some((segment) => segment.holds(term)) || parts.some(({ sealed }) => sealed.holds(term));
}

/** The slot of a document's passage. */
export function slotAt(slots: Slots, index: number): number {
  return typeof slots === 'number' ? slots + index : (slots[index] ?? -1);
}

/** Passages that are filed, and words that are counted, in one step: some milliseconds. */
const STEP_PASSAGES = 20;
const STEP_WORDS = 500;

/** What a step of the work did: some of it, or the turn from what was found before to what is found after. */
export type Step = 'worked' | 'turned';

/** Files a document's passages and words, in steps. What it gives is still to be put among the documents. */
export function* insert(shelf: Shelf, { document, passages, analysis }: Prepared): Generator<Step, Filed> {
  const holder = growing(shelf);
  const slots: number[] = [];
  for (const [index, passage] of passages.entries()) {
    const terms = analysis.passages[index] ?? { title: [], heading: [], text: [] };
    slots.push(holder.addPassage({ passage, document }, terms));
    if (slots.length % STEP_PASSAGES === 0) yield 'worked';
  }
  for (const words of batches(analysis.words, STEP_WORDS)) {
    shelf.vocabulary.change(new Map(words), 1);
    yield 'worked';
  }
  return { document, passages, slots, holder };
}

/** Takes out what `insert` filed, in steps. */
export function* erase(shelf: Shelf, filed: Filed, analysis: Analysis): Generator<Step> {
  const { slots, holder, passages } = filed;
  shelf.sealing?.(filed, analysis.passages);
  for (const index of passages.keys()) {
    const terms = analysis.passages[index];
    if (terms) holder.removePassage(slotAt(slots, index), terms);
    if (index % STEP_PASSAGES === STEP_PASSAGES - 1) yield 'worked';
  }
  for (const words of batches(analysis.words, STEP_WORDS)) {
    shelf.vocabulary.change(new Map(words), -1);
    yield 'worked';
  }
  dropEmpty(shelf);
}

/** A document more or less among those of the shelf. */
export function list(shelf: Shelf, filed: Filed, sign: 1 | -1): void {
  const { id, language } = filed.document;
  shelf.documents.delete(id);
  if (sign === 1) shelf.documents.set(id, filed);
  const count = (shelf.languages.get(language) ?? 0) + sign;
  if (count > 0) shelf.languages.set(language, count);
  else shelf.languages.delete(language);
}

/** A live segment of more passages than this takes no more: what is sealed at once has a bound. */
const MOST_LIVE = 100_000;

/** The live segment that takes what is added. */
function growing({ segments }: Shelf): Segment {
  const last = segments[segments.length - 1];
  if (last && last.passages < MOST_LIVE) return last;
  const next = new Segment();
  segments.push(next);
  return next;
}

/** Lets go of what holds no passage any more. */
export function dropEmpty({ segments, parts }: Shelf): void {
  const left = parts.filter(({ passages }) => passages > 0);
  parts.splice(0, parts.length, ...left);
  const last = segments.pop();
  const filled = segments.filter(({ passages }) => passages > 0);
  segments.splice(0, segments.length, ...filled, ...(last ? [last] : []));
}
