/** The evaluation laid out: a table for a terminal, and one JSON value for a program. */
import { type Agreement, type Judged, type Totals, total } from './judge.ts';
import type { Asked } from './run.ts';
import type { LeftOut, SetPart } from './sets.ts';

/** One set's questions, judged. */
export interface SetReport {
  readonly name: string;
  readonly part: SetPart;
  readonly judged: readonly Judged[];
  /** What went wrong, one line each; always empty for a held set. */
  readonly wrong: readonly string[];
}

/** Everything that one evaluation found. */
export interface Report {
  readonly sets: readonly SetReport[];
  readonly names: readonly { readonly name: string; readonly agreement: Agreement }[];
  readonly leftOut: readonly LeftOut[];
}

const PARTS: readonly SetPart[] = ['build', 'held', 'public'];
const HEADINGS = [
  'set',
  'part',
  'questions',
  'first right',
  'in first three',
  'wrongly refused',
  'rightly refused',
  'shown, right',
  'ROC area',
  'median ms',
] as const;

/** One JSON value: totals by set and by part, names, what was left out. Single questions are never in it. */
export function toJson(report: Report): string {
  return JSON.stringify({
    sets: report.sets.map(({ name, part, judged }) => ({ name, part, ...total(judged) })),
    totals: Object.fromEntries(sums(report.sets).map(({ part, totals }) => [part, totals])),
    names: report.names.map(({ name, agreement }) => ({ name, ...agreement })),
    leftOut: report.leftOut,
  });
}

/** The report as lines for a terminal, without colour. */
export function toLines(report: Report): string[] {
  const lines: string[] = [];
  for (const { name, wrong } of report.sets) {
    if (wrong.length > 0) lines.push(`${name}:`, ...wrong.map((line) => `  ${line}`), '');
  }
  if (report.sets.length > 0) {
    const rows = report.sets.map(({ name, part, judged }) => row(name, part, total(judged)));
    const whole = sums(report.sets).map(({ part, totals }) => row('total', part, totals));
    lines.push(...table([[...HEADINGS], ...rows, ...whole]));
  }
  for (const { name, agreement } of report.names) {
    const { pairs, precision, recall, f1 } = agreement;
    lines.push(
      `${name}: ${pairs} pairs of names, precision ${figure(precision)}, recall ${figure(recall)}, F1 ${figure(f1)}`,
    );
  }
  for (const { name, reason } of report.leftOut) lines.push(`left out: ${name} ${reason}`);
  return lines;
}

/** One question that went wrong, in one line: what should have come and what came. Null for one that went right. */
export function wrongLine({ gold, answer, judged }: Asked): string | null {
  const head = `${gold.id} ${JSON.stringify(gold.question)}`;
  const sure = answer.confidence.toFixed(2);
  const came = answer.excerpts[0]?.text.replace(/\s+/g, ' ').slice(0, 160);
  if (!gold.answerable) {
    return judged.shown
      ? `${head}: unanswerable (${gold.kind ?? 'no kind given'}), shown (${sure}): ${came}`
      : null;
  }
  if (judged.first) return null;
  const wanted = gold.answers[0]?.text ?? '';
  return judged.shown
    ? `${head}: wanted “${wanted}”, shown (${sure}${judged.three ? ', right further down' : ''}): ${came}`
    : `${head}: wanted “${wanted}”, refused (${sure}, ${answer.reason?.code ?? 'without a reason'})`;
}

function sums(sets: readonly SetReport[]): { part: SetPart; totals: Totals }[] {
  return PARTS.flatMap((part) => {
    const judged = sets.filter((set) => set.part === part).flatMap((set) => set.judged);
    return judged.length > 0 ? [{ part, totals: total(judged) }] : [];
  });
}

function row(name: string, part: SetPart, totals: Totals): string[] {
  return [
    name,
    part,
    String(totals.questions),
    share(totals.first, totals.answerable),
    share(totals.three, totals.answerable),
    share(totals.wronglyRefused, totals.answerable),
    share(totals.refused, totals.unanswerable),
    share(totals.shownRight, totals.shown),
    figure(totals.auc),
    totals.medianMs === null ? '-' : totals.medianMs.toFixed(1),
  ];
}

/** '62/73 85%', and '-' of none. */
function share(count: number, of: number): string {
  return of === 0 ? '-' : `${count}/${of} ${((100 * count) / of).toFixed(1)}%`;
}

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

/** Columns padded to their widest cell: the first two to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[], left = 2): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
