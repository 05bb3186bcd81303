/** What is asked of any view, for tests. */
import type { CardView, ExcerptBlock, Run } from '../../../src/core/card/view.ts';

/** The excerpt blocks, from the top down. */
export function excerptsOf(view: CardView): ExcerptBlock[] {
  return view.blocks.filter((block) => block.kind === 'excerpt');
}

/** The words of runs. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A view as a column of 'kind: words', an excerpt as its label, its words and its citation. */
export function column(view: CardView): string[] {
  return view.blocks.map((block) =>
    block.kind === 'excerpt'
      ? [block.label, block.quote, block.speaker, block.citation, ...block.same]
          .map(wordsOf)
          .filter((words) => words !== '')
          .join(' | ')
      : `${block.kind}: ${wordsOf(block.runs)}`,
  );
}

/** The actions as 'kind' or 'context 2'. */
export function pressable(view: CardView): string[] {
  return view.actions.map((action) =>
    action.kind === 'context' ? `context ${action.excerpt}` : action.kind,
  );
}
