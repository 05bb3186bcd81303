/**
 * Whole names: words are paired, each with its best partner, and what is left over is weighed.
 *
 * A word that only the longer name has (a patronymic, a second given name) costs little. A word of the shorter name
 * that finds no partner contradicts: Hafez Makhlouf is not Rami Makhlouf, however alike the rest.
 */
import { foldCase } from '../text/fold.ts';
import { type Analysis, analyse } from './sounds.ts';
import { HONORIFICS, LEGAL_FORMS, PARTICLES } from './vocabulary.ts';
import { analysisSimilarity, NEAR_NAME } from './word.ts';

/**
 * From here on two whole names count as one. On the 308 pairs of OpenSanctions' nomenklatura test names that were
 * used for building (the threshold too), 0.72 gives F1 0.864 (precision 0.918, recall 0.817); on the 187 pairs of persons 0.877. Plain
 * Levenshtein gives 0.680 on the whole set.
 */
export const SAME_FULL_NAME = 0.72;

interface Part {
  readonly analysis: Analysis;
  readonly weight: number;
  readonly initial: boolean;
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`‘][\p{L}\p{M}]+)*/gu;
// 'SergeiLavrov' is two words that lost their space.
const JOINED = /(\p{Ll})(?=\p{Lu}\p{Ll})/gu;
const POINTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
/** A name has fewer words than this; what is longer is cut, so that hostile input costs nothing. */
const MOST_WORDS = 12;
const LONGEST = 400;

const LIGHT = 0.25;
const INITIAL_WEIGHT = 0.5;
const INITIAL_MATCH = 0.9;

function partsOf(name: string): Part[] {
  const text = name
    .slice(0, LONGEST)
    .replace(JOINED, '$1 ')
    .replace(POINTED, (run) => (run.length > 4 ? run.replaceAll('.', '') : run.replaceAll('.', '. ')));
  const found = [...text.matchAll(WORDS)].slice(0, MOST_WORDS).map(([word]) => word);
  const meaningful = found.filter((word) => !HONORIFICS.has(foldCase(word)));
  const kept = meaningful.length > 0 ? meaningful : found;
  const parts: Part[] = [];
  for (const word of kept) {
    const folded = foldCase(word);
    const analysis = analyse(word);
    if (analysis.plain === '' || parts.some((part) => part.analysis.plain === analysis.plain)) continue;
    const light = PARTICLES.has(folded) || LEGAL_FORMS.has(folded);
    const initial = analysis.letters === 1 && /\p{L}/u.test(word);
    parts.push({ analysis, initial, weight: light ? LIGHT : initial ? INITIAL_WEIGHT : 1 });
  }
  return parts;
}

function startsAlike(initial: Analysis, word: Analysis): boolean {
  return initial.readings.some(({ sound }) =>
    word.readings.some((reading) => sound !== '' && reading.sound.startsWith(sound.charAt(0))),
  );
}

function pairScore(a: Part, b: Part): number {
  if (a.initial !== b.initial) {
    return startsAlike(a.initial ? a.analysis : b.analysis, a.initial ? b.analysis : a.analysis)
      ? INITIAL_MATCH
      : 0;
  }
  return analysisSimilarity(a.analysis, b.analysis);
}

/** Factor where both names have a word that the other lacks: William G. Frost, William W. Frost. */
const CONTRADICTED = 0.85;
/** Factor where only initials or particles found partners. */
const UNANCHORED = 0.5;
/** A pair below this is no pair. */
const NO_PAIR = NEAR_NAME;
/** Whole names with their spaces taken out are longer than words, and a little less may do. */
const JOINED_RUN = 0.88;

function align(a: readonly Part[], b: readonly Part[]): { partnerA: number[]; partnerB: number[] } {
  const pairs: { i: number; j: number; score: number }[] = [];
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const score = pairScore(x, y);
      if (score >= NO_PAIR) pairs.push({ i, j, score });
    });
  });
  pairs.sort((p, q) => q.score - p.score || Math.abs(p.i - p.j) - Math.abs(q.i - q.j));
  const partnerA = a.map(() => 0);
  const partnerB = b.map(() => 0);
  for (const { i, j, score } of pairs) {
    if (partnerA[i] !== 0 || partnerB[j] !== 0) continue;
    partnerA[i] = score;
    partnerB[j] = score;
  }
  return { partnerA, partnerB };
}

function covered(parts: readonly Part[], partners: readonly number[]): number {
  let sum = 0;
  let weights = 0;
  parts.forEach((part, index) => {
    sum += part.weight * (partners[index] ?? 0);
    weights += part.weight;
  });
  return weights === 0 ? 0 : sum / weights;
}

function joined(parts: readonly Part[]): Analysis {
  return analyse(parts.map((part) => part.analysis.plain).join(''));
}

/**
 * 0..1 for whole names of one or more words, in any order and script: 'Igor Kostyukov', 'Костюков Игорь Олегович',
 * 'Adm. I. Kostyukov'. Honorifics do not count, initials match what they begin, particles and legal forms weigh little.
 *
 * @param a, b a name each, as printed
 * @returns compare with `SAME_FULL_NAME`; 0 when one of them has no word
 */
export function fullNameSimilarity(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.length === 0 || right.length === 0) return 0;
  const [short, long] = inOrder(left, right);
  const { partnerA, partnerB } = align(short, long);
  const own = covered(short, partnerA);
  const whole = covered(long, partnerB);
  const anchored = short.some((part, index) => part.weight === 1 && (partnerA[index] ?? 0) >= NO_PAIR);
  const light = short.every((part) => part.weight < 1);
  const contradiction = leftOver(short, partnerA) && leftOver(long, partnerB) ? CONTRADICTED : 1;
  const aligned = (own * 0.75 + whole * 0.25) * (anchored || light ? 1 : UNANCHORED) * contradiction;
  if (short.length === 1 && long.length === 1) return aligned;
  // One letter is little in a run of twenty, yet William G. is not William W.
  const initials = short.some((part, index) => part.initial && partnerA[index] === 0);
  if (initials) return aligned;
  // Words joined or split (PolPot, Patr ushev), or each a little misspelt.
  const run = analysisSimilarity(joined(short), joined(long));
  return Math.max(aligned, run >= JOINED_RUN ? run : 0);
}

/** Whether a word or an initial of weight found no partner. */
function leftOver(parts: readonly Part[], partners: readonly number[]): boolean {
  return parts.some((part, index) => part.weight > LIGHT && partners[index] === 0);
}

/** The lighter first; of equals the same one always, so that it is all one which name is compared with which. */
function inOrder(a: readonly Part[], b: readonly Part[]): [readonly Part[], readonly Part[]] {
  const plain = (parts: readonly Part[]) => parts.map((part) => part.analysis.plain).join(' ');
  const lighter = weightOf(a) - weightOf(b);
  return lighter < 0 || (lighter === 0 && plain(a) <= plain(b)) ? [a, b] : [b, a];
}

function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.weight, 0);
}
