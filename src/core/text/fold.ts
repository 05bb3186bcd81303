/**
 * Folding: what makes 'Zürich', 'ZÜRICH' and 'Zurich' one word, whatever the script.
 *
 * Folding works on one word at a time and never touches a document's text: offsets always belong to the text as
 * it was printed, and a token carries both.
 */
import anyAscii from 'any-ascii';

const COMBINING = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;
const NON_LATIN_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/**
 * Folds case and diacritics, and keeps the script: 'Grünbaum' gives 'grunbaum', 'Жёлтый' gives 'желтый'.
 *
 * @param word any string; lone surrogates pass through unharmed
 * @returns the folded word, perhaps of another length than the input
 */
export function foldCase(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const lower = word.toLowerCase().replace(/[’‘ʼ`´]/g, "'");
  // й is a letter of its own, not an accented и: Russian stems end on it. Lowered again, since a styled letter (𝐔)
  // has no small form until it is decomposed.
  const stripped = lower.normalize('NFKD').toLowerCase().replaceAll('и\u0306', 'й').replace(COMBINING, '');
  return stripped
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae');
}

/**
 * Folds a word to lower-case Latin letters and digits: 'Зеленский' gives 'zelenskiy', '東京' its readings.
 * Used where words of two scripts must meet: index terms and names.
 *
 * @param word any string
 * @returns the word in ASCII where `any-ascii` knows it; characters it does not know vanish
 */
export function foldScript(word: string): string {
  const folded = foldCase(word);
  return ASCII.test(folded) ? folded : anyAscii(folded).toLowerCase();
}

/** Whether a word has a letter of a script other than Latin. */
export function isForeignScript(word: string): boolean {
  return !ASCII.test(word) && NON_LATIN_LETTER.test(word);
}
