/**
 * The index in memory: for each collection what came lately in a MiniSearch segment, the rest in sealed ones, and one
 * vocabulary.
 *
 * A room's view is the segments it may see, and nothing is counted over more than those: that is what keeps a
 * collection's existence to itself. All of a collection goes with its last document.
 *
 * Everything is synchronous and belongs to one thread; documents are kept, not copied, and must not be changed.
 */
import type { Document } from '../document.ts';
import { AliasTable } from '../names/aliasTable.ts';
import { type NameBook, variantsAcross } from '../names/book.ts';
import { isFunctionWord } from '../text/functionWords.ts';
import type { Passage } from '../text/passage.ts';
import { stem } from '../text/stem.ts';
import { analyse, type Prepared, prepare } from './analyser.ts';
import type {
  NameVariant,
  PassageHit,
  PassageIndex,
  PassageQuery,
  SearchOptions,
  Spelling,
  TermStatistics,
  Visible,
} from './passageIndex.ts';
import type { IndexPiece } from './pieces.ts';
import { rank, type Shortcut } from './ranking.ts';
import { SEAL_POLICY, type Sealing, type SealPolicy, sealedHere, sealingOf } from './sealing.ts';
import {
  countedOf,
  emptyShelf,
  erase,
  type Filed,
  holds,
  insert,
  list,
  type Shelf,
  type Step,
} from './shelf.ts';
import { ShelfRestorer, shelfPieces } from './shelfPieces.ts';
import { errorsForgiven } from './spelling.ts';
import { completionsIn, spellingsIn } from './words.ts';

/**
 * A term in over 1% of the passages (and over 1,000 of them) finds no passage by itself once the rarer terms of the
 * query have found 1,000, or ten for each wanted hit: it only adds to the scores of those. Up to 1,000 passages, and
 * wherever the rarer terms find less, the ranking is exact. Beyond 20,000 candidates, which only a question of
 * hundreds of words finds, no term finds more.
 *
 * What that costs was measured on 1,591 questions of SQuAD 2, SQuADShifts New-Wiki and ClapNQ over their 4,118
 * passages, with the limits scaled down to them (1% = 41 passages, 100 candidates for 10 hits): the first hit is the
 * exact one for 99.1%, the answering passage is first for 1,153 instead of 1,149 and among ten for 1,468 as before;
 * 7% of the ten hits are others. With 500 candidates for 50 hits, 0.2% are others and the first hit never.
 */
const COMMON_TERMS: Shortcut = { commonShare: 0.01, commonFloor: 1000, enough: 1000, most: 20_000 };

const SPELLINGS = 5;
const COMPLETIONS = 10;

/** A passage index in memory that takes and forgets documents at any time. */
export class LiveIndex implements PassageIndex {
  readonly #shelves = new Map<string, Shelf>();
  readonly #collections = new Map<string, string>();
  /** Documents that are to be removed and are not found any more. */
  readonly #withdrawn = new Set<string>();
  /** Documents that are being filed or erased: their passages are there, in part, and are not found. */
  readonly #unlisted = new Set<Document>();
  /** Of the shelves that are being restored. */
  readonly #restorers = new Map<string, ShelfRestorer>();
  readonly #shortcut: Shortcut;
  #aliases: AliasTable;

  /**
   * @param options when common terms stop finding candidates, see `COMMON_TERMS`; what is not given is as there
   * @param aliases names that are one, as `parseAliases` gives them; an alias is only ever told to a room that sees a
   *   document with it
   */
  constructor(options: Partial<Shortcut> = {}, aliases: readonly (readonly string[])[] = []) {
    this.#shortcut = { ...COMMON_TERMS, ...options };
    this.#aliases = new AliasTable(aliases);
  }

  get size(): { readonly documents: number; readonly passages: number } {
    let passages = 0;
    for (const shelf of this.#shelves.values())
      for (const segment of countedOf(shelf)) passages += segment.passages;
    return { documents: this.#collections.size, passages };
  }

  /** From now on these names are one, and no others: see the constructor. */
  setAliases(aliases: readonly (readonly string[])[]): void {
    this.#aliases = new AliasTable(aliases);
  }

  /**
   * @param prepared the document, taken apart before; by default that is done here
   * @param previous the document it replaces, taken apart before; by default that is done here
   */
  add(document: Document, prepared: Prepared = prepare(document), previous?: Prepared): void {
    for (const _ of this.adding(prepared, previous));
  }

  /** @param prepared the document as it was added, taken apart before; by default that is done here */
  remove(documentId: string, prepared?: Prepared): boolean {
    const there = this.#collections.has(documentId);
    for (const _ of this.removing(documentId, prepared));
    return there;
  }

  /**
   * `add` in steps of some milliseconds: between them questions may be asked, and nothing else may be added or
   * removed. The document is found from the step that gives `turned` on, and the one it replaces is not. Before and
   * after, words of both may count, but never in a collection that the document left.
   *
   * @param replaced the id of the document that it replaces, where it comes under another one
   */
  *adding(prepared: Prepared, previous?: Prepared, replaced = prepared.document.id): Generator<Step> {
    const { document } = prepared;
    const shelf = this.#shelf(document.collection);
    this.#unlisted.add(document);
    const filed = yield* insert(shelf, prepared);
    const old = this.#filed(replaced);
    const moved = old !== undefined && old.document.collection !== document.collection;
    if (moved) for (const _ of this.removing(replaced, previous));
    else if (old) this.#unlist(shelf, old);
    list(shelf, filed, 1);
    this.#unlisted.delete(document);
    this.#withdrawn.delete(document.id);
    this.#collections.set(document.id, document.collection);
    yield 'turned';
    if (old && !moved) yield* this.#erase(shelf, old, previous);
  }

  /** `remove` in steps, as `adding`: the document is not found from the first one on, which gives `turned`. */
  *removing(documentId: string, prepared?: Prepared): Generator<Step> {
    const filed = this.#filed(documentId);
    const shelf = filed && this.#shelves.get(filed.document.collection);
    if (!filed || !shelf) return;
    this.#unlist(shelf, filed);
    const last = shelf.documents.size === 0;
    if (last) {
      this.#shelves.delete(filed.document.collection);
      this.#unlisted.delete(filed.document);
    }
    yield 'turned';
    if (!last) yield* this.#erase(shelf, filed, prepared);
  }

  #unlist(shelf: Shelf, filed: Filed): void {
    const { id } = filed.document;
    this.#unlisted.add(filed.document);
    this.#withdrawn.delete(id);
    this.#collections.delete(id);
    list(shelf, filed, -1);
  }

  *#erase(shelf: Shelf, filed: Filed, prepared: Prepared | undefined): Generator<Step> {
    const { document, passages } = filed;
    const ahead = prepared?.document === document;
    yield* erase(shelf, filed, ahead ? prepared.analysis : analyse(document, passages));
    this.#unlisted.delete(document);
  }

  #filed(documentId: string): Filed | undefined {
    return this.#shelves.get(this.#collections.get(documentId) ?? '')?.documents.get(documentId);
  }

  /** Forgets all documents of a collection at once. */
  removeCollection(collection: string): void {
    for (const id of this.#shelves.get(collection)?.documents.keys() ?? []) {
      this.#collections.delete(id);
      this.#withdrawn.delete(id);
    }
    this.#shelves.delete(collection);
  }

  /**
   * Hides a document at once, at next to no cost: from now on it is neither found nor listed. Its words still count
   * until it is removed, which is due: `withdraw` serves when many are to go and removing them all would take long.
   */
  withdraw(documentId: string): void {
    if (this.#collections.has(documentId)) this.#withdrawn.add(documentId);
  }

  /** Undoes `withdraw`: the document is there after all. */
  reinstate(documentId: string): void {
    this.#withdrawn.delete(documentId);
  }

  /** The names of the collections that hold a document. */
  collections(): Set<string> {
    const names = new Set<string>();
    for (const [name, { documents }] of this.#shelves) {
      for (const id of documents.keys()) {
        if (this.#withdrawn.has(id)) continue;
        names.add(name);
        break;
      }
    }
    return names;
  }

  search(query: PassageQuery, options: SearchOptions): PassageHit[] {
    const shelves = this.#visible(options.visible);
    const { accept } = options;
    const stands = (document: Document): boolean =>
      !this.#withdrawn.has(document.id) && !this.#unlisted.has(document);
    const standing =
      this.#withdrawn.size === 0 && this.#unlisted.size === 0
        ? options
        : { ...options, accept: (document: Document) => stands(document) && (accept?.(document) ?? true) };
    const live = shelves.flatMap(({ segments }) => segments);
    const sealed = shelves.flatMap(({ parts }) => parts.map((part) => part.sealed));
    return rank(live, query, standing, this.#shortcut, sealed);
  }

  statistics(visible: Visible): TermStatistics {
    const segments = this.#visible(visible).flatMap(countedOf);
    return {
      passages: segments.reduce((sum, segment) => sum + segment.passages, 0),
      documentFrequency: (term) =>
        segments.reduce((sum, segment) => sum + segment.documentFrequency(term), 0),
    };
  }

  spellings(folded: string, language: string, visible: Visible, limit: number = SPELLINGS): Spelling[] {
    if (errorsForgiven(folded) === 0) return [];
    if (isFunctionWord(folded, language) || this.knows(folded, visible)) return [];
    if (this.knows(stem(folded, language), visible)) return [];
    return spellingsIn(this.#visible(visible), folded, language, limit);
  }

  nameVariants(folded: string, visible: Visible): NameVariant[] {
    const books: NameBook[] = this.#visible(visible).map((shelf) => shelf.vocabulary.names);
    const spelled = variantsAcross(books, folded);
    const declared = this.#aliases
      .of(folded)
      .filter((alias) => this.knows(alias.folded, visible) || this.knows(stem(alias.folded, 'en'), visible))
      .map((alias) => ({ ...alias, similarity: 1 }));
    return declared.length === 0
      ? spelled
      : [
          ...declared,
          ...spelled.filter((variant) => !declared.some((alias) => alias.folded === variant.folded)),
        ];
  }

  knows(term: string, visible: Visible): boolean {
    return this.#visible(visible).some((shelf) => holds(shelf, term) || shelf.vocabulary.has(term));
  }

  complete(prefix: string, visible: Visible, limit: number = COMPLETIONS): string[] {
    return completionsIn(this.#visible(visible), prefix, limit);
  }

  *documents(visible: Visible): Iterable<Document> {
    for (const shelf of this.#visible(visible)) {
      for (const { document } of shelf.documents.values()) {
        if (!this.#withdrawn.has(document.id)) yield document;
      }
    }
  }

  /** A document as it is found now. Asks nobody's leave, as `passagesOf`. */
  document(documentId: string): Document | undefined {
    return this.#withdrawn.has(documentId) ? undefined : this.#filed(documentId)?.document;
  }

  passagesOf(documentId: string): readonly Passage[] {
    if (this.#withdrawn.has(documentId)) return [];
    return this.#filed(documentId)?.passages ?? [];
  }

  /**
   * Chooses what is to be sealed next; the collections by name. What it gives is to be made into bytes and taken up,
   * or given up. Documents may come and go meanwhile.
   *
   * @returns null where nothing is due, or a document is half filed
   */
  startSealing(policy: SealPolicy = SEAL_POLICY): Sealing | null {
    if (this.#unlisted.size > 0) return null;
    for (const shelf of this.#visible('all')) {
      const sealing = sealingOf(shelf, policy);
      if (sealing !== null) return sealing;
    }
    return null;
  }

  /** Seals in this thread until nothing is due, in steps, between which nothing may be added or removed. */
  *sealing(policy: SealPolicy = SEAL_POLICY): Generator<Step> {
    for (let next = this.startSealing(policy); next !== null; next = this.startSealing(policy))
      yield* next.takeUp(yield* sealedHere(next));
  }

  /** The same at once. */
  seal(policy?: SealPolicy): void {
    for (const _ of this.sealing(policy));
  }

  /**
   * The index in pieces, for `restore`. Each is made when it is asked for; nothing may change before the last, but
   * that documents may be withdrawn: they are among the pieces, and to be removed by whoever restores them. The
   * aliases are not among them.
   *
   * @throws Error while a document is half filed
   */
  *pieces(): Generator<IndexPiece> {
    if (this.#unlisted.size > 0) throw new Error('a document is still being filed');
    for (const [collection, shelf] of this.#shelves) yield* shelfPieces(collection, shelf);
  }

  /**
   * Takes up a piece that another index gave, in an index that was empty before the first of them.
   *
   * @throws Error, SealedDamage where it does not go with those before it
   */
  restore(piece: IndexPiece): void {
    const { collection } = piece;
    let restorer = this.#restorers.get(collection);
    if (!restorer) {
      restorer = new ShelfRestorer(this.#shelf(collection));
      this.#restorers.set(collection, restorer);
    }
    restorer.take(piece);
    if (piece.kind !== 'documents') return;
    for (const { document } of piece.documents) this.#collections.set(document.id, collection);
  }

  /** To be called after the last piece. @returns whether the pieces were all there, as far as that can be told */
  restored(): boolean {
    const whole = [...this.#restorers.values()].every((restorer) => restorer.whole);
    this.#restorers.clear();
    return whole;
  }

  /** By the collections' names, so that nothing depends on which came first. */
  #visible(visible: Visible): Shelf[] {
    const shelves = [...this.#shelves].filter(([name]) => visible === 'all' || visible.has(name));
    return shelves.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shelf]) => shelf);
  }

  #shelf(collection: string): Shelf {
    let shelf = this.#shelves.get(collection);
    if (!shelf) {
      shelf = emptyShelf();
      this.#shelves.set(collection, shelf);
    }
    return shelf;
  }
}
