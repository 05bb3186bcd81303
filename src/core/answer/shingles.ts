/**
 * How far two documents are one text: the runs of words they share, by containment, so that a reprint with a paragraph
 * more, or a wire story inside a longer one, is still known.
 *
 * A document's runs are hashed once and kept as long as the document. Of a long document only every second, fourth …
 * run is kept, chosen by its hash, so that the same run is kept or dropped in every document (Broder's sampling
 * 'modulo'); two documents are compared at the coarser of their samples.
 */
import type { Document } from '../document.ts';

/** Words in a run. Five are a phrase that two people seldom hit on; three outlast an edit in every tenth word. */
const LONG = 5;
const SHORT = 3;
/**
 * The share of the shorter document's runs from which two documents are one text. Two copies with a tenth of their
 * words changed at random share .9^10 = .35 of the runs of five and .9^6 = .53 of the runs of three; where every
 * tenth word is changed, out of step, runs of three share at least .4 and runs of five may share none. Reports of one
 * event written apart share at most .024 and .07 in the sample corpus and the build dossiers, its reprints at least
 * .81.
 */
const SAME_LONG = 0.25;
const SAME_SHORT = 0.3;
/** Runs kept of one document and length, at most. */
const MOST_KEPT = 4_096;
/** Runs in the coarse sample that a look decides by, at most. */
const MOST_COARSE = 128;
/**
 * Two documents whose coarse samples share less than this are told apart by them alone, where these have `TELLING`
 * runs or more. A share of .3 of 48 runs has a standard deviation of .066: it is seen below .08 less than once in a
 * thousand times, and copies share more than that (see `SAME_LONG`).
 */
const TOLD_APART = 0.08;
const TELLING = 48;
/** Below this many words, only the same words are the same text: one sentence follows its form, not a source. */
const FEWEST_WORDS = 20;

/** Sorted hashes, those divisible by 2^`level`. */
interface Coarse {
  readonly hashes: Uint32Array;
  readonly level: number;
}

/** One document's runs of one length. */
interface Sample extends Coarse {
  /** The same, sampled further: most documents share next to nothing, and a look tells. */
  readonly coarse: Coarse;
}

/** What is kept of a document's wording. */
interface Sketch {
  readonly words: number;
  readonly long: Sample;
  readonly short: Sample;
}

const sketches = new WeakMap<Document, Sketch>();

/**
 * How much of the shorter of two documents stands in the other.
 *
 * @returns the share of its runs of five words, 0 to 1; 0 where one has none
 */
export function containment(a: Document, b: Document): number {
  return shareOf(sketchOf(a).long, sketchOf(b).long);
}

/**
 * Whether two documents are one text, reprinted or edited. Symmetric; a document is a copy of itself.
 *
 * Headlines, bylines and page furniture do not count: a reprint changes them first.
 */
export function areCopies(a: Document, b: Document): boolean {
  if (a === b) return true;
  const [left, right] = [sketchOf(a), sketchOf(b)];
  if (Math.min(left.words, right.words) < FEWEST_WORDS)
    return left.words === right.words && left.words > 0 && shareOf(left.short, right.short) === 1;
  return reaches(left.long, right.long, SAME_LONG) || reaches(left.short, right.short, SAME_SHORT);
}

function sketchOf(document: Document): Sketch {
  const known = sketches.get(document);
  if (known) return known;
  const words = wordHashes(document);
  const made = { words: words.length, long: sampleOf(words, LONG), short: sampleOf(words, SHORT) };
  sketches.set(document, made);
  return made;
}

/** One hash a word of the running text, in order. */
function wordHashes({ text, blocks }: Document): number[] {
  const hashes: number[] = [];
  for (const { kind, start, end } of blocks) {
    if (kind === 'furniture' || kind === 'byline' || kind === 'title') continue;
    for (const [word] of text
      .slice(start, end)
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      let hash = 0x811c9dc5;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
      hashes.push(hash >>> 0);
    }
  }
  return hashes;
}

function sampleOf(words: readonly number[], length: number): Sample {
  // A text shorter than a run is one run.
  const runs = new Set<number>();
  for (let at = 0; at + Math.min(length, words.length) <= words.length && at < words.length; at++) {
    let hash = 0;
    for (let i = at; i < Math.min(at + length, words.length); i++)
      hash = Math.imul(hash ^ (words[i] ?? 0), 0x9e3779b1) + (hash >>> 15);
    // Mixed once more: sampling looks at the lowest bits.
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    runs.add((hash ^ (hash >>> 13)) >>> 0);
  }
  const hashes = Uint32Array.from(runs).sort();
  const sampled = (most: number): Coarse => {
    let level = 0;
    while (hashes.length >>> level > most) level++;
    return { hashes: level === 0 ? hashes : hashes.filter((hash) => isKept(hash, level)), level };
  };
  return { ...sampled(MOST_KEPT), coarse: sampled(MOST_COARSE) };
}

/** Whether two documents share so much of their runs. */
function reaches(a: Sample, b: Sample, share: number): boolean {
  const glance = inCommon(a.coarse, b.coarse);
  if (glance.fewer >= TELLING && glance.common < TOLD_APART * glance.fewer) return false;
  return shareOf(a, b) >= share;
}

function isKept(hash: number, level: number): boolean {
  return (hash & ((1 << level) - 1)) === 0;
}

function shareOf(a: Coarse, b: Coarse): number {
  const { common, fewer } = inCommon(a, b);
  return fewer === 0 ? 0 : common / fewer;
}

/** How many runs two samples share, and how many the smaller has, both at the coarser of their levels. */
function inCommon(a: Coarse, b: Coarse): { readonly common: number; readonly fewer: number } {
  const level = Math.max(a.level, b.level);
  let [i, j, common, inA, inB] = [0, 0, 0, 0, 0];
  while (i < a.hashes.length || j < b.hashes.length) {
    const left = a.hashes[i] ?? Number.POSITIVE_INFINITY;
    const right = b.hashes[j] ?? Number.POSITIVE_INFINITY;
    const kept = isKept(Math.min(left, right), level) ? 1 : 0;
    if (left <= right) {
      inA += kept;
      i++;
    }
    if (right <= left) {
      inB += kept;
      j++;
    }
    if (left === right) common += kept;
  }
  return { common, fewer: Math.min(inA, inB) };
}
