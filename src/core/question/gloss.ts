/** A question in another language, read as an English one: word by word, in the order that English questions have. */
import { adjectiveOf, GLOSSED, glossAt, questionForms, smallWord } from '../lexicon/glossary.ts';
import { foldScript } from '../text/fold.ts';
import { isFunctionWord } from '../text/functionWords.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A word of the English reading. */
interface Glossed {
  readonly english: string;
  readonly kind: 'verb' | 'light' | 'small' | 'word' | 'adjective' | 'name' | 'unknown';
}

/** An English reading of a question. */
export interface Gloss {
  readonly text: string;
  /** How many of its words could neither be translated nor pass for a name. */
  readonly unknown: number;
}

/** Languages whose adjectives stand behind their nouns. */
const FOLLOWING: ReadonlySet<string> = new Set(['fr', 'es', 'ar']);

/** Words that are verbs wherever the glossary gives them. */
const VERBS: ReadonlySet<string> = new Set(
  `head lead chair say declare announce meet attend represent begin start end finish agree reject refuse propose sign
  appoint resign arrive leave want demand discuss win pay cost kill die visit support mediate release criticise publish
  cancel postpone condemn`.split(/\s+/),
);
/** Verbs that only say that something is or lasts: the question word has said it. */
const LIGHT: ReadonlySet<string> = new Set(['last', 'take place', 'hold', 'be']);
/** German keeps the end of a verb for the end of the sentence ('fanden … statt'), and forms that no stemmer knows. */
const STRONG: Readonly<Record<string, string>> = {
  fand: 'take place',
  fanden: 'take place',
  findet: 'take place',
  finden: 'take place',
  stattgefunden: 'take place',
  statt: '',
  dauerte: 'last',
  dauerten: 'last',
  gedauert: 'last',
  traf: 'meet',
  trafen: 'meet',
  sprach: 'say',
  gab: 'announce',
  nahm: 'attend',
  teil: '',
  eu: '',
  lieu: 'take place',
  dit: 'say',
  dure: 'last',
  duree: 'last',
  tenu: 'take place',
  tenue: 'take place',
  tiendra: 'take place',
  aura: '',
  auront: '',
  ont: '',
  a: '',
  celebraron: 'take place',
  celebro: 'take place',
  celebrara: 'take place',
  sera: 'take place',
  fue: 'take place',
  fueron: 'take place',
  duro: 'last',
  dijo: 'say',
  прошли: 'take place',
  прошла: 'take place',
  прошел: 'take place',
  пройдут: 'take place',
  состоится: 'take place',
  состоялась: 'take place',
  состоялись: 'take place',
  состоялся: 'take place',
  длилась: 'last',
  длились: 'last',
  длился: 'last',
  відбудеться: 'take place',
  відбулася: 'take place',
  відбулися: 'take place',
  тривала: 'last',
  тривали: 'last',
};

/**
 * Reads a question as English.
 *
 * @param text as typed
 * @param language ISO 639-1, as `languageOfQuestion` tells it
 * @returns null for English, and for a language without a glossary
 */
export function glossOf(text: string, language: string): Gloss | null {
  if (!GLOSSED.has(language)) return null;
  const tokens = tokenize(text.replace(/\b(qu|l|d|c|s|n)['’]/giu, '$1 '));
  const words = tokens.map(({ folded }) => folded);
  const form = questionForms(language).find(({ words: phrase }) =>
    phrase.every((word, i) => word === words[i]),
  );
  const rest = glossed(tokens, words, form?.words.length ?? 0, language);
  const unknown = rest.filter(({ kind }) => kind === 'unknown').length;
  return { text: composed(form?.english ?? '', rest), unknown };
}

function glossed(
  tokens: readonly Token[],
  words: readonly string[],
  from: number,
  language: string,
): Glossed[] {
  const rest: Glossed[] = [];
  for (let at = from; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const strong = language === 'ar' ? undefined : STRONG[token.folded];
    if (
      strong !== undefined &&
      Object.hasOwn(STRONG, token.folded) &&
      (strong !== '' || token.text === 'a' || !smallWord(token.folded, language))
    ) {
      if (strong !== '') rest.push({ english: strong, kind: LIGHT.has(strong) ? 'light' : 'verb' });
      at += 1;
      continue;
    }
    // French 'a' has, 'à' is at.
    const small = language === 'fr' && token.text === 'a' ? null : smallWord(token.folded, language);
    const found = small === null ? glossAt(words, at, language) : null;
    if (found && !isVerbReadAsNoun(token, found.english, language)) {
      const { adjective, english, length } = found;
      const kind = LIGHT.has(english)
        ? 'light'
        : VERBS.has(english)
          ? 'verb'
          : adjective
            ? 'adjective'
            : 'word';
      const before = rest.at(-1);
      // Where adjectives follow their nouns they change places; 'Noruega' behind a noun is one.
      if (
        FOLLOWING.has(language) &&
        (adjective || isFeminine(english, language)) &&
        before?.kind === 'word'
      ) {
        rest[rest.length - 1] = { english: adjective ? english : adjectiveOf(english), kind: 'adjective' };
        rest.push(before);
      } else rest.push({ english, kind });
      at += length;
      continue;
    }
    at += 1;
    if (small !== null) rest.push({ english: small, kind: 'small' });
    else if (!isFunctionWord(token.folded, language)) rest.push(nameOf(token, language));
  }
  return rest;
}

/** 'la delegación noruega' has the state's own name for an adjective. */
function isFeminine(english: string, language: string): boolean {
  return language === 'es' && adjectiveOf(english) !== english;
}

/** 'landeten' has the stem of 'Land', and no capital: a verb that the glossary does not know is no noun. */
function isVerbReadAsNoun({ capital, folded }: Token, english: string, language: string): boolean {
  const known = VERBS.has(english) || LIGHT.has(english);
  return language === 'de' && !capital && !known && /(?:ete|eten|te|ten|et)$/u.test(folded);
}

/** A word that the glossary does not know: a name where it may be one. */
function nameOf({ text, folded, capital }: Token, language: string): Glossed {
  if (/^\p{N}/u.test(text)) return { english: text, kind: 'word' };
  if (language === 'ar') {
    // Arabic has no capitals: what is unknown is written in Latin letters, and may be a name.
    const latin = foldScript(folded);
    return { english: latin.charAt(0).toUpperCase() + latin.slice(1), kind: 'name' };
  }
  return { english: text, kind: capital ? 'name' : 'unknown' };
}

/** The words in the order of an English question. */
function composed(wh: string, words: readonly Glossed[]): string {
  const light = words.find(({ kind }) => kind === 'light')?.english;
  const rest = words.filter(({ kind }) => kind !== 'light');
  const say = (list: readonly Glossed[]) => list.map(({ english }) => english);
  const question = (...parts: readonly string[]) => {
    const said = parts.filter((part) => part !== '').join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}?`;
  };
  if (wh === '') return say(words).join(' ');
  if (/^who/.test(wh) && !/ (?:is|are)$/.test(wh))
    return question(wh, ...say(inOrder(rest, false)), light && light !== 'last' ? light : '');
  if (/ (?:is|are)$/.test(wh)) return question(wh, ...say(rest));
  // 'Qu'est-ce que …', '¿Qué son …?': without another verb it asks what something is.
  if (wh === 'what' && !light && !rest.some(({ kind }) => kind === 'verb' || kind === 'unknown'))
    return question('what is', ...say(rest));
  const asked = wh === 'how many' && light === 'last' ? 'how long' : wh;
  const auxiliary = /^(?:which|in which|how many|how much)/.test(asked) ? '' : 'did';
  const closing = light ?? (asked === 'how long' ? 'last' : '');
  return question(asked, auxiliary, ...say(inOrder(rest, true)), closing);
}

/**
 * Verb and subject in English order.
 *
 * @param turned whether the subject comes first: 'Was sagte Uschakow über …' is 'What did Uschakow say about …'
 */
function inOrder(words: readonly Glossed[], turned: boolean): Glossed[] {
  const at = words.findIndex(({ kind }) => kind === 'verb');
  const verb = words[at];
  if (!verb) return [...words];
  const others = words.filter((_, i) => i !== at);
  if (!turned) return [{ ...verb, english: thirdPerson(verb.english) }, ...others];
  // The subject goes up to the next small word.
  const first = at === 0 ? others.findIndex(({ kind }) => kind === 'small') : at;
  const end = first < 0 ? others.length : first;
  return [...others.slice(0, end), verb, ...others.slice(end)];
}

/** 'Who heads the delegation?': an English verb after 'who' has an s. */
function thirdPerson(verb: string): string {
  return /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
