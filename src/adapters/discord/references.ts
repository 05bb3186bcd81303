/**
 * What a button carries: a reference into the store, never content. It works after a restart, and a forged one finds
 * nothing.
 */
import type { CardAction } from '../../core/card/view.ts';
import { LIMITS } from './limits.ts';

/** Where an answer's buttons belong. */
export interface Reference {
  /** The answer's id. */
  readonly answer: string;
  /** The reply's nonce: a reply that was posted and not recorded is found by it. */
  readonly nonce: string;
  /** What a reply to this message goes on from: the message or interaction that began the conversation. */
  readonly root: string | null;
}

/** A button that was pressed. */
export interface Pressed extends Reference {
  readonly kind: CardAction['kind'];
  /** The excerpt's index for 'context'; 0 otherwise. */
  readonly excerpt: number;
}

const CODES = {
  more: 'm',
  context: 'c',
  cite: 'q',
  useful: 'u',
  'not-useful': 'n',
  share: 's',
  remove: 'r',
} as const satisfies Record<CardAction['kind'], string>;
const KINDS = new Map(
  Object.entries(CODES).map(([kind, code]) => [code as string, kind as CardAction['kind']]),
);
/** The version comes first: buttons of years ago stay under old messages. */
const PATTERN = /^at1:([a-z]):([A-Za-z0-9_-]{1,25}):(\d{1,4}):([A-Za-z0-9_-]{1,25}):(\d{0,20})$/;

/** A button's custom id: 92 characters at most. */
export function customIdOf(action: CardAction, { answer, nonce, root }: Reference): string {
  const excerpt = action.kind === 'context' ? action.excerpt : 0;
  const id = `at1:${CODES[action.kind]}:${answer}:${excerpt}:${nonce}:${root ?? ''}`;
  if (id.length > LIMITS.customId) throw new Error(`a custom id of ${id.length} characters`);
  return id;
}

/** Reads a custom id. @returns null for one that is not ours */
export function pressedOf(customId: string): Pressed | null {
  const [, code = '', answer = '', excerpt = '', nonce = '', root = ''] = PATTERN.exec(customId) ?? [];
  const kind = KINDS.get(code);
  if (kind === undefined) return null;
  return { kind, answer, excerpt: Number(excerpt), nonce, root: root === '' ? null : root };
}

/** Every custom id in components, however deep. @param components as Discord's API gives them */
export function customIdsIn(components: unknown): string[] {
  if (Array.isArray(components)) return components.flatMap(customIdsIn);
  if (typeof components !== 'object' || components === null) return [];
  const own =
    'custom_id' in components && typeof components.custom_id === 'string' ? [components.custom_id] : [];
  const nested = 'components' in components ? customIdsIn(components.components) : [];
  const beside = 'accessory' in components ? customIdsIn(components.accessory) : [];
  return [...own, ...nested, ...beside];
}
