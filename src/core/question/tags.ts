/** Parts of speech of a question, mended where a question's form tells more than the tagger sees. */
import { countryOf } from '../lexicon/countries.ts';
import { type PartOfSpeech, tagParts } from '../text/pos.ts';
import type { Token } from '../text/tokens.ts';

/**
 * Tags a question's words. Questions are printed carelessly: lower-case names and final verbs mislead the tagger, so
 * its tags are mended.
 *
 * @param text the question
 * @param tokens its words, as `tokenize(text)` gave them
 * @param language ISO 639-1; for any but English every tag is `X`
 * @returns one tag a token, in order
 */
export function questionParts(text: string, tokens: readonly Token[], language: string): PartOfSpeech[] {
  const parts = tagParts(text, tokens, 0, language);
  for (const [i, token] of tokens.entries()) {
    if (parts[i] === 'X') continue;
    if (countryOf(token.folded) !== null) parts[i] = 'PROPN';
    else if (
      i === tokens.length - 1 &&
      token.folded === 'last' &&
      tokens.some((other) => /^(?:did|do|does|will)$/.test(other.folded))
    )
      parts[i] = 'VERB';
    else if (i > 0 && token.capital && parts[i] !== 'AUX' && parts[i] !== 'ADP' && parts[i] !== 'DET')
      parts[i] = 'PROPN';
  }
  for (const i of parts.keys()) if (isHiddenNoun(tokens, parts, i)) parts[i] = 'NOUN';
  const verb = hiddenVerb(tokens, parts);
  if (verb !== null) parts[verb] = 'VERB';
  return parts;
}

/** 'What is paragraph 7?', 'What is Veck's rank?': behind 'is' or a possessive no plain verb can stand. */
function isHiddenNoun(tokens: readonly Token[], parts: readonly PartOfSpeech[], i: number): boolean {
  if (parts[i] !== 'VERB') return false;
  if (/['’]s?$/.test(tokens[i - 1]?.text ?? '') && /s['’]?$/.test(tokens[i - 1]?.text ?? '')) return true;
  const aux = parts.indexOf('AUX');
  return (
    aux >= 0 &&
    i === aux + 1 &&
    i < tokens.length &&
    /^(?:what|which)$/.test(tokens[aux - 1]?.folded ?? '') &&
    /^(?:is|are|was|were)$/.test(tokens[aux]?.folded ?? '') &&
    !/(?:ed|ing|en|wn|nt|ut|ld|id|ft|ought|aught|put|set|cut|won|done|gone|made|meant|said|held)$/.test(
      tokens[i]?.folded ?? '',
    )
  );
}

/**
 * The verb that the tagger takes for a noun in a question without any other, or null.
 *
 * 'When did the meeting end?', 'What did the admiral hand over?': the last word of the first run of nouns, if that
 * run has a subject to spare. 'Who chairs the commission?', 'Which agency monitors the truce?': between what is asked
 * for and an article.
 */
function hiddenVerb(tokens: readonly Token[], parts: readonly PartOfSpeech[]): number | null {
  const wh = tokens.findIndex((token) => /^(?:who|which|what)$/.test(token.folded));
  const aux = parts.indexOf('AUX');
  if (parts.includes('VERB')) return null;
  if (aux < 0) {
    if (wh < 0) return null;
    for (let i = wh + 1; i < tokens.length - 1; i++) {
      if (parts[i] !== 'NOUN' || tokens[i]?.before !== '') return null;
      const subject = tokens[wh]?.folded === 'who' ? i === wh + 1 : i > wh + 1;
      if (subject && /^(?:the|a|an|this|these|those)$/.test(tokens[i + 1]?.folded ?? '')) return i;
    }
    return null;
  }
  if (!/^(?:do|does|did|will|would|can|could|has|have|had|should)(?:n't)?$/.test(tokens[aux]?.folded ?? ''))
    return null;
  // 'What budget does the mission have?' has its verb.
  if (parts.indexOf('AUX', aux + 1) >= 0) return null;
  let i = aux + 1;
  if (tokens[i]?.folded === 'not') i++;
  if (parts[i] === 'DET' || parts[i] === 'PRON') i++;
  const from = i;
  while (
    i < tokens.length &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(parts[i] ?? '') &&
    (i === from || (tokens[i]?.before ?? '') === '' || tokens[i]?.before === '-')
  )
    i++;
  const last = i - 1;
  if (tokens[last]?.capital) return null;
  return last > from || (last === from && parts[from - 1] === 'PRON') ? last : null;
}
