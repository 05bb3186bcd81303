/** Plain text to blocks: what a line is, told from how it looks and what stands around it. */
import type { Block } from '../core/document.ts';
import { markBylines } from './bylines.ts';
import { type Draft, isBody, toBlocks } from './draft.ts';
import { markFurniture } from './furniture.ts';
import { markHeadings } from './headings.ts';
import { markHeadline } from './headline.ts';
import { layOut } from './layout.ts';
import { nestUnderLabels } from './nesting.ts';
import { type Particulars, readParticulars } from './particulars.ts';

/** What a format's reader gives: the text that offsets count in, its blocks, and what it says of itself. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly particulars: Particulars;
  /** The first running text, for a title where there is none; at most 400 UTF-16 units. */
  readonly opening: string;
}

/**
 * Reads a plain text.
 *
 * @param text decoded, without a byte order mark; any string, even with lone surrogates
 */
export function readText(text: string): Reading {
  const drafts = layOut(text);
  markFurniture(text, drafts);
  markBylines(text, drafts);
  const title = questionsOnly(text, drafts, markHeadline(text, drafts));
  markHeadings(text, drafts);
  nestUnderLabels(text, drafts);
  return finish(text, drafts, title);
}

/** What is left once every draft has its kind: particulars and final blocks. */
export function finish(text: string, drafts: readonly Draft[], title: number | null): Reading {
  const opening =
    drafts.find((draft) => isBody(text, draft)) ?? drafts.find((draft) => draft.kind !== 'furniture');
  return {
    text,
    blocks: toBlocks(text, drafts),
    particulars: readParticulars(text, drafts, title),
    opening: opening ? text.slice(opening.start, Math.min(opening.end, opening.start + 400)) : '',
  };
}

/** A list of questions and answers has no headline: its first question is a question like the others. */
function questionsOnly(text: string, drafts: readonly Draft[], title: number | null): number | null {
  const headline = title === null ? undefined : drafts[title];
  if (headline === undefined || !/[?？؟]$/u.test(text.slice(headline.end - 1, headline.end))) return title;
  const other = drafts.some(
    (draft) =>
      draft !== headline &&
      draft.kind === 'paragraph' &&
      draft.end - draft.start < 200 &&
      /\?$/.test(text.slice(draft.end - 1, draft.end)),
  );
  if (other) headline.kind = 'paragraph';
  return title;
}
