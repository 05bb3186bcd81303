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
  let sum = model.bias;
  for (const tree of model.trees) sum += leafOf(tree, vector);
  return sum;
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

function leafOf(tree: Tree, vector: ArrayLike<number>): number {
  let node = 0;
  while ((tree.feature[node] ?? -1) >= 0) node = step(tree, node, vector);
  return tree.value[node] ?? 0;
}

/** The plain mean of the leaves below a node. */
function meanOf(tree: Tree, node: number): number {
  if ((tree.feature[node] ?? -1) < 0) return tree.value[node] ?? 0;
  return (meanOf(tree, tree.left[node] ?? 0) + meanOf(tree, tree.right[node] ?? 0)) / 2;
}
