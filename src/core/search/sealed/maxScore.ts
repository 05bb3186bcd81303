/**
 * Finds the passages of a sealed segment that may be among the best: windowed MaxScore.
 *
 * H. Turtle and J. Flood, 'Query evaluation: strategies and optimizations' (1995): once the best are known to score
 * more than some groups of a query could give together, a passage that has only those cannot be among them. The
 * other groups are *essential*: their postings alone find passages. Here what a group can give is known by window as
 * well (S. Ding and T. Suel, 'Faster top-k document retrieval using block-max indexes', 2011): nothing where its
 * terms have no run, and by the codes that occur where they have. A window's scores are summed in an array.
 *
 * Sums are made in any order here, so that their last bits may be wrong; `Top` allows for it, and `exact.ts` sums
 * what is left in the query's order.
 */
import type { Cursor } from './cursor.ts';
import { CODE_SHIFT, PLACE } from './layout.ts';
import type { Saturations } from './saturations.ts';
import type { SealedPart } from './sealedPart.ts';
import type { Top } from './top.ts';

/** A term of a query, in one segment that holds it. */
export interface SealedUnit {
  readonly cursor: Cursor;
  /** Group weight, alternative weight and rarity: what its postings' sums are multiplied by. */
  readonly factor: number;
  /** The most it can give, by code. */
  readonly bounds: Float64Array;
  /** The most it can give. */
  readonly bound: number;
  /** By slot: its code plus 1, or 0; null for a term that is not common. */
  readonly row: Uint8Array | null;
}

/** The ways of one group to be met. */
interface Group {
  readonly units: readonly SealedUnit[];
  /** The most it can give anywhere. */
  readonly bound: number;
  /** The most it can give in the window at hand. */
  here: number;
}

/** More than what the last bits of a sum can be wrong by: a bound of a sum is raised by it. */
const ROUNDED = 1 + 1e-9;
/** A run of so many postings a passage is looked up in rather than walked. */
const LOOK_UP_FROM = 8;

/** What one window's scores are summed in. All zeros between two windows. */
const sums = new Float64Array(PLACE + 1);
/** The best alternative of the group at hand. All zeros between two groups. */
const bests = new Float64Array(PLACE + 1);
const touched = new Uint16Array(PLACE + 1);
const candidates = new Uint16Array(PLACE + 1);
const raised = new Uint16Array(PLACE + 1);

/** One walk over one segment. */
export class MaxScore {
  readonly #part: SealedPart;
  readonly #saturations: Saturations;
  readonly #groups: Group[];
  readonly #top: Top;
  readonly #number: number;
  readonly #accepts: ((slot: number) => boolean) | null;
  /** Groups before this one cannot lift a passage among the best together. */
  #essential = 0;

  /**
   * @param number what `top` is told the segment by
   * @param units of the query's groups, in any order; a group without one is left out
   * @param accepts whether a slot's passage may be found; null for all
   */
  constructor(
    part: SealedPart,
    saturations: Saturations,
    units: readonly (readonly SealedUnit[])[],
    top: Top,
    number: number,
    accepts: ((slot: number) => boolean) | null,
  ) {
    this.#part = part;
    this.#saturations = saturations;
    this.#groups = units
      .filter((group) => group.length > 0)
      .map((group) => ({ units: group, bound: Math.max(...group.map(({ bound }) => bound)), here: 0 }))
      .sort((a, b) => a.bound - b.bound);
    this.#top = top;
    this.#number = number;
    this.#accepts = accepts;
  }

  /** Tells `top` of every passage that may be among the best. */
  run(): void {
    for (let window = this.#window(0); window >= 0; window = this.#window(window + 1)) this.#look(window);
  }

  /** The first window from `from` on that an essential group has a run in, or -1. */
  #window(from: number): number {
    let sum = 0;
    for (let at = 0; at < this.#groups.length; at++) {
      sum += this.#groups[at]?.bound ?? 0;
      if (sum * ROUNDED >= this.#top.bound) break;
      this.#essential = at + 1;
    }
    let first = -1;
    for (let at = this.#essential; at < this.#groups.length; at++) {
      for (const { cursor } of this.#groups[at]?.units ?? []) {
        if (cursor.window < from) cursor.seek(from);
        if (!cursor.ended && (first < 0 || cursor.window < first)) first = cursor.window;
      }
    }
    return first;
  }

  #look(window: number): void {
    const groups: Group[] = [];
    for (const group of this.#groups) {
      group.here = boundIn(group, window);
      if (group.here === 0) continue;
      // Few, and nearly in order already: sorted by inserting.
      let at = groups.length;
      while (at > 0 && (groups[at - 1]?.here ?? 0) > group.here) at -= 1;
      groups.splice(at, 0, group);
    }
    // What the first groups can give together, by how many they are. Summed, not subtracted: a small one counts too.
    const rest = [0];
    for (const group of groups) rest.push((rest[rest.length - 1] ?? 0) + group.here);
    const { bound } = this.#top;
    let found = 0;
    let left = groups.length;
    // From the greatest on; those that are left when they can give too little find nothing by themselves.
    while (left > 0 && (rest[left] ?? 0) * ROUNDED >= bound) {
      const group = groups[--left];
      if (group) found = this.#enter(group, window, found);
    }
    if (found === 0) return;
    let count = this.#sift(touched, found, rest[left] ?? 0);
    while (left > 0 && count > 0) {
      const group = groups[--left];
      if (group) this.#add(group, window, count);
      count = this.#sift(candidates, count, rest[left] ?? 0);
    }
    this.#keep(window, count);
    for (let at = 0; at < found; at++) sums[touched[at] ?? 0] = 0;
  }

  /** Puts those that may be among the best if they get all of `rest` among the candidates. */
  #sift(from: Uint16Array, count: number, rest: number): number {
    const { bound } = this.#top;
    let to = 0;
    for (let at = 0; at < count; at++) {
      const place = from[at] ?? 0;
      if (((sums[place] ?? 0) + rest) * ROUNDED >= bound) candidates[to++] = place;
    }
    return to;
  }

  #keep(window: number, count: number): void {
    const base = window << this.#part.segment.windowBits;
    for (let at = 0; at < count; at++) {
      const place = candidates[at] ?? 0;
      const score = sums[place] ?? 0;
      // The bound rises while the candidates are told.
      if (score < this.#top.bound) continue;
      const slot = base + place;
      if (this.#part.isRemoved(slot) || !(this.#accepts?.(slot) ?? true)) continue;
      this.#top.keep(this.#number, slot, score);
    }
  }

  /** Adds an essential group's scores of all passages in the window. @returns how many passages are touched now */
  #enter(group: Group, window: number, found: number): number {
    const [only] = group.units;
    if (group.units.length === 1 && only) return this.#scatter(only, found);
    let count = found;
    let changed = 0;
    for (const unit of group.units) {
      const { cursor } = unit;
      if (cursor.window !== window) continue;
      const { postings, to, base } = cursor;
      for (let at = cursor.from; at < to; at++) {
        const posting = postings[at] ?? 0;
        const place = posting & PLACE;
        const score = unit.factor * this.#saturations.sum(cursor, posting >>> CODE_SHIFT, base + place);
        const best = bests[place] ?? 0;
        if (score <= best) continue;
        const sum = sums[place] ?? 0;
        if (sum === 0) touched[count++] = place;
        if (best === 0) raised[changed++] = place;
        sums[place] = sum + (score - best);
        bests[place] = score;
      }
    }
    for (let at = 0; at < changed; at++) bests[raised[at] ?? 0] = 0;
    return count;
  }

  /** The same for a single term: the innermost loop of a search. */
  #scatter(unit: SealedUnit, found: number): number {
    const { cursor, factor } = unit;
    const { postings, to, base } = cursor;
    const saturations = this.#saturations;
    const { plain, texts, table } = saturations;
    const { lengths, passages } = this.#part.segment;
    const textLengths = 2 * passages + base;
    let count = found;
    for (let at = cursor.from; at < to; at++) {
      const posting = postings[at] ?? 0;
      const place = posting & PLACE;
      const code = posting >>> CODE_SHIFT;
      const score =
        factor *
        (plain[code] === 1
          ? (table[(texts[code] ?? 0) + (lengths[textLengths + place] ?? 0)] ?? 0)
          : saturations.sum(cursor, code, base + place));
      const sum = sums[place] ?? 0;
      if (sum === 0 && score > 0) touched[count++] = place;
      sums[place] = sum + score;
    }
    return count;
  }

  /** Adds another group's scores of the candidates. */
  #add(group: Group, window: number, count: number): void {
    let changed = 0;
    for (const unit of group.units) {
      const { cursor, factor, row } = unit;
      if (cursor.window !== window) continue;
      const { postings, to, from, base } = cursor;
      if (row === null && to - from < LOOK_UP_FROM * count) {
        for (let at = from; at < to; at++) {
          const posting = postings[at] ?? 0;
          const place = posting & PLACE;
          // What is no candidate any more gets its share as well, to no effect.
          if (sums[place] === 0) continue;
          const score = factor * this.#saturations.sum(cursor, posting >>> CODE_SHIFT, base + place);
          changed = raise(place, score, changed);
        }
      } else {
        for (let at = 0; at < count; at++) {
          const place = candidates[at] ?? 0;
          const code = row ? (row[base + place] ?? 0) - 1 : cursor.codeAt(place);
          if (code < 0) continue;
          changed = raise(place, factor * this.#saturations.sum(cursor, code, base + place), changed);
        }
      }
    }
    for (let at = 0; at < changed; at++) bests[raised[at] ?? 0] = 0;
  }
}

/** Counts a score of the group at hand for a passage that was touched. */
function raise(place: number, score: number, changed: number): number {
  const best = bests[place] ?? 0;
  if (score <= best) return changed;
  sums[place] = (sums[place] ?? 0) + (score - best);
  bests[place] = score;
  if (best > 0) return changed;
  raised[changed] = place;
  return changed + 1;
}

/** The most a group can give in a window. Takes its terms there. */
function boundIn(group: Group, window: number): number {
  let most = 0;
  for (const { cursor, bounds, bound } of group.units) {
    if (!cursor.seek(window) || bound <= most) continue;
    if (cursor.mask === 0) most = bound;
    else {
      for (let mask = cursor.mask; mask !== 0; mask &= mask - 1) {
        const here = bounds[31 - Math.clz32(mask & -mask)] ?? 0;
        if (here > most) most = here;
      }
    }
  }
  return most;
}
