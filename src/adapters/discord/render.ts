/**
 * A card as a Discord message: one container of Components V2, or, where that cannot be used, plain content.
 *
 * Invariants: within Discord's limits as measured after escaping; an excerpt is whole or left out; nothing rings.
 */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { fitted, pages } from '../../core/card/fitted.ts';
import type { CardAction, CardBlock, CardView, Tone } from '../../core/card/view.ts';
import { label } from './inert.ts';
import { LIMITS } from './limits.ts';
import { blockText, linksOf } from './markdown.ts';
import { customIdOf, type Reference } from './references.ts';

/** What is sent of a message, whichever way it goes. */
export interface Body {
  readonly content?: string;
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false };
}

/** Nothing is ever rung. */
const NOBODY = { parse: [], replied_user: false } as const;

const ACCENTS: Readonly<Record<Tone, number>> = {
  answered: 0x2e7d32,
  disputed: 0xb26a00,
  unanswered: 0x6b7280,
  talk: 0x3b6ea5,
  error: 0xb3261e,
};

const STYLES: Readonly<Record<CardAction['kind'], APIButtonComponent['style']>> = {
  more: ButtonStyle.Primary,
  context: ButtonStyle.Secondary,
  cite: ButtonStyle.Secondary,
  useful: ButtonStyle.Secondary,
  'not-useful': ButtonStyle.Secondary,
  share: ButtonStyle.Primary,
  remove: ButtonStyle.Danger,
};

/**
 * The message for a card, whole excerpts left out from the end until it fits.
 *
 * @param reference what its buttons refer to, or null for none
 */
export function messageOf(view: CardView, reference: Reference | null): Body {
  const pressable = reference === null ? { ...view, actions: [] } : view;
  return v2Body(
    fitted(pressable, (shorter) => fitsV2(shorter, reference)),
    reference,
  );
}

/** The messages for a card that must not lose anything; `most` at most, the last of them fitted. */
export function messagesOf(view: CardView, most: number): Body[] {
  return pages({ ...view, actions: [] }, (page) => fitsV2(page, null))
    .slice(0, most)
    .map((page) => v2Body(page, null));
}

/** The same without Components V2: content of at most 2,000 characters, buttons below. */
export function plainMessageOf(view: CardView, reference: Reference | null): Body {
  const pressable = reference === null ? { ...view, actions: [] } : view;
  const shown = squeezed(pressable, (shorter) => contentOf(shorter).length <= LIMITS.content);
  return {
    content: contentOf(shown),
    components: rowsOf(shown.actions, reference).slice(0, LIMITS.rows),
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { ...NOBODY, parse: [] },
  };
}

/** Fitted; where what is no excerpt is too long by itself (a question of many parts), its last blocks are left out. */
function squeezed(view: CardView, fits: (view: CardView) => boolean): CardView {
  let shown = fitted(view, fits);
  while (!fits(shown) && shown.blocks.length > 1) shown = { ...shown, blocks: shown.blocks.slice(0, -1) };
  return shown;
}

function v2Body(view: CardView, reference: Reference | null): Body {
  return {
    components: [container(view, reference)],
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { ...NOBODY, parse: [] },
  };
}

function fitsV2(view: CardView, reference: Reference | null): boolean {
  const [characters, components] = sizeOf(container(view, reference));
  return characters <= LIMITS.v2Characters && components <= LIMITS.v2Components;
}

/** Characters of text, and components with all that are within. */
function sizeOf(component: APIMessageTopLevelComponent | APIComponentInContainer): [number, number] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content.length, 1];
    case ComponentType.Container:
      return component.components
        .map(sizeOf)
        .reduce(([a, b], [characters, count]) => [a + characters, b + count], [0, 1]);
    case ComponentType.ActionRow:
      return [0, 1 + component.components.length];
    default:
      return [0, 1];
  }
}

function container(view: CardView, reference: Reference | null): APIMessageTopLevelComponent {
  const components: APIComponentInContainer[] = [];
  let text: string[] = [];
  const close = () => {
    const content = text.join('\n').trim();
    if (content !== '') components.push({ type: ComponentType.TextDisplay, content });
    text = [];
  };
  for (const block of view.blocks) {
    text.push(blockText(block, 'buttons'));
    const row = excerptRow(block, view.actions, reference);
    if (row === null) continue;
    close();
    components.push(row);
  }
  close();
  const general = rowsOf(
    view.actions.filter((action) => !stands(action, view.blocks)),
    reference,
  );
  if (general.length > 0 && components.length > 0) components.push({ type: ComponentType.Separator });
  return {
    type: ComponentType.Container,
    accent_color: ACCENTS[view.tone],
    components: [...components, ...general],
  };
}

/** Below an excerpt: its context, and the documents that print it. */
function excerptRow(
  block: CardBlock,
  actions: readonly CardAction[],
  reference: Reference | null,
): APIActionRowComponent<APIComponentInMessageActionRow> | null {
  if (block.kind !== 'excerpt') return null;
  const context = actions.filter((action) => action.kind === 'context' && action.excerpt === block.index);
  const links = linksOf(block).map(
    ({ text, url }): APIButtonComponent => ({
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: label(text, LIMITS.buttonLabel) || 'Open',
      url,
    }),
  );
  const buttons = [
    ...(reference === null ? [] : context.slice(0, 1).map((action) => button(action, reference, 'Context'))),
    ...links,
  ].slice(0, LIMITS.buttons);
  return buttons.length === 0 ? null : { type: ComponentType.ActionRow, components: buttons };
}

/** Whether an action stands below its excerpt already. */
function stands(action: CardAction, blocks: readonly CardBlock[]): boolean {
  return (
    action.kind === 'context' &&
    blocks.some((block) => block.kind === 'excerpt' && block.index === action.excerpt)
  );
}

function rowsOf(
  actions: readonly CardAction[],
  reference: Reference | null,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  if (reference === null) return [];
  const buttons = actions.map((action) => button(action, reference, action.label));
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttons)
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + LIMITS.buttons) });
  return rows;
}

function button(action: CardAction, reference: Reference, words: string): APIButtonComponent {
  const style = STYLES[action.kind];
  if (style === ButtonStyle.Link || style === ButtonStyle.Premium) throw new Error('not a button to press');
  return {
    type: ComponentType.Button,
    style,
    label: label(words, LIMITS.buttonLabel),
    custom_id: customIdOf(action, reference),
  };
}

function contentOf(view: CardView): string {
  return view.blocks
    .map((block) => blockText(block, 'text'))
    .join('\n')
    .trim();
}
