/**
 * What the attacker is given: all that a reader knows of all releases, and beside it the truth to compare with. Never public,
 * because it holds the true counts.
 *
 * @source specs/public-statistics, section 2 (`sdc-attack/1`)
 */
export interface AuditBundle {
  readonly format: 'sdc-attack/1';
  /** Counts of 1 to one less must not be derivable. */
  readonly threshold: number;
  /** Nor changes of 1 to one less. */
  readonly incrementThreshold: number;
  /** Derived within so many counts as derived. */
  readonly pin: number;
  /** Oldest first. */
  readonly releases: readonly string[];
  /** Patterns of the keys whose count never falls from one release to the next. */
  readonly cumulative: readonly string[];
  readonly tables: readonly BundleTable[];
  /** By `release::key`. */
  readonly truth: Readonly<Record<string, number>>;
}

export interface BundleTable {
  readonly id: string;
  readonly release: string;
  readonly cells: readonly BundleCell[];
  /** Relations that a reader knows of the keys of this table's release. */
  readonly relations: readonly BundleRelation[];
}

export type BundleCell = { readonly key: string } & (
  | { readonly status: 'published'; readonly value: number }
  | { readonly status: 'suppressed'; readonly min: number; readonly max: number }
  | {
      readonly status: 'rounded';
      readonly base: number;
      readonly method: 'nearest';
      readonly ties: 'up';
      readonly value: number;
    }
  | { readonly status: 'band'; readonly min: number; readonly max: number }
  | { readonly status: 'perturbed'; readonly value: number; readonly maxAbs: number }
  | { readonly status: 'hidden' }
);

export type BundleRelation =
  | { readonly sum: readonly string[]; readonly total: string }
  | {
      readonly terms: readonly (readonly [coefficient: number, key: string])[];
      readonly op: '<=' | '=' | '>=';
      readonly rhs: number;
    };

/** A count or a change of a single child's size that follows from what is printed. */
export interface Finding {
  readonly kind: 'count' | 'change';
  readonly key: string;
  readonly release: string;
  /** For a change: the release from which it is counted. */
  readonly from?: string;
  /** What it was derived to lie within. */
  readonly min: number;
  readonly max: number;
}
