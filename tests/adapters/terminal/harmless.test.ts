import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, harmlessJson, oneLine } from '../../../src/adapters/terminal/harmless.ts';

const ESC = '\u001b';
const DIRECTIONS = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

/** By number, so that the test does not share the code's own pattern. */
function obeyed(text: string, except = ''): string[] {
  return [...text].filter((mark) => {
    const code = mark.codePointAt(0) ?? 0;
    const control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    const direction = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return (control || direction) && !except.includes(mark);
  });
}

describe('harmless text', () => {
  it('shows what a terminal would execute', () => {
    expect(harmless(`${ESC}[2J${ESC}]0;title\u0007 \u0000 \u007f \u009b31m`)).toBe(
      '␛[2J␛]0;title␇ ␀ ␡ \\x9b31m',
    );
    expect(harmless('abc\u202edef')).toBe('abc\\u202edef');
  });

  it('makes every line end one', () => {
    expect(harmless('a\r\nb\rc\u2028d\u0085e\nf')).toBe('a\nb\nc\nd\ne\nf');
  });

  it('leaves letters, tabs and emoji as they are', () => {
    const text = 'Zürich\tКостюков 👩‍🚀 e\u0301 «quoted» 東京';
    expect(harmless(text)).toBe(text);
  });

  it('holds nothing that is obeyed but tabs and line ends, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(obeyed(harmless(text), '\t\n')).toEqual([]);
        expect(obeyed(oneLine(text))).toEqual([]);
      }),
    );
  });
});

it('keeps JSON verbatim and free of controls', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = harmlessJson(JSON.stringify({ text }));
      expect(JSON.parse(json)).toEqual({ text });
      // JSON is for programs: the reading direction is theirs.
      expect(obeyed(json, DIRECTIONS)).toEqual([]);
    }),
  );
  expect(harmlessJson(JSON.stringify('\u009b'))).toBe('"\\u009b"');
});
