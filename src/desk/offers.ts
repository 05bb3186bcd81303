/**
 * What is offered before anything is asked: words while somebody types, questions to begin with, what there is.
 *
 * All of it comes from the documents a room may see, never from what others asked: a question is its asker's, and a
 * room's questions say what the room is working on.
 */
import { type Document, PUBLIC_COLLECTION } from '../core/document.ts';
import type { Asking } from './asking.ts';
import type { CorpusOverview } from './desk.ts';
import type { Library } from './library.ts';
import type { Seen } from './rights.ts';

/** Questions found in documents that are tried at most: trying one takes milliseconds. */
const MOST_TRIED = 40;
/** A question is offered only when its answer is this sure. */
const SURE = 0.6;
/** A longer heading is no question to be offered (UTF-16 units): Slack and Discord cut a choice at 75 to 100. */
const LONGEST = 75;
const SHORTEST_PREFIX = 2;
/** People are looked for in so many of the newest documents, and in so much of each (UTF-16 units). */
const MOST_READ = 20;
const READ_OF_EACH = 4_000;

/** What is offered to a room. */
export class Offers {
  readonly #library: Library;
  readonly #asking: Asking;

  constructor(library: Library, asking: Asking) {
    this.#library = library;
    this.#asking = asking;
  }

  /** What the room may know of the corpus. */
  overview(visible: Seen): CorpusOverview {
    const counts = new Map<string, number>();
    let documents = 0;
    let newest: string | null = null;
    for (const { collection, publishedAt } of this.#library.documents(visible)) {
      documents++;
      counts.set(collection, (counts.get(collection) ?? 0) + 1);
      const day = publishedAt?.slice(0, 10) ?? null;
      if (day !== null && (newest === null || day > newest)) newest = day;
    }
    const collections = [...counts]
      .map(([name, count]) => ({ name, documents: count }))
      .sort((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1));
    return { documents, newest, collections };
  }

  /** Questions that documents print and that begin like this or hold these words, then what the last word may become. */
  async suggest(typed: string, visible: Seen, limit: number): Promise<string[]> {
    const wanted = typed.trim().toLowerCase();
    if (wanted.length < SHORTEST_PREFIX || limit < 1) return [];
    const printed = this.#printed(visible).filter((question) => question.toLowerCase().includes(wanted));
    const [, before = '', last = ''] = /^(.*?)(\S*)$/s.exec(typed.trimStart()) ?? [];
    const words = this.#library.complete(last, visible, limit).map((word) => before + word);
    const begun = printed.filter((question) => question.toLowerCase().startsWith(wanted));
    const offered = [...begun, ...printed, ...words].filter((text) => text.length <= LONGEST);
    return [...new Set(offered)].slice(0, limit);
  }

  /**
   * Questions that are answered with confidence: first those that documents print as headings, one a document in turn,
   * then who somebody is whom the newest documents name by office.
   */
  async prompts(visible: Seen, limit: number): Promise<string[]> {
    const found: string[] = [];
    let tried = 0;
    for (const question of [...this.#printed(visible), ...(await this.#aboutPeople(visible))]) {
      if (found.length >= limit || tried >= MOST_TRIED) break;
      tried++;
      const { answer } = await this.#asking.ask(question, visible);
      if (answer.outcome !== 'unanswered' && answer.confidence >= SURE) found.push(question);
    }
    return found;
  }

  /** Headings that are questions: the first of each document, newest document first, then the second of each … */
  #printed(visible: Seen): string[] {
    const rows = [...this.#library.documents(visible)]
      .map((document) => ({ document, questions: questionsIn(document) }))
      .filter(({ questions }) => questions.length > 0)
      .sort((a, b) => newestFirst(a.document, b.document));
    const longest = Math.max(0, ...rows.map(({ questions }) => questions.length));
    const inTurn: string[] = [];
    for (let at = 0; at < longest; at++)
      for (const { questions } of rows) {
        const question = questions[at];
        if (question !== undefined) inTurn.push(question);
      }
    return [...new Set(inTurn)];
  }

  async #aboutPeople(visible: Seen): Promise<string[]> {
    // The lexicon that tells names from other capitals is loaded when it is needed.
    const [{ findNames }, { tokenize }] = await Promise.all([
      import('../core/names/mentions.ts'),
      import('../core/text/tokens.ts'),
    ]);
    const newest = [...this.#library.documents(visible)].sort(newestFirst).slice(0, MOST_READ);
    const people = newest.flatMap(({ text }) => {
      const beginning = text.slice(0, READ_OF_EACH);
      return findNames(beginning, tokenize(beginning)).flatMap(({ given, honorific, surname }) =>
        given && honorific ? [`${given} ${surname}`] : [],
      );
    });
    return [...new Set(people)].map((name) => `Who is ${name}?`).filter(({ length }) => length <= LONGEST);
  }
}

/** A document never changes, and somebody types a letter often. */
const cache = new WeakMap<Document, readonly string[]>();

function questionsIn(document: Document): readonly string[] {
  const known = cache.get(document);
  if (known) return known;
  const { blocks, text } = document;
  const questions = blocks
    .filter(({ kind }) => kind === 'heading' || kind === 'title')
    .map(({ start, end }) => wordsOf(text.slice(start, end)))
    .filter((heading) => heading.endsWith('?') && heading.length <= LONGEST && heading.includes(' '));
  cache.set(document, questions);
  return questions;
}

/** A heading without its mark or number, on one line. */
function wordsOf(heading: string): string {
  return heading
    .replace(/^[#\s\d.)]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function newestFirst(one: Document, other: Document): number {
  const [a, b] = [one.publishedAt ?? '', other.publishedAt ?? ''];
  if (a !== b) return a > b ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function order(collection: string): number {
  return collection === PUBLIC_COLLECTION ? 0 : 1;
}
