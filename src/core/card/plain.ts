/** A card as plain text: for notifications, screen readers, and wherever blocks cannot be drawn. */
import type { CardBlock, CardView, Run } from './view.ts';

/**
 * The whole card in words, from the top down, without its actions. An excerpt stands to the letter on lines of its
 * own, its citation below it behind a dash; a link's address follows its words in brackets.
 *
 * @returns text without a line end at its end; never marked up, so escape it as any document's words
 */
export function plainText(view: CardView): string {
  return view.blocks.map(blockText).join('\n\n');
}

function blockText(block: CardBlock): string {
  if (block.kind !== 'excerpt') return runsText(block.runs);
  const lines = [
    runsText(block.label),
    runsText(block.quote),
    runsText(block.speaker),
    `— ${runsText(block.citation)}`,
    ...block.same.map(runsText),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'link' ? `${run.text} (${run.url})` : run.text)).join('');
}
