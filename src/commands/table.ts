/** Rows as a table of plain text. */
import { oneLine } from '../adapters/terminal/harmless.ts';

/** A column is cut here (UTF-16 units), so that one long question does not push the others off the screen. */
const WIDEST = 80;

/**
 * Lays rows out in columns.
 *
 * @param heads names of the columns
 * @param rows a cell a column; control characters are made visible, long cells are cut with '…'
 * @returns text that ends with a line end
 */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heads, ...rows].map((row) => row.map((cell) => cut(oneLine(cell))));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function cut(cell: string): string {
  return cell.length <= WIDEST ? cell : `${cell.slice(0, WIDEST - 1)}…`;
}
