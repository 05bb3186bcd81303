/**
 * Ranks the passages of sealed segments, exactly: the same hits, scores and order as if every passage were scored.
 *
 * Scores are those of the live index to the last bit, so that hits of both may stand in one list: what may be among
 * the best is summed again as `ranking.ts` sums it, its groups' shares added in the query's order.
 */
import type { Document } from '../../document.ts';
import type { PassageHit } from '../passageIndex.ts';
import { Cursor } from './cursor.ts';
import { MaxScore, type SealedUnit } from './maxScore.ts';
import type { SealedPart } from './sealedPart.ts';
import { Top } from './top.ts';

/** A term of a query: which group it is of, and what its postings' sums are multiplied by. */
export interface Term {
  readonly group: number;
  readonly term: string;
  readonly factor: number;
}

/** What is wanted of sealed segments. */
export interface Wanted {
  readonly terms: readonly Term[];
  /** How many groups the query has. */
  readonly groups: number;
  /** The mean length of each field over all visible passages. */
  readonly averages: readonly number[];
  /** The most hits to give, 1 or more; Infinity for all. */
  readonly limit: number;
  /** Asked of what may be among the hits only; null for all documents. */
  readonly accepts: ((document: Document) => boolean) | null;
  /** The scores of hits from elsewhere: what cannot be among the best beside them need not be found. */
  readonly others: readonly number[];
}

/** @returns in no order, at least those hits that are among the best `limit` of these segments and `others` */
export function sealedHits(parts: readonly SealedPart[], wanted: Wanted): PassageHit[] {
  const { averages, accepts } = wanted;
  const top = new Top(wanted.limit);
  for (const score of wanted.others) top.count(score);
  const found = parts.map((part, number) => {
    const units = unitsIn(part, wanted);
    const accept = accepts
      ? (slot: number): boolean => {
          const held = part.at(slot);
          return held !== undefined && accepts(held.document);
        }
      : null;
    const groups = Array.from({ length: wanted.groups }, (_, group) =>
      units.filter((unit) => unit.group === group),
    );
    new MaxScore(part, part.saturations(averages), groups, top, number, accept).run();
    return { part, units };
  });
  const slots: number[][] = parts.map(() => []);
  for (const { part, slot } of top.kept()) slots[part]?.push(slot);
  return found.flatMap(({ part, units }, number) =>
    scored(part, units, Uint32Array.from(slots[number] ?? []).sort(), wanted),
  );
}

function unitsIn(part: SealedPart, { terms, averages }: Wanted): (SealedUnit & { group: number })[] {
  return terms.flatMap(({ group, term, factor }) => {
    const number = part.numberOf(term);
    if (number < 0 || part.frequency(number) === 0) return [];
    const cursor = new Cursor(part.segment, number);
    const bounds = part
      .saturations(averages)
      .bounds(number, cursor)
      .map((value) => factor * value);
    return [{ group, cursor, factor, bounds, bound: Math.max(...bounds), row: part.row(number) }];
  });
}

/** The hits of some passages, in ascending order, each summed in the query's order. */
function scored(
  part: SealedPart,
  units: readonly (SealedUnit & { group: number })[],
  slots: Uint32Array,
  { groups, averages }: Wanted,
): PassageHit[] {
  const saturations = part.saturations(averages);
  const shares = new Float64Array(slots.length * groups);
  const { windowBits } = part.segment;
  for (const { cursor, factor, group } of units) {
    cursor.rewind();
    slots.forEach((slot, at) => {
      if (!cursor.seek(slot >>> windowBits)) return;
      const code = cursor.codeAt(slot & ((1 << windowBits) - 1));
      if (code < 0) return;
      const share = factor * saturations.sum(cursor, code, slot);
      const to = at * groups + group;
      if (share > (shares[to] ?? 0)) shares[to] = share;
    });
  }
  const hits: PassageHit[] = [];
  slots.forEach((slot, at) => {
    const held = part.at(slot);
    if (!held) return;
    const groupScores = Array.from(shares.subarray(at * groups, (at + 1) * groups));
    const score = groupScores.reduce((sum, share) => sum + share, 0);
    hits.push({ passage: held.passage, document: held.document, score, groupScores });
  });
  return hits;
}
