import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../src/adapters/terminal/card.ts';
import { plainScreen, screenOf, styledScreen } from '../../../src/adapters/terminal/screen.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import { cardOf } from '../../../src/core/card/card.ts';
import { answerOf, documentOf, excerptOf } from '../../core/card/documents.ts';

const ESC = '\u001b';
const post = documentOf('post.md', ['Orlo Veck leads the Tarnian team, and the talks last four hours.'], {
  title: 'Tarn sends an admiral',
  publisher: 'The Brookvale Post',
  publishedAt: '2031-04-12',
  dated: 'stated',
  url: 'https://brookvale.example/tarn',
});
const note = documentOf('note.txt', ['The Tarnian team is led by Veck.'], { title: 'Desk note' });
const echo = documentOf('echo.txt', ['Ilse Morn leads the Tarnian team.'], {
  title: 'Echo',
  publishedAt: '2031-04-13',
  dated: 'inferred',
});
const ours = excerptOf(post, post.text, 'Orlo Veck');
const theirs = excerptOf(note, note.text, 'Veck');
const others = excerptOf(echo, echo.text, 'Ilse Morn');
const both = [
  { answer: 'Orlo Veck', excerpts: [0, 1], origins: 1 },
  { answer: 'Ilse Morn', excerpts: [2], origins: 1 },
];

function plain(answer: Answer, width?: number): string {
  return renderCard(
    cardOf(answer, (id) => [post, note, echo].find((document) => document.id === id)),
    plainScreen(width),
  );
}

describe('a card on paper', () => {
  it('begins with the answer, then quotes, cites, and says what the others say', () => {
    const answer = answerOf({ answer: 'Orlo Veck', excerpts: [ours, theirs, others], positions: both });
    expect(plain(answer)).toBe(`Orlo Veck

  │ Orlo Veck leads the Tarnian team, and the talks last four hours.
  — Tarn sends an admiral · The Brookvale Post · 12 April 2031 · paragraph 1
    https://brookvale.example/tarn#:~:text=Orlo%20Veck%20leads%20the%20Tarnian,the%20talks%20last%20four%20hours.
  The same in:
  — “Veck” · Desk note · undated · paragraph 1
    note.txt

Also: Ilse Morn — 1 document
  │ Ilse Morn leads the Tarnian team.
  — Echo · 13 April 2031 (date inferred) · paragraph 1
    echo.txt
`);
  });

  it('chooses no winner when the documents differ, and counts sources', () => {
    const answer = answerOf({ outcome: 'disputed', excerpts: [ours, theirs, others], positions: both });
    const text = plain(answer);
    expect(text).toMatch(/^The documents differ\.\n\n1: Orlo Veck — 2 documents, 1 independent origin\n/);
    expect(text).toContain('\n\n2: Ilse Morn — 1 document\n');
  });

  it('says why there is no answer, and marks what is near as none', () => {
    const reason = { code: 'unknown-name', text: 'No document mentions “Quell”.' } as const;
    const text = plain(answerOf({ outcome: 'unanswered', reason, nearest: [theirs] }));
    expect(text).toBe(`No answer: No document mentions “Quell”.

Nearest passages (not an answer):

  │ The Tarnian team is led by Veck.
  — Desk note · undated · paragraph 1
    note.txt
`);
  });

  it('answers small talk without ceremony', () => {
    const reason = { code: 'small-talk', text: 'Hello!' } as const;
    expect(plain(answerOf({ outcome: 'unanswered', reason }))).toBe('Hello!\n');
  });

  it('heads each part with its question, and ends with notes', () => {
    const part = answerOf({
      question: 'Who?',
      answer: 'Orlo Veck',
      excerpts: [ours],
      notes: ['“Vek”, read as “Veck”.'],
    });
    const text = plain(answerOf({ parts: [part, { ...part, question: 'When?' }] }));
    expect(text).toMatch(/^1\. Who\?\nOrlo Veck\n/);
    expect(text).toMatch(/hours\.\n\nNote: “Vek”, read as “Veck”\.\n\n2\. When\?\nOrlo Veck\n/);
  });

  it('fits its width, and never cuts a link', () => {
    const answer = answerOf({ answer: 'Orlo Veck', excerpts: [ours], positions: [] });
    const lines = plain(answer, 24).split('\n');
    expect(lines.filter((line) => line.length > 24)).toEqual([
      '    https://brookvale.example/tarn#:~:text=Orlo%20Veck%20leads%20the%20Tarnian,the%20talks%20last%20four%20hours.',
    ]);
  });
});

describe('a card on a screen', () => {
  const answer = answerOf({ answer: 'Orlo Veck', excerpts: [ours] });
  const card = cardOf(answer, () => post);

  it('is the same text, with the answering words marked inside the quote', () => {
    const text = renderCard(card, styledScreen(80));
    expect(text).toContain(`${ESC}[1;4mOrlo Veck${ESC}[22;24m leads the Tarnian team`);
    const bare = text
      .split(ESC)
      .map((piece, index) => (index === 0 ? piece : piece.replace(/^\[[\d;]*m/, '')));
    expect(bare.join('')).toBe(renderCard(card, plainScreen(80)));
  });

  it('lets no document style or clear it', () => {
    const hostile = documentOf('evil.txt', [`${ESC}[2J${ESC}[31mOrlo Veck${ESC}]0;x\u0007 leads.`], {
      title: `Title${ESC}[5m\nForged: line`,
      publisher: `P\r${ESC}c`,
    });
    const excerpt = { ...excerptOf(hostile, hostile.text, 'Orlo Veck'), speaker: `Veck${ESC}[1m` };
    const text = renderCard(
      cardOf(answerOf({ answer: 'Orlo Veck', excerpts: [excerpt] }), () => hostile),
      plainScreen(),
    );
    expect(text).not.toContain(ESC);
    expect(text).toContain('│ ␛[2J␛[31mOrlo Veck␛]0;x␇ leads.');
    expect(text).toContain('— Title␛[5m Forged: line · P ␛c · undated');
    expect(text).toContain('Said by Veck␛[1m');
  });
});

describe('a screen', () => {
  const hasColors = () => true;
  it('is plain and endless where the output is no terminal', () => {
    const screen = screenOf({ columns: 80, hasColors });
    expect(screen.width).toBe(Number.POSITIVE_INFINITY);
    expect(screen.bold('x')).toBe('x');
  });

  it('has styles only where the terminal takes them, and a width to read', () => {
    expect(screenOf({ isTTY: true, columns: 60, hasColors }).bold('x')).toBe(`${ESC}[1mx${ESC}[22m`);
    expect(screenOf({ isTTY: true, columns: 60, hasColors: () => false }).bold('x')).toBe('x');
    expect(screenOf({ isTTY: true, columns: 400, hasColors }).width).toBe(100);
    expect(screenOf({ isTTY: true, columns: 0, hasColors }).width).toBe(80);
  });
});
