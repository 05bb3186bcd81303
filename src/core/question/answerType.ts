/**
 * What kind of thing a question wants, from its question words and the noun they stand with.
 *
 * The reader is told nothing here of the corpus: the same words always ask for the same kind.
 */
import { countryOf, kindOf } from '../lexicon/countries.ts';
import { isRoleWord, isSayingVerb } from '../lexicon/roles.ts';
import type { PartOfSpeech } from '../text/pos.ts';
import type { Token } from '../text/tokens.ts';
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const WHO = words('who whom whose кто кого кому кем чей qui wer wen wem wessen quien quienes');
const WHERE = words('where wherever где куда откуда ou wo wohin woher donde adonde');
const WHEN = words('when когда quand wann cuando коли');
const WHY = words('why почему зачем отчего pourquoi warum wieso weshalb чому');
const HOW = words('how как comment wie como');
const WHAT = words(
  'what whats which что чего чем какой какая какое какие каков какова quel quelle quels quelles que quoi was welche welcher welches welchem que cual cuales що який яка',
);
const HOW_MANY = words('сколько combien wieviel wieviele cuanto cuantos cuanta cuantas скільки');

const DATE_NOUNS = words(
  'date dates day days year years month months deadline birthday birthdate дата дату день число jour annee mois datum tag fecha dia timing week weekday',
);
const TIME_NOUNS = words('time hour clock');
const PLACE_NOUNS = words(
  'place places location locations venue venues site sites city cities country countries town towns capital region regions state states street village airport port building hall palace station base room embassy province district territory airfield harbour harbor crossing whereabouts место город страна lieu ville pays ort stadt land lugar ciudad pais continent island',
);
/** Nouns that name a kind of answer without narrowing it much. */
const LOOSE = words(
  'city cities country countries town towns capital region regions state states land nation day days year years month months week weekday date dates time hour hours person people man woman official officials member members name names number size level place',
);
const GENERIC_PLACE = words('place location venue site whereabouts место lieu ort lugar');
const DURATION_NOUNS = words('duration length длительность продолжительность duree dauer duracion');
const ROLE_NOUNS = words(
  'role title position job post rank function capacity office roles titles posts jobs ranks offices должность роль пост fonction titre poste rolle amt titel cargo puesto occupation profession',
);
const MONEY_NOUNS = words(
  'cost costs price prices bill amount sum budget dollars euros fee salary salaries fund money funding value worth pay wage стоимость цена сумма prix montant cout kosten preis precio coste costo',
);
const COUNT_NOUNS = words(
  'number count quantity population tally toll size total headcount margin level rate distance height depth width weight speed ratio limit ceiling quota majority score turnout flow capacity range количество число nombre anzahl zahl numero',
);
const PERCENT_NOUNS = words(
  'percentage percent share proportion fraction доля процент pourcentage anteil prozentsatz porcentaje',
);
const ORGANIZATION_NOUNS = words(
  'organization organisation organizations agency agencies company companies ministry outlet outlets newspaper newspapers group groups body bodies institution institutions publication publisher party parties firm media channel bank university council commission service network',
);
const REASON_NOUNS = words(
  'reason reasons cause causes grounds account purpose aim aims goal goals objective objectives rationale motive motives motivation причина цель raison motif but cause grund ziel zweck razon motivo',
);
const STATEMENT_NOUNS = words(
  'words positions demands reply answer threat promise warning condition complaint explanation excuse verdict stance view views opinion opinions comment comments reaction reactions statement statements response responses message remarks assessment mood tone позиция мнение заявление reaction position avis',
);
const MANNER_NOUNS = words('way manner method');
const LIST_NOUNS = words(
  'points details facts topics issues items names attendees participants members delegates conditions demands proposals outcomes results decisions steps measures terms priorities positions agenda takeaways',
);
const PERSON_NOUNS = words(
  'person people man woman official officials name names individual individuals человек personne person persona attendees participants member members delegates delegate candidate candidates guests',
);
const HELD_VERBS = words(
  'hold holds held have has had occupy occupies occupied play plays played serve serves served',
);
const WANTING = words(
  'call calls called answer reply want wants wanted think thinks thought believe believes believed demand demands demanded expect expects expected insist insists propose proposes proposed suggest suggests suggested request requested feel seek seeks sought hope hopes hoped',
);
const AUXILIARY = words(
  'is are was were do does did has have had will would can could should may might must am isnt arent wasnt werent doesnt didnt hasnt havent wont',
);

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
  if (HOW.has(word)) return howReading(folded, wh, spent, reading);
  if (word === 'was' && !WHAT.has('was')) return reading('thing');
  return whatReading(tokens, folded, parts, after - 1, next, spent, weak, reading);
}

/** 'What brought him back?', 'Over what did the talks founder?' ask why. */
function asksCause(folded: readonly string[], wh: number): boolean {
  if (folded[wh] !== 'what') return false;
  if (/^(?:over|because)$/.test(folded[wh - 1] ?? '')) return true;
  return /^(?:made|brought|took|drove|prompted|triggered|caused|forced|pushed|sparked|provoked|motivated|convinced|persuaded|stopped|prevented|makes|brings|worries|worried|prompts|led|explains|explained)$/.test(
    folded[wh + 1] ?? '',
  );
}

function isQuestionWord(word: string): boolean {
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
function isRelative(tokens: readonly Token[], parts: readonly PartOfSpeech[], i: number): boolean {
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
    // 'How long is the border?' measures otherwise, but a duration is by far the commoner wish.
    return reading('duration');
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

function typeOfNoun(noun: string, folded: readonly string[]): AnswerType | null {
  if (DATE_NOUNS.has(noun) || TIME_NOUNS.has(noun)) return 'date';
  if (DURATION_NOUNS.has(noun)) return 'duration';
  if (PLACE_NOUNS.has(noun) || noun === 'hotel' || noun === 'hotels') return 'place';
  if (ROLE_NOUNS.has(noun) && noun !== 'position' && noun !== 'office') return 'role';
  if (noun === 'position') return folded.some((word) => HELD_VERBS.has(word)) ? 'role' : 'statement';
  if (noun === 'post' || noun === 'job') return 'role';
  if (MONEY_NOUNS.has(noun) && noun !== 'fund' && noun !== 'value') return 'money';
  if (PERCENT_NOUNS.has(noun)) return 'percent';
  if (COUNT_NOUNS.has(noun))
    return noun === 'size' && folded.some((word) => /^(?:fund|loan|budget|grant|debt|package)$/.test(word))
      ? 'money'
      : 'quantity';
  if (REASON_NOUNS.has(noun)) return 'reason';
  if (STATEMENT_NOUNS.has(noun)) return 'statement';
  if (MANNER_NOUNS.has(noun)) return 'manner';
  if (noun === 'name' || noun === 'names' || PERSON_NOUNS.has(noun)) return 'person';
  if (ORGANIZATION_NOUNS.has(noun)) return 'organization';
  if (noun === 'meaning' || noun === 'definition') return 'definition';
  if (noun === 'age') return 'age';
  return null;
}

/** Nouns that say the type and nothing else. */
function isGeneric(noun: string): boolean {
  return (
    GENERIC_PLACE.has(noun) ||
    DURATION_NOUNS.has(noun) ||
    /^(?:date|dates|time|day|name|names|number|amount|person|people|reason|meaning|definition|percentage|title|job|role|when|дата|datum|fecha)$/.test(
      noun,
    )
  );
}

function isPlural(noun: string): boolean {
  return (
    noun.length > 3 &&
    (/[^s]s$/.test(noun) || noun === 'people') &&
    !/(?:ics|news|series|status|basis|crisis|talks)$/.test(noun)
  );
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

/** Yes/no questions, requests ('Tell me who …' has its question word) and keyword queries. */
function withoutQuestionWord(
  folded: readonly string[],
  parts: readonly PartOfSpeech[],
  spent: Set<number>,
  weak: Set<number>,
  reading: (type: AnswerType, extra?: Partial<TypeReading>) => TypeReading,
): TypeReading {
  const first = folded[0] ?? '';
  if (AUXILIARY.has(first) && folded.length > 2) {
    spent.add(0);
    return reading('yesno');
  }
  if (/^(?:define|definition|meaning)$/.test(first)) {
    spent.add(0);
    return reading('definition');
  }
  if (/^(?:list|name|enumerate|give|show|tell|explain|summarize|summarise|describe)$/.test(first)) {
    spent.add(0);
    const noun = folded.findIndex(
      (word, i) => i > 0 && (parts[i] === 'NOUN' || parts[i] === 'X') && typeOfNoun(word, folded) !== null,
    );
    const type = noun > 0 ? (typeOfNoun(folded[noun] ?? '', folded) ?? 'thing') : 'thing';
    const roleWord = folded.findIndex((word, i) => i > 0 && isRoleWord(word));
    if (noun > 0 && isGeneric(folded[noun] ?? '')) spent.add(noun);
    else if (noun > 0) weak.add(noun);
    return reading(type === 'thing' && roleWord > 0 ? 'person' : type, {
      list: /^(?:list|name|enumerate)$/.test(first),
      focus: noun > 0 ? noun : null,
    });
  }
  // Keywords: nouns that can mean one thing alone count wherever they stand ('observer daily pay halo').
  const plain = folded.findIndex((word) =>
    /^(?:salary|wage|pay|cost|costs|price|fee|compensation|budget|funding|duration|venue|birthday|deadline|percentage|title|dollars|euros)$/.test(
      word,
    ),
  );
  const plainType =
    plain < 0
      ? null
      : /^(?:compensation|dollars|euros)$/.test(folded[plain] ?? '')
        ? 'money'
        : typeOfNoun(folded[plain] ?? '', folded);
  if (plainType) {
    (isGeneric(folded[plain] ?? '') ? spent : weak).add(plain);
    return reading(plainType, { focus: plain });
  }
  // Otherwise the noun that says a type, preferably the last one ('davos meeting date', 'duration kremlin talks').
  for (let i = folded.length - 1; i >= 0; i--) {
    const noun = folded[i] ?? '';
    const type = typeOfNoun(noun, folded);
    if (
      type &&
      (i === folded.length - 1 || i === 0 || folded[i + 1] === 'of') &&
      type !== 'organization' &&
      folded[i - 1] !== 'per'
    ) {
      (isGeneric(noun) ? spent : weak).add(i);
      return reading(type, { focus: i, list: isPlural(noun) && LIST_NOUNS.has(noun) });
    }
  }
  const role = folded.findIndex((word) => isRoleWord(word));
  if (role >= 0) return reading('person', { focus: role });
  if (folded.some((word) => LIST_NOUNS.has(word))) return reading('thing', { list: true });
  return reading('thing');
}
