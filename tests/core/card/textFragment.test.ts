/** Links that open at the words, as 'URL Fragment Text Directives' has them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodedWords, linkTo, textDirective } from '../../../src/core/card/textFragment.ts';
import { documentOf } from './documents.ts';

const paragraphs = (...texts: string[]) => documentOf('a.md', texts);
const spanOf = (document: { text: string }, words: string) => {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a text directive', () => {
  it.each([
    ['plain words', 'the talks', 'text=the%20talks'],
    ['what parts a directive', 'well-known, at R&D', 'text=well%2Dknown%2C%20at%20R%26D'],
    ['other scripts and signs', '«Да» 100% #1', 'text=%C2%AB%D0%94%D0%B0%C2%BB%20100%25%20'],
  ])('encodes %s', (_, words, directive) => {
    const document = paragraphs(`Once ${words} was here.`);
    expect(textDirective(document, spanOf(document, words))).toMatch(directive);
  });

  it('names the ends of a long stretch', () => {
    const document = paragraphs('One two three four five six seven eight nine ten eleven twelve.');
    expect(textDirective(document, { start: 0, end: document.text.length })).toBe(
      'text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.',
    );
  });

  it('says what stands around words that stand twice', () => {
    const document = paragraphs(
      'The envoy left the hall early.',
      'Then, said Veck, the envoy left the hall in anger.',
    );
    const start = document.text.lastIndexOf('the envoy left');
    expect(textDirective(document, { start, end: start + 'the envoy left'.length })).toBe(
      'text=Then%2C%20said%20Veck%2C-,the%20envoy%20left,-the%20hall%20in',
    );
    expect(textDirective(document, spanOf(document, 'in anger'))).toBe('text=in%20anger');
  });

  it('never begins or ends a word list across a line’s end', () => {
    const document = documentOf('a.md', [
      ['item', '- one two'],
      ['item', '- three four five six'],
    ]);
    expect(textDirective(document, { start: 0, end: document.text.length })).toBe(
      'text=one%20two,three%20four%20five%20six',
    );
  });

  it('is none without a word', () => {
    const document = paragraphs('— … —');
    expect(textDirective(document, { start: 0, end: 5 })).toBeNull();
    expect(linkTo('https://post.example/a', document, { start: 0, end: 5 })).toBe('https://post.example/a');
  });

  it('stands behind the fragment that an address has, and never twice', () => {
    const document = paragraphs('Snow fell.');
    const all = { start: 0, end: 10 };
    expect(linkTo('https://post.example/a#top', document, all)).toBe(
      'https://post.example/a#top:~:text=Snow%20fell.',
    );
    expect(linkTo('https://post.example/a#:~:text=x', document, all)).toBe(
      'https://post.example/a#:~:text=x',
    );
  });

  it('of any text holds nothing that would part it, and gives its words back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const encoded = encodedWords(words);
        expect(encoded).toMatch(/^[A-Za-z0-9_.!~*'()%]*$/);
        expect(decodeURIComponent(encoded)).toBe(words.replace(/[\ud800-\udfff]/gu, ''));
      }),
    );
  });

  it('makes of any address and span a link that can be followed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(200), fc.nat(200), (text, a, b) => {
        const document = paragraphs(text);
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const link = linkTo('https://post.example/a', document, span);
        expect(new URL(link).href.startsWith('https://post.example/a')).toBe(true);
      }),
    );
  });
});
