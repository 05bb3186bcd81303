/** The visible text of a page while it is built, with its drafts. Offsets count the text as it will be handed over. */

import { type Draft, isSpace } from './draft.ts';
import { alignCells } from './tables.ts';

interface Row {
  readonly cells: { text: string; head: boolean }[];
}

/** A builder: text and element boundaries in, text and drafts out. */
export class PageText {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly drafts: Draft[] = [];
  private buffer: string[] = [];
  private space = false;
  private some = false;
  private breaks = 0;
  private furniture = 0;
  private pre = 0;
  private lists = 0;
  private heading = 0;
  /** Open items: whether the item's own line has been printed. */
  private readonly items: { tag: string; printed: boolean }[] = [];
  /** Open tables: null for one that only lays out. */
  private readonly tables: ({ rows: number; columns: string[] | null } | null)[] = [];
  private row: Row | null = null;
  private cell: { head: boolean } | null = null;
  private afterQuestion = false;

  /** Adds text, its white space collapsed unless inside `pre`. */
  add(text: string): void {
    if (this.pre > 0 && this.row === null) {
      this.buffer.push(text);
      this.some ||= /\S/.test(text);
      return;
    }
    let from = -1;
    for (let at = 0; at <= text.length; at++) {
      const blank = at === text.length || isSpace(text.charCodeAt(at));
      if (!blank) {
        if (from < 0) from = at;
        continue;
      }
      if (from >= 0) {
        if (this.space && this.some) this.buffer.push(' ');
        this.buffer.push(text.slice(from, at));
        this.some = true;
        this.space = false;
        this.breaks = 0;
        from = -1;
      }
      if (at < text.length) this.space = true;
    }
  }

  /** A `br`: a line break inside the block; two in a row end it. */
  breakLine(): void {
    if (this.row !== null) {
      this.space = true;
      return;
    }
    if (!this.some) return;
    this.breaks++;
    if (this.breaks > 1) this.flush();
    else {
      this.buffer.push('\n');
      this.space = false;
    }
  }

  /** Ends the block that is open, if it holds anything. Inside a table's cell it is but a space. */
  flush(): void {
    if (this.cell !== null) {
      this.space = true;
      return;
    }
    const text = this.take();
    if (text === '') return;
    const { kind, level } = this.kindOf(text);
    this.put(text, kind, level);
  }

  private kindOf(text: string): { kind: Draft['kind']; level: number } {
    const item = this.items.at(-1);
    if (this.heading > 0) return { kind: 'heading', level: this.heading };
    if (item === undefined) return { kind: 'paragraph', level: 0 };
    const question = item.tag === 'dt' && /[?？؟]$/u.test(text);
    if (item.tag === 'dt') this.afterQuestion = question;
    if (question) return { kind: 'heading', level: 4 };
    const own = !item.printed && !(item.tag === 'dd' && this.afterQuestion);
    item.printed = true;
    return own ? { kind: 'item', level: Math.max(1, this.lists) } : { kind: 'paragraph', level: 0 };
  }

  private take(): string {
    const text = this.buffer.join('');
    this.buffer = [];
    this.some = false;
    this.space = false;
    this.breaks = 0;
    return this.pre > 0 ? text.replace(/\r\n?/g, '\n').trim() : text.trim();
  }

  /** `cells` are offsets in `text`. */
  private put(text: string, kind: Draft['kind'], level: number, cells: Draft['cells'] = undefined): void {
    const previous = this.drafts.at(-1);
    const close = kind === previous?.kind && (kind === 'item' || kind === 'row');
    if (this.length > 0) this.print(close ? '\n' : '\n\n');
    const start = this.length;
    this.print(text);
    const base = { start, end: this.length, gap: close ? 0 : 1, single: true };
    if (this.furniture > 0) this.drafts.push({ ...base, kind: 'furniture', level: 0 });
    else if (cells !== undefined) {
      const placed = cells.map((cell) => ({ ...cell, start: cell.start + start, end: cell.end + start }));
      this.drafts.push({ ...base, kind, level, cells: placed });
    } else this.drafts.push({ ...base, kind, level });
  }

  private print(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  enterFurniture(): void {
    this.furniture++;
  }

  leaveFurniture(): void {
    this.furniture--;
  }

  enterPre(): void {
    this.pre++;
  }

  leavePre(): void {
    this.pre--;
  }

  enterList(): void {
    this.lists++;
  }

  leaveList(): void {
    this.lists--;
  }

  openItem(tag: string): void {
    this.items.push({ tag, printed: false });
  }

  closeItem(): void {
    this.items.pop();
  }

  openHeading(level: number): void {
    this.heading = level;
  }

  closeHeading(): void {
    this.heading = 0;
  }

  enterTable(layout: boolean): void {
    this.tables.push(layout ? null : { rows: 0, columns: null });
  }

  leaveTable(): void {
    this.closeRow();
    this.tables.pop();
  }

  openRow(): void {
    this.closeRow();
    if (this.tables.at(-1)) this.row = { cells: [] };
  }

  openCell(head: boolean): void {
    if (this.row === null) return;
    this.take();
    this.cell = { head };
  }

  closeCell(): void {
    if (this.row === null || this.cell === null) return;
    this.row.cells.push({ text: this.take(), head: this.cell.head });
    this.cell = null;
  }

  /** Prints the row that is open: its cells with a bar between them. A first row of `th` names the columns. */
  closeRow(): void {
    const { row } = this;
    if (row === null) return;
    this.closeCell();
    this.row = null;
    const table = this.tables.at(-1);
    if (!table || row.cells.every((cell) => cell.text === '')) return;
    const heads = row.cells.length > 1 && row.cells.every((cell) => cell.head || cell.text === '');
    if (heads && table.rows === 0) table.columns = row.cells.map((cell) => cell.text);
    table.rows++;
    let text = '';
    const spans = row.cells.map((cell, index) => {
      if (index > 0) text += ' | ';
      text += cell.text;
      return { start: text.length - cell.text.length, end: text.length };
    });
    const cells = alignCells(text, spans, table.columns);
    this.put(text, 'row', 0, cells);
  }

  /** The text and its drafts, in order. Nothing may be added afterwards. */
  finish(): { text: string; drafts: Draft[] } {
    this.closeRow();
    this.cell = null;
    this.flush();
    return { text: this.parts.join(''), drafts: this.drafts };
  }
}
