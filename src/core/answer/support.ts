/**
 * Does every word of the question, however common, have its support in a sentence, and does nothing of another kind
 * stand in its place?
 *
 * Ranking weighs words by rarity, because a rare word finds the sentence. Support does not: in 'Who heads the CIA?'
 * the common word is the question.
 */
import { countryOf, kindOf } from '../lexicon/countries.ts';
import { isRoleWord, monthOf, numberOf } from '../lexicon/roles.ts';
import type { QuestionPart } from '../question/types.ts';
import { stem } from '../text/stem.ts';
import type { Context } from './features.ts';
import type { Likeness } from './likeness.ts';
import type { Sought } from './lookup.ts';
import type { Matches } from './match.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Chosen } from './spans.ts';

/** The figures, in the order of `supportFeatures`. */
export const SUPPORT_FEATURES = [
  'plainHere',
  'plainAround',
  'plainSoft',
  'missingWords',
  'missingShare',
  'countryConflict',
  'privative',
  'rivalNumber',
  'spanless',
  'agentVerb',
  'single',
  'strayFocus',
  'presupposed',
  'otherAgent',
  'otherOffice',
  'unsaid',
  'otherOwner',
  'birthless',
] as const;

/** A sentence with what the question's words have in it. */
export interface Supported {
  readonly view: SentenceView;
  readonly matches: Matches;
  readonly context: Context;
  readonly chosen: Chosen | null;
  /** As `actorFits` gives it: -1 where somebody else acts. */
  readonly agentFit: number;
  /** As `ownership` gives it: -1 where it is of something else. */
  readonly owned: number;
  /** As `roleHere` gives it. */
  readonly office: number;
  /** As `verbalSupport` gives it. */
  readonly verbal: number;
  readonly likeness: Likeness;
}

/** Support from around a sentence that counts as said in it: the sentence before, a lead-in, a heading. */
const NEAR_BY = 0.7;

/** 'deputy minister' is no minister, and 'former envoy' no envoy. */
const PRIVATIVE: ReadonlySet<string> = new Set(
  'deputy vice former ex acting assistant under outgoing incoming designate interim predecessor successor late then honorary counterpart would-be'.split(
    ' ',
  ),
);

/**
 * Computes the figures of a sentence.
 *
 * @param part what is asked
 * @param sought its words as the documents write them
 * @param evidence the sentence
 * @returns one value a figure of `SUPPORT_FEATURES`
 */
export function supportFeatures(
  part: QuestionPart,
  sought: readonly Sought[],
  evidence: Supported,
): number[] {
  const { matches, context, chosen, likeness } = evidence;
  let here = 0;
  let around = 0;
  let soft = 0;
  let total = 0;
  let missing = 0;
  for (const [i, wanted] of sought.entries()) {
    const weight = wanted.term.weight;
    const strength = Math.min(1, matches[i]?.strength ?? 0);
    const near = Math.max(strength, Math.min(1, context.support[i] ?? 0));
    // Likeness is .8 at most.
    const like = near >= 0.8 ? near : Math.max(near, likeness.nearest(wanted));
    total += weight;
    here += weight * strength;
    around += weight * near;
    soft += weight * like;
    if (weight >= 0.5 && like < 0.35) missing++;
  }
  const share = (sum: number) => (total === 0 ? 0 : sum / total);
  const needsSpan = /^(?:person|place|date|duration|quantity|age|money|percent|organization|role)$/.test(
    part.type,
  );
  // Keywords tell no kind for certain: 'french soldiers air base' may want their number.
  const guessed = part.keywords && /^(?:person|place|organization)$/.test(part.type);
  const verb = part.predicate.verb;
  const verbWanted = verb === null ? null : sought[verb];
  return [
    share(here),
    share(around),
    share(soft),
    Math.min(5, missing),
    sought.length === 0 ? 0 : missing / sought.length,
    countryConflict(part, sought, evidence) || anothersOffice(part, sought, evidence) ? 1 : 0,
    privative(part, evidence) ? 1 : 0,
    rivalNumber(sought, evidence) ? 1 : 0,
    needsSpan && !guessed && (chosen?.quality ?? 0) < 0.3 ? 1 : 0,
    verb === null ||
    verbWanted === undefined ||
    verbWanted === null ||
    verbWanted.term.weight < 0.5 ||
    part.predicate.wanted === null
      ? 0.7
      : Math.max(matches[verb]?.strength ?? 0, likeness.nearest(verbWanted)),
    sought.length <= 2 ? 1 : 0,
    strayFocus(part, sought, evidence) ? 1 : 0,
    presupposed(part, sought, evidence) ? 1 : 0,
    evidence.agentFit <= -1 ? 1 : 0,
    verb === null && evidence.office < 0.3 ? 1 : 0,
    unsaid(part, sought, evidence) ? 1 : 0,
    evidence.owned <= -1 ? 1 : 0,
    birthless(part, evidence) ? 1 : 0,
  ];
}

/** 'Which hotel …?' where neither the sentence nor what is right around it speaks of a hotel. */
function strayFocus(
  part: QuestionPart,
  sought: readonly Sought[],
  { matches, context, likeness }: Supported,
): boolean {
  const focus = part.focus;
  if (focus === null || !/^(?:place|organization|person)$/.test(part.type)) return false;
  const wanted = sought[focus];
  if (!wanted || wanted.term.weight < 0.5 || isRoleWord(wanted.term.token.folded)) return false;
  return !matches[focus] && (context.support[focus] ?? 0) < NEAR_BY && likeness.nearest(wanted) < 0.3;
}

/**
 * The question's 'Ukrainian delegation' where the sentence has a Russian one. Another country's adjective or possessive
 * right before the noun breaks the claim, whatever stands around; elsewhere in the sentence it does so only where the
 * country asked for is not near either.
 */
function countryConflict(
  part: QuestionPart,
  sought: readonly Sought[],
  { view, matches, context }: Supported,
): boolean {
  return part.pairs.some(({ modifier, head, relation }) => {
    const country = sought[modifier]?.country ?? null;
    if (relation === 'name' || country === null || matches[modifier]) return false;
    const heads = matches[head]?.at ?? [];
    const near = (context.support[modifier] ?? 0) >= NEAR_BY;
    return view.tokens.some((token, i) => {
      if (!token.capital) return false;
      const other = countryOf(token.folded, token.text);
      if (other === null || other === country) return false;
      const next = view.tokens[i + 1];
      const modifies =
        next !== undefined && next.before === '' && /^(?:NOUN|ADJ|PROPN)$/.test(view.parts[i + 1] ?? '');
      if (!modifies || !(kindOf(token.folded) === 'demonym' || /['’]s?$/.test(token.text))) return false;
      return heads.some((at) => at > i && at - i <= 3) || !near;
    });
  });
}

/** 'Who represents Ukraine?' where the verb is there as an office alone, and as another state's: 'the American envoys'. */
function anothersOffice(
  { predicate: { patient, verb } }: QuestionPart,
  sought: readonly Sought[],
  { view, matches }: Supported,
): boolean {
  // What comes first is represented; what follows says where.
  const country = sought[patient[0] ?? -1]?.country ?? null;
  if (verb === null || country === null) return false;
  const strength = matches[verb]?.strength ?? 0;
  // 'ran' is far from 'represents' where 'envoys' is near: the nearest words tell.
  const places = (matches[verb]?.at ?? []).filter((at) => {
    const form = stem(view.tokens[at]?.folded ?? '', 'en');
    return (sought[verb]?.alternatives.get(form) ?? strength) >= strength - 0.1;
  });
  return (
    places.length > 0 &&
    places.every((at) => {
      if (!/^(?:NOUN|PROPN)$/.test(view.parts[at] ?? '')) return false;
      // 'Russia named him as its representative': whom the sentence begins with.
      if (view.tokens.slice(Math.max(0, at - 3), at).some(({ folded }) => folded === 'its')) {
        const owner = view.tokens.slice(0, at).find(({ folded, text }) => countryOf(folded, text) !== null);
        return owner !== undefined && countryOf(owner.folded, owner.text) !== country;
      }
      return view.tokens.slice(Math.max(0, at - 3), at).some((token) => {
        const other = countryOf(token.folded, token.text);
        const owns = kindOf(token.folded) === 'demonym' || /['’]s?$/.test(token.text);
        return other !== null && other !== country && owns;
      });
    })
  );
}

/** 'Why did X resign?' where nothing in or around the sentence speaks of resigning: it was taken for granted. */
function presupposed(
  part: QuestionPart,
  sought: readonly Sought[],
  { matches, context, likeness }: Supported,
): boolean {
  const { verb, agent } = part.predicate;
  if (verb === null || agent.length === 0 || !/^(?:reason|manner|date|place)$/.test(part.type)) return false;
  const wanted = sought[verb];
  if (!wanted || wanted.term.weight < 0.5) return false;
  return !matches[verb] && (context.support[verb] ?? 0) < 0.4 && likeness.nearest(wanted) < 0.3;
}

/** A birth asked about where the sentence speaks of none: no other date or place stands for it. */
function birthless(part: QuestionPart, { view, context }: Supported): boolean {
  if (!/^(?:date|place|age|thing)$/.test(part.type) || context.faq > 0.7) return false;
  const asked = part.terms.some(({ token }) =>
    /^(?:born|birth|birthday|birthplace|birthdate)$/.test(token.folded),
  );
  if (!asked) return false;
  return !/\b(?:born|birth|n[ée]e?|geboren|native)\b|родил|рожд|\((?:\*|b\.)? ?1[89]\d\d/i.test(view.text);
}

/** 'Did X sign?' where nothing in or around the sentence speaks of signing. */
function unsaid(
  part: QuestionPart,
  sought: readonly Sought[],
  { matches, context, verbal, likeness }: Supported,
): boolean {
  const { verb } = part.predicate;
  const wanted = verb === null ? undefined : sought[verb];
  if (part.type !== 'yesno' || verb === null || !wanted || wanted.term.weight < 0.5) return false;
  return (
    verbal < 0.25 && !matches[verb] && (context.support[verb] ?? 0) < 0.4 && likeness.nearest(wanted) < 0.3
  );
}

/** 'deputy', 'former' before the office asked for, on one side alone. */
function privative(part: QuestionPart, { view, matches }: Supported): boolean {
  const asked = new Set(
    part.terms.filter((term) => PRIVATIVE.has(term.token.folded)).map((term) => term.token.folded),
  );
  // 'Who will succeed …?', 'her predecessor': that there is another before or after is what is asked.
  const follows = part.terms.some(({ token }) =>
    /^(?:succe|predecess|replac|before$|former)/.test(token.folded),
  );
  for (const [i, term] of part.terms.entries()) {
    if (!isRoleWord(term.token.folded)) continue;
    const places = matches[i]?.at ?? [];
    if (places.length === 0) continue;
    const clear = places.some((at) => {
      const before = [at - 1, at - 2, at - 3]
        .map((j) => view.tokens[j]?.folded ?? '')
        .filter((word) => PRIVATIVE.has(word) && !(follows && /cessor$|^former$/.test(word)));
      return asked.size === 0 ? before.length === 0 : before.some((word) => asked.has(word));
    });
    if (!clear) return true;
  }
  return false;
}

/** The question's year, ordinal or month where the sentence has another one and not this. */
function rivalNumber(sought: readonly Sought[], { view, matches, context }: Supported): boolean {
  return sought.some((wanted, i) => {
    if (wanted.term.kind !== 'number' || matches[i] || (context.support[i] ?? 0) > 0.5) return false;
    const kind = numberKind(wanted.term.token.folded);
    return kind !== null && view.once(numberKinds).has(kind);
  });
}

function numberKinds(view: SentenceView): ReadonlySet<string | null> {
  return new Set(view.tokens.map((token) => numberKind(token.folded)));
}

function numberKind(folded: string): 'year' | 'ordinal' | 'month' | null {
  if (/^(?:1[5-9]|20)\d\d$/.test(folded)) return 'year';
  if (monthOf(folded) !== null && folded.length > 3) return 'month';
  if (
    /^\d+(?:st|nd|rd|th)$/.test(folded) ||
    (numberOf(folded) !== null && /(?:st|nd|rd|th)$/.test(folded) && folded.length > 4)
  )
    return 'ordinal';
  return null;
}
