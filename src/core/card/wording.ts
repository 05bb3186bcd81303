/**
 * The words around a document's words: refusals, labels, counts, notes. Every drawing of a card says them alike, and
 * says them here.
 */
import type { Reason } from '../answer/types.ts';
import type { Card, Statement } from './card.ts';
import { type Citation, dateInWords } from './citation.ts';

/** What stands over different answers. */
export const DIFFER = 'The documents differ.';
/** What stands over passages that came near. */
export const NEAREST = 'Nearest passages (not an answer):';
/** What stands over the other places that give an answer. */
export const SAME_IN = 'The same in:';
/** What stands before the question that a follow-up was read as. */
export const UNDERSTOOD_AS = 'Understood as: ';
const SOLE = 'only this document says so';
const NO_REASON = 'No document answers this.';

/** A title is cut here when it is cited (UTF-16 units): a page's title may hold a whole paragraph. */
const LONGEST_TITLE = 200;
/** A publisher or speaker is cut here (UTF-16 units). */
const LONGEST_NAME = 100;

/** Whether a reason is no refusal but a reply: a greeting, what is asked back. */
export function isTalk(reason: Reason | null): boolean {
  return reason !== null && /^(?:small-talk|command|clarify)$/.test(reason.code);
}

/** What an unanswered card says: why there is no answer, or the reply to what was no question. */
export function refusalOf(card: Card): string {
  const text = card.reason?.text ?? NO_REASON;
  return isTalk(card.reason) ? text : `No answer: ${text}`;
}

/** What stands before a statement that is not the first answer: its number where nobody wins, else 'Also'. */
export function labelOf(card: Card, at: number): string {
  if (card.outcome === 'disputed') return `${at + 1}`;
  return card.statements[at]?.answer === null ? 'See also' : 'Also';
}

/**
 * How far a statement is borne out: '3 documents, 2 independent origins', '1 document', or 'only this document says
 * so'. Origins are named wherever there are several documents.
 */
export function supportOf({ documents, origins, sole }: Statement): string {
  if (sole) return SOLE;
  const of = documents > 1 ? `, ${counted(origins, 'independent origin')}` : '';
  return `${counted(documents, 'document')}${of}`;
}

/** `supportOf` as what stands over a quote: 'In 3 documents, 2 independent origins', 'Only this document says so'. */
export function supportOver(statement: Statement): string {
  return statement.sole ? `O${SOLE.slice(1)}` : `In ${supportOf(statement)}`;
}

/**
 * How the other documents stand to the first answer, in one line: '2 more documents say the same; 1 says otherwise.'
 *
 * @returns null where the card has no answer to agree with
 */
export function agreementOf(card: Card): string | null {
  const [first, ...others] = card.statements;
  if (!first || card.outcome !== 'answered') return null;
  const agreeing = new Set([first.quote.citation.id, ...first.same.map(({ citation }) => citation.id)]);
  const differing = new Set(
    others
      .filter(({ answer }) => answer !== null && first.answer !== null)
      .flatMap(({ quote, same }) => [quote.citation.id, ...same.map(({ citation }) => citation.id)])
      .filter((id) => !agreeing.has(id)),
  );
  const more = agreeing.size - 1;
  const origin =
    first.origins === 1
      ? ', from the same origin'
      : `, ${counted(first.origins, 'independent origin')} in all`;
  const alone = first.sole ? 'Only this document says so' : 'One document says this';
  const same =
    more === 0
      ? alone
      : `${counted(more, 'more document')} ${more === 1 ? 'says' : 'say'} the same${first.origins <= more ? origin : ''}`;
  if (differing.size === 0) return `${same}.`;
  return `${same}; ${differing.size} ${differing.size === 1 ? 'says' : 'say'} otherwise.`;
}

/** A citation's particulars in the order they are read: title, publisher, date, place. What is unknown is left out. */
export function citationWords(citation: Citation): string[] {
  const { publisher, place, contradictedOn } = citation;
  return [
    titleOf(citation),
    publisher === null ? null : bounded(lineOf(publisher), LONGEST_NAME),
    dateInWords(citation),
    place === null ? null : lineOf(place),
    contradictedOn === null
      ? null
      : `a newer document (${dateInWords({ day: contradictedOn, dated: 'stated' })}) says otherwise`,
  ].filter((words) => words !== null);
}

/** A document's title on one line, its id where the title holds no letter. */
export function titleOf({ title, id }: Citation): string {
  const line = bounded(lineOf(title), LONGEST_TITLE);
  return /[\p{L}\p{N}]/u.test(line) ? line : bounded(lineOf(id), LONGEST_TITLE);
}

/** Who says it, on one line. */
export function speakerOf(speaker: string): string {
  return `Said by ${bounded(lineOf(speaker), LONGEST_NAME)}`;
}

/** '1 document', '2 documents'. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Marks that turn the reading direction round: a title with one would turn what follows it, too. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Particulars on one line: a title with a line end would forge a line of its own. Control characters become their
 * pictures (␛), direction marks are taken out. Never for what is quoted.
 */
export function lineOf(text: string): string {
  return text
    .replace(DIRECTIONS, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\p{Cc}/gu, picture);
}

function picture(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/**
 * Words of ours, or particulars, cut at a word and ended with '…'. Never for what is quoted.
 *
 * @param most UTF-16 units at most, the '…' included
 */
export function bounded(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
