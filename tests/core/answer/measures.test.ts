/** Whose length of time it is, and what an FAQ or a title says of a thing. */
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import { documentOf } from '../card/documents.ts';
import { indexOf } from './invariants.ts';

type Parts = Parameters<typeof documentOf>[1];

function ask(question: string, ...documents: Parts[]): Answer {
  const index = indexOf(documents.map((parts, at) => documentOf(`d${at}.md`, parts)));
  return new Answerer(index).ask(question, { visible: 'all', today: '2031-06-15', clock: () => 0 });
}

describe('a length of time', () => {
  const event = 'The meeting in the Quorra customs house lasted six hours.';

  it.each([
    'The meeting in the Quorra customs house marks a turn in the four-year-long bridge war.',
    'The meeting in the Quorra customs house followed much progress in the last nine weeks.',
    'The meeting in the Quorra customs house was moved two days later.',
  ])('is not taken from: %s', (other) => {
    expect(ask('How long was the meeting in the Quorra customs house?', [other], [event]).answer).toBe(
      'six hours',
    );
    expect(ask('How long did the Quorra customs house meeting go on?', [other]).answer).toBeNull();
  });

  it('stands before the noun that it measures', () => {
    const told = 'The four-hour meeting in the Quorra customs house was described as frank.';
    expect(ask('How long did the meeting in the Quorra customs house last?', [told]).answer).toMatch(
      /^four-hour/,
    );
  });
});

describe('a length of time beside its event', () => {
  it('is the event’s own, whatever it is called there', () => {
    const told =
      'It was the Quorra ferry crisis of 2019, a 13-day standoff between Brill and Vessel, that closed the port.';
    expect(ask('How many days did the Quorra ferry crisis last?', [told]).answer).toMatch(/^13-day/);
  });
});

describe('whose office it is', () => {
  it('an envoy of one state does not represent the other', () => {
    const told =
      'President Veck talked with the American envoys Orlo Tansk and Basil Marr before Ukrainian officials came.';
    expect(ask('Who represents Ukraine at the talks?', [told]).outcome).toBe('unanswered');
    expect(
      ask('Who represents Ukraine at the talks?', ['Mirela Tansk represents Ukraine at the talks.']).answer,
    ).toBe('Mirela Tansk');
  });
});

describe('whose office it is, by its pronoun', () => {
  it('is that of the state which the sentence begins with', () => {
    const told =
      'Russia named Orlo Tansk as its representative to the Quorra talks, with Basil Marr beside him.';
    expect(ask('Who represents Ukraine in Quorra?', [told]).outcome).toBe('unanswered');
    expect(ask('Who represents Russia in Quorra?', [told]).answer).toBe('Orlo Tansk');
  });
});

describe('what something is', () => {
  const faq: Parts = [
    ['title', 'The Quorra Fund: a short guide'],
    '**What is the Quorra Fund?** A purse from which both banks pay the ferrymen. It was opened in 2029.',
    '**Who keeps it?** Two clerks from Brill.',
  ];

  it('is told by the answer of an FAQ, not by its title', () => {
    const { answer, excerpts } = ask('What is the Quorra Fund?', faq);
    expect(answer).toBe('A purse from which both banks pay the ferrymen');
    expect(excerpts[0]?.text).toMatch(/^A purse/);
  });

  it('is asked of a bank, too, and no other body is meant', () => {
    const bank: Parts = ["**What is the Ferrymen's Bank?** A house in Brill that lends boats."];
    expect(ask("What is the Ferrymen's Bank?", bank, faq).answer).toBe('A house in Brill that lends boats');
  });
});
