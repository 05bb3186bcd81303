/** Where documents differ: one event told two ways, two events, an office that changed hands, a correction. */
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import type { Document } from '../../../src/core/document.ts';
import { documentOf } from '../card/documents.ts';
import { checkAnswer, indexOf } from './invariants.ts';

const paper = (id: string, day: string | null, ...paragraphs: string[]): Document =>
  documentOf(id, paragraphs, { publishedAt: day, dated: day === null ? 'unknown' : 'stated' });

function ask(question: string, ...documents: Document[]): Answer {
  const index = indexOf(documents);
  const answer = new Answerer(index).ask(question, { visible: 'all', today: '2031-06-15', clock: () => 0 });
  checkAnswer(answer, index, documents);
  return answer;
}

const told = ({ positions }: Answer) => positions.map(({ answer }) => answer);
const LONG = 'How long did the meeting in the Quorra customs house last?';

describe('the length of a meeting', () => {
  const six = paper('a.md', '2031-05-04', 'The meeting in the Quorra customs house lasted six hours.');
  const sixToo = paper(
    'b.md',
    '2031-05-05',
    'After a six-hour meeting in the Quorra customs house, the envoys went home.',
  );
  const eight = paper(
    'c.md',
    '2031-05-05',
    'The meeting in the Quorra customs house lasted eight hours, the hosts said.',
  );

  it('that two papers of one week give differently is disputed, and nobody wins', () => {
    const answer = ask(LONG, eight, six, sixToo);
    expect(answer).toMatchObject({ outcome: 'disputed', answer: null });
    expect(told(answer)).toEqual([expect.stringMatching(/^six/), 'eight hours']);
    expect(answer.positions.map(({ origins }) => origins)).toEqual([2, 1]);
    expect(answer.notes.join()).not.toMatch(/another meeting/);
  });

  it('is no dispute between six hours and almost six', () => {
    const almost = paper(
      'd.md',
      '2031-05-05',
      'The meeting in the Quorra customs house lasted almost six hours.',
    );
    expect(ask(LONG, six, almost)).toMatchObject({ outcome: 'answered' });
  });

  it('of another month is another meeting’s', () => {
    const winter = paper('e.md', '2031-01-10', 'The meeting in the Quorra customs house lasted eight hours.');
    const answer = ask(LONG, six, winter);
    expect(answer.outcome).toBe('answered');
    expect(told(answer)).toContain('eight hours');
    expect(answer.notes.join()).toMatch(
      /date the events apart: “eight hours”|date the events apart: “six hours”/,
    );
  });

  it('in a document without a date is perhaps another meeting’s', () => {
    const undated = paper('f.md', null, 'The meeting in the Quorra customs house lasted eight hours.');
    const answer = ask(LONG, six, undated);
    expect(answer.outcome).toBe('disputed');
    expect(answer.notes.join()).toMatch(/Perhaps another meeting/);
  });
});

describe('a person', () => {
  it('under two given names is disputed', () => {
    const answer = ask(
      'Who is the Tarvonian special envoy?',
      paper(
        'a.md',
        '2031-05-04',
        'The Tarvonian special envoy, Steffen Mallik, arrived in Quorra on Sunday.',
      ),
      paper(
        'b.md',
        '2031-05-05',
        'The Tarvonian special envoy, Gerold Mallick, arrived in Quorra on Sunday.',
      ),
    );
    expect(answer.outcome).toBe('disputed');
    expect(told(answer).sort()).toEqual(['Gerold Mallick', 'Steffen Mallik']);
  });

  it('who took over an office comes first, with whom he followed', () => {
    const answer = ask(
      'Who leads the Drovian delegation?',
      paper('old.md', '2030-11-02', 'Orlo Veck leads the Drovian delegation.'),
      paper('new.md', '2031-05-05', 'Ilse Morn leads the Drovian delegation.'),
    );
    expect(answer).toMatchObject({ outcome: 'answered', answer: 'Ilse Morn' });
    expect(told(answer)).toEqual(['Ilse Morn', 'Orlo Veck']);
    expect(answer.notes.join()).toMatch(/earlier ones say “Orlo Veck” \(2030-11-02\)/);
    expect(answer.excerpts.map(({ contradictedOn }) => contradictedOn)).toEqual([undefined, '2031-05-05']);
  });

  it('beside another in one document is no dispute', () => {
    const answer = ask(
      'Who leads the Drovian delegation?',
      paper(
        'a.md',
        '2031-05-04',
        'Orlo Veck leads the Drovian delegation.',
        'Ilse Morn leads the delegation of Tarvonia.',
      ),
      paper('b.md', '2031-05-04', 'Ilse Morn leads the Tarvonian delegation.'),
    );
    expect(answer).toMatchObject({ outcome: 'answered', answer: 'Orlo Veck' });
  });

  it('whom the other document names besides is told apart there, and where it does not, is disputed', () => {
    const leads = (name: string, more = '') => `${name} leads the Drovian delegation.${more}`;
    const morn = paper('b.md', '2031-05-04', leads('Ilse Morn'));
    const both = paper('a.md', '2031-05-04', leads('Orlo Veck', ' His guest was Ilse Morn.'));
    const one = paper('a.md', '2031-05-04', leads('Orlo Veck', ' His guest was Ada Prenn.'));
    expect(ask('Who leads the Drovian delegation?', both, morn).outcome).toBe('answered');
    expect(ask('Who leads the Drovian delegation?', one, morn).outcome).toBe('disputed');
  });
});

it('a list is united, never disputed', () => {
  const answer = ask(
    'Who attended the talks in Quorra?',
    paper('a.md', '2031-05-04', 'Orlo Veck attended the talks in Quorra.'),
    paper('b.md', '2031-05-04', 'Ilse Morn attended the talks in Quorra.'),
  );
  expect(answer.outcome).not.toBe('disputed');
});

it('what a correction takes back is no answer', () => {
  const answer = ask(
    'When did the Quorra meeting take place?',
    paper(
      'a.md',
      '2031-05-09',
      'The Quorra meeting took place on 4 May 2031.',
      'Correction: an earlier version of this page placed the Quorra meeting on 3 May.',
    ),
  );
  expect(answer).toMatchObject({ outcome: 'answered', answer: '4 May 2031' });
  expect(told(answer)).toEqual(['4 May 2031']);
});
