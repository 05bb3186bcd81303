import { describe, expect, it } from 'vitest';
import { parseAliases } from '../../../src/core/names/aliases.ts';

describe('parseAliases', () => {
  it('reads groups, comments, a byte order mark and CRLF', () => {
    const text =
      '\uFEFF# names\r\nOrla Venn = Орла  Венн = the envoy # since May\r\n\r\nMFA=Ministry of Works\r\n';
    expect(parseAliases(text)).toEqual({
      groups: [
        ['Orla Venn', 'Орла Венн', 'the envoy'],
        ['MFA', 'Ministry of Works'],
      ],
      problems: [],
    });
  });

  it('makes one group of lines that share a name', () => {
    expect(parseAliases('A1 = B1\nC1 = D1\nb1 = c1').groups).toEqual([['A1', 'B1', 'C1', 'D1']]);
  });

  it('names the line of each mistake and keeps the rest', () => {
    const { groups, problems } = parseAliases(
      `Orla\nA1 = \n?? = B1\nA1 = a1\nA1 = B1\n${'x'.repeat(300)} = y`,
    );
    expect(groups).toEqual([['A1', 'B1']]);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 6]);
    expect(problems.every(({ reason }) => reason.length > 5)).toBe(true);
  });
});
