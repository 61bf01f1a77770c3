/** What offices promise and do: promises, escalations, suspensions, reprisals. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const officeSteps = defineSteps({});

export interface OfficeState {
  readonly [name: string]: never;
}

export const officeRefusals = [] as const;

export const officeGroup: StepGroup<OfficeState, keyof typeof officeSteps, (typeof officeRefusals)[number]> = {
  steps: officeSteps,
  refusals: officeRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
