/**
 * What kind of thing a question wants, from its question words and the noun they stand with.
 *
 * The reader is told nothing here of the corpus: the same words always ask for the same kind.
 */
import { countryOf, kindOf } from '../lexicon/countries.ts';
import { isRoleWord, isSayingVerb } from '../lexicon/roles.ts';
import type { PartOfSpeech } from '../text/pos.ts';
import type { Token } from '../text/tokens.ts';
import { withoutQuestionWord } from './keywordType.ts';
import {
  AUXILIARY,
  asksCause,
  HOW,
  HOW_MANY,
  isAcronym,
  isQuestionWord,
  isRelative,
  WANTING,
  WHAT,
  WHEN,
  WHERE,
  WHO,
  WHY,
} from './questionWords.ts';
import {
  HELD_VERBS,
  isExtended,
  isGeneric,
  isPlural,
  LIST_NOUNS,
  LOOSE,
  MONEY_NOUNS,
  PERCENT_NOUNS,
  PERSON_NOUNS,
  ROLE_NOUNS,
  typeOfNoun,
} from './typeNouns.ts';
import type { AnswerType } from './types.ts';

/** A question's type and which of its tokens only serve to say so. */
export interface TypeReading {
  readonly type: AnswerType;
  /** Tokens that are no content: 'how long', 'what date', 'which'. Indexes into the tokens. */
  readonly spent: ReadonlySet<number>;
  /** Tokens that say the type and may stand in the text as well: 'date', 'city'. They weigh little. */
  readonly weak: ReadonlySet<number>;
  /** The noun after 'which' or 'what', or null. */
  readonly focus: number | null;
  /** Index of the question word, or null in a keyword query. */
  readonly wh: number | null;
  readonly list: boolean;
}

/**
 * Reads the type of one question.
 *
 * @param tokens its words
 * @param parts their parts of speech (`X` throughout for languages that are not tagged)
 */
export function readType(tokens: readonly Token[], parts: readonly PartOfSpeech[]): TypeReading {
  const spent = new Set<number>();
  const weak = new Set<number>();
  const folded = tokens.map((token) => token.folded.replace(/'s$|'re$/, ''));
  const wh = folded.findIndex(
    (word, i) => isQuestionWord(word) && !isAcronym(tokens, i) && !isRelative(tokens, parts, i),
  );
  const cause = asksCause(folded, wh);
  const reading = (type: AnswerType, extra: Partial<TypeReading> = {}): TypeReading => ({
    type,
    spent,
    weak,
    focus: null,
    wh: wh < 0 ? null : wh,
    list: false,
    ...extra,
  });
  if (wh < 0) return withoutQuestionWord(folded, parts, spent, weak, reading);
  spent.add(wh);
  if (cause) return reading('reason');
  const word = folded[wh] ?? '';
  // 'What exactly is …': the adverb asks for nothing.
  let after = wh + 1;
  while (/^(?:exactly|actually|really|precisely|else|then)$/.test(folded[after] ?? '')) after++;
  const next = folded[after] ?? '';
  if (WHO.has(word)) return whoReading(tokens, folded, wh, reading);
  if (WHERE.has(word)) return reading('place');
  if (WHEN.has(word)) return reading('date');
  if (WHY.has(word)) return reading('reason');
  if (HOW_MANY.has(word)) return reading(moneyOrCount(folded, wh));
  if (HOW.has(word)) {
    const how = howReading(folded, wh, spent, reading);
    if (how.type === 'duration')
      for (const [i, verb] of folded.entries()) if (i > wh && lasts(verb, folded[i + 1])) weak.add(i);
    return how;
  }
  if (word === 'was' && !WHAT.has('was')) return reading('thing');
  return whatReading(tokens, folded, parts, after - 1, next, spent, weak, reading);
}

/** 'last', 'go on', 'take': says that a length of time is wanted, and nothing of what. */
function lasts(verb: string, next: string | undefined): boolean {
  return (
    /^(?:last|lasted|take|took|taken|continue|continued|drag|dragged)$/.test(verb) ||
    (/^(?:go|gone|went|run|ran)$/.test(verb) && (next === undefined || /^(?:on|for|over)$/.test(next)))
  );
}

function whoReading(
  tokens: readonly Token[],
  folded: readonly string[],
  wh: number,
  reading: (type: AnswerType, extra?: Partial<TypeReading>) => TypeReading,
): TypeReading {
  const rest = tokens.slice(wh + 1);
  const [copula, ...subject] = rest;
  const plain = subject.filter((token) => !/^(?:the|a|an|exactly|this|that)$/.test(token.folded));
  // 'Who is Steve Witkoff?' wants what he is; 'Who is the GRU chief?' wants his name.
  if (
    copula &&
    /^(?:is|was|are|were|такой|est|ist|es)$/.test(copula.folded.replace(/'s$/, '')) &&
    plain.length > 0
  ) {
    const lastWord = plain.at(-1);
    const lower = plain.every((token) => !token.capital);
    const named =
      lastWord !== undefined &&
      (lower ? false : lastWord.capital) &&
      !isRoleWord(lastWord.folded) &&
      countryOf(lastWord.folded) === null;
    const linked = plain.some((token) => /^(?:of|for|at|in|to|by|with|on|from)$/.test(token.folded));
    if (named && !linked && plain.length <= 5) return reading('role');
  }
  const list =
    /^(?:are|were)$/.test(folded[wh + 1] ?? '') ||
    (folded[wh] !== 'whose' &&
      folded.some(
        (word, i) =>
          /^(?:attend|attended|attends|attending|participated|participate|participates|joined|accompanied|else|all|participants|attendees|members)$/.test(
            word,
          ) ||
          // 'took part', but not 'took the notes'; 'was present', but not 'the present ambassador'.
          (/^(?:take|takes|took|taking)$/.test(word) && folded[i + 1] === 'part') ||
          (word === 'present' && /^(?:|at|in|during|when|for)$/.test(folded[i + 1] ?? '')),
      ));
  return reading('person', { list });
}

function howReading(
  folded: readonly string[],
  wh: number,
  spent: Set<number>,
  reading: (type: AnswerType, extra?: Partial<TypeReading>) => TypeReading,
): TypeReading {
  const next = folded[wh + 1] ?? '';
  if (/^(?:long|lange)$/.test(next)) {
    spent.add(wh + 1);
    // 'How long is the border?' measures it; 'How long was the road closed?' does not.
    const measured =
      /^(?:is|are|was|were)$/.test(folded[wh + 2] ?? '') && isExtended(folded.slice(-1)) && folded.length < 9;
    return reading(measured ? 'quantity' : 'duration');
  }
  if (/^(?:many|viele|much|viel)$/.test(next)) {
    spent.add(wh + 1);
    const unit = folded[wh + 2] ?? '';
    if (/^(?:hours|minutes|days|weeks|months|years)$/.test(unit))
      return reading('duration', { focus: wh + 2 });
    if (unit === 'times') {
      spent.add(wh + 2);
      return reading('quantity');
    }
    if (unit === 'money') spent.add(wh + 2);
    if (PERCENT_NOUNS.has(unit)) return reading('percent');
    // 'How much is Norway giving?': money, unless something else is counted.
    if (
      /^(?:much|viel)$/.test(next) &&
      /^(?:is|are|was|were|did|does|do|will|would|has|have|had|compensation|aid|funding)$/.test(unit)
    )
      return reading('money');
    if (unit === 'of' && /^(?:much|viel)$/.test(next))
      return reading(/^(?:time|term|sentence)$/.test(folded.at(-1) ?? '') ? 'duration' : 'percent');
    return reading(
      /^(?:much|viel)$/.test(next) ? (unit === 'time' ? 'duration' : moneyOrCount(folded, wh)) : 'quantity',
      {
        focus: next === 'many' && unit ? wh + 2 : null,
      },
    );
  }
  if (/^(?:old|alt)$/.test(next)) {
    spent.add(wh + 1);
    return reading('age');
  }
  if (/^(?:big|large|far|high|tall|deep|wide|fast|often|frequently|heavy|strong)$/.test(next)) {
    spent.add(wh + 1);
    return reading('quantity');
  }
  if (/^(?:soon|late|early|recently)$/.test(next)) {
    spent.add(wh + 1);
    return reading('date');
  }
  const says = folded
    .slice(wh + 1)
    .some(
      (word) =>
        isSayingVerb(word) ||
        /^(?:describe|described|characterize|characterise|characterized|characterised|react|reacted|respond|responded|comment|view|see|assess|rate)$/.test(
          word,
        ),
    );
  return reading(says ? 'statement' : 'manner');
}

function moneyOrCount(folded: readonly string[], wh: number): AnswerType {
  const rest = folded.slice(wh + 1);
  if (
    rest.some(
      (word) =>
        MONEY_NOUNS.has(word) ||
        /^(?:paid|spend|spent|earn|earns|earned|invest|invested|charge|charged|pledge|pledged|dollars|euros|стоит|стоил|стоила|coute|kostet|kostete|cuesta)$/.test(
          word,
        ),
    )
  )
    return 'money';
  if (rest.some((word) => PERCENT_NOUNS.has(word) || /^(?:territory|percent)$/.test(word))) return 'percent';
  return 'quantity';
}

function whatReading(
  tokens: readonly Token[],
  folded: readonly string[],
  parts: readonly PartOfSpeech[],
  wh: number,
  next: string,
  spent: Set<number>,
  weak: Set<number>,
  reading: (type: AnswerType, extra?: Partial<TypeReading>) => TypeReading,
): TypeReading {
  const copular = AUXILIARY.has(next) || (folded[wh] === 'whats' && next !== '');
  if (!copular) {
    // 'which hotel', 'what kind of aircraft', 'at what time': the noun phrase right behind.
    let end = wh + 1;
    const limit = Math.min(tokens.length, wh + 7);
    while (
      end < limit &&
      /^(?:NOUN|PROPN|ADJ|NUM|X|DET)$/.test(parts[end] ?? '') &&
      !AUXILIARY.has(folded[end] ?? '') &&
      (tokens[end]?.before ?? '') === ''
    )
      end++;
    if (parts[wh + 1] === 'X') {
      if (folded.slice(wh + 1).some(isSayingVerb)) return reading('statement');
      end = wh + 2;
    }
    let focus = Math.max(wh + 1, end - 1);
    if (/^(?:kind|type|sort|form|types|kinds)$/.test(folded[focus] ?? '') && folded[focus + 1] === 'of') {
      spent.add(focus);
      focus += 2;
    }
    if (focus < tokens.length && !AUXILIARY.has(folded[focus] ?? '') && parts[focus] !== 'VERB') {
      return focusReading(tokens, folded, focus, spent, weak, reading);
    }
    return reading(folded.slice(wh + 1).some(isSayingVerb) ? 'statement' : 'thing');
  }
  const rest = folded.slice(wh + 2);
  // 'the alleged attack' has a saying verb's form and says nothing.
  const says = rest.some(
    (word, i) =>
      (isSayingVerb(word) || WANTING.has(word)) &&
      !(
        parts[wh + 2 + i] === 'ADJ' ||
        // 'a recall', 'the proposal': what is named, not what is done.
        (parts[wh + 2 + i] === 'NOUN' && parts[wh + 1 + i] === 'DET') ||
        // 'the talks': behind an auxiliary no verb ends in s.
        (parts[wh + 2 + i] === 'NOUN' && /s$/.test(word)) ||
        (/ed$/.test(word) && /^(?:ADJ|NOUN|PROPN)$/.test(parts[wh + 3 + i] ?? ''))
      ),
  );
  if (/^(?:did|does|do|has|have|had|would|will)$/.test(next)) {
    if (rest.includes('mean') || rest.includes('meant') || (rest.includes('stand') && rest.includes('for')))
      return reading('definition');
    // 'What did Veck do before she became envoy?', 'What does her husband do for a living?'
    if (/\bdo (?:before|for a living)\b/.test(rest.join(' '))) return reading('role');
    if (rest.some((word) => /^(?:invest|pay|cost|spend|earn|donate|pledge|charge)$/.test(word)))
      return reading('money');
    return reading(says ? 'statement' : 'thing', { list: rest.at(-1) === 'agree' });
  }
  // 'What is the date of the talks?', 'What was Kostyukov's role?': the head noun of the subject.
  if (/^(?:is|are|was|were|s)$/.test(next) && rest[0] === 'meant') return reading('definition');
  // 'What was Sarafyan before …?', 'What is Haddadin's position?'
  const owner = tokens[wh + 2];
  if (
    /^(?:is|was)$/.test(next) &&
    owner?.capital &&
    (tokens[wh + 3]?.folded === 'before' || tokens[wh + 4]?.folded === 'before')
  )
    return reading('role');
  if (
    /^(?:position|post|job)$/.test(folded.at(-1) ?? '') &&
    /['’]s?$/.test(tokens.at(-2)?.text ?? '') &&
    countryOf(folded.at(-2) ?? '') === null
  ) {
    spent.add(tokens.length - 1);
    return reading('role');
  }
  const head = headNoun(tokens, folded, parts, wh + 2);
  if (head !== null && !says) {
    // 'vessel-day' is no day.
    const typed = tokens[head]?.before === '-' ? null : typeOfNoun(folded[head] ?? '', folded);
    // 'What is the Fishermen's Bank?': a name, though its last word is a kind of body; no other body is asked for.
    if (typed === 'organization' && tokens[head]?.capital && isBareDefinition(tokens, folded, parts, wh + 2))
      return reading('definition');
    if (typed && (typed !== 'organization' || folded[head] !== 'group')) {
      (isGeneric(folded[head] ?? '') ? spent : weak).add(head);
      return reading(typed, { focus: head, list: isPlural(folded[head] ?? '') });
    }
    if (
      /^(?:is|was|are|were)$/.test(next.replace(/'s$/, '')) &&
      isBareDefinition(tokens, folded, parts, wh + 2)
    )
      return reading('definition');
    return reading('thing', {
      focus: head,
      list: isPlural(folded[head] ?? '') && LIST_NOUNS.has(folded[head] ?? ''),
    });
  }
  return reading(
    says && !/^(?:said|agreed|announced|decided|discussed|proposed|suggested)$/.test(rest[0] ?? '')
      ? 'statement'
      : 'thing',
    {
      list: /^(?:agreed|discussed|decided|announced)$/.test(rest[0] ?? ''),
    },
  );
}

function focusReading(
  tokens: readonly Token[],
  folded: readonly string[],
  focus: number,
  spent: Set<number>,
  weak: Set<number>,
  reading: (type: AnswerType, extra?: Partial<TypeReading>) => TypeReading,
): TypeReading {
  const noun = folded[focus] ?? '';
  const list = isPlural(noun);
  if (
    focus > 0 &&
    /^(?:which|what)$/.test(folded[focus - 1] ?? '') &&
    countryOf(noun) !== null &&
    kindOf(noun) === 'demonym'
  ) {
    // 'Which American …': one of them.
    return reading('person', { focus });
  }
  if (/^(?:terms|words)$/.test(noun)) {
    spent.add(focus);
    return reading('statement');
  }
  if (ROLE_NOUNS.has(noun)) {
    const held = folded.slice(focus + 1).some((word) => HELD_VERBS.has(word));
    if (noun === 'position' && !held) return reading('statement', { focus });
    spent.add(focus);
    for (const [i, word] of folded.entries()) if (i > focus && HELD_VERBS.has(word)) weak.add(i);
    return reading('role');
  }
  if (isRoleWord(noun) || PERSON_NOUNS.has(noun)) {
    if (PERSON_NOUNS.has(noun)) weak.add(focus);
    return reading('person', { focus, list });
  }
  const typed = typeOfNoun(noun, folded);
  if (!typed) return reading('thing', { focus, list });
  (isGeneric(noun) ? spent : weak).add(focus);
  if (typed === 'statement' || typed === 'organization' || typed === 'money') weak.delete(focus);
  // 'Which hotel …?' is not answered by a city: what is narrower than its kind must be found.
  if (!LOOSE.has(noun)) weak.delete(focus);
  return reading(typed, { focus, list: list && tokens.length > 0 });
}

/** The head of the noun phrase that begins at `from`: the last noun before a preposition, verb or the end. */
function headNoun(
  tokens: readonly Token[],
  folded: readonly string[],
  parts: readonly PartOfSpeech[],
  from: number,
): number | null {
  let head: number | null = null;
  for (let i = from; i < tokens.length; i++) {
    const part = parts[i];
    if (
      i > from &&
      (tokens[i]?.before ?? '') !== '' &&
      (tokens[i]?.before ?? '') !== '-' &&
      !/^["“'‘]$/.test(tokens[i]?.before ?? '')
    )
      break;
    if (part === 'NOUN' || part === 'PROPN' || (part === 'X' && folded[i] !== 'the')) head = i;
    else if (part === 'ADP' || part === 'VERB' || part === 'AUX' || part === 'SCONJ' || part === 'PRON') {
      if (head !== null || part !== 'PRON') break;
    }
  }
  return head;
}

/** 'What is the Donbas?', 'What are "security guarantees"?': one noun phrase and nothing that asks for more. */
function isBareDefinition(
  tokens: readonly Token[],
  folded: readonly string[],
  parts: readonly PartOfSpeech[],
  from: number,
): boolean {
  const rest = parts.slice(from);
  if (rest.includes('VERB') || parts.at(-1) === 'ADP') return false;
  const cut = folded.findIndex(
    (word, i) =>
      i >= from && /^(?:of|for|between|on|about|to|from|by|at|with|against|behind|after)$/.test(word),
  );
  if (
    cut >= 0 &&
    !tokens.slice(cut).every((token) => token.capital || /^(?:of|the|on|for)$/.test(token.folded))
  )
    return false;
  return tokens.length - from <= 7;
}
