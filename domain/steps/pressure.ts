/** Pressure: by whom, against whom, and the review that a supervisor must close with an action. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const pressureSteps = defineSteps({});

export interface PressureState {
  readonly [name: string]: never;
}

export const pressureRefusals = [] as const;

export const pressureGroup: StepGroup<PressureState, keyof typeof pressureSteps, (typeof pressureRefusals)[number]> = {
  steps: pressureSteps,
  refusals: pressureRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
