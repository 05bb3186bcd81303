import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/readers/decode.ts';

const RUSSIAN =
  'Посол Норландии сообщил журналистам, что переговоры в городе Вессель продолжались три часа и завершились без подписания документов. Следующая встреча пройдёт весной.';
const FRENCH =
  'L’envoyée a déclaré que les négociations, très longues, reprendraient au début de l’été à Genève.';
const ENGLISH = 'The envoy said that the talks would go on in spring.';

describe('encodings', () => {
  it.each([
    ['utf-8', RUSSIAN],
    ['utf-16le', RUSSIAN],
    ['utf-16be', RUSSIAN],
    ['utf-16le', ENGLISH],
    ['utf-16be', ENGLISH],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['cp866', RUSSIAN],
    ['windows-1252', FRENCH],
  ])('%s without a mark: %s', async (encoding, text) => {
    expect(await decode(iconv.encode(text, encoding))).toMatchObject({ ok: true, text });
  });
  it.each([['utf-8'], ['utf-16le'], ['utf-16be']])('%s with a mark, which is dropped', async (encoding) => {
    const bytes = iconv.encode(RUSSIAN, encoding, { addBOM: true });
    expect(await decode(bytes)).toMatchObject({ ok: true, text: RUSSIAN, encoding });
  });
  it.each([['windows-1251'], ['koi8-r']])(
    'one line of %s is enough, in a page of ASCII too',
    async (encoding) => {
      const text = `${'-'.repeat(200_000)}\nГлава делегации назвал беседу полезной.`;
      expect(await decode(iconv.encode(text, encoding))).toMatchObject({ ok: true, text });
    },
  );
  it('believes a declared encoding where the bytes are no UTF-8, and not where they are', async () => {
    const czech = 'Velvyslanec řekl, že příští jednání začne v květnu.';
    expect(await decode(iconv.encode(czech, 'iso-8859-2'), 'iso-8859-2')).toMatchObject({
      ok: true,
      text: czech,
    });
    expect(await decode(Buffer.from(czech), 'iso-8859-2')).toMatchObject({ ok: true, text: czech });
  });
  it('one broken byte in a long UTF-8 text costs one character', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${RUSSIAN}\n`.repeat(50)),
      Buffer.from([0xff]),
      Buffer.from(RUSSIAN),
    ]);
    const decoded = await decode(bytes);
    expect(decoded.ok && decoded.text.startsWith(RUSSIAN)).toBe(true);
  });
});

describe('what is not text', () => {
  it.each([
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0]),
    ],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255))],
    ['zeros', Buffer.alloc(5000)],
    ['text with a binary tail', Buffer.concat([Buffer.from(ENGLISH.repeat(400)), Buffer.alloc(3000)])],
  ])('%s', async (_, bytes) => {
    expect(await decode(bytes)).toEqual({ ok: false, reason: 'is not text' });
  });
});
