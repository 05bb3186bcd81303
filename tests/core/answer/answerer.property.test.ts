/** What every answer promises, over random small corpora and over the sample corpus. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Answerer, type AskOptions } from '../../../src/core/answer/answerer.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import type { Document } from '../../../src/core/document.ts';
import type { LiveIndex } from '../../../src/core/search/liveIndex.ts';
import { readCorpus } from '../../../src/readers/index.ts';
import { documentOf } from '../card/documents.ts';
import { checkAnswer, indexOf, timeless } from './invariants.ts';

const TODAY = '2031-06-15';
const options = (more: Partial<AskOptions> = {}): AskOptions => ({
  visible: 'all',
  today: TODAY,
  clock: () => 0,
  ...more,
});

/** Every excerpt of an answer and its parts, shown or near. */
function shown(answer: Answer): Answer['excerpts'] {
  return [...answer.excerpts, ...answer.nearest, ...answer.parts.flatMap(shown)];
}

const NAMES = ['Orlo Veck', 'Mirela Tansk', 'Ilse Brandvold', 'Drovia', 'Tarvonia', 'Quorra'];
const SENTENCES = [
  'NAME leads the Drovian delegation.',
  'The talks in Quorra lasted four hours and ended on 3 March 2031.',
  'NAME told reporters that the truce would hold because the envoys had agreed.',
  'He said the border would stay open.',
  'She arrived on Friday, 14 March, with NAME.',
  'The adviser refused to comment.',
  'They paid 40 million crowns for the bridge.',
  'What happens next?',
  'Who leads the Drovian delegation?',
  'NAME, 58, is the foreign minister of Tarvonia.',
  'The sides agreed that:',
  'Quorra 🕊️ was quiet; “nothing moved”, NAME said.',
];
const QUESTIONS = [
  'Who leads the Drovian delegation?',
  'Who currently leads the Drovian delegation?',
  'How long did the talks in Quorra last?',
  'When did the talks end, and who is NAME?',
  'What did NAME say about the truce?',
  'Why would the truce hold?',
  'How old is NAME?',
  'How much did the bridge cost?',
  'What did the sides agree on?',
  'Did NAME resign?',
  'quorra talks duration',
  'Who wrote this?',
  'hello',
  'Where was he born?',
];

const sentence = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...NAMES))
  .map(([text, name]) => text.replaceAll('NAME', name));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: sentence.map((text) => ['heading', text] as const) },
  { weight: 2, arbitrary: sentence.map((text) => ['item', `- ${text}`] as const) },
  { weight: 1, arbitrary: sentence.map((text) => `${text} ${'and so on, '.repeat(70)}`.trim()) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((text) => /\S/.test(text)),
  },
);
const day = fc.constantFrom('2031-01-10', '2031-03-04', '2031-05-30', '2031-06-10', null);
const corpus = fc
  .array(fc.record({ blocks: fc.array(block, { minLength: 1, maxLength: 6 }), day }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((drafts) =>
    drafts.map(({ blocks, day }, i) =>
      documentOf(`d${i}.txt`, blocks, {
        publishedAt: day,
        dated: day === null ? 'unknown' : 'stated',
      }),
    ),
  );
const question = fc
  .tuple(fc.constantFrom(...QUESTIONS), fc.constantFrom(...NAMES))
  .map(([text, name]) => text.replaceAll('NAME', name));
/** Whatever the model thinks: at 0 all that has evidence is answered, above 1 nothing is. */
const threshold = fc.constantFrom(0, 0.3, 0.6, 1.1);

describe('over random corpora', () => {
  it('an answer keeps its promises', () => {
    fc.assert(
      fc.property(corpus, question, threshold, (documents, text, at) => {
        const index = indexOf(documents);
        const answer = new Answerer(index, at).ask(text, options());
        checkAnswer(answer, index, documents);
        if (at > 1) expect(answer.outcome).toBe('unanswered');
      }),
      { numRuns: 40 },
    );
  });

  it('as of a day, nothing later or undated is shown or counts', () => {
    const asOf = '2031-03-31';
    fc.assert(
      fc.property(corpus, question, threshold, (documents, text, at) => {
        const answer = new Answerer(indexOf(documents), at).ask(text, options({ asOf }));
        for (const { document } of shown(answer)) {
          expect(document.publishedAt).not.toBeNull();
          expect((document.publishedAt ?? '').slice(0, 10) <= asOf).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a collection that may not be seen changes nothing', () => {
    const secret = corpus.map((documents) =>
      documents.map((document) => ({ ...document, id: `secret/${document.id}`, collection: 'secret' })),
    );
    fc.assert(
      fc.property(corpus, secret, question, threshold, (documents, hidden, text, at) => {
        const visible = new Set(['public']);
        const alone = new Answerer(indexOf(documents), at).ask(text, options({ visible }));
        const beside = new Answerer(indexOf([...hidden, ...documents]), at).ask(text, options({ visible }));
        expect(timeless(beside)).toEqual(timeless(alone));
      }),
      { numRuns: 40 },
    );
  });

  it('a room that may see nothing is told so, whatever lies hidden', () => {
    const hidden = documentOf('secret/a.txt', ['Orlo Veck leads the Drovian delegation.'], {
      collection: 'secret',
    });
    const visible = new Set(['public']);
    const text = 'Who leads the Drovian delegation?';
    const empty = new Answerer(indexOf([])).ask(text, options({ visible }));
    expect(empty.reason?.code).toBe('no-documents');
    expect(timeless(new Answerer(indexOf([hidden])).ask(text, options({ visible })))).toEqual(
      timeless(empty),
    );
  });

  it('the same question gets the same answer, and from whatever order of documents', () => {
    fc.assert(
      fc.property(corpus, question, (documents, text) => {
        const answerer = new Answerer(indexOf(documents), 0.3);
        const first = timeless(answerer.ask(text, options()));
        expect(timeless(answerer.ask(text, options()))).toEqual(first);
        const other = new Answerer(indexOf([...documents].reverse()), 0.3);
        expect(timeless(other.ask(text, options()))).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });
});

describe('over the sample corpus', () => {
  let documents: readonly Document[] = [];
  let index: LiveIndex;
  const questions = readFileSync(
    fileURLToPath(new URL('../../gold/corpus-build/questions.jsonl', import.meta.url)),
    'utf8',
  )
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { question: string }).question)
    // Every other one: enough kinds of questions, in half the time.
    .filter((_, i) => i % 2 === 0);

  beforeAll(async () => {
    ({ documents } = await readCorpus(fileURLToPath(new URL('../../../corpus', import.meta.url))));
    index = indexOf(documents);
  });

  it.each([0, 0.34, 1.1])('an answer keeps its promises (threshold %d)', (at) => {
    expect(documents.length).toBeGreaterThan(10);
    const answerer = new Answerer(index, at);
    for (const text of questions) checkAnswer(answerer.ask(text, options()), index, documents);
  });

  it('a question is no answer: what is marked asks nothing', () => {
    const answerer = new Answerer(index, 0);
    for (const text of questions)
      for (const excerpt of answerer.ask(text, options()).excerpts)
        if (excerpt.answer)
          expect(
            excerpt.text.slice(excerpt.answer[0] - excerpt.start, excerpt.answer[1] - excerpt.start),
          ).not.toMatch(/\?["”’)]*$/);
  });

  it('as of a day, nothing later or undated is shown', () => {
    const answerer = new Answerer(index, 0);
    for (const text of questions.slice(0, 40))
      for (const { document } of shown(answerer.ask(text, options({ asOf: '2026-01-22' }))))
        expect((document.publishedAt ?? '9999').slice(0, 10) <= '2026-01-22').toBe(true);
  });

  it('half of it hidden is as good as not there', () => {
    const visible = new Set(['public']);
    const half = documents.filter((_, i) => i % 2 === 0);
    const hidden = documents.map((document, i) =>
      i % 2 === 0 ? document : { ...document, collection: 'secret' },
    );
    const [alone, beside] = [new Answerer(indexOf(half)), new Answerer(indexOf(hidden))];
    for (const text of questions.slice(0, 40))
      expect(timeless(beside.ask(text, options({ visible })))).toEqual(
        timeless(alone.ask(text, options({ visible }))),
      );
  });

  it('what asks for now is stale forty days after the newest document', () => {
    const days = documents.flatMap(({ publishedAt }) => (publishedAt ? [publishedAt.slice(0, 10)] : []));
    const newest = days.sort().at(-1) ?? '';
    const later = (by: number) => new Date(Date.parse(newest) + by * 86_400_000).toISOString().slice(0, 10);
    const answerer = new Answerer(index, 0);
    const text = 'Who currently leads the Russian delegation?';
    const stale = answerer.ask(text, options({ today: later(40) }));
    expect(stale).toMatchObject({ outcome: 'unanswered', reason: { code: 'stale' }, excerpts: [] });
    expect(stale.nearest.length).toBeGreaterThan(0);
    expect(answerer.ask(text, options({ today: later(1) })).outcome).toBe('answered');
    // The day that is looked back to is the present of the question, not the day it is typed.
    expect(answerer.ask(text, options({ today: later(400), asOf: later(1) })).outcome).toBe('answered');
    expect(answerer.ask('Who leads the Russian delegation?', options({ today: later(40) })).outcome).toBe(
      'answered',
    );
  });
});
