/**
 * Whether the documents give different answers to one question about one event.
 *
 * A dispute is reported only where each answer stands on its own: as if the documents that say otherwise were not
 * there, it would still be given. Different answers to different questions are none, and neither are two events that
 * the documents date apart, an office that changed hands, or two people whom one document both names.
 */
import { isPlaceWord, kindOf } from '../lexicon/countries.ts';
import type { AnswerType, QuestionPart } from '../question/types.ts';
import { foldCase } from '../text/fold.ts';
import type { Assessment, Ranked } from './assess.ts';
import { clausesOf } from './clauses.ts';
import { CONFIDENCE_FEATURES, capped, confidenceFeatures, VETOES } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import { excerptOf } from './excerpt.ts';
import { namesAll } from './named.ts';
import { normalOf } from './positions.ts';
import type { ViewCache } from './sentenceView.ts';
import { chance } from './trees.ts';
import type { Excerpt } from './types.ts';
import { dayNumber, daysIn } from './values/days.ts';
import { type Normal, sameSurname, standing } from './values/normal.ts';
import { CONFIDENCE } from './weights.ts';

/** One answer with all evidence near the best that gives it. */
export interface Side {
  readonly normal: Normal;
  /** Best first; at least one. */
  readonly evidence: readonly { readonly ranked: Ranked; readonly excerpt: Excerpt }[];
  /** The calibrated chance that it answers, judged without the evidence for other answers. */
  readonly confidence: number;
}

/**
 * How the sides stand to the first one.
 * - `one`: nothing that is supported contradicts it
 * - `disputed`: incompatible answers; `unsure` where they may be about two events
 * - `apart`: the documents date the events apart
 * - `changed`: the documents are far apart in time, and the newest counts
 */
export type Verdict =
  | { readonly kind: 'one' }
  | { readonly kind: 'disputed'; readonly sides: readonly Side[]; readonly unsure: boolean }
  | { readonly kind: 'apart'; readonly sides: readonly Side[] }
  | { readonly kind: 'changed'; readonly sides: readonly Side[] };

/** Evidence further below the best (in the ranker's log odds) is no side. */
const REACH = 6;
/**
 * A person is held against another only from this confidence on, and this near to the best: every document names many,
 * and in each one somebody else does something like what was asked.
 */
const SURE_OF_A_PERSON = 0.6;
const NEAR_A_PERSON = 2.4;
/** Amounts this many times apart measure different things: a meeting lasts no hundred times as long as it lasted. */
const ONE_MEASURE = 8;
/** Events dated further apart than this are two (days); a report may come days after what it reports. */
const ONE_EVENT = 7;
/** Documents printed further apart than this may speak of two holders of one office (days). */
const ONE_TERM = 45;
/** An announced day may be moved; one further off than this is another occasion (days). */
const ONE_OCCASION = 14;
/** What an incompatible answer can be of: the rest has no measure to be incompatible by. */
const MEASURED: ReadonlySet<AnswerType> = new Set([
  'person',
  'place',
  'date',
  'duration',
  'quantity',
  'age',
  'money',
  'percent',
]);
/** Figures of one event. */
const OF_AN_EVENT: ReadonlySet<AnswerType> = new Set(['place', 'date', 'duration', 'quantity']);
const PLACES = VETOES.map(({ figure }) => CONFIDENCE_FEATURES.indexOf(figure));
const EVENT_NOUN = /^(?:meetings?|talks?|summits?|sessions?|conferences?|rounds?|negotiations?|forum|visit)$/;

/**
 * Groups the evidence near the best by the answers it gives, the best's own first.
 *
 * @param threshold the confidence from which a side counts as supported
 * @returns the first side as it is, then those that are supported on their own
 */
export function sidesOf(assessment: Assessment, threshold: number, cache: ViewCache): Side[] {
  const { part, ranked, sought } = assessment;
  const best = ranked[0];
  if (!best) return [];
  const groups: { normal: Normal; evidence: { ranked: Ranked; excerpt: Excerpt }[] }[] = [];
  for (const candidate of ranked) {
    if (candidate.score < best.score - REACH) continue;
    const { evidence } = candidate;
    if (candidate !== best && (!standsUp(part.type, evidence) || evidence.view.isQuestion)) continue;
    // An event's length or day may be told without its parties, and not without the event.
    const isAbout = AGENTLESS.has(part.type) ? tellsOfEvent(part, evidence) : namesAll(assessment, evidence);
    if (candidate !== best && !isAbout) continue;
    const excerpt = excerptOf(part, evidence, candidate.score, cache);
    const normal = normalOf(part.type, excerpt);
    if (!normal) continue;
    const group = groups.find((known) => standing(known.normal, normal) === 'same');
    if (group) group.evidence.push({ ranked: candidate, excerpt });
    else groups.push({ normal, evidence: [{ ranked: candidate, excerpt }] });
  }
  const grouped = new Set(groups.flatMap(({ evidence }) => evidence.map((one) => one.ranked)));
  const rest = ranked.filter((one) => !grouped.has(one));
  return groups
    .map((group) => {
      const vector = confidenceFeatures([...group.evidence.map((one) => one.ranked), ...rest], sought);
      const sure = chance(CONFIDENCE, vector);
      return { ...group, confidence: AGENTLESS.has(part.type) ? sure : capped(sure, vector) };
    })
    .filter((side, at) => at === 0 || side.confidence >= threshold);
}

/** What an event has whoever acts in it. */
const AGENTLESS: ReadonlySet<AnswerType> = new Set(['date', 'duration', 'place']);

/** How surely a word of the question must stand there (0 to 1): as itself, another form or a synonym. */
const STANDS = 0.5;

/**
 * Whether the clause that gives the length, day or place has a verb or noun of the question: 'the bombers spent five
 * hours over the sea while the envoys met' tells nothing of how long the meeting was.
 */
function tellsOfEvent(part: QuestionPart, { view, matches, chosen }: Evidence): boolean {
  if (!chosen) return false;
  const clauses = clausesOf(view);
  const clause = clauses[chosen.from];
  return part.terms.some(({ kind }, at) => {
    const match = kind === 'verb' || kind === 'noun' ? matches[at] : null;
    return !!match && match.strength >= STANDS && match.at.some((token) => clauses[token] === clause);
  });
}

/** Whether evidence breaks nothing; who acts is no matter where an event's own figures are asked for. */
function standsUp(type: AnswerType, { vector }: Evidence): boolean {
  return VETOES.every(
    ({ figure, broken }, at) =>
      (figure === 'otherAgent' && AGENTLESS.has(type)) || !broken(vector[PLACES[at] ?? -1] ?? 0),
  );
}

/** Judges the sides, as `sidesOf` gives them. */
export function judge({ part }: Assessment, sides: readonly Side[]): Verdict {
  const [first] = sides;
  if (!first || part.list || part.negated || !MEASURED.has(part.type)) return { kind: 'one' };
  const against = sides.slice(1).filter((side) => standing(first.normal, side.normal) === 'incompatible');
  const found = against
    .map((side) => ({ side, how: contradiction(part.type, part.terms, first, side) }))
    .filter(({ how }) => how !== 'none');
  const of = (how: Contradiction) => found.filter((one) => one.how === how).map(({ side }) => side);
  const [real, unsure, apart, changed] = [of('real'), of('unsure'), of('apart'), of('changed')];
  if (real.length > 0 || unsure.length > 0)
    return {
      kind: 'disputed',
      sides: [first, ...real, ...unsure],
      unsure: unsure.length > 0 && OF_AN_EVENT.has(part.type),
    };
  if (changed.length > 0) return { kind: 'changed', sides: [first, ...changed].sort(newestFirst) };
  return apart.length > 0 ? { kind: 'apart', sides: [first, ...apart] } : { kind: 'one' };
}

type Contradiction = 'none' | 'real' | 'unsure' | 'apart' | 'changed';

function contradiction(
  type: AnswerType,
  terms: Assessment['part']['terms'],
  first: Side,
  other: Side,
): Contradiction {
  if (type === 'person' && sameSurname(first.normal, other.normal)) return 'real';
  // A document that gives both answers speaks of two things.
  const documents = idsOf(first);
  const others = [...idsOf(other)];
  const shared = others.some((id) => documents.has(id));
  const between = daysBetween(newest(first), newest(other));
  if (type === 'person') {
    if (Math.min(first.confidence, other.confidence) < SURE_OF_A_PERSON) return 'none';
    if (scoreOf(first) - scoreOf(other) > NEAR_A_PERSON) return 'none';
    if (between !== null && between > ONE_TERM) return 'changed';
    return shared || mentions(first, other) || mentions(other, first) ? 'none' : 'real';
  }
  if (type === 'age') return between !== null && between > ONE_EVENT ? 'changed' : shared ? 'none' : 'real';
  if (type === 'date') return datesContradict(terms, first, other, between, shared);
  if (shared || !sameMeasure(first, other)) return 'none';
  const apart = eventsApart(first, other);
  return apart === null ? 'unsure' : apart ? 'apart' : 'real';
}

/** Two days: of one occasion where they are near, else of two, unless one named occasion is announced for both. */
function datesContradict(
  terms: Assessment['part']['terms'],
  first: Side,
  other: Side,
  between: number | null,
  shared: boolean,
): Contradiction {
  const [a, b] = [first.normal.value, other.normal.value];
  if (a?.kind !== 'days' || b?.kind !== 'days') return 'none';
  if (between !== null && between > ONE_TERM) return 'apart';
  const distance = Math.min(
    ...a.readings.flatMap(([from, to]) => b.readings.map(([f, t]) => Math.max(0, f - to, from - t))),
  );
  if (distance <= ONE_OCCASION) return shared ? 'none' : 'real';
  const placed = terms.some(({ token }, i) => {
    const next = terms[i + 1]?.token.folded;
    return isPlaced(token.folded) || (next !== undefined && isPlaced(`${token.folded} ${next}`));
  });
  const occasion = terms.some(({ token }) => EVENT_NOUN.test(token.folded));
  return placed && occasion ? 'unsure' : shared ? 'none' : 'apart';
}

function scoreOf({ evidence }: Side): number {
  return evidence[0]?.ranked.score ?? Number.NEGATIVE_INFINITY;
}

function sameMeasure(a: Side, b: Side): boolean {
  return ofOneMeasure(a.normal, b.normal);
}

/** Whether two answers can be of one thing: not an hour and a year. */
export function ofOneMeasure({ value: a }: Normal, { value: b }: Normal): boolean {
  if (a?.kind !== 'amount' || b?.kind !== 'amount' || a.unit !== b.unit) return true;
  return a.low <= b.high * ONE_MEASURE && b.low <= a.high * ONE_MEASURE;
}

function isPlaced(folded: string): boolean {
  return isPlaceWord(folded) || kindOf(folded) === 'capital';
}

/** Whether the documents date what they speak of apart; null where that cannot be told. */
function eventsApart(first: Side, other: Side): boolean | null {
  let [together, unsure] = [false, false];
  for (const a of first.evidence)
    for (const b of other.evidence) {
      const [left, right] = [eventOf(a.excerpt), eventOf(b.excerpt)];
      if (left === null || right === null) {
        unsure = true;
        continue;
      }
      const distance = Math.abs(left.day - right.day);
      if (distance <= ONE_EVENT) together = true;
      // A day in print tells one event from another; a report may come weeks after what it reports.
      else if (distance <= ONE_TERM && !(left.printed && right.printed)) unsure = true;
    }
  return together ? false : unsure ? null : true;
}

/** The day an excerpt speaks of: the one it prints, or else the day its document was printed. */
function eventOf({ text, document, answer, start }: Excerpt): { day: number; printed: boolean } | null {
  const around = answer ? `${text.slice(0, answer[0] - start)} ; ${text.slice(answer[1] - start)}` : text;
  const days = daysIn(around, document.publishedAt);
  const [reading] = days?.readings ?? [];
  if (reading && days?.month !== null && reading[1] - reading[0] <= ONE_EVENT)
    return { day: reading[0], printed: true };
  if (document.publishedAt === null) return null;
  return { day: dayNumber(document.publishedAt.slice(0, 10)), printed: false };
}

function idsOf({ evidence }: Side): ReadonlySet<string> {
  return new Set(evidence.map(({ excerpt }) => excerpt.document.id));
}

/** Whether a document that gives one answer names the other person, too: then it tells the two apart. */
function mentions(one: Side, other: Side): boolean {
  const surname =
    foldCase(other.normal.printed)
      .split(/[\s-]+/)
      .at(-1) ?? '';
  return (
    surname.length > 2 &&
    one.evidence.some(({ ranked }) => foldCase(ranked.evidence.view.document.text).includes(surname))
  );
}

/** The day the newest of a side's documents was printed, or null. */
export function newest({ evidence }: Side): string | null {
  return evidence.reduce<string | null>((latest, { excerpt }) => {
    const day = excerpt.document.publishedAt?.slice(0, 10) ?? null;
    return day !== null && (latest === null || day > latest) ? day : latest;
  }, null);
}

function newestFirst(a: Side, b: Side): number {
  return (newest(b) ?? '').localeCompare(newest(a) ?? '');
}

function daysBetween(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : Math.abs(dayNumber(a) - dayNumber(b));
}
