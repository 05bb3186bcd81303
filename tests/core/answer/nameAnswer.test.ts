/** Questions about a name itself: what somebody is called, and how it is written. */
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import type { Document } from '../../../src/core/document.ts';
import { nameQuestionOf } from '../../../src/core/question/nameQuestion.ts';
import { documentOf } from '../card/documents.ts';
import { checkAnswer, indexOf } from './invariants.ts';

const paper = (id: string, day: string, ...paragraphs: string[]): Document =>
  documentOf(id, paragraphs, { publishedAt: day, dated: 'stated' });

const DOCUMENTS = [
  paper('a.md', '2031-05-04', 'Orlo Veckmann, the Drovian envoy, arrived in Quorra on Monday night.'),
  paper('b.md', '2031-05-05', 'The envoy Orlo Veckmann spoke first. Veckmann had brought no papers.'),
  paper('c.md', '2031-05-06', 'Tarvonian radio said that Basil Vekman had left Quorra before dawn.'),
  paper('d.md', '2031-05-07', 'Minister Quillfeather waved from the bridge and said nothing.'),
];

function ask(question: string, options: { asOf?: string; visible?: Set<string> } = {}): Answer {
  const index = indexOf(DOCUMENTS);
  const answer = new Answerer(index).ask(question, {
    visible: options.visible ?? 'all',
    today: '2031-06-15',
    clock: () => 0,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  });
  checkAnswer(answer, index, DOCUMENTS);
  return answer;
}

const told = ({ positions }: Answer) => positions.map(({ answer }) => answer);

describe('what somebody is called', () => {
  it.each([
    "What is Veckmann's first name?",
    'What is the given name of the Drovian envoy Veckmann?',
    "Veckmann's full name",
    'Which is the Christian name of Mr. Veckmann?',
  ])('%s: two given names for one surname are shown side by side, and nobody wins', (question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ outcome: 'disputed', answer: null, question });
    expect(told(answer)).toEqual(['Orlo Veckmann', 'Basil Vekman']);
    expect(answer.positions.map(({ excerpts }) => excerpts.length)).toEqual([2, 1]);
    expect(answer.notes).toContain('“Veckmann”, read as “Vekman”.');
  });

  it('that one given name is printed is an answer', () => {
    const answer = ask("What is Veckmann's first name?", { asOf: '2031-05-05' });
    expect(answer).toMatchObject({ outcome: 'answered', answer: 'Orlo Veckmann' });
    expect(answer.notes).toEqual([]);
  });

  it('that none is printed is said', () => {
    const answer = ask("What is Quillfeather's first name?");
    expect(answer.outcome).toBe('unanswered');
    expect(answer.reason?.text).toBe('The documents print “Quillfeather”, but no given name with it.');
    expect(answer.nearest[0]?.document.id).toBe('d.md');
  });

  it('that nobody of that name is there is said', () => {
    expect(ask("What is Ostrander's first name?").reason).toMatchObject({ code: 'unknown-name' });
  });

  it('an office alone is asked after as a person', () => {
    const answer = ask("What is the Drovian envoy's first name?");
    expect(answer.question).toBe("What is the Drovian envoy's first name?");
    expect(answer.answer ?? told(answer)[0]).toBe('Orlo Veckmann');
  });

  it('tells a surname by the given name', () => {
    expect(ask("What is Orlo's surname?").answer).toBe('Orlo Veckmann');
  });

  it('lists the ways a name is written, the commonest first', () => {
    const answer = ask('How is Veckmann spelled?');
    expect(answer.outcome).toBe('answered');
    expect(told(answer)).toEqual(['Veckmann', 'Vekman']);
    expect(answer.notes).toContain('Printed as Veckmann (2), Vekman (1).');
  });

  it('knows nothing of what a room may not see', () => {
    expect(ask("What is Veckmann's first name?", { visible: new Set(['other']) }).outcome).toBe('unanswered');
  });
});

describe('what is no question about a name', () => {
  it.each([
    'How is the meeting described?',
    'What is the name of the delegation that came first?',
    'Who was the first to name Veckmann?',
    'How was the agreement written?',
    'What was the first name that Veckmann read out?',
    `What is ${'x'.repeat(300)}'s first name?`,
  ])('%s', (question) => {
    expect(nameQuestionOf(question)).toBeNull();
  });
});
