/** Material at large and what is asked of platforms and regulators: reference numbers, never content. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const onlineSteps = defineSteps({});

export interface OnlineState {
  readonly [name: string]: never;
}

export const onlineRefusals = [] as const;

export const onlineGroup: StepGroup<OnlineState, keyof typeof onlineSteps, (typeof onlineRefusals)[number]> = {
  steps: onlineSteps,
  refusals: onlineRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
