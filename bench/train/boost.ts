/**
 * Gradient boosting of small trees for a yes/no label: Newton steps on the logistic loss over binned figures, as in
 * XGBoost (Chen & Guestrin 2016), with monotone constraints and figures drawn for each tree. Deterministic: the drawing
 * has a fixed seed, ties go to the lower index.
 */
import type { Tree, TreeModel } from '../../src/core/answer/trees.ts';

/** What is learned from: one row an example. */
export interface Rows {
  readonly vectors: readonly ArrayLike<number>[];
  readonly labels: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 penalty on a leaf, in summed second derivatives. */
  readonly lambda: number;
  /** The least summed second derivatives in a leaf. */
  readonly leaf: number;
  /** By figure: 1 may only raise the chance, -1 only lower it, 0 either. */
  readonly monotone: readonly number[];
  /** The share of the figures that one tree may ask about: fewer make trees that err apart. */
  readonly columns: number;
  /** What the drawing of figures begins from. */
  readonly seed: number;
}

const BINS = 48;
/** Bins a figure takes in a histogram: one more than there are cuts. */
const WIDTH = BINS + 1;

/** Candidates of one question stand together, from `start` (inclusive) to `end`; at least one is right. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * Boosting for ranking: each question's candidates share one chance (softmax), and the right ones together should
 * have all of it. Only differences within a question are learned, so that hard questions do not drown easy ones.
 */
export function boostRanking(
  features: readonly string[],
  vectors: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  groups: readonly Group[],
  options: BoostOptions,
): TreeModel {
  const n = vectors.length;
  const { edges, bins } = binned(features.length, vectors);
  const sums = new Float64Array(n);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees: Tree[] = [];
  const draw = drawing(features.length, options.columns, options.seed);
  for (let t = 0; t < options.trees; t++) {
    for (const { start, end, weight } of groups) {
      let top = Number.NEGATIVE_INFINITY;
      for (let i = start; i < end; i++) top = Math.max(top, sums[i] ?? 0);
      let all = 0;
      let right = 0;
      for (let i = start; i < end; i++) {
        const e = Math.exp((sums[i] ?? 0) - top);
        all += e;
        if ((labels[i] ?? 0) > 0) right += e;
      }
      for (let i = start; i < end; i++) {
        const e = Math.exp((sums[i] ?? 0) - top);
        const p = e / all;
        const wanted = (labels[i] ?? 0) > 0 ? e / right : 0;
        gradient[i] = weight * (p - wanted);
        hessian[i] = weight * Math.max(p * (1 - p), 1e-4);
      }
    }
    const tree = new TreeBuilder(draw(), bins, edges, gradient, hessian, options).build(n);
    trees.push(tree.tree);
    for (let i = 0; i < n; i++) sums[i] = (sums[i] ?? 0) + (tree.values[i] ?? 0);
  }
  return { features: [...features], bias: 0, trees };
}

export function boost(features: readonly string[], rows: Rows, options: BoostOptions): TreeModel {
  const n = rows.vectors.length;
  const { edges, bins } = binned(features.length, rows.vectors);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    positive += (rows.labels[i] ?? 0) * (rows.weights[i] ?? 0);
    total += rows.weights[i] ?? 0;
  }
  const bias = Math.log((positive + 1e-6) / (total - positive + 1e-6));
  const sums = new Float64Array(n).fill(bias);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees: Tree[] = [];
  const draw = drawing(features.length, options.columns, options.seed);
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(sums[i] ?? 0)));
      const weight = rows.weights[i] ?? 0;
      gradient[i] = weight * (p - (rows.labels[i] ?? 0));
      hessian[i] = weight * Math.max(p * (1 - p), 1e-6);
    }
    const tree = new TreeBuilder(draw(), bins, edges, gradient, hessian, options).build(n);
    trees.push(tree.tree);
    for (let i = 0; i < n; i++) sums[i] = (sums[i] ?? 0) + (tree.values[i] ?? 0);
  }
  return { features: [...features], bias: round(bias), trees };
}

function binned(
  width: number,
  vectors: readonly ArrayLike<number>[],
): { edges: number[][]; bins: Uint8Array[] } {
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let f = 0; f < width; f++) {
    const values = Float64Array.from(vectors, (vector) => vector[f] ?? 0).sort();
    const distinct: number[] = [];
    for (const value of values)
      if (distinct.length === 0 || value > (distinct.at(-1) as number)) distinct.push(value);
    const cuts: number[] = [];
    if (distinct.length <= BINS) {
      for (let i = 1; i < distinct.length; i++)
        cuts.push(((distinct[i - 1] as number) + (distinct[i] as number)) / 2);
    } else {
      for (let b = 1; b < BINS; b++) {
        const cut = values[Math.floor((b * values.length) / BINS)] as number;
        if (cuts.length === 0 || cut > (cuts.at(-1) as number)) cuts.push(cut);
      }
    }
    const rounded = [...new Set(cuts.map(round))].sort((a, b) => a - b);
    edges.push(rounded);
    const column = new Uint8Array(vectors.length);
    for (const [i, vector] of vectors.entries()) column[i] = lowerBound(rounded, vector[f] ?? 0);
    bins.push(column);
  }
  return { edges, bins };
}

/** How many cuts lie below the value: values equal to a cut go left of it. */
function lowerBound(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sums of first and second derivatives by figure and bin, of the rows in one node. */
interface Histogram {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly leftValue: number;
  readonly rightValue: number;
}

class TreeBuilder {
  readonly feature: number[] = [];
  readonly value: number[] = [];
  readonly left: number[] = [];
  readonly right: number[] = [];
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly number[][];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly options: BoostOptions;
  /** The figures this tree may ask about. */
  readonly columns: readonly number[];
  values = new Float64Array(0);

  constructor(
    columns: readonly number[],
    bins: readonly Uint8Array[],
    edges: readonly number[][],
    gradient: Float64Array,
    hessian: Float64Array,
    options: BoostOptions,
  ) {
    this.columns = columns.filter((f) => (edges[f]?.length ?? 0) > 0);
    this.bins = bins;
    this.edges = edges;
    this.gradient = gradient;
    this.hessian = hessian;
    this.options = options;
  }

  build(n: number): { tree: Tree; values: Float64Array } {
    this.values = new Float64Array(n);
    const rows = Int32Array.from({ length: n }, (_, i) => i);
    this.grow(rows, this.histogram(rows), 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    return {
      tree: { feature: this.feature, value: this.value, left: this.left, right: this.right },
      values: this.values,
    };
  }

  histogram(rows: Int32Array): Histogram {
    const g = new Float64Array(this.columns.length * WIDTH);
    const h = new Float64Array(this.columns.length * WIDTH);
    const { gradient, hessian } = this;
    for (const [c, f] of this.columns.entries()) {
      const column = this.bins[f] as Uint8Array;
      const base = c * WIDTH;
      for (let r = 0; r < rows.length; r++) {
        const i = rows[r] as number;
        const at = base + (column[i] as number);
        g[at] = (g[at] as number) + (gradient[i] as number);
        h[at] = (h[at] as number) + (hessian[i] as number);
      }
    }
    return { g, h };
  }

  grow(rows: Int32Array, histogram: Histogram, depth: number, low: number, high: number): number {
    const node = this.feature.length;
    this.feature.push(-1);
    this.value.push(0);
    this.left.push(0);
    this.right.push(0);
    const split = depth < this.options.depth ? this.bestSplit(rows, histogram, low, high) : null;
    if (!split) {
      let g = 0;
      let h = 0;
      for (const i of rows) {
        g += this.gradient[i] ?? 0;
        h += this.hessian[i] ?? 0;
      }
      const value = round(this.options.rate * clamp(-g / (h + this.options.lambda), low, high));
      this.value[node] = value;
      for (const i of rows) this.values[i] = value;
      return node;
    }
    const column = this.bins[split.feature] as Uint8Array;
    const goLeft = rows.filter((i) => (column[i] ?? 0) <= split.bin);
    const goRight = rows.filter((i) => (column[i] ?? 0) > split.bin);
    // Only the smaller side is summed; the other is what remains.
    const leftIsSmall = goLeft.length <= goRight.length;
    const last = depth + 1 >= this.options.depth;
    const small = last ? histogram : this.histogram(leftIsSmall ? goLeft : goRight);
    const large = last ? histogram : rest(histogram, small);
    const middle = (split.leftValue + split.rightValue) / 2;
    const direction = this.options.monotone[split.feature] ?? 0;
    this.feature[node] = split.feature;
    this.value[node] = this.edges[split.feature]?.[split.bin] ?? 0;
    this.left[node] = this.grow(
      goLeft,
      leftIsSmall ? small : large,
      depth + 1,
      direction < 0 ? middle : low,
      direction > 0 ? middle : high,
    );
    this.right[node] = this.grow(
      goRight,
      leftIsSmall ? large : small,
      depth + 1,
      direction > 0 ? middle : low,
      direction < 0 ? middle : high,
    );
    return node;
  }

  bestSplit(rows: Int32Array, { g, h }: Histogram, low: number, high: number): Split | null {
    const { lambda, leaf } = this.options;
    let best: Split | null = null;
    let bestGain = 1e-3;
    let G = 0;
    let H = 0;
    for (const i of rows) {
      G += this.gradient[i] ?? 0;
      H += this.hessian[i] ?? 0;
    }
    const whole = (G * G) / (H + lambda);
    for (const [c, f] of this.columns.entries()) {
      const cuts = this.edges[f]?.length ?? 0;
      const base = c * WIDTH;
      const direction = this.options.monotone[f] ?? 0;
      let gl = 0;
      let hl = 0;
      for (let bin = 0; bin < cuts; bin++) {
        gl += g[base + bin] ?? 0;
        hl += h[base + bin] ?? 0;
        const hr = H - hl;
        if (hl < leaf || hr < leaf) continue;
        const gr = G - gl;
        const leftValue = clamp(-gl / (hl + lambda), low, high);
        const rightValue = clamp(-gr / (hr + lambda), low, high);
        if (direction > 0 && leftValue > rightValue) continue;
        if (direction < 0 && leftValue < rightValue) continue;
        const gain = (gl * gl) / (hl + lambda) + (gr * gr) / (hr + lambda) - whole;
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = { feature: f, bin, leftValue, rightValue };
        }
      }
    }
    return best;
  }
}

function rest(whole: Histogram, part: Histogram): Histogram {
  return {
    g: whole.g.map((value, i) => value - (part.g[i] ?? 0)),
    h: whole.h.map((value, i) => value - (part.h[i] ?? 0)),
  };
}

/** Which figures each tree may ask about: a share of them, by a generator that always draws alike. */
function drawing(width: number, share: number, seed: number): () => number[] {
  let state = seed;
  const next = () => {
    // Numerical Recipes' generator: good enough to shuffle, the same on every machine.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const kept = Math.max(1, Math.round(width * share));
  return () => {
    const all = Array.from({ length: width }, (_, i) => i);
    for (let i = 0; i < kept; i++) {
      const other = i + Math.floor(next() * (width - i));
      const held = all[i] as number;
      all[i] = all[other] as number;
      all[other] = held;
    }
    return all.slice(0, kept).sort((a, b) => a - b);
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Five significant digits: the model file stays small and the same on every machine. */
function round(value: number): number {
  return Number(value.toPrecision(5));
}
