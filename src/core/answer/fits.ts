/** Whether those who act in a sentence are those the question says, and whether the answer is who it asks for. */
import type { QuestionPart } from '../question/types.ts';
import { type Act, actsOf, type Phrase } from './acts.ts';
import type { Context } from './features.ts';
import type { Matches } from './match.ts';
import type { SentenceView } from './sentenceView.ts';
import type { Chosen } from './spans.ts';

/** 1 the same, -1 another stands there, 0 cannot be told. */
export interface ActorFits {
  readonly agent: number;
  readonly patient: number;
  /** Whether the answer's span is the actor that is asked for. */
  readonly answer: number;
}

const PRONOUN = /^(?:he|she|they|it|him|her|them|who|which|that|this|these|those|we|i|you|one|both)$/;
/** Verbs that tie both sides alike: who met whom is all one. */
const MUTUAL =
  /^(?:meet|meets|met|meeting|talk|talks|talked|speak|spoke|negotiat(?:e|es|ed)|agree|agrees|agreed|confer|conferred|sat|sit)$/;

/** How far the question's agent and patient, and the answer, stand where the sentence's verb has them. */
export function actorFits(
  part: QuestionPart,
  view: SentenceView,
  matches: Matches,
  context: Context,
  chosen: Chosen | null,
): ActorFits {
  const { verb, agent, patient, wanted } = part.predicate;
  const none = { agent: 0, patient: 0, answer: 0 };
  if (verb === null) return none;
  const acts = actsOf(view);
  let best: ActorFits | null = null;
  for (const at of matches[verb]?.at ?? []) {
    const act = acts.get(at);
    if (!act) continue;
    const mutual = MUTUAL.test(view.tokens[at]?.folded ?? '');
    const fit = {
      agent: termsFit(part, agent, act.agent, mutual ? act.patient : null, act, view, matches, context),
      patient: termsFit(part, patient, act.patient, mutual ? act.agent : null, act, view, matches, context),
      answer: answerFit(view, act, wanted, chosen),
    };
    if (best === null || fit.agent + fit.patient + fit.answer > best.agent + best.patient + best.answer)
      best = fit;
  }
  return best ?? none;
}

/** Whether the words of one side stand in the phrase of that side. */
function termsFit(
  part: QuestionPart,
  terms: readonly number[],
  phrase: Phrase | null,
  other: Phrase | null,
  act: Act,
  view: SentenceView,
  matches: Matches,
  context: Context,
): number {
  const wanted = terms.filter((term) => (part.terms[term]?.weight ?? 0) >= 0.5);
  if (wanted.length === 0 || phrase === null) return 0;
  let sum = 0;
  for (const term of wanted) {
    const places = matches[term]?.at ?? [];
    sum += Math.max(
      standing(view, phrase, act.verb, places),
      other ? standing(view, other, act.verb, places) : 0,
    );
  }
  if (sum > 0) return sum / wanted.length;
  // 'He', 'which', 'that': whoever was spoken of before.
  if (PRONOUN.test(view.tokens[phrase.head]?.folded ?? ''))
    return 0.6 * Math.max(0, ...wanted.map((term) => context.support[term] ?? 0));
  // A name in another name's place is another; 'the captors' may be the kidnappers that were asked about.
  const named = wanted.some((term) => part.terms[term]?.kind === 'name');
  const byName = view.parts[phrase.head] === 'PROPN';
  return named && byName ? -1 : named === byName ? -0.6 : -0.3;
}

function answerFit(
  view: SentenceView,
  act: Act,
  wanted: 'agent' | 'patient' | null,
  chosen: Chosen | null,
): number {
  if (wanted === null || chosen === null) return 0;
  const phrase = wanted === 'agent' ? act.agent : act.patient;
  if (phrase === null) return 0;
  const places = Array.from({ length: chosen.to - chosen.from }, (_, i) => chosen.from + i);
  return standing(view, phrase, act.verb, places) > 0 ? 1 : -1;
}

/**
 * Whether any of some places is in a phrase (1), or in the apposition behind it ('the minister, Rafael Orlo, said':
 * 1 for a name, 0.4 for what else stands between the commas); 0 where none is.
 */
export function standing(
  view: SentenceView,
  phrase: Phrase,
  verb: number,
  places: readonly number[],
): number {
  if (places.some((at) => at >= phrase.from && at < phrase.to)) return 1;
  const opens = view.tokens[phrase.to];
  if (!opens?.before.includes(',')) return 0;
  const end = phrase.to <= verb ? verb : Math.min(view.tokens.length, phrase.to + 6);
  const inside = places.some((at) => at >= phrase.to && at < end);
  if (!inside) return 0;
  return opens.capital ? 1 : 0.4;
}
