/**
 * The shortest span of a sentence that answers: a name, a date, an amount, a clause.
 *
 * Candidates are proposed by the kind of answer wanted, each with a quality: how surely it is of that kind. What the
 * question itself says is no answer to it. Which candidate is taken depends on where the question's words stand.
 */
import { countryOf, kindOf } from '../lexicon/countries.ts';
import { isRoleWord, isSayingVerb } from '../lexicon/roles.ts';
import type { AnswerType, QuestionPart } from '../question/types.ts';
import type { ValueKind } from '../text/values.ts';
import { reasonSpans, speechSpans } from './clauseSpans.ts';
import { clausesOf, sideOf } from './clauses.ts';
import type { Matches } from './match.ts';
import { type Mention, mentionsOf, type NameTypes } from './mentions.ts';
import type { SentenceView } from './sentenceView.ts';

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

const VALUES: Readonly<Partial<Record<AnswerType, Readonly<Partial<Record<ValueKind, number>>>>>> = {
  date: { date: 1, time: 0.9 },
  duration: { duration: 1 },
  money: { money: 1, percent: 0.45, quantity: 0.35 },
  percent: { percent: 1, quantity: 0.4, money: 0.2 },
  age: { age: 1, date: 0.4 },
  quantity: { quantity: 1, age: 0.6, percent: 0.8, ordinal: 0.15, duration: 0.4, money: 0.4 },
};

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
): Candidate[] {
  const asked = askedTokens(matches);
  switch (part.type) {
    case 'date':
    case 'duration':
    case 'money':
    case 'percent':
    case 'quantity':
      return valueCandidates(part, view, matches, asked);
    case 'age':
      return [...valueCandidates(part, view, matches, asked), ...ageCandidates(view)];
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
      return reasonSpans(view);
    case 'statement':
      return speechSpans(view, matches);
    case 'manner':
      return [
        ...mannerCandidates(view),
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

/** Tokens that repeat the question: no answer begins and ends with them. */
function askedTokens(matches: Matches): ReadonlySet<number> {
  const asked = new Set<number>();
  for (const match of matches) if (match && match.strength >= 0.55) for (const at of match.at) asked.add(at);
  return asked;
}

/** 'Achterberg, 58, …': a bare number between commas behind a name. */
function ageCandidates(view: SentenceView): Candidate[] {
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

function valueCandidates(
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
    found.push({ from: value.from, to: value.to, quality });
  }
  if (part.type === 'date') found.push(...timeClauses(view));
  if (part.type === 'duration') found.push(...stretches(view));
  return found;
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

function nameCandidates(
  view: SentenceView,
  types: NameTypes,
  asked: ReadonlySet<number>,
  worth: Readonly<Record<Mention['kind'], number>>,
): Candidate[] {
  return mentionsOf(view, types)
    .filter((mention) => !isAsked(mention, asked) && !describes(view, mention))
    .map((mention) => ({ from: mention.from, to: mention.to, quality: worth[mention.kind] }));
}

/** 'Western military support': one word of no known kind before a common noun names nobody. */
function describes(view: SentenceView, mention: Mention): boolean {
  const next = view.tokens[mention.to];
  return (
    mention.kind === 'unknown' &&
    mention.to - mention.from === 1 &&
    (view.parts[mention.from] === 'ADJ' ||
      (next !== undefined &&
        next.before === '' &&
        !next.capital &&
        view.parts[mention.to] === 'NOUN' &&
        !/['’]s?$/.test(view.tokens[mention.from]?.text ?? '')))
  );
}

/** A name that the question gives (its last word asked) is not new. */
function isAsked(mention: Mention, asked: ReadonlySet<number>): boolean {
  if (asked.has(mention.to - 1)) return true;
  for (let i = mention.from; i < mention.to; i++) if (!asked.has(i)) return false;
  return true;
}

/** 'a Kremlin spokesperson', 'the adviser': who did it, where no name is given. */
function roleNouns(view: SentenceView, asked: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  for (const [i, token] of view.tokens.entries()) {
    if (!isRoleWord(token.folded) || asked.has(i) || token.capital) continue;
    if (view.tokens[i + 1]?.capital && view.tokens[i + 1]?.before === '') continue;
    let from = i;
    while (
      from > 0 &&
      view.tokens[from]?.before === '' &&
      /^(?:ADJ|NOUN|PROPN|DET)$/.test(view.parts[from - 1] ?? '')
    )
      from--;
    found.push({ from, to: i + 1, quality: 0.3 });
  }
  return found;
}

function placeCandidates(
  part: QuestionPart,
  view: SentenceView,
  types: NameTypes,
  asked: ReadonlySet<number>,
): Candidate[] {
  // 'Which city …?' may be answered by a city in whatever place; 'Where …?' by where something is.
  const loose = part.focus !== null ? 0.7 : 0.45;
  const worth = { place: 1, country: 0.75, unknown: 0.35, organization: 0.1, person: 0.03 };
  const found = mentionsOf(view, types)
    .filter((mention) => !isAsked(mention, asked))
    .map((mention): Candidate => {
      const before = view.tokens[mention.from - 1]?.folded ?? '';
      const earlier = view.tokens[mention.from - 2]?.folded ?? '';
      const located =
        /^(?:in|at|near|from|to|into|on|outside|inside|around|via|в|из|dans|a|en|im|nach)$/.test(before) ||
        (before === 'the' && /^(?:in|at|near|to|from|on)$/.test(earlier));
      const last = view.tokens[mention.to - 1]?.folded ?? '';
      const demonym = mention.kind === 'country' && kindOf(last) === 'demonym';
      // 'the Russia-US working group': what describes another noun is no place where something is.
      const attributive =
        mention.kind !== 'place' &&
        /^(?:NOUN|ADJ)$/.test(view.parts[mention.to] ?? '') &&
        (view.tokens[mention.to]?.before ?? '') === '';
      return {
        from: mention.from,
        to: mention.to,
        quality: demonym
          ? 0.05
          : attributive
            ? 0.15
            : Math.min(
                1,
                worth[mention.kind] * (located ? 1 : loose) +
                  (located && mention.kind !== 'person' && mention.kind !== 'organization' ? 0.15 : 0),
              ),
      };
    });
  // 'at a villa outside the city', 'in a hotel': a place without a name.
  for (const [i, token] of view.tokens.entries()) {
    if (
      !/^(?:palace|residence|hotel|villa|airport|embassy|headquarters|hall|centre|center|club|mansion|island|resort|monastery|castle|university|room|building|base|border|crossing|port|capital|town|village|city|street|square|ship|school|church|library|theatre|museum|barracks|camp|prison|hospital|ministry|bridge|well|lodge|farm|house|chamber|office|offices)$/.test(
        token.folded,
      ) ||
      asked.has(i)
    )
      continue;
    let from = i;
    while (
      from > 0 &&
      view.tokens[from]?.before === '' &&
      /^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test(view.parts[from - 1] ?? '')
    )
      from--;
    if (/^(?:in|at|near|inside|outside|to|from|on|aboard)$/.test(view.tokens[from - 1]?.folded ?? '')) {
      const of = view.tokens[i + 1]?.folded === 'of' && view.tokens[i + 1]?.before === '';
      found.push({ from, to: of ? Math.max(i + 1, phraseEnd(view, i + 1)) : i + 1, quality: 0.7 });
    }
  }
  return found;
}

/** The office of the person asked about: before the name, behind it, or said of it. */
function roleCandidates(view: SentenceView, matches: Matches, types: NameTypes): Candidate[] {
  const found: Candidate[] = [];
  const { tokens, parts } = view;
  const asked = askedTokens(matches);
  for (const mention of mentionsOf(view, types)) {
    let named = false;
    for (let i = mention.from; i < mention.to; i++) if (asked.has(i)) named = true;
    if (!named) continue;
    if (mention.titleFrom < mention.from)
      // 'Admiral' before a name says less than what he is.
      found.push({
        from: mention.titleFrom,
        to: mention.from,
        quality: mention.from - mention.titleFrom === 1 ? 0.55 : 0.85,
      });
    // 'Tansk, 58, a former ambassador': the age is no office.
    const aged = /^\d{1,3}$/.test(tokens[mention.to]?.text ?? '') && tokens[mention.to + 1]?.before === ',';
    const behind = aged ? mention.to + 1 : mention.to;
    const next = tokens[behind];
    if (next && /^[,(–—-]$/.test(next.before)) {
      const to = untilBreak(view, behind, /[,;:()–—]/);
      const office = tokens.slice(behind, to).some((token) => isRoleWord(token.folded));
      if (parts[behind] !== 'VERB' && parts[behind] !== 'SCONJ')
        found.push({ from: behind, to, quality: office ? 1 : 0.5 });
    }
    const office = officeAfter(view, mention.to);
    if (office) found.push(office);
  }
  if (view.sentence.kind === 'row') {
    for (const [i, token] of tokens.entries())
      if (isRoleWord(token.folded) && !asked.has(i)) found.push({ from: i, to: i + 1, quality: 0.5 });
  }
  for (const [i, token] of tokens.entries()) {
    if (!isRoleWord(token.folded) || asked.has(i)) continue;
    let from = i;
    while (
      from > 0 &&
      view.tokens[from]?.before === '' &&
      /^(?:ADJ|NOUN|PROPN)$/.test(parts[from - 1] ?? '') &&
      !asked.has(from - 1)
    )
      from--;
    found.push({ from, to: phraseEnd(view, i + 1), quality: 0.4 });
  }
  return found;
}

/** 'X is the chief of …', 'X, who serves as …', 'X has been appointed as …'. */
function officeAfter(view: SentenceView, from: number): Candidate | null {
  const { tokens } = view;
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const word = tokens[i]?.folded ?? '';
    if (/^(?:is|was|remains|became|as|being|est|est|ist)$/.test(word)) {
      const to = untilBreak(view, i + 1, /[;:()–—]/);
      const office = tokens.slice(i + 1, Math.min(to, i + 12)).some((token) => isRoleWord(token.folded));
      if (office) return { from: i + 1, to: untilBreak(view, i + 1, /[,;:()–—]/), quality: 0.95 };
      if (word !== 'as' && word !== 'being') return i === from ? { from: i + 1, to, quality: 0.55 } : null;
    }
  }
  return null;
}

function mannerCandidates(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (const [i, token] of view.tokens.entries()) {
    const next = view.tokens[i + 1]?.folded ?? '';
    if ((token.folded === 'by' && /ing$/.test(next)) || /^(?:through|via|using|aboard)$/.test(token.folded)) {
      found.push({ from: i, to: untilBreak(view, i + 1, /[;:()–—]/), quality: 0.9 });
    }
  }
  return found;
}

function definitionCandidates(view: SentenceView, matches: Matches): Candidate[] {
  const found: Candidate[] = [];
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
    if (/\b(?:known as|called|dubbed|or)\b/.test(back.join(' ')) && at > 4)
      found.push({ from: 0, to: at, quality: 0.65 });
  }
  return found.filter((candidate) => candidate.from < candidate.to);
}

/** What the question's words describe: the phrase of its focus noun, or what stands on the verb's other side. */
function thingCandidates(part: QuestionPart, view: SentenceView, matches: Matches): Candidate[] {
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
function untilBreak(view: SentenceView, from: number, stop: RegExp): number {
  let i = from + 1;
  while (i < view.tokens.length && !stop.test(view.tokens[i]?.before ?? '')) i++;
  return Math.min(i, view.tokens.length);
}

/** The end of a noun phrase with its 'of …' complements. */
function phraseEnd(view: SentenceView, from: number): number {
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
