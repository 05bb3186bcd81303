/** Names in one word or two, lengths in space, days counted from an event, what was decided and what was threatened. */
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import { documentOf } from '../card/documents.ts';
import { indexOf } from './invariants.ts';

type Parts = Parameters<typeof documentOf>[1];

function ask(question: string, ...texts: (string | Parts)[]): Answer {
  const documents = texts.map((text, at) =>
    documentOf(`d${at}.md`, typeof text === 'string' ? [text] : text),
  );
  const index = indexOf(documents);
  return new Answerer(index).ask(question, { visible: 'all', today: '2031-06-15', clock: () => 0 });
}

describe('a name', () => {
  it('asked for in two words is found where it is printed in one', () => {
    const answer = ask(
      'Who is Bo Lan-Fen?',
      'Bo Lanfen, the deputy harbour master of Quorra, signed for the port.',
      'The mayor of Brill, Oda Klem, was not asked.',
    );
    expect(answer.excerpts[0]?.text).toContain('Bo Lanfen');
  });

  it('asked for in one word is found where it is printed in two', () => {
    const answer = ask(
      'Who is Bo Lanfen?',
      'Bo Lan-fen, the deputy harbour master of Quorra, signed for the port.',
      'The mayor of Brill, Oda Klem, was not asked.',
    );
    expect(answer.excerpts[0]?.text).toContain('Bo Lan-fen');
  });

  it('in two words stays two where nothing is printed in one', () => {
    const answer = ask(
      'Who is Oda Klem?',
      'Oda Klem, the mayor of Brill, was not asked.',
      'The Brill gazette is printed in Vessel.',
    );
    expect(answer.excerpts[0]?.text).toContain('Oda Klem');
  });
});

describe('a length', () => {
  it.each(['How long is the border?', 'What is the length of the border?'])(
    'in space is no length of time: %s',
    (question) => {
      const answer = ask(
        question,
        'The border between Brill and Vessel has a length of 12.7 kilometres.',
        'The border was closed for six hours.',
      );
      expect(answer.answer).toBe('12.7 kilometres');
    },
  );
});

describe('a day', () => {
  it('may be counted from an event', () => {
    const answer = ask(
      'When does the Quorra treaty enter into force?',
      'The Quorra treaty enters into force thirty days after both parliaments have voted.',
    );
    expect(answer.answer).toMatch(/^thirty days after both parliaments/);
  });
});

describe('what was decided', () => {
  it('stands in a list as an infinitive', () => {
    const answer = ask('Whom did the Quorra summit choose as mediator?', [
      'The Quorra summit decided:',
      ['item', '1. to choose General Abel Corrin as mediator;'],
      ['item', '2. to meet again in Brill.'],
    ]);
    expect(answer.answer).toContain('Abel Corrin');
  });
});

describe('a reason', () => {
  it('does not take what something else would cost for the talks, still to come', () => {
    const answer = ask(
      'How much did the Quorra talks cost?',
      'The talks in Quorra go on in the customs house.',
      'Observation on that scale would cost 480 million crowns a year by the estimate of the Forum.',
    );
    expect(answer.outcome).toBe('unanswered');
    expect(answer.reason?.code).toBe('not-together');
  });
});
