import type { Edit } from './edits.ts';
import { articled, edit, type Fragment, isOne, withAgreement, withStates } from './fragment.ts';
import type { Phrase, Reading } from './reading.ts';
import { isAdjective } from './shapes.ts';
import { adjectiveOf, nameOf, type StateMention, singular, statesIn } from './states.ts';
import { DETERMINERS } from './words.ts';

/** A state for a state, in the form in which the last question had its own. */
export function states(fragment: Fragment, base: Reading): Edit[] | null {
  const { reading, from, to, preposition } = fragment;
  const [state] = statesIn(reading.tokens, reading.language, true).filter(
    (one) => one.from >= from && one.to <= to,
  );
  if (!state) return null;
  const others = statesIn(base.tokens, base.language, false).filter(({ code }) => code !== state.code);
  const bare = alone(fragment, state);
  const old =
    (preposition !== null && preposition !== 'for'
      ? others.find((one) => base.tokens[one.from - 1]?.folded === preposition)
      : undefined) ??
    others.find(({ kind }) => kind === state.kind) ??
    (state.kind === 'capital'
      ? undefined
      : others.find(({ kind }) => kind !== 'capital' || state.kind === 'name'));
  if (!old) return bare ? withoutState(fragment, state, base) : null;
  // 'the American delegation': the whole phrase in place of the whole phrase.
  if (!bare) return wholePhrase(fragment, base, old);
  const oldText = base.text.slice(base.tokens[old.from]?.start, base.tokens[old.to - 1]?.end);
  const owner = /['’]s$/.exec(oldText)?.[0] ?? '';
  // 'the US delegation': a name where others have an adjective.
  const attributive =
    old.kind === 'demonym' || (old.kind === 'name' && owner === '' && standsBeforeNoun(base, old.to));
  if (attributive && state.kind === 'demonym' && sameScript(reading, base))
    return [edit(base, old.from, old.to, singular(state))];
  if (attributive) {
    const adjective = adjectiveOf(state.code, oldText);
    // 'the EU position': there is no such adjective.
    const words = adjective ?? (state.kind === 'name' && sameScript(reading, base) ? state.text : null);
    return words === null ? null : [edit(base, old.from, old.to, words)];
  }
  const name =
    state.kind === 'demonym' || !sameScript(reading, base)
      ? nameOf(state.code)
      : `${article(fragment, base, state)}${state.text}`;
  if (name === null) return null;
  const begins = /^the$/i.test(base.tokens[old.from - 1]?.folded ?? '') ? old.from - 1 : old.from;
  return [edit(base, begins, old.to, `${name}${owner}`)];
}

function sameScript(a: Reading, b: Reading): boolean {
  return (
    /\p{Script=Cyrillic}/u.test(a.text) === /\p{Script=Cyrillic}/u.test(b.text) && a.language === b.language
  );
}

function article({ reading, from }: Fragment, base: Reading, state: StateMention): string {
  const first = reading.tokens[from];
  const own = first && state.from === from + 1 && DETERMINERS.has(first.folded) ? `${first.folded} ` : '';
  return own !== '' || base.language !== 'en' ? own : /^(?:US|USA|UK|EU)$/.test(state.text) ? 'the ' : '';
}

/** Whether a fragment says the state and nothing else. */
function alone({ reading, from, to }: Fragment, state: StateMention): boolean {
  return reading.tokens
    .slice(from, to)
    .every(({ folded }, i) => (from + i >= state.from && from + i < state.to) || DETERMINERS.has(folded));
}

function standsBeforeNoun({ phrases }: Reading, at: number): boolean {
  return phrases.some(({ from, to }) => from < at && at < to);
}

/** The last question names no state: an adjective goes before its noun, a name takes an unknown state's place. */
function withoutState(fragment: Fragment, state: StateMention, base: Reading): Edit[] | null {
  if (state.kind === 'capital') return null;
  const host = base.phrases.find((one) => unknownState(base, one) !== null);
  if (host) {
    const at = unknownState(base, host) ?? host.bare;
    const adjective =
      state.kind === 'demonym' ? singular(state) : adjectiveOf(state.code, base.tokens[at]?.text ?? '');
    return adjective === null ? null : [edit(base, at, at + 1, adjective)];
  }
  if (fragment.preposition !== null && fragment.preposition !== 'for') return null;
  const names = base.phrases.find(({ kind, preposition }) => kind === 'name' && preposition !== null);
  if (names && state.kind === 'name') return [edit(base, names.from, names.to, state.text)];
  const body =
    base.phrases.find(({ kind }) => kind === 'body') ?? base.phrases.find(({ kind }) => kind === 'role');
  if (!body) return null;
  const adjective = state.kind === 'demonym' ? singular(state) : adjectiveOf(state.code, '');
  return adjective === null ? null : [edit(base, body.bare, body.bare, `${adjective} `)];
}

/** A modifier that looks as peoples' names do ('Drovian', 'tarvonische'), before a phrase's noun or behind it. */
function unknownState({ tokens, language }: Reading, { bare, to, kind }: Phrase): number | null {
  if (kind === 'date' || kind === 'person') return null;
  for (let i = bare; i < to; i++) {
    const word = tokens[i]?.folded ?? '';
    const last = i === to - 1;
    if (
      language === 'en'
        ? !last && /(?:ian|ean|ish|ese|ic|an)$/.test(word) && tokens[i]?.capital
        : isAdjective(word)
    )
      return i;
  }
  return null;
}

/** The phrase around a state in place of the phrase around the other: 'the American team'. */
function wholePhrase(fragment: Fragment, base: Reading, old: StateMention): Edit[] | null {
  const { reading, from, to } = fragment;
  const host = base.phrases.find((one) => one.from <= old.from && old.to <= one.to);
  if (!host || !isOne(fragment)) return null;
  // Where only the state differs, only it is exchanged: cases and word order stay.
  const said = reading.tokens.slice(from, to).filter(({ folded }) => !DETERMINERS.has(folded));
  if (base.language !== 'en' && said.length === 2 && host.to - host.bare >= 2) {
    const shared = said.some(({ folded }) =>
      base.tokens.slice(host.bare, host.to).some((one) => one.folded === folded),
    );
    const state = said.find(({ folded }) => !base.tokens.some((one) => one.folded === folded));
    if (shared && state) return [edit(base, old.from, old.to, state.text)];
  }
  const words = withStates(fragment);
  return withAgreement(base, host, fragment, [
    edit(base, host.from, host.to, articled(words, fragment, base, host)),
  ]);
}
