/** A column of whole numbers that grows as rows are read: four bytes each, not an object each. */
export interface GrowingColumn {
  push(value: number): void;
  size(): number;
  /** What it holds now, a copy. */
  column(): Int32Array;
}

export function growingColumn(): GrowingColumn {
  let values = new Int32Array(1024);
  let size = 0;
  return {
    push(value) {
      if (size === values.length) {
        const larger = new Int32Array(size * 2);
        larger.set(values);
        values = larger;
      }
      values[size] = value;
      size += 1;
    },
    size: () => size,
    column: () => values.slice(0, size),
  };
}
