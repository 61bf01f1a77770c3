/** What may happen in the life of a case, and what that makes of it. */
export { correctionRefusals, correctionSteps } from './correction.ts';
export { decideStep, offeredSteps, type StepDecision, type StepRefusal, stepRefusals } from './decide.ts';
export { definitionOf, isStepType, stepTable, stepTypes } from './catalogue.ts';
export { type StepDefinition, type Stage, stages } from './define-steps.ts';
export {
  type Identity,
  identitySchema,
  parseNumbers,
  parseStep,
  stepDataSchema,
  stepEventSchemas,
  type StepNumbers,
} from './events.ts';
export type { Field, FieldInput, PrivateField } from './field.ts';
export { type GroupName, groupNameOf, groupNames, groups } from './groups.ts';
export { lawSections, type LawSection } from './law-sections.ts';
export { type CodeMeaning, lawCodes } from './trigger-codes.ts';
export { emptyLife, evolveLife, type Life, lifeOf } from './life.ts';
export {
  type ChargeOutcome,
  isAcquittal,
  isConviction,
  isOpen,
  type Outcome,
  outcomes,
  outcomesOf,
} from './outcomes.ts';
export { isPersonRef, personRoles, type PersonRef, type PersonRole, roleOf } from './person-ref.ts';
export type { Actor as StepActor, NewStep, Step, StepOf, StepType } from './step.ts';
export { appealRefusals, appealSteps } from './appeal.ts';
export { bailRefusals, bailSteps } from './bail.ts';
export { careRefusals, careSteps } from './care.ts';
export { clockRefusals, clockSteps } from './clock.ts';
export { custodyRefusals, custodySteps } from './custody.ts';
export { fairnessRefusals, fairnessSteps } from './fairness.ts';
export { informationRefusals, informationSteps } from './information.ts';
export { investigationRefusals, investigationSteps } from './investigation.ts';
export { itemsRefusals, itemsSteps } from './items.ts';
export { judgmentRefusals, judgmentSteps } from './judgment.ts';
export { medicalRefusals, medicalSteps } from './medical.ts';
export { officeRefusals, officeSteps } from './office.ts';
export { onlineRefusals, onlineSteps } from './online.ts';
export { peopleRefusals, peopleSteps, type PersonOfCase } from './people.ts';
export { policeReportRefusals, policeReportSteps } from './police-report.ts';
export { pressureRefusals, pressureSteps } from './pressure.ts';
export { protectionRefusals, protectionSteps } from './protection.ts';
export { reachRefusals, reachSteps } from './reach.ts';
export { reportRefusals, reportSteps } from './report.ts';
export { statementsRefusals, statementsSteps } from './statements.ts';
export { teamRefusals, teamSteps } from './team.ts';
export { trialRefusals, trialSteps } from './trial.ts';
export { withdrawalRefusals, withdrawalSteps } from './withdrawal.ts';
export { type InterimBail, interimWarningDays, type RunningBail } from './bail-course.ts';
export { type ChainFlag, chainFlagKinds, type ItemHolder, type ItemOfCase } from './chain-of-custody.ts';
export { type RemandBase, remandBases, remandCaps } from './custody-cap.ts';
export { type CustodyTotal, type Remand } from './custody-total.ts';
export { type Finding, isCleared } from './fairness.ts';
export { type Examination, examinationOf, girlsExaminedByMen } from './medical.ts';
export { type Sayer, sayers } from './sayers.ts';
export { membersInConflict, type TeamBase } from './team.ts';
export { nextItem } from './items.ts';
export { type ClaimByCode, isByCode, openedByCode, opensReview } from './opened-by-code.ts';
export { isNamedIn, type PressureReview } from './pressure-review.ts';
export { handlingOffices, type WithdrawalReview } from './withdrawal.ts';
