/**
 * BM25+ over several fields: how much a term's occurrences in a passage say.
 *
 * Lv and Zhai, 'Lower-Bounding Term Frequency Normalization' (CIKM 2011), with MiniSearch's defaults. Unlike
 * MiniSearch, a term's rarity is one number for all fields (the passages that hold it anywhere), so that a word does
 * not count as rare because it seldom stands in a title.
 */

/** Saturation: how soon more occurrences stop to count. */
export const K1 = 1.2;
/** How much a long field is held against its terms, 0 to 1. */
const B = 0.7;
/** What any occurrence counts, however long the field. */
export const DELTA = 0.5;

/** The fields of a passage, in the order of their numbers. */
export const FIELDS = ['title', 'heading', 'text'] as const;
/** What a term counts in each field. */
export const BOOSTS: readonly number[] = [1.5, 1.5, 1];

/**
 * How rare a term is.
 *
 * @param passages how many there are
 * @param documentFrequency how many of them hold the term
 * @returns above 0
 */
export function inverseFrequency(passages: number, documentFrequency: number): number {
  return Math.log(1 + (passages - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/**
 * A term's weight in one field, before rarity and boost.
 *
 * @param frequency occurrences in the field, at least 1
 * @param length distinct terms in the field
 * @param averageLength the mean of `length` over all visible passages, those without the field included; above 0
 */
export function saturation(frequency: number, length: number, averageLength: number): number {
  return DELTA + (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength));
}
