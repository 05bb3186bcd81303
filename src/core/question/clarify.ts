/** What must be asked back before it is searched: a pronoun that nothing stands for, an abbreviation of several senses. */
import { type Abbreviation, expandAbbreviation } from '../lexicon/abbreviations.ts';
import { isFunctionWord } from '../text/functionWords.ts';
import type { PartOfSpeech } from '../text/pos.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { questionParts } from './tags.ts';
import type { NotAQuestion, QuestionPart } from './types.ts';

const PRONOUNS: ReadonlySet<string> = new Set(
  'he she him her hers his they them their theirs it its он она они его ее их il elle ils elles lui er sie ihn ihm ihr'.split(
    ' ',
  ),
);
/** Question words that a noun belongs to: what it names is asked for, and no pronoun stands for it. */
const DETERMINER = /^(?:what|which|how|whose|quel|quelle|quels|quelles|welche[rsmn]?|как[а-я]{2,3})$/;
/** More words than this are a question that says enough to try both senses of an abbreviation. */
const SHORT = 12;

/**
 * Tells whether a question must be asked back rather than guessed at.
 *
 * @param text the whole question, greeting removed
 * @param language ISO 639-1
 * @param parts its parts, read
 * @returns what to ask back, or null
 */
export function toClarify(
  text: string,
  language: string,
  parts: readonly QuestionPart[],
): NotAQuestion | null {
  const tokens = tokenize(text);
  const names = parts.flatMap((part) => part.terms.filter((term) => term.kind === 'name'));
  if (names.length === 0) {
    const tags = questionParts(text, tokens, language);
    const pronoun = tokens.find(
      (token, i) => PRONOUNS.has(token.folded) && isUnclear(tokens, tags, language, i),
    );
    if (pronoun) return { kind: 'clarify', what: 'pronoun', words: pronoun.text, choices: [] };
  }
  if (tokens.length > SHORT) return null;
  for (const token of tokens) {
    const expansion = expandAbbreviation(token.text);
    if (!expansion?.ambiguous) continue;
    const senses = sensesOf(expansion);
    // A name beside it says whose it is: 'the FM of Norway'. The abbreviation itself is no such name.
    if (senses.length > 1 && names.every((term) => expandAbbreviation(term.token.text)?.ambiguous))
      return { kind: 'clarify', what: 'ambiguous', words: token.text, choices: senses };
  }
  return null;
}

/** 'ministry of foreign affairs; foreign ministry' is one sense in two wordings; 'foreign; finance minister' are two. */
function sensesOf({ expansions }: Abbreviation): string[] {
  const senses: { words: string; heads: ReadonlySet<string> }[] = [];
  for (const words of expansions) {
    // Five letters: 'defence' meets 'defense', 'interior' meets 'internal'.
    const heads = new Set(
      tokenize(words)
        .map((token) => token.folded.slice(0, 5))
        .filter((head) => head.length > 3),
    );
    const known = senses.some(
      (sense) =>
        [...heads].every((head) => sense.heads.has(head)) ||
        [...sense.heads].every((head) => heads.has(head)),
    );
    if (!known) senses.push({ words, heads });
  }
  return senses.map((sense) => sense.words);
}

/** Whether nothing before a pronoun in the same question is what it stands for. */
function isUnclear(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  language: string,
  i: number,
): boolean {
  const word = tokens[i]?.folded ?? '';
  const before = antecedents(tokens, tags, language, i);
  if (word === 'it' || word === 'its') {
    const next = tokens[i + 1]?.folded ?? '';
    // 'it' that stands for nothing: 'Is it true that …', 'How long did it take to …'.
    if (/^(?:true|take|took|takes|possible|likely|rain|about|that)$/.test(next)) return false;
    // 'Did the ministers sign it?': people in the plural are no 'it'.
    if (before.some((token) => !/[^s]s$/.test(token.folded))) return false;
    return tokens.length - i <= 4 && tokens.length <= 7;
  }
  return before.length === 0;
}

/** The nouns that a pronoun may stand for: those before it, but for the noun that is asked for ('What time did they …'). */
function antecedents(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  language: string,
  i: number,
): Token[] {
  const tagged = tags.some((tag) => tag !== 'X');
  const isNoun = (at: number): boolean => {
    const token = tokens[at];
    if (!token || PRONOUNS.has(token.folded) || /^qu['’]/.test(token.folded)) return false;
    if (tagged) return tags[at] === 'NOUN' || tags[at] === 'PROPN';
    return !isFunctionWord(token.folded, language) && !DETERMINER.test(token.folded);
  };
  const asked = new Set<number>();
  for (let at = 0; at < i; at++) {
    if (!DETERMINER.test(tokens[at]?.folded ?? '')) continue;
    // English: up to the auxiliary that the pronoun is the subject of. Elsewhere: the one word behind 'quel'.
    const end = tagged ? (tags[i - 1] === 'AUX' ? i - 1 : at) : at + 2;
    for (let j = at + 1; j < end; j++) {
      if (tagged && j < end - 1 && tags[j] === 'AUX') break;
      asked.add(j);
    }
  }
  return tokens.slice(0, i).filter((_, at) => isNoun(at) && !asked.has(at));
}
