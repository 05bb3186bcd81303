/** Lists whose nesting was lost: short labels between whole sentences, all with the same marker at the same indent. */
import { type Draft, endsSentence, lineOf } from './draft.ts';

const LONGEST_LABEL = 60;

/**
 * Puts the sentences of a flat list one level below the label they follow ('- Security guarantees:' over two
 * proposals). A list of labels alone, or of sentences alone, stays as it is.
 *
 * @param drafts in order; levels are changed in place
 */
export function nestUnderLabels(text: string, drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; ) {
    let end = i;
    while (drafts[end]?.kind === 'item' && drafts[end]?.level === drafts[i]?.level) end++;
    if (end - i > 1) nestRun(text, drafts.slice(i, end));
    i = Math.max(end, i + 1);
  }
}

function nestRun(text: string, items: readonly Draft[]): void {
  const labels = items.map((item) => {
    const line = lineOf(text, item);
    return item.end - item.start <= LONGEST_LABEL && !endsSentence(line);
  });
  const sentences = labels.filter((label) => !label).length;
  // Labels are the exception: where most items lack a full stop, that is the list's style.
  const whole = items.filter(
    (item, i) => !labels[i] && endsSentence(text.slice(item.end - 1, item.end)),
  ).length;
  if (sentences === items.length || whole < sentences * 0.6 || sentences * 2 < items.length) return;
  let below = false;
  items.forEach((item, i) => {
    if (labels[i] && labels[i + 1] === false) below = true;
    else if (below && !labels[i]) item.level += 1;
  });
}
