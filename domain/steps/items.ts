/** Seized items: metadata only, seal by seal and hand by hand. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const itemsSteps = defineSteps({});

export interface ItemsState {
  readonly [name: string]: never;
}

export const itemsRefusals = [] as const;

export const itemsGroup: StepGroup<ItemsState, keyof typeof itemsSteps, (typeof itemsRefusals)[number]> = {
  steps: itemsSteps,
  refusals: itemsRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
