/**
 * What the ranker sees of a sentence: figures that a person can name, each saying one thing about how far the
 * sentence supports the whole claim of a question, in one place.
 *
 * The order of `FEATURES` is part of the model: weights are trained against it and refuse another.
 */

import type { QuestionPart } from '../question/types.ts';
import { pairBinding, proximity, sameClause, sidesOf } from './binding.ts';
import { clausesOf, isNegated, isUnrealised } from './clauses.ts';
import { actorFits } from './fits.ts';
import { Likeness } from './likeness.ts';
import type { Sought } from './lookup.ts';
import type { Matches } from './match.ts';
import { RELATIVE_FEATURES } from './relative.ts';
import { ownership, rivalName, roleHere, verbalSupport } from './rivals.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Chosen } from './spans.ts';
import { speakerSupport } from './speech.ts';
import { SUPPORT_FEATURES, supportFeatures } from './support.ts';

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
  'agentFit',
  'patientFit',
  'answerFit',
  'rivalName',
  'roleHere',
  'verbal',
  'owned',
  ...SUPPORT_FEATURES,
  ...RELATIVE_FEATURES,
] as const;

/** One value a feature, in the order of `FEATURES`. */
export type FeatureVector = Float64Array;

/** What stands around a sentence and may lend it a word: the sentence before, the headings, the title, the lead-in. */
export interface Context {
  /** For each term, the strongest support around the sentence, already weighed by how near it stands. */
  readonly support: readonly number[];
  /** Share of the question's weight in the FAQ question this passage answers, 0 to 1. */
  readonly faq: number;
  /** The words of the FAQ question that this sentence answers first: they are said of it; null for any other. */
  readonly asked: readonly number[] | null;
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
    const strength = Math.max(matches[i]?.strength ?? 0, context.asked?.[i] ?? 0);
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
  // What somebody threatened or promised is still to come, and what would be done is asked for as such.
  const asPlanned = part.type === 'statement' || /\bwould\b/i.test(part.text);
  const unrealised =
    part.tense === 'past' && !part.negated && !asPlanned && isStillToCome(part, view, matches) ? 1 : 0;
  push(binding.bound);
  push(binding.worst);
  push(binding.conflict);
  push(missingName);
  push(missingModifier);
  push(missingNumber);
  push(missingNoun);
  push(focusHere);
  const likeness = new Likeness(view);
  const { nearest, topic } = likeness.overall(sought);
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
  const fits = actorFits(part, view, matches, context, chosen);
  push(fits.agent);
  push(fits.patient);
  push(fits.answer);
  push(rivalName(sought, view, matches, chosen));
  const office = roleHere(part, here, around);
  const verbal = verbalSupport(part, sought, matches, likeness);
  push(office);
  const owned = ownership(part, sought, view, matches);
  push(verbal);
  push(owned);
  for (const value of supportFeatures(part, sought, {
    view,
    matches,
    context,
    chosen,
    agentFit: fits.agent,
    owned,
    office,
    verbal,
    likeness,
  }))
    push(value);
  return vector;
}

/** Whether the question's verb stands in the sentence only as what is planned or possible. */
function isStillToCome(part: QuestionPart, view: SentenceView, matches: Matches): boolean {
  const { verb } = part.predicate;
  const places = (verb === null ? [] : (matches[verb]?.at ?? [])).filter((i) => view.parts[i] === 'VERB');
  // 'Did she resign?' is answered by 'she would not resign'.
  if (part.type === 'yesno' && places.some((i) => isNegated(view, i))) return false;
  if (places.length > 0) return places.every((i) => isUnrealised(view, i));
  if (verb !== null && (part.terms[verb]?.weight ?? 0) >= 0.5) return false;
  const said = anchorPlaces(part, view, matches);
  return said.length > 0 && said.some((i) => isUnrealised(view, i));
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
