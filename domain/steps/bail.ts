/** Bail of every kind: an ad-interim bail has two dates. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const bailSteps = defineSteps({});

export interface BailState {
  readonly [name: string]: never;
}

export const bailRefusals = [] as const;

export const bailGroup: StepGroup<BailState, keyof typeof bailSteps, (typeof bailRefusals)[number]> = {
  steps: bailSteps,
  refusals: bailRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
