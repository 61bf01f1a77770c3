/** The parts of a case's life, and which of them a step belongs to. */
import { appealGroup } from './appeal.ts';
import { bailGroup } from './bail.ts';
import { careGroup } from './care.ts';
import { clockGroup } from './clock.ts';
import { custodyGroup } from './custody.ts';
import { fairnessGroup } from './fairness.ts';
import { informationGroup } from './information.ts';
import { investigationGroup } from './investigation.ts';
import { itemsGroup } from './items.ts';
import { judgmentGroup } from './judgment.ts';
import { medicalGroup } from './medical.ts';
import { officeGroup } from './office.ts';
import { onlineGroup } from './online.ts';
import { peopleGroup } from './people.ts';
import { policeReportGroup } from './police-report.ts';
import { pressureGroup } from './pressure.ts';
import { protectionGroup } from './protection.ts';
import { reachGroup } from './reach.ts';
import { reportGroup } from './report.ts';
import { statementsGroup } from './statements.ts';
import { teamGroup } from './team.ts';
import { trialGroup } from './trial.ts';
import { withdrawalGroup } from './withdrawal.ts';
import type { StepGroup } from './group.ts';
import type { Life } from './life.ts';
import type { Actor, NewStep, Step, StepType } from './step.ts';

export const groups = {
  people: peopleGroup,
  report: reportGroup,
  protection: protectionGroup,
  medical: medicalGroup,
  statements: statementsGroup,
  team: teamGroup,
  investigation: investigationGroup,
  custody: custodyGroup,
  bail: bailGroup,
  items: itemsGroup,
  online: onlineGroup,
  policeReport: policeReportGroup,
  trial: trialGroup,
  judgment: judgmentGroup,
  appeal: appealGroup,
  pressure: pressureGroup,
  withdrawal: withdrawalGroup,
  care: careGroup,
  reach: reachGroup,
  office: officeGroup,
  fairness: fairnessGroup,
  information: informationGroup,
  clock: clockGroup,
} as const;
export type GroupName = keyof typeof groups;

type StateOf<Group> =
  Group extends StepGroup<infer State, infer _Type extends StepType, infer _Refusal extends string> ? State : never;
/** The state of each part. */
export type Parts = { readonly [Name in GroupName]: StateOf<(typeof groups)[Name]> };

type RefusalOf<Group> = Group extends { readonly refusals: readonly (infer Refusal)[] } ? Refusal : never;
export type GroupRefusal = { [Name in GroupName]: RefusalOf<(typeof groups)[Name]> }[GroupName];

/** A group without what is its own: each is given only steps and states that `groupNameOf` says belong to it. */
export interface AnyGroup {
  readonly empty: unknown;
  evolve(state: unknown, step: Step): unknown;
  refusalOf(life: Life, step: NewStep, actor: Actor): GroupRefusal | undefined;
  offers(life: Life): readonly StepType[];
}
export const groupNamed = (name: GroupName): AnyGroup => groups[name];

export const groupNames = Object.keys(groups) as readonly GroupName[];

const nameByType: ReadonlyMap<string, GroupName> = new Map(
  groupNames.flatMap((name) => Object.keys(groups[name].steps).map((type) => [type, name] as const)),
);

/** @throws Error for a type of no group: an unknown step stops the replay (I8) */
export function groupNameOf(type: string): GroupName {
  const name = nameByType.get(type);
  if (name === undefined) throw new Error(`unknown step: ${type}`);
  return name;
}
