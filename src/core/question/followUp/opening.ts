/** How follow-ups open and end: 'and', 'what about', 'too'; and the question words that are misspelt. */

import { vectorOf } from '../../lexicon/vectors.ts';
import { misspellingDistance } from '../../search/spelling.ts';
import { isFunctionWord } from '../../text/functionWords.ts';
import { tokenize } from '../../text/tokens.ts';
import { type Edit, edited } from './edits.ts';
import { FILLERS, JOINTS } from './words.ts';

/** Takes 'and', 'what about' and their like off; `joint` is empty where there is none. */
export function withoutJoint(text: string): { readonly joint: string; readonly rest: string } {
  const tokens = tokenize(text);
  for (const words of JOINTS) {
    if (tokens.length <= words.length || !words.every((word, i) => isWord(word, tokens[i]?.folded ?? '')))
      continue;
    const next = tokens[words.length];
    if (next) return { joint: words.join(' '), rest: text.slice(next.start) };
  }
  return { joint: '', rest: text };
}

/** A joint's word, perhaps misspelt: 'waht about'. */
function isWord(word: string, typed: string): boolean {
  if (word === typed) return true;
  if (word === 'and') return /^(?:adn|nad|annd)$/.test(typed);
  return word.length >= 4 && vectorOf(typed) < 0 && misspellingDistance(typed, word) !== null;
}

/** Takes off what trails a question and says nothing: 'too', 'please', 'exactly'. */
export function withoutFillers(text: string): string {
  const tokens = tokenize(text);
  let to = tokens.length;
  while (to > 1 && FILLERS.has(tokens[to - 1]?.folded ?? '')) to--;
  return text.slice(0, tokens[to - 1]?.end ?? text.length);
}

const SPELT = ['where', 'when', 'which', 'what', 'since', 'about', 'there', 'whom', 'long', 'many', 'else'];

/** Misspelt question words put right: 'sicne wehn'. */
export function spelt(text: string): string {
  const edits: Edit[] = [];
  for (const { text: word, folded, start, end } of tokenize(text).slice(0, 4)) {
    if (!/^[a-z]{4,6}$/.test(folded) || vectorOf(folded) >= 0 || isFunctionWord(folded, 'en')) continue;
    const right = SPELT.find((known) => misspellingDistance(folded, known) !== null);
    if (right && word === folded) edits.push({ start, end, to: right });
  }
  return edited(text, edits);
}
