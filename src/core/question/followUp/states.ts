/** States in an earlier question and in what follows it: 'Russian' for 'American', 'Ukraine' for 'Ukrainian'. */
import {
  type CountryKind,
  countryForms,
  countryOf,
  countryPhrasesIn,
  formsOf,
  kindOf,
} from '../../lexicon/countries.ts';
import { vectorOf } from '../../lexicon/vectors.ts';
import { misspellingDistance } from '../../search/spelling.ts';
import { isForeignScript } from '../../text/fold.ts';
import { isFunctionWord } from '../../text/functionWords.ts';
import type { Token } from '../../text/tokens.ts';

/** A state named by tokens [from, to). */
export interface StateMention {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  readonly kind: CountryKind;
  /** How it is to be written: as typed, but for a misspelling or a missing capital. */
  readonly text: string;
}

/**
 * The states that tokens name, in order; misspelt ones too ('amercian').
 *
 * @param asked whether the words were typed just now: only then are misspellings looked for
 */
export function statesIn(tokens: readonly Token[], language: string, asked: boolean): StateMention[] {
  const found: StateMention[] = [];
  const phrases = countryPhrasesIn(tokens.map(({ folded }) => folded));
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phrases.find(({ start }) => start === i);
    if (phrase) {
      found.push({
        from: i,
        to: phrase.end,
        code: phrase.code,
        kind: phrase.kind,
        text: printed(tokens, i, phrase.end),
      });
      i = phrase.end - 1;
      continue;
    }
    const token = tokens[i];
    if (!token) continue;
    const mention = single(token, tokens, i, language, asked);
    if (mention) found.push({ ...mention, from: i, to: i + 1 });
  }
  return found;
}

function single(
  token: Token,
  tokens: readonly Token[],
  i: number,
  language: string,
  asked: boolean,
): Pick<StateMention, 'code' | 'kind' | 'text'> | null {
  // 'the us one', 'for the us': with an article no pronoun.
  const us = token.folded === 'us' && /^the$/.test(tokens[i - 1]?.folded ?? '');
  if (us) return { code: 'US', kind: 'name', text: 'US' };
  const code = countryOf(token.folded, token.text);
  const kind = kindOf(token.folded);
  if (code !== null && kind !== null) return { code, kind, text: printed(tokens, i, i + 1) };
  if (
    !asked ||
    token.folded.length < 5 ||
    vectorOf(token.folded) >= 0 ||
    isFunctionWord(token.folded, language)
  )
    return null;
  let best: {
    readonly form: string;
    readonly code: string;
    readonly kind: CountryKind;
    readonly far: number;
  } | null = null;
  for (const { form, code, kind } of countryForms()) {
    if (form.includes(' ') || kind === 'seat') continue;
    const far = misspellingDistance(token.folded, form);
    // A letter changed is another name: 'Lathian' is not 'Latvian'. So is a letter more in what has its capital.
    const kept = token.capital
      ? sameLetters(token.folded, form)
      : token.folded.length !== form.length || sameLetters(token.folded, form);
    if (far !== null && kept && (best === null || far < best.far)) best = { form, code, kind, far };
  }
  return best === null ? null : { code: best.code, kind: best.kind, text: capital(best.form) };
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** A state's name with its capitals, where it was typed without; Russian and French adjectives have none. */
function printed(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text, folded }) =>
      /^[a-z]+$/.test(text) &&
      /^[a-z]+$/.test(folded) &&
      !/^(?:of|the|and)$/.test(folded) &&
      isEnglish(folded)
        ? capital(text)
        : text,
    )
    .join(' ');
}

/** French and Spanish demonyms ('russe', 'americaine') are written small. */
function isEnglish(folded: string): boolean {
  return kindOf(folded) !== 'demonym' || vectorOf(folded) >= 0;
}

function capital(form: string): string {
  return form
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/**
 * A state's adjective, to stand where another stood.
 *
 * @param instead the adjective that it replaces: its script and, in Russian, its ending are taken over
 * @returns null where the tables have none in that script
 */
export function adjectiveOf(code: string, instead: string): string | null {
  const forms = formsOf(code).filter(({ kind, form }) => kind === 'demonym' && !form.includes(' '));
  if (!isForeignScript(instead)) {
    const form = forms.find(({ form }) => /^[a-z]+$/.test(form))?.form;
    return form === undefined ? null : capital(form);
  }
  const ending = /ск(\p{L}{1,3})$/u.exec(instead)?.[1];
  const form = forms.find(({ form }) => /ск(?:ий|ой)$/u.test(form))?.form;
  return form === undefined || ending === undefined ? null : form.replace(/(?:ий|ой)$/u, ending);
}

/** A people's name as an adjective: 'Americans' is 'American', 'Swiss' stays. */
export function singular({ code, text }: StateMention): string {
  const bare = text.toLowerCase().replace(/s$/, '');
  const known = formsOf(code).some(({ kind, form }) => kind === 'demonym' && form === bare);
  return known ? text.replace(/s$/, '') : text;
}

/** A state's English name, to stand where another stood; null where the tables have none. */
export function nameOf(code: string): string | null {
  const form = formsOf(code).find(({ kind, form }) => kind === 'name' && /^[a-z ]+$/.test(form))?.form;
  if (form === undefined) return null;
  const name = capital(form);
  return /(?:States|Kingdom|Emirates|Netherlands|Philippines)$/.test(name) ? `the ${name}` : name;
}
