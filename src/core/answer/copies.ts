/**
 * Retrieval that near-copies do not crowd out: of one text, a few printings are looked into, and the places of the
 * others go to other texts.
 */
import type { Document } from '../document.ts';
import type { PassageHit, PassageIndex, PassageQuery, SearchOptions } from '../search/passageIndex.ts';
import { areCopies } from './shingles.ts';

/** Printings of one text that are looked into: enough to be listed, too few to crowd out what others say. */
const MOST_PRINTINGS = 5;
/** Searches at most: each finds the texts that the copies of those before stood in front of. */
const MOST_SEARCHES = 3;
/**
 * Words in a probe, the probes taken of a text, and how many of them a copy holds: a quarter, as in `areCopies`. Of
 * copies with a tenth of their words changed, three in a thousand hold fewer; the next search finds those.
 */
const PROBE_WORDS = 5;
const PROBES = 12;
const HELD = 3;

/**
 * Searches, with at most `MOST_PRINTINGS` documents of one text among the hits.
 *
 * Where no text is there more often than that, the hits are those of the index, to the last one.
 *
 * @returns hits, best first, at most `options.limit`
 */
export function searchTexts(index: PassageIndex, query: PassageQuery, options: SearchOptions): PassageHit[] {
  const crowds: Crowd[] = [];
  const accept = (document: Document): boolean =>
    (options.accept?.(document) ?? true) && crowds.every((crowd) => crowd.admits(document));
  let hits = index.search(query, options);
  for (let searches = 1; searches < MOST_SEARCHES; searches++) {
    const more = crowdsIn(hits).filter((crowd) => crowd.members.length > MOST_PRINTINGS);
    if (more.length === 0) break;
    crowds.push(...more);
    hits = index.search(query, { ...options, accept });
  }
  return hits;
}

/** The documents of the hits, grouped by text, each in the order found. */
function crowdsIn(hits: readonly PassageHit[]): Crowd[] {
  const crowds: Crowd[] = [];
  for (const document of new Set(hits.map((hit) => hit.document))) {
    const crowd = crowds.find(({ first }) => areCopies(first, document));
    if (crowd) crowd.members.push(document);
    else crowds.push(new Crowd(document));
  }
  return crowds;
}

/** What was found of two documents, for the next question. */
const found = new WeakMap<Document, WeakMap<Document, boolean>>();

/** One text that is there too often. */
class Crowd {
  readonly first: Document;
  readonly members: Document[];
  #probes: readonly string[] | null = null;
  readonly #known: WeakMap<Document, boolean>;

  constructor(first: Document) {
    this.first = first;
    this.members = [first];
    this.#known = found.get(first) ?? new WeakMap();
    found.set(first, this.#known);
  }

  /** Whether a document is one of those kept, or another text. */
  admits(document: Document): boolean {
    const at = this.members.indexOf(document);
    if (at >= 0) return at < MOST_PRINTINGS;
    let copy = this.#known.get(document);
    if (copy === undefined) {
      copy = this.#holds(document.text);
      this.#known.set(document, copy);
    }
    return !copy;
  }

  /** Words in a row are sought as printed: thousands of documents are not taken apart for one question. */
  #holds(text: string): boolean {
    this.#probes ??= probesOf(this.first);
    let wanted = Math.min(HELD, this.#probes.length);
    for (const [at, probe] of this.#probes.entries()) {
      if (wanted > this.#probes.length - at) return false;
      if (text.includes(probe)) wanted--;
      if (wanted === 0) return true;
    }
    return false;
  }
}

/** Runs of words, as printed, evenly spread over a text. */
function probesOf({ text, blocks }: Document): string[] {
  const probes: string[] = [];
  const running = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
  const words = running.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
      from: start + index,
      to: start + index + word.length,
    })),
  );
  const step = Math.max(1, Math.floor((words.length - PROBE_WORDS) / PROBES));
  for (let at = 0; at + PROBE_WORDS <= words.length && probes.length < PROBES; at += step) {
    const [first, last] = [words[at], words[at + PROBE_WORDS - 1]];
    if (first && last) probes.push(text.slice(first.from, last.to));
  }
  return probes;
}
