/** What an index keeps of one collection, and how that is taken apart and put together again. */
import type { Analysis, Prepared } from './analyser.ts';
import { batches, type Filed, type IndexPiece, PIECE_UNITS } from './pieces.ts';
import { Segment } from './segment.ts';
import { Vocabulary } from './vocabulary.ts';

/** One collection's passages, words and documents. */
export interface Shelf {
  readonly segment: Segment;
  readonly vocabulary: Vocabulary;
  readonly documents: Map<string, Filed>;
  /** How many documents are in each language. */
  readonly languages: Map<string, number>;
}

/** A collection without documents. */
export function emptyShelf(): Shelf {
  return { segment: new Segment(), vocabulary: new Vocabulary(), documents: new Map(), languages: new Map() };
}

/** Passages that are filed, and words that are counted, in one step: some milliseconds. */
const STEP_PASSAGES = 20;
const STEP_WORDS = 500;

/** What a step of the work did: some of it, or the turn from what was found before to what is found after. */
export type Step = 'worked' | 'turned';

/** Files a document's passages and words, in steps. What it gives is still to be put among the documents. */
export function* insert(shelf: Shelf, { document, passages, analysis }: Prepared): Generator<Step, Filed> {
  const slots: number[] = [];
  for (const [index, passage] of passages.entries()) {
    const terms = analysis.passages[index] ?? { title: [], heading: [], text: [] };
    slots.push(shelf.segment.addPassage({ passage, document }, terms));
    if (slots.length % STEP_PASSAGES === 0) yield 'worked';
  }
  for (const words of batches(analysis.words, STEP_WORDS)) {
    shelf.vocabulary.change(new Map(words), 1);
    yield 'worked';
  }
  return { document, passages, slots };
}

/** Takes out what `insert` filed, in steps. */
export function* erase(shelf: Shelf, { slots }: Filed, analysis: Analysis): Generator<Step> {
  for (const [index, slot] of slots.entries()) {
    const terms = analysis.passages[index];
    if (terms) shelf.segment.removePassage(slot, terms);
    if (index % STEP_PASSAGES === STEP_PASSAGES - 1) yield 'worked';
  }
  for (const words of batches(analysis.words, STEP_WORDS)) {
    shelf.vocabulary.change(new Map(words), -1);
    yield 'worked';
  }
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

/** A shelf in pieces, each made when it is asked for. */
export function* shelfPieces(collection: string, shelf: Shelf): Generator<IndexPiece> {
  const { segment, vocabulary } = shelf;
  yield { kind: 'slots', collection, ...segment.slots() };
  for (const documents of byLength(shelf.documents.values()))
    yield { kind: 'documents', collection, documents };
  for (const piece of segment.allPostings()) yield { kind: 'postings', collection, ...piece };
  for (const piece of vocabulary.pieces()) yield { kind: 'words', collection, ...piece };
  for (const names of batches(vocabulary.names.occurrences())) {
    yield {
      kind: 'names',
      collection,
      folded: names.map(({ folded }) => folded),
      printed: names.map(({ printed }) => printed),
      counts: Uint32Array.from(names.map(({ count }) => count)),
    };
  }
  for (const by of ['key', 'consonants'] as const) {
    for (const entries of batches(vocabulary.names.keys(by))) yield { kind: 'keys', collection, by, entries };
  }
}

/** Puts one piece into a shelf that has all pieces before it. */
export function restorePiece(shelf: Shelf, piece: IndexPiece): void {
  const { segment, vocabulary } = shelf;
  switch (piece.kind) {
    case 'slots':
      segment.restoreSlots(piece);
      break;
    case 'documents':
      for (const filed of piece.documents) {
        const { document, passages, slots } = filed;
        list(shelf, filed, 1);
        passages.forEach((passage, index) => {
          segment.restoreHeld(slots[index] ?? -1, { passage, document });
        });
      }
      break;
    case 'postings':
      segment.restorePostings(piece);
      break;
    case 'words':
      vocabulary.restore(piece);
      break;
    case 'names':
      piece.folded.forEach((folded, index) => {
        const printed = piece.printed[index] ?? folded;
        vocabulary.names.restore({ folded, printed, count: piece.counts[index] ?? 1 });
      });
      break;
    case 'keys':
      vocabulary.names.restoreKeys(piece.by, piece.entries);
      break;
  }
}

function* byLength(documents: Iterable<Filed>): Generator<Filed[]> {
  let batch: Filed[] = [];
  let units = 0;
  for (const filed of documents) {
    batch.push(filed);
    units += filed.document.text.length;
    if (units < PIECE_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}
