/** Appeals and higher courts. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const appealSteps = defineSteps({});

export interface AppealState {
  readonly [name: string]: never;
}

export const appealRefusals = [] as const;

export const appealGroup: StepGroup<AppealState, keyof typeof appealSteps, (typeof appealRefusals)[number]> = {
  steps: appealSteps,
  refusals: appealRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
