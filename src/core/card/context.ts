/** An excerpt where it stands: the paragraphs around it, the excerpt marked. */
import { cite } from '../answer/types.ts';
import type { Block, Document, Span } from '../document.ts';
import { splitSentences } from '../text/sentences.ts';
import { citationOf } from './citation.ts';
import { citationRuns } from './layout.ts';
import type { CardView, Run } from './view.ts';

/**
 * How much is shown on either side of an excerpt (UTF-16 units): a paragraph or two of a newspaper. With an excerpt of
 * 600 it stays below Slack's 3,000 for a section and Discord's 4,000 for a message.
 */
export const AROUND = 900;

/**
 * Shows an excerpt with the paragraphs around it. What is shown is one slice of the document's text: its quoted runs,
 * joined, are that slice to the letter, and the excerpt is its marked run.
 *
 * @param document as it was cited
 * @param span the excerpt; what reaches outside the text is cut off
 * @param index which excerpt of its answer it is
 * @param around how much to show on either side at most, in UTF-16 units
 */
export function contextView(document: Document, span: Span, index = 0, around: number = AROUND): CardView {
  const { text } = document;
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  const from = reach(document, { start, end }, around, -1);
  const to = reach(document, { start, end }, around, 1);
  const pieces = [
    { text: text.slice(from, start), marked: false },
    { text: text.slice(start, end), marked: true },
    { text: text.slice(end, to), marked: false },
  ];
  const quote = pieces
    .filter((piece) => piece.text !== '')
    .map(({ text, marked }): Run => ({ kind: 'quoted', text, marked }));
  const citation = citationRuns(citationOf({ start, end, document: cite(document) }, document));
  return {
    tone: 'answered',
    blocks: [{ kind: 'excerpt', index, label: [], quote, speaker: [], citation, same: [] }],
    actions: [],
  };
}

/** How far the context goes on one side of an excerpt: by whole blocks, then, where a block is too long, by sentences. */
function reach(document: Document, excerpt: Span, around: number, side: 1 | -1): number {
  const { blocks, text } = document;
  const edge = side < 0 ? excerpt.start : excerpt.end;
  const within = (at: number) => Math.abs(at - edge) <= around;
  const outer = (block: Span) => (side < 0 ? block.start : block.end);
  let at = blocks.findIndex(
    (block) => block.start <= Math.max(0, edge - (side > 0 ? 1 : 0)) && edge <= block.end,
  );
  let reached = edge;
  for (let first = true; ; first = false, at += side) {
    const block = blocks[at];
    // What a page says about itself is no context, and what lies behind it is another place.
    if (!block || block.kind === 'furniture') return reached;
    if (within(outer(block))) {
      reached = outer(block);
      continue;
    }
    return first ? sentencesOf(block, text, edge, within, side) : reached;
  }
}

/** The farthest end of a sentence of the block that is still near enough; the excerpt's own edge where none is. */
function sentencesOf(
  block: Block,
  text: string,
  edge: number,
  within: (at: number) => boolean,
  side: 1 | -1,
): number {
  const ends = splitSentences(text, block)
    .map((sentence) => (side < 0 ? sentence.start : sentence.end))
    .filter((at) => (side < 0 ? at < edge : at > edge) && within(at));
  return side < 0 ? Math.min(edge, ...ends) : Math.max(edge, ...ends);
}
