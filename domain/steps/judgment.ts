/** Judgment per accused and charge, sentence, compensation. A compromise between parties is never an outcome. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const judgmentSteps = defineSteps({});

export interface JudgmentState {
  readonly [name: string]: never;
}

export const judgmentRefusals = [] as const;

export const judgmentGroup: StepGroup<JudgmentState, keyof typeof judgmentSteps, (typeof judgmentRefusals)[number]> = {
  steps: judgmentSteps,
  refusals: judgmentRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
