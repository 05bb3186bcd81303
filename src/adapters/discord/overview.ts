/** What `/corpus` shows: how much there is, from when, and what can be asked. */
import type { CardBlock, CardView } from '../../core/card/view.ts';
import type { CorpusOverview } from '../../desk/desk.ts';

/** More collections than this are counted, not named: the rest of the card must fit. */
const MOST_COLLECTIONS = 20;

/**
 * The overview as a card.
 *
 * @param prompts questions that can be asked
 */
export function overviewView(
  { documents, newest, collections }: CorpusOverview,
  prompts: readonly string[],
): CardView {
  const lines = collections
    .slice(0, MOST_COLLECTIONS)
    .map(({ name, documents: count }) => `${name}: ${countOf(count)}`);
  const more = collections.length - MOST_COLLECTIONS;
  const blocks: CardBlock[] = [
    {
      kind: 'headline',
      runs: [{ kind: 'plain', text: `${countOf(documents)} can be asked here.`, strong: true }],
    },
  ];
  if (newest !== null) blocks.push(text(`The newest is of ${newest}.`));
  if (lines.length > 0) blocks.push(text([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')));
  if (prompts.length > 0) {
    blocks.push({ kind: 'heading', runs: [{ kind: 'plain', text: 'For instance' }] });
    blocks.push(text(prompts.join('\n')));
  }
  return { tone: 'talk', blocks, actions: [] };
}

function text(words: string): CardBlock {
  return { kind: 'text', runs: [{ kind: 'plain', text: words }] };
}

function countOf(documents: number): string {
  return `${documents} document${documents === 1 ? '' : 's'}`;
}
