/** Text that is shown to the letter and does nothing, read by a reader of Discord's Markdown of the tests' own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, label, visible } from '../../../src/adapters/discord/inert.ts';
import { readMarkdown } from '../../platforms/discord/reader.ts';

/** Every construct of Discord's Markdown: each does something when it is not escaped. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  strong: '**bold**',
  italics: '*slanted* and _slanted_',
  underline: '__under__',
  strike: '~~struck~~',
  spoiler: '||hidden||',
  code: '`rm -rf`',
  'code block': '```js\nrm\n```',
  quote: '> said',
  'long quote': '>>> said\nand said',
  heading: '# Big',
  'small heading': '### Less',
  'small print': '-# tiny',
  list: '- one',
  'starred list': '* one',
  'numbered list': '12. twelve',
  'indented list': '  - one',
  'masked link': '[your bank](https://evil.example)',
  'mixed script': '[раypal.com](https://evil.example/раypal.com)',
  'bare link': 'see https://evil.example/a?b=c now',
  'link without preview': '<https://evil.example>',
  'mail link': '<mailto:a@evil.example>',
  everyone: '@everyone @here',
  person: '<@1234567890123456> <@!1234567890123456>',
  role: '<@&1234567890123456>',
  channel: '<#1234567890123456>',
  command: '</ask:1234567890123456>',
  navigation: '<id:customize>',
  timestamp: '<t:1543392060:R>',
  emoji: '<a:wave:1234567890123456> <:wave:1234567890123456>',
  shortcode: ':smile:',
};

describe('inert text', () => {
  it.each(Object.entries(CONSTRUCTS))(
    '%s: does something as it is, and nothing once escaped',
    (_, source) => {
      expect(readMarkdown(source).constructs).not.toEqual([]);
      for (const text of [source, `\n${source}`, `a ${source} b`, `\\${source}`, `${source}\\`]) {
        const read = readMarkdown(inert(text));
        expect(read.constructs).toEqual([]);
        expect(read.text).toBe(text);
      }
    },
  );

  it('is shown to the letter, whatever it is', () => {
    const signs = fc.constantFrom(
      ...'\\*_~|`>#-+[]()<:/@&!.0 1a\n\t"\'',
      'https://',
      '@everyone',
      '<@1>',
      '-# ',
      '> ',
      '1. ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 }),
        (pieces) => {
          const text = pieces.join('');
          const read = readMarkdown(inert(text));
          expect(read.constructs).toEqual([]);
          expect(read.text).toBe(visible(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves out what nobody sees, and pictures what controls', () => {
    expect(visible('a\u200bb\u202ec\u2066d\ufeffe\u00adf')).toBe('abcdef');
    expect(visible('a\u0000b\u001b[2Jc\u007f')).toBe('a␀b␛[2Jc␡');
    expect(visible('one\r\ntwo\u2028three\rfour')).toBe('one\ntwo\nthree\nfour');
    expect(visible('half \ud83d of a face')).toBe('half \ufffd of a face');
    // Joined letters and people stay joined; a joiner among Latin letters hides a word from a search.
    expect(visible('می\u200cخواهم 👩\u200d🚀')).toBe('می\u200cخواهم 👩\u200d🚀');
    expect(visible('Ma\u200cri\u200dt')).toBe('Marit');
  });

  it('never grows what is seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text).length).toBeLessThanOrEqual(text.length);
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });

  it('a label is one line of its length at most, and no half character', () => {
    expect(label('Talks\non  the\u202e strait', 80)).toBe('Talks on the strait');
    expect(label('🚀'.repeat(50), 80)).toHaveLength(79);
    expect(label('x'.repeat(81), 80)).toBe(`${'x'.repeat(79)}…`);
  });
});
