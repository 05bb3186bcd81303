/**
 * What is pressed under an answer. Rights are those of the room it is pressed in, at that moment, and whatever is not
 * for this person and room gets one and the same refusal.
 */
import { excerptsShown } from '../core/card/card.ts';
import { contextView } from '../core/card/context.ts';
import { referencesView } from '../core/card/reference.ts';
import type { Press, PressReply } from './desk.ts';
import type { Incoming, Room } from './inquiry.ts';
import type { Library } from './library.ts';
import type { Messenger } from './messenger.ts';
import type { Log } from './options.ts';
import type { Inquiry, Store, StoredAnswer } from './ports.ts';
import { answerView, asCited, noted, pressUnavailable, refused } from './replies.ts';
import { covers, type Rights } from './rights.ts';
import { StoreUnavailable } from './unavailable.ts';

/** What presses need of the desk. */
export interface Counter {
  readonly store: Store;
  readonly library: Library;
  readonly rights: Rights;
  readonly log: Log;
  readonly messengers: ReadonlyMap<string, Messenger>;
  readonly wake: () => void;
  /** The ISO day it is. */
  readonly today: () => string;
}

/** An answer that may be pressed here, with the inquiry it replies to. */
interface Pressed {
  readonly stored: StoredAnswer;
  readonly inquiry: Inquiry;
}

const REFUSED: PressReply = { done: false, view: refused() };

/** Answers presses. */
export class Presses {
  readonly #counter: Counter;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  judge(press: Press, useful: boolean): Promise<PressReply> {
    return this.#allowed(press, async () => {
      await this.#counter.store.judgments.put(press.answer, press.person, useful);
      return done(useful ? 'Noted as useful. Thank you.' : 'Noted as not useful. Thank you.');
    });
  }

  more(press: Press): Promise<PressReply> {
    return this.#allowed(press, async ({ stored }) => ({
      done: true,
      view: answerView(stored, this.#counter.library, { compact: false, share: false, pressable: false }),
    }));
  }

  context(press: Press, excerpt: number): Promise<PressReply> {
    return this.#allowed(press, async ({ stored }) => {
      const shown = Number.isInteger(excerpt) ? excerptsShown(stored.answer)[excerpt] : undefined;
      if (!shown) return REFUSED;
      const { id } = shown.document;
      const revision = stored.revisions[id];
      const current = this.#counter.library.current(id);
      if (!current) return { done: false, view: noted('That document is no longer in the corpus.') };
      if (revision === undefined || current.revision !== revision)
        return {
          done: false,
          view: noted('That document has changed since it was cited. Please ask again.'),
        };
      const cited = await this.#counter.store.answers.revision(id, revision);
      return { done: true, view: contextView((cited ?? current).document, shown, excerpt) };
    });
  }

  cite(press: Press): Promise<PressReply> {
    return this.#allowed(press, async ({ stored }) => {
      const { library, today } = this.#counter;
      const view = referencesView(stored.answer, asCited(stored, library), today());
      return view.blocks.length === 0
        ? { done: false, view: noted('There is nothing to cite in that answer.') }
        : { done: true, view };
    });
  }

  share(press: Press, message: string, route: Incoming['route']): Promise<PressReply> {
    return this.#allowed(press, async ({ stored }) => {
      const { store, wake } = this.#counter;
      if (stored.asker !== press.person) return REFUSED;
      await store.inquiries.keep({
        room: press.room,
        message,
        asker: press.person,
        text: stored.id,
        addressed: 'share',
        visibility: 'room',
        namesOthers: false,
        route,
      });
      wake();
      return done('Shown to everybody here.');
    });
  }

  remove(press: Press): Promise<PressReply> {
    return this.#allowed(press, async ({ stored, inquiry }) => {
      if (stored.asker !== press.person) return { done: false, view: noted('Only who asked can remove it.') };
      const { log, messengers, store } = this.#counter;
      const messenger = messengers.get(inquiry.room.platform);
      try {
        if (inquiry.posted && messenger) await messenger.remove(inquiry.posted, inquiry.room);
      } catch (error) {
        log.warn(
          { inquiry: inquiry.id, error: error instanceof Error ? error.name : 'unknown' },
          'not removed',
        );
        return {
          done: false,
          view: noted('It could not be removed just now. Please try again in a minute.'),
        };
      }
      await store.answers.remove(stored.id);
      return done('Removed.');
    });
  }

  /** Lets a press through to an answer that is this person's and room's to see, and refuses every other alike. */
  async #allowed(press: Press, work: (pressed: Pressed) => Promise<PressReply>): Promise<PressReply> {
    const { log, rights, store } = this.#counter;
    try {
      const stored = await store.answers.byId(press.answer);
      const inquiry = stored && (await store.inquiries.byId(stored.inquiry));
      if (!stored || !inquiry || stored.removedAt !== null) return REFUSED;
      if (!isHere(stored.room, press.room)) return REFUSED;
      if (inquiry.visibility === 'asker' && stored.asker !== press.person) return REFUSED;
      // Entitled, not visible: a document that is gone is said to be gone, and not refused.
      if (!covers(await rights.of(press.room), Object.values(stored.collections))) return REFUSED;
      return await work({ stored, inquiry });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      log.warn({ error: error.message }, 'press not worked on');
      return { done: false, view: pressUnavailable() };
    }
  }
}

/** The channel it was answered in. A thread has its channel's rights and is not told apart. */
function isHere(one: Room, other: Room): boolean {
  return (
    one.platform === other.platform && one.workspace === other.workspace && one.channel === other.channel
  );
}

function done(text: string): PressReply {
  return { done: true, view: noted(text) };
}
