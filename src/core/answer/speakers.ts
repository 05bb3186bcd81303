/**
 * Who says what a sentence says: 'Ushakov told reporters', 'according to a Kremlin spokesperson', 'he said', a
 * quotation that runs on over sentences and paragraphs. A paper's own voice is nobody's.
 */
import type { Document } from '../document.ts';
import type { Passage } from '../text/passage.ts';
import { type Attribution, attributionsIn, labelOf, namesWithin } from './attributions.ts';
import { describe, isPerson, isPersonal } from './persons.ts';
import { quotationAt, quotationsOf } from './quotation.ts';
import { SentenceView, ViewCache } from './sentenceView.ts';

/** Sentences looked back through for whom 'he' is, and for who goes on speaking. */
const FARTHEST = 6;
/**
 * The speaker of a sentence, with the role the text gives.
 *
 * @param view the sentence
 * @param passages all passages of its document, in order
 * @param at the place in the document that is asked about (the marked answer); the sentence's beginning by default
 * @returns as printed ('Yuri Ushakov, a top Kremlin aide'), or null for the paper's own voice
 */
function speakerIn(view: SentenceView, passages: readonly Passage[], at?: number): string | null {
  const place = at ?? view.sentence.start;
  const nearest = pick(
    view,
    attributionsIn(view).filter((one) => reaches(view, one, place)),
    place,
  );
  if (nearest) return named(view, nearest, passages);
  return speakerOfQuotation(view, passages, place) ?? speakerOfParagraph(view, passages);
}

/** Who speaks in a paragraph of a transcript: it begins with the name. */
function speakerOfParagraph(view: SentenceView, passages: readonly Passage[]): string | null {
  const first = view.passage.sentences.findIndex(({ block }) => block === view.sentence.block);
  const opening = first < 0 || first === view.index ? view : viewAt(view.document, view.passage, first);
  const label = labelOf(opening);
  return label && named(opening, label, passages);
}

/** Whether a place is among the words attributed: behind the speaker, or before him where he comes last: '…, X said'. */
function reaches(view: SentenceView, { from }: Attribution, at: number): boolean {
  const start = view.tokens[from]?.start ?? 0;
  if (at >= start) return true;
  let lead = from;
  while (lead > 0 && view.tokens[lead]?.before === '' && start - (view.tokens[lead]?.start ?? 0) < 60) {
    if (/^(?:and|but|while|as|who)$/.test(view.tokens[lead]?.folded ?? '')) return false;
    lead--;
  }
  if (/^(?:and|but|while|as|who)$/.test(view.tokens[lead]?.folded ?? '')) return false;
  return /[,;:”"»“—–]/.test(view.tokens[lead]?.before ?? '') || lead === 0;
}

/** Of several attributions in one sentence, the one whose words the place is among: the last one before it, or the first. */
function pick(view: SentenceView, all: readonly Attribution[], at: number): Attribution | null {
  if (all.length < 2) return all[0] ?? null;
  const quotation = quotationAt(view.document, at);
  const placed = all.map((one) => ({ one, start: view.tokens[one.from]?.start ?? 0 }));
  if (quotation) {
    // '“…,” X said, “…”': the nearest to the quotation.
    return placed.reduce((best, next) =>
      Math.abs(next.start - quotation.end) < Math.abs(best.start - quotation.end) ? next : best,
    ).one;
  }
  return placed.filter(({ start }) => start <= at).at(-1)?.one ?? all[0] ?? null;
}

/** The speaker in words. */
function named(view: SentenceView, attribution: Attribution, passages: readonly Passage[]): string | null {
  const { document, tokens } = view;
  if (attribution.mention) {
    const { mention } = attribution;
    if (isPerson(document, mention)) return describe(document, mention);
    const article = /\bthe\s$/i.exec(document.text.slice(Math.max(0, mention.start - 5), mention.start));
    return `${article?.[0] ?? ''}${document.text.slice(mention.start, mention.end)}`;
  }
  if (attribution.pronoun) return whoIs(view, attribution.from, passages);
  const [first, last] = [tokens[attribution.from], tokens[attribution.to - 1]];
  if (!first || !last) return null;
  const words = document.text.slice(first.start, last.end);
  // 'The adviser': named before, most often.
  if (attribution.to - attribution.from === 2 && first.folded === 'the' && isPersonal(last.folded))
    return whoIs(view, attribution.from, passages) ?? words;
  return words.replace(/^(?:that|and|but)\s+/i, '').replace(/\s+/g, ' ');
}

/** Whom 'he' or 'the adviser' stands for: who spoke last, or the person named last, in this sentence or before it. */
function whoIs(view: SentenceView, before: number, passages: readonly Passage[]): string | null {
  const { document } = view;
  const limit = view.tokens[before]?.start ?? 0;
  const people = (of: SentenceView) =>
    namesWithin(of).filter((one) => quotationAt(document, one.start) === null && isPerson(document, one));
  const [subject] = people(view).filter(({ end }) => end <= limit);
  if (subject) return describe(document, subject);
  for (const earlier of sentencesBefore(view, passages)) {
    const spoke = attributionsIn(earlier).findLast(
      ({ mention, pronoun, to }) =>
        (mention !== null && isPerson(document, mention)) ||
        (mention === null && !pronoun && isPersonal(earlier.tokens[to - 1]?.folded ?? '')),
    );
    if (spoke?.mention) return describe(document, spoke.mention);
    if (spoke && earlier.tokens[spoke.from]?.folded !== 'the') return named(earlier, spoke, passages);
    const [first] = people(earlier);
    if (first) return describe(document, first);
  }
  return null;
}

/** Sentences around excerpts that were shown; bounded, and never another document's: passages are told apart by identity. */
const views = new ViewCache(500);

function viewAt(document: Document, passage: Passage, index: number): SentenceView {
  return views.of(document, passage)[index] ?? new SentenceView(document, passage, index);
}

function* sentencesBefore(view: SentenceView, passages: readonly Passage[]): Generator<SentenceView> {
  let left = FARTHEST;
  for (let p = view.passage.ordinal; p >= 0 && left > 0; p--) {
    const passage = p === view.passage.ordinal ? view.passage : passages[p];
    if (!passage) return;
    for (
      let i = p === view.passage.ordinal ? view.index - 1 : passage.sentences.length - 1;
      i >= 0 && left > 0;
      i--
    ) {
      const kind = passage.sentences[i]?.kind;
      if (kind === 'heading' || kind === 'title' || kind === 'byline' || kind === 'row') continue;
      left--;
      yield viewAt(view.document, passage, i);
    }
  }
}

function* sentencesAfter(view: SentenceView): Generator<SentenceView> {
  const { passage, index, document } = view;
  for (let i = index + 1; i < Math.min(passage.sentences.length, index + 4); i++)
    yield viewAt(document, passage, i);
}

/** Who says a quotation whose sentence does not: it goes on from a sentence that does, or to one. */
function speakerOfQuotation(view: SentenceView, passages: readonly Passage[], at: number): string | null {
  const { document, sentence } = view;
  const spans = quotationsOf(document);
  const quotation =
    quotationAt(document, at) ??
    spans.find(
      ({ start, end }) => start < sentence.end && end > sentence.start && covers(view, start, end),
    ) ??
    null;
  if (!quotation || !covers(view, quotation.start, quotation.end)) return null;
  const paragraph = document.blocks.find(({ start, end }) => start <= sentence.start && sentence.start < end);
  // Within the paragraph: the nearest sentence before or behind that names a speaker.
  for (const later of sentencesAfter(view)) {
    if (!paragraph || later.sentence.start >= paragraph.end) break;
    const [first] = attributionsIn(later);
    if (first && later.sentence.start < quotation.end + 3) return named(later, first, passages);
  }
  for (const earlier of sentencesBefore(view, passages)) {
    const last = attributionsIn(earlier).at(-1);
    if (last) return named(earlier, last, passages);
    // Somebody's words go on only as long as nothing but words stands between.
    const plain = !spans.some(
      ({ start, end }) => start < earlier.sentence.end && end > earlier.sentence.start,
    );
    if (plain) return null;
  }
  return null;
}

/** Whether most of the sentence is in the quotation. */
function covers({ sentence }: SentenceView, start: number, end: number): boolean {
  const inside = Math.min(end, sentence.end) - Math.max(start, sentence.start);
  return inside > (sentence.end - sentence.start) * 0.6;
}

/** A document's speaker at a span: what `speakerIn` says of the sentence in it. */
export function speakerAt(document: Document, passages: readonly Passage[], at: number): string | null {
  for (const passage of passages) {
    if (at < passage.start || at >= passage.end) continue;
    const index = passage.sentences.findIndex(({ start, end }) => start <= at && at < end);
    if (index >= 0) return speakerIn(viewAt(document, passage, index), passages, at);
  }
  return null;
}
