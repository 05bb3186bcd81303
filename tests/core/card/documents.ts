/** Documents and answers of invented people, for cards. */
import type { Answer, Excerpt } from '../../../src/core/answer/types.ts';
import { cite } from '../../../src/core/answer/types.ts';
import type { Block, Document } from '../../../src/core/document.ts';

/** A document of blocks joined by empty lines; a block is given as its kind and text, or a plain paragraph. */
export function documentOf(
  id: string,
  parts: readonly (string | readonly [Block['kind'], string])[],
  particulars: Partial<Document> = {},
): Document {
  const blocks: Block[] = [];
  let text = '';
  for (const part of parts) {
    const [kind, content] = typeof part === 'string' ? (['paragraph', part] as const) : part;
    if (text !== '') text += '\n\n';
    blocks.push({
      kind,
      level: kind === 'heading' ? 2 : 0,
      start: text.length,
      end: text.length + content.length,
    });
    text += content;
  }
  return {
    id,
    title: `Title of ${id}`,
    publisher: null,
    author: null,
    publishedAt: null,
    dated: 'unknown',
    datedFrom: null,
    url: null,
    language: 'en',
    collection: 'public',
    text,
    blocks,
    ...particulars,
  };
}

/** The excerpt that is these words of a document, with the answering words marked. */
export function excerptOf(document: Document, words: string, answer: string | null, score = 1): Excerpt {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`'${words}' is not in ${document.id}`);
  const at = answer === null ? -1 : document.text.indexOf(answer, start);
  return {
    document: cite(document),
    start,
    end: start + words.length,
    text: words,
    answer: answer === null ? null : [at, at + answer.length],
    speaker: null,
    score,
  };
}

/** An answered question; what is given replaces what is usual. */
export function answerOf(given: Partial<Answer>): Answer {
  return {
    question: 'Who leads the Tarnian delegation?',
    outcome: 'answered',
    answer: null,
    excerpts: [],
    positions: [],
    parts: [],
    reason: null,
    nearest: [],
    confidence: 0.9,
    notes: [],
    elapsedMs: 1,
    ...given,
  };
}
