/**
 * The plainest passage index there can be, to hold real ones against: it counts everything anew for every query, in
 * documents made of lower-case Latin words only.
 */
import type { Block, Document } from '../../src/core/document.ts';
import type { PassageQuery, Visible } from '../../src/core/search/passageIndex.ts';
import { toPassages } from '../../src/core/text/passages.ts';
import { stem } from '../../src/core/text/stem.ts';

/** What a test says of a document; a line of `lines` is a paragraph, or a heading if it begins with '# '. */
export interface Draft {
  readonly id: string;
  readonly lines: readonly string[];
  readonly title?: string;
  readonly collection?: string;
  readonly language?: string;
  readonly publishedAt?: string;
}

/** A document as a reader would hand it over. */
export function documentOf(draft: Draft): Document {
  const blocks: Block[] = [];
  let text = '';
  for (const line of draft.lines) {
    const heading = line.startsWith('# ');
    const content = heading ? line.slice(2) : line;
    const [start, end] = [text.length, text.length + content.length];
    blocks.push({ kind: heading ? 'heading' : 'paragraph', level: heading ? 1 : 0, start, end });
    text += `${content}\n\n`;
  }
  return {
    id: draft.id,
    title: draft.title ?? 'untitled',
    publisher: null,
    author: null,
    publishedAt: draft.publishedAt ?? null,
    dated: draft.publishedAt ? 'stated' : 'unknown',
    datedFrom: null,
    url: null,
    language: draft.language ?? 'en',
    collection: draft.collection ?? 'public',
    text,
    blocks,
  };
}

/** The function words that the drafts of property tests use. */
const NAIVE_FUNCTION_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'and']);

interface NaivePassage {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  /** Title, heading, text. */
  readonly fields: readonly (readonly string[])[];
}

interface NaiveHit {
  readonly id: string;
  readonly score: number;
  readonly groupScores: readonly number[];
}

function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.filter((word) => !NAIVE_FUNCTION_WORDS.has(word)).map((word) => stem(word, 'en'));
}

function passagesOf(document: Document): NaivePassage[] {
  return toPassages(document).map((passage) => {
    // A heading that repeats the title is the title.
    const headings = passage.headings
      .map(({ start, end }) => document.text.slice(start, end))
      .filter((heading) => heading !== document.title);
    const above = new Set(passage.headings.map(({ start }) => start));
    const sentences = passage.sentences.filter(({ start }) => !above.has(start));
    return {
      id: passage.id,
      documentId: document.id,
      ordinal: passage.ordinal,
      fields: [
        termsOf(document.title),
        termsOf(headings.join(' ')),
        termsOf(sentences.map(({ start, end }) => document.text.slice(start, end)).join(' ')),
      ],
    };
  });
}

const count = (terms: readonly string[], term: string): number =>
  terms.filter((other) => other === term).length;

/** Every passage's BM25+ score, with k1 = 1.2, b = 0.7, delta = 0.5, title and heading counting one and a half times. */
export function naiveSearch(
  documents: readonly Document[],
  query: PassageQuery,
  visible: Visible,
): NaiveHit[] {
  const seen = documents.filter((document) => visible === 'all' || visible.has(document.collection));
  const passages = seen.flatMap(passagesOf);
  const frequency = (term: string): number =>
    passages.filter(({ fields }) => fields.some((terms) => terms.includes(term))).length;
  const average = [0, 1, 2].map(
    (field) => passages.reduce((sum, { fields }) => sum + new Set(fields[field]).size, 0) / passages.length,
  );
  const plain = (passage: NaivePassage, term: string): number => {
    let sum = 0;
    for (const [field, boost] of [1.5, 1.5, 1].entries()) {
      const terms = passage.fields[field] ?? [];
      const times = count(terms, term);
      if (times === 0) continue;
      const norm = 1 - 0.7 + (0.7 * new Set(terms).size) / (average[field] ?? 1);
      sum += boost * (0.5 + (times * 2.2) / (times + 1.2 * norm));
    }
    return sum;
  };
  const hits = passages.map((passage) => {
    const groupScores = query.groups.map((group) => {
      if (group.weight <= 0) return 0;
      const used = group.alternatives.filter(({ weight }) => weight > 0);
      return Math.max(
        0,
        ...used.map(({ term, weight }) => {
          const trusted = used.filter((other) => other.weight >= weight);
          const n = Math.max(...trusted.map((other) => frequency(other.term)));
          const rarity = Math.log(1 + (passages.length - n + 0.5) / (n + 0.5));
          return group.weight * weight * rarity * plain(passage, term);
        }),
      );
    });
    return { ...passage, groupScores, score: groupScores.reduce((sum, score) => sum + score, 0) };
  });
  return hits
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        (Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : 0) ||
        (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : a.ordinal - b.ordinal),
    )
    .map(({ id, score, groupScores }) => ({ id, score, groupScores }));
}
