/**
 * Questions about a name itself: 'What is Witkoff's first name?', 'How is Kostyukov spelled?'. What answers them is a
 * name as it is printed, which no sentence states; they go a way of their own.
 */

import { countryOf } from '../lexicon/countries.ts';
import { HONORIFICS, OFFICE_MODIFIERS } from '../names/vocabulary.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** What is wanted of a name: the given name, the surname, all of it, or how it is written. */
export type NamePart = 'given' | 'surname' | 'full' | 'spelling';

/** A question about a name. */
export interface NameQuestion {
  readonly wanted: NamePart;
  /** The words of the name that the question gives; none where it gives an office alone ('the envoy'). */
  readonly name: readonly Token[];
  /** How the question calls whoever is meant: 'the US envoy Witkoff'. */
  readonly called: string;
}

const PART = '(?<part>first|given|christian|fore|full|whole|complete|last|family|sur|second)[\\s-]?names?';
const LEAD = "^(?:(?:what|which)(?:\\s+(?:is|was|are|were)|['’]s)|give me|tell me)?\\s*";
const FORMS: readonly RegExp[] = [
  new RegExp(`${LEAD}(?:the\\s+)?${PART}\\s+(?:of|for)\\s+(?<who>.+)$`, 'iu'),
  new RegExp(`${LEAD}(?<who>.+?)['’](?:s)?\\s+${PART}$`, 'iu'),
  /^(?:how\s+(?:is|was|are|do\s+(?:you|the\s+(?:documents|papers|sources|articles))|does\s+one)\s+)(?:spell\s+|write\s+)?(?:the\s+name\s+(?:of\s+)?)?(?<who>.+?)(?:['’]s\s+(?:sur|last\s+)?name)?(?:\s+(?<part>spell?ed|spelt|written))?$/iu,
];
const SPELLS = /\b(?:spell|spelled|spelt|write|written)\b/iu;

/**
 * Reads a question about a name.
 *
 * @param text what was typed
 * @returns null for any other question
 */
export function nameQuestionOf(text: string): NameQuestion | null {
  const bare = text.trim().replace(/[\s?!.]+$/u, '');
  if (bare.length > LONGEST) return null;
  for (const [at, form] of FORMS.entries()) {
    const found = form.exec(bare)?.groups;
    const who = found?.who?.trim();
    if (!found || !who) continue;
    if (at === 2 && !SPELLS.test(bare)) continue;
    // 'What is the name of the first …' and clauses ('the first name that was given') ask for something else.
    if (/[,;:]|\b(?:who|which|that|and|or)\b/iu.test(who)) return null;
    const tokens = tokenize(who);
    // The name stands last: in 'the Drovian envoy' the capital is a people's.
    const name = tokens.slice(tokens.findLastIndex((token) => !isNameWord(token)) + 1);
    if (at === 2 && name.length === 0) return null;
    return { wanted: partOf(found.part), name, called: who };
  }
  return null;
}

/** UTF-16 units; a question about a name is short. */
const LONGEST = 200;

function partOf(word: string | undefined): NamePart {
  switch (word?.toLowerCase()) {
    case 'first':
    case 'given':
    case 'christian':
    case 'fore':
      return 'given';
    case 'last':
    case 'family':
    case 'sur':
    case 'second':
      return 'surname';
    case 'full':
    case 'whole':
    case 'complete':
      return 'full';
    default:
      return 'spelling';
  }
}

function isNameWord({ text, folded, capital }: Token): boolean {
  return (
    capital &&
    folded.length > 1 &&
    !HONORIFICS.has(folded) &&
    !OFFICE_MODIFIERS.has(folded) &&
    countryOf(folded, text) === null
  );
}
