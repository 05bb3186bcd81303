/** Which stretches of a text are in quotation marks. */
import type { Document, Span } from '../document.ts';

const MARK = /["“”„«»]/gu;
const kept = new WeakMap<Document, readonly Span[]>();

/**
 * The quotations of a document's paragraphs, in order, without their marks.
 *
 * Marks are read by turns, as printed pages turn them round ('”hopefully …”'): the first opens, the next closes. A
 * quotation that its paragraph leaves open ends with it: the next paragraph opens it anew, by an old custom of papers.
 */
export function quotationsOf(document: Document): readonly Span[] {
  const known = kept.get(document);
  if (known) return known;
  const spans: Span[] = [];
  for (const { kind, start, end } of document.blocks) {
    if (kind === 'furniture') continue;
    const text = document.text.slice(start, end);
    let open = -1;
    for (const { index, 0: mark } of text.matchAll(MARK)) {
      // Inches and seconds: 6" and the like.
      if (mark === '"' && open < 0 && /\d/.test(text[index - 1] ?? '')) continue;
      if (open < 0) open = index + 1;
      else if ((mark === '“' || mark === '«' || mark === '„') && /\s/.test(text[index - 1] ?? ' ')) {
        // Opened again within: the one before was never closed.
        spans.push({ start: start + open, end: start + index });
        open = index + 1;
      } else {
        spans.push({ start: start + open, end: start + index });
        open = -1;
      }
    }
    if (open >= 0) spans.push({ start: start + open, end });
  }
  const found = spans.filter((span) => span.end > span.start);
  kept.set(document, found);
  return found;
}

/** The quotation that holds a place, or null. */
export function quotationAt(document: Document, at: number): Span | null {
  return quotationsOf(document).find(({ start, end }) => start <= at && at < end) ?? null;
}
