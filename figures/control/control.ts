/**
 * Disclosure control: which token stands for each count, so that no single child follows from it, all earlier releases beside
 * it. It decides from what is printed, not from what is true, as far as it can: whoever reads can repeat the decision.
 */
import type { CountKey, ReleaseKind, YearKey } from '../catalogue/catalogue.ts';
import type { District } from '../children/case-children.ts';
import type { PrintedCount } from '../publication/printed.ts';
import type { Finding } from '../release/audit-bundle.ts';
import type { Repair } from '../release/release-view.ts';
import type { GatheredPlace } from './gathered.ts';

/** The counts of a release that is already public. */
export interface EarlierRelease {
  readonly id: string;
  readonly kind: ReleaseKind;
  /** Beside what is printed, what is known of gathered places (`gatheredTokens`). */
  readonly printed: ReadonlyMap<CountKey, PrintedCount>;
  /** Those that have rows in it. */
  readonly districts: readonly District[];
  readonly gathered?: readonly GatheredPlace[] | undefined;
}

export interface ControlInput {
  readonly release: { readonly id: string; readonly kind: ReleaseKind };
  readonly districts: readonly District[];
  /** Counted in its rows of all others; left out where there are none. */
  readonly gathered?: readonly GatheredPlace[] | undefined;
  /** Of these; for which stages are certain to come one after the other. */
  readonly gatheredCounts?: ReadonlyMap<CountKey, number> | undefined;
  readonly years: readonly YearKey[];
  readonly counts: ReadonlyMap<CountKey, number>;
  /** Oldest first. */
  readonly earlier: readonly EarlierRelease[];
  /**
   * Counts that are known to have fallen at some time, though marked `ever`: a child was corrected or transferred away. Without
   * it, every such count is taken not to fall as long as nothing printed contradicts that.
   */
  readonly fallen?: ReadonlySet<CountKey>;
  /** Of the release before this one, or of an earlier attempt at this one; they go on. */
  readonly repairs: readonly Repair[];
  /** What the attack on an earlier attempt at this release derived. */
  readonly findings: readonly Finding[];
}

export interface Decided {
  readonly printed: ReadonlyMap<CountKey, PrintedCount>;
  /** Those of before and what this release added. */
  readonly repairs: readonly Repair[];
}
