import { describe, expect, it } from 'vitest';
import { looksOf } from '../../src/readers/furniture.ts';
import { readText } from '../../src/readers/text.ts';
import { kindOf } from './kinds.ts';

const BODY =
  'The envoys of Norland and Sudmark met for three hours in the lake town of Vessel and agreed to meet again in spring, a spokesperson said. Nobody expected more from a first meeting, and nobody left early.';
const LONG = `${BODY}\n${BODY}\n${BODY}\n${BODY}`;
const kind = (text: string, phrase: string): string => kindOf(text, readText(text).blocks, phrase);

describe('lines that are furniture wherever they stand', () => {
  it.each([
    ['Share'],
    ['Share this article'],
    ['Share on Facebook'],
    ['Facebook Twitter WhatsApp Email'],
    ['Table of Contents'],
    ['ADVERTISEMENT'],
    ['Read more →'],
    ['READ ALSO: Norland signs a fishing pact'],
    ['See also  Storm closes the harbour'],
    ['Related: What the harbour pact says'],
    ['4 min read'],
    ['© 2026 The Vessel Post. All rights reserved.'],
    ['We use cookies to improve your experience.'],
    ['Sign up for our newsletter'],
    ['Get the day’s news in your inbox'],
    ['Follow us on Telegram'],
    ['Share your viewpoint: Will the talks last?'],
    ['Engage with us: Which points matter most?'],
    ['What do you think?'],
    ['12 shares'],
    ['0 0 votes'],
    ['Subscribe'],
    ['Page 3 of 12'],
    ['Читайте также: В Весселе открылся порт'],
    ['Поделиться'],
    ['Подписывайтесь на наш канал в Telegram'],
    ['Lire aussi : Le port rouvre'],
    ['Partager cet article'],
    ['Abonnez-vous à notre newsletter'],
    ['Lesen Sie auch: Der Hafen öffnet'],
    ['Teilen'],
    ['Lea también: El puerto reabre'],
    ['Compartir'],
    ['😀 😃'],
    ['* * *'],
    ['Tags: Norland, Sudmark'],
  ])('%s', (line) => {
    expect(looksOf(line)).not.toBe('none');
    expect(kind(`${LONG}\n\n${line}\n\n${BODY}`, line)).toBe('furniture');
  });
});

describe('content that merely contains such words', () => {
  it.each([
    ['Kyiv would share the data with its partners, the minister said.'],
    ['- Subscribe to official briefings – Monitor the palace releases and the live schedule.'],
    ['See also Annex II of the agreement, which lists the crossing points.'],
    ['The two sides agreed to share'],
    ['Read the statement in full, the ambassador urged.'],
    ['Related talks on fishing will open in May.'],
    ['Comments by the envoy drew criticism in the capital.'],
    ['Follow us into the hall, the guide told the delegates.'],
    ['Telegram channels close to the army reported shelling.'],
    ['What do you think happened next? asked the envoy, and he gave the answer.'],
    ['The ministry uses cookies as a metaphor.'],
    ['Делиться данными стороны не будут, сказал посол.'],
  ])('%s', (line) => {
    expect(kind(`${BODY}\n${line}\n${BODY}`, line)).not.toBe('furniture');
  });
  it('a heading called Comments over real text keeps both', () => {
    const text = `${LONG}\n\nComments\n\n${BODY.replace('three', 'four')}\n\nNext steps\n\n${BODY}`;
    expect(kind(text, 'Comments')).toBe('heading');
    expect(kind(text, 'four hours')).toBe('paragraph');
  });
  it('a button above the text takes nothing with it', () => {
    const text = `Talks open in Vessel\nLeave a comment\n${LONG}`;
    expect(kind(text, 'Leave a comment')).toBe('furniture');
    expect(kind(text, 'The envoys')).toBe('paragraph');
  });
  it('an emoji between two halves of a post ends nothing', () => {
    const text = `${LONG}\n\n\n\n🕊\n${LONG.replaceAll('three', 'nine')}`;
    expect(kind(text, 'nine hours')).toBe('paragraph');
  });
});

describe('what stands at the end', () => {
  it('readers’ comments below a comment form', () => {
    const text = `${LONG}\n\nLeave a comment\n\nOlaf Example\n\nThank you for this, I had not known it before and will read on tomorrow as well.`;
    expect(kind(text, 'Thank you')).toBe('furniture');
  });
  it('readers’ comments after bare emoji, and the words over a lost video', () => {
    const text = `${LONG}\nThe podcast today was first with a guest, followed by another one:\n\n\n\n😀 😃\nThanks for this, it fleshed out what I had thought about the chief of the delegation and his role.`;
    expect(kind(text, 'The podcast')).toBe('furniture');
    expect(kind(text, 'Thanks for')).toBe('furniture');
  });
  it('related headlines below their header, but not the text after them', () => {
    const text = `${LONG}\n\nRelated articles\n\nStorm closes the harbour\n\nFerry returns to service`;
    expect(kind(text, 'Storm')).toBe('furniture');
    expect(kind(text, 'Ferry')).toBe('furniture');
    expect(
      kind(`${LONG}\n\nRelated articles\nStorm closes the harbour\n\nWhat was said\n\n${BODY}`, 'What was'),
    ).toBe('heading');
  });
});
