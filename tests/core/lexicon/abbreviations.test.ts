import { describe, expect, it } from 'vitest';
import { abbreviations, expandAbbreviation } from '../../../src/core/lexicon/abbreviations.ts';
import { foldCase } from '../../../src/core/text/fold.ts';

describe('expandAbbreviation', () => {
  it.each([
    ['POTUS', 'president of the united states'],
    ['KSA', 'saudi arabia'],
    ['UNSC', 'security council'],
    ['P5+1', 'five permanent members of the security council and germany'],
    ['SALW', 'small arms and light weapons'],
    ['U.N.', 'united nations'],
    ["NATO's", 'atlantic alliance'],
    ['potus', 'us president'],
    ['mou', null],
    ['MoU', 'memorandum of understanding'],
    ['ГРУ', 'main intelligence directorate'],
  ])('%s: %s', (token, expansion) => {
    const expanded = expandAbbreviation(token);
    if (expansion === null) expect(expanded).toBeNull();
    else {
      expect(expanded?.expansions).toContain(expansion);
      expect(expanded?.ambiguous).toBe(false);
    }
  });

  it.each(['FM', 'fm', 'PM', 'SG', 'CoS', 'DM', 'MFA', 'HoD'])('%s must be asked back', (token) => {
    expect(expandAbbreviation(token)?.ambiguous).toBe(true);
  });

  it('leaves words that only look like one', () => {
    for (const word of [
      'us',
      'Us',
      'who',
      'Who',
      'pm',
      'un',
      'est',
      'arms',
      'quad',
      'start',
      'delegation',
      '',
      '.',
    ]) {
      expect(expandAbbreviation(word), word).toBeNull();
    }
  });

  it('holds 150 or more, each folded and with something to say', () => {
    expect(abbreviations().size).toBeGreaterThanOrEqual(150);
    for (const [short, { expansions }] of abbreviations()) {
      expect(expandAbbreviation(short)?.expansions).toBe(expansions);
      expect(expansions.length).toBeGreaterThan(0);
      for (const expansion of expansions) {
        expect(expansion).not.toBe('');
        expect(foldCase(expansion)).toBe(expansion);
        expect(expansion).not.toBe(short.toLowerCase());
      }
    }
  });
});
