/** What synonyms are filed under: stems, but for words that share a stem with a stranger. */
import { stem } from '../../text/stem.ts';
import { baseForm } from '../irregular.ts';

/**
 * Words whose stem is a stranger's too ('news' and 'new', 'aide' and 'aid', 'use' and 'us'): found only under their
 * own plainest inflections, and never through the other.
 */
const APART: ReadonlySet<string> = new Set(
  `accountable acting addition aide arms authorization authorize authority candidate capital capitol commentator
  communism community consultant contender customs design executive execution experience experiment formal
  formation found general generation goods important importance informal initial initiative installment instalment
  internal international landing majority marketing means media median minority negotiable news object objective
  officer opera operation organisation organization past paste policy polite private proceeds productive provision
  provisional publication relative ruling secret secretary senator several shared state station status subject
  unit united university us use useful`.split(/\s+/),
);

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** The language a word's synonyms are sought in: Cyrillic is Russian; French if told so; else English. */
export function tongueOf(folded: string, language: string): string {
  if (CYRILLIC.test(folded)) return 'ru';
  return language === 'fr' ? 'fr' : 'en';
}

/** The key of a word as it stands: 'found' (to establish) is not 'find'. */
export function plainKey(folded: string, tongue: string): string {
  if (tongue !== 'en') return stem(folded, tongue);
  // An irregular form is a word of its own here: `wordKey` is what joins it to its base.
  const apart = apartFrom(folded) ?? (baseForm(folded) === folded ? null : folded);
  // The mark keeps such a word's key from ever equalling a stem.
  return apart === null ? stem(folded, 'en') : `${apart}=`;
}

/** The key of a word's base form: 'led' gives that of 'lead'. */
export function wordKey(folded: string, tongue: string): string {
  return plainKey(baseOf(folded, tongue), tongue);
}

/** The word without an irregular inflection; languages other than English have none here. */
export function baseOf(folded: string, tongue: string): string {
  return tongue === 'en' ? baseForm(folded) : folded;
}

/** The key a member of a group is filed under: a word's own, and a phrase's words' base forms'. */
export function memberKey(form: string, tongue: string): string {
  if (!form.includes(' ')) return plainKey(form, tongue);
  return form
    .split(' ')
    .map((word) => wordKey(word, tongue))
    .join(' ');
}

/** The word of `APART` that a word is a plain inflection of, or null. */
function apartFrom(word: string): string | null {
  if (APART.has(word)) return word;
  if (word.endsWith('ies')) return oneApart(`${word.slice(0, -3)}y`);
  if (word.endsWith('s')) return oneApart(word.slice(0, -1));
  if (word.endsWith('ed')) return oneApart(word.slice(0, -1)) ?? oneApart(word.slice(0, -2));
  if (word.endsWith('ing')) return oneApart(word.slice(0, -3)) ?? oneApart(`${word.slice(0, -3)}e`);
  return null;
}

function oneApart(word: string): string | null {
  return APART.has(word) ? word : null;
}
