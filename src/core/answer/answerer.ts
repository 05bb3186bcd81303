/**
 * A question in, an Answer out: the core's front door.
 *
 * Pure: it reads no clock, no file and no environment. Time comes in as a day and as a stopwatch.
 */
import type { Document } from '../document.ts';
import { contradictingGivenNames, findNames, type NameMention } from '../names/mentions.ts';
import { parseQuestion } from '../question/parse.ts';
import type { AnswerType } from '../question/types.ts';
import type { PassageIndex, Visible } from '../search/passageIndex.ts';
import { type Assessment, assess } from './assess.ts';
import { answerName, whoIsInstead } from './nameAnswer.ts';
import { answerQuote } from './quoteAnswer.ts';
import { abstentionReason, asideReason } from './reasons.ts';
import { type SentenceView, ViewCache } from './sentenceView.ts';
import { nearestOf, tell } from './telling.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';
import { type TimeScope, timeScopeOf } from './timeScope.ts';
import type { Answer, Excerpt, Reason } from './types.ts';
import { THRESHOLD } from './weights.ts';

/** 'now' needs a document at most this many days old. */
const PRESENT_DAYS = 30;
const DAY = 86_400_000;

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

/** Answers questions over one index. */
export class Answerer {
  readonly #index: PassageIndex;
  readonly #cache = new ViewCache();
  readonly #threshold: number;

  /** @param threshold the confidence from which an answer is shown; the trained one by default */
  constructor(index: PassageIndex, threshold: number = THRESHOLD) {
    this.#index = index;
    this.#threshold = threshold;
  }

  /** Answers one question. Never throws on what is asked. */
  ask(text: string, options: AskOptions): Answer {
    return this.explain(text, options).answer;
  }

  /** Answers one question and keeps what decided it. */
  explain(text: string, given: AskOptions): Explanation {
    return { ...this.#explain(text, given), threshold: this.#threshold };
  }

  #explain(text: string, given: AskOptions): Omit<Explanation, 'threshold'> {
    const started = given.clock();
    const scope = timeScopeOf(text, given.asOf ?? given.today);
    const options = withScope(given, scope);
    const question = parseQuestion(whoIsInstead(scope.text));
    const asked = scope.asOf === null && question.text === scope.text ? question.text : text.trim();
    const notes =
      scope.asOf === null
        ? []
        : [`As of ${scope.asOf}: what was printed later, or bears no date, is left out.`];
    const done = (answer: Omit<Answer, 'elapsedMs'>): Answer => ({
      ...answer,
      elapsedMs: Math.round((options.clock() - started) * 1000) / 1000,
    });
    if (question.aside)
      return { answer: done(unanswered(asked, asideReason(question.aside), [], 0, [])), assessments: [] };
    const seen = { visible: options.visible, ...optional(acceptance(options.asOf ?? null, null)) };
    const quoted = answerQuote(asked, this.#index, seen) ?? answerName(scope.text, this.#index, seen);
    if (quoted)
      return {
        answer: done({ ...quoted, question: asked, notes: [...quoted.notes, ...notes] }),
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
          ...optional(acceptance(options.asOf ?? null, now, within)),
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

function isEmpty(documents: Iterable<Document>): boolean {
  for (const _ of documents) return false;
  return true;
}

function optional(accept: ((document: Document) => boolean) | undefined): {
  accept?: (document: Document) => boolean;
} {
  return accept ? { accept } : {};
}

function unanswered(
  question: string,
  reason: Reason,
  nearest: readonly Excerpt[],
  confidence: number,
  notes: readonly string[],
): Omit<Answer, 'elapsedMs'> {
  return {
    question,
    outcome: 'unanswered',
    answer: null,
    excerpts: [],
    positions: [],
    parts: [],
    reason,
    nearest,
    confidence,
    notes,
  };
}

/** Who held an office, and what it was: that is of a time. */
const OF_A_TIME: ReadonlySet<AnswerType> = new Set(['person', 'role', 'organization']);

/** A day in the question hides more, never less, than the asker's options. */
function withScope(options: AskOptions, { asOf }: TimeScope): AskOptions {
  if (asOf === null || (options.asOf !== undefined && options.asOf <= asOf)) return options;
  return { ...options, asOf };
}

/** Which documents may answer: none printed after a day, for 'now' none much older than it, or those of a time. */
function acceptance(
  asOf: string | null,
  now: string | null,
  within: TimeScope['within'] = null,
): ((document: Document) => boolean) | undefined {
  if (asOf === null && now === null && within === null) return undefined;
  const oldest =
    now === null ? null : new Date(Date.parse(now) - PRESENT_DAYS * DAY).toISOString().slice(0, 10);
  return ({ publishedAt }) => {
    const day = publishedAt?.slice(0, 10);
    if (day === undefined) return false;
    if (within !== null && (day < within[0] || day > within[1])) return false;
    return (asOf === null || day <= asOf) && (oldest === null || day >= oldest);
  };
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

/** The whole of several parts: answered if one part is. */
function joined(question: string, parts: readonly Answer[]): Omit<Answer, 'elapsedMs'> {
  const answered = parts.filter((part) => part.outcome !== 'unanswered');
  const excerpts = answered.flatMap((part) => part.excerpts.slice(0, 1));
  const open = parts.filter((part) => part.outcome === 'unanswered');
  return {
    question,
    outcome: answered.length > 0 ? 'answered' : 'unanswered',
    answer: answered.length === 1 ? (answered[0]?.answer ?? null) : null,
    excerpts,
    positions: [],
    parts,
    reason: answered.length > 0 ? null : (open[0]?.reason ?? null),
    nearest: answered.length > 0 ? [] : open.flatMap((part) => part.nearest.slice(0, 1)),
    confidence: Math.max(0, ...(answered.length > 0 ? answered : parts).map((part) => part.confidence)),
    notes: [...new Set(parts.flatMap((part) => part.notes))],
  };
}
