/** Checked quotations as text for a terminal. */
import type { ComparedWord, QuotePlace } from '../../core/answer/quotes.ts';
import { type DocumentLookup, quoteOf } from '../../core/card/card.ts';
import { quoteLines } from './card.ts';
import { harmless } from './harmless.ts';
import type { Screen } from './screen.ts';

/**
 * Renders the places where words stand, exact ones first.
 *
 * @returns text that ends with a line end
 */
export function renderQuotes(
  places: readonly QuotePlace[],
  documents: DocumentLookup,
  screen: Screen,
): string {
  if (places.length === 0) return 'No document prints these words, or words near to them.\n';
  const blocks = places.map((place) =>
    [
      screen.label(place.exact ? 'Exactly these words:' : `Nearly: ${compared(place.words)}`),
      ...quoteLines(quoteOf(place.excerpt, documents), screen),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** The words one by one: as printed, with [-asked-] for what lacks and {+printed+} for what is printed besides. */
function compared(words: readonly ComparedWord[]): string {
  return harmless(
    words
      .map(({ asked, printed, same }) => {
        if (same) return printed ?? '';
        return [asked === null ? '' : `[-${asked}-]`, printed === null ? '' : `{+${printed}+}`].join('');
      })
      .join(' '),
  );
}
