/**
 * The core's reading of what is typed. It brings a tagger of parts of speech along, which takes a second to load: it
 * is fetched when the first question needs it, so that nothing waits for it at a start.
 */
import type { Turn } from './ports.ts';

/** Reads questions and follow-ups. */
export interface Reading {
  /** A follow-up made to stand alone, or null where the text stands alone as it is. */
  understand(text: string, turns: readonly Turn[]): Promise<string | null>;
  /** Whether it is asked: not small talk, not a command, not a remark. */
  isQuestion(text: string): Promise<boolean>;
  /** Whether it shares a name or a noun with what the turns are about. */
  isAbout(text: string, turns: readonly Turn[]): Promise<boolean>;
}

/** The core's own. */
export const coreReading: Reading = {
  async understand(text, turns) {
    if (turns.length === 0) return null;
    const { understand } = await import('../core/question/followUp.ts');
    // Their age was the store's to judge, by the database's clock.
    const past = turns.map(({ question, understoodAs, answer }) => ({
      question,
      understoodAs,
      answer,
      ageMs: 0,
    }));
    return understand(text, past).understoodAs;
  },

  async isQuestion(text) {
    const { parseQuestion } = await import('../core/question/parse.ts');
    const { aside, parts } = parseQuestion(text);
    if (aside) return false;
    // Keywords are asked of a bot, never said among people, unless a question mark says so.
    return parts.length > 0 && (/\?\s*$/.test(text) || parts.every((part) => !part.keywords));
  },

  async isAbout(text, turns) {
    const own = await topicsOf(text);
    for (const { question, understoodAs, answer } of turns)
      for (const said of [understoodAs ?? question, answer ?? ''])
        for (const topic of await topicsOf(said)) if (own.has(topic)) return true;
    return false;
  },
};

/** The terms of a text's names and nouns. */
async function topicsOf(text: string): Promise<ReadonlySet<string>> {
  if (text.trim() === '') return new Set();
  const [{ parsePart }, { languageOfQuestion }, { stem }] = await Promise.all([
    import('../core/question/parse.ts'),
    import('../core/question/language.ts'),
    import('../core/text/stem.ts'),
  ]);
  const language = languageOfQuestion(text);
  const terms = parsePart(text, language).terms.filter(({ kind }) => kind === 'name' || kind === 'noun');
  return new Set(terms.map(({ token }) => stem(token.folded, language)));
}
