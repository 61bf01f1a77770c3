/** How far it reaches: places, channels, money leads, other countries, related cases. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const reachSteps = defineSteps({});

export interface ReachState {
  readonly [name: string]: never;
}

export const reachRefusals = [] as const;

export const reachGroup: StepGroup<ReachState, keyof typeof reachSteps, (typeof reachRefusals)[number]> = {
  steps: reachSteps,
  refusals: reachRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
