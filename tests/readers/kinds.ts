/** Test helper: a document's blocks as 'kind: text' lines. */
import type { Block } from '../../src/core/document.ts';

export function kinds(text: string, blocks: readonly Block[]): string[] {
  return blocks.map((b) => `${b.kind}${b.level > 0 ? b.level : ''}: ${text.slice(b.start, b.end)}`);
}

/** The kind of the block that holds a phrase. */
export function kindOf(text: string, blocks: readonly Block[], phrase: string): string {
  const at = text.indexOf(phrase);
  if (at < 0) throw new Error(`not in the text: ${phrase}`);
  return blocks.find((b) => b.start <= at && at < b.end)?.kind ?? 'none';
}
