/** Search results as text for a terminal. */

import type { CitedDocument } from '../../core/answer/types.ts';
import type { DocumentLookup } from '../../core/card/card.ts';
import { citationOf } from '../../core/card/citation.ts';
import type { Span } from '../../core/document.ts';
import { citationLines } from './card.ts';
import { harmless } from './harmless.ts';
import type { Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/** What is shown of a passage found. */
export interface ShownHit extends Span {
  readonly document: CitedDocument;
  readonly text: string;
  readonly score: number;
}

/** A passage is shown by its beginning (UTF-16 units); `--json` gives it whole. */
const SHOWN = 400;

/**
 * Renders passages, best first.
 *
 * @returns text that ends with a line end
 */
export function renderHits(hits: readonly ShownHit[], documents: DocumentLookup, screen: Screen): string {
  if (hits.length === 0) return 'Nothing found.\n';
  const blocks = hits.map((hit, index) => {
    const number = `${index + 1}.`.padEnd(4);
    const lines = wrap([{ text: beginning(hit.text), marked: false }], screen.width - number.length).map(
      (line, at) =>
        (at === 0 ? screen.label(number) : ' '.repeat(number.length)) +
        line.map((stretch) => stretch.text).join(''),
    );
    const citation = citationOf(hit, documents(hit.document.id));
    return [...lines, ...citationLines(citation, screen), `    score ${hit.score.toFixed(2)}`].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function beginning(text: string): string {
  const safe = harmless(text.slice(0, SHOWN + 1));
  if (text.length <= SHOWN) return safe;
  const space = safe.lastIndexOf(' ', SHOWN);
  return `${safe.slice(0, space > SHOWN / 2 ? space : SHOWN)} …`;
}
