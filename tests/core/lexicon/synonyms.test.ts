import { describe, expect, it } from 'vitest';
import { baseForm, irregularForms } from '../../../src/core/lexicon/irregular.ts';
import { memberKey } from '../../../src/core/lexicon/synonyms/keys.ts';
import { phraseSynonyms, phrasesIn, synonymGroups, synonymsOf } from '../../../src/core/lexicon/synonyms.ts';
import { foldCase } from '../../../src/core/text/fold.ts';

const groups = synonymGroups();
const same = groups.filter((group) => group.strength === 'same');
const formsOf = (word: string, language = 'en') => synonymsOf(word, language).map(({ form }) => form);
const strength = (word: string, other: string) =>
  synonymsOf(word).find(({ form }) => form === other)?.strength ?? null;

// Whoever answers the one has not answered the other.
const OPPOSITES =
  `accept reject, agree refuse, agree disagree, begin end, start finish, open close, attack defend,
support oppose, praise criticise, confirm deny, appoint dismiss, arrive depart, buy sell, lend borrow, win lose,
increase decrease, raise reduce, escalate defuse, advance retreat, allow ban, import export, release arrest,
sign breach, comply violate, cancel schedule, resume suspend, war peace, ally enemy, success failure, profit loss,
first last, big small, former current, expensive cheap, safe dangerous, legal illegal, true false, old new,
public secret, temporary permanent, husband wife, demand offer, include exclude,
recognise deny, resign appoint, born dead, ceasefire war, employer employee`
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]);

describe('the tables of synonyms', () => {
  it('hold what they promise: 350 English groups, 40 Russian and 40 French', () => {
    const count = (language: string) =>
      groups.filter((group) => group.language === language && group.part !== 'family').length;
    expect(count('en')).toBeGreaterThanOrEqual(350);
    expect(count('ru')).toBeGreaterThanOrEqual(40);
    expect(count('fr')).toBeGreaterThanOrEqual(40);
  });

  it('read every line that is in them', async () => {
    const files = ['conflict', 'economy', 'families', 'french', 'general', 'people', 'russian', 'talks'];
    let lines = 0;
    for (const file of files) {
      const tables: Record<string, string> = await import(`../../../src/core/lexicon/synonyms/${file}.ts`);
      for (const table of Object.values(tables)) lines += table.trim().split('\n').length;
    }
    expect(groups).toHaveLength(lines);
  });

  it('are folded, hold only words and single spaces, and at least two members a group', () => {
    for (const { forms } of groups) {
      expect(forms.length).toBeGreaterThan(1);
      for (const form of forms) {
        expect(foldCase(form)).toBe(form);
        expect(form).toMatch(/^[\p{L}']+(?: [\p{L}']+)*$/u);
      }
    }
  });

  it('know both of every pair of opposites that they must not join', () => {
    const known = new Set(groups.flatMap(({ forms }) => [...forms]));
    for (const word of OPPOSITES.flat()) expect(known, word).toContain(word);
  });

  it.each(OPPOSITES)('never join %s and %s, even over a third word of the same part', (a, b) => {
    const parts = new Map<string, string[][]>();
    for (const { part, language, forms } of same) {
      if (language === 'en') parts.set(part, [...(parts.get(part) ?? []), [...forms]]);
    }
    for (const [, tables] of parts) {
      const reach = (words: ReadonlySet<string>) =>
        new Set(tables.filter((forms) => forms.some((form) => words.has(form))).flat());
      const two = reach(reach(new Set([a])));
      expect(two.has(b)).toBe(false);
    }
  });

  it('split no meaning over two groups: no two of a part share two members', () => {
    const seen = new Map<string, string>();
    for (const { part, language, forms } of same) {
      if (part === 'family') continue;
      const sorted = [...forms].sort();
      for (const [i, a] of sorted.entries()) {
        for (const b of sorted.slice(i + 1)) {
          const pair = `${language} ${part}: ${a} / ${b}`;
          expect(seen.get(pair), pair).toBeUndefined();
          seen.set(pair, forms.join(', '));
        }
      }
    }
  });

  it('join only what stemming leaves apart in their families', () => {
    for (const { forms } of groups.filter(({ part }) => part === 'family')) {
      expect(new Set(forms.map((form) => memberKey(form, 'en'))).size, forms.join(', ')).toBeGreaterThan(1);
    }
  });
});

describe('synonymsOf', () => {
  it('finds a word in any inflection, regular or not', () => {
    for (const word of ['heads', 'headed', 'heading']) expect(formsOf(word)).toContain('lead');
    expect(formsOf('led')).toContain('head');
    expect(formsOf('chaired')).toContain('in charge of');
    expect(formsOf('begun')).toContain('commence');
    expect(formsOf('died')).toContain('death');
    expect(formsOf('sold')).toContain('sale');
  });

  it('tells what may stand for a word from what is only related', () => {
    expect(strength('heads', 'at the helm of')).toBe('same');
    expect(strength('heads', 'represent')).toBe('near');
    expect(strength('said', 'stress')).toBe('near');
    expect(strength('aircraft', 'plane')).toBe('same');
    expect(strength('aircraft', 'bomber')).toBe('near');
  });

  it('is mutual', () => {
    for (const { forms, language, strength: how } of groups) {
      const [first = '', second = ''] = forms;
      if (memberKey(first, language) === memberKey(second, language)) continue;
      expect(formsOf(first, language), `${first} and ${second}, ${how}`).toContain(second);
      expect(formsOf(second, language), `${second} and ${first}, ${how}`).toContain(first);
    }
  });

  it('never gives a word itself, and each other form once', () => {
    for (const word of ['head', 'meeting', 'talk', 'agreement', 'release', 'глава']) {
      const forms = formsOf(word);
      expect(forms).not.toContain(word);
      expect(new Set(forms).size).toBe(forms.length);
    }
  });

  it('keeps apart words that only their stem makes alike', () => {
    expect(formsOf('news')).not.toContain('recent');
    expect(formsOf('aides')).toContain('adviser');
    expect(formsOf('aides')).not.toContain('help');
    expect(formsOf('us')).toEqual([]);
    expect(formsOf('important')).not.toContain('bring in from abroad');
    expect(formsOf('founded')).toContain('establish');
    expect(formsOf('founded')).not.toContain('discover');
  });

  it('works in Russian and French', () => {
    expect(formsOf('главой')).toContain('руководитель');
    expect(formsOf('делегации')).toContain('миссия');
    expect(formsOf('dirigeants', 'fr')).toContain('chef');
    expect(formsOf('negociations', 'fr')).toContain('pourparlers');
    expect(formsOf('treve', 'en')).toEqual([]);
  });

  it('gives nothing for a word it does not know, an empty one or a broken one', () => {
    for (const word of ['', 'zxqv', '\ud800', '2026', ' ']) expect(synonymsOf(word)).toEqual([]);
  });
});

describe('phrases', () => {
  it('are found inflected, where they stand', () => {
    const words = 'the minister stepped down after taking part in the talks'.split(' ');
    const found = phrasesIn(words).map(({ start, end }) => words.slice(start, end).join(' '));
    expect(found).toEqual(['stepped down', 'taking part']);
    expect(phrasesIn(words)[0]?.phrase.members.map(({ form }) => form)).toContain('resign');
  });

  it('need every word', () => {
    expect(phrasesIn(['step'])).toEqual([]);
    expect(phrasesIn(['step', 'up', 'part'])).not.toContainEqual(expect.objectContaining({ end: 3 }));
    expect(phrasesIn([])).toEqual([]);
  });

  it('can be had all at once, each with something that stands for it', () => {
    const phrases = phraseSynonyms();
    expect(phrases.length).toBeGreaterThan(300);
    for (const { words, members } of phrases) {
      expect(words.length).toBeGreaterThan(1);
      expect(members.length, words.join(' ')).toBeGreaterThan(0);
    }
  });
});

describe('baseForm', () => {
  it('undoes irregular forms and leaves the rest', () => {
    const forms = { said: 'say', led: 'lead', met: 'meet', held: 'hold', men: 'man', crises: 'crisis' };
    for (const [form, base] of Object.entries(forms)) expect(baseForm(form)).toBe(base);
    for (const word of ['say', 'delegation', 'data', 'глава', '']) expect(baseForm(word)).toBe(word);
  });

  it('is settled in one step, and holds 250 forms or more', () => {
    expect(irregularForms().size).toBeGreaterThanOrEqual(250);
    for (const [form, base] of irregularForms()) {
      expect(foldCase(form)).toBe(form);
      expect(form).not.toBe(base);
      expect(baseForm(base), `${form}, ${base}`).toBe(base);
    }
  });
});
