/** The investigation: who has it, transfers, findings, what was defective. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const investigationSteps = defineSteps({});

export interface InvestigationState {
  readonly [name: string]: never;
}

export const investigationRefusals = [] as const;

export const investigationGroup: StepGroup<
  InvestigationState,
  keyof typeof investigationSteps,
  (typeof investigationRefusals)[number]
> = {
  steps: investigationSteps,
  refusals: investigationRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
