/**
 * HTML to its visible text and blocks. The text is what this reader renders: entities decoded, white space collapsed
 * as a browser does, a line break between items and rows and a blank line between other blocks. The page is read as
 * a stream with a stack of its own, so that no nesting can exhaust the call stack.
 */
import { Parser } from 'htmlparser2';
import { foldCase } from '../core/text/fold.ts';
import { markBylines } from './bylines.ts';
import type { Draft } from './draft.ts';
import type { FrontMatter } from './frontmatter.ts';
import { markFurniture } from './furniture.ts';
import { markHeadline } from './headline.ts';
import { readHead } from './html-head.ts';
import { type Holding, isBottomless, type Scan, scan } from './html-scan.ts';
import { PageText } from './html-text.ts';
import { finish, type Reading, readText } from './text.ts';

const LEFT_OUT = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'audio',
  'video',
  'map',
  'textarea',
  'datalist',
  'dialog',
]);
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'button',
  'select',
  'option',
  'caption',
  'title',
]);
const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button', 'select']);
const FURNITURE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
]);
const FURNITURE_NAME =
  /^(?:[a-z]+[-_]{1,2}){0,3}(?:cookies?|consent|gdpr|breadcrumbs?|share|sharing|sharedaddy|social|newsletter|related|comments?|disqus|sidebar|advert|advertisement|ads?|promo|subscribe|subscription|paywall|pagination|menu|navbar|toolbar|skip-link)(?:[-_]{1,2}[a-z0-9]+){0,3}$/i;
const NEVER_BY_NAME = new Set(['html', 'body', 'main', 'article', 'h1', 'h2', 'h3']);
const LONGEST_CELL = 1500;

/**
 * Reads a page.
 *
 * @param html decoded source of a whole page or a fragment
 * @returns the reading, what the head states, and warnings for what could not be read
 */
export async function readHtml(
  html: string,
): Promise<{ reading: Reading; known: FrontMatter; warnings: readonly string[] }> {
  const page = isBottomless(html) ? null : scan(html);
  if (page === null) {
    // Without a tree to trust, the tags are dropped and the rest is read as plain text.
    const reading = readText(html.replace(/<[^<>]{0,2000}>/g, '\n'));
    const known = {
      title: null,
      publisher: null,
      author: null,
      published: null,
      url: null,
      language: null,
      collection: null,
    };
    return { reading, known, warnings: ['is nested too deeply; read as plain text without its tags'] };
  }
  const { known, headline, warnings } = readHead(page);
  const { text, drafts } = render(html, page);
  chooseHeadline(text, drafts, headline);
  markFurniture(text, drafts);
  markBylines(text, drafts);
  const title = markHeadline(text, drafts, headline);
  const reading = finish(text, drafts, title);
  return { reading, known: { ...known, title: reading.particulars.title ?? headline }, warnings };
}

/** The page's `h1`; of several, the one that reads as its head says. */
function chooseHeadline(text: string, drafts: readonly Draft[], headline: string | null): void {
  const tops = drafts.filter((draft) => draft.kind === 'heading' && draft.level === 1);
  const fold = (value: string): string =>
    foldCase(value)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = headline === null ? null : fold(headline.slice(0, 400));
  const top =
    tops.find((draft) => fold(text.slice(draft.start, Math.min(draft.end, draft.start + 400))) === wanted) ??
    tops[0];
  if (top === undefined) return;
  top.kind = 'title';
  top.level = 0;
}

interface Open {
  readonly name: string;
  readonly hides: boolean;
  readonly furniture: boolean;
}

/** The second pass. */
function render(html: string, page: Scan): { text: string; drafts: Draft[] } {
  const out = new PageText();
  const open: Open[] = [];
  let number = 0;
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      number++;
      const hides = LEFT_OUT.has(name) || isHidden(attributes);
      const furniture = isFurniture(name, attributes, page, page.holdings.get(number));
      open.push({ name, hides, furniture });
      if (hides) hidden++;
      if (hidden > 0) return;
      if (BLOCKS.has(name)) out.flush();
      if (furniture) out.enterFurniture();
      if (name === 'br') out.breakLine();
      else if (name === 'ul' || name === 'ol' || name === 'menu') out.enterList();
      else if (name === 'li' || name === 'dt' || name === 'dd') out.openItem(name);
      else if (/^h[1-6]$/.test(name)) out.openHeading(Number(name[1]));
      else if (name === 'summary') out.openHeading(3);
      else if (name === 'pre') out.enterPre();
      else if (name === 'table') out.enterTable(isLayout(attributes, page.holdings.get(number)));
      else if (name === 'tr') out.openRow();
      else if (name === 'td' || name === 'th') out.openCell(name === 'th');
    },
    ontext(text) {
      if (hidden === 0) out.add(text);
    },
    onclosetag(name) {
      const element = open.pop();
      if (element === undefined) return;
      if (hidden === 0) {
        if (name === 'td' || name === 'th') out.closeCell();
        if (BLOCKS.has(name)) out.flush();
        if (name === 'tr') out.closeRow();
        else if (name === 'table') out.leaveTable();
        else if (name === 'pre') out.leavePre();
        else if (name === 'ul' || name === 'ol' || name === 'menu') out.leaveList();
        else if (name === 'li' || name === 'dt' || name === 'dd') out.closeItem();
        else if (/^h[1-6]$/.test(name) || name === 'summary') out.closeHeading();
        if (element.furniture) out.leaveFurniture();
      }
      if (element.hides) hidden--;
    },
  });
  parser.write(html);
  parser.end();
  return out.finish();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes) return true;
  const style = attributes.style;
  return (
    style !== undefined &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 500))
  );
}

/** A menu, a form, a banner, … unless it holds the page's headline or most of its prose, as sloppy pages have it. */
function isFurniture(
  name: string,
  attributes: Readonly<Record<string, string>>,
  page: Scan,
  holding: Holding | undefined,
): boolean {
  const role = attributes.role?.toLowerCase() ?? '';
  const plain = name === 'button' || name === 'select';
  if (plain) return true;
  const sure = FURNITURE_TAGS.has(name) || FURNITURE_ROLES.has(role) || name === 'header';
  if (holding === undefined) return false;
  const named =
    !NEVER_BY_NAME.has(name) &&
    [attributes.id, ...(attributes.class?.split(/\s+/).slice(0, 20) ?? [])].some(
      (token) => token !== undefined && token.length < 60 && FURNITURE_NAME.test(token),
    );
  if (!sure && !named) return false;
  if (holding.h1 > 0 || holding.main > 0) return false;
  if (holding.articles > 0 && page.total.articles === holding.articles) return false;
  if (holding.prose > page.total.prose * 0.6 && page.total.prose > 0) return false;
  // A page without paragraphs: what holds most of its words is its content.
  return page.total.prose > 0 || holding.text <= page.total.text * 0.6;
}

/** A table that only lays out the page: one with headings, other tables, one column, or very long cells. */
function isLayout(attributes: Readonly<Record<string, string>>, holding: Holding | undefined): boolean {
  if (attributes.role === 'presentation' || attributes.role === 'none' || holding === undefined) return true;
  if (holding.tables > 1 || holding.headings > 0 || holding.articles > 0) return true;
  return holding.cells <= holding.rows || holding.text / Math.max(1, holding.cells) > LONGEST_CELL;
}
