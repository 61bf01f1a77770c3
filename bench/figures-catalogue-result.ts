/** What both programs say, in one form: everything by its key. */
import type { TrueEnds, TrueTimes } from '@amanat/figures';

/** How many set out so long ago is asked when printing; the database is not asked it. */
export type EstimatedTimes = Omit<TrueTimes, 'setOut'>;
export type EstimatedEnds = Omit<TrueEnds, 'setOut'>;

export interface CatalogueResult {
  readonly ms: number;
  /** Of the processor, on all cores; says more than `ms` on a machine that has other work. */
  readonly processorMs: number;
  /** By count key; what is 0 may be missing. */
  readonly counts: Readonly<Record<string, number>>;
  readonly times: readonly EstimatedTimes[];
  readonly ends: readonly EstimatedEnds[];
}
