/** How far what the question ties together is tied in a sentence: words of one phrase, subject and object, one clause. */
import type { QuestionPart } from '../question/types.ts';
import { bound, sideOf } from './clauses.ts';
import type { Context } from './features.ts';
import type { Sought } from './lookup.ts';
import type { Matches } from './match.ts';
import type { SentenceView } from './sentenceView.ts';

/** How far words that the question ties together are tied in the sentence, and whether others stand in their place. */
export function pairBinding(
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
export function sidesOf(
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
export function sameClause(sought: readonly Sought[], matches: Matches, clauses: readonly number[]): number {
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
export function proximity(sought: readonly Sought[], matches: Matches): number {
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
