/** A whole question with what it borrows: pronouns, 'one', 'theirs', a deed without what it was done to. */

import { isRoleWord } from '../../lexicon/roles.ts';
import { type Edit, edited } from './edits.ts';
import type { Earlier } from './entities.ts';
import { replacePronouns } from './pronouns.ts';
import { type Asking, extended, type Reading, wordsOf } from './reading.ts';
import { adjectiveOf, statesIn } from './states.ts';
import { ASK_PARTY, AUXILIARIES, HAPPENS } from './words.ts';

/** A question with its pronouns, 'one' and 'theirs' replaced; null where it stands alone, or cannot be made to. */
export function completed(reading: Reading, earlier: readonly Earlier[]): string | null {
  const last = earlier[0];
  if (!last) return null;
  const pronouns = replacePronouns(reading, earlier);
  if (pronouns === null) return null;
  if (pronouns.length > 0 && isOwned(reading)) {
    const whose = edited(reading.text, pronouns);
    return `${isRoleWord(reading.tokens.at(-1)?.folded ?? '') ? 'Who' : 'What'} is ${whose}`;
  }
  const edits = [...pronouns, ...oneOf(reading, earlier), ...theirs(reading, earlier)];
  if (edits.length > 0) return edited(reading.text, edits);
  return topical(reading, last);
}

/** 'and his deputy?': somebody's, and nothing more. */
function isOwned({ asking, auxiliary, language, tags, tokens }: Reading): boolean {
  return (
    language === 'en' &&
    asking === null &&
    auxiliary === null &&
    tokens.length <= 4 &&
    /^(?:his|her|its|their)$/.test(tokens[0]?.folded ?? '') &&
    !tags.includes('VERB')
  );
}

/** 'Who leads the American one?': 'one' is the noun that a question was last about. */
function oneOf({ tokens, tags, language }: Reading, earlier: readonly Earlier[]): Edit[] {
  const at = tokens.findIndex(
    ({ folded }, i) => /^ones?$/.test(folded) && i > 1 && /^(?:ADJ|PROPN|NOUN|DET)$/.test(tags[i - 1] ?? ''),
  );
  const token = tokens[at];
  if (!token || language !== 'en' || /^(?:no|any|every|some)$/.test(tokens[at - 1]?.folded ?? '')) return [];
  for (const { reading } of earlier) {
    const { phrases } = reading;
    const noun =
      phrases.find(({ kind, to, bare }) => (kind === 'body' || kind === 'event') && to - bare > 1) ??
      phrases.find(({ kind }) => /^(?:body|event|thing|role)$/.test(kind));
    const head = noun && reading.tokens[noun.head];
    if (head) return [{ start: token.start, end: token.end, to: head.text }];
  }
  return [];
}

/** 'Who leads theirs?': the noun of an earlier question, with the state that was spoken of since. */
function theirs({ tokens, language }: Reading, earlier: readonly Earlier[]): Edit[] {
  const token = tokens.find(({ folded }) => folded === 'theirs');
  if (!token || language !== 'en') return [];
  const owner = earlier.flatMap(({ reading }) => statesIn(reading.tokens, 'en', false))[0];
  const had = earlier.find(({ reading }) =>
    reading.phrases.some(({ kind }) => kind === 'body' || kind === 'role' || kind === 'thing'),
  );
  const noun =
    had?.reading.phrases.find(({ kind }) => kind === 'body') ??
    had?.reading.phrases.find(({ kind }) => kind === 'role' || kind === 'thing');
  const own = had && statesIn(had.reading.tokens, 'en', false)[0];
  if (!owner || !had || !noun || own?.code === owner.code) return [];
  const adjective = owner.kind === 'demonym' ? owner.text : adjectiveOf(owner.code, '');
  const head = had.reading.tokens[noun.head]?.text;
  if (adjective === null || head === undefined) return [];
  return [{ start: token.start, end: token.end, to: `the ${adjective} ${head}` }];
}

/** 'Who attended?', 'What was agreed?': a deed without what it was done to, or where, borrows what was spoken of. */
function topical({ tokens, tags, asking, phrases, text, language }: Reading, last: Earlier): string | null {
  if (language !== 'en' || !asking || !ASK_PARTY.has(asking.word) || phrases.length > 0) return null;
  const deed = tokens.slice(asking.to);
  const verb = deed.at(-1)?.folded ?? '';
  if (deed.length === 0 || tags.at(-1) !== 'VERB' || wordsAsked(asking) > 2) return null;
  if (!deed.slice(0, -1).every(({ folded }) => AUXILIARIES.has(folded))) return null;
  const passive = deed.some(({ folded }) => /^(?:is|are|was|were|been|be)$/.test(folded));
  const find = (kind: RegExp) =>
    last.reading.phrases.findIndex((one) => kind.test(one.kind) && one.bare > one.from);
  const event = find(/^event$/);
  const at = event >= 0 ? event : find(/^thing$/);
  const intransitive = passive || HAPPENS.has(verb);
  if (at < 0 || (intransitive && event < 0)) return null;
  const { from, to } = extended(last.reading, at);
  return `${text}${intransitive ? ' at' : ''} ${wordsOf(last.reading, from, to)}`;
}

function wordsAsked({ from, to }: Asking): number {
  return to - from;
}
