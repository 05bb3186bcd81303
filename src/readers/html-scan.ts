/**
 * The first pass over a page: its particulars, and what each container holds, so that the second pass knows a menu
 * from an article and a table of facts from one that only lays out the page. Both passes number the elements alike.
 */
import { Parser } from 'htmlparser2';

/** How much a container holds. `prose` counts UTF-16 units inside `p`. */
export interface Holding {
  readonly h1: number;
  readonly headings: number;
  readonly main: number;
  readonly articles: number;
  readonly tables: number;
  readonly rows: number;
  readonly cells: number;
  readonly prose: number;
  readonly text: number;
}

/** What the first pass found. */
export interface Scan {
  /** By the element's number, for the elements `isCandidate` names. */
  readonly holdings: ReadonlyMap<number, Holding>;
  readonly total: Holding;
  /** `meta` by name, property or itemprop, lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly title: string | null;
  readonly canonical: string | null;
  readonly lang: string | null;
  /** The `datetime` of a `time` marked as the day of publication. */
  readonly time: string | null;
  readonly jsonLd: readonly string[];
}

const CANDIDATES = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'table',
  'section',
  'div',
  'ul',
  'ol',
  'p',
  'span',
]);
const LONGEST_JSON = 1024 * 1024;

/** Whether an element's holding is wanted by the second pass. */
function isCandidate(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'table' || name === 'header' || name === 'nav' || name === 'footer' || name === 'aside')
    return true;
  return (
    name === 'form' ||
    'role' in attributes ||
    (CANDIDATES.has(name) && ('class' in attributes || 'id' in attributes))
  );
}

const OPTIONAL_END = new Set([
  'p',
  'li',
  'td',
  'th',
  'tr',
  'dt',
  'dd',
  'option',
  'thead',
  'tbody',
  'tfoot',
  'br',
  'img',
]);
const VOID = new Set([
  'area',
  'base',
  'col',
  'embed',
  'hr',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
const MOST_WORK = 2e9;

/**
 * Whether a page is nested so deeply that parsing it would stall: the parser looks through its open elements at each
 * closing tag. 20,000 nested elements are still read.
 */
export function isBottomless(html: string): boolean {
  let open = 0;
  let deepest = 0;
  let tags = 0;
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][^\s>/]{0,30})/g)) {
    const name = (match[2] ?? '').toLowerCase();
    tags++;
    if (OPTIONAL_END.has(name) || VOID.has(name)) continue;
    open = Math.max(0, open + (match[1] === '' ? 1 : -1));
    deepest = Math.max(deepest, open);
  }
  return deepest > 1000 && deepest * tags > MOST_WORK;
}

/** Scans a page. Nothing is kept of its tree: the time is linear and the nesting costs no stack. */
export function scan(html: string): Scan {
  const holdings = new Map<number, Holding>();
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const now = { h1: 0, headings: 0, main: 0, articles: 0, tables: 0, rows: 0, cells: 0, prose: 0, text: 0 };
  const open: { number: number; before: Holding | null }[] = [];
  let number = 0;
  let title: string | null = null;
  let canonical: string | null = null;
  let lang: string | null = null;
  let time: string | null = null;
  let into: 'title' | 'json' | 'skip' | null = null;
  let paragraphs = 0;
  let buffer: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      number++;
      open.push({ number, before: isCandidate(name, attributes) ? { ...now } : null });
      if (name === 'h1') now.h1++;
      if (/^h[1-6]$/.test(name)) now.headings++;
      if (name === 'main' || attributes.role === 'main') now.main++;
      if (name === 'article') now.articles++;
      if (name === 'table') now.tables++;
      if (name === 'tr') now.rows++;
      if (name === 'td' || name === 'th') now.cells++;
      if (name === 'p') paragraphs++;
      if (name === 'html') lang = attributes.lang ?? attributes['xml:lang'] ?? lang;
      if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
        const value = attributes.content?.trim();
        if (key !== '' && value && !meta.has(key)) meta.set(key, value.slice(0, 1000));
      }
      if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
        canonical ??= attributes.href ?? null;
      if (
        name === 'time' &&
        attributes.datetime &&
        ('pubdate' in attributes || attributes.itemprop === 'datePublished')
      ) {
        time ??= attributes.datetime;
      }
      if (name === 'title' && title === null && into === null) into = 'title';
      else if (name === 'script' || name === 'style') {
        into = attributes.type?.toLowerCase() === 'application/ld+json' ? 'json' : 'skip';
      }
    },
    ontext(text) {
      if (into === 'title' || into === 'json') buffer.push(text);
      else if (into === null) {
        const length = text.trim().length;
        now.text += length;
        if (paragraphs > 0) now.prose += length;
      }
    },
    onclosetag(name) {
      const element = open.pop();
      if (element?.before) holdings.set(element.number, difference(now, element.before));
      if (name === 'p') paragraphs = Math.max(0, paragraphs - 1);
      if (name === 'title' && into === 'title') title = buffer.join('').replace(/\s+/g, ' ').trim() || null;
      if (name === 'script' && into === 'json') jsonLd.push(buffer.join('').slice(0, LONGEST_JSON));
      if (name === 'title' || name === 'script' || name === 'style') {
        into = null;
        buffer = [];
      }
    },
  });
  parser.write(html);
  parser.end();
  return { holdings, total: now, meta, title, canonical, lang, time, jsonLd };
}

function difference(now: Holding, before: Holding): Holding {
  return {
    h1: now.h1 - before.h1,
    headings: now.headings - before.headings,
    main: now.main - before.main,
    articles: now.articles - before.articles,
    tables: now.tables - before.tables,
    rows: now.rows - before.rows,
    cells: now.cells - before.cells,
    prose: now.prose - before.prose,
    text: now.text - before.text,
  };
}
