/** Fairness to whoever is accused: found false, named in error, the reply, cleared. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const fairnessSteps = defineSteps({});

export interface FairnessState {
  readonly [name: string]: never;
}

export const fairnessRefusals = [] as const;

export const fairnessGroup: StepGroup<FairnessState, keyof typeof fairnessSteps, (typeof fairnessRefusals)[number]> = {
  steps: fairnessSteps,
  refusals: fairnessRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
