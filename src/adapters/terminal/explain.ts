/** An explanation as text for a terminal. */
import { dateInWords } from '../../core/card/citation.ts';
import type { MovedBy, PartExplained } from '../../core/card/explain.ts';
import { oneLine } from './harmless.ts';
import type { Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/**
 * Renders what decided an answer, one block a part of the question.
 *
 * @returns text that ends with a line end
 */
export function renderExplanation(parts: readonly PartExplained[], screen: Screen): string {
  if (parts.length === 0) return 'Nothing was looked up.\n';
  return `${parts.map((part) => partLines(part, screen).join('\n')).join('\n\n')}\n`;
}

function partLines(part: PartExplained, screen: Screen): string[] {
  const lines = [screen.label(`Why: “${oneLine(part.question)}” (${part.wanted})`)];
  lines.push('Looked up (stems of words, with how far each counts):');
  for (const { word, known, readAs, rarity, alsoAs } of part.lookedUp) {
    const also = alsoAs.map(({ term, trust }) => `${term} ${trust}`).join(', ');
    const facts = [
      known ? `rarity ${rarity}` : 'in no document',
      readAs === null ? '' : `read as “${oneLine(readAs)}”`,
      also === '' ? '' : `also ${also}`,
    ].filter((fact) => fact !== '');
    lines.push(...hanging(`“${oneLine(word)}”: ${facts.join('; ')}`, '  ', screen));
  }
  for (const [index, sentence] of part.sentences.entries()) {
    const { title, place } = sentence.citation;
    lines.push(
      ...hanging(`${index + 1}. score ${sentence.score}: ${oneLine(sentence.text)}`, '', screen),
      ...hanging(
        [oneLine(title), dateInWords(sentence.citation), place === null ? '' : oneLine(place)]
          .filter((fact) => fact !== '')
          .join(' · '),
        '   ',
        screen,
      ).map(screen.dim),
      ...sentence.because.map(figureLine),
    );
  }
  const shown = part.confidence >= part.threshold;
  lines.push(
    `Confidence ${part.confidence}: ${shown ? 'at least' : 'below'} ${part.threshold}, from which an answer is shown.`,
    ...part.confidenceBecause.map(figureLine),
  );
  return lines;
}

function figureLine({ words, moved }: MovedBy): string {
  const by = `${moved < 0 ? '−' : '+'}${Math.abs(moved).toFixed(2)}`;
  return `   ${by}  ${words}`;
}

function hanging(text: string, indent: string, screen: Screen): string[] {
  const deeper = `${indent}  `;
  return wrap([{ text, marked: false }], screen.width - deeper.length).map(
    (line, index) => (index === 0 ? indent : deeper) + line.map((stretch) => stretch.text).join(''),
  );
}
