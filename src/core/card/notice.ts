/** Cards that hold no answer: errors, limits, help. */
import type { CardBlock, CardView } from './view.ts';
import { bounded, lineOf } from './wording.ts';

/** A notice is cut here (UTF-16 units): it is ours, and no reader wants more. */
const LONGEST_NOTICE = 600;

/**
 * One short text of our own: what went wrong, or a word to the asker.
 *
 * @param text whole sentences; on one line, cut where it is longer than 600 UTF-16 units
 */
export function noticeView(tone: 'talk' | 'error', text: string): CardView {
  const runs = [{ kind: 'plain', text: bounded(lineOf(text), LONGEST_NOTICE) }] as const;
  return { tone, blocks: [{ kind: 'text', runs }], actions: [] };
}

/**
 * How to ask, and what the bot does not do.
 *
 * @param more further lines of an adapter's own ('/ask …'), each one paragraph
 */
export function helpView(more: readonly string[] = []): CardView {
  const text = (words: string): CardBlock => ({ kind: 'text', runs: [{ kind: 'plain', text: words }] });
  return {
    tone: 'talk',
    blocks: [
      { kind: 'headline', runs: [{ kind: 'plain', text: 'How to ask', strong: true }] },
      text(
        'Ask in a whole sentence or in keywords: who, when, where, how long, how many, why, what was said. For instance: “Who leads the delegation?” or “How long did the talks last?”',
      ),
      text(
        'Then go on in a few words: “and the other side?”, “since when?”, “where was she born?”. The answer says how such a question was understood. Several questions at once are answered one by one.',
      ),
      ...more.map(text),
      { kind: 'heading', runs: [{ kind: 'plain', text: 'What to expect', strong: true }] },
      text(
        'Answers are sentences of documents, to the letter, with the document that printed them. Where documents differ, each is shown. Where none says it, that is the answer.',
      ),
      text(
        'Attaché writes no text of its own, draws no conclusions and checks no facts. It can pick a sentence that does not answer: read the sentence, not the marked words alone.',
      ),
    ],
    actions: [],
  };
}
