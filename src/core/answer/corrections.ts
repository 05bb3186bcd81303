/** Sentences that take something back: what they repeat is what a document no longer says. */
import type { SentenceView } from './sentenceView.ts';

const RETRACTS =
  /\b(?:an? )?(?:earlier|previous|original) (?:version|edition|report|article) of (?:this|the)\b|\b(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|named|placed|identified|described|put)\b|\bmisstated\b|\bwe (?:regret|apologi[sz]e for) the error\b/iu;
/** What is right now stands in the same sentence: 'It was 23 November, not 22', 'it has been corrected to say'. */
const RIGHTS = /,\s*not\b|\bshould (?:have )?(?:read|be|said)\b|\bcorrected to\b|\bin fact\b/iu;

/** Whether a sentence repeats what its document no longer says, and does not say what is right instead. */
export function isRetraction(view: SentenceView): boolean {
  return view.once(retracts);
}

function retracts({ text }: SentenceView): boolean {
  return RETRACTS.test(text) && !RIGHTS.test(text);
}
