/** The language of a question, from its script and its commonest words: a question is too short for statistics. */
import { functionWords } from '../text/functionWords.ts';
import { tokenize } from '../text/tokens.ts';

const CANDIDATES = ['en', 'fr', 'de', 'es'] as const;

/**
 * Tells a question's language.
 *
 * @param text the question
 * @returns ISO 639-1; `en` where nothing tells (names alone, keywords)
 */
export function languageOfQuestion(text: string): string {
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Cyrillic}/u.test(text)) return /[іїєґ]/iu.test(text) ? 'uk' : 'ru';
  const words = tokenize(text.slice(0, 1_000)).map((token) => token.folded);
  let best: string = 'en';
  let most = 0;
  for (const language of CANDIDATES) {
    const known = functionWords(language);
    const count = words.filter((word) => known.has(word)).length;
    // English first: a tie is the documents' and the desk's usual language.
    if (count > most) {
      most = count;
      best = language;
    }
  }
  return best;
}
