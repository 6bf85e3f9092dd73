import type { CodeTable, Value } from '../src/gazetteer/packing/code.js';

interface Tree {
  readonly count: number;
  readonly values: readonly (readonly [Value, number])[];
}

/** Depths after Huffman: the two rarest trees are joined until one is left. */
export function tableOf(counts: ReadonlyMap<Value, number>): CodeTable {
  let trees: Tree[] = Array.from(counts, ([value, count]) => ({ count, values: [[value, 0]] }));
  while (trees.length > 1) {
    const [a, b, ...others] = trees.sort((x, y) => x.count - y.count);
    trees = [joined(a!, b!), ...others];
  }
  const leaves = [...(trees[0]?.values ?? [])].sort(([, a], [, b]) => a - b);
  const depths: number[] = Array.from({ length: (leaves.at(-1)?.[1] ?? -1) + 1 }, () => 0);
  for (const [, depth] of leaves) depths[depth]!++;
  return { values: leaves.map(([value]) => value), depths };
}

const joined = (a: Tree, b: Tree): Tree => ({
  count: a.count + b.count,
  values: [...a.values, ...b.values].map(([value, depth]) => [value, depth + 1] as const),
});
