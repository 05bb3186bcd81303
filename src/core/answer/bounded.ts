/** Questions about the time before or since a day or a named event: what that hides of the documents. */
import { boundOf } from '../question/bounds.ts';
import { parsePart, parseQuestion } from '../question/parse.ts';
import type { AnswerType } from '../question/types.ts';
import { newsWishOf } from '../question/wishes.ts';
import type { PassageIndex } from '../search/passageIndex.ts';
import type { AskOptions } from './answerer.ts';
import { assess } from './assess.ts';
import { sentencesOn } from './matter.ts';
import { dayBeside, dayOfOccasion } from './occasion.ts';
import type { ViewCache } from './sentenceView.ts';
import { firstDay } from './timeScope.ts';
import { acceptance, optional, withScope } from './times.ts';
import { dayNumber, isoDay } from './values/days.ts';

/** Who held an office, and what it was: that is of a time. */
export const OF_A_TIME: ReadonlySet<AnswerType> = new Set(['person', 'role', 'organization']);

/** What looking needs beside the question. */
export interface Looking {
  readonly index: PassageIndex;
  readonly cache: ViewCache;
  /** The confidence from which an answer is believed. */
  readonly threshold: number;
}

/** A question and what its bound leaves of the documents. */
export interface Bounded {
  readonly text: string;
  readonly options: AskOptions;
  /** ISO day, or null. */
  readonly since: string | null;
  readonly notes: readonly string[];
}

/**
 * Takes 'before the Abu Dhabi talks' or 'since 2 December' out of a question about who held an office. Other questions
 * keep it: 'What happened before the Berlin talks?' asks for what later documents tell.
 */
export function boundedBy(text: string, options: AskOptions, looking: Looking): Bounded {
  const unbounded = { text, options, since: null, notes: [] };
  const bound = boundOf(text);
  if (!bound || newsWishOf(text)) return unbounded;
  const { parts } = parseQuestion(bound.rest);
  if (parts.length === 0 || !parts.every(({ type }) => OF_A_TIME.has(type))) return unbounded;
  const printed = firstDay(bound.words, options.asOf ?? options.today);
  const day = printed ?? dayOfEvent(bound.words, options, looking);
  if (day === null)
    return {
      ...unbounded,
      notes: [`No document surely dates “${bound.words}”: nothing was left out for it.`],
    };
  const dated = printed === null ? `: the documents date “${bound.words}” so` : '';
  return bound.relation === 'before'
    ? {
        text: bound.rest,
        options: withScope(options, { asOf: isoDay(dayNumber(day) - 1) }),
        since: null,
        notes: [`What was printed on ${day} or later, or bears no date, is left out${dated}.`],
      }
    : {
        text: bound.rest,
        options,
        since: day,
        notes: [`What was printed before ${day}, or bears no date, is left out${dated}.`],
      };
}

/** The day of a named event, as the visible documents date it; null where none surely does. */
export function dayOfEvent(event: string, { asOf, visible }: AskOptions, looking: Looking): string | null {
  const { cache, index, threshold } = looking;
  const part = parsePart(`When was ${event}?`, 'en');
  const scope = { index, visible, cache, ...optional(acceptance({ asOf })) };
  const words = event.replace(/^the\s+/iu, '');
  return dayBeside(sentencesOn(words, scope)) ?? dayOfOccasion(assess(part, 'en', scope), threshold, cache);
}
