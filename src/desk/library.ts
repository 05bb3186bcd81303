/** The corpus as the desk sees it: it answers, shows a document, and says what there is. */
import type { AskOptions } from '../core/answer/answerer.ts';
import type { Answer } from '../core/answer/types.ts';
import type { Document } from '../core/document.ts';
import type { Visible } from '../core/search/passageIndex.ts';

/** A document with the mark of its contents: two texts with one id differ in it. */
export interface Revision {
  readonly document: Document;
  /** A hash of all that an answer may show of it. */
  readonly revision: string;
}

/** A corpus that stays current while questions are asked. Everything reflects one state of it between two awaits. */
export interface Library {
  /** Answers a question from what may be seen. Never throws on what is asked. */
  ask(question: string, options: AskOptions): Answer;
  /** The document as it stands now, or undefined where it is gone. Asks nobody's leave: check its collection. */
  current(id: string): Revision | undefined;
  /** Every collection that holds a document now. */
  collections(): ReadonlySet<string>;
  /** The documents that may be seen. */
  documents(visible: Visible): Iterable<Document>;
  /** Words of the visible vocabulary that begin like this, as printed, most frequent first. */
  complete(prefix: string, visible: Visible, limit: number): string[];
}
