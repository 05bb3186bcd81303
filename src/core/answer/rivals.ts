/** What stands in a sentence in the place of what the question names. */
import { countryOf } from '../lexicon/countries.ts';
import { isRoleWord, monthOf, weekdayOf } from '../lexicon/roles.ts';
import type { QuestionPart } from '../question/types.ts';
import { verbLikeness } from './likeness.ts';
import type { Sought } from './lookup.ts';
import type { Matches } from './match.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Chosen } from './spans.ts';

const PRONOUN = /^(?:he|she|they|it|his|her|their|its|him|them|this|these|those|both|who)$/;

/**
 * A name of the question that the sentence lacks while it speaks of somebody else: 1; while it speaks of 'him': 0.3;
 * while it names nobody: 0.5; 0 where no name is missing.
 */
export function rivalName(
  sought: readonly Sought[],
  view: SentenceView,
  matches: Matches,
  chosen: Chosen | null,
): number {
  let most = 0;
  for (const [i, wanted] of sought.entries()) {
    if (wanted.term.kind !== 'name' || (matches[i]?.strength ?? 0) >= 0.4) continue;
    most = Math.max(most, inItsPlace(wanted, view, matches, chosen));
  }
  return most;
}

function inItsPlace(wanted: Sought, view: SentenceView, matches: Matches, chosen: Chosen | null): number {
  const asked = new Set(matches.flatMap((match) => (match ? [...match.at] : [])));
  const other = view.tokens.some((token, i) => {
    if (!token.capital || asked.has(i)) return false;
    if (chosen && i >= chosen.from && i < chosen.to) return false;
    if (monthOf(token.folded) !== null || weekdayOf(token.folded) !== null) return false;
    const country = countryOf(token.folded, token.text);
    if (wanted.country !== null) return country !== null && country !== wanted.country;
    return country === null && view.parts[i] === 'PROPN' && !isRoleWord(token.folded);
  });
  if (view.tokens.some((token) => PRONOUN.test(token.folded))) return other ? 0.6 : 0.3;
  return other ? 1 : 0.5;
}

/** Whether the office that is asked about is spoken of: 0.8 where none is asked about. */
export function roleHere(part: QuestionPart, around: readonly number[]): number {
  let least = 0.8;
  if (!/^(?:person|role|organization)$/.test(part.type)) return least;
  for (const [i, term] of part.terms.entries())
    if (term.kind !== 'verb' && !term.token.capital && isRoleWord(term.token.folded))
      least = Math.min(least, around[i] ?? 0);
  return least;
}

/** How far the question's verb is said, or something like it by a verb; 0.8 for a question without one. */
export function verbalSupport(
  part: QuestionPart,
  sought: readonly Sought[],
  view: SentenceView,
  matches: Matches,
): number {
  const { verb } = part.predicate;
  const wanted = verb === null ? undefined : sought[verb];
  if (verb === null || !wanted || wanted.term.weight < 0.5) return 0.8;
  return Math.max(matches[verb]?.strength ?? 0, verbLikeness(wanted, view));
}
