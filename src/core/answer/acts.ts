/**
 * Who does what to whom in a sentence: the subject and the object of each verb, as far as tags and punctuation tell.
 *
 * English alone: without tags no verb is known. What is not plain stays null, which is no answer either way.
 */
import { isRoleWord, isSayingVerb } from '../lexicon/roles.ts';
import { isPassive } from './clauses.ts';
import type { SentenceView } from './sentenceView.ts';

/** A noun phrase with what hangs on it, as token indexes, half-open; `head` is its first noun group's last word. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** One verb with those it ties together. A passive's sides are exchanged already: `agent` is who does it. */
export interface Act {
  readonly verb: number;
  readonly agent: Phrase | null;
  readonly patient: Phrase | null;
}

const NOMINAL = /^(?:NOUN|PROPN|NUM|PRON|SYM)$/;
const INSIDE = /^(?:NOUN|PROPN|NUM|ADJ|DET|PART|SYM)$/;
const RELATIVE = /^(?:who|which|that|whom)$/;
/** How far back a subject is looked for across a clause between commas. */
const FARTHEST = 30;
/** Verbs chained to one subject ('rose, thanked them and left') are followed this far. */
const DEEPEST = 3;

/** The acts of a sentence by the verb's index. */
export function actsOf(view: SentenceView): ReadonlyMap<number, Act> {
  return view.once(readActs);
}

function readActs(view: SentenceView): ReadonlyMap<number, Act> {
  const acts = new Map<number, Act>();
  for (const [verb, part] of view.parts.entries()) {
    if (part !== 'VERB') continue;
    const before = subjectOf(view, verb, 0);
    if (isPassive(view, verb)) acts.set(verb, { verb, agent: byPhrase(view, verb), patient: before });
    else acts.set(verb, { verb, agent: before, patient: objectOf(view, verb) });
  }
  return acts;
}

/** Whether a word can head a noun phrase; 'the chief' may be tagged an adjective. */
function isNominal(view: SentenceView, at: number): boolean {
  return (
    NOMINAL.test(view.parts[at] ?? '') ||
    (view.parts[at] === 'ADJ' && isRoleWord(view.tokens[at]?.folded ?? ''))
  );
}

function adjoins(view: SentenceView, at: number): boolean {
  const before = view.tokens[at]?.before ?? '';
  return before === '' || /^[-‑–/“"‘'’.]$/.test(before);
}

/** The noun phrase whose last word is `last`, with the phrases it hangs on: 'the head of the mission in Tarn'. */
function phraseBefore(view: SentenceView, last: number): Phrase | null {
  const { parts, tokens } = view;
  if (last < 0 || !isNominal(view, last)) return null;
  let from = last;
  while (from > 0 && adjoins(view, from) && INSIDE.test(parts[from - 1] ?? '')) from--;
  const word = tokens[from - 1]?.folded ?? '';
  if (from > 1 && adjoins(view, from)) {
    if (parts[from - 1] === 'ADP' && adjoins(view, from - 1)) {
      const upper = phraseBefore(view, from - 2);
      return upper ? { from: upper.from, to: last + 1, head: upper.head } : null;
    }
    if (parts[from - 1] === 'CCONJ' || word === 'and') {
      const other = phraseBefore(view, from - 2);
      if (other) return { from: other.from, to: last + 1, head: last };
    }
  }
  // 'In Tarn on Friday': nothing but where and when.
  return parts[from - 1] === 'ADP' && adjoins(view, from) ? null : { from, to: last + 1, head: last };
}

/** The noun phrase that begins at `from`, articles and adverbs before it passed over. */
function phraseAfter(view: SentenceView, from: number): Phrase | null {
  const { parts } = view;
  let i = from;
  while (i < parts.length && INSIDE.test(parts[i] ?? '') && (i === from || adjoins(view, i))) i++;
  if (i === from && parts[i] === 'PRON') return { from, to: i + 1, head: i };
  let head = i - 1;
  while (head >= from && !isNominal(view, head)) head--;
  if (head < from) return null;
  let to = i;
  while (
    to < parts.length - 1 &&
    adjoins(view, to) &&
    (parts[to] === 'ADP' || parts[to] === 'CCONJ') &&
    INSIDE.test(parts[to + 1] ?? '') &&
    adjoins(view, to + 1)
  ) {
    to++;
    while (to < parts.length && INSIDE.test(parts[to] ?? '') && adjoins(view, to)) to++;
  }
  return { from, to, head };
}

function byPhrase(view: SentenceView, verb: number): Phrase | null {
  for (let i = verb + 1; i < Math.min(view.tokens.length - 1, verb + 9); i++) {
    if (view.parts[i] === 'VERB') return null;
    if (view.tokens[i]?.folded === 'by') return phraseAfter(view, i + 1);
  }
  return null;
}

function objectOf(view: SentenceView, verb: number): Phrase | null {
  let i = verb + 1;
  while (
    i < view.tokens.length &&
    (view.parts[i] === 'ADV' || (view.parts[i] === 'ADP' && isParticle(view, i)))
  )
    i++;
  if (!adjoins(view, i)) return null;
  return phraseAfter(view, i);
}

/** 'handed over materials', 'met with the envoy': the preposition goes with the verb. */
function isParticle(view: SentenceView, at: number): boolean {
  return /^(?:over|out|up|off|down|back|with)$/.test(view.tokens[at]?.folded ?? '');
}

function subjectOf(view: SentenceView, verb: number, depth: number): Phrase | null {
  const { parts, tokens } = view;
  if (depth > DEEPEST) return null;
  if (/[”"»]/.test(tokens[verb]?.before ?? '')) {
    const inverted = invertedSubject(view, verb);
    if (inverted) return inverted;
  }
  if (/ing$/.test(tokens[verb]?.folded ?? '') && (tokens[verb]?.before ?? '').includes(','))
    return earlierSubject(view, verb, depth);
  let i = verb - 1;
  while (
    i >= 0 &&
    adjoins(view, i + 1) &&
    (parts[i] === 'AUX' || parts[i] === 'ADV' || parts[i] === 'PART')
  ) {
    if (tokens[i]?.folded === 'to') {
      // 'asked Veck to lead': who leads stands between; 'refused to lead': whoever refused.
      return (adjoins(view, i) ? phraseBefore(view, i - 1) : null) ?? earlierSubject(view, i, depth);
    }
    i--;
  }
  if (i < 0) return null;
  if (!adjoins(view, i + 1)) {
    const open = opening(view, i);
    const named = open === null ? null : phraseBefore(view, open - 1);
    return named ?? invertedSubject(view, verb);
  }
  if (RELATIVE.test(tokens[i]?.folded ?? '') && i > 0) return phraseBefore(view, i - 1);
  if (parts[i] === 'CCONJ') return earlierSubject(view, i, depth);
  return phraseBefore(view, i);
}

/** '“…,” said Veck', '…, according to reporters, added Orlo'. */
function invertedSubject(view: SentenceView, verb: number): Phrase | null {
  const { tokens, parts } = view;
  const before = tokens[verb]?.before ?? '';
  if (!isSayingVerb(tokens[verb]?.folded ?? '') || !/[,”"»]/.test(before)) return null;
  if (!adjoins(view, verb + 1)) return null;
  return /^(?:PROPN|DET|NOUN|ADJ|PRON)$/.test(parts[verb + 1] ?? '') ? phraseAfter(view, verb + 1) : null;
}

/** The subject of the nearest verb before: what a chained verb shares. */
function earlierSubject(view: SentenceView, at: number, depth: number): Phrase | null {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--)
    if (view.parts[i] === 'VERB' && !/ing$/.test(view.tokens[i]?.folded ?? '') && !isInfinitive(view, i))
      return subjectOf(view, i, depth + 1);
  return null;
}

function isInfinitive(view: SentenceView, at: number): boolean {
  return view.parts[at - 1] === 'PART' && view.tokens[at - 1]?.folded === 'to';
}

/** Where a clause between commas begins that ends at `last`: 'Veck, an aide to President Orlo, led …'. */
function opening(view: SentenceView, last: number): number | null {
  for (let i = last; i > Math.max(0, last - FARTHEST); i--) {
    const before = view.tokens[i]?.before ?? '';
    if (/[.;:!?]/.test(before.replace(/^\.$/, ''))) return null;
    if (/[,(–—-]/.test(before) && before !== '-') {
      // A list's comma: 'Veck, Orlo and Tansk, …' has its subject from the first of them on.
      return i;
    }
  }
  return null;
}
