/**
 * From a sentence to what is shown: an excerpt that a reader understands on its own, verbatim and short.
 *
 * At most three sentences and 600 characters; a single longer sentence stays whole. Where the sentence says 'he' or
 * 'the adviser', the excerpt begins where the name stands, or, if that is far, the name's sentence is an excerpt of
 * its own.
 */
import type { Document } from '../document.ts';
import type { QuestionPart } from '../question/types.ts';
import type { Passage, Sentence } from '../text/passage.ts';
import { antecedentOf, leaningOf } from './antecedent.ts';
import type { Evidence } from './evidence.ts';
import type { ViewCache } from './sentenceView.ts';
import { cite, type Excerpt } from './types.ts';

/** UTF-16 units; a single sentence may be longer. */
export const LONGEST_EXCERPT = 600;
export const MOST_SENTENCES = 3;

const DURATION = /\b(?:hours?|days?|heures?|Stunden?|часа?|часов)$/u;
const MINUTES_MORE =
  /^,?\s+(?:and|et|und|и)\s+(?:[\p{L}\p{N}]+[\s-]){1,3}(?:minutes?|hours?|Minuten|минуты?|минут)(?![\p{L}\p{N}])/u;

/** Sentence indexes of a passage, half-open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts the excerpt for one piece of evidence.
 *
 * @param part what was asked: lists and explanations want more than one sentence
 * @param evidence the sentence, with the span that answers
 * @param score what the ranker gave it
 * @param cache sentences taken apart before
 */
export function excerptOf(part: QuestionPart, evidence: Evidence, score: number, cache: ViewCache): Excerpt {
  const { view, chosen } = evidence;
  const { document, passage } = view;
  const range = rangeOf(part, evidence, cache);
  const first = passage.sentences[range.from] as Sentence;
  const last = passage.sentences[range.to - 1] as Sentence;
  const answer = chosen && chosen.quality >= 0.2 ? answerSpan(evidence) : null;
  return {
    document: cite(document),
    start: first.start,
    end: last.end,
    text: document.text.slice(first.start, last.end),
    answer,
    speaker: null,
    score,
  };
}

/**
 * The sentence that names whom the excerpt's 'he' or 'the adviser' stands for, where the excerpt could not begin there.
 *
 * @param evidence what the excerpt was cut for
 * @param excerpt as `excerptOf` cut it
 * @param passages all of the document's, in order
 * @param cache sentences taken apart before
 * @returns an excerpt without a marked answer, or null where none is needed or no name is found
 */
export function namingExcerptOf(
  evidence: Evidence,
  excerpt: Excerpt,
  passages: readonly Passage[],
  cache: ViewCache,
): Excerpt | null {
  const { view } = evidence;
  if (leaningOf(view) !== 'person') return null;
  const found = antecedentOf(view.document, passages, view.passage, view.index, cache);
  const sentence = found?.passage.sentences[found.index];
  if (!sentence || sentence.start >= excerpt.start) return null;
  return {
    ...excerpt,
    start: sentence.start,
    end: sentence.end,
    text: view.document.text.slice(sentence.start, sentence.end),
    answer: null,
  };
}

/** The marked span: without closing punctuation, and never the whole of a long sentence by mistake. */
function answerSpan(evidence: Evidence): readonly [number, number] | null {
  const { view, chosen } = evidence;
  if (!chosen) return null;
  const first = view.tokens[chosen.from];
  const last = view.tokens[chosen.to - 1];
  if (!first || !last) return null;
  let start = first.start;
  let end = last.end;
  const text = view.document.text;
  if (/[$€£¥₽]/.test(text[start - 1] ?? '') && start > view.sentence.start) start--;
  if (text[end] === '%' && end < view.sentence.end) end++;
  // 'Three hours and forty minutes' is one length of time.
  if (DURATION.test(text.slice(start, end)))
    end += MINUTES_MORE.exec(text.slice(end, view.sentence.end))?.[0].length ?? 0;
  // A possessive 's is grammar, not part of the name; a dotted abbreviation keeps its point.
  if (chosen.to - chosen.from <= 4) {
    const tail = /['’ʼ]s?$/.exec(last.text);
    if (tail && last.capital) end -= tail[0].length;
  }
  return start < end ? [start, end] : null;
}

function rangeOf(part: QuestionPart, evidence: Evidence, cache: ViewCache): Range {
  const { passage, document, index } = evidence.view;
  const leansBack = (at: number): boolean => {
    const view = cache.of(document, passage)[at];
    return view !== undefined && leaningOf(view) !== null;
  };
  const sentences = passage.sentences;
  const here = sentences[index] as Sentence;
  if (wantsList(part)) {
    const list = listRange(document, passage, index);
    if (list) return list;
  }
  let from = index;
  let to = index + 1;
  // An FAQ's answer is read from its beginning.
  if (passage.question && evidence.context.faq > 0.5) {
    const start = sentences.findIndex(
      (sentence) => sentence.start >= (passage.question?.end ?? 0) && sentence.kind !== 'heading',
    );
    if (start >= 0 && start <= index && index - start < MOST_SENTENCES) from = start;
    while (to - from < MOST_SENTENCES && fits(sentences, from, to + 1)) to++;
  }
  while (
    from > 0 &&
    to - from < MOST_SENTENCES &&
    leansBack(from) &&
    fits(sentences, from - 1, to) &&
    joins(sentences[from - 1] as Sentence, sentences[from] as Sentence)
  )
    from--;
  from = fromName(evidence, from, to, cache);
  // A heading or a question alone says nothing: what follows is the statement.
  if (
    to - from < MOST_SENTENCES &&
    (here.kind === 'heading' || /\?["”’)]*$/.test(document.text.slice(here.start, here.end))) &&
    fits(sentences, from, to + 1)
  )
    to++;
  // What follows may finish the thought: 'He handed over …' after the sentence that names him, or the explanation
  // after a sentence that has no span of the wanted kind.
  const unfinished = (evidence.chosen?.quality ?? 0) < 0.5;
  while (to < sentences.length && to - from < MOST_SENTENCES && fits(sentences, from, to + 1)) {
    const next = sentences[to] as Sentence;
    const follows = joins(sentences[to - 1] as Sentence, next);
    if (!follows || !(leansBack(to) || (unfinished && to === index + 1 && here.kind === 'paragraph'))) break;
    to++;
  }
  return { from, to };
}

/** Lists and explanations are read on; a name or a date is not. */
function wantsList(part: QuestionPart): boolean {
  return part.list || part.type === 'thing' || part.type === 'statement';
}

function fits(sentences: readonly Sentence[], from: number, to: number): boolean {
  const first = sentences[from];
  const last = sentences[to - 1];
  return first !== undefined && last !== undefined && last.end - first.start <= LONGEST_EXCERPT;
}

/** Running text leans on running text; a list item does not lean on another. */
function joins(before: Sentence, after: Sentence): boolean {
  return before.kind === after.kind && (before.kind === 'paragraph' || before.block === after.block);
}

/** Where the name stands that the answering sentence leans on, if the excerpt may begin there; else as it was. */
function fromName({ view }: Evidence, from: number, to: number, cache: ViewCache): number {
  const { document, passage, index } = view;
  if (leaningOf(view) !== 'person') return from;
  const found = antecedentOf(document, [], passage, index, cache);
  if (!found || found.index >= from) return from;
  const { sentences } = passage;
  for (let i = found.index; i < from; i++)
    if (!joins(sentences[i] as Sentence, sentences[i + 1] as Sentence)) return from;
  return to - found.index <= MOST_SENTENCES && fits(sentences, found.index, to) ? found.index : from;
}

/** The lead-in with the whole items that fit, for a sentence that introduces a list or belongs to one. */
function listRange(document: Document, passage: Passage, index: number): Range | null {
  const sentences = passage.sentences;
  const here = sentences[index] as Sentence;
  const opens = /[:：]\s*$/.test(document.text.slice(here.start, here.end));
  if (!opens && !(passage.leadIn && here.kind === 'item')) return null;
  const from = opens ? index : sentences.findIndex((sentence) => sentence.start === passage.leadIn?.start);
  if (from < 0) return null;
  let to = Math.max(index + 1, from + 1);
  if (!fits(sentences, from, to)) return null;
  while (to < sentences.length && sentences[to]?.kind === 'item' && fits(sentences, from, to + 1)) to++;
  // Ended after a whole item: an item of two sentences is not cut between them.
  while (to > index + 1 && to < sentences.length && sentences[to]?.block === sentences[to - 1]?.block) to--;
  return { from, to };
}
