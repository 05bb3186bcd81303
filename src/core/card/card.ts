/**
 * An Answer laid out for a reader, still platform-neutral: what comes first, what stands together, what is left out.
 *
 * Invariant: the pieces of a quote, joined, are the excerpt's text to the letter. A platform escapes and wraps; it
 * never rewrites. All words that are ours (a reason, a note, a count) are apart from the words that are quoted.
 */

import type { Answer, Excerpt, Outcome, Position, Reason } from '../answer/types.ts';
import type { Document } from '../document.ts';
import { type Citation, citationOf } from './citation.ts';

/** A stretch of a quote; `marked` are the words that answer. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A document's own words with where they stand. */
export interface Quote {
  /** Its place among `excerptsShown` of the whole answer: what an action names. */
  readonly index: number;
  /** In order; joined, they are the excerpt's text. Never empty. */
  readonly pieces: readonly Piece[];
  readonly speaker: string | null;
  readonly citation: Citation;
}

/** Another place that gives an answer, in its own words. */
export interface SamePlace {
  /** As printed there, or null where no words were marked. */
  readonly answer: string | null;
  readonly citation: Citation;
}

/** One answer that documents give: quoted once, with the other places that give the same. */
export interface Statement {
  /** Verbatim from the quote, or null where the whole quote answers. */
  readonly answer: string | null;
  readonly quote: Quote;
  /** Other places that give the same answer. */
  readonly same: readonly SamePlace[];
  /** How many documents shown give it. */
  readonly documents: number;
  /** How many independent origins they have: reprints and texts of one agency are one. */
  readonly origins: number;
  /** Whether only one of the documents that may be seen was found to give it. */
  readonly sole: boolean;
}

/** An answer laid out. Of `statements`, `nearest` and `parts`, only one is filled. */
export interface Card {
  readonly outcome: Outcome;
  readonly question: string;
  /** What to print first and largest: the shortest verbatim answer. Null where there is none of its own. */
  readonly headline: string | null;
  /** Best first. When disputed, none of them is preferred. */
  readonly statements: readonly Statement[];
  readonly reason: Reason | null;
  /** Never an answer, and to be marked so. */
  readonly nearest: readonly Quote[];
  readonly notes: readonly string[];
  /** A card for each part of the question, whose `question` is its heading. */
  readonly parts: readonly Card[];
}

/** Finds a document by its id; undefined where it is gone, which costs the place in the text and nothing else. */
export type DocumentLookup = (id: string) => Document | undefined;

/**
 * Every excerpt that an answer's card may show, the nearest passages included, in the order that `Quote.index` counts:
 * part by part, each in its answer's order.
 */
export function excerptsShown({ parts, excerpts, nearest }: Answer): readonly Excerpt[] {
  return parts.length > 0 ? parts.flatMap(excerptsShown) : [...excerpts, ...nearest];
}

/**
 * Lays an answer out.
 *
 * @param answer what the core said
 * @param documents finds the documents that the answer cites
 */
export function cardOf(answer: Answer, documents: DocumentLookup): Card {
  return laidOut(answer, documents, 0);
}

/** @param from the index of the answer's first excerpt among those of the whole */
function laidOut(answer: Answer, documents: DocumentLookup, from: number): Card {
  const composed = answer.parts.length > 0;
  let next = from;
  const parts = answer.parts.map((part) => {
    const card = laidOut(part, documents, next);
    next += excerptsShown(part).length;
    return card;
  });
  const nearestFrom = from + answer.excerpts.length;
  return {
    outcome: answer.outcome,
    question: answer.question,
    headline: composed ? null : answer.answer,
    statements: composed ? [] : statementsOf(answer, documents, from),
    reason: composed ? null : answer.reason,
    nearest: composed
      ? []
      : answer.nearest.map((excerpt, at) => quoteOf(excerpt, documents, nearestFrom + at)),
    notes: composed ? [] : answer.notes,
    parts,
  };
}

/** The answer's excerpts, grouped: the first excerpt's position leads, the others follow in their own order. */
function statementsOf(answer: Answer, documents: DocumentLookup, from: number): Statement[] {
  const { excerpts, positions } = answer;
  const placed = new Set<number>();
  const statements: Statement[] = [];
  const state = (indexes: readonly number[], position: Position | null): void => {
    const shown = indexes.flatMap((index) => excerpts[index] ?? []);
    const [first, ...others] = shown;
    const at = indexes.find((index) => excerpts[index] === first);
    if (!first || at === undefined) return;
    for (const index of indexes) placed.add(index);
    const count = new Set(shown.map((excerpt) => excerpt.document.id)).size;
    statements.push({
      answer: position ? (answerIn(first) ?? position.answer) : answerIn(first),
      quote: quoteOf(first, documents, from + at),
      same: others.map((excerpt) => ({
        answer: answerIn(excerpt),
        citation: citationOf(excerpt, documents(excerpt.document.id)),
      })),
      documents: count,
      origins: Math.min(count, position?.origins ?? 1),
      sole: count === 1 && position?.sole === true,
    });
  };
  const leading = positions.find((position) => position.excerpts.includes(0)) ?? null;
  // Disputed answers keep the order they came in: nobody wins.
  if (answer.outcome === 'answered' && excerpts.length > 0)
    state([0, ...(leading?.excerpts ?? []).filter((index) => index !== 0)], leading);
  for (const position of positions)
    if (answer.outcome === 'disputed' || position !== leading) state(position.excerpts, position);
  for (const index of excerpts.keys()) if (!placed.has(index)) state([index], null);
  return statements;
}

/**
 * An excerpt with its answering words marked.
 *
 * @param index its place among `excerptsShown` of the answer
 */
export function quoteOf(excerpt: Excerpt, documents: DocumentLookup, index = 0): Quote {
  return {
    index,
    pieces: piecesOf(excerpt),
    speaker: excerpt.speaker,
    citation: citationOf(excerpt, documents(excerpt.document.id)),
  };
}

function answerIn({ answer, start, text }: Excerpt): string | null {
  return answer ? text.slice(answer[0] - start, answer[1] - start) : null;
}

function piecesOf({ answer, start, text }: Excerpt): Piece[] {
  if (!answer) return [{ text, marked: false }];
  const from = answer[0] - start;
  const to = answer[1] - start;
  const pieces = [
    { text: text.slice(0, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to), marked: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}
