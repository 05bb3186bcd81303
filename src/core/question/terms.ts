/** The words that carry a question, and what ties them together. */
import { countryOf } from '../lexicon/countries.ts';
import { isSayingVerb, monthOf, numberOf, weekdayOf } from '../lexicon/roles.ts';
import { isFunctionWord, NEGATIONS } from '../text/functionWords.ts';
import type { PartOfSpeech } from '../text/pos.ts';
import type { Token } from '../text/tokens.ts';
import type { TypeReading } from './answerType.ts';
import { isAcronym } from './questionWords.ts';
import type { AnswerType, Predicate, QuestionTerm, TermKind, TermPair } from './types.ts';

/** Verbs that say little beside what they are said of: an answer need not have them. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  (
    'take takes took taken taking place happen happens happened happening occur occurs occurred held hold holds scheduled ' +
    'set go goes going went get gets got make makes made give gives gave given come comes came become became does do did done ' +
    'have has had being been say says said tell tells told call calls called use used know known play plays played ' +
    'find exist exists involve involved include included exactly latest please expected supposed planned going'
  ).split(' '),
);
/** Words that ask and carry nothing: 'tell me about', 'according to the documents'. */
const ASKING: ReadonlySet<string> = new Set(
  (
    'please tell me us show give explain describe know want find information info details about regarding concerning ' +
    'according exactly actually really currently now today presently there documents document sources source corpus ' +
    'article articles text report question answer somebody someone anybody anyone'
  ).split(' '),
);
const NOUNISH: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X']);

/** A question's words as terms, with the index of each term's token. */
export interface Terms {
  readonly terms: QuestionTerm[];
  /** For each token, its term's index, or -1. */
  readonly ofToken: readonly number[];
}

/**
 * Picks the words that an answer should support.
 *
 * @param tokens the question's words
 * @param parts their parts of speech
 * @param reading its type, with the words that only say so
 * @param language ISO 639-1
 */
export function readTerms(
  tokens: readonly Token[],
  parts: readonly PartOfSpeech[],
  reading: TypeReading,
  language: string,
): Terms {
  const terms: QuestionTerm[] = [];
  const ofToken: number[] = [];
  for (const [i, token] of tokens.entries()) {
    const part = parts[i] ?? 'X';
    const speaks =
      part === 'VERB' && token.folded !== 'according' && isSayingVerb(token.folded) && !asksOnly(tokens, i);
    if (
      !speaks &&
      (reading.spent.has(i) ||
        isPartOfVerb(tokens, i) ||
        (isFunctionWord(token.folded, language) && !isKeptName(token, i) && !isAcronym(tokens, i)) ||
        (ASKING.has(token.folded) && (!token.capital || i === 0) && asksOnly(tokens, i)))
    ) {
      ofToken.push(-1);
      continue;
    }
    ofToken.push(terms.length);
    terms.push({ token, part, kind: kindOf(token, part, i), weight: weightOf(token, i, reading) });
  }
  return { terms, ofToken };
}

/** A capitalised word inside a question is a name even when its lower-case twin is a function word (Will, May, Us). */
function isKeptName(token: Token, i: number): boolean {
  return (
    i > 0 &&
    token.capital &&
    token.text.length > 3 &&
    /^(?:may|will|mark|down|over)$/.test(token.folded) &&
    token.before === ''
  );
}

/** 'take place', 'took part': the noun is the verb's and means nothing alone. */
function isPartOfVerb(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:place|part)$/.test(tokens[i]?.folded ?? '') &&
    /^(?:take|takes|took|taken|taking)$/.test(tokens[i - 1]?.folded ?? '')
  );
}

/** 'tell me', 'describe the …' ask; 'What did he tell them' and 'How did she describe it' do not. */
function asksOnly(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.folded ?? '';
  if (!/^(?:tell|show|give|explain|describe|know|want|find|report|question|answer)$/.test(word)) return true;
  return i === 0 || /^(?:please|you|to|me)$/.test(tokens[i - 1]?.folded ?? '');
}

function kindOf(token: Token, part: PartOfSpeech, i: number): TermKind {
  if (
    /^\p{N}/u.test(token.folded) ||
    part === 'NUM' ||
    (numberOf(token.folded) !== null && token.folded !== 'second') ||
    (token.capital && (monthOf(token.folded) !== null || weekdayOf(token.folded) !== null))
  )
    return 'number';
  if (countryOf(token.folded) !== null || (token.capital && i > 0)) return 'name';
  if (token.capital && part === 'PROPN') return 'name';
  if (part === 'VERB' || part === 'AUX') return 'verb';
  if (part === 'ADJ' || part === 'ADV') return 'modifier';
  return 'noun';
}

function weightOf(token: Token, i: number, reading: TypeReading): number {
  if (reading.weak.has(i)) return 0.35;
  if (LIGHT_VERBS.has(token.folded) && !token.capital) return 0.3;
  return 1;
}

/**
 * Ties words of one noun phrase: 'Russian' to 'delegation', 'Steve' to 'Witkoff', 'head' to 'delegation' (of).
 *
 * @returns pairs in the order of their heads; a phrase's head is its last noun
 */
export function readPairs(
  tokens: readonly Token[],
  parts: readonly PartOfSpeech[],
  terms: Terms,
): TermPair[] {
  const pairs: TermPair[] = [];
  const phrases: number[][] = [];
  let phrase: number[] = [];
  const flush = () => {
    if (phrase.length > 0) phrases.push(phrase);
    phrase = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const term = terms.ofToken[i] ?? -1;
    const breaks = (tokens[i]?.before ?? '') !== '' && !/^["“'‘-]$/.test(tokens[i]?.before ?? '');
    if (breaks) flush();
    if (term >= 0 && NOUNISH.has(parts[i] ?? 'X') && terms.terms[term]?.kind !== 'verb') phrase.push(i);
    else flush();
  }
  flush();
  for (const found of phrases) {
    // 'Is a deal imminent?': the adjective after the noun is said of it and heads nothing.
    let end = found.length;
    while (
      end > 1 &&
      parts[found[end - 1] as number] === 'ADJ' &&
      found.slice(0, end - 1).some((i) => parts[i] !== 'ADJ')
    )
      end--;
    const members = found.slice(0, end);
    const head = members.at(-1) as number;
    for (const i of found.slice(end))
      pairs.push({
        modifier: terms.ofToken[i] as number,
        head: terms.ofToken[head] as number,
        relation: 'of',
      });
    for (const [at, i] of members.entries()) {
      if (i === head) continue;
      const next = members[at + 1] as number;
      const named = isName(terms, i) && isName(terms, next) && countryOf(tokens[i]?.folded ?? '') === null;
      // A name's words belong to each other; any other modifier to the phrase's head.
      pairs.push({
        modifier: terms.ofToken[i] as number,
        head: terms.ofToken[named ? next : head] as number,
        relation: named ? 'name' : 'noun',
      });
    }
  }
  for (let p = 1; p < phrases.length; p++) {
    const left = phrases[p - 1]?.at(-1) as number;
    const right = phrases[p]?.at(-1) as number;
    const first = phrases[p]?.[0] as number;
    const between = tokens.slice(left + 1, first).map((token) => token.folded);
    if (
      between.length > 0 &&
      between.length <= 3 &&
      /^(?:of|for|to|at|in|on|from|with|by|between|de|du|des|von|der)$/.test(between[0] ?? '')
    ) {
      pairs.push({
        modifier: terms.ofToken[right] as number,
        head: terms.ofToken[left] as number,
        relation: 'of',
      });
    }
  }
  return pairs;
}

function isName(terms: Terms, token: number): boolean {
  return terms.terms[terms.ofToken[token] ?? -1]?.kind === 'name';
}

/**
 * Who does what to whom in a question, from its form: 'Who did Trump appoint?' has an agent and wants a patient.
 *
 * @returns empty slots for languages without tags and for questions without a verb
 */
export function readPredicate(
  tokens: readonly Token[],
  parts: readonly PartOfSpeech[],
  terms: Terms,
  reading: TypeReading,
  type: AnswerType,
): Predicate {
  const none: Predicate = { verb: null, agent: [], patient: [], wanted: null };
  if (!parts.some((part) => part !== 'X')) return none;
  const start = reading.wh ?? 0;
  const aux = parts.findIndex((part, i) => i >= start && part === 'AUX');
  const verb = parts.findIndex((part, i) => i > start && part === 'VERB' && (terms.ofToken[i] ?? -1) >= 0);
  if (verb < 0) return none;
  const content = (from: number, to: number) => {
    const found: number[] = [];
    for (let i = from; i < to; i++) {
      const term = terms.ofToken[i] ?? -1;
      if (term >= 0 && i !== verb && !NEGATIONS.has(tokens[i]?.folded ?? '')) found.push(term);
    }
    return found;
  };
  const passive =
    aux >= 0 &&
    aux < verb &&
    /^(?:is|are|was|were|be|been|being|gets|got)$/.test(
      tokens[verb - 1]?.folded ?? tokens[aux]?.folded ?? '',
    ) &&
    /(?:ed|en|wn|id|nt|ut|ld|ung|un)$/.test(tokens[verb]?.folded ?? '');
  const bare =
    aux >= 0 &&
    aux < verb &&
    /^(?:is|are|was|were)$/.test(tokens[aux]?.folded ?? '') &&
    /(?:ed|en|wn|id|nt|ut|ld)$/.test(tokens[verb]?.folded ?? '');
  const agentless =
    type === 'person' ||
    type === 'organization' ||
    type === 'thing' ||
    // 'Which country hosted …?' has its agent in the answer, 'Where did …?' never.
    (type === 'place' && tokens[start]?.folded !== 'where');
  if (passive || bare) {
    const by = tokens.findIndex((token, i) => i > verb && token.folded === 'by');
    const subject = content(aux < 0 ? 0 : aux + 1, verb);
    const agent = by > 0 ? content(by + 1, tokens.length) : [];
    const focus = reading.wh === null ? [] : content(reading.wh, aux);
    const wanted =
      by > 0 && agent.length === 0 ? 'agent' : subject.length === 0 && agentless ? 'patient' : null;
    return {
      verb: terms.ofToken[verb] as number,
      agent,
      patient: subject.length > 0 ? subject : wanted === 'patient' ? [] : focus,
      wanted,
    };
  }
  const before = aux >= 0 && aux < verb ? content(aux + 1, verb) : [];
  const after = content(verb + 1, tokens.length);
  if (before.length === 0 && agentless && reading.wh !== null)
    return { verb: terms.ofToken[verb] as number, agent: [], patient: after, wanted: 'agent' };
  const wanted = agentless && before.length > 0 && type !== 'place' ? 'patient' : null;
  return { verb: terms.ofToken[verb] as number, agent: before, patient: after, wanted };
}
