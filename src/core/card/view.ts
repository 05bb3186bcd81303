/**
 * A card as a column of blocks, ready for any platform to draw: what comes first, what stands together, what can be
 * pressed.
 *
 * Invariants: text is typed, never markup, so that no document can smuggle a mention or a link into a chat; the
 * `quoted` runs of one excerpt, joined, are the excerpt to the letter; an excerpt block is whole or absent, and is
 * never parted from its citation.
 */
import type { Outcome } from '../answer/types.ts';

/** A stretch of text of one kind. A platform escapes every kind alike and draws each in its own way. */
export type Run =
  /** Our own words. */
  | { readonly kind: 'plain'; readonly text: string; readonly strong?: boolean }
  /** A document's words, or what somebody typed: to the letter. `marked` are the words that answer. */
  | { readonly kind: 'quoted'; readonly text: string; readonly marked: boolean }
  /** `url` is http or https, always. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** An excerpt with all that belongs to it. */
export interface ExcerptBlock {
  readonly kind: 'excerpt';
  /** Which excerpt of the answer (or of its nearest passages) it is: what an action names. */
  readonly index: number;
  /** 'Also: three hours — 2 documents'; empty where the excerpt needs no words before it. */
  readonly label: readonly Run[];
  readonly quote: readonly Run[];
  /** 'Said by …', where the text says who; empty otherwise. */
  readonly speaker: readonly Run[];
  /** Title (a link where the document has one), publisher, date, place. Never empty. */
  readonly citation: readonly Run[];
  /** 'The same in: …', one citation each. */
  readonly same: readonly (readonly Run[])[];
}

/** One piece of a card, from the top down. */
export type CardBlock =
  /** The answer, or that the documents differ, or that none answers. */
  | { readonly kind: 'headline'; readonly runs: readonly Run[] }
  /** Opens a part of a question of several. */
  | { readonly kind: 'heading'; readonly runs: readonly Run[] }
  /** Why there is no answer, a greeting, what went wrong. */
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | ExcerptBlock
  /** Small print: a spelling read, a follow-up understood, how many excerpts were left out. */
  | { readonly kind: 'note'; readonly runs: readonly Run[] };

/** What the reader can do next. `excerpt` is an excerpt block's index. */
export type CardAction =
  | { readonly kind: 'more'; readonly label: string }
  | { readonly kind: 'context'; readonly label: string; readonly excerpt: number }
  /** The excerpts as a reporter pastes them. */
  | { readonly kind: 'cite'; readonly label: string }
  | { readonly kind: 'useful'; readonly label: string }
  | { readonly kind: 'not-useful'; readonly label: string }
  | { readonly kind: 'share'; readonly label: string }
  | { readonly kind: 'remove'; readonly label: string };

/** How a card is meant, for an accent or an icon. `talk` is small talk and help, `error` what went wrong. */
export type Tone = Outcome | 'talk' | 'error';

/** A card laid out. */
export interface CardView {
  readonly tone: Tone;
  readonly blocks: readonly CardBlock[];
  readonly actions: readonly CardAction[];
}
