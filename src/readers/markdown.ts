/** Markdown to blocks. The document's text is the source after its front matter, as it is, marks included. */
import type { Content, List, ListItem, Root, Table } from 'mdast';
import { type CompileContext, type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Cell } from '../core/document.ts';
import { markBylines } from './bylines.ts';
import { type Draft, trimSpan } from './draft.ts';
import { type FrontMatter, NO_FRONT_MATTER, readFrontMatter, splitFrontMatter } from './frontmatter.ts';
import { markFurniture } from './furniture.ts';
import { markHeadline } from './headline.ts';
import { alignCells } from './tables.ts';
import { finish, type Reading, readText } from './text.ts';

// Beyond these, a source is read as plain text: the parser's time grows with the square of nesting and of paragraphs.
const DEEPEST = 100;
const WIDEST_INDENT = 200;
const LONGEST = 1024 * 1024;
const LONGEST_LINE = 200_000;
const MOST_LINES = 2000;

/**
 * Only blocks are wanted. Emphasis, links and the like are left unread: they change nothing here, and the parser's
 * time for them grows with their square.
 */
const INLINE = [
  ...['attention', 'autolink', 'codeText', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
  ...['gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
];

type Token = Parameters<CompileContext['exit']>[0];

function enterCell(this: CompileContext, token: Token): void {
  this.enter({ type: 'tableCell', children: [] }, token);
}

function exit(this: CompileContext, token: Token): void {
  this.exit(token);
}

/**
 * Tables and footnotes as nodes. The packages that do this (mdast-util-gfm-*) bring the way back to Markdown with
 * them, some fifty modules that nothing here would use.
 */
const NODES: Extension = {
  enter: {
    table(token) {
      this.enter({ type: 'table', align: [], children: [] }, token);
    },
    tableRow(token) {
      this.enter({ type: 'tableRow', children: [] }, token);
    },
    tableHeader: enterCell,
    tableData: enterCell,
    gfmFootnoteDefinition(token) {
      this.enter({ type: 'footnoteDefinition', identifier: '', children: [] }, token);
    },
    // The label is no content.
    gfmFootnoteDefinitionLabelString() {
      this.buffer();
    },
  },
  exit: {
    table: exit,
    tableRow: exit,
    tableHeader: exit,
    tableData: exit,
    gfmFootnoteDefinition: exit,
    gfmFootnoteDefinitionLabelString() {
      this.resume();
    },
  },
};
const SYNTAX = [gfmFootnote(), gfmTable(), { disable: { null: INLINE } }];

/**
 * Reads a Markdown file.
 *
 * @param source decoded, without a byte order mark
 * @returns the reading, what the front matter states, and one warning for each thing in it that could not be read
 */
export async function readMarkdown(
  source: string,
): Promise<{ reading: Reading; known: FrontMatter; warnings: readonly string[] }> {
  const { yaml, text, unclosed } = splitFrontMatter(source);
  const { known, warnings } =
    yaml === null ? { known: NO_FRONT_MATTER, warnings: [] } : await readFrontMatter(yaml);
  if (unclosed) warnings.push('broken front matter (never closed); read as text');
  if (!isTame(text)) return { reading: readText(text), known, warnings };
  const tree = fromMarkdown(text, { extensions: SYNTAX, mdastExtensions: [NODES] });
  const drafts: Draft[] = [];
  collect(text, tree, drafts);
  markFurniture(text, drafts);
  markBylines(text, drafts);
  const title = markHeadline(text, drafts, known.title);
  return { reading: finish(text, drafts, title), known, warnings };
}

/** Whether the parser can be trusted with a source: nothing in it is absurdly long or deep. */
function isTame(text: string): boolean {
  if (text.length > LONGEST) return false;
  let at = 0;
  let lines = 0;
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    lines = trimSpan(text, at, end) === null ? 0 : lines + 1;
    if (lines > MOST_LINES || end - at > LONGEST_LINE || marksAt(text, at, end) > DEEPEST) return false;
    at = end + 1;
  }
  return true;
}

/** How deep a line could nest at its most: its quote and list marks, or its indent. */
function marksAt(text: string, start: number, end: number): number {
  let marks = 0;
  let at = start;
  for (; at < end; at++) {
    const char = text[at];
    if (char === '>' || (/[-+*]/.test(char ?? '') && text[at + 1] === ' ')) marks++;
    else if (char !== ' ' && char !== '\t') break;
  }
  return Math.max(marks, Math.floor(((at - start) * DEEPEST) / WIDEST_INDENT));
}

type Node = Root | Content;

/** Walks the blocks of the tree with a stack of its own; inline nodes are not looked at. */
function collect(text: string, tree: Root, drafts: Draft[]): void {
  const stack: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    switch (node.type) {
      case 'heading':
        push(text, drafts, node, 'heading', node.depth);
        break;
      case 'paragraph':
        push(text, drafts, node, 'paragraph', 0);
        break;
      case 'code':
        push(text, drafts, node, 'paragraph', 0);
        break;
      case 'html':
        pushHtml(text, drafts, node);
        break;
      case 'thematicBreak':
      case 'definition':
        push(text, drafts, node, 'furniture', 0);
        break;
      case 'table':
        pushTable(text, drafts, node);
        break;
      case 'list':
        for (const item of [...node.children].reverse()) stack.push({ node: item, depth: depth + 1 });
        break;
      case 'listItem':
        for (const child of pushItem(text, drafts, node, depth).reverse()) stack.push({ node: child, depth });
        break;
      case 'root':
      case 'blockquote':
      case 'footnoteDefinition':
        for (const child of [...node.children].reverse()) stack.push({ node: child, depth });
        break;
      default:
        push(text, drafts, node, 'paragraph', 0);
    }
  }
}

function spanOf(node: Node): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function push(
  text: string,
  drafts: Draft[],
  node: Node,
  kind: Draft['kind'],
  level: number,
  from?: number,
): void {
  const [start, end] = spanOf(node);
  const span = trimSpan(text, from ?? start, end);
  if (span === null) return;
  drafts.push({
    start: span[0],
    end: span[1],
    kind,
    level,
    gap: 1,
    single: !text.slice(...span).includes('\n'),
  });
}

/** An HTML comment is no content; any other HTML block is left as it is printed. */
function pushHtml(text: string, drafts: Draft[], node: Node): void {
  const [start, end] = spanOf(node);
  const source = text.slice(start, Math.min(end, start + 2000));
  const bare = source.replace(/<[^<>]{0,500}>/g, '').trim();
  push(text, drafts, node, source.startsWith('<!--') || bare === '' ? 'furniture' : 'paragraph', 0);
}

/** The item's own first paragraph, from its marker on; what else it holds is returned to be read by itself. */
function pushItem(
  text: string,
  drafts: Draft[],
  item: ListItem,
  depth: number,
): (ListItem['children'][number] | List)[] {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return [...item.children];
  const [marker] = spanOf(item);
  push(text, drafts, first, 'item', depth, marker);
  return others;
}

function pushTable(text: string, drafts: Draft[], table: Table): void {
  let columns: string[] | null = null;
  let last = spanOf(table)[0];
  table.children.forEach((row, index) => {
    const [start, end] = spanOf(row);
    const spans = row.children.map((cell) => cellSpan(text, cell));
    if (index === 0) columns = spans.map((span) => text.slice(span.start, span.end));
    const cells: Cell[] = alignCells(text, spans, columns);
    if (index === 1)
      drafts.push({ start: last, end: start, kind: 'furniture', level: 0, gap: 0, single: true });
    drafts.push({ start, end, kind: 'row', level: 0, gap: 0, single: true, cells });
    last = end;
  });
  // The rule below a header without rows.
  const end = spanOf(table)[1];
  if (table.children.length === 1 && end > last) {
    drafts.push({ start: last, end, kind: 'furniture', level: 0, gap: 0, single: true });
  }
}

/** A cell without its borders. */
function cellSpan(text: string, cell: Node): { start: number; end: number } {
  const [from, to] = spanOf(cell);
  const start = text[from] === '|' ? from + 1 : from;
  const end = text[to - 1] === '|' && text[to - 2] !== '\\' && to - 1 >= start ? to - 1 : to;
  const span = trimSpan(text, start, end);
  return span ? { start: span[0], end: span[1] } : { start, end: start };
}
