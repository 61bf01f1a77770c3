/** Arrest, production and remand, with the days counted against the cap; age; release. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const custodySteps = defineSteps({});

export interface CustodyState {
  readonly [name: string]: never;
}

export const custodyRefusals = [] as const;

export const custodyGroup: StepGroup<CustodyState, keyof typeof custodySteps, (typeof custodyRefusals)[number]> = {
  steps: custodySteps,
  refusals: custodyRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
