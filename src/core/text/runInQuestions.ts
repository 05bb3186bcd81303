/**
 * Questions of an FAQ or an interview that stand in the running text instead of in a heading: '**What is it?** A fund
 * that …', '8) What is deconfliction?', 'Q: Who pays?'.
 *
 * A question in prose ('Will it hold? Nobody knows.') is none of these. What tells them apart is a mark of its own, or
 * that a document has several blocks that are questions and nothing else.
 */
import type { Block, Document, Span } from '../document.ts';
import { splitSentences } from './sentences.ts';

/** A question that a block begins with. */
export interface RunIn {
  /** The question's sentence. */
  readonly question: Span;
  /** Whether its answer begins in the same block. */
  readonly answered: boolean;
}

const ENDS_ASKING = /[?？؟]["'”’»)\]*_\s]*$/u;
/** Bold or italic, a number, 'Q:', or a speaker who only asks. */
const MARKED =
  /^(?:\*\*|__|(?:\d{1,2}|[a-z])[.)]\s|Q(?:uestion)?\s?\d{0,2}\s?[:.)–—-]\s?|(?:Вопрос|Frage|Pregunta)\s?\d{0,2}\s?[:.)])/iu;
/** A longer one is no question that a reader would type (UTF-16 units). */
const LONGEST = 300;
/** So many blocks that are nothing but a question make an FAQ or an interview of a document. */
const SEVERAL = 2;

/**
 * Finds the questions in a document's paragraphs and items.
 *
 * @param document as a reader hands it over
 * @returns by the index of the block; none for a document without such questions
 */
export function runInQuestions(document: Document): ReadonlyMap<number, RunIn> {
  const found = new Map<number, RunIn>();
  const bare = new Map<number, RunIn>();
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const asked = opening(document, block);
    if (!asked) continue;
    if (MARKED.test(document.text.slice(block.start, block.end).trimStart())) found.set(index, asked);
    else if (!asked.answered && isFollowed(document.blocks, index)) bare.set(index, asked);
  }
  if (bare.size >= SEVERAL) for (const [index, asked] of bare) found.set(index, asked);
  return found;
}

/** The question a block begins with, if its first sentence is one. */
function opening({ text, language }: Document, block: Block): RunIn | null {
  // Most blocks ask nothing: a look for the sign is cheaper than cutting sentences.
  const asks = text.slice(block.start, Math.min(block.end, block.start + LONGEST)).search(/[?？؟]/u);
  if (asks < 0) return null;
  const sentences = splitSentences(text, block, language);
  // A number or 'Q.' may have been cut off as a sentence of its own.
  const at = sentences.findIndex(({ start, end }) => end - start > 6);
  const [first, ...rest] = sentences.slice(Math.max(0, at));
  if (!first || at > 1 || first.end - first.start > LONGEST) return null;
  if (!ENDS_ASKING.test(text.slice(Math.max(first.start, first.end - 8), first.end))) return null;
  return { question: { start: first.start, end: first.end }, answered: rest.length > 0 };
}

/** Whether text comes behind it: a question at the end of a section, or before another one, is answered by nothing. */
function isFollowed(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && (next.kind === 'paragraph' || next.kind === 'item');
}
