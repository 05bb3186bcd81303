import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE, splitSentences } from '../../../src/core/text/sentences.ts';

function cut(text: string, language = 'en'): string[] {
  const spans = splitSentences(text, { start: 0, end: text.length }, language);
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** Writes the expected boundaries into the text as ' ¦ ', so that a case reads as one line. */
function expectCut(marked: string, language = 'en'): void {
  expect(cut(marked.replaceAll('¦ ', '').replaceAll('¦', ''), language)).toEqual(
    marked.split('¦').map((sentence) => sentence.trim()),
  );
}

describe('abbreviations stay inside their sentence', () => {
  it.each([
    'A team led by U.S. Special Envoy Orla Quist landed on Monday. ¦ Talks begin at noon.',
    'The summary was read by Mr. Brandvold and Dr. Ilves. ¦ Mr. He took notes.',
    'Gen. Tomas Ferreira, Lt. Col. Ada Munk and Sen. Paul Oduya signed. ¦ Nobody else did.',
    'The round opens on Jan. 23 and ends on Feb. 2, 2026. ¦ Observers arrive on Dec. 28.',
    'They flew to St. Gallen and Washington, D.C., before the vote.',
    'Annex No. 5 and Art. 12 refer to Res. 2202. ¦ See pp. 4-5 and para. III there.',
    'It was the ministry vs. the court, i.e., the state against itself (e.g. over visas).',
    'Doors open at 9 a.m. Tuesday and close at 4 p.m. Geneva time.',
    'Holt Marine Inc. Chairman Bo Lund and Quill Corp. paid for it.',
    'Aides such as P. J. Marsh, J.-P. Roux and John F. Kelmer came. ¦ So did W. Okafor.',
    'Envoys, ministers, etc. were invited, approx. 40 in all.',
  ])('%s', (line) => expectCut(line));

  it('ends the sentence where a new one clearly starts after the abbreviation', () => {
    expectCut('They met in the U.S. ¦ The talks went on.');
    expectCut('The doors shut at 4 p.m. ¦ Reporters waited outside.');
    expectCut('He spoke for Norland Ltd. ¦ In Oslo, she spoke for the state.');
    expectCut('They shipped flour, medicine, etc. ¦ Donors paid.');
    expectCut('He said no. ¦ Lind agreed.');
    expectCut('The chair was Ivar Lund Jr. ¦ He left early.');
    expectCut('So did I. ¦ Lind stayed.');
  });

  it('does not take initials, capitals or title case for the start of a sentence', () => {
    expectCut('The U.S. IT office and the U.S. Embassy agreed.');
    expectCut('Then W. Hee Lifan and B. Insu Park came.');
  });

  it.each([
    ['ru', 'В 2025 г. Россия предложила план. ¦ Его обсудили в г. Осло и на ул. Садовой.'],
    ['ru', 'Сумма выросла до 5 млн. рублей, т. е. вдвое. ¦ В. В. Петренский это подтвердил.'],
    ['ru', 'Обсудили цены, сроки и т. д. ¦ Совет им. Лунина согласился.'],
    ['ru', 'Встреча прошла в 2024 г. ¦ Он не приехал.'],
    ['uk', 'У 2025 р. Київ подав план, тобто 3 тис. сторінок. ¦ Його прийняли.'],
    ['fr', 'M. Delarue et Mme. Viret ont parlé, p. ex. de la paix. ¦ Ils sont partis.'],
    ['de', 'Am 5. Januar traf Dr. Weinholt ein. ¦ Er sprach z. B. Herrn Adler an.'],
    ['de', 'Die 2. Runde begann um 9 Uhr. ¦ Am 3. ¦ Der Rest folgt.'],
    ['es', 'El Sr. Olmedo llegó. ¦ La Sra. Prats habló de EE.UU. ayer.'],
  ])('%s: %s', (language, line) => expectCut(line, language));
});

describe('numbers, lists and ellipses', () => {
  it.each([
    '1. Event: A meeting between the two ministers.',
    '1.2. Scope of the talks',
    'a) The first point. ¦ It has two sentences.',
    'A. Background of the case',
    'iv. Costs are shared.',
    'He was 42. ¦ Lind was 50.',
    "`` It is over . '' ¦ Lind left .",
    'It cost 3.5 million and lasted 1.5 hours. ¦ 12 people came.',
    'The vote was on the 23rd. ¦ A second one is planned for 2026. ¦ Nobody objects.',
    'It was frank… ¦ That says a lot.',
    'He hopes... and waits.',
    'I think ... Lind will come.',
    '“We must end this. ... ¦ I think they can. ¦ If they fail, they fail.”',
    'The text was agreed. [...] ¦ The annexes were not.',
    'He resigned.[12] ¦ She stayed.[a]',
  ])('%s', (line) => expectCut(line));
});

describe('quotation marks and brackets', () => {
  it.each([
    '“The table is set,” he said. ¦ “Now we wait.”',
    'He called it “a start.” ¦ She disagreed.',
    'She said: "We go." ¦ He nodded.',
    '“Will they come?” Lind asked. ¦ Nobody knew.',
    '“Never!” shouted one aide.',
    '“Will they come?” ¦ The room fell silent.',
    '“The land is taken,“ Lind said, and left. ¦ “Some of it is not.”',
    'They left (at noon.) ¦ He stayed.',
    'The envoy (?) Lind was late.',
    '« Nous partons. » ¦ Le ministre est resté.',
    '„Wir gehen.“ ¦ Danach war es still.',
    '«Мы готовы!» — Лунин улыбнулся. ¦ Все ждали.',
    '**The text is final.** ¦ The rest is not. ¦ *So be it.* ¦ Done.',
    'Is it over? ¦ Yes! ¦ Really?! ¦ It is.',
  ])('%s', (line) => expectCut(line));
});

describe('a full stop without a space after it', () => {
  it.each([
    'The point was reiterated.¦The minister left.',
    '“They agreed to meet.”¦The minister left.',
    'They landed in Moscow.¦The minister left.',
    'It ended in 2025.¦The minister left.',
    'They were done.¦“We go now,” he said.',
    'Guests of the U.S.Envoy waited.',
    'It runs on Node.JS and asp.Net, they say.',
    'See example.org/read.The and mail lind@north.Example today.',
    'Open the file annex.Final.Draft today, please.',
    'Write to @lind.Quist now.',
    'The boats of Lund.Quist and sons left.',
    'Open https://north.example/?q=talks.Then now.',
    'Book it on travel.Com today.',
  ])('%s', (line) => expectCut(line));
});

describe('lines', () => {
  it('reads a single line break as a space and an empty line as an end', () => {
    expect(cut('The talks with Mr.\nLind went\r\non. They\nended')).toEqual([
      'The talks with Mr.\nLind went\r\non.',
      'They\nended',
    ]);
    expect(cut('no stop here\n\nnor here\r\n \r\nor here\u2029end')).toEqual([
      'no stop here',
      'nor here',
      'or here',
      'end',
    ]);
    expect(cut('one point\n• another point')).toEqual(['one point', '• another point']);
  });

  it('keeps signs without words with the sentence before them, but never across an empty line', () => {
    expect(cut('It is done. 😀 😃')).toEqual(['It is done. 😀 😃']);
    expect(cut('It is done.\n\n* * *\n\nIt goes on.')).toEqual(['It is done.', '* * *', 'It goes on.']);
  });
});

describe('scripts without Latin letters', () => {
  it('cuts Chinese, Japanese, Hindi, Arabic', () => {
    expect(cut('会谈结束了。双方同意！“好。”他说。')).toEqual(['会谈结束了。', '双方同意！', '“好。”他说。']);
    expect(cut('वार्ता हुई। वे लौटे।')).toEqual(['वार्ता हुई।', 'वे लौटे।']);
    expect(cut('هل انتهت المحادثات؟ نعم انتهت.')).toEqual(['هل انتهت المحادثات؟', 'نعم انتهت.']);
  });
});

describe('spans', () => {
  it('lie in the span asked for, and a span outside the text gives nothing', () => {
    const text = 'Zero. One is here. Two is here. Three.';
    const spans = splitSentences(text, { start: 6, end: 31 });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One is here.', 'Two is here.']);
    expect(splitSentences(text, { start: 100, end: 200 })).toEqual([]);
    expect(splitSentences(text, { start: 9, end: 4 })).toEqual([]);
    expect(splitSentences(' \n\t\uFEFF ', { start: 0, end: 5 })).toEqual([]);
  });

  it('cuts what is longer than any sentence, at a space where there is one and never inside a character', () => {
    const spaced = cut('word '.repeat(2_000));
    expect(spaced.every((piece) => piece.length <= MAX_SENTENCE && /^word( word)*$/.test(piece))).toBe(true);
    const emoji = cut(`a${'😀'.repeat(4_000)}`);
    expect(emoji.join('')).toBe(`a${'😀'.repeat(4_000)}`);
    expect(emoji.every((piece) => piece.length <= MAX_SENTENCE && !/\p{Surrogate}/u.test(piece))).toBe(true);
    const clauses = cut(`${'x'.repeat(2_000)}; ${'y '.repeat(900)}`);
    expect(clauses[0]).toBe(`${'x'.repeat(2_000)};`);
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      '. ',
      '.',
      '? ',
      '!” ',
      '…',
      ' ... ',
      '\n',
      '\r\n',
      '\n\n',
      '\uFEFF',
      ' ',
      '“',
      '"',
      ')',
      '(',
      '¦',
    ),
    fc.constantFrom(
      'U.S. ',
      'Mr. ',
      'the ',
      'The ',
      'Lind ',
      '5',
      'e\u0301',
      '😀',
      '\ud83d',
      '\ude00',
      'г. ',
      '。',
      '. . ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );

  it('are trimmed, in order, and hold every character that is not white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), fc.nat(20), fc.nat(20), (fragments, skip, drop) => {
        const text = fragments.join('');
        const span = { start: Math.min(skip, text.length), end: Math.max(skip, text.length - drop) };
        let at = span.start;
        for (const { start, end } of splitSentences(text, span, 'en')) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at, span.end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('cuts hundreds of kilobytes of what invites backtracking', () => {
    for (const piece of [
      '. ',
      'a.',
      '((((',
      '\n ',
      '.\n',
      '"”',
      'A. ',
      ' ...',
      '[1]',
      'The talks went on. ',
      '. 1',
      ' ',
    ]) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      const spans = splitSentences(text, { start: 0, end: text.length }, 'en');
      expect(spans.at(-1)?.end ?? 0).toBe(text.trimEnd().length);
    }
  });
});
