/** News, sides compared, and the time before or since an event, as a newsroom asks for them. */
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import type { Document } from '../../../src/core/document.ts';
import { boundOf } from '../../../src/core/question/bounds.ts';
import { newsWishOf, sidesWishOf } from '../../../src/core/question/wishes.ts';
import { documentOf } from '../card/documents.ts';
import { checkAnswer, indexOf } from './invariants.ts';
import { WIRE } from './newsroom.ts';

const paper = (id: string, day: string | null, ...paragraphs: string[]): Document =>
  documentOf(id, paragraphs, { publishedAt: day, dated: day === null ? 'unknown' : 'stated' });

function ask(
  question: string,
  documents: Document[],
  options: { asOf?: string; visible?: Set<string> } = {},
): Answer {
  const index = indexOf(documents);
  const answer = new Answerer(index).ask(question, {
    visible: options.visible ?? 'all',
    today: '2031-06-15',
    clock: () => 0,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  });
  for (const part of answer.parts.length > 0 ? answer.parts : [answer]) checkAnswer(part, index, documents);
  return answer;
}

const ids = ({ excerpts }: Answer) => excerpts.map(({ document }) => document.id);

describe('the news', () => {
  const documents = [
    paper(
      'old.md',
      '2031-02-01',
      'The herring quota was set at nine thousand crates, the ministry of Brill said.',
    ),
    paper(
      'mid.md',
      '2031-04-10',
      'Ferrymen in Quorra complained that the herring quota is too low for winter.',
    ),
    paper(
      'new.md',
      '2031-06-01',
      'Astrid Quillfeather said that the herring quota would rise by a third.',
      'She drank tea.',
    ),
    paper('other.md', '2031-06-02', 'A lighthouse keeper in Vessel retired after forty years.'),
    paper('undated.md', null, 'The herring quota was never fair.'),
  ];

  it.each([
    'latest on the herring quota',
    'What is the latest on the herring quota?',
    'Any news about the herring quota?',
  ])('%s: the newest sentences on it, newest first, with their days', (question) => {
    const answer = ask(question, documents);
    expect(answer.outcome).toBe('answered');
    expect(ids(answer)).toEqual(['new.md', 'mid.md', 'old.md']);
    expect(answer.excerpts[0]).toMatchObject({ speaker: 'Astrid Quillfeather' });
  });

  it.each(['since 1 April', 'since April 1, 2031'])('%s: older ones are left out', (since) => {
    expect(ids(ask(`What changed on the herring quota ${since}?`, documents))).toEqual(['new.md', 'mid.md']);
  });

  it('of everything begins with the newest document', () => {
    expect(ids(ask('What is new since 1 May?', documents))).toEqual(['other.md', 'new.md']);
  });

  it('that nobody prints is no news', () => {
    const none = ask('latest on the turnip quota', documents);
    expect(none.outcome).toBe('unanswered');
    expect(none.reason?.text).toContain('turnip quota');
    expect(ask('What changed on the herring quota since 5 June?', documents).reason?.text).toContain(
      '2031-06-05',
    );
  });

  it('is of the documents a room may see, and of the day asked for', () => {
    expect(ids(ask('latest on the herring quota', documents, { asOf: '2031-05-01' }))).toEqual([
      'mid.md',
      'old.md',
    ]);
    expect(ask('latest on the herring quota', documents, { visible: new Set(['other']) }).outcome).toBe(
      'unanswered',
    );
  });

  it('tells a reprint once, the newest', () => {
    const wire = paper('wire.md', '2031-05-01', ...WIRE);
    const reprint = paper('reprint.md', '2031-05-02', ...WIRE);
    expect(ids(ask('latest on the Quorra bridge', [wire, reprint]))).toEqual(['reprint.md']);
  });
});

describe('sides', () => {
  const documents = [
    paper(
      'a.md',
      '2031-05-04',
      'Norway demands that the herring quota be halved.',
      'The envoys ate in silence.',
    ),
    paper(
      'b.md',
      '2031-05-05',
      'The Danish foreign minister, Orla Venn, said the herring quota was a matter of honour.',
    ),
    paper('c.md', '2031-05-06', 'Iceland sent two ships to the bay.'),
  ];

  it.each([
    'Compare the Norwegian, Danish and Icelandic positions on the herring quota',
    'Compare the positions of Norway, Denmark and Iceland on the herring quota',
    'What do Norway, Denmark and Iceland each say about the herring quota?',
    'How do Norway, Denmark and Iceland differ on the herring quota?',
  ])('%s: an excerpt a side, and the side without one is named', (question) => {
    const { outcome, parts } = ask(question, documents);
    expect(outcome).toBe('answered');
    expect(parts.map((part) => part.excerpts.map(({ document }) => document.id))).toEqual([
      ['a.md'],
      ['b.md'],
      [],
    ]);
    expect(parts[1]?.excerpts[0]?.speaker).toContain('Orla Venn');
    expect(parts[2]?.reason?.text).toMatch(/Iceland/);
  });

  it('take no words of another side, nor a dateline, for their own', () => {
    const { parts } = ask('Compare the Norwegian and Danish positions on the herring quota', [
      paper(
        'd.md',
        '2031-05-07',
        'OSLO, May 7 (Brill Wire) - The herring quota was read out by a clerk from Vessel.',
      ),
      paper(
        'e.md',
        '2031-05-07',
        'Norway is greedy about the herring quota, Danish minister Orla Venn said.',
      ),
    ]);
    expect(parts.map(({ excerpts }) => excerpts.map(({ document }) => document.id))).toEqual([[], ['e.md']]);
  });
});

describe('before and since an event', () => {
  const documents = [
    paper('spring.md', '2031-03-02', 'Basil Ostrander heads the Drovian delegation, the ministry said.'),
    paper('talks.md', '2031-05-11', 'The Quorra talks opened on 10 May 2031 with a late supper.'),
    paper('summer.md', '2031-05-20', 'Orlo Veckmann heads the Drovian delegation, the ministry said.'),
  ];

  it.each(['before the Quorra talks', 'before 10 May', 'prior to May 10, 2031'])(
    '%s: what was printed later is hidden',
    (when) => {
      const answer = ask(`Who headed the Drovian delegation ${when}?`, documents);
      expect(answer.answer).toBe('Basil Ostrander');
      expect(ids(answer)).not.toContain('summer.md');
      expect(answer.notes.join()).toContain('2031-05-10');
    },
  );

  it.each(['since the Quorra talks', 'since 10 May'])('%s: what was printed earlier is hidden', (when) => {
    const answer = ask(`Who has headed the Drovian delegation ${when}?`, documents);
    expect(answer.answer).toBe('Orlo Veckmann');
    expect(ids(answer)).not.toContain('spring.md');
  });

  it('that no document dates hides nothing, and that is said', () => {
    const answer = ask('Who headed the Drovian delegation before the Vessel summit?', documents);
    expect(answer.notes.join()).toContain('No document surely dates “the Vessel summit”');
  });
});

describe('what is none of these', () => {
  it.each([
    'What is the latest date for the talks?',
    'Who is the new envoy?',
    'What changed his mind?',
    'What happened in Quorra?',
    'Who met before the vote?',
  ])('%s', (question) => {
    expect(newsWishOf(question)).toBeNull();
    expect(sidesWishOf(question)).toBeNull();
    expect(boundOf(question)).toBeNull();
  });

  it.each([
    'Who said the quota and the price differ on paper?',
    'Compare the prices on herring',
    'What is the Norwegian position on herring?',
  ])('%s compares no sides', (question) => {
    expect(sidesWishOf(question)).toBeNull();
  });
});
