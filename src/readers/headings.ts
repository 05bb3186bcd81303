/** Headings of a plain text: short lines that do not end as sentences do and stand over something. */
import { type Draft, endsSentence, isBody, lineOf } from './draft.ts';
import { markerLength, outlineDepth } from './layout.ts';

const LONGEST_HEADING = 100;
const MOST_WORDS = 15;
const LONGEST_QUESTION = 250;
const START = /^(?:["“«„'‘¿¡([]{0,2}[\p{Lu}\p{Lt}\p{Lo}\p{N}])/u;
const QUESTION_END = /[?？؟]["”»’)]?$/u;
const INNER_STOP = /[.!?…] +\p{Lu}/u;
const ABBREVIATION =
  /(?:\b\p{L}|\b(?:Mr|Mrs|Ms|Dr|St|vs|No|Gen|Sen|Gov|Jan|Feb|Aug|Sept|Oct|Nov|Dec))\. +\p{Lu}/gu;

/**
 * Gives headings their kind and level. Levels are guessed: 2, deeper where the line is numbered so, and 3 for the
 * questions of an FAQ under its own heading.
 *
 * @param text the document's text
 * @param drafts in order, after furniture, title and bylines are known; kinds are changed in place
 */
export function markHeadings(text: string, drafts: readonly Draft[]): void {
  const flow = drafts.filter((draft) => draft.kind !== 'furniture');
  unNumber(text, flow);
  for (let i = 0; i < flow.length; ) {
    let end = i;
    // A line with a colon stands alone: it is a heading or introduces what comes next, but is no part of a list.
    while (
      end < flow.length &&
      isHeadingLike(text, flow[end]) &&
      (end === i || !endsInColon(text, flow[end]))
    ) {
      end++;
      if (endsInColon(text, flow[end - 1])) break;
    }
    if (end > i) markRun(text, flow, i, end);
    i = Math.max(end, i + 1);
  }
  let under = false;
  flow.forEach((draft, i) => {
    if (draft.kind !== 'heading' || draft.level > 0) {
      if (draft.kind === 'heading') under = false;
      return;
    }
    const line = lineOf(text, draft);
    const question = QUESTION_END.test(line);
    const previous = flow[i - 1];
    under =
      question && (under || (previous?.kind === 'heading' && !QUESTION_END.test(lineOf(text, previous))));
    draft.level = Math.min(6, 1 + Math.max(1, outlineDepth(line))) + (under ? 1 : 0);
  });
}

/** Whether a draft, by itself, could be a heading. */
function isHeadingLike(text: string, draft: Draft | undefined): boolean {
  if (draft?.kind !== 'paragraph' || !draft.single) return false;
  const length = draft.end - draft.start;
  if (length > LONGEST_QUESTION) return false;
  const line = lineOf(text, draft);
  if (!START.test(line) || !/\p{L}/u.test(line)) return false;
  if (QUESTION_END.test(line)) return !INNER_STOP.test(line.replace(ABBREVIATION, ''));
  if (length > LONGEST_HEADING || line.split(/\s+/).length > MOST_WORDS) return false;
  if (line.endsWith(':')) return line.split(/\s+/).length <= 4;
  return !endsSentence(line) && !/[,;–—-]$/u.test(line) && !/https?:\/\/\S+$/.test(line);
}

function endsInColon(text: string, draft: Draft | undefined): boolean {
  return draft !== undefined && text[draft.end - 1] === ':';
}

/** A line alone over lines without blank ones between them heads that list. */
function headLists(text: string, run: readonly Draft[]): void {
  run.forEach((draft, i) => {
    const [one, two] = [run[i + 1], run[i + 2]];
    const alone = draft.gap > 0 || i === 0;
    if (alone && one && two && one.gap > 0 && two.gap === 0) setHeading(text, draft, one);
  });
}

/** Lines [from, to) all look like headings: one or two over a text are; more, without blank lines, are a list. */
function markRun(text: string, flow: readonly Draft[], from: number, to: number): void {
  const before = flow[from - 1];
  const after = flow[to];
  const run = flow.slice(from, to);
  const tight = run.slice(1).every((draft) => draft.gap === 0);
  const questions = run.every((draft) => QUESTION_END.test(lineOf(text, draft)));
  const introduced = before !== undefined && before.kind === 'paragraph' && text[before.end - 1] === ':';
  if (introduced && run.length > 1 && tight && run[0]?.gap === 0) {
    for (const draft of run) {
      draft.kind = 'item';
      draft.level = 1;
    }
    return;
  }
  headLists(text, run);
  if (after === undefined || after.kind === 'byline') return;
  // Without blank lines, a line after an unfinished one may be its next line.
  const first = run[0];
  const torn =
    before?.kind === 'paragraph' &&
    first?.gap === 0 &&
    !endsSentence(text.slice(Math.max(before.start, before.end - 12), before.end)) &&
    text[before.end - 1] !== ':' &&
    !isBody(text, before);
  if (torn || run.length > 4 || (tight && run.length > 2)) {
    const last = run.at(-1);
    const apart = last !== undefined && last.gap > 0 && run.length > 1 && !tight;
    const spaced = run.slice(1, -1).every((draft) => draft.gap === 0);
    if (!torn && apart && spaced) setHeading(text, last, after);
    return;
  }
  run.forEach((draft, i) => {
    if (questions && i + 1 < run.length) return;
    setHeading(text, draft, run[i + 1] ?? after);
  });
}

function setHeading(text: string, draft: Draft, next: Draft): void {
  const line = lineOf(text, draft);
  // 'Background:' over a paragraph is a heading, 'The sides agreed:' over a list its lead-in.
  if (line.endsWith(':') && (next.kind !== 'paragraph' || !isBody(text, next))) return;
  draft.kind = 'heading';
  draft.level = 0;
}

/** '1. Scope' over running text, with a '2. …' like it further on, is a heading and no list item. */
function unNumber(text: string, flow: readonly Draft[]): void {
  const numbered = flow.filter((draft, i) => {
    if (draft.kind !== 'item' || !draft.single || draft.end - draft.start > LONGEST_HEADING) return false;
    const line = lineOf(text, draft);
    const next = flow[i + 1];
    if (outlineDepth(line) === 0 || endsSentence(line) || line.endsWith(':')) return false;
    if (!START.test(line.slice(markerLength(line)))) return false;
    return next !== undefined && next.kind === 'paragraph' && isBody(text, next);
  });
  if (numbered.length < 2) return;
  for (const draft of numbered) {
    draft.kind = 'paragraph';
    draft.level = 0;
  }
}
