/** Every step that a case's life may have, by its wire name. A type that is not here does not parse (I8). */
import { correctionSteps } from './correction.ts';
import type { StepDefinition } from './define-steps.ts';
import { appealSteps } from './appeal.ts';
import { bailSteps } from './bail.ts';
import { careSteps } from './care.ts';
import { clockSteps } from './clock.ts';
import { custodySteps } from './custody.ts';
import { fairnessSteps } from './fairness.ts';
import { informationSteps } from './information.ts';
import { investigationSteps } from './investigation.ts';
import { itemsSteps } from './items.ts';
import { judgmentSteps } from './judgment.ts';
import { medicalSteps } from './medical.ts';
import { officeSteps } from './office.ts';
import { onlineSteps } from './online.ts';
import { peopleSteps } from './people.ts';
import { policeReportSteps } from './police-report.ts';
import { pressureSteps } from './pressure.ts';
import { protectionSteps } from './protection.ts';
import { reachSteps } from './reach.ts';
import { reportSteps } from './report.ts';
import { statementsSteps } from './statements.ts';
import { teamSteps } from './team.ts';
import { trialSteps } from './trial.ts';
import { withdrawalSteps } from './withdrawal.ts';

export const stepTable = {
  ...peopleSteps,
  ...reportSteps,
  ...protectionSteps,
  ...medicalSteps,
  ...statementsSteps,
  ...teamSteps,
  ...investigationSteps,
  ...custodySteps,
  ...bailSteps,
  ...itemsSteps,
  ...onlineSteps,
  ...policeReportSteps,
  ...trialSteps,
  ...judgmentSteps,
  ...appealSteps,
  ...pressureSteps,
  ...withdrawalSteps,
  ...careSteps,
  ...reachSteps,
  ...officeSteps,
  ...fairnessSteps,
  ...informationSteps,
  ...clockSteps,
  ...correctionSteps,
} as const;
export type StepTable = typeof stepTable;

export const stepTypes = Object.keys(stepTable) as readonly (keyof StepTable)[];

export const isStepType = (type: string): type is keyof StepTable => Object.hasOwn(stepTable, type);

export const definitionOf = (type: keyof StepTable): StepDefinition => stepTable[type];
