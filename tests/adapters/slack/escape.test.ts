import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, escaped, inert, linkable } from '../../../src/adapters/slack/escape.ts';

const any = fc.string({ unit: 'binary' });

describe('escaped', () => {
  test('exactly three signs become entities, and nothing is lost', () => {
    expect(escaped('a < b & c > d "e" \'f\' *g* &lt;!here&gt;')).toBe(
      'a &lt; b &amp; c &gt; d "e" \'f\' *g* &amp;lt;!here&amp;gt;',
    );
    const names = { lt: '<', gt: '>', amp: '&' } as const;
    const decoded = (text: string) =>
      text.replace(/&(lt|gt|amp);/g, (_, name: string) => names[name as keyof typeof names]);
    fc.assert(fc.property(any, (text) => decoded(escaped(text)) === text));
    fc.assert(fc.property(any, (text) => !/[<>]|&(?!(?:amp|lt|gt);)/.test(escaped(text))));
  });
});

describe('inert', () => {
  test('controls are pictures, turning marks have names, letters of no width are dropped, the rest is to the letter', () => {
    expect(inert('a\u0000b\u001b[2Jc\u007fd')).toBe('a␀b␛[2Jc␡d');
    expect(inert('pay \u202eknab\u202c now')).toBe('pay ⟨U+202E⟩knab⟨U+202C⟩ now');
    expect(inert('wit\u200bkoff\u2060 \ufeffx\u00ad\u200f')).toBe('witkoff x');
    expect(inert('one\r\ntwo\u2028three\tfour')).toBe('one\ntwo\nthree\tfour');
    // Joiners bear meaning in Persian, in Hindi and in emoji.
    for (const kept of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🚀', 'Зеленский', '*_~`:tada:'])
      expect(inert(kept)).toBe(kept);
  });

  test('nothing dangerous is left of any text, and a second time changes nothing', () => {
    // Written by number: no control character stands in this file.
    const ranges = [
      [0x00, 0x08],
      [0x0b, 0x1f],
      [0x7f, 0x9f],
      [0x200b, 0x200b],
      [0x200e, 0x200f],
      [0x202a, 0x202e],
      [0x2060, 0x2064],
      [0x2066, 0x2069],
      [0xd800, 0xdfff],
      [0xfeff, 0xfeff],
    ] as const;
    const unsafe = {
      test: (text: string) =>
        Array.from(text, (sign) => sign.codePointAt(0) ?? 0).some((code) =>
          ranges.some(([from, to]) => from <= code && code <= to),
        ),
    };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const shown = inert(text);
          expect(unsafe.test(shown)).toBe(false);
          expect(inert(shown)).toBe(shown);
        },
      ),
    );
  });
});

describe('cut', () => {
  test('stays within its limit, never within an entity or a pair', () => {
    expect(cut('short', 10)).toBe('short');
    expect(cut('0123&amp;67', 8)).toBe('0123…');
    expect(cut('012😀45', 5)).toBe('012…');
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 60 }), (text, most) => {
        const short = cut(escaped(text), most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short).not.toMatch(/&(?!(?:amp|lt|gt);)/);
      }),
    );
  });
});

test('an address cannot end the link it stands in', () => {
  expect(linkable('https://a.example/x|y>z <w')).toBe('https://a.example/x%7Cy%3Ez%20%3Cw');
});
