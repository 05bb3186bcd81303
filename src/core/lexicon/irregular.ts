/**
 * English forms that no stemmer joins to their word: 'said' to 'say', 'led' to 'lead', 'men' to 'man'.
 *
 * Left out on purpose: forms that are commoner as words of their own in the news ('ground', 'wound', 'lay', 'bound',
 * 'might', 'bore', 'data', 'media'), for which the base form would mislead more often than help.
 */
import { PLURALS, VERBS } from './irregularForms.ts';

let forms: ReadonlyMap<string, string> | null = null;

/**
 * The base form of an irregular English inflection.
 *
 * @param folded a word as `tokenize` folds it
 * @returns 'say' for 'said', 'man' for 'men'; the word itself where it is not in the table
 */
export function baseForm(folded: string): string {
  forms ??= build();
  return forms.get(folded) ?? folded;
}

/** Every irregular form with its base, for tests and for building other tables. */
export function irregularForms(): ReadonlyMap<string, string> {
  forms ??= build();
  return forms;
}

function build(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const line of `${VERBS}${PLURALS}`.split('\n')) {
    const [base, ...inflected] = line.split(' ');
    if (base === undefined || base === '') continue;
    for (const form of inflected) map.set(form, base);
  }
  return map;
}
