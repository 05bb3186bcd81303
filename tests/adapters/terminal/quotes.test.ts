import { describe, expect, it } from 'vitest';
import { renderQuotes } from '../../../src/adapters/terminal/quotes.ts';
import { plainScreen } from '../../../src/adapters/terminal/screen.ts';
import { findQuotation } from '../../../src/core/answer/quotes.ts';
import { indexOf } from '../../core/answer/invariants.ts';
import { documentOf } from '../../core/card/documents.ts';

const documents = [
  documentOf('exact.md', ['The talks were “patient, useful, and frank”, Orlo Veck said.']),
  documentOf('nearly.md', ['The talks were patient and \u001b[31mextremely frank, by all accounts.']),
];
const render = (words: string) =>
  renderQuotes(
    findQuotation(indexOf(documents), words, { visible: 'all', limit: 5 }),
    (id) => documents.find((document) => document.id === id),
    plainScreen(),
  );

describe('checked quotations', () => {
  it('stand under what they are, with the words that differ, the speaker and the place', () => {
    const text = render('patient, useful and frank');
    expect(text).toContain('Exactly these words:\n');
    expect(text).toContain('Said by Orlo Veck\n');
    expect(text).toContain('Title of exact.md · undated · paragraph 1\n');
    expect(text).toMatch(/Nearly: patient \[-useful-\] and .*\{\+.*extremely\+\} frank/);
  });

  it('cannot steer the terminal', () => {
    expect(render('patient and frank')).not.toContain('\u001b');
  });

  it('that stand nowhere are said to', () => {
    expect(render('a bridge of glass and honey')).toBe(
      'No document prints these words, or words near to them.\n',
    );
  });
});
