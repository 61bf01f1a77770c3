/** The trial: cognizance, copies, charge, hearings, the child's evidence. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const trialSteps = defineSteps({});

export interface TrialState {
  readonly [name: string]: never;
}

export const trialRefusals = [] as const;

export const trialGroup: StepGroup<TrialState, keyof typeof trialSteps, (typeof trialRefusals)[number]> = {
  steps: trialSteps,
  refusals: trialRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
