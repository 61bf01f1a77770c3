/** The numbers in a tree of weights, each by its path: `name`, `same`, `bits`. */
export type NumberPath = readonly string[];

type Tree = { readonly [key: string]: number | Tree };

/** In the order in which they stand. */
export function numberPaths(tree: Tree, before: NumberPath = []): readonly NumberPath[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'number' ? [[...before, key]] : numberPaths(value, [...before, key]),
  );
}

/** The path must be of that tree. */
export function numberAt(tree: Tree, [first = '', ...rest]: NumberPath): number {
  const value = tree[first];
  if (value === undefined) throw new Error('no such weight');
  return typeof value === 'number' ? value : numberAt(value, rest);
}

/** A copy with other numbers at some paths. */
export function withNumbers<T extends Tree>(tree: T, numbers: readonly (readonly [NumberPath, number])[]): T {
  return numbers.reduce<T>((copy, [path, value]) => withNumber(copy, path, value), tree);
}

function withNumber<T extends Tree>(tree: T, [first = '', ...rest]: NumberPath, value: number): T {
  const inner = tree[first];
  return { ...tree, [first]: typeof inner === 'object' ? withNumber(inner, rest, value) : value };
}
