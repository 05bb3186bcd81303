/** Spans that are values: dates, durations, amounts, ages. */
import type { AnswerType, QuestionPart } from '../question/types.ts';
import type { ValueKind } from '../text/values.ts';
import type { Matches } from './match.ts';
import { untilBreak } from './phraseSpans.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Candidate } from './spans.ts';

const VALUES: Readonly<Partial<Record<AnswerType, Readonly<Partial<Record<ValueKind, number>>>>>> = {
  date: { date: 1, time: 0.9 },
  duration: { duration: 1 },
  money: { money: 1, percent: 0.45, quantity: 0.35 },
  percent: { percent: 1, quantity: 0.4, money: 0.2 },
  age: { age: 1, date: 0.4 },
  quantity: { quantity: 1, age: 0.6, percent: 0.8, ordinal: 0.15, duration: 0.4, money: 0.4 },
};

/** 'Achterberg, 58, …': a bare number between commas behind a name. */
export function ageCandidates(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (const [i, token] of view.tokens.entries()) {
    const after = view.text[token.end - view.sentence.start];
    if (
      /^\d{2}$/.test(token.text) &&
      token.before === ',' &&
      (after === ',' || after === ')') &&
      view.tokens[i - 1]?.capital
    )
      found.push({ from: i, to: i + 1, quality: 0.95 });
    if (/^(?:aged|age)$/.test(token.folded) && /^\d{1,3}$/.test(view.tokens[i + 1]?.text ?? ''))
      found.push({ from: i + 1, to: i + 2, quality: 1 });
  }
  return found;
}

/** The values of the kind that is asked for: dates, durations, amounts. */
export function valueCandidates(
  part: QuestionPart,
  view: SentenceView,
  matches: Matches,
  asked: ReadonlySet<number>,
): Candidate[] {
  const kinds = VALUES[part.type] ?? {};
  const focus = part.focus === null ? null : matches[part.focus];
  const found: Candidate[] = [];
  for (const value of view.values) {
    const base = kinds[value.kind];
    if (base === undefined) continue;
    let known = 0;
    for (let i = value.from; i < value.to; i++) if (asked.has(i)) known++;
    // 'January' asked and 'January 23' printed: the day is new, so the value answers.
    const fresh = 1 - known / (value.to - value.from);
    const counted = focus?.at.some((at) => at >= value.from && at <= value.to + 1) ?? false;
    if (known > 0 && fresh < 0.34 && !counted) continue;
    let quality = base;
    if (value.precision === 'relative') quality *= 0.6;
    if (value.precision === 'year') quality *= 0.85;
    // 'two with nine abstentions' is no amount of money, '38 million' may be.
    if (part.type === 'money' && value.kind === 'quantity' && !isLarge(view, value.from, value.to))
      quality = 0.1;
    // A date tells how old somebody is only where it is that of his birth.
    if (part.type === 'age' && value.kind === 'date' && !/\bborn\b/i.test(view.text)) continue;
    if (part.type === 'quantity' && part.focus !== null)
      quality = !counted ? quality * 0.6 : value.kind === 'ordinal' ? quality : 1;
    if (part.type === 'duration') quality *= ofWhatIsAsked(view, value, asked);
    found.push({ from: value.from, to: value.to, quality });
  }
  if (part.type === 'date') found.push(...view.once(timeClauses));
  if (part.type === 'duration') found.push(...view.once(stretches));
  return found;
}

/** A length of something else than what was asked for, and one that only says when. */
const OF_ANOTHER = 0.2;
const WHEN = 0.25;

/**
 * How far a length of time can be that of what is asked: 'the four-year-long war' tells nothing of the meeting, nor do
 * 'the last six weeks' or 'two days later'.
 *
 * @returns a factor, 0 to 1
 */
function ofWhatIsAsked(view: SentenceView, { from, to }: Span, asked: ReadonlySet<number>): number {
  const { tokens, parts } = view;
  const before = tokens[from - 1]?.folded ?? '';
  const earlier = tokens[from - 2]?.folded ?? '';
  const next = tokens[to]?.folded ?? '';
  if (/^(?:ago|later|earlier|before|old|vor|spater)$/.test(next)) return WHEN;
  if (
    /^(?:last|past|next|coming|recent|previous)$/.test(before) &&
    /^(?:the|these|in|over|for)$/.test(earlier)
  )
    return WHEN;
  // 'the crisis of 1962, a 13-day standoff': what stands beside it is the same thing.
  if (/^(?:a|an|the)$/.test(before) && tokens[from - 1]?.before === ',') return 1;
  // 'a four-hour meeting', 'the four-year-long war': the noun that it stands before, if it does.
  const joined = tokens[to - 1]?.before === '-' || tokens[to]?.before === '-';
  if (!joined) return 1;
  let at = to;
  if (next === 'long') at++;
  while (at < tokens.length && parts[at] === 'ADJ' && tokens[at]?.before === '') at++;
  while (/^(?:NOUN|PROPN)$/.test(parts[at + 1] ?? '') && tokens[at + 1]?.before === '' && !asked.has(at))
    at++;
  return !/^(?:NOUN|PROPN)$/.test(parts[at] ?? '') || asked.has(at) ? 1 : OF_ANOTHER;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function isLarge(view: SentenceView, from: number, to: number): boolean {
  return view.tokens
    .slice(from, to)
    .some((token) => /^(?:thousand|million|billion|trillion|bn|mn)s?$|\d[,.]?\d{3}/.test(token.folded));
}

/** When, without a date: 'within eight weeks', 'as soon as a ceasefire has been signed', 'until the vote'. */
function timeClauses(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = view;
  for (const value of view.values)
    if (
      value.kind === 'duration' &&
      /^(?:within|in|after)$/.test(tokens[value.from - 1]?.folded ?? '') &&
      !/^(?:session|office|power|total)$/.test(tokens[value.to]?.folded ?? '')
    )
      found.push({ from: value.from - 1, to: value.to, quality: 0.6 });
  for (const value of view.values) {
    if (value.kind !== 'duration') continue;
    // 'Thirty days after both have signed', '25 minutes late'.
    const next = tokens[value.to]?.folded ?? '';
    if (/^(?:late|early)$/.test(next)) found.push({ from: value.from, to: value.to + 1, quality: 0.6 });
    else if (/^(?:after|before|from|following)$/.test(next))
      found.push({ from: value.from, to: untilBreak(view, value.to + 1, /[,;:()–—]/), quality: 0.6 });
  }
  for (const [i, token] of tokens.entries()) {
    const soon = token.folded === 'as' && tokens[i + 1]?.folded === 'soon' && tokens[i + 2]?.folded === 'as';
    if (soon || /^(?:once|until|till|before)$/.test(token.folded))
      if (i + 1 < tokens.length)
        found.push({ from: i, to: untilBreak(view, i + 1, /[,;:()–—]/), quality: soon ? 0.5 : 0.35 });
  }
  return found;
}

/** How long, without a unit: 'from 1 July to 30 September', 'until 04.20'. */
function stretches(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  const dates = view.values.filter(({ kind }) => kind === 'date' || kind === 'time');
  for (const [i, value] of dates.entries()) {
    const before = view.tokens[value.from - 1]?.folded ?? '';
    const next = dates[i + 1];
    if (
      before === 'from' &&
      next &&
      next.from - value.to <= 2 &&
      /^(?:to|until|till|through)$/.test(view.tokens[next.from - 1]?.folded ?? '')
    )
      found.push({ from: value.from - 1, to: next.to, quality: 0.7 });
    else if (/^(?:until|till|since)$/.test(before))
      found.push({ from: value.from - 1, to: value.to, quality: 0.45 });
  }
  return found;
}
