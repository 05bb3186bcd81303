/**
 * Russian and Ukrainian case endings of names: 'Костюковым' may be Костюков.
 *
 * A name is not in a dictionary, so every base an ending allows is a candidate; the word as printed always comes
 * first. 'Иванова' is a woman, or the genitive of Иванов: both are kept, the second at a price.
 */

/** A form a word may be an inflection of, and what that reading costs (0 to 1). */
export interface Lemma {
  readonly lemma: string;
  readonly penalty: number;
}

/** Costs less than a doubtful vowel in a name of seven sounds: the ending is grammar, not another name. */
const INFLECTED = 0.01;
/** 'Костюкова' is a woman's surname as often as a man's genitive. */
const AMBIGUOUS = 0.06;
/** The shortest base an ending is taken from, in letters. */
const SHORTEST_BASE = 3;

// Endings by what the base ends in, the longest first within a group. Each: ending, what replaces it.
const ADJECTIVE: readonly (readonly [string, string])[] = [
  ['ского', 'ский'],
  ['скому', 'ский'],
  ['ским', 'ский'],
  ['ском', 'ский'],
  ['ської', 'ська'],
  ['ською', 'ська'],
  ['ського', 'ський'],
  ['ському', 'ський'],
  ['ським', 'ський'],
  ['цкого', 'цкий'],
  ['цкому', 'цкий'],
  ['цким', 'цкий'],
  ['цком', 'цкий'],
  ['скую', 'ская'],
  ['ской', 'ская'],
  ['цкую', 'цкая'],
  ['цкой', 'цкая'],
];
const SOFT: readonly (readonly [string, string])[] = [
  ['ием', 'ий'],
  ['еем', 'ей'],
  ['аем', 'ай'],
  ['ия', 'ий'],
  ['ию', 'ий'],
  ['ии', 'ий'],
  ['ея', 'ей'],
  ['ею', 'ей'],
  ['ее', 'ей'],
  ['ая', 'ай'],
  ['аю', 'ай'],
  ['ем', ''],
  ['ём', ''],
  ['я', ''],
  ['ю', ''],
];
const HARD: readonly (readonly [string, string])[] = [
  ['ами', ''],
  ['ыми', ''],
  ['ові', ''],
  ['еві', ''],
  ['ым', ''],
  ['ом', ''],
  ['им', ''],
  ['ых', ''],
  ['ой', 'а'],
  ['у', ''],
  ['е', ''],
  ['і', ''],
  ['ы', 'а'],
  ['у', 'а'],
  ['е', 'а'],
];
const FEMININE = /(?:ов|ев|ин|ын)а$/;
const CONSONANT_END = /[бвгґджзклмнпрстфхцчшщ]$/;

/**
 * What a Cyrillic name may be a case form of.
 *
 * @param folded a word as `foldCase` folds it
 * @returns the word itself at no cost, then the bases its ending allows, at most six in all; other scripts: itself
 */
export function lemmas(folded: string): Lemma[] {
  const found: Lemma[] = [{ lemma: folded, penalty: 0 }];
  const add = (base: string, penalty: number): void => {
    const known = found.some(({ lemma }) => lemma === base);
    if (!known && base.length >= SHORTEST_BASE && found.length < 6) found.push({ lemma: base, penalty });
  };
  for (const [ending, replacement] of ADJECTIVE) {
    if (!folded.endsWith(ending)) continue;
    add(folded.slice(0, -ending.length) + replacement, INFLECTED);
    return found;
  }
  for (const [ending, replacement] of SOFT) {
    if (folded.endsWith(ending)) add(folded.slice(0, -ending.length) + replacement, INFLECTED);
  }
  for (const [ending, replacement] of HARD) {
    const base = folded.slice(0, -ending.length);
    if (folded.endsWith(ending) && CONSONANT_END.test(base)) add(base + replacement, INFLECTED);
  }
  if (folded.endsWith('а') && CONSONANT_END.test(folded.slice(0, -1))) {
    add(folded.slice(0, -1), FEMININE.test(folded) ? AMBIGUOUS : INFLECTED);
  }
  return found;
}
