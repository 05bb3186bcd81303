/**
 * Words as a natural language spends them: which comes next is drawn by rank, and each rank has its own word.
 *
 * The law is Zipf's in two parts, as M. Gerlach and E. G. Altmann fitted it to English ('Stochastic Model for the
 * Vocabulary Growth in Natural Languages', Physical Review X 3, 2013): a word's frequency falls as 1/rank down to rank
 * 7,873 and as rank^-1.77 below. There is no last rank. So the vocabulary grows by Heaps' law of itself: with the
 * number of words to the power of 1/1.77 in a long text, as theirs does.
 *
 * The first 40 ranks are English function words, and from there every second, as far as the list reaches: they come
 * to a little under half of all words, as in English news. All others are invented, shorter where they are common
 * (Zipf's law of abbreviation), and made so that a stemmer leaves them alone. Every fifth is a name and has a capital.
 */
import { random } from '../synthetic.ts';

/** The rank where the law's second part begins, and its exponent there: Gerlach and Altmann's for English. */
const BREAK = 7873;
const EXPONENT = 1.77;

/** Function words of English, about from the commonest on. */
export const FUNCTION_WORDS: readonly string[] = `
  the of to and a in that is was he for it with as his on be at by i this had are but from or have an they which you
  were her she there would their we him been has when who will if out so what up about into than them can could
  then its these our my over me such your after through where how before those while down should because each any
  both between under too very own again whether during until although against within upon therefore
`
  .trim()
  .split(/\s+/u);

const ALL_FUNCTION = 40;
const NAME_EVERY = 5;
const ONSETS = 'b d f g h k l m n p r s t v z br dr gr st tr'.split(' ');
const VOWELS = 'a e i o u'.split(' ');
const CODAS = 'k m p b f rk lm sk nd x'.split(' ');
const SYLLABLES = ONSETS.length * VOWELS.length;
/** Factors without a common divisor with 100: neighbours in rank get words that are not alike. */
const SCRAMBLE = [61, 7919, 618_033, 61_803_399];
/** Ranks beyond it are taken modulo it; one word in ten thousand is. */
const LAST = 100_000_000;
/** The words of so many ranks are kept. */
const KEPT = 1 << 16;

/** A word's place in the order of frequency, from 1 on. */
export type Rank = number;

/** Draws ranks, and spells them. */
export class Words {
  readonly #draw: () => number;
  /** By rank less one: the chance of a rank up to it. */
  readonly #cumulative = new Float64Array(BREAK);
  /** By hundredth of a percent of the chance: the first rank that can be meant (H.-C. Chen and Y. Asau, 1974). */
  readonly #guide = new Uint16Array(10_001);
  readonly #kept: string[] = [];

  /** @param seed the same seed draws the same ranks */
  constructor(seed: number) {
    this.#draw = random(seed);
    let harmonic = 0;
    for (let rank = 1; rank <= BREAK; rank++) {
      harmonic += 1 / rank;
      this.#cumulative[rank - 1] = harmonic;
    }
    // The second part's sum as an integral: BREAK^0.77 * integral of r^-1.77 from BREAK on is 1 / 0.77.
    const all = harmonic + 1 / (EXPONENT - 1);
    for (let at = 0; at < BREAK; at++) this.#cumulative[at] = (this.#cumulative[at] ?? 0) / all;
    let rank = 0;
    for (let at = 0; at < this.#guide.length; at++) {
      while (rank < BREAK - 1 && (this.#cumulative[rank] ?? 1) < at / (this.#guide.length - 1)) rank += 1;
      this.#guide[at] = rank;
    }
  }

  /** A number from 0 to below 1. */
  uniform(): number {
    return this.#draw();
  }

  /** A rank, as often as its word is said. */
  rank(): Rank {
    const chance = this.#draw();
    const head = this.#cumulative[BREAK - 1] ?? 1;
    if (chance >= head) {
      const left = Math.max(1e-12, (1 - chance) / (1 - head));
      return Math.floor(BREAK * left ** (-1 / (EXPONENT - 1))) + 1;
    }
    let at = this.#guide[Math.floor(chance * (this.#guide.length - 1))] ?? 0;
    while ((this.#cumulative[at] ?? 1) <= chance) at += 1;
    return at + 1;
  }

  /** The word of a rank; another rank's is another. */
  word(rank: Rank): string {
    const kept = this.#kept[rank];
    if (kept !== undefined) return kept;
    const word = spelt(rank);
    if (rank < KEPT) this.#kept[rank] = word;
    return word;
  }
}

/** Whether a rank's word is a function word. */
export function isFunctionRank(rank: Rank): boolean {
  if (rank <= ALL_FUNCTION) return true;
  const place = ALL_FUNCTION + (rank - ALL_FUNCTION) / 2;
  return Number.isInteger(place) && place <= FUNCTION_WORDS.length;
}

function spelt(rank: Rank): string {
  if (rank <= ALL_FUNCTION) return FUNCTION_WORDS[rank - 1] ?? '';
  if (isFunctionRank(rank)) return FUNCTION_WORDS[ALL_FUNCTION + (rank - ALL_FUNCTION) / 2 - 1] ?? '';
  let number = (rank - ALL_FUNCTION - 1) % LAST;
  let syllables = 1;
  let size = SYLLABLES;
  while (number >= size) {
    number -= size;
    size *= SYLLABLES;
    syllables += 1;
  }
  let mixed = (number * (SCRAMBLE[syllables - 1] ?? 1) + 7) % size;
  let word = '';
  for (let i = 0; i < syllables; i++) {
    const digit = mixed % SYLLABLES;
    mixed = Math.floor(mixed / SYLLABLES);
    word += (ONSETS[digit % ONSETS.length] ?? '') + (VOWELS[Math.floor(digit / ONSETS.length)] ?? '');
  }
  word += CODAS[number % CODAS.length] ?? '';
  return number % NAME_EVERY === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
