/**
 * What the ranker sees of a sentence: figures that a person can name, each saying one thing about how far the
 * sentence supports the whole claim of a question, in one place.
 *
 * The order of `FEATURES` is part of the model: weights are trained against it and refuse another.
 */

import { isSayingVerb } from '../lexicon/roles.ts';
import type { QuestionPart } from '../question/types.ts';
import { bound, clausesOf, isNegated, isUnrealised, sideOf } from './clauses.ts';
import { likenessOf } from './likeness.ts';
import type { Sought } from './lookup.ts';
import type { Matches } from './match.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Chosen } from './spans.ts';

/** The figures, in the order of the vector. */
export const FEATURES = [
  'coverage',
  'coverageInContext',
  'worstMissing',
  'worstMissingInContext',
  'names',
  'namesInContext',
  'verb',
  'verbInContext',
  'numbers',
  'focus',
  'nouns',
  'pairs',
  'worstPair',
  'pairConflict',
  'missingName',
  'missingModifier',
  'missingNumber',
  'missingNoun',
  'focusHere',
  'soft',
  'softWorst',
  'softVerb',
  'softNouns',
  'topic',
  'violations',
  'sides',
  'sameClause',
  'proximity',
  'typeQuality',
  'typeNearness',
  'typeSide',
  'typeCount',
  'faq',
  'heading',
  'isQuestion',
  'isItem',
  'isRow',
  'isHeading',
  'isByline',
  'passageScore',
  'passageRank',
  'length',
  'position',
  'pronounStart',
  'unrealised',
  'future',
  'subjectHere',
  'negated',
  'speaker',
  'quoted',
  'terms',
  'wantsValue',
  'wantsName',
  'wantsStatement',
  'wantsReason',
  'wantsYesNo',
  'wantsThing',
  'wantsDefinition',
  'keywords',
] as const;

/** One value a feature, in the order of `FEATURES`. */
export type FeatureVector = Float64Array;

/** What stands around a sentence and may lend it a word: the sentence before, the headings, the title, the lead-in. */
export interface Context {
  /** For each term, the strongest support around the sentence, already weighed by how near it stands. */
  readonly support: readonly number[];
  /** Share of the question's weight in the FAQ question this passage answers, 0 to 1. */
  readonly faq: number;
  /** Share of the question's weight in the headings and the title. */
  readonly heading: number;
  /** The passage's score beside the best passage's, 0 to 1, and its rank from 0. */
  readonly passageScore: number;
  readonly passageRank: number;
}

const PRONOUN =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|who|which|such|он|она|оно|они|его|ее|их|это|il|elle|ils|elles|ce|cette|er|sie|es)$/;

/** What does not change from one sentence to the next while one question is asked. */
interface Asked {
  readonly weights: readonly number[];
  /** The greatest weight, above 0. */
  readonly heaviest: number;
  readonly names: readonly boolean[];
  readonly verbs: readonly boolean[];
  readonly numbers: readonly boolean[];
  readonly nouns: readonly boolean[];
  readonly modifiers: readonly boolean[];
  readonly all: readonly boolean[];
}

/** By the question's words, which are one array while it is asked. */
const known = new WeakMap<readonly Sought[], { readonly part: QuestionPart; readonly asked: Asked }>();

function askedOf(part: QuestionPart, sought: readonly Sought[]): Asked {
  const before = known.get(sought);
  if (before?.part === part) return before.asked;
  const kinds = sought.map((wanted) => wanted.term.kind);
  const narrowing = new Set(
    part.pairs.filter((pair) => pair.relation === 'noun').map((pair) => pair.modifier),
  );
  const { verb } = part.predicate;
  const asked: Asked = {
    weights: sought.map((wanted) => wanted.weight),
    heaviest: Math.max(1e-9, ...sought.map((wanted) => wanted.weight)),
    names: kinds.map((kind) => kind === 'name'),
    verbs: kinds.map((kind, i) => i === verb || (verb === null && kind === 'verb')),
    numbers: kinds.map((kind) => kind === 'number'),
    nouns: kinds.map((kind, i) => (kind === 'noun' || kind === 'modifier') && i !== verb),
    modifiers: kinds.map((kind, i) => kind === 'modifier' || narrowing.has(i)),
    all: kinds.map(() => true),
  };
  known.set(sought, { part, asked });
  return asked;
}

/** The share of the weight of some words that is supported. */
function share(asked: Asked, support: readonly number[], kept: readonly boolean[], none: number): number {
  const { weights } = asked;
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!kept[i]) continue;
    const weight = weights[i] ?? 0;
    total += weight;
    sum += weight * Math.min(1, support[i] ?? 0);
  }
  return total === 0 ? none : sum / total;
}

/** How much the word with the most weight and the least support lacks, beside the heaviest word. */
function worst({ weights, heaviest }: Asked, support: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < weights.length; i++)
    most = Math.max(most, ((weights[i] ?? 0) * (1 - Math.min(1, support[i] ?? 0))) / heaviest);
  return most;
}

/** `worst` among some words. */
function missing({ weights, heaviest }: Asked, kept: readonly boolean[], support: readonly number[]): number {
  let most = 0;
  for (let i = 0; i < weights.length; i++)
    if (kept[i]) most = Math.max(most, ((weights[i] ?? 0) / heaviest) * (1 - Math.min(1, support[i] ?? 0)));
  return most;
}

const VALUED: ReadonlySet<string> = new Set(['date', 'duration', 'quantity', 'money', 'percent']);
const NAMED: ReadonlySet<string> = new Set(['person', 'organization', 'place']);
const SPANNED: ReadonlySet<string> = new Set([...VALUED, ...NAMED, 'age', 'role']);

function quotes(view: SentenceView): boolean {
  return /["“«]/.test(view.text);
}

function opensWithPronoun(view: SentenceView): boolean {
  return view.tokens.slice(0, 3).some((token) => PRONOUN.test(token.folded));
}

/** Computes the figures of one sentence for one question. */
export function featuresOf(
  part: QuestionPart,
  sought: readonly Sought[],
  view: SentenceView,
  matches: Matches,
  context: Context,
  chosen: Chosen | null,
  candidateCount: number,
): FeatureVector {
  const vector = new Float64Array(FEATURES.length);
  let at = 0;
  const push = (value: number) => {
    vector[at++] = Number.isFinite(value) ? value : 0;
  };
  const asked = askedOf(part, sought);
  const here: number[] = [];
  const around: number[] = [];
  for (let i = 0; i < sought.length; i++) {
    const strength = matches[i]?.strength ?? 0;
    here.push(strength);
    around.push(Math.max(strength, context.support[i] ?? 0));
  }

  push(share(asked, here, asked.all, 0));
  push(share(asked, around, asked.all, 0));
  push(worst(asked, here));
  push(worst(asked, around));
  push(share(asked, here, asked.names, 0.9));
  push(share(asked, around, asked.names, 0.9));
  push(share(asked, here, asked.verbs, 0.8));
  push(share(asked, around, asked.verbs, 0.8));
  push(share(asked, around, asked.numbers, 1));
  push(part.focus === null ? 0.8 : (around[part.focus] ?? 0));
  push(share(asked, here, asked.nouns, 0.8));

  const clauses = clausesOf(view);
  const binding = pairBinding(part, sought, view, matches, context);
  const sides = sidesOf(part, view, matches, clauses);
  const missingName = missing(asked, asked.names, around);
  const missingModifier = missing(asked, asked.modifiers, here);
  const missingNumber = missing(asked, asked.numbers, around);
  const missingNoun = missing(asked, asked.nouns, around);
  const focusHere = part.focus === null || typedByValue(part) ? 0.8 : (here[part.focus] ?? 0);
  const speaks = part.type === 'statement' ? speakerSupport(part, view, matches, context) : 0.5;
  const anchors = anchorPlaces(part, view, matches);
  const unrealised = part.tense === 'past' && anchors.some((i) => isUnrealised(view, i)) ? 1 : 0;
  push(binding.bound);
  push(binding.worst);
  push(binding.conflict);
  push(missingName);
  push(missingModifier);
  push(missingNumber);
  push(missingNoun);
  push(focusHere);
  const { nearest, topic } = likenessOf(sought, view);
  const soft: number[] = [];
  for (let i = 0; i < sought.length; i++) soft.push(Math.max(around[i] ?? 0, nearest[i] ?? 0));
  push(share(asked, soft, asked.all, 0));
  push(worst(asked, soft));
  push(share(asked, soft, asked.verbs, 0.8));
  push(share(asked, soft, asked.nouns, 0.8));
  push(topic);
  push(
    (missingName > 0.45 ? 1 : 0) +
      (missingModifier > 0.45 ? 1 : 0) +
      (missingNumber > 0.4 ? 1 : 0) +
      (missingNoun > 0.6 ? 1 : 0) +
      (binding.conflict > 0.5 ? 1 : 0) +
      (binding.worst < 0.35 ? 1 : 0) +
      (sides < 0 ? 1 : 0) +
      (focusHere < 0.3 && context.faq < 0.5 ? 1 : 0) +
      (share(asked, around, asked.verbs, 0.8) < 0.35 ? 1 : 0) +
      (needsSpan(part) && (chosen?.quality ?? 0) < 0.3 ? 1 : 0) +
      (chosen !== null && chosen.side < 0 ? 1 : 0) +
      (speaks < 0.3 ? 1 : 0) +
      unrealised +
      (view.isQuestion ? 1 : 0),
  );
  push(sides);
  push(sameClause(sought, matches, clauses));
  push(proximity(sought, matches));

  push(chosen?.quality ?? 0);
  push(chosen?.nearness ?? 0);
  push(chosen?.side ?? 0);
  push(Math.min(5, candidateCount));
  push(context.faq);
  push(context.heading);
  push(view.isQuestion ? 1 : 0);
  push(view.sentence.kind === 'item' ? 1 : 0);
  push(view.sentence.kind === 'row' ? 1 : 0);
  push(view.sentence.kind === 'heading' || view.sentence.kind === 'title' ? 1 : 0);
  push(view.sentence.kind === 'byline' ? 1 : 0);
  push(context.passageScore);
  push(Math.min(30, context.passageRank));
  push(Math.log2(1 + view.tokens.length));
  push(Math.min(8, view.index));
  push(view.once(opensWithPronoun) ? 1 : 0);

  push(unrealised);
  push(part.tense === 'past' || part.tense === null ? futureShare(sought, view, matches, clauses) : 0);
  push(subjectHere(part, here));
  push(!part.negated && anchors.some((i) => isNegated(view, i)) ? 1 : 0);
  push(speaks);
  push(view.once(quotes) ? 1 : 0);
  push(Math.min(12, sought.length));
  push(VALUED.has(part.type) ? 1 : 0);
  push(NAMED.has(part.type) ? 1 : 0);
  push(part.type === 'statement' || part.type === 'manner' ? 1 : 0);
  push(part.type === 'reason' ? 1 : 0);
  push(part.type === 'yesno' ? 1 : 0);
  push(part.type === 'thing' ? 1 : 0);
  push(part.type === 'definition' || part.type === 'role' ? 1 : 0);
  push(part.keywords ? 1 : 0);
  return vector;
}

const COMING = /^(?:will|would|upcoming|forthcoming|scheduled|expected|planned|due|proposed)$/;

/** The clauses that speak of what is still to come ('will be held in …'). */
function futureClauses(view: SentenceView): ReadonlySet<number> {
  const clauses = clausesOf(view);
  const future = new Set<number>();
  for (const [i, token] of view.tokens.entries()) {
    const next = view.tokens[i + 1]?.folded ?? '';
    if (
      COMING.test(token.folded) ||
      (token.folded === 'to' && next === 'be') ||
      (/^(?:is|are)$/.test(token.folded) && next === 'to')
    )
      future.add(clauses[i] ?? 0);
  }
  return future;
}

/** The share of the matched weight that stands in clauses about what is still to come. */
function futureShare(
  sought: readonly Sought[],
  view: SentenceView,
  matches: Matches,
  clauses: readonly number[],
): number {
  const future = view.once(futureClauses);
  if (future.size === 0) return 0;
  let sum = 0;
  let total = 0;
  for (const [i, match] of matches.entries()) {
    if (!match) continue;
    const weight = sought[i]?.weight ?? 0;
    total += weight;
    if (match.at.every((at) => future.has(clauses[at] ?? 0))) sum += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/** Whether what the question is about (its agent, or the first noun after 'is') stands in the sentence itself. */
function subjectHere(part: QuestionPart, here: readonly number[]): number {
  const { verb, agent, patient } = part.predicate;
  const subject =
    verb === null
      ? part.terms
          .flatMap((term, i) => (i !== part.focus && term.kind !== 'verb' && term.weight >= 0.5 ? [i] : []))
          .slice(0, 1)
      : agent.length > 0
        ? agent
        : patient;
  if (subject.length === 0) return 0.7;
  // A name is there by its last word, a phrase by its head.
  const head = verb === null ? headOf(part, subject[0] as number) : (subject.at(-1) as number);
  return Math.max(here[head] ?? 0, 0.8 * Math.max(...subject.map((i) => here[i] ?? 0)));
}

function headOf(part: QuestionPart, term: number): number {
  return part.pairs.find((pair) => pair.modifier === term && pair.relation !== 'of')?.head ?? term;
}

/** Questions whose focus noun only counts or measures: 'how many hours'. */
function typedByValue(part: QuestionPart): boolean {
  return part.type === 'duration' || part.type === 'date';
}

/** Questions that only a span of the right kind can answer. */
function needsSpan(part: QuestionPart): boolean {
  return SPANNED.has(part.type);
}

/** Where the question's verb (or, without one, its heaviest noun) stands in the sentence as a verb. */
function anchorPlaces(part: QuestionPart, view: SentenceView, matches: Matches): readonly number[] {
  const verb = part.predicate.verb === null ? null : matches[part.predicate.verb];
  if (verb) return verb.at;
  const places = matches.flatMap((match) => (match ? [...match.at] : []));
  // Without the verb: the first verb of the clause that has most of the question's words.
  const verbs = places.filter((i) => view.parts[i] === 'VERB');
  return verbs.length > 0 ? verbs : places.slice(-1);
}

/** How far words that the question ties together are tied in the sentence, and whether others stand in their place. */
function pairBinding(
  part: QuestionPart,
  sought: readonly Sought[],
  view: SentenceView,
  matches: Matches,
  context: Context,
): { bound: number; worst: number; conflict: number } {
  let sum = 0;
  let total = 0;
  let conflict = 0;
  let worst = 1;
  for (const pair of part.pairs) {
    const weight = ((sought[pair.modifier]?.weight ?? 0) + (sought[pair.head]?.weight ?? 0)) / 2;
    total += weight;
    const modifiers = matches[pair.modifier]?.at ?? [];
    const heads = matches[pair.head]?.at ?? [];
    let best = 0;
    for (const m of modifiers) {
      for (const h of heads) {
        const tie = m === h ? 'same' : bound(view, m, h);
        best = Math.max(best, tie === 'same' ? 1 : tie === 'joined' ? 0.85 : 0);
      }
    }
    if (best === 0 && modifiers.length > 0 && heads.length > 0) best = 0.3;
    if (best === 0 && heads.length > 0 && (context.support[pair.modifier] ?? 0) > 0)
      best = 0.4 * (context.support[pair.modifier] ?? 0);
    if (best === 0 && pair.relation === 'name' && heads.length > 0) best = 0.6;
    sum += weight * best;
    // A noun's own modifier ('Norwegian', 'deputy', 'third') narrows it: without the tie another thing is meant.
    if (pair.relation === 'noun') worst = Math.min(worst, best);
    if (best < 0.8 && heads.length > 0 && pair.relation !== 'of') {
      const rival = heads.some((h) => rivalOf(sought[pair.modifier], view, h));
      if (rival) conflict = Math.max(conflict, pair.relation === 'name' ? 0.7 : 1);
    }
  }
  return { bound: total === 0 ? 0.8 : sum / total, worst, conflict };
}

/** Whether another modifier of the same kind stands before the head: another country, another name, another number. */
function rivalOf(wanted: Sought | undefined, view: SentenceView, head: number): boolean {
  if (!wanted) return false;
  for (let i = head - 1; i >= Math.max(0, head - 4); i--) {
    const token = view.tokens[i];
    const part = view.parts[i];
    if (!token || (view.tokens[i + 1]?.before ?? '') !== '') return false;
    if (part === 'VERB' && /(?:ing|ed)$/.test(token.folded) && i === head - 1) continue;
    if (part === 'VERB' || part === 'ADP' || part === 'DET' || part === 'AUX' || part === 'PRON')
      return false;
    if (wanted.term.kind === 'name' && token.capital && !wanted.alternatives.has(view.terms[i] ?? ''))
      return true;
    if (wanted.term.kind === 'number' && /^\p{N}/u.test(token.folded)) return true;
    if (wanted.term.kind === 'modifier' && part === 'ADJ') return true;
  }
  return false;
}

/** Whether subject and object stand where the question has them: 1 all, -1 exchanged, 0 where that cannot be told. */
function sidesOf(
  part: QuestionPart,
  view: SentenceView,
  matches: Matches,
  clauses: readonly number[],
): number {
  const { verb, agent, patient } = part.predicate;
  const verbs = (verb === null ? [] : (matches[verb]?.at ?? [])).filter((i) => view.parts[i] === 'VERB');
  if (verbs.length === 0) return 0;
  let best = -1;
  for (const v of verbs) {
    let agree = 0;
    let judged = 0;
    for (const [wanted, terms] of [
      ['agent', agent],
      ['patient', patient],
    ] as const) {
      for (const term of terms) {
        const places = matches[term]?.at ?? [];
        if (places.length === 0) continue;
        judged++;
        const sides = places.map((i) => sideOf(view, clauses, v, i));
        if (sides.includes(wanted)) agree++;
        else if (!sides.includes('apart')) agree--;
      }
    }
    best = Math.max(best, judged === 0 ? 0 : agree / judged);
  }
  return best;
}

/** The share of the matched weight that one clause (or two neighbours) holds. */
function sameClause(sought: readonly Sought[], matches: Matches, clauses: readonly number[]): number {
  const byClause = new Map<number, number>();
  let total = 0;
  for (const [i, match] of matches.entries()) {
    if (!match) continue;
    const weight = sought[i]?.weight ?? 0;
    total += weight;
    for (const clause of new Set(match.at.map((at) => clauses[at] ?? 0)))
      byClause.set(clause, (byClause.get(clause) ?? 0) + weight);
  }
  if (total === 0) return 0;
  return Math.max(...byClause.values()) / total;
}

/** How close together the matched words stand: matched words over the shortest window that holds one of each. */
function proximity(sought: readonly Sought[], matches: Matches): number {
  const events: { at: number; term: number }[] = [];
  for (const [term, match] of matches.entries())
    if (match && (sought[term]?.term.weight ?? 0) > 0.3) for (const at of match.at) events.push({ at, term });
  events.sort((a, b) => a.at - b.at);
  const distinct = new Set(events.map((event) => event.term)).size;
  if (distinct <= 1) return distinct === 0 ? 0 : 0.5;
  const counts = new Map<number, number>();
  let left = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (const event of events) {
    counts.set(event.term, (counts.get(event.term) ?? 0) + 1);
    while (counts.size === distinct) {
      const first = events[left];
      if (!first) break;
      shortest = Math.min(shortest, event.at - first.at + 1);
      const count = (counts.get(first.term) ?? 0) - 1;
      if (count === 0) counts.delete(first.term);
      else counts.set(first.term, count);
      left++;
    }
  }
  return distinct / Math.max(distinct, shortest);
}

/** Where a sentence has a verb of saying, or a word that serves as one. */
function sayingPlaces(view: SentenceView): readonly number[] {
  return view.tokens.flatMap((token, i) =>
    isSayingVerb(token.folded) ||
    /^(?:described|characterized|characterised|called|wants|believes|thinks|according|stressing|saying)$/.test(
      token.folded,
    )
      ? [i]
      : [],
  );
}

/** For 'What did X say': whether X is who speaks here. 1 he is, 0.5 cannot be told, 0 somebody else is or nobody. */
function speakerSupport(part: QuestionPart, view: SentenceView, matches: Matches, context: Context): number {
  if (part.speaker.length === 0) return 0.5;
  const speakerPlaces = part.speaker.flatMap((term) => [...(matches[term]?.at ?? [])]);
  const verbs = view.once(sayingPlaces);
  if (verbs.length === 0 && speakerPlaces.some((at) => view.tokens[at + 1]?.before.includes(':')))
    return 0.95;
  if (verbs.length === 0) return speakerPlaces.length > 0 ? 0.25 : /["“«]/.test(view.text) ? 0.3 : 0.1;
  for (const verb of verbs) {
    for (const at of speakerPlaces) {
      const according = view.tokens[verb]?.folded === 'according';
      if (
        according
          ? at > verb && at - verb <= 7
          : at < verb && verb - at <= 14 && !subjectBetween(view, at, verb)
      )
        return 1;
      // '…, Ushakov said' and '…,' said Ushakov.
      if (!according && at > verb && at - verb <= 3) return 0.9;
    }
  }
  // 'From the aide, Yuri Ushakov: Russia will …'
  if (speakerPlaces.some((at) => view.tokens[at + 1]?.before.includes(':'))) return 0.95;
  const pronoun = view.tokens.findIndex((token) => /^(?:he|she|they)$/.test(token.folded));
  const near = Math.max(0, ...part.speaker.map((term) => context.support[term] ?? 0));
  if (speakerPlaces.length === 0 && pronoun >= 0 && near > 0.5) return 0.8;
  return speakerPlaces.length > 0 ? 0.15 : 0.1 * near;
}

/** Whether another capitalised name stands between a speaker and the verb, outside a comma's brackets. */
function subjectBetween(view: SentenceView, at: number, verb: number): boolean {
  for (let i = at + 2; i < verb; i++) {
    const token = view.tokens[i];
    if (
      token?.capital &&
      view.parts[i] === 'PROPN' &&
      (view.parts[verb - 1] === 'PROPN' || view.parts[verb - 1] === 'NOUN') &&
      verb - i <= 2 &&
      view.tokens[i - 1]?.capital !== true
    )
      return true;
  }
  return false;
}
