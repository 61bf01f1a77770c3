/** The joint investigation team: its legal base, its members, its day reports. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const teamSteps = defineSteps({});

export interface TeamState {
  readonly [name: string]: never;
}

export const teamRefusals = [] as const;

export const teamGroup: StepGroup<TeamState, keyof typeof teamSteps, (typeof teamRefusals)[number]> = {
  steps: teamSteps,
  refusals: teamRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
