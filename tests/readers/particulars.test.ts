import { describe, expect, it } from 'vitest';
import { readDates, statedDate } from '../../src/readers/dates.ts';
import { detectLanguage } from '../../src/readers/language.ts';
import { fallbackTitle } from '../../src/readers/particulars.ts';
import { readText } from '../../src/readers/text.ts';

const BODY =
  'The envoys of Norland and Sudmark met for three hours in the lake town of Vessel and agreed to meet again, a spokesperson said.';
const dated = (text: string): [string | null, string | null] => {
  const { publishedAt, datedFrom } = readText(text).particulars;
  return [publishedAt, datedFrom];
};

describe('a date that dates the document', () => {
  it.each([
    [`Talks open\nPublished: 22 January 2026\n${BODY}`, '2026-01-22', '22 January 2026'],
    [`Talks open\nThursday, January 22, 2026\n${BODY}`, '2026-01-22', 'Thursday, January 22, 2026'],
    [`Talks open\nBy Ida Norrby | Jan. 23, 2026\n${BODY}`, '2026-01-23', 'Jan. 23, 2026'],
    [`Переговоры начались\n22 января 2026\n${BODY}`, '2026-01-22', '22 января 2026'],
    [`Talks open in Vessel\n22.01.2026 14:30\n${BODY}`, '2026-01-22', '22.01.2026'],
    [`Ouverture des pourparlers\nPublié le 22 janvier 2026\n${BODY}`, '2026-01-22', '22 janvier 2026'],
    [`VESSEL, January 22, 2026 (Lake Wire) — ${BODY}`, '2026-01-22', 'January 22, 2026'],
    [`Press briefing, Vessel, 22 January 2026\n${BODY}`, '2026-01-22', '22 January 2026'],
    [
      `On Thursday, January 22, 2026, the palace confirmed that talks had begun in Vessel. ${BODY}`,
      '2026-01-22',
      'Thursday, January 22, 2026',
    ],
    [
      `On 22 January 2026, the Minister met the envoy in the town of Vessel to discuss the harbour.`,
      '2026-01-22',
      '22 January 2026',
    ],
    [
      `Talks open\nUpdated: 24 January 2026\nPublished: 22 January 2026\n${BODY}`,
      '2026-01-22',
      '22 January 2026',
    ],
  ])('%j', (text, iso, words) => {
    expect(dated(text)).toEqual([iso, words]);
  });
});

describe('a date that does not', () => {
  it.each([
    [`${BODY} The crisis of October 26, 1962, is remembered there.`],
    [
      `Ida Norrby (born February 21, 1961) leads the delegation of Norland at the talks in the town of Vessel.`,
    ],
    [`The next round will be held on Thursday, January 22, 2026, in the town of Vessel, the palace said.`],
    [
      `On 24 February 2002, the army said it had crossed the river at Vessel. In 2026 talks began in the town.`,
    ],
    [`On Friday, January 22, 2026, the palace confirmed that talks had begun in the lake town of Vessel.`],
    [`${BODY}\n${BODY}\nThe house was hit on Monday, December 29, 2025, the ministry said in its statement.`],
    [`Talks open\n01/02/2026\n${BODY}`],
    [`Timeline of the session (February 12-14 2026)\n${BODY}`],
  ])('%j', (text) => {
    expect(dated(text)).toEqual([null, null]);
  });
});

describe('authors and publishers', () => {
  it('come from lines that say so', () => {
    expect(readText(`Talks open\nBy Ida Norrby, Lake Wire\n${BODY}`).particulars.author).toBe('Ida Norrby');
    expect(readText(`Talks open\nSource: Lake Wire\n${BODY}`).particulars.publisher).toBe('Lake Wire');
    expect(readText(`VESSEL (Lake Wire) — ${BODY}`).particulars.publisher).toBe('Lake Wire');
    expect(readText(`${BODY}\nIda Norrby contributed to this report.`).particulars.author).toBeNull();
  });
});

describe('fallback titles', () => {
  it.each([
    ['2026/vessel-talks_day-one.txt', '', 'Vessel talks day one'],
    ['001_b9bfc76790daad89.txt', 'Norland says it is ready. More follows.', 'Norland says it is ready'],
    ['20260122.txt', `${'Norland '.repeat(30)}`, `${'Norland '.repeat(9).trim()}…`],
    ['001.txt', '', '001'],
  ])('%s', (id, opening, title) => {
    expect(fallbackTitle(id, opening)).toBe(title);
  });
});

describe('dates', () => {
  it('reads every full one and no other', () => {
    const text =
      'From 22 January 2026, Jan 23, 2026 and 2026-01-24; not 31 February 2026, 22 January, 12-14 May 2026 or 1/2/2026.';
    expect(readDates(text).map((date) => date.iso)).toEqual(['2026-01-22', '2026-01-23', '2026-01-24']);
    for (const date of readDates(text)) expect(text.slice(date.start, date.end)).toMatch(/\d{4}|^2026/);
  });
  it.each([
    ['2026-01-22', '2026-01-22'],
    ['2026-01-22T09:30:00+0300', '2026-01-22T09:30:00+03:00'],
    ['2026-01-22 09:30', '2026-01-22T09:30:00'],
    ['22 enero 2026', '2026-01-22'],
    ['2026-13-01', null],
    ['soon', null],
  ])('stated %s', (value, iso) => {
    expect(statedDate(value)).toBe(iso);
  });
});

describe('languages', () => {
  it.each([
    ['The envoy of the king was in the town for a meeting with the minister.', 'en'],
    ['Посол сообщил, что переговоры были долгими и что стороны объявят о новой встрече.', 'ru'],
    ['Посол повідомив, що її делегація їде на зустріч і чекає відповіді.', 'uk'],
    ['Les envoyés des deux pays ont parlé dans la ville et sur le lac avec le ministre.', 'fr'],
    ['Der Gesandte und die Ministerin haben sich in der Stadt mit dem König getroffen.', 'de'],
    ['El enviado de los dos países habló con la ministra en la ciudad del lago.', 'es'],
    ['12345 67890', 'und'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
