import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, type Stretch, wrap } from '../../../src/adapters/terminal/wrap.ts';

const plain = (text: string): Stretch => ({ text, marked: false });
const marked = (text: string): Stretch => ({ text, marked: true });
const texts = (lines: readonly (readonly Stretch[])[]) =>
  lines.map((line) => line.map((stretch) => stretch.text).join(''));

describe('wrapping', () => {
  it('breaks at white space, and drops it there alone', () => {
    expect(texts(wrap([plain('one two  three four')], 10))).toEqual(['one two', 'three four']);
    expect(texts(wrap([plain('  a  b')], 10))).toEqual(['  a  b']);
  });

  it('keeps line ends', () => {
    expect(texts(wrap([plain('a\n\nb c')], 80))).toEqual(['a', '', 'b c']);
  });

  it('never breaks inside a word because its mark begins there', () => {
    expect(wrap([plain('aaa (bbb '), marked('Veck'), plain('’s) c')], 9)).toEqual([
      [plain('aaa (bbb')],
      [marked('Veck'), plain('’s) c')],
    ]);
  });

  it('cuts what is wider than a line', () => {
    expect(texts(wrap([plain('abcdefgh ij')], 3))).toEqual(['abc', 'def', 'gh', 'ij']);
  });

  it('counts columns as a terminal does', () => {
    expect(columns('abc')).toBe(3);
    expect(columns('e\u0301')).toBe(1);
    expect(columns('東京')).toBe(4);
    expect(columns('🙂')).toBe(2);
    expect(texts(wrap([plain('東京 東京')], 5))).toEqual(['東京', '東京']);
  });

  it('leaves a text without a width on its own lines', () => {
    const text = `${'word '.repeat(200)}\tend`;
    expect(texts(wrap([plain(text)], Number.POSITIVE_INFINITY))).toEqual([text]);
  });

  it('loses nothing but white space, keeps every mark, and fits', () => {
    const stretches = fc.array(
      fc.record({
        text: fc.string({ unit: fc.constantFrom('a', 'é', '東', ' ', '\n', 'b') }),
        marked: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(stretches, fc.integer({ min: 2, max: 30 }), (given, width) => {
        const lines = wrap(given, width);
        const visible = (all: readonly Stretch[]) =>
          all.flatMap(({ text, marked: mark }) =>
            [...text].filter((c) => !/\s/.test(c)).map((c) => [c, mark]),
          );
        expect(visible(lines.flat())).toEqual(visible(given));
        for (const line of texts(lines))
          if (line.trim() !== '') expect(columns(line.trimStart())).toBeLessThanOrEqual(width);
      }),
    );
  });
});
