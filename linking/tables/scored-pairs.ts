/** Pairs of rows by their numbers, in typed arrays: there may be millions. */

/** The lower number first, in order. All lists have one length. */
export interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export interface ScoredPairs extends Pairs {
  /** log2 of the odds that the two are the same. */
  readonly score: Float64Array;
}
