/** Pronouns that stand for something said before, replaced by it. */
import { isRoleWord } from '../../lexicon/roles.ts';
import type { Edit } from './edits.ts';
import { type Earlier, type Entity, lastFor, type Stands } from './entities.ts';
import type { Reading } from './reading.ts';
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
  if (word === 'it') return /^(?:true|take|took|takes|possible|likely|rain|raining|that)$/.test(next);
  if (word !== 'there') return false;
  const before = tokens[i - 1]?.folded ?? '';
  const exists = /^(?:is|are|was|were|will|be|been|has|have|had|would)$/.test(before);
  // 'Were there casualties?' exists; 'who was there?' is somewhere.
  return exists && i + 1 < tokens.length && !/^(?:ADV|PUNCT|ADP)$/.test(tags[i + 1] ?? '');
}

/** Whether the question itself has, before the pronoun, what it may stand for. */
function hasOwnAntecedent({ phrases, tokens }: Reading, i: number, stands: Stands): boolean {
  return phrases.some(({ to, kind, head, plural }): boolean => {
    if (to > i) return false;
    switch (stands) {
      case 'he':
      case 'she':
        return (
          kind === 'person' ||
          kind === 'name' ||
          (kind === 'role' && !plural) ||
          isRoleWord(tokens[head]?.folded ?? '')
        );
      case 'it':
        return !plural && kind !== 'person' && kind !== 'role' && kind !== 'date' && kind !== 'name';
      case 'they':
        return kind !== 'date' && kind !== 'place';
      case 'place':
        return kind === 'place' || kind === 'country';
    }
  });
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
