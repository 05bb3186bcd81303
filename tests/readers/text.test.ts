import { describe, expect, it } from 'vitest';
import { readText } from '../../src/readers/text.ts';
import { kindOf, kinds } from './kinds.ts';

const BODY =
  'The envoys of Norland and Sudmark met for three hours in the lake town of Vessel and agreed to meet again in spring, a spokesperson said. Nobody expected more from a first meeting.';

const of = (text: string): string[] => kinds(text, readText(text).blocks);

describe('a scraped page', () => {
  const headline = 'Norland and Sudmark open talks in Vessel, palace says';
  const page = [
    `Home World News ${headline}`,
    'World News',
    '',
    headline,
    '',
    'Share',
    headline,
    '',
    'Introduction',
    '',
    BODY,
    '',
    "See also  A pianist wins the city's oldest prize",
    '',
    'What comes next',
    '',
    BODY,
    '',
    'FAQ',
    '',
    'Who leads the delegation?',
    '',
    BODY,
    '',
    'Is a deal near?',
    '',
    BODY,
    '',
    'Share',
    '',
    'Leave a comment',
    '',
    '0 0 votes',
    'Article Rating',
    'guest',
    '3 Commentaires',
    'Oldest',
    '0',
    'Would love your thoughts, please comment.x',
    '()',
    'x',
  ].join('\n');

  it('has one title, and nothing but furniture around its body', () => {
    const blocks = of(page).map((line) =>
      line.length > 70 && line.startsWith('paragraph') ? 'paragraph' : line,
    );
    expect(blocks).toEqual([
      `furniture: Home World News ${headline}`,
      'furniture: World News',
      `title: ${headline}`,
      'furniture: Share',
      `furniture: ${headline}`,
      'heading2: Introduction',
      'paragraph',
      "furniture: See also  A pianist wins the city's oldest prize",
      'heading2: What comes next',
      'paragraph',
      'heading2: FAQ',
      'heading3: Who leads the delegation?',
      'paragraph',
      'heading3: Is a deal near?',
      'paragraph',
      'furniture: Share',
      'furniture: Leave a comment',
      'furniture: 0 0 votes',
      'furniture: Article Rating',
      'furniture: guest',
      'furniture: 3 Commentaires',
      'furniture: Oldest',
      'furniture: 0',
      'furniture: Would love your thoughts, please comment.x',
      'furniture: ()',
      'furniture: x',
    ]);
  });
});

describe('headings', () => {
  it('are short lines over something, with or without blank lines', () => {
    expect(of(`${BODY}\nWhat is at stake\n${BODY}`)[1]).toBe('heading2: What is at stake');
    expect(of(`${BODY}\nKey facts\n- One fact stands here.\n- Another stands here.`)[1]).toBe(
      'heading2: Key facts',
    );
  });
  it('are not the last line, nor sentences, nor lead-ins', () => {
    expect(of(`${BODY}\n\nVessel, the palace`)[1]).toBe('paragraph: Vessel, the palace');
    expect(of(`${BODY}\n\nThey shook hands.\n\n${BODY}`)[1]).toBe('paragraph: They shook hands.');
    expect(of(`${BODY}\nThe sides agreed:\n- To meet.\n- To talk.`)[1]).toBe('paragraph: The sides agreed:');
  });
  it('may be numbered, deeper numbers being deeper', () => {
    const blocks = of(`1. Scope\n\n${BODY}\n\n1.1 Limits\n\n${BODY}\n\n2. Duration\n\n${BODY}`);
    expect(blocks).toContain('heading2: 1. Scope');
    expect(blocks).toContain('heading3: 1.1 Limits');
    expect(blocks).toContain('heading2: 2. Duration');
  });
  it('a list of names without markers is no stack of headings', () => {
    expect(of(`Those present were:\nIda Norrby\nOle Brandt\nMia Falk\n\n${BODY}`).slice(0, 4)).toEqual([
      'paragraph: Those present were:',
      'item1: Ida Norrby',
      'item1: Ole Brandt',
      'item1: Mia Falk',
    ]);
  });
});

describe('a press release', () => {
  const text = `Office of the Speaker\nFor Immediate Release\n\nSecretary Falk’s meeting with Minister Norrby\n\n${BODY}\n\nParticipants\n\nNorland: Ida Norrby\nSudmark: Mia Falk\nObserver: Jo Lund\n\nPhoto: Lake Wire`;
  it('is titled by its long line, and lines under a lone one are its list', () => {
    const { blocks, particulars } = readText(text);
    expect(particulars.title).toBe('Secretary Falk’s meeting with Minister Norrby');
    expect(kindOf(text, blocks, 'Participants')).toBe('heading');
    expect(kindOf(text, blocks, 'Sudmark: Mia')).toBe('paragraph');
    expect(kindOf(text, blocks, 'Photo: Lake')).toBe('byline');
  });
});

describe('titles', () => {
  it('a text that begins with running text has none', () => {
    expect(readText(`${BODY}\n${BODY}`).particulars.title).toBeNull();
  });
  it('a headline over running text is one, even with a label before it', () => {
    expect(readText(`Breaking: Talks open in Vessel\n${BODY}`).particulars.title).toBe(
      'Breaking: Talks open in Vessel',
    );
    expect(readText(`Title: Talks open\nDate: 22 January 2026\n\n${BODY}`).particulars).toMatchObject({
      title: 'Talks open',
      publishedAt: '2026-01-22',
    });
  });
});

describe('lists', () => {
  it('know their markers and their nesting', () => {
    expect(
      of(`${BODY}\n\n- One\n  - Two\n- Three\n\n  1. First\n  2. Second\n\n▪️ Square\n• Round\n* Star`).slice(
        1,
      ),
    ).toEqual([
      'item1: - One',
      'item2: - Two',
      'item1: - Three',
      'item1: 1. First',
      'item1: 2. Second',
      'item1: ▪️ Square',
      'item1: • Round',
      'item1: * Star',
    ]);
  });
  it('sentences below a label are nested under it', () => {
    expect(
      of(
        `${BODY}\n- Guarantees:\n- A zone along the river is proposed.\n- Observers will be sent.\n- Aid:\n- Corridors stay open.`,
      ).slice(1),
    ).toEqual([
      'item1: - Guarantees:',
      'item2: - A zone along the river is proposed.',
      'item2: - Observers will be sent.',
      'item1: - Aid:',
      'item2: - Corridors stay open.',
    ]);
  });
  it('a dash of direct speech and a date are no markers', () => {
    expect(of(`${BODY}\n— Мы готовы к переговорам, сказал посол.\n${BODY}`)[1]).toMatch(/^paragraph/);
    expect(
      of(`${BODY}\n23. Januar 2026 war der Tag, an dem die Gespräche in der Stadt begannen.\n${BODY}`)[1],
    ).toMatch(/^paragraph/);
  });
});

describe('tables', () => {
  const table =
    '| Aspect | Detail |\n|---|---|\n| Place | Vessel |\n| Ida Norrby; Ole Brandt | |\n| Time | noon |';
  it('name the columns of their cells, and none for a row that lost a cell', () => {
    const text = `${BODY}\n${table}\n${BODY}`;
    const rows = readText(text).blocks.filter((block) => block.kind === 'row');
    expect(
      rows.map((row) => row.cells?.map((cell) => [cell.column, text.slice(cell.start, cell.end)])),
    ).toEqual([
      [
        ['Aspect', 'Aspect'],
        ['Detail', 'Detail'],
      ],
      [
        ['Aspect', 'Place'],
        ['Detail', 'Vessel'],
      ],
      [[null, 'Ida Norrby; Ole Brandt']],
      [
        ['Aspect', 'Time'],
        ['Detail', 'noon'],
      ],
    ]);
    expect(kindOf(text, readText(text).blocks, '|---|')).toBe('furniture');
  });
  it('without a rule, words over words are no header', () => {
    const text = '| Norland | Ida Norrby |\n| Sudmark | Ole Brandt |';
    expect(readText(text).blocks[0]?.cells?.map((cell) => cell.column)).toEqual([null, null]);
  });
});

describe('wrapped lines', () => {
  it('are one paragraph', () => {
    const wrapped =
      'The envoys of Norland and Sudmark met for three hours in the lake\ntown of Vessel and agreed to meet again in the spring of the year,\na spokesperson said after the meeting had ended, and nobody at the\ntable expected more than that from a first meeting of the sides.\n\nA second paragraph follows here and it is also wrapped at the same\nwidth as the first one was.';
    expect(readText(wrapped).blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('bylines', () => {
  it.each([
    ['By Ida Norrby'],
    ['By Ida Norrby and Ole Brandt'],
    ['Par Mia Falk'],
    ['Автор: Инна Озёрная'],
    ['Source: Lake Wire'],
  ])('%s, above the text', (line) => {
    expect(
      kindOf(
        `Talks open in Vessel\n${line}\n${BODY}\n${BODY}`,
        readText(`Talks open in Vessel\n${line}\n${BODY}\n${BODY}`).blocks,
        line,
      ),
    ).toBe('byline');
  });
  it.each([
    ['Ida Norrby and Lake Wire contributed to this report.'],
    ['(Reporting by Ida Norrby; Editing by Ole Brandt)'],
    ['Additional reporting by Mia Falk in Vessel.'],
  ])('%s, below it', (line) => {
    const text = `${BODY}\n${BODY}\n${line}\n\n\n`;
    expect(kindOf(text, readText(text).blocks, line)).toBe('byline');
  });
  it('a sentence that begins with By is none', () => {
    const line = 'By focusing on small steps, one can better judge how long an agreement holds.';
    expect(kindOf(`${BODY}\n${line}`, readText(`${BODY}\n${line}`).blocks, line)).toBe('paragraph');
  });
});
