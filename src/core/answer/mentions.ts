/**
 * The names that stand in a sentence, and what they name: a person, a place, an organization.
 *
 * What a name names is told by the company it keeps over all passages that were found for a question ('Admiral X',
 * 'X told reporters', 'in X'), not by a list of the famous; lists serve for places, given names and offices alone.
 */
import { countryOf, isPlaceWord, kindOf } from '../lexicon/countries.ts';
import {
  isGivenName,
  isHonorific,
  isRoleWord,
  isSayingVerb,
  monthOf,
  organizationHead,
  weekdayOf,
} from '../lexicon/roles.ts';
import type { SentenceView } from './sentenceView.ts';

export type MentionKind = 'person' | 'place' | 'country' | 'organization' | 'unknown';

/** A run of capitalised words that names something. */
export interface Mention {
  /** Token indexes in its sentence, half-open; titles before the name are not part of it. */
  readonly from: number;
  readonly to: number;
  /** Where the office or honorific before it begins, or `from`. */
  readonly titleFrom: number;
  readonly kind: MentionKind;
}

/** How often each word was seen naming a person, a place or an organization. */
export class NameTypes {
  readonly #counts = new Map<string, { person: number; place: number; organization: number }>();

  /** Counts one sign. */
  note(word: string, kind: 'person' | 'place' | 'organization', weight = 1): void {
    const counts = this.#counts.get(word) ?? { person: 0, place: 0, organization: 0 };
    counts[kind] += weight;
    this.#counts.set(word, counts);
  }

  /** What the word mostly names, or null where nothing was seen. */
  of(word: string): 'person' | 'place' | 'organization' | null {
    const counts = this.#counts.get(word);
    if (!counts) return null;
    if (counts.person > 0 && counts.person >= counts.place && counts.person >= counts.organization)
      return 'person';
    if (counts.organization > counts.place) return 'organization';
    return counts.place > 0 ? 'place' : null;
  }
}

const PARTICLES: ReadonlySet<string> = new Set(
  'de la le du des del della von van der den bin ibn al el bint abu da dos di of'.split(' '),
);
const PLACE_LEADS: ReadonlySet<string> = new Set(
  'in at near from to into toward towards around outside inside via reached visit visited visiting left в из dans a en im nach aus'.split(
    ' ',
  ),
);
const PRESS: ReadonlySet<string> = new Set(
  'news times post herald journal tribune gazette courier telegraph guardian observer tv radio press wire today television broadcasting'.split(
    ' ',
  ),
);

function isOrganizationHead(folded: string): boolean {
  return organizationHead(folded) || PRESS.has(folded);
}
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&]{1,6}$/u;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of capitalised words, as token index pairs; a sentence's first word only where it is likely a name. */
function capitalRuns(view: SentenceView): readonly Run[] {
  return view.once(readRuns);
}

function readRuns(view: SentenceView): readonly Run[] {
  const { tokens, content } = view;
  const runs: Run[] = [];
  const isName = (i: number): boolean => {
    const token = tokens[i];
    if (!token?.capital || !content[i]) return false;
    if (monthOf(token.folded) !== null || weekdayOf(token.folded) !== null) return false;
    if (i > 0 && !/[.:!?"“«‘'(\n•▪*-]$/.test(token.before)) return true;
    // The first word of a sentence is capitalised anyway.
    const part = view.parts[i];
    return (
      part === 'PROPN' ||
      part === 'X' ||
      countryOf(token.folded) !== null ||
      isRoleWord(token.folded) ||
      isGivenName(token.folded) ||
      (tokens[i + 1]?.capital === true && tokens[i + 1]?.before === '')
    );
  };
  let i = 0;
  while (i < tokens.length) {
    if (!isName(i)) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < tokens.length) {
      const token = tokens[to];
      if (
        !token ||
        !(token.before === '' || token.before === '-' || token.before === '.' || token.before === '‑')
      )
        break;
      const possessive = /['’]s?$/.test(tokens[to - 1]?.text ?? '');
      if (possessive) break;
      if (isName(to)) to++;
      else if (
        PARTICLES.has(token.folded) &&
        isName(to + 1) &&
        tokens[to + 1]?.before === '' &&
        (token.folded !== 'of' ||
          isOrganizationHead(tokens[to - 1]?.folded ?? '') ||
          isRoleWord(tokens[to - 1]?.folded ?? ''))
      )
        to += 2;
      else break;
    }
    runs.push({ from: i, to });
    i = to;
  }
  return runs;
}

interface Sign {
  readonly word: string;
  readonly kind: 'person' | 'place' | 'organization';
  readonly weight: number;
}

/** Notes in `types` what the sentence tells of its names. */
export function learnTypes(view: SentenceView, types: NameTypes): void {
  for (const { word, kind, weight } of view.once(readSigns)) types.note(word, kind, weight);
}

function readSigns(view: SentenceView): readonly Sign[] {
  const signs: Sign[] = [];
  const note = (word: string, kind: Sign['kind'], weight: number) => signs.push({ word, kind, weight });
  const { tokens } = view;
  for (const run of capitalRuns(view)) {
    const last = tokens[run.to - 1];
    const first = tokens[run.from];
    if (!last || !first) continue;
    const key = last.folded;
    const before = tokens[run.from - 1]?.folded ?? '';
    const after = tokens[run.to]?.folded ?? '';
    const start = titleEnd(view, run.from, run.to);
    if (isOrganizationHead(last.folded) || (run.to - run.from > 2 && isOrganizationHead(first.folded))) {
      note(key, 'organization', 2);
      continue;
    }
    if (countryOf(key) !== null || isPlaceWord(key)) continue;
    if (start > run.from && start < run.to) note(key, 'person', 2);
    if (start < run.to - 1 && isGivenName(tokens[start]?.folded ?? '')) note(key, 'person', 2);
    // 'the chief of the GRU', 'начальник ГРУ': an office before an acronym is the office of that body.
    const acronym = ACRONYM.test(last.text) && run.to - run.from === 1;
    if (!acronym && (isRoleWord(before) || isHonorific(before))) note(key, 'person', 1);
    if (isSayingVerb(after) && !ACRONYM.test(last.text)) note(key, 'person', 1);
    if (/^(?:who|whose|himself|herself)$/.test(after)) note(key, 'person', 1);
    if (acronym) note(key, 'organization', 1);
    if (
      PLACE_LEADS.has(before) &&
      start === run.from &&
      run.to - run.from <= 2 &&
      /^(?:in|at|near|around|outside|в)$/.test(before)
    )
      note(key, 'place', 1);
  }
  return signs;
}

/** Where the name itself begins, behind 'US Special Envoy' or 'Admiral'. */
function titleEnd(view: SentenceView, from: number, to: number): number {
  let start = from;
  for (let i = from; i < to; i++) {
    const word = view.tokens[i]?.folded ?? '';
    if (isRoleWord(word) || isHonorific(word)) start = i + 1;
  }
  return start;
}

/** A name as far as its sentence tells: `kind` where that is certain, else `otherwise` unless its word's company tells. */
interface Reading extends Omit<Mention, 'kind'> {
  readonly kind: MentionKind | null;
  readonly word: string;
  readonly otherwise: MentionKind;
}

/** The names of a sentence with what they name. */
export function mentionsOf(view: SentenceView, types: NameTypes): Mention[] {
  return view.once(readMentions).map(({ from, to, titleFrom, kind, word, otherwise }) => ({
    from,
    to,
    titleFrom,
    kind: kind ?? types.of(word) ?? otherwise,
  }));
}

function readMentions(view: SentenceView): readonly Reading[] {
  const { tokens } = view;
  const mentions: Reading[] = [];
  for (const run of capitalRuns(view)) {
    let from = titleEnd(view, run.from, run.to);
    const head = tokens[run.to - 1]?.folded ?? '';
    if (
      isOrganizationHead(head) ||
      (run.to - run.from > 1 &&
        isOrganizationHead(tokens[run.from]?.folded ?? '') &&
        tokens.slice(run.from, run.to).some((t) => t.folded === 'of'))
    ) {
      mentions.push({ from: run.from, to: run.to, titleFrom: run.from, ...certain('organization') });
      continue;
    }
    // 'the Chief of Tarn's staff': what the office is of begins behind the preposition.
    while (from < run.to && PARTICLES.has(tokens[from]?.folded ?? '') && tokens[from]?.capital !== true)
      from++;
    if (from >= run.to) continue;
    // 'US envoy', 'Russian President': a country before an office is no part of the name.
    while (
      from < run.to - 1 &&
      countryOf(tokens[from]?.folded ?? '') !== null &&
      kindOf(tokens[from]?.folded ?? '') === 'demonym'
    )
      from++;
    const titleFrom = from > run.from ? run.from : titleBefore(view, run.from);
    mentions.push({
      from,
      to: run.to,
      titleFrom,
      ...kindOfRun(view, from, run.to, from > run.from),
    });
  }
  return mentions;
}

/** An office in lower case before a name ('investment envoy Kirill Dmitriev') belongs to its title. */
function titleBefore(view: SentenceView, from: number): number {
  let start = from;
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    if ((view.tokens[i + 1]?.before ?? '') !== '') break;
    const word = view.tokens[i]?.folded ?? '';
    if (isRoleWord(word) || isHonorific(word)) start = i;
    else if (start === from) break;
    else if (view.parts[i] !== 'NOUN' && view.parts[i] !== 'ADJ' && view.parts[i] !== 'PROPN') break;
    else start = i;
  }
  return start;
}

type Kind = Pick<Reading, 'kind' | 'word' | 'otherwise'>;

function certain(kind: MentionKind): Kind {
  return { kind, word: '', otherwise: kind };
}

function kindOfRun(view: SentenceView, from: number, to: number, titled: boolean): Kind {
  const { tokens } = view;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return certain('unknown');
  const phrase = tokens
    .slice(from, to)
    .map((token) => token.folded)
    .join(' ');
  if (!titled && (countryOf(phrase) !== null || (to - from === 1 && countryOf(last.folded) !== null)))
    return certain(kindOf(last.folded) === 'capital' ? 'place' : 'country');
  if (titled) return certain('person');
  if (isPlaceWord(phrase) || (to - from === 1 && isPlaceWord(last.folded))) return certain('place');
  if (isGivenName(first.folded) && to - from >= 2) return certain('person');
  const placed = isPlaceWord(last.folded) || isPlaceWord(first.folded);
  const named = isGivenName(first.folded) ? 'person' : 'unknown';
  const otherwise = placed ? 'place' : ACRONYM.test(last.text) ? 'organization' : named;
  return { kind: null, word: last.folded, otherwise };
}
