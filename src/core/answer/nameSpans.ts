/** Spans that are names: of people, bodies and places, and the offices of people. */
import { kindOf } from '../lexicon/countries.ts';
import { isRoleWord } from '../lexicon/roles.ts';
import type { QuestionPart } from '../question/types.ts';
import type { Matches } from './match.ts';
import { type Mention, mentionsOf, type NameTypes } from './mentions.ts';
import { askedTokens, phraseEnd, untilBreak } from './phraseSpans.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Candidate } from './spans.ts';

/** The names of a sentence, each with what it is worth by what it names. */
export function nameCandidates(
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

/** Where a sentence has words for offices. */
function rolePlaces(view: SentenceView): readonly number[] {
  return view.tokens.flatMap((token, i) => (isRoleWord(token.folded) ? [i] : []));
}

/** 'a Kremlin spokesperson', 'the adviser': who did it, where no name is given. */
export function roleNouns(view: SentenceView, asked: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  for (const i of view.once(rolePlaces)) {
    if (asked.has(i) || view.tokens[i]?.capital) continue;
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

/** Where a sentence has words for sites. */
function sitePlaces(view: SentenceView): readonly number[] {
  return view.tokens.flatMap((token, i) => (SITE.test(token.folded) ? [i] : []));
}

const SITE =
  /^(?:palace|residence|hotel|villa|airport|embassy|headquarters|hall|centre|center|club|mansion|island|resort|monastery|castle|university|room|building|base|border|crossing|port|capital|town|village|city|street|square|ship|school|church|library|theatre|museum|barracks|camp|prison|hospital|ministry|bridge|well|lodge|farm|house|chamber|office|offices)$/;

/** Where something is: places behind a preposition above all. */
export function placeCandidates(
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
  for (const i of view.once(sitePlaces)) {
    if (asked.has(i)) continue;
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
export function roleCandidates(view: SentenceView, matches: Matches, types: NameTypes): Candidate[] {
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
      // 'The envoys, Steve Witkoff and Jared Kushner, had landed': what they did is no office.
      const does = /^(?:VERB|AUX|SCONJ|CCONJ)$/.test(parts[behind] ?? '');
      const relative = /^(?:who|which|that)$/.test(next.folded);
      // Without tags a comma tells nothing: the next of a list stands behind it as an office does.
      const told = office || view.document.language === 'en';
      if (!does && told) found.push({ from: behind, to, quality: office ? 1 : relative ? 0.4 : 0.5 });
    }
    const office = officeAfter(view, mention.to);
    if (office) found.push(office);
  }
  if (view.sentence.kind === 'row') {
    for (const i of view.once(rolePlaces))
      if (!asked.has(i)) found.push({ from: i, to: i + 1, quality: 0.5 });
  }
  const starts = mentionsOf(view, types).map((mention) => mention.from);
  for (const i of view.once(rolePlaces)) {
    if (asked.has(i)) continue;
    let from = i;
    while (
      from > 0 &&
      view.tokens[from]?.before === '' &&
      /^(?:ADJ|NOUN|PROPN)$/.test(parts[from - 1] ?? '') &&
      !asked.has(from - 1)
    )
      from--;
    // 'The American envoys Steve Witkoff and Jared Kushner': the office ends where the names begin.
    const name = starts.find((at) => at > i) ?? tokens.length;
    const to = Math.min(phraseEnd(view, i + 1), name);
    found.push({ from, to, quality: name === i + 1 ? 0.5 : 0.4 });
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
