/**
 * Compared pairs, counted by what their comparison shows. A comparison is one level for each field, so that a million pairs are a
 * few hundred patterns, and whatever is learned is learned from these.
 */

/** The level of a field that one of the two sides does not say. It weighs nothing, for or against. */
export const missingLevel = -1;

export interface Pattern {
  /** One for each field: {@link missingLevel}, or the number of the level. */
  readonly levels: Int8Array;
  /** How many pairs show it; a share of a pair where pairs are weighted. */
  readonly count: number;
}

export interface PatternCounter {
  add(levels: Int8Array, weight?: number): void;
  patterns(): readonly Pattern[];
}

export function countPatterns(): PatternCounter {
  const counts = new Map<string, { readonly levels: Int8Array; count: number }>();
  return {
    add(levels, weight = 1) {
      const key = String.fromCharCode(...levels.map((level) => level + 1));
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { levels: levels.slice(), count: weight });
      else known.count += weight;
    },
    patterns: () => [...counts.values()],
  };
}
