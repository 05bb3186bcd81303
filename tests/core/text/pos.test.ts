import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagParts } from '../../../src/core/text/pos.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';

function tags(text: string, language = 'en', offset = 0): Record<string, string> {
  const tokens = tokenize(text, offset);
  const parts = tagParts(text, tokens, offset, language);
  return Object.fromEntries(tokens.map((token, i) => [token.text, parts[i] ?? 'none']));
}

describe('parts of speech', () => {
  it('are told for plain English', () => {
    expect(tags('The minister signed a new treaty in Geneva.')).toEqual({
      The: 'DET',
      minister: 'NOUN',
      signed: 'VERB',
      a: 'DET',
      new: 'ADJ',
      treaty: 'NOUN',
      in: 'ADP',
      Geneva: 'PROPN',
    });
  });

  it('are the same wherever the sentence stands in its document', () => {
    const text = 'She will lead the Norwegian delegation.';
    expect(tags(text, 'en', 5_000)).toEqual(tags(text));
  });

  it('are given to a possessive by its first piece, curly or straight', () => {
    expect(tags('Varga’s envoy arrived')['Varga’s']).toBe(tags("Varga's envoy arrived")["Varga's"]);
    expect(tags('Varga’s envoy arrived').envoy).toBe('NOUN');
  });

  it('stay in step after dashes, quotes and emoji', () => {
    const plain = tags('The envoy said the talks failed.');
    const marked = tags('The envoy — 😀 — said: “the talks failed”.');
    expect(marked).toEqual(plain);
  });

  it('are not guessed for another language', () => {
    expect(new Set(Object.values(tags('Der Minister unterschrieb den Vertrag.', 'de')))).toEqual(
      new Set(['X']),
    );
  });

  it('are one for every token, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat({ max: 50 }), (text, offset) => {
        const tokens = tokenize(text, offset);
        expect(tagParts(text, tokens, offset, 'en')).toHaveLength(tokens.length);
      }),
    );
  });

  it('end with the beginning of a very long sentence', () => {
    const text = `The minister signed. ${'word '.repeat(2_000)}`;
    const tokens = tokenize(text);
    const parts = tagParts(text, tokens, 0, 'en');
    expect(parts).toHaveLength(tokens.length);
    expect(parts[2]).toBe('VERB');
    expect(parts.at(-1)).toBe('X');
  });
});
