/**
 * Who stands behind documents: reprints, near-copies and texts of one agency are one origin. Agreement is counted by
 * origins, so that a story printed fifty times is not fifty witnesses.
 *
 * Only the documents given are looked at: what a room may not see tells nothing of itself, not even by joining two
 * that it sees.
 */
import type { Document } from '../document.ts';
import { creditsOf, foldedAgency } from './credits.ts';
import { areCopies } from './shingles.ts';

/**
 * Groups documents by origin.
 *
 * Origins are joined transitively: two reprints that were shortened at different ends meet in the whole story, where
 * that is among the documents.
 *
 * @returns one number a document, equal for those of one origin: the index of the first of them
 */
export function originsOf(documents: readonly Document[]): number[] {
  const origin = documents.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (origin[root] !== root) root = origin[root] ?? root;
    return root;
  };
  for (let i = 0; i < documents.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [documents[i], documents[j]];
      const [left, right] = [rootOf(i), rootOf(j)];
      if (!a || !b || left === right || !shareOrigin(a, b)) continue;
      origin[Math.max(left, right)] = Math.min(left, right);
    }
  }
  return documents.map((_, at) => rootOf(at));
}

/** Whether two documents are one text, credit one agency, or one of them credits the other's publisher. */
export function shareOrigin(a: Document, b: Document): boolean {
  if (a === b || a.id === b.id) return true;
  const [left, right] = [creditsOf(a), creditsOf(b)];
  for (const agency of left) if (right.has(agency)) return true;
  if (a.publisher !== null && right.has(foldedAgency(a.publisher))) return true;
  if (b.publisher !== null && left.has(foldedAgency(b.publisher))) return true;
  return areCopies(a, b);
}
