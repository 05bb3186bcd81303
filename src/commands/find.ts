/** From words to ranked passages: the look-up that answering begins with. */
import { lookUp, toQuery } from '../core/answer/lookup.ts';
import { type CitedDocument, cite } from '../core/answer/types.ts';
import { LONGEST_QUESTION, parsePart, parseQuestion } from '../core/question/parse.ts';
import type { PassageIndex } from '../core/search/passageIndex.ts';

/** A passage found: `text` is the document's from `start` to `end`, to the letter. */
export interface Hit {
  readonly document: CitedDocument;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
}

/** Why words are not searched for, or null. */
export function tooLongToSearch(text: string): string | null {
  if (text.length <= LONGEST_QUESTION) return null;
  const count = (characters: number) => characters.toLocaleString('en');
  return `a search may have ${count(LONGEST_QUESTION)} characters at most, and this one has ${count(text.length)}`;
}

/**
 * Finds passages in all collections.
 *
 * @param text a question or plain words; small talk is searched for as it stands
 * @param limit how many passages at most
 * @returns best first; none when the words are function words alone
 */
export function findPassages(index: PassageIndex, text: string, limit: number): Hit[] {
  const question = parseQuestion(text);
  const parts = question.parts.length > 0 ? question.parts : [parsePart(question.text, question.language)];
  const sought = new Map(
    parts
      .flatMap((part) => lookUp(part, index, 'all', question.language))
      .map((wanted) => [wanted.stem, wanted] as const),
  );
  return index.search(toQuery([...sought.values()]), { visible: 'all', limit }).map((hit) => ({
    document: cite(hit.document),
    start: hit.passage.start,
    end: hit.passage.end,
    text: hit.document.text.slice(hit.passage.start, hit.passage.end),
    score: hit.score,
  }));
}
