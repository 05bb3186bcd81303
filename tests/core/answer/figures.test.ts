/** The figures by which a sentence supports a claim or breaks it. No model has a say here; all names are invented. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/answer/assess.ts';
import { breaksNothing } from '../../../src/core/answer/confidence.ts';
import type { Evidence } from '../../../src/core/answer/evidence.ts';
import { FEATURES } from '../../../src/core/answer/features.ts';
import { ViewCache } from '../../../src/core/answer/sentenceView.ts';
import type { Document } from '../../../src/core/document.ts';
import { parseQuestion } from '../../../src/core/question/parse.ts';
import { documentOf } from '../card/documents.ts';
import { indexOf } from './invariants.ts';

type Figure = (typeof FEATURES)[number];

function evidenceOf(question: string, documents: readonly Document[], words: string): Evidence {
  const [part] = parseQuestion(question).parts;
  if (!part) throw new Error(`not a question: ${question}`);
  const scope = { index: indexOf(documents), visible: 'all', cache: new ViewCache() } as const;
  const { ranked } = assess(part, 'en', scope, { rank: () => 0, judge: () => 0 });
  const found = ranked.find(({ evidence }) => evidence.view.text.includes(words));
  if (!found) throw new Error(`no evidence has '${words}'`);
  return found.evidence;
}

/** One figure of the first sentence of a document that is that sentence and what follows it. */
function figure(name: Figure, question: string, ...sentences: string[]): number {
  const evidence = evidenceOf(question, [documentOf('a.txt', sentences)], sentences[0] ?? '');
  return evidence.vector[FEATURES.indexOf(name)] ?? Number.NaN;
}

/** The words marked as the answer in the first sentence, or null. */
function marked(question: string, text: string): string | null {
  const { view, chosen } = evidenceOf(question, [documentOf('a.txt', [text])], text);
  if (!chosen || chosen.quality < 0.3) return null;
  return view.document.text.slice(view.tokens[chosen.from]?.start, view.tokens[chosen.to - 1]?.end);
}

describe('who acts', () => {
  const text = 'Orlo Veck invited Mirela Tansk to Quorra.';

  it('is as the question says', () => {
    expect(figure('agentFit', 'When did Orlo Veck invite Mirela Tansk?', text)).toBe(1);
    expect(figure('otherAgent', 'When did Orlo Veck invite Mirela Tansk?', text)).toBe(0);
  });

  it('is another where the sides are exchanged', () => {
    expect(figure('otherAgent', 'When did Mirela Tansk invite Orlo Veck?', text)).toBe(1);
  });

  it('is another where the passive names another', () => {
    const closed = 'The Brillian consulate was closed by Orlo Veck in 2018.';
    expect(figure('otherAgent', 'When did Mirela Tansk close the consulate?', closed)).toBe(1);
  });

  it('is no other where those who met are turned round', () => {
    expect(
      figure('otherAgent', 'Where did Mirela Tansk meet Orlo Veck?', 'Orlo Veck met Mirela Tansk in Quorra.'),
    ).toBe(0);
  });

  it('may be called by a noun that the question does not have', () => {
    expect(
      figure('otherAgent', 'How much did the kidnappers demand?', 'The captors demanded 20 million crowns.'),
    ).toBe(0);
  });

  it('is whoever the answer names, where the verb has it', () => {
    const text = 'Orlo Veck appointed Mirela Tansk.';
    expect(figure('answerFit', 'Who appointed Mirela Tansk?', text)).toBe(1);
    expect(figure('answerFit', 'Whom did Orlo Veck appoint?', text)).toBe(1);
  });
});

describe('who speaks', () => {
  it.each([
    ['Orlo Veck said that the border would stay open.', 1],
    ['Orlo Veck, an aide to the president, said that the border would stay open.', 1],
    ['“The border will stay open,” said the minister, Orlo Veck.', 1],
    ['According to Orlo Veck, the border would stay open.', 1],
  ])('is the one asked about: %s', (text, support) => {
    expect(figure('speaker', 'What did Orlo Veck say about the border?', text)).toBe(support);
  });

  it.each([
    'Mirela Tansk said that Orlo Veck would open the border.',
    'The border was opened in the presence of Orlo Veck.',
  ])('is not the one asked about: %s', (text) => {
    expect(figure('speaker', 'What did Orlo Veck say about the border?', text)).toBeLessThan(0.3);
  });
});

describe('what a thing is of', () => {
  it.each([
    ["Who is Tressen's foreign minister?", "Velmora's foreign minister, Delia Broome, thanked Tressen."],
    ['Who is the foreign minister of Tressen?', "Velmora's foreign minister, Delia Broome, thanked Tressen."],
    ['Who headed the crisis team in Quorra?', 'The crisis team in Brill was headed by Delia Broome.'],
    [
      'Who leads the Ukrainian delegation?',
      'Representatives of Ukraine and his team saw Delia Broome lead the Russian delegation.',
    ],
  ])('is another: %s', (question, text) => {
    expect(figure('otherOwner', question, text)).toBe(1);
  });

  it.each([
    ['Who is the foreign minister of Velmora?', "Velmora's foreign minister, Delia Broome, thanked Tressen."],
    ['Who is the foreign minister of Velmora?', 'Foreign Minister Delia Broome thanked Velmora.'],
    ['Where were the Quorra talks held?', 'Drovia and Tarvonia met at the Salt Palace in Quorra.'],
    ['When did the invasion of Ukraine start?', "Russia's invasion started on 24 February 2022."],
    [
      'Who led the Korean team?',
      'The Norwegian team was led by Delia Broome, the Korean one by Baek Do-hyun.',
    ],
  ])('is not said to be another: %s %s', (question, text) => {
    expect(figure('otherOwner', question, text)).toBe(0);
  });
});

describe('what breaks a claim', () => {
  it('is an office that is not spoken of', () => {
    expect(
      figure(
        'otherOffice',
        'Who is the director of the Quorra bank?',
        'Delia Broome knows how the Quorra bank was robbed.',
      ),
    ).toBe(1);
  });

  it('is a birth asked about where none is spoken of', () => {
    expect(figure('birthless', 'When was Orlo Veck born?', 'Orlo Veck came to Quorra in March 2029.')).toBe(
      1,
    );
    expect(figure('birthless', 'When was Orlo Veck born?', 'Orlo Veck (born 3 March 1961) is a smith.')).toBe(
      0,
    );
  });

  it('is an act that nothing speaks of, where it is asked whether it was done', () => {
    expect(figure('unsaid', 'Did Orlo Veck resign?', 'Orlo Veck admired the harbour of Quorra.')).toBe(1);
    expect(figure('unsaid', 'Did Orlo Veck resign?', 'Orlo Veck resigned in Quorra.')).toBe(0);
  });

  it('is an act still to come where it is asked whether it was done, but not one denied', () => {
    expect(
      figure('unrealised', 'Did Orlo Veck sign the letter?', 'Orlo Veck is ready to sign the letter.'),
    ).toBe(1);
    expect(figure('unrealised', 'Did Orlo Veck resign?', 'Orlo Veck said he would not resign.')).toBe(0);
  });

  it('is no successor where succession is asked about', () => {
    const text = 'His successor as head of the treaty office is Mirela Stanhope.';
    expect(figure('privative', 'Who will succeed Veck as head of the treaty office?', text)).toBe(0);
    expect(figure('privative', 'Who is the head of the treaty office?', text)).toBe(1);
  });

  it('keeps a sentence that breaks nothing', () => {
    const text = 'Orlo Veck led the Brillian team.';
    expect(breaksNothing(evidenceOf('Who led the Brillian team?', [documentOf('a.txt', [text])], text))).toBe(
      true,
    );
  });
});

describe('a name in the place of another', () => {
  it('counts most where the sentence speaks of somebody else alone', () => {
    const question = 'When was Orlo Veck in Quorra?';
    const other = figure('rivalName', question, 'Mirela Tansk came to Quorra on 3 March.');
    const pronoun = figure('rivalName', question, 'He came to Quorra on 3 March.');
    const none = figure('rivalName', question, 'Orlo Veck came to Quorra on 3 March.');
    expect([other, pronoun, none]).toEqual([1, 0.3, 0]);
  });
});

describe('the word itself, passed over with reason', () => {
  it('is no support: who heads for a town heads nothing', () => {
    const text = 'The team heading to Brill has had its orders from Orlo Veck.';
    expect(figure('verbal', 'Who heads the team?', text)).toBeLessThan(0.5);
  });
});

describe('the day asked about', () => {
  const numbers = (publishedAt: string | null, text: string) => {
    const document = { ...documentOf('a.txt', [text]), publishedAt };
    return evidenceOf('How long did the council sit on 22 January?', [document], text).vector[
      FEATURES.indexOf('numbers')
    ];
  };

  it.each([
    ['2032-01-23', 'The council sat for three hours on Thursday.'],
    ['2032-01-23', 'The council sat for three hours yesterday.'],
    ['2032-01-22', 'The council sat for three hours today.'],
  ])('is spoken of by a weekday or relation: printed %s, %s', (printed, text) => {
    expect(numbers(printed, text)).toBeCloseTo(0.9);
  });

  it('is likely in what was printed that day or the next', () => {
    expect(numbers('2032-01-23', 'The council sat for three hours.')).toBeCloseTo(0.6);
    expect(numbers('2032-02-23', 'The council sat for three hours.')).toBe(0);
  });

  it('is not another day that the sentence names', () => {
    expect(numbers('2032-01-23', 'The council sat for three hours on Monday.')).toBe(0);
    expect(numbers(null, 'The council sat for three hours on Thursday.')).toBe(0);
  });
});

describe('what is marked', () => {
  it.each([
    [
      'Where did the council meet?',
      'The Russian council met in the harbour hall of Brill.',
      'the harbour hall of Brill',
    ],
    ['Where will the group meet?', 'The Russia-Ukraine group will meet in Quorra.', 'Quorra'],
    ['When is the report due?', 'The report is due within eight weeks.', 'within eight weeks'],
    [
      'When did Orlo Veck leave Quorra?',
      'Orlo Veck left Quorra shortly after half past three.',
      'shortly after half past three',
    ],
    [
      'How long is fishing banned?',
      'Fishing is banned from 1 July to 30 September.',
      'from 1 July to 30 September',
    ],
    ['How wide is the lane?', 'The lane is three nautical miles wide.', 'three nautical miles'],
    ['Who is Orlo Veck?', 'Colonel Orlo Veck is the mayor of Quorra.', 'the mayor of Quorra'],
    ['What is the Brill Office?', 'The Brill Office (a customs house) was closed.', 'a customs house'],
  ])('answers: %s', (question, text, answer) => {
    expect(marked(question, text)).toBe(answer);
  });

  it.each([
    ['Where did the council meet?', 'The Russian council met on Friday.'],
    ['How old is Orlo Veck?', 'Orlo Veck came to Quorra in March 2029.'],
    ['How many observers came?', 'The first observers came.'],
    ['What is the name of the doctor?', 'The minister came with his wife and his doctor.'],
    ['Who accompanied the envoy?', 'Western support accompanied the envoy.'],
    ['How much does the council pay?', 'The council voted to pay, by two votes.'],
  ])('does not answer: %s %s', (question, text) => {
    expect(marked(question, text)).toBeNull();
  });
});

describe('beside the other evidence', () => {
  it('counts who else gives the same answer', () => {
    const documents = ['a.txt', 'b.txt', 'c.txt'].map((id, i) =>
      documentOf(id, [`${i < 2 ? 'Orlo Veck' : 'Mirela Tansk'} led the Brillian team in Quorra.`]),
    );
    const agreement = (words: string) =>
      evidenceOf('Who led the Brillian team?', documents, words).vector[FEATURES.indexOf('agreement')];
    expect(agreement('Orlo')).toBe(1);
    expect(agreement('Mirela')).toBe(0);
  });

  it('measures how far behind the best it is', () => {
    const documents = [
      documentOf('a.txt', ['Orlo Veck led the Brillian team.']),
      documentOf('b.txt', ['Orlo Veck likes the team.']),
    ];
    const behind = (words: string) =>
      evidenceOf('Who led the Brillian team?', documents, words).vector[FEATURES.indexOf('behindCoverage')];
    expect(behind('led')).toBe(0);
    expect(behind('likes')).toBeGreaterThan(0.2);
  });
});
