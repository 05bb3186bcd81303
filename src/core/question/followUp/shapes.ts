/** What a word is by its form alone, where no lexicon has it. */
import { numberOf } from '../../lexicon/roles.ts';

/** Whether a word says which of several: 'second', 'next', 'следующий', 'deuxième' and their like. */
export function isOrdinal(folded: string): boolean {
  return (
    /^\d+(?:st|nd|rd|th)$/.test(folded) ||
    /^(?:first|second|third|next|last|previous|former|latter|other|final|earlier|later|new|old)$/.test(
      folded,
    ) ||
    (numberOf(folded) !== null && /(?:th|rd|nd|st)$/.test(folded)) ||
    /^(?:перв|втор|трет|следующ|deuxieme|premier|premiere|zweite|erste|dritte|nachste)/.test(folded)
  );
}

/** Whether a word of Russian, French or German ends as adjectives of peoples and places do. */
export function isAdjective(word: string): boolean {
  return /(?:isch(?:e[nmrs]?)|ск(?:ий|ой|ая|ую|ое|ого|ому|им|ом|ие|их|ими)|(?:ien|ienne|ais|aise|ois|oise)s?)$/.test(
    word,
  );
}
