/** How a collection's passages, words and documents are taken apart and put together again: see `pieces.ts`. */
import { batches, type FiledPiece, type IndexPiece, PIECE_UNITS } from './pieces.ts';
import { openSealed } from './sealed/sealedSegment.ts';
import { ByteGatherer, bytePieces } from './sealed/sealer.ts';
import { Segment } from './segment.ts';
import { type Filed, list, type Shelf, slotAt } from './shelf.ts';
import { ShelfPart } from './shelfPart.ts';

/** A shelf in pieces, each made when it is asked for. */
export function* shelfPieces(collection: string, shelf: Shelf): Generator<IndexPiece> {
  const { segments, parts, vocabulary } = shelf;
  const holders = new Map<Filed['holder'], number>([...segments, ...parts].map((one, at) => [one, at]));
  for (const segment of segments) yield { kind: 'slots', collection, ...segment.slots() };
  for (const { sealed } of parts) {
    for (const piece of bytePieces(sealed.segment)) yield { ...piece, kind: 'sealed', collection };
    yield { kind: 'tombstones', collection, ...sealed.tombstones() };
  }
  for (const some of byLength(shelf.documents.values())) {
    const documents = some.map((filed): FiledPiece => {
      const { document, passages, slots, holder } = filed;
      // A document without passages is of no holder in particular.
      return { document, passages, slots, holder: holders.get(holder) ?? 0 };
    });
    yield { kind: 'documents', collection, documents };
  }
  for (const [holder, segment] of segments.entries())
    for (const piece of segment.allPostings()) yield { kind: 'postings', collection, holder, ...piece };
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

/** Puts pieces into a shelf that was empty before the first of them. */
export class ShelfRestorer {
  readonly shelf: Shelf;
  /** Live segments that came: the shelf's own is the first. */
  #segments = 0;
  readonly #bytes = new ByteGatherer();

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /**
   * Takes the next piece.
   *
   * @throws Error, SealedDamage where it does not go with those before it
   */
  take(piece: IndexPiece): void {
    const { vocabulary, segments, parts } = this.shelf;
    switch (piece.kind) {
      case 'slots':
        if (this.#segments > 0) segments.push(new Segment());
        this.#segments += 1;
        segments[segments.length - 1]?.restoreSlots(piece);
        break;
      case 'sealed':
        this.#bytes.take(piece);
        break;
      case 'tombstones': {
        const part = new ShelfPart(openSealed(this.#bytes.whole()));
        part.sealed.segment.verify();
        part.sealed.restore(piece);
        parts.push(part);
        break;
      }
      case 'documents':
        for (const filed of piece.documents) this.#file(filed);
        break;
      case 'postings':
        segments[piece.holder]?.restorePostings(piece);
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

  /** Whether every sealed passage has its document: asked once all pieces are there. */
  get whole(): boolean {
    return this.shelf.parts.every(({ passages, placed }) => passages === placed);
  }

  #file({ document, passages, slots, holder: number }: FiledPiece): void {
    const { segments, parts } = this.shelf;
    const holder = segments[number] ?? parts[number - segments.length];
    if (!holder) throw new Error('a document is of a segment that is not there');
    const filed = { document, passages, slots, holder };
    list(this.shelf, filed, 1);
    if (holder instanceof Segment) {
      passages.forEach((passage, index) => {
        holder.restoreHeld(slotAt(slots, index), { passage, document });
      });
    } else if (passages.length > 0) holder.place(slotAt(slots, 0), { document, passages });
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
