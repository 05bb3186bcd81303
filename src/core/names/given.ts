/** Given names that one surname is printed with, and whether they contradict one another. */

import { analyse } from './sounds.ts';
import { nameSimilarity, SAME_NAME } from './word.ts';

/** What is needed of a mention: its given name and surname as printed. */
export interface SplitName {
  readonly given: string | null;
  readonly surname: string;
}

/** A given name, the whole name as it is most often printed with it, and how often. */
export interface GivenName {
  readonly given: string;
  readonly printed: string;
  readonly count: number;
}

const SHORTEST_SHORT_FORM = 3;

function wordsOf(name: string): string[] {
  return name.match(/[\p{L}\p{M}'’]+/gu) ?? [];
}

/** Whether two given names may be one person's: spellings, an initial, a short form (Ben, Benjamin). */
function compatible(a: string, b: string): boolean {
  return wordsOf(a).some((x) => wordsOf(b).some((y) => compatibleWords(x, y)));
}

function compatibleWords(a: string, b: string): boolean {
  if (nameSimilarity(a, b) >= SAME_NAME) return true;
  const x = analyse(a).readings[0]?.sound ?? '';
  const y = analyse(b).readings[0]?.sound ?? '';
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const letters = Math.min(a.length, b.length);
  return (letters === 1 || letters >= SHORTEST_SHORT_FORM) && short !== '' && long.startsWith(short);
}

/** The last word of a surname without its particles. */
function head(surname: string): string {
  return wordsOf(surname).at(-1) ?? '';
}

/**
 * Given names printed with one surname that contradict: they are shown, never silently merged. They may be two
 * people (a family), or one outlet's mistake.
 *
 * @param mentions of one document or many
 * @param surname in any of its spellings
 * @returns the given names, each in its commonest form, the most frequent first; empty when they all agree
 */
export function contradictingGivenNames(mentions: readonly SplitName[], surname: string): GivenName[] {
  const asked = head(surname);
  const groups: Map<string, { given: string; count: number }>[] = [];
  for (const mention of mentions) {
    const { given } = mention;
    if (given === null || nameSimilarity(head(mention.surname), asked) < SAME_NAME) continue;
    const printed = `${given} ${mention.surname}`;
    const group = groups.find((one) => [...one.values()].some((known) => compatible(known.given, given)));
    if (group === undefined) groups.push(new Map([[printed, { given, count: 1 }]]));
    else {
      const known = group.get(printed);
      if (known === undefined) group.set(printed, { given, count: 1 });
      else known.count += 1;
    }
  }
  if (groups.length < 2) return [];
  return groups
    .map((group) => {
      const forms = [...group.entries()].sort((a, b) => b[1].count - a[1].count || b[0].length - a[0].length);
      const [printed, form] = forms[0] ?? ['', { given: '' }];
      return { given: form.given, printed, count: forms.reduce((sum, [, { count }]) => sum + count, 0) };
    })
    .sort((a, b) => b.count - a.count || (a.given < b.given ? -1 : 1));
}
