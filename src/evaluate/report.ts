/** The evaluation laid out: tables for a terminal, and one JSON value for a program. */
import { atThreshold, calibrationError, type Sure, thresholdForPrecision } from './calibration.ts';
import { type Compared, outcomeOf } from './compare.ts';
import { type Agreement, areaUnderRoc, type Judged, type Totals, total } from './judge.ts';
import type { Drawn } from './plots.ts';
import type { Asked, Beside } from './run.ts';
import type { LeftOut, SetPart } from './sets.ts';

/** One question, judged. */
export interface Measured {
  /** Which it is; null for a question of a held set, so that nothing can print it. */
  readonly asked: { readonly id: string; readonly question: string } | null;
  readonly judged: Judged;
  readonly beside: Beside;
}

/** One set's questions, judged. */
export interface SetReport {
  readonly name: string;
  readonly part: SetPart;
  readonly measured: readonly Measured[];
  /** What went wrong, one line each; always empty for a held set. */
  readonly wrong: readonly string[];
}

/** Everything that one evaluation found. */
export interface Report {
  readonly sets: readonly SetReport[];
  readonly names: readonly { readonly name: string; readonly agreement: Agreement }[];
  readonly leftOut: readonly LeftOut[];
  /** Beside an earlier evaluation; null without one. */
  readonly compared: readonly Compared[] | null;
}

/** What is shown should be right so often. */
const PRECISION = 0.95;
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

const BESIDE = [
  'set',
  'part',
  'best right',
  'MiniSearch right',
  'ROC area',
  'MiniSearch ROC',
  'recall at 10',
  'recall at 50',
  'calibration error',
] as const;

/**
 * One JSON value: totals by set and by part, names, what was left out, and what `--compare` found.
 *
 * What came of single questions is in it by id (`asked`), so that a later run can be compared; of a held set, totals
 * alone.
 */
export function toJson(report: Report): string {
  return JSON.stringify({
    sets: report.sets.map(({ name, part, measured }) => ({
      name,
      part,
      ...total(judgedOf(measured)),
      ...besides(measured),
      ...(part === 'held'
        ? {}
        : {
            asked: measured.flatMap(({ asked, judged }) =>
              asked ? [{ id: asked.id, outcome: outcomeOf(judged) }] : [],
            ),
          }),
    })),
    totals: Object.fromEntries(
      parts(report.sets).map(({ part, measured }) => [
        part,
        { ...total(judgedOf(measured)), ...besides(measured) },
      ]),
    ),
    names: report.names.map(({ name, agreement }) => ({ name, ...agreement })),
    leftOut: report.leftOut,
    ...(report.compared ? { compared: report.compared } : {}),
  });
}

/**
 * The report as lines for a terminal, without colour.
 *
 * @param curve whether to add the table of thresholds
 */
export function toLines(report: Report, curve = false): string[] {
  const lines: string[] = [];
  for (const { name, wrong } of report.sets) {
    if (wrong.length > 0) lines.push(`${name}:`, ...wrong.map((line) => `  ${line}`), '');
  }
  if (report.sets.length > 0) {
    const whole = parts(report.sets).map((one) => ({ ...one, name: 'total' }));
    const all = [...report.sets, ...whole];
    lines.push(
      ...table([
        [...HEADINGS],
        ...all.map(({ name, part, measured }) => row(name, part, total(judgedOf(measured)))),
      ]),
      '',
      ...table([[...BESIDE], ...all.map(besideRow)]),
      '',
    );
    for (const { part, measured } of whole) {
      if (part !== 'held') lines.push(thresholdLine(part, sureOf(measured)));
      if (part !== 'held' && curve) lines.push(...curveTable(sureOf(measured)), '');
    }
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

/** What `--plots` draws: a line for each part of the sets. */
export function toDrawn(report: Report): Drawn[] {
  return parts(report.sets).map(({ part, measured }) => ({ label: part, rows: sureOf(measured) }));
}

const judgedOf = (measured: readonly Measured[]) => measured.map(({ judged }) => judged);

function sureOf(measured: readonly Measured[]): Sure[] {
  return measured.map(({ judged, beside }) => ({ confidence: judged.confidence, right: beside.best }));
}

/** Counts of answerable questions but for the two last. */
function besides(measured: readonly Measured[]) {
  const count = (test: (beside: Beside) => boolean) => measured.filter(({ beside }) => test(beside)).length;
  const scores = (answerable: boolean) =>
    measured.filter(({ judged }) => judged.answerable === answerable).map(({ beside }) => beside.plainScore);
  return {
    best: count(({ best }) => best),
    plain: count(({ plain }) => plain),
    within10: count(({ rank }) => rank !== null && rank <= 10),
    within50: count(({ rank }) => rank !== null),
    plainAuc: areaUnderRoc(scores(true), scores(false)),
    calibrationError: calibrationError(sureOf(measured)),
  };
}

function besideRow({ name, part, measured }: Pick<SetReport, 'name' | 'part' | 'measured'>): string[] {
  const { answerable, auc } = total(judgedOf(measured));
  const { best, plain, within10, within50, plainAuc, calibrationError: error } = besides(measured);
  return [
    name,
    part,
    share(best, answerable),
    share(plain, answerable),
    figure(auc),
    figure(plainAuc),
    share(within10, answerable),
    share(within50, answerable),
    figure(error),
  ];
}

function thresholdLine(part: SetPart, rows: readonly Sure[]): string {
  const point = thresholdForPrecision(rows, PRECISION);
  return point
    ? `${part}: ${PRECISION} of what is shown is right from confidence ${point.threshold.toFixed(3)} on, which answers ${percent(point.coverage)} of the questions`
    : `${part}: at no threshold is ${PRECISION} of what is shown right`;
}

function curveTable(rows: readonly Sure[]): string[] {
  const steps = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
  const cells = steps.map((threshold) => {
    const { coverage, precision } = atThreshold(rows, threshold);
    return [threshold.toFixed(2), percent(coverage), precision === null ? '-' : percent(precision)];
  });
  return table([['threshold', 'answered', 'shown, right'], ...cells], 0);
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

function parts(sets: readonly SetReport[]): { part: SetPart; measured: Measured[] }[] {
  return PARTS.flatMap((part) => {
    const measured = sets.filter((set) => set.part === part).flatMap((set) => set.measured);
    return measured.length > 0 ? [{ part, measured }] : [];
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

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
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
