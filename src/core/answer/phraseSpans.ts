/** Spans that are phrases: how something was done, what it is, what the question's words describe. */
import { countryOf } from '../lexicon/countries.ts';
import { isSayingVerb } from '../lexicon/roles.ts';
import type { QuestionPart } from '../question/types.ts';
import type { Matches } from './match.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Candidate } from './spans.ts';

/** Tokens that repeat the question: no answer begins and ends with them. */
export function askedTokens(matches: Matches): ReadonlySet<number> {
  const asked = new Set<number>();
  for (const match of matches) if (match && match.strength >= 0.55) for (const at of match.at) asked.add(at);
  return asked;
}

/** How: 'by …ing', 'through …', 'aboard …'. */
export function mannerCandidates(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (const [i, token] of view.tokens.entries()) {
    const next = view.tokens[i + 1]?.folded ?? '';
    if ((token.folded === 'by' && /ing$/.test(next)) || /^(?:through|via|using|aboard)$/.test(token.folded)) {
      found.push({ from: i, to: untilBreak(view, i + 1, /[;:()–—]/), quality: 0.9 });
    }
  }
  return found;
}

/** What something is: what follows its name and 'is', or stands beside it between commas or brackets. */
export function definitionCandidates(view: SentenceView, matches: Matches): Candidate[] {
  const found: Candidate[] = [];
  // 'The Harbour Treaty: a short guide' says what the text is, and 'What is the treaty?' nothing.
  if (view.isQuestion || view.sentence.kind === 'title' || view.sentence.kind === 'heading') return found;
  const asked = askedTokens(matches);
  const { tokens, parts } = view;
  for (const at of asked) {
    if (asked.has(at + 1) && tokens[at + 1]?.before === '') continue;
    for (let i = at + 1; i <= Math.min(tokens.length - 1, at + 6); i++) {
      const word = tokens[i]?.folded ?? '';
      const next = tokens[i + 1]?.folded ?? '';
      const known = /^(?:refers|stands|known)$/.test(word) && /^(?:to|for|as)$/.test(next);
      if (/^(?:is|are|means|was|were|denotes|describes|est|ist|bedeutet)$/.test(word) || known) {
        const from = known ? i + 2 : i + 1;
        // 'The term is not heading …' tells what it does; 'is a right', 'means that' what it is.
        const says =
          /^(?:means|denotes|describes|bedeutet)$/.test(word) ||
          known ||
          /^(?:a|an|the|what|any|one|that|when|un|une|ein|eine|der|die|das)$/.test(
            tokens[from]?.folded ?? '',
          ) ||
          (/^(?:NOUN|PROPN|ADJ|X)$/.test(parts[from] ?? '') && parts[from] !== 'VERB');
        const early = at <= 5 ? 1 : 0.7;
        const near = i === at + 1 || /[,)]/.test(tokens[i]?.before ?? '') ? 1 : 0.6;
        found.push({ from, to: tokens.length, quality: (says ? 1 : 0.3) * early * near });
        break;
      }
      if (tokens[i]?.before.includes('.') || tokens[i]?.before.includes(';')) break;
    }
    const next = tokens[at + 1];
    if (next && /^(?:[,(–—:])/.test(next.before) && !asked.has(at + 1))
      found.push({
        from: at + 1,
        to: untilBreak(view, at + 1, /[,;()–—]/),
        quality: /^[(–—:]/.test(next.before) || /^(?:a|an|the)$/.test(next.folded) ? 0.75 : 0.5,
      });
    // 'the right to fish, known as a vessel-day', '… (the GRU)'
    const back = tokens.slice(Math.max(0, at - 3), at).map((token) => token.folded);
    const pointing = /^(?:this|that|it|these|those|they)$/.test(tokens[0]?.folded ?? '');
    if (/\b(?:known as|called|dubbed|or)\b/.test(back.join(' ')) && at > 4 && !pointing)
      found.push({ from: 0, to: at, quality: 0.65 });
  }
  return found.filter((candidate) => candidate.from < candidate.to);
}

/** What the question's words describe: the phrase of its focus noun, or what stands on the verb's other side. */
export function thingCandidates(part: QuestionPart, view: SentenceView, matches: Matches): Candidate[] {
  const found: Candidate[] = [];
  const asked = askedTokens(matches);
  const { tokens, parts } = view;
  const focus = part.focus === null ? null : matches[part.focus];
  for (const at of focus?.at ?? []) {
    let from = at;
    while (
      from > 0 &&
      (tokens[from]?.before ?? '') === '' &&
      /^(?:ADJ|NOUN|PROPN|NUM)$/.test(parts[from - 1] ?? '')
    )
      from--;
    if (from < at) found.push({ from, to: at + 1, quality: 0.7 });
    const end = phraseEnd(view, at + 1);
    if (end > at + 1) found.push({ from, to: end, quality: 0.75 });
    const next = tokens[at + 1];
    if (next && /^(?:is|was|are|were|include|includes|included)$/.test(next.folded))
      found.push({ from: at + 2, to: tokens.length, quality: 0.9 });
    if (next && /[:–—]/.test(next.before)) found.push({ from: at + 1, to: tokens.length, quality: 0.9 });
  }
  const verb = part.predicate.verb === null ? null : matches[part.predicate.verb];
  for (const at of verb?.at ?? []) {
    const to = untilBreak(view, at + 1, /[;:()–—]/);
    if (to > at + 1) found.push({ from: at + 1, to, quality: 0.6 });
  }
  for (const value of view.values) {
    let known = 0;
    for (let i = value.from; i < value.to; i++) if (asked.has(i)) known++;
    if (known === 0) found.push({ from: value.from, to: value.to, quality: 0.2 });
  }
  for (const [i, token] of tokens.entries()) {
    if (
      token.capital &&
      i > 0 &&
      parts[i] === 'PROPN' &&
      !asked.has(i) &&
      countryOf(token.folded) === null &&
      !isSayingVerb(token.folded)
    )
      found.push({ from: i, to: i + 1, quality: 0.25 });
  }
  return found.filter((candidate) => candidate.from < candidate.to);
}

/** The end of the clause or phrase that begins at `from`. */
export function untilBreak(view: SentenceView, from: number, stop: RegExp): number {
  let i = from + 1;
  while (i < view.tokens.length && !stop.test(view.tokens[i]?.before ?? '')) i++;
  return Math.min(i, view.tokens.length);
}

/** The end of a noun phrase with its 'of …' complements. */
export function phraseEnd(view: SentenceView, from: number): number {
  let i = from;
  while (i < view.tokens.length) {
    const token = view.tokens[i];
    const part = view.parts[i];
    if (!token || (token.before !== '' && token.before !== '-')) break;
    if (part === 'ADP' && !/^(?:of|for|on|to|in|between|with|at)$/.test(token.folded)) break;
    if (part === 'VERB' || part === 'AUX' || part === 'SCONJ' || part === 'PRON' || part === 'ADV') break;
    i++;
  }
  while (i > from && /^(?:ADP|DET|CCONJ)$/.test(view.parts[i - 1] ?? '')) i--;
  return i;
}
