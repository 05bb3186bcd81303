/**
 * The key of a name: its sounds, made coarse enough that romanisations of one name fall together, and no coarser.
 *
 * A key says 'perhaps'; `nameSimilarity` decides.
 */
import { analyse, isVowel } from './sounds.ts';

const COARSE: Readonly<Record<string, string>> = {
  ...{ S: 'c', C: 'c', c: 's', z: 's', Z: 'j', J: 'j', H: 'h', w: 'v', q: 'k' },
  ...{ e: 'a', o: 'u', E: 'i', U: 'u' },
};

/**
 * The key of one sounding.
 *
 * @param sound as `analyse` gives it
 * @returns sounds in the letters a b c d f g h i j k l m n p r s t u v: s and z are one, so are ch and sh, v and w,
 * a and e, o and u; an h that no vowel follows is gone; nothing is doubled
 */
export function keyOfSound(sound: string): string {
  let key = '';
  for (let at = 0; at < sound.length; at += 1) {
    const symbol = sound.charAt(at);
    if ((symbol === 'h' || symbol === 'H') && at > 0 && !isVowel(sound.charAt(at + 1))) continue;
    const coarse = COARSE[symbol] ?? symbol;
    if (!key.endsWith(coarse)) key += coarse;
  }
  // Aleksandr, Alexandre, Alexander.
  return key.replace(/([bcdfgkpstv])ra?$/, '$1ar');
}

/**
 * Skeleton in Latin letters under which romanisation variants of one name fall together: 'Gruenbaum' and 'Grünbaum',
 * 'Ouchakov' and 'Ушаков', 'Mohammed' and 'Muhammad'.
 *
 * @param word a single word in any script, printed or folded (both give the same key)
 * @returns lower-case Latin letters and digits; '' for a word without letters. Not for display
 */
export function nameKey(word: string): string {
  return keyOfSound(analyse(word).readings[0]?.sound ?? '');
}

/**
 * The consonants of a key, on which spellings that differ in vowels alone still meet.
 *
 * @param key as `nameKey` gives it
 * @returns the key without its vowels; perhaps ''
 */
export function consonantsOf(key: string): string {
  return key.replace(/[aiu]+/g, '');
}
