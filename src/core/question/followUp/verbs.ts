/** The little of English verbs that a rebuilt question needs. */
import { baseForm } from '../../lexicon/irregular.ts';
import { vectorOf } from '../../lexicon/vectors.ts';

/** A verb as it stands behind 'did' or 'does'. */
export interface Supported {
  readonly auxiliary: 'did' | 'does' | 'do';
  readonly base: string;
}

/**
 * Takes a finite verb apart: 'led' is 'did lead', 'heads' is 'does head', 'attend' is 'do attend'.
 *
 * @param folded a finite verb without an auxiliary
 */
export function supported(folded: string): Supported {
  const irregular = baseForm(folded);
  if (irregular !== folded) return { auxiliary: folded.endsWith('s') ? 'does' : 'did', base: irregular };
  if (folded.endsWith('ied')) return { auxiliary: 'did', base: `${folded.slice(0, -3)}y` };
  // 'agree' before 'agre', 'rate' before 'rat', 'plan' after 'plann'.
  if (folded.endsWith('ed')) {
    const bare = folded.slice(0, -2);
    const undoubled = bare.at(-1) === bare.at(-2) ? bare.slice(0, -1) : bare;
    return { auxiliary: 'did', base: known([`${bare}e`, bare, undoubled]) ?? bare };
  }
  if (folded.endsWith('ies')) return { auxiliary: 'does', base: `${folded.slice(0, -3)}y` };
  if (/[^s]s$/.test(folded)) {
    const [bare, shorter] = [folded.slice(0, -1), folded.slice(0, -2)];
    return { auxiliary: 'does', base: known(folded.endsWith('es') ? [bare, shorter] : [bare]) ?? bare };
  }
  return { auxiliary: 'do', base: folded };
}

function known(candidates: readonly string[]): string | undefined {
  return candidates.find((candidate) => vectorOf(candidate) >= 0);
}

const SINGULAR: Readonly<Record<string, string>> = { are: 'is', were: 'was', do: 'does', have: 'has' };
const PLURAL: Readonly<Record<string, string>> = { is: 'are', was: 'were', does: 'do', has: 'have' };

/** An auxiliary in the number of its subject: 'were' with a singular is 'was'. Any other word is left as it is. */
export function agreeing(auxiliary: string, plural: boolean): string {
  const folded = auxiliary.toLowerCase();
  const other = (plural ? PLURAL : SINGULAR)[folded];
  if (other === undefined) return auxiliary;
  return auxiliary === folded ? other : other.charAt(0).toUpperCase() + other.slice(1);
}

/** Words that end in s and are one thing. */
const SINGULAR_IN_S = /(?:ss|us|is|news|series|congress|cortes)$/;
const PLURAL_WITHOUT_S = /^(?:people|police|men|women|children|both|parties|media)$/;

/** Whether a noun is a plural, by its form. */
export function isPlural(folded: string): boolean {
  return (
    PLURAL_WITHOUT_S.test(folded) || (/s$/.test(folded) && folded.length > 3 && !SINGULAR_IN_S.test(folded))
  );
}
