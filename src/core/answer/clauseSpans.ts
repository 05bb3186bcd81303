/** Spans that are clauses: what was said, and why something is so. */
import { isSayingVerb } from '../lexicon/roles.ts';
import type { Matches } from './match.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Candidate } from './spans.ts';

const REASON_WORDS: ReadonlySet<string> = new Set(
  'because since after amid over following given citing despite fearing lest потому из-за поскольку чтобы car afin pour weil damit wegen porque'.split(
    ' ',
  ),
);
const REASON_PAIRS: ReadonlySet<string> = new Set([
  'due to',
  'owing to',
  'thanks to',
  'so that',
  'in order',
  'as a',
  'in response',
  'in protest',
  'aimed at',
  'aims to',
  'intended to',
  'designed to',
  'meant to',
  'seeks to',
  'on account',
  'on grounds',
  'for fear',
  'out of',
  'as part',
  'with the',
  'parce que',
  'потому что',
  'для того',
  'из за',
]);

/**
 * Why: what follows 'because', 'due to', 'in order to', or a purpose's 'to'.
 */
export function reasonSpans(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  const { tokens, parts } = view;
  for (const [i, token] of tokens.entries()) {
    const pair = `${token.folded} ${tokens[i + 1]?.folded ?? ''}`;
    let quality = 0;
    if (
      token.folded === 'because' ||
      pair === 'due to' ||
      pair === 'owing to' ||
      pair === 'parce que' ||
      pair === 'потому что' ||
      token.folded === 'weil' ||
      token.folded === 'porque'
    )
      quality = 1;
    else if (REASON_PAIRS.has(pair))
      quality = pair === 'with the' || pair === 'as a' || pair === 'as part' ? 0.35 : 0.85;
    else if (REASON_WORDS.has(token.folded))
      quality = /^(?:since|after|over|following|amid|despite)$/.test(token.folded) ? 0.5 : 0.8;
    else if (token.folded === 'to' && parts[i] === 'PART' && parts[i + 1] === 'VERB' && i > 2) quality = 0.55;
    else if (token.folded === 'as' && parts[i] === 'SCONJ' && i > 2) quality = 0.4;
    if (quality > 0) found.push({ from: i, to: clauseEnd(view, i + 1), quality });
  }
  // A sentence may be the reason as a whole ('His doctors told us he would not survive').
  if (tokens.length > 0) found.push({ from: 0, to: tokens.length, quality: 0.25 });
  return found;
}

/** What was said: a quotation, or the clause behind a saying verb. */
export function speechSpans(view: SentenceView, matches: Matches): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = view;
  const quotes = view.once(quotations);
  for (const quote of quotes) found.push({ ...quote, quality: quote.to - quote.from >= 4 ? 1 : 0.8 });
  const quoted = quotes.some((quote) => quote.to - quote.from >= 4);
  for (const [i, token] of tokens.entries()) {
    if (
      !isSayingVerb(token.folded) &&
      !/^(?:described|characterized|characterised|called|wants|believes|thinks|demands|insists)$/.test(
        token.folded,
      )
    )
      continue;
    const next = tokens[i + 1];
    if (!next || next.before.includes('.')) continue;
    // '“We will not sign …,” she told reporters after the meeting': the words are the quoted ones.
    if (quoted && next.folded !== 'that') continue;
    const from = next.folded === 'that' ? i + 2 : i + 1;
    if (tokens.length - from >= 3)
      found.push({ from, to: clauseEnd(view, from, /[;]/), quality: next.folded === 'that' ? 0.95 : 0.75 });
  }
  const covered = matches.filter((match) => match !== null).length;
  if (tokens.length > 0 && covered > 0) found.push({ from: 0, to: tokens.length, quality: 0.35 });
  return found;
}

/** The quoted stretches of a sentence, as token indexes. */
function quotations(view: SentenceView): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const { tokens, text } = view;
  const base = view.sentence.start;
  let open = -1;
  for (const [i, token] of tokens.entries()) {
    if (open >= 0 && /["”»“]/.test(token.before) && /["”»]/.test(token.before)) {
      found.push({ from: open, to: i });
      open = -1;
      if (/["“«][^"”»]*$/.test(token.before.replace(/^[^"”»]*["”»]/, ''))) open = i;
    } else if (open < 0 && /["“«„]/.test(token.before) && /["“«„]$/.test(token.before.trim())) {
      open = i;
    }
  }
  const tail = tokens.length > 0 ? text.slice((tokens.at(-1)?.end ?? base) - base) : '';
  if (open >= 0 && /["”»]/.test(tail)) found.push({ from: open, to: tokens.length });
  return found.filter((quote) => quote.to > quote.from);
}

function clauseEnd(view: SentenceView, from: number, stop = /[;:()–—]/): number {
  let i = Math.max(from, 1);
  while (i < view.tokens.length && !stop.test(view.tokens[i]?.before ?? '')) i++;
  return i;
}
