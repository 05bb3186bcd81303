/**
 * The trade's abbreviations, for a question's 'POTUS' to meet the document's 'the president of the United States'.
 *
 * Where an abbreviation could be several things that an answer would hang on ('the FM': foreign minister of which
 * country, or finance minister?), it is marked ambiguous, so that the asker is asked back and nothing is guessed.
 */
import { AMBIGUOUS, GLOSSARY } from './abbreviations/glossary.ts';

/** What an abbreviation stands for. */
export interface Abbreviation {
  /** In words, the likeliest first; never empty. */
  readonly expansions: readonly string[];
  /** Whether only the asker can tell which is meant. */
  readonly ambiguous: boolean;
}

interface Tables {
  readonly exact: ReadonlyMap<string, Abbreviation>;
  readonly byFolded: ReadonlyMap<string, Abbreviation>;
}

/**
 * Abbreviations that are words or common signs in lower case ('us', 'who', 'pm', 'cos'): understood only as the
 * glossary prints them.
 */
const CASED: ReadonlySet<string> = new Set(
  `us who pm am un mod cos dos dm coo ag pa vp ep ap au arms start salt pace bit cop las quad swift sis mia est cet bis
  moi mou se ca hog roc hr it is ic ga la tor ue`.split(/\s+/),
);

let tables: Tables | null = null;

/**
 * What an abbreviation stands for.
 *
 * @param token as printed, with or without points ('U.N.', 'POTUS', 'MoU'); in other case than the glossary's it is
 *   found too, unless that is a word of its own ('us', 'who', 'pm')
 * @returns null for a word the glossary does not hold
 */
export function expandAbbreviation(token: string): Abbreviation | null {
  tables ??= read();
  const bare = token.replaceAll('.', '').replace(/['’]s$/u, '');
  return tables.exact.get(bare) ?? tables.byFolded.get(bare.toLowerCase()) ?? null;
}

/** Every abbreviation of the glossary as it prints it. */
export function abbreviations(): ReadonlyMap<string, Abbreviation> {
  tables ??= read();
  return tables.exact;
}

function read(): Tables {
  const exact = new Map<string, Abbreviation>();
  for (const [table, ambiguous] of [
    [GLOSSARY, false],
    [AMBIGUOUS, true],
  ] as const) {
    for (const line of table.trim().split('\n')) {
      const [short = '', long = ''] = line.split(' = ');
      exact.set(short, { expansions: long.split('; '), ambiguous });
    }
  }
  const byFolded = new Map<string, Abbreviation>();
  for (const [short, meaning] of exact) {
    const folded = short.toLowerCase();
    if (!CASED.has(folded)) byFolded.set(folded, meaning);
  }
  return { exact, byFolded };
}
