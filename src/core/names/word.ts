/**
 * How sure two name words are spellings of one name. Symmetric; 1 only for words that fold alike.
 *
 * What is weighed is not how alike the letters look but what it takes to explain the difference: a romanisation
 * costs nothing or little, a doubtful vowel some, a consonant or a suffix that no convention explains more than a
 * merge allows. Short names and names of one syllable have no room for doubt: Chen and Shen, Wu and Vu stay two.
 */
import { distance } from 'fastest-levenshtein';
import { soundDistance } from './distance.ts';
import { type Analysis, analyse, isVowel } from './sounds.ts';

/**
 * From here on two name words count as one name.
 *
 * Set by hand on 89 pairs of romanisations and 82 pairs of like-looking names of different people, the same pairs the
 * prices were set on, so that fresh names will do somewhat worse: 0.9 takes 87 of the first and 12 of the second
 * (Callas and Kallas, Stefan and Stephan, but also Baker and Becker, Maria and Marie). Of 8,600 capitalised words of
 * public documents, about one in eleven has another at or above it, by no means always rightly.
 */
export const SAME_NAME = 0.9;

/** The least similarity at which a word may be a misspelling of another: worth asking about, not worth merging. */
export const NEAR_NAME = 0.78;

/** Names of up to this many letters must be spelt alike, but for what romanisation explains. */
const SHORT = 4;
const SHORT_BUDGET = 0.08;
const SHORT_BUDGET_ACROSS = 0.32;
const NOT_THE_SAME = 0.6;
/** Between scripts another vowel is hearing more often than another name: Trump, Трамп. The share of its price. */
const ACROSS = 0.5;
/** In a name of one syllable a change weighs this many times. */
const MONOSYLLABLE = 3;
/** Sounds beyond these do not make room for more changes. */
const LONGEST_ROOM = 9;

function syllables(sound: string): number {
  let count = 0;
  for (let at = 0; at < sound.length; at += 1) {
    if (isVowel(sound.charAt(at)) && !isVowel(sound.charAt(at - 1))) count += 1;
  }
  return count;
}

function withoutVowels(sound: string): string {
  return sound.replace(/[aeiouEUw]+/g, '');
}

function soundSimilarity(a: string, b: string, across: boolean, letters: number): number {
  const cost = soundDistance(a, b, across ? ACROSS : 1);
  const room = Math.min((a.length + b.length) / 2, LONGEST_ROOM);
  if (letters <= SHORT && cost > (across ? SHORT_BUDGET_ACROSS : SHORT_BUDGET)) {
    return Math.max(0, Math.min(NOT_THE_SAME, 1 - cost / room));
  }
  const strict = !across && Math.min(syllables(a), syllables(b)) <= 1 ? MONOSYLLABLE : 1;
  return Math.max(0, 1 - (cost * strict) / Math.max(room, 1));
}

/**
 * `nameSimilarity` of words that are taken apart already.
 *
 * @param a, b as `analyse` gives them
 */
export function analysisSimilarity(a: Analysis, b: Analysis): number {
  if (a.plain === '' || b.plain === '') return a.plain === b.plain ? 1 : 0;
  if (a.plain === b.plain) return 1;
  const across = a.writing !== b.writing;
  const abjad = across && (a.writing === 'abjad' || b.writing === 'abjad');
  const letters = Math.min(a.letters, b.letters);
  let best = 0;
  for (const left of a.readings) {
    for (const right of b.readings) {
      const heard = abjad
        ? 0.95 * soundSimilarity(withoutVowels(left.sound), withoutVowels(right.sound), true, letters)
        : soundSimilarity(left.sound, right.sound, across, letters);
      best = Math.max(best, heard - left.penalty - right.penalty);
    }
  }
  if (across) return Math.min(best, 0.98);
  // Among spellings that sound alike, the one with more letters in common first.
  const looks = 1 - distance(a.plain, b.plain) / Math.max(a.plain.length, b.plain.length);
  return Math.max(0, Math.min(0.99, best - 0.03 * (1 - looks)));
}

/**
 * 0..1: how sure two single name words (any script) are spellings of one name.
 *
 * @param a, b a word each, printed or folded; an article joined by a hyphen (al-, el-) does not count
 * @returns 1 for words that fold alike, at most 0.99 for others; compare with `SAME_NAME`
 */
export function nameSimilarity(a: string, b: string): number {
  return analysisSimilarity(analyse(a), analyse(b));
}
