/** Statements: by whom they were taken, under which section, where, with whom present. Never what was said. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const statementsSteps = defineSteps({});

export interface StatementsState {
  readonly [name: string]: never;
}

export const statementsRefusals = [] as const;

export const statementsGroup: StepGroup<
  StatementsState,
  keyof typeof statementsSteps,
  (typeof statementsRefusals)[number]
> = {
  steps: statementsSteps,
  refusals: statementsRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
