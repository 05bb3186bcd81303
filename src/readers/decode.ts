/**
 * Bytes to text, whatever the encoding. Valid UTF-8 is decoded by the platform; the libraries that guess are loaded
 * only when a file needs them, as they cost more than reading it.
 */

/** What came of decoding: the text without its byte order mark, or why it is none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: string };

/** How much of a file is looked at to guess its encoding, in bytes: the guess is slow and needs no more. */
const SAMPLE = 64 * 1024;
const NOT_TEXT: Decoded = { ok: false, reason: 'is not text' };
/** A text has fewer control characters than this, as a share of its characters. */
const MOST_CONTROLS = 0.02;

/**
 * Decodes a file that should be text.
 *
 * @param bytes the whole file
 * @param declared the encoding that the file itself declares; it is believed only where the bytes are no UTF-8
 * @returns the text and its encoding's name, lower case; a binary file is `{ ok: false, reason: 'is not text' }`
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const marked = byMark(bytes);
  if (marked) return checked(decodeAs(bytes.subarray(marked.skip), marked.encoding), marked.encoding);
  const wide = wideEncoding(bytes);
  if (wide) return checked(decodeAs(bytes, wide), wide);
  if (isBinary(bytes)) return NOT_TEXT;
  try {
    return checked(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'utf-8');
  } catch {
    return guess(bytes, declared);
  }
}

function byMark(bytes: Uint8Array): { encoding: string; skip: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return null;
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function checked(text: string, encoding: string): Decoded {
  return controlShare(text) > MOST_CONTROLS ? NOT_TEXT : { ok: true, text, encoding };
}

/** UTF-16 without a mark: one byte of most pairs is the same small page (0 for Latin, 4 for Cyrillic). */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4 || bytes.length % 2 !== 0) return null;
  for (const [encoding, high] of [
    ['utf-16le', 1],
    ['utf-16be', 0],
  ] as const) {
    let page = 0;
    let plain = 0;
    for (let i = 0; i < pairs; i++) {
      const top = sample[i * 2 + high] ?? 0;
      const low = sample[i * 2 + 1 - high] ?? 0;
      if (top <= 0x06 || top === 0x20) page++;
      if (top === 0 && (low >= 32 || low === 10 || low === 13 || low === 9)) plain++;
    }
    // Spaces and line breaks have a zero byte in UTF-16; in a file of single bytes nothing is that small.
    if (page >= pairs * 0.9 && plain >= Math.max(1, pairs * 0.05)) return encoding;
  }
  return null;
}

/** A zero byte, or many control bytes, at the head, in the middle or at the end. */
function isBinary(bytes: Uint8Array): boolean {
  const middle = Math.max(0, Math.floor(bytes.length / 2) - 2048);
  const parts = [bytes.subarray(0, 8192), bytes.subarray(middle, middle + 4096), bytes.subarray(-4096)];
  return parts.some((part) => {
    let controls = 0;
    for (const byte of part) {
      if (byte === 0) return true;
      if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
    }
    return controls > part.length * MOST_CONTROLS;
  });
}

function controlShare(text: string): number {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) controls++;
  }
  return sample.length === 0 ? 0 : controls / sample.length;
}

const CYRILLIC_PAGES = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'] as const;
// Letter frequencies of Russian prose, in per mille, rounded; upper-case letters inside words count against a page.
const FREQUENT: Readonly<Record<string, number>> = {
  о: 110,
  е: 85,
  а: 80,
  и: 74,
  н: 67,
  т: 63,
  с: 55,
  р: 47,
  в: 45,
  л: 44,
  к: 35,
  м: 32,
  д: 30,
  п: 28,
  у: 26,
  я: 20,
  ы: 19,
  ь: 17,
  г: 17,
  з: 16,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 7,
  ю: 6,
  ц: 5,
  щ: 4,
  э: 3,
  ф: 3,
  і: 30,
  ї: 6,
  є: 5,
};

async function guess(bytes: Uint8Array, declared: string | null): Promise<Decoded> {
  const { default: iconv } = await import('iconv-lite');
  const sample = sampleOf(bytes);
  const finish = (encoding: string): Decoded => {
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
    return checked(text, encoding);
  };
  if (declared !== null && !/^utf-?(?:8|16)/.test(declared) && iconv.encodingExists(declared))
    return finish(declared);
  if (isMostlyUtf8(sample)) return finish('utf-8');
  const buffer = Buffer.from(sample);
  const scored = CYRILLIC_PAGES.map((page) => ({
    page,
    score: russianScore(iconv.decode(buffer, page)),
  })).sort((a, b) => b.score - a.score);
  const best = scored[0];
  // Prose scores some 50; another page's reading of it, or French and German read as Cyrillic, below 25.
  if (best && best.score > 32) return finish(best.page);
  const jschardet = await import('jschardet');
  const found = jschardet.detect(buffer);
  const named = typeof found?.encoding === 'string' ? found.encoding.toLowerCase() : '';
  if (named === 'utf-8' || named === 'ascii') return finish('utf-8');
  const foreign = /^(?:gb|big5|euc|shift|iso-2022|windows-125[02-8]|tis-620)/.test(named);
  const sure = (found?.confidence ?? 0) >= 0.8 && foreign && iconv.encodingExists(named);
  return finish(sure ? named : 'windows-1252');
}

/** UTF-8 with a few broken bytes (a cut, a stray character): read in another page it would all be wrong. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const beyond = new TextDecoder().decode(sample).match(/[^\0-\x7f]/g) ?? [];
  const broken = beyond.filter((char) => char === '\ufffd').length;
  return beyond.length > 20 && broken <= beyond.length * 0.05;
}

/** A bounded part of a file in which the bytes beyond ASCII stand, cut at line breaks where there are any. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + SAMPLE);
}

/**
 * How much a text reads like Russian or Ukrainian: the mean frequency of its letters beyond ASCII, less what capitals
 * inside words and signs between letters take away.
 */
function russianScore(text: string): number {
  let score = 0;
  let count = 0;
  let before = '';
  for (const char of text.slice(0, 20_000)) {
    if (char >= '\u0080') {
      count++;
      const lower = char.toLowerCase();
      const weight = FREQUENT[lower];
      const inside = before !== '' && before === before.toLowerCase() && /\p{L}/u.test(before);
      if (weight === undefined) score -= /\p{L}/u.test(char) ? 20 : /[«»–—„“”№…\u00a0]/u.test(char) ? 0 : 40;
      else if (char !== lower && inside) score -= 30;
      else score += weight;
      // A Latin letter beside a Cyrillic one: an accented letter read with the wrong page.
      if (weight !== undefined && /[a-z]/i.test(before)) score -= 60;
    }
    before = char;
  }
  return count === 0 ? 0 : score / count;
}
