/**
 * The shortest span of a sentence that answers: a name, a date, an amount, a clause.
 *
 * Candidates are proposed by the kind of answer wanted, each with a quality: how surely it is of that kind. What the
 * question itself says is no answer to it. Which candidate is taken depends on where the question's words stand.
 */
import type { QuestionPart } from '../question/types.ts';
import { reasonSpans, speechSpans } from './clauseSpans.ts';
import { clausesOf, sideOf } from './clauses.ts';
import type { Matches } from './match.ts';
import type { NameTypes } from './mentions.ts';
import { nameCandidates, placeCandidates, roleCandidates, roleNouns } from './nameSpans.ts';
import { askedTokens, definitionCandidates, mannerCandidates, thingCandidates } from './phraseSpans.ts';
import type { SentenceView } from './sentenceView.ts';
import { ageCandidates, valueCandidates } from './valueSpans.ts';

/** A span that may answer, as token indexes, half-open. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** 0 to 1: how surely it is of the kind that is wanted. */
  readonly quality: number;
}

/** The candidate taken, and why. */
export interface Chosen extends Candidate {
  /** 0 to 1: how near the question's words stand to it. */
  readonly nearness: number;
  /** 1 where it stands on the wanted side of the question's verb, -1 on the other, 0 where that cannot be told. */
  readonly side: number;
}

/**
 * Proposes the spans of a sentence that could answer.
 *
 * @param part what is asked
 * @param view the sentence
 * @param matches where the question's words stand in it
 * @param types what the names around name
 */
export function candidates(
  part: QuestionPart,
  view: SentenceView,
  matches: Matches,
  types: NameTypes,
): readonly Candidate[] {
  const asked = askedTokens(matches);
  switch (part.type) {
    case 'date':
    case 'duration':
    case 'money':
    case 'percent':
    case 'quantity':
      return valueCandidates(part, view, matches, asked);
    case 'age':
      return [...valueCandidates(part, view, matches, asked), ...view.once(ageCandidates)];
    case 'person':
      return [
        ...nameCandidates(view, types, asked, {
          person: 1,
          unknown: 0.6,
          organization: 0.35,
          country: 0.35,
          place: 0.1,
        }),
        // Whose name is asked for is not answered by an office.
        ...(/\b(?:name|names|surname|called|named)\b/i.test(part.text) ? [] : roleNouns(view, asked)),
      ];
    case 'organization':
      return nameCandidates(view, types, asked, {
        organization: 1,
        unknown: 0.6,
        country: 0.45,
        person: 0.15,
        place: 0.3,
      });
    case 'place':
      return placeCandidates(part, view, types, asked);
    case 'role':
      return roleCandidates(view, matches, types);
    case 'reason':
      return view.once(reasonSpans);
    case 'statement':
      return speechSpans(view, matches);
    case 'manner':
      return [
        ...view.once(mannerCandidates),
        ...speechSpans(view, matches).map((c) => ({ ...c, quality: c.quality * 0.5 })),
      ];
    case 'definition':
      return definitionCandidates(view, matches);
    case 'thing':
      return thingCandidates(part, view, matches);
    case 'yesno':
      return [];
  }
}

/** Takes the candidate that the question's words stand nearest to, on the right side of its verb. */
export function choose(
  part: QuestionPart,
  view: SentenceView,
  matches: Matches,
  found: readonly Candidate[],
): Chosen | null {
  let best: Chosen | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const clauses = clausesOf(view);
  const verb = part.predicate.verb === null ? null : (matches[part.predicate.verb] ?? null);
  for (const candidate of found) {
    const nearness = nearnessOf(part, matches, clauses, candidate);
    const side = sideOfCandidate(part, view, clauses, verb?.at ?? [], candidate);
    const aside = part.predicate.wanted === 'agent' && inApposition(view, found, verb?.at ?? [], candidate);
    const score = candidate.quality + 1.1 * nearness + 0.35 * side - (aside ? APPOSITION : 0);
    if (score > bestScore + 1e-9) {
      best = { ...candidate, nearness, side };
      bestScore = score;
    }
  }
  return best;
}

/** What a name inside another's apposition loses: more than standing nearer the verb can win. */
const APPOSITION = 0.8;

/**
 * 'Veck, an aide to President Orlo, led the team': who led is the name before the commas, not the one between them.
 */
function inApposition(
  view: SentenceView,
  found: readonly Candidate[],
  verbs: readonly number[],
  candidate: Candidate,
): boolean {
  const comma = (from: number, to: number) => {
    for (let i = from; i <= to; i++) if (view.tokens[i]?.before.includes(',')) return true;
    return false;
  };
  return verbs.some((verb) => {
    if (candidate.to > verb || !comma(candidate.to, verb)) return false;
    return found.some(
      (other) =>
        other.to <= candidate.from &&
        other.quality >= candidate.quality - 0.1 &&
        view.tokens[other.to]?.before === ',' &&
        view.parts[other.to] !== 'CCONJ' &&
        !/^(?:and|or)$/.test(view.tokens[candidate.from - 1]?.folded ?? '') &&
        candidate.from - other.to <= 14,
    );
  });
}

function nearnessOf(
  part: QuestionPart,
  matches: Matches,
  clauses: readonly number[],
  candidate: Candidate,
): number {
  let sum = 0;
  let total = 0;
  for (const [i, match] of matches.entries()) {
    const term = part.terms[i];
    if (!term) continue;
    const weight = term.weight * (part.predicate.verb === i || part.focus === i ? 1.4 : 1);
    total += weight;
    if (!match) continue;
    let nearest = Number.POSITIVE_INFINITY;
    for (const at of match.at) {
      const inside = at >= candidate.from && at < candidate.to;
      const distance = inside ? 0 : at < candidate.from ? candidate.from - at : at - candidate.to + 1;
      const crossing = Math.abs((clauses[at] ?? 0) - (clauses[candidate.from] ?? 0));
      nearest = Math.min(nearest, distance + 2 * crossing);
    }
    sum += weight * match.strength * (4 / (4 + nearest));
  }
  return total === 0 ? 0 : sum / total;
}

function sideOfCandidate(
  part: QuestionPart,
  view: SentenceView,
  clauses: readonly number[],
  verbs: readonly number[],
  candidate: Candidate,
): number {
  const { wanted } = part.predicate;
  if (wanted === null || verbs.length === 0) return 0;
  let best = -1;
  for (const verb of verbs) {
    // A verb found as a noun ('the appointment of …') has no sides to tell.
    if (view.parts[verb] !== 'VERB') {
      best = Math.max(best, 0);
      continue;
    }
    const side = sideOf(view, clauses, verb, candidate.from);
    if (side === wanted) return 1;
    if (side === 'apart') best = Math.max(best, -0.5);
  }
  return best;
}
