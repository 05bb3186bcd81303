/** Who speaks in a sentence. */
import { isSayingVerb } from '../lexicon/roles.ts';
import type { QuestionPart } from '../question/types.ts';
import { actsOf } from './acts.ts';
import type { Context } from './features.ts';
import { standing } from './fits.ts';
import type { Matches } from './match.ts';
import type { SentenceView } from './sentenceView.ts';

/** Where a sentence has a verb of saying, or a word that serves as one. */
function sayingPlaces(view: SentenceView): readonly number[] {
  return view.tokens.flatMap((token, i) =>
    isSayingVerb(token.folded) ||
    /^(?:described|characterized|characterised|called|wants?|wanted|believes?|believed|thinks?|thought|demands?|demanded|expects?|expected|hopes?|hoped|according|stressing|saying|emphasi[sz]ed)$/.test(
      token.folded,
    )
      ? [i]
      : [],
  );
}

/** For 'What did X say': whether X is who speaks here. 1 he is, 0.5 cannot be told, 0 somebody else is or nobody. */
export function speakerSupport(
  part: QuestionPart,
  view: SentenceView,
  matches: Matches,
  context: Context,
): number {
  if (part.speaker.length === 0) return 0.5;
  const places = part.speaker.flatMap((term) => [...(matches[term]?.at ?? [])]);
  const near = Math.max(0, ...part.speaker.map((term) => context.support[term] ?? 0));
  // 'From the aide, Yuri Ushakov: Russia will …'
  const colon = places.some((at) => view.tokens[at + 1]?.before.includes(':')) ? 0.95 : 0;
  let best = colon;
  for (const verb of view.once(sayingPlaces)) best = Math.max(best, saidBy(part, view, verb, places, near));
  if (best > 0) return best;
  return places.length > 0 ? 0.15 : /["“«]/.test(view.text) ? 0.1 + 0.2 * near : 0.1 * near;
}

/** Whether the speaker is the subject of one verb of saying. */
function saidBy(
  part: QuestionPart,
  view: SentenceView,
  verb: number,
  places: readonly number[],
  near: number,
): number {
  if (view.tokens[verb]?.folded === 'according')
    return places.some((at) => at > verb && at - verb <= 7) ? 1 : 0;
  const act = actsOf(view).get(verb);
  if (act?.agent) {
    if (places.length > 0) return standing(view, act.agent, verb, places);
    const pronoun = /^(?:he|she|they)$/.test(view.tokens[act.agent.head]?.folded ?? '');
    return pronoun && near > 0.5 ? 0.8 : 0;
  }
  // No subject can be told: near before the verb it may be.
  if (view.parts[verb] === 'VERB' || view.document.language !== 'en')
    return places.some((at) => (at < verb ? verb - at <= 6 : at - verb <= 3)) ? 0.6 : 0;
  // 'his words to reporters': a noun of saying.
  return part.speaker.length > 0 && places.some((at) => Math.abs(at - verb) <= 3) ? 0.4 : 0;
}
