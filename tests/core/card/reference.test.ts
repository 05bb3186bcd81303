import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../src/core/card/card.ts';
import { referenceOf } from '../../../src/core/card/reference.ts';
import { documentOf, excerptOf } from './documents.ts';

describe('a reference', () => {
  const document = documentOf('a.md', ['Snow fell on the bridge.', 'Veck called it “late snow”.'], {
    title: 'Snow\nat last',
    publisher: 'The Brookvale Post',
    publishedAt: '2031-04-12',
    dated: 'stated',
    url: 'https://brookvale.example/snow',
  });
  const reference = (words: string, speaker: string | null) =>
    referenceOf(
      quoteOf({ ...excerptOf(document, words, null), speaker }, () => document),
      '2031-05-01',
    );

  it('has the words to the letter, then title, outlet, date, link and the day of access', () => {
    expect(reference('Snow fell on the bridge.', null)).toBe(
      '“Snow fell on the bridge.”\n' +
        'Snow at last, The Brookvale Post, 12 April 2031, https://brookvale.example/snow#:~:text=Snow%20fell%20on%20the%20bridge., accessed 1 May 2031',
    );
  });

  it('names who says it, and keeps marks within marks', () => {
    expect(reference('Veck called it “late snow”.', 'Orlo Veck, a farmer')).toMatch(
      /^‘Veck called it “late snow”\.’ — Orlo Veck, a farmer\nSnow at last, /,
    );
  });

  it('of a document without a link names its id, and an unknown date as such', () => {
    const bare = documentOf('b/c.txt', ['Snow.']);
    expect(
      referenceOf(
        quoteOf(excerptOf(bare, 'Snow.', null), () => bare),
        '2031-05-01',
      ),
    ).toBe('“Snow.”\nTitle of b/c.txt, undated, b/c.txt, accessed 1 May 2031');
  });
});
