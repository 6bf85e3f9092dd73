/** What a field can be, from the commonest value to the rarest, and how many of them end at each depth of the tree. */
export interface CodeTable {
  readonly values: readonly Value[];
  readonly depths: readonly number[];
}

export type Value = string | number;

/** A tree of yes and no questions that end at values; common values ask for few. */
export interface Code {
  readonly values: readonly Value[];
  /** Two children a node, from the root on: nodes above zero, values below as `~index`. */
  readonly children: readonly number[];
  /** For each node its family, and its place there: a node of an even level is the first, its children are the others. */
  readonly addresses: readonly number[];
  /** For each value the bits that lead to it. */
  readonly paths: ReadonlyMap<Value, readonly number[]>;
}

/** Places in a family: one is left free, so that a shift finds the family. */
export const FAMILY_BITS = 2;

/** Grows the tree level by level, so that nodes near the root have small numbers. */
export function codeOf({ values, depths }: CodeTable): Code {
  const children: number[] = [];
  const addresses: number[] = [];
  const paths = new Map<Value, readonly number[]>();
  let open: (readonly number[])[] = [[]];
  let openAt = [-1];
  for (const [depth, count] of depths.entries()) {
    const inner: (readonly number[])[] = [];
    const innerAt: number[] = [];
    open.forEach((path, i) => {
      const isValue = i < count;
      const child = isValue ? ~paths.size : children.length >> 1;
      if (openAt[i]! >= 0) children[openAt[i]!] = child;
      if (isValue) paths.set(values[paths.size]!, path);
      else {
        const node = children.length >> 1;
        const isFirst = depth % 2 === 0;
        addresses.push(isFirst ? node << FAMILY_BITS : addresses[openAt[i]! >> 1]! + 1 + (openAt[i]! & 1));
        innerAt.push(children.length, children.length + 1);
        children.push(0, 0);
        inner.push([...path, 0], [...path, 1]);
      }
    });
    open = inner;
    openAt = innerAt;
  }
  return { values, children, addresses, paths };
}
