/**
 * What counts as a misspelling, and how far two words are apart.
 */

/** The shortest and the longest word that is looked up by spelling, in UTF-16 units: the cost grows with the square. */
const SHORTEST = 4;
const LONGEST = 40;
/** From how many letters on two errors are forgiven. */
const TWO_ERRORS_FROM = 8;
/** From how many letters on a changed letter is an error rather than another word (Iran, Iraq; Mali, Bali). */
const CHANGED_LETTER_FROM = 5;

/**
 * How many errors a word may have.
 *
 * @param folded as `tokenize` folds it
 * @returns 0, 1 or 2; 0 for a word with a digit: a number is right or wrong, never misspelt
 */
export function errorsForgiven(folded: string): number {
  if (folded.length < SHORTEST || folded.length > LONGEST || /\p{N}/u.test(folded)) return 0;
  return folded.length < TWO_ERRORS_FROM ? 1 : 2;
}

/**
 * The edits that make one word of the other, or null where it is not a misspelling of it.
 *
 * @param asked the word that is not known
 * @param known a word of the vocabulary
 * @returns 1 or 2, or null
 */
export function misspellingDistance(asked: string, known: string): number | null {
  const forgiven = errorsForgiven(asked);
  if (forgiven === 0 || Math.abs(asked.length - known.length) > forgiven || /\p{N}/u.test(known)) return null;
  if (!sharesBeginning(asked, known)) return null;
  const distance = alignmentDistance(asked, known);
  if (distance === 0 || distance > forgiven) return null;
  const shortest = Math.min(asked.length, known.length);
  if (shortest < CHANGED_LETTER_FROM && asked.length === known.length && !isSwap(asked, known)) return null;
  return distance;
}

/** Whether the first letters agree, or the first two are swapped: people seldom miss the first letter of a word. */
function sharesBeginning(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/**
 * Optimal string alignment: Levenshtein's distance with a swap of two neighbours as one edit, no part edited twice
 * (L. Boytsov, 'Indexing methods for approximate dictionary searching', 2011). Time and memory are the product of
 * the lengths: for words, not for texts.
 */
export function alignmentDistance(a: string, b: string): number {
  const width = b.length + 1;
  const rows = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => rows[i * width + j] ?? 0;
  for (let j = 0; j < width; j++) rows[j] = j;
  for (let i = 1; i <= a.length; i++) {
    rows[i * width] = i;
    for (let j = 1; j < width; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(i - 2, j - 2) + 1);
      }
      rows[i * width + j] = best;
    }
  }
  return at(a.length, b.length);
}
