/** A question with a quotation in it, answered by the places where its words, or nearly those, stand. */
import type { PassageIndex, SearchOptions } from '../search/passageIndex.ts';
import { foldCase } from '../text/fold.ts';
import { originsOf } from './origins.ts';
import { positionsOf } from './positions.ts';
import { differencesIn, findQuotation, type QuotePlace, quotationIn } from './quotes.ts';
import type { Answer, Excerpt } from './types.ts';

const MOST_PLACES = 5;
/** The chance that a place answers: the words themselves, or nearly. */
const EXACT = 0.95;

/** What asks for words to be checked, rather than putting a term in marks: a verb of saying, or who said them. */
const ASKS =
  /\b(?:say|says|said|saying|tell|told|state|stated|claim|claimed|describe|described|called|calls?|quote|quoted|words?|remark|wrote|write|use|used)\b/i;
const WHO = /^\W*(?:who|whose)\b/i;

/**
 * Answers a question that contains a quotation.
 *
 * @returns null where it contains none, or only puts a word in marks: such a question goes the usual way
 */
export function answerQuote(
  question: string,
  index: PassageIndex,
  options: Omit<SearchOptions, 'limit'>,
): Omit<Answer, 'elapsedMs'> | null {
  const words = quotationIn(question);
  if (words === null) return null;
  const around = question.replace(words, ' ');
  if (/[\p{L}\p{N}]/u.test(around) && !ASKS.test(around)) return null;
  // Two words in marks are a term more often than a quotation.
  if (words.split(/\s+/).length < 3 && !/^\W*(?:who|did|has)\b/i.test(question)) return null;
  const places = findQuotation(index, words, { ...options, limit: MOST_PLACES });
  const base = { question, parts: [], nearest: [], excerpts: [], positions: [], notes: [] };
  const [first] = places;
  if (!first)
    return {
      ...base,
      outcome: 'unanswered',
      answer: null,
      reason: { code: 'no-evidence', text: 'No document prints these words, or words near to them.' },
      confidence: 0,
    };
  const who = WHO.test(question);
  const excerpts = places.map((place) => (who ? markedSpeaker(place.excerpt) : place.excerpt));
  const origins = originsOf(places.map(({ document }) => document));
  const originOf = (id: string) => origins[places.findIndex(({ document }) => document.id === id)] ?? id;
  const best = excerpts[0];
  return {
    ...base,
    outcome: 'answered',
    answer: best ? answerIn(best) : null,
    excerpts,
    positions: positionsOf(who ? 'person' : 'statement', excerpts, originOf),
    reason: null,
    confidence: first.exact ? EXACT : first.likeness * EXACT,
    notes: notesOf(places, around, who),
  };
}

function answerIn({ text, start, answer }: Excerpt): string | null {
  return answer ? text.slice(answer[0] - start, answer[1] - start) : null;
}

/** The speaker's name marked, where the excerpt prints it; else the words stay marked. */
function markedSpeaker(excerpt: Excerpt): Excerpt {
  const name = excerpt.speaker?.split(',')[0] ?? '';
  // 'President Orlo Veck' is 'Veck' in the sentence itself.
  for (const words of suffixes(name)) {
    const at = excerpt.text.indexOf(words);
    if (at >= 0) return { ...excerpt, answer: [excerpt.start + at, excerpt.start + at + words.length] };
  }
  return excerpt;
}

function suffixes(name: string): string[] {
  const words = name.split(' ').filter((word) => word !== '');
  return words
    .map((_, at) => words.slice(at).join(' '))
    .filter((part) => /^\p{Lu}/u.test(part) && part.length > 2);
}

function notesOf(places: readonly QuotePlace[], around: string, who: boolean): string[] {
  const notes: string[] = [];
  const [first] = places;
  if (first?.exact) notes.push('Exactly these words.');
  else notes.push('No document prints exactly these words.');
  for (const place of places)
    if (!place.exact) notes.push(`${place.excerpt.document.title}: ${differencesIn(place)}.`);
  // 'Did Veck say …?': where somebody else did, that is said.
  const asked = /\b(?:[Dd]id|[Hh]as|[Dd]oes|[Hh]ad|[Ww]as it)\s+((?:\p{Lu}[\p{L}.-]+\s?)+)/u
    .exec(around)?.[1]
    ?.trim();
  const surname = asked === undefined ? '' : foldCase(asked.split(' ').at(-1) ?? '');
  const speaker = first?.excerpt.speaker ?? null;
  const other = surname !== '' && speaker !== null && !foldCase(speaker).includes(surname);
  if (speaker !== null && (who || other)) notes.push(`Said by ${speaker}.`);
  return notes;
}
