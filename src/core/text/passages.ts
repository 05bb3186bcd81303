/**
 * Cuts a document into passages: what the index holds and ranks.
 *
 * Invariants, beside those of `Passage`: every character of an indexable block that is not white space lies in
 * exactly one passage and exactly one sentence of it (a table row's outer pipes are left out); no passage reaches
 * across furniture, nor across a heading but the ones it begins with.
 */
import type { Block, Document, Span } from '../document.ts';
import type { Passage, Sentence } from './passage.ts';
import { type RunIn, runInQuestions } from './runInQuestions.ts';
import { MAX_SENTENCE, splitSentences } from './sentences.ts';

/** Paragraphs are merged until a passage has this many words: 60 to 120 words are a few paragraphs of news. */
const ENOUGH_WORDS = 60;
/** Paragraphs are not merged beyond this many words. */
export const FULL_WORDS = 120;
/** A single paragraph, list or answer beyond this many words is cut, at the end of a sentence, item or row. */
export const MAX_WORDS = 200;

/** One block with its sentences. */
interface Part {
  readonly kind: Sentence['kind'];
  readonly sentences: readonly Sentence[];
  readonly words: number;
}

/** What has been gathered for the next passage. */
interface Draft {
  /** Titles and headings the passage begins with. */
  head: Part[];
  body: Part[];
  /** Words of the body: a long heading does not shorten the text below it. */
  words: number;
  leadIn: Span | null;
  /** A question of an FAQ that stands in the body, before its answer. */
  question: Span | null;
}

interface Heading extends Span {
  readonly level: number;
}

const ENDS_ASKING = /[?？؟]["'”’»)\]*_\s]*$/u;
const ENDS_LEADING_IN = /[:：]["'”’»)\]*_\s]*$/u;
/** Scripts written without spaces count a word for every two characters. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{1,2}|[\p{L}\p{M}\p{N}]+/gu;
/** However few words it has, text counts at least one for so many UTF-16 units: twice what words are long. */
const UNITS_PER_WORD = 12;

/**
 * The passages of a document, in the order of its text.
 *
 * A passage is one paragraph or several short ones of a section; a list with its lead-in; the rows of a table; or a
 * question with its answer. Titles and headings belong to the passage they stand directly above, so its span starts
 * at the first of them. A title with bylines is a passage of its own. What is too long is cut at the end of a
 * sentence, an item or a row, and each piece keeps the heading path, the question and the lead-in.
 *
 * @param document as a reader hands it over; blocks that are empty, blank, or outside the text give nothing
 * @returns passages numbered from 0; none for a document without indexable text
 */
export function toPassages(document: Document): Passage[] {
  return new Builder(document).build();
}

class Builder {
  readonly #document: Document;
  readonly #passages: Passage[] = [];
  readonly #path: Heading[] = [];
  #draft: Draft = emptyDraft();
  /** Blocks of the body that begin with a question of an FAQ, and the question. */
  readonly #runIn: ReadonlyMap<number, RunIn>;

  constructor(document: Document) {
    this.#document = document;
    this.#runIn = runInQuestions(document);
  }

  build(): Passage[] {
    for (const [index, block] of this.#document.blocks.entries()) {
      if (block.kind === 'furniture') {
        this.#close();
        continue;
      }
      const part = toPart(this.#document, block, index);
      if (part === null) continue;
      const asked = this.#runIn.get(index);
      if (asked) this.#addRunIn(part, asked);
      else this.#add(part, block);
    }
    this.#close();
    return this.#passages;
  }

  #add(part: Part, block: Block): void {
    switch (part.kind) {
      case 'title':
      case 'heading':
        this.#addHead(part, block);
        return;
      case 'byline':
        this.#addByline(part);
        return;
      case 'item':
        this.#addItem(part);
        return;
      case 'row':
        this.#addRow(part, isHeaderRow(this.#document.text, block));
        return;
      case 'paragraph':
        this.#addParagraph(part);
        return;
    }
  }

  #addHead(part: Part, block: Block): void {
    if (this.#draft.body.length > 0) this.#close();
    this.#draft.head.push(part);
    if (part.kind === 'title') return;
    while ((this.#path.at(-1)?.level ?? 0) >= block.level && this.#path.length > 0) this.#path.pop();
    const { start, end } = extent(part.sentences);
    this.#path.push({ start, end, level: block.level });
  }

  /** A question in the body begins a passage. One with its answer behind it ends it as well. */
  #addRunIn(part: Part, { question, answered }: RunIn): void {
    if (this.#draft.body.length > 0) this.#close();
    this.#draft.question = question;
    this.#append(part);
    if (answered) this.#close();
  }

  #addByline(part: Part): void {
    if (this.#lastKind() !== 'byline' && this.#draft.body.length > 0) this.#close();
    this.#append(part);
  }

  #addParagraph(part: Part): void {
    const follows = this.#lastKind() === 'paragraph' || this.#draft.question !== null;
    if (!follows && this.#draft.body.length > 0) this.#close();
    const limit = this.#asksQuestion() ? MAX_WORDS : FULL_WORDS;
    const enough = this.#asksQuestion() ? MAX_WORDS : ENOUGH_WORDS;
    const { words } = this.#draft;
    if (words > 0 && (words >= enough || words + part.words > limit)) this.#close();
    if (part.words <= MAX_WORDS) {
      this.#append(part);
      return;
    }
    const pieces = cutAtSentences(this.#document.text, part);
    for (const [at, piece] of pieces.entries()) {
      this.#append(piece);
      if (at < pieces.length - 1) this.#close();
    }
  }

  #addItem(part: Part): void {
    if (this.#lastKind() !== 'item' && this.#draft.question === null) this.#beginList();
    else if (this.#draft.words + part.words > MAX_WORDS) this.#continueList();
    this.#append(part);
  }

  #addRow(part: Part, isHeader: boolean): void {
    if (this.#lastKind() !== 'row' || isHeader) this.#beginTable();
    else if (this.#draft.words + part.words > MAX_WORDS) this.#continueList();
    this.#append(part);
  }

  /** What stands before a list's first item: its lead-in, its heading, or text that it follows. */
  #beginList(): void {
    if (this.#takeLeadIn()) return;
    if (this.#lastKind() === 'paragraph' && this.#draft.words < ENOUGH_WORDS) return;
    if (this.#draft.body.length > 0) this.#close();
    const head = this.#draft.head.at(-1);
    if (head?.kind === 'heading') this.#draft.leadIn = extent(head.sentences);
  }

  #beginTable(): void {
    if (!this.#takeLeadIn() && this.#draft.body.length > 0) this.#close();
  }

  /**
   * Makes the last sentence of the paragraph before a list its lead-in, if it ends in a colon. A short paragraph
   * comes along whole; of a longer one only the lead-in, and what was gathered before it becomes a passage.
   */
  #takeLeadIn(): boolean {
    const last = this.#draft.body.at(-1);
    const sentence = last?.sentences.at(-1);
    if (last?.kind !== 'paragraph' || sentence === undefined) return false;
    if (!ENDS_LEADING_IN.test(this.#document.text.slice(sentence.end - 8, sentence.end))) return false;
    if (this.#draft.words > ENOUGH_WORDS) {
      this.#draft.body.pop();
      this.#draft.words -= last.words;
      const along = last.words > ENOUGH_WORDS ? last.sentences.slice(-1) : last.sentences;
      const rest = last.sentences.slice(0, last.sentences.length - along.length);
      if (rest.length > 0) this.#append(partOf(this.#document.text, 'paragraph', rest));
      if (this.#draft.body.length > 0) this.#close();
      this.#append(partOf(this.#document.text, 'paragraph', along));
    }
    this.#draft.leadIn = { start: sentence.start, end: sentence.end };
    return true;
  }

  /** Ends a passage in the middle of a list or table; the next one keeps its lead-in. */
  #continueList(): void {
    const { leadIn } = this.#draft;
    this.#close();
    this.#draft.leadIn = leadIn;
  }

  #append(part: Part): void {
    this.#draft.body.push(part);
    this.#draft.words += part.words;
  }

  #lastKind(): Sentence['kind'] | null {
    return this.#draft.body.at(-1)?.kind ?? null;
  }

  #asksQuestion(): boolean {
    return this.#question() !== null;
  }

  #question(): Span | null {
    if (this.#draft.question !== null) return this.#draft.question;
    const heading = this.#path.at(-1);
    if (heading === undefined) return null;
    const { start, end } = heading;
    return ENDS_ASKING.test(this.#document.text.slice(Math.max(start, end - 8), end)) ? { start, end } : null;
  }

  #close(): void {
    const { head, body, leadIn } = this.#draft;
    const sentences = [...head, ...body].flatMap((part) => part.sentences);
    const question = this.#question();
    this.#draft = emptyDraft();
    if (sentences.length === 0) return;
    const ordinal = this.#passages.length;
    this.#passages.push({
      ...extent(sentences),
      id: `${this.#document.id}#${ordinal}`,
      documentId: this.#document.id,
      ordinal,
      sentences,
      headings: this.#path.map(({ start, end }) => ({ start, end })),
      question,
      leadIn,
    });
  }
}

function emptyDraft(): Draft {
  return { head: [], body: [], words: 0, leadIn: null, question: null };
}

function toPart(document: Document, block: Block, index: number): Part | null {
  const { kind } = block;
  if (kind === 'furniture') return null;
  const sentences = spansOf(document, block).map(({ start, end }) => ({ start, end, kind, block: index }));
  return sentences.length === 0 ? null : partOf(document.text, kind, sentences);
}

function partOf(text: string, kind: Sentence['kind'], sentences: readonly Sentence[]): Part {
  const words = sentences.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0);
  return { kind, sentences, words };
}

/** A block's sentences. Titles, headings and rows are one each, unless longer than any sentence may be. */
function spansOf({ text, language }: Document, block: Block): Span[] {
  if (block.kind === 'row') {
    const row = trimmed(text, block, /[\s|]/u);
    return row.end - row.start > MAX_SENTENCE ? splitSentences(text, row, language) : nonEmpty(row);
  }
  if (block.kind === 'title' || block.kind === 'heading') {
    const line = trimmed(text, block, /\s/u);
    return line.end - line.start > MAX_SENTENCE ? splitSentences(text, line, language) : nonEmpty(line);
  }
  return splitSentences(text, block, language);
}

function nonEmpty(span: Span): Span[] {
  return span.start < span.end ? [span] : [];
}

function trimmed(text: string, span: Span, outer: RegExp): Span {
  let start = Math.max(0, span.start);
  let end = Math.min(text.length, span.end);
  while (start < end && outer.test(text.charAt(start))) start += 1;
  while (end > start && outer.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Whether a row only names the columns, so that a new table begins with it. */
export function isHeaderRow(text: string, { cells }: Block): boolean {
  if (cells === undefined || cells.length === 0) return false;
  return cells.every((cell) => text.slice(cell.start, cell.end).trim() === (cell.column ?? '').trim());
}

/** Pieces of about equal length, none much beyond `FULL_WORDS` unless a single sentence is. */
function cutAtSentences(text: string, part: Part): Part[] {
  const target = part.words / Math.ceil(part.words / FULL_WORDS);
  const pieces: Sentence[][] = [];
  let gathered: Sentence[] = [];
  let words = 0;
  for (const sentence of part.sentences) {
    const more = countWords(text.slice(sentence.start, sentence.end));
    // A sentence belongs to the piece in which most of it would stand if cuts fell at the exact word.
    if (gathered.length > 0 && words + more / 2 > target * (pieces.length + 1)) {
      pieces.push(gathered);
      gathered = [];
    }
    gathered.push(sentence);
    words += more;
  }
  pieces.push(gathered);
  return pieces.map((sentences) => partOf(text, part.kind, sentences));
}

function countWords(text: string): number {
  const words = text.match(WORD)?.length ?? 0;
  return Math.max(words, Math.floor(text.length / UNITS_PER_WORD));
}

function extent(sentences: readonly Sentence[]): Span {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
}
