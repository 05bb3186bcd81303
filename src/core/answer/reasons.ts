/** Why a question is not answered, in words that help the one who asked. */
import type { NotAQuestion, QuestionPart } from '../question/types.ts';
import type { Assessment } from './assess.ts';
import { bound } from './clauses.ts';
import { FEATURES } from './features.ts';
import type { Sought } from './lookup.ts';
import type { Reason } from './types.ts';

const TALK: Readonly<Record<Extract<NotAQuestion, { kind: 'small-talk' }>['talk'], string>> = {
  greeting: 'Hello! Ask me about the documents: who, when, where, how long, what was said.',
  thanks: 'You are welcome.',
  farewell: 'Goodbye!',
  'how-are-you': 'Ready to look things up. What would you like to know?',
  'about-bot':
    'I am Attaché. I answer questions from a set of documents with the sentence that says so, and I say when none does. Ask for instance: “Who leads the delegation?”',
  empty:
    'There was no question in that. Ask me about the documents: who, when, where, how long, what was said.',
};

const WANTED: Readonly<Record<QuestionPart['type'], string>> = {
  person: 'a name',
  role: 'an office or role',
  place: 'a place',
  date: 'a date',
  duration: 'a duration',
  quantity: 'a number',
  age: 'an age',
  money: 'an amount of money',
  percent: 'a share',
  organization: 'an organization',
  definition: 'an explanation',
  reason: 'a reason',
  manner: 'how it was done',
  statement: 'what was said',
  yesno: 'whether that is so',
  thing: 'that',
};

/** Types that only a value answers: without one in the best sentence, that is the plainest reason. */
const VALUED = /^(?:date|duration|quantity|age|money|percent)$/;

/** What is said to what is not a question. */
export function asideReason(aside: NotAQuestion): Reason {
  switch (aside.kind) {
    case 'small-talk':
      return { code: 'small-talk', text: TALK[aside.talk] };
    case 'command':
      return {
        code: 'command',
        text: `“${aside.command}” is a command, not a question. Ask in words, for instance: “Where did the talks take place?”`,
      };
    case 'clarify':
      return {
        code: 'clarify',
        text:
          aside.what === 'pronoun'
            ? `Whom or what do you mean by “${aside.words}”? Please ask again with the name.`
            : `“${aside.words}” could be ${oneOf(aside.choices)}. Which do you mean, and whose?`,
      };
  }
}

/**
 * Says what an assessment lacks: the first of these that holds, from the plainest to the least.
 *
 * @param assessment with a confidence below the threshold
 */
export function abstentionReason(assessment: Assessment): Reason {
  const { part, sought, ranked } = assessment;
  const best = ranked[0]?.evidence;
  const unknownNames = sought.filter(
    (wanted) => !wanted.known && (wanted.term.kind === 'name' || wanted.term.part === 'PROPN'),
  );
  if (unknownNames.length > 0)
    return { code: 'unknown-name', text: `No document mentions ${quoted(unknownNames)}.` };
  const unknown = sought.filter((wanted) => !wanted.known && wanted.term.weight >= 0.5);
  if (unknown.length > 0 && presupposes(part, unknown)) return presupposition(part, unknown[0] as Sought);
  if (unknown.length > 0)
    return { code: 'unknown-word', text: `No document says anything of ${quoted(unknown)}.` };
  if (!best) return { code: 'no-evidence', text: 'No document says anything near this.' };
  const figure = (name: (typeof FEATURES)[number]) => best.vector[FEATURES.indexOf(name)] ?? 0;
  if (part.type === 'statement' && part.speaker.length > 0 && figure('speaker') < 0.5) {
    const speaker = part.speaker.map((i) => part.terms[i]?.token.text).join(' ');
    return {
      code: 'not-a-speaker',
      text: `The documents mention ${speaker}, but none prints what ${speaker} said on this.`,
    };
  }
  const verb = part.predicate.verb === null ? null : sought[part.predicate.verb];
  const verbHere = part.predicate.verb === null ? 1 : (best.matches[part.predicate.verb]?.strength ?? 0);
  if (verb && verbHere < 0.4 && presupposes(part, [verb])) return presupposition(part, verb);
  // 'How old is Veck?' over a sentence with somebody else's age: what is missing is the age of Veck.
  const named = sought.filter((wanted) => wanted.term.kind === 'name');
  const lacksNames = named.some((wanted) => (best.matches[sought.indexOf(wanted)]?.strength ?? 0) < 0.4);
  // 'How much did the talks in Quorra cost?' over a sentence on what observers would cost tells nothing of the talks.
  if (figure('unrealised') > 0 && !lacksNames)
    return { code: 'not-yet', text: 'The documents speak of this as still to come; none tells how it went.' };
  const onlyNames =
    named.length > 0 && named.length === sought.filter((wanted) => wanted.term.weight >= 0.5).length;
  if (VALUED.test(part.type) && (figure('typeQuality') < 0.3 || (onlyNames && lacksNames))) {
    const whom = onlyNames ? named.map((wanted) => wanted.term.token.text).join(' ') : 'it';
    return {
      code: 'wrong-kind',
      text: `The documents speak of ${onlyNames ? whom : 'this'}, but give no ${WANTED[part.type].replace(/^an? /, '')} for ${whom}.`,
    };
  }
  const loose = part.pairs.find(
    (pair) => pair.relation === 'noun' && !together(assessment, pair.modifier, pair.head),
  );
  if (loose) {
    const modifier = printed(part, loose.modifier);
    const head = printed(part, loose.head);
    return {
      code: 'not-together',
      text: `The documents have “${modifier}” and “${head}”, but no sentence found speaks of “${modifier} ${head}” as asked.`,
    };
  }
  const missing = sought.filter(
    (wanted, i) => wanted.term.weight >= 0.5 && (best.matches[i]?.strength ?? 0) < 0.4,
  );
  if (missing.length > 0)
    return {
      code: 'not-together',
      text: `The documents speak of ${quoted(missing, 'and')}, but the sentence closest to the question does not.`,
    };
  if (figure('typeQuality') < 0.3 && part.type !== 'yesno' && part.type !== 'thing') {
    return {
      code: 'wrong-kind',
      text: `The documents speak of this, but give no ${WANTED[part.type].replace(/^an? /, '')} for it.`,
    };
  }
  return {
    code: 'no-evidence',
    text: `No document says ${WANTED[part.type]} clearly enough to be shown as an answer.`,
  };
}

/** A question that takes something for granted: why, when or how it happened, not whether. */
function presupposes(part: QuestionPart, missing: readonly Sought[]): boolean {
  const verb = part.predicate.verb === null ? null : part.terms[part.predicate.verb];
  return (
    verb !== null &&
    missing.some((wanted) => wanted.term === verb) &&
    /^(?:reason|manner|date|place)$/.test(part.type) &&
    part.predicate.agent.length > 0
  );
}

function presupposition(part: QuestionPart, verb: Sought): Reason {
  const who = part.predicate.agent.map((i) => part.terms[i]?.token.text).join(' ');
  return {
    code: 'presupposition',
    text: `The question takes it for granted, but no document says of ${who} “${verb.term.token.text}”.`,
  };
}

/** Whether any sentence found ties the two words: what is said to be missing must be. */
function together(assessment: Assessment, a: number, b: number): boolean {
  return assessment.ranked.some(({ evidence: { view, matches } }) =>
    (matches[a]?.at ?? []).some((first) =>
      (matches[b]?.at ?? []).some((second) => first === second || bound(view, first, second) !== null),
    ),
  );
}

/** A word as it was typed, without a possessive 's. */
function printed(part: QuestionPart, term: number): string {
  return (part.terms[term]?.token.text ?? '').replace(/['’ʼ]s?$/u, '');
}

function quoted(words: readonly Sought[], joint: 'or' | 'and' = 'or'): string {
  return oneOf(
    words.map((wanted) => `“${wanted.term.token.text}”`),
    joint,
  );
}

function oneOf(words: readonly string[], joint: 'or' | 'and' = 'or'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
