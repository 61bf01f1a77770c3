/** The police report: interim, final, its way through the prosecutor. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const policeReportSteps = defineSteps({});

export interface PoliceReportState {
  readonly [name: string]: never;
}

export const policeReportRefusals = [] as const;

export const policeReportGroup: StepGroup<
  PoliceReportState,
  keyof typeof policeReportSteps,
  (typeof policeReportRefusals)[number]
> = {
  steps: policeReportSteps,
  refusals: policeReportRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
