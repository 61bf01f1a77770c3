/** What moves a clock: extensions, stays, delays condoned; a duty done that no other step shows. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const clockSteps = defineSteps({});

export interface ClockState {
  readonly [name: string]: never;
}

export const clockRefusals = [] as const;

export const clockGroup: StepGroup<ClockState, keyof typeof clockSteps, (typeof clockRefusals)[number]> = {
  steps: clockSteps,
  refusals: clockRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
