/**
 * Who asks what, and what comes back: the words that answer, or the code of the reason why not. Only what any
 * sensible model must get right stands here.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { Answerer, type AskOptions } from '../../src/core/answer/answerer.ts';
import type { Answer } from '../../src/core/answer/types.ts';
import type { Document } from '../../src/core/document.ts';
import { checkAnswer, indexOf } from '../core/answer/invariants.ts';
import { readCorpus } from './corpus.ts';

let documents: Document[] = [];
let ask: (question: string, more?: Partial<AskOptions>) => Answer;

beforeAll(async () => {
  documents = await readCorpus();
  const index = indexOf(documents);
  const answerer = new Answerer(index);
  ask = (question, more = {}) => {
    const answer = answerer.ask(question, {
      visible: 'all',
      today: '2031-03-10',
      clock: () => 0,
      ...more,
    });
    checkAnswer(answer, index, documents);
    return answer;
  };
});

/** The outcome of a question and, where it is answered, what is shown first. */
const told = (answer: Answer) => ({
  outcome: answer.outcome,
  first: answer.excerpts[0]?.text ?? '',
  document: answer.excerpts[0]?.document.id ?? '',
});
/** The reason's code of what is refused; what was shown where it is not. */
const refusal = (answer: Answer): string => answer.reason?.code ?? `answered: ${answer.excerpts[0]?.text}`;

describe('what a document says is answered with the sentence that says it', () => {
  it.each([
    ['Who led the Drovian delegation?', 'Orlo Veck', 'wire.md'],
    ['Who headed the Tarvonian team?', 'Mirela Tansk', 'wire.md'],
    ['How long did the talks in Quorra last?', 'five hours', 'wire.md'],
    ['Where did the delegations meet?', 'Salt Palace in Quorra', 'wire.md'],
    ['Why did the talks break up?', 'who would pay for clearing the mines', 'wire.md'],
    ['How much would clearing the mines cost?', '40 million crowns', 'wire.md'],
    ['How old is Mirela Tansk?', '58', 'wire.md'],
    ['Who is Orlo Veck?', 'the deputy minister of transport', 'wire.md'],
    ['What did Mirela Tansk say about the strait?', 'We will not sign while the strait is mined', 'wire.md'],
    ['When will the next round take place?', 'April 9', 'wire.md'],
    ['When will the lighthouse be reopened?', 'by May', 'readout.md'],
  ])('%s %s', (question, words, document) => {
    const answer = told(ask(question));
    expect(answer).toMatchObject({ outcome: 'answered', document });
    expect(answer.first).toContain(words);
  });

  it.each([
    ['keywords', 'quorra talks duration', 'five hours'],
    ['keywords with a role', 'drovian delegation leader', 'Orlo Veck'],
    ['another voice of the verb', 'Who led the Tarvonian delegation?', 'Mirela Tansk'],
  ])('also by %s: %s %s', (_, question, words) => {
    const answer = told(ask(question));
    expect(answer.outcome).toBe('answered');
    expect(answer.first).toContain(words);
  });

  it('marks the shortest words that answer', () => {
    expect(ask('Who led the Drovian delegation?').answer).toBe('Orlo Veck');
    expect(ask('How long did the talks in Quorra last?').answer).toBe('five hours');
    expect(ask('When is the next round?').answer).toBe('April 9');
    expect(ask('Where will the next round be held?').answer).toBe('Lissel');
    expect(ask('Who is Mirela Tansk?').answer).toBe('a former ambassador to Lissel');
    expect(ask('What did Tansk say?').answer).toBe('We will not sign while the strait is mined');
  });

  it('says what a list is, from its lead-in to its last item', () => {
    const answer = ask('What steps did the two delegations agree on?');
    expect(answer.outcome).toBe('answered');
    expect(answer.excerpts[0]?.text).toMatch(/^In Quorra the two delegations agreed on .+harbour masters$/s);
    expect(answer.notes.join(' ')).toContain('may not be complete');
  });

  it('names the document: title, publisher, date and link', () => {
    expect(ask('Who led the Drovian delegation?').excerpts[0]?.document).toEqual({
      id: 'wire.md',
      title: 'Ferry talks end in Quorra without a signature',
      publisher: 'Skerry Wire',
      publishedAt: '2031-03-04',
      dated: 'stated',
      url: 'https://skerrywire.example/ferry-talks',
    });
  });
});

describe('another language is answered in its own', () => {
  it.each([
    ['Кто возглавил делегацию Тарвонии?', 'Мирела Танск', 'vestnik.md'],
    ['Сколько продолжалась встреча?', 'пять часов', 'vestnik.md'],
    ['Когда пройдёт следующий раунд?', '9 апреля', 'vestnik.md'],
    ['Qui est la gardienne du phare de Skarn ?', 'Odile Maréchal', 'depeche.md'],
    ['Qui a annoncé sa démission ?', 'Odile Maréchal', 'depeche.md'],
  ])('%s %s', (question, words, document) => {
    const answer = told(ask(question));
    expect(answer).toMatchObject({ outcome: 'answered', document });
    expect(answer.first).toContain(words);
  });
});

describe('a name in another spelling', () => {
  it('is understood, and the reader is told how it was read', () => {
    for (const [question, typed, read] of [
      ['Who led the Drovain delegation?', 'Drovain', 'Drovian'],
      ['What did Mirella Tansk tell reporters?', 'Mirella', 'Mirela'],
      ['What did Stromgrad say?', 'Stromgrad', 'Stromgard'],
    ] as const) {
      const answer = ask(question);
      expect(answer.outcome).toBe('answered');
      expect(answer.notes).toContain(`“${typed}”, read as “${read}”.`);
    }
  });

  it.each(['Zelenskiy', 'Zhelensky', 'Zhelenskyy'])('may be one of several in use: %s', (name) => {
    const answer = ask(`What does ${name} command?`);
    expect(told(answer)).toMatchObject({ outcome: 'answered', document: 'profile.md' });
    expect(answer.excerpts[0]?.text).toContain('Petrel');
    expect(answer.notes).toContain(`“${name}”, read as “Zhelenskiy”.`);
  });

  it('is not remarked on where it is spelt as printed, nor for a common word', () => {
    expect(ask('Who led the Drovian delegation?').notes).toEqual([]);
    expect(ask('Where did the talks take place?').notes).toEqual([]);
  });
});

describe('what no document says is refused, and the reason named', () => {
  it.each([
    ['a nationality that is not there', 'Who leads the Norwegian delegation?', 'unknown-name'],
    ['a name that is not there', 'Who is Bartholomew Quince?', 'unknown-name'],
    ['the words of somebody who is not there', 'What did Bartholomew Quince say?', 'unknown-name'],
    ['a thing that is not there', 'How many soldiers died in Quorra?', 'unknown-word'],
    ['what is not told of somebody', 'Who is married to Mirela Tansk?', 'unknown-word'],
    ['an age of somebody else', 'How old is Orlo Veck?', 'wrong-kind'],
    ['the words of somebody who is only mentioned', 'What did Anton Pryce say?', 'not-a-speaker'],
    [
      'what a speaker did not speak of',
      'What did Pelle Stromgard say about the lighthouse?',
      'not-a-speaker',
    ],
    ['what is taken for granted', 'When did Tansk resign?', 'presupposition'],
    ['the world outside', 'What is the capital of France?', 'unknown-name'],
  ])('%s: %s', (_, question, code) => {
    expect(refusal(ask(question))).toBe(code);
  });

  it('in words that name what is missing', () => {
    expect(ask('Who leads the Norwegian delegation?').reason?.text).toContain('“Norwegian”');
    expect(ask('When did Tansk resign?').reason?.text).toMatch(/Tansk.*“resign”/);
    expect(ask('What did Anton Pryce say?').reason?.text).toContain('Anton Pryce');
  });

  it('with the nearest passages, which are marked as no answer', () => {
    const { nearest } = ask('How old is Orlo Veck?');
    expect(nearest.map(({ text }) => text).join(' ')).toContain('Orlo Veck');
    expect(nearest.every(({ answer }) => answer === null)).toBe(true);
  });

  it('when there are no documents at all', () => {
    const empty = new Answerer(indexOf([]));
    const answer = empty.ask('Who leads the Drovian delegation?', {
      visible: 'all',
      today: '2031-03-10',
      clock: () => 0,
    });
    expect(refusal(answer)).toBe('no-documents');
  });
});

describe('several parts', () => {
  it('are each answered or refused', () => {
    const answer = ask(
      'Where were the Quorra talks held, how long did they last, and who is Bartholomew Quince?',
    );
    expect(answer.outcome).toBe('answered');
    expect(answer.parts.map(({ outcome, reason }) => [outcome, reason?.code ?? null])).toEqual([
      ['answered', null],
      ['answered', null],
      ['unanswered', 'unknown-name'],
    ]);
    expect(answer.parts[0]?.excerpts[0]?.text).toContain('Salt Palace');
    expect(answer.parts[1]?.answer).toBe('five hours');
    expect(answer.excerpts.map(({ document }) => document.id)).toEqual(['wire.md', 'wire.md']);
  });

  it('share what the question words have in common', () => {
    expect(ask('When and where is the next round?').parts.map(({ answer }) => answer)).toEqual([
      'April 9',
      'Lissel',
    ]);
  });

  it('are refused together where none is answered', () => {
    const answer = ask('Who is Bartholomew Quince, and who is the king of Norway?');
    expect(answer.outcome).toBe('unanswered');
    expect(answer.reason?.code).toBe('unknown-name');
    expect(answer.parts).toHaveLength(2);
  });
});

describe('time', () => {
  it('now is answered by what is at most thirty days old', () => {
    const question = 'Who currently leads the Drovian delegation?';
    expect(ask(question, { today: '2031-03-10' }).outcome).toBe('answered');
    const late = ask(question, { today: '2031-04-15' });
    expect(refusal(late)).toBe('stale');
    expect(late.reason?.text).toContain('2031-03-04');
  });

  it('as of a day before it was printed, it is not shown', () => {
    expect(ask('Who led the Drovian delegation?', { asOf: '2031-03-04' }).outcome).toBe('answered');
    const before = ask('Who led the Drovian delegation?', { asOf: '2031-03-03' });
    const shown = [...before.excerpts, ...before.nearest];
    expect(shown.filter(({ document }) => document.id !== 'profile.md')).toEqual([]);
  });
});

describe('what is no question', () => {
  it.each([
    ['Hello!', 'small-talk', 'Hello!'],
    ['Спасибо', 'small-talk', 'welcome'],
    ['👍', 'small-talk', 'no question'],
    ['/watch', 'command', 'watch'],
    ['Where was he born?', 'clarify', '“he”'],
    ['Who is the FM?', 'clarify', 'foreign minister or finance minister'],
  ])('%s: %s', (text, code, words) => {
    const answer = ask(text);
    expect(refusal(answer)).toBe(code);
    expect(answer.reason?.text).toContain(words);
    expect(answer.nearest).toEqual([]);
  });

  it('does not keep a question behind a greeting from its answer', () => {
    expect(ask('Hi, who led the Drovian delegation?').answer).toBe('Orlo Veck');
    expect(ask('Can you help me find who led the Drovian delegation?').answer).toBe('Orlo Veck');
  });
});
