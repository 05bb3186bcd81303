/**
 * A card made to fit: whole excerpts are left out from the end, and the card says so. Never half a sentence, never a
 * quote without its citation.
 */
import { MORE } from './layout.ts';
import type { CardAction, CardBlock, CardView, ExcerptBlock } from './view.ts';
import { counted } from './wording.ts';

/** What is left out of a view so far. */
interface Left {
  readonly blocks: readonly CardBlock[];
  readonly excerpts: number;
  readonly places: number;
}

/**
 * Leaves out what does not fit: first the lines that say where else the same stands, then whole excerpts, each from
 * the end; a note says how much. Where not even one excerpt fits, the note says that.
 *
 * @param view the whole card
 * @param fits whether a platform can show a view; asked a bounded number of times (lines and excerpts, and twice)
 * @returns the view itself if it fits; else one that fits, or the least there is: its headline and notes
 */
export function fitted(view: CardView, fits: (view: CardView) => boolean): CardView {
  if (fits(view)) return view;
  let left: Left = { blocks: view.blocks, excerpts: 0, places: 0 };
  for (;;) {
    const less = withoutPlace(left) ?? withoutExcerpt(left);
    if (less === null) return finished(view, left);
    left = less;
    const shorter = finished(view, left);
    if (fits(shorter)) return shorter;
  }
}

/**
 * The card over as many messages as it takes, each of which fits; nothing is left out but an excerpt that fits into
 * no message of its own, and the note that stands in its place says so.
 *
 * @param fits as `fitted` takes it
 * @returns at least one view; actions stand under the last that shows their excerpt, the others under the last of all
 */
export function pages(view: CardView, fits: (view: CardView) => boolean): CardView[] {
  if (fits(view)) return [view];
  const all: CardBlock[][] = [];
  let page: CardBlock[] = [];
  for (const block of view.blocks) {
    if (page.length > 0 && !fits({ ...view, blocks: [...page, block] })) {
      // A heading goes with what it heads.
      const head = page.at(-1)?.kind === 'heading' && page.length > 1 ? page.splice(-1) : [];
      all.push(page);
      page = head;
    }
    page.push(block);
  }
  all.push(page);
  const general = view.actions.filter((action) => action.kind !== 'context');
  return all.map((blocks, at) => {
    const shown = indexesOf(blocks);
    const context = view.actions.filter((one) => one.kind === 'context' && shown.has(one.excerpt));
    const actions = at === all.length - 1 ? [...context, ...general] : context;
    return fitted({ ...view, blocks, actions }, fits);
  });
}

/** Without the last line that says where else the same stands; null where there is none. */
function withoutPlace(left: Left): Left | null {
  const at = left.blocks.findLastIndex((block) => block.kind === 'excerpt' && block.same.length > 0);
  const block = left.blocks[at];
  if (block?.kind !== 'excerpt') return null;
  const shorter: ExcerptBlock = { ...block, same: block.same.slice(0, -1) };
  return { ...left, blocks: left.blocks.with(at, shorter), places: left.places + 1 };
}

/** Without the last excerpt; null where there is none. */
function withoutExcerpt(left: Left): Left | null {
  const at = left.blocks.findLastIndex((block) => block.kind === 'excerpt');
  if (at < 0) return null;
  return { ...left, blocks: left.blocks.toSpliced(at, 1), excerpts: left.excerpts + 1 };
}

/** What is left with the note of what is not, and the actions that still mean something. */
function finished(view: CardView, { blocks, excerpts, places }: Left): CardView {
  if (excerpts === 0 && places === 0) return view;
  const shown = indexesOf(blocks);
  const actions = view.actions.filter((action) => action.kind !== 'context' || shown.has(action.excerpt));
  const first = view.actions.find((action) => action.kind === 'context');
  // Nothing is shown: the first excerpt's context is the way to it.
  const open: CardAction[] =
    shown.size === 0 && first ? [{ kind: 'context', label: 'Show in context', excerpt: first.excerpt }] : [];
  const more = view.actions.length > 0 && !actions.some(({ kind }) => kind === 'more') ? [MORE] : [];
  return {
    ...view,
    blocks: [
      ...blocks,
      { kind: 'note', runs: [{ kind: 'plain', text: words(excerpts, places, shown.size) }] },
    ],
    actions: [...more, ...open, ...actions],
  };
}

function words(excerpts: number, places: number, shown: number): string {
  if (shown === 0)
    return excerpts === 1
      ? 'The excerpt is too long to be shown here.'
      : `${counted(excerpts, 'excerpt')} left out: not even one is short enough to be shown here.`;
  const parts = [
    excerpts > 0 ? counted(excerpts, 'excerpt') : null,
    places > 0 ? `${counted(places, 'place')} that ${places === 1 ? 'says' : 'say'} the same` : null,
  ].filter((part) => part !== null);
  return `Left out for length: ${parts.join(' and ')}.`;
}

function indexesOf(blocks: readonly CardBlock[]): ReadonlySet<number> {
  return new Set(blocks.flatMap((block) => (block.kind === 'excerpt' ? [block.index] : [])));
}
