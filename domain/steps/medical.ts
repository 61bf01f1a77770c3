/** The medical examination: never done without consent or a court's recorded order; a refusal is a lawful, complete end. */
import { defineSteps } from './define-steps.ts';
import type { StepGroup } from './group.ts';

export const medicalSteps = defineSteps({});

export interface MedicalState {
  readonly [name: string]: never;
}

export const medicalRefusals = [] as const;

export const medicalGroup: StepGroup<MedicalState, keyof typeof medicalSteps, (typeof medicalRefusals)[number]> = {
  steps: medicalSteps,
  refusals: medicalRefusals,
  empty: {},
  evolve: (state) => state,
  refusalOf: () => undefined,
  offers: () => [],
};
