/** Who says it: direct and reported speech, and a paper's own voice. */
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import { speakerAt } from '../../../src/core/answer/speakers.ts';
import { toPassages } from '../../../src/core/text/passages.ts';
import { documentOf } from '../card/documents.ts';
import { indexOf } from './invariants.ts';

/** Who says the words, in a document of these paragraphs. */
function says(words: string, ...paragraphs: string[]): string | null {
  const document = documentOf('a.md', paragraphs);
  const at = document.text.indexOf(words);
  if (at < 0) throw new Error(`no '${words}'`);
  return speakerAt(document, toPassages(document), at);
}

const AIDE = 'Orlo Veck, a senior aide to the Drovian president, arrived at noon.';

describe('the speaker', () => {
  it.each<[string, string, string | null, string[]]>([
    [
      'told reporters',
      'frank',
      'Orlo Veck, a senior aide to the Drovian president',
      [AIDE, 'Veck told reporters that the talks had been frank.'],
    ],
    [
      'comes behind his words',
      'frank',
      'Captain Ilse Morn, who speaks for the harbour',
      ['“The talks were frank,” said Captain Ilse Morn, who speaks for the harbour.'],
    ],
    [
      'is resolved from he',
      'frank',
      'Orlo Veck, a senior aide to the Drovian president',
      [AIDE, 'The visit was long planned. “The talks were frank,” he said.'],
    ],
    [
      'is resolved from her office',
      'frank',
      'Ilse Morn, the spokeswoman of the port',
      ['Ilse Morn, the spokeswoman of the port, came late. The spokeswoman said the talks had been frank.'],
    ],
    [
      'has no name',
      'frank',
      'a ministry spokesperson',
      ['The talks were frank, according to a ministry spokesperson.'],
    ],
    [
      'is an authority',
      'frank',
      'the defence ministry in Drovia',
      ['The talks were frank, the defence ministry in Drovia said.'],
    ],
    [
      'goes on in a second sentence',
      'Nobody',
      'Ilse Morn',
      ['“The talks were frank,” said Ilse Morn. “Nobody left the room.”'],
    ],
    [
      'comes after two sentences',
      'frank',
      'Ilse Morn',
      ['“The talks were frank. Nobody left,” Ilse Morn said.'],
    ],
    [
      'goes on in the next paragraph',
      'Nobody',
      'Ilse Morn',
      ['“The talks were frank,” Ilse Morn told the Post.', '“Nobody left the room before dawn.”'],
    ],
    [
      'goes on where the paragraph leaves the quotation open',
      'Nobody',
      'Ilse Morn',
      ['Ilse Morn said: “The talks were frank.', '“Nobody left the room before dawn.”'],
    ],
    [
      'is one of two',
      'rude',
      'Ilse Morn',
      ['Orlo Veck said the talks were frank, and Ilse Morn called them rude.'],
    ],
    [
      'is the other of two',
      'frank',
      'Orlo Veck',
      ['Orlo Veck said the talks were frank, and Ilse Morn called them rude.'],
    ],
    ['is by account', 'frank', 'Ilse Morn', ['By Ilse Morn’s account the talks were frank.']],
    ['is nobody in the paper’s own voice', 'frank', null, [AIDE, 'The talks were frank.']],
    [
      'is nobody where another clause has one',
      'four',
      null,
      ['The talks went on for four hours, and the ministry announced that they would resume.'],
    ],
    [
      'is nobody for a phrase in quotation marks',
      'plain',
      null,
      [AIDE, 'The paper used the words “plain table” for it.'],
    ],
    [
      'is not who stops speaking before',
      'Snow',
      null,
      ['“The talks were frank,” said Ilse Morn.', 'Snow fell on the bridge all night.'],
    ],
    ['is not whom the sentence only names', 'frank', null, ['Orlo Veck and Ilse Morn held frank talks.']],
  ])('%s', (_, words, speaker, paragraphs) => {
    expect(says(words, ...paragraphs)).toBe(speaker);
  });

  it.each<[string, string | null]>([
    ['The talks were frank, the Drovian foreign ministry said on Monday.', 'the Drovian foreign ministry'],
    [
      'The Drovian foreign ministry said on Monday that the talks were frank.',
      'The Drovian foreign ministry',
    ],
    ['Ilse Morn wrote on the port’s website that the talks were frank.', 'Ilse Morn'],
    ['Ilse Morn on Monday accused the port of ending talks that were frank.', 'Ilse Morn'],
    ['Ilse Morn in a statement said the talks were frank.', 'Ilse Morn'],
    ['Ilse Morn made clear that the talks were frank.', 'Ilse Morn'],
    ['As Ilse Morn put it, the talks were frank.', 'Ilse Morn'],
    ['“The talks were frank,” was how Ilse Morn put it.', 'Ilse Morn'],
    ['In the view of Ilse Morn, the talks were frank.', 'Ilse Morn'],
    ['Reporters were told by Ilse Morn that the talks were frank.', 'Ilse Morn'],
    ['Ilse Morn: “The talks were frank.”', 'Ilse Morn'],
    ['Ilse Morn: We shall meet again. The talks were frank.', 'Ilse Morn'],
    ['The harbour’s envoy, Ilse Morn of Vessel, said: “The talks were frank.”', 'Ilse Morn'],
    [
      'Two diplomats familiar with the matter said the talks were frank.',
      'Two diplomats familiar with the matter',
    ],
    [
      'A senior official, speaking on condition of anonymity, said the talks were frank.',
      'A senior official',
    ],
    ['The ministry called off talks that were frank.', null],
    ['Reporters were told that the talks were frank.', null],
    ['Agenda: the talks were frank.', null],
  ])('in its sentence: %s', (sentence, speaker) => {
    expect(says('frank', sentence)).toBe(speaker);
  });

  it('is told with an answer’s excerpt', () => {
    const document = documentOf('a.md', [
      AIDE,
      'Veck told reporters that the next round would begin on 3 March 2031.',
    ]);
    const answer = new Answerer(indexOf([document]), 0).ask('When does the next round begin?', {
      visible: 'all',
      today: '2031-01-01',
      clock: () => 0,
    });
    expect(answer.excerpts[0]?.speaker).toBe('Orlo Veck, a senior aide to the Drovian president');
  });
});
