/** What the desk says, as cards: an answer in the manner of its room, and its own few notices. */
import { cardOf, type DocumentLookup } from '../core/card/card.ts';
import { viewOf } from '../core/card/layout.ts';
import { helpView, noticeView } from '../core/card/notice.ts';
import type { CardView } from '../core/card/view.ts';
import type { Room } from './inquiry.ts';
import type { Library } from './library.ts';
import type { StoredAnswer } from './ports.ts';

/** An answer as it is to be shown. */
export interface Shown extends Pick<StoredAnswer, 'question' | 'understoodAs' | 'answer' | 'revisions'> {}

/** For whom an answer is laid out. */
export interface Manner {
  /** A room of people reads along: the headline, the best excerpt, the rest behind 'more'. */
  readonly compact: boolean;
  /** The asker alone sees it, and may show it to the room. */
  readonly share: boolean;
  /** Whether anything can be pressed. */
  readonly pressable: boolean;
}

/** How an answer is laid out in a room. */
export function mannerOf(room: Pick<Room, 'kind'>, visibility: 'room' | 'asker'): Manner {
  return {
    compact: room.kind === 'channel' && visibility === 'room',
    share: room.kind === 'channel' && visibility === 'asker',
    pressable: true,
  };
}

/** Lays an answer out. A document that changed since gives no place in its text, which would be another's. */
export function answerView(shown: Shown, library: Library, manner: Manner): CardView {
  if (isHelp(shown.question)) return help();
  const card = cardOf(shown.answer, asCited(shown, library));
  return viewOf(card, {
    compact: manner.compact,
    understoodAs: shown.understoodAs,
    actions: manner.pressable ? { share: manner.share, remove: true } : null,
  });
}

/** Finds the documents of an answer that still stand as they were cited. */
export function asCited({ revisions }: Pick<Shown, 'revisions'>, library: Library): DocumentLookup {
  return (id) => {
    const current = library.current(id);
    return current && current.revision === revisions[id] ? current.document : undefined;
  };
}

/** Whether somebody wants to know how to ask, or asked nothing. */
export function isHelp(question: string): boolean {
  return /^[\s/!?.]*(?:help[\s!?.]*)?$/i.test(question);
}

/** How to ask. */
export function help(): CardView {
  return helpView();
}

/** Too many questions in a minute. */
export function limited(retryAfterMs: number): CardView {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return noticeView('talk', `That is more than I can look up in a minute. Please ask again in ${wait}.`);
}

/** Something broke while answering. @param id what an operator finds in the log */
export function failed(id: string): CardView {
  return noticeView(
    'error',
    `Something went wrong, and there is no answer. It is logged as ${id}. Please ask again, perhaps in other words.`,
  );
}

/** Nothing was kept: there will be no answer. */
export function unavailable(): CardView {
  return noticeView(
    'error',
    'Your question could not be kept, so that it will not be answered. Please ask again in a minute.',
  );
}

/** A press could not be worked on. */
export function pressUnavailable(): CardView {
  return noticeView('error', 'That could not be done just now. Please try again in a minute.');
}

/**
 * Forged, foreign, removed, of another asker or no longer this room's: one wording for all, which tells none of them
 * from another.
 */
export function refused(): CardView {
  return noticeView('talk', 'That answer is not available here. Please ask again.');
}

/** A few words to the one who pressed. */
export function noted(text: string): CardView {
  return noticeView('talk', text);
}
