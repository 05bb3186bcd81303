/**
 * How far two soundings are apart: an edit distance whose prices are what romanisation, hearing and typing do to
 * names. A change that no convention explains costs 1.
 */
import { isVowel } from './sounds.ts';

const SIZE = 128;
const SUBSTITUTION = new Float64Array(SIZE * SIZE).fill(1);

function price(cost: number, pairs: string): void {
  for (const pair of pairs.split(' ')) {
    const a = pair.charCodeAt(0);
    const b = pair.charCodeAt(1);
    SUBSTITUTION[a * SIZE + b] = cost;
    SUBSTITUTION[b * SIZE + a] = cost;
  }
}

// A vowel for another is a smaller change than a consonant for another, and some are hardly one.
for (const a of 'aeiouEU') for (const b of 'aeiouEU') price(0.9, a + b);
price(0.05, 'uU qk');
price(0.1, 'iE JZ wv hH');
price(0.15, 'ou oU SC sz');
price(0.2, 'zc sc');
price(0.25, 'ae fv qg');
price(0.3, 'ei eE iJ');
price(0.4, 'kH wf');
price(0.6, 'ao');
price(0.5, 'uw uv gh kg gH td bp bv sS cC zZ JC ZS');
price(0.7, 'mn Ck Jg kh sC');
// Keyboards and scanners put digits for letters.
price(0.3, '0o 1i 1l 9g 5s 3e 4a 8b 0U 1E');
for (let code = 0; code < SIZE; code += 1) SUBSTITUTION[code * SIZE + code] = 0;

const SWAP = 0.9;
const INITIAL_FACTOR = 1.4;
/** Changes below this are spelling alone. */
const SMALL = 0.2;
const FINAL_FACTOR = 1.3;
/** Gorbachev, Gorbatschow: one letter, ё, stands behind both. */
const YO_AS_E = 0.25;
const LONGEST = 64;

function gap(sound: string, at: number): number {
  const symbol = sound.charAt(at);
  const last = at === sound.length - 1;
  const previous = sound.charAt(at - 1);
  if (isVowel(symbol)) {
    const glide = symbol === 'i' && !last && isVowel(sound.charAt(at + 1));
    if (glide) return at === 0 ? 0.5 : 0.15;
    if (at === 0) return 1;
    // A final vowel makes another name or the other sex of it: Ivanova, Maria. A silent e does neither.
    if (last) return symbol === 'e' ? 0.5 : isVowel(previous) ? 0.3 : 1.1;
    // Aleksandr, Alexander.
    if (at === sound.length - 2 && sound.endsWith('r')) return 0.2;
    return isVowel(previous) ? 0.4 : 0.55;
  }
  if (symbol === 'h') return at === 0 ? 0.8 : 0.2;
  if (symbol === 'H') return 0.6;
  // A consonant at the end is a suffix more often than a slip: Robert, Roberts.
  return last ? 1.2 : at === 0 ? INITIAL_FACTOR : 1;
}

/** What a change costs where it stands: more at either end of a name, less in the ending that is -yov and -ev. */
function placed(change: number, x: string, i: number, y: string, j: number): number {
  if (i === 0 && j === 0) return change * INITIAL_FACTOR;
  if (change < SMALL) return change;
  const tailX = x.length - i;
  const tailY = y.length - j;
  // Angela and Angelo, Maria and Marie.
  if (tailX === 1 && tailY === 1) return change * FINAL_FACTOR;
  const pair = x.charAt(i) + y.charAt(j);
  if ((pair === 'oe' || pair === 'eo') && tailX === 2 && tailY === 2 && x.endsWith('v') && y.endsWith('v')) {
    return YO_AS_E;
  }
  return change;
}

const VOWEL_CODES = new Uint8Array(SIZE);
for (const vowel of 'aeiouEU') VOWEL_CODES[vowel.charCodeAt(0)] = 1;

function bothVowels(a: number, b: number): boolean {
  return VOWEL_CODES[a] === 1 && VOWEL_CODES[b] === 1;
}

// Scratch rows, kept between calls: a look-up compares hundreds of words, and each call fills what it reads.
const ROWS: readonly [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(LONGEST + 1),
  new Float64Array(LONGEST + 1),
  new Float64Array(LONGEST + 1),
];
const GAPS = new Float64Array(LONGEST);

/**
 * The least total price of turning one sounding into the other. Symmetric; 0 for equal ones.
 *
 * @param a, b as `analyse` gives them; beyond 64 characters they are cut
 * @param vowelShare what share of its price one vowel for another costs (0 to 1)
 */
export function soundDistance(a: string, b: string, vowelShare = 1): number {
  if (a === b) return 0;
  const x = a.slice(0, LONGEST);
  const y = b.slice(0, LONGEST);
  let [before, previous, current] = ROWS;
  const gaps = GAPS;
  previous[0] = 0;
  for (let j = 0; j < y.length; j += 1) {
    gaps[j] = gap(y, j);
    previous[j + 1] = (previous[j] ?? 0) + (gaps[j] ?? 0);
  }
  for (let i = 0; i < x.length; i += 1) {
    const gapX = gap(x, i);
    const codeX = Math.min(x.charCodeAt(i), SIZE - 1);
    current[0] = (previous[0] ?? 0) + gapX;
    for (let j = 0; j < y.length; j += 1) {
      const codeY = Math.min(y.charCodeAt(j), SIZE - 1);
      const change = SUBSTITUTION[codeX * SIZE + codeY] ?? 1;
      let best = Math.min(
        (previous[j] ?? 0) +
          (change === 0 ? 0 : placed(change, x, i, y, j) * (bothVowels(codeX, codeY) ? vowelShare : 1)),
        (previous[j + 1] ?? 0) + gapX,
        (current[j] ?? 0) + (gaps[j] ?? 0),
      );
      if (i > 0 && j > 0 && x[i] === y[j - 1] && x[i - 1] === y[j] && x[i] !== y[j]) {
        best = Math.min(best, (before[j - 1] ?? 0) + SWAP);
      }
      current[j + 1] = best;
    }
    [before, previous, current] = [previous, current, before];
  }
  return previous[y.length] ?? 0;
}
