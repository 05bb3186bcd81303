/**
 * From letters to sounds: one character a sound, so that every romanisation of a name gives nearly one string.
 *
 * Consonants are b d f g h k l m n p q r s t v w z, and H (kh), S (sh), C (ch), c (ts), Z (zh), J (j as in English).
 * Vowels are a e i o u, and E (ee), U (ou, oo): heard as i and u, yet kept apart because in a short name, 'Lee' and
 * 'Li', the letters are all there is. Where a spelling may be read in two ways ('ch', an initial 'j', a Russian
 * case ending) a word has several readings, the likeliest first.
 */
import { foldCase, foldScript } from '../text/fold.ts';
import { lemmas } from './inflection.ts';

/** One way to read a word; `penalty` (0 to 1) is what the reading costs beside the likeliest one. */
export interface Reading {
  readonly sound: string;
  readonly penalty: number;
}

/** The writing a word is in, as far as it bears on comparing it. An abjad writes few vowels (Arabic, Hebrew). */
export type Writing = 'latin' | 'cyrillic' | 'abjad' | 'other';

/** A name word, taken apart for comparison. */
export interface Analysis {
  /** Lower case, no diacritics, own script, no article, no apostrophes. */
  readonly plain: string;
  readonly writing: Writing;
  /** How many letters it has, in its own script. */
  readonly letters: number;
  /** Never empty; the likeliest first. */
  readonly readings: readonly Reading[];
}

/** Longer words are cut here: no name is longer, and hostile input must cost nothing. UTF-16 units. */
const LONGEST = 48;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const ASCII = /^[\x20-\x7e]*$/;
// The Arabic article, also assimilated (as-, ash-), where a hyphen shows that it is one.
const ARTICLE = /^(?:al|el|ul|ad|an|ar|as|at|az|ash)-(?=.{2})/u;
const POSSESSIVE = /'s?$/;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
/** Most words need nothing taken off. */
const PLAIN = /^[a-z]+$/;
const VOWELS = 'aeiouEU';

/** Whether a character of a sounding is a vowel. */
export function isVowel(sound: string): boolean {
  return sound !== '' && VOWELS.includes(sound);
}

const LATIN: readonly (readonly [string, string])[] = [
  ['schtsch', 'C'],
  ['chtch', 'C'],
  ['shch', 'C'],
  ['tsch', 'C'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['dzh', 'J'],
  ['sh', 'S'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['sz', 'S'],
  ['zh', 'Z'],
  ['kh', 'H'],
  ['ph', 'f'],
  ['gh', 'g'],
  ['th', 't'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['rh', 'r'],
  ['wh', 'w'],
  ['dj', 'J'],
  ['ck', 'k'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['ou', 'U'],
  ['oo', 'U'],
  ['ee', 'E'],
];

const BY_FIRST = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((first) => [
    first,
    LATIN.filter(([letters]) => letters.startsWith(first)),
  ]),
);

const CYRILLIC_SOUNDS: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'Z',
    з: 'z',
    и: 'i',
    й: 'i',
    і: 'i',
  },
  ...{
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'H',
    ц: 'c',
  },
  ...{
    ч: 'C',
    ш: 'S',
    щ: 'C',
    ъ: '',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
    ј: 'i',
    љ: 'l',
    њ: 'n',
    ћ: 'C',
  },
  ...{ ђ: 'J', џ: 'J', ѕ: 'z', қ: 'k', ғ: 'g', ұ: 'u', ү: 'u', ө: 'o', ә: 'a', ң: 'n', һ: 'h' },
};

const FRONT = new Set(['e', 'i', 'y']);
const LATIN_VOWELS = new Set(['a', 'e', 'i', 'o', 'u', 'y']);

/** Digraphs and letters of a Latin word to sounds; `ch` says how 'ch' is read, `j` how an initial 'j' is. */
function latinSounds(printed: string, ch: 'C' | 'H', j: 'J' | 'i'): string {
  // Latvian puts its nominative s on foreign names: Sergejs.
  const word = printed.length > 4 && printed.endsWith('js') ? printed.slice(0, -1) : printed;
  let out = '';
  let at = 0;
  while (at < word.length) {
    const found = BY_FIRST.get(word.charAt(at))?.find(([letters]) => word.startsWith(letters, at));
    if (found !== undefined) {
      const [letters, sound] = found;
      out += letters === 'ch' ? ch : sound;
      at += letters.length;
      continue;
    }
    const letter = word.charAt(at);
    const next = word.charAt(at + 1);
    if (letter === 'c') {
      out += FRONT.has(next) ? 's' : 'k';
      // Vance, Prince: the e only softens the c.
      if (next === 'e' && at + 2 === word.length) at += 1;
    } else if (letter === 'q') {
      out += 'q';
      if (next === 'u') at += 1;
    } else if (letter === 'x') out += at === 0 ? 'S' : 'ks';
    else if (letter === 'y' && next === 'o' && at > 0 && !LATIN_VOWELS.has(word.charAt(at - 1))) {
      // Kovalyov is Ковалёв: ё is printed e as often as yo.
      out += at + 2 < word.length ? 'ie' : 'io';
      at += 1;
    } else if (letter === 'y') out += 'i';
    else if (letter === 'j') out += at === 0 ? j : 'i';
    else if (letter === 'g' && next === 'u' && FRONT.has(word.charAt(at + 2))) {
      // Serguei, Miguel: the u only keeps the g hard.
      out += 'g';
      at += 1;
    } else if (next === 'e' && isUmlaut(word, at)) {
      out += letter;
      at += 1;
    } else out += letter;
    at += 1;
  }
  return out;
}

/** Whether the vowel at `at` with the e after it stands for ä, ö or ü: Gruenbaum, but not Samuel, Choe or Joey. */
function isUmlaut(word: string, at: number): boolean {
  const after = word.charAt(at + 2);
  return (
    'aou'.includes(word.charAt(at)) &&
    after !== '' &&
    !LATIN_VOWELS.has(after) &&
    !(after === 'l' && at + 3 === word.length) &&
    !LATIN_VOWELS.has(word.charAt(at - 1))
  );
}

function cyrillicSounds(word: string): string {
  let out = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const next = word.charAt(at + 1);
    if (letter === 'д' && next === 'ж') {
      out += 'J';
      at += 1;
    } else if (letter === 'ь' && (next === 'е' || next === 'о')) out += 'i';
    else if (letter === 'у' && at === 0 && 'аеиоэі'.includes(next) && next !== '') out += 'w';
    else out += CYRILLIC_SOUNDS[letter] ?? foldScript(letter);
  }
  return out;
}

/** What all romanisations disagree on and no name depends on: doubled letters, glides, the f of -off. */
function settle(sounds: string): string {
  return sounds
    .replace(/(.)\1+/g, '$1')
    .replace(/([aeouEU])ie/g, '$1e')
    .replace(/^ie/, 'e')
    .replace(/([oe])[fw]$/, '$1v')
    .replace(/([oe])vs$/, '$1v');
}

function readingsOf(plain: string, writing: Writing): Reading[] {
  if (writing === 'cyrillic') {
    const found: Reading[] = [];
    for (const { lemma, penalty } of lemmas(plain)) {
      const sound = settle(cyrillicSounds(lemma));
      if (!found.some((reading) => reading.sound === sound)) found.push({ sound, penalty });
    }
    return found;
  }
  const latin = writing === 'latin' ? plain : foldScript(plain).replace(/[^a-z0-9]+/g, '');
  const found: Reading[] = [{ sound: settle(latinSounds(latin, 'C', 'J')), penalty: 0 }];
  if (writing !== 'latin') return found;
  // German and Slavic: Jurij is Yuri, Achmetow is Akhmetov.
  const softJ = latin.startsWith('j') && LATIN_VOWELS.has(latin.charAt(1));
  const hardCh = latin.includes('ch') && latin.replace(/t?s?ch?tch|tsch|shch|sch|tch/g, '').includes('ch');
  if (softJ) found.push({ sound: settle(latinSounds(latin, 'C', 'i')), penalty: 0.02 });
  if (hardCh) found.push({ sound: settle(latinSounds(latin, 'H', softJ ? 'i' : 'J')), penalty: 0.02 });
  return found;
}

function writingOf(word: string): Writing {
  if (ASCII.test(word)) return 'latin';
  if (CYRILLIC.test(word)) return 'cyrillic';
  if (ABJAD.test(word)) return 'abjad';
  return /\p{Script=Latin}/u.test(word) ? 'latin' : 'other';
}

/**
 * Takes a name word apart.
 *
 * @param word a single word in any script, printed or folded; what is not a letter or digit is left out
 * @returns its readings; for a word without letters one reading with an empty sound
 */
export function analyse(word: string): Analysis {
  const folded = foldCase(word.slice(0, LONGEST)).toLowerCase();
  if (PLAIN.test(folded)) {
    return { plain: folded, writing: 'latin', letters: folded.length, readings: readingsOf(folded, 'latin') };
  }
  const bare = folded.replace(POSSESSIVE, '').replace(ARTICLE, '').replace(NO_LETTER, '');
  const writing = writingOf(bare);
  const plain =
    writing === 'latin'
      ? foldScript(bare)
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '')
      : bare;
  const readings = readingsOf(plain, writing);
  return { plain, writing, letters: [...plain].length, readings };
}
