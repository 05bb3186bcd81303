/** One file's bytes in, a `Document` out, or one line on why not. */
import { type Document, PUBLIC_COLLECTION } from '../core/document.ts';
import { decode } from './decode.ts';
import { type FrontMatter, NO_FRONT_MATTER } from './frontmatter.ts';
import { detectLanguage } from './language.ts';
import { fallbackTitle } from './particulars.ts';
import { type Reading, readText } from './text.ts';

/** What came of reading one file. `reason` completes 'FILE …': 'is not text', 'is empty'. */
export type ReadResult =
  | { readonly ok: true; readonly document: Document; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly id: string; readonly reason: string };

/** Settings of `readDocument`. */
export interface ReadOptions {
  /** The collection the file's folder stands for. Default: `public`, which front matter may override. */
  readonly collection?: string;
}

const FORMATS: Readonly<Record<string, 'text' | 'markdown' | 'html'>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** Whether a file's name ends as a format that is read here. */
export function isReadable(name: string): boolean {
  return formatOf(name) !== null;
}

function formatOf(name: string): 'text' | 'markdown' | 'html' | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FORMATS, extension) ? (FORMATS[extension] ?? null) : null;
}

/**
 * Reads one file.
 *
 * @param id its path below the corpus folder, with forward slashes; the ending chooses the format
 * @param bytes the whole file, in any usual encoding
 * @returns the document and warnings (each one line, naming the file), or why it could not be read; never throws on
 *   what a file holds
 */
export async function readDocument(
  id: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const format = formatOf(id);
  if (format === null) return { ok: false, id, reason: 'is of no format that can be read (txt, md, html)' };
  if (bytes.length === 0) return { ok: false, id, reason: 'is empty' };
  const decoded = await decode(bytes, format === 'html' ? declaredCharset(bytes) : null);
  if (!decoded.ok) return { ok: false, id, reason: decoded.reason };
  const { reading, known, warnings } = await readAs(format, decoded.text);
  if (!/\S/.test(reading.text)) return { ok: false, id, reason: 'is empty' };
  const found = reading.particulars;
  const stated = known.published !== null;
  return {
    ok: true,
    warnings: warnings.map((warning) => `${id}: ${warning}`),
    document: {
      id,
      title: known.title ?? found.title ?? fallbackTitle(id, reading.opening),
      publisher: known.publisher ?? found.publisher,
      author: known.author ?? found.author,
      publishedAt: known.published ?? found.publishedAt,
      dated: stated ? 'stated' : found.publishedAt === null ? 'unknown' : 'inferred',
      datedFrom: stated ? null : found.datedFrom,
      url: known.url,
      language: known.language ?? detectLanguage(textOf(reading)),
      collection: options.collection ?? known.collection ?? PUBLIC_COLLECTION,
      text: reading.text,
      blocks: reading.blocks,
    },
  };
}

/** The encoding that a page declares in its first 2 KB, or null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

async function readAs(
  format: 'text' | 'markdown' | 'html',
  text: string,
): Promise<{ reading: Reading; known: FrontMatter; warnings: readonly string[] }> {
  // The parsers are loaded when a file needs them: a corpus of plain text starts without them.
  if (format === 'markdown') return (await import('./markdown.ts')).readMarkdown(text);
  if (format === 'html') return (await import('./html.ts')).readHtml(text);
  return { reading: readText(text), known: NO_FRONT_MATTER, warnings: [] };
}

/** The running text that tells the language: without furniture, which is often in another one. */
function textOf(reading: Reading): string {
  let sample = '';
  for (const block of reading.blocks) {
    if (block.kind === 'furniture') continue;
    sample += `${reading.text.slice(block.start, Math.min(block.end, block.start + 2000))}\n`;
    if (sample.length > 6000) break;
  }
  return sample;
}
