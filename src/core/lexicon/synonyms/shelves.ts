/** The tables of synonyms, read into groups and filed so that one word's look-up stems few others. */
import { CONFLICT } from './conflict.ts';
import { ECONOMY } from './economy.ts';
import { FAMILIES } from './families.ts';
import { FRENCH } from './french.ts';
import { GENERAL } from './general.ts';
import { baseOf, memberKey } from './keys.ts';
import { PEOPLE } from './people.ts';
import { RUSSIAN } from './russian.ts';
import { TALKS } from './talks.ts';

/** Whether one word may stand for the other in an answer, or is only related to it. */
export type SynonymStrength = 'same' | 'near';

/** A group's part of speech; `family` joins words of one root across parts ('sell', 'sale'). */
export type SynonymPart = 'verb' | 'noun' | 'adjective' | 'family';

/** One line of the tables. */
export interface SynonymGroup {
  readonly part: SynonymPart;
  readonly strength: SynonymStrength;
  /** ISO 639-1: en, ru or fr. */
  readonly language: string;
  /** Base forms, folded, words parted by single spaces; at least two, without repeats. */
  readonly forms: readonly string[];
}

type Entry = readonly [form: string, group: SynonymGroup];

/** A language's groups, filed by the first two letters of each member, which no stemmer touches. */
interface Shelf {
  readonly unread: Map<string, Entry[]>;
  /** By prefix, then by key. A prefix is stemmed when first asked for: stemming all would take 70 ms. */
  readonly read: Map<string, ReadonlyMap<string, readonly SynonymGroup[]>>;
  /** By prefix: the members of several words, once they were asked for. */
  readonly phrases: Map<string, readonly string[]>;
}

interface Tables {
  readonly groups: readonly SynonymGroup[];
  readonly shelves: ReadonlyMap<string, Shelf>;
}

const TABLES: readonly (readonly [language: string, table: string])[] = [
  ['en', TALKS],
  ['en', PEOPLE],
  ['en', CONFLICT],
  ['en', ECONOMY],
  ['en', GENERAL],
  ['en', FAMILIES],
  ['ru', RUSSIAN],
  ['fr', FRENCH],
];
const LINE = /^(verb|noun|adjective|family) ([=~]) (.+)$/;
const NONE: readonly never[] = [];
let tables: Tables | null = null;

/** Every group of the tables, in their order. */
export function synonymGroups(): readonly SynonymGroup[] {
  tables ??= read();
  return tables.groups;
}

/** Where a form is filed, before stemming: the first two letters of its first word's base form. */
export function prefixOf(form: string, tongue: string): string {
  const space = form.indexOf(' ');
  return (space < 0 ? form : baseOf(form.slice(0, space), tongue)).slice(0, 2);
}

/** The groups that hold a key, as `memberKey` gives it. */
export function groupsAt(prefix: string, key: string, tongue: string): readonly SynonymGroup[] {
  tables ??= read();
  const shelf = tables.shelves.get(tongue);
  if (shelf === undefined) return NONE;
  let keyed = shelf.read.get(prefix);
  if (keyed === undefined) {
    keyed = fileByKey(shelf.unread.get(prefix) ?? NONE, tongue);
    if (keyed.size > 0) shelf.read.set(prefix, keyed);
  }
  return keyed.get(key) ?? NONE;
}

/** The members of several words that are filed under a prefix, each once. */
export function phrasesUnder(prefix: string, tongue: string): readonly string[] {
  tables ??= read();
  const shelf = tables.shelves.get(tongue);
  const entries = shelf?.unread.get(prefix);
  if (shelf === undefined || entries === undefined) return NONE;
  let phrases = shelf.phrases.get(prefix);
  if (phrases === undefined) {
    phrases = [...new Set(entries.map(([form]) => form).filter((form) => form.includes(' ')))];
    shelf.phrases.set(prefix, phrases);
  }
  return phrases;
}

function fileByKey(entries: readonly Entry[], tongue: string): ReadonlyMap<string, readonly SynonymGroup[]> {
  const keyed = new Map<string, SynonymGroup[]>();
  for (const [form, group] of entries) {
    const key = memberKey(form, tongue);
    const filed = keyed.get(key);
    if (filed === undefined) keyed.set(key, [group]);
    else if (!filed.includes(group)) filed.push(group);
  }
  return keyed;
}

function read(): Tables {
  const groups: SynonymGroup[] = [];
  const shelves = new Map<string, Shelf>();
  for (const [language, table] of TABLES) {
    const shelf: Shelf = shelves.get(language) ?? { unread: new Map(), read: new Map(), phrases: new Map() };
    shelves.set(language, shelf);
    for (const line of table.split('\n')) {
      const group = groupOf(line, language);
      if (group === null) continue;
      groups.push(group);
      for (const form of group.forms) {
        const prefix = prefixOf(form, language);
        const filed = shelf.unread.get(prefix);
        if (filed === undefined) shelf.unread.set(prefix, [[form, group]]);
        else filed.push([form, group]);
      }
    }
  }
  return { groups, shelves };
}

function groupOf(line: string, language: string): SynonymGroup | null {
  const [, part, sign, members] = LINE.exec(line) ?? [];
  if (part === undefined || members === undefined) return null;
  return {
    part: part as SynonymPart,
    strength: sign === '=' ? 'same' : 'near',
    language,
    forms: [...new Set(members.split(', '))],
  };
}
