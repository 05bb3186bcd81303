/** What stands in a sentence in the place of what the question names. */
import { countryOf } from '../lexicon/countries.ts';
import { isRoleWord, monthOf, numberOf, weekdayOf } from '../lexicon/roles.ts';
import type { QuestionPart } from '../question/types.ts';
import type { Likeness } from './likeness.ts';
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
  const other = view.tokens.some((token, i) => {
    if (!token.capital || isAsked(matches, i)) return false;
    if (chosen && i >= chosen.from && i < chosen.to) return false;
    if (wanted.country === null && view.parts[i] !== 'PROPN') return false;
    if (monthOf(token.folded) !== null || weekdayOf(token.folded) !== null) return false;
    const country = countryOf(token.folded, token.text);
    if (wanted.country !== null) return country !== null && country !== wanted.country;
    return country === null && !isRoleWord(token.folded);
  });
  if (view.once(hasPronoun)) return other ? 0.6 : 0.3;
  return other ? 1 : 0.5;
}

/** Whether a word of the question stands at a token. */
function isAsked(matches: Matches, at: number): boolean {
  return matches.some((match) => match?.at.includes(at));
}

function hasPronoun(view: SentenceView): boolean {
  return view.tokens.some((token) => PRONOUN.test(token.folded));
}

/** A word in the sentence before, or over it, counts as much at least; its synonyms there do not. */
const FROM_AROUND = 0.69;

/** Whether the office that is asked about is spoken of: 0.8 where none is asked about. */
export function roleHere(part: QuestionPart, here: readonly number[], around: readonly number[]): number {
  let least = 0.8;
  if (!/^(?:person|role|organization)$/.test(part.type)) return least;
  for (const [i, term] of part.terms.entries())
    if (term.kind !== 'verb' && !term.token.capital && isRoleWord(term.token.folded))
      // What stands elsewhere in the passage is another's office.
      least = Math.min(least, (around[i] ?? 0) >= FROM_AROUND ? (around[i] ?? 0) : (here[i] ?? 0));
  return least;
}

/** How far the question's verb is said, or something like it by a verb; 0.8 for a question without one. */
export function verbalSupport(
  part: QuestionPart,
  sought: readonly Sought[],
  matches: Matches,
  likeness: Likeness,
): number {
  const { verb } = part.predicate;
  const wanted = verb === null ? undefined : sought[verb];
  if (verb === null || !wanted || wanted.term.weight < 0.5) return 0.8;
  return Math.max(matches[verb]?.strength ?? 0, likeness.nearestVerb(wanted));
}

/**
 * Whether what the question says a thing is of ('Tonga's minister', 'the team in Warsaw') is what the sentence says it
 * is of.
 *
 * @returns the least over the question's names: 1 it is, 0.5 the sentence does not say, -1 it is of something else;
 *   0.7 where the question ties no name to a thing
 */
export function ownership(
  part: QuestionPart,
  sought: readonly Sought[],
  view: SentenceView,
  matches: Matches,
): number {
  let least = 2;
  for (const { modifier, head, relation } of part.pairs) {
    const wanted = sought[modifier];
    if (relation === 'name' || wanted?.term.kind !== 'name') continue;
    // 'Kushner of the United States' is himself whatever he is said to be of.
    if (sought[head]?.term.kind === 'name') continue;
    const own = matches[modifier]?.at ?? [];
    // 'Talks' found as 'met': whoever stands before a verb does it and owns nothing.
    const all = (matches[head]?.at ?? []).filter((at) => view.parts[at] !== 'VERB');
    // Where the word itself stands, its synonyms ('his team') are beside the point.
    const same = all.filter((at) => view.terms[at] === sought[head]?.stem);
    const heads = same.length > 0 ? same : all;
    if (heads.length === 0) continue;
    const behind = behindItsHead(part, modifier, head);
    let here = -1;
    for (const at of heads) {
      const owners = ownersOf(view, at);
      const rivals = owners.filter(
        (i) =>
          !isAsked(matches, i) &&
          (countryOf(view.tokens[i]?.folded ?? '', view.tokens[i]?.text) !== null) ===
            (wanted.country !== null) &&
          // 'the invasion of Tarn' is not 'Brill's invasion', but an office or a body is of one land alone.
          (i > at === behind || belongs(view, at)),
      );
      here = Math.max(here, owners.some((i) => own.includes(i)) ? 1 : rivals.length > 0 ? -1 : 0.5);
    }
    // '…, the Brillian one by Orlo': the thing is named once for both.
    if (here < 0 && own.some((i) => /^(?:one|ones|side|by)$/.test(view.tokens[i + 1]?.folded ?? '')))
      here = 0.5;
    least = Math.min(least, here);
  }
  return least === 2 ? 0.7 : least;
}

/** Whether the question names what a thing is of behind it ('the minister of Tarn'), not before ('Tarn's minister'). */
function behindItsHead(part: QuestionPart, modifier: number, head: number): boolean {
  return (part.terms[modifier]?.token.start ?? 0) > (part.terms[head]?.token.start ?? 0);
}

const BODY =
  /^(?:team|delegation|side|government|ministry|army|parliament|senate|navy|embassy|consulate|mission|party|cabinet|court|leader|group|forces?|troops|observers?|negotiators?)$/;

function belongs(view: SentenceView, at: number): boolean {
  const word = view.tokens[at]?.folded ?? '';
  return isRoleWord(word) || BODY.test(word);
}

const OWNING = /^(?:of|in|at|to|from|for)$/;

/** The names that a noun is said to be of: before it in its phrase, or behind a preposition. */
function ownersOf(view: SentenceView, head: number): number[] {
  const { tokens, parts } = view;
  const owners: number[] = [];
  const isOwner = (i: number): boolean => {
    const token = tokens[i];
    if (!token?.capital || isRoleWord(token.folded) || numberOf(token.folded) !== null) return false;
    if (monthOf(token.folded) !== null || weekdayOf(token.folded) !== null) return false;
    return countryOf(token.folded, token.text) !== null || parts[i] === 'PROPN';
  };
  for (let i = head - 1; i >= Math.max(0, head - 4); i--) {
    if ((tokens[i + 1]?.before ?? '') !== '' && tokens[i + 1]?.before !== '-') break;
    if (!/^(?:ADJ|NOUN|PROPN|NUM|PART)$/.test(parts[i] ?? '')) break;
    if (isOwner(i)) owners.push(i);
  }
  let at = head + 1;
  for (let hops = 0; hops < 2 && OWNING.test(tokens[at]?.folded ?? '') && tokens[at]?.before === ''; hops++) {
    at++;
    while (/^(?:DET|ADJ)$/.test(parts[at] ?? '') && !isOwner(at)) at++;
    if (!isOwner(at)) break;
    while (isOwner(at)) owners.push(at++);
  }
  return owners;
}
