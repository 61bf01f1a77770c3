/** The orders in which figures are shown: fixed, and never that of the numbers. */
import type { AgeBand, EndGroup, IntervalId, OutcomeKind, PromisesTable, Stage } from '@amanat/figures';

export const stageOrder: readonly Stage[] = ['started', 'fir', 'arrest', 'report', 'charge', 'judgment'];

export const intervalOrder: readonly IntervalId[] = [
  'started-fir',
  'fir-arrest',
  'fir-report',
  'report-charge',
  'charge-judgment',
];

export const outcomeOrder: readonly OutcomeKind[] = [
  'convicted',
  'acquitted',
  'discharged',
  'juvenile-diversion',
  'compounded-by-court',
  'withdrawn-by-prosecutor',
  'quashed',
  'fir-cancelled',
  'untraced',
  'abated',
  'other',
];

export const ageOrder: readonly AgeBand[] = ['under-6-months', '6-12-months', '1-2-years', 'over-2-years'];

export const curveDayOrder = [30, 60, 90, 180, 365, 730, 1095] as const;
export const horizonOrder = [365, 730, 1095] as const;
export const endGroupOrder: readonly EndGroup[] = ['convicted', 'acquitted', 'other-end', 'open'];

export type PromiseState = keyof PromisesTable['rows'][number]['counts'];
export const promiseStateOrder: readonly PromiseState[] = [
  'open',
  'kept',
  'kept-late',
  'partly-kept',
  'not-kept',
  'not-stated',
  'not-yet-due',
];

/** Whose turn it is at a stage: the kind of office, never which one. */
export type OfficeKind = 'police' | 'prosecution' | 'court';
export const officeAt: Readonly<Record<Stage, OfficeKind>> = {
  started: 'police',
  fir: 'police',
  arrest: 'police',
  report: 'prosecution',
  charge: 'court',
  judgment: 'court',
};
