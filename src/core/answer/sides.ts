/** What each of several sides says of a matter, one excerpt a side; a side that says nothing is named. */
import { countryOf, kindOf } from '../lexicon/countries.ts';
import { isSayingVerb } from '../lexicon/roles.ts';
import { codeIn, type SidesWish, type WishedSide } from '../question/wishes.ts';
import { foldCase } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import { actsOf } from './acts.ts';
import { excerptOn, type MatterScope, type OnMatter, sentencesOn } from './matter.ts';
import type { SentenceView } from './sentenceView.ts';
import { speakerAt } from './speakers.ts';
import type { Answer } from './types.ts';

/** What a side does where it takes a position, beside the verbs of saying; folded, in any form. */
const WANTING =
  /^(?:want|wish|demand|insist|seek|refus|reject|accept|propos|expect|requir|offer|oppos|support|back|view|regard|see|consider|agree|hope|call|push|rul|maintain|claim|need|hold)/;
const STANCE =
  /^(?:positions?|views?|stances?|demands?|attitudes?|proposals?|conditions?|aims?|goals?|side|line|lines|perspective|prerequisites?|interests?|drafts?|plans?)$/;
/** Who speaks is the surest sign, then who acts, then whose position it is said to be. */
const SPEAKS = 1;
const ACTS = 0.7;
const OWNS = 0.6;
const TAKES_A_POSITION = 0.3;
/** A sentence of nobody's in particular is no side's. */
const LEAST = 0.6;
/** What somebody on a side says is that side's position more often than not. */
const CONFIDENCE = 0.7;

/**
 * Compares sides.
 *
 * @returns an answer a side, in the order asked; unanswered where no sentence on the matter is that side's
 */
export function answerSides({ sides, topic }: SidesWish, scope: MatterScope): Omit<Answer, 'elapsedMs'>[] {
  const found = sentencesOn(topic, scope);
  return sides.map((side) => {
    const best = found
      .map((one) => ({ one, claim: claimOf(side, one.view, scope) }))
      .filter(({ claim }) => claim >= LEAST)
      .sort(
        (a, b) =>
          b.claim + b.one.coverage - (a.claim + a.one.coverage) ||
          newer(a.one, b.one) ||
          a.one.view.sentence.start - b.one.view.sentence.start,
      )[0];
    const base = {
      question: `${side.printed}: ${topic}`,
      answer: null,
      positions: [],
      parts: [],
      nearest: [],
      notes: [],
    };
    return best
      ? {
          ...base,
          outcome: 'answered',
          excerpts: [excerptOn(best.one, scope.index)],
          reason: null,
          confidence: CONFIDENCE,
        }
      : {
          ...base,
          outcome: 'unanswered',
          excerpts: [],
          reason: {
            code: 'no-evidence',
            text: `No document was found that gives ${positionOf(side)} on “${topic}”.`,
          },
          confidence: 0,
        };
  });
}

/** 'the British position', 'the position of Kyiv'. */
function positionOf({ printed }: WishedSide): string {
  return kindOf(foldCase(printed)) === 'demonym' ? `the ${printed} position` : `the position of ${printed}`;
}

function newer({ view: { document: a } }: OnMatter, { view: { document: b } }: OnMatter): number {
  return (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '');
}

/** How far a sentence is a side's own: what it says, does or is said to hold. */
function claimOf(side: WishedSide, view: SentenceView, { index }: MatterScope): number {
  const { document, sentence, tokens } = view;
  const named = tokens.map((_, at) => isSide(side, view, at));
  let claim = 0;
  const speaker = speakerAt(document, index.passagesOf(document.id), sentence.start);
  if (speaker !== null) {
    const [own] = speaker.split(/\s+and\s+/u);
    claim = isOf(side, own ?? speaker) ? SPEAKS : 0;
    // Somebody else's words on a side are not that side's.
    if (claim === 0 && codeIn(tokenize(speaker)) !== null) return 0;
  }
  for (const { verb, agent } of actsOf(view).values()) {
    if (!agent) continue;
    const acts = tokens.slice(agent.from, agent.to).some((_, at) => named[agent.from + at]);
    const word = tokens[verb]?.folded ?? '';
    if (acts)
      claim = Math.max(claim, ACTS + (isSayingVerb(word) || WANTING.test(word) ? TAKES_A_POSITION : -0.2));
  }
  for (const [at, is] of named.entries()) {
    const owned = is && tokens.slice(at + 1, at + 4).some(({ folded }) => STANCE.test(folded));
    if (owned) claim = Math.max(claim, OWNS);
  }
  return claim;
}

function isSide({ code, printed }: WishedSide, { tokens }: SentenceView, at: number): boolean {
  const token = tokens[at];
  // A dateline says where a paper stood, not who speaks: 'MOSCOW, Jan 23 (Nordlys Wire) –'.
  if (!token || (at < 2 && /^\p{Lu}{3,}$/u.test(token.text))) return false;
  const folded = token.folded.replace(/['’]s?$/u, '');
  if (code !== null) return countryOf(folded, token.text) === code;
  return foldCase(printed).split(/\s+/u).at(-1) === folded && token.capital;
}

function isOf({ code, printed }: WishedSide, words: string): boolean {
  return code !== null ? codeIn(tokenize(words)) === code : foldCase(words).includes(foldCase(printed));
}
