/** People as a document introduces them: the fullest name it prints, with the role it gives. */
import type { Document } from '../document.ts';
import { countryOf, isPlaceWord } from '../lexicon/countries.ts';
import { isHonorific, isRoleWord } from '../lexicon/roles.ts';
import { findNames, type NameMention } from '../names/mentions.ts';
import { fullNameSimilarity, SAME_FULL_NAME } from '../names/similarity.ts';
import { foldCase } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import { quotationAt } from './quotation.ts';

/** Of a longer document, names are sought in its beginning (UTF-16 units): people are introduced there. */
const LONGEST_READ = 300_000;
/** A role is this long at most (UTF-16 units): beyond, it is a clause that tells something else. */
const LONGEST_ROLE = 90;

interface Introduced {
  readonly name: string;
  readonly given: boolean;
  readonly lead: string;
  readonly role: string;
}

const kept = new WeakMap<Document, readonly Introduced[]>();

/** Whether a word names somebody by an office: 'the adviser' is a person, 'the ministry' is none. */
export function isPersonal(folded: string): boolean {
  return isRoleWord(folded) && !/s$/.test(folded);
}

/**
 * A person's name with its role, as far as the document gives them: 'Yuri Ushakov, a top Kremlin aide' for 'Ushakov'.
 *
 * @returns words of the document, joined by a comma
 */
export function describe(document: Document, mention: NameMention): string {
  const printed = document.text.slice(mention.start, mention.end);
  const own = introducedAt(document, mention);
  if (own.given && (own.role !== '' || own.lead !== '')) return inWords(own);
  const same = introductions(document).filter(
    ({ name }) => name === printed || fullNameSimilarity(name, printed) >= SAME_FULL_NAME,
  );
  const best =
    same.find(({ given, role, lead }) => given && (role !== '' || lead !== '')) ??
    same.find(({ given }) => given) ??
    same.find(({ role, lead }) => role !== '' || lead !== '');
  if (!best) return inWords(own);
  return inWords(own.given || !best.given ? { ...best, name: own.given ? printed : best.name } : best);
}

function inWords({ name, lead, role }: Introduced): string {
  const whole = lead === '' ? name : `${lead} ${name}`;
  return (role === '' ? whole : `${whole}, ${role}`).replace(/\s+/g, ' ');
}

function introductions(document: Document): readonly Introduced[] {
  const known = kept.get(document);
  if (known) return known;
  const found = namesOf(document)
    .filter(({ start }) => quotationAt(document, start) === null)
    .map((mention) => introducedAt(document, mention));
  kept.set(document, found);
  return found;
}

const names = new WeakMap<Document, readonly NameMention[]>();

/** The names of a document, read as a whole: what is a name in one sentence tells what it is in another. */
export function namesOf(document: Document): readonly NameMention[] {
  const known = names.get(document);
  if (known) return known;
  const text = document.text.slice(0, LONGEST_READ);
  const found = findNames(text, tokenize(text));
  names.set(document, found);
  return found;
}

/** Whether a name is a person's: introduced somewhere with a given name, an honorific or an office, and no place. */
export function isPerson(document: Document, mention: NameMention): boolean {
  const printed = document.text.slice(mention.start, mention.end);
  const folded = foldCase(printed);
  if (countryOf(folded) !== null || isPlaceWord(folded)) return false;
  if (mention.given !== null || mention.honorific !== null) return true;
  return introductions(document).some(
    ({ name, given, lead }) => (given || lead !== '') && fullNameSimilarity(name, printed) >= SAME_FULL_NAME,
  );
}

function introducedAt({ text }: Document, mention: NameMention): Introduced {
  const behind = text.slice(mention.end, mention.end + LONGEST_ROLE + 30);
  // 'X, a top Kremlin aide, told …', 'X, who speaks for the centre.', 'X, spokesperson for the embassy, …'
  const apposed = /^,\s+([^,;:.“”"()\n]+)(?=[,.;:)\n]|$)/u.exec(behind)?.[1] ?? '';
  const opens = /^(?:an?|the|his|her|its|who|\p{Lu}[\p{L}.-]*['’]s)\s/u.test(apposed);
  const office = isRoleWord(
    (apposed.split(/\s/).find((word) => !/^(?:chief|senior|former)$/.test(word)) ?? '').toLowerCase(),
  );
  // 'According to X, the talks were frank': a clause of its own.
  const clause =
    /\s(?:is|are|was|were|has|have|had|will|would|did|does|can|could|may|might|must|should)\s/u.test(
      apposed,
    ) && !/(?:^|\s)(?:who|whom|whose|which|that)\s/u.test(apposed);
  const role = (opens || office) && !clause ? apposed : '';
  return {
    name: text.slice(mention.start, mention.end),
    given: mention.given !== null,
    lead: leadBefore(text, mention),
    role: role.length <= LONGEST_ROLE ? role : '',
  };
}

/** The office printed before a name: 'Kremlin aide', 'U.S. Special Envoy', 'Captain'. */
function leadBefore(text: string, { start, honorific }: NameMention): string {
  const words = text.slice(Math.max(0, start - 80), start).split(/(?<=\s)/u);
  let from = words.length;
  while (from > 0) {
    const word = words[from - 1] ?? '';
    if (from < words.length && /[,;:.!?“”"()\n]\s*$/u.test(word) && !/\p{Lu}\.\s$/u.test(word)) break;
    const bare = word
      .trim()
      .replace(/['’]s$/u, '')
      .toLowerCase()
      .replace(/\./g, '');
    const kind =
      isRoleWord(bare) ||
      isHonorific(bare) ||
      /^(?:foreign|policy|special|top|senior|former|deputy|chief|prime|presidential|defen[cs]e|press|acting|vice|retired)$/.test(
        bare,
      );
    const place = /^\p{Lu}/u.test(word.trim()) && from < words.length;
    if (!kind && !place) break;
    from--;
  }
  const lead = words.slice(from).join('').trim();
  // 'his aide Veck': whose aide is not said here.
  if (/^\p{Ll}/u.test(lead) && /^(?:his|her|its|their)$/i.test((words[from - 1] ?? '').trim())) return '';
  return lead !== '' &&
    lead
      .split(/\s+/)
      .some((word) => isRoleWord(word.toLowerCase()) || isHonorific(word.toLowerCase().replace('.', '')))
    ? lead
    : (honorific ?? '');
}
