/** The news on a matter: the newest sentences that speak of it, dated, the newest first. */
import type { Document } from '../document.ts';
import type { NewsWish } from '../question/wishes.ts';
import { excerptOn, type MatterScope, type OnMatter, sentencesOn } from './matter.ts';
import { shareOrigin } from './origins.ts';
import type { Answer } from './types.ts';

const MOST_EXCERPTS = 5;
/** A sentence with this much less of the matter's words than the document's best does not speak for the document. */
const NEAR_BEST = 0.1;
/** What is printed is printed: the doubt is whether it is what was meant. */
const CONFIDENCE = 0.8;

/**
 * Gives the news.
 *
 * @param wish the matter, or none: then the newest documents speak by their first sentences
 * @param since ISO day: only what was printed on it or later; null where any day will do
 * @param scope what may be seen
 */
export function answerNews(
  question: string,
  { topic }: NewsWish,
  since: string | null,
  scope: MatterScope,
): Omit<Answer, 'elapsedMs'> {
  const accept = (document: Document): boolean =>
    document.publishedAt !== null &&
    (since === null || document.publishedAt.slice(0, 10) >= since) &&
    (scope.accept?.(document) ?? true);
  const found = topic === null ? leads(scope, accept) : sentencesOn(topic, { ...scope, accept });
  const excerpts = newest(found).map((one) => excerptOn(one, scope.index));
  const words = since === null ? '' : ` since ${since}`;
  return {
    question,
    outcome: excerpts.length > 0 ? 'answered' : 'unanswered',
    answer: null,
    excerpts,
    positions: [],
    parts: [],
    reason:
      excerpts.length > 0
        ? null
        : {
            code: 'no-evidence',
            text:
              topic === null
                ? `No document that bears a date was printed${words}.`
                : `No document printed${words} that bears a date speaks of “${topic}”.`,
          },
    nearest: [],
    confidence: excerpts.length > 0 ? CONFIDENCE : 0,
    notes: excerpts.length > 0 ? [`The newest first${since === null ? '' : `, printed${words}`}.`] : [],
  };
}

/** One sentence a document, the newest documents first; of documents that share a text or an agency, the newest one. */
function newest(found: readonly OnMatter[]): OnMatter[] {
  const byDocument = new Map<string, OnMatter>();
  for (const one of found) {
    const { document, sentence } = one.view;
    const known = byDocument.get(document.id);
    const better =
      !known ||
      one.coverage > known.coverage + NEAR_BEST ||
      (one.coverage > known.coverage - NEAR_BEST && sentence.start < known.view.sentence.start);
    if (better) byDocument.set(document.id, one);
  }
  const chosen: OnMatter[] = [];
  for (const one of [...byDocument.values()].sort(byDay)) {
    if (chosen.length >= MOST_EXCERPTS) break;
    if (!chosen.some(({ view }) => shareOrigin(view.document, one.view.document))) chosen.push(one);
  }
  return chosen;
}

function byDay({ view: { document: a } }: OnMatter, { view: { document: b } }: OnMatter): number {
  return (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || (a.id < b.id ? -1 : 1);
}

/** The first sentence in running text of each document. */
function leads({ cache, index, visible }: MatterScope, accept: (document: Document) => boolean): OnMatter[] {
  const documents = [...index.documents(visible)]
    .filter(accept)
    .sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''))
    // Reprints are folded afterwards: a few more than are shown.
    .slice(0, 8 * MOST_EXCERPTS);
  return documents.flatMap((document) => {
    for (const passage of index.passagesOf(document.id)) {
      const view = cache
        .of(document, passage)
        .find(({ sentence, isQuestion }) => sentence.kind === 'paragraph' && !isQuestion);
      if (view) return [{ view, coverage: 1 }];
    }
    return [];
  });
}
