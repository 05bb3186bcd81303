/** The two pictures of confidence: how far it is as good as its word, and what abstaining buys. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageCurve, reliability, type Sure } from './calibration.ts';
import { QuestionSetError } from './sets.ts';
import { chartSvg } from './svg.ts';

/** A line of a picture: a part of the sets, all its questions together. */
export interface Drawn {
  readonly label: string;
  readonly rows: readonly Sure[];
}

/** The share that is right in each bin of confidence, over the bin's mean confidence; empty bins are left out. */
function reliabilitySvg(drawn: readonly Drawn[]): string {
  return chartSvg({
    title: 'Reliability: confidence against how often it is right',
    xLabel: 'confidence (mean of a tenth)',
    yLabel: 'share right',
    diagonal: true,
    series: drawn.map(({ label, rows }) => ({
      label: `${label} (${rows.length} questions)`,
      dots: true,
      points: reliability(rows).flatMap(({ count, said, right }) =>
        count > 0 ? [{ x: said, y: right }] : [],
      ),
    })),
  });
}

/** Risk (the share of what is shown that is wrong) over coverage (the share of questions something is shown for). */
function riskCoverageSvg(drawn: readonly Drawn[]): string {
  return chartSvg({
    title: 'Risk and coverage: what answering more costs',
    xLabel: 'coverage (share of questions answered, the surest first)',
    yLabel: 'risk (share of what is shown that is wrong)',
    series: drawn.map(({ label, rows }) => ({
      label: `${label} (${rows.length} questions)`,
      points: coverageCurve(rows).map(({ coverage, precision }) => ({ x: coverage, y: 1 - precision })),
    })),
  });
}

/**
 * Writes `reliability.svg` and `risk-coverage.svg`, in place of what was there.
 *
 * @param dir made where it is missing; one that cannot be written is a `QuestionSetError`
 */
export async function writePlots(dir: string, drawn: readonly Drawn[]): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'reliability.svg'), reliabilitySvg(drawn));
    await writeFile(join(dir, 'risk-coverage.svg'), riskCoverageSvg(drawn));
  } catch (cause) {
    throw new QuestionSetError(`${dir}: the plots cannot be written there`, { cause });
  }
}
