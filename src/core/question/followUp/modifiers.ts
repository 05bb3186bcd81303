import { alike, vectorOf } from '../../lexicon/vectors.ts';
import type { Edit } from './edits.ts';
import { edit, type Fragment } from './fragment.ts';
import { type Reading, wordsOf } from './reading.ts';
import { isAdjective, isOrdinal } from './shapes.ts';
import { DETERMINERS } from './words.ts';

/** 'the second one', 'the Tarvonian?': a modifier for the modifier it is most like. */
export function modifier(fragment: Fragment, base: Reading): Edit[] | null {
  const { reading, from, to, one, preposition } = fragment;
  const { tokens } = reading;
  let bare = from;
  while (bare < to && DETERMINERS.has(tokens[bare]?.folded ?? '')) bare++;
  const word = tokens[bare];
  if (!word || to - bare > 2 || (preposition !== null && !/^(?:for|of)$/.test(preposition))) return null;
  const single = to - bare === 1;
  const romance = /^(?:fr|es)$/.test(base.language) && bare > from;
  if (
    !one &&
    !(single && (romance || isOrdinal(word.folded) || looksLikeModifier(word.folded, base, word.capital)))
  )
    return null;
  if (/^(?:fr|es)$/.test(base.language) && single && bare > from) return behindNoun(base, word.text);
  let best: { readonly at: number; readonly score: number } | null = null;
  for (const phrase of base.phrases) {
    if (phrase.kind === 'date' || phrase.kind === 'person') continue;
    const last = base.language === 'en' ? phrase.head : phrase.to;
    for (let at = phrase.bare; at < last; at++) {
      if (base.language !== 'en' && !isAdjective(base.tokens[at]?.folded ?? '')) continue;
      const score = likeness(
        base.tokens[at]?.folded ?? '',
        base.tokens[at]?.capital ?? false,
        word.folded,
        word.capital,
      );
      if (best === null || score > best.score) best = { at, score };
    }
  }
  const words = wordsOf(reading, bare, to).replace(/['’]s$/, '');
  if (best) return [edit(base, best.at, best.at + 1, words)];
  if (!one || base.language !== 'en') return null;
  const host = base.phrases.find(({ kind }) => kind === 'body' || kind === 'event') ?? base.phrases[0];
  if (!host || host.kind === 'person' || host.kind === 'name') return null;
  const edits = [edit(base, host.bare, host.bare, `${words} `)];
  const a = base.tokens[host.from];
  if (host.bare > host.from && a && /^an?$/.test(a.folded))
    edits.push(edit(base, host.from, host.from + 1, 'the'));
  return edits;
}

/** 'and wounded?' after 'How many were killed?': a participle for the participle. */
export function deed({ reading, from, to, preposition }: Fragment, base: Reading): Edit[] | null {
  const word = reading.tokens[from];
  const participle = (folded: string) => /(?:ed|en|wn|ung|ost|ught)$/.test(folded);
  if (!word || to - from !== 1 || preposition !== null || !participle(word.folded) || word.capital)
    return null;
  const at = base.tags.findLastIndex((tag, i) => tag === 'VERB' && participle(base.tokens[i]?.folded ?? ''));
  return at < 0 || base.language !== 'en' ? null : [edit(base, at, at + 1, word.text)];
}

/** 'y la estadounidense': French and Spanish have the modifier behind the noun. */
function behindNoun(base: Reading, word: string): Edit[] | null {
  const host = base.phrases.find(({ bare, from, to }) => bare > from && to - bare === 2);
  return host ? [edit(base, host.head, host.to, word)] : null;
}

/** 'the Tarvonian?' beside 'the Drovian delegation': the ending of a people's name, in a question that has one. */
function looksLikeModifier(folded: string, base: Reading, capital: boolean): boolean {
  const people = (word: string) => /(?:ian|ean|ish|ese)$/.test(word) || isAdjective(word);
  if (!people(folded) || (base.language === 'en' && !capital && vectorOf(folded) >= 0)) return false;
  return base.phrases.some(({ bare, to }) =>
    base.tokens.slice(bare, to).some((token) => people(token.folded)),
  );
}

function likeness(a: string, aCapital: boolean, b: string, bCapital: boolean): number {
  const ending = a.slice(-3) === b.slice(-3) ? 0.6 : a.slice(-2) === b.slice(-2) ? 0.3 : 0;
  const order = isOrdinal(a) && isOrdinal(b) ? 1 : 0;
  const company = Math.max(0, alike(vectorOf(a), vectorOf(b)));
  return ending + order + company + (aCapital === bCapital ? 0.2 : 0);
}
