/**
 * Boosted trees, evaluated: a sum of small decision trees, squashed to a chance. Training lives in `bench/train`;
 * what it found is data (`weights.ts`).
 */

/** One tree as parallel arrays over its nodes; node 0 is the root. */
export interface Tree {
  /** Index of the figure a node asks about, or -1 for a leaf. */
  readonly feature: readonly number[];
  /** Values at most this go left; for a leaf, what it adds. */
  readonly value: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** A model: trees over named figures. */
export interface TreeModel {
  /** The figures' names, in the order of the vector. */
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/**
 * Evaluates a model.
 *
 * @param model the trees
 * @param vector one value a figure, in the model's order
 * @returns the chance, 0 to 1
 * @throws RangeError when the vector is of another length than the model's figures: the model belongs to other code
 */
export function chance(model: TreeModel, vector: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-margin(model, vector)));
}

/** The model's sum before squashing: log odds. */
export function margin(model: TreeModel, vector: ArrayLike<number>): number {
  if (vector.length !== model.features.length)
    throw new RangeError(`the model wants ${model.features.length} figures, not ${vector.length}`);
  const flat = flattened(model);
  const { feature, value, left, right, roots } = flat;
  let sum = model.bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1)
      node = ((vector[asked] ?? 0) <= (value[node] ?? 0) ? left[node] : right[node]) ?? 0;
    sum += value[node] ?? 0;
  }
  return sum;
}

/** A model's nodes end to end, so that evaluating it reads four arrays instead of four a tree. */
interface Flat {
  readonly feature: Int16Array;
  readonly value: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly roots: Int32Array;
}

const flatModels = new WeakMap<TreeModel, Flat>();

function flattened(model: TreeModel): Flat {
  const known = flatModels.get(model);
  if (known !== undefined) return known;
  const nodes = model.trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const flat: Flat = {
    feature: new Int16Array(nodes),
    value: new Float64Array(nodes),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
    roots: new Int32Array(model.trees.length),
  };
  let root = 0;
  for (const [tree, { feature, value, left, right }] of model.trees.entries()) {
    flat.roots[tree] = root;
    for (let node = 0; node < feature.length; node++) {
      flat.feature[root + node] = feature[node] ?? -1;
      flat.value[root + node] = value[node] ?? 0;
      flat.left[root + node] = root + (left[node] ?? 0);
      flat.right[root + node] = root + (right[node] ?? 0);
    }
    root += feature.length;
  }
  flatModels.set(model, flat);
  return flat;
}

/**
 * What each figure moved the sum by, largest first: along each tree's path, the change of a node's mean is put down
 * to the figure asked about there (Saabas 2014, 'Interpreting random forests').
 */
export function contributions(
  model: TreeModel,
  vector: ArrayLike<number>,
): { feature: string; value: number; moved: number }[] {
  const moved = new Map<number, number>();
  for (const tree of model.trees) {
    let node = 0;
    let mean = meanOf(tree, 0);
    while ((tree.feature[node] ?? -1) >= 0) {
      const feature = tree.feature[node] as number;
      node = step(tree, node, vector);
      const next = meanOf(tree, node);
      moved.set(feature, (moved.get(feature) ?? 0) + next - mean);
      mean = next;
    }
  }
  return [...moved]
    .map(([feature, by]) => ({
      feature: model.features[feature] ?? '',
      value: vector[feature] ?? 0,
      moved: by,
    }))
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
}

function step(tree: Tree, node: number, vector: ArrayLike<number>): number {
  const value = vector[tree.feature[node] ?? 0] ?? 0;
  return (value <= (tree.value[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? 0;
}

/** The plain mean of the leaves below a node. */
function meanOf(tree: Tree, node: number): number {
  if ((tree.feature[node] ?? -1) < 0) return tree.value[node] ?? 0;
  return (meanOf(tree, tree.left[node] ?? 0) + meanOf(tree, tree.right[node] ?? 0)) / 2;
}
