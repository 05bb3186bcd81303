import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer/types.ts';
import { cardOf, excerptsShown } from '../../../src/core/card/card.ts';
import { safeUrl, type ViewOptions, viewOf } from '../../../src/core/card/layout.ts';
import { answerOf, documentOf, excerptOf } from './documents.ts';
import { column, excerptsOf, pressable } from './views.ts';

const post = documentOf('post.md', ['Orlo Veck leads the Tarnian team, and the talks last four hours.'], {
  title: 'Tarn sends\nan admiral',
  publisher: 'The Brookvale Post',
  publishedAt: '2031-04-12',
  dated: 'stated',
  url: 'https://brookvale.example/tarn',
});
const note = documentOf('note.txt', ['The Tarnian team is led by Veck.'], { title: 'Desk note' });
const echo = documentOf('echo.txt', ['Ilse Morn leads the Tarnian team.'], {
  title: 'Echo',
  url: 'javascript:alert(1)',
});
const found = (id: string) => [post, note, echo].find((document) => document.id === id);
const ours = { ...excerptOf(post, post.text, 'Orlo Veck'), speaker: 'the harbour master' };
const theirs = excerptOf(note, note.text, 'Veck');
const others = excerptOf(echo, echo.text, 'Ilse Morn');
const answered = answerOf({
  answer: 'Orlo Veck',
  excerpts: [ours, others, theirs],
  positions: [
    { answer: 'Orlo Veck', excerpts: [0, 2], origins: 1 },
    { answer: 'Ilse Morn', excerpts: [1], origins: 1 },
  ],
  notes: ['“Vek”, read as “Veck”.'],
});
const reason = { code: 'unknown-name', text: 'No document mentions “Quell”.' } as const;
const refused = answerOf({ outcome: 'unanswered', reason, nearest: [theirs, others] });
const OFFERED = { share: true, remove: true };

function laid(answer: Answer, more: Partial<ViewOptions> = {}) {
  return viewOf(cardOf(answer, found), { compact: false, understoodAs: null, ...more });
}

describe('a whole card', () => {
  it('says the answer, how far it is borne out, who says it where, and what others say', () => {
    expect(column(laid(answered))).toEqual([
      'headline: Orlo Veck',
      'In 2 documents, 1 independent origin: | Orlo Veck leads the Tarnian team, and the talks last four hours. | Said by the harbour master | Tarn sends an admiral · The Brookvale Post · 12 April 2031 · paragraph 1 | The same in: “Veck” · Desk note · undated · paragraph 1',
      'Also: Ilse Morn — 1 document | Ilse Morn leads the Tarnian team. | Echo · undated · paragraph 1',
      'note: “Vek”, read as “Veck”.',
    ]);
  });

  it('marks the words that answer, and links what can be followed, and nothing else', () => {
    const [first, second] = excerptsOf(laid(answered));
    expect(first?.quote).toEqual([
      { kind: 'quoted', text: 'Orlo Veck', marked: true },
      { kind: 'quoted', text: ' leads the Tarnian team, and the talks last four hours.', marked: false },
    ]);
    expect(first?.citation[0]).toEqual({
      kind: 'link',
      text: 'Tarn sends an admiral',
      url: 'https://brookvale.example/tarn#:~:text=Orlo%20Veck%20leads%20the%20Tarnian,the%20talks%20last%20four%20hours.',
    });
    expect(second?.citation).toEqual([{ kind: 'plain', text: 'Echo' }, expect.anything()]);
  });

  it('says with a citation that a newer document says otherwise', () => {
    const [first, ...others] = answered.excerpts;
    if (!first) throw new Error('no excerpt');
    const excerpts = [{ ...first, contradictedOn: '2031-05-05' }, ...others];
    expect(column(laid({ ...answered, excerpts }))[1]).toContain(
      'paragraph 1 · a newer document (5 May 2031) says otherwise',
    );
  });

  it('says where one document alone says so', () => {
    const positions = answered.positions.map((position) => ({ ...position, sole: true }));
    const view = laid({ ...answered, positions });
    expect(column(view)[1]).toMatch(/^In 2 documents/);
    expect(column(view)[2]).toMatch(/^Also: Ilse Morn — only this document says so \|/);
  });

  it('prefers no answer when the documents differ', () => {
    const view = laid({ ...answered, outcome: 'disputed', answer: null });
    expect(view.tone).toBe('disputed');
    expect(column(view)[0]).toBe('headline: The documents differ.');
    expect(column(view)[1]).toMatch(/^1: Orlo Veck — 2 documents, 1 independent origin \| Orlo/);
    expect(column(view)[2]).toMatch(/^2: Ilse Morn — 1 document \| Ilse/);
  });

  it('says why there is no answer, and marks each near passage as none', () => {
    expect(column(laid(refused))).toEqual([
      'headline: No answer: No document mentions “Quell”.',
      'Near this, but not an answer: | The Tarnian team is led by Veck. | Desk note · undated · paragraph 1',
      'Near this, but not an answer: | Ilse Morn leads the Tarnian team. | Echo · undated · paragraph 1',
    ]);
  });

  it('heads each part with its question, and counts the excerpts through', () => {
    const parted = answerOf({
      parts: [
        { ...answered, question: 'Who leads?' },
        { ...refused, question: 'Who is Quell?' },
      ],
    });
    const view = laid(parted, { actions: OFFERED });
    expect(column(view).filter((line) => line.startsWith('heading'))).toEqual([
      'heading: 1. Who leads?',
      'heading: 2. Who is Quell?',
    ]);
    const shown = excerptsShown(parted);
    for (const { index, quote } of excerptsOf(view))
      expect(quote.map(({ text }) => text).join('')).toBe(shown[index]?.text);
    expect(pressable(view)).toEqual([
      'context 0',
      'context 1',
      'context 3',
      'context 4',
      'cite',
      'useful',
      'not-useful',
      'share',
      'remove',
    ]);
  });

  it('says how a follow-up was understood, and as of which day', () => {
    const lines = column(
      laid(answered, {
        understoodAs: 'Who leads the Tarnian team?',
        asOf: '2031-04-12',
        notes: ['Edited.'],
      }),
    );
    expect(lines.slice(-3)).toEqual([
      'note: Understood as: Who leads the Tarnian team?',
      'note: As of 12 April 2031: what was printed later is left out.',
      'note: Edited.',
    ]);
  });

  it('has a headline only where the answer is short enough to be one', () => {
    const long = documentOf('long.txt', [`${'Word by word '.repeat(20)}they agreed.`]);
    const excerpt = excerptOf(long, long.text, long.text);
    const view = viewOf(
      cardOf(answerOf({ answer: long.text, excerpts: [excerpt] }), () => long),
      {
        compact: false,
        understoodAs: null,
      },
    );
    expect(view.blocks.map(({ kind }) => kind)).toEqual(['excerpt']);
  });

  it('bounds what is ours: reasons and notes of a long question', () => {
    const text = `No document mentions “${'quell '.repeat(500)}”.`;
    const view = laid({ ...refused, reason: { code: 'unknown-name', text }, nearest: [], notes: [text] });
    for (const line of column(view)) expect(line.length).toBeLessThan(420);
  });
});

describe('a compact card', () => {
  it('shows the best excerpt, how the others stand to it, and the rest behind more', () => {
    const view = laid(answered, { compact: true, actions: OFFERED });
    expect(column(view)).toEqual([
      'headline: Orlo Veck',
      'Orlo Veck leads the Tarnian team, and the talks last four hours. | Said by the harbour master | Tarn sends an admiral · The Brookvale Post · 12 April 2031 · paragraph 1',
      'note: 1 more document says the same, from the same origin; 1 says otherwise.',
      'note: “Vek”, read as “Veck”.',
    ]);
    expect(pressable(view)).toEqual(['more', 'context 0', 'cite', 'useful', 'not-useful', 'share', 'remove']);
  });

  it('offers no more where nothing is left out', () => {
    const alone = answerOf({ answer: 'Orlo Veck', excerpts: [ours] });
    const view = laid(alone, { compact: true, actions: { share: false, remove: false } });
    expect(pressable(view)).toEqual(['context 0', 'cite', 'useful', 'not-useful']);
    expect(column(view).at(-1)).toBe('note: One document says this.');
  });

  it('refuses in one line, with the near passages behind more', () => {
    const view = laid(refused, { compact: true, actions: OFFERED });
    expect(column(view)).toEqual(['headline: No answer: No document mentions “Quell”.']);
    expect(pressable(view)).toEqual(['more', 'useful', 'not-useful', 'share', 'remove']);
  });

  it('shows both sides of a dispute', () => {
    const view = laid({ ...answered, outcome: 'disputed', answer: null }, { compact: true });
    expect(excerptsOf(view)).toHaveLength(2);
  });

  it('counts sources where several documents copy one', () => {
    const copied = answerOf({
      answer: 'Veck',
      excerpts: [theirs, ours],
      positions: [{ answer: 'Veck', excerpts: [0, 1], origins: 2 }],
    });
    expect(column(laid(copied, { compact: true })).at(-1)).toBe('note: 1 more document says the same.');
  });
});

it('talks without ceremony, and there is nothing to press', () => {
  const view = laid(answerOf({ outcome: 'unanswered', reason: { code: 'small-talk', text: 'Hello!' } }), {
    actions: OFFERED,
    compact: true,
  });
  expect(view).toEqual({
    tone: 'talk',
    blocks: [{ kind: 'text', runs: [{ kind: 'plain', text: 'Hello!' }] }],
    actions: [],
  });
});

it('offers nothing where nothing can be pressed', () => {
  expect(laid(answered, { compact: true }).actions).toEqual([]);
});

it('bounds the words of a button', () => {
  const wordy = documentOf('wordy.txt', ['Veck leads.', 'Veck left.'], {
    title: 'A very long title '.repeat(20),
  });
  const excerpts = [excerptOf(wordy, 'Veck leads.', 'Veck'), excerptOf(wordy, 'Veck left.', null)];
  const view = viewOf(
    cardOf(answerOf({ answer: 'Veck', excerpts }), () => wordy),
    {
      compact: false,
      understoodAs: null,
      actions: OFFERED,
    },
  );
  const labels = view.actions.filter(({ kind }) => kind === 'context').map(({ label }) => label);
  expect(labels).toHaveLength(2);
  for (const label of labels) expect(label.length).toBeLessThanOrEqual(60);
});

it.each([
  ['https://harbour.example/a?b=c', 'https://harbour.example/a?b=c'],
  ['http://harbour.example', 'http://harbour.example/'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['https://harbour.example@evil.example/', null],
  ['harbour.example', null],
  [`https://harbour.example/${'a'.repeat(3000)}`, null],
  ['https://harbour.example/a>b c', 'https://harbour.example/a%3Eb%20c'],
])('follows %s only where it is safe', (url, safe) => {
  expect(safeUrl(url)).toBe(safe);
});
