/** Care of the child: needs, plan, services, referrals. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const careSteps = defineSteps({});

export interface CareState {
  readonly [name: string]: never;
}

export const careRefusals = [] as const;

export const careGroup: StepGroup<CareState, keyof typeof careSteps, (typeof careRefusals)[number]> = {
  steps: careSteps,
  refusals: careRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
