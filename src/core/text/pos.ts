/**
 * Parts of speech, for English: what lets a sentence's subject and object be told apart.
 *
 * The tagger is wink-nlp with its small English model (about 95% of tokens right by its authors' figure, 8 µs a
 * token here). For other languages every word is `X`, and whoever uses tags must do without them.
 */
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { kindOf } from '../lexicon/countries.ts';
import type { Token } from './tokens.ts';

/** Universal part-of-speech tags, as wink-nlp gives them; `X` where it cannot be told. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Longer texts are tagged by their beginning alone: a sentence of more characters is data, not prose. */
const LONGEST = 2_000;

const tagger = winkNlp(model, ['pos']);
const { its } = tagger;

/**
 * Tags the words of one sentence.
 *
 * @param text the sentence
 * @param tokens its tokens, as `tokenize(text, offset)` gave them
 * @param offset what was added to the tokens' offsets (UTF-16 units)
 * @param language ISO 639-1; for any but English every tag is `X`
 * @returns one tag a token, in order
 */
export function tagParts(
  text: string,
  tokens: readonly Token[],
  offset: number,
  language: string,
): PartOfSpeech[] {
  if (language !== 'en' && language !== 'und') return tokens.map(() => 'X');
  // Curly marks are unknown to the model's lexicon; each replacement keeps the length, and so the offsets.
  const plain = text
    .slice(0, LONGEST)
    .replace(/[“”„«»]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/[—–]/g, '-');
  const tagged = tagger.readDoc(plain).tokens();
  const words = tagged.out(its.value) as string[];
  const tags = tagged.out(its.pos) as PartOfSpeech[];
  const parts: PartOfSpeech[] = tokens.map(() => 'X');
  let cursor = 0;
  let at = 0;
  for (const [i, word] of words.entries()) {
    const found = plain.indexOf(word, cursor);
    if (found < 0) continue;
    cursor = found + word.length;
    while (at < tokens.length && (tokens[at]?.end ?? 0) - offset <= found) at++;
    const token = tokens[at];
    // A word that the tagger cuts in pieces ("Witkoff's") keeps its first piece's tag.
    if (token && parts[at] === 'X' && found >= token.start - offset && found < token.end - offset) {
      parts[at] = tags[i] ?? 'X';
    }
  }
  return mended(parts, tokens);
}

/**
 * Participles before a noun are its modifiers ('the Russian negotiating team', 'a working group'), whatever the
 * tagger says: who leads the team must not be cut off from it by a verb that is none.
 */
function mended(parts: PartOfSpeech[], tokens: readonly Token[]): PartOfSpeech[] {
  for (let i = 1; i < parts.length - 1; i++) {
    if (parts[i] !== 'VERB' || !/(?:ing|ed)$/.test(tokens[i]?.folded ?? '')) continue;
    if (tokens[i]?.before !== '' || tokens[i + 1]?.before !== '') continue;
    const previous = parts[i - 1];
    const attributive =
      previous === 'DET' ||
      previous === 'ADJ' ||
      (previous === 'PROPN' &&
        /ing$/.test(tokens[i]?.folded ?? '') &&
        isDemonym(tokens[i - 1]?.folded ?? ''));
    if (attributive && (parts[i + 1] === 'NOUN' || parts[i + 1] === 'PROPN')) parts[i] = 'ADJ';
  }
  return parts;
}

function isDemonym(folded: string): boolean {
  return kindOf(folded) === 'demonym';
}
