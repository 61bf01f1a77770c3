/** Requests for information and oversight. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const informationSteps = defineSteps({});

export interface InformationState {
  readonly [name: string]: never;
}

export const informationRefusals = [] as const;

export const informationGroup: StepGroup<
  InformationState,
  keyof typeof informationSteps,
  (typeof informationRefusals)[number]
> = {
  steps: informationSteps,
  refusals: informationRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
