/** The wish to withdraw: it never ends a case, it opens a review. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const withdrawalSteps = defineSteps({});

export interface WithdrawalState {
  readonly [name: string]: never;
}

export const withdrawalRefusals = [] as const;

export const withdrawalGroup: StepGroup<
  WithdrawalState,
  keyof typeof withdrawalSteps,
  (typeof withdrawalRefusals)[number]
> = {
  steps: withdrawalSteps,
  refusals: withdrawalRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
