/** What a question asks for, and the words that carry it. */
import type { PartOfSpeech } from '../text/pos.ts';
import type { Token } from '../text/tokens.ts';

/** The kind of thing that would answer. `thing` is whatever the question's words describe, of no kind of its own. */
export type AnswerType =
  | 'person'
  | 'role'
  | 'place'
  | 'date'
  | 'duration'
  | 'quantity'
  | 'age'
  | 'money'
  | 'percent'
  | 'organization'
  | 'definition'
  | 'reason'
  | 'manner'
  | 'statement'
  | 'yesno'
  | 'thing';

/** What a word does in a question. */
export type TermKind = 'name' | 'verb' | 'noun' | 'modifier' | 'number';

/** One word of a question that an answer should support. */
export interface QuestionTerm {
  readonly token: Token;
  readonly part: PartOfSpeech;
  readonly kind: TermKind;
  /** 0 to 1: how much it matters beside its rarity; words that only say what kind of answer is wanted weigh little. */
  readonly weight: number;
}

/** Two words that the question ties together: 'Russian' and 'delegation'. Indexes into the part's terms. */
export interface TermPair {
  readonly modifier: number;
  readonly head: number;
  /** `name`: two words of one name (Steve Witkoff); `noun`: a noun phrase; `of`: joined by a preposition. */
  readonly relation: 'name' | 'noun' | 'of';
}

/** Who does what to whom, as far as the question's form tells. Indexes into the part's terms. */
export interface Predicate {
  readonly verb: number | null;
  readonly agent: readonly number[];
  readonly patient: readonly number[];
  /** Which of the two the answer fills. */
  readonly wanted: 'agent' | 'patient' | null;
}

/** One thing that is asked. */
export interface QuestionPart {
  /** The words of this part, made to stand alone. */
  readonly text: string;
  readonly type: AnswerType;
  /** Whether several answers are wanted ('Who attended?'). */
  readonly list: boolean;
  readonly terms: readonly QuestionTerm[];
  readonly pairs: readonly TermPair[];
  readonly predicate: Predicate;
  /** Terms that name the speaker whose words are wanted ('What did Ushakov say'). */
  readonly speaker: readonly number[];
  /** The noun after 'which' or 'what' ('which hotel'), an index into the terms, or null. */
  readonly focus: number | null;
  /** Whether the question speaks of what is past, present or still to come; null where its form does not tell. */
  readonly tense: 'past' | 'present' | 'future' | null;
  readonly negated: boolean;
  /** Asked without a question's form: 'davos meeting date'. */
  readonly keywords: boolean;
}

/** Why something that was typed is not searched. */
export type NotAQuestion =
  | {
      readonly kind: 'small-talk';
      readonly talk: 'greeting' | 'thanks' | 'farewell' | 'about-bot' | 'how-are-you' | 'empty';
    }
  | { readonly kind: 'command'; readonly command: string }
  | {
      readonly kind: 'clarify';
      readonly what: 'pronoun' | 'ambiguous';
      readonly words: string;
      readonly choices: readonly string[];
    };

/** What was typed, understood. */
export interface Question {
  readonly text: string;
  /** ISO 639-1, `en` where it cannot be told. */
  readonly language: string;
  /** Set when it is not to be searched; then `parts` is empty. */
  readonly aside: NotAQuestion | null;
  readonly parts: readonly QuestionPart[];
  /** Says 'now', 'today' or 'currently'. */
  readonly present: boolean;
}
