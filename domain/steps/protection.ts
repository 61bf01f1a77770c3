/** Protection of the child and the witnesses, and what must be told to whom at once. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const protectionSteps = defineSteps({});

export interface ProtectionState {
  readonly [name: string]: never;
}

export const protectionRefusals = [] as const;

export const protectionGroup: StepGroup<
  ProtectionState,
  keyof typeof protectionSteps,
  (typeof protectionRefusals)[number]
> = {
  steps: protectionSteps,
  refusals: protectionRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
