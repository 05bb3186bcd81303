/**
 * Lays a card out as a column of blocks: whole for whoever asked alone, compact for a room of people.
 *
 * Whatever is not a document's own words is bounded here, so that a card without excerpts is always short.
 */
import type { Card, Quote, SamePlace, Statement } from './card.ts';
import { type Citation, dateInWords } from './citation.ts';
import type { CardAction, CardBlock, CardView, ExcerptBlock, Run, Tone } from './view.ts';
import {
  agreementOf,
  bounded,
  citationWords,
  DIFFER,
  isTalk,
  labelOf,
  lineOf,
  refusalOf,
  SAME_IN,
  speakerOf,
  supportOf,
  supportOver,
  titleOf,
  UNDERSTOOD_AS,
} from './wording.ts';

/** How a card is to be laid out. */
export interface ViewOptions {
  /** For a room of people: the headline, the best excerpt, how the others stand to it; the rest behind 'more'. */
  readonly compact: boolean;
  /** The standalone question that a follow-up was read as, or null. */
  readonly understoodAs: string | null;
  /** ISO day: documents printed later were left out. */
  readonly asOf?: string | null;
  /** Further small print, in our own words. */
  readonly notes?: readonly string[];
  /**
   * What can be pressed, or null where nothing can (no answer is kept, a preview). `share`: the asker alone sees it;
   * `remove`: its asker may take it away.
   */
  readonly actions?: { readonly share: boolean; readonly remove: boolean } | null;
}

/** An answer longer than this is no headline (UTF-16 units): it stands marked in its excerpt. */
const LONGEST_HEADLINE = 200;
/** A part's question is cut here where it is a heading (UTF-16 units). */
const LONGEST_HEADING = 200;
/** A reason or note is cut here (UTF-16 units): it may repeat words of a long question. */
const LONGEST_NOTE = 400;
/** A button's words (UTF-16 units): below Slack's 75 and Discord's 80. */
const LONGEST_LABEL = 60;
/** A longer link is not made one (UTF-16 units): Slack takes 3,000, browsers 2,000 and more. */
const LONGEST_URL = 2_000;

const NOT_AN_ANSWER = 'Near this, but not an answer:';

/**
 * Lays a card out.
 *
 * @param card what to show
 * @param options for whom, and what can be done with it
 */
export function viewOf(card: Card, options: ViewOptions): CardView {
  const tone: Tone = isTalk(card.reason) ? 'talk' : card.outcome;
  const blocks: CardBlock[] = [];
  if (card.parts.length === 0) blocks.push(...bodyOf(card, options.compact));
  for (const [at, part] of card.parts.entries())
    blocks.push(headingOf(at, part.question), ...bodyOf(part, options.compact));
  if (options.understoodAs !== null)
    blocks.push({
      kind: 'note',
      runs: [plain(UNDERSTOOD_AS), plain(bounded(lineOf(options.understoodAs), LONGEST_NOTE))],
    });
  if (options.asOf)
    blocks.push(
      note(
        `As of ${dateInWords({ day: options.asOf, dated: 'stated' })}: what was printed later is left out.`,
      ),
    );
  blocks.push(...(options.notes ?? []).map(note));
  return { tone, blocks, actions: actionsOf(card, tone, blocks, options) };
}

function bodyOf(card: Card, compact: boolean): CardBlock[] {
  const blocks = card.outcome === 'unanswered' ? unanswered(card, compact) : answered(card, compact);
  return [...blocks, ...card.notes.map(note)];
}

function answered(card: Card, compact: boolean): CardBlock[] {
  const disputed = card.outcome === 'disputed';
  const blocks: CardBlock[] = [];
  if (disputed) blocks.push({ kind: 'headline', runs: [strong(DIFFER)] });
  else if (card.headline !== null && card.headline.length <= LONGEST_HEADLINE)
    blocks.push({ kind: 'headline', runs: [{ kind: 'quoted', text: card.headline, marked: true }] });
  // Compact, too, shows each side of a dispute: one alone would look like the winner.
  const shown = compact && !disputed ? card.statements.slice(0, 1) : card.statements;
  for (const [at, statement] of shown.entries()) blocks.push(statementBlock(card, statement, at, compact));
  const agreement = compact ? agreementOf(card) : null;
  if (agreement !== null) blocks.push(note(agreement));
  return blocks;
}

function unanswered(card: Card, compact: boolean): CardBlock[] {
  const words = bounded(refusalOf(card), LONGEST_NOTE);
  if (isTalk(card.reason)) return [{ kind: 'text', runs: [plain(words)] }];
  const headline: CardBlock = { kind: 'headline', runs: [strong(words)] };
  if (compact) return [headline];
  return [headline, ...card.nearest.map((quote) => excerptBlock(quote, [plain(NOT_AN_ANSWER)], []))];
}

function statementBlock(card: Card, statement: Statement, at: number, compact: boolean): ExcerptBlock {
  const first = at === 0 && card.outcome !== 'disputed';
  const same = compact ? [] : statement.same.map((place) => sameRuns(place, statement));
  return excerptBlock(
    statement.quote,
    first ? firstLabel(statement, compact) : label(card, statement, at),
    same,
  );
}

/** The first answer stands in the headline: its label says how far it is borne out. */
function firstLabel(statement: Statement, compact: boolean): Run[] {
  return compact || statement.answer === null ? [] : [plain(`${supportOver(statement)}:`)];
}

/** 'Also: three hours — 2 documents'. */
function label(card: Card, statement: Statement, at: number): Run[] {
  const { answer } = statement;
  const name = labelOf(card, at);
  if (answer === null) return [plain(`${name}:`)];
  // An answer too long to be repeated stands marked below its label.
  const words: Run[] =
    answer.length <= LONGEST_HEADLINE
      ? [plain(`${name}: `), { kind: 'quoted', text: answer, marked: true }, plain(' — ')]
      : [plain(`${name}: `)];
  return [...words, plain(supportOf(statement))];
}

function excerptBlock(
  { index, pieces, speaker, citation }: Quote,
  label: readonly Run[],
  same: readonly (readonly Run[])[],
): ExcerptBlock {
  return {
    kind: 'excerpt',
    index,
    label,
    quote: pieces.map(({ text, marked }): Run => ({ kind: 'quoted', text, marked })),
    speaker: speaker === null ? [] : [plain(speakerOf(speaker))],
    citation: citationRuns(citation),
    same,
  };
}

/** 'four hours' stands with 'almost four hours': what differs in print is shown. */
function sameRuns({ answer, citation }: SamePlace, { answer: first }: Statement): Run[] {
  const printed: Run[] =
    answer === null || answer === first || answer.length > LONGEST_HEADLINE
      ? []
      : [plain('“'), { kind: 'quoted', text: answer, marked: false }, plain('” · ')];
  return [plain(`${SAME_IN} `), ...printed, ...citationRuns(citation)];
}

/**
 * A citation as runs: the title, a link where the document has one, then publisher, date and place.
 *
 * @returns at least one run
 */
export function citationRuns(citation: Citation): Run[] {
  const [title = '', ...others] = citationWords(citation);
  const url = safeUrl(citation.url);
  const first: Run = url === null ? plain(title) : { kind: 'link', text: title, url };
  return others.length === 0 ? [first] : [first, plain(` · ${others.join(' · ')}`)];
}

/** A link that may be followed: http or https, without a user's name in it, which can pass for a host; else null. */
export function safeUrl(url: string | null): string | null {
  if (url === null || url.length > LONGEST_URL || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return null;
  return href.length > LONGEST_URL ? null : href;
}

function actionsOf(
  card: Card,
  tone: Tone,
  blocks: readonly CardBlock[],
  { compact, actions }: ViewOptions,
): CardAction[] {
  if (!actions || tone === 'talk') return [];
  const shown = blocks.filter((block) => block.kind === 'excerpt');
  const all: CardAction[] = [];
  if (compact && [card, ...card.parts].some(hidesSome)) all.push(MORE);
  const indexes = shown.map(({ index }) => index);
  for (const quote of quotesOf(card))
    if (indexes.includes(quote.index)) all.push(contextAction(quote, shown.length > 1));
  if (shown.length > 0 && tone !== 'unanswered') all.push(CITE);
  all.push({ kind: 'useful', label: 'Useful' }, { kind: 'not-useful', label: 'Not useful' });
  if (actions.share) all.push({ kind: 'share', label: 'Show to everybody' });
  if (actions.remove) all.push({ kind: 'remove', label: 'Remove' });
  return all;
}

/** Shows what a compact or shortened card leaves out. */
export const MORE: CardAction = { kind: 'more', label: 'More' };

/** Gives what is shown as a reporter pastes it. */
const CITE: CardAction = { kind: 'cite', label: 'Copy citation' };

/** Whether a compact card leaves something out. */
function hidesSome({ outcome, statements, nearest }: Card): boolean {
  return (
    nearest.length > 0 ||
    statements.some(({ same }) => same.length > 0) ||
    (outcome !== 'disputed' && statements.length > 1)
  );
}

function quotesOf(card: Card): Quote[] {
  return [...card.statements.map(({ quote }) => quote), ...card.nearest, ...card.parts.flatMap(quotesOf)];
}

function contextAction({ index, citation }: Quote, several: boolean): CardAction {
  const words = several ? bounded(`Context: ${titleOf(citation)}`, LONGEST_LABEL) : 'Context';
  return { kind: 'context', label: words, excerpt: index };
}

function headingOf(at: number, question: string): CardBlock {
  return { kind: 'heading', runs: [strong(`${at + 1}. ${bounded(lineOf(question), LONGEST_HEADING)}`)] };
}

function note(text: string): CardBlock {
  return { kind: 'note', runs: [plain(bounded(lineOf(text), LONGEST_NOTE))] };
}

function plain(text: string): Run {
  return { kind: 'plain', text };
}

function strong(text: string): Run {
  return { kind: 'plain', text, strong: true };
}
