/** The words of a question: tense, negation, who does what to whom, what belongs together, keywords. */
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/core/question/parse.ts';
import type { QuestionPart } from '../../../src/core/question/types.ts';

function only(question: string): QuestionPart {
  const { aside, parts } = parseQuestion(question);
  const [part] = parts;
  if (!part || parts.length > 1 || aside) throw new Error(`not one part: ${question}`);
  return part;
}

const word = (part: QuestionPart, i: number): string => part.terms[i]?.token.text ?? '?';
const words = (part: QuestionPart, at: readonly number[]): string => at.map((i) => word(part, i)).join(' ');

describe('tense', () => {
  it.each([
    ['When will the next round begin?', 'future'],
    ['Who is going to lead the team?', 'future'],
    ["Why won't Tarvonia sign?", 'future'],
    ['When did the last round begin?', 'past'],
    ['Who was expelled?', 'past'],
    ['Who signed the accord?', 'past'],
    ["Why didn't Orlo Veck sign?", 'past'],
    ['Who leads the team?', 'present'],
    ['Does Norway recognise the border?', 'present'],
    ['lissel accord date', null],
    ['Кто возглавляет делегацию?', null],
  ])('%s: %s', (question, tense) => {
    expect(only(question).tense).toBe(tense);
  });
});

describe('negation and the present', () => {
  it.each([
    ['Who did not sign the accord?', true],
    ["Why didn't Orlo Veck sign?", true],
    ['Which states never ratified the treaty?', true],
    ['Кто не подписал соглашение?', true],
    ['Who signed the accord?', false],
    ['Who is Notto Veck?', false],
  ])('%s negates: %s', (question, negated) => {
    expect(only(question).negated).toBe(negated);
  });

  it.each([
    ['Who is currently in charge of the mission?', true],
    ['Where is Orlo Veck now?', true],
    ['Who is the president today?', true],
    ['Qui dirige maintenant la mission ?', true],
    ['Who is in charge of the mission?', false],
    ['Who knows Orlo Nowak?', false],
  ])('%s asks for now: %s', (question, present) => {
    expect(parseQuestion(question).present).toBe(present);
  });

  it('tells now from words around it in Russian too', () => {
    expect(parseQuestion('Кто сейчас возглавляет миссию?').present).toBe(true);
    expect(parseQuestion('Кто возглавлял миссию?').present).toBe(false);
  });
});

describe('who does what to whom', () => {
  it.each([
    ['Who appointed Orlo Veck?', 'appointed', '', 'Orlo Veck', 'agent'],
    ['Who did Orlo Veck appoint?', 'appoint', 'Orlo Veck', '', 'patient'],
    ['Whom did Drovia expel?', 'expel', 'Drovia', '', 'patient'],
    ['Who was expelled by Drovia?', 'expelled', 'Drovia', '', 'patient'],
    ['What did Orlo Veck sign?', 'sign', 'Orlo Veck', '', 'patient'],
    ['Who did not sign the accord?', 'sign', '', 'accord', 'agent'],
    ['Who chairs the commission?', 'chairs', '', 'commission', 'agent'],
    ['Which agency monitors the truce?', 'monitors', '', 'truce', 'agent'],
    ['When did the talks end?', 'end', 'talks', '', null],
    ["Why didn't Orlo Veck sign?", 'sign', 'Orlo Veck', '', null],
    ['Where did the envoys meet Orlo Veck?', 'meet', 'envoys', 'Orlo Veck', null],
  ])('%s', (question, verb, agent, patient, wanted) => {
    const part = only(question);
    expect({
      verb: part.predicate.verb === null ? null : word(part, part.predicate.verb),
      agent: words(part, part.predicate.agent),
      patient: words(part, part.predicate.patient),
      wanted: part.predicate.wanted,
    }).toEqual({ verb, agent, patient, wanted });
  });

  it.each(['Who is the envoy?', 'What budget does the mission have?', 'Кто подписал соглашение?'])(
    'is not made up where there is no verb to read: %s',
    (question) => {
      expect(only(question).predicate).toEqual({ verb: null, agent: [], patient: [], wanted: null });
    },
  );

  it.each([
    ['What did Orlo Veck say about the truce?', 'Orlo Veck'],
    ['According to Mirela Tansk, what happened in Quorra?', 'Mirela Tansk'],
    ['What does Drovia demand?', 'Drovia'],
    ['Where did Orlo Veck speak?', ''],
  ])('names whose words are wanted: %s', (question, speaker) => {
    const part = only(question);
    expect(words(part, part.speaker)).toBe(speaker);
  });
});

describe('what belongs together', () => {
  const pairs = (question: string): string[] => {
    const part = only(question);
    return part.pairs.map(
      ({ modifier, head, relation }) => `${word(part, modifier)} > ${word(part, head)} (${relation})`,
    );
  };

  it('ties a name, a noun phrase and what is joined by a preposition', () => {
    expect(pairs('Who appointed Orlo Veck?')).toEqual(['Orlo > Veck (name)']);
    expect(pairs('Who leads the Drovian delegation?')).toEqual(['Drovian > delegation (noun)']);
    expect(pairs('Who is the head of the mission?')).toEqual(['mission > head (of)']);
  });

  it('ties no subject to its verb', () => {
    expect(pairs('What did Orlo Veck sign?')).toEqual(['Orlo > Veck (name)']);
    expect(pairs('When did the Quorra talks end?')).toEqual(['Quorra > talks (noun)']);
    expect(pairs('Which agency monitors the truce?')).toEqual([]);
  });
});

describe('the words that an answer should support', () => {
  const terms = (question: string): string[] => only(question).terms.map(({ token }) => token.text);

  it('are those with content', () => {
    expect(terms('Who is the leader of the Drovian delegation?')).toEqual([
      'leader',
      'Drovian',
      'delegation',
    ]);
    expect(terms('On what date was the accord signed?')).toEqual(['accord', 'signed']);
  });

  it('include an organisation that is written like a question word', () => {
    expect(terms('What did the WHO say about the truce?')).toEqual(['WHO', 'say', 'truce']);
    expect(terms('Did the WHO sign the letter?')).toEqual(['WHO', 'sign', 'letter']);
    expect(terms('WHO leads the mission?')).toEqual(['leads', 'mission']);
  });

  it('weigh little where they only say what is wanted', () => {
    const part = only('Which city hosted the talks?');
    const weights = Object.fromEntries(part.terms.map(({ token, weight }) => [token.text, weight]));
    expect(weights.city).toBeLessThan(0.5);
    expect(weights.hosted).toBe(1);
    expect(part.focus === null ? null : word(part, part.focus)).toBe('city');
  });

  it('know names, verbs, numbers and nouns apart', () => {
    const kinds = (question: string) =>
      Object.fromEntries(only(question).terms.map(({ token, kind }) => [token.text, kind]));
    expect(kinds('Did Orlo Veck deliver 14 letters in March?')).toMatchObject({
      Orlo: 'name',
      Veck: 'name',
      deliver: 'verb',
      14: 'number',
      letters: 'noun',
      March: 'number',
    });
  });
});

describe('keywords', () => {
  it.each(['lissel accord date', 'Mirela Tansk', 'Quorra', 'drovian foreign minister', 'List the members'])(
    'are no sentence: %s',
    (text) => {
      expect(only(text).keywords).toBe(true);
    },
  );

  it.each([
    'Who leads the team?',
    'Did Orlo Veck resign?',
    'summit last year where',
    'Кто подписал соглашение?',
  ])('are not: %s', (text) => {
    expect(only(text).keywords).toBe(false);
  });
});

describe('the language of a question', () => {
  it.each([
    ['Who leads the team?', 'en'],
    ['Orlo Veck', 'en'],
    ['Кто подписал соглашение?', 'ru'],
    ['Хто підписав угоду в Кворрі?', 'uk'],
    ['Qui a signé l’accord ?', 'fr'],
    ['Wer hat das Abkommen unterzeichnet?', 'de'],
    ['¿Quién firmó el acuerdo en la ciudad?', 'es'],
    ['من وقع الاتفاق؟', 'ar'],
  ])('%s: %s', (question, language) => {
    expect(parseQuestion(question).language).toBe(language);
  });
});
