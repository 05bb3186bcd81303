import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind, Cell, Document } from '../../../src/core/document.ts';
import type { Passage } from '../../../src/core/text/passage.ts';
import { FULL_WORDS, MAX_WORDS, toPassages } from '../../../src/core/text/passages.ts';

type Line = readonly [kind: BlockKind, text: string, level?: number];

/** A document of one block a line, with an empty line between them. */
function documentOf(lines: readonly Line[], gap = '\n\n'): Document {
  let text = '';
  const blocks: Block[] = [];
  let columns: string[] = [];
  for (const [kind, line, level] of lines) {
    const start = text.length;
    text += line;
    const block = {
      kind,
      level: level ?? (kind === 'item' ? 1 : kind === 'heading' ? 2 : 0),
      start,
      end: text.length,
    };
    if (kind === 'row') {
      const isHeader = blocks.at(-1)?.kind !== 'row' || line.startsWith('| Column');
      if (isHeader)
        columns = line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim());
      blocks.push({ ...block, cells: cellsOf(line, start, columns) });
    } else blocks.push(block);
    text += gap;
  }
  return {
    id: 'desk/note.txt',
    title: 'A note',
    publisher: null,
    author: null,
    publishedAt: null,
    dated: 'unknown',
    datedFrom: null,
    url: null,
    language: 'en',
    collection: 'public',
    text,
    blocks,
  };
}

function cellsOf(line: string, start: number, columns: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  for (const match of line.matchAll(/[^|]+/g)) {
    const cell = match[0].trim();
    const at = start + match.index + match[0].indexOf(cell);
    if (cell !== '') cells.push({ start: at, end: at + cell.length, column: columns[cells.length] ?? null });
  }
  return cells;
}

/** Each passage as its sentences. */
function read(document: Document): string[][] {
  return toPassages(document).map((passage) =>
    passage.sentences.map(({ start, end }) => document.text.slice(start, end)),
  );
}

function cited(document: Document, span: { start: number; end: number } | null | undefined): string | null {
  return span ? document.text.slice(span.start, span.end) : null;
}

const sentence = (words: number, name = 'word'): string => `${`${name} `.repeat(words - 1)}end.`;
const capital = (words: number): string => `The ${sentence(words - 1)}`;

describe('paragraphs', () => {
  it('are merged to a passage of some length, never across a heading', () => {
    const document = documentOf([
      ['paragraph', capital(30)],
      ['paragraph', capital(35)],
      ['paragraph', capital(20)],
      ['heading', 'What follows'],
      ['paragraph', capital(20)],
    ]);
    const passages = toPassages(document);
    expect(passages.map((passage) => passage.sentences.length)).toEqual([2, 1, 2]);
    expect(cited(document, passages[2])).toBe(`What follows\n\n${capital(20)}`);
    expect(passages.map(({ id, ordinal, documentId }) => [id, ordinal, documentId])).toEqual([
      ['desk/note.txt#0', 0, 'desk/note.txt'],
      ['desk/note.txt#1', 1, 'desk/note.txt'],
      ['desk/note.txt#2', 2, 'desk/note.txt'],
    ]);
  });

  it('are not merged beyond a full passage', () => {
    const document = documentOf([
      ['paragraph', capital(40)],
      ['paragraph', capital(FULL_WORDS - 30)],
    ]);
    expect(toPassages(document)).toHaveLength(2);
  });

  it('are cut at the end of a sentence when they are long, each piece with the heading path', () => {
    const document = documentOf([
      ['heading', 'Record'],
      ['paragraph', Array.from({ length: 13 }, () => capital(20)).join(' ')],
    ]);
    const passages = toPassages(document);
    expect(passages.map((passage) => passage.sentences.length)).toEqual([5, 5, 4]);
    for (const passage of passages) {
      expect(passage.headings.map((heading) => cited(document, heading))).toEqual(['Record']);
      expect(cited(document, passage)?.endsWith('end.')).toBe(true);
    }
  });

  it('of one endless sentence stay whole', () => {
    const document = documentOf([['paragraph', capital(MAX_WORDS + 100)]]);
    expect(toPassages(document)).toHaveLength(1);
  });
});

describe('titles, headings and bylines', () => {
  it('give the heading path, outermost first, and begin the passage below them', () => {
    const document = documentOf([
      ['title', 'Envoys Meet. What Now?'],
      ['paragraph', 'They met.'],
      ['heading', 'Part one', 1],
      ['heading', 'Section', 2],
      ['paragraph', 'They talked.'],
      ['heading', 'Detail', 3],
      ['paragraph', 'They paused.'],
      ['heading', 'Next section', 2],
      ['paragraph', 'They ate.'],
      ['heading', 'Part two', 1],
    ]);
    expect(read(document)).toEqual([
      ['Envoys Meet. What Now?', 'They met.'],
      ['Part one', 'Section', 'They talked.'],
      ['Detail', 'They paused.'],
      ['Next section', 'They ate.'],
      ['Part two'],
    ]);
    const paths = toPassages(document).map((passage) =>
      passage.headings.map((span) => cited(document, span)),
    );
    expect(paths).toEqual([
      [],
      ['Part one', 'Section'],
      ['Part one', 'Section', 'Detail'],
      ['Part one', 'Next section'],
      ['Part two'],
    ]);
  });

  it('keep bylines citable, apart from running text', () => {
    const document = documentOf([
      ['title', 'Envoys Meet'],
      ['byline', 'By Orla Quist'],
      ['paragraph', 'They met.'],
      ['byline', 'Bo Lund contributed to this report.'],
    ]);
    expect(read(document)).toEqual([
      ['Envoys Meet', 'By Orla Quist'],
      ['They met.'],
      ['Bo Lund contributed to this report.'],
    ]);
    expect(toPassages(document)[2]?.sentences[0]).toMatchObject({ kind: 'byline', block: 3 });
  });
});

describe('questions', () => {
  it('belong to the passage that answers them, with all of a longer answer', () => {
    const document = documentOf([
      ['heading', 'FAQ', 1],
      ['heading', 'Who is Orla Quist?'],
      ['paragraph', capital(70)],
      ['paragraph', capital(60)],
      ['heading', 'Is a deal “near”?'],
      ['paragraph', 'No.'],
      ['heading', 'Conclusion'],
      ['paragraph', 'It is open.'],
    ]);
    const passages = toPassages(document);
    expect(passages.map((passage) => cited(document, passage.question))).toEqual([
      'Who is Orla Quist?',
      'Is a deal “near”?',
      null,
    ]);
    expect(cited(document, passages[1])).toBe('Is a deal “near”?\n\nNo.');
    expect(passages[0]?.sentences.map(({ kind }) => kind)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('lists', () => {
  it('come with the sentence that leads in', () => {
    const document = documentOf([
      ['paragraph', `${capital(70)} They agreed that:`],
      ['item', '- Event: A meeting between envoys'],
      ['item', '- Trade opens. Ports do too.'],
      ['paragraph', 'Nothing else was said.'],
    ]);
    expect(read(document)).toEqual([
      [capital(70)],
      ['They agreed that:', '- Event: A meeting between envoys', '- Trade opens.', 'Ports do too.'],
      ['Nothing else was said.'],
    ]);
    const passages = toPassages(document);
    expect(passages.map((passage) => cited(document, passage.leadIn))).toEqual([
      null,
      'They agreed that:',
      null,
    ]);
    expect(passages[1]?.sentences.map(({ kind, block }) => `${kind} ${block}`)).toEqual([
      'paragraph 0',
      'item 1',
      'item 2',
      'item 2',
    ]);
  });

  it('leave what was gathered before a lead-in to a passage of its own', () => {
    const document = documentOf([
      ['heading', 'Outcome'],
      ['paragraph', capital(50)],
      ['paragraph', `${capital(20)} “They agreed:”`],
      ['item', '• Trade'],
    ]);
    expect(read(document)).toEqual([
      ['Outcome', capital(50)],
      [capital(20), '“They agreed:”', '• Trade'],
    ]);
    const long = documentOf([
      ['heading', 'Outcome'],
      ['paragraph', `The ${'x '.repeat(80)}agreed points are:`],
      ['item', `• Trade ${sentence(80)}`],
      ['item', '• Visas'],
    ]);
    expect(read(long)).toHaveLength(1);
    expect(read(long)[0]).toHaveLength(4);
  });

  it('are led in by their heading where nothing else does, or joined to the short text before them', () => {
    const document = documentOf([
      ['heading', 'Key points'],
      ['item', '1. Trade'],
      ['heading', 'How to read it'],
      ['paragraph', 'Look at the words.'],
      ['item', '1. Frank'],
    ]);
    expect(read(document)).toEqual([
      ['Key points', '1. Trade'],
      ['How to read it', 'Look at the words.', '1. Frank'],
    ]);
    expect(toPassages(document).map((passage) => cited(document, passage.leadIn))).toEqual([
      'Key points',
      null,
    ]);
  });

  it('are cut between items when long, and each piece keeps the lead-in', () => {
    const document = documentOf([
      ['paragraph', 'They agreed:'],
      ...Array.from({ length: 12 }, (): Line => ['item', `- ${capital(30)}`]),
    ]);
    const passages = toPassages(document);
    expect(passages.map((passage) => passage.sentences.length)).toEqual([7, 6]);
    expect(passages.map((passage) => cited(document, passage.leadIn))).toEqual([
      'They agreed:',
      'They agreed:',
    ]);
  });
});

describe('tables', () => {
  it('give a sentence a row without its outer pipes; a header begins a new table', () => {
    const document = documentOf(
      [
        ['paragraph', 'The delegations are these:'],
        ['row', '| Column | Head |'],
        ['row', '| Norland | Orla Quist. Deputy: Bo Lund |'],
        ['row', '| | |'],
        ['row', '| Column | Day |'],
        ['row', '| Opening | Friday | |'],
      ],
      '\n',
    );
    expect(read(document)).toEqual([
      ['The delegations are these:', 'Column | Head', 'Norland | Orla Quist. Deputy: Bo Lund'],
      ['Column | Day', 'Opening | Friday'],
    ]);
    expect(toPassages(document)[1]?.sentences[1]).toMatchObject({ kind: 'row', block: 5 });
  });

  it('are cut by rows when long', () => {
    const rows = Array.from({ length: 60 }, (_, at): Line => ['row', `| Place ${at} | ${sentence(6)} |`]);
    const passages = toPassages(documentOf([['row', '| Column | Note |'], ...rows], '\n'));
    expect(passages.map((passage) => passage.sentences.length)).toEqual([25, 25, 11]);
  });
});

describe('furniture', () => {
  it('is in no passage: what stands before and after it is apart, under the same headings', () => {
    const document = documentOf([
      ['heading', 'Outcome'],
      ['paragraph', 'They met.'],
      ['furniture', 'Share this'],
      ['paragraph', 'They left.'],
      ['furniture', 'Leave a comment'],
    ]);
    expect(read(document)).toEqual([['Outcome', 'They met.'], ['They left.']]);
    expect(toPassages(document)[1]?.headings.map((span) => cited(document, span))).toEqual(['Outcome']);
  });

  it('leaves nothing of a document that has no other text', () => {
    expect(toPassages(documentOf([]))).toEqual([]);
    expect(
      toPassages(
        documentOf([
          ['furniture', 'Share'],
          ['paragraph', ' \n '],
          ['title', ''],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('any document', () => {
  const kind = fc.constantFrom<BlockKind>(
    'title',
    'heading',
    'paragraph',
    'paragraph',
    'item',
    'row',
    'byline',
    'furniture',
  );
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(
        fc.constantFrom(
          'They met Mr. Lind. ',
          'Who? ',
          'so:',
          ' | ',
          '\n\n',
          '\r\n',
          '\uFEFF',
          '😀',
          '\ud83d',
          'e\u0301 ',
          'The U.S. left. ',
        ),
        {
          maxLength: 8,
        },
      )
      .map((pieces) => pieces.join('')),
    fc.integer({ min: 2, max: 250 }).map((words) => `${capital(words)} ${capital(20)} They said:`),
  );
  const lines = fc.array(fc.tuple(kind, line, fc.integer({ min: 1, max: 4 })), { maxLength: 25 });

  it('is covered in order and without overlap: each character but white space in one passage and one sentence', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\n\n', ''), (drawn, gap) => {
        const document = documentOf(drawn, gap);
        const passages = toPassages(document);
        let at = 0;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(at);
          expect(passage.start).toBe(passage.sentences[0]?.start);
          expect(passage.end).toBe(passage.sentences.at(-1)?.end);
          for (const { start, end, block, kind: printed } of passage.sentences) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(document.text.slice(start, end)).toBe(document.text.slice(start, end).trim());
            const holder = document.blocks[block];
            expect(holder?.kind).toBe(printed);
            expect(holder && holder.start <= start && end <= holder.end).toBe(true);
            at = end;
          }
        }
        expectCovered(document, passages);
      }),
      { numRuns: 200 },
    );
  });
});

function expectCovered(document: Document, passages: readonly Passage[]): void {
  const within = new Array<number>(document.text.length).fill(0);
  const sentences = passages.flatMap((passage) => passage.sentences);
  for (const { start, end } of sentences)
    for (let at = start; at < end; at += 1) within[at] = (within[at] ?? 0) + 1;
  for (const block of document.blocks) {
    const printed = document.text.slice(block.start, block.end);
    const outer = block.kind === 'row' ? /^[\s|]*|[\s|]*$/g : /^\s*|\s*$/g;
    const inner = printed.replace(outer, (edge) => ' '.repeat(edge.length));
    const times = block.kind === 'furniture' ? 0 : 1;
    const wrong = [...inner.matchAll(/\S/g)].filter(({ index }) => within[block.start + index] !== times);
    expect(wrong, `${block.kind} ${JSON.stringify(printed)}`).toEqual([]);
    if (block.kind === 'furniture') {
      expect(
        passages.some(({ start, end }) => start < block.end && block.start < end && printed !== ''),
      ).toBe(false);
    }
  }
}

describe('questions in the running text', () => {
  const questions = (lines: readonly Line[]): [string | null, string][] => {
    const document = documentOf(lines);
    return toPassages(document).map((passage) => [
      passage.question && document.text.slice(passage.question.start, passage.question.end),
      document.text.slice(passage.start, passage.end).replace(/\s+/g, ' '),
    ]);
  };

  it('that are marked begin a passage with their answer', () => {
    expect(
      questions([
        ['paragraph', 'The bridges have been shut since spring.'],
        ['paragraph', '**Who pays for the bridges?** The Quillfeather Trust does.'],
        ['paragraph', 'Nobody else has offered.'],
      ]),
    ).toEqual([
      [null, 'The bridges have been shut since spring.'],
      ['**Who pays for the bridges?**', '**Who pays for the bridges?** The Quillfeather Trust does.'],
      [null, 'Nobody else has offered.'],
    ]);
  });

  it('that are numbered items take the paragraphs behind them', () => {
    expect(
      questions([
        ['item', '8) What is a bridge-day?'],
        ['paragraph', 'A day on which a bridge is open.'],
        ['item', '9) Who counts them?'],
        ['paragraph', 'Two clerks from Brill.'],
      ]),
    ).toEqual([
      [
        expect.stringContaining('What is a bridge-day?'),
        '8) What is a bridge-day? A day on which a bridge is open.',
      ],
      [expect.stringContaining('Who counts them?'), '9) Who counts them? Two clerks from Brill.'],
    ]);
  });

  it('that several blocks are, and nothing else, make an interview', () => {
    const interview: Line[] = [
      ['paragraph', 'Did you sleep?'],
      ['paragraph', 'Not since Tuesday.'],
      ['paragraph', 'Who snored?'],
      ['paragraph', 'The envoy of Brill.'],
    ];
    expect(questions(interview).map(([question]) => question)).toEqual(['Did you sleep?', 'Who snored?']);
    // One alone is an author's flourish.
    expect(questions(interview.slice(0, 2)).map(([question]) => question)).toEqual([null]);
  });

  it('are left alone in prose', () => {
    expect(questions([['paragraph', 'Will it hold? Nobody in Brill would say.']])[0]?.[0]).toBeNull();
  });
});
