/**
 * What Slack refuses in blocks and views. A shape is closed: a field that Slack does not know is refused, as is a block
 * or element that is not listed here.
 *
 * Rules and their sources:
 * - fields, required or not: `@slack/types` (a shape below names every field of its type, or does not compile);
 * - 50 blocks a message, 100 a view; block_id 255 and unique; section text 1 to 3,000, fields 10 x 2,000; header 150;
 *   context 10 elements; actions 25 elements; context_actions 5 elements: docs.slack.dev/reference/block-kit/blocks;
 * - button text 75, value 2,000, url 3,000, action_id 255 and unique within its block; feedback_buttons' text 75, value
 *   2,000: docs.slack.dev/reference/block-kit/block-elements;
 * - text object 1 to 3,000 characters; `emoji` with plain_text alone, `verbatim` with mrkdwn alone:
 *   docs.slack.dev/reference/block-kit/composition-objects/text-object;
 * - modal title, close and submit 24; private_metadata 3,000; callback_id 255: docs.slack.dev/reference/views;
 * - rich text: sections, quotes, lists and preformatted blocks with at least one element, text elements not empty:
 *   Block Kit Builder's own messages ('must be more than 0 characters');
 * - about 13,200 characters over all blocks (`msg_blocks_too_long`): documented nowhere, seen in the field;
 * - `<`, `>` and `&` of mrkdwn and plain text that start no known sequence are to be entities:
 *   docs.slack.dev/messaging/formatting-message-text#escaping. Slack lets them pass; here they are refused, for what is
 *   not escaped once is not escaped when it matters.
 */
import type { types } from '@slack/bolt';

/** Finds faults with a value; `at` is where it stands. */
type Rule = (value: unknown, at: string, faults: string[]) => void;
/** A rule for every field of a type, optional ones included. */
type Shape<T> = { readonly [K in keyof T]-?: Field };
interface Field {
  readonly rule: Rule;
  readonly required: boolean;
}

const must = (rule: Rule): Field => ({ rule, required: true });
const may = (rule: Rule): Field => ({ rule, required: false });
/** Known to Slack, not used here: whoever comes to use it adds its rule. */
const unused: Field = may((_, at, faults) => faults.push(`${at}: not covered by the rules of this fake`));

const is =
  (...values: readonly unknown[]): Rule =>
  (value, at, faults) => {
    if (!values.includes(value)) faults.push(`${at}: must be ${values.map(String).join(' or ')}`);
  };
const bool: Rule = (value, at, faults) => {
  if (typeof value !== 'boolean') faults.push(`${at}: must be a boolean`);
};
const chars =
  (most: number, least = 1): Rule =>
  (value, at, faults) => {
    if (typeof value !== 'string') faults.push(`${at}: must be a string`);
    else if (value.length < least) faults.push(`${at}: must be more than ${least - 1} characters`);
    else if (value.length > most)
      faults.push(`${at}: must be less than ${most + 1} characters (${value.length})`);
  };
const url: Rule = (value, at, faults) => {
  chars(3000)(value, at, faults);
  if (typeof value === 'string' && !/^https?:\/\/[^\s<>|]+$/.test(value))
    faults.push(`${at}: must be a valid URL`);
};
const list =
  (rule: Rule, most: number, least = 1): Rule =>
  (value, at, faults) => {
    if (!Array.isArray(value)) {
      faults.push(`${at}: must be an array`);
      return;
    }
    if (value.length < least) faults.push(`${at}: must have at least ${least} items`);
    if (value.length > most) faults.push(`${at}: no more than ${most} items allowed (${value.length})`);
    value.forEach((item, n) => {
      rule(item, `${at}/${n}`, faults);
    });
  };
function shape<T>(fields: Shape<T>): Rule {
  const known = new Map<string, Field>(Object.entries(fields));
  return (value, at, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push(`${at}: must be an object`);
      return;
    }
    const given = new Map<string, unknown>(Object.entries(value));
    for (const [name, item] of given) {
      const field = known.get(name);
      if (field === undefined) faults.push(`${at}/${name}: unknown field`);
      else if (item !== undefined) field.rule(item, `${at}/${name}`, faults);
    }
    for (const [name, { required }] of known)
      if (required && given.get(name) === undefined) faults.push(`${at}: missing required field ${name}`);
  };
}
/** Dispatches on `type`. */
const kinds =
  (rules: Readonly<Record<string, Rule>>): Rule =>
  (value, at, faults) => {
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
    const rule = typeof type === 'string' ? rules[type] : undefined;
    if (rule === undefined) faults.push(`${at}: unsupported type ${String(type)}`);
    else rule(value, at, faults);
  };

const KNOWN_SEQUENCE =
  /<(?:https?:\/\/[^<>|]+|mailto:[^<>|]+)(?:\|[^<>]*)?>|<[#@][A-Z0-9]+(?:\|[^<>]*)?>|<![a-z]+[^<>]*>|&(?:amp|lt|gt);/g;
const isEscaped: Rule = (value, at, faults) => {
  if (typeof value === 'string' && /[<>&]/.test(value.replace(KNOWN_SEQUENCE, '')))
    faults.push(`${at}: &, < and > must be escaped`);
};
const escapedText =
  (most: number): Rule =>
  (value, at, faults) => {
    chars(most)(value, at, faults);
    isEscaped(value, at, faults);
  };
const plain = (most: number): Rule =>
  shape<types.PlainTextElement>({
    type: must(is('plain_text')),
    text: must(escapedText(most)),
    emoji: may(bool),
  });
const mrkdwn = (most: number): Rule =>
  shape<types.MrkdwnElement>({
    type: must(is('mrkdwn')),
    text: must(escapedText(most)),
    verbatim: may(bool),
  });
const text = (most: number): Rule => kinds({ plain_text: plain(most), mrkdwn: mrkdwn(most) });

const style: Rule = shape<NonNullable<types.RichTextText['style']>>({
  bold: may(bool),
  code: may(bool),
  italic: may(bool),
  strike: may(bool),
  underline: may(bool),
});
const inline: Rule = kinds({
  text: shape<types.RichTextText>({ type: must(is('text')), text: must(chars(40_000)), style: may(style) }),
  link: shape<types.RichTextLink>({
    type: must(is('link')),
    url: must(url),
    text: may(chars(3000)),
    unsafe: may(bool),
    style: may(style),
  }),
});
const section: Rule = shape<types.RichTextSection>({
  type: must(is('rich_text_section')),
  elements: must(list(inline, Infinity)),
});
const quote: Rule = shape<types.RichTextQuote>({
  type: must(is('rich_text_quote')),
  elements: must(list(inline, Infinity)),
  border: may(is(0, 1)),
});

const button: Rule = shape<types.Button>({
  type: must(is('button')),
  text: must(plain(75)),
  action_id: may(chars(255)),
  value: may(chars(2000)),
  url: may(url),
  style: may(is('primary', 'danger')),
  confirm: unused,
  accessibility_label: may(chars(75)),
});
const verdict: Rule = shape<types.FeedbackButtons['positive_button']>({
  text: must(plain(75)),
  value: must(chars(2000)),
  accessibility_label: may(chars(75)),
});
const feedback: Rule = shape<types.FeedbackButtons>({
  type: must(is('feedback_buttons')),
  action_id: may(chars(255)),
  positive_button: must(verdict),
  negative_button: must(verdict),
});
const blockId = may(chars(255));

const block: Rule = kinds({
  rich_text: shape<types.RichTextBlock>({
    type: must(is('rich_text')),
    block_id: blockId,
    elements: must(list(kinds({ rich_text_section: section, rich_text_quote: quote }), Infinity)),
  }),
  section: shape<types.SectionBlock>({
    type: must(is('section')),
    block_id: blockId,
    text: may(text(3000)),
    fields: may(list(text(2000), 10)),
    accessory: unused,
    expand: may(bool),
  }),
  header: shape<types.HeaderBlock>({
    type: must(is('header')),
    block_id: blockId,
    text: must(plain(150)),
  }),
  divider: shape<types.DividerBlock>({ type: must(is('divider')), block_id: blockId }),
  context: shape<types.ContextBlock>({
    type: must(is('context')),
    block_id: blockId,
    elements: must(list(text(3000), 10)),
  }),
  actions: shape<types.ActionsBlock>({
    type: must(is('actions')),
    block_id: blockId,
    elements: must(list(kinds({ button }), 25)),
  }),
  context_actions: shape<types.ContextActionsBlock>({
    type: must(is('context_actions')),
    block_id: blockId,
    elements: must(list(kinds({ feedback_buttons: feedback }), 5)),
  }),
});

/** About what all blocks of a message may hold together. */
const ALL_TEXT = 13_200;

/** @returns what Slack would say against these blocks; empty when it would take them */
export function faultsOfBlocks(blocks: unknown, surface: 'message' | 'view'): string[] {
  const faults: string[] = [];
  list(block, surface === 'message' ? 50 : 100, 0)(blocks, 'blocks', faults);
  if (!Array.isArray(blocks)) return faults;
  unique(
    blocks.map((one) => one?.block_id),
    'block_id',
    faults,
  );
  for (const one of blocks)
    if (Array.isArray(one?.elements))
      unique(
        one.elements.map((element: { action_id?: unknown }) => element?.action_id),
        'action_id',
        faults,
      );
  const length = textLength(blocks);
  if (surface === 'message' && length > ALL_TEXT) faults.push(`msg_blocks_too_long (${length})`);
  return faults;
}

/** @returns what Slack would say against this view */
export function faultsOfView(view: unknown): string[] {
  const faults: string[] = [];
  const fields: Shape<{
    type: unknown;
    blocks: unknown;
    title?: unknown;
    close?: unknown;
    callback_id?: unknown;
    private_metadata?: unknown;
  }> = {
    type: must(is('modal', 'home')),
    blocks: must((blocks, at, found) => {
      found.push(...faultsOfBlocks(blocks, 'view').map((fault) => `${at}: ${fault}`));
    }),
    title: may(plain(24)),
    close: may(plain(24)),
    callback_id: may(chars(255)),
    private_metadata: may(chars(3000, 0)),
  };
  shape(fields)(view, 'view', faults);
  if (typeof view !== 'object' || view === null || !('type' in view)) return faults;
  if (view.type === 'modal' && !('title' in view)) faults.push('view: missing required field title');
  if (view.type === 'home' && ('title' in view || 'close' in view))
    faults.push('view: a Home has neither title nor close');
  return faults;
}

/** @returns what is wrong with a message's `text` */
export function faultsOfText(value: unknown, most: number): string[] {
  const faults: string[] = [];
  escapedText(most)(value, 'text', faults);
  return faults;
}

function unique(values: readonly unknown[], name: string, faults: string[]): void {
  const given = values.filter((value) => value !== undefined);
  if (new Set(given).size < given.length) faults.push(`duplicate ${name}`);
}

/** Rich text counts as it would be escaped. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  const rich = 'type' in value && (value.type === 'text' || value.type === 'link');
  for (const [name, item] of Object.entries(value)) {
    if (typeof item !== 'string') sum += textLength(item);
    else if (name === 'text' || name === 'url')
      sum += rich
        ? item.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').length
        : item.length;
  }
  return sum;
}
