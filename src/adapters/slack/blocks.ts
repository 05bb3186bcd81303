/**
 * Cards as Block Kit.
 *
 * Whatever is quoted, typed or taken from a document is drawn as rich text: its `text` elements hold no markup, so
 * that asterisks, backticks and `:names:` stand as they are. Section blocks with mrkdwn were rejected: three of their
 * signs can be escaped, and the others cannot. Small print stands in context blocks, as plain text.
 */
import type { types } from '@slack/bolt';
import { fitted } from '../../core/card/fitted.ts';
import { plainText } from '../../core/card/plain.ts';
import type { CardAction, CardBlock, CardView, ExcerptBlock, Run } from '../../core/card/view.ts';
import { cut, escaped, inert, linkable } from './escape.ts';
import { LIMITS } from './limits.ts';
import { ACTION, type ActionName } from './names.ts';

type Element = types.RichTextElement;
type Section = types.RichTextSection | types.RichTextQuote;

/** What escaping can make of one sign: `&amp;`. */
const WORST_ESCAPE = 5;

/** Blocks that this adapter sends. */
export type Block =
  | types.RichTextBlock
  | types.ContextBlock
  | types.ActionsBlock
  | types.ContextActionsBlock
  | types.SectionBlock
  | types.HeaderBlock
  | types.DividerBlock;

/** A card ready to be sent: blocks, and the same in words for notifications and screen readers (escaped). */
export interface Drawn {
  readonly text: string;
  readonly blocks: Block[];
}

/** What buttons stand under a card and what they refer to. */
export interface Pressable {
  readonly answer: string;
}

/**
 * Draws a card. What does not fit loses whole excerpts from the end, and says so.
 *
 * @param view the card
 * @param pressable the answer its buttons refer to, or null: no buttons
 * @param most how many blocks the surface takes (a message's by default)
 */
export function drawn(
  view: CardView,
  pressable: Pressable | null,
  most: number = LIMITS.messageBlocks,
): Drawn {
  const fits = (shorter: CardView): boolean => {
    const blocks = blocksOf(shorter, pressable);
    return blocks.length <= most && lengthOf(blocks) <= LIMITS.messageText;
  };
  const text = wordsOf(view);
  const shown = fitted(view, fits);
  if (fits(shown)) return { text, blocks: blocksOf(shown, pressable) };
  // What is not quoted is bounded, so that this does not happen; if it does, the words alone are better than nothing.
  const words = cut(inert(plainText({ ...shown, actions: [] })), LIMITS.messageText / WORST_ESCAPE);
  const section = {
    type: 'rich_text_section' as const,
    elements: apart(words).map((piece) => ({ type: 'text' as const, text: piece })),
  };
  return {
    text,
    blocks: [...rich([section]), ...(pressable === null ? [] : buttonsOf(shown.actions, pressable))],
  };
}

/** A card in words alone, escaped, within the limit of `text`. */
export function wordsOf(view: CardView): string {
  const words = (shorter: CardView): string => escaped(inert(plainText(shorter)));
  const short = fitted(view, (shorter) => words(shorter).length <= LIMITS.plain);
  return cut(words(short), LIMITS.plain) || ' ';
}

/**
 * How much text is in blocks: every string that is shown or followed, as Slack counts it at worst, which is escaped.
 * Names of types and ids are not counted.
 */
export function lengthOf(blocks: readonly object[]): number {
  let length = 0;
  const count = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (/^(?:text|url|value|alt_text|title)$/.test(key)) length += escaped(value).length;
    } else if (Array.isArray(value)) for (const item of value) count(item, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) count(item, name);
  };
  count(blocks, '');
  return length;
}

function blocksOf(view: CardView, pressable: Pressable | null): Block[] {
  const blocks = view.blocks.flatMap(blockOf);
  if (pressable !== null) blocks.push(...buttonsOf(view.actions, pressable));
  return blocks;
}

function blockOf(block: CardBlock): Block[] {
  switch (block.kind) {
    case 'headline':
    case 'heading':
      return rich([{ type: 'rich_text_section', elements: elements(block.runs, true) }]);
    case 'text':
      return rich([{ type: 'rich_text_section', elements: elements(block.runs, false) }]);
    case 'excerpt':
      return rich(excerpt(block));
    case 'note':
      return note(block.runs);
  }
}

/** Label, quote, and below it, a line each: who says it, where it stands, where the same stands. */
function excerpt({ label, quote, speaker, citation, same }: ExcerptBlock): Section[] {
  const lines = [speaker, citation, ...same].filter((runs) => runs.length > 0);
  const below = lines.flatMap((runs, at): Element[] => [
    ...(at > 0 ? [{ type: 'text', text: '\n' } as const] : []),
    ...elements(runs, false),
  ]);
  return [
    { type: 'rich_text_section', elements: elements(label, false) },
    { type: 'rich_text_quote', elements: elements(quote, false) },
    { type: 'rich_text_section', elements: below },
  ];
}

/** One rich text block, without what is empty: Slack refuses a section without elements. */
function rich(sections: readonly Section[]): Block[] {
  const filled = sections.filter(({ elements }) => elements.length > 0);
  return filled.length === 0 ? [] : [{ type: 'rich_text', elements: filled }];
}

function elements(runs: readonly Run[], bold: boolean): Element[] {
  return runs.flatMap((run): Element[] => {
    const text = inert(run.text);
    if (text === '') return [];
    const strong =
      bold || (run.kind === 'quoted' && run.marked) || (run.kind === 'plain' && run.strong === true);
    const style = strong ? { style: { bold: true } } : {};
    if (run.kind === 'link' && run.url.length <= LIMITS.url)
      return [{ type: 'link', url: linkable(run.url), text, ...style }];
    return apart(text).map((piece) => ({ type: 'text', text: piece, ...style }));
  });
}

/**
 * Rich text is no markup, so that `<!channel>` in it is nine signs and nothing else. Should Slack ever parse it all the
 * same, no element holds a sequence: each is parted where one would begin, which changes nothing for a reader.
 */
function apart(text: string): string[] {
  return text.split(/(?<=<)(?=[!@#A-Za-z])|(?<=&)(?=(?:amp|lt|gt);)/);
}

/** Small print. A note with a link needs mrkdwn; `verbatim` keeps Slack from finding links and names of its own. */
function note(runs: readonly Run[]): Block[] {
  const linked = runs.some(({ kind }) => kind === 'link');
  const text = runs.map((run) => {
    const words = escaped(inert(run.text));
    return run.kind === 'link' ? `<${escaped(linkable(run.url))}|${words}>` : words;
  });
  const joined = text.join('');
  if (joined.trim() === '') return [];
  if (linked && joined.length <= LIMITS.textObject)
    return [{ type: 'context', elements: [{ type: 'mrkdwn', text: joined, verbatim: true }] }];
  const plain = linked ? runs.map((run) => escaped(inert(run.text))).join('') : joined;
  return [
    {
      type: 'context',
      elements: [{ type: 'plain_text', text: cut(plain, LIMITS.textObject), emoji: false }],
    },
  ];
}

/** Buttons in the card's order, and the two of feedback in a block of their own. */
function buttonsOf(actions: readonly CardAction[], { answer }: Pressable): Block[] {
  const buttons = actions.flatMap((action): types.Button[] => {
    if (action.kind === 'useful' || action.kind === 'not-useful') return [];
    const name = action.kind === 'context' ? (`context.${action.excerpt}` as const) : action.kind;
    return [
      {
        type: 'button',
        action_id: actionId(name),
        text: label(action.label),
        value: answer,
      },
    ];
  });
  const useful = actions.find(({ kind }) => kind === 'useful');
  const not = actions.find(({ kind }) => kind === 'not-useful');
  return [
    ...(buttons.length === 0
      ? []
      : [{ type: 'actions' as const, elements: buttons.slice(0, LIMITS.actionElements) }]),
    ...(useful && not
      ? [
          {
            type: 'context_actions' as const,
            elements: [
              {
                type: 'feedback_buttons' as const,
                action_id: actionId('feedback'),
                positive_button: { text: label(useful.label), value: `useful:${answer}` },
                negative_button: { text: label(not.label), value: `not-useful:${answer}` },
              },
            ],
          },
        ]
      : []),
  ];
}

function actionId(name: Exclude<ActionName, 'context'> | `context.${number}`): string {
  return `${ACTION}${name}`;
}

function label(words: string): types.PlainTextElement {
  return { type: 'plain_text', text: cut(escaped(inert(words)), LIMITS.buttonText) || '…', emoji: false };
}
