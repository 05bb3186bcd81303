/**
 * What a text says of itself where nothing else does: title, date, author, publisher. A wrong particular is worse
 * than none, so a date counts only where it dates the document: a date line, a dateline, or the news day of the
 * opening. A day that is only told of (a birth, an earlier meeting, a plan) never does.
 */

import { isByName, isDateLine } from './bylines.ts';
import { type FoundDate, readDates } from './dates.ts';
import { type Draft, isBody, lineOf } from './draft.ts';
import { headlineText } from './headline.ts';

/** Particulars read out of a text; null where it gives none. */
export interface Particulars {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  /** The words the date was read from. */
  readonly datedFrom: string | null;
}

const OPENING = 800;
const UPDATED = /^(?:updated|last|обновлено|mis à jour|stand|aktualisiert|actualizado|оновлено)/iu;
const PLACE = String.raw`[\p{Lu}][\p{L}\p{M}.'’/ -]{1,40}`;
const BEFORE_DATELINE = new RegExp(
  String.raw`^(?:${PLACE}(?:, ${PLACE}){0,2}[,.:]? ?(?:[(\[—–-] ?)?)?(?:on )?$`,
  'u',
);
const AFTER_DATELINE = /^\.?(?: г(?:ода|\.)?)?\.?,?(?: ?\([^()]{2,40}\)| ?\/[^/]{2,30}\/)? ?(?:[—–:/.-]|\/)/u;
const AHEAD =
  /(?<!\p{L})(?:will|would|shall|scheduled|planned|expected|upcoming|next|until|since|before|by|born|due|deadline|starting|anniversary|будет|будут|запланирован\p{L}*|намечен\p{L}*|состоится|родился|родилась|sera|aura|prévue?|depuis|wird|werden|geplant|seit|será|prevista|desde)(?!\p{L})/iu;
const READ_OUT =
  /(?<!\p{L})(?:met|meets|spoke|held|received|welcomed|hosted|discussed|announced|said|confirmed|issued|signed|visited|встретился|встретилась|провел|провела|провёл|принял|приняла|заявил|заявила|сообщил|сообщила|состоялась|состоялись|состоялся|rencontré|reçu|annoncé|déclaré|traf|empfing|erklärte|sagte|reunió|recibió|anunció|declaró)(?!\p{L})/iu;
const AGENCY = /^.{0,80}?[(/]\s?((?:\p{Lu}[\p{L}\p{N}&.'’ -]{1,24}))\s?[)/]\s?[—–-]/u;
const SOURCE = /^(?:source|publisher|outlet|источник|quelle|fuente|джерело)\s*[:：]\s*(.{2,80})$/iu;
const BY =
  /^(?:by|written by|reported by|story by|text by|words by|report by|par|von|por|texte de|автор|авторы|author|authors|auteur|autor|autorin|текст)\s*:?\s+/iu;
const AUTHOR_LABEL =
  /^(?:by|author|authors|written by|автор|авторы|auteur|autor|autorin|текст)\s*[:：]\s*(\S.{1,100})$/iu;

/**
 * @param text the document's text
 * @param drafts its blocks, kinds known
 * @param title the index of the headline's draft, or null
 */
export function readParticulars(text: string, drafts: readonly Draft[], title: number | null): Particulars {
  const headline = title === null ? null : drafts[title];
  // Worked out only when asked for: where front matter states the day, nobody looks for it in the text.
  let date: Inferred | null | undefined;
  const inferred = (): Inferred | null => {
    if (date === undefined) date = dateOf(text, drafts, headline ?? null);
    return date;
  };
  return {
    title: headline ? headlineText(text.slice(headline.start, headline.end)) : null,
    author: authorOf(text, drafts),
    publisher: publisherOf(text, drafts),
    get publishedAt() {
      return inferred()?.iso ?? null;
    },
    get datedFrom() {
      return inferred()?.words ?? null;
    },
  };
}

interface Inferred {
  readonly iso: string;
  readonly words: string;
}

function dateOf(text: string, drafts: readonly Draft[], headline: Draft | null): Inferred | null {
  const first = drafts.findIndex((draft) => isBody(text, draft));
  return (
    lineDate(text, drafts, first) ??
    (headline ? titleDate(lineOf(text, headline)) : null) ??
    openingDate(text, drafts, first)
  );
}

/** A date line in the head, or a labelled one after the text; 'Published' before 'Updated'. */
function lineDate(text: string, drafts: readonly Draft[], first: number): Inferred | null {
  const found: { date: Inferred; updated: boolean }[] = [];
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'byline') return;
    const line = lineOf(text, draft);
    const labelled =
      /^\p{L}[\p{L} ]{2,24}:/u.test(line) || UPDATED.test(line) || /^(?:published|posted)/iu.test(line);
    if (first >= 0 && i > first && !labelled) return;
    const dates = readDates(line);
    const date = dates[0];
    if (date && (isDateLine(line) || isByLineWithDate(line))) {
      found.push({
        date: { iso: date.iso, words: line.slice(date.start, date.end) },
        updated: UPDATED.test(line),
      });
    }
  });
  return (found.find((one) => !one.updated) ?? found[0])?.date ?? null;
}

function isByLineWithDate(line: string): boolean {
  return BY.test(line) && line.length <= 160;
}

/** A headline that ends with its day after a comma, a dash or a bracket: 'Press briefing, 22 January 2026'. */
function titleDate(line: string): Inferred | null {
  const dates = readDates(line);
  const date = dates.at(-1);
  if (date === undefined || dates.length > 1) return null;
  const rest = line.slice(date.end).trim();
  const before = line.slice(0, date.start).trimEnd();
  const apart = /[,(–—|:-]$/u.test(before) && /^\)?$/.test(rest);
  return apart ? { iso: date.iso, words: line.slice(date.start, date.end) } : null;
}

function openingDate(text: string, drafts: readonly Draft[], first: number): Inferred | null {
  const opening = drafts[first];
  if (opening === undefined) return null;
  const head = text.slice(opening.start, Math.min(opening.end, opening.start + OPENING));
  const dates = readDates(head);
  const early = dates[0];
  if (early === undefined) return null;
  const words = (date: FoundDate): Inferred => ({ iso: date.iso, words: head.slice(date.start, date.end) });
  if (BEFORE_DATELINE.test(head.slice(0, early.start)) && AFTER_DATELINE.test(head.slice(early.end)))
    return words(early);
  const sentence = sentenceAround(head, early);
  if (AHEAD.test(sentence.replace(/(?<!\p{L})by (?:phone|telephone|video)/giu, ''))) return null;
  const news = early.weekday || (early.start - leadingSpace(head) <= 40 && READ_OUT.test(sentence));
  return news && !laterTold(text, opening, early, early.weekday) ? words(early) : null;
}

function leadingSpace(head: string): number {
  return head.length - head.trimStart().length;
}

function sentenceAround(head: string, date: FoundDate): string {
  let start = 0;
  for (const match of head.slice(0, date.start).matchAll(/[.!?]["”»)]? +(?=["“«]?\p{Lu})/gu))
    start = match.index + 1;
  const end = head.slice(date.end).search(/[.!?](?:\s|$)/u);
  return head.slice(start, end < 0 ? head.length : date.end + end);
}

/** Whether the text tells of a later day (or, for an opening without a weekday, a later year) as past. */
function laterTold(text: string, opening: Draft, date: FoundDate, weekday: boolean): boolean {
  const rest = text.slice(opening.start, opening.start + 20_000);
  const later = readDates(rest).some(
    (other) => other.iso > date.iso && !AHEAD.test(rest.slice(Math.max(0, other.start - 120), other.end)),
  );
  if (later || weekday) return later;
  const year = Number(date.iso.slice(0, 4));
  return [...rest.matchAll(/(?<![\d$€£.,])(?:19|20)\d\d(?![\d%])/g)].some((match) => Number(match[0]) > year);
}

function authorOf(text: string, drafts: readonly Draft[]): string | null {
  for (const draft of drafts) {
    if (draft.kind !== 'byline') continue;
    const line = lineOf(text, draft);
    const labelled = AUTHOR_LABEL.exec(line)?.[1];
    const name = labelled ?? (isByName(line) ? line.replace(BY, '') : null);
    if (name === null) continue;
    const cut = name.split(/\s*[|·•]\s*|\s+[–—-]\s+|,\s*(?=\p{Lu}[\p{L} ]*$)/u)[0]?.trim() ?? '';
    const dated = readDates(cut)[0];
    const clean = (dated ? cut.slice(0, dated.start) : cut).replace(/[\s,;:.-]+$/u, '').trim();
    if (clean.length >= 2) return clean;
  }
  return null;
}

function publisherOf(text: string, drafts: readonly Draft[]): string | null {
  for (const draft of drafts) {
    if (draft.kind !== 'byline') continue;
    const name = SOURCE.exec(lineOf(text, draft))?.[1]?.trim();
    if (name && !/^https?:/i.test(name)) return name;
  }
  const opening = drafts.find((draft) => isBody(text, draft));
  if (opening === undefined) return null;
  const agency = AGENCY.exec(text.slice(opening.start, Math.min(opening.end, opening.start + 120)));
  return agency?.[1]?.trim() ?? null;
}

const LONGEST_FALLBACK = 80;

/**
 * A title for a document that gives none: its file's name made readable, or, where the name is only figures, the
 * beginning of its first sentence, cut between words to 80 UTF-16 units.
 *
 * @param id the document's path
 * @param opening the first running text, or ''
 */
export function fallbackTitle(id: string, opening: string): string {
  const name = (id.split('/').at(-1) ?? id).replace(/\.[^.]{1,10}$/, '');
  const readable = name
    .replace(/[_+-]+|%20/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const spoken = readable
    .split(' ')
    .filter((word) => /\p{L}{2}/u.test(word) && !/\d.*\d.*\d/.test(word) && !/^[0-9a-f]{6,}$/i.test(word));
  if (spoken.length > 0 && spoken.join('').length >= 3)
    return readable.charAt(0).toUpperCase() + readable.slice(1);
  const line = opening.slice(0, 400).replace(/\s+/g, ' ').trim();
  const stop = line.search(/[.!?…](?=\s+["“«]?\p{Lu}|$)/u);
  const sentence = stop >= 20 ? line.slice(0, stop) : line;
  if (sentence === '') return readable === '' ? id : readable;
  if (sentence.length <= LONGEST_FALLBACK) return sentence;
  const cut = sentence.slice(0, LONGEST_FALLBACK - 1);
  const space = cut.lastIndexOf(' ');
  // Never through a surrogate pair.
  const whole = space > 20 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s,;:–—-]+$/u, '')}…`;
}
