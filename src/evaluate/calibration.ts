/** Whether confidence is the chance it says it is, and what a threshold on it buys. Pure. */

/** A confidence (0 to 1), and whether what it was about is right. */
export interface Sure {
  readonly confidence: number;
  readonly right: boolean;
}

/** What fell into one bin of confidence. */
export interface Bin {
  readonly count: number;
  /** Mean confidence, and the share that is right; 0 for an empty bin. */
  readonly said: number;
  readonly right: number;
}

const BINS = 10;

/** Bins of equal width, from 0 to 1: the reliability diagram. A confidence on an edge belongs to the bin above it. */
export function reliability(rows: readonly Sure[], bins: number = BINS): Bin[] {
  const all = Array.from({ length: bins }, () => ({ count: 0, said: 0, right: 0 }));
  for (const { confidence, right } of rows) {
    const bin = all[Math.min(bins - 1, Math.max(0, Math.floor(confidence * bins)))];
    if (!bin) continue;
    bin.count++;
    bin.said += confidence;
    if (right) bin.right++;
  }
  return all.map(({ count, said, right }) => ({
    count,
    said: said / (count || 1),
    right: right / (count || 1),
  }));
}

/**
 * Expected calibration error over ten bins of equal width: the mean distance between a bin's confidence and the share
 * of it that is right, weighed by the bins' sizes (Naeini, Cooper, Hauskrecht, 'Obtaining Well Calibrated
 * Probabilities Using Bayesian Binning', AAAI 2015).
 *
 * @returns 0 (as good as its word) to 1; null of none
 */
export function calibrationError(rows: readonly Sure[]): number | null {
  if (rows.length === 0) return null;
  return reliability(rows).reduce(
    (sum, { count, said, right }) => sum + (count / rows.length) * Math.abs(said - right),
    0,
  );
}

/** What showing everything from one confidence on comes to. */
export interface Point {
  readonly threshold: number;
  /** Share of all questions for which something is shown. */
  readonly coverage: number;
  /** Share of what is shown that is right; 1 - risk. */
  readonly precision: number;
}

/**
 * The risk-coverage curve (El-Yaniv, Wiener, 'On the Foundations of Noise-free Selective Classification', JMLR 2010),
 * one point for each confidence that occurs, highest first. Equal confidences are shown together.
 */
export function coverageCurve(rows: readonly Sure[]): Point[] {
  const sorted = [...rows].sort((a, b) => b.confidence - a.confidence);
  const points: Point[] = [];
  let right = 0;
  for (const [i, row] of sorted.entries()) {
    if (row.right) right++;
    if (sorted[i + 1]?.confidence === row.confidence) continue;
    points.push({
      threshold: row.confidence,
      coverage: (i + 1) / sorted.length,
      precision: right / (i + 1),
    });
  }
  return points;
}

/** What a threshold shows; precision is null where that is nothing. */
export function atThreshold(
  rows: readonly Sure[],
  threshold: number,
): { readonly coverage: number; readonly precision: number | null } {
  const shown = rows.filter(({ confidence }) => confidence >= threshold);
  return {
    coverage: shown.length / (rows.length || 1),
    precision: shown.length > 0 ? shown.filter(({ right }) => right).length / shown.length : null,
  };
}

/** The lowest threshold at which what is shown is right often enough: the one that shows most; null where none is. */
export function thresholdForPrecision(rows: readonly Sure[], precision: number): Point | null {
  return coverageCurve(rows).findLast((point) => point.precision >= precision) ?? null;
}
