/**
 * Ranks the passages of several segments, live and sealed, as if they were one index.
 *
 * Scores are BM25+ (see `bm25.ts`) with the passages, document frequencies and lengths of the given segments summed.
 * What is summed are whole numbers, and a passage's group scores are added in the query's order, so that neither the
 * order of segments nor what else lies in the index changes a bit of a score.
 *
 * Posting lists are walked from the rarest term on. Once enough candidates are there, a common term finds no new
 * ones: it is looked up in the candidates, and only in those that it could still lift into the hits.
 */
import type { Document } from '../document.ts';
import { BOOSTS, DELTA, FIELDS, inverseFrequency, K1, saturation } from './bm25.ts';
import type { PassageHit, PassageQuery, SearchOptions } from './passageIndex.ts';
import type { SealedPart } from './sealed/sealedPart.ts';
import { sealedHits, type Term } from './sealed/sealedRanking.ts';
import type { Postings, Segment } from './segment.ts';

/** When a term's postings are looked up in the candidates instead of walked. */
export interface Shortcut {
  /** A common term stands in more than this share of the visible passages, 0 to 1 … */
  readonly commonShare: number;
  /** … and in more than this many. */
  readonly commonFloor: number;
  /** As long as there are fewer candidates than this, or than ten a wanted hit, a common term is walked as well. */
  readonly enough: number;
  /** With more candidates than this (and than ten a wanted hit), no term is walked: a bound on time and memory. */
  readonly most: number;
}

/** What is summed over the segments, of whichever kind, before anything is scored. */
interface Counted {
  readonly passages: number;
  totalLength(field: number): number;
  documentFrequency(term: string): number;
}

/** One alternative of one group: a term to be scored. */
interface Unit extends Term {
  readonly documentFrequency: number;
}

/** A segment's candidates: passages that hold a term that was walked and whose document is accepted. */
class Pool {
  readonly segment: Segment;
  /** The mean length of each field over all visible passages. */
  readonly averages: readonly number[];
  /** Slots of the candidates, by candidate. */
  readonly slots: number[] = [];
  /** By candidate: a number for each group, its share of the score, and one for the term at hand. */
  scores = new Float64Array(0);
  readonly stride: number;
  readonly #groups: number;
  /** Candidate plus 1 by slot, 0 for a slot not met yet, -1 for a passage whose document is not accepted. */
  readonly #numbers: Int32Array;
  readonly #accepts: (document: Document) => boolean;

  constructor(
    segment: Segment,
    averages: readonly number[],
    groups: number,
    accepts: (document: Document) => boolean,
  ) {
    this.segment = segment;
    this.averages = averages;
    this.#groups = groups;
    this.stride = groups + 1;
    this.#numbers = new Int32Array(segment.capacity);
    this.#accepts = accepts;
  }

  /** Scores the term in all passages that hold it; those that are no candidates yet become such, or are left out. */
  walk(unit: Unit, others: 'enter' | 'leave out'): void {
    const touched: number[] = [];
    for (let field = 0; field < FIELDS.length; field++) {
      const postings = this.segment.postings(unit.term, field);
      if (!postings) continue;
      for (const [slot, frequency] of postings) {
        const number = this.#numbers[slot] || (others === 'enter' ? this.#enter(slot) : 0);
        const candidate = number - 1;
        if (candidate < 0) continue;
        const at = candidate * this.stride + this.#groups;
        const sum = this.scores[at] ?? 0;
        if (sum === 0) touched.push(candidate);
        this.scores[at] = sum + this.#fieldScore(slot, field, frequency);
      }
    }
    for (const candidate of touched) {
      const at = candidate * this.stride + this.#groups;
      this.#raise(unit, candidate, this.scores[at] ?? 0);
      this.scores[at] = 0;
    }
  }

  /** Scores a term in some candidates. */
  lookUp(unit: Unit, candidates: readonly number[]): void {
    const postings = this.#postingsOf(unit.term);
    for (const candidate of candidates) {
      const slot = this.slots[candidate] ?? -1;
      let sum = 0;
      for (const { field, slots } of postings) {
        const frequency = slots.get(slot);
        if (frequency) sum += this.#fieldScore(slot, field, frequency);
      }
      if (sum > 0) this.#raise(unit, candidate, sum);
    }
  }

  /** A term's postings in the fields that have any. */
  #postingsOf(term: string): { readonly field: number; readonly slots: Postings }[] {
    return FIELDS.flatMap((_, field) => {
      const slots = this.segment.postings(term, field);
      return slots ? [{ field, slots }] : [];
    });
  }

  /** A candidate's score, its groups' shares added in the query's order. */
  total(candidate: number): number {
    const first = candidate * this.stride;
    let sum = 0;
    for (let group = 0; group < this.#groups; group++) sum += this.scores[first + group] ?? 0;
    return sum;
  }

  hit(candidate: number, score: number): PassageHit | null {
    const held = this.segment.at(this.slots[candidate] ?? -1);
    if (!held) return null;
    const first = candidate * this.stride;
    const groupScores = Array.from(this.scores.subarray(first, first + this.#groups));
    return { passage: held.passage, document: held.document, score, groupScores };
  }

  /** @returns the new candidate plus 1, or -1 for a passage whose document is not accepted */
  #enter(slot: number): number {
    const held = this.segment.at(slot);
    let number = -1;
    if (held && this.#accepts(held.document)) {
      number = this.slots.push(slot);
      if (number * this.stride > this.scores.length) {
        const longer = new Float64Array(Math.max(256, 2 * number) * this.stride);
        longer.set(this.scores);
        this.scores = longer;
      }
    }
    this.#numbers[slot] = number;
    return number;
  }

  #fieldScore(slot: number, field: number, frequency: number): number {
    const length = this.segment.lengthAt(slot, field);
    return (BOOSTS[field] ?? 1) * saturation(frequency, length, this.averages[field] ?? 1);
  }

  #raise(unit: Unit, candidate: number, sum: number): void {
    const at = candidate * this.stride + unit.group;
    const score = unit.factor * sum;
    if (score > (this.scores[at] ?? 0)) this.scores[at] = score;
  }
}

/**
 * @param sealed segments whose passages are ranked exactly, whatever `shortcut` says
 * @returns hits, best first; ties by document id, then ordinal
 */
export function rank(
  segments: readonly Segment[],
  query: PassageQuery,
  options: SearchOptions,
  shortcut: Shortcut,
  sealed: readonly SealedPart[] = [],
): PassageHit[] {
  const limit = Number.isNaN(options.limit) ? 0 : Math.floor(options.limit);
  const all: Counted[] = [...segments, ...sealed];
  const passages = all.reduce((sum, segment) => sum + segment.passages, 0);
  if (limit <= 0 || passages === 0) return [];
  const units = unitsOf(all, query, passages);
  if (units.length === 0) return [];
  const averages = FIELDS.map(
    (_, field) => all.reduce((sum, segment) => sum + segment.totalLength(field), 0) / passages,
  );
  const accepts = remembered(options.accept);
  const pools = segments.map((segment) => new Pool(segment, averages, query.groups.length, accepts));
  const live = best(foundIn(pools, units, passages, limit, shortcut), limit);
  if (sealed.length === 0) return live;
  const hits = sealedHits(sealed, {
    terms: units,
    groups: query.groups.length,
    averages,
    limit,
    accepts: options.accept ? accepts : null,
    others: live.map(({ score }) => score),
  });
  return [...live, ...hits].sort(byScore).slice(0, limit);
}

/** The candidates of the live segments, scored. */
function foundIn(
  pools: readonly Pool[],
  units: readonly Unit[],
  passages: number,
  limit: number,
  shortcut: Shortcut,
): readonly Found[] {
  const common = Math.max(shortcut.commonFloor, shortcut.commonShare * passages);
  const enough = Math.max(shortcut.enough, 10 * limit);
  const most = Math.max(shortcut.most, 10 * limit);
  const left: Unit[] = [];
  for (const unit of units) {
    const candidates = pools.reduce((sum, pool) => sum + pool.slots.length, 0);
    const dear = unit.documentFrequency > common && candidates >= enough;
    if (dear || candidates >= most) left.push(unit);
    else for (const pool of pools) pool.walk(unit, 'enter');
  }
  const found = pools.map((pool) => ({ pool, candidates: pool.slots.map((_, candidate) => candidate) }));
  return left.length === 0 ? found : rescored(found, left, limit);
}

/** The query's known terms, rarest first; a term's document frequency is that of `QueryGroup`'s docstring. */
function unitsOf(segments: readonly Counted[], query: PassageQuery, passages: number): Unit[] {
  const units: Unit[] = [];
  query.groups.forEach((group, index) => {
    if (!(group.weight > 0)) return;
    const known = group.alternatives
      .filter((alternative) => alternative.weight > 0)
      .map(({ term, weight }) => ({
        term,
        weight,
        frequency: segments.reduce((sum, segment) => sum + segment.documentFrequency(term), 0),
      }))
      .filter(({ frequency }) => frequency > 0);
    for (const { term, weight, frequency } of known) {
      const counted = Math.max(...known.filter((o) => o.weight >= weight).map((o) => o.frequency));
      const factor = group.weight * weight * inverseFrequency(passages, counted);
      units.push({ group: index, term, documentFrequency: frequency, factor });
    }
  });
  return units.sort((a, b) => a.documentFrequency - b.documentFrequency);
}

function remembered(accept: SearchOptions['accept']): (document: Document) => boolean {
  if (!accept) return () => true;
  const answers = new Map<Document, boolean>();
  return (document) => {
    let answer = answers.get(document);
    if (answer === undefined) {
      answer = accept(document);
      answers.set(document, answer);
    }
    return answer;
  };
}

/** Some of a pool's candidates. */
interface Found {
  readonly pool: Pool;
  readonly candidates: readonly number[];
}

/**
 * Looks common terms up in those candidates that they can lift among the best `limit`, and gives those. The terms that
 * can add most come first: after each the rest can add less, and fewer candidates are left to look them up in.
 */
function rescored(found: readonly Found[], units: readonly Unit[], limit: number): readonly Found[] {
  const reaches = units
    .map((unit) => ({ unit, reach: reachOf(found, unit) }))
    .sort((a, b) => b.reach - a.reach);
  let left = found;
  for (const [at, { unit }] of reaches.entries()) {
    const reach = reaches.slice(at).reduce((sum, one) => sum + one.reach, 0);
    // Sums of floating-point numbers: a little more than the bound is let through.
    const bound = nthGreatest(totals(left), limit) - reach * (1 + 1e-9);
    left = left.map(({ pool, candidates }) => ({
      pool,
      candidates: candidates.filter((candidate) => pool.total(candidate) >= bound),
    }));
    for (const { pool, candidates } of left) {
      if (unit.documentFrequency < candidates.length) pool.walk(unit, 'leave out');
      else pool.lookUp(unit, candidates);
    }
  }
  return left;
}

/** The most that a term can add: however often it occurs, a field gives less than this. */
function reachOf(found: readonly Found[], unit: Unit): number {
  let reach = 0;
  for (let field = 0; field < FIELDS.length; field++) {
    const occurs = found.some(({ pool }) => pool.segment.postings(unit.term, field));
    if (occurs) reach += unit.factor * (DELTA + K1 + 1) * (BOOSTS[field] ?? 1);
  }
  return reach;
}

function totals(found: readonly Found[]): Float64Array {
  const scores = new Float64Array(found.reduce((sum, { candidates }) => sum + candidates.length, 0));
  let at = 0;
  for (const { pool, candidates } of found) {
    for (const candidate of candidates) scores[at++] = pool.total(candidate);
  }
  return scores;
}

/** The n-th greatest of some numbers, or -Infinity where there are fewer. Changes their order (C. A. R. Hoare's FIND). */
function nthGreatest(values: Float64Array, n: number): number {
  if (values.length < n) return Number.NEGATIVE_INFINITY;
  const wanted = n - 1;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) > pivot) left += 1;
      while ((values[right] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const held = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = held;
      left += 1;
      right -= 1;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] ?? Number.NEGATIVE_INFINITY;
}

function best(found: readonly Found[], limit: number): PassageHit[] {
  const bound = nthGreatest(totals(found), limit);
  const hits: PassageHit[] = [];
  for (const { pool, candidates } of found) {
    for (const candidate of candidates) {
      const score = pool.total(candidate);
      const hit = score >= bound ? pool.hit(candidate, score) : null;
      if (hit) hits.push(hit);
    }
  }
  return hits.sort(byScore).slice(0, limit);
}

function byScore(a: PassageHit, b: PassageHit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.document.id !== b.document.id) return a.document.id < b.document.id ? -1 : 1;
  return a.passage.ordinal - b.passage.ordinal;
}
