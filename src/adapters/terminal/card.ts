/**
 * A card as text for a terminal.
 *
 * The answer comes first, on a line of its own; then the document's words behind a bar, with the answering words
 * marked; then where they are printed. Nothing is written into a quotation: where there are no styles to mark with,
 * the answering words stand above it ('Also: …'), so that what follows the bar is the document's text to the letter.
 */
import type { Card, Quote, Statement } from '../../core/card/card.ts';
import type { Citation } from '../../core/card/citation.ts';
import {
  citationWords,
  DIFFER,
  isTalk,
  labelOf,
  NEAREST,
  refusalOf,
  SAME_IN,
  speakerOf,
  supportOf,
  UNDERSTOOD_AS,
} from '../../core/card/wording.ts';
import { harmless, oneLine } from './harmless.ts';
import type { Screen } from './screen.ts';
import { type Stretch, wrap } from './wrap.ts';

const INDENT = '  ';
const BAR = '│ ';

/**
 * Renders a card.
 *
 * @param card what to show
 * @param screen how it can be shown
 * @returns text that ends with a line end
 */
export function renderCard(card: Card, screen: Screen): string {
  if (card.parts.length === 0) return `${body(card, screen).join('\n')}\n`;
  const parts = card.parts.map((part, index) => {
    const heading = styledLines(`${index + 1}. ${oneLine(part.question)}`, '', screen, screen.label);
    return [...heading, ...body(part, screen)].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/**
 * The question that a follow-up was read as, to stand above its card.
 *
 * @returns a paragraph that ends with an empty line
 */
export function renderUnderstood(question: string, screen: Screen): string {
  const lines = styledLines(`${UNDERSTOOD_AS}${oneLine(question)}`, '', screen, screen.dim);
  return `${lines.join('\n')}\n\n`;
}

function body(card: Card, screen: Screen): string[] {
  const lines =
    card.outcome === 'unanswered'
      ? unansweredLines(card, screen)
      : card.outcome === 'disputed'
        ? disputedLines(card, screen)
        : answeredLines(card, screen);
  if (card.notes.length > 0) lines.push('');
  for (const note of card.notes)
    lines.push(...styledLines(`Note: ${harmless(note)}`, '', screen, screen.dim));
  return lines;
}

function answeredLines(card: Card, screen: Screen): string[] {
  const [first, ...others] = card.statements;
  const lines: string[] = [];
  if (card.headline !== null)
    lines.push(...styledLines(harmless(card.headline), '', screen, screen.bold), '');
  if (first) lines.push(...statementLines(first, screen));
  for (const [index, other] of others.entries())
    lines.push('', ...labelled(labelOf(card, index + 1), other, screen), ...statementLines(other, screen));
  return lines;
}

function disputedLines(card: Card, screen: Screen): string[] {
  const lines = [screen.bold(DIFFER)];
  for (const [index, statement] of card.statements.entries())
    lines.push(
      '',
      ...labelled(labelOf(card, index), statement, screen),
      ...statementLines(statement, screen),
    );
  return lines;
}

function unansweredLines(card: Card, screen: Screen): string[] {
  const style = isTalk(card.reason) ? (text: string) => text : screen.bold;
  const lines = styledLines(harmless(refusalOf(card)), '', screen, style);
  if (card.nearest.length === 0) return lines;
  lines.push('', screen.warning(NEAREST));
  for (const quote of card.nearest) lines.push('', ...quoteLines(quote, screen));
  return lines;
}

/** 'Also: three hours — 2 documents'. */
function labelled(label: string, statement: Statement, screen: Screen): string[] {
  if (statement.answer === null) return [`${screen.label(`${label}:`)}`];
  const answer = harmless(statement.answer);
  return wrap(
    [
      { text: `${label}: `, marked: false },
      { text: answer, marked: true },
      { text: ` — ${supportOf(statement)}`, marked: false },
    ],
    screen.width,
  ).map((line) => styled(line, screen.label, screen.bold));
}

function statementLines(statement: Statement, screen: Screen): string[] {
  const lines = quoteLines(statement.quote, screen);
  if (statement.same.length > 0) {
    lines.push(INDENT + screen.label(SAME_IN));
    for (const { answer, citation } of statement.same) {
      // 'four hours' stands with 'almost four hours': what differs in print is shown.
      const printed = answer === null || answer === statement.answer ? null : `“${oneLine(answer)}”`;
      lines.push(...citationLines(citation, screen, printed));
    }
  }
  return lines;
}

/** A quote behind a bar, with its speaker and its citation. */
export function quoteLines({ pieces, speaker, citation }: Quote, screen: Screen): string[] {
  const width = screen.width - INDENT.length - BAR.length;
  const lines = wrap(
    pieces.map(({ text, marked }) => ({ text: harmless(text), marked })),
    width,
  ).map((line) => INDENT + screen.dim(BAR) + styled(line, (text) => text, screen.mark));
  if (speaker !== null) lines.push(INDENT + oneLine(speakerOf(speaker)));
  return [...lines, ...citationLines(citation, screen)];
}

/** A citation, indented below its quote; the link, or the id that `text` takes, stands on a line of its own. */
export function citationLines(citation: Citation, screen: Screen, before: string | null = null): string[] {
  const parts = [...(before === null ? [] : [before]), ...citationWords(citation).map(oneLine)];
  const hanging = `${INDENT}${INDENT}`;
  const text = wrap([{ text: parts.join(' · '), marked: false }], screen.width - hanging.length);
  const lines = text.map((line, index) => {
    const joined = line.map((stretch) => stretch.text).join('');
    return (index === 0 ? `${INDENT}— ` : hanging) + screen.dim(joined);
  });
  // Never wrapped: a link that is cut cannot be followed.
  lines.push(hanging + screen.dim(oneLine(citation.url ?? citation.id)));
  return lines;
}

function styled(line: readonly Stretch[], plain: (text: string) => string, marked: Screen['mark']): string {
  return line.map((stretch) => (stretch.marked ? marked(stretch.text) : plain(stretch.text))).join('');
}

function styledLines(
  text: string,
  indent: string,
  screen: Screen,
  style: (text: string) => string,
): string[] {
  return wrap([{ text, marked: false }], screen.width - indent.length).map(
    (line) => indent + styled(line, style, style),
  );
}
