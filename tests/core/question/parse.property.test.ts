/** Whatever is typed is read: without an error, without a stall, and with offsets that lie in the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUESTION, parseQuestion } from '../../../src/core/question/parse.ts';
import type { Question } from '../../../src/core/question/types.ts';

/** What holds of every question that was read. */
function check(typed: string): Question {
  const question = parseQuestion(typed);
  expect(question.parts.length === 0).toBe(question.aside !== null);
  for (const part of question.parts) {
    const inside = (i: number) => i >= 0 && i < part.terms.length;
    let last = 0;
    for (const { token, weight } of part.terms) {
      expect(part.text.slice(token.start, token.end)).toBe(token.text);
      expect(token.start).toBeGreaterThanOrEqual(last);
      last = token.end;
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
    for (const { modifier, head } of part.pairs) {
      expect(inside(modifier) && inside(head)).toBe(true);
      expect(modifier).not.toBe(head);
    }
    const { verb, agent, patient } = part.predicate;
    const named = [...agent, ...patient, ...part.speaker, ...(verb === null ? [] : [verb])];
    expect([...named, ...(part.focus === null ? [] : [part.focus])].every(inside)).toBe(true);
  }
  return question;
}

const WORDS =
  'who what when where why how which many long and , ; ? the of Orlo Veck Norway Chile he it they talks signed positions want according to hi thanks FM кто где qui est-il'.split(
    ' ',
  );

describe('any string', () => {
  it('is read, whatever its characters', () => {
    const unicode = fc.oneof(
      fc.string({ unit: 'binary', maxLength: LONGEST_QUESTION }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      // Lone surrogates, which the kinds above do not make.
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
        .map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(unicode, (text) => void check(text)),
      { numRuns: 150 },
    );
  });

  it('is read, whatever its words', () => {
    const sentence = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, (text) => void check(text)),
      { numRuns: 300 },
    );
  });

  it('is read the same twice', () => {
    const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, (text) => {
        expect(parseQuestion(text)).toEqual(parseQuestion(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a question built to stall a regular expression', () => {
  /** As many repetitions as the longest question holds, between a beginning and an end. */
  const filled = (begin: string, unit: string, end = ''): string =>
    (begin + unit.repeat(LONGEST_QUESTION)).slice(0, LONGEST_QUESTION - end.length) + end;

  // A pattern that backtracks takes minutes for one of these, and the test's time runs out.
  it.each([
    ['commas before a clause', filled('Who leads and who ', ',', 'x and who b?')],
    ['joints', filled('who is it', ' ;, and ', 'who is b?')],
    ['clauses', filled('who a', ' and who b')],
    ['question marks', filled('', '? ')],
    ['short questions', filled('', 'who? ')],
    ['spaces', filled('a', ' ', 'b')],
    ['sides', filled('What do ', 'Norway and Chile ', 'want')],
    ['sides without an end', filled('What do ', 'Norway, ')],
    ['a source without an end', filled('according to ', 'a ')],
    ['abbreviations', filled('', 'a.')],
    ['numbers', filled('', '1,')],
    ['apostrophes', filled('a', "'a")],
    ['quotes', filled('who ', '"')],
    ['greetings', filled('hi ', ',', 'x')],
    ['requests', filled('can you ', 'please ')],
    ['help', filled('help me ', 'to find ')],
    ['a row of question words', filled('', 'when, where and ')],
    ['pronouns', filled('', 'she ')],
    ['abbreviations of several senses', filled('', 'FM ')],
    ['names', filled('who is ', 'Orlo Veck ')],
    ['hyphens', filled('what ', '-a')],
    ['combining marks', filled('e', '\u0301')],
    ['zero-width spaces', filled('who', '\u200b')],
    ['lone surrogates', filled('', '\ud800')],
    ['emoji', filled('', '👍')],
  ])('%s', (_, text) => {
    expect(text).toHaveLength(LONGEST_QUESTION);
    check(text);
  });
});
