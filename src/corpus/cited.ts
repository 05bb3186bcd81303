/** Which documents an answer shows. */
import type { Answer } from '../core/answer/types.ts';

/** Ids of the documents whose words an answer holds, those of its parts and of what is nearest included; each once. */
export function citedIds(answer: Answer): string[] {
  const ids = new Set<string>();
  const visit = ({ excerpts, nearest, parts }: Answer): void => {
    for (const { document } of excerpts) ids.add(document.id);
    for (const { document } of nearest) ids.add(document.id);
    for (const part of parts) visit(part);
  };
  visit(answer);
  return [...ids];
}
