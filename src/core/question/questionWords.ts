/** Question words in six languages, and where a word only looks like one. */
import type { PartOfSpeech } from '../text/pos.ts';
import type { Token } from '../text/tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const WHO = words('who whom whose кто кого кому кем чей qui wer wen wem wessen quien quienes');
export const WHERE = words('where wherever где куда откуда ou wo wohin woher donde adonde');
export const WHEN = words('when когда quand wann cuando коли');
export const WHY = words('why почему зачем отчего pourquoi warum wieso weshalb чому');
export const HOW = words('how как comment wie como');
export const WHAT = words(
  'what whats which что чего чем какой какая какое какие каков какова quel quelle quels quelles que quoi was welche welcher welches welchem que cual cuales що який яка',
);
export const HOW_MANY = words('сколько combien wieviel wieviele cuanto cuantos cuanta cuantas скільки');

/** Verbs that say what somebody wants or thinks: what they ask for is a statement. */
export const WANTING = words(
  'call calls called answer reply want wants wanted think thinks thought believe believes believed demand demands demanded expect expects expected insist insists propose proposes proposed suggest suggests suggested request requested feel seek seeks sought hope hopes hoped',
);
export const AUXILIARY = words(
  'is are was were do does did has have had will would can could should may might must am isnt arent wasnt werent doesnt didnt hasnt havent wont',
);

/** 'What brought him back?', 'Over what did the talks founder?' ask why. */
export function asksCause(folded: readonly string[], wh: number): boolean {
  if (folded[wh] !== 'what') return false;
  if (/^(?:over|because)$/.test(folded[wh - 1] ?? '')) return true;
  return /^(?:made|brought|took|drove|prompted|triggered|caused|forced|pushed|sparked|provoked|motivated|convinced|persuaded|stopped|prevented|makes|brings|worries|worried|prompts|led|explains|explained)$/.test(
    folded[wh + 1] ?? '',
  );
}

/** Whether a word can ask. */
export function isQuestionWord(word: string): boolean {
  return (
    WHO.has(word) ||
    WHERE.has(word) ||
    WHEN.has(word) ||
    WHY.has(word) ||
    HOW.has(word) ||
    WHAT.has(word) ||
    HOW_MANY.has(word)
  );
}

/** 'What did the WHO say?': capitals behind an article or preposition are an organisation, not a question word. */
export function isAcronym(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  return (
    /^(?:WHO|IT)$/.test(text) && /^(?:the|a|an|of|by|from|at|for|with|in)$/.test(tokens[i - 1]?.text ?? '')
  );
}

/** 'the man who led', 'was' in an English sentence: words that only look like question words. */
export function isRelative(tokens: readonly Token[], parts: readonly PartOfSpeech[], i: number): boolean {
  const word = tokens[i]?.folded ?? '';
  const english = parts.some((part) => part !== 'X');
  if (
    english &&
    (word === 'was' ||
      word === 'que' ||
      word === 'wie' ||
      word === 'ou' ||
      word === 'wo' ||
      word === 'comment' ||
      word === 'but' ||
      word === 'como')
  )
    return true;
  // A question word at the end of keywords asks: 'summit last year where'.
  if (
    i === tokens.length - 1 ||
    (i === tokens.length - 2 && /^(?:many|much|long)$/.test(tokens[i + 1]?.folded ?? ''))
  )
    return false;
  const previous = parts[i - 1];
  return (
    i > 0 &&
    (previous === 'NOUN' || previous === 'PROPN') &&
    (tokens[i]?.before ?? '') === '' &&
    word !== 'what'
  );
}
