/**
 * A sentence's grammar, as far as binding needs it: noun phrases, clauses, and who stands on which side of a verb.
 *
 * It is shallow on purpose: tags and punctuation, no parse tree. What it cannot tell it leaves open, and the ranker
 * learned from examples how far to trust it.
 */
import type { SentenceView } from './sentenceView.ts';

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'that which who whom whose while when where because if although though whereas unless until after before since as but'.split(
    ' ',
  ),
);
const PASSIVE_AUX: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am']);
const FUTURE: ReadonlySet<string> = new Set(
  'will would shall may might could can going scheduled expected planned due upcoming slated set plan plans intends hopes proposed should if'.split(
    ' ',
  ),
);

/** For each token the number of its clause; a new one begins at strong punctuation or a subordinating word. */
export function clausesOf(view: SentenceView): readonly number[] {
  return view.once(readClauses);
}

function readClauses(view: SentenceView): readonly number[] {
  const clauses: number[] = [];
  let clause = 0;
  for (const [i, token] of view.tokens.entries()) {
    const strong =
      token.before !== '' && (/[;:()[\]—–]/.test(token.before) || /[.!?]["”’)]*$/.test(token.before));
    const comma = token.before.includes(',');
    const opener = CLAUSE_OPENERS.has(token.folded) && view.parts[i] !== 'DET';
    const conjoined =
      (token.folded === 'and' || token.folded === 'or') &&
      (view.parts[i + 1] === 'VERB' ||
        view.parts[i + 1] === 'AUX' ||
        (comma && view.parts[i + 1] !== 'NOUN'));
    if (i > 0 && (strong || opener || conjoined || comma)) clause++;
    clauses.push(clause);
  }
  return clauses;
}

/** Whether two tokens stand in one noun phrase, or in two joined by a preposition or a possessive. */
export function bound(view: SentenceView, modifier: number, head: number): 'same' | 'joined' | null {
  const [from, to] = modifier < head ? [modifier, head] : [head, modifier];
  if (to - from > 7) return null;
  let joins = 0;
  let plain = true;
  for (let i = from + 1; i <= to; i++) {
    const token = view.tokens[i];
    const part = view.parts[i];
    if (!token) return null;
    if (token.before !== '' && !/^[-‑–"“”'‘’.«»]+$/.test(token.before)) return null;
    if (i === to) break;
    if (part === 'VERB' && /(?:ing|ed)$/.test(token.folded) && view.parts[i + 1] === 'NOUN') continue;
    if (part === 'VERB' || part === 'AUX' || part === 'SCONJ' || part === 'PRON') return null;
    if (part === 'CCONJ') plain = false;
    if (part === 'ADP') {
      joins++;
      plain = false;
    }
  }
  if (view.parts[to] === 'VERB' && modifier !== to) return null;
  if (plain && modifier < head) return to - from <= 5 ? 'same' : null;
  if (joins === 1 && head < modifier) return 'joined';
  if (joins === 0 && modifier < head) return 'joined';
  // 'delegation Russian' and longer chains ('head of the delegation of Russia') are weak.
  return joins === 1 ? 'joined' : null;
}

/** Whether the verb at `at` is passive: its object stands before it. */
export function isPassive(view: SentenceView, at: number): boolean {
  const word = view.tokens[at]?.folded ?? '';
  if (!/(?:ed|en|wn|id|nt|ut|ld|ung|un|et)$/.test(word)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const before = view.tokens[i]?.folded ?? '';
    if (PASSIVE_AUX.has(before)) return true;
    if (view.parts[i] !== 'ADV' && view.parts[i] !== 'AUX' && view.parts[i] !== 'PART') break;
  }
  // 'led by the FSB', 'a plan drafted by Kushner': a participle without its auxiliary.
  return view.tokens[at + 1]?.folded === 'by';
}

/** Whether what is said around the verb at `at` is still to come, planned or merely possible. */
export function isUnrealised(view: SentenceView, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - 6); i--) {
    const token = view.tokens[i];
    if (!token) break;
    if (i < at && FUTURE.has(token.folded)) return true;
    // '6. to appoint the General as mediator;' is an item of what was decided.
    if (i < at && token.folded === 'to' && i === at - 1 && view.parts[i] === 'PART')
      return !opensItem(view, i);
    if (token.before.includes(',') || token.before.includes(';')) break;
  }
  return false;
}

/** Whether the word at `at` is the first of a list's item, its number aside. */
function opensItem(view: SentenceView, at: number): boolean {
  return (
    view.sentence.kind === 'item' &&
    (at === 0 || (at === 1 && /^[\d\p{L}]{1,3}$/u.test(view.tokens[0]?.text ?? '')))
  );
}

/** Whether the verb at `at` is denied. */
export function isNegated(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const word = view.tokens[i]?.folded ?? '';
    if (/^(?:not|no|never|neither|nor|without|cannot|hardly)$|n't$/.test(word)) return true;
    if (view.tokens[i + 1]?.before.includes(',')) break;
  }
  return false;
}

/** How a word stands to a verb. */
export type Side = 'agent' | 'patient' | 'apart';

/**
 * Which side of a verb a word stands on, a passive's sides exchanged.
 *
 * @param verb index of the verb
 * @param at index of the word
 * @returns `apart` where another verb or a clause's end stands between and nothing carries over
 */
export function sideOf(view: SentenceView, clauses: readonly number[], verb: number, at: number): Side {
  const passive = isPassive(view, verb);
  if (at === verb) return 'apart';
  if (at < verb) {
    // A subject is carried over relative clauses and appositions ('Kostyukov, who …, will lead'), not over another subject.
    for (let i = at + 1; i < verb; i++) {
      if (view.parts[i] === 'VERB' && clauses[i] !== clauses[verb] && clauses[i] === clauses[at])
        return 'apart';
    }
    // '… by whom' aside, a word governed by a preposition right before the verb is no subject, but may be its topic.
    return passive ? 'patient' : 'agent';
  }
  for (let i = verb + 1; i < at; i++) {
    if ((view.parts[i] === 'VERB' || view.parts[i] === 'AUX') && clauses[i] !== clauses[verb]) return 'apart';
  }
  if (!passive) return 'patient';
  for (let i = at - 1; i > verb && i >= at - 6; i--) {
    if (view.tokens[i]?.folded === 'by') return 'agent';
  }
  return 'apart';
}
