/**
 * From what was typed to what is asked: aside or question, one part or several, each with its type and its words.
 *
 * Nothing here knows the corpus: the same words are always read alike. What the corpus calls these things is
 * looked up later.
 */
import { NEGATIONS } from '../text/functionWords.ts';
import type { PartOfSpeech } from '../text/pos.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { readType } from './answerType.ts';
import { toClarify } from './clarify.ts';
import { languageOfQuestion } from './language.ts';
import { splitParts } from './parts.ts';
import { smallTalk } from './smallTalk.ts';
import { questionParts } from './tags.ts';
import { readPairs, readPredicate, readTerms } from './terms.ts';
import type { Question, QuestionPart } from './types.ts';

export { LONGEST_QUESTION } from './longest.ts';

const PRESENT_WORDS: ReadonlySet<string> = new Set(
  "now today currently nowadays сейчас сегодня теперь maintenant actuellement aujourd'hui jetzt heute derzeit".split(
    ' ',
  ),
);
const PRESENT_PHRASES = /\b(?:at present|at the moment|these days|as we speak)\b/i;

/**
 * Reads a question.
 *
 * @param text what was typed, without the bot's mention; longer than `LONGEST_QUESTION` is the caller's to refuse
 * @param given the language it is in, ISO 639-1, where that is known
 * @returns the question; `aside` is set (and `parts` empty) when it is small talk, a command or must be asked back
 */
export function parseQuestion(text: string, given?: string): Question {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const language = given ?? languageOfQuestion(trimmed);
  const present =
    PRESENT_PHRASES.test(trimmed) || tokenize(trimmed).some((token) => PRESENT_WORDS.has(token.folded));
  const talk = smallTalk(trimmed);
  if (talk) return { text: trimmed, language, aside: talk, parts: [], present };
  const body = withoutRequest(withoutGreeting(trimmed));
  const parts = splitParts(body, language).map((part) => parsePart(part, language));
  const aside = toClarify(body, language, parts);
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

function tenseOf(tokens: readonly Token[], parts: readonly PartOfSpeech[]): QuestionPart['tense'] {
  for (const [i, token] of tokens.entries()) {
    const word = token.folded;
    if (/^(?:will|won't|shall|going|upcoming|next)$/.test(word)) return 'future';
    if (/^(?:(?:did|was|were|had)(?:n't)?|happened)$/.test(word)) return 'past';
    if (/^(?:is|are)$/.test(word) && tokens[i + 1]?.folded === 'going') return 'future';
    if (/^(?:does|do|is|are|has|have)(?:n't)?$/.test(word) && parts[i] === 'AUX') return 'present';
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

/** 'Can you help me find …', 'Help me understand …': what follows is asked. 'Help me' alone is small talk. */
function withoutRequest(text: string): string {
  const match =
    /^(?:(?:can|could|would|will) you (?:please )?(?:help me|help us|find|find out|tell me|tell us|show me|give me|explain|look up)|(?:please )?help (?:me|us)) (?:to )?(?:(?:find out|find|understand|see|look up|learn|know) )?(.{6,})$/iu.exec(
      text,
    );
  return match?.[1] ?? text;
}
