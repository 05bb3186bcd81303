/** A question about a name itself, answered by the places where that name is printed. */
import type { Document } from '../document.ts';
import { contradictingGivenNames, findNames, type NameMention } from '../names/mentions.ts';
import { nameSimilarity, SAME_NAME } from '../names/word.ts';
import { type NamePart, type NameQuestion, nameQuestionOf } from '../question/nameQuestion.ts';
import type { PassageIndex, QueryAlternative, SearchOptions } from '../search/passageIndex.ts';
import { foldCase } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import { originsOf } from './origins.ts';
import { type Answer, cite, type Excerpt, type Position, type Reason } from './types.ts';
import { unanswered } from './unanswered.ts';

/** Passages looked through: a name stands in many, and the given name in few of them. */
const PASSAGES = 200;
const MOST_EXCERPTS = 5;
/** What is printed is printed; what remains is that two people share a surname. */
const CONFIDENCE = 0.9;

/** One printing of the name that was asked about. */
interface Printing {
  readonly document: Document;
  readonly mention: NameMention;
  readonly excerpt: Excerpt;
  /** A sentence says who somebody is better than a headline or a table's row. */
  readonly prose: boolean;
}

/** The names printed alike, and where. */
interface Form {
  readonly printed: string;
  readonly given: string;
  readonly printings: Printing[];
}

/**
 * Answers a question about a name.
 *
 * @returns null for any other question, and for one that gives no name ('the envoy's first name'): `whoIsInstead` says
 * what to ask then
 */
export function answerName(
  question: string,
  index: PassageIndex,
  options: Omit<SearchOptions, 'limit'>,
): Omit<Answer, 'elapsedMs'> | null {
  const asked = nameQuestionOf(question);
  if (!asked || asked.name.length === 0) return null;
  const printings = printingsOf(asked, index, options);
  const telling = printings.filter(({ mention }) => mention.given !== null || asked.wanted === 'spelling');
  if (telling.length === 0) return lacking(question, asked, printings);
  const forms = formsOf(telling, asked);
  const excerpts: Excerpt[] = [];
  const documents: Document[] = [];
  // Every form is shown once before any is shown again.
  for (let round = 0; excerpts.length < MOST_EXCERPTS && round < telling.length; round++)
    for (const { printings: own } of forms) {
      const next = own[round];
      if (!next || excerpts.length >= MOST_EXCERPTS) continue;
      excerpts.push(next.excerpt);
      documents.push(next.document);
    }
  const origins = originsOf(documents);
  const positions = forms.flatMap(({ printed, printings: own }): Position[] => {
    const shown = own.map(({ excerpt }) => excerpts.indexOf(excerpt)).filter((at) => at >= 0);
    const sources = new Set(shown.map((at) => origins[at]));
    const sole = new Set(own.map(({ document }) => document.id)).size === 1;
    return shown.length === 0
      ? []
      : [{ answer: printed, excerpts: shown, origins: sources.size, ...(sole ? { sole } : {}) }];
  });
  const contradict = asked.wanted !== 'spelling' && asked.wanted !== 'surname' && forms.length > 1;
  const order = contradict ? [...positions].sort((a, b) => b.origins - a.origins) : positions;
  return {
    question,
    outcome: contradict ? 'disputed' : 'answered',
    answer: contradict ? null : (forms[0]?.printed ?? null),
    excerpts,
    positions: order,
    parts: [],
    reason: null,
    nearest: [],
    confidence: CONFIDENCE,
    notes: [...new Set(notesOf(asked, forms))],
  };
}

/** What to ask instead where only an office is given: 'What is the envoy's first name?' is 'Who is the envoy?'. */
export function whoIsInstead(question: string): string {
  const asked = nameQuestionOf(question);
  return asked && asked.name.length === 0 ? `Who is ${asked.called}?` : question;
}

function printingsOf(
  { name, wanted }: NameQuestion,
  index: PassageIndex,
  options: Omit<SearchOptions, 'limit'>,
): Printing[] {
  const groups = name.map(({ folded }) => ({
    weight: 1,
    alternatives: alternativesOf(folded, index, options),
  }));
  const seen = new Map<string, Printing>();
  for (const { document, passage } of index.search({ groups }, { ...options, limit: PASSAGES })) {
    for (const sentence of passage.sentences) {
      const text = document.text.slice(sentence.start, sentence.end);
      const tokens = tokenize(text, sentence.start);
      for (const mention of findNames(document.text, tokens)) {
        if (
          !isMeant(
            mention,
            name.map(({ folded }) => folded),
            wanted,
          )
        )
          continue;
        const excerpt: Excerpt = {
          document: cite(document),
          start: sentence.start,
          end: sentence.end,
          text,
          answer: [mention.start, mention.end],
          speaker: null,
          score: 1,
        };
        const printing = { document, mention, excerpt, prose: sentence.kind === 'paragraph' };
        // One printing of a form a document: the first in running text.
        const key = `${document.id}\n${printedOf(printing, wanted)}`;
        const known = seen.get(key);
        if (!known || (printing.prose && !known.prose)) seen.set(key, printing);
      }
    }
  }
  return [...seen.values()].sort((a, b) => Number(b.prose) - Number(a.prose) || newestFirst(a, b));
}

function newestFirst({ document: a }: Printing, { document: b }: Printing): number {
  return (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || (a.id < b.id ? -1 : 1);
}

function alternativesOf(
  folded: string,
  index: PassageIndex,
  { visible }: Omit<SearchOptions, 'limit'>,
): QueryAlternative[] {
  const words = [folded, ...index.nameVariants(folded, visible).map((variant) => variant.folded)];
  const terms = new Set(
    words.flatMap((word) => [word, ...LANGUAGES.map((language) => stem(word, language))]),
  );
  return [...terms].map((term) => ({ term, weight: 1 }));
}

const LANGUAGES = ['en', 'ru', 'fr', 'de'];

/** Whether a printed name is the one asked about: every word given must be one of its words, in some spelling. */
function isMeant({ words, given, surname }: NameMention, name: readonly string[], wanted: NamePart): boolean {
  const alike = (word: string, printed: string): boolean =>
    nameSimilarity(word, foldCase(printed)) >= SAME_NAME;
  if (!name.every((word) => words.some(({ text }) => alike(word, text.replace(/['’]s?$/u, '')))))
    return false;
  const last = name.at(-1) ?? '';
  const family = surname.split(/[\s-]+/u).some((word) => alike(last, word));
  // Whose surname is asked for is named by the given name.
  return wanted === 'surname' ? name.length > 1 || !family || given !== null : family;
}

function printedOf({ mention, document }: Printing, wanted: NamePart): string {
  return wanted === 'spelling' ? mention.surname : document.text.slice(mention.start, mention.end);
}

/** The printings by what they say: by the letters for a spelling, else by the given name, most frequent first. */
function formsOf(printings: readonly Printing[], { wanted }: NameQuestion): Form[] {
  const forms: Form[] = [];
  for (const printing of printings) {
    const printed = printedOf(printing, wanted);
    const given = printing.mention.given ?? '';
    const form = forms.find((known) =>
      wanted === 'spelling'
        ? foldCase(known.printed) === foldCase(printed)
        : contradictingGivenNames(
            [
              { given: known.given, surname: printing.mention.surname },
              { given, surname: printing.mention.surname },
            ],
            printing.mention.surname,
          ).length === 0 && sameFamily(known, printing),
    );
    if (form) form.printings.push(printing);
    else forms.push({ printed, given, printings: [printing] });
  }
  return forms.sort((a, b) => b.printings.length - a.printings.length);
}

function sameFamily({ printings: [first] }: Form, { mention }: Printing): boolean {
  return !first || nameSimilarity(foldCase(first.mention.surname), foldCase(mention.surname)) >= SAME_NAME;
}

function lacking(
  question: string,
  { called, wanted }: NameQuestion,
  printings: readonly Printing[],
): Omit<Answer, 'elapsedMs'> {
  const word = wanted === 'surname' ? 'surname' : 'given name';
  const reason: Reason =
    printings.length > 0
      ? { code: 'wrong-kind', text: `The documents print “${called}”, but no ${word} with it.` }
      : { code: 'unknown-name', text: `No document names “${called}”.` };
  const nearest = printings.slice(0, 3).map(({ excerpt }) => ({ ...excerpt, answer: null }));
  return unanswered(question, reason, nearest, 0, []);
}

function notesOf({ wanted, name }: NameQuestion, forms: readonly Form[]): string[] {
  if (wanted === 'spelling')
    return forms.length > 1
      ? [
          `Printed as ${forms.map(({ printed, printings }) => `${printed} (${printings.length})`).join(', ')}.`,
        ]
      : [];
  const last = name.at(-1);
  const printed = new Set(forms.map(({ printings }) => printings[0]?.mention.surname ?? ''));
  return [...printed]
    .filter(
      (surname) => last !== undefined && wanted !== 'surname' && !foldCase(surname).includes(last.folded),
    )
    .map((surname) => `“${last?.text}”, read as “${surname}”.`);
}
