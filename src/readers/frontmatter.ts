/** YAML front matter: what a Markdown file states of itself before its text. */
import { statedDate } from './dates.ts';

/** What a source states; null where it does not. */
export interface FrontMatter {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO 8601, as `statedDate` gives it. */
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly collection: string | null;
}

/** Nothing stated. */
export const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  url: null,
  language: null,
  collection: null,
};

const LONGEST = 64 * 1024;
const OPEN = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSE = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;

/**
 * Parts a source from its front matter.
 *
 * @param source a decoded Markdown file
 * @returns the YAML between the fences (null where there is none) and the text after the line break that ends the
 *   closing fence. A fence that is never closed within 64 KB is no front matter but text.
 */
export function splitFrontMatter(source: string): { yaml: string | null; text: string; unclosed: boolean } {
  const open = OPEN.exec(source);
  if (!open) return { yaml: null, text: source, unclosed: false };
  const rest = source.slice(open[0].length, open[0].length + LONGEST);
  const close = CLOSE.exec(rest);
  if (!close) return { yaml: null, text: source, unclosed: /^[\w-]+:\s/.test(rest) };
  return {
    yaml: rest.slice(0, close.index),
    text: source.slice(open[0].length + close.index + close[0].length),
    unclosed: false,
  };
}

/**
 * Reads front matter. What cannot be read is named in a warning and left out; the rest is kept.
 *
 * @param yaml what stands between the fences
 */
export async function readFrontMatter(yaml: string): Promise<{ known: FrontMatter; warnings: string[] }> {
  const warnings: string[] = [];
  const flat = flatFields(yaml);
  if (flat !== null) return { known: known(flat, warnings), warnings };
  const { parseDocument } = await import('yaml');
  const parsed = parseDocument(yaml, { schema: 'core', logLevel: 'silent', uniqueKeys: false });
  let fields: unknown;
  try {
    // No aliases: an entity bomb has nothing to grow from.
    fields = parsed.errors.length > 0 ? null : parsed.toJS({ maxAliasCount: 0 });
  } catch {
    fields = null;
  }
  if (parsed.errors.length > 0 || (fields === null && yaml.trim() !== '')) {
    const why = (parsed.errors[0]?.message ?? 'not a list of fields').split('\n')[0]?.slice(0, 160) ?? '';
    warnings.push(`broken front matter (${why}); fields read line by line`);
    fields = byLine(yaml);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    if (yaml.trim() !== '' && warnings.length === 0)
      warnings.push('front matter is not a list of fields; left out');
    return { known: NO_FRONT_MATTER, warnings };
  }
  return { known: known(new Map(Object.entries(fields)), warnings), warnings };
}

/** The fields that a document is known by, of all that were stated; warnings are added to. */
function known(fields: ReadonlyMap<string, unknown>, warnings: string[]): FrontMatter {
  const record = new Map([...fields].map(([key, value]): [string, unknown] => [key.toLowerCase(), value]));
  const field = (name: string): string | null => scalar(record.get(name), name, warnings);
  const published = field('published') ?? field('date');
  const date = published === null ? null : statedDate(published);
  if (published !== null && date === null) warnings.push(`'published' is no date: ${published.slice(0, 60)}`);
  const language = field('language')?.toLowerCase().split(/[-_]/)[0] ?? null;
  return {
    title: field('title'),
    publisher: field('publisher'),
    author: field('author'),
    published: date,
    url: webAddress(field('url'), warnings),
    language: language !== null && /^[a-z]{2,3}$/.test(language) ? language : null,
    collection: collectionName(field('collection'), warnings),
  };
}

const FLAT_LINE = /^([A-Za-z][A-Za-z_-]{0,63}): +(\S.*?) *$/;
/** In plain style: no sign that YAML reads something into, at the start or (': ', ' #') inside. */
const PLAIN_VALUE = /^[\p{L}\p{M}](?!.*(?::(?: |$)| #))/u;
/** Of the escapes, those of the quotation mark and of the backslash itself. */
const QUOTED_VALUE = /^(?:"((?:[^"\\]|\\["\\])*)"|'([^']*)')$/;
const DAY_VALUE = /^\d{4}-\d\d-\d\d$/;
const NO_TEXT = /^(?:null|true|false)$/i;
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;

/**
 * Front matter as nearly all of it is: lines of `name: text`, read without the YAML parser, which takes longer to
 * load than a small corpus to read.
 *
 * @param yaml what stands between the fences
 * @returns the fields as the parser would give them, or null where any line is more than that: the parser decides
 */
export function flatFields(yaml: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of yaml.split(/\r?\n/)) {
    if (line === '') continue;
    const match = FLAT_LINE.exec(line);
    const [, name = '', value = ''] = match ?? [];
    if (match === null || CONTROL.test(line) || NO_TEXT.test(name) || fields.has(name)) return null;
    const quoted = QUOTED_VALUE.exec(value);
    if (quoted) fields.set(name, quoted[1]?.replace(/\\(.)/gu, '$1') ?? quoted[2] ?? '');
    else if (DAY_VALUE.test(value) || (PLAIN_VALUE.test(value) && !NO_TEXT.test(value)))
      fields.set(name, value);
    else return null;
  }
  return fields.size > 0 ? fields : null;
}

function scalar(value: unknown, name: string, warnings: string[]): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ') || null;
  warnings.push(`'${name}' is not a line of text; left out`);
  return null;
}

/** An address a reader may click: http or https; null, with a warning, for anything else. */
export function webAddress(value: string | null, warnings: string[]): string | null {
  if (value === null) return null;
  if (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value)) return value;
  warnings.push(`'url' is no web address: ${value.slice(0, 60)}`);
  return null;
}

function collectionName(value: string | null, warnings: string[]): string | null {
  if (value === null || /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u.test(value)) return value;
  warnings.push(`'collection' is no name: ${value.slice(0, 60)}`);
  return null;
}

/** Broken YAML is most often an unquoted colon: each `name: value` line is read as it stands. */
function byLine(yaml: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of yaml.split(/\r\n|\n|\r/)) {
    const match = /^([A-Za-z]+)[ \t]*:[ \t]*(\S.*)$/.exec(line);
    if (match?.[1] && match[2])
      fields[match[1].toLowerCase()] = match[2].trim().replace(/^(["'])([^"']*)\1$/, '$2');
  }
  return fields;
}
