/**
 * From what was typed to what is asked: aside or question, one part or several, each with its type and its words.
 *
 * Nothing here knows the corpus: the same words are always read alike. What the corpus calls these things is
 * looked up later.
 */
import { expandAbbreviation } from '../lexicon/abbreviations.ts';
import { countryOf } from '../lexicon/countries.ts';
import { NEGATIONS } from '../text/functionWords.ts';
import { type PartOfSpeech, tagParts } from '../text/pos.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { readType } from './answerType.ts';
import { languageOfQuestion } from './language.ts';
import { splitParts } from './parts.ts';
import { smallTalk } from './smallTalk.ts';
import { readPairs, readPredicate, readTerms } from './terms.ts';
import type { NotAQuestion, Question, QuestionPart } from './types.ts';

/** A question of more characters is refused (UTF-16 units): no reader asks one, and reading it costs everyone. */
export const LONGEST_QUESTION = 4_000;

const PRONOUNS: ReadonlySet<string> = new Set(
  'he she him her his hers they them their theirs it its он она они его ее их il elle ils elles lui er sie ihn ihm ihr'.split(
    ' ',
  ),
);
const PRESENT =
  /\b(?:now|today|currently|at present|at the moment|these days|as we speak|nowadays|сейчас|сегодня|maintenant|actuellement|aujourd'hui|jetzt|heute|derzeit)\b/i;

/**
 * Reads a question.
 *
 * @param text what was typed, without the bot's mention; longer than `LONGEST_QUESTION` is the caller's to refuse
 * @returns the question; `aside` is set (and `parts` empty) when it is small talk, a command or must be asked back
 */
export function parseQuestion(text: string): Question {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const language = languageOfQuestion(trimmed);
  const present = PRESENT.test(trimmed);
  const talk = smallTalk(trimmed);
  if (talk) return { text: trimmed, language, aside: talk, parts: [], present };
  const body = withoutGreeting(trimmed);
  const parts = splitParts(body, language).map((part) => parsePart(part, language));
  const aside = toClarify(body, parts);
  return { text: trimmed, language, aside, parts: aside ? [] : parts, present };
}

/**
 * Reads one part: text that asks one thing.
 *
 * @param text one question or keyword query
 * @param language ISO 639-1
 */
export function parsePart(text: string, language: string): QuestionPart {
  const tokens = tokenize(text);
  const parts = questionParts(text, tokens, language);
  const source = /^according to ([^,?]{2,80}),\s/i.exec(text);
  const reading = readType(tokens, parts);
  const terms = readTerms(tokens, parts, reading, language);
  const predicate = readPredicate(tokens, parts, terms, reading, reading.type);
  const focus = reading.focus === null ? null : (terms.ofToken[reading.focus] ?? -1);
  // 'According to Ushakov, what …' wants his words.
  const voices = source
    ? terms.terms.flatMap((term, i) => (term.token.end <= source[0].length ? [i] : []))
    : [];
  const type = source && (reading.type === 'thing' || reading.type === 'manner') ? 'statement' : reading.type;
  return {
    text,
    type,
    list: reading.list,
    terms: terms.terms,
    pairs: readPairs(tokens, parts, terms),
    predicate,
    speaker: voices.length > 0 ? voices : type === 'statement' ? predicate.agent : [],
    focus: focus === null || focus < 0 ? null : focus,
    tense: tenseOf(tokens, parts),
    negated: tokens.some((token) => NEGATIONS.has(token.folded)),
    keywords: reading.wh === null && reading.type !== 'yesno',
  };
}

/** Questions are printed carelessly: lower-case names and final verbs mislead the tagger, so tags are mended. */
function questionParts(text: string, tokens: readonly Token[], language: string): PartOfSpeech[] {
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
  return parts;
}

function tenseOf(tokens: readonly Token[], parts: readonly PartOfSpeech[]): QuestionPart['tense'] {
  for (const [i, token] of tokens.entries()) {
    const word = token.folded;
    if (/^(?:will|shall|going|upcoming|next)$/.test(word)) return 'future';
    if (/^(?:did|was|were|had|happened)$/.test(word)) return 'past';
    if (/^(?:does|do|is|are|has|have)$/.test(word) && parts[i] === 'AUX') return 'present';
    if (parts[i] === 'VERB' && /ed$/.test(word)) return 'past';
    if (parts[i] === 'VERB' && /[^s]s$/.test(word)) return 'present';
  }
  return null;
}

/** 'Hi, who leads …?' is a question with a greeting before it. */
function withoutGreeting(text: string): string {
  const match =
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks|thank you|ok|okay|so|well|please|bonjour|hallo|привет|здравствуйте)(?: there| all| team| again| attach[eé])?[,.!:-]+ (.{6,})$/iu.exec(
      text,
    );
  return match?.[1] ?? text;
}

/** A pronoun with nothing before it, or an abbreviation that could be several, is asked back, never guessed. */
function toClarify(text: string, parts: readonly QuestionPart[]): NotAQuestion | null {
  const tokens = tokenize(text);
  const named = parts.some((part) => part.terms.some((term) => term.kind === 'name'));
  const pronoun = tokens.find((token, i) => PRONOUNS.has(token.folded) && isPersonal(tokens, i));
  if (pronoun && !named) return { kind: 'clarify', what: 'pronoun', words: pronoun.text, choices: [] };
  for (const token of tokens) {
    const expansion = expandAbbreviation(token.text);
    if (expansion?.ambiguous && !named && tokens.length <= 12) {
      return { kind: 'clarify', what: 'ambiguous', words: token.text, choices: expansion.expansions };
    }
  }
  return null;
}

/** 'it' that stands for nothing ('Is it true that …', 'How long did it take to …') is no pronoun to ask back. */
function isPersonal(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.folded ?? '';
  if (word !== 'it' && word !== 'its') {
    // 'the Russians and their demands': something before it in the same question is what it stands for.
    return !tokens.slice(0, i).some((token) => token.capital && token !== tokens[0]);
  }
  const next = tokens[i + 1]?.folded ?? '';
  if (/^(?:true|take|took|takes|possible|likely|rain|about|that)$/.test(next)) return false;
  return tokens.length - i <= 4 && tokens.length <= 7;
}
