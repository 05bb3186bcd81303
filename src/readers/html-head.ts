/** What a page states of itself in its head: meta elements, canonical address, JSON-LD. */
import { statedDate } from './dates.ts';
import type { FrontMatter } from './frontmatter.ts';
import { webAddress } from './frontmatter.ts';
import type { Scan } from './html-scan.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'citation_publication_date',
  'article.published',
  'originalpublicationdate',
];
const AUTHOR = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'citation_author',
  'byl',
];
const PUBLISHER = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'application-name',
];
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'citation_title'];
const MOST_NODES = 10_000;

/**
 * @returns what the head states, in the shape of front matter (`collection` is always null), and warnings for what is
 *   there and cannot be read. `headline` is what the page's own headline should read.
 */
export function readHead(page: Scan): { known: FrontMatter; headline: string | null; warnings: string[] } {
  const warnings: string[] = [];
  const article = readJsonLd(page.jsonLd, warnings);
  const first = (names: readonly string[]): string | null => {
    for (const name of names) {
      const value = page.meta.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
  const dates = [...PUBLISHED.map((name) => page.meta.get(name)), article.published, page.time];
  const published =
    dates.flatMap((date) => (date ? [statedDate(date)] : [])).find((date) => date !== null) ?? null;
  const publisher = first(PUBLISHER) ?? article.publisher;
  const author = [first(AUTHOR), article.author].find((name) => name && !/^https?:/i.test(name)) ?? null;
  const headline =
    first(TITLE) ?? article.headline ?? (page.title === null ? null : withoutSite(page.title, publisher));
  const address =
    [page.canonical, page.meta.get('og:url')].find((url) => url && /^https?:/i.test(url)) ?? null;
  return {
    warnings,
    headline,
    known: {
      title: null,
      publisher: publisher === null ? null : withoutMark(publisher),
      author: author === null ? null : author.replace(/^by\s+/i, ''),
      published,
      url: webAddress(address, warnings),
      language: languageOf(page.lang ?? page.meta.get('og:locale') ?? null),
      collection: null,
    },
  };
}

function withoutMark(name: string): string {
  return name.replace(/^@/, '').replace(/\s+/g, ' ').trim();
}

function languageOf(lang: string | null): string | null {
  const code = lang?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(code) && code !== 'und' ? code : null;
}

/** 'Talks resume | The Example Post' without the outlet's name, where it is known or the mark is a bar. */
function withoutSite(title: string, publisher: string | null): string {
  const cut = Math.max(...[' | ', ' — ', ' – ', ' - ', ' :: ', ' » '].map((mark) => title.lastIndexOf(mark)));
  if (cut < 15) return title;
  const tail = title
    .slice(cut)
    .replace(/^[\s|—–:»-]+/u, '')
    .trim();
  const named = publisher !== null && tail.toLowerCase() === publisher.toLowerCase();
  return named || title.slice(cut, cut + 3) === ' | ' ? title.slice(0, cut).trim() : title;
}

interface Article {
  readonly headline: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
}

const NO_ARTICLE: Article = { headline: null, published: null, author: null, publisher: null };

/** The first JSON-LD node that has a `datePublished`, articles before pages. */
function readJsonLd(sources: readonly string[], warnings: string[]): Article {
  const found: { article: Article; rank: number }[] = [];
  for (const source of sources) {
    let data: unknown;
    try {
      data = JSON.parse(source);
    } catch {
      warnings.push('JSON-LD cannot be read; left out');
      continue;
    }
    const queue: unknown[] = [data];
    for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
      const node = queue[i];
      if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
      else if (isRecord(node)) {
        if (isRecord(node['@graph']) || Array.isArray(node['@graph'])) queue.push(node['@graph']);
        if (typeof node.datePublished !== 'string' && typeof node.headline !== 'string') continue;
        const type = String(node['@type']);
        found.push({ article: articleOf(node), rank: /Article|Posting|Report|Statement/.test(type) ? 0 : 1 });
      }
    }
  }
  return found.sort((a, b) => a.rank - b.rank)[0]?.article ?? NO_ARTICLE;
}

function articleOf(node: Readonly<Record<string, unknown>>): Article {
  return {
    headline: textOf(node.headline),
    published: textOf(node.datePublished),
    author: nameOf(node.author),
    publisher: nameOf(node.publisher),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== ''
    ? value.replace(/\s+/g, ' ').trim().slice(0, 1000)
    : null;
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', ') || null
    );
  return isRecord(value) ? textOf(value.name) : textOf(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
