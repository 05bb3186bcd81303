/** What a conversation has spoken of, and what a pronoun of the next question may stand for. */
import type { AnswerType } from '../types.ts';
import { extended, type Phrase, type PhraseKind, type Reading, wordsOf } from './reading.ts';
import { GROUPS } from './words.ts';

/** An earlier exchange, read. */
export interface Earlier {
  readonly reading: Reading;
  /** The kind of thing its question asked for. */
  readonly type: AnswerType;
  /** The short answer, or null where there is none that could stand in a question. */
  readonly answer: string | null;
  /** Whether its asker said 'he' or 'she', and so of whom it speaks; null where neither was said. */
  readonly gender: 'he' | 'she' | null;
}

/** What a pronoun stands for. */
export interface Entity {
  /** As it stands in a question, with its article. */
  readonly text: string;
  readonly kind: PhraseKind;
  readonly plural: boolean;
}

/** Kinds of pronouns. `place` is 'there'. */
export type Stands = 'he' | 'she' | 'it' | 'they' | 'place';

/**
 * The last thing spoken of that a pronoun may stand for: of the newest exchange that has one.
 *
 * @param earlier newest first
 * @param event whether an event is likelier than anything else ('how long did it last?')
 */
export function lastFor(stands: Stands, earlier: readonly Earlier[], event = false): Entity | null {
  const others = new Set<string>();
  for (const one of earlier) {
    const found = inOne(stands, one, event);
    if (found === 'unknown') return null;
    // 'how old is she?' was understood of somebody, who is no 'he' from then on, nor was before.
    if (isOther(stands, one)) for (const phrase of one.reading.phrases) others.add(nameAt(one, phrase));
    else if (found !== null && !others.has(found.text)) return found;
  }
  return null;
}

function isOther(stands: Stands, { gender }: Earlier): boolean {
  return (stands === 'he' || stands === 'she') && gender !== null && gender !== stands;
}

/** A phrase's words without a possessive 's. */
function nameAt({ reading }: Earlier, { from, to }: Phrase): string {
  return wordsOf(reading, from, to).replace(/['’]s?$/, '');
}

/** Of one exchange; `unknown` where it speaks of somebody whose name nobody knows. */
function inOne(stands: Stands, one: Earlier, event: boolean): Entity | null | 'unknown' {
  switch (stands) {
    case 'he':
    case 'she':
      return person(one);
    case 'place':
      return place(one);
    case 'they':
      return several(one);
    case 'it':
      return thing(one, event);
  }
}

function person(one: Earlier): Entity | null | 'unknown' {
  const { answer, reading, type } = one;
  const { phrases } = reading;
  const who = phrases.findIndex((phrase) => isWhoIs(one, phrase));
  if (who >= 0) return entityAt(one, who);
  if (answer !== null && type === 'person') return { text: answer, kind: 'person', plural: false };
  const named = phrases.findIndex(
    // 'Who led Drovia?': 'he' is whoever did.
    ({ kind, preposition }) =>
      kind === 'person' || (kind === 'name' && preposition === null && type !== 'person'),
  );
  const found = named >= 0 ? named : phrases.findIndex(({ kind, plural }) => kind === 'role' && !plural);
  if (found >= 0) return entityAt(one, found);
  // 'Who led it?', unanswered: 'he' is whoever led it, and nobody spoken of before.
  return type === 'person' && answer === null ? 'unknown' : null;
}

/** 'Who is Mirela Tansk?', also where it was typed without capitals. */
function isWhoIs({ reading }: Earlier, phrase: Phrase): boolean {
  const { asking, phrases, tokens } = reading;
  return (
    asking?.word === 'who' &&
    phrases.length === 1 &&
    /^(?:person|name|thing)$/.test(phrase.kind) &&
    /^(?:is|was)$/.test(tokens[asking.to]?.folded ?? '') &&
    phrase.from === asking.to + 1 &&
    phrase.to === tokens.length &&
    phrase.bare === phrase.from
  );
}

function place(one: Earlier): Entity | null {
  const { answer, reading, type } = one;
  if (answer !== null && type === 'place') {
    const text = /^(?:in|at|on|near)\s/i.test(answer) ? answer : `in ${answer}`;
    return { text, kind: 'place', plural: false };
  }
  const at = reading.phrases.findIndex(
    ({ kind, preposition }) =>
      preposition !== null && (kind === 'place' || kind === 'country') && isWhere(reading, preposition),
  );
  const phrase = reading.phrases[at];
  if (phrase)
    return {
      text: wordsOf(reading, phrase.preposition ?? phrase.from, phrase.to),
      kind: 'place',
      plural: false,
    };
  const event = reading.phrases.findIndex(({ kind }) => kind === 'event');
  const topic = event < 0 ? null : entityAt(one, event);
  return topic && reading.language === 'en' ? { ...topic, text: `at ${topic.text}` } : null;
}

function isWhere({ tokens }: Reading, preposition: number): boolean {
  return /^(?:in|at|on|near|from|to|в|на|a|dans|en|bei|nach)$/.test(tokens[preposition]?.folded ?? '');
}

function several(one: Earlier): Entity | null {
  const { answer, reading, type } = one;
  const fitting = (phrase: Phrase) => {
    const head = reading.tokens[phrase.head]?.folded ?? '';
    return phrase.plural || GROUPS.has(head) || phrase.kind === 'body' || phrase.kind === 'country';
  };
  if (answer !== null && type === 'organization') return { text: answer, kind: 'body', plural: false };
  const at = reading.phrases.findIndex((phrase) => fitting(phrase) && phrase.kind !== 'event');
  if (at >= 0) return entityAt(one, at);
  const event = reading.phrases.findIndex((phrase) => fitting(phrase));
  return event < 0 ? null : entityAt(one, event);
}

/** In the order in which 'it' takes them: a thing answered, an event, a body, any thing, a place. */
function thing(one: Earlier, event: boolean): Entity | null {
  const { answer, reading, type } = one;
  const find = (fits: (phrase: Phrase) => boolean) => {
    const at = reading.phrases.findIndex(fits);
    return at < 0 ? null : entityAt(one, at);
  };
  if (event) {
    const topic = find(({ kind }) => kind === 'event');
    if (topic) return topic;
  }
  if (answer !== null && (type === 'organization' || type === 'thing') && isNoun(answer))
    return { text: answer, kind: type === 'thing' ? 'thing' : 'body', plural: false };
  return (
    find(({ kind, plural }) => (kind === 'event' || kind === 'body') && !plural) ??
    find(({ kind, plural }) => kind === 'thing' && !plural) ??
    find(({ kind }) => kind === 'event') ??
    find(({ kind }) => kind === 'country' || kind === 'place')
  );
}

/** 'the ferry accord', 'Petrel': an answer that can be a subject; 'to reopen the lighthouse' cannot. */
function isNoun(answer: string): boolean {
  return /^(?:the|a|an)\s|^\p{Lu}/iu.test(answer) && answer.split(/\s+/).length <= 6;
}

function entityAt({ reading }: Earlier, at: number): Entity {
  const phrase = reading.phrases[at];
  const { from, to } = extended(reading, at);
  const text = wordsOf(reading, from, to);
  const article = reading.tokens[from];
  // An article that opened a sentence is no name's capital.
  const lowered = phrase && phrase.bare > phrase.from && article?.capital;
  return {
    text: lowered ? text.charAt(0).toLowerCase() + text.slice(1) : text,
    kind: phrase?.kind ?? 'thing',
    plural: phrase?.plural ?? false,
  };
}
