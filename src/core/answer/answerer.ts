/**
 * A question in, an Answer out: the core's front door.
 *
 * Pure: it reads no clock, no file and no environment. Time comes in as a day and as a stopwatch.
 */
import type { Document } from '../document.ts';
import { contradictingGivenNames, findNames, type NameMention } from '../names/mentions.ts';
import { parseQuestion } from '../question/parse.ts';
import type { QuestionPart } from '../question/types.ts';
import type { PassageIndex, Visible } from '../search/passageIndex.ts';
import { type Assessment, assess } from './assess.ts';
import { breaksNothing } from './confidence.ts';
import { excerptOf, namingExcerptOf } from './excerpt.ts';
import { agree, positionsOf } from './positions.ts';
import { abstentionReason, asideReason } from './reasons.ts';
import { type SentenceView, ViewCache } from './sentenceView.ts';
import type { Answer, Excerpt, Reason } from './types.ts';
import { THRESHOLD } from './weights.ts';

/** Excerpts shown at most. */
const MOST_EXCERPTS = 5;
/** Excerpts of one document shown at most: the other documents' words are worth more. */
const MOST_OF_ONE_DOCUMENT = 2;
/** Evidence this far below the best (in the ranker's log odds) is shown beside it. */
const BESIDE = 1.6;
/** Another document that gives the same answer is shown from further down: agreement is worth seeing. */
const AGREEING = 3.5;
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
  explain(text: string, options: AskOptions): Explanation {
    const started = options.clock();
    const question = parseQuestion(text);
    const done = (answer: Omit<Answer, 'elapsedMs'>): Answer => ({
      ...answer,
      elapsedMs: Math.round((options.clock() - started) * 1000) / 1000,
    });
    if (question.aside)
      return {
        answer: done(unanswered(question.text, asideReason(question.aside), [], 0, [])),
        assessments: [],
      };
    const today = options.asOf ?? options.today;
    const assessments: Assessment[] = [];
    const answers = question.parts.map((part) => {
      const accept = acceptance(options.asOf ?? null, question.present ? today : null);
      const assessment = assess(part, question.language, {
        index: this.#index,
        visible: options.visible,
        cache: this.#cache,
        ...(accept ? { accept } : {}),
      });
      assessments.push(assessment);
      if (question.present && !this.#isSure(assessment)) {
        const ever = assess(part, question.language, {
          index: this.#index,
          visible: options.visible,
          cache: this.#cache,
          ...optional(acceptance(options.asOf ?? null, null)),
        });
        if (this.#isSure(ever)) return done(this.#stale(ever, today));
      }
      return done(this.#answer(assessment, options.visible));
    });
    const [only] = answers;
    if (answers.length === 1 && only) return { answer: { ...only, question: question.text }, assessments };
    return { answer: done(joined(question.text, answers)), assessments };
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
    const excerpts = choose(assessment, this.#index, this.#cache);
    const [first] = excerpts;
    const answer = first?.answer
      ? first.text.slice(first.answer[0] - first.start, first.answer[1] - first.start)
      : null;
    notes.push(...givenNameNotes(assessment));
    if (part.list) notes.push('A list from the documents found; it may not be complete.');
    return {
      question: part.text,
      outcome: 'answered',
      answer,
      excerpts,
      positions: positionsOf(part.type, excerpts),
      parts: [],
      reason: null,
      nearest: [],
      confidence,
      notes,
    };
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

/** Which documents may answer: none printed after a day, and for 'now' none much older than it. */
function acceptance(asOf: string | null, now: string | null): ((document: Document) => boolean) | undefined {
  if (asOf === null && now === null) return undefined;
  const oldest =
    now === null ? null : new Date(Date.parse(now) - PRESENT_DAYS * DAY).toISOString().slice(0, 10);
  return ({ publishedAt }) => {
    const day = publishedAt?.slice(0, 10);
    if (day === undefined) return false;
    return (asOf === null || day <= asOf) && (oldest === null || day >= oldest);
  };
}

/** The excerpts shown: the best, and what stands near it in merit, without the same words twice. */
function choose({ part, ranked }: Assessment, index: PassageIndex, cache: ViewCache): Excerpt[] {
  const best = ranked[0];
  if (!best) return [];
  const shown: Excerpt[] = [];
  const perDocument = new Map<string, number>();
  for (const { evidence, score } of ranked) {
    if (shown.length >= MOST_EXCERPTS || score < best.score - AGREEING) break;
    const excerpt = excerptOf(part, evidence, score, cache);
    // What breaks the claim stands beside no answer, and what is far down must at least agree with it.
    if (shown.length > 0 && !breaksNothing(evidence)) continue;
    if (score < best.score - BESIDE && !sameAnswer(part, shown[0], excerpt)) continue;
    const count = perDocument.get(excerpt.document.id) ?? 0;
    if (count >= MOST_OF_ONE_DOCUMENT) continue;
    if (overlapsOne(shown, excerpt)) continue;
    if (shown.length > 0 && (!excerpt.answer || evidence.view.isQuestion) && part.type !== 'yesno') continue;
    perDocument.set(excerpt.document.id, count + 1);
    shown.push(excerpt);
    const naming = namingExcerptOf(evidence, excerpt, index.passagesOf(excerpt.document.id), cache);
    if (naming && shown.length < MOST_EXCERPTS && !overlapsOne(shown, naming)) shown.push(naming);
  }
  return shown;
}

function overlapsOne(shown: readonly Excerpt[], excerpt: Excerpt): boolean {
  return shown.some(
    (other) =>
      other.document.id === excerpt.document.id && other.start < excerpt.end && excerpt.start < other.end,
  );
}

function sameAnswer(part: QuestionPart, first: Excerpt | undefined, other: Excerpt): boolean {
  const [a, b] = [answerOf(first), answerOf(other)];
  return a !== null && b !== null && first?.document.id !== other.document.id && agree(part.type, a, b);
}

function answerOf(excerpt: Excerpt | undefined): string | null {
  if (!excerpt?.answer) return null;
  return excerpt.text.slice(excerpt.answer[0] - excerpt.start, excerpt.answer[1] - excerpt.start);
}

/** The closest passages of an unanswered question: shown as such, never marked as an answer. */
function nearestOf({ part, ranked }: Assessment, cache: ViewCache): Excerpt[] {
  const near: Excerpt[] = [];
  for (const { evidence, score } of ranked) {
    if (near.length >= 3) break;
    if ((evidence.vector[0] ?? 0) < 0.15) continue;
    const excerpt = { ...excerptOf(part, evidence, score, cache), answer: null };
    if (overlapsOne(near, excerpt)) continue;
    near.push(excerpt);
  }
  return near;
}

function spellingNotes({ sought }: Assessment): string[] {
  return sought.flatMap((wanted) =>
    wanted.readAs !== null && wanted.known
      ? [`“${wanted.term.token.text}”, read as “${wanted.readAs}”.`]
      : [],
  );
}

function mentionsIn(view: SentenceView): readonly NameMention[] {
  return findNames(view.text, view.tokens);
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
