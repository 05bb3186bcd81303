/**
 * A question in, an Answer out: the core's front door.
 *
 * Pure: it reads no clock, no file and no environment. Time comes in as a day and as a stopwatch.
 */
import type { Document } from '../document.ts';
import { contradictingGivenNames, findNames, type NameMention } from '../names/mentions.ts';
import { type Gloss, glossOf } from '../question/gloss.ts';
import { parseQuestion } from '../question/parse.ts';
import type { PassageIndex, Visible } from '../search/passageIndex.ts';
import { type Assessment, assess } from './assess.ts';
import { boundedBy, type Looking, OF_A_TIME } from './bounded.ts';
import { joined } from './joined.ts';
import { whoIsInstead } from './nameAnswer.ts';
import { abstentionReason, asideReason } from './reasons.ts';
import { type SentenceView, ViewCache } from './sentenceView.ts';
import { specialAnswer } from './special.ts';
import { nearestOf, tell } from './telling.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';
import { type TimeScope, timeScopeOf } from './timeScope.ts';
import { acceptance, optional, withScope } from './times.ts';
import type { Answer, Reason } from './types.ts';
import { unanswered } from './unanswered.ts';
import { THRESHOLD } from './weights.ts';

/** How a question is to be answered. */
export interface AskOptions {
  readonly visible: Visible;
  /** ISO day: documents printed later, and those without a date, are left out. */
  readonly asOf?: string;
  /** ISO day on which the question is asked, for 'now'. `asOf` wins. */
  readonly today: string;
  /** A stopwatch in milliseconds; differences alone matter. */
  readonly clock: () => number;
}

/** An answer with what decided it, for `--explain`. */
export interface Explanation {
  readonly answer: Answer;
  readonly assessments: readonly Assessment[];
  /** The confidence from which an answer is shown. */
  readonly threshold: number;
}

type Explained = Omit<Explanation, 'threshold'>;

/** Answers questions over one index. */
export class Answerer {
  readonly #index: PassageIndex;
  readonly #cache = new ViewCache();
  readonly #threshold: number;
  readonly #looking: Looking;

  /** @param threshold the confidence from which an answer is shown; the trained one by default */
  constructor(index: PassageIndex, threshold: number = THRESHOLD) {
    this.#index = index;
    this.#threshold = threshold;
    this.#looking = { index, cache: this.#cache, threshold };
  }

  /** Answers one question. Never throws on what is asked. */
  ask(text: string, options: AskOptions): Answer {
    return this.explain(text, options).answer;
  }

  /** Answers one question and keeps what decided it. */
  explain(text: string, given: AskOptions): Explanation {
    return { ...this.#read(text, given), threshold: this.#threshold };
  }

  /**
   * A question in another language is asked as it was typed, and where no document of that language answers, as it
   * reads in English: grammar is read there, and most documents are in it.
   */
  #read(text: string, given: AskOptions): Explained {
    const started = given.clock();
    const gloss = readAsEnglish(text);
    const own = this.#explain(text, given);
    const answered = own.answer.outcome !== 'unanswered';
    if (gloss === null || (answered && languageOf(own) === gloss.language)) return own;
    const read = this.#explain(gloss.text, given, 'en');
    // With words left as they were, its refusal would only say that they are unknown.
    if (read.answer.outcome === 'unanswered' && !answered && gloss.unknown > 0) return own;
    const { answer, assessments } = read;
    const elapsedMs = Math.round((given.clock() - started) * 1000) / 1000;
    const notes = [
      ...answer.notes,
      `Read as “${gloss.text}”; what is quoted is in the documents' own words.`,
    ];
    return { answer: { ...answer, question: text.trim(), notes, elapsedMs }, assessments };
  }

  #explain(text: string, given: AskOptions, language?: string): Explained {
    const started = given.clock();
    const scope = timeScopeOf(text, given.asOf ?? given.today);
    const bounded = boundedBy(scope.text, withScope(given, scope), this.#looking);
    const { options } = bounded;
    const question = parseQuestion(whoIsInstead(bounded.text), language);
    const asked = scope.asOf === null && question.text === scope.text ? question.text : text.trim();
    const notes = [
      ...(scope.asOf === null
        ? []
        : [`As of ${scope.asOf}: what was printed later, or bears no date, is left out.`]),
      ...bounded.notes,
    ];
    const done = (answer: Omit<Answer, 'elapsedMs'>): Answer => ({
      ...answer,
      elapsedMs: Math.round((options.clock() - started) * 1000) / 1000,
    });
    if (question.aside)
      return { answer: done(unanswered(asked, asideReason(question.aside), [], 0, [])), assessments: [] };
    const { since } = bounded;
    const seen = { visible: options.visible, ...optional(acceptance({ asOf: options.asOf, since })) };
    const special = specialAnswer(scope.text, asked, options, { ...this.#looking, ...seen });
    if (special)
      return {
        answer: done({ ...special, question: asked, notes: [...special.notes, ...notes] }),
        assessments: [],
      };
    const today = options.asOf ?? options.today;
    const assessments: Assessment[] = [];
    const answers = question.parts.map((part) => {
      const look = (now: string | null, within: TimeScope['within'] = null) =>
        assess(part, question.language, {
          index: this.#index,
          visible: options.visible,
          cache: this.#cache,
          ...optional(acceptance({ asOf: options.asOf, since, now, within })),
        });
      // 'Who headed it in November?': the documents of that time, where they answer.
      const then = scope.within && OF_A_TIME.has(part.type) ? look(null, scope.within) : null;
      const assessment = then && this.#isSure(then) ? then : look(question.present ? today : null);
      assessments.push(assessment);
      if (question.present && !this.#isSure(assessment)) {
        const ever = look(null);
        if (this.#isSure(ever)) return done(this.#stale(ever, today));
      }
      const answer = this.#answer(assessment, options.visible);
      return done({ ...answer, notes: [...answer.notes, ...notes] });
    });
    const [only] = answers;
    if (answers.length === 1 && only) return { answer: { ...only, question: asked }, assessments };
    return { answer: done(joined(asked, answers)), assessments };
  }

  /**
   * The answers to one question in order of time.
   *
   * @returns none for small talk, or where no answer is sure enough; of a question of several parts, the first one's
   */
  timeline(text: string, options: AskOptions): TimelineEntry[] {
    const [assessment] = this.explain(text, options).assessments;
    return assessment && this.#isSure(assessment) ? timelineOf(assessment, this.#threshold, this.#cache) : [];
  }

  #isSure(assessment: Assessment): boolean {
    return assessment.ranked.length > 0 && assessment.confidence >= this.#threshold;
  }

  #answer(assessment: Assessment, visible: Visible): Omit<Answer, 'elapsedMs'> {
    const { part, confidence } = assessment;
    const notes = [...spellingNotes(assessment)];
    if (!this.#isSure(assessment)) {
      const reason: Reason =
        // What may be seen, not what there is: a hidden document must not tell of itself.
        isEmpty(this.#index.documents(visible))
          ? { code: 'no-documents', text: 'There are no documents to answer from.' }
          : abstentionReason(assessment);
      return unanswered(part.text, reason, nearestOf(assessment, this.#cache), confidence, notes);
    }
    const told = tell(assessment, this.#index, this.#threshold, this.#cache);
    notes.push(...told.notes, ...givenNameNotes(assessment));
    if (part.list) notes.push('A list from the documents found; it may not be complete.');
    return { question: part.text, ...told, parts: [], reason: null, nearest: [], notes };
  }

  #stale(assessment: Assessment, today: string): Omit<Answer, 'elapsedMs'> {
    const newest = assessment.ranked[0]?.evidence.view.document.publishedAt;
    const text = newest
      ? `The question asks about now (${today}), but the document that tells is of ${newest.slice(0, 10)}.`
      : 'The question asks about now, but the document that tells has no date.';
    return unanswered(
      assessment.part.text,
      { code: 'stale', text },
      nearestOf(assessment, this.#cache),
      assessment.confidence,
      [],
    );
  }
}

/** A question in another language as an English one; null for English, small talk and what must be asked back. */
function readAsEnglish(text: string): (Gloss & { readonly language: string }) | null {
  const { aside, language } = parseQuestion(text);
  const gloss = aside === null ? glossOf(text, language) : null;
  return gloss && { ...gloss, language };
}

/** The language of the document that answers first. */
function languageOf({ assessments }: Explained): string | null {
  return assessments[0]?.ranked[0]?.evidence.view.document.language ?? null;
}

function isEmpty(documents: Iterable<Document>): boolean {
  for (const _ of documents) return false;
  return true;
}

function spellingNotes({ sought }: Assessment): string[] {
  return sought.flatMap((wanted) =>
    wanted.readAs !== null && wanted.known
      ? [`“${wanted.term.token.text}”, read as “${wanted.readAs}”.`]
      : [],
  );
}

function mentionsIn(view: SentenceView): readonly NameMention[] {
  return findNames(view.document.text, view.tokens);
}

/** One surname under contradicting given names is shown, never silently merged. */
function givenNameNotes({ sought, ranked }: Assessment): string[] {
  const names = sought.filter(({ term, country }) => term.kind === 'name' && country === null);
  if (names.length === 0) return [];
  const mentions = ranked.flatMap(({ evidence: { view } }) => view.once(mentionsIn));
  const notes: string[] = [];
  for (const wanted of names) {
    const given = contradictingGivenNames(mentions, wanted.term.token.folded);
    if (given.length > 1)
      notes.push(
        `The documents differ on the given name: ${given.map(({ printed, count }) => `${printed} (${count})`).join(', ')}.`,
      );
  }
  return [...new Set(notes)];
}
