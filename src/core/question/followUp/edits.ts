/** Changes to a text, made all at once. */

/** Text [start, end) becomes `to`; UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Makes changes that do not overlap, in any order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, to } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + to + result.slice(end);
  return result;
}

/** A question as it is shown: a capital first, one space between words, a question mark last. */
export function asQuestion(text: string): string {
  const spaced = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.])/g, '$1')
    .replace(/[\s?!.,;:…]+$/, '')
    .trim();
  const first = spaced.charAt(0).toUpperCase() + spaced.slice(1);
  return `${first}?`;
}
