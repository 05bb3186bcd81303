import { describe, expect, it } from 'vitest';
import { analyse, termsOf } from '../../../src/core/search/analyser.ts';
import { toPassages } from '../../../src/core/text/passages.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';
import { documentOf } from '../../contracts/passageIndex.naive.ts';

describe('termsOf', () => {
  it('has an entry a token, null for function words', () => {
    expect(termsOf(tokenize('Who heads the delegations?'), 'en')).toEqual([null, 'head', null, 'deleg']);
  });
});

describe('analyse', () => {
  const paragraph = `Harbours ${'quay '.repeat(130)}`.trim();
  const document = documentOf({
    id: 'a',
    title: 'Ports',
    lines: ['# Fishing', `${paragraph}.`, `${paragraph}.`],
  });
  const passages = toPassages(document);
  const { passages: fields, words } = analyse(document, passages);

  it('gives every passage the title and the headings over it, and its own sentences as text', () => {
    expect(fields).toHaveLength(2);
    for (const { title, heading, text } of fields) {
      expect(title).toEqual(['port']);
      expect(heading).toEqual(['fish']);
      expect(text).toHaveLength(131);
    }
  });

  it('counts each occurrence of a word once, though a heading is over two passages', () => {
    expect(words.get('fishing')).toEqual({ lower: 0, name: 0, unclear: 1, forms: 'Fishing' });
    expect(words.get('ports')?.unclear).toBe(1);
    expect(words.get('quay')?.lower).toBe(260);
  });

  it('takes a long heading for text of the passage it opens, and of a long title the beginning', () => {
    const long = 'mooring '.repeat(60).trim();
    const one = documentOf({ id: 'a', title: long, lines: [`# ${long}`, `${paragraph}.`, `${paragraph}.`] });
    const [first, second] = analyse(one, toPassages(one)).passages;
    expect(first?.title.length).toBeLessThanOrEqual(50);
    expect([first?.heading, second?.heading]).toEqual([[], []]);
    expect(first?.text.filter((term) => term === 'moor')).toHaveLength(60);
    expect(second?.text).not.toContain('moor');
  });

  it('takes a capital for a name’s inside a sentence only', () => {
    const capitals = (line: string): string[] => {
      const one = documentOf({ id: 'a', title: '', lines: [line] });
      return [...analyse(one, toPassages(one)).words]
        .filter(([, word]) => word.name > 0)
        .map(([folded]) => folded);
    };
    expect(capitals('Envoys met Kushner in Davos.')).toEqual(['kushner', 'davos']);
    expect(capitals('He said: "Truce first."')).toEqual([]);
    expect(capitals('# Envoys Met Kushner in Davos')).toEqual([]);
    expect(capitals('ENVOYS MET KUSHNER.')).toEqual([]);
  });
});
