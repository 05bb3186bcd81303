/**
 * What an index of passages promises, whatever keeps it.
 *
 * Invariant: every answer depends on the visible collections alone. Scores, document frequencies, average lengths,
 * vocabulary, spellings, name variants and completions are the same, to the last bit, whether or not an invisible
 * collection lies beside them. `tests/contracts/passageIndex.contract.ts` holds every implementation to it.
 *
 * A *term* is what `stem` of core/text makes of a folded word; a query is made of terms, so that the one who asks
 * decides about synonyms and spellings, and the index only counts and ranks.
 */
import type { Document } from '../document.ts';
import type { Passage } from '../text/passage.ts';

/** The collections that may be looked into: their names, or all there are. A name that is not known is ignored. */
export type Visible = ReadonlySet<string> | 'all';

/** One way to write what a group asks for. */
export interface QueryAlternative {
  /** An index term, as `stem` gives it. */
  readonly term: string;
  /** How far it is trusted, normally 0 to 1; an alternative whose weight is not above 0 is left out. */
  readonly weight: number;
}

/**
 * One thing the question asks for, with every way it may be written. A passage's score for a group is that of its
 * best alternative, not the sum.
 *
 * An alternative never counts as rarer than one that is trusted as much or more: its document frequency is the
 * greatest among the alternatives of at least its weight. Otherwise the one passage that misspells a name would beat
 * the hundred that spell it as it was asked.
 */
export interface QueryGroup {
  readonly alternatives: readonly QueryAlternative[];
  /** What the group counts for beside the others, normally 1; a group whose weight is not above 0 is left out. */
  readonly weight: number;
}

/** A question as the index sees it. Without a group there are no hits. */
export interface PassageQuery {
  readonly groups: readonly QueryGroup[];
}

/** A passage that holds at least one of the query's terms. */
export interface PassageHit {
  readonly passage: Passage;
  readonly document: Document;
  /** The sum of `groupScores`; above 0, without an upper bound, comparable within one query only. */
  readonly score: number;
  /** By group, in the query's order: its share of the score, 0 where the passage lacks it. */
  readonly groupScores: readonly number[];
}

/** What may be seen, and how much of it is wanted. */
export interface SearchOptions {
  readonly visible: Visible;
  /** The most hits to give; 0, a negative number or NaN gives none, Infinity gives all. */
  readonly limit: number;
  /**
   * Documents to leave out, such as those printed after the day that is asked about. Asked before the ranking is
   * cut, so that `limit` counts accepted passages only; at most once a document and search. The statistics stay
   * those of all visible documents: what the room may see does not grow rarer by being left out.
   */
  readonly accept?: (document: Document) => boolean;
}

/** How common terms are in the visible collections. */
export interface TermStatistics {
  /** How many passages there are. */
  readonly passages: number;
  /** How many of them hold the term, in title, heading or text; 0 for an unknown one. */
  readonly documentFrequency: (term: string) => number;
}

/** A word of the visible vocabulary that a misspelt one may have meant. */
export interface Spelling {
  /** The word's index term. */
  readonly term: string;
  /** The word as it is most often printed. */
  readonly printed: string;
  /** Edits between the two folded words: a letter more, less or changed, or two neighbours swapped. */
  readonly distance: number;
  /** How often the word occurs, in titles, headings and text. */
  readonly count: number;
}

/** Another spelling of a name's word. */
export interface NameVariant {
  readonly folded: string;
  readonly printed: string;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Passages that can be searched, and what is known of their words. */
export interface PassageIndex {
  /** Cuts a document into passages and indexes them. A document of the same id is replaced. */
  add(document: Document): void;
  /** Forgets a document, to the last trace. @returns whether it was there */
  remove(documentId: string): boolean;
  /** @returns hits, best first; of equal scores by document id, then ordinal */
  search(query: PassageQuery, options: SearchOptions): PassageHit[];
  /** Counts over the visible collections, as the index stands when they are read. */
  statistics(visible: Visible): TermStatistics;
  /**
   * Words of the visible vocabulary near one that the visible collections do not know: one edit away for 4 to 7
   * letters, two from 8 on, never for a word with a digit, never for shorter ones. Under 5 letters a changed letter
   * is another word (Iran and Iraq, Mali and Bali), and only letters more, less or swapped count as errors. The first
   * letter must stand, or be swapped with the second.
   *
   * @param folded the word as `tokenize` folds it
   * @param language of the question, ISO 639-1
   * @param limit the most to give (default 5)
   * @returns best first: nearer, then more frequent; one a term; none where the word is known
   */
  spellings(folded: string, language: string, visible: Visible, limit?: number): Spelling[];
  /** A name word's other spellings in the visible collections, most similar first; the word itself is not among them. */
  nameVariants(folded: string, visible: Visible): NameVariant[];
  /** Whether an index term, or a folded word as it is printed, occurs in the visible collections. */
  knows(term: string, visible: Visible): boolean;
  /**
   * Words of the visible vocabulary that begin like this, as they are most often printed, most frequent first.
   *
   * @param prefix two letters or more, in any case; a shorter one completes to nothing
   * @param limit the most to give (default 10)
   */
  complete(prefix: string, visible: Visible, limit?: number): string[];
  /** The visible documents, by collection, within one in the order they were added. */
  documents(visible: Visible): Iterable<Document>;
  /** A document's passages in order; none for an unknown document. Asks nobody's leave: check the collection first. */
  passagesOf(documentId: string): readonly Passage[];
  readonly size: { readonly documents: number; readonly passages: number };
}
