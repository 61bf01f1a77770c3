/** Reports and their registration: told to whom, entered in the diary, FIR registered, late or refused, remedies sought. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const reportSteps = defineSteps({});

export interface ReportState {
  readonly [name: string]: never;
}

export const reportRefusals = [] as const;

export const reportGroup: StepGroup<ReportState, keyof typeof reportSteps, (typeof reportRefusals)[number]> = {
  steps: reportSteps,
  refusals: reportRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
