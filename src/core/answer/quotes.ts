/**
 * Quotations checked: where the documents print given words, exactly or nearly, and how what they print differs, word
 * by word.
 */
import type { Document } from '../document.ts';
import type { PassageIndex, SearchOptions } from '../search/passageIndex.ts';
import { isFunctionWord } from '../text/functionWords.ts';
import type { Passage } from '../text/passage.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { LONGEST_EXCERPT, MOST_SENTENCES } from './excerpt.ts';
import { speakerAt } from './speakers.ts';
import { cite, type Excerpt } from './types.ts';

/** One word of a comparison: as asked and as printed; null where one of the two lacks it. */
export interface ComparedWord {
  readonly asked: string | null;
  readonly printed: string | null;
  readonly same: boolean;
}

/** A place where words stand. */
export interface QuotePlace {
  readonly document: Document;
  /** The sentences; the words are its marked answer. */
  readonly excerpt: Excerpt;
  /** Whether every word is the same, in the same order; points and commas do not count. */
  readonly exact: boolean;
  /** 0 to 1: how much of what was asked stands here. */
  readonly likeness: number;
  readonly words: readonly ComparedWord[];
}

/** Fewer words are no quotation to be checked: they stand everywhere. */
export const FEWEST_WORDS = 2;
/** A longer quotation is looked for by its beginning (words). */
const MOST_WORDS = 80;
/** From this likeness on the words nearly stand there: three of five. */
const NEARLY = 0.6;
/** Passages compared. */
const PASSAGES = 60;
/** What a word that differs, lacks or is too many costs beside one that is the same. */
const COST = 0.6;

/**
 * The quotation in a question, or null: 'Did Ushakov say "…"?'
 *
 * @returns the words between the marks; the longest of several
 */
export function quotationIn(question: string): string | null {
  const found = [...question.matchAll(/["“„«]([^"“”„«»]+)["“”»]/gu)]
    .map(([, words]) => (words ?? '').trim())
    .filter((words) => tokenize(words).length >= FEWEST_WORDS)
    .sort((a, b) => b.length - a.length);
  return found[0] ?? null;
}

/**
 * Finds where words are printed.
 *
 * @param words the quotation, without its marks
 * @param options what may be seen, and which documents may answer; `limit` counts places
 * @returns exact ones first, then the likest; of equals the newest
 */
export function findQuotation(index: PassageIndex, words: string, options: SearchOptions): QuotePlace[] {
  const asked = tokenize(words).slice(0, MOST_WORDS);
  if (asked.length < FEWEST_WORDS) return [];
  const languages = ['en', 'ru', 'fr', 'de'];
  const groups = asked
    .filter(({ folded }) => asked.length <= 4 || !isFunctionWord(folded, 'en'))
    .map(({ folded }) => ({
      alternatives: [...new Set(languages.map((language) => stem(folded, language)))].map((term) => ({
        term,
        weight: 1,
      })),
      weight: 1,
    }));
  const hits = index.search({ groups }, { ...options, limit: PASSAGES });
  const places = hits.flatMap(({ document, passage }) => {
    const place = placeIn(document, passage, asked, index);
    return place ? [place] : [];
  });
  return places
    .sort(
      (a, b) =>
        Number(b.exact) - Number(a.exact) ||
        b.likeness - a.likeness ||
        (b.excerpt.document.publishedAt ?? '').localeCompare(a.excerpt.document.publishedAt ?? '') ||
        (a.excerpt.document.id < b.excerpt.document.id ? -1 : 1),
    )
    .slice(0, options.limit);
}

/** What differs, in words: 'prints “extremely” for “very”, lacks “substantive”'. */
export function differencesIn({ words }: QuotePlace): string {
  const said: string[] = [];
  for (const { asked, printed, same } of words) {
    if (same) continue;
    if (asked === null) said.push(`adds “${printed}”`);
    else if (printed === null) said.push(`lacks “${asked}”`);
    else said.push(`prints “${printed}” for “${asked}”`);
  }
  return said.join(', ');
}

function placeIn(
  document: Document,
  passage: Passage,
  asked: readonly Token[],
  index: PassageIndex,
): QuotePlace | null {
  const tokens = tokenize(document.text.slice(passage.start, passage.end), passage.start);
  const found = aligned(asked, tokens);
  if (!found) return null;
  const { from, to, words } = found;
  const same = words.filter((word) => word.same).length;
  const likeness =
    same / asked.length - (COST / 4) * (words.filter(({ asked: a }) => a === null).length / asked.length);
  const weighty = words.some(
    ({ asked: a, same: s }) => s && a !== null && !isFunctionWord(a.toLowerCase(), 'en'),
  );
  if (likeness < NEARLY || !weighty) return null;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return null;
  const [start, end] = sentencesAround(passage, first.start, last.end);
  const excerpt: Excerpt = {
    document: cite(document),
    start,
    end,
    text: document.text.slice(start, end),
    answer: [first.start, Math.min(last.end, end)],
    speaker: speakerAt(document, index.passagesOf(document.id), first.start),
    score: likeness,
  };
  return {
    document,
    excerpt,
    exact: words.every((word) => word.same),
    likeness: Math.max(0, likeness),
    words,
  };
}

/** The sentences that hold a stretch, at most three of them and 600 characters beyond the first. */
function sentencesAround({ sentences }: Passage, from: number, to: number): [number, number] {
  const first = Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= from),
  );
  const start = sentences[first]?.start ?? from;
  let end = sentences[first]?.end ?? to;
  for (let i = first + 1; i < Math.min(sentences.length, first + MOST_SENTENCES); i++) {
    const next = sentences[i];
    if (!next || next.start >= to || next.end - start > LONGEST_EXCERPT) break;
    end = next.end;
  }
  return [start, end];
}

interface Alignment {
  readonly from: number;
  readonly to: number;
  readonly words: readonly ComparedWord[];
}

/** The stretch of a passage that is likest to the words: all of them against any part of it. */
function aligned(asked: readonly Token[], tokens: readonly Token[]): Alignment | null {
  const [n, m] = [asked.length, tokens.length];
  const score: Float64Array[] = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const row = (i: number): Float64Array => score[i] ?? new Float64Array(m + 1);
  const cell = (i: number, j: number): number => row(i)[j] ?? 0;
  for (let i = 1; i <= n; i++) {
    row(i)[0] = -COST * i;
    for (let j = 1; j <= m; j++) {
      const step = asked[i - 1]?.folded === tokens[j - 1]?.folded ? 1 : -COST;
      row(i)[j] = Math.max(cell(i - 1, j - 1) + step, cell(i - 1, j) - COST, cell(i, j - 1) - COST);
    }
  }
  let to = 0;
  for (let j = 1; j <= m; j++) if (cell(n, j) > cell(n, to)) to = j;
  if (to === 0) return null;
  const words: ComparedWord[] = [];
  let [i, j] = [n, to];
  while (i > 0) {
    const [wanted, printed] = [asked[i - 1], tokens[j - 1]];
    const equal = wanted !== undefined && printed !== undefined && wanted.folded === printed.folded;
    if (j > 0 && Math.abs(cell(i, j) - (cell(i - 1, j - 1) + (equal ? 1 : -COST))) < 1e-9) {
      words.push({ asked: wanted?.text ?? null, printed: printed?.text ?? null, same: equal });
      i--;
      j--;
    } else if (Math.abs(cell(i, j) - (cell(i - 1, j) - COST)) < 1e-9) {
      words.push({ asked: wanted?.text ?? null, printed: null, same: false });
      i--;
    } else {
      words.push({ asked: null, printed: printed?.text ?? null, same: false });
      j--;
    }
  }
  words.reverse();
  // Words that differ at the edges are no part of what is printed there.
  let [from, end] = [j, to];
  while (words[0] && !words[0].same && words[0].printed !== null && from < end) {
    const { asked: wanted } = words[0];
    words[0] = { asked: wanted, printed: null, same: false };
    if (wanted === null) words.shift();
    from++;
    if (words[0]?.printed === null) break;
  }
  for (
    let at = words.length - 1;
    at >= 0 && words[at] && !words[at]?.same && words[at]?.printed !== null;
    at--
  ) {
    words[at] = { asked: words[at]?.asked ?? null, printed: null, same: false };
    end--;
  }
  return end > from
    ? { from, to: end, words: words.filter((word) => word.asked !== null || word.printed !== null) }
    : null;
}
