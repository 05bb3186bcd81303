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

describe('what the documents say', () => {
  it.each([
    ['Who led the Drovian delegation?', 'Orlo Veck', 'wire.md'],
    ['Who headed the Tarvonian team?', 'Mirela Tansk', 'wire.md'],
    ['How long did the talks in Quorra last?', 'five hours', 'wire.md'],
    ['Where did the delegations meet?', 'Salt Palace in Quorra', 'wire.md'],
    ['How old is Mirela Tansk?', '58', 'wire.md'],
    ['Where was Volodar Zhelenskiy born?', 'Anselm', 'profile.md'],
    ['What is a dry crossing?', 'no alcohol is sold', 'readout.md'],
    ['Who wrote about the ferry talks in Quorra?', 'Hanne Ostrem', 'wire.md'],
    ['quorra talks duration', 'five hours', 'wire.md'],
  ])('%s – %s', (question, words, id) => {
    const { outcome, excerpts } = ask(question);
    expect(outcome).toBe('answered');
    expect(excerpts[0]?.text).toContain(words);
    expect(excerpts[0]?.document.id).toBe(id);
  });
});
