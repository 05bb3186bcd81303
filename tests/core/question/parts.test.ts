/** Questions taken apart: several question words, several clauses, several sides. */
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/core/question/parse.ts';

const partsOf = (question: string): string[] => parseQuestion(question).parts.map(({ text }) => text);
const typesOf = (question: string): string[] => parseQuestion(question).parts.map(({ type }) => type);

describe('a question of several parts', () => {
  it('shares what follows a row of question words', () => {
    expect(partsOf('When, where and for how long did the envoys meet in Quorra?')).toEqual([
      'When did the envoys meet in Quorra?',
      'Where did the envoys meet in Quorra?',
      'For how long did the envoys meet in Quorra?',
    ]);
    expect(typesOf('When, where and for how long did the envoys meet in Quorra?')).toEqual([
      'date',
      'place',
      'duration',
    ]);
  });

  it('cuts where a new clause asks', () => {
    expect(partsOf('Where were the Quorra talks held, and who leads the Drovian team?')).toEqual([
      'Where were the Quorra talks held?',
      'who leads the Drovian team?',
    ]);
    expect(typesOf('Is the truce in force, and who monitors the truce?')).toEqual(['yesno', 'person']);
  });

  it('gives a clause without a topic the first one’s, in the place of its pronoun', () => {
    expect(partsOf('Who is Orlo Veck and what did he say?')).toEqual([
      'Who is Orlo Veck?',
      'what did Orlo Veck say?',
    ]);
    expect(partsOf('When did the talks begin and who chaired them?')).toEqual([
      'When did the talks begin?',
      'who chaired the talks?',
    ]);
    expect(partsOf('When was the accord signed and who drafted it?')).toEqual([
      'When was the accord signed?',
      'who drafted the accord?',
    ]);
    expect(partsOf('Where does Mirela Tansk live and what is her role?')).toEqual([
      'Where does Mirela Tansk live?',
      'what is Mirela Tansk’s role?',
    ]);
    expect(partsOf('Where were the Quorra talks held, and who attended?')).toEqual([
      'Where were the Quorra talks held?',
      'who attended the Quorra talks?',
    ]);
  });

  it('gives question words alone what the first clause asks of', () => {
    expect(partsOf('Where did the envoys meet, when, and for how long?')).toEqual([
      'Where did the envoys meet?',
      'when did the envoys meet?',
      'for how long did the envoys meet?',
    ]);
    expect(typesOf('Who signed the accord, when, and where?')).toEqual(['person', 'date', 'place']);
  });

  it('keeps several sentences apart', () => {
    expect(partsOf('Where were the talks held? Who chaired them?')).toEqual([
      'Where were the talks held?',
      'Who chaired the talks?',
    ]);
  });

  it.each([
    'Who is the man who signed the accord?',
    'What did the envoy say about where the talks were held?',
    'Who met the Drovian envoy and the Tarvonian minister?',
    'Did the envoy who left know when the talks ended?',
    'Which towns, rivers and roads does the accord name?',
  ])('leaves one question whole: %s', (question) => {
    expect(partsOf(question)).toEqual([question]);
  });

  it('does not take apart what has more parts than anyone asks', () => {
    const long = 'Who, when, where, why, who, when, where and why did the envoys meet?';
    expect(partsOf(long)).toEqual([long]);
  });

  it('has parts that each stand alone: none is left with a pronoun of another', () => {
    for (const question of [
      'When did the summit open and who hosted it?',
      'Who is Orlo Veck, where was he born and whom did he meet?',
      'When did the talks begin? Where were they held? Who chaired them?',
    ])
      for (const part of parseQuestion(question).parts)
        expect(part.text).not.toMatch(/\b(?:he|him|they|them|it)\b/);
  });
});

describe('a question by side', () => {
  it.each([
    [
      'What are the US, Russian and Ukrainian positions?',
      ['What are the US positions?', 'What are the Russian positions?', 'What are the Ukrainian positions?'],
    ],
    [
      'What are the positions of Norway, Chile and Peru?',
      [
        'What are the positions of Norway?',
        'What are the positions of Chile?',
        'What are the positions of Peru?',
      ],
    ],
    ['What do Norway and Chile want?', ['What does Norway want?', 'What does Chile want?']],
    ['What do the US and Russia want?', ['What does the US want?', 'What does the Russia want?']],
    [
      'What is the position of both Norway and Chile?',
      ['What is the position of Norway?', 'What is the position of Chile?'],
    ],
    [
      'What did the United States and Peru propose?',
      ['What did the United States propose?', 'What did the Peru propose?'],
    ],
    [
      'Who led the Norwegian and Chilean delegations?',
      ['Who led the Norwegian delegations?', 'Who led the Chilean delegations?'],
    ],
  ])('%s', (question, parts) => {
    expect(partsOf(question)).toEqual(parts);
  });

  it.each([
    'What did Norway and Chile agree?',
    'Where did Norway and Chile meet?',
    'What is the border between Norway and Chile?',
    'When did Norway recognise Peru and Chile?',
  ])('is not every question of two countries: %s', (question) => {
    expect(partsOf(question)).toEqual([question]);
  });
});
