/** Pronouns that stand for something said before, replaced by it. */
import { isRoleWord, isSayingVerb } from '../../lexicon/roles.ts';
import type { Edit } from './edits.ts';
import { type Earlier, type Entity, lastFor, type Stands } from './entities.ts';
import type { Phrase, Reading } from './reading.ts';
import { agreeing } from './verbs.ts';
import { HAPPENS } from './words.ts';

type Use = 'itself' | 'owner';
type Entry = readonly [Stands, Use];

const ENGLISH: Readonly<Record<string, Entry>> = {
  he: ['he', 'itself'],
  him: ['he', 'itself'],
  his: ['he', 'owner'],
  she: ['she', 'itself'],
  her: ['she', 'itself'],
  it: ['it', 'itself'],
  its: ['it', 'owner'],
  they: ['they', 'itself'],
  them: ['they', 'itself'],
  their: ['they', 'owner'],
  there: ['place', 'itself'],
};
/** Where a word is a pronoun of more than one gender or number, the first that was spoken of counts. */
const FOREIGN: Readonly<Record<string, Readonly<Record<string, readonly Stands[]>>>> = {
  ru: {
    он: ['he', 'it'],
    она: ['she', 'it'],
    они: ['they'],
    оно: ['it'],
    ему: ['he'],
    ей: ['she'],
    там: ['place'],
  },
  uk: { він: ['he', 'it'], вона: ['she', 'it'], вони: ['they'], там: ['place'] },
  fr: { il: ['he', 'it'], elle: ['she', 'it'], ils: ['they'], elles: ['they'] },
  de: {
    er: ['he', 'it'],
    ihn: ['he', 'it'],
    ihm: ['he'],
    es: ['it'],
    sie: ['she', 'they', 'it'],
    dort: ['place'],
  },
};

/**
 * Replaces the pronouns that nothing in the question itself stands for.
 *
 * @param reading the question
 * @param earlier newest first, of the question's own language
 * @returns the changes; empty where there is no such pronoun; null where one has nothing to stand for
 */
export function replacePronouns(reading: Reading, earlier: readonly Earlier[]): Edit[] | null {
  const { language } = reading;
  return language === 'en' ? english(reading, earlier) : foreign(reading, earlier, FOREIGN[language] ?? {});
}

function english(reading: Reading, earlier: readonly Earlier[]): Edit[] | null {
  const { tokens, tags } = reading;
  const edits: Edit[] = [];
  const event = tokens.some(({ folded }) => HAPPENS.has(folded));
  for (const [i, token] of tokens.entries()) {
    const entry = Object.hasOwn(ENGLISH, token.folded) ? ENGLISH[token.folded] : undefined;
    if (!entry || (token.folded === 'it' && isAcronym(token.text))) continue;
    const [stands] = entry;
    if (standsForNothing(reading, i) || hasOwnAntecedent(reading, i, stands)) continue;
    if (earlier[0] && speaks(earlier[0]) && isWhatWasSaid(reading, i)) {
      // What was said is too long to be said again.
      edits.push({ start: token.start, end: token.end, to: 'that' });
      continue;
    }
    const entity = lastFor(stands, earlier, event);
    if (entity === null) return null;
    const owned = /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tags[i + 1] ?? '');
    const owner = entry[1] === 'owner' || (token.folded === 'her' && owned);
    edits.push({ start: token.start, end: token.end, to: owner ? possessive(entity.text) : entity.text });
    const agreed = agreement(reading, i, entity);
    if (agreed) edits.push(agreed);
  }
  return edits;
}

/** Whether an exchange was about what somebody said. */
function speaks({ type, reading }: Earlier): boolean {
  return type === 'statement' || reading.tokens.some(({ folded }) => isSayingVerb(folded));
}

/** 'When did she say it?' */
function isWhatWasSaid({ tokens, tags }: Reading, i: number): boolean {
  return (
    tokens[i]?.folded === 'it' &&
    isSayingVerb(tokens[i - 1]?.folded ?? '') &&
    !/^(?:VERB|AUX)$/.test(tags[i + 1] ?? '')
  );
}

/** The auxiliary before 'they' in the number of what 'they' stands for: 'when were the delegation' is 'was'. */
function agreement({ tokens, auxiliary }: Reading, i: number, entity: Entity): Edit | null {
  const token = tokens[i];
  const verb = auxiliary === null ? null : tokens[auxiliary];
  if (auxiliary !== i - 1 || !verb || !/^(?:it|they)$/.test(token?.folded ?? '')) return null;
  const to = agreeing(verb.text, entity.plural);
  return to === verb.text ? null : { start: verb.start, end: verb.end, to };
}

function isAcronym(text: string): boolean {
  return text === 'IT';
}

/** 'Is it true that …', 'Is there a …', 'How long did it take to …'. */
function standsForNothing({ tokens, tags }: Reading, i: number): boolean {
  const word = tokens[i]?.folded;
  const next = tokens[i + 1]?.folded ?? '';
  if (word === 'it')
    return (
      /^(?:true|possible|likely|rain|raining|that)$/.test(next) ||
      (/^(?:take|took|takes)$/.test(next) && !/^(?:place|part)$/.test(tokens[i + 2]?.folded ?? '')) ||
      tokens.slice(i + 1).some(({ folded }) => /^(?:when|if|that)$/.test(folded))
    );
  if (word !== 'there') return false;
  const before = tokens[i - 1]?.folded ?? '';
  const exists = /^(?:is|are|was|were|will|be|been|has|have|had|would)$/.test(before);
  // 'Were there casualties?' exists; 'who was there?' is somewhere.
  // 'there in Lissel' says where itself.
  if (/^(?:in|at|on|near|to)$/.test(next)) return true;
  return exists && i + 1 < tokens.length && !/^(?:ADV|PUNCT|ADP)$/.test(tags[i + 1] ?? '');
}

/** Whether the question itself has what a pronoun may stand for. */
function hasOwnAntecedent(reading: Reading, i: number, stands: Stands): boolean {
  const { asking, auxiliary, phrases, tokens } = reading;
  if (phrases.some((phrase) => phrase.to <= i && mayStandFor(stands, phrase, reading))) return true;
  // 'Which country says that nobody asked it?' But in 'Which delegation did he lead?' it is no part of the other.
  if (
    (stands === 'it' || stands === 'they') &&
    asking &&
    asking.to - asking.from > 1 &&
    (auxiliary === null || i > auxiliary + 1)
  )
    return !/^how (?:long|often|old|far|big|large)$/i.test(reading.text.slice(0, tokens[asking.to - 1]?.end));
  // 'How much of his term had Veck served': the subject comes after.
  const subject = phrases.find(
    ({ from }) => from > i && tokens[from - 1] === tokens[auxiliaryBefore(reading, from)],
  );
  const personal = stands === 'he' || stands === 'she';
  return personal && auxiliary === null && subject !== undefined && mayStandFor(stands, subject, reading);
}

/** The index of the auxiliary directly before a token; -1 where there is none. */
function auxiliaryBefore({ tags }: Reading, at: number): number {
  return tags[at - 1] === 'AUX' ? at - 1 : -1;
}

function mayStandFor(stands: Stands, phrase: Phrase, { tokens }: Reading): boolean {
  const { kind, plural } = phrase;
  const words = tokens.slice(phrase.bare, phrase.to);
  switch (stands) {
    case 'he':
    case 'she':
      // "Veck's deputy" names Veck as well.
      return (
        /^(?:person|name)$/.test(kind) ||
        words.some(({ capital, text }) => capital && /['’]s?$/.test(text)) ||
        (!plural && isRoleWord(words.at(-1)?.folded ?? ''))
      );
    case 'it':
      // 'the Compact' is no person.
      return (
        kind === 'country' ||
        (!plural && (!/^(?:person|role|date|name)$/.test(kind) || isArticled(phrase, kind)))
      );
    case 'they':
      return kind !== 'date' && kind !== 'place';
    case 'place':
      return kind === 'place' || kind === 'country';
  }
}

function isArticled({ bare, from }: Phrase, kind: Phrase['kind']): boolean {
  return kind === 'name' && bare > from;
}

function possessive(text: string): string {
  return text.endsWith('s') ? `${text}’` : `${text}’s`;
}

function foreign(
  reading: Reading,
  earlier: readonly Earlier[],
  pronouns: Readonly<Record<string, readonly Stands[]>>,
): Edit[] | null {
  const { tokens, phrases, text } = reading;
  const edits: Edit[] = [];
  for (const [i, token] of tokens.entries()) {
    const stands = Object.hasOwn(pronouns, token.folded) ? pronouns[token.folded] : undefined;
    // 'Sie' within a sentence is the one who is spoken to.
    if (!stands || (token.folded === 'sie' && token.capital && i > 0)) continue;
    if (phrases.some(({ to, kind }) => to <= i && kind !== 'date' && kind !== 'place')) continue;
    // 'Qu'est-ce qu'il', 'y a-t-il': no one is meant.
    if (
      /^(?:a-t-il|est-il)$/i.test(text.slice(Math.max(0, token.start - 6), token.end).trim()) &&
      tokens[i - 3]?.folded === 'y'
    )
      continue;
    const entity = newest(stands, earlier);
    if (entity === null) return null;
    // 'Où est-il né' loses its hyphen, 'a-t-elle' its t as well.
    const hyphen = /-(?:t-)?$/.exec(text.slice(0, token.start))?.[0] ?? '';
    const before = hyphen === '' ? '' : ' ';
    edits.push({ start: token.start - hyphen.length, end: token.end, to: before + entity.text });
  }
  return edits;
}

function newest(stands: readonly Stands[], earlier: readonly Earlier[]): Entity | null {
  for (const one of earlier)
    for (const each of stands) {
      const entity = lastFor(each, [one]);
      if (entity) return entity;
    }
  return null;
}
