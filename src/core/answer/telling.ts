/**
 * From what was found to what is told: which excerpts are shown, which positions they form, and whether the documents
 * differ.
 */
import type { Document } from '../document.ts';
import type { AnswerType, QuestionPart } from '../question/types.ts';
import type { PassageIndex } from '../search/passageIndex.ts';
import type { Assessment } from './assess.ts';
import { breaksNothing } from './confidence.ts';
import { judge, newest, ofOneMeasure, type Side, sidesOf, type Verdict } from './dispute.ts';
import { excerptOf, namingExcerptOf } from './excerpt.ts';
import { namesAll } from './named.ts';
import { originsOf, shareOrigin } from './origins.ts';
import { agree, normalOf, positionsOf } from './positions.ts';
import type { SentenceView, ViewCache } from './sentenceView.ts';
import type { Chosen } from './spans.ts';
import { speakerAt } from './speakers.ts';
import type { Answer, Excerpt, Position } from './types.ts';
import { standing } from './values/normal.ts';

/** Excerpts shown at most. */
const MOST_EXCERPTS = 5;
/** Excerpts of one document shown at most: the other documents' words are worth more. */
const MOST_OF_ONE_DOCUMENT = 2;
/** Excerpts of one origin's documents shown at most: reprints are listed, and leave room for what others say. */
const MOST_OF_ONE_ORIGIN = 3;
/** Evidence this far below the best (in the ranker's log odds) is shown beside it. */
const BESIDE = 1.6;
/** Another document that gives the same answer is shown from further down: agreement is worth seeing. */
const AGREEING = 3.5;
/** Excerpts of one side of a dispute, at most. */
const MOST_OF_ONE_SIDE = 2;

/** What an answer tells, without what is the same for every answer. */
export type Told = Pick<Answer, 'outcome' | 'answer' | 'excerpts' | 'positions' | 'confidence' | 'notes'>;

/**
 * Tells what was found.
 *
 * @param assessment evidence for one part; its best is sure enough to be shown
 * @param index gives a document's passages, for the sentence that names whom 'he' stands for
 * @param threshold the confidence from which another answer is supported
 * @param cache sentences taken apart before
 */
export function tell(assessment: Assessment, index: PassageIndex, threshold: number, cache: ViewCache): Told {
  const { part, confidence } = assessment;
  const sides = sidesOf(assessment, threshold, cache);
  const verdict = judge(assessment, sides);
  const shown = choose(assessment, index, cache);
  if (verdict.kind === 'disputed') return spoken(disputed(assessment, verdict), assessment, index);
  const all = verdict.kind === 'changed' ? newestFirst(verdict.sides, shown) : withSides(shown, sides);
  const excerpts = all.filter((excerpt) => measures(part.type, excerpt, all[0]));
  const [first] = excerpts;
  const told: Told = {
    outcome: 'answered',
    answer: answerOf(first),
    excerpts: verdict.kind === 'changed' ? contradicted(part.type, excerpts) : excerpts,
    positions: counted(assessment, excerpts),
    confidence: verdict.kind === 'changed' ? (verdict.sides[0]?.confidence ?? confidence) : confidence,
    notes: notesOf(verdict, part.type),
  };
  return spoken(told, assessment, index);
}

/** With who says each excerpt, where its text tells. */
function spoken(told: Told, { ranked }: Assessment, index: PassageIndex): Told {
  const documents = new Map(ranked.map(({ evidence: { view } }) => [view.document.id, view.document]));
  const excerpts = told.excerpts.map((excerpt) => {
    const document = documents.get(excerpt.document.id);
    if (!document) return excerpt;
    const evidence = ranked.find(
      ({ evidence: { view } }) =>
        view.document === document &&
        view.sentence.start >= excerpt.start &&
        view.sentence.end <= excerpt.end,
    );
    const at = excerpt.answer?.[0] ?? evidence?.evidence.view.sentence.start ?? excerpt.start;
    return { ...excerpt, speaker: speakerAt(document, index.passagesOf(document.id), at) };
  });
  return { ...told, excerpts };
}

/** Whether an excerpt may answer what the first does: beside 'five hours', 'a four-year war' measures another thing. */
function measures(type: AnswerType, excerpt: Excerpt, first: Excerpt | undefined): boolean {
  if (type !== 'duration' || first === undefined) return true;
  const [a, b] = [normalOf(type, first), normalOf(type, excerpt)];
  return a === null || b === null || ofOneMeasure(a, b);
}

/** The sides by their origins, then the newest first: nobody wins. */
function disputed(assessment: Assessment, { sides, unsure }: Verdict & { kind: 'disputed' }): Told {
  const excerpts: Excerpt[] = [];
  for (let round = 0; round < MOST_OF_ONE_SIDE; round++)
    for (const side of sides) {
      const next = differentDocuments(side)[round];
      if (next && excerpts.length < Math.max(MOST_EXCERPTS, sides.length)) excerpts.push(next);
    }
  const dateOf = ({ excerpts: own }: Position): string =>
    own
      .map((at) => excerpts[at]?.document.publishedAt ?? '')
      .sort()
      .at(-1) ?? '';
  const positions = counted(assessment, excerpts).sort(
    (a, b) => b.origins - a.origins || dateOf(b).localeCompare(dateOf(a)),
  );
  return {
    outcome: 'disputed',
    answer: null,
    // The best excerpt of the first position comes first.
    ...reordered(contradicted(assessment.part.type, excerpts), positions),
    confidence: assessment.confidence,
    notes: unsure ? [PERHAPS_ANOTHER] : [],
  };
}

/** What is said where documents differ and do not date what they speak of. */
const PERHAPS_ANOTHER =
  'Perhaps another meeting: not every document says which day it speaks of, so these may be two events.';

/** Each excerpt with the day of the newest document shown beside it that is newer and says otherwise. */
function contradicted(type: AnswerType, excerpts: readonly Excerpt[]): Excerpt[] {
  const dayOf = ({ document }: Excerpt) => document.publishedAt?.slice(0, 10) ?? '';
  return excerpts.map((excerpt) => {
    const normal = normalOf(type, excerpt);
    const day = dayOf(excerpt);
    if (!normal || day === '') return excerpt;
    const newer = excerpts
      .filter((other) => {
        const says = normalOf(type, other);
        return dayOf(other) > day && says !== null && standing(normal, says) === 'incompatible';
      })
      .map(dayOf)
      .sort()
      .at(-1);
    return newer === undefined ? excerpt : { ...excerpt, contradictedOn: newer };
  });
}

function reordered(
  excerpts: readonly Excerpt[],
  positions: readonly Position[],
): { excerpts: Excerpt[]; positions: Position[] } {
  const order = positions.flatMap((position) => position.excerpts);
  return {
    excerpts: order.flatMap((at) => excerpts[at] ?? []),
    positions: positions.map((position) => ({
      ...position,
      excerpts: position.excerpts.map((at) => order.indexOf(at)),
    })),
  };
}

function differentDocuments({ evidence }: Side): Excerpt[] {
  const seen = new Set<string>();
  return evidence.flatMap(({ excerpt }) => {
    if (seen.has(excerpt.document.id)) return [];
    seen.add(excerpt.document.id);
    return [excerpt];
  });
}

/** An office that changed hands: who holds it by the newest documents comes first. */
function newestFirst(sides: readonly Side[], shown: readonly Excerpt[]): Excerpt[] {
  const excerpts: Excerpt[] = [];
  const leading = sides[0] ? differentDocuments(sides[0]).slice(0, MOST_OF_ONE_ORIGIN) : [];
  const others = sides.slice(1).flatMap((side) => differentDocuments(side).slice(0, 1));
  for (const excerpt of [...leading, ...others, ...shown])
    if (excerpts.length < MOST_EXCERPTS && !overlapsOne(excerpts, excerpt)) excerpts.push(excerpt);
  return excerpts;
}

/** What is shown, with at least one excerpt of each supported side. */
function withSides(shown: readonly Excerpt[], sides: readonly Side[]): Excerpt[] {
  const excerpts = [...shown];
  for (const side of sides.slice(1)) {
    if (side.evidence.some(({ excerpt }) => overlapsOne(excerpts, excerpt))) continue;
    const [own] = side.evidence;
    if (!own) continue;
    // A further place for what is said already gives way.
    if (excerpts.length >= MOST_EXCERPTS) {
      const spare = excerpts.findLastIndex(
        (excerpt, at) => at > 0 && sides[0]?.evidence.some((one) => same(one.excerpt, excerpt)),
      );
      if (spare < 1) break;
      excerpts.splice(spare, 1);
    }
    excerpts.push(own.excerpt);
  }
  return excerpts;
}

function same(a: Excerpt, b: Excerpt): boolean {
  return a.document.id === b.document.id && a.start === b.start;
}

function counted(assessment: Assessment, excerpts: readonly Excerpt[]): Position[] {
  return positionsOf(assessment.part.type, excerpts, originOfShown(assessment, excerpts)).map((position) => ({
    ...position,
    ...(isSole(assessment, excerpts, position) ? { sole: true } : {}),
  }));
}

function notesOf(verdict: Verdict, type: AnswerType): string[] {
  if (verdict.kind === 'one' || verdict.kind === 'disputed') return [];
  // Two days that are asked for say themselves that they are two.
  if (verdict.kind === 'apart' && type === 'date') return [];
  const [first, ...others] = verdict.sides;
  if (!first) return [];
  const told = others.map((side) => {
    const day = newest(side);
    return `“${side.normal.printed}”${day === null ? '' : ` (${day})`}`;
  });
  return verdict.kind === 'changed'
    ? [`The newest documents come first; earlier ones say ${told.join(', ')}.`]
    : [`The documents date the events apart: ${told.join(', ')} is of another day.`];
}

/** The excerpts shown: the best, and what stands near it in merit, without the same words twice. */
function choose(assessment: Assessment, index: PassageIndex, cache: ViewCache): Excerpt[] {
  const { part, ranked } = assessment;
  const best = ranked[0];
  if (!best) return [];
  const shown: Excerpt[] = [];
  const perDocument = new Map<string, number>();
  const cited: Document[] = [];
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
    // Another answer must itself be about whom the question names: a neighbouring row or heading is not enough.
    if (shown.length > 0 && !namesAll(assessment, evidence) && !sameAnswer(part, shown[0], excerpt)) continue;
    const { document } = evidence.view;
    if (cited.filter((other) => shareOrigin(document, other)).length >= MOST_OF_ONE_ORIGIN) continue;
    perDocument.set(excerpt.document.id, count + 1);
    cited.push(document);
    shown.push(excerpt);
    const naming = namingExcerptOf(evidence, excerpt, index.passagesOf(excerpt.document.id), cache);
    if (naming && shown.length < MOST_EXCERPTS && !overlapsOne(shown, naming)) shown.push(naming);
  }
  return proseFirst(assessment, shown);
}

/** Of the excerpts that give the best answer, one in whole sentences goes first: a table's row reads badly alone. */
function proseFirst({ part, ranked }: Assessment, shown: Excerpt[]): Excerpt[] {
  const [first] = shown;
  const isRow = ({ document, start, end }: Excerpt): boolean =>
    ranked.some(
      ({ evidence: { view } }) =>
        view.document.id === document.id &&
        view.sentence.kind === 'row' &&
        view.sentence.start >= start &&
        view.sentence.end <= end,
    );
  if (!first || !isRow(first)) return shown;
  const prose = shown.find(
    (other) => other.score >= first.score - BESIDE && sameAnswer(part, first, other) && !isRow(other),
  );
  return prose ? [prose, ...shown.filter((other) => other !== prose)] : shown;
}

/** The origins of the documents shown, by their ids. */
function originOfShown(
  { ranked }: Assessment,
  shown: readonly Excerpt[],
): (documentId: string) => string | number {
  const ids = new Set(shown.map(({ document }) => document.id));
  const documents = [...new Set(ranked.map(({ evidence }) => evidence.view.document))].filter(({ id }) =>
    ids.has(id),
  );
  const origins = originsOf(documents);
  const byId = new Map(documents.map(({ id }, at) => [id, origins[at] ?? id]));
  return (id) => byId.get(id) ?? id;
}

/** Whether no document but one was found to give an answer, shown or not. */
function isSole({ part, ranked }: Assessment, excerpts: readonly Excerpt[], position: Position): boolean {
  const ids = new Set(position.excerpts.map((at) => excerpts[at]?.document.id));
  return (
    ids.size === 1 &&
    !ranked.some(
      ({ evidence: { view, chosen } }) =>
        chosen !== null &&
        !ids.has(view.document.id) &&
        agree(part.type, spanText(view, chosen), position.answer),
    )
  );
}

function spanText({ document, tokens }: SentenceView, { from, to }: Chosen): string {
  return document.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
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
export function nearestOf({ part, ranked }: Assessment, cache: ViewCache): Excerpt[] {
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
